"""The forms of spans of time: the microseconds between two wall clocks, and times moved by a number that rows hold.

A number is looked at before a time is moved by it, so that the result is on the calendar.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower.forms import Build, CallForm, Node, Pen

_SHORT: Final = "INTEGER"
"""Integers of 32 bits, which some engines move dates by."""


def _minus(left: Node, right: Node) -> Node:
    return exp.Paren(this=exp.Sub(this=left, expression=right))


def _million(value: Node) -> Node:
    return exp.Mul(this=value, expression=n.number(1_000_000))


def _named(name: str, unit: str) -> CallForm:
    return lambda _pen, values: n.call(name, n.word(unit), values[0](), values[1]())


def _extract_epoch(pen: Pen, values: Sequence[Build]) -> Node:
    """What is between two times is an interval, whose seconds are an exact number."""
    apart = _minus(values[1](), values[0]())
    seconds = n.call("EXTRACT", n.glue(n.glue(n.word("EPOCH"), n.word("FROM")), apart))
    return n.cast(_million(seconds), pen.type("integer"))


def _interval_of_seconds(pen: Pen, values: Sequence[Build]) -> Node:
    """What is between two times is an interval, while other functions read a wall clock in the zone of the session."""
    apart = n.cast(_minus(values[1](), values[0]()), "INTERVAL SECOND")
    return n.cast(_million(n.cast(apart, pen.decimal(20, 6))), pen.type("integer"))


def _written_parts(pen: Pen, values: Sequence[Build]) -> Node:
    """Whole seconds, and the digits behind them, of which there are six or none."""

    def seconds(value: Build) -> Node:
        return n.call("STRFTIME", pen.text("%s"), n.call("SUBSTR", value(), n.number(1), n.number(19)))

    def fraction(value: Build) -> Node:
        return n.cast(n.call("SUBSTR", value(), n.number(21)), pen.type("integer"))

    start, end = values
    whole = _million(_minus(seconds(end), seconds(start)))
    return exp.Paren(this=exp.Add(this=whole, expression=_minus(fraction(end), fraction(start))))


def _unix_micros(pen: Pen, values: Sequence[Build]) -> Node:
    start, end = (n.call("toUnixTimestamp64Micro", n.cast(one(), pen.type("datetime"))) for one in values)
    return _minus(end, start)


def _of_unix_micros(pen: Pen, values: Sequence[Build]) -> Node:
    """Numbers wrap around, while a function that moves a time fails on one that no row's condition lets through."""
    start = n.call("toUnixTimestamp64Micro", n.cast(values[0](), pen.type("timestamp")))
    moved = exp.Add(this=start, expression=_million(values[1]()))
    return n.call("fromUnixTimestamp64Micro", moved, pen.text("UTC"))


def _added(name: str) -> CallForm:
    """In the wider type of dates, since a column may be of a narrower one."""
    return lambda pen, values: n.call(name, n.cast(values[0](), pen.type("date")), values[1]())


def _short(value: Build) -> Node:
    return n.cast(value(), _SHORT)


def _plus_integer(_pen: Pen, values: Sequence[Build]) -> Node:
    return exp.Add(this=values[0](), expression=_short(values[1]))


def _plus_months(name: str, *before: int) -> CallForm:
    def moved(pen: Pen, values: Sequence[Build]) -> Node:
        months = n.call(name, *map(n.number, before), _short(values[1]))
        return n.cast(exp.Add(this=values[0](), expression=months), pen.type("date"))

    return moved


def _modified(pen: Pen, values: Sequence[Build]) -> Node:
    return n.call("DATE", values[0](), n.infix("||", values[1](), pen.text(" day")))


def _modified_clamped(pen: Pen, values: Sequence[Build]) -> Node:
    """The date rolled over, or the last day of the month aimed at, whichever comes first."""
    rolled = n.call("DATE", values[0](), n.infix("||", values[1](), pen.text(" month")))
    following = exp.Paren(this=exp.Add(this=values[1](), expression=n.number(1)))
    aimed = n.infix("||", following, pen.text(" month"))
    last = n.call("DATE", values[0](), pen.text("start of month"), aimed, pen.text("-1 day"))
    # Behind the last month of the calendar there is none to step back from.
    return n.call("MIN", rolled, n.call("COALESCE", last, pen.text("9999-12-31")))


def _interval(pen: Pen, number: Build, unit: str) -> Node:
    """The cast stands for brackets, with which it would look like a call."""
    return n.glue(n.glue(n.word("INTERVAL"), n.cast(number(), pen.type("integer"))), n.word(unit))


def _date_add_interval(unit: str) -> CallForm:
    return lambda pen, values: n.call("DATE_ADD", values[0](), _interval(pen, values[1], unit))


def _date_add_text(unit: str) -> CallForm:
    return lambda pen, values: n.call("date_add", pen.text(unit), values[1](), values[0]())


def _dateadd(name: str, unit: str) -> CallForm:
    return lambda _pen, values: n.call(name, n.word(unit), values[1](), values[0]())


def _dateadd_short(unit: str) -> CallForm:
    return lambda _pen, values: n.call("DATEADD", n.word(unit), _short(values[1]), values[0]())


def _dateadd_as_date(pen: Pen, values: Sequence[Build]) -> Node:
    """Of a date a timestamp comes."""
    return n.cast(_dateadd_short("DAY")(pen, values), pen.type("date"))


def _days_and_seconds(pen: Pen, values: Sequence[Build]) -> Node:
    """Whole days first, since the seconds of all the calendar are more than 32 bits hold."""

    def number() -> Node:
        return n.cast(values[1](), pen.type("integer"))

    days = n.infix("/", number(), n.number(86_400))
    rest = _minus(number(), n.infix("*", n.infix("/", number(), n.number(86_400)), n.number(86_400)))
    moved = n.call("DATEADD", n.word("DAY"), n.cast(days, _SHORT), values[0]())
    return n.call("DATEADD", n.word("SECOND"), n.cast(rest, _SHORT), moved)


SPANS: Final[dict[str, dict[str, CallForm]]] = {
    "microseconds_between": {
        "date_diff_text": lambda pen, values: n.call("date_diff", pen.text("microsecond"), values[0](), values[1]()),
        "extract_epoch": _extract_epoch,
        "written_parts": _written_parts,
        "timestampdiff": _named("TIMESTAMPDIFF", "MICROSECOND"),
        "unix_micros": _unix_micros,
        "interval_of_seconds": _interval_of_seconds,
        "datetime_diff": lambda _pen, values: n.call("DATETIME_DIFF", values[1](), values[0](), n.word("MICROSECOND")),
        "datediff": _named("DATEDIFF", "MICROSECOND"),
        "datediff_big": _named("DATEDIFF_BIG", "MICROSECOND"),
    },
    "plus_days": {
        "plus_integer": _plus_integer,
        "modified": _modified,
        "adddate": lambda _pen, values: n.call("ADDDATE", values[0](), values[1]()),
        "added_days": _added("addDays"),
        "date_add": lambda _pen, values: n.call("DATE_ADD", values[0](), _short(values[1])),
        "date_add_interval": _date_add_interval("DAY"),
        "date_add_text": _date_add_text("day"),
        "dateadd": _dateadd("DATEADD", "DAY"),
        "dateadd_short": _dateadd_short("DAY"),
        "dateadd_as_date": _dateadd_as_date,
    },
    "plus_months": {
        "plus_to_months": _plus_months("to_months"),
        "plus_make_interval": _plus_months("make_interval", 0),
        "modified_clamped": _modified_clamped,
        "timestampadd": _dateadd("TIMESTAMPADD", "MONTH"),
        "added_months": _added("addMonths"),
        "add_months": lambda _pen, values: n.call("ADD_MONTHS", values[0](), _short(values[1])),
        "date_add_interval": _date_add_interval("MONTH"),
        "date_add_text": _date_add_text("month"),
        "dateadd": _dateadd("DATEADD", "MONTH"),
        "dateadd_short": _dateadd_short("MONTH"),
    },
    "plus_seconds": {
        "plus_to_seconds": lambda _pen, values: exp.Add(this=values[0](), expression=n.call("to_seconds", values[1]())),
        "plus_make_interval": lambda _pen, values: exp.Add(
            this=values[0](), expression=n.call("make_interval", *map(n.number, (0, 0, 0, 0, 0, 0)), values[1]())
        ),
        "strftime": lambda pen, values: n.call(
            "STRFTIME", pen.text("%Y-%m-%d %H:%M:%S"), values[0](), n.infix("||", values[1](), pen.text(" second"))
        ),
        "timestampadd": _dateadd("TIMESTAMPADD", "SECOND"),
        "of_unix_micros": _of_unix_micros,
        "plus_interval": lambda pen, values: exp.Add(this=values[0](), expression=_interval(pen, values[1], "SECOND")),
        "date_add_text": _date_add_text("second"),
        "dateadd": _dateadd("DATEADD", "SECOND"),
        "days_and_seconds": _days_and_seconds,
    },
}
