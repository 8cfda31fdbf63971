"""How many digits a number may have before the point, from what it is made of."""

from __future__ import annotations

from decimal import Decimal

from segsql.bind.bound import Apply, Choose, Const, Measure, Value

_KNOWN = {"year": 4, "days_between": 7, "length": 10, "strpos": 10, "item_count": 10}
_SUMMED = 19
"""There are fewer rows than a number of so many digits."""


def most_digits(value: Value, scale: int) -> int:
    """Return how many digits an exact number may have in all, with so many after the point."""
    return _whole(value) + scale


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
