"""The local day of a time, and the first day of the unit of the calendar around it (docs/language.md, section 5).

The day of a timestamp hangs on the changes of its zone's clock, of which every engine knows a table of its own. So those changes are
written into the statement: the few that lie in the period to which the rows are bound.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from segsql.bind import live
from segsql.bind.bound import All, Apply, Choose, Compare, Condition, Const, Day, Ref, Shift, Utc, Value, Within
from segsql.bind.clock import Clock
from segsql.bind.context import Context, Frame
from segsql.bind.times import as_day, bounds, inside, off_the_calendar
from segsql.errors import Findings, Pointer
from segsql.functions.times import FIRSTS, Unit
from segsql.model import nodes
from segsql.types import DATE, TIMESTAMP, Type

_DAY: Final = dt.timedelta(days=1)
MINUTE: Final = dt.timedelta(minutes=1)
LONGEST: Final = dt.timedelta(days=36525)
"""For how long the changes of a clock are written into a statement."""
Change: TypeAlias = tuple[dt.datetime, dt.timedelta]
"""Up to when a clock shows UTC moved by how much."""


def start_of(unit: Unit, ctx: Context, given: Sequence[Value], frame: Frame, path: Pointer) -> Value | None:
    """Return the first day of the unit around the local day of a time; None after reporting that it cannot be told.

    The first days of the calendar may be of a week that begins before it.
    """
    value, before = given[0], ctx.clock.week_start
    day = local_day(ctx, value, frame, path)
    if day is None or unit == "day":
        return day
    if isinstance(day, Const):
        try:
            return Const(ctx.clock.first_day(as_day(ctx, day), unit), DATE)
        except (OverflowError, ValueError):
            off_the_calendar(ctx, path)
            return None
    if unit != "week" or before == 0:
        return Apply(FIRSTS[unit], (day,), DATE, day.nullable, path)
    monday = Apply(FIRSTS[unit], (Shift(day, -before, "day", DATE, day.nullable, path),), DATE, day.nullable, path)
    first = Shift(monday, before, "day", DATE, day.nullable, path)
    if value.type.kind == "timestamp" and isinstance(day, Choose):  # of a period, none of which is of the first year
        return first
    known = Compare("gte", day, Const(dt.date.min + before * _DAY, DATE), or_missing=False)
    return Choose(((known, first),), None, DATE, nullable=True)


def local_day(ctx: Context, value: Value, frame: Frame, path: Pointer) -> Value | None:
    """Return the day of a time; None after reporting that it cannot be told."""
    if isinstance(value, Const):
        try:
            return Const(as_day(ctx, value), DATE)
        except (OverflowError, ValueError):
            off_the_calendar(ctx, path)
            return None
    if value.type.kind == "date":
        return value
    if live.is_live(value):
        return live.as_day(ctx, value, path)
    if value.type.kind == "datetime" or ctx.clock.zone.utcoffset(None) == dt.timedelta():
        return Day(value, value.nullable)
    window = known_window(ctx, value, frame)
    try:
        changes = None if window is None else _changes(ctx.clock, *window)
    except (OverflowError, ValueError):
        changes = None
    if window is None or changes is None:
        unknown_changes(ctx, "day", "keep the day in a column of type date", path)
        return None
    return by_changes(ctx, value, window[0], changes, DATE, lambda shown: Day(shown, value.nullable), path)


def unknown_changes(ctx: Context, asked: str, way: str, path: Pointer) -> None:
    """Report that what is asked of a timestamp hangs on changes of the clock that are not known to be all engines'."""
    message = f"the {asked} of a timestamp in {ctx.clock.zone.key} hangs on the changes of its clock, of which engines know different ones"
    hint = f"read it of related rows that during bounds on both sides, {way}, or say timezone: UTC"
    ctx.findings.error("zone-arithmetic", path, message, hint)


def by_changes(
    ctx: Context,
    value: Value,
    start: dt.datetime,
    changes: Iterable[Change],
    kind: Type,
    read: Callable[[Value], Value],
    path: Pointer,
) -> Value | None:
    """Return what is read of a timestamp moved to local time, which is missing outside of what the changes are known for.

    None after reporting that more changes are written out than a definition may have, a zone having two hundred in a century.
    """
    branches: list[tuple[Condition, Value]] = []
    for end, offset in changes:
        shown = Shift(value, offset // MINUTE, "minute", TIMESTAMP, value.nullable, path) if offset else value
        low = None if branches else Const(start, TIMESTAMP, at=path)
        before = inside(value, low, Const(end, TIMESTAMP, at=path), negated=False, or_missing=False)
        branches.append((before, read(shown)))
    made = Choose(tuple(branches), None, kind, nullable=True)
    return made if ctx.is_of_bounded_size(made, path) else None


def known_window(ctx: Context, value: Value, frame: Frame) -> tuple[dt.datetime, dt.datetime] | None:
    """Return moments between which a column lies in all rows that are read, the first included; None where either is open."""
    column = value.value if isinstance(value, Utc) else value
    if not isinstance(column, Ref):
        return None
    met = ctx.met.get(column.alias)
    ends = list(_ends(column, _of_members(ctx, column, frame) if met is None else met))
    starts, after = ([moment for is_start, moment in ends if is_start is side] for side in (True, False))
    return (max(starts), min(after)) if starts and after else None


def _of_members(ctx: Context, column: Ref, frame: Frame) -> list[Condition]:
    """Return the tests that a column of a member lies in a period, of those that its segment states for all members.

    They are bound with the segment's conditions, behind its transformations, which may be what asks; only then what is wrong with one
    is told.
    """
    at: Frame | None = frame
    while at is not None and not at.of_member:
        at = at.outer
    if at is None or at.scope.alias != column.alias:
        return []
    told, ctx.findings = ctx.findings, Findings()
    found: list[Condition] = []
    for node in ctx.references.trail[-1].where:
        if isinstance(node, nodes.During) and node.op == "during" and node.column == column.column.name:
            low, high = bounds(ctx, node.period, TIMESTAMP, at, ()) or (None, None)
            found.append(inside(column, low, high, negated=False, or_missing=False))
    ctx.findings = told
    return found


def _ends(column: Ref, met: Iterable[Condition]) -> Iterator[tuple[bool, dt.datetime]]:
    """Yield the moments that conditions set as the start, and behind the end, of where a column lies."""
    for one in met:
        match one:
            case All():
                yield from _ends(column, one.conditions)
            case Within(
                value=Ref() as read, low=Const(value=dt.datetime() as low), high=Const(value=dt.datetime() as high)
            ):
                if read == column and not one.negated:
                    yield True, low
                    yield False, high + one.closed * dt.datetime.resolution
            case Compare(left=Ref() as read, right=Const(value=dt.datetime() as moment)):
                if read == column and one.op in ("gt", "gte"):
                    yield True, moment
                elif read == column and one.op in ("lt", "lte"):
                    yield False, moment + (one.op == "lte") * dt.datetime.resolution
            case _:
                pass


@lru_cache(maxsize=256)
def _changes(clock: Clock, start: dt.datetime, end: dt.datetime) -> tuple[Change, ...] | None:
    """Return up to when a clock shows UTC moved by how much, such that it shows the local day of each moment from ``start`` to before ``end``;
    None where it goes by seconds, in the first year, or for too long.

    What counts is when days start: a day that is longer than others is shown as its first 24 hours tell it, and behind them as the next
    day does.
    """
    if start.year == 1 or end - start > LONGEST:
        return None
    day, last = clock.local(start).date() - _DAY, clock.local(end).date() + _DAY
    found: list[tuple[dt.datetime, dt.timedelta]] = []
    offset = _offset(clock, day)
    while day < last:
        day += _DAY
        after = _offset(clock, day)
        if after == offset:
            continue
        change = clock.midnight(day) if after > offset else clock.midnight(day - _DAY) + _DAY
        if change > start:
            found.append((min(change, end), offset))
        if change >= end:
            break
        offset = after
    else:
        found.append((end, offset))
    return None if any(moved % MINUTE for _, moved in found) else tuple(found)


def _offset(clock: Clock, day: dt.date) -> dt.timedelta:
    return dt.datetime.combine(day, dt.time()) - clock.midnight(day)
