"""Integers in columns of fewer than 64 bits, or without a sign: the same numbers come out as of any other column."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from answers import rows_of
from engines import Engine
from engines.registry import each_engine
from witness import outputs

import segsql as sg
from segsql.bind.segment import bind
from segsql.evaluate import members

catalog = sg.Catalog.loads("""
version: 1
tables:
  numbers:
    key: [id]
    columns:
      id: {type: integer, nullable: false}
      parent: integer
      i: integer
      j: integer
      day: date
    relations:
      parts: {to: numbers, keys: {id: parent}}
""")
smallest = {"short": -128, "half": -(2**31), "unsigned": 0}
largest = {"short": 127, "half": 2**31 - 1, "unsigned": 3_000_000_000}
calculations = (
    "i + 1", "i - 1", "-i", "-(-i)", "abs(i)", "abs(i - j)", "i * 2", "i + j", "i - j", "j - i", "i * j", "i * 2 - i", "i - j - j", "5 - i",
    "power(i, 2)", "div(i, j)", "div(j, i)", "div(i, -1)", "div(i, 4) - j", "i % j", "(i % 100) * (-3)", "coalesce(i, j) - 1", "nullif(i, 0) - 1",
    "greatest(i, j) * 2", "sign(i) * 2000000000 * 2", "CASE WHEN i > 1 THEN i ELSE -7 END * 2", "count_known(i, j) * 2000000000",
    "length(CAST(i AS text)) * 2000000000", "strpos('abc', 'c') * 2000000000", "year(day) * 2000000", "2000000000 + 2000000000",
    "0 - (-2147483648)", "abs(-2147483648)", "-2147483648 + (-1)", "CASE WHEN i > 1 THEN -2147483648 ELSE 2 END * 2",
    "CAST(i AS double) * 3", "i / j", "i + j > i * 2", "i = 5000000000", "i > -5000000000", "i + i < 5000000000", "add_weeks(day, i)", "add_days(day, -i)",
)  # fmt: skip
figures: tuple[dict[str, Any], ...] = (
    {"op": "sum", "relation": "parts", "column": "i"},
    {"op": "avg", "relation": "parts", "column": "i"},
    {"op": "sum", "relation": "parts", "column": {"op": "expression", "text": "i * 2 - j"}},
    *(
        {"op": "expression", "text": "i - it - it", "using": {"it": {"op": op, "relation": "parts", "column": "i"}}}
        for op in ("sum", "max", "count_distinct")
    ),
    {"op": "expression", "text": "j - it", "using": {"it": {"op": "first", "relation": "parts", "column": "i", "sort": [{"column": "id"}]}}},
)  # fmt: skip


def rows(kind: str) -> list[tuple[Any, ...]]:
    """Rows with the first and last numbers of a type; those that stand beside numbers without a sign have one."""
    low, high = smallest[kind], largest[kind]
    beside = min(high, 2**31 - 1)
    pairs = [(high, beside), (high, 1), (low, max(low, -beside)), (low, -1), (low, beside), (3, -2), (5, 2), (None, 1), (1, None), (0, 0)]  # fmt: skip
    return [
        (number, 1 + number // 4, one, other, dt.date(2026, 1, number))
        for number, (one, other) in enumerate(pairs, start=1)
    ]


@pytest.mark.parametrize("label", each_engine())
@pytest.mark.parametrize("kind", ["short", "half", "unsigned"])
def test_a_calculation_has_64_bits_whatever_a_column_has(
    kind: str, label: str, open_engine: Callable[[str], Engine]
) -> None:
    engine, held = open_engine(label), rows(kind)
    engine.reset()
    stored = ("integer", "integer", f"integer {kind}", f"integer {'half' if kind == 'unsigned' else kind}", "date")  # fmt: skip
    names = list(catalog.tables["numbers"].columns)
    engine.load_table("numbers", list(zip(names, stored, strict=True)), held)

    values = [*({"op": "expression", "text": text} for text in calculations), *figures]
    for value in values:
        definition = {
            "version": 1, "name": "narrow", "base": "numbers", "where": [{"op": "everyone"}], "select": ["id", "v"],
            "transformations": [{"name": "v", "value": value}],
        }  # fmt: skip
        segment = sg.Segment.model_validate(definition)
        bound = bind(segment, catalog)
        meant = members(bound, catalog, {"numbers": [dict(zip(names, row, strict=True)) for row in held]})
        try:
            compiled = sg.compile(segment, catalog, dialect=engine.name)
        except sg.UnsupportedByDialect:
            continue
        assert rows_of(engine, compiled) == outputs(bound, meant), (value, compiled.sql)
