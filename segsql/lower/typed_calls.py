"""Forms for engines whose functions say in their names what they take or give: text in UTF-8, days of 32 bits, instants of 64.

A column may be of a narrower type, so a time is put into the wide one before it is moved. Text is put into the other case one
character at a time, since the functions make two letters of some, and end a word in a letter of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n

Build: TypeAlias = Callable[[], exp.Expr]


class _Pen(Protocol):
    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...


CallForm: TypeAlias = Callable[[_Pen, Sequence[Build]], exp.Expr]
ShiftForm: TypeAlias = Callable[[_Pen, Build, int], exp.Expr]
MomentForm: TypeAlias = Callable[[_Pen, dt.date], exp.Expr]


def to_date32(pen: _Pen, day: dt.date) -> exp.Expr:
    """Return a day."""
    return n.call("toDate32", pen.text(day.isoformat()))


def to_datetime64(pen: _Pen, moment: dt.date) -> exp.Expr:
    """Return an instant, or a wall clock that is kept as one, to the microsecond."""
    text = moment.isoformat(sep=" ") if isinstance(moment, dt.datetime) else moment.isoformat()
    return n.call("toDateTime64", pen.text(text), n.number(6), pen.text("UTC"))


def by_format(function: str, zone: str = "") -> MomentForm:
    """Return the form of a time that a function reads by a pattern beside it, and no setting of a session otherwise."""

    def written(pen: _Pen, value: dt.date) -> exp.Expr:
        text, pattern = value.isoformat(), "YYYY-MM-DD"
        if isinstance(value, dt.datetime):
            text, pattern = value.isoformat(sep=" "), f"{pattern} HH24:MI:SS" + (".FF6" if value.microsecond else "")
        if zone:
            text, pattern = f"{text} {zone}", f"{pattern} TZH:TZM"
        return n.call(function, pen.text(text), pen.text(pattern))

    return written


def moved(function: str, kind: str) -> ShiftForm:
    """Return the form that moves a time with a function, in the widest type of its kind."""
    return lambda pen, value, amount: n.call(function, n.cast(value(), pen.type(kind)), n.number(amount))


def as_integer(function: str) -> CallForm:
    """Return the form of a function that gives a number of another type."""
    return lambda pen, values: n.cast(n.call(function, *(one() for one in values)), pen.type("integer"))


def lowered(value: Build) -> exp.Expr:
    """Return text in lower case, each character for itself."""
    return n.call("lowerUTF8", n.call("translateUTF8", value(), n.word("'\u03a3\u0130'"), n.word("'\u03c3i'")))


_SMALL_WITH_IOTA: Final = "".join(
    chr(first + offset)
    for first, count in ((0x1F80, 8), (0x1F90, 8), (0x1FA0, 8), (0x1FB3, 1), (0x1FC3, 1), (0x1FF3, 1))
    for offset in range(count)
)
_LARGE_WITH_IOTA: Final = "".join(one.title() for one in _SMALL_WITH_IOTA)


def raised(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Return text in upper case, each character for itself; one that would become several stays, but for Greek with an iota below."""

    def letter() -> exp.Expr:
        return n.name("letter")

    alone = exp.EQ(this=n.call("lengthUTF8", n.call("upperUTF8", letter())), expression=n.number(1))
    other = n.call("translateUTF8", letter(), pen.text(_SMALL_WITH_IOTA), pen.text(_LARGE_WITH_IOTA))
    each = n.call("lambda", n.call("tuple", letter()), n.case([(alone, n.call("upperUTF8", letter()))], other))
    joined = n.call("arrayStringConcat", n.call("arrayMap", each, n.call("extractAll", values[0](), pen.text("(?s)."))))
    return n.case([(n.is_not_null(values[0]()), joined)])


def matched(pen: _Pen, value: Build, pattern: str) -> exp.Expr:
    """Return whether a regular expression describes the whole of a text."""
    return n.call("match", value(), pen.text(f"^({pattern})$"))
