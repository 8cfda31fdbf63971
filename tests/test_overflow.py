"""Results that their types cannot hold: on every engine a number is the right one, or the statement fails, or the number is missing.

Nothing wraps around, is rounded to what is left of its digits, or becomes the last number there is.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

import pytest
from answers import rows_of
from engines import Engine
from engines.registry import each_engine

import segsql as sg
from segsql.evaluate import whole
from segsql.evaluate.arithmetic import EXACT

smallest, largest = -(2**63), 2**63 - 1
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
      wide: "decimal(38,0)"
      money: "decimal(20,2)"
      price: "decimal(10,2)"
    relations:
      parts: {to: numbers, keys: {id: parent}}
""")
nines = {name: Decimal("9" * whole + "." + "9" * scale) for name, whole, scale in (("wide", 38, 0), ("money", 18, 2), ("price", 8, 2))}  # fmt: skip
few = Decimal("0.03")
rows: list[tuple[Any, ...]] = [
    # The last numbers of each kind, summed with a one, with themselves, and with their opposites.
    (1, 1, largest, 0, nines["wide"], nines["money"], nines["price"]),
    (2, 1, 1, largest, Decimal(1), Decimal("0.01"), Decimal("0.01")),
    (3, 3, smallest, 0, nines["wide"].copy_negate(), nines["money"].copy_negate(), nines["price"].copy_negate()),
    (4, 3, smallest, smallest, nines["wide"].copy_negate(), nines["money"].copy_negate(), nines["price"].copy_negate()),
    (5, 5, largest, smallest, nines["wide"], nines["money"], nines["price"]),
    (6, 5, smallest, 1, nines["wide"].copy_negate(), nines["money"].copy_negate(), nines["price"].copy_negate()),
    (7, 7, 3, -2, Decimal(3), few, few),
    (8, 7, -5, 2, Decimal(-5), Decimal("-7.01"), Decimal("12.34")),
    (9, 9, None, None, None, None, None),
    (10, 10, smallest, -1, Decimal(0), Decimal(0), Decimal(0)),
]
within_15_digits = (7, 8, 9)
"""The rows whose decimals SQLite holds."""


@pytest.fixture(scope="module")
def filled(open_engine: Callable[[str], Engine]) -> Iterator[Callable[[str], Engine]]:
    """A function that gives the engine of a label with the table on it."""
    engines: dict[str, Engine] = {}

    def give(label: str) -> Engine:
        if label not in engines:
            engines[label] = engine = open_engine(label)
            engine.reset()
            columns = [(name, str(one.type)) for name, one in catalog.tables["numbers"].columns.items()]
            engine.load_table("numbers", columns, rows)
        return engines[label]

    yield give
    for engine in engines.values():
        engine.reset()


def found(engine: Engine, value: dict[str, Any], keys: Sequence[int]) -> dict[int, object]:
    """What an engine puts out for a value of some rows, by their keys; nothing of those for which it stops."""
    one = {"op": "in", "column": "id", "values": [*keys]}
    definition = {
        "version": 1, "name": "edge", "base": "numbers", "where": [one], "select": ["id", "v"],
        "transformations": [{"name": "v", "value": value}],
    }  # fmt: skip
    try:
        compiled = sg.compile(sg.Segment.model_validate(definition), catalog, dialect=engine.name)
    except sg.UnsupportedByDialect as refusal:
        pytest.skip(f"refused: {refusal}")
    try:
        return {int(str(key)): answer for key, answer in rows_of(engine, compiled)}
    except Exception:
        # Every driver has errors of its own. That engines do not stop at everything is for the test to see.
        if len(keys) == 1:
            return {}
        return {key: answer for one in keys for key, answer in found(engine, value, [one]).items()}


no_number = Decimal("NaN")
"""What no answer is equal to."""


def cut(value: Decimal) -> Decimal:
    """The number without what stands after the point."""
    made: Decimal = whole.floor(value) if value > 0 else whole.ceil(value)
    return made


Calculated = Callable[[Any], int | Decimal]
calculations: dict[str, Calculated] = {
    "i + 1": lambda row: row["i"] + 1,
    "i - 1": lambda row: row["i"] - 1,
    "-i": lambda row: -row["i"],
    "abs(i)": lambda row: abs(row["i"]),
    "i * 2": lambda row: row["i"] * 2,
    "i + j": lambda row: row["i"] + row["j"],
    "i - j": lambda row: row["i"] - row["j"],
    "j - i": lambda row: row["j"] - row["i"],
    "0 - i": lambda row: -row["i"],
    "i * j": lambda row: row["i"] * row["j"],
    "i * 2 - i": lambda row: row["i"],
    "(i + 1) - i": lambda _row: 1,
    "CASE WHEN i > 0 THEN i + 1 ELSE i END": lambda row: row["i"] + (row["i"] > 0),
    "wide + 1": lambda row: EXACT.add(row["wide"], 1),
    "wide - 1": lambda row: EXACT.subtract(row["wide"], 1),
    "wide * 10": lambda row: EXACT.multiply(row["wide"], 10),
    "wide * wide": lambda row: EXACT.multiply(row["wide"], row["wide"]),
    "-wide": lambda row: row["wide"].copy_negate(),
    "money + 0.01": lambda row: EXACT.add(row["money"], Decimal("0.01")),
    "money * money": lambda row: EXACT.multiply(row["money"], row["money"]),
    "price * price": lambda row: EXACT.multiply(row["price"], row["price"]),
    "price * i": lambda row: EXACT.multiply(row["price"], row["i"]),
    "price * price - price": lambda row: EXACT.subtract(EXACT.multiply(row["price"], row["price"]), row["price"]),
    "price * price * 0.001": lambda row: EXACT.multiply(EXACT.multiply(row["price"], row["price"]), Decimal("0.001")),
    "-(price * price)": lambda row: EXACT.multiply(row["price"], row["price"]).copy_negate(),
    "coalesce(wide, 0.5)": lambda row: row["wide"],
    "div(i, j)": lambda row: whole.times(row["i"], row["j"]) if row["j"] else no_number,
    "i % j": lambda row: whole.left(row["i"], row["j"]) if row["j"] else no_number,
    "div(i, -1)": lambda row: -row["i"],
    "power(i, 3)": lambda row: row["i"] ** 3,
    "floor(money)": lambda row: whole.floor(row["money"]),
    "floor(price * price) * 2": lambda row: whole.floor(EXACT.multiply(row["price"], row["price"])) * 2,
    "truncate(money) * truncate(money)": lambda row: EXACT.multiply(cut(row["money"]), cut(row["money"])),
    "round(money, 1)": lambda row: whole.rounded(row["money"], 1),
    "CAST(wide AS integer)": lambda row: int(row["wide"]),
    "i * 2 + CAST(j AS double)": lambda row: Decimal(f"{float(row['i'] * 2) + float(row['j']):.12g}"),
    "CAST(j AS double) - (price - i)": lambda row: Decimal(
        f"{float(row['j']) - float(EXACT.subtract(row['price'], row['i'])):.12g}"
    ),
    "greatest(wide, i, 0.5)": lambda row: max(row["wide"], row["i"], Decimal("0.5")),
}


@pytest.mark.parametrize("label", each_engine())
@pytest.mark.parametrize("text", calculations)
def test_a_calculation_is_right_or_none(text: str, label: str, filled: Callable[[str], Engine]) -> None:
    answers = found(filled(label), {"op": "expression", "text": text}, [row[0] for row in rows])
    stopped: list[int] = []
    for row in rows:
        named = dict(zip(catalog.tables["numbers"].columns, row, strict=True))
        key, answer = row[0], answers.get(row[0])
        if named["i"] is None:
            assert key in answers
            assert answer == (Decimal("0.5") if "coalesce" in text else None)
            continue
        stopped += [key] if answer is None else []
        assert answer in (None, expected := calculations[text](named)), (key, expected)
    assert not {*stopped} & {*within_15_digits}, "what an engine can hold it gives"


@pytest.mark.parametrize("label", each_engine())
@pytest.mark.parametrize("column", ["i", "wide", "money", "price"])
def test_a_sum_is_right_or_none(column: str, label: str, filled: Callable[[str], Engine]) -> None:
    engine = filled(label)
    names = [*catalog.tables["numbers"].columns]
    sums_of = found(engine, {"op": "sum", "relation": "parts", "column": column}, [1, 3, 5, 7])
    for key in (1, 3, 5, 7):
        parts: Sequence[Any] = [row[names.index(column)] for row in rows if row[1] == key]
        exact = sum(parts) if column == "i" else EXACT.add(*parts)
        assert sums_of.get(key) in (None, exact), (key, exact)
    small = sum(row[names.index("price")] for row in rows if row[1] == 7)
    priced = {
        "op": "sum",
        "relation": "parts",
        "column": "price",
        "where": [{"op": "eq", "column": "parent", "value": 7}],
    }
    assert found(engine, priced, [7]) == {7: small}


@pytest.mark.parametrize("label", each_engine("duckdb", "mysql", "mariadb", "clickhouse", "postgres"))
def test_decimals_of_many_digits_are_given(label: str, filled: Callable[[str], Engine]) -> None:
    """A law that forgives every error would also hold where nothing is ever given."""
    engine = filled(label)

    assert found(engine, {"op": "expression", "text": "-wide"}, [1]) == {1: nines["wide"].copy_negate()}
    assert found(engine, {"op": "expression", "text": "money * 1"}, [3]) == {3: nines["money"].copy_negate()}
    assert found(engine, {"op": "expression", "text": "i + 1"}, [3]) == {3: smallest + 1}
    price = nines["price"]
    squared, cubed = EXACT.multiply(price, price), EXACT.power(price, 3)
    for text, expected in {
        "price * price": squared, "power(price, 3)": cubed, "coalesce(price * price, price) * 1.00": squared,
        "price * 123456789.01 + price": EXACT.fma(price, Decimal("123456789.01"), price),
        "power(1234567890.123, 2)": EXACT.multiply(Decimal("1234567890.123"), Decimal("1234567890.123")),
    }.items():  # fmt: skip
        assert found(engine, {"op": "expression", "text": text}, [1]) == {1: expected}, text


@pytest.mark.parametrize("label", each_engine("clickhouse"))
def test_what_a_stored_null_covers_is_no_number(label: str, open_engine: Callable[[str], Engine]) -> None:
    """A table that is made of a query keeps the numbers under the nulls of it."""
    engine = open_engine(label)
    columns = [(name, str(one.type)) for name, one in catalog.tables["numbers"].columns.items()]
    engine.load_table("given", columns, [row for row in rows if row[0] in (4, 7)])
    left_out = "id, parent, NULLIF(i, j) AS i, j, wide, money, price"
    engine.execute(f"CREATE TABLE numbers ENGINE = MergeTree ORDER BY tuple() AS SELECT {left_out} FROM given")
    try:
        assert found(engine, {"op": "expression", "text": "i * 8"}, [4, 7]) == {4: None, 7: 24}
    finally:
        engine.reset()


sums = sg.Catalog.loads("""
version: 1
tables:
  doubles:
    key: [id]
    columns: {id: {type: integer, nullable: false}, parent: integer, w: double}
    relations: {parts: {to: doubles, keys: {id: parent}}}
""")


@pytest.mark.parametrize("label", each_engine())
@pytest.mark.parametrize("op", ["sum", "avg"])
def test_a_sum_of_doubles_is_no_smaller_number(op: str, label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    engine.load_table("doubles", [("id", "integer"), ("parent", "integer"), ("w", "double")], [(1, 1, 1.7e308), (2, 1, 1.7e308)])  # fmt: skip
    segment = sg.Segment.model_validate(
        {
            "version": 1, "name": "large", "base": "doubles", "where": [{"op": "eq", "column": "id", "value": 1}],
            "transformations": [{"name": "v", "value": {"op": op, "relation": "parts", "column": "w"}}], "select": ["v"],
        }
    )  # fmt: skip
    compiled = sg.compile(segment, sums, dialect=engine.name)
    try:
        (answer,) = [row[0] for row in rows_of(engine, compiled)]
    except Exception:
        answer = None

    right = (None, Decimal("Infinity"), *([Decimal("1.7e308")] if op == "avg" else []))
    assert answer in right
