"""The forms of the engine's clock: the moment at which a statement runs as UTC, and the calendar around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower import session
from segsql.lower.forms import Build, Node, Pen

LiveForm: TypeAlias = Callable[[Pen, str, Build | None], Node]
"""Gets the part of a clocked value, and the time that it is made of; ``now`` is made of none."""
_Forms: TypeAlias = dict[str, Callable[[Pen, Build], Node]]


def _clock(now: Callable[[Pen], Node], parts: _Forms) -> LiveForm:
    return lambda pen, part, value: now(pen) if value is None else parts[part](pen, value)


def _cast_to(kind: str) -> Callable[[Pen, Build], Node]:
    return lambda pen, value: n.cast(value(), pen.type(kind))


def _each(made: Callable[[str], Callable[[Pen, Build], Node]], **words: str) -> _Forms:
    return {unit: made(words.get(unit, unit)) for unit in ("week", "month", "quarter", "year")}


def _truncated(word: str) -> Callable[[Pen, Build], Node]:
    """A date is made a moment first: it would else become one with a zone, that of the session."""
    return lambda pen, value: n.cast(
        n.call("DATE_TRUNC", pen.text(word), n.cast(value(), pen.type("timestamp"))), pen.type("date")
    )


def _cut(word: str) -> Callable[[Pen, Build], Node]:
    return lambda pen, value: n.call("TRUNC", value(), pen.text(word))


def _cut_by_word(word: str) -> Callable[[Pen, Build], Node]:
    return lambda _pen, value: n.call("DATE_TRUNC", value(), n.word(word))


def _less_days(value: Build, days: Node) -> Node:
    return n.call("SUBDATE", value(), days)


def _first_of(function: str) -> Callable[[Pen, Build], Node]:
    """Days are counted from 1."""
    return lambda _pen, value: _less_days(value, exp.Sub(this=n.call(function, value()), expression=n.number(1)))


def _first_of_quarter(_pen: Pen, value: Build) -> Node:
    """The first day of the month, moved back by the months of the quarter before it."""
    first = _less_days(value, exp.Sub(this=n.call("DAYOFMONTH", value()), expression=n.number(1)))
    before = n.call("MOD", exp.Sub(this=n.call("MONTH", value()), expression=n.number(1)), n.number(3))
    return n.call("TIMESTAMPADD", n.word("MONTH"), exp.Sub(this=n.number(0), expression=before), first)


_CASTS: Final[_Forms] = {"day": _cast_to("date"), "midnight": _cast_to("timestamp")}
NOW: Final[dict[str, LiveForm]] = {
    "timezone_now": _clock(
        lambda pen: n.call("timezone", pen.text("UTC"), n.call("now")), {**_CASTS, **_each(_truncated)}
    ),
    "utc_timestamp": _clock(
        lambda _pen: n.call("UTC_TIMESTAMP", n.number(6)),
        {
            **_CASTS,
            "week": lambda _pen, value: _less_days(value, n.call("WEEKDAY", value())),
            "month": _first_of("DAYOFMONTH"),
            "quarter": _first_of_quarter,
            "year": _first_of("DAYOFYEAR"),
        },
    ),
    "since_1970": _clock(
        lambda pen: session.since_1970(pen, [lambda: n.call("CURRENT_TIMESTAMP")]),
        {**_CASTS, **_each(_cut)},
    ),
    "current_timestamp": _clock(
        lambda _pen: n.call("CURRENT_TIMESTAMP"),
        {
            "day": lambda pen, value: n.call("DATE", value(), pen.text("UTC")),
            "midnight": lambda pen, value: n.call("TIMESTAMP", value(), pen.text("UTC")),
            **_each(_cut_by_word, week="ISOWEEK", month="MONTH", quarter="QUARTER", year="YEAR"),
        },
    ),
}
