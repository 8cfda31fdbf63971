"""Dates made of numbers, and read and written as a format says (docs/language.md, section 5).

A format is a text with the words YYYY, MM and DD, each of which stands for so many digits. All of it goes by the one text of a date that every engine
reads alike, YYYY-MM-DD.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from segsql.bind.bound import All, AnyOf, Apply, Choose, Compare, Condition, Const, Convert, Missing, Value, Within
from segsql.bind.composed_days import Composition, part
from segsql.bind.context import Context, Frame
from segsql.bind.whole_numbers import added, known
from segsql.errors import Pointer
from segsql.functions.times import PARTS, Part
from segsql.types import DATE, INTEGER, TEXT

_PIECES: Final = re.compile("YYYY|MM|DD|[^A-Za-z]+")
_WORDS: Final[dict[str, Part]] = {"YYYY": "year", "MM": "month", "DD": "day"}
_DIGITS: Final[dict[Part, int]] = {"year": 4, "month": 2, "day": 2}
_MOST: Final[dict[Part, int]] = {"year": 9999, "month": 12, "day": 31}


def _from_parts(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the date of a year, a month and a day, which is read from its text where all three have its digits."""
    numbers = [known(one) for one in given]
    if None not in numbers:
        return _of_known(*(one for one in numbers if one is not None))
    parts = dict(zip(PARTS, given, strict=True))
    fits: list[Condition] = [
        Within(one, _number(1), _number(_MOST[name]), closed=True, negated=False, or_missing=False)
        for name, one in parts.items()
        if not isinstance(one, Const)
    ]
    if any(not 1 <= number <= _MOST[name] for name, number in zip(PARTS, numbers, strict=True) if number is not None):
        return _no_day()
    year, month, day = (_digits(name, one, path) for name, one in parts.items())
    text = _joined([year, _text("-"), month, _text("-"), day], path)
    return Choose(((All(tuple(fits)), Convert(text, DATE, nullable=True, at=path)),), None, DATE, nullable=True)


def _of_known(year: int, month: int, day: int) -> Value:
    try:
        return Const(dt.date(year, month, day), DATE)
    except (OverflowError, ValueError):
        return _no_day()


def _no_day() -> Value:
    """Return a date that is missing; a condition that never holds gives it a type."""
    return Choose(((AnyOf(()), Const(dt.date(2000, 1, 1), DATE)),), None, DATE, nullable=True)


def _number(value: int) -> Const:
    return Const(value, INTEGER)


def _text(value: str) -> Const:
    return Const(value, TEXT)


def _digits(name: Part, number: Value, path: Pointer) -> Value:
    """Return a number as text, with zeros in front: those of one that is greater by a power of ten."""
    width = _DIGITS[name]
    value = known(number)
    if value is not None:
        return _text(str(value).rjust(width, "0"))
    longer = Convert(added(number, _number(10**width), path), TEXT, number.nullable, path)
    return Apply("substring", (longer, _number(2)), TEXT, number.nullable, path)


def _joined(pieces: Sequence[Value], path: Pointer) -> Value:
    """Return texts one behind the other, constants in one piece."""
    joined: list[Value] = []
    for piece in pieces:
        if joined and isinstance(piece, Const) and isinstance(joined[-1], Const):
            joined[-1] = _text(f"{joined[-1].value}{piece.value}")
        else:
            joined.append(piece)
    if len(joined) == 1:
        return joined[0]
    return Apply("concat", tuple(joined), TEXT, any(one.nullable for one in joined), path)


def _pieces_of(ctx: Context, form: Value, path: Pointer) -> list[str] | None:
    """Return the words of a format and what stands between them; None after reporting that it holds another word."""
    assert isinstance(form, Const)
    text = str(form.value)
    pieces = _PIECES.findall(text)
    if "".join(pieces) == text:
        return pieces
    message = "the format of a date has the words YYYY, MM and DD, and no other letters"
    ctx.findings.error("wrong-arguments", (*path, "arguments", 1), message, "such as DD.MM.YYYY or YYYYMMDD")
    return None


def _formatted(ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value | None:
    day, form = given
    pieces = _pieces_of(ctx, form, path)
    if pieces is None:
        return None
    read = (_digits(_WORDS[one], part(_WORDS[one], day, path), path) if one in _WORDS else _text(one) for one in pieces)
    written = _joined(list(read), path)
    if not isinstance(written, Const) or isinstance(day, Const) or not day.nullable:
        return written
    return Choose(((Missing(day, negated=True), written),), None, TEXT, nullable=True)


def _parsed(ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value | None:
    """Return the date that a text writes: its digits in the order of the calendar, where what stands between them is what the format says."""
    text, form = given
    pieces = _pieces_of(ctx, form, path)
    if pieces is None:
        return None
    if sorted(one for one in pieces if one in _WORDS) != sorted(_WORDS):
        message = "the format of a date that is read has YYYY, MM and DD once each"
        ctx.findings.error("wrong-arguments", (*path, "arguments", 1), message, "such as DD.MM.YYYY or YYYYMMDD")
        return None
    places: dict[str, Value] = {}
    tests: list[Condition] = []
    start = 1
    for one in pieces:
        found = Apply("substring", (text, _number(start), _number(len(one))), TEXT, text.nullable, path)
        if one in _WORDS:
            places[one] = found
        else:
            tests.append(Compare("eq", found, _text(one), or_missing=False))
        start += len(one)
    length = Apply("length", (text,), INTEGER, text.nullable, path)
    tests.insert(0, Compare("eq", length, _number(start - 1), or_missing=False))
    day = _joined([places["YYYY"], _text("-"), places["MM"], _text("-"), places["DD"]], path)
    return Choose(((All(tuple(tests)), Convert(day, DATE, nullable=True, at=path)),), None, DATE, nullable=True)


OF_FORMATS: Final[dict[str, Composition]] = {"date": _from_parts, "parse_date": _parsed, "format_date": _formatted}
"""By name, what a call is bound as; None after reporting that it cannot be told."""
