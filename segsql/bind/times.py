"""Times that meet each other: constants moved into the type beside them, periods turned into bounds."""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal

from segsql.bind import live
from segsql.bind.bound import All, AnyOf, Choose, Compare, Condition, Const, Missing, Shift, Value, Within
from segsql.bind.clock import DAYS, EXACT, MONTHS, Unit, add_months, moved_wall
from segsql.bind.context import Context, Frame
from segsql.bind.literals import beside
from segsql.bind.names import column, plain
from segsql.errors import Pointer
from segsql.model import nodes
from segsql.model.scalars import ScalarValue
from segsql.operators.comparisons import CompareOp
from segsql.types import DATE, DATETIME, TIMESTAMP, Type, unzoned

_DAY: Final = dt.timedelta(days=1)


def moment(ctx: Context, node: nodes.Moment, frame: Frame, path: Pointer) -> Value | None:
    """Return the value of a moment: a constant, or a shifted column where it has an anchor."""
    if node.anchor is not None:
        anchor = column(ctx, node.anchor, frame, (*path, "anchor"))
        if anchor is None:
            return None
        if node.start_of is not None:
            message = "the moment at which the calendar unit around a column starts hangs on the changes of its clock"
            hint = f"call start_of_{node.start_of}, which gives a date" if node.start_of not in EXACT else "shift only"
            ctx.findings.error("zone-arithmetic", (*path, "start_of"), message, hint)
            return None
        return shifted(ctx, anchor, node.shift, node.unit, path)
    if ctx.clock.live:
        return live.moment(ctx, node, path)
    now = ctx.now(path)
    if now is None:
        return None
    try:
        if node.start_of is not None:
            return Const(ctx.clock.start_of(now, node.start_of, node.shift, node.unit), TIMESTAMP, at=path)
        return Const(ctx.clock.shift(now, node.shift, node.unit), TIMESTAMP, at=path)
    except (OverflowError, ValueError):
        off_the_calendar(ctx, path)
        return None


def bounds(
    ctx: Context, period: nodes.Period, kind: Type, frame: Frame, path: Pointer
) -> tuple[Value | None, Value | None] | None:
    """Return the half-open bounds of a period for values of ``kind``; a bound is None where the period is open."""
    try:
        match period:
            case nodes.Rolling():
                return _rolling(ctx, period, kind, frame, path)
            case nodes.Calendar():
                return _calendar(ctx, period, kind, path)
            case nodes.Range():
                return _range(ctx, period, kind, frame, path)
    except (OverflowError, ValueError):
        off_the_calendar(ctx, path)
        return None


def instant(ctx: Context, const: Const) -> dt.datetime:
    """Return the moment of a time constant; a date stands for its local midnight."""
    match const.type.kind, const.value:
        case "date", dt.date() as day:
            return ctx.clock.midnight(day)
        case "datetime", dt.datetime() as wall:
            return ctx.clock.instant(wall)
        case _, dt.datetime() as utc:
            return utc
        case _:
            raise AssertionError(const)


def edge(ctx: Context, moment: dt.datetime, kind: Type, at: Pointer) -> Const:
    """Return the bound that a moment sets for values of ``kind``: those not before it are not before the bound."""
    match kind.kind:
        case "date":
            return Const(ctx.clock.day_from(moment), DATE, at=at)
        case "datetime":
            return Const(ctx.clock.wall_from(moment), DATETIME, at=at)
        case _:
            return Const(moment, kind, at=at)


def as_day(ctx: Context, const: Const) -> dt.date:
    """Return the local day of a time constant."""
    if isinstance(const.value, dt.datetime):
        return (ctx.clock.local(const.value) if const.type.kind == "timestamp" else const.value).date()
    assert isinstance(const.value, dt.date)
    return const.value


def day_bounds(ctx: Context, day: dt.date, kind: Type, at: Pointer) -> tuple[Const | None, Const | None]:
    """Return the bounds of a local day for timestamps or wall clocks; None where the calendar holds no time beyond."""
    if kind.kind == "datetime":
        start = dt.datetime.combine(day, dt.time())
        behind = Const(start + dt.timedelta(days=1), DATETIME, at=at) if day < dt.date.max else None
        return Const(start, DATETIME, at=at), behind
    try:
        low = Const(ctx.clock.midnight(day), kind, at=at)
    except OverflowError:
        low = None
    try:
        last = dt.datetime.combine(day, dt.time.max)
        after = ctx.clock.midnight(day + _DAY) if day < dt.date.max else ctx.clock.instant(last) + last.resolution
        high = Const(after, kind, at=at)
    except OverflowError:
        high = None
    return low, high


def inside(value: Value, low: Value | None, high: Value | None, *, negated: bool, or_missing: bool) -> Condition:
    """Return the test that a value is not before ``low`` but before ``high``, or not so; an end that is None is open."""
    if low is not None and high is not None:
        return Within(value, low, high, closed=False, negated=negated, or_missing=or_missing)
    if low is not None:
        return Compare("lt" if negated else "gte", value, low, or_missing)
    if high is not None:
        return Compare("gte" if negated else "lt", value, high, or_missing)
    if negated == or_missing:
        return Missing(value, negated=not negated)
    return AnyOf(()) if negated else All(())


def beside_constant(
    ctx: Context, op: CompareOp, left: Value, right: Const, path: Pointer, *, or_missing: bool
) -> Condition | Const | None:
    """Return a time constant in the kind of the time that it is compared with, or the comparison with a whole day."""
    at = right.at or path
    try:
        if right.type.kind == "date":
            return _by_day(ctx, op, left, as_day(ctx, right), at, or_missing=or_missing)
        if left.type.kind == "date":
            return Const(as_day(ctx, right), DATE, at=at)
        return edge(ctx, instant(ctx, right), left.type, at)
    except (OverflowError, ValueError):
        off_the_calendar(ctx, path)
        return None


def _by_day(ctx: Context, op: CompareOp, value: Value, day: dt.date, at: Pointer, *, or_missing: bool) -> Condition:
    """Compare the local day of a time: ``gt`` is after that day, ``eq`` within it."""
    start, end = day_bounds(ctx, day, value.type, at)
    low = start if op in ("eq", "ne", "lt", "gte") else None
    high = end if op in ("eq", "ne", "gt", "lte") else None
    return inside(value, low, high, negated=op in ("ne", "lt", "gt"), or_missing=or_missing)


def _rolling(
    ctx: Context, period: nodes.Rolling, kind: Type, frame: Frame, path: Pointer
) -> tuple[Value | None, Value | None] | None:
    amount = -period.count if period.op == "last" else period.count
    if period.anchor is None:
        if ctx.clock.live:
            return live.rolling(ctx, period, kind, path)
        now = ctx.now(path)
        if now is None:
            return None
        ends = sorted((now, ctx.clock.shift(now, amount, period.unit)))
        return edge(ctx, ends[0], kind, path), edge(ctx, ends[1], kind, path)
    anchor = column(ctx, period.anchor, frame, (*path, "anchor"))
    if anchor is None:
        return None
    if anchor.type.kind != kind.kind:
        message = (
            f"the anchor is {anchor.type} and the time tested is {kind}: engines would have to convert between them"
        )
        ctx.findings.error("zone-arithmetic", (*path, "anchor"), message, "anchor on a column of the same type")
        return None
    moved = shifted(ctx, anchor, amount, period.unit, path)
    if moved is None:
        return None
    still = plain(anchor, (*path, "anchor"))
    return (moved, still) if period.op == "last" else (still, moved)


def shifted(ctx: Context, anchor: Value, amount: int, unit: str, path: Pointer) -> Value | None:
    """Return a column's time moved by so many units, missing where it leaves the calendar; None after reporting that it cannot be."""
    kind = anchor.type.kind
    if not anchor.type.temporal:
        ctx.findings.error("type-mismatch", (*path, "anchor"), f"the anchor is {anchor.type}, not a time")
        return None
    if unit in MONTHS and kind != "date":
        message = "months from a column are exact only for dates"
        ctx.findings.error("zone-arithmetic", path, message, "count days, or anchor on a date column")
        return None
    if unit in EXACT and kind == "date":
        ctx.findings.error("invalid-period", path, f"a date has no {unit}s", "count days")
        return None
    steps: tuple[int, Literal["minute", "day", "month"]]
    if unit in EXACT:
        steps = (amount * (60 if unit == "hour" else 1), "minute")
    elif unit in DAYS:
        steps = (amount * DAYS[unit], "day")
    else:
        steps = (amount * MONTHS[unit], "month")
    base, kind_of = plain(anchor, path), unzoned(anchor.type)
    if steps[0] == 0:
        return base
    try:
        furthest = Const(_furthest(kind_of, *steps), kind_of, at=path)
    except (OverflowError, ValueError):
        off_the_calendar(ctx, path)
        return None
    fits = Compare("lte" if steps[0] > 0 else "gte", base, furthest, or_missing=False)
    there = Shift(base, steps[0], steps[1], kind_of, anchor.nullable, path)
    return Choose(((fits, there),), None, kind_of, nullable=True)


def moved(ctx: Context, value: Value, amount: int, unit: Unit, path: Pointer) -> Value | None:
    """Return a date or wall clock moved by so many units, or a timestamp by hours or minutes; None after reporting that it cannot be."""
    if not isinstance(value, Const):
        return shifted(ctx, value, amount, unit, path)
    assert isinstance(value.value, dt.date)
    wall = dt.datetime.combine(value.value, dt.time())
    start = value.value if isinstance(value.value, dt.datetime) else wall
    try:
        found = moved_wall(start, amount, unit) if unit not in EXACT else start + amount * EXACT[unit]
    except (OverflowError, ValueError):
        off_the_calendar(ctx, path)
        return None
    return Const(found.date() if value.type.kind == "date" else found, value.type, at=path)


def _furthest(kind: Type, amount: int, unit: Literal["minute", "day", "month"]) -> dt.date:
    """Return the last time, or for a negative amount the first, that moves to one of the calendar: engines end at others."""
    end = dt.datetime.max if amount > 0 else dt.datetime.min
    if unit == "month":
        first = add_months(end.replace(day=1), -amount)
        return (add_months(first, 1) - dt.timedelta(days=1) if amount > 0 else first).date()
    furthest = end - amount * (dt.timedelta(minutes=1) if unit == "minute" else dt.timedelta(days=1))
    return furthest.date() if kind.kind == "date" else furthest


def _calendar(
    ctx: Context, period: nodes.Calendar, kind: Type, path: Pointer
) -> tuple[Value | None, Value | None] | None:
    if period.fiscal and period.unit not in ("quarter", "year"):
        ctx.findings.error("invalid-period", path, f"a {period.unit} is never fiscal", "quarters and years are")
        return None
    if period.op == "this" and period.count != 1:
        ctx.findings.error("invalid-period", path, "this unit is one unit", "previous and following take a count")
        return None
    if period.op != "this" and period.to_date:
        ctx.findings.error("invalid-period", path, "only this unit runs to date")
        return None
    before, after = {"this": (0, 1), "previous": (-period.count, 0), "following": (1, 1 + period.count)}[period.op]
    if ctx.clock.live:
        return live.calendar(ctx, period, (before, after), kind, path)
    now = ctx.now(path)
    if now is None:
        return None
    low, high = (
        ctx.clock.start_of(now, period.unit, units, period.unit, fiscal=period.fiscal) for units in (before, after)
    )
    return edge(ctx, low, kind, path), edge(ctx, now if period.to_date else high, kind, path)


def _range(
    ctx: Context, period: nodes.Range, kind: Type, frame: Frame, path: Pointer
) -> tuple[Value | None, Value | None] | None:
    if period.start is None and period.end is None:
        ctx.findings.error("invalid-period", path, "a range needs a start or an end")
        return None
    ends: list[Value | None] = []
    for name, given in (("start", period.start), ("end", period.end)):
        if given is None:
            ends.append(None)
            continue
        end = _end(ctx, given, kind, frame, (*path, name))
        if end is None:
            return None
        ends.append(end)
    low, high = ends
    if isinstance(low, Const) and isinstance(high, Const) and low.value >= high.value:  # type: ignore[operator]
        ctx.findings.error("reversed-range", path, "the range ends before it starts")
        return None
    return low, high


def _end(ctx: Context, given: ScalarValue | nodes.Value, kind: Type, frame: Frame, path: Pointer) -> Value | None:
    """Return one end of a range in the type of the values tested."""
    end = beside(ctx, given, kind, frame, path)
    if end is None:
        return None
    if not end.type.temporal:
        ctx.findings.error("type-mismatch", path, f"a range of times ends at a value of type {end.type}")
        return None
    if isinstance(end, Const):
        if end.type.kind == "date" and kind.kind == "datetime":
            return Const(dt.datetime.combine(as_day(ctx, end), dt.time()), DATETIME, at=path)
        return end if end.type.kind == kind.kind == "datetime" else edge(ctx, instant(ctx, end), kind, path)
    if live.is_live(end):
        return live.edge(ctx, end, kind, path)
    if end.type.kind != kind.kind:
        message = f"the end is {end.type} and the time tested is {kind}: engines would have to convert between them"
        ctx.findings.error("zone-arithmetic", path, message)
        return None
    return plain(end, path)


def off_the_calendar(ctx: Context, path: Pointer) -> None:
    """Report a time that is outside of the years 1 to 9999."""
    ctx.findings.error("invalid-period", path, "the time lies outside the years 1 to 9999")
