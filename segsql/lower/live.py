"""The forms of the engine's clock: the moment at which a statement runs as UTC, and that at which a day starts there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from segsql.lower import nodes as n
from segsql.lower import session
from segsql.lower.forms import Build, Node, Pen

LiveForm: TypeAlias = Callable[[Pen, Build | None], Node]
"""Gets the day whose start is meant, none where it is the moment at which the statement runs."""


def _cast(pen: Pen, day: Build) -> Node:
    return n.cast(day(), pen.type("timestamp"))


def _clock(now: Callable[[Pen], Node], midnight: Callable[[Pen, Build], Node] = _cast) -> LiveForm:
    return lambda pen, day: now(pen) if day is None else midnight(pen, day)


NOW: Final[dict[str, LiveForm]] = {
    "timezone_now": _clock(lambda pen: n.call("timezone", pen.text("UTC"), n.call("now"))),
    "utc_timestamp": _clock(lambda _pen: n.call("UTC_TIMESTAMP", n.number(6))),
    "since_1970": _clock(lambda pen: session.since_1970(pen, [lambda: n.call("CURRENT_TIMESTAMP")])),
    "current_timestamp": _clock(
        lambda _pen: n.call("CURRENT_TIMESTAMP"), lambda pen, day: n.call("TIMESTAMP", day(), pen.text("UTC"))
    ),
}
