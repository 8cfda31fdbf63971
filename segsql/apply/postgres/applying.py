"""Segments made, filled anew and removed in a PostgreSQL database, and their changes recorded: look, plan, run, all of it or nothing."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from segsql.apply.given import Given, Goal, path_of
from segsql.apply.outcome import Applied
from segsql.apply.postgres.found import Name
from segsql.apply.postgres.look import beside
from segsql.apply.postgres.options import Options
from segsql.apply.postgres.session import begun, held, lost, run
from segsql.apply.postgres.state import Looking, Standing
from segsql.apply.postgres.tracked import run_tracking
from segsql.apply.postgres.use import Use, check_readers
from segsql.apply.postgres.work import Done, Reading, Work
from segsql.apply.record import ReadColumn
from segsql.apply.refusing import refused
from segsql.bind.bound import Way
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.errors import SegsqlError
from segsql.model.queries import Query
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.model.target import named
from segsql.plans.aims import Create, Drop, Making, State
from segsql.plans.tracking_aims import TrackingAim
from segsql.steps import Plan

if TYPE_CHECKING:
    from psycopg import Connection


def apply(
    conn: Connection[Any],
    segment: Segment | Query,
    catalog: Catalog,
    *,
    to: Goal = Create(),  # noqa: B008  # it is frozen
    dry_run: bool = False,
    former: str | Sequence[str] | None = None,
    schema: str = "public",
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

    All of it is one transaction: it is done as a whole, or not at all. ``conn`` is outside a transaction, and stays open. ``to`` is ``Create``,
    ``Refresh``, ``Drop``, ``Track``, ``Advance`` or ``Untrack``. ``dry_run`` says what would be done, and changes nothing. ``former`` is the name
    that the object had before, with its schema ahead if that was another one (``old.germans``, or the parts of it): it is then renamed, or made
    under its new name. Names without a schema are looked for, and made, in ``schema``. ``segments`` are what else is defined: what the segment
    refers to, and what reads it and may have to be made anew. ``options`` say how long it bears with others, and who may run it. The other
    arguments are those of ``plan``.

    Raises:
        DefinitionError: the definition or the call is wrong.
        UnsupportedByDialect: PostgreSQL cannot be trusted to give the segment's members.
        ApplyError: others made what has its name (``not-ours``), read what would have to be dropped (``in-use``), or are in the way (``busy``); the
            role may do anything (``unsafe-role``); the engine refuses (``engine-refused``).
    """
    import psycopg

    started = time.monotonic()
    given = Given("postgres", segment, catalog, to, as_of, now, lists, segments or {}, references, guards, pretty)
    given.check()
    past = path_of(former) if former is not None else None
    call = _Call(Looking(conn, schema, segment.name, given.segments), given, past, options, dry_run)
    done: Done | None = None
    try:
        with begun(conn, schema, options, writes=not dry_run):
            done = call.run()
    except psycopg.Error as problem:
        raise lost(conn, problem, committing=done is not None) from None
    analyzed = call.analyze(done) if done.filled and not dry_run else ()
    return Applied(
        plan=done.plan,
        statements=(*done.statements, *analyzed),
        done=not dry_run,
        rows=done.rows,
        counts=done.counts,
        retries=done.retries,
        seconds=time.monotonic() - started,
    )


@dataclass(frozen=True, slots=True)
class _Call:
    """What was asked for."""

    looking: Looking
    given: Given
    former: tuple[str, ...] | None
    options: Options
    dry_run: bool

    def run(self) -> Done:
        """Look, plan and run it in the transaction that is open."""
        wanted = named(self.given.segment)
        names = {self.looking.named(one) for one in (wanted, self.former) if one is not None}
        self._hold(sorted(names))
        if isinstance(self.given.to, TrackingAim):
            path = self._tracked_path(wanted)
            return run_tracking(self.looking, self.given, path, self.options, dry_run=self.dry_run)
        standing = self._standing()
        if standing is not None and standing.readers:
            self._hold([one.found.name for one in standing.readers])
            standing = self._standing()
        plan = self._plan(standing, self.given.to)
        if plan.steps and plan.state is not None:
            self._reads()  # which refuses what is not there, before anything is made of it

        def again() -> Standing:
            assert standing is not None, "something is there"
            return self._again(standing)

        work = Work(self.looking, self.options, plan, standing, again, self._reads, self._reader)
        work.use.check()
        swept = self._swept(plan, standing)
        if self.dry_run:
            return Done(plan, (*swept, *(() if self._is_kept(work) else work.forecast())))
        for one in swept:
            run(self.looking.conn, one)
        if self._is_kept(work):
            record = standing.there.record if standing is not None else None
            return Done(plan, swept, record.rows if record is not None else None)
        done = work.perform()
        return replace(done, statements=(*swept, *done.statements))

    def _hold(self, names: Sequence[Name]) -> None:
        """Let no other plan at the objects that have these names; one that only looks need not wait."""
        if not self.dry_run:
            held(self.looking.conn, names, self.options)

    def _tracked_path(self, wanted: tuple[str, ...]) -> tuple[str, ...]:
        """Return what the table of changes is named after: what is tracked keeps that name when the object gets another one."""
        past = self.former
        if past is None or self.looking.at(beside(past, "changes")) is None:
            return wanted
        return past

    def analyze(self, done: Done) -> tuple[str, ...]:
        """Have the planner of the engine look at rows that were stored anew. They are there already, so a refusal is no failure."""
        from psycopg import Error
        from psycopg.sql import SQL, Identifier

        assert done.plan.state is not None, "rows are stored"
        conn, name = self.looking.conn, self.looking.named(done.plan.state.named)
        statement = SQL("ANALYZE {}").format(Identifier(*name))
        try:
            with begun(conn, self.looking.schema, self.options, writes=True):
                run(conn, statement)
        except (Error, SegsqlError):
            return ()
        return (statement.as_string(conn),)

    def _standing(self) -> Standing | None:
        """Return what is there of the segment, under the name that it is to have or the one that it had.

        Raises:
            ApplyError: others made it, or both are there.
        """
        path = named(self.given.segment)
        found, before = self.looking.at(path), None
        if self.former is not None and self.looking.named(self.former) != self.looking.named(path):
            before = self.looking.at(self.former)
        if found is not None and before is not None:
            message = f'both "{".".join(before.name)}" and "{".".join(found.name)}" are there'
            raise refused("in-use", message, "drop one of them, or leave the former name out")
        if before is not None:
            place, name = before.name
            # A plan renames what is called alike but for its last part.
            path = (*path[:-1], name) if self.looking.named(path)[0] == place else (place, name)
        there = before or found
        if there is None:
            return None
        is_said = self.former is not None and self.looking.named(self.former) == there.name
        return self.looking.standing(there, path, self._wanted, any_name=is_said)

    def _again(self, standing: Standing) -> Standing:
        """Return what is there now under the name that the object had when it was looked for.

        Raises:
            ApplyError: it is gone, or another's.
        """
        found = self.looking.at(standing.there.found.name)
        if found is None:
            raise refused("busy", "somebody removed it while it was made anew", "run it again")
        path, record = standing.state.named, standing.there.record
        is_said = record is not None and record.state.name != self.given.segment.name
        return self.looking.standing(found, path, self._wanted, any_name=is_said or record is None)

    def _wanted(self) -> State:
        """Return the state that there would be if nothing were there."""
        state = self.given.plan(to=self.given.to if isinstance(self.given.to, Create) else Create()).state
        assert state is not None, "something would be made"
        return state

    def _plan(self, standing: Standing | None, aim: Making) -> Plan:
        if standing is None:
            return self.given.plan()
        if isinstance(aim, Drop):
            check_readers(standing, is_last=True)
            if standing.readers and not aim.dependents:
                shown = ", ".join(f'"{one.state.name}"' for one in standing.readers)
                message = f'"{".".join(standing.there.found.name)}" is read by segments: {shown}'
                raise refused("in-use", message, "drop these first, or with it: dependents")
            return self.given.plan(current=standing.with_readers)
        plan = self.given.plan(current=standing.state)
        if not Use(self.looking.conn, standing, plan).drops_object:
            return plan
        check_readers(standing, is_last=False)
        return self.given.plan(current=standing.with_readers) if standing.readers else plan

    def _swept(self, plan: Plan, standing: Standing | None) -> tuple[str, ...]:
        """Return the statement that drops the table which a plan that was run by hand, and stopped, left beside the object.

        Raises:
            ApplyError: something is there that others made, in the way of the plan.
        """
        from psycopg.sql import SQL, Identifier

        conn, path = self.looking.conn, beside(named(self.given.segment), "new")
        left = self.looking.at(path)
        if left is None:
            return ()
        known = {plan.meaning, *([standing.state.meaning] if standing is not None else [])}
        if left.mark is not None and left.mark.record is None and left.kind == "table" and left.mark.meaning in known:
            return (SQL("DROP TABLE {}").format(Identifier(*left.name)).as_string(conn),)
        made = f"CREATE TABLE {Identifier(*path).as_string(conn)} "
        if any(one.purpose == "create" and made in one.sql for one in plan.steps):
            message = f'"{".".join(left.name)}" is in the way of a table that is filled, and was not made by this plan'
            raise refused("not-ours", message, "drop or rename it, once nobody needs it")
        return ()

    def _is_kept(self, work: Work) -> bool:
        """Whether all is as it is to be, and recorded so."""
        record = work.standing.there.record if work.standing is not None else None
        state = work.plan.state
        if work.plan.steps:
            return False
        return state is None or (record is not None and record.state == replace(state, dependents=()))

    def _reads(self) -> tuple[ReadColumn, ...]:
        return self.looking.columns(self.given.reads())

    def _reader(self, state: State) -> Reading:
        """Return what becomes of something that reads the object: the plan makes it anew of its definition."""
        segment = self.given.segment
        assert isinstance(segment, Segment), "nothing refers to a whole query"
        known = {**self.given.segments, segment.name: segment}
        again = replace(self.given, segment=known[state.name], segments=known, references="object")
        made = again.plan(to=Create(state.kind)).state
        assert made is not None, "something is made"
        return Reading(replace(made, dependents=()), self.looking.columns(again.reads()))
