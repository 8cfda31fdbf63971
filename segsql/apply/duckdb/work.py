"""The steps of a plan, run in the transaction that is open, with what others gave the object given back, and its record written behind them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from segsql.apply.duckdb.drift import fingerprint
from segsql.apply.duckdb.found import Found
from segsql.apply.duckdb.keep import Restored, literal, restored
from segsql.apply.duckdb.look import Database, key, look
from segsql.apply.duckdb.options import Progress
from segsql.apply.duckdb.readers import broken
from segsql.apply.duckdb.session import run
from segsql.apply.duckdb.state import Looking, Standing, There, ours, shown
from segsql.apply.record import ReadColumn, Record, comment
from segsql.apply.refusing import refused
from segsql.errors import ApplyError
from segsql.plans.aims import MARK, Part, Refresh, State
from segsql.plans.tracking_aims import Tracking
from segsql.run.sql import quoted, select
from segsql.steps import Plan, Step

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, or would be."""

    plan: Plan
    statements: tuple[str, ...] = ()
    rows: int | None = None
    counts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A plan that makes, changes or removes an object, and what is there before it is run."""

    looking: Looking
    plan: Plan
    standing: Standing | None
    reads: tuple[ReadColumn, ...]
    progress: Progress | None = None

    @property
    def conn(self) -> DuckDBPyConnection:
        """The connection."""
        return self.looking.conn

    @property
    def moves(self) -> bool:
        """Whether the object leaves its name."""
        if self.standing is None:
            return False
        state = self.plan.state
        place = self.looking.database.place
        return state is None or key(place(state.named)) != key(self.standing.there.found.place)

    @property
    def is_kept(self) -> bool:
        """Whether all is as it is to be, and recorded so."""
        state = self.plan.state
        if self.plan.steps:
            return False
        record = self.standing.there.record if self.standing is not None else None
        return state is None or (record is not None and record.state == replace(state, dependents=()))

    def names(self) -> list[str]:
        """Return the names of all that the plan makes, changes or drops."""
        standing = self.standing
        states = [] if standing is None else [standing.state, *(one.state for one in standing.readers)]
        states += [] if self.plan.state is None else [self.plan.state]
        return [path[-1] for one in states for path in (one.named, *_views_of(one))]

    def new(self) -> list[tuple[str, ...]]:
        """Return what the plan makes under names that nothing of it has yet."""
        state, place = self.plan.state, self.looking.database.place
        if state is None:
            return []
        known = {key(place(one)) for one in (() if self.standing is None else _views_of(self.standing.state))}
        made = [*_views_of(state), *([state.named] if self.standing is None or self.moves else [])]
        return [one for one in made if key(place(one)) not in known]

    def statements(self) -> tuple[str, ...]:
        """Return all that is run to change something, but for the records."""
        steps, given = self._parts()
        return (*(sql for _, sql in steps), *given)

    def _parts(self) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
        """Return the statements of the plan, each with what it is for, and those behind them that give back what others gave the object."""
        steps, given = [(one.purpose, one.sql) for one in steps_of(self.plan)], self._given_back()
        made = next((at for at, (purpose, _) in enumerate(steps, 1) if purpose in ("create", "replace")), 0)
        early = [("alter", one) for one in given.early]
        return [*steps[:made], *early, *steps[made:]], given.late

    def _give_back(self, given: Sequence[str]) -> None:
        try:
            for one in given:
                run(self.conn, one)
        except ApplyError as problem:
            message = f"what others gave it cannot be given to the new one: {problem.diagnostics[0].message}"
            raise refused("in-use", message, "drop first what they gave it") from None

    def perform(self) -> Done:
        """Run the plan.

        Raises:
            Conflict: others have changed the same.
            ApplyError: the engine refuses, or views of others could not be read any more.
        """
        sound, (steps, given) = self._sound(), self._parts()
        for at, (purpose, sql) in enumerate(steps, 1):
            if self.progress is not None:
                self.progress(purpose, at, len(steps))
            run(self.conn, sql)
        self._give_back(given)
        check_whole(self.conn, sound)
        statements = (*(sql for _, sql in steps), *given)
        if self.plan.state is None:
            return Done(self.plan, statements)
        rows, records = self._recorded(self.plan.state)
        return Done(self.plan, (*statements, *records), rows)

    def _sound(self) -> tuple[Found, ...]:
        """Return the views that have to be whole behind the plan: all that may read the object and can be read now, but for those it makes itself."""
        standing, views = self.standing, self.looking.views
        if standing is None:
            return ()
        gone = set(standing.there.places)
        if self.moves:
            gone |= {place for one in standing.readers for place in one.places}
        found = {key(one.place): one for one in views.of(standing.there.places)}
        found |= {one: self.looking.database.objects[one] for one in views.opaque}
        return sound(self.conn, [one for place, one in found.items() if place not in gone])

    def _given_back(self) -> Restored:
        """Return the statements that give back what others gave what is made anew."""
        standing, state = self.standing, self.plan.state
        if standing is None or state is None:
            return Restored()
        there, home, found = standing.there, self.looking.database.home, Restored()
        if self.moves and (others := _indexes_of_others(there)):
            message = f'indexes of others keep "{there.found.shown}" from being given another name: {", ".join(others)}'
            raise refused("in-use", message, "drop these first")
        if self._is_made_anew(state):
            found = restored(there.found, state, _recorded_parts(there), home)
        if not self.moves:
            return found
        late = [*found.late]
        for one in standing.readers:
            late += restored(one.found, one.state, _recorded_parts(one), home).late
        return Restored(found.early, tuple(late))

    def _is_made_anew(self, state: State) -> bool:
        assert self.standing is not None, "asked for"
        then = self.standing.state
        is_filled = isinstance(self.plan.aim, Refresh) and state.kind == "table"
        is_other = then.fingerprint != state.fingerprint or then.kind != state.kind or is_filled
        # What moves to another schema is made there, and dropped here.
        return bool(self.plan.steps) and (is_other or then.named[:-1] != state.named[:-1])

    def _recorded(self, state: State) -> tuple[int | None, list[str]]:
        """Look at what was made, and write its record and those of what of ours reads it; return how many rows are stored, and what was run."""
        found = look(self.conn, state.named)
        if found is None or found.kind != state.kind:
            raise refused("engine-refused", f'DuckDB made no {state.kind} "{".".join(state.named)}"')
        source = quoted(*state.named)
        run(self.conn, select("*", source, "LIMIT 0"))
        rows: int | None = None
        if state.kind == "table":
            ((rows,),) = run(self.conn, select("count(*)", source))
        readers = self.standing.readers if self.standing is not None and self.moves else ()
        own = write(self.conn, found, state.named, replace(state, dependents=()), self.reads, rows=rows)
        return rows, [own, *map(self._recorded_reader, readers)]

    def _recorded_reader(self, one: There) -> str:
        """Write the record of what was made anew since it reads the object; its fingerprints stand in the mark that the plan left on it."""
        found = look(self.conn, one.state.named)
        assert found is not None, "made anew"
        assert one.record is not None, "others are no readers of ours"
        mark = ours(found)
        state = replace(one.state, meaning=mark.meaning, fingerprint=mark.statement)
        return write(self.conn, found, one.state.named, state, one.record.reads)


def steps_of(plan: Plan) -> list[Step]:
    """Return the steps of a plan without those that begin and end its own transaction."""
    return [one for one in plan.steps if one.purpose not in ("begin", "commit")]


def sound(conn: DuckDBPyConnection, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return those of some views that can be read."""
    not_read = {one.place for one in broken(conn, found)}
    return tuple(one for one in found if one.place not in not_read)


def check_whole(conn: DuckDBPyConnection, found: Sequence[Found]) -> None:
    """Refuse what leaves views behind that cannot be read any more.

    Raises:
        ApplyError: there are such.
    """
    if lost := broken(conn, sorted(found, key=lambda one: one.place)):
        raise refused("in-use", f"views could not be read any more: {shown(lost)}", "change or drop these first")


def write(
    conn: DuckDBPyConnection,
    found: Found,
    path: Sequence[str],
    state: State,
    reads: tuple[ReadColumn, ...],
    *,
    rows: int | None = None,
    tracking: Tracking | None = None,
) -> str:
    """Write the record of what was made into its comment; return the statement."""
    ((moment,),) = run(conn, "SELECT epoch_us(now())")
    applied = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(microseconds=moment)
    said = ours(found).said
    # What was only given another name still bears the mark of what it was.
    mark = f"{said[: said.rindex(MARK)]}{MARK}, meaning {state.meaning}, statement {state.fingerprint}"
    text = comment(mark, Record(state, fingerprint(found), applied, rows, reads, tracking))
    statement = f"COMMENT ON {found.kind.upper()} {quoted(*path)} IS {literal(text)}"
    run(conn, statement)
    return statement


def check_free(looking: Looking, names: Sequence[tuple[str, ...]]) -> None:
    """Refuse to make what has the name of something that is there.

    Raises:
        ApplyError: there is such.
    """
    for one in names:
        if (found := looking.database.at(one)) is not None:
            message = f'the {found.kind} "{found.shown}" is in the way, and is left as it is'
            raise refused("not-ours", message, "drop or rename it, or give the target another name")


def check_temporary(there: Database, names: Sequence[str]) -> None:
    """Refuse names that mean something else on this connection than on others.

    Raises:
        ApplyError: the connection has a temporary table or view of such a name.
    """
    hidden = sorted({one.lower() for one in names} & there.temporary)
    if hidden:
        message = f'a temporary table or view of this connection stands in front of "{hidden[0]}"'
        raise refused("in-use", message, "drop it, or take another connection")


def _recorded_parts(one: There) -> tuple[Part, ...]:
    return one.record.state.parts if one.record is not None else ()


def _indexes_of_others(one: There) -> list[str]:
    known = {part.name for part in _recorded_parts(one) if part.kind == "index"}
    return [index.name for index in one.found.indexes if index.name not in known]


def _views_of(state: State) -> Iterator[tuple[str, ...]]:
    """Yield the names of the views over an object that are parts of it."""
    yield from ((*state.named[:-1], one.name) for one in state.parts if one.kind == "view")
