"""What the functions of dates and times mean. Rows hold timestamps as UTC, and wall clocks as they stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, Final

from segsql.bind.clock import moved_wall
from segsql.functions.times import CLOCK_PARTS, PARTS
from segsql.types import Type

Meaning = Callable[[Sequence[Any], Type], Any]


def _part(name: str) -> Meaning:
    return lambda given, _kind: getattr(given[0], name)


TIMES: Final[dict[str, Meaning]] = {
    "days_between": lambda given, _kind: (given[1] - given[0]).days,
    "first_of_week": lambda given, _kind: given[0] - dt.timedelta(days=given[0].weekday()),
    "first_of_month": lambda given, _kind: given[0].replace(day=1),
    "first_of_quarter": lambda given, _kind: given[0].replace(month=(given[0].month - 1) // 3 * 3 + 1, day=1),
    "first_of_year": lambda given, _kind: given[0].replace(month=1, day=1),
    "clock": lambda given, _kind: given[0],
    **{name: _part(name) for name in (*PARTS, *CLOCK_PARTS)},
    "microseconds_between": lambda given, _kind: (given[1] - given[0]) // dt.timedelta(microseconds=1),
    "plus_days": lambda given, _kind: given[0] + dt.timedelta(days=given[1]),
    "plus_months": lambda given, _kind: moved_wall(dt.datetime.combine(given[0], dt.time()), given[1], "month").date(),
    "plus_seconds": lambda given, _kind: given[0] + dt.timedelta(seconds=given[1]),
}
"""By name, the value of a function of known arguments."""
