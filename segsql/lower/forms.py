"""The forms that dialect files name: small pure functions from nodes to nodes, in literal tables.

A form is one way to say one thing. ``dialect.toml`` says which form an engine needs; nothing here knows an engine's name. Arguments are
builders, called once for every place they stand in, since a node may stand in one place only.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n

Node: TypeAlias = exp.Expr
Build: TypeAlias = Callable[[], Node]


class Pen(Protocol):
    """What a form may ask of the dialect it writes for."""

    def text(self, value: str) -> Node:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...

    def position(self, value: Build, needle: Build) -> Node:
        """Return where a needle starts in a value, from 1; 0 if nowhere."""
        ...


StringForm: TypeAlias = Callable[[str], str]
WordForm: TypeAlias = Callable[[bool], Node]
NumberForm: TypeAlias = Callable[[Pen, int | Decimal], Node]
MomentForm: TypeAlias = Callable[[Pen, dt.date], Node]
ValueForm: TypeAlias = Callable[[Build], Node]
PairForm: TypeAlias = Callable[[Build, Build], Node]
NeedleForm: TypeAlias = Callable[[Pen, Build, Build], Node]
ScaleForm: TypeAlias = Callable[[Node, int], Node]
ShiftForm: TypeAlias = Callable[[Pen, Build, int], Node]
CallForm: TypeAlias = Callable[[Pen, Sequence[Build]], Node]


def _doubled(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _doubled_or_e(text: str) -> str:
    """An escape string reads a backslash the same way under either setting of standard_conforming_strings."""
    return "E" + _doubled(text.replace("\\", "\\\\")) if "\\" in text else _doubled(text)


_ESCAPES: Final = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _backslash(text: str) -> str:
    return "'" + re.sub(r"[\\'\x00-\x1f\x7f]", lambda m: _ESCAPES.get(m[0]) or f"\\x{ord(m[0]):02x}", text) + "'"


def _exponent(_pen: Pen, value: int | Decimal) -> Node:
    text = repr(float(value))
    return n.number(text if "e" in text else f"{text}e0")


def _cast_number(pen: Pen, value: int | Decimal) -> Node:
    return n.cast(n.number(repr(float(value))), pen.type("double"))


def moment_text(value: dt.date) -> str:
    """Return a date or timestamp as ISO text with a blank; a fraction is written only where there is one."""
    return value.isoformat(sep=" ") if isinstance(value, dt.datetime) else value.isoformat()


def _cast_moment(kind: str) -> MomentForm:
    return lambda pen, value: n.cast(pen.text(moment_text(value)), pen.type(kind))


def _cast_zoned(kind: str) -> MomentForm:
    return lambda pen, value: n.cast(pen.text(moment_text(value) + "+00:00"), kind)


STRING: Final[dict[str, StringForm]] = {
    "doubled": _doubled,
    "doubled_or_e": _doubled_or_e,
    "backslash": _backslash,
}
BOOLEAN: Final[dict[str, WordForm]] = {"keyword": lambda true: n.word("TRUE" if true else "FALSE")}
DOUBLE: Final[dict[str, NumberForm]] = {"exponent": _exponent, "cast": _cast_number}
DATE: Final[dict[str, MomentForm]] = {
    "cast": _cast_moment("date"),
    "text": lambda pen, value: pen.text(moment_text(value)),
}
TIMESTAMP: Final[dict[str, MomentForm]] = {
    "cast": _cast_moment("timestamp"),
    "text": lambda pen, value: pen.text(moment_text(value)),
}
TIMESTAMP_WITH_ZONE: Final[dict[str, MomentForm]] = {
    "cast_timestamptz": _cast_zoned("TIMESTAMPTZ"),
    "cast_timestamp_tz": _cast_zoned("TIMESTAMP_TZ"),
}


def _ends_by_tail(pen: Pen, value: Build, needle: Build) -> Node:
    """The last characters, as many as the needle has; a shorter value is compared whole and differs."""
    return exp.EQ(this=n.call("RIGHT", value(), n.call("LENGTH", needle())), expression=needle())


def _ends_by_substr(pen: Pen, value: Build, needle: Build) -> Node:
    """A value shorter than the needle is compared whole by a negative start, and differs."""
    start = exp.Sub(this=n.number(0), expression=n.call("LENGTH", needle()))
    return exp.EQ(this=n.call("SUBSTR", value(), start), expression=needle())


def _starts_by_position(pen: Pen, value: Build, needle: Build) -> Node:
    return exp.EQ(this=pen.position(value, needle), expression=n.number(1))


def _needle_call(name: str) -> NeedleForm:
    return lambda _pen, value, needle: n.call(name, value(), needle())


def as_it_is(value: Build) -> Node:
    """Return a value that needs no form."""
    return value()


OPERAND: Final[dict[str, ValueForm]] = {"plain": lambda value: value()}
ORDER: Final[dict[str, ValueForm]] = {
    "plain": as_it_is,
    "collate_c": lambda value: n.glue(value(), n.word('COLLATE "C"')),
}
FOLD: Final[dict[str, ValueForm]] = {"lower": lambda value: n.call("LOWER", value())}
POSITION: Final[dict[str, PairForm]] = {
    "strpos": lambda value, needle: n.call("STRPOS", value(), needle()),
    "instr": lambda value, needle: n.call("INSTR", value(), needle()),
    "charindex": lambda value, needle: n.call("CHARINDEX", needle(), value()),
}
STARTS_WITH: Final[dict[str, NeedleForm]] = {
    "starts_with": _needle_call("STARTS_WITH"),
    "startswith": _needle_call("STARTSWITH"),
    "position_is_1": _starts_by_position,
}
ENDS_WITH: Final[dict[str, NeedleForm]] = {
    "ends_with": _needle_call("ENDS_WITH"),
    "endswith": _needle_call("ENDSWITH"),
    "right_equals": _ends_by_tail,
    "substr_equals": _ends_by_substr,
}


DECIMAL: Final[dict[str, ScaleForm]] = {
    "native": lambda value, _scale: value,
    "rounded": lambda value, scale: n.call("ROUND", value, n.number(scale)),
}
MISSING_DOUBLE: Final[dict[str, Callable[[Pen, Build], Node]]] = {
    "nan_equals_nan": lambda pen, value: n.call("NULLIF", value(), n.cast(pen.text("NaN"), pen.type("double"))),
    "not_stored": lambda _pen, value: value(),
}


def _plus_days(_pen: Pen, value: Build, amount: int) -> Node:
    return exp.Add(this=value(), expression=n.number(amount))


def _plus(name: str, *before: int, as_date: bool = False) -> ShiftForm:
    def shift(pen: Pen, value: Build, amount: int) -> Node:
        moved = exp.Add(this=value(), expression=n.call(name, *map(n.number, before), n.number(amount)))
        return n.cast(moved, pen.type("date")) if as_date else moved

    return shift


def _date_add(unit: str) -> ShiftForm:
    return lambda _pen, value, amount: n.call("DATEADD", n.word(unit), n.number(amount), value())


def _modified_date(pen: Pen, value: Build, amount: int) -> Node:
    return n.call("DATE", value(), pen.text(f"{amount:+d} day"))


def _clamped_months(pen: Pen, value: Build, amount: int) -> Node:
    """The date rolled over, or the last day of the month aimed at, whichever comes first."""
    rolled = n.call("DATE", value(), pen.text(f"{amount:+d} month"))
    last = (pen.text(one) for one in ("start of month", f"{amount + 1:+d} month", "-1 day"))
    return n.call("MIN", rolled, n.call("DATE", value(), *last))


def _strftime(unit: str) -> ShiftForm:
    """The date function drops the fraction of a second, so it is put back as it was stored."""

    def shift(pen: Pen, value: Build, amount: int) -> Node:
        moved = n.call("STRFTIME", pen.text("%Y-%m-%d %H:%M:%S"), value(), pen.text(f"{amount:+d} {unit}"))
        return n.infix("||", moved, n.call("SUBSTR", value(), n.number(20)))

    return shift


SHIFT_DATE_DAYS: Final[dict[str, ShiftForm]] = {
    "plus_integer": _plus_days,
    "dateadd": _date_add("DAY"),
    "date_modifier": _modified_date,
}
SHIFT_DATE_MONTHS: Final[dict[str, ShiftForm]] = {
    "plus_to_months": _plus("to_months", as_date=True),
    "plus_make_interval": _plus("make_interval", 0, as_date=True),
    "dateadd": _date_add("MONTH"),
    "date_modifier_clamped": _clamped_months,
}
SHIFT_TIMESTAMP_MINUTES: Final[dict[str, ShiftForm]] = {
    "plus_to_minutes": _plus("to_minutes"),
    "plus_make_interval": _plus("make_interval", 0, 0, 0, 0, 0),
    "dateadd": _date_add("MINUTE"),
    "strftime": _strftime("minute"),
}
SHIFT_TIMESTAMP_DAYS: Final[dict[str, ShiftForm]] = {
    "plus_to_days": _plus("to_days"),
    "plus_make_interval": _plus("make_interval", 0, 0, 0),
    "dateadd": _date_add("DAY"),
    "strftime": _strftime("day"),
}
TO_UTC: Final[dict[str, CallForm]] = {
    "timezone": lambda pen, values: n.call("timezone", pen.text("UTC"), values[0]()),
    "convert_timezone": lambda pen, values: n.cast(
        n.call("CONVERT_TIMEZONE", pen.text("UTC"), values[0]()), pen.type("timestamp")
    ),
}


_INTEGER_TEXT: Final = "[-+]?[0-9]{1,18}"
_LONG, _SHORT = "0[13578]|1[02]", "0[469]|11"
_LEAP: Final = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_DATE_TEXT: Final = (
    f"[0-9]{{4}}-(({_LONG})-(0[1-9]|[12][0-9]|3[01])|({_SHORT})-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    f"|{_LEAP}-02-29"
)


def _tilde(pen: Pen, value: Build, pattern: str) -> Node:
    return n.infix("~", value(), pen.text(f"^({pattern})$"))


def _full_match(name: str) -> Callable[[Pen, Build, str], Node]:
    return lambda pen, value, pattern: n.call(name, value(), pen.text(f"({pattern})"))


def _guarded_integer(match: Callable[[Pen, Build, str], Node]) -> CallForm:
    """Convert what is written as a number; engines fail on the rest, or read a part of it."""
    return lambda pen, values: n.case(
        [(match(pen, values[0], _INTEGER_TEXT), n.cast(values[0](), pen.type("integer")))]
    )


def _guarded_date(match: Callable[[Pen, Build, str], Node]) -> CallForm:
    """Convert what names a day of the calendar; there is no year 0."""
    return lambda pen, values: n.case(
        [(n.both([match(pen, values[0], _DATE_TEXT), _year_is_known(pen, values[0])]), n.cast(values[0](), "DATE"))]
    )


def _year_is_known(pen: Pen, value: Build) -> Node:
    return exp.NEQ(this=n.call("SUBSTR", value(), n.number(1), n.number(4)), expression=pen.text("0000"))


def _glob_integer(pen: Pen, values: Sequence[Build]) -> Node:
    """Behind an optional sign one to eighteen digits, and nothing else."""

    def digits() -> Node:
        first = n.call("SUBSTR", values[0](), n.number(1), n.number(1))
        signed = exp.In(this=first, expressions=[pen.text("+"), pen.text("-")])
        start = n.case([(signed, n.number(2))], n.number(1))
        return n.call("SUBSTR", values[0](), start)

    no_other = exp.EQ(this=n.call("GLOB", pen.text("*[^0-9]*"), digits()), expression=n.number(0))
    some = exp.GTE(this=n.call("LENGTH", digits()), expression=n.number(1))
    fits = exp.LTE(this=n.call("LENGTH", digits()), expression=n.number(18))
    return n.case([(n.both([no_other, some, fits]), n.cast(values[0](), pen.type("integer")))])


def _canonical_date(pen: Pen, values: Sequence[Build]) -> Node:
    """What the date function gives back unchanged names a day; only with a modifier does it look at the month's length."""
    same = exp.EQ(this=n.call("DATE", values[0](), pen.text("+0 day")), expression=values[0]())
    return n.case([(n.both([same, _year_is_known(pen, values[0])]), values[0]())])


def _pipes(_pen: Pen, values: Sequence[Build]) -> Node:
    return n.infix("||", *(one() for one in values))


def _named(name: str) -> CallForm:
    return lambda _pen, values: n.call(name, *(one() for one in values))


def _upper_but_sharp_s(pen: Pen, values: Sequence[Build]) -> Node:
    """Leave a sharp s as it is; capital ones that were there before are set aside as NUL, which no stored text holds."""
    small, capital = "\u00df", "\u1e9e"
    aside = n.call("REPLACE", values[0](), pen.text(capital), n.call("CHR", n.number(0)))
    raised = n.call("REPLACE", n.call("UPPER", aside), pen.text(capital), pen.text(small))
    return n.call("REPLACE", raised, n.call("CHR", n.number(0)), pen.text(capital))


def _date_part(pen: Pen, values: Sequence[Build]) -> Node:
    return n.cast(n.call("date_part", pen.text("year"), values[0]()), pen.type("integer"))


def _strftime_year(pen: Pen, values: Sequence[Build]) -> Node:
    return n.cast(n.call("STRFTIME", pen.text("%Y"), values[0]()), pen.type("integer"))


def _minus(_pen: Pen, values: Sequence[Build]) -> Node:
    return exp.Paren(this=exp.Sub(this=values[1](), expression=values[0]()))


def _julian(pen: Pen, values: Sequence[Build]) -> Node:
    """Midnights lie at .5 exactly, so the difference is whole."""
    days = exp.Sub(this=n.call("JULIANDAY", values[1]()), expression=n.call("JULIANDAY", values[0]()))
    return n.cast(days, pen.type("integer"))


FUNCTIONS: Final[dict[str, dict[str, CallForm]]] = {
    "concat": {"pipes": _pipes},
    "lower": {"lower": _named("LOWER")},
    "upper": {"upper": _named("UPPER"), "upper_but_sharp_s": _upper_but_sharp_s},
    "trim": {
        "trim": _named("TRIM"),
        "trim_blanks": lambda pen, values: n.call("TRIM", values[0](), pen.text(" ")),
    },
    "length": {"length": _named("LENGTH")},
    "substring": {"substr": _named("SUBSTR")},
    "year": {"date_part": _date_part, "strftime": _strftime_year, "year": _named("YEAR")},
    "days_between": {
        "minus": _minus,
        "julian": _julian,
        "datediff": lambda _pen, values: n.call("DATEDIFF", n.word("DAY"), values[0](), values[1]()),
        "date_diff_text": lambda pen, values: n.call("date_diff", pen.text("day"), values[0](), values[1]()),
    },
    "text_to_integer": {
        "tilde": _guarded_integer(_tilde),
        "regexp_full_match": _guarded_integer(_full_match("regexp_full_match")),
        "regexp_like": _guarded_integer(_full_match("REGEXP_LIKE")),
        "glob": _glob_integer,
    },
    "text_to_date": {
        "tilde": _guarded_date(_tilde),
        "regexp_full_match": _guarded_date(_full_match("regexp_full_match")),
        "regexp_like": _guarded_date(_full_match("REGEXP_LIKE")),
        "canonical": _canonical_date,
    },
    "uuid_to_text": {
        "cast": lambda pen, values: n.cast(values[0](), pen.type("text")),
        "as_is": lambda _pen, values: values[0](),
    },
}

REPLACES: Final[dict[str, bool]] = {
    "create": False,
    "create_or_replace": True,
}
