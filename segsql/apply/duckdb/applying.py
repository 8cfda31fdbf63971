"""Segments made, filled anew and removed in a DuckDB database, and their changes recorded: look, plan, run, all of it or nothing."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from segsql.apply.duckdb import tracked
from segsql.apply.duckdb.look import database, key, read_columns
from segsql.apply.duckdb.options import Options
from segsql.apply.duckdb.readers import views
from segsql.apply.duckdb.session import Conflict, transaction
from segsql.apply.duckdb.state import Looking, Standing, There, shown
from segsql.apply.duckdb.work import Done, Work, check_free, check_temporary
from segsql.apply.given import Given, Goal, path_of
from segsql.apply.outcome import Applied
from segsql.apply.reads import check_there
from segsql.apply.refusing import refused
from segsql.bind.bound import Way
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.model.queries import Query
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.model.target import named
from segsql.plans.aims import Create, Drop
from segsql.plans.tracking_aims import TrackingAim
from segsql.steps import Plan

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

DIALECT: Final = "duckdb"


def apply(
    conn: DuckDBPyConnection,
    segment: Segment | Query,
    catalog: Catalog,
    *,
    to: Goal = Create(),  # noqa: B008  # it is frozen
    dry_run: bool = False,
    former: str | Sequence[str] | None = None,
    as_of: dt.datetime | None = None,
    now: Now = "as_of",
    lists: Lists | None = None,
    segments: Segments | None = None,
    references: Way = "inline",
    guards: Guards | None = None,
    pretty: bool = True,
    options: Options = Options(),  # noqa: B008
) -> Applied:
    """Make something of a segment in a database, out of what is there, with as little as it takes; or change, remove or track it.

    All of it is one transaction: it is done as a whole, or not at all.

    Args:
        conn: A connection outside a transaction. Names without a schema are looked for, and made, where it looks for them. A thread that others
            work beside takes a cursor of its own.
        segment: What was written, or a whole query.
        catalog: The tables that it names.
        to: ``Create``, ``Refresh``, ``Drop``, ``Track``, ``Advance`` or ``Untrack``.
        dry_run: Say what would be done, and change nothing.
        former: The name that the object had before, with its schema ahead if that was another one (``old.germans``, or
            the parts of it): it is then renamed, or made under its new name.
        as_of: As for ``plan``, and so are the following.
        now: Whose clock counts.
        lists: The values of static lists.
        segments: What else is defined: what the segment refers to, and what reads it and may have to be made anew.
        references: How members of other segments are found.
        guards: Conditions that rows of a table meet wherever they are read.
        pretty: Break the texts into lines.
        options: How long it bears with others.

    Raises:
        DefinitionError: the definition or the call is wrong.
        UnsupportedByDialect: DuckDB cannot be trusted to give the segment's members.
        ApplyError: others made what has its name (``not-ours``), views could not be read any more (``in-use``), others are in the way (``busy``), or
            the engine refuses (``engine-refused``).
    """
    started = time.monotonic()
    given = Given(DIALECT, segment, catalog, to, as_of, now, lists, segments or {}, references, guards, pretty)
    given.check()
    past = path_of(former) if former is not None else None
    done, retries = _tried(_Call(conn, given, past, dry_run, options))
    seconds = time.monotonic() - started
    return Applied(done.plan, done.statements, not dry_run, done.rows, done.counts, retries, seconds)


def _tried(call: _Call) -> tuple[Done, int]:
    """Return what a call has done, which is begun anew while others are in its way, and how often it was.

    Raises:
        ApplyError: they were at every try, or something else is.
    """
    from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

    options = call.options
    trying = Retrying(
        stop=stop_after_attempt(options.attempts),
        wait=wait_random_exponential(multiplier=0.05, max=options.longest_pause),
        retry=retry_if_exception_type(Conflict),
        reraise=True,
    )
    try:
        done = trying(call.run)
    except Conflict:
        message = f"others changed the same at the same time, at each of {options.attempts} tries"
        raise refused("busy", message, "run it again when they have done") from None
    return done, int(trying.statistics["attempt_number"]) - 1


@dataclass(frozen=True, slots=True)
class _Call:
    """What was asked for."""

    conn: DuckDBPyConnection
    given: Given
    former: tuple[str, ...] | None
    dry_run: bool
    options: Options

    def run(self) -> Done:
        """Look, plan and run it in one transaction."""
        with transaction(self.conn, keep=not self.dry_run):
            there = database(self.conn)
            looking = Looking(self.conn, there, views(self.conn, there), self.given.segment.name)
            if isinstance(self.given.to, TrackingAim):
                path = self.former or named(self.given.segment)
                return tracked.run_tracking(looking, self.given, path, dry_run=self.dry_run)
            return self._made(looking)

    def _made(self, looking: Looking) -> Done:
        standing = self._standing(looking)
        work = self._work(looking, standing)
        if work.is_kept:
            record = standing.there.record if standing is not None else None
            return Done(work.plan, (), record.rows if record is not None else None)
        if self.dry_run:
            return Done(work.plan, work.statements())
        return work.perform()

    def _standing(self, looking: Looking) -> Standing | None:
        """Return what is there of the segment, under the name that it is to have or the one that it had.

        Raises:
            ApplyError: others made it, or both are there.
        """
        path, place = named(self.given.segment), looking.database.place
        found, before = looking.at(path), None
        if self.former is not None and key(place(self.former)) != key(place(path)):
            before = looking.at(self.former)
        if found is not None and before is not None:
            message = f'both "{before.shown}" and "{found.shown}" are there'
            raise refused("in-use", message, "drop one of them, or leave the former name out")
        if before is not None:
            is_beside = key(before.place)[:2] == key(place(path))[:2]
            path = (*path[:-1], before.place[-1]) if is_beside else before.place
        there = before or found
        if there is None:
            return None
        return looking.standing(
            there, path, lambda: self.given.plan(to=Create()).meaning, any_name=self.former is not None
        )

    def _work(self, looking: Looking, standing: Standing | None) -> Work:
        """Return the plan, with what is there.

        Raises:
            ApplyError: something is in its way.
        """
        wanted = () if isinstance(self.given.to, Drop) else self.given.reads()
        reads = read_columns(self.conn, looking.database, wanted)
        plan = self._plan(standing)
        work = Work(looking, plan, standing, reads, self.options.progress)
        if standing is not None and work.moves:
            self._check_use(standing)
            if standing.readers and not isinstance(self.given.to, Drop):
                work = replace(work, plan=self.given.plan(current=standing.with_readers))
        if work.plan.steps:
            check_temporary(looking.database, [*work.names(), *(table[-1] for table, _ in wanted)])
            check_free(looking, work.new())
            check_there(wanted, reads)
        return work

    def _plan(self, standing: Standing | None) -> Plan:
        """Return the plan from what is there, of which nobody else knows.

        Raises:
            ApplyError: it is to be dropped, and segments read it.
        """
        if standing is None or not isinstance(self.given.to, Drop):
            return self.given.plan(current=standing.state if standing is not None else None)
        if standing.readers and not self.given.to.dependents:
            message = f'"{standing.there.found.shown}" is read by segments: {_names(standing.readers)}'
            raise refused("in-use", message, "drop these first, or with it: dependents")
        return self.given.plan(current=standing.with_readers)

    def _check_use(self, standing: Standing) -> None:
        """Refuse to take an object away from under what reads it and is not made anew.

        Raises:
            ApplyError: there is such.
        """
        name = standing.there.found.shown
        if standing.others:
            message = f'"{name}" is read by views that segsql did not make: {shown(standing.others)}'
            raise refused("in-use", message, "change or drop these first")
        unknown = [one for one in standing.readers if one.state.name not in self.given.segments]
        if unknown and not isinstance(self.given.to, Drop):
            message = f'"{name}" is read by segments whose definitions are not at hand: {_names(unknown)}'
            raise refused("in-use", message, "hand them in with the call: segments")


def _names(found: Sequence[There]) -> str:
    return ", ".join(f'"{one.state.name}"' for one in found)
