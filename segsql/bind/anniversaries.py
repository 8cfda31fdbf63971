"""Anniversaries: the month and day of a time, whatever its year, held against a period (docs/language.md, section 3.4)."""

from __future__ import annotations

import calendar
import datetime as dt

from segsql.bind import times
from segsql.bind.bound import Compare, Condition, Const, MonthDay, Value, Within
from segsql.bind.context import Context, Frame
from segsql.bind.names import plain
from segsql.errors import Pointer
from segsql.model import nodes
from segsql.types import DATE, INTEGER


def anniversary(
    ctx: Context, node: nodes.Anniversary, value: Value, frame: Frame, path: Pointer, *, or_missing: bool
) -> Condition | None:
    """Return the test that the month and day of a time are those of a day in the period."""
    if not value.type.temporal:
        message = f"a value of type {value.type} is not a time"
        ctx.findings.error("type-mismatch", (*path, "column"), message)
        return None
    if value.type.kind == "timestamp" and ctx.clock.zone.key != "UTC":
        message = f"the day of a timestamp in {ctx.clock.zone.key} hangs on the changes of its clock, of which engines know different ones"
        hint = "keep the day in a column of type date, or say timezone: UTC"
        ctx.findings.error("zone-arithmetic", (*path, "column"), message, hint)
        return None
    days = _days(ctx, node.period, frame, (*path, "period"))
    return None if days is None else _in_days(value, *days, (*path, "column"), or_missing=or_missing)


def _days(
    ctx: Context, period: nodes.Period, frame: Frame, path: Pointer
) -> tuple[dt.date | None, dt.date | None] | None:
    """Return the first day of a period and the first one behind it; None where it is open."""
    hint = "such a period is one of fixed days, counted from as_of or written out"
    if isinstance(period, nodes.Rolling) and period.anchor is not None:
        ctx.findings.error("invalid-period", (*path, "anchor"), "an anniversary is not counted from a column", hint)
        return None
    found = times.bounds(ctx, period, DATE, frame, path)
    if found is None:
        return None
    ends: list[dt.date | None] = []
    for end in found:
        if end is None:
            ends.append(None)
        elif isinstance(end, Const) and isinstance(end.value, dt.date):
            ends.append(end.value)
        else:
            ctx.findings.error("invalid-period", path, "an anniversary does not fall in a period between columns", hint)
            return None
    return ends[0], ends[1]


def _in_days(value: Value, start: dt.date | None, end: dt.date | None, at: Pointer, *, or_missing: bool) -> Condition:
    """Return the test that a day of any year is one of those from ``start`` up to ``end``, as a range of month and day.

    From a year on every day is one of them. A range goes round the end of the year where it has to: all but what lies between its end
    and its start.
    """
    if start is None or end is None or (end.year, _number(end)) >= (start.year + 1, _number(start)):
        return times.inside(value, None, None, negated=False, or_missing=or_missing)
    if start >= end:
        return times.inside(value, None, None, negated=True, or_missing=or_missing)
    day = MonthDay(plain(value, at), value.nullable)
    first, last = _number(start), _last(end - dt.timedelta(days=1))
    if first == last:
        return Compare("eq", day, Const(first, INTEGER), or_missing)
    if first < last:
        return Within(day, Const(first, INTEGER), Const(last, INTEGER), True, False, or_missing)
    return times.inside(day, Const(last + 1, INTEGER), Const(first, INTEGER), negated=True, or_missing=or_missing)


def _number(day: dt.date) -> int:
    return day.month * 100 + day.day


def _last(day: dt.date) -> int:
    """Return the month and day of the last day; 29 February counts as the day before where the year has none."""
    is_end_of_february = (day.month, day.day) == (2, 28) and not calendar.isleap(day.year)
    return _number(day) + is_end_of_february
