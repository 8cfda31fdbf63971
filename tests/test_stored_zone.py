"""Timestamps that an engine stores with a zone: the same members whatever zone the session is in."""

import datetime as dt
from typing import Any

import pytest
from engines import DuckDBEngine, PostgresEngine

import segsql as sg

CATALOG = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "visits": {
                "key": ["id"],
                "columns": {
                    "id": "integer",
                    "seen": {"type": "timestamp", "stored": "with_zone"},
                    "plain": "timestamp",
                    "visitor": "integer",
                },
                "time": "seen",
                "relations": {"others": {"to": "visits", "keys": {"visitor": "visitor"}}},
            }
        },
    }
)
ROWS = [
    (1, "2026-03-08 05:00:00", "2026-03-08 05:00:00", 1),
    (2, "2026-03-08 23:59:59.5", "2026-03-08 12:00:00", 1),
    (3, "2026-03-09 03:59:59", "2026-03-09 03:59:59", 2),
    (4, None, None, 2),
    (5, "2026-03-15 11:59:59", "2026-03-15 12:00:00", 1),
]
AS_OF = dt.datetime(2026, 3, 15, 12, tzinfo=dt.UTC)
NEW_YORK = {"timezone": "America/New_York"}

CASES: list[tuple[dict[str, Any], list[int]]] = [
    ({"where": [{"op": "gte", "column": "seen", "value": "2026-03-08T06:30:00Z"}], **NEW_YORK}, [2, 3, 5]),
    # Clocks go forward on that day, so it lasts from 05:00 to 04:00 UTC.
    ({"where": [{"op": "eq", "column": "seen", "value": "2026-03-08"}], **NEW_YORK}, [1, 2, 3]),
    ({"where": [{"op": "eq", "column": "seen", "value": {"op": "column", "path": "plain"}}]}, [1, 3]),
    ({"where": [{"op": "in", "column": "seen", "values": ["2026-03-08T05:00:00Z", "2026-03-09"]}]}, [1, 3]),
    (
        {
            "where": [{"op": "during", "column": "seen", "period": {"op": "last", "count": 7, "unit": "day"}}],
            "sort": [{"column": "seen", "direction": "desc"}],
        },
        [5, 3, 2],
    ),
    (
        {
            "where": [
                {
                    "op": "exists",
                    "relation": "others",
                    "during": {"op": "next", "count": 1, "unit": "day", "anchor": "outer.seen"},
                    "where": [{"op": "ne", "column": "id", "value": {"op": "column", "path": "outer.id"}}],
                }
            ]
        },
        [1],
    ),
    (
        {
            "where": [
                {
                    "op": "gte",
                    "column": {
                        "op": "count",
                        "relation": "others",
                        "where": [
                            {
                                "op": "between",
                                "column": "seen",
                                "low": {"op": "column", "path": "outer.seen"},
                                "high": "2026-03-30",
                            }
                        ],
                    },
                    "value": 2,
                }
            ]
        },
        [1, 2],
    ),
]


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Asia/Tokyo"])
def test_members_do_not_depend_on_the_session(
    zone: str, duckdb_engine: DuckDBEngine, postgres_engine: PostgresEngine
) -> None:
    for engine in (duckdb_engine, postgres_engine):
        engine.reset()
        columns = [("id", "integer"), ("seen", "timestamp with_zone"), ("plain", "timestamp"), ("visitor", "integer")]
        rows = [(key, *(_utc(moment) for moment in moments), visitor) for key, *moments, visitor in ROWS]
        engine.load_table("visits", columns, rows)
        engine.execute(f"SET TimeZone = '{zone}'")
        try:
            for fields, expected in CASES:
                segment = sg.Segment.model_validate({"version": 1, "name": "seen", "base": "visits", **fields})
                compiled = sg.compile(segment, CATALOG, dialect=engine.name, as_of=AS_OF)
                assert [row[0] for row in engine.query(compiled.sql)] == expected, compiled.sql
        finally:
            engine.execute("SET TimeZone = 'UTC'")
            engine.reset()


def test_the_output_is_utc(duckdb_engine: DuckDBEngine, postgres_engine: PostgresEngine) -> None:
    segment = sg.Segment.model_validate(
        {"version": 1, "name": "seen", "base": "visits", "where": [{"op": "eq", "column": "id", "value": 1}]}
    )
    for engine in (duckdb_engine, postgres_engine):
        engine.reset()
        engine.load_table("visits", [("id", "integer"), ("seen", "timestamp with_zone")], [(1, _utc(ROWS[0][1]))])
        engine.execute("ALTER TABLE visits ADD plain TIMESTAMP; ALTER TABLE visits ADD visitor BIGINT")
        engine.execute("SET TimeZone = 'Asia/Tokyo'")
        try:
            rows = engine.query(sg.compile(segment, CATALOG, dialect=engine.name).sql)
            assert rows == [(1, dt.datetime(2026, 3, 8, 5), None, None)]
        finally:
            engine.execute("SET TimeZone = 'UTC'")
            engine.reset()


LAST: dict[str, Any] = {"op": "last", "count": 1, "unit": "day"}


@pytest.mark.parametrize(
    ("where", "pointers"),
    [
        ({"op": "gte", "column": "seen", "value": "2026-03-08T06:30:00Z"}, {"/where/0/value"}),
        ({"op": "gte", "column": "seen", "value": "2026-03-08"}, {"/where/0/value"}),
        ({"op": "between", "column": "seen", "low": "2026-03-08", "high": "2026-03-09"}, {"/where/0/low", "/where/0/high"}),
        ({"op": "in", "column": "seen", "values": ["2026-03-08"]}, {"/where/0/values/0"}),
        ({"op": "during", "column": "seen", "period": LAST}, {"/where/0/period"}),
        ({"op": "during", "column": "seen", "period": {"op": "this", "unit": "month"}}, {"/where/0/period"}),
        ({"op": "during", "column": "seen", "period": {"op": "range", "start": "2026-03-08"}}, {"/where/0/period/start"}),
        ({"op": "exists", "relation": "others", "during": LAST}, {"/where/0/during"}),
        ({"op": "gte", "column": "seen", "value": {"op": "moment", "shift": -1}}, {"/where/0/value"}),
        ({"op": "eq", "column": "seen", "value": {"op": "column", "path": "plain"}}, {"/where/0"}),
        ({"op": "anniversary", "column": "seen", "period": LAST}, {"/where/0/column"}),
        ({"op": "expression", "text": "year(seen) = 2026"}, {"/where/0/text"}),
    ],
)  # fmt: skip
def test_an_engine_without_zones_refuses_what_asks_for_one(where: dict[str, Any], pointers: set[str]) -> None:
    fields = {"version": 1, "name": "seen", "base": "visits", "where": [where], "select": ["id"]}
    with pytest.raises(sg.UnsupportedByDialect, match="no type that stores a zone") as refusal:
        sg.compile(sg.Segment.model_validate(fields), CATALOG, dialect="sqlite", as_of=AS_OF)

    assert {one.pointer for one in refusal.value.diagnostics} == pointers


def test_an_engine_without_zones_refuses_to_put_one_out_and_to_sort_by_it() -> None:
    fields = {"version": 1, "name": "seen", "base": "visits", "where": [{"op": "everyone"}], "select": ["id", "seen"]}
    segment = sg.Segment.model_validate({**fields, "sort": [{"column": "seen"}]})
    with pytest.raises(sg.UnsupportedByDialect) as refusal:
        sg.compile(segment, CATALOG, dialect="sqlite")

    assert {one.pointer for one in refusal.value.diagnostics} == {"/select/1", "/sort/0/column"}


def _utc(text: object) -> dt.datetime | None:
    return dt.datetime.fromisoformat(str(text)).replace(tzinfo=dt.UTC) if text is not None else None
