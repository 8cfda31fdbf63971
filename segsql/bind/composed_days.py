"""Parts of the calendar: the year of a day, its month, quarter and week, and the last day of each (docs/language.md, section 5).

They are said with the year, the month and the day of a date and the first day of a unit, which every engine counts alike.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeAlias

from segsql.bind.bound import Apply, Choose, Compare, Const, Shift, Value
from segsql.bind.clock import MONTHS, add_months
from segsql.bind.context import Context, Frame
from segsql.bind.local_days import local_day, start_of
from segsql.bind.times import moved
from segsql.bind.whole_numbers import added, quotient
from segsql.errors import Pointer
from segsql.functions.times import FIRSTS, LASTS, PARTS, UNITS, Part, Unit
from segsql.types import DATE, INTEGER

Reading: TypeAlias = Callable[[Value, Pointer], Value]
Composition: TypeAlias = Callable[[Context, Sequence[Value], Frame, Pointer], Value | None]
_ONE: Final = Const(1, INTEGER)


def part(name: Part, day: Value, path: Pointer) -> Value:
    """Return the year, the month or the day of the month of a date."""
    if isinstance(day, Const):
        return Const(getattr(day.value, name), INTEGER)
    return Apply(name, (day,), INTEGER, day.nullable, path)


def days_between(start: Value, end: Value, path: Pointer) -> Value:
    """Return the days from one date to another."""
    if isinstance(start, Const) and isinstance(end, Const):
        assert isinstance(start.value, dt.date)
        assert isinstance(end.value, dt.date)
        return Const(end.value.toordinal() - start.value.toordinal(), INTEGER)
    return Apply("days_between", (start, end), INTEGER, start.nullable or end.nullable, path)


def first_of(unit: Unit, day: Value, path: Pointer) -> Value:
    """Return the first day of a unit around a date, of a week Monday."""
    if isinstance(day, Const):
        assert isinstance(day.value, dt.date)
        return Const(_first(day.value, unit), DATE)
    return Apply(FIRSTS[unit], (day,), DATE, day.nullable, path)


def _first(day: dt.date, unit: Unit) -> dt.date:
    if unit == "week":
        return day - dt.timedelta(days=day.weekday())
    return day.replace(month=(day.month - 1) // MONTHS[unit] * MONTHS[unit] + 1, day=1)


def last_of(unit: Unit, day: Value, path: Pointer) -> Value:
    """Return the last day of the month or longer unit around a date; engines cannot step back from behind the calendar."""
    months, end = MONTHS[unit], dt.date.max
    last = _first(end, unit)
    if isinstance(day, Const):
        assert isinstance(day.value, dt.date)
        first = dt.datetime.combine(_first(day.value, unit), dt.time())
        return Const(end if day.value >= last else add_months(first, months).date() - dt.timedelta(days=1), DATE)
    following = Shift(first_of(unit, day, path), months, "month", DATE, day.nullable, path)
    found = Shift(following, -1, "day", DATE, day.nullable, path)
    before = Compare("lt", day, Const(last, DATE), or_missing=False)
    if not day.nullable:
        return Choose(((before, found),), Const(end, DATE), DATE, nullable=False)
    behind = Compare("gte", day, Const(last, DATE), or_missing=False)
    return Choose(((before, found), (behind, Const(end, DATE))), None, DATE, nullable=True)


def _quarter(day: Value, path: Pointer) -> Value:
    return quotient(added(part("month", day, path), Const(2, INTEGER), path), 3, path)


def _thursday(day: Value, path: Pointer) -> Value:
    """Return the day by which a week belongs to a year."""
    monday = first_of("week", day, path)
    if isinstance(monday, Const):
        assert isinstance(monday.value, dt.date)
        return Const(monday.value + dt.timedelta(days=3), DATE)
    return Shift(monday, 3, "day", DATE, day.nullable, path)


def _week(day: Value, path: Pointer) -> Value:
    thursday = _thursday(day, path)
    before = days_between(first_of("year", thursday, path), thursday, path)
    return added(quotient(before, 7, path), _ONE, path)


def _since(unit: Unit) -> Reading:
    """Return how a day is counted from the first one of a unit, which is 1."""
    return lambda day, path: added(days_between(first_of(unit, day, path), day, path), _ONE, path)


_READ: Final[dict[str, Reading]] = {
    **{name: partial(part, name) for name in PARTS},
    "quarter": _quarter,
    "week": _week,
    "week_year": lambda day, path: part("year", _thursday(day, path), path),
    "day_of_week": _since("week"),
    "day_of_year": _since("year"),
    "days_in_month": lambda day, path: part("day", last_of("month", day, path), path),
    **{name: partial(last_of, unit) for name, unit in LASTS.items() if unit != "week"},
}
"""By name, what is read of the day of a time."""


def _of_day(read: Reading, ctx: Context, given: Sequence[Value], frame: Frame, path: Pointer) -> Value | None:
    day = local_day(ctx, given[0], frame, path)
    return None if day is None else read(day, path)


def _end_of_week(ctx: Context, given: Sequence[Value], frame: Frame, path: Pointer) -> Value | None:
    first = start_of("week", ctx, given, frame, path)
    return None if first is None else moved(ctx, first, 6, "day", path)


OF_DAYS: Final[dict[str, Composition]] = {
    **{name: partial(start_of, unit) for name, unit in UNITS.items()},
    **{name: partial(_of_day, read) for name, read in _READ.items()},
    "end_of_week": _end_of_week,
}
"""By name, what a call is bound as; None after reporting that it cannot be told."""
