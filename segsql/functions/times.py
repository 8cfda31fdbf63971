"""Functions of dates and times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias, get_args

from segsql.functions.function import Function, gives, takes
from segsql.types import DATE, DATETIME, INTEGER, TEXT, TIMESTAMP, Type

Unit: TypeAlias = Literal["day", "week", "month", "quarter", "year"]
Part: TypeAlias = Literal["year", "month", "day"]
ClockPart: TypeAlias = Literal["hour", "minute", "second"]
UNITS: Final[dict[str, Unit]] = {f"start_of_{unit}": unit for unit in get_args(Unit)}
"""The functions that give the first day of a unit of the calendar, by name."""
LASTS: Final[dict[str, Unit]] = {f"end_of_{unit}": unit for unit in get_args(Unit) if unit != "day"}
"""The functions that give the last day of a unit of the calendar, by name."""
FIRSTS: Final = {unit: f"first_of_{unit}" for unit in ("week", "month", "quarter", "year")}
"""By unit, what gives its first day for a date, weeks from Monday."""
PARTS: Final[tuple[Part, ...]] = get_args(Part)
CLOCK_PARTS: Final[tuple[ClockPart, ...]] = get_args(ClockPart)
SPANS: Final = {"hours_between": 3600, "minutes_between": 60, "seconds_between": 1}
"""The functions that count whole units of time between two moments, by name, and the seconds of one."""
_LONGEST: Final = 40
"""How long the format of a date can be."""


def _moments(types: Sequence[Type]) -> Type | None:
    """Return the type of what lies between two moments, or between two wall clocks."""
    kinds = {one.kind for one in types}
    return INTEGER if kinds in ({"timestamp"}, {"datetime"}) else None


def _moved(types: Sequence[Type]) -> Type | None:
    """Return the type of a moment or a wall clock that is moved by a number."""
    of_time = types[0].kind in ("timestamp", "datetime")
    return (TIMESTAMP if types[0].kind == "timestamp" else DATETIME) if of_time and types[1] == INTEGER else None


_of_time = gives(INTEGER, where=lambda one: one.temporal)
_day_of_time = gives(DATE, where=lambda one: one.temporal)


def _calendar(name: str, meaning: str, example: str) -> dict[str, Function]:
    return {
        name: Function(
            f"{name}(time)", 1, 1, _of_time, expects=(DATE,), composed=True, meaning=meaning, example=example
        )
    }


_STARTS: Final = {
    "day": "the day of the time, in the zone of the segment",
    "week": "the first day of the week, by week_start; missing where that is before the year 1",
    "month": "the first day of the month",
    "quarter": "the first day of the quarter",
    "year": "the first day of the year",
}

TIMES: Final[dict[str, Function]] = {
    "today": Function("today()", 0, 0, lambda _types: DATE, composed=True, meaning="the day of as_of, in the zone of the segment", example="today()"),
    "now": Function("now()", 0, 0, lambda _types: TIMESTAMP, composed=True, meaning="as_of", example="now()"),
    **_calendar("year", "the year, 1 to 9999", "year(birth_date)"),
    **_calendar("quarter", "the quarter of the year, 1 to 4", "quarter(signed_up_at)"),
    **_calendar("month", "the month of the year, 1 to 12", "month(birth_date)"),
    **_calendar("day", "the day of the month, 1 to 31", "day(birth_date)"),
    **_calendar("week", "the week of the year by ISO 8601, 1 to 53: weeks begin on Monday, and week 1 is that of 4 January", "week(signed_up_at)"),
    **_calendar("week_year", "the year that the week of ISO 8601 belongs to", "week_year(signed_up_at)"),
    **_calendar("day_of_week", "1 for Monday to 7 for Sunday, whatever week_start is", "day_of_week(signed_up_at)"),
    **_calendar("day_of_year", "the day of the year, 1 to 366", "day_of_year(birth_date)"),
    **_calendar("days_in_month", "how many days the month has, 28 to 31", "days_in_month(birth_date)"),
    **{
        name: Function(
            f"{name}(time)", 1, 1, _day_of_time, "always" if unit == "week" else "any", expects=(DATE,), composed=True,
            meaning=_STARTS[unit], example=f"{name}(signed_up_at)",
        )
        for name, unit in UNITS.items()
    },
    **{
        name: Function(
            f"{name}(time)", 1, 1, _day_of_time, "always" if unit == "week" else "any", expects=(DATE,), composed=True,
            meaning=f"the last day of the {unit}" + (", by week_start; missing where one of its days is out of the years 1 to 9999" if unit == "week" else ""),
            example=f"{name}(signed_up_at)",
        )
        for name, unit in LASTS.items()
    },
    "date": Function(
        "date(year, month, day)", 3, 3, takes(DATE, "integer", "integer", "integer"), "always", composed=True,
        meaning="the date; missing where there is no such day", example="date(year(signed_up_at), 12, 31)",
    ),
    "parse_date": Function(
        "parse_date(text, 'DD.MM.YYYY')", 2, 2, takes(DATE, "text", "text"), "always", composed=True, written=((1, 8, _LONGEST),),
        meaning="the date that a text writes as the format does, with YYYY, MM and DD once each; missing where it writes none",
        example="parse_date(note, 'DD.MM.YYYY')",
    ),
    "format_date": Function(
        "format_date(date, 'DD.MM.YYYY')", 2, 2, takes(TEXT, "date", "text"), composed=True, expects=(DATE, TEXT), written=((1, 1, _LONGEST),),
        meaning="the date written as the format says: YYYY, MM and DD stand for its parts, any other letter is refused",
        example="format_date(birth_date, 'DD.MM.YYYY')",
    ),
    "days_between": Function(
        "days_between(from, to)", 2, 2, takes(INTEGER, "date", "date"), question="days_between", expects=(DATE,),
        meaning="the days from one date to the other; negative where the second is before the first", example="days_between(birth_date, today())",
    ),
    **{
        name: Function(
            f"{name}(from, to)", 2, 2, takes(INTEGER, "date", "date"), composed=True, expects=(DATE,), meaning=meaning, example=f"{name}(birth_date, today())",
        )
        for name, meaning in (
            ("months_between", "the whole months from one date to the other, where a month from the 31st ends on the last day of the next; negative where the second is before the first"),
            ("years_between", "the whole years from one date to the other, where a year from 29 February ends on 28 February; negative where the second is before the first"),
        )
    },
    "age": Function(
        "age(birth)", 1, 1, takes(INTEGER, "date"), "always", composed=True, expects=(DATE,),
        meaning="the whole years from a birth to the day of as_of; missing where the birth is after that", example="age(birth_date)",
    ),
    **{
        name: Function(
            f"{name}(date, count)", 2, 2, takes(DATE, "date", "integer"), "always", composed=True, expects=(DATE, INTEGER),
            meaning=f"the date moved by {unit}s, back by a negative number{clamped}; missing where that is out of the years 1 to 9999", example=f"{name}(birth_date, 1)",
        )
        for unit, clamped in (("day", ""), ("week", ""), ("month", ", to the last day of a month that is too short"), ("year", ", to 28 February where there is no 29th"))
        for name in (f"add_{unit}s",)
    },
    **{
        name: Function(
            f"{name}(time, count)", 2, 2, _moved, "always", composed=True, expects=(TIMESTAMP, INTEGER), constants=((1, -10**9, 10**9),),
            meaning=f"the timestamp or datetime moved by {name[4:]}, back by a negative number, written out; missing where that is out of the years 1 to 9999",
            example=f"{name}(signed_up_at, 36)",
        )
        for name in ("add_hours", "add_minutes")
    },
    **{
        name: Function(
            f"{name}(from, to)", 2, 2, _moments, composed=True, expects=(TIMESTAMP,),
            meaning=f"the whole {name.removesuffix('_between')} from one timestamp, or one datetime, to the other, cut toward zero; negative where the second is before the first",
            example=f"{name}(signed_up_at, last_seen_at)",
        )
        for name in SPANS
    },
    "to_epoch": Function(
        "to_epoch(timestamp)", 1, 1, takes(INTEGER, "timestamp"), composed=True, expects=(TIMESTAMP,),
        meaning="the whole seconds since the start of 1970 in UTC; negative before it", example="to_epoch(signed_up_at)",
    ),
    "from_epoch": Function(
        "from_epoch(seconds)", 1, 1, takes(TIMESTAMP, "integer"), "always", composed=True,
        meaning="the timestamp so many seconds after the start of 1970 in UTC; missing where that is out of the years 1 to 9999",
        example="from_epoch(to_epoch(signed_up_at) + 60)",
    ),
    "wall_clock": Function(
        "wall_clock(time)", 1, 1, gives(DATETIME, where=lambda one: one.kind in ("timestamp", "datetime")), expects=(TIMESTAMP,), composed=True,
        meaning="what a clock on the wall shows at a timestamp, in the zone of the segment", example="wall_clock(call_back_at)",
    ),
    **{
        name: Function(
            f"{name}(time)", 1, 1, gives(INTEGER, where=lambda one: one.kind in ("timestamp", "datetime")), expects=(TIMESTAMP,), composed=True,
            meaning=f"the {name} that a clock on the wall shows, 0 to {most}", example=f"{name}(call_back_at)",
        )
        for name, most in (("hour", 23), ("minute", 59), ("second", 59))
    },
}  # fmt: skip
MADE_OF_TIMES: Final[dict[str, Function]] = {
    **{name: Function(f"{name}(date)", 1, 1, takes(DATE, "date"), question=name) for name in FIRSTS.values()},
    **{name: Function(f"{name}(date)", 1, 1, takes(INTEGER, "date"), question=name) for name in PARTS},
    "clock": Function("clock(timestamp)", 1, 1, takes(DATETIME, "timestamp"), question="clock"),
    **{name: Function(f"{name}(datetime)", 1, 1, takes(INTEGER, "datetime"), question=name) for name in CLOCK_PARTS},
    "microseconds_between": Function(
        "microseconds_between(from, to)", 2, 2, takes(INTEGER, "datetime", "datetime"), question="microseconds_between"
    ),
    "plus_days": Function("plus_days(date, days)", 2, 2, takes(DATE, "date", "integer"), question="plus_days"),
    "plus_months": Function("plus_months(date, months)", 2, 2, takes(DATE, "date", "integer"), question="plus_months"),
    "plus_seconds": Function(
        "plus_seconds(timestamp, seconds)", 2, 2, takes(TIMESTAMP, "timestamp", "integer"), question="plus_seconds"
    ),
}
"""What the functions of times are composed of, and nobody writes: it does not go by the zone and the weeks of the segment."""
