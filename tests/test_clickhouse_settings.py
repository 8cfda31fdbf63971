"""ClickHouse with the settings and the columns that its users have: the members are the same with all of them.

A view is read with the settings of whoever reads it, so none of these may decide who is a member.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import case_answers
import pytest
from answers import keys_only, rows_of, rows_of_many
from case_files import CaseFile, read_case_files
from engines import Engine
from engines.registry import each_engine

import segsql as sg
from segsql.dialect import load

files = read_case_files()
modes = load("clickhouse").session.modes
others = (
    "count_distinct_implementation='uniq'",
    "group_by_use_nulls=1",
    "join_algorithm='full_sorting_merge'",
    "max_block_size=3",
    "optimize_min_equality_disjunction_chain_length=2",
    "convert_query_to_cnf=1",
    "optimize_move_to_prewhere=0",
    "use_variant_as_common_type=0",
)
"""Settings that change how a query is run, and with others its rows."""

other_types = {
    "decimal": "Decimal256({scale})",
    "boolean": "UInt8",
    "timestamp": "DateTime64(6, 'Asia/Tokyo')",
    "timestamp with_zone": "DateTime64(6, 'Europe/Berlin')",
}
"""Other types for columns that hold the same values."""


@pytest.fixture
def engine(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Engine:
    return open_engine(request.param)


def each() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("engine", each_engine("clickhouse"), indirect=True)


def compiled(definition: dict[str, Any], catalog: sg.Catalog) -> sg.Compiled:
    segment = sg.Segment.model_validate({"version": 1, "name": "drawn", **definition})
    return sg.compile(segment, catalog, dialect="clickhouse")


@cache
def statements(topic: str) -> list[tuple[str, sg.Compiled]]:
    """The cases of a file and what the engine is asked for each, which settings change nothing about."""
    file = files[topic]
    return [
        (one.name, case_answers.compiled(keys_only(one.segment, file.catalog), one, file, "clickhouse"))
        for one in case_answers.taken_by("clickhouse", file)
    ]


def differing(engine: Engine, file: CaseFile) -> list[str]:
    """The cases of a file whose members are not those expected."""
    asked = statements(file.name)
    found = zip(asked, rows_of_many(engine, [one for _, one in asked]), strict=True)
    return [name for (name, _), rows in found if rows != file.members(file.cases[name])]


@each()
@pytest.mark.parametrize("settings", [modes, others], ids=["modes", "others"])
def test_settings_change_no_member(engine: Engine, settings: tuple[str, ...]) -> None:
    found: dict[str, list[str]] = {}
    for name, file in files.items():
        file.load(engine)
        for one in settings:
            engine.set_session(one)
        found[name] = differing(engine, file)

    assert found == {name: [] for name in files}


@each()
def test_columns_of_other_types_hold_the_same(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    from engines import clickhouse

    def column_type(logical: str, nullable: bool) -> str:
        if logical == "text":
            return "LowCardinality(Nullable(String))" if nullable else "LowCardinality(String)"
        return usual(logical, nullable)

    usual = clickhouse.column_type
    monkeypatch.setattr(clickhouse, "storage", {**clickhouse.storage, **other_types})
    monkeypatch.setattr(clickhouse, "column_type", column_type)
    found: dict[str, list[str]] = {}
    for name, file in files.items():
        file.load(engine)
        found[name] = differing(engine, file)

    assert found == {name: [] for name in files}


@each()
def test_columns_of_narrower_types_are_not_cut(engine: Engine) -> None:
    """Constants outside of what a column can hold, and times moved out of it."""
    catalog = sg.Catalog.model_validate(
        {
            "version": 1,
            "tables": {
                "visits": {
                    "key": ["id"],
                    "columns": {"id": "integer", "day": "date", "seen": "timestamp", "paid": "decimal(38,2)"},
                }
            },
        }
    )
    engine.execute(
        "CREATE TABLE visits (id Int8, day Date, seen DateTime64(3, 'Europe/Berlin'), paid Decimal(5, 2)) "
        "ENGINE = MergeTree ORDER BY id; "
        "INSERT INTO visits VALUES (1, '1970-01-01', '1970-01-01 01:00:00', 999.99), "
        "(2, '2149-06-06', '2026-03-28 12:00:00.123', 0.1)"
    )
    late = {"op": "moment", "anchor": "day", "shift": 400, "unit": "day"}
    next_day = {"op": "moment", "anchor": "seen", "shift": 1, "unit": "day"}
    cases: list[tuple[dict[str, Any], list[int]]] = [
        ({"op": "gt", "column": "day", "value": "1900-01-01"}, [1, 2]),
        ({"op": "in", "column": "day", "values": ["1969-12-31", "2149-06-07"]}, []),
        ({"op": "lt", "column": "day", "value": "9999-12-31"}, [1, 2]),
        ({"op": "gt", "column": late, "value": "2150-01-01"}, [2]),
        ({"op": "in", "column": "seen", "values": ["2026-03-28T11:00:00.123456Z", "2026-03-28T11:00:00Z"]}, []),
        ({"op": "in", "column": "seen", "values": ["2026-03-28T11:00:00.123Z", "2026-03-28T11:00:00Z"]}, [2]),
        ({"op": "eq", "column": next_day, "value": "2026-03-29T11:00:00.123Z"}, [2]),
        ({"op": "lt", "column": "paid", "value": Decimal("9" * 36 + ".99")}, [1, 2]),
        ({"op": "in", "column": "paid", "values": [Decimal("0.1"), Decimal("0.1001")]}, [2]),
        ({"op": "in", "column": "id", "values": [300, 2]}, [2]),
        ({"op": "in", "column": "id", "values": [Decimal("1.5"), 2]}, [2]),
        ({"op": "gt", "column": "id", "value": -(2**63)}, [1, 2]),
    ]
    for where, expected in cases:
        query = compiled({"base": "visits", "where": [where], "select": ["id"]}, catalog)
        assert rows_of(engine, query) == [(one,) for one in expected], query.sql


numbers = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {"id": {"type": "integer", "nullable": False}, "age": "integer"},
                "relations": {"sums": {"to": "sums", "keys": {"id": "person"}}},
            },
            "sums": {
                "key": ["id"],
                "columns": {
                    "id": {"type": "integer", "nullable": False},
                    "person": "integer",
                    "big": "integer",
                    "wide": "decimal(38,2)",
                    "long": "decimal(38,37)",
                    "share": "double",
                },
            },
        },
    }
)


@pytest.fixture
def filled(engine: Engine) -> Engine:
    engine.load_table("people", [("id", "integer"), ("age", "integer")], [(1, 1), (2, None)])
    columns = [
        ("id", "integer"), ("person", "integer"), ("big", "integer"),
        ("wide", "decimal(38,2)"), ("long", "decimal(38,37)"), ("share", "double"),
    ]  # fmt: skip
    largest = "9" * 36 + ".99"
    rows = [
        (1, 1, 2**63 - 1, Decimal(largest), Decimal("0.5"), 0.0),
        (2, 1, 1, Decimal(largest), Decimal("9." + "9" * 37), -0.0),
        (3, 2, -(2**63), Decimal(f"-{largest}"), Decimal("-0.1"), float("nan")),
    ]
    engine.load_table("sums", columns, rows)
    return engine


def text(expression: str) -> dict[str, str]:
    return {"op": "expression", "text": expression}


@each()
@pytest.mark.parametrize(
    "value", ["big * 2", "big + big", "-big", "abs(big)", "wide * wide", "wide + wide", "big * big * big * big * big"]
)
def test_a_number_without_room_is_an_error_and_no_other_number(filled: Engine, value: str) -> None:
    where = [{"op": "eq", "column": "id", "value": 3 if value in ("-big", "abs(big)") else 1}]
    transformed = [{"name": "made", "value": text(value)}]
    query = compiled({"base": "sums", "where": where, "transformations": transformed, "select": ["made"]}, numbers)

    with pytest.raises(RuntimeError, match=r"overflow|safely converted"):
        filled.query(query.sql)


@each()
def test_sums_and_comparisons_are_exact(filled: Engine) -> None:
    cases: list[tuple[str, dict[str, Any], list[int]]] = [
        ("people", {"op": "gt", "column": {"op": "sum", "relation": "sums", "column": "big"}, "value": 2**63 - 1}, [1]),
        ("people", {"op": "gt", "column": {"op": "sum", "relation": "sums", "column": "wide"}, "value": 0}, [1]),
        ("sums", {"op": "gt", "column": "wide", "value": {"op": "column", "path": "long"}}, [1, 2]),
        ("sums", {"op": "lt", "column": "long", "value": {"op": "column", "path": "wide"}}, [1, 2]),
        ("sums", {"op": "gt", "column": "big", "value": {"op": "column", "path": "long"}}, [1]),
        ("sums", {"op": "gt", "column": "wide", "value": Decimal("0." + "1" * 37)}, [1, 2]),
        ("sums", {"op": "gt", "column": "long", "value": 2**63 - 1}, []),
        ("sums", {"op": "in", "column": "share", "values": [0, 1, 2]}, [1, 2]),
        ("sums", {"op": "eq", "column": text("share * -1"), "value": 0}, [1, 2]),
        ("sums", {"op": "in", "column": text("share * -1"), "values": [0, 5]}, [1, 2]),
        ("sums", {"op": "is_missing", "column": "share"}, [3]),
    ]
    for base, where, expected in cases:
        query = compiled({"base": base, "where": [where], "select": ["id"]}, numbers)
        assert rows_of(filled, query) == [(one,) for one in expected], query.sql

    zeros = {"op": "count_distinct", "relation": "sums", "column": "share"}
    query = compiled(
        {"base": "people", "where": [{"op": "eq", "column": zeros, "value": 1}], "select": ["id"]}, numbers
    )
    assert rows_of(filled, query) == [(1,)]


@each()
def test_upper_and_lower_case_change_every_character_for_itself(engine: Engine) -> None:
    from engines import DuckDBEngine

    letters = [chr(code) for code in range(1, 0x3000) if code not in (0x19B, 0x264)]
    words = [*letters, "ΑΣ", "ΑΣ Σ", "Straße ﬁ ŉ ᾳ", "İstanbul", "x" * 5_000, "a\nb"]
    catalog = sg.Catalog.model_validate(
        {"version": 1, "tables": {"words": {"key": ["id"], "columns": {"id": "integer", "word": "text"}}}}
    )
    made = [{"name": name, "value": text(f"{name}(word)")} for name in ("upper", "lower")]
    made = [{**one, "name": f"{one['name']}_case"} for one in made]
    definition = {"base": "words", "where": [{"op": "everyone"}], "transformations": made}
    found: list[list[tuple[object, ...]]] = []
    duckdb = DuckDBEngine()
    for one in (engine, duckdb):
        one.load_table("words", [("id", "integer"), ("word", "text")], list(enumerate([*words, None])))
        segment = sg.Segment.model_validate({"version": 1, "name": "cases", **definition})
        found.append(rows_of(one, sg.compile(segment, catalog, dialect=one.name)))
    duckdb.close()

    assert [one for one, other in zip(*found, strict=True) if one != other and str(one[1]) not in "\u1c89\u1c8a"] == []


@each()
def test_uuids_are_sorted_by_their_text(engine: Engine) -> None:
    catalog = sg.Catalog.model_validate({"version": 1, "tables": {"keys": {"key": ["id"], "columns": {"id": "uuid"}}}})
    texts = ["00000000-0000-0000-ffff-000000000000", "ffffffff-0000-0000-0000-000000000000"]
    engine.load_table("keys", [("id", "uuid")], [(one,) for one in texts])

    assert engine.query("SELECT id FROM keys ORDER BY id") != engine.query("SELECT id FROM keys ORDER BY toString(id)")
    query = compiled({"base": "keys", "where": [{"op": "everyone"}]}, catalog)
    assert [str(row[0]) for row in rows_of(engine, query)] == texts


@each()
def test_a_view_takes_the_place_of_no_table(engine: Engine) -> None:
    engine.load_table("people", [("id", "integer"), ("age", "integer")], [(1, 1)])
    segment = sg.Segment.model_validate(
        {"version": 1, "name": "people", "base": "people", "where": [{"op": "everyone"}]}
    )

    with pytest.raises(RuntimeError, match="already exists"):
        engine.execute(sg.compile(segment, numbers, dialect="clickhouse", into="view").sql)
    assert engine.query("SELECT count() FROM people") == [(1,)]


@each()
def test_rows_that_no_key_tells_apart_are_not_looked_at_from_within_others(engine: Engine) -> None:
    catalog = sg.Catalog.model_validate(
        {
            "version": 1,
            "tables": {
                "notes": {
                    "columns": {"person": "integer", "body": "text"},
                    "relations": {"others": {"to": "notes", "keys": {"person": "person"}}},
                }
            },
        }
    )
    same = {"op": "eq", "column": "body", "value": {"op": "column", "path": "outer.body"}}
    with pytest.raises(sg.UnsupportedByDialect, match="key"):
        compiled({"base": "notes", "where": [{"op": "exists", "relation": "others", "where": [same]}]}, catalog)
    assert compiled({"base": "notes", "where": [{"op": "exists", "relation": "others"}]}, catalog).sql


@each()
def test_what_goes_in_comes_out(engine: Engine) -> None:
    moment = datetime(1, 1, 1, tzinfo=UTC)
    name = ["shop", 'Odd \\ "table"']
    columns = [
        ("id", "integer"), ("double", "double"), ("exact", "decimal(38,2)"), ("moment", "timestamp"),
        ("zoned", "timestamp with_zone"), ("tags", "array<text>"), ("text", "text"),
    ]  # fmt: skip
    rows = [
        (-(2**63), -1e300, Decimal("9" * 36 + ".99"), moment, moment, ["a'b", "\\"], "it's \\ \u2028 😀"),
        (2**63 - 1, float("inf"), Decimal("-0.01"), datetime(9999, 12, 31, 23, 59, 59, 999999, UTC), None, [], ""),
    ]
    engine.load_table(name, columns, rows)

    found = engine.query(f"SELECT * FROM {engine.quoted(name)} ORDER BY id")

    decoded = [tuple(engine.decode(cell, kind) for cell, (_, kind) in zip(row, columns, strict=True)) for row in found]
    assert decoded == rows
