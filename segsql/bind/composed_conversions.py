"""Conversions as functions and conditions (docs/language.md, section 5)."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final, TypeAlias

from segsql.bind.bound import All, AnyOf, Apply, Choose, Compare, Condition, Const, Convert, Value
from segsql.bind.context import Context, Frame
from segsql.bind.local_days import start_of
from segsql.bind.written_dates import OF_FORMATS
from segsql.errors import Pointer
from segsql.functions.conversions import decimal_text
from segsql.operators.comparisons import CompareOp
from segsql.types import BOOLEAN, DOUBLE, INTEGER, TEXT, Type

Conversion: TypeAlias = Callable[[Context, Value, Type, Frame, Pointer], Value | None]
_BEYOND: Final = 2**63
"""The first number above the integers; its opposite is the first of them."""
_DIGITS: Final = 18
"""Numbers of so many digits are integers."""


def _test(op: CompareOp, value: Value, constant: Const) -> Condition:
    return Compare(op, value, constant, or_missing=False)


def _whole_decimal(ctx: Context, value: Value, kind: Type, _frame: Frame, path: Pointer) -> Value | None:
    """Return a decimal as an integer, which one with digits after the point is none of."""
    if value.type.scale:
        message = f"a value of type {value.type} may have digits after the point"
        hint = "floor, ceil, truncate and round say which whole number is meant: CAST(round(price) AS integer)"
        ctx.findings.error("type-mismatch", path, message, hint)
        return None
    if isinstance(value, Const):
        assert isinstance(value.value, int | Decimal)
        number = int(value.value)
        return Const(number, kind) if -_BEYOND <= number < _BEYOND else _never(Const(0, kind))
    made = Convert(value, kind, value.nullable, path)
    if value.type.whole <= _DIGITS:
        return made
    fits = _test("gte", value, Const(-_BEYOND, INTEGER)), _test("lte", value, Const(_BEYOND - 1, INTEGER))
    return Choose(((All(fits), made),), None, kind, nullable=True)


def _whole_double(_ctx: Context, value: Value, kind: Type, _frame: Frame, path: Pointer) -> Value:
    """Return a double as an integer; one that is not whole is missing."""
    floor = Apply("floor_of_double", (value,), DOUBLE, value.nullable, path)
    fits = (
        _test("gte", value, Const(-_BEYOND, DOUBLE)),
        _test("lt", value, Const(_BEYOND, DOUBLE)),
        Compare("eq", value, floor, or_missing=False),
    )
    return Choose(((All(fits), Convert(value, kind, value.nullable, path)),), None, kind, nullable=True)


def _read_decimal(_ctx: Context, value: Value, kind: Type, _frame: Frame, path: Pointer) -> Value:
    """Return the decimal that a text writes with no more digits on either side of the point than the type has."""
    before, behind = kind.precision - kind.scale, kind.scale
    if isinstance(value, Const):
        found = re.fullmatch(decimal_text(before, behind), str(value.value))
        return Const(Decimal(str(value.value)), kind) if found else _never(Const(Decimal(0), kind))
    sizes = (Const(before, INTEGER), Const(behind, INTEGER))
    return Apply("text_to_decimal", (value, *sizes), kind, True, path)


def _either(value: Value, yes: tuple[Condition, Const], no: tuple[Condition, Const]) -> Value:
    """Return one of two constants."""
    if value.nullable:
        return Choose((yes, no), None, yes[1].type, nullable=True)
    return Choose((yes,), no[1], yes[1].type, nullable=False)


def _of_boolean(yes: Const, no: Const) -> Conversion:
    def made(_ctx: Context, value: Value, _kind: Type, _frame: Frame, _path: Pointer) -> Value:
        true, false = (_test("eq", value, Const(one, BOOLEAN)) for one in (True, False))
        return _either(value, (true, yes), (false, no))

    return made


def _truth_of_number(_ctx: Context, value: Value, kind: Type, _frame: Frame, _path: Pointer) -> Value:
    zero = Const(0, INTEGER)
    return _either(value, (_test("ne", value, zero), Const(True, kind)), (_test("eq", value, zero), Const(False, kind)))


def _truth_of_text(_ctx: Context, value: Value, kind: Type, _frame: Frame, _path: Pointer) -> Value:
    """Return what one of two words says; every other text says nothing."""
    if isinstance(value, Const):
        return Const(value.value == "true", kind) if value.value in ("true", "false") else _never(Const(False, kind))
    words = (_test("eq", value, Const(word, TEXT)) for word in ("true", "false"))
    branches = tuple((test, Const(truth, kind)) for test, truth in zip(words, (True, False), strict=True))
    return Choose(branches, None, kind, nullable=True)


def _day(ctx: Context, value: Value, _kind: Type, frame: Frame, path: Pointer) -> Value | None:
    return start_of("day", ctx, (value,), frame, path)


def _written_day(ctx: Context, value: Value, _kind: Type, frame: Frame, path: Pointer) -> Value | None:
    return OF_FORMATS["format_date"](ctx, (value, Const("YYYY-MM-DD", TEXT)), frame, path)


def _never(constant: Const) -> Value:
    """Return what is always missing; a condition that cannot hold gives it a type."""
    return Choose(((AnyOf(()), constant),), None, constant.type, nullable=True)


CONVERTED: Final[dict[tuple[str, str], Conversion]] = {
    ("decimal", "integer"): _whole_decimal,
    ("double", "integer"): _whole_double,
    ("text", "decimal"): _read_decimal,
    ("boolean", "integer"): _of_boolean(Const(1, INTEGER), Const(0, INTEGER)),
    ("integer", "boolean"): _truth_of_number,
    ("boolean", "text"): _of_boolean(Const("true", TEXT), Const("false", TEXT)),
    ("text", "boolean"): _truth_of_text,
    ("date", "text"): _written_day,
    ("datetime", "date"): _day,
    ("timestamp", "date"): _day,
}
"""By the kinds of two types, how a value of the one becomes one of the other; None after reporting that it cannot."""
