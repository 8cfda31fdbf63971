"""Functions of numbers as others and conditions (docs/language.md, section 5).

What engines differ in stands in the conditions: they fail on a division by zero, on the smallest integer by minus one, and on the root of
a negative number, and some of them look at a value before they look at its condition.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from segsql.bind.bound import All, AnyOf, Apply, Choose, Compare, Condition, Const, Missing, Value
from segsql.bind.composed_days import Composition
from segsql.bind.context import Context, Frame
from segsql.bind.conversions import converted
from segsql.errors import Pointer
from segsql.functions.function import product
from segsql.functions.numbers import places, whole
from segsql.operators.comparisons import CompareOp
from segsql.types import DOUBLE, INTEGER, Type

_ZERO, _ONE, _MINUS_ONE = (Const(number, INTEGER) for number in (0, 1, -1))


def _is(op: CompareOp, value: Value, number: int) -> Condition:
    """Return the comparison of a number with a small one, which is of the kind that it meets."""
    kind = DOUBLE if value.type.kind == "double" else INTEGER
    return Compare(op, value, Const(number, kind), or_missing=False)


def _known(value: Value, result: Const) -> Value:
    """Return a constant where a value is known."""
    if not value.nullable:
        return result
    return Choose(((Missing(value, negated=True), result),), None, result.type, nullable=True)


def _never(kind: Type) -> Value:
    """Return what is always missing; a condition that cannot hold gives it a type."""
    return Choose(((AnyOf(()), Const(0, kind)),), None, kind, nullable=True)


def _negated(value: Value, path: Pointer) -> Value:
    return Apply("negate", (value,), value.type, value.nullable, path)


def sign(_ctx: Context, given: Sequence[Value], _frame: Frame, _path: Pointer) -> Value:
    """Return 1, 0 or -1; the zeros of doubles are one."""
    (value,) = given
    branches: list[tuple[Condition, Value]] = [(_is("gt", value, 0), _ONE), (_is("lt", value, 0), _MINUS_ONE)]
    if not value.nullable:
        return Choose(tuple(branches), _ZERO, INTEGER, nullable=False)
    return Choose((*branches, (_is("eq", value, 0), _ZERO)), None, INTEGER, nullable=True)


def mod(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return what is left of a division, which nothing is of one by one, whatever its sign."""
    left, right = given
    if isinstance(right, Const):
        if right.value in (1, -1):
            return _known(left, _ZERO)
        return Apply("mod", (left, right), INTEGER, left.nullable, path) if right.value else _never(INTEGER)
    rest = Apply("mod", (left, _usual(right, path)), INTEGER, True, path)
    return Choose(((_is("eq", right, -1), _known(left, _ZERO)),), rest, INTEGER, nullable=True)


def div(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return a whole quotient; by minus one it is the number with its sign turned, which may be too large for an integer."""
    left, right = given
    if isinstance(right, Const):
        if right.value == 1:
            return left
        if right.value == -1:
            return _negated(left, path)
        return Apply("div", (left, right), INTEGER, left.nullable, path) if right.value else _never(INTEGER)
    quotient = Apply("div", (left, _usual(right, path)), INTEGER, True, path)
    return Choose(((_is("eq", right, -1), _negated(left, path)),), quotient, INTEGER, nullable=True)


def _usual(divisor: Value, path: Pointer) -> Value:
    """Return a divisor that no engine fails on."""
    known = Apply("nullif", (divisor, _ZERO), INTEGER, True, path)
    return Apply("nullif", (known, _MINUS_ONE), INTEGER, True, path)


def floor(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the whole number at or below a number."""
    return _made_whole("floor", given[0], path)


def ceil(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the whole number at or above a number."""
    return _made_whole("ceil", given[0], path)


def _made_whole(function: str, value: Value, path: Pointer) -> Value:
    kind = whole([value.type])
    assert kind is not None
    if kind == value.type and kind.kind != "double":
        return value
    name = f"{function}_of_double" if kind.kind == "double" else function
    return Apply(name, (value,), kind, value.nullable, path)


def truncate(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the whole number at or next to a number on the side of zero."""
    (value,) = given
    below, above = _made_whole("floor", value, path), _made_whole("ceil", value, path)
    if below is value:
        return value
    if not value.nullable:
        return Choose(((_is("lt", value, 0), above),), below, below.type, nullable=False)
    branches = (_is("lt", value, 0), above), (_is("gte", value, 0), below)
    return Choose(branches, None, below.type, nullable=True)


def rounded(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return a number with fewer digits after the point."""
    if given[0].type.kind == "double":
        return _rounded_double(given[0], path)
    value, count = given[0], given[1].value if len(given) > 1 and isinstance(given[1], Const) else 0
    assert isinstance(count, int)
    if count >= value.type.scale:
        return value
    sizes = (count, value.type.scale, value.type.precision)
    arguments = (value, *(Const(one, INTEGER) for one in sizes))
    return Apply("round", arguments, places(value.type, count), value.nullable, path)


def _rounded_double(value: Value, path: Pointer) -> Value:
    """Return the whole double next to another; what stands after the point is exact, and so is what is half of one."""
    below, above = _made_whole("floor", value, path), _made_whole("ceil", value, path)
    half, one = Const(Decimal("0.5"), DOUBLE), Const(1, DOUBLE)

    def calculated(function: str, left: Value, right: Value) -> Value:
        return Apply(function, (left, right), DOUBLE, True, path)

    up = Compare("gte", calculated("subtract", value, below), half, or_missing=False)
    down = Compare("gte", calculated("subtract", above, value), half, or_missing=False)
    branches = (
        (All((_is("gte", value, 0), up)), calculated("add", below, one)),
        (_is("gte", value, 0), below),
        (down, calculated("subtract", above, one)),
        (_is("lt", value, 0), above),
    )
    return Choose(branches, None, DOUBLE, nullable=True)


def square_root(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the square root of a number that is not negative."""
    value = converted(given[0], DOUBLE, path)
    if isinstance(given[0], Const):
        number = float(str(given[0].value))
        return Const(Decimal(repr(math.sqrt(number))), DOUBLE, at=path) if number >= 0 else _never(DOUBLE)
    root = Apply("sqrt", (value,), DOUBLE, value.nullable, path)
    return Choose(((_is("gte", value, 0), root),), None, DOUBLE, nullable=True)


def power(ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value | None:
    """Return a product of a number with itself, from the left."""
    value, times = given
    assert isinstance(times, Const)
    assert isinstance(times.value, int)
    kind: Type | None = value.type
    made = value
    for _ in range(times.value - 1):
        kind = product([made.type, value.type])
        if kind is None:
            message = f"the product of {times.value} numbers of type {value.type} has more digits after the point than a decimal"
            ctx.findings.error("type-mismatch", path, message, "round(number, places) leaves fewer")
            return None
        made = Apply("multiply", (made, value), kind, value.nullable or kind == DOUBLE, path)
    return made


OF_NUMBERS: Final[dict[str, Composition]] = {
    "sign": sign,
    "mod": mod,
    "div": div,
    "floor": floor,
    "ceil": ceil,
    "truncate": truncate,
    "round": rounded,
    "sqrt": square_root,
    "power": power,
}
"""By name, what a call is bound as."""
