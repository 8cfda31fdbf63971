"""Every condition of a filter against the product's rules in plain Python, on engines."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from engines import Engine
from hypothesis import given, settings
from hypothesis import strategies as st

import segsql as sg
from formats import cargo_grid as grid
from formats.cargo_rules import is_member


def read(document: Any) -> sg.Reading:
    return sg.read(document, format="cargo", catalog=grid.catalog, bindings=grid.bindings)


def loaded(engine: Engine) -> Engine:
    engine.reset()
    for name, table in grid.catalog.tables.items():
        columns = [(one.name, str(one.type)) for one in table.columns.values()]
        engine.load_table(name, columns, grid.rows[name])
    return engine


def members(engine: Engine, documents: Sequence[dict[str, Any]]) -> list[list[int]]:
    """The keys of each document's members, all asked in one statement."""
    asked: list[str] = []
    for index, document in enumerate(documents):
        segment = read(document).segment.model_copy(update={"select": ("id",)})
        sql = sg.compile(segment, grid.catalog, dialect=engine.name, as_of=grid.now, segments=grid.known).sql
        asked.append(f"SELECT {index} AS place, asked.id FROM ({sql}) AS asked")
    found: list[list[int]] = [[] for _ in documents]
    for place, key in engine.query(" UNION ALL ".join(asked)):
        found[int(str(place))].append(int(str(key)))
    return [sorted(one) for one in found]


def answers(engine: Engine) -> list[list[int]]:
    """The keys of the records that meet each condition of the grid: a column for each of them, in a few statements."""
    native = read(grid.segment_of([grid.group(*grid.conditions)])).segment.written()
    conditions = native["where"][0]["conditions"][0]["conditions"]
    found: list[list[int]] = []
    for start in range(0, len(conditions), 100):
        found += columns(engine, native, conditions[start : start + 100])
    return found


def columns(engine: Engine, native: dict[str, Any], conditions: Sequence[Any]) -> list[list[int]]:
    values = [{"op": "case", "branches": [{"when": one, "then": True}], "otherwise": False} for one in conditions]
    named = [{"name": f"c{index}", "value": one} for index, one in enumerate(values)]
    select = ["id", *(one["name"] for one in named)]
    more = {"where": [{"op": "everyone"}], "transformations": named, "select": select}
    asked = sg.Segment.model_validate({**native, **more})
    sql = sg.compile(asked, grid.catalog, dialect=engine.name, as_of=grid.now, segments=grid.known).sql
    found: list[list[int]] = [[] for _ in conditions]
    for key, *cells in engine.query(sql):
        for index, cell in enumerate(cells):
            if engine.decode(cell, "boolean"):
                found[index].append(int(str(key)))
    return found


def expected(document: dict[str, Any]) -> list[int]:
    return [one["id"] for one in grid.records if is_member(document, one, grid.world)]


def test_the_conditions_are_of_every_kind() -> None:
    kinds = Counter(one["kind"] for one in grid.conditions)

    assert set(kinds) == {
        "string", "number", "date", "boolean", "object", "array", "objectProperty", "vector", "any", "segment", "enrollment", "occurrence", "sql",
    }  # fmt: skip
    assert len(grid.conditions) > 450


def test_there_are_members_and_others() -> None:
    """A condition that all records meet, or none, tells little: those are few."""
    sizes = Counter(len(expected(grid.segment_of([grid.group(one)]))) for one in grid.conditions)

    assert sizes[0] + sizes[len(grid.records)] < len(grid.conditions) / 3


@pytest.mark.parametrize("name", ["duckdb", "postgres"])
def test_members_are_those_of_the_rules(engines: dict[str, Engine], name: str) -> None:
    found = answers(loaded(engines[name]))

    wrong = [
        (one, keys, alone)
        for one, keys in zip(grid.conditions, found, strict=True)
        if keys != (alone := expected(grid.segment_of([grid.group(one)])))
    ]
    assert wrong == []


groups = st.builds(
    lambda found, conjonction: grid.group(*found, conjonction=conjonction),
    st.lists(st.sampled_from(grid.conditions), min_size=1, max_size=4),
    st.sampled_from(("and", "or")),
)
filters = st.builds(grid.segment_of, st.lists(groups, max_size=3), st.sampled_from(("and", "or")))


@settings(max_examples=max(2, settings().max_examples // 50))
@given(st.lists(filters, min_size=10, max_size=20))
def test_groups_are_joined_at_two_levels(duckdb_engine: Engine, documents: list[dict[str, Any]]) -> None:
    if "records" not in {row[0] for row in duckdb_engine.query("SELECT table_name FROM duckdb_tables()")}:
        loaded(duckdb_engine)

    assert members(duckdb_engine, documents) == [expected(one) for one in documents]
