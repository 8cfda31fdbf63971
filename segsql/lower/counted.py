"""How many digits an engine counts for a decimal, where it rounds what may have more than 38 of them.

It counts by the types of what a number is made of: an integer has 20 digits, a sum ten more than what is added up.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from sqlglot import exp

from segsql.bind.bound import Apply, Choose, Const, Measure, Value
from segsql.types import MAX_PRECISION, Type

Digits: TypeAlias = tuple[int, int]
"""The digits before and after the point."""
_INTEGER: Final = (20, 0)
_SMALL: Final = (10, 0)
"""The digits of an integer with 32 bits."""
_SUMMED: Final = 10
_PLACES_KEPT: Final = 6
"""So many digits after the point are never rounded away; digits before it are then too few, which is an error."""


def _bounded(whole: int, places: int) -> Digits | None:
    if whole + places > MAX_PRECISION and places > _PLACES_KEPT:
        return None
    return min(whole, MAX_PRECISION - places), places


def result(function: str, left: Digits, right: Digits) -> Digits | None:
    """Return the digits of a sum, a difference or a product, or None where the engine would round it."""
    if function == "multiply":
        return _bounded(left[0] + right[0] + 1, left[1] + right[1])
    return _bounded(max(left[0], right[0]) + 1, max(left[1], right[1]))


def together(values: Sequence[Value]) -> Digits | None:
    """Return the digits of numbers that meet, or None where the engine would round one of them."""
    counted = [digits(one) for one in values]
    known = [one for one in counted if one is not None]
    whole, places = max(one[0] for one in known), max(one[1] for one in known)
    return (whole, places) if len(known) == len(counted) and whole + places <= MAX_PRECISION else None


def digits(value: Value) -> Digits | None:
    """Return the digits of a number, or None where the engine would round what it is made of."""
    match value:
        case Const(value=int() as amount):
            return _SMALL if abs(amount) < 2**31 else _INTEGER
        case Const(value=Decimal() as amount):
            return max(0, amount.adjusted() + 1), value.type.scale
        case Apply(function="add" | "subtract" | "multiply"):
            left, right = map(digits, value.arguments)
            return result(value.function, left, right) if left and right else None
        case Apply(function="negate"):
            part = digits(value.arguments[0])
            return result("subtract", _SMALL, part) if part else None
        case Apply(function="abs" | "nullif"):
            return digits(value.arguments[0])
        case Apply(function="floor" | "ceil" | "round"):
            part = digits(value.arguments[0])
            return (min(part[0] + 1, MAX_PRECISION - value.type.scale), value.type.scale) if part else None
        case Apply(function="coalesce"):
            return together(value.arguments)
        case Choose():
            last = [value.otherwise] if value.otherwise is not None else []
            return together([*(then for _, then in value.branches), *last])
        case Measure(function="sum", argument=argument) if argument is not None and value.type.kind == "decimal":
            part = digits(argument)
            return (min(part[0] + _SUMMED, MAX_PRECISION - part[1]), part[1]) if part else None
        case Measure(function="min" | "max" | "first", argument=argument) if argument is not None:
            return digits(argument)
        case _:
            return (value.type.whole, value.type.scale) if value.type.kind == "decimal" else _INTEGER


def as_it_meets(_pen: object, value: exp.Expr, _own: Type, _common: Type) -> exp.Expr:
    """Return a number as it is, since those that the engine would round do not get here."""
    return value
