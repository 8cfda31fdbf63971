"""A plan, run in the transaction that is open: what locks nobody out first, then the rest behind a savepoint, again if it has to be.

Behind the steps the object gets back what others gave it, is read once, and is given its record.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from segsql.apply.postgres.drift import fingerprint
from segsql.apply.postgres.found import Found, Grant, Name
from segsql.apply.postgres.keep import restored
from segsql.apply.postgres.options import Options
from segsql.apply.postgres.recording import counted, now, recorded
from segsql.apply.postgres.session import limited, run
from segsql.apply.postgres.state import Looking, Standing
from segsql.apply.postgres.stepping import Stepping, apart, in_order
from segsql.apply.postgres.use import Use
from segsql.apply.record import ReadColumn, Record
from segsql.apply.refusing import refused
from segsql.plans.aims import Refresh, State
from segsql.steps import Plan, Step

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg.sql import Composed


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, or would be."""

    plan: Plan
    statements: tuple[str, ...]
    rows: int | None = None
    counts: tuple[tuple[str, int], ...] = ()
    retries: int = 0
    filled: bool = False
    """Whether rows were stored anew."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is made anew since it reads the object: its state then, and what it reads."""

    state: State
    reads: tuple[ReadColumn, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """A plan, and what is there before it is run."""

    looking: Looking
    options: Options
    plan: Plan
    standing: Standing | None
    again: Callable[[], Standing]
    """Looks once more at what is there."""
    reads: Callable[[], tuple[ReadColumn, ...]]
    """Returns what the object reads."""
    reader: Callable[[State], Reading]
    """Returns what becomes of something that reads the object."""

    @property
    def conn(self) -> Connection[Any]:
        """The connection."""
        return self.looking.conn

    @property
    def use(self) -> Use:
        """What the plan does to what is there."""
        return Use(self.conn, self.standing, self.plan)

    def forecast(self) -> tuple[str, ...]:
        """Return what would be run, but for the record."""
        steps = in_order(self.plan.steps)
        if self.plan.state is None:
            return tuple(one.sql for one in steps)
        found = [one.sql for one in steps]
        if self.standing is not None:
            dropped, replaces = self.use.dropped, any(one.purpose == "replace" for one in steps)
            for before, name in self.standing.objects():
                is_own = before.oid == self.standing.there.found.oid
                if before.oid in dropped or (is_own and replaces):
                    after = _bare(before, whole=before.oid in dropped)
                    after = replace(after, kind=self.plan.state.kind) if is_own else after
                    found += self._texts(restored(before, replace(after, name=self._named(before, name))))
        return (*found, *self._texts(self._by_default()))

    def perform(self) -> Done:
        """Run the plan.

        Raises:
            ApplyError: somebody changed the object meanwhile.
            psycopg.Error: the engine refuses, or others are in the way at every try.
        """
        stepping = Stepping(self.conn, self.options)
        quiet, loud = apart(in_order(self.plan.steps))
        count = len(quiet) + len(loud)
        (first, filled), retries = stepping.tried(lambda: stepping.run(quiet, 1, count))

        def rest() -> tuple[list[str], int | None]:
            limited(self.conn, self.options)
            standing = self._held(loud)
            statements, stored = stepping.run(loud, 1 + len(quiet), count)
            if self.plan.state is None:
                return statements, None
            rows = self._rows(filled if filled is not None else stored)
            for one in self._given_back(standing):
                run(self.conn, one)
                statements.append(one.as_string(self.conn))
            self._check_readable()
            return [*statements, *self._recorded(rows)], rows

        (behind, rows), again = stepping.tried(rest)
        is_stored = self._is_filled() and rows is not None
        return Done(self.plan, (*first, *behind), rows, retries=retries + again, filled=is_stored)

    def _held(self, loud: Sequence[Step]) -> Standing | None:
        """Keep others from taking away what is to be dropped or replaced, and look at it once more.

        Raises:
            ApplyError: it is not what the plan was made for.
        """
        from psycopg.sql import SQL, Identifier

        if self.standing is None or not loud:
            return self.standing
        dropped = self.use.dropped
        for found, _ in self.standing.objects():
            if found.oid in dropped or found.oid == self.standing.there.found.oid:
                # It is the lock of readers. A materialized view takes it from a query that is not run.
                is_table = found.kind != "materialized_view"
                words = SQL("LOCK TABLE {} IN ACCESS SHARE MODE" if is_table else "EXPLAIN SELECT FROM {}")
                run(self.conn, words.format(Identifier(*found.name)))
        standing = self.again()
        if _seen(standing) != _seen(self.standing):
            message = f'somebody changed "{".".join(standing.there.found.name)}" while it was made anew'
            raise refused("busy", message, "run it again")
        replace(self, standing=standing).use.check()
        return standing

    def _named(self, before: Found, name: Sequence[str]) -> Name:
        """Return the name under which an object is found when the plan was run."""
        standing, state = self.standing, self.plan.state
        assert standing is not None, "something is there"
        assert state is not None, "it stays"
        if before.oid == standing.there.found.oid:
            return self.looking.named(state.named)
        if any(before.oid == one.oid for one in standing.there.over):
            return self.looking.named((*state.named[:-1], before.name[1]))
        return self.looking.named(name)

    def _check_readable(self) -> None:
        """Read no row of all that was made: what cannot be read fails here, and not where others read it."""
        from psycopg.sql import SQL, Identifier

        state = self.plan.state
        assert state is not None, "something is there"
        over = [self.looking.named((*state.named[:-1], one.name)) for one in state.parts if one.kind == "view"]
        readers = [one.found for one in self.standing.readers] if self.standing is not None else []
        again = [one.name for one in readers if one.oid in self.use.dropped]
        for name in (self.looking.named(state.named), *over, *again):
            run(self.conn, SQL("SELECT * FROM {} LIMIT 0").format(Identifier(*name)))

    def _given_back(self, standing: Standing | None) -> Iterator[Composed]:
        """Yield what gives each object what others gave the one whose place it took."""
        for before, name in standing.objects() if standing is not None else ():
            after = self.looking.at(self._named(before, name))
            if after is not None:
                yield from restored(before, after)
        yield from self._by_default()

    def _by_default(self) -> Iterator[Composed]:
        """Yield what a view is given that takes no other's place: the rights of its readers; one over an object keeps to its own."""
        from psycopg.sql import SQL, Identifier

        state, standing = self.plan.state, self.standing
        assert state is not None, "something is there"
        if state.kind == "view" and (standing is None or standing.there.found.kind != "view"):
            name = Identifier(*self.looking.named(state.named))
            yield SQL("ALTER VIEW {} SET (security_invoker = true)").format(name)
        there = {one.name[1] for one in standing.there.over} if standing is not None else set[str]()
        for one in state.parts:
            if one.kind == "view" and one.name not in there:
                name = Identifier(*self.looking.named((*state.named[:-1], one.name)))
                yield SQL("ALTER VIEW {} SET (security_barrier = true)").format(name)

    def _is_filled(self) -> bool:
        """Whether what is there now is of another moment than what was there."""
        state = self.plan.state
        if state is None or self.standing is None:
            return state is not None
        then = self.standing.state
        return isinstance(self.plan.aim, Refresh) or (then.fingerprint, then.kind) != (state.fingerprint, state.kind)

    def _rows(self, stored: int | None) -> int | None:
        """Return how many rows there are in what stores any; a plan that stored some says how many."""
        state = self.plan.state
        if state is None or state.kind == "view":
            return None
        record = self.standing.there.record if self.standing is not None else None
        if not self._is_filled() and record is not None:
            return record.rows
        return stored if stored is not None else counted(self.conn, self.looking.named(state.named))

    def _recorded(self, rows: int | None) -> list[str]:
        """Write the records of the object and of what was made anew since it reads it; return the statements."""
        state, standing = self.plan.state, self.standing
        assert state is not None, "something is there"
        before = standing.there.record if standing is not None else None
        applied = before.applied if before is not None and not self._is_filled() else None
        name = self.looking.named(state.named)
        made = [self._record(name, replace(state, dependents=()), self.reads(), rows, applied)]
        dropped = self.use.dropped
        for one in standing.readers if standing is not None else ():
            if one.found.oid in dropped:
                found = self.reader(one.state)
                stored = None if found.state.kind == "view" else counted(self.conn, one.found.name)
                made.append(self._record(one.found.name, found.state, found.reads, stored, None))
        return made

    def _record(
        self, name: Name, state: State, reads: tuple[ReadColumn, ...], rows: int | None, applied: dt.datetime | None
    ) -> str:
        found = self.looking.at(name)
        assert found is not None, "it was made"
        kept = Record(state, fingerprint(found), applied or now(self.conn), rows, reads)
        return recorded(self.conn, found, kept)

    def _texts(self, statements: Iterable[Composed]) -> list[str]:
        return [one.as_string(self.conn) for one in statements]


def _seen(standing: Standing) -> tuple[object, ...]:
    """Return what may not change between the look that a plan is made after and the moment at which it is run."""
    found = standing.there.found
    shown = tuple((one.name, one.type) for one in found.columns)
    readers = tuple((one.found.oid, one.found.comment) for one in standing.readers)
    return found.oid, found.kind, found.query, shown, readers, standing.others


def _bare(found: Found, *, whole: bool) -> Found:
    """Return an object as a plan leaves it before it gets back what others gave it: made anew, or a view that was replaced."""
    if not whole:
        return replace(found, options=())
    own = [one for one in found.grants if one.grantee == found.owner]
    grants = tuple(sorted(Grant(found.role, found.role, one.privilege, False) for one in own))
    columns = tuple(replace(one, comment=None, grants=(), settings=()) for one in found.columns)
    return replace(found, owner=found.role, options=(), grants=grants, columns=columns, belongings=())
