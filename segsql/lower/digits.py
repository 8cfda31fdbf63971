"""How many digits a number may have, from what it is made of."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from segsql.bind.bound import Apply, Choose, Const, Measure, Value
from segsql.functions.times import CLOCK_PARTS, PARTS
from segsql.types import MAX_PRECISION

INTEGER_DIGITS: Final = 18
"""Integers of so many digits have 64 bits."""
_KNOWN: Final[dict[str, int]] = {
    **dict.fromkeys((*PARTS, *CLOCK_PARTS), 2), "year": 4, "days_between": 7, "microseconds_between": 18, "length": 10, "strpos": 10,
    "item_count": 10,
}  # fmt: skip
_SUMMED = 19
"""There are fewer rows than a number of so many digits."""


def most_digits(value: Value, scale: int) -> int:
    """Return how many digits an exact number may have in all, with so many after the point."""
    return _whole(value) + scale


def has_room(value: Value) -> bool:
    """Whether the type of a calculation has room for whatever it may give: an integer of 64 bits, or a decimal of 38 digits."""
    return most_digits(value, value.type.scale) <= (INTEGER_DIGITS if value.type.kind == "integer" else MAX_PRECISION)


def _whole(value: Value) -> int:
    match value:
        case Const(value=int() | Decimal() as amount):
            return max(0, Decimal(amount).adjusted() + 1)
        case Apply(function="add" | "subtract"):
            return 1 + max(map(_whole, value.arguments))
        case Apply(function="multiply"):
            return sum(map(_whole, value.arguments))
        case Apply(function="negate" | "abs" | "nullif"):
            return _whole(value.arguments[0])
        case Apply(function="floor" | "ceil" | "round"):
            return 1 + _whole(value.arguments[0])
        case Apply(function="mod"):
            return min(map(_whole, value.arguments))
        case Apply(function="div"):
            return _whole(value.arguments[0])
        case Apply(function="coalesce"):
            return max(map(_whole, value.arguments))
        case Apply() if value.function in _KNOWN:
            return _KNOWN[value.function]
        case Choose():
            last = [value.otherwise] if value.otherwise is not None else []
            return max(_whole(one) for one in (*(then for _, then in value.branches), *last))
        case Measure(function="sum") if value.argument is not None:
            return _whole(value.argument) + _SUMMED
        case _:
            return value.type.whole
