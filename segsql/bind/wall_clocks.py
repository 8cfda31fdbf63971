"""What a clock on the wall shows at a timestamp (docs/language.md, section 5).

That hangs on the changes of the zone's clock, as its day does, and those that lie in the period to which the rows are bound are written into the
statement.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Final

from segsql.bind import live
from segsql.bind.bound import Apply, Const, Value
from segsql.bind.clock import Clock
from segsql.bind.composed_days import Composition
from segsql.bind.context import Context, Frame
from segsql.bind.local_days import LONGEST, MINUTE, Change, by_changes, known_window, unknown_changes
from segsql.bind.times import off_the_calendar
from segsql.errors import Pointer
from segsql.functions.times import CLOCK_PARTS, ClockPart
from segsql.types import DATETIME, INTEGER

_DAY: Final = dt.timedelta(days=1)
_SECOND: Final = dt.timedelta(seconds=1)


def wall_clock(ctx: Context, given: Sequence[Value], frame: Frame, path: Pointer) -> Value | None:
    """Return the local wall clock of a time; None after reporting that it cannot be told."""
    (value,) = given
    if value.type.kind == "datetime":
        return value
    if isinstance(value, Const):
        assert isinstance(value.value, dt.datetime)
        try:
            return Const(ctx.clock.local(value.value), DATETIME)
        except (OverflowError, ValueError):
            off_the_calendar(ctx, path)
            return None
    if live.is_live(value):
        live.has_no_wall_clock(ctx, path)
        return None
    if ctx.clock.zone.utcoffset(None) == dt.timedelta():
        return in_utc(value, path)
    window = known_window(ctx, value, frame)
    changes = None if window is None else _changes(ctx.clock, *window)
    if window is None or changes is None:
        unknown_changes(ctx, "wall clock", "keep it in a column of type datetime", path)
        return None
    return by_changes(ctx, value, window[0], changes, DATETIME, lambda shown: in_utc(shown, path), path)


def in_utc(moment: Value, path: Pointer) -> Value:
    """Return what a clock shows in UTC at a timestamp, or a datetime as it is."""
    if moment.type.kind == "datetime":
        return moment
    if isinstance(moment, Const):
        return Const(moment.value, DATETIME)
    return Apply("clock", (moment,), DATETIME, moment.nullable, path)


def _part(name: ClockPart, ctx: Context, given: Sequence[Value], frame: Frame, path: Pointer) -> Value | None:
    clock = wall_clock(ctx, given, frame, path)
    if isinstance(clock, Const):
        return Const(getattr(clock.value, name), INTEGER)
    return None if clock is None else Apply(name, (clock,), INTEGER, clock.nullable, path)


@lru_cache(maxsize=256)
def _changes(clock: Clock, start: dt.datetime, end: dt.datetime) -> tuple[Change, ...] | None:
    """Return up to when a clock shows UTC moved by how much, from ``start`` to before ``end``; None where it goes by seconds, near the ends of
    the calendar, or for too long.

    No zone changes its clock twice within a day.
    """
    if start.year == dt.MINYEAR or end.year == dt.MAXYEAR or end - start > LONGEST:
        return None
    found: list[Change] = []
    at, offset = start, _offset(clock, start)
    while at < end:
        after = min(at + _DAY, end)
        next_offset = _offset(clock, after)
        if next_offset != offset:
            change = _change(clock, at, after)
            if change < end:
                found.append((change, offset))
                offset = next_offset
        at = after
    found.append((end, offset))
    return None if any(moved % MINUTE for _, moved in found) else tuple(found)


def _change(clock: Clock, before: dt.datetime, after: dt.datetime) -> dt.datetime:
    """Return the moment between two at which a clock begins to show what it shows at the second; that is a whole second."""
    low, high = before.replace(microsecond=0), after.replace(microsecond=0)
    high += _SECOND * (high < after)
    shown = _offset(clock, after)
    while high - low > _SECOND:
        middle = low + (high - low) // 2
        middle -= dt.timedelta(microseconds=middle.microsecond)
        low, high = (low, middle) if _offset(clock, middle) == shown else (middle, high)
    return high


def _offset(clock: Clock, moment: dt.datetime) -> dt.timedelta:
    return clock.local(moment) - moment


OF_CLOCKS: Final[dict[str, Composition]] = {
    "wall_clock": wall_clock,
    **{name: partial(_part, name) for name in CLOCK_PARTS},
}
"""By name, what a call is bound as; None after reporting that it cannot be told."""
