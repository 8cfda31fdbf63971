"""Choices among values as cases (docs/language.md, section 5)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial, reduce
from typing import Final, Literal, TypeAlias

from segsql.bind.bound import All, Apply, Choose, Compare, Condition, Const, Missing, Value
from segsql.bind.composed_days import Composition
from segsql.bind.context import Context, Frame
from segsql.bind.conversions import converted
from segsql.errors import Pointer
from segsql.functions.choices import ordered
from segsql.operators.comparisons import FLIPPED, CompareOp
from segsql.types import DOUBLE, INTEGER, Type

Sense: TypeAlias = Literal["gt", "lt"]
_REACHED: Final[dict[Sense, CompareOp]] = {"gt": "gte", "lt": "lte"}


def extreme(op: Sense, _ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value | None:
    """Return the first value beside which no other is further up, or down; a missing one is beside none."""
    kind, given = _of_one_type(given)
    branches: list[tuple[Condition, Value]] = []
    for index, value in enumerate(given):
        beaten = [_test(op, value, other, path) for other in given[:index]]
        reached = [_test(_REACHED[op], value, other, path) for other in given[index + 1 :]]
        branches.append((All((*beaten, *reached)), value))
    *first, (_, last) = branches
    if any(one.nullable for one in given):
        return Choose(tuple(branches), None, kind, nullable=True)
    return Choose(tuple(first), last, kind, nullable=False)


def clamped(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value | None:
    """Return a value, or the end that it lies beyond; where there is nothing between the ends it is missing."""
    kind, (value, low, high) = _of_one_type(given)
    fits = () if _in_order(low, high) else (_test("lte", low, high, path),)
    beyond = [
        (All((*fits, _test("lt", value, low, path))), low),
        (All((*fits, _test("gt", value, high, path))), high),
    ]
    within = All((_test("gte", value, low, path), _test("lte", value, high, path)))
    return Choose((*beyond, (within, value)), None, kind, nullable=value.nullable or bool(fits))


def _in_order(low: Value, high: Value) -> bool:
    """Whether two ends that are written out have something between them; those of columns are compared where they are read."""
    match low, high:
        case Const(value=int() | Decimal() as least), Const(value=int() | Decimal() as most):
            return least <= most
        case Const(value=str() as least), Const(value=str() as most):
            return least <= most
        case _:
            return False


def _test(op: CompareOp, left: Value, right: Value, path: Pointer) -> Condition:
    """Return the comparison of two values, which are of one type, or numbers of several."""
    if "double" in (left.type.kind, right.type.kind):
        left, right = converted(left, DOUBLE, path), converted(right, DOUBLE, path)
    if isinstance(left, Const) and not isinstance(right, Const):
        op, left, right = FLIPPED[op], right, left
    return Compare(op, left, right, or_missing=False, at=path)


def _of_one_type(given: Sequence[Value]) -> tuple[Type, Sequence[Value]]:
    """Return the type that values share, and the values; a number that is written out is a double beside doubles."""
    kind = ordered([one.type for one in given])
    assert kind is not None
    if kind != DOUBLE:
        return kind, given
    return kind, [Const(one.value, kind, at=one.at) if isinstance(one, Const) else one for one in given]


def count_known(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return how many values are known."""
    one, none = Const(1, INTEGER), Const(0, INTEGER)
    each: list[Value] = [
        Choose(((Missing(value, negated=True), one),), none, INTEGER, nullable=False) for value in given
    ]
    return reduce(lambda left, right: Apply("add", (left, right), INTEGER, False, path), each)


OF_CHOICES: Final[dict[str, Composition]] = {
    "greatest": partial(extreme, "gt"),
    "least": partial(extreme, "lt"),
    "clamp": clamped,
    "count_known": count_known,
}
"""By name, what a call is bound as."""
