"""The clock of a call: ``as_of``, time zone and calendar, and all arithmetic on them (docs/language.md, section 3.5).

Day and longer units move by the wall clock of the zone and months clamp to their last day; minutes and hours are exact durations. All
of it happens here, never in SQL, so that no engine's calendar has a say.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias
from zoneinfo import ZoneInfo

from segsql.errors import DefinitionError, Diagnostic, shown
from segsql.model.queries import Query
from segsql.model.segment import Segment
from segsql.zones import zone_of

Unit: TypeAlias = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]
Now: TypeAlias = Literal["as_of", "engine"]
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EXACT: Final[dict[str, dt.timedelta]] = {"minute": dt.timedelta(minutes=1), "hour": dt.timedelta(hours=1)}
DAYS: Final[dict[str, int]] = {"day": 1, "week": 7}
MONTHS: Final[dict[str, int]] = {"month": 1, "quarter": 3, "year": 12}


def add_months(day: dt.datetime, months: int) -> dt.datetime:
    """Return the wall clock moved by months, clamped: 31 January plus one month is 28 or 29 February."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))


def moved_wall(wall: dt.datetime, amount: int, unit: Unit) -> dt.datetime:
    """Return a wall clock moved by days or longer units."""
    if unit in DAYS:
        return wall + dt.timedelta(days=amount * DAYS[unit])
    return add_months(wall, amount * MONTHS[unit])


def clock_of(segment: Segment | Query, as_of: dt.datetime | None, *, live: bool = False) -> Clock:
    """Return the clock of a segment; ``as_of`` is in UTC and has no zone. See ``Clock`` for ``live``.

    Raises:
        DefinitionError: there is no such time zone.
    """
    zone = zone_of(segment.timezone)
    if zone is None:
        message, hint = f'"{shown(segment.timezone)}" is not a known time zone', "an IANA name such as Europe/Berlin"
        raise DefinitionError((Diagnostic("invalid-value", "error", message, "/timezone", hint),))
    return Clock(as_of, zone, WEEKDAYS.index(segment.week_start), segment.fiscal_start, live)


@dataclass(frozen=True, slots=True)
class Clock:
    """When and where a segment is read; without ``as_of`` only fixed times can be told. Moments are UTC wall clock without a zone, microseconds kept.

    ``week_start`` counts from 0 for Monday, ``fiscal_start`` is the first month of a fiscal year, 1 to 12. ``live`` says that the
    engine's clock tells the moment, whatever ``as_of`` is. Methods raise OverflowError or ValueError where a result leaves the years 1 to
    9999.
    """

    as_of: dt.datetime | None
    zone: ZoneInfo
    week_start: int
    fiscal_start: int
    live: bool = False

    def local(self, moment: dt.datetime) -> dt.datetime:
        """Return the wall clock of the zone at a moment."""
        return self.zone.fromutc(moment.replace(tzinfo=self.zone)).replace(tzinfo=None)

    def instant(self, wall: dt.datetime) -> dt.datetime:
        """Return the moment of a wall clock; of a repeated hour the first, of a skipped one as if it had not been."""
        offset = self.zone.utcoffset(wall)
        assert offset is not None
        return wall - offset

    def midnight(self, day: dt.date) -> dt.datetime:
        """Return the moment at which a local day starts."""
        return self.instant(dt.datetime.combine(day, dt.time()))

    def day_from(self, moment: dt.datetime) -> dt.date:
        """Return the first day whose local midnight is not before the moment."""
        day = self.local(moment).date()
        # By the midnight and not by the clock, which a zone may show twice at midnight, or not at all.
        return day if self.midnight(day) >= moment else day + dt.timedelta(days=1)

    def wall_from(self, moment: dt.datetime) -> dt.datetime:
        """Return the first wall clock that is not before the moment: at the start of a day midnight, whether a clock showed it or not."""
        wall = self.local(moment)
        return dt.datetime.combine(wall, dt.time()) if self.midnight(wall.date()) == moment else wall

    def shift(self, moment: dt.datetime, amount: int, unit: Unit) -> dt.datetime:
        """Return the moment moved by whole units."""
        if unit in EXACT:
            return moment + amount * EXACT[unit]
        # Not moved it stays what it is, while a wall clock may stand for an hour before.
        return self.instant(moved_wall(self.local(moment), amount, unit)) if amount else moment

    def start_of(
        self, moment: dt.datetime, unit: Unit, amount: int = 0, by: Unit = "day", *, fiscal: bool = False
    ) -> dt.datetime:
        """Return the start of the calendar unit around a moment, moved by whole units; quarters and years may be fiscal.

        It is moved before it is a moment: a midnight that no clock showed would be another hour of other days.
        """
        wall = self.local(moment)
        if unit in EXACT:
            past = dt.timedelta(seconds=wall.second, microseconds=wall.microsecond)
            start = moment - past - (dt.timedelta(minutes=wall.minute) if unit == "hour" else dt.timedelta())
            return self.shift(start, amount, by)
        day = self._first_day(wall, unit, fiscal=fiscal)
        return self.instant(day) + amount * EXACT[by] if by in EXACT else self.instant(moved_wall(day, amount, by))

    def first_day(self, day: dt.date, unit: Unit) -> dt.date:
        """Return the day on which the day or longer unit around a day starts."""
        return self._first_day(dt.datetime.combine(day, dt.time()), unit, fiscal=False).date()

    def _first_day(self, wall: dt.datetime, unit: Unit, *, fiscal: bool) -> dt.datetime:
        """Return the midnight at which the day or longer unit around a wall clock starts."""
        day = wall.replace(hour=0, minute=0, second=0, microsecond=0)
        if unit == "week":
            day -= dt.timedelta(days=(day.weekday() - self.week_start) % 7)
        elif unit in MONTHS:
            first = self.fiscal_start if fiscal else 1
            day = add_months(day.replace(day=1), -((day.month - first) % MONTHS[unit]))
        return day
