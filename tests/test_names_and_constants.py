"""What a constant may be beside a column of a type, and what a name reads: what does not fit is refused, at its place and with what would work."""

from decimal import Decimal
from typing import Any

import pytest

import segsql as sg
from segsql.model.limits import MAX_HOPS

Node = dict[str, Any]
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {
                    "id": "integer", "note": "text", "price": "decimal(10,2)", "weight": "double", "vip": "boolean", "code": "uuid", "born": "date", "at": "timestamp",
                    "wall": "datetime", "doc": {"type": "json", "fields": {"size": "integer"}}, "built": "version", "tags": "array<text>", "boss_id": "integer", "kept": {"type": "timestamp", "stored": "with_zone"},
                    "parts": {"type": "array<json>", "element": {"size": "integer"}},
                },
                "relations": {"boss": {"to": "people", "keys": {"boss_id": "id"}}, "team": {"to": "people", "keys": {"id": "boss_id"}}, "sure": {"to": "people", "keys": {"boss_id": "id"}, "required": True}, "top": {"path": "boss.boss"}, "far": {"to": "loose", "keys": {"id": "person"}}},
            },
            "loose": {"columns": {"person": "integer", "tags": "array<text>"}},
        },
    }
)  # fmt: skip


def call(function: str, *arguments: Any) -> Node:
    """A call; a name of a column stands for the column."""
    columns = catalog.tables["people"].columns
    return {
        "op": "call",
        "function": function,
        "arguments": [{"op": "column", "path": one} if one in columns else one for one in arguments],
    }


def literal(value: Any, kind: str) -> Node:
    return {"op": "literal", "value": value, "type": kind}


def segment(*where: Node, **fields: Any) -> sg.Segment:
    found = {"version": 1, "name": "named", "base": "people", "where": list(where), "select": ["id"], **fields}
    return sg.Segment.model_validate(found)


def said(one: sg.Segment, dialect: str = "postgres") -> list[tuple[str, str, str, str]]:
    """What is found wrong with a segment in a dialect."""
    try:
        sg.compile(one, catalog, dialect=dialect)
    except sg.SegsqlError as problem:
        return [(one.code, one.pointer, one.message, one.hint) for one in problem.diagnostics]
    return []


def where_of(text: str) -> str:
    """The WHERE of a statement on one line."""
    return " ".join(text.partition("WHERE")[2].partition("ORDER BY")[0].split())


@pytest.mark.parametrize(
    ("column", "value", "dialect", "written"),
    [
        ("note", "it's", "postgres", "\"t\".\"note\" = 'it''s'"),
        ("note", "", "postgres", "\"t\".\"note\" = ''"),
        ("id", -(2**63), "postgres", '"t"."id" = -9223372036854775808'),
        ("id", 2**63 - 1, "postgres", '"t"."id" = 9223372036854775807'),
        ("price", 2.5, "postgres", '"t"."price" = 2.5'),
        ("price", Decimal("1E+37"), "postgres", '"t"."price" = 1' + "0" * 37),
        ("price", Decimal("1E-38"), "postgres", '"t"."price" = 0.' + "0" * 37 + "1"),
        ("vip", True, "postgres", '"t"."vip" = TRUE'),
        ("code", "0A000000-0000-0000-0000-000000000001", "postgres", "\"t\".\"code\" = CAST('0a000000-0000-0000-0000-000000000001' AS UUID)"),
        ("code", "0A000000-0000-0000-0000-000000000001", "sqlite", "\"t\".\"code\" = '0a000000-0000-0000-0000-000000000001'"),
        ("born", "2026-01-31", "postgres", "\"t\".\"born\" = CAST('2026-01-31' AS DATE)"),
        ("at", "2026-01-31T12:00:00Z", "postgres", "\"t\".\"at\" = CAST('2026-01-31 12:00:00' AS TIMESTAMP)"),
        ("at", "2026-01-31 23:59:59.25-05:30", "postgres", "\"t\".\"at\" = CAST('2026-02-01 05:29:59.250000' AS TIMESTAMP)"),
        ("at", "2026-01-31T12:00:00+01:00", "postgres", "\"t\".\"at\" = CAST('2026-01-31 11:00:00' AS TIMESTAMP)"),
        ("at", "2026-01-31 12:00", "postgres", "\"t\".\"at\" = CAST('2026-01-31 12:00:00' AS TIMESTAMP)"),
        ("wall", "2026-01-31 12:00:00.5", "postgres", "\"t\".\"wall\" = CAST('2026-01-31 12:00:00.500000' AS TIMESTAMP)"),
    ],
)  # fmt: skip
def test_a_constant_takes_the_type_of_what_it_stands_beside(
    column: str, value: Any, dialect: str, written: str
) -> None:
    one = segment({"op": "eq", "column": column, "value": value})

    assert where_of(sg.compile(one, catalog, dialect=dialect).sql) == written


@pytest.mark.parametrize(
    ("column", "value", "found"),
    [
        ("note", 5, ("type-mismatch", "5 is compared with a value of type text", 'quote it if text is meant: "5"')),
        ("note", True, ("type-mismatch", "true is compared with a value of type text", 'quote it if text is meant: "true"')),
        ("id", "5", ("type-mismatch", '"5" is compared with a value of type integer', "write a number without quotes")),
        ("id", True, ("type-mismatch", "true is compared with a value of type integer", "")),
        ("id", 2**63, ("invalid-literal", "the number does not fit into 64 bits", "")),
        ("id", -(2**63) - 1, ("invalid-literal", "the number does not fit into 64 bits", "")),
        ("price", 10.0**39 + 0.5, ("invalid-literal", "the number has more than 38 digits", "round it")),
        ("price", Decimal("1E+38"), ("invalid-literal", "the number has more than 38 digits", "round it")),
        ("price", Decimal("1E-39"), ("invalid-literal", "the number has more than 38 digits", "round it")),
        ("vip", "Yes", ("type-mismatch", '"Yes" is compared with a value of type boolean', "write true or false")),
        ("vip", 1, ("type-mismatch", "1 is compared with a value of type boolean", "write true or false")),
        ("code", "x", ("invalid-literal", '"x" is not a UUID', "8-4-4-4-12 hexadecimal digits")),
        ("code", 5, ("type-mismatch", "5 is compared with a value of type uuid", "")),
        ("born", "2026-02-30", ("invalid-literal", '"2026-02-30" is not on the calendar', "")),
        ("born", "2026-01-31 12:00", ("invalid-literal", '"2026-01-31 12:00" is not a date', "write 2026-01-31")),
        ("at", "noon", ("invalid-literal", '"noon" is not a timestamp', "write 2026-01-31 or 2026-01-31T12:00:00Z")),
        ("at", "0001-01-01T00:00:00+14:00", ("invalid-literal", '"0001-01-01T00:00:00+14:00" is not on the calendar', "")),
        ("at", 5, ("type-mismatch", "5 is compared with a value of type timestamp", "")),
        ("wall", "2026-01-31T12:00:00Z", ("invalid-literal", '"2026-01-31T12:00:00Z" names a zone, but the column is a wall clock without one', "")),
        (call("coalesce", "doc", "x"), 1, ("unsupported-type", "values of type json cannot be compared yet", "")),
        (call("coalesce", "built", "x"), 1, ("unsupported-type", "values of type version cannot be compared yet", "")),
        (call("coalesce", "tags", "x"), 1, ("unsupported-type", "values of type array<text> cannot be compared yet", "")),
        ("weight", 10**400, ("invalid-literal", "the number does not fit into 64 bits", "")),
        ("weight", Decimal("1E+400"), ("invalid-literal", "the number has more than 38 digits", "round it")),
        (literal(Decimal("0.5"), "integer"), True, ("type-mismatch", "true is compared with a value of type decimal(1,1)", "")),
    ],
)  # fmt: skip
def test_a_constant_that_does_not_fit(column: str, value: Any, found: tuple[str, str, str]) -> None:
    ((code, _, message, hint),) = said(segment({"op": "eq", "column": column, "value": value}))
    assert (code, message, hint) == found


def test_a_moment_without_a_zone_is_one_of_utc_only() -> None:
    one = segment({"op": "eq", "column": "at", "value": "2026-01-31 12:00"}, timezone="Europe/Berlin")

    assert said(one) == [
        (
            "invalid-literal",
            "/where/0/value",
            '"2026-01-31 12:00" does not say in which zone it is meant',
            "write 2026-01-31 12:00Z for UTC, or an offset such as +01:00",
        )
    ]


@pytest.mark.parametrize("value", ["2026-01-31 24:00", "2026-01-31 12:60", "2026-01-31 12:00:60", "2026-01-31 12:00+24:00", "2026-01-31 12:00+01:60", "2026-01-31 12:00z", "2026-01-31 12:00:00.1234567", "२०२६-01-31"])  # fmt: skip
def test_what_no_clock_shows_is_no_time_on_any_version_of_python(value: str) -> None:
    assert said(segment({"op": "eq", "column": "at", "value": value})) == [
        (
            "invalid-literal",
            "/where/0/value",
            f'"{value}" is not a timestamp',
            "write 2026-01-31 or 2026-01-31T12:00:00Z",
        )
    ]


TOO_LARGE, TOO_FINE = 2**63, Decimal("0.1234567890123456")


@pytest.mark.parametrize(
    ("where", "dialect", "place"),
    [
        ({"op": "eq", "column": "id", "value": TOO_LARGE}, "postgres", "value"),
        ({"op": "in", "column": "id", "values": [1, TOO_LARGE]}, "postgres", "values/1"),
        ({"op": "between", "column": "id", "low": TOO_LARGE, "high": TOO_LARGE}, "postgres", "low high"),
        ({"op": "eq", "column": call("coalesce", "id", TOO_LARGE), "value": 1}, "postgres", "column/arguments/1"),
        ({"op": "eq", "column": call("add", "id", TOO_LARGE), "value": 1}, "postgres", "column/arguments/1"),
        ({"op": "eq", "column": "id", "value": literal(TOO_LARGE, "integer")}, "postgres", "value/value"),
        ({"op": "has_any", "column": "tags", "values": ["a", 5]}, "postgres", "values/1"),
        ({"op": "eq", "column": "price", "value": TOO_FINE}, "sqlite", "value"),
        ({"op": "between", "column": "price", "low": 0, "high": TOO_FINE}, "sqlite", "high"),
        ({"op": "eq", "column": call("add", "price", TOO_FINE), "value": 1}, "sqlite", "column/arguments/1"),
        ({"op": "eq", "column": "kept", "value": "2026-01-31 12:00"}, "sqlite", "value"),
        ({"op": "in", "column": "note", "values": ["a", ""]}, "oracle", "values/1"),
    ],
)  # fmt: skip
def test_a_constant_is_refused_where_it_stands(where: Node, dialect: str, place: str) -> None:
    assert [pointer for _, pointer, *_ in said(segment(where), dialect)] == [f"/where/0/{one}" for one in place.split()]


@pytest.mark.parametrize(
    ("value", "kind", "found"),
    [
        (2, "double", "double"),
        (2.5, "double", "double"),
        (2, "decimal(10,2)", "integer"),
        (2.5, "decimal(10,2)", "decimal(2,1)"),
        (Decimal("0.05"), "decimal(10,2)", "decimal(2,2)"),
        (Decimal("1E+3"), "decimal(10,2)", "decimal(4,0)"),
        (True, "boolean", "boolean"),
    ],
)
def test_a_literal_is_of_its_type_and_a_number_keeps_its_own_digits(value: Any, kind: str, found: str) -> None:
    written = {"name": "written", "value": literal(value, kind)}
    one = segment({"op": "everyone"}, transformations=[written], select=["id", "written"])

    _, put_out = sg.compile(one, catalog, dialect="postgres").columns
    assert str(put_out.type) == found


def column(path: str) -> Node:
    return {"op": "is_present", "column": path}


def related(path: str, **more: Any) -> Node:
    return {"op": "exists", "relation": path, **more}


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (column("nte"), ("unknown-column", 'no column "nte" in people', 'did you mean "note"?')),
        (column("outer"), ("unknown-column", '"outer" names a row, not a column', "write outer.column")),
        (column("outer.id"), ("outer-at-top", '"outer" climbs out of related rows, and there is no row further out here', "leave outer off to read the row at hand")),
        (column("boss"), ("unknown-column", '"boss" is a relation of people, not a column', "name a column of it")),
        (column("boss.team"), ("unknown-column", '"team" is a relation of people, not a column', "name a column of it")),
        (column("bos.id"), ("unknown-relation", 'no relation "bos" from people', 'did you mean "boss"?')),
        (column("note.id"), ("unknown-relation", '"note" is a column of people, not a relation', "")),
        (column("doc.a.b"), ("unknown-relation", '"doc" is a column of people, not a relation', "a value of op json reads any place of a JSON column")),
        (column("tags.id"), ("unknown-relation", '"tags" is a column of people, not a relation', "its items are rows: {op: exists, relation: tags, where: [...]}")),
        (column("boss." * (MAX_HOPS + 1) + "id"), ("too-large", f'"{("boss." * 16)[:-1]}…" walks more than 16 relations, those of a relation by path counted one by one', "a row node within a row node goes on from where the first one leads")),
        (column("top." * 8 + "boss.id"), ("too-large", f'"{"top." * 8}boss.id" walks more than 16 relations, those of a relation by path counted one by one', "a row node within a row node goes on from where the first one leads")),
        (column("team.id"), ("path-to-many", '"team" leads to many rows, so "team.id" has no one value', "say which: {op: first, relation: team, column: id, sort: [...]}, or test with exists")),
        (related("tem"), ("unknown-relation", 'no relation "tem" from people', 'did you mean "team"?')),
        (related("note"), ("unknown-relation", '"note" is a column of people, not a relation', "")),
        (related("team." * 16 + "team"), ("too-large", f'"{("team." * 16)[:-1]}…" walks more than 16 relations, those of a relation by path counted one by one', "a row node within a row node goes on from where the first one leads")),
    ],
)  # fmt: skip
def test_a_name_that_reads_nothing(where: Node, found: tuple[str, str, str]) -> None:
    ((code, _, message, hint),) = said(segment(where))
    assert (code, message, hint) == found


@pytest.mark.parametrize(
    ("where", "written"),
    [
        (column("sure.id"), '"sure_1"."id" IS NOT NULL'),
        (
            {"op": "eq", "column": "boss.id", "value": {"op": "column", "path": "boss.boss_id"}},
            '"boss_1"."id" = "boss_1"."boss_id"',
        ),
        ({"op": "eq", "column": call("coalesce", True, "vip"), "value": True}, "TRUE"),
        ({"op": "eq", "column": call("concat", "a", "note"), "value": "x"}, "'a'"),
        ({"op": "eq", "column": call("add", 2, "id"), "value": 5}, "2 + "),
        ({"op": "eq", "column": "weight", "value": 2}, "= CAST(2.0 AS DOUBLE PRECISION)"),
        ({"op": "eq", "column": call("coalesce", True, False), "value": True}, "COALESCE(TRUE, FALSE) = TRUE"),
        (
            {"op": "between", "column": "id", "low": 1, "high": {"op": "column", "path": "boss_id"}},
            '"t"."id" >= 1 AND "t"."id" <= "t"."boss_id"',
        ),
        ({"op": "eq", "column": "built", "value": "1.2.3"}, ""),
        (column("boss.id"), '"boss_1"."id" IS NOT NULL'),
        (column("kept"), '"t"."kept" IS NOT NULL'),
        ({"op": "eq", "column": "doc.size", "value": 1}, ""),
        (related("team", where=[{"op": "gt", "column": "id", "value": {"op": "column", "path": "outer.id"}}]), ""),
        (
            related(
                "team.team", where=[{"op": "gt", "column": "id", "value": {"op": "column", "path": "outer.named"}}]
            ),
            "",
        ),
        (related("parts", where=[{"op": "eq", "column": "size", "value": 1}]), ""),
    ],
)
def test_a_name_reads(where: Node, written: str) -> None:
    one = segment(where, transformations=[{"name": "named", "value": {"op": "column", "path": "id"}}])

    assert written in where_of(sg.compile(one, catalog, dialect="postgres").sql)


def test_what_is_wrong_with_a_named_value_is_said_once() -> None:
    broken = {"name": "named", "value": {"op": "column", "path": "nothing"}}
    inner = related("team", where=[{"op": "gt", "column": "id", "value": {"op": "column", "path": "outer.named"}}])

    found = said(segment(column("named"), inner, transformations=[broken]))
    assert [(code, pointer) for code, pointer, *_ in found] == [("unknown-column", "/transformations/0/value/path")]


def test_a_joined_row_is_no_column() -> None:
    joins = [{"name": "other", "to": "people", "keys": {"id": "id"}}]

    ((code, _, message, _),) = said(segment(column("other"), joins=joins))
    assert (code, message) == ("unknown-column", '"other" is a relation of people, not a column')
    assert said(segment(column("other.id"), related("other"), joins=joins)) == []


def test_items_of_rows_that_cannot_be_told_apart_are_asked_for_in_vain() -> None:
    found = said(segment(related("far", where=[related("tags")])))
    assert [(code, pointer) for code, pointer, *_ in found] == [("key-required", "/where/0/where/0/relation")]


@pytest.mark.parametrize(
    ("dialect", "where", "pointers"),
    [
        ("oracle", {"op": "contains", "column": "note", "value": {"op": "column", "path": "note"}}, ["/where/0", "/where/0/value"]),
        ("oracle", {"op": "expression", "text": "concat_ws('-', note, note) = 'a'"}, ["/where/0/text"]),
        ("tsql", {"op": "eq", "column": {"op": "max", "relation": "team", "column": "note"}, "value": "a"}, ["/where/0/column"]),
        ("sqlite", {"op": "sql", "dialect": "postgres", "text": "lower(note) = 'a'"}, ["/where/0/text"]),
    ],
)  # fmt: skip
def test_what_nobody_wrote_is_refused_where_it_is_needed(dialect: str, where: Node, pointers: list[str]) -> None:
    found = {(code, at) for code, at, *_ in said(segment(where), dialect)}

    assert found == {("unsupported-by-dialect", one) for one in pointers}


def test_more_digits_than_an_engine_keeps_are_refused() -> None:
    ((code, pointer, message, _),) = said(
        segment({"op": "eq", "column": "price", "value": Decimal("0.12345678901234567")}), "sqlite"
    )
    assert (code, pointer) == ("unsupported-by-dialect", "/where/0/value")
    assert message == "SQLite keeps 15 digits of a decimal"
