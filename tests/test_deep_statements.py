"""Statements nested as deeply as a dialect takes them are read by the engine, also where a plan puts queries around them."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest

import segsql as sg
from segsql.dialect import load
from segsql.plans.depth import depth

as_of = datetime(2026, 1, 1, tzinfo=UTC)
limits = load("sqlite").limits
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {"id": "integer", "age": "integer", "boss": "integer"},
                "relations": {"team": {"to": "people", "keys": {"id": "boss"}}},
            }
        },
    }
)
everyone = sg.Segment.model_validate(
    {"version": 1, "name": "all_of_them", "base": "people", "where": [{"op": "everyone"}]}
)
oldest_three = {"sort": [{"column": "age"}], "limit": 3, "satisfies": [{"op": "gt", "column": "age", "value": 0}]}


def nested(groups: int, relations: int, *, cut: bool, **fields: Any) -> sg.Segment:
    """A definition of groups in each other within related rows in each other, these cut to the first of them or not."""
    inner: Mapping[str, Any] = {"op": "eq", "column": "age", "value": 1}
    for level in range(groups):
        beside = {"op": "gt", "column": "age", "value": level}
        inner = {"op": "or" if level % 2 else "and", "conditions": [inner, beside]}
    for _ in range(relations):
        inner = {"op": "exists", "relation": "team", "where": [inner], **(oldest_three if cut else {})}
    return sg.Segment.model_validate({"version": 1, "name": "s", "base": "people", "where": [inner], **fields})


def statements(segment: sg.Segment) -> Iterator[str]:
    """Every statement that is made of a definition, of those that are not refused."""
    for into in ("select", "view", "count"):
        with suppress(sg.UnsupportedByDialect):
            yield sg.compile(segment, catalog, dialect="sqlite", into=into).sql
    tracking: sg.Tracking | None = None
    known = {everyone.name: everyone}
    for to in (sg.Overlap((everyone.name,)), sg.Track(), sg.Changes(), sg.ChangedRows(), sg.Advance()):
        given = None if isinstance(to, sg.Overlap) else tracking
        if isinstance(to, sg.Changes | sg.ChangedRows | sg.Advance) and tracking is None:
            continue  # to begin with it was refused
        with suppress(sg.UnsupportedByDialect):
            made = sg.plan(segment, catalog, dialect="sqlite", to=to, as_of=as_of, segments=known, tracking=given)
            tracking = made.tracking or tracking
            yield from (step.sql for step in made.steps)


@pytest.mark.parametrize("cut", [False, True], ids=["whole", "cut"])
@pytest.mark.parametrize("ranked", [{}, {"limit_percent": 50}], ids=["all", "ranked"])
@pytest.mark.parametrize("relations", range(limits.related.value + 1))
def test_what_is_not_refused_is_read(relations: int, ranked: Mapping[str, Any], cut: bool) -> None:
    deepest = 0
    for groups in range(limits.nesting.value - relations, -1, -4):
        engine = sqlite3.connect(":memory:", isolation_level=None)
        engine.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, age INTEGER, boss INTEGER)")
        for sql in statements(nested(groups, relations, cut=cut, **ranked)):
            engine.execute(sql)
            deepest = max(deepest, depth(sql))
        engine.close()

    assert limits.depth is not None
    assert (0.5 if relations < 4 else 0.85) * limits.depth.value < deepest <= limits.depth.value


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("SELECT 1", 8),
        ("SELECT (1)", 9),
        ("SELECT a FROM t WHERE x", 10),
        ("SELECT a FROM t WHERE x AND (y)", 13),
        ("SELECT a FROM t WHERE x AND NOT (y)", 12),
        ("SELECT f(1, 2)", 13),
        ("SELECT 1 + f(1)", 13),
        ("SELECT a FROM t WHERE EXISTS(SELECT 1 FROM t WHERE x)", 17),
        ("SELECT CASE WHEN a THEN b ELSE c END", 14),
        ("SELECT '((((', \"((((\" -- ((((\n", 8),
        ("SELECT a FROM t WHERE a IN (1, 2, 3, -4, 5.5, 'x')", 15),
        ("SELECT f(',' || a, ',' || b)", 13),
        ("SELECT (',' || ((a || ')')))", 13),
        ("CREATE VIEW v AS SELECT 1", 15),
    ],
)
def test_what_a_parser_holds(text: str, held: int) -> None:
    assert depth(text) == held


def test_a_statement_that_is_nested_too_deeply_is_refused() -> None:
    segment = nested(limits.nesting.value - 6, 5, cut=True, limit_percent=50)

    with pytest.raises(sg.UnsupportedByDialect, match="the parser of SQLite holds too little"):
        sg.compile(segment, catalog, dialect="sqlite", into="view")
