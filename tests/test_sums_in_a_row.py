"""Sums and products in a row, in brackets here and there: every engine calculates what the evaluator does, however few of them are written."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from random import Random
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
      i: integer
      j: {type: integer, nullable: false}
      d: "decimal(6,2)"
      e: "decimal(6,1)"
      x: double
      y: {type: double, nullable: false}
""")
rows: list[tuple[Any, ...]] = [
    (1, 7, 2, Decimal("1.99"), Decimal("0.5"), 0.5, 3.0),
    (2, -7, 3, Decimal("-0.01"), Decimal("-2.5"), -1.25, 2.0),
    (3, 0, -1, Decimal("0.00"), Decimal("-1.5"), 0.0, -4.0),
    (4, None, 5, Decimal("3.10"), None, None, 1.5),
    (5, 4, -3, None, Decimal("1.1"), float("nan"), 0.25),
    (6, 1, 1, Decimal("1.00"), Decimal("1.0"), 1.0, -0.5),
]
operands = {
    "integer": ("i", "j", "i", "j", "3"),
    "decimal": ("d", "e", "d", "i", "0.5", "2"),
    "double": ("x", "y", "x", "y", "i", "d", "0.5"),
}
examples = 25
"""How many expressions of each kind are drawn."""


def a_row(random: Random, names: tuple[str, ...], depth: int) -> str:
    """Between two and four numbers, some of them rows in brackets."""
    found = part(random, names, depth)
    for _ in range(random.randint(1, 3)):
        found += f" {random.choice('+-**')} {part(random, names, depth)}"
    return found


def part(random: Random, names: tuple[str, ...], depth: int) -> str:
    if depth == 0 or random.random() < 0.5:
        return random.choice(names)
    inner = f"({a_row(random, names, depth - 1)})"
    return f"(-{inner})" if random.random() < 0.2 else inner


def drawn(kind: str) -> Iterator[str]:
    random = Random(kind)
    for _ in range(examples):
        # SQLite has 15 digits of a decimal.
        yield a_row(random, operands[kind], 1 if kind == "decimal" else 2)


def definition(texts: list[str]) -> sg.Segment:
    values = [{"name": f"v{place}", "value": {"op": "expression", "text": text}} for place, text in enumerate(texts)]
    return sg.Segment.model_validate(
        {
            "version": 1,
            "name": "in_a_row",
            "base": "numbers",
            "where": [{"op": "everyone"}],
            "transformations": values,
            "select": ["id", *(one["name"] for one in values)],
        }
    )


def is_said(text: str, dialect: str) -> bool:
    """Whether a dialect has all digits of a result."""
    try:
        sg.compile(definition([text]), catalog, dialect=dialect)
    except sg.UnsupportedByDialect:
        return False
    return True


@pytest.mark.parametrize("label", each_engine())
@pytest.mark.parametrize("kind", operands)
def test_what_stands_in_a_row_is_calculated_in_its_order(
    kind: str, label: str, open_engine: Callable[[str], Engine]
) -> None:
    engine = open_engine(label)
    engine.reset()
    columns = catalog.tables["numbers"].columns
    engine.load_table("numbers", [(name, str(one.type)) for name, one in columns.items()], rows)
    texts = [text for text in drawn(kind) if is_said(text, engine.name)]
    segment = definition(texts)
    bound = bind(segment, catalog)
    meant = outputs(bound, members(bound, catalog, {"numbers": [dict(zip(columns, row, strict=True)) for row in rows]}))

    found = rows_of(engine, sg.compile(segment, catalog, dialect=engine.name))

    assert len(texts) > examples / 2, "few have more digits than an engine keeps"
    for place, text in enumerate(texts, start=1):
        assert [row[place] for row in found] == [row[place] for row in meant], text
