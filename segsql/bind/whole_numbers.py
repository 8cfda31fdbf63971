"""Arithmetic of small whole numbers that functions are composed of; what is known beforehand is calculated here."""

from __future__ import annotations

from segsql.bind.bound import Apply, Const, Value
from segsql.errors import Pointer
from segsql.types import INTEGER


def known(value: Value) -> int | None:
    """Return a number that is a constant."""
    return value.value if isinstance(value, Const) and isinstance(value.value, int) else None


def added(left: Value, right: Value, path: Pointer) -> Value:
    """Return the sum of two numbers."""
    one, other = known(left), known(right)
    if one is not None and other is not None:
        return Const(one + other, INTEGER)
    return Apply("add", (left, right), INTEGER, left.nullable or right.nullable, path)


def subtracted(left: Value, right: Value, path: Pointer) -> Value:
    """Return the difference of two numbers."""
    one, other = known(left), known(right)
    if one is not None and other is not None:
        return Const(one - other, INTEGER)
    return left if other == 0 else Apply("subtract", (left, right), INTEGER, left.nullable or right.nullable, path)


def times(value: Value, factor: int, path: Pointer) -> Value:
    """Return a number so many times."""
    number = known(value)
    if number is not None:
        return Const(number * factor, INTEGER)
    return Apply("multiply", (value, Const(factor, INTEGER)), INTEGER, value.nullable, path)


def quotient(value: Value, divisor: int, path: Pointer) -> Value:
    """Return how many times a divisor above 1 goes into a number, cut toward zero."""
    number = known(value)
    if number is not None:
        return Const(abs(number) // divisor * (1 if number >= 0 else -1), INTEGER)
    return Apply("div", (value, Const(divisor, INTEGER)), INTEGER, value.nullable, path)
