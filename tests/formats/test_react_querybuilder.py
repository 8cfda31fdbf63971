"""Queries of react-querybuilder: what they select, against its rules as plain Python, and what they are written as."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from hypothesis import given, settings
from hypothesis import strategies as st

import segsql as sg
from formats.querybuilder_rules import Query, columns, group, groups, orders, people

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {
                    **{name.lower(): kind for name, kind in columns.items() if name != "fullName"},
                    "full_name": "text",
                    "tags": {"type": "array<text>", "nullable": False},
                },
                "relations": {"purchases": {"to": "orders", "keys": {"id": "person"}}},
            },
            "orders": {
                "key": ["id"],
                "columns": {
                    "id": "integer",
                    "person": "integer",
                    "status": "text",
                    "total": "integer",
                    "present": "boolean",
                },
            },
        },
    }
)
bindings: Mapping[str, Any] = {
    "context": "people",
    "attributes": {"fullName": "full_name"},
    "columns": {"orders": {"gift": "present"}},
    "items": {"orders": {"of": "purchases"}},
}


def read(query: object) -> sg.Reading:
    return sg.read(query, format="react-querybuilder", catalog=catalog, bindings=bindings)  # type: ignore[arg-type]


def load(engine: Engine) -> None:
    names = {"full_name": "fullName", "present": "gift"}
    for table, rows in (("people", people), ("orders", orders)):
        kinds = [(one.physical, str(one.type)) for one in catalog.tables[table].columns.values()]
        cells = [tuple(row[names.get(name, name)] for name, _ in kinds) for row in rows]
        engine.load_table(table, kinds, cells)


def selected(engine: Engine, queries: Sequence[Query]) -> list[set[int]]:
    """The keys that each of some queries selects, all asked at once."""
    found: list[set[int]] = [set() for _ in queries]
    parts: list[str] = []
    for at, query in enumerate(queries):
        segment = read(query).segment
        assert isinstance(segment, sg.Segment)
        only = segment.model_copy(update={"select": ("id",)})
        parts.append(f"SELECT {at} AS c, q.id FROM ({sg.compile(only, catalog, dialect=engine.name).sql}) AS q")
    for which, key in engine.query(" UNION ALL ".join(parts)):
        found[int(str(which))].add(int(str(key)))
    return found


@pytest.mark.parametrize("label", each_engine("duckdb", "postgres"))
def test_queries_select_what_the_rules_say(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    load(engine)

    @settings(max_examples=settings().max_examples // 10)
    @given(st.lists(groups(canonical=False), min_size=10, max_size=20))
    def check(queries: list[Query]) -> None:
        expected = [{row["id"] for row in people if group(one, row) is True} for one in queries]

        assert selected(engine, queries) == expected

    check()


@given(groups(canonical=True))
def test_what_is_written_is_what_was_read(query: Query) -> None:
    reading = read(query)
    written: Any = sg.write(reading)

    assert read(written) == reading
    assert sg.write(read(written)) == written
    if not (query["combinator"] == "and" and len(query["rules"]) == 1):
        assert written == query
    assert read(json.dumps(query)) == reading


@given(groups(canonical=False))
def test_what_is_written_of_any_query_is_read_as_it_was(query: Query) -> None:
    reading = read(query)

    assert read(sg.write(reading)) == reading
