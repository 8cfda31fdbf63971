"""The periods that are stretches of the calendar (docs/language.md, section 3.5); one between two values is with the nodes."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import StrictBool

from segsql.model.scalars import Node, Path, Positive

Unit: TypeAlias = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]


class Rolling(Node, frozen=True):
    """The last or next n units from ``as_of`` or an anchor column, half-open."""

    op: Literal["last", "next"]
    count: Positive
    unit: Unit
    anchor: Path | None = None


class Calendar(Node, frozen=True):
    """A calendar unit around ``as_of``, or whole units before or after it."""

    op: Literal["this", "previous", "following"]
    unit: Unit
    count: Positive = 1
    to_date: StrictBool = False
    fiscal: StrictBool = False
