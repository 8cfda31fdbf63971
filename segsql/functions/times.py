"""Functions of dates and times."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

from segsql.functions.function import Function, gives, takes
from segsql.types import DATE, INTEGER

Unit: TypeAlias = Literal["day", "week", "month", "quarter", "year"]
UNITS: Final[dict[str, Unit]] = {f"start_of_{unit}": unit for unit in get_args(Unit)}
"""The functions that give the first day of a unit of the calendar, by name."""
FIRSTS: Final = {unit: f"first_of_{unit}" for unit in ("week", "month", "quarter", "year")}
"""By unit, what gives its first day for a date, weeks from Monday."""

TIMES: Final[dict[str, Function]] = {
    "year": Function("year(date)", 1, 1, takes(INTEGER, "date"), question="year", expects=(DATE,)),
    "days_between": Function(
        "days_between(from, to)", 2, 2, takes(INTEGER, "date", "date"), question="days_between", expects=(DATE,)
    ),
    **{
        name: Function(
            f"{name}(time)", 1, 1, gives(DATE, where=lambda one: one.temporal), expects=(DATE,), composed=True
        )
        for name in UNITS
    },
}
MADE_OF_TIMES: Final[dict[str, Function]] = {
    name: Function(f"{name}(date)", 1, 1, takes(DATE, "date"), question=name) for name in FIRSTS.values()
}
"""What the functions of times are composed of, and nobody writes: it does not go by the zone and the weeks of the segment."""
