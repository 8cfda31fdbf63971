"""Relative times by the clock of the engine: the same bounds that ``clock`` computes as of a moment, written out for the engine to compute.

Days and longer units are those of UTC, since engines know the other zones by tables of their own.
"""

from __future__ import annotations

from typing import Final

from segsql.bind.bound import Apply, Choose, Clocked, Compare, Day, Shift, Value
from segsql.bind.clock import DAYS, EXACT, MONTHS
from segsql.bind.context import Context
from segsql.errors import Pointer
from segsql.functions.times import FIRSTS
from segsql.model import nodes
from segsql.types import DATE, Type

_UTC: Final = frozenset({"UTC", "Etc/UTC"})


def moment(ctx: Context, node: nodes.Moment, path: Pointer) -> Value | None:
    """Return the value of a moment that has no anchor."""
    if node.start_of is None:
        return _shifted(ctx, now(ctx, path), node.shift, node.unit, path)
    start = _start_of(ctx, node.start_of, path)
    if start is None:
        return None
    if node.unit in EXACT:
        return _moved(_midnight(start, path), node.shift * (60 if node.unit == "hour" else 1), "minute", path)
    return _midnight(_moved_day(start, node.shift, node.unit, path), path)


def rolling(ctx: Context, period: nodes.Rolling, kind: Type, path: Pointer) -> tuple[Value | None, Value | None] | None:
    """Return the bounds of so many units before or after now."""
    here = now(ctx, path)
    amount = -period.count if period.op == "last" else period.count
    there = _shifted(ctx, here, amount, period.unit, path)
    if there is None:
        return None
    low, high = (there, here) if period.op == "last" else (here, there)
    return _both(edge(ctx, low, kind, path), edge(ctx, high, kind, path))


def calendar(
    ctx: Context, period: nodes.Calendar, units: tuple[int, int], kind: Type, path: Pointer
) -> tuple[Value | None, Value | None] | None:
    """Return the bounds of calendar units, counted from the current one: the starts of two of them, or of one and now."""
    start = _start_of(ctx, period.unit, path, fiscal=period.fiscal)
    if start is None:
        return None
    low, high = (_midnight(_moved_day(start, amount, period.unit, path), path) for amount in units)
    end = now(ctx, path) if period.to_date else high
    return _both(edge(ctx, low, kind, path), edge(ctx, end, kind, path))


def edge(ctx: Context, moment: Value, kind: Type, path: Pointer) -> Value | None:
    """Return the bound that a moment sets for values of a kind: those not before it are not before the bound."""
    if kind.kind == "timestamp":
        return moment
    if kind.kind == "datetime":
        has_no_wall_clock(ctx, path)
        return None
    if isinstance(moment, Clocked) and moment.day is not None:
        return moment.day
    if not _is_utc(ctx, path):
        return None
    day = _day(moment)
    is_midnight = Compare("eq", _midnight(day, path), moment, or_missing=False)
    return Choose(((is_midnight, day),), _moved(day, 1, "day", path), DATE, nullable=False)


def has_no_wall_clock(ctx: Context, path: Pointer) -> None:
    """Report that a wall clock is asked for."""
    message = "the clock of the engine tells moments, and not what a clock on the wall shows"
    ctx.findings.error("zone-arithmetic", path, message, "compile as of a moment")


def as_day(ctx: Context, moment: Value, path: Pointer) -> Value | None:
    """Return the day of a moment."""
    if isinstance(moment, Clocked) and moment.day is not None:
        return moment.day
    return _day(moment) if _is_utc(ctx, path) else None


def is_live(value: Value) -> bool:
    """Whether a value is a moment by the clock of the engine."""
    at: Value | None = value if value.type.kind == "timestamp" else None
    while at is not None:
        match at:
            case Clocked(day=None):
                return True
            case Clocked():
                at = at.day
            case Day() | Shift():
                at = at.value
            case Apply() if at.function in FIRSTS.values():
                at = at.arguments[0]
            case _:
                at = None
    return False


def now(ctx: Context, path: Pointer) -> Value:
    """Return the moment at which the statement runs, noting that the segment moves with it."""
    ctx.moving = True
    return Clocked(at=path)


def _both(low: Value | None, high: Value | None) -> tuple[Value, Value] | None:
    return (low, high) if low is not None and high is not None else None


def _is_utc(ctx: Context, path: Pointer) -> bool:
    """Whether days are those of UTC; if not, that is reported."""
    if ctx.clock.zone.key in _UTC:
        return True
    message = f"days of {ctx.clock.zone.key} cannot be told by the clock of the engine, which knows the zones by a table of its own"
    hint = "count minutes or hours, compile as of a moment, or leave the timezone at UTC"
    ctx.findings.error("zone-arithmetic", path, message, hint)
    return False


def _start_of(ctx: Context, unit: str, path: Pointer, *, fiscal: bool = False) -> Value | None:
    """Return the first day of the unit around now."""
    if unit in EXACT:
        message = f"the start of the {unit} is not computed by the clock of the engine"
        ctx.findings.error("zone-arithmetic", path, message, f"count {unit}s, or start from the day")
        return None
    if not _is_utc(ctx, path):
        return None
    day = _day(now(ctx, path))
    if unit == "day":
        return day
    if unit == "week":
        before = ctx.clock.week_start
        return _moved(_first_day(_moved(day, -before, "day", path), unit, path), before, "day", path)
    before = (ctx.clock.fiscal_start - 1) % MONTHS[unit] if fiscal else 0
    return _moved(_first_day(_moved(day, -before, "month", path), unit, path), before, "month", path)


def _first_day(day: Value, unit: str, path: Pointer) -> Value:
    return Apply(FIRSTS[unit], (day,), DATE, nullable=False, at=path)


def _day(moment: Value) -> Value:
    return Day(moment, nullable=False)


def _midnight(day: Value, path: Pointer) -> Value:
    return Clocked(day, at=path)


def _moved(value: Value, amount: int, unit: str, path: Pointer) -> Value:
    return Shift(value, amount, unit, value.type, nullable=False, at=path) if amount else value  # type: ignore[arg-type]


def _moved_day(day: Value, amount: int, unit: str, path: Pointer) -> Value:
    if unit in DAYS:
        return _moved(day, amount * DAYS[unit], "day", path)
    return _moved(day, amount * MONTHS[unit], "month", path)


def _shifted(ctx: Context, moment: Value, amount: int, unit: str, path: Pointer) -> Value | None:
    """Return a moment moved by whole units, which is exact up to weeks."""
    if unit in EXACT:
        return _moved(moment, amount * (60 if unit == "hour" else 1), "minute", path)
    if unit in MONTHS:
        message = f"{unit}s from a moment of the engine's clock are not counted alike by all engines"
        hint = "count days, or start from a calendar unit: previous, this, or a moment with start_of"
        ctx.findings.error("zone-arithmetic", path, message, hint)
        return None
    return _moved(moment, amount * DAYS[unit], "day", path) if not amount or _is_utc(ctx, path) else None
