"""Times that do not depend on a row: what is made of the moment of the call, worked out before any engine sees it.

An instant that is moved by days, cut to a month or told as a day is so by the clock of a session's zone. Here that is the segment's, and
the engine is handed the result.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final

from segsql.fragments.constants import moment
from segsql.fragments.kinds import OF_DATE, OF_TIMESTAMP, OF_TIMESTAMPTZ, Kind
from segsql.fragments.moments import Moment
from segsql.fragments.refusal import FragmentError
from segsql.fragments.tree import Cast, Piece, Place, Text

_WRITTEN: Final = {"date": "DATE", "timestamp": "TIMESTAMP", "timestamptz": "TIMESTAMP WITH TIME ZONE"}


@contextmanager
def _within_years(at: Place) -> Generator[None]:
    """Refuse a time that no clock of ours shows."""
    try:
        yield
    except (OverflowError, ValueError):
        raise FragmentError("sql-refused", "this time is out of the years 1 to 9999", "", *at) from None


def told(kind: Kind, now: Moment, at: Place) -> Cast:
    """Return what a word such as CURRENT_DATE, which gives this type, says at the moment of the call."""
    return written(now.as_of, kind, at) if kind == OF_TIMESTAMPTZ else as_clock(now.as_of, kind, now, at)


def midnight(now: Moment, at: Place) -> Cast:
    """Return when the day of the call starts, as the zone's clock tells it."""
    with _within_years(at):
        start = now.instant(dt.datetime.combine(now.local(now.as_of), dt.time()))
    return as_clock(start, OF_TIMESTAMP, now, at)


def written(time: dt.datetime, kind: Kind, at: Place) -> Cast:
    """Return a time as a constant; an instant is given in UTC."""
    text = time.date().isoformat() if kind.name == "date" else time.isoformat(sep=" ")
    return Cast(Text(f"{text}+00" if kind.name == "timestamptz" else text, at, kind), _WRITTEN[kind.name], at, kind)


def instant(piece: Piece) -> dt.datetime | None:
    """Return the instant, in UTC, that a constant of a type with a zone is; None of anything else."""
    if isinstance(piece, Cast) and piece.kind.name == "timestamptz" and isinstance(piece.value, Text):
        found = moment(piece.value.value)
        assert found is not None  # it was checked
        return found.astimezone(dt.UTC).replace(tzinfo=None)
    return None


def wall(piece: Piece) -> dt.datetime | None:
    """Return the time that a constant without a zone is, a day being its midnight; None of anything else."""
    if isinstance(piece, Cast) and piece.kind in (OF_DATE, OF_TIMESTAMP) and isinstance(piece.value, Text):
        found = moment(piece.value.value)
        assert found is not None  # it was checked
        return found.replace(tzinfo=None)
    return None


def moved(time: dt.datetime, span: tuple[int, int, int], now: Moment | None, at: Place) -> Cast:
    """Return a time moved by an interval. Of an instant months and days go by the clock of the zone; a time without a zone is its own clock."""
    months, days, microseconds = span
    with _within_years(at):
        if months:
            time = _by_clock(time, now, lambda shown: _later(shown, months))
        if days:
            time = _by_clock(time, now, lambda shown: shown + dt.timedelta(days=days))
        time += dt.timedelta(microseconds=microseconds)
    return written(time, OF_TIMESTAMPTZ if now is not None else OF_TIMESTAMP, at)


def _by_clock(time: dt.datetime, now: Moment | None, step: Callable[[dt.datetime], dt.datetime]) -> dt.datetime:
    """Return an instant after a step that the clock of the zone goes; a skipped hour is left before the next step, as the engine does it."""
    return step(time) if now is None else now.instant(step(now.local(time)))


def _later(time: dt.datetime, months: int) -> dt.datetime:
    """Return the time of the same day so many months later, or of the last day that the month has."""
    year, month = divmod(time.year * 12 + time.month - 1 + months, 12)
    return time.replace(year=year, month=month + 1, day=min(time.day, calendar.monthrange(year, month + 1)[1]))


_FIRSTS: Final = {"year": 12, "quarter": 3, "month": 1}


def cut(time: dt.datetime, unit: str, now: Moment, at: Place) -> Cast:
    """Return the start of the unit around an instant, by the clock of the zone."""
    if unit not in ("day", "week", *_FIRSTS):
        message = f"an instant is not cut to a {unit}"
        raise FragmentError("sql-refused", message, "day, week, month, quarter or year", *at)
    with _within_years(at):
        wall = now.local(time)
        day = wall.replace(hour=0, minute=0, second=0, microsecond=0)
        if unit in _FIRSTS:
            day = day.replace(month=(wall.month - 1) // _FIRSTS[unit] * _FIRSTS[unit] + 1, day=1)
        if unit == "week":
            day -= dt.timedelta(days=day.weekday())
        start = now.instant(day)
    return written(start, OF_TIMESTAMPTZ, at)


def as_clock(time: dt.datetime, kind: Kind, now: Moment, at: Place) -> Cast:
    """Return an instant as the zone's clock and calendar tell it."""
    with _within_years(at):
        shown = now.local(time)
    return written(shown, kind, at)
