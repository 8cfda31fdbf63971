"""The forms of time that dialect files name: how columns are read, and how a time is moved by the engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from sqlglot import exp

from segsql.lower import julian, session, typed_calls
from segsql.lower import nodes as n
from segsql.lower.forms import Build, CallForm, Node, Pen, ShiftForm

MonthDayForm: TypeAlias = Callable[[Pen, Build, str], Node]
"""Gets the kind of the time as well."""


_OF_32_BITS: Final = 2**31


def _plus_days(_pen: Pen, value: Build, amount: int) -> Node:
    return exp.Add(this=value(), expression=n.number(amount))


def _plus(name: str, *before: int, as_date: bool = False) -> ShiftForm:
    def shift(pen: Pen, value: Build, amount: int) -> Node:
        moved = exp.Add(this=value(), expression=n.call(name, *map(n.number, before), n.number(amount)))
        return n.cast(moved, pen.type("date")) if as_date else moved

    return shift


def _plus_minutes(_pen: Pen, value: Build, amount: int) -> Node:
    """Minutes have 32 bits, seconds are a double, exact for all of the calendar."""
    if -_OF_32_BITS <= amount < _OF_32_BITS:
        return exp.Add(this=value(), expression=n.call("make_interval", *map(n.number, (0, 0, 0, 0, 0, amount))))
    return exp.Add(this=value(), expression=n.call("make_interval", *map(n.number, (0, 0, 0, 0, 0, 0, 60 * amount))))


def _days_and_minutes(_pen: Pen, value: Build, amount: int) -> Node:
    """Minutes have 32 bits, which are too few for all of the calendar, so its days come first."""
    days, minutes = (0, amount) if -_OF_32_BITS <= amount < _OF_32_BITS else divmod(amount, 1440)
    moved = n.call("DATEADD", n.word("DAY"), n.number(days), value()) if days else value()
    return n.call("DATEADD", n.word("MINUTE"), n.number(minutes), moved)


def _date_add(unit: str) -> ShiftForm:
    return lambda _pen, value, amount: n.call("DATEADD", n.word(unit), n.number(amount), value())


def _interval(amount: int, unit: str) -> Node:
    return n.glue(n.glue(n.word("INTERVAL"), n.number(amount)), n.word(unit))


def _plus_interval(unit: str) -> ShiftForm:
    return lambda _pen, value, amount: exp.Add(this=value(), expression=_interval(amount, unit))


def _plus_written_interval(unit: str, *, as_date: bool = False) -> ShiftForm:
    def shift(pen: Pen, value: Build, amount: int) -> Node:
        interval = n.glue(n.word("INTERVAL"), pen.text(f"{abs(amount)} {unit}"))
        moved = (exp.Sub if amount < 0 else exp.Add)(this=value(), expression=interval)
        return n.cast(moved, pen.type("date")) if as_date else moved

    return shift


def _date_add_text(unit: str) -> ShiftForm:
    return lambda pen, value, amount: n.call("DATE_ADD", pen.text(unit), n.number(amount), value())


def _date_add_interval(unit: str) -> ShiftForm:
    return lambda _pen, value, amount: n.call("DATE_ADD", value(), _interval(amount, unit))


def _modified_date(pen: Pen, value: Build, amount: int) -> Node:
    return n.call("DATE", value(), pen.text(f"{amount:+d} day"))


def _clamped_months(pen: Pen, value: Build, amount: int) -> Node:
    """The date rolled over, or the last day of the month aimed at, whichever comes first."""
    rolled = n.call("DATE", value(), pen.text(f"{amount:+d} month"))
    last = (pen.text(one) for one in ("start of month", f"{amount + 1:+d} month", "-1 day"))
    # Behind the last month of the calendar there is none to step back from.
    known = n.call("COALESCE", n.call("DATE", value(), *last), pen.text("9999-12-31"))
    return n.call("MIN", rolled, known)


def _strftime(unit: str) -> ShiftForm:
    """The date function rounds the fraction of a second to a thousandth, up to the next second, so it is put back as it was stored."""

    def shift(pen: Pen, value: Build, amount: int) -> Node:
        seconds = n.call("SUBSTR", value(), n.number(1), n.number(19))
        moved = n.call("STRFTIME", pen.text("%Y-%m-%d %H:%M:%S"), seconds, pen.text(f"{amount:+d} {unit}"))
        return n.infix("||", moved, n.call("SUBSTR", value(), n.number(20)))

    return shift


READ_DATE: Final[dict[str, Callable[[Pen, Build], Node]]] = {
    "plain": lambda _pen, value: value(),
    "truncated": lambda _pen, value: n.call("TRUNC", value()),
}


def _since_1970(pen: Pen, value: Build) -> Node:
    """The seconds that are stored, which no zone of a session changes, as UTC; a fall back happens twice by the clock."""
    microseconds = exp.Mul(this=n.call("UNIX_TIMESTAMP", value()), expression=n.number(1_000_000))
    start = n.cast(pen.text("1970-01-01 00:00:00"), pen.type("timestamp"))
    return n.call("TIMESTAMPADD", n.word("MICROSECOND"), microseconds, start)


def _timestampadd(unit: str) -> ShiftForm:
    return lambda _pen, value, amount: n.call("TIMESTAMPADD", n.word(unit), n.number(amount), value())


READ_ZONED: Final[dict[str, Callable[[Pen, Build], Node]]] = {
    "plain": lambda _pen, value: value(),
    "unix_timestamp": _since_1970,
}
SHIFT_DATE_DAYS: Final[dict[str, ShiftForm]] = {
    "plus_gregorian_days": julian.plus_days,
    "plus_written_interval": _plus_written_interval("days", as_date=True),
    "date_add_text": _date_add_text("day"),
    "added_days": typed_calls.moved("addDays", "date"),
    "date_add_interval": _date_add_interval("DAY"),
    "adddate": lambda _pen, value, amount: n.call("ADDDATE", value(), n.number(amount)),
    "plus_integer": _plus_days,
    "dateadd": _date_add("DAY"),
    "date_modifier": _modified_date,
}
SHIFT_DATE_MONTHS: Final[dict[str, ShiftForm]] = {
    "plus_gregorian_months": julian.plus_months,
    "plus_written_interval": _plus_written_interval("months", as_date=True),
    "date_add_text": _date_add_text("month"),
    "added_months": typed_calls.moved("addMonths", "date"),
    "date_add_interval": _date_add_interval("MONTH"),
    "timestampadd": _timestampadd("MONTH"),
    "add_months": lambda _pen, value, amount: n.call("ADD_MONTHS", value(), n.number(amount)),
    "plus_to_months": _plus("to_months", as_date=True),
    "plus_make_interval": _plus("make_interval", 0, as_date=True),
    "dateadd": _date_add("MONTH"),
    "date_modifier_clamped": _clamped_months,
}
SHIFT_TIMESTAMP_MINUTES: Final[dict[str, ShiftForm]] = {
    "plus_gregorian_interval": julian.plus_interval("MINUTE", 1440),
    "plus_written_interval": _plus_written_interval("minutes"),
    "date_add_text": _date_add_text("minute"),
    "added_minutes": typed_calls.moved("addMinutes", "timestamp"),
    "plus_interval": _plus_interval("MINUTE"),
    "timestampadd": _timestampadd("MINUTE"),
    "plus_to_minutes": _plus("to_minutes"),
    "plus_make_interval": _plus_minutes,
    "days_and_minutes": _days_and_minutes,
    "dateadd": _date_add("MINUTE"),
    "strftime": _strftime("minute"),
}
SHIFT_TIMESTAMP_DAYS: Final[dict[str, ShiftForm]] = {
    "plus_gregorian_interval": julian.plus_interval("DAY", 1),
    "plus_written_interval": _plus_written_interval("days"),
    "date_add_text": _date_add_text("day"),
    "added_days": typed_calls.moved("addDays", "timestamp"),
    "plus_interval": _plus_interval("DAY"),
    "timestampadd": _timestampadd("DAY"),
    "plus_to_days": _plus("to_days"),
    "plus_make_interval": _plus("make_interval", 0, 0, 0),
    "dateadd": _date_add("DAY"),
    "strftime": _strftime("day"),
}


def _month_and_day(month: Node, day: Node) -> Node:
    return exp.Add(this=exp.Mul(this=month, expression=n.number(100)), expression=day)


def _extracted(_pen: Pen, value: Build, _kind: str) -> Node:
    month, day = (n.call("EXTRACT", n.glue(n.glue(n.word(part), n.word("FROM")), value())) for part in ("MONTH", "DAY"))
    return _month_and_day(month, day)


def _extracted_in_utc(pen: Pen, value: Build, kind: str) -> Node:
    """The day of an instant is that of the session's zone, unless one is named."""
    in_utc: Build = lambda: n.call("DATE", value(), pen.text("UTC")) if kind == "timestamp" else value()  # noqa: E731
    return _extracted(pen, in_utc, kind)


def _called(month: str, day: str, zone: str = "") -> MonthDayForm:
    """Instants are in the zone that their column shows, unless one is named."""

    def month_day(pen: Pen, value: Build, kind: str) -> Node:
        zoned = bool(zone) and kind != "date"
        parts = (n.call(name, value(), *([pen.text(zone)] if zoned else [])) for name in (month, day))
        return _month_and_day(*parts)

    return month_day


def _written_month_day(pen: Pen, value: Build, _kind: str) -> Node:
    """What is written, since the date functions round the last millisecond of a day up to the next day."""
    month, day = (n.call("SUBSTR", value(), n.number(start), n.number(2)) for start in (6, 9))
    return n.cast(n.infix("||", month, day), pen.type("integer"))


MONTH_DAY: Final[dict[str, MonthDayForm]] = {
    "extract": _extracted,
    "extract_in_utc": _extracted_in_utc,
    "month_and_day": _called("MONTH", "DAY"),
    "to_month": _called("toMonth", "toDayOfMonth", "UTC"),
    "written": _written_month_day,
}
TO_UTC: Final[dict[str, CallForm]] = {
    "sys_extract_utc": lambda _pen, values: n.call("SYS_EXTRACT_UTC", values[0]()),
    "switchoffset": lambda pen, values: n.cast(
        n.call("SWITCHOFFSET", values[0](), pen.text("+00:00")), pen.type("timestamp")
    ),
    "at_timezone": lambda pen, values: n.cast(
        n.call("AT_TIMEZONE", values[0](), pen.text("UTC")), pen.type("timestamp")
    ),
    "as_is": lambda _pen, values: values[0](),
    "since_1970": session.since_1970,
    "timezone": lambda pen, values: n.call("timezone", pen.text("UTC"), values[0]()),
    "convert_timezone": lambda pen, values: n.cast(
        n.call("CONVERT_TIMEZONE", pen.text("UTC"), values[0]()), pen.type("timestamp")
    ),
}
