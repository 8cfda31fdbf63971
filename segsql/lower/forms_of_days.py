"""The forms of days: that of a time, and the first one of the week, from Monday, of the month, the quarter or the year of a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from sqlglot import exp

from segsql.lower import julian
from segsql.lower import nodes as n
from segsql.lower.forms import Build, CallForm, Node, Pen

DayForm: TypeAlias = Callable[[Pen, Build, str], Node]
"""Gets the kind of the time as well."""


def _date_in_utc(pen: Pen, value: Build, kind: str) -> Node:
    return n.call("DATE", value(), *([pen.text("UTC")] if kind == "timestamp" else []))


def _by_format(pen: Pen, value: Build, _kind: str) -> Node:
    """What is not written of a time is cut off, and nothing rounded."""
    return n.call("TO_DATE", n.call("TO_CHAR", value(), pen.text("YYYY-MM-DD")), pen.text("YYYY-MM-DD"))


DAY: Final[dict[str, DayForm]] = {
    "cast": lambda pen, value, _kind: n.cast(value(), pen.type("date")),
    "date": lambda _pen, value, _kind: n.call("DATE", value()),
    "date_in_utc": _date_in_utc,
    "to_date32_in_utc": lambda pen, value, _kind: n.call("toDate32", value(), pen.text("UTC")),
    "by_format": _by_format,
    "written": lambda _pen, value, _kind: n.call("SUBSTR", value(), n.number(1), n.number(10)),
}


def _minus(left: Node, right: Node) -> Node:
    return exp.Sub(this=left, expression=right)


def _truncated(unit: str) -> CallForm:
    """A date is made a moment first: it would else become one with a zone, that of the session."""

    def truncated(pen: Pen, values: Sequence[Build]) -> Node:
        moment = n.cast(values[0](), pen.type("timestamp"))
        return n.cast(n.call("DATE_TRUNC", pen.text(unit), moment), pen.type("date"))

    return truncated


def _cut(unit: str) -> CallForm:
    return lambda pen, values: n.call("TRUNC", values[0](), pen.text(unit))


def _cut_by_word(unit: str) -> CallForm:
    return lambda _pen, values: n.call("DATE_TRUNC", values[0](), n.word(unit))


def _subdate(value: Build, days: Node) -> Node:
    return n.call("SUBDATE", value(), days)


def _first_of(function: str) -> CallForm:
    """Days are counted from 1."""
    return lambda _pen, values: _subdate(values[0], _minus(n.call(function, values[0]()), n.number(1)))


def _into_quarter(month: Node, modulo: str = "MOD") -> Node:
    """Return how many months of the quarter lie before one."""
    return n.call(modulo, _minus(month, n.number(1)), n.number(3))


def _timestampadd(pen: Pen, values: Sequence[Build]) -> Node:
    """The first day of the month, moved back by the months of the quarter before it."""
    back = _minus(n.number(0), _into_quarter(n.call("MONTH", values[0]())))
    return n.call("TIMESTAMPADD", n.word("MONTH"), back, _first_of("DAYOFMONTH")(pen, values))


def _modified(*modifiers: str) -> CallForm:
    return lambda pen, values: n.call("DATE", values[0](), *map(pen.text, modifiers))


def _modified_by_month(pen: Pen, values: Sequence[Build]) -> Node:
    """The first day of the month, moved back by the months of the quarter before it."""
    month = n.cast(n.call("SUBSTR", values[0](), n.number(6), n.number(2)), pen.type("integer"))
    before = n.infix("%", exp.Paren(this=_minus(month, n.number(1))), n.number(3))
    return n.call(
        "DATE", values[0](), pen.text("start of month"), n.infix("||", pen.text("-"), before, pen.text(" month"))
    )


def _dateadd(pen: Pen, values: Sequence[Build]) -> Node:
    """Back by the days since a Monday, of which the first day of the calendar is one."""
    first = n.cast(pen.text("0001-01-01"), pen.type("date"))
    since = n.infix("%", n.call("DATEDIFF", n.word("DAY"), first, values[0]()), n.number(7))
    return n.call("DATEADD", n.word("DAY"), _minus(n.number(0), since), values[0]())


def _from_parts(pen: Pen, values: Sequence[Build], month: Node) -> Node:
    return n.call("DATEFROMPARTS", n.call("YEAR", values[0]()), month, n.number(1))


def _quarter_from_parts(pen: Pen, values: Sequence[Build]) -> Node:
    into = n.infix("%", exp.Paren(this=_minus(n.call("MONTH", values[0]()), n.number(1))), n.number(3))
    return _from_parts(pen, values, _minus(n.call("MONTH", values[0]()), into))


def _wide(pen: Pen, value: Build) -> Node:
    """Days of 32 bits, of which a column may have fewer."""
    return n.cast(value(), pen.type("date"))


def _added_days(function: str) -> CallForm:
    """Days are counted from 1."""
    return lambda pen, values: n.call(
        "addDays", _wide(pen, values[0]), _minus(n.number(1), n.call(function, values[0]()))
    )


def _added_months(months: Callable[[Node], Node]) -> CallForm:
    """The first day of the month, moved by months."""
    return lambda pen, values: n.call(
        "addMonths", _added_days("toDayOfMonth")(pen, values), months(n.call("toMonth", values[0]()))
    )


def _dayofweekiso(_pen: Pen, values: Sequence[Build]) -> Node:
    return n.call("DATEADD", n.word("DAY"), _minus(n.number(1), n.call("DAYOFWEEKISO", values[0]())), values[0]())


FIRSTS: Final[dict[str, dict[str, CallForm]]] = {
    "first_of_week": {
        "truncated": _truncated("week"),
        "cut": _cut("week"),
        "cut_by_word": _cut_by_word("ISOWEEK"),
        "gregorian_cut": julian.cut("IW", 6),
        "weekday": lambda _pen, values: _subdate(values[0], n.call("WEEKDAY", values[0]())),
        "modified": _modified("-6 days", "weekday 1"),
        "dateadd": _dateadd,
        "dayofweekiso": _dayofweekiso,
        "added_days": _added_days("toDayOfWeek"),
    },
    "first_of_month": {
        "truncated": _truncated("month"),
        "cut": _cut("month"),
        "cut_by_word": _cut_by_word("MONTH"),
        "gregorian_cut": julian.cut("MM", 30),
        "day_of_month": _first_of("DAYOFMONTH"),
        "modified": _modified("start of month"),
        "from_parts": lambda pen, values: _from_parts(pen, values, n.call("MONTH", values[0]())),
        "added_days": _added_days("toDayOfMonth"),
    },
    "first_of_quarter": {
        "truncated": _truncated("quarter"),
        "cut": _cut("quarter"),
        "cut_by_word": _cut_by_word("QUARTER"),
        "gregorian_cut": julian.cut("Q", 91),
        "timestampadd": _timestampadd,
        "modified": _modified_by_month,
        "from_parts": _quarter_from_parts,
        "added_months": _added_months(lambda month: _minus(n.number(0), _into_quarter(month, "modulo"))),
    },
    "first_of_year": {
        "truncated": _truncated("year"),
        "cut": _cut("year"),
        "cut_by_word": _cut_by_word("YEAR"),
        "gregorian_cut": julian.cut("YYYY", 365),
        "day_of_year": _first_of("DAYOFYEAR"),
        "modified": _modified("start of year"),
        "from_parts": lambda pen, values: _from_parts(pen, values, n.number(1)),
        "added_months": _added_months(lambda month: _minus(n.number(1), month)),
    },
}
