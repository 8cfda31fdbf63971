"""What every dialect runs for all that it can have of a target, and what it refuses, as one file to read: ``dialects/<name>/targets.sql``."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pglast
import pytest
from fixture_folders import dialect_names, dialects_folder
from test_lifecycle import catalog, many, pro, segment
from test_targets import best, indexed, others, spoken, wanted

import segsql as sg
from segsql.cli.planning import told

targets: dict[str, dict[str, Any]] = {
    **wanted,
    "bigquery": {
        "schema": ["project-1", "segments"],
        "key": True,
        "cluster": ["plan", "id"],
        "partition": {"column": "joined", "by": "month"},
        **spoken,
    },
    "databricks": {"schema": "segments", "cluster": ["joined", "id"], "storage": "delta", **spoken},
    "oracle": {"schema": "segments", **indexed, **spoken},
    "redshift": {"schema": "segments", "cluster": ["joined", "id"], "distribute": "id", **spoken},
    "snowflake": {"schema": "segments", "key": True, "cluster": ["joined", "id"], **spoken},
    "trino": {"schema": "segments", **spoken},
    "tsql": {"schema": "segments", **indexed, "cluster": ["joined"]},
}
lone: dict[str, dict[str, Any]] = {
    "a key": {"key": True},
    "an index": {"indexes": [{"columns": ["score"]}]},
    "a unique index": {"indexes": [{"columns": ["joined", "id"], "unique": True}]},
    "an index by hash": {"indexes": [{"columns": ["score"], "method": "hash"}]},
    "an index of a text": {"indexes": [{"columns": ["plan"]}]},
    "rows near each other": {"cluster": ["joined"]},
    "rows apart by month": {"partition": {"column": "joined", "by": "month"}},
    "rows apart by value": {"partition": "joined"},
    "rows on the node of their key": {"distribute": "id"},
    "rows on every node": {"distribute": {}},
    "rows together with those of another table": {
        "distribute": {"column": "id", "together_with": ["public", "orders"]}
    },
    "a format of files": {"storage": "parquet"},
    "comments": {"comment": "Who's chosen", "comments": {"score": "1 to 10"}},
    "a materialized view": {"into": "materialized_view"},
    "a materialized view with a key": {"into": "materialized_view", "key": True},
    "a name of digits": {"naming": "digest"},
}
"""Wishes one by one."""


@cache
def transitions(dialect: str) -> list[tuple[str, sg.Plan | sg.UnsupportedByDialect]]:
    """Every plan that the file holds, with its title."""
    return list(planned(dialect))


def plan(one: sg.Segment, dialect: str, to: Any, current: sg.State | None = None) -> sg.Plan | sg.UnsupportedByDialect:
    try:
        return sg.plan(one, catalog, dialect=dialect, to=to, current=current)
    except sg.UnsupportedByDialect as refusal:
        return refusal


def chosen(dialect: str, name: str = "chosen", where: Any = many, **further: Any) -> sg.Segment:
    target = {"into": "table", "views": [best], **targets[dialect], **further}
    return segment(name, where, select=["id", "plan", "score", "joined"], target=target)


def planned(dialect: str) -> Iterator[tuple[str, sg.Plan | sg.UnsupportedByDialect]]:
    first = chosen(dialect)
    there = plan(first, dialect, sg.Create())
    assert isinstance(there, sg.Plan)
    yield "a table with all that it can have", there
    yield "the same, of rows that have changed", plan(first, dialect, sg.Refresh(), there.state)
    yield "the same, of other members", plan(chosen(dialect, where=pro), dialect, sg.Create(), there.state)
    further: dict[str, Any] = {"views": [others]}
    if "indexes" in targets[dialect]:
        further["indexes"] = [targets[dialect]["indexes"][0], {"columns": ["score", "id"]}]
    if "comments" in targets[dialect]:
        further |= {"comment": "Who is chosen now", "comments": {"joined": "the first day"}}
    yield (
        "the same, with other things that belong to it",
        plan(chosen(dialect, **further), dialect, sg.Create(), there.state),
    )
    yield "the same, under another name", plan(chosen(dialect, "elected"), dialect, sg.Create(), there.state)
    yield "the same, in another schema", plan(chosen(dialect, schema="elsewhere"), dialect, sg.Create(), there.state)
    if "cluster" in targets[dialect]:
        relaid = chosen(dialect, cluster=["score"])
        yield "the same, laid out otherwise", plan(relaid, dialect, sg.Create(), there.state)
    yield "the same, which goes", plan(first, dialect, sg.Drop(), there.state)
    for title, wish in lone.items():
        one = segment("chosen", many, select=["id", "plan", "score", "joined"], target={"into": "table", **wish})
        made = plan(one, dialect, sg.Create())
        yield title, made
        if "materialized" in title and isinstance(made, sg.Plan):
            yield f"{title}, filled anew", plan(one, dialect, sg.Refresh(), made.state)
            changed = one.model_copy(update={"where": segment("other", pro).where})
            yield f"{title}, of other members", plan(changed, dialect, sg.Create(), made.state)
            renamed = one.model_copy(update={"name": "elected"})
            yield f"{title}, under another name", plan(renamed, dialect, sg.Create(), made.state)


def text_of(dialect: str) -> str:
    parts = [
        f"---- {title}\n\n{f'-- refused: {made}' if isinstance(made, sg.UnsupportedByDialect) else told(made)}\n"
        for title, made in transitions(dialect)
    ]
    return "\n\n".join(parts)


@pytest.mark.parametrize("dialect", dialect_names())
def test_targets_are_as_they_were_read(dialect: str, request: pytest.FixtureRequest) -> None:
    path = dialects_folder / dialect / "targets.sql"
    text = text_of(dialect)
    if request.config.getoption("update_snapshots"):
        path.write_text(text, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("dialect", ["postgres"])
def test_a_step_is_grammar_to_postgres(dialect: str) -> None:
    steps = [step for _, made in transitions(dialect) if isinstance(made, sg.Plan) for step in made.steps]

    assert {step.purpose for step in steps} >= {"index", "key", "comment", "distribute", "refresh"}
    for step in steps:
        assert len(pglast.parse_sql(step.sql)) == 1, step.sql
        assert len(pglast.parse_sql(step.undo)) == bool(step.undo), step.undo
