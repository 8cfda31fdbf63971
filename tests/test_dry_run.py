"""Dry runs: every kind of data gives the same members, and data that is not as the catalog says is refused."""

import datetime as dt
import json
import os
import re
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pyarrow
import pytest
from duckdb import DuckDBPyConnection
from fixture_folders import Fixture, read_fixtures

import segsql as sg
from segsql.errors import Findings
from segsql.run.data import open_data, open_database
from segsql.run.display import LONGEST
from segsql.run.reads import reads

shop = read_fixtures()["shop"]
cdnow = read_fixtures()["cdnow"]
moment = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)

everyone: dict[str, object] = {"version": 1, "name": "everyone", "base": "people", "where": [{"op": "everyone"}]}
people: dict[str, Any] = {
    "version": 1,
    "tables": {"people": {"key": ["id"], "columns": {"id": "integer", "name": "text"}}},
}

# Definitions that read a decimal, a double, a boolean, a date, a datetime, a timestamp, a uuid, JSON and a renamed column.
telling = [
    "account_team",
    "calls_of_the_day",
    "label_parts",
    "latest_orders",
    "mended_visits",
    "odd_balances",
    "order_figures",
    "plain_notes",
    "returned_within_ten_days",
    "score_bands",
    "weekly_digest",
]


@pytest.fixture(scope="module")
def database() -> Iterator[DuckDBPyConnection]:
    """The rows of the shop in tables of DuckDB."""
    with duckdb.connect() as connection:
        for path in sorted(shop.folder.glob("*.parquet")):
            connection.execute(f"CREATE TABLE {path.stem} AS SELECT * FROM read_parquet('{path}')")
        yield connection


def by_hand(fixture: Fixture, case: str, connection: DuckDBPyConnection) -> list[tuple[Any, ...]]:
    """The rows of a definition's SQL, timestamps with their zone."""
    compiled = fixture.compile(case, "duckdb")
    instants = [one.type.kind == "timestamp" for one in compiled.columns]
    return [
        tuple(
            cell.replace(tzinfo=dt.UTC) if instant and cell is not None else cell
            for cell, instant in zip(row, instants, strict=True)
        )
        for row in connection.cursor().execute(compiled.sql).fetchall()
    ]


def tables_of(connection: DuckDBPyConnection) -> list[str]:
    return [path.stem for path in sorted(shop.folder.glob("*.parquet"))]


def as_connection(connection: DuckDBPyConnection, folder: Path) -> object:
    return connection


def as_file(connection: DuckDBPyConnection, folder: Path) -> object:
    path = folder / "shop.duckdb"
    if not path.exists():
        with duckdb.connect(str(path)) as made:
            for name in tables_of(connection):
                made.execute(f"CREATE TABLE {name} AS SELECT * FROM read_parquet('{shop.folder / name}.parquet')")
    return path


def as_parquet(connection: DuckDBPyConnection, folder: Path) -> object:
    return str(shop.folder)


def as_parts(connection: DuckDBPyConnection, folder: Path) -> object:
    for name in tables_of(connection):
        (folder / name).mkdir()
        for part in (0, 1):
            query = f"SELECT * FROM {name} WHERE hash({name}) % 2 = {part}"
            connection.cursor().execute(f"COPY ({query}) TO '{folder / name / str(part)}.parquet'")
    return folder


def as_csv(connection: DuckDBPyConnection, folder: Path) -> object:
    for name in tables_of(connection):
        connection.cursor().execute(f"COPY {name} TO '{folder / name}.csv' (HEADER, FORCE_QUOTE *)")
    return folder


def frames(connection: DuckDBPyConnection, give: Callable[[Any], object]) -> object:
    return {name: give(connection.sql(f"FROM {name}")) for name in tables_of(connection)}


def as_pandas(connection: DuckDBPyConnection, folder: Path) -> object:
    return frames(connection, lambda relation: relation.df())


def as_polars(connection: DuckDBPyConnection, folder: Path) -> object:
    return frames(connection, lambda relation: relation.pl())


def as_pyarrow(connection: DuckDBPyConnection, folder: Path) -> object:
    return frames(connection, lambda relation: relation.to_arrow_table())


def as_relations(connection: DuckDBPyConnection, folder: Path) -> object:
    return frames(connection, lambda relation: relation)


kinds = [
    as_connection,
    as_file,
    as_parquet,
    as_parts,
    as_csv,
    as_pandas,
    as_polars,
    as_pyarrow,
    as_relations,
]


@pytest.mark.parametrize("give", kinds, ids=lambda give: give.__name__)
def test_every_kind_of_data_gives_the_members_of_the_sql(
    give: Callable[[DuckDBPyConnection, Path], Any], database: DuckDBPyConnection, tmp_path: Path
) -> None:
    data = give(database, tmp_path)

    found = {
        case: sg.dry_run(
            shop.segments[case], shop.catalog, data, as_of=shop.as_of, lists=shop.lists, segments=shop.segments
        ).rows(None)
        for case in telling
    }

    assert found == {case: by_hand(shop, case, database) for case in telling}
    assert all(found.values())


def test_real_data_gives_the_members_of_the_sql() -> None:
    result = sg.dry_run(cdnow.segments["silent_big_spenders"], cdnow.catalog, cdnow.folder, as_of=cdnow.as_of)

    with duckdb.connect() as connection:
        for name in ("customers", "purchases"):
            connection.execute(f"CREATE TABLE {name} AS SELECT * FROM read_parquet('{cdnow.folder / name}.parquet')")
        assert result.rows(None) == by_hand(cdnow, "silent_big_spenders", connection)
    assert (result.count, len(result)) == (93, 93)


def catalog(**tables: Mapping[str, object]) -> sg.Catalog:
    return sg.Catalog.model_validate({"version": 1, "tables": tables})


def segment(**parts: object) -> sg.Segment:
    return sg.Segment.model_validate({**everyone, **parts})


def run(data: object, **columns: object) -> sg.Result:
    """Everyone in a table ``people`` with a column ``id`` and these."""
    described = catalog(people={"key": ["id"], "columns": {"id": "integer", **columns}})
    return sg.dry_run(segment(), described, data)  # type: ignore[arg-type]  # refused data is tried, too


def having(data: object, kind: str, op: str, values: list[Any]) -> sg.Result:
    """Those in a table ``people`` whose array ``x`` has some items."""
    described = catalog(people={"key": ["id"], "columns": {"id": "integer", "x": kind}})
    asked = segment(where=[{"op": op, "column": "x", "values": values}], select=["id"])
    return sg.dry_run(asked, described, data)  # type: ignore[arg-type]  # whatever is given


def refusals(data: object, **columns: object) -> list[str]:
    with pytest.raises(sg.DefinitionError) as caught:
        run(data, **columns)
    assert {one.code for one in caught.value.diagnostics} <= {"data-mismatch", "unreadable-file"}
    return [f"{one.pointer}: {one.message} ({one.hint})" for one in caught.value.diagnostics]


def write_csv(folder: Path, text: str, name: str = "people.csv") -> Path:
    (folder / name).write_bytes(text.encode())
    return folder


def test_a_csv_file_is_read_as_the_catalog_says(tmp_path: Path) -> None:
    write_csv(
        tmp_path,
        "id,name,money,share,member,born,seen,called,token\r\n"
        '1,"a,""b""\n#c",1.50,1e-3,True,2024-02-29,2024-02-29T12:00:00+02:00,2024-02-29 12:00,0E37DF36-F698-11E6-8DD4-CB9CED3DF976\r\n'
        '2,"",-.5,inf,f,2024-02-29 00:00:00,2024-02-29 12:00:00.5,2024-02-29,\r\n'
        "3.0,,,,,,,,\r\n",
    )

    result = run(
        tmp_path,
        name="text",
        money="decimal(10,2)",
        share="double",
        member="boolean",
        born="date",
        seen="timestamp",
        called="datetime",
        token="uuid",
    )

    day, token = dt.date(2024, 2, 29), uuid.UUID("0e37df36-f698-11e6-8dd4-cb9ced3df976")
    first = dt.datetime(2024, 2, 29, 10, tzinfo=dt.UTC)
    second = dt.datetime(2024, 2, 29, 12, 0, 0, 500_000, tzinfo=dt.UTC)
    assert result.rows() == [
        (1, 'a,"b"\n#c', Decimal("1.50"), 0.001, True, day, first, dt.datetime(2024, 2, 29, 12), token),
        (2, "", Decimal("-0.50"), float("inf"), False, day, second, dt.datetime(2024, 2, 29), None),
        (3, None, None, None, None, None, None, None, None),
    ]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("integer", "1.5"),
        ("integer", "0x10"),
        ("integer", "1_000"),
        ("integer", "99999999999999999999"),
        ("decimal(4,2)", "1.005"),
        ("decimal(4,2)", "100"),
        ("decimal(4,2)", "nan"),
        ("double", "one"),
        ("boolean", "yes"),
        ("date", "2024-02-30"),
        ("date", "2024-02-29 10:00"),
        ("date", "29.02.2024"),
        ("timestamp", "yesterday"),
        ("timestamp", "infinity"),
        ("datetime", "2024-02-29 10:00+02:00"),
        ("uuid", "0e37df36"),
    ],
)
def test_text_that_is_no_value_of_its_type_is_refused(kind: str, value: str, tmp_path: Path) -> None:
    write_csv(tmp_path, f"id,x\n1,{value}\n2,\n")

    assert refusals(tmp_path, x=kind) == [
        f'/tables/people/columns/x: "x" in people.csv has 1 value that is no {kind}, such as "{value}"'
        " (correct the data, or the type in the catalog)"
    ]


@pytest.mark.parametrize(
    ("kind", "values", "message"),
    [
        ("integer", [1.5, 2.0], 'has 1 value that is no integer, such as "1.5"'),
        ("integer", [Decimal(2**64), 0], 'has 1 value that is no integer, such as "18446744073709551616"'),
        ("integer", ["1", "2"], "is VARCHAR, and integer in the catalog"),
        ("decimal(3,1)", [0.25, 0.75], 'has 2 values that are no decimal(3,1), such as "0.25"'),
        ("decimal(3,1)", [Decimal("1.25"), None], 'has 1 value that is no decimal(3,1), such as "1.25"'),
        ("boolean", [0, 1], "is BIGINT, and boolean in the catalog"),
        ("text", [0, 1], "is BIGINT, and text in the catalog"),
        ("date", ["2024-02-29", None], "is VARCHAR, and date in the catalog"),
        ("date", [dt.datetime(2024, 2, 29, 1), None], "has 1 value that is no date"),
        ("timestamp", [dt.date(2024, 2, 29), None], "is DATE, and timestamp in the catalog"),
        ("datetime", [moment, None], "is TIMESTAMP WITH TIME ZONE, and datetime in the catalog"),
        ("uuid", ["x", None], "has 1 value that is no uuid"),
    ],
)
def test_a_column_that_does_not_fit_its_type_is_refused(kind: str, values: list[object], message: str) -> None:
    (found,) = refusals({"people": pyarrow.table({"id": [1, 2], "x": values})}, x=kind)

    assert message in found


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("integer", [1.0, None], [1, None]),
        ("integer", [Decimal("7.00"), None], [7, None]),
        ("decimal(3,1)", [0.1, float("nan")], [Decimal("0.1"), None]),
        ("double", [1, None], [1.0, None]),
        ("date", [dt.datetime(2024, 2, 29), None], [dt.date(2024, 2, 29), None]),
        ("timestamp", [moment.astimezone(dt.timezone(dt.timedelta(hours=5))), None], [moment, None]),
        ("timestamp", [moment.replace(tzinfo=None), None], [moment, None]),
        ({"type": "timestamp", "stored": "with_zone"}, [moment.replace(tzinfo=None), None], [moment, None]),
        ({"type": "timestamp", "stored": "with_zone"}, [moment, None], [moment, None]),
        ("uuid", [str(uuid.UUID(int=1)), None], [uuid.UUID(int=1), None]),
        ("text", [None, None], [None, None]),
        ("boolean", [float("nan"), None], [None, None]),
    ],
)
def test_a_column_is_converted_where_nothing_is_lost(kind: object, values: list[object], expected: object) -> None:
    result = run({"people": pyarrow.table({"id": [1, 2], "x": values})}, x=kind)

    assert [row[1] for row in result.rows()] == expected


@pytest.mark.parametrize(
    ("kind", "items", "wanted"),
    [
        ("array<text>", [["a", None], [], None, ["b", "NULL"]], ["NULL", "a"]),
        ("array<integer>", [[1.0, 2.0], [None], None, [3.0]], [2, 3]),
        ("array<decimal(4,1)>", [[0.1], [], None, [99.5, float("nan")]], [Decimal("0.1"), Decimal("99.5")]),
        (
            "array<date>",
            [[dt.datetime(2024, 2, 29)], [], None, [dt.datetime(2024, 3, 1)]],
            ["2024-02-29", "2024-03-01"],
        ),
        ("array<timestamp>", [[moment], [], None, [moment, None]], ["2024-03-01T12:00:00Z"]),
        (
            "array<uuid>",
            [[str(uuid.UUID(int=1))], [], None, [str(uuid.UUID(int=2))]],
            [str(uuid.UUID(int=one)) for one in (1, 2)],
        ),
    ],
)
def test_an_array_is_converted_item_by_item(kind: str, items: list[object], wanted: list[object]) -> None:
    data = {"people": pyarrow.table({"id": [1, 2, 3, 4], "x": items})}

    assert [row[0] for row in having(data, kind, "has_any", wanted).rows()] == [1, 4]


@pytest.mark.parametrize(
    ("kind", "items", "message"),
    [
        ("array<integer>", [[1.5], [2.0]], 'has 1 value that is no array<integer>, such as "[1.5]"'),
        ("array<integer>", [["1"], []], "is VARCHAR[], and array<integer> in the catalog"),
        ("array<text>", ["a", None], "is VARCHAR, and array<text> in the catalog"),
        ("array<text>", [[["a"]], None], "is VARCHAR[][], and array<text> in the catalog"),
    ],
)
def test_an_array_of_other_items_is_refused(kind: str, items: list[object], message: str) -> None:
    with pytest.raises(sg.DefinitionError, match=re.escape(message)):
        having({"people": pyarrow.table({"id": [1, 2], "x": items})}, kind, "has_none", [])


documents: list[list[Any] | None] = [[{"a": "b", "n": 1}, None], [], None]
"""Items of three rows."""


@pytest.mark.parametrize(
    "items",
    [
        documents,
        [None if row is None else [one and json.dumps(one) for one in row] for row in documents],
    ],
    ids=["structs", "texts"],
)
def test_an_array_of_documents_is_read_item_by_item(items: list[object]) -> None:
    result = run({"people": pyarrow.table({"id": [1, 2, 3], "x": items})}, x="array<json>")

    assert [row[1] for row in result.rows()] == documents


def test_an_array_of_documents_in_a_file_without_types_is_json(tmp_path: Path) -> None:
    write_csv(tmp_path, 'id,x\n1,"[{""a"": ""b"", ""n"": 1}, null]"\n2,[]\n3,\n')

    assert [row[1] for row in run(tmp_path, x="array<json>").rows()] == documents


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ([["{"], None], "has 1 value that is no array<json>, such as \"['{']\""),
        ([[1], []], "is BIGINT[], and array<json> in the catalog"),
        (["[]", None], "is VARCHAR, and array<json> in the catalog"),
    ],
)
def test_an_array_of_what_is_no_json_is_refused(items: list[object], message: str) -> None:
    (found,) = refusals({"people": pyarrow.table({"id": [1, 2], "x": items})}, x="array<json>")

    assert message in found


@pytest.mark.parametrize(("stored", "kind"), [("VARCHAR", "json"), ("VARCHAR[]", "array<json>")])
def test_text_that_stands_and_is_no_json_is_refused(stored: str, kind: str) -> None:
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE people AS SELECT 1 AS id, CAST(NULL AS {stored}) AS x")
    assert [row[1] for row in run(connection, x=kind).rows()] == [None]
    connection.execute(f"INSERT INTO people VALUES (2, {'[NULL, $$a$$]' if stored.endswith(']') else '$$a$$'})")

    (found,) = refusals(connection, x=kind)

    assert f'"x" in people has 1 value that is no {kind}' in found


@pytest.mark.parametrize("stored", ["INTEGER", "VARCHAR[]", "BIGINT[][]"])
def test_an_array_that_stands_must_have_items_of_its_type(stored: str) -> None:
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE people (id BIGINT, x {stored})")

    with pytest.raises(sg.DefinitionError, match="make a view that casts the column"):
        having(connection, "array<integer>", "has_any", [1])


def test_an_array_in_a_file_without_types_is_json(tmp_path: Path) -> None:
    lines = ['1,"[""a,\\""b\\"""", 1, null]"', "2,[]", "3,", '4,"[""1""]"']
    write_csv(tmp_path, "id,x\n" + "\n".join(lines) + "\n")

    assert [row[0] for row in having(tmp_path, "array<text>", "has_all", ['a,"b"', "1"]).rows()] == [1]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("array<text>", "a"),
        ("array<text>", '{"a": 1}'),
        ("array<text>", '[["a"]]'),
        ("array<integer>", "[1, 1.5]"),
        ("array<date>", '["2024-02-30"]'),
    ],
)
def test_text_that_is_no_array_of_its_type_is_refused(kind: str, value: str, tmp_path: Path) -> None:
    quoted = value.replace('"', '""')
    write_csv(tmp_path, f'id,x\n1,"{quoted}"\n2,\n3,[]\n')

    with pytest.raises(
        sg.DefinitionError, match=re.escape(f'"x" in people.csv has 1 value that is no {kind}, such as')
    ):
        having(tmp_path, kind, "has_none", [])


def test_frames_go_by_the_name_in_the_database_or_in_the_catalog() -> None:
    described = catalog(
        people={"table": "crm.person", "key": ["id"], "columns": {"id": {"type": "integer", "name": "Person No"}}},
    )
    expected = [(1,), (2,)]

    for name in ("crm.person", "person", "people"):
        for column in ("Person No", "PERSON NO", "id"):
            data = {name: polars.DataFrame({column: [2, 1]}), "more": "not looked at"}
            assert sg.dry_run(segment(), described, data).rows() == expected


def test_a_name_that_means_another_table_better_is_not_taken() -> None:
    described = catalog(
        people={"table": "staff", "key": ["id"], "columns": {"id": "integer"}},
        others={"table": "people", "key": ["id"], "columns": {"id": "integer"}},
    )

    with pytest.raises(sg.DefinitionError, match='nothing is given for the table "people"'):
        sg.dry_run(segment(), described, {"people": polars.DataFrame({"id": [1]})})


def test_two_entries_for_one_table_share_its_rows() -> None:
    described = catalog(
        people={
            "table": "node",
            "key": ["id"],
            "columns": {"id": "integer", "boss": "integer"},
            "relations": {"leads": {"to": "named", "keys": {"boss": "id"}}},
        },
        named={"table": "node", "key": ["id"], "columns": {"id": "integer", "name": "text"}},
    )
    data = {"node": polars.DataFrame({"id": [1, 2], "boss": [None, 1], "name": ["Ada", "Bob"]})}
    led = segment(where=[{"op": "eq", "column": "leads.name", "value": "Ada"}], select=["id"])

    assert sg.dry_run(led, described, data).rows() == [(2,)]


def test_only_what_the_segment_reads_has_to_be_there() -> None:
    data = {"orders": polars.read_parquet(shop.folder / "orders.parquet").select("order_id", "status")}
    paid = sg.Segment.model_validate(
        {
            "version": 1,
            "name": "paid",
            "base": "orders",
            "where": [{"op": "eq", "column": "status", "value": "paid"}],
            "select": ["order_id"],
        }
    )

    assert sg.dry_run(paid, shop.catalog, data).count > 0


hostile = [
    "select",
    "Order By",
    "a-b",
    "a$1",
    "data",
    "connection",
    "t",
    "memory",
    "(given)"[1:-1],
    "0",
    "x" * 127,
]


@pytest.mark.parametrize("name", hostile)
def test_a_name_is_only_a_name(name: str, tmp_path: Path) -> None:
    described = catalog(
        people={
            "table": [name],
            "key": ["id"],
            "columns": {"id": {"type": "integer", "name": name}, "name": {"type": "text", "name": f"{name}2"}},
        }
    )
    frame = polars.DataFrame({name: [1], f"{name}2": ["'; DROP TABLE x --"]})
    frame.write_csv(tmp_path / f"{name}.csv")
    connection = duckdb.connect()
    connection.register("frame", frame)
    connection.execute(f'CREATE TABLE "{name}" AS SELECT * FROM frame')

    for data in ({name: frame}, tmp_path, connection):
        assert sg.dry_run(segment(), described, data).rows() == [(1, "'; DROP TABLE x --")]


def test_schemas_and_databases_are_parts_of_a_name(tmp_path: Path) -> None:
    frame = pyarrow.table({"id": [1]})
    for parts in (["crm", "people"], ["lake", "crm", "people"]):
        described = catalog(people={"table": parts, "key": ["id"], "columns": {"id": "integer"}})
        connection = duckdb.connect()
        connection.execute("ATTACH ':memory:' AS lake")
        connection.execute(f"CREATE SCHEMA {'.'.join(parts[:-1])}")
        connection.execute(f"CREATE TABLE {'.'.join(parts)} AS SELECT 1 AS id")
        (tmp_path / ".".join(parts)).mkdir()
        connection.execute(f"COPY {'.'.join(parts)} TO '{tmp_path / '.'.join(parts)}/0.parquet'")

        for data in ({".".join(parts): frame}, {"people": frame}, tmp_path, connection):
            assert sg.dry_run(segment(), described, data).rows() == [(1,)]


@pytest.mark.parametrize("folder", ["[ab]*?", "x=1", "it's", "-- ;"])
def test_a_path_is_only_a_path(folder: str, tmp_path: Path) -> None:
    place = tmp_path / folder
    (place / "people").mkdir(parents=True)
    polars.DataFrame({"id": [1]}).write_parquet(place / "people" / "[0].parquet")
    assert run(place).rows() == [(1,)]

    (place / "people" / "[0].parquet").unlink()
    assert run(write_csv(place, "id\n1\n")).rows() == [(1,)]


# What is refused


def test_everything_wrong_is_said_at_once() -> None:
    described = catalog(
        people={
            "key": ["id"],
            "unique": [["mail"]],
            "columns": {
                "id": "integer",
                "mail": {"type": "text", "nullable": False},
                "age": "integer",
                "team_id": "integer",
            },
            "relations": {"team": {"to": "teams", "keys": {"team_id": "id"}}},
        },
        teams={"key": ["id"], "columns": {"id": "integer", "city": "text"}},
        unread={"columns": {"id": "integer"}},
    )
    where = [{"op": "eq", "column": "team.city", "value": "Bern"}, {"op": "gt", "column": "age", "value": 1}]
    select = ["id", "mail", "team.city"]
    good = polars.DataFrame({"id": [1], "mail": ["a"], "age": [1], "team_id": [1]})

    def said(**data: polars.DataFrame) -> list[tuple[str, str, str]]:
        with pytest.raises(sg.DefinitionError) as caught:
            sg.dry_run(segment(where=where, select=select), described, data)
        return [(one.pointer, one.message, one.hint) for one in caught.value.diagnostics]

    assert said(people=good.rename({"age": "aged"}).drop("team_id"), team=polars.DataFrame({"id": [1]})) == [
        ("/tables/people/columns/age", 'no column "age" in the frame "people"', 'did you mean "aged"?'),
        ("/tables/people/columns/team_id", 'no column "team_id" in the frame "people"', "known here: aged, id, mail"),
        ("/tables/teams", 'nothing is given for the table "teams"', 'did you mean "team"?'),
    ]
    repeating = polars.DataFrame({"id": [1, 1, None], "city": [1, 2, 3]})
    assert [pointer for pointer, _, _ in said(people=good.vstack(good), teams=repeating)] == [
        "/tables/teams/columns/city",
        "/tables/people/key",
        "/tables/people/unique",
    ]


def test_a_mistake_in_the_data_is_placed_in_the_catalog_file() -> None:
    text = "version: 1\ntables:\n  people:\n    key: [id]\n    columns: {id: integer}\n"

    with pytest.raises(sg.DefinitionError) as caught:
        sg.dry_run(
            segment(), sg.Catalog.loads(text, file="my.catalog.yaml"), {"people": polars.DataFrame({"id": [1, 1]})}
        )

    (found,) = caught.value.diagnostics
    assert found.range is not None
    assert (found.range.file, found.range.line) == ("my.catalog.yaml", 4)


def test_a_missing_value_where_none_may_be_is_refused() -> None:
    data = {"people": polars.DataFrame({"id": [1, None], "name": ["x", None]})}

    assert refusals(data, name={"type": "text", "nullable": False}) == [
        '/tables/people/columns/id: "id" of people is missing in 1 row, where the catalog says it never is'
        " (a key is never missing: correct the data, or the key in the catalog)",
        '/tables/people/columns/name: "name" of people is missing in 1 row, where the catalog says it never is'
        " (correct the data, or drop nullable: false)",
    ]


def test_a_key_that_repeats_is_refused() -> None:
    described = catalog(people={"key": ["id", "no"], "columns": {"id": "integer", "no": "integer"}})
    data = {"people": polars.DataFrame({"id": [2, 2, 1, 1, 1, 3], "no": [5, 5, 7, 7, 7, 1]})}

    with pytest.raises(sg.DefinitionError) as caught:
        sg.dry_run(segment(), described, data)

    (found,) = caught.value.diagnostics
    message = "the key (id, no) of people repeats: 1, 7 occurs 3 times, 1 more values occur more than once"
    assert (found.pointer, found.message) == ("/tables/people/key", message)


def test_unique_columns_may_be_missing_often_but_not_repeat() -> None:
    described = catalog(people={"key": ["id"], "unique": [["mail"]], "columns": {"id": "integer", "mail": "text"}})

    def given(*mails: str | None) -> dict[str, object]:
        return {
            "people": polars.DataFrame(
                {"id": [1, 2], "mail": mails}, schema={"id": polars.Int64, "mail": polars.String}
            )
        }

    assert sg.dry_run(segment(), described, given(None, None)).count == 2
    with pytest.raises(sg.DefinitionError, match=r"unique columns \(mail\) of people repeats: a occurs 2 times"):
        sg.dry_run(segment(), described, given("a", "a"))


asserted = catalog(
    people={
        "key": ["id"],
        "columns": {"id": "integer", "mail": "text"},
        "relations": {
            "plan": {"to": "plans", "keys": {"mail": "mail"}, "cardinality": "one"},
            "plans": {"to": "plans", "keys": {"id": "person"}},
        },
    },
    plans={"key": ["no"], "columns": {"no": "integer", "person": "integer", "mail": "text", "topic": "text"}},
)
members = polars.DataFrame({"id": [1, 2], "mail": ["a", "b"]})
by_plan = [{"op": "eq", "column": "plan.topic", "value": "x"}]


def plans(*mails: str | None) -> polars.DataFrame:
    numbers = list(range(len(mails)))
    return polars.DataFrame({"no": numbers, "person": numbers, "mail": list(mails), "topic": ["x" for _ in mails]})


def test_a_relation_said_to_reach_one_row_is_held_to_it() -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        sg.dry_run(segment(where=by_plan), asserted, {"people": members, "plans": plans("a", "a", "b")})

    (found,) = caught.value.diagnostics
    assert found.pointer == "/tables/people/relations/plan"
    assert found.message == (
        "people.plan reaches several rows, where the catalog says one: plans.mail repeats, a occurs 2 times"
    )


def test_rows_that_no_relation_reaches_may_repeat() -> None:
    data = {"people": members, "plans": plans("a", "b", "c", "c", None, None)}

    assert sg.dry_run(segment(where=by_plan), asserted, data).rows() == [(1, "a"), (2, "b")]


def test_a_relation_that_the_segment_does_not_walk_is_not_checked() -> None:
    by_plans = [{"op": "exists", "relation": "plans"}]
    data = {"people": members, "plans": plans("a", "a", "a")}

    assert sg.dry_run(segment(where=by_plans), asserted, data).count == 2


def test_asserted_relations_inside_related_rows_are_checked() -> None:
    described = catalog(
        people={
            "key": ["id"],
            "columns": {"id": "integer"},
            "relations": {"orders": {"to": "orders", "keys": {"id": "person"}}},
        },
        orders={
            "key": ["no"],
            "columns": {"no": "integer", "person": "integer", "sku": "text"},
            "relations": {"item": {"to": "items", "keys": {"sku": "sku"}, "cardinality": "one"}},
        },
        items={"columns": {"sku": "text", "color": "text"}},
    )
    data = {
        "people": polars.DataFrame({"id": [1]}),
        "orders": polars.DataFrame({"no": [1], "person": [1], "sku": ["a"]}),
        "items": polars.DataFrame({"sku": ["a", "a"], "color": ["red", "red"]}),
    }
    red = {"op": "exists", "relation": "orders", "where": [{"op": "eq", "column": "item.color", "value": "red"}]}

    with pytest.raises(sg.DefinitionError, match=r"orders.item reaches several rows"):
        sg.dry_run(segment(where=[red]), described, data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "the data is given as list, which cannot be read"),
        (polars.DataFrame({"id": [1]}), "the data is given as DataFrame, which cannot be read"),
        ({}, 'nothing is given for the table "people"'),
        ({"people": [{"id": 1}]}, '"people" is given as list, which hands over no Arrow data'),
        ({"people": pandas.DataFrame({"id": [1, "x"]})}, '"people" cannot be read as Arrow data'),
        (Path("nowhere"), "no file or folder nowhere"),
        (Path(__file__), "cannot be opened by DuckDB"),
        (str(cdnow.folder / "customers.parquet"), "is one file, and no database"),
    ],
)
def test_what_is_no_data_is_refused(data: object, message: str) -> None:
    (found,) = refusals(data)

    assert message in found


def test_a_folder_says_what_is_missing_double_or_broken(tmp_path: Path) -> None:
    write_csv(tmp_path, "id\n1\n", "peoples.csv")
    assert refusals(tmp_path) == [
        '/tables/people: no file for the table "people": people.parquet, people.csv or people/*.parquet'
        ' (did you mean "peoples"?)'
    ]
    polars.DataFrame({"id": [1]}).write_parquet(tmp_path / "people.parquet")
    write_csv(tmp_path, "id\n1\n")
    assert refusals(tmp_path) == [
        '/tables/people: the rows of "people" are there twice: people.parquet and people.csv ()'
    ]

    (tmp_path / "people.csv").unlink()
    (tmp_path / "people.parquet").write_bytes(b"PAR1 not really")
    (found,) = refusals(tmp_path)
    assert found.startswith("/tables/people: people.parquet cannot be read: ")
    (tmp_path / "people.parquet").unlink()
    (found,) = refusals(write_csv(tmp_path, "id\n1,2,3\n1\n"))
    assert found == "/tables/people: people.csv cannot be read: line 2 has more columns than the first one ()"
    assert refusals(write_csv(tmp_path, "")) == [
        '/tables/people/columns/id: no column "id" in people.csv (known here: column0)'
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"id,name\n1,secret\n2\n", "line 3 has fewer columns than the first one"),
        (b"id,name\n1,secret\n2,secret,secret\n", "line 3 has more columns than the first one"),
        (b"id,name\r1,secret\r2,secret,secret\r", "line 3 has more columns than the first one"),
        (b'id,name\n1,"a\nb\r\nsecret"\n2,secret,secret\n', "line 5 has more columns than the first one"),
        (
            b"id,name\n" + b"".join(b"%d,secret\n" % one for one in range(5_000)) + b"secret\n",
            "line 5,002 has fewer columns than the first one",
        ),
        (b'id,name\n1,"secret\n2,b\n', "line 2 has a quoted value that does not end where its quote does"),
        (b'id,name\n1,a\n2,"secret"x\n', "line 3 has a quoted value that does not end where its quote does"),
        (b"id,name\n1,a\n2,\xffsecret\n", "line 3 is not UTF-8 text"),
        ("id,name\n1,secret\n".encode("utf-16"), "line 1 is not UTF-8 text"),
        (b"id,name\n1," + b"x" * 3_000_000 + b"\n", "line 2 is too long"),
    ],
)
@pytest.mark.parametrize("masked", [True, False])
def test_of_a_broken_file_the_line_is_told_and_nothing_of_what_stands_there(
    tmp_path: Path, text: bytes, why: str, masked: bool
) -> None:
    (tmp_path / "people.csv").write_bytes(text)

    assert refusals(tmp_path, name={"type": "text", "masked": masked}) == [
        f"/tables/people: people.csv cannot be read: {why} ()"
    ]


@pytest.mark.parametrize("kind", ["folder", "database"])
def test_a_name_that_is_no_utf8_is_none_of_data(tmp_path: Path, kind: str) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9")
    try:
        path.mkdir() if kind == "folder" else path.touch()
    except OSError:
        pytest.skip("a file system that takes UTF-8 only")

    (found,) = refusals(path)
    assert found.endswith(" is not UTF-8 text, which DuckDB asks for ()")


def test_a_line_is_counted_across_the_pieces_that_a_file_is_read_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_csv(tmp_path, "id,name\r\n1,a\r\n2,b\r\n3,b,c\r\n")
    for size in range(1, 25):
        monkeypatch.setattr("segsql.run.broken._CHUNK", size)
        (found,) = refusals(tmp_path, name="text")
        assert "line 4 has more columns" in found


@pytest.mark.parametrize(
    ("stored", "kind", "hint"),
    [
        ("DOUBLE", "decimal(10,2)", "correct the catalog"),
        ("DECIMAL(10,3)", "decimal(10,2)", "correct the catalog"),
        ("DECIMAL(12,2)", "decimal(10,2)", "correct the catalog"),
        ("DECIMAL(10,0)", "integer", "correct the catalog"),
        ("VARCHAR", "date", "make a view that casts the column"),
        ("TIMESTAMP", "date", "make a view that casts the column"),
        ("VARCHAR", "uuid", "make a view that casts the column"),
        ("ENUM('a')", "text", "make a view that casts the column"),
        ("TIMESTAMPTZ", "timestamp", "say stored: with_zone in the catalog"),
        ("TIMESTAMP", {"type": "timestamp", "stored": "with_zone"}, "correct the catalog"),
        ("VARCHAR COLLATE nocase", "text", 'a view of it that says COLLATE "binary"'),
    ],
)
def test_a_table_that_stands_must_have_the_types_of_the_catalog(stored: str, kind: object, hint: str) -> None:
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE people (id BIGINT, x {stored})")

    (found,) = refusals(connection, x=kind)

    assert hint in found


def test_a_table_that_stands_is_looked_for_where_the_catalog_says() -> None:
    connection = duckdb.connect()
    (found,) = refusals(connection)
    assert found.startswith('/tables/people: no table "people" in the database (temporary tables')

    connection.execute("CREATE TABLE peoples (id BIGINT)")
    assert refusals(connection) == ['/tables/people: no table "people" in the database (did you mean "peoples"?)']

    connection.execute("CREATE SCHEMA crm; CREATE TABLE crm.people (id BIGINT)")
    (found,) = refusals(connection)
    assert 'no table "people" where it is looked for, but there is memory.crm.people' in found

    connection.execute("CREATE TABLE people (idd BIGINT)")
    assert refusals(connection) == [
        '/tables/people/columns/id: no column "id" in people (did you mean "idd"?)',
    ]


def test_a_collation_of_the_whole_database_is_refused() -> None:
    connection = duckdb.connect()
    connection.execute("CREATE TABLE people (id BIGINT, name VARCHAR); SET default_collation = 'nocase'")

    (found,) = refusals(connection, name="text")

    assert "has a collation, and text compares by code point" in found


def test_a_failure_of_the_engine_is_an_error_of_ours() -> None:
    connection = duckdb.connect()
    connection.execute("CREATE TABLE real (id BIGINT); CREATE VIEW people AS SELECT * FROM real; DROP TABLE real")

    (found,) = refusals(connection)

    assert "DuckDB could not run the segment: Catalog Error: " in found
    connection.close()
    (found,) = refusals(connection)
    assert "Connection already closed" in found


def test_a_wrong_definition_is_refused_before_the_data_is_read() -> None:
    with pytest.raises(sg.DefinitionError, match="unknown-column"):
        sg.dry_run(segment(where=[{"op": "is_missing", "column": "nam"}]), sg.Catalog.model_validate(people), "nowhere")


@pytest.mark.parametrize("package", ["duckdb", "pyarrow"])
def test_a_missing_package_says_what_to_install(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(sg.SegsqlError, match=f"needs the package {package}, which is not installed") as caught:
        run({})
    assert caught.value.diagnostics[0].hint == 'pip install "segsql[duckdb]"'


# What is left alone


def opened(data: object, use: Callable[[DuckDBPyConnection], None]) -> None:
    """Open data as a dry run does and do something with the connection."""
    described = sg.Catalog.model_validate(people)
    needed, findings = reads(sg.compile(segment(), described).bound, described), Findings()
    with open_data(data, needed, described, findings) as (connection, sound):
        assert not findings.items
        assert sound == {"people"}
        use(connection)


def refuses_the_outside(connection: DuckDBPyConnection, folder: Path) -> None:
    frame = polars.DataFrame({"id": [1]})
    for sql in (
        f"SELECT * FROM '{folder / 'people.csv'}'",
        f"SELECT * FROM read_csv('{folder / 'people.csv'}')",
        f"COPY (SELECT 1) TO '{folder / 'out.csv'}'",
        f"ATTACH '{folder / 'new.db'}'",
        "SELECT * FROM frame",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET lock_configuration",
        "SET TimeZone = 'Europe/Paris'",
    ):
        with pytest.raises(duckdb.Error):
            connection.execute(sql)
    assert frame.height == 1
    assert sorted(path.name for path in folder.iterdir() if path.name != "people.db") == ["people.csv"]


def test_our_own_database_reaches_nothing_outside(tmp_path: Path) -> None:
    write_csv(tmp_path, "id,name\n1,a\n")

    def use(connection: DuckDBPyConnection) -> None:
        refuses_the_outside(connection, tmp_path)

    opened({"people": polars.DataFrame({"id": [1], "name": ["a"]})}, use)
    opened(tmp_path, use)
    with duckdb.connect(str(tmp_path / "people.db")) as made:
        made.execute("CREATE TABLE people AS SELECT 1 AS id, 'a' AS name")
    opened(tmp_path / "people.db", use)


def test_only_the_tables_that_are_read_are_loaded() -> None:
    frame = polars.DataFrame({"id": [1], "name": ["a"], "more": [1]})

    def use(connection: DuckDBPyConnection) -> None:
        columns = connection.execute(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal"
        ).fetchall()
        assert columns == [("people", "id"), ("people", "name")]

    opened({"people": frame, "others": frame}, use)


def test_a_database_file_is_opened_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "people.db"
    with duckdb.connect(str(path)) as made:
        made.execute("CREATE TABLE people AS SELECT 1 AS id")
        made.execute(f"CREATE VIEW outside AS SELECT * FROM read_csv('{write_csv(tmp_path, 'id')}/people.csv')")
        (found,) = refusals(path)
        assert "is open in this program already (pass that connection in place of the path)" in found
    before = path.read_bytes()

    assert run(path).rows() == [(1,)]
    with open_database(path) as connection, pytest.raises(duckdb.InvalidInputException, match="read-only"):
        connection.execute("DROP TABLE people")
    described = catalog(people={"table": "outside", "key": ["id"], "columns": {"id": "text"}})
    with pytest.raises(sg.DefinitionError, match="disabled by configuration"):
        sg.dry_run(segment(), described, path)

    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["people.csv", "people.db"]


def test_the_callers_connection_is_left_as_it_was() -> None:
    connection = duckdb.connect()
    connection.execute("CREATE TABLE people AS SELECT i AS id, 'a' AS name FROM range(9) AS r(i)")
    connection.execute("SET TimeZone = 'America/New_York'")

    def state() -> list[object]:
        views = "SELECT view_name, sql FROM duckdb_views() WHERE NOT internal"
        queries = ("FROM duckdb_settings()", "FROM duckdb_tables()", views, "FROM people")
        return [connection.execute(query).fetchall() for query in queries]

    before = state()
    pending = connection.execute("SELECT * FROM range(5)")
    assert pending.fetchone() == (0,)

    assert run(connection, name="text").count == 9

    assert pending.fetchall() == [(1,), (2,), (3,), (4,)]
    assert state() == before


def test_a_variable_of_the_program_is_no_table() -> None:
    people = polars.DataFrame({"id": [1]})

    assert refusals(duckdb.connect()) == [
        '/tables/people: no table "people" in the database'
        " (temporary tables and registered frames belong to one cursor: pass frames by name)"
    ]
    assert people.height == 1


# What comes back

mixed = pyarrow.table(
    {
        "id": [1, 2],
        "name": ["<script>alert(1)</script> & \x1b[2J\n", None],
        "money": pyarrow.array([Decimal("1234567890.50"), None]),
        "share": [0.1, None],
        "member": [True, None],
        "born": [dt.date(2024, 2, 29), None],
        "seen": pyarrow.array([moment, None]),
        "called": pyarrow.array([dt.datetime(2024, 2, 29, 12, 30), None]),
        "token": [str(uuid.UUID(int=1)), None],
    }
)
mixed_columns = {
    "name": "text",
    "money": "decimal(12,2)",
    "share": "double",
    "member": "boolean",
    "born": "date",
    "seen": "timestamp",
    "called": "datetime",
    "token": "uuid",
}


def mixed_result(**parts: object) -> sg.Result:
    described = catalog(people={"key": ["id"], "columns": {"id": "integer", **mixed_columns}})
    return sg.dry_run(segment(**parts), described, {"people": mixed}, as_of=moment)


def test_a_result_holds_what_ran() -> None:
    result = mixed_result(limit=1)

    assert (result.segment, result.title, result.as_of, result.count) == ("everyone", "", moment, 1)
    assert [one.name for one in result.columns] == ["id", *mixed_columns]
    assert result.sql.startswith("SELECT\n")
    assert [one.code for one in result.diagnostics] == ["limit-without-sort"]
    assert repr(result) == "<Result everyone: 1 member as of 2024-03-01 12:00 UTC>"
    with pytest.raises(AttributeError):
        result.sql = ""  # type: ignore[misc]
    assert not hasattr(result, "__dict__")


def test_rows_are_plain_values_in_order() -> None:
    frame = polars.DataFrame({"id": range(50, 0, -1)})
    result = run({"people": frame})

    assert [row[0] for row in result.rows()] == list(range(1, 21))
    assert [row[0] for row in result.rows(3)] == [1, 2, 3]
    assert [row[0] for row in result.rows(None)] == list(range(1, 51))
    assert run({"people": frame.clear()}).rows() == []


def test_arrays_come_out_item_by_item() -> None:
    token = uuid.UUID(int=1)
    frame = pyarrow.table(
        {"id": [1, 2], "at": [[moment, None], None], "tokens": [[str(token)], []], "names": [["a", "\x1b"], [None]]}
    )
    result = run({"people": frame}, at="array<timestamp>", tokens="array<uuid>", names="array<text>")

    assert result.rows() == [(1, [moment, None], [token], ["a", "\x1b"]), (2, None, [], [None])]
    for words in ("[2024-03-01 12:00:00Z, missing]", "[00000000-0000-0000-0000-000000000001]", "[a, \\x1b]", "[]"):
        assert words in str(result)


def test_a_result_hands_itself_over_as_arrow_data() -> None:
    result = mixed_result()
    expected = result.rows()

    table = pyarrow.table(result)
    assert table.schema.field("seen").type == pyarrow.timestamp("us", "UTC")
    assert pyarrow.schema(result) == table.schema
    assert polars.DataFrame(result).select("id", "money", "born", "called").rows() == [
        (row[0], row[2], row[5], row[7]) for row in expected
    ]
    assert polars.DataFrame(result).get_column("seen").to_list() == [moment, None]
    frame = pandas.DataFrame.from_arrow(result)
    assert frame["id"].to_list() == [1, 2]
    assert next(iter(frame["seen"])) == moment
    connection = duckdb.connect()
    found = connection.sql("SELECT id, money, born FROM result").fetchall()
    assert found == [(row[0], row[2], row[5]) for row in expected]
    again = sg.dry_run(
        segment(), catalog(people={"key": ["id"], "columns": {"id": "integer", **mixed_columns}}), {"people": result}
    )
    assert again.rows() == expected


class Page(HTMLParser):
    """The tags and the texts of a page; a tag that is closed out of turn is an error."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert {name for name, _ in attrs} <= {"style", "scope"}
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def bundle(result: sg.Result, **wanted: Any) -> dict[str, str]:
    """What a notebook is given."""
    return result._repr_mimebundle_(**wanted)  # pyright: ignore[reportPrivateUsage]


def shown(result: sg.Result) -> Page:
    return Page(bundle(result)["text/html"])


def test_html_escapes_the_data_the_title_and_the_sql() -> None:
    script = "</summary></pre><script>alert('x')</script>"
    described = catalog(people={"key": ["id"], "columns": {"id": "integer", "name": "text"}})
    data = {"people": polars.DataFrame({"id": [1], "name": [script]})}
    named = segment(title=script, where=[{"op": "eq", "column": "name", "value": script}])

    page = shown(sg.dry_run(named, described, data))

    assert page.tags <= {
        "div",
        "strong",
        "code",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "span",
        "em",
        "details",
        "summary",
        "pre",
    }
    assert page.texts.count(script) == 2
    assert any(f"""'{script.replace("'", "''")}'""" in text for text in page.texts)


def test_html_shows_values_as_people_write_them() -> None:
    page = shown(mixed_result(title="All & sundry", limit=2))

    for words in (
        "All & sundry",
        "everyone",
        "2 members as of 2024-03-01 12:00 UTC",
        "decimal(12,2)",
        "<script>alert(1)</script> & \\x1b[2J\\n",
        "1234567890.50",
        "0.1",
        "true",
        "2024-02-29",
        "2024-03-01 12:00:00Z",
        "2024-02-29 12:30:00",
        "00000000-0000-0000-0000-000000000001",
        "missing",
        "1 warning",
        "SQL",
    ):
        assert words in page.texts
    assert {"details", "em"} <= page.tags
    assert not any(text.startswith("first ") for text in page.texts)


def test_html_says_how_many_there_are_beside_the_first() -> None:
    page = shown(run({"people": polars.DataFrame({"id": range(1500)})}))

    assert "first 20 of 1,500" in page.texts
    assert "1,500 members" in page.texts


def test_plain_text_is_an_aligned_table() -> None:
    data = {
        "people": polars.DataFrame(
            {"id": [1, 1000], "name": ["日本\u202e", "x" * (LONGEST + 1)], "born": [None, dt.date(2024, 2, 29)]}
        )
    }
    result = run(data, name="text", born="date")

    assert str(result) == bundle(result)["text/plain"]
    assert str(result).splitlines() == [
        "everyone: 2 members",
        "",
        f"  id  name{' ' * (LONGEST - 4)}  born",
        f"----  {'-' * LONGEST}  ----------",
        f"   1  日本\\u202e{' ' * (LONGEST - 10)}  (missing)",
        f"1000  {'x' * (LONGEST - 1)}…  2024-02-29",
    ]


def test_a_notebook_may_ask_for_one_form() -> None:
    result = run({"people": polars.DataFrame({"id": [1]})})

    assert set(bundle(result)) == {"text/plain", "text/html"}
    assert set(bundle(result, include={"text/plain"})) == {"text/plain"}
    assert set(bundle(result, exclude=["text/plain"])) == {"text/html"}
