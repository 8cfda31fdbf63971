"""Spark with ANSI mode on and off: what does not fit its type is an error in both, and what Spark would round is refused."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from answers import rows_of
from engines import Engine
from engines.registry import each_engine

import segsql as sg

catalog = sg.Catalog.loads("""
version: 1
tables:
  numbers:
    key: [id]
    columns:
      id: {type: integer, nullable: false}
      most: integer
      least: integer
      small: integer
      wide: "decimal(38,2)"
      fine: "decimal(38,10)"
      rate: "decimal(18,7)"
      part: "decimal(30,19)"
      short: "decimal(17,7)"
    relations:
      others: {to: numbers, keys: {id: id}}
""")
rows = "VALUES (1, 9223372036854775807, -9223372036854775808, CAST(-2147483648 AS INT), 123456789012345678901234567890123456.99BD)"
"""The largest and the smallest integers, the smallest of 32 bits, and a decimal whose sum with eight others has 39 digits."""


@pytest.fixture(params=[pytest.param(*one.values, id=one.id, marks=one.marks) for one in each_engine("spark")])
def engine(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Iterator[Engine]:
    engine = open_engine(request.param)
    columns = "id, most, least, small, wide"
    rest = "1.0000000001BD AS fine, 1.0000001BD AS rate, 1.0000000000000000001BD AS part, 1.0000001BD AS short"
    engine.execute(f"CREATE VIEW one AS SELECT *, {rest} FROM ({rows}) AS one({columns})")
    engine.execute("CREATE VIEW numbers AS SELECT one.* FROM one CROSS JOIN RANGE(9)")
    yield engine
    engine.reset()


def value_of(text: str) -> dict[str, Any]:
    return {"op": "expression", "text": text}


def compiled(value: dict[str, Any], dialect: str = "spark") -> sg.Compiled:
    """A segment that puts a value out."""
    definition = {
        "version": 1,
        "name": "made",
        "base": "numbers",
        "where": [{"op": "everyone"}],
        "transformations": [{"name": "made", "value": value}],
        "select": ["id", "made"],
        "limit": 1,
    }
    return sg.compile(sg.Segment.model_validate(definition), catalog, dialect=dialect)


total = {"op": "sum", "relation": "others"}
beyond = {
    "sum": value_of("most + id"),
    "difference": value_of("least - id"),
    "product": value_of("most * most"),
    "negative": value_of("-least"),
    "absolute": value_of("abs(least)"),
    "within": value_of("(most + id) - most"),
    "divided": value_of("(most + id) / 2"),
    "beside a decimal": value_of("(most + id) * 0.5"),
    "decimals": value_of("wide * 100000"),
    "total": {**total, "column": "most"},
    "average": {**total, "op": "avg", "column": "most"},
    "total of decimals": {**total, "column": "wide"},
}
"""Values that need more digits than their type has."""
fitting = {
    "negative of 32 bits": (value_of("-small"), 2**31),
    "absolute of 32 bits": (value_of("abs(small)"), 2**31),
    "sum of 32 bits": (value_of("small + small"), -(2**32)),
    "largest": (value_of("most - id + id"), 2**63 - 1),
    "total": ({**total, "column": "small"}, -9 * 2**31),
}


@pytest.mark.parametrize("value", beyond.values(), ids=beyond)
def test_what_does_not_fit_is_an_error(value: dict[str, Any], engine: Engine) -> None:
    from pyspark.errors import PySparkException

    with pytest.raises(PySparkException, match=r"does not fit its type|OVERFLOW|OUT_OF_RANGE"):
        rows_of(engine, compiled(value))


@pytest.mark.parametrize(("value", "expected"), fitting.values(), ids=fitting)
def test_what_fits_is_right(value: dict[str, Any], expected: int, engine: Engine) -> None:
    assert rows_of(engine, compiled(value)) == [(1, expected)]


rounding = {"-fine": "0 - fine", "fine + fine": "fine + fine", "id * rate": "id * rate", "id + part": "id + part"}
"""What is refused, and why: Spark gives fewer places than the operand has."""


@pytest.mark.parametrize(("text", "column"), rounding.items(), ids=rounding)
def test_what_is_rounded_is_refused(text: str, column: str, engine: Engine) -> None:
    own = {"fine": 10, "rate": 7, "part": 19}[text.split()[-1].removeprefix("-")]
    typed = "CAST(id AS BIGINT) AS id, CAST(fine AS DECIMAL(38, 10)) AS fine, CAST(rate AS DECIMAL(18, 7)) AS rate, CAST(part AS DECIMAL(30, 19)) AS part"

    ((made,),) = engine.query(f"SELECT TYPEOF({column}) FROM (SELECT {typed} FROM one)")

    assert int(str(made).removeprefix("decimal(38,").removesuffix(")")) < own
    with pytest.raises(sg.UnsupportedByDialect, match="would round"):
        compiled(value_of(text))


def test_numbers_that_meet_are_not_rounded(engine: Engine) -> None:
    assert engine.query("SELECT CAST(1 AS BIGINT) = CAST(1.0000000000000000001BD AS DECIMAL(30, 19))") == [(True,)]
    with pytest.raises(sg.UnsupportedByDialect, match="would round"):
        compiled(
            {
                "op": "case",
                "branches": [
                    {"when": {"op": "eq", "column": "part", "value": {"op": "column", "path": "id"}}, "then": 1}
                ],
            }
        )
    assert compiled(value_of("id * short")).sql


def test_the_mode_is_what_its_label_says(engine: Engine) -> None:
    assert engine.query("SET spark.sql.ansi.enabled") == [
        ("spark.sql.ansi.enabled", str(engine.label == "spark").lower())
    ]


def test_what_the_mode_decides_is_asked_in_each(engine: Engine) -> None:
    engine.load_table("held", [("id", "integer")], [(1,)])

    found = engine.query("SELECT id, SIZE(IF(id > 5, ARRAY(1), NULL)) FROM held")

    assert found == [(1, None if engine.label == "spark" else -1)]
    assert engine.query("SELECT id FROM held") == [(1,)]
