"""Forms of times for an engine whose calendar has the leap years of Julius Caesar before October 1582.

What is counted in days from there on is what every engine counts. Before it would differ, so the number is divided by zero there: an
engine that would answer otherwise than all others fails instead.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n

Build: TypeAlias = Callable[[], exp.Expr]
_GREGORIAN: Final = dt.date(1582, 10, 15)


class _Pen(Protocol):
    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...


ShiftForm: TypeAlias = Callable[[_Pen, Build, int], exp.Expr]


def literal(word: str, zone: str = "") -> Callable[[_Pen, dt.date], exp.Expr]:
    """Return the form of a time whose type stands in front of it, which no setting of a session reads otherwise."""

    def written(pen: _Pen, value: dt.date) -> exp.Expr:
        text = value.isoformat(sep=" ") if isinstance(value, dt.datetime) else value.isoformat()
        return n.glue(n.word(word), pen.text(text + zone))

    return written


def _sure(pen: _Pen, value: exp.Expr, amount: exp.Expr, back: int = 0) -> exp.Expr:
    """Return an amount by which a time is moved; it is no number where the time, or the one ``back`` days before, is too early.

    Every time is, where these are more days than the calendar has from there on.
    """
    if back > (dt.date.max - _GREGORIAN).days:
        early = n.is_not_null(value)
    else:
        early = exp.LT(this=value, expression=literal("DATE")(pen, _GREGORIAN + dt.timedelta(days=back)))
    one = n.case([(early, n.number(0))], n.number(1))
    return exp.Div(this=amount, expression=one, typed=True, safe=False)


def plus_days(pen: _Pen, value: Build, amount: int) -> exp.Expr:
    """Return a date moved by days."""
    return exp.Add(this=value(), expression=_sure(pen, value(), n.number(amount), max(0, -amount)))


def plus_months(pen: _Pen, value: Build, amount: int) -> exp.Expr:
    """Return a date moved by months: as the engine does, to which the end of a month is the end of any, or as many days into it.

    The earlier of both keeps the day where the month has it, and takes the last one where not.
    """

    def first() -> exp.Expr:
        return n.call("TRUNC", value(), pen.text("MM"))

    sure = _sure(pen, value(), n.number(amount), max(0, -amount * 31))
    days = exp.Paren(this=exp.Sub(this=value(), expression=first()))
    counted = exp.Add(this=n.call("ADD_MONTHS", first(), n.number(amount)), expression=days)
    return n.call("LEAST", n.call("ADD_MONTHS", value(), sure), counted)


def plus_interval(unit: str, days: int) -> ShiftForm:
    """Return the form that moves a timestamp by units, of which so many are at most a day."""

    def shift(pen: _Pen, value: Build, amount: int) -> exp.Expr:
        sure = _sure(pen, value(), n.number(amount), max(0, -(amount // days)))
        return exp.Add(this=value(), expression=n.call("NUMTODSINTERVAL", sure, pen.text(unit)))

    return shift


def days_between(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Return the days from one date to another."""
    start, end = values
    apart = exp.Paren(this=exp.Sub(this=end(), expression=start()))
    return exp.Paren(this=_sure(pen, n.call("LEAST", start(), end()), apart))


def cut(unit: str, days: int) -> Callable[[_Pen, Sequence[Build]], exp.Expr]:
    """Return the form of the first day of a unit, at most so many ``days`` before a day."""

    def first(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
        into = exp.Paren(this=exp.Sub(this=values[0](), expression=n.call("TRUNC", values[0](), pen.text(unit))))
        return exp.Sub(this=values[0](), expression=_sure(pen, values[0](), into, days))

    return first
