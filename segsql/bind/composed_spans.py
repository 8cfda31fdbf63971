"""How much time lies between two times, and times moved by a number of units (docs/language.md, section 5).

A span is whole units, as people count them: a month from the 31st ends on the last day of a month that is too short, and a year from
29 February on the 28th. So a date moved by the months between it and another never lies behind that.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeAlias

from segsql.bind import live
from segsql.bind.bound import All, AnyOf, Apply, Choose, Compare, Condition, Const, Day, MonthDay, Value, Within
from segsql.bind.clock import DAYS, MONTHS, Unit
from segsql.bind.composed_days import Composition, days_between, last_of, part
from segsql.bind.context import Context, Frame
from segsql.bind.times import moved
from segsql.bind.wall_clocks import in_utc
from segsql.bind.whole_numbers import added, known, quotient, subtracted, times
from segsql.errors import Pointer
from segsql.functions.times import SPANS
from segsql.operators.comparisons import FLIPPED, CompareOp
from segsql.types import DATE, INTEGER, TIMESTAMP

Whole: TypeAlias = Callable[[Value, Value, Pointer], Value]
_ZERO, _ONE = Const(0, INTEGER), Const(1, INTEGER)
_LEAP_DAY, _DAY_BEFORE = 229, 228
_EPOCH: Final = dt.datetime(1970, 1, 1)


def _today(ctx: Context, _given: Sequence[Value], _frame: Frame, path: Pointer) -> Value | None:
    if ctx.clock.live:
        return live.as_day(ctx, live.now(ctx, path), path)
    moment = ctx.now(path)
    return None if moment is None else Const(ctx.clock.local(moment).date(), DATE)


def _now(ctx: Context, _given: Sequence[Value], _frame: Frame, path: Pointer) -> Value | None:
    if ctx.clock.live:
        return live.now(ctx, path)
    moment = ctx.now(path)
    return None if moment is None else Const(moment, TIMESTAMP)


def _compared(op: CompareOp, left: Value, right: Value) -> Condition:
    """Return the comparison of two values, a constant on the right."""
    if isinstance(left, Const) and not isinstance(right, Const):
        return Compare(FLIPPED[op], right, left, or_missing=False)
    return Compare(op, left, right, or_missing=False)


def _months(day: Value, path: Pointer) -> Value:
    """Return how many months lie before a day since there are years."""
    return added(times(part("year", day, path), 12, path), part("month", day, path), path)


def _whole_months(start: Value, end: Value, path: Pointer) -> Value:
    """Return the whole months between two dates, the first of them not behind the other."""
    apart = subtracted(_months(end, path), _months(start, path), path)
    is_last: list[Condition] = []
    if isinstance(end, Const):
        assert isinstance(end.value, dt.date)
        if end.value.day == calendar.monthrange(end.value.year, end.value.month)[1]:
            return apart
    else:
        is_last = [_compared("eq", end, last_of("month", end, path))]
    reached = _compared("gte", part("day", end, path), part("day", start, path))
    return _less_one_unless(AnyOf((reached, *is_last)), apart, path)


def _whole_years(start: Value, end: Value, path: Pointer) -> Value:
    """Return the whole years between two dates, the first of them not behind the other."""
    apart = subtracted(part("year", end, path), part("year", start, path), path)
    first, last = _month_day(start), _month_day(end)
    reached: list[Condition] = []
    if isinstance(end, Const):
        assert isinstance(end.value, dt.date)
        if known(last) == _DAY_BEFORE and not calendar.isleap(end.value.year):
            last = Const(_LEAP_DAY, INTEGER)
    elif known(first) in (None, _LEAP_DAY):
        is_eve = [_compared("eq", last, Const(_DAY_BEFORE, INTEGER)), _compared("eq", end, last_of("month", end, path))]
        of_leap_day = [_compared("eq", first, Const(_LEAP_DAY, INTEGER))] if known(first) is None else []
        reached = [All((*of_leap_day, *is_eve))]
    return _less_one_unless(AnyOf((_compared("gte", last, first), *reached)), apart, path)


def _month_day(day: Value) -> Value:
    if isinstance(day, Const):
        assert isinstance(day.value, dt.date)
        return Const(day.value.month * 100 + day.value.day, INTEGER)
    return MonthDay(day, day.nullable)


def _less_one_unless(reached: Condition, units: Value, path: Pointer) -> Value:
    """Return how many units are whole, the last of them only where its end is reached."""
    return subtracted(units, Choose(((reached, _ZERO),), _ONE, INTEGER, nullable=False), path)


def _between(whole: Whole, start: Value, end: Value, path: Pointer) -> Value:
    """Return the whole units from one date to another, as many back as the other way round."""
    forth = (_compared("lte", start, end), whole(start, end, path))
    back = (_compared("gt", start, end), subtracted(_ZERO, whole(end, start, path), path))
    return Choose((forth, back), None, INTEGER, nullable=start.nullable or end.nullable)


def _months_of_known(start: dt.date, end: dt.date) -> int:
    if start > end:
        return -_months_of_known(end, start)
    reached = end.day >= min(start.day, calendar.monthrange(end.year, end.month)[1])
    return (end.year - start.year) * 12 + end.month - start.month - (not reached)


def _span(whole: Whole, months: int, _ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the whole units of so many months between two dates."""
    start, end = given
    if isinstance(start, Const) and isinstance(end, Const):
        assert isinstance(start.value, dt.date)
        assert isinstance(end.value, dt.date)
        return quotient(Const(_months_of_known(start.value, end.value), INTEGER), months, path)
    return _between(whole, start, end, path)


def _age(ctx: Context, given: Sequence[Value], frame: Frame, path: Pointer) -> Value | None:
    day = _today(ctx, (), frame, path)
    if day is None:
        return None
    (birth,) = given
    if isinstance(birth, Const) and isinstance(day, Const):
        return _span(_whole_years, 12, ctx, (birth, day), frame, path)
    return Choose(((_compared("lte", birth, day), _whole_years(birth, day, path)),), None, INTEGER, nullable=True)


def _added(unit: Unit, ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value | None:
    """Return a time moved by a number of units, which rows may hold."""
    value, count = given
    amount = known(count)
    if amount is not None:
        return moved(ctx, value, amount, unit, path)
    if unit in DAYS:
        return _plus("plus_days", value, _ends_by_days(value, path), count, DAYS[unit], path)
    return _plus("plus_months", value, _ends_by_months(value, path), count, MONTHS[unit], path)


def _ends_by_days(day: Value, path: Pointer) -> tuple[Value, Value]:
    """Return how many days a date lies behind the first one of the calendar, as a negative number, and before the last."""
    first, last = (days_between(day, Const(end, DATE), path) for end in (dt.date.min, dt.date.max))
    return first, last


def _ends_by_months(day: Value, path: Pointer) -> tuple[Value, Value]:
    """Return how many months a date lies behind the first one of the calendar, as a negative number, and before the last."""
    months = _months(day, path)
    first, last = (
        subtracted(Const(end.year * 12 + end.month, INTEGER), months, path) for end in (dt.date.min, dt.date.max)
    )
    return first, last


def _plus(function: str, value: Value, ends: tuple[Value, Value], count: Value, each: int, path: Pointer) -> Value:
    """Return a date moved by so many units, each of them ``each`` of those in which its ``ends`` are; engines end at others.

    The number is held against quotients, since its product may be too large.
    """
    low, high = (quotient(end, each, path) if each > 1 else end for end in ends)
    fits = All((_compared("gte", count, low), _compared("lte", count, high)))
    amount = count if each == 1 else times(count, each, path)
    there = Apply(function, (value, amount), DATE, value.nullable or count.nullable, path)
    return Choose(((fits, there),), None, DATE, nullable=True)


def _apart(seconds: int, _ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the whole units of so many seconds between two moments."""
    start, end = (in_utc(one, path) for one in given)
    if isinstance(start, Const) and isinstance(end, Const):
        assert isinstance(start.value, dt.datetime)
        assert isinstance(end.value, dt.datetime)
        apart: Value = Const((end.value - start.value) // dt.timedelta(microseconds=1), INTEGER)
    else:
        apart = Apply("microseconds_between", (start, end), INTEGER, start.nullable or end.nullable, path)
    whole = quotient(apart, 1_000_000, path)
    return quotient(whole, seconds, path) if seconds > 1 else whole


def _to_epoch(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the days since 1970 and the clock of the day in seconds, without a fraction."""
    (moment,) = given
    if isinstance(moment, Const):
        assert isinstance(moment.value, dt.datetime)
        return Const((moment.value - _EPOCH) // dt.timedelta(seconds=1), INTEGER)
    clock, day = in_utc(moment, path), Day(moment, moment.nullable)
    found = times(days_between(Const(_EPOCH.date(), DATE), day, path), 86_400, path)
    for name, seconds in (("hour", 3600), ("minute", 60), ("second", 1)):
        shown = Apply(name, (clock,), INTEGER, clock.nullable, path)
        found = added(found, shown if seconds == 1 else times(shown, seconds, path), path)
    return found


def _from_epoch(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    (seconds,) = given
    number = known(seconds)
    first, last = ((end - _EPOCH) // dt.timedelta(seconds=1) for end in (dt.datetime.min, dt.datetime.max))
    if number is not None and first <= number <= last:
        return Const(_EPOCH + dt.timedelta(seconds=number), TIMESTAMP)
    fits = Within(seconds, Const(first, INTEGER), Const(last, INTEGER), closed=True, negated=False, or_missing=False)
    there = Apply("plus_seconds", (Const(_EPOCH, TIMESTAMP), seconds), TIMESTAMP, seconds.nullable, path)
    return Choose(((AnyOf(()) if number is not None else fits, there),), None, TIMESTAMP, nullable=True)


_ADDED: Final[tuple[Unit, ...]] = ("minute", "hour", "day", "week", "month", "year")
OF_SPANS: Final[dict[str, Composition]] = {
    "today": _today,
    "now": _now,
    "months_between": partial(_span, _whole_months, 1),
    "years_between": partial(_span, _whole_years, 12),
    "age": _age,
    **{f"add_{unit}s": partial(_added, unit) for unit in _ADDED},
    **{name: partial(_apart, seconds) for name, seconds in SPANS.items()},
    "to_epoch": _to_epoch,
    "from_epoch": _from_epoch,
}
"""By name, what a call is bound as; None after reporting that it cannot be told."""
