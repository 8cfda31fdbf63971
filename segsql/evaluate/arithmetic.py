"""Numbers: exact integers and decimals, doubles, and where each of them ends (docs/language.md, sections 4 and 5).

A result that its type cannot hold raises OverflowError with words for people.
"""

from __future__ import annotations

import decimal
import math
import operator
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Final

from segsql.types import MAX_PRECISION, Type

SMALLEST, LARGEST = -(2**63), 2**63 - 1
"""The integers there are."""

EXACT: Final = decimal.Context(
    prec=400,
    Emin=decimal.MIN_EMIN,
    Emax=decimal.MAX_EMAX,
    traps=[decimal.Inexact, decimal.InvalidOperation, decimal.Overflow],
)
"""Decimal arithmetic that never rounds: far more digits than a product of two decimals of 38 can have."""

_PLAIN: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "add": operator.add,
    "subtract": operator.sub,
    "multiply": operator.mul,
}
_DECIMAL: Final[dict[str, Callable[[Decimal, Decimal], Decimal]]] = {
    "add": EXACT.add,
    "subtract": EXACT.subtract,
    "multiply": EXACT.multiply,
}


def number(value: Any, kind: Type) -> Any:
    """Return a value in the form of a type that is at least as wide; what is no number is returned as it is.

    Where numbers of different types meet in one value, in ``case`` and ``coalesce``, all of them take the widest type.
    """
    match kind.kind:
        case "double":
            return float(value)
        case "decimal" if isinstance(value, int):
            return Decimal(value)
        case _:
            return value


def calculated(op: str, left: Any, right: Any, kind: Type) -> Any:
    """Return the sum, difference or product of two numbers, as a number of a type."""
    if kind.kind == "double":
        above, below = float(left), float(right)
        return double(_PLAIN[op](above, below), above, below)
    if kind.kind == "decimal":
        return held(_DECIMAL[op](Decimal(left), Decimal(right)), kind)
    return held(_PLAIN[op](left, right), kind)


def quotient(dividend: Any, divisor: Any) -> float | None:
    """Return one number divided by another, as doubles whatever they are; by zero there is none."""
    above, below = float(dividend), float(divisor)
    return double(above / below, above, below) if below else None


def held(value: Any, kind: Type) -> Any:
    """Return an exact number, which must be one that the type can hold."""
    if kind.kind == "integer" and not SMALLEST <= value <= LARGEST:
        raise OverflowError("the result is an integer of more than 64 bits")
    if kind.kind == "decimal" and value.copy_abs() >= Decimal(10) ** (MAX_PRECISION - kind.scale):
        raise OverflowError(f"the result is a decimal of more than {MAX_PRECISION} digits")
    return value


def absolute(value: Any, kind: Type) -> Any:
    """Return a number without its sign."""
    return held(value.copy_abs() if isinstance(value, Decimal) else abs(value), kind)


def double(value: float, *parts: float) -> float | None:
    """Return a double made of others; one that is no number is missing."""
    if math.isnan(value):
        return None
    if math.isinf(value) and all(map(math.isfinite, parts)):
        raise OverflowError("the result is too large for a double")
    return value


def total(values: Sequence[Any], kind: Type) -> Any:
    """Return the sum of numbers of one type."""
    if kind.kind == "double":
        return _total_of_doubles(values)
    if kind.kind == "integer":
        return held(sum(values), kind)
    found = Decimal(0)
    for one in values:
        found = EXACT.add(found, one)
    return held(found, kind)


def _total_of_doubles(values: Sequence[float]) -> float | None:
    if not all(map(math.isfinite, values)):
        return double(sum(values), *values)
    try:
        return math.fsum(values)
    except OverflowError:
        raise OverflowError("the sum is too large for a double") from None


def same_kind(left: Any, right: Any) -> tuple[Any, Any]:
    """Return two values so that they compare: beside a double any number is compared as a double."""
    if type(left) is float or type(right) is float:
        return float(left), float(right)
    return left, right
