"""The forms of what is read of a date or a wall clock: its month and day, its hour, minute and second, without a fraction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.lower import nodes as n
from segsql.lower.forms import Build, CallForm, Node, Pen


def _date_part(unit: str) -> CallForm:
    return lambda pen, values: n.cast(n.call("date_part", pen.text(unit), values[0]()), pen.type("integer"))


def _whole_date_part(unit: str) -> CallForm:
    """A cast would round."""
    return lambda pen, values: n.cast(
        n.call("FLOOR", n.call("date_part", pen.text(unit), values[0]())), pen.type("integer")
    )


def _extracted(unit: str, value: Node) -> Node:
    return n.call("EXTRACT", n.glue(n.glue(n.word(unit), n.word("FROM")), value))


def _extract(unit: str) -> CallForm:
    return lambda _pen, values: _extracted(unit, values[0]())


def _extract_as_integer(unit: str) -> CallForm:
    """A number that is not an integer would not be divided as one."""
    return lambda pen, values: n.cast(_extracted(unit, values[0]()), pen.type("integer"))


def _whole_extract(unit: str) -> CallForm:
    return lambda _pen, values: n.call("FLOOR", _extracted(unit, values[0]()))


def _extract_of_truncated(unit: str) -> CallForm:
    """The fraction is cut off first: what becomes of it in a whole number is not said."""

    def extracted(pen: Pen, values: Sequence[Build]) -> Node:
        truncated = n.call("DATE_TRUNC", pen.text(unit.lower()), values[0]())
        return n.cast(_extracted(unit, truncated), pen.type("integer"))

    return extracted


def _datepart(unit: str) -> CallForm:
    return lambda _pen, values: n.call("DATEPART", n.word(unit), values[0]())


def _called(name: str) -> CallForm:
    return lambda _pen, values: n.call(name, values[0]())


def _as_integer(name: str) -> CallForm:
    """A number without a sign would be out of range where a greater one is taken from it."""
    return lambda pen, values: n.cast(n.call(name, values[0]()), pen.type("integer"))


def _in_utc(name: str) -> CallForm:
    """In the zone that the column shows, unless one is named."""
    return lambda pen, values: n.cast(n.call(name, values[0](), pen.text("UTC")), pen.type("integer"))


def _written(start: int) -> CallForm:
    return lambda pen, values: n.cast(n.call("SUBSTR", values[0](), n.number(start), n.number(2)), pen.type("integer"))


def _datetime_in_utc(pen: Pen, values: Sequence[Build]) -> Node:
    return n.call("DATETIME", values[0](), pen.text("UTC"))


def _of_date(unit: str, typed: str, start: int) -> dict[str, CallForm]:
    return {
        "date_part": _date_part(unit.lower()),
        "extract": _extract(unit),
        "extract_as_integer": _extract_as_integer(unit),
        "called": _called(unit),
        "called_as_integer": _as_integer(unit),
        "to_integer": _as_integer(typed),
        "written": _written(start),
    }


def _of_clock(unit: str, typed: str, start: int) -> dict[str, CallForm]:
    return {
        "date_part": _date_part(unit.lower()),
        "extract": _extract(unit),
        "called": _called(unit),
        "called_as_integer": _as_integer(unit),
        "datepart": _datepart(unit),
        "to_integer_in_utc": _in_utc(typed),
        "written": _written(start),
    }


CLOCKS: Final[dict[str, dict[str, CallForm]]] = {
    "month": _of_date("MONTH", "toMonth", 6),
    "day": _of_date("DAY", "toDayOfMonth", 9),
    "clock": {
        "as_is": lambda _pen, values: values[0](),
        "datetime_in_utc": _datetime_in_utc,
    },
    "hour": {**_of_clock("HOUR", "toHour", 12), "extract_as_integer": _extract_as_integer("HOUR")},
    "minute": {**_of_clock("MINUTE", "toMinute", 15), "extract_as_integer": _extract_as_integer("MINUTE")},
    "second": {
        **_of_clock("SECOND", "toSecond", 18),
        "whole_date_part": _whole_date_part("second"),
        "whole_extract": _whole_extract("SECOND"),
        "extract_of_truncated": _extract_of_truncated("SECOND"),
    },
}
