"""What comes with a call: the definition, its catalog, and all that a plan is made with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from segsql.apply.reads import Columns, columns_read
from segsql.apply.refusing import misused
from segsql.bind.bound import Way
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.model.queries import Query
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.model.target import named
from segsql.planner import plan
from segsql.plans.aims import Create, Drop, Refresh, State
from segsql.plans.tracking_aims import Advance, Track, Tracking, Untrack
from segsql.steps import Plan

Goal: TypeAlias = Create | Refresh | Drop | Track | Advance | Untrack
"""What a plan may be for that changes something."""


@dataclass(frozen=True, slots=True)
class Given:
    """The arguments of a call that say what is wanted, of which dialect."""

    dialect: str
    segment: Segment | Query
    catalog: Catalog
    to: Goal
    as_of: dt.datetime | None
    now: Now
    lists: Lists | None
    segments: Segments
    references: Way
    guards: Guards | None
    pretty: bool

    def check(self) -> None:
        """Refuse an aim that changes nothing.

        Raises:
            DefinitionError: it is one.
        """
        if not isinstance(self.to, Goal):  # pyright: ignore[reportUnnecessaryIsInstance]
            message = f"{type(self.to).__name__} changes nothing, so there is nothing to apply"
            raise misused(message, "read: it takes such a plan")

    def begun(self) -> Plan:
        """Return the plan that would begin to track the segment."""
        return self.plan(to=self.to if isinstance(self.to, Track) else Track())

    def of_tracked(self, tracking: Tracking) -> Given:
        """Return the same with the columns that are tracked as the output of the segment."""
        assert isinstance(self.segment, Segment), "whole queries have no key, and are not tracked"
        names = tuple(name for name, _ in (*tracking.key, *tracking.columns))
        return replace(self, segment=self.segment.model_copy(update={"select": names}))

    def reads(self) -> Columns:
        """Return the columns of the database that the segment reads.

        Raises:
            DefinitionError: the definition is wrong.
        """
        return columns_read(
            self.segment, self.catalog, as_of=self.as_of, now=self.now, lists=self.lists, segments=self.segments,
            references=self.references, guards=self.guards,
        )  # fmt: skip

    def plan(self, *, to: Goal | None = None, current: State | None = None, tracking: Tracking | None = None) -> Plan:
        """Return the plan from a state.

        Raises:
            DefinitionError: the definition is wrong, or the plan asks for what cannot be.
            UnsupportedByDialect: the dialect cannot be trusted to give the segment's members.
        """
        aim = to or self.to
        if current is None and isinstance(aim, Refresh | Drop):
            name = ".".join(named(self.segment))
            raise misused(f'there is nothing to change: no "{name}" is there', "make it first, or say its former name")
        if tracking is None and isinstance(aim, Advance | Untrack):
            raise misused(f'nothing is tracked yet of "{self.segment.name}"', "begin with it first: track")
        return plan(
            self.segment, self.catalog, dialect=self.dialect, to=aim, current=current, tracking=tracking, as_of=self.as_of,
            now=self.now, lists=self.lists, segments=self.segments, references=self.references, guards=self.guards, pretty=self.pretty,
        )  # fmt: skip


def path_of(name: str | Sequence[str]) -> tuple[str, ...]:
    """Return the parts of a name that is given as such, or joined by dots."""
    return tuple(name.split(".") if isinstance(name, str) else name)
