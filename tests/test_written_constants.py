"""How constants are written for an engine, and where it is refused that they cannot be: at the constant, whatever the reason."""

import re
from decimal import Context, Decimal, localcontext
from pathlib import Path
from typing import Any

import pytest

import segsql as sg

Node = dict[str, Any]
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {
                    "id": "integer",
                    "note": "text",
                    "vip": "boolean",
                    "price": "decimal(20,18)",
                    "weight": "double",
                    "born": "date",
                    "at": "timestamp",
                    "wall": "datetime",
                    "kept": {"type": "timestamp", "stored": "with_zone"},
                },
            }
        },
    }
)
noon = "2026-01-31T12:00:00Z"


def compiled(where: Node, dialect: str | Path) -> str:
    found = {"version": 1, "name": "written", "base": "people", "where": [where], "select": ["id"]}
    return sg.compile(sg.Segment.model_validate(found), catalog, dialect=dialect).sql


def equal(column: str, value: Any) -> Node:
    return {"op": "eq", "column": column, "value": value}


def refused(where: Node, dialect: str | Path) -> tuple[str, str]:
    """Where the one thing is that a dialect cannot be trusted with, and what is said of it."""
    with pytest.raises(sg.SegsqlError) as problem:
        compiled(where, dialect)
    (found,) = problem.value.diagnostics
    assert found.code == "unsupported-by-dialect"
    return found.pointer, found.message


@pytest.fixture
def without(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A dialect of one's own, which has no way to write constants of some kind."""
    known = (Path(__file__).parent.parent / "dialects" / "postgres" / "dialect.toml").read_text()
    before, title, literals = known.partition("[literals]\n")
    answer = '= { unsupported = "it has none", source = "the manual" }'
    literals, found = re.subn(rf"(?m)^{request.param} = .*$", f"{request.param} {answer}", literals, count=1)
    assert found == 1
    (tmp_path / "dialect.toml").write_text(before + title + literals)
    return tmp_path


@pytest.mark.parametrize(
    ("without", "column", "value"),
    [
        ("boolean", "vip", True),
        ("double", "weight", Decimal("0.5")),
        ("double", "weight", 2),
        ("decimal", "price", Decimal("0.5")),
        ("date", "born", "2026-01-31"),
        ("timestamp", "at", noon),
        ("datetime", "wall", "2026-01-31 12:00:00"),
        ("timestamp_with_zone", "kept", noon),
        ("empty_text", "note", ""),
    ],
    indirect=["without"],
)
def test_a_constant_that_an_engine_has_no_way_to_write_is_refused_where_it_stands(
    without: Path, column: str, value: Any
) -> None:
    assert " = " in compiled(equal(column, value), "postgres")

    pointer, message = refused(equal(column, value), without)
    assert pointer == "/where/0/value"
    assert message.startswith("PostgreSQL cannot be trusted with ")
    assert message.endswith(": it has none")


@pytest.mark.parametrize(
    ("where", "dialect", "said", "elsewhere"),
    [
        (equal("kept", noon), "sqlite", "SQLite cannot be trusted with a timestamp stored with a zone", "oracle"),
        (equal("note", ""), "oracle", "Oracle Database cannot be trusted with empty text", "sqlite"),
    ],
)
def test_what_one_engine_does_not_have_is_refused_there_only(
    where: Node, dialect: str, said: str, elsewhere: str
) -> None:
    pointer, message = refused(where, dialect)
    assert pointer == "/where/0/value"
    assert message.startswith(said)
    assert "WHERE" in compiled(where, elsewhere)


@pytest.mark.parametrize(
    ("column", "value", "dialect", "written"),
    [
        ("vip", False, "tsql", "[t].[vip] = 0"),
        ("price", Decimal("0.50"), "bigquery", "= CAST('0.50' AS NUMERIC)"),
        ("price", Decimal("0.1234567891"), "bigquery", "= CAST('0.1234567891' AS BIGNUMERIC)"),
        ("price", Decimal("0.50"), "clickhouse", "= CAST('0.50' AS Decimal(76, 2))"),
        ("price", Decimal("0.50"), "postgres", "= 0.50"),
        ("price", Decimal("1E+2"), "postgres", "= 100"),
        ("price", 2, "bigquery", "= 2"),
        ("weight", 2, "duckdb", "= 2.0e0"),
        ("born", "2026-01-31", "oracle", "= DATE '2026-01-31'"),
        ("at", noon, "bigquery", "= CAST('2026-01-31 12:00:00+00:00' AS TIMESTAMP)"),
        ("kept", noon, "postgres", "= CAST('2026-01-31 12:00:00+00:00' AS TIMESTAMPTZ)"),
        ("kept", noon, "trino", "= CAST('2026-01-31 12:00:00 UTC' AS TIMESTAMP(6) WITH TIME ZONE)"),
        ("wall", "2026-01-31 12:00:00", "bigquery", "= CAST('2026-01-31 12:00:00' AS DATETIME)"),
    ],
)
def test_a_constant_is_written_as_the_engine_reads_it(column: str, value: Any, dialect: str, written: str) -> None:
    assert written in compiled(equal(column, value), dialect)


@pytest.mark.parametrize("digits", [1, 28, 38])
@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("0.123456789012345", True),
        ("1.23456789012345000", True),
        ("123456789012345E+3", True),
        ("0.1234567890123456", False),
        ("1.000000000000001", False),
        ("123456789012345.6", False),
    ],
)
def test_a_decimal_of_more_digits_than_the_engine_keeps_is_refused(number: str, kept: bool, digits: int) -> None:
    """However many digits the thread that calls calculates with; SQLite keeps 15."""
    where = equal("price", Decimal(number))
    with localcontext(Context(prec=digits)):
        if kept:
            assert "WHERE" in compiled(where, "sqlite")
        else:
            assert refused(where, "sqlite") == ("/where/0/value", "SQLite keeps 15 digits of a decimal")
        assert "WHERE" in compiled(where, "postgres")
