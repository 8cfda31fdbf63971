"""What changes of a segment, recorded in a DuckDB database: begun, gone on with and removed.

How a segment is tracked stands in the record of the table of its changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from segsql.apply.duckdb.found import Found
from segsql.apply.duckdb.look import key, look, read_columns
from segsql.apply.duckdb.session import run
from segsql.apply.duckdb.state import Looking, ours, shown
from segsql.apply.duckdb.work import Done, check_temporary, check_whole, sound, steps_of, write
from segsql.apply.given import Given
from segsql.apply.reads import check_there
from segsql.apply.refusing import refused
from segsql.apply.tracking import counts_of, moment_of, state_of, tracking_of
from segsql.dialect import load
from segsql.plans.names import beside
from segsql.plans.tracking import VIEWS
from segsql.plans.tracking_aims import Advance, Untrack
from segsql.run.sql import quoted, select
from segsql.steps import Plan


def run_tracking(looking: Looking, given: Given, path: Sequence[str], *, dry_run: bool) -> Done:
    """Run what has to do with tracking a segment, in the transaction that is open; ``path`` is what the table and the views are named after.

    Raises:
        Conflict: others have changed the same.
        DefinitionError: nothing is tracked, or it cannot be.
        ApplyError: others made what has one of the names, or read it.
    """
    work = _Tracked(looking, given, tuple(path))
    there = work.look()
    mark = ours(there) if there is not None else None
    tracking = tracking_of(given, mark, there.shown) if there is not None and mark is not None else None
    plan = given.plan(tracking=tracking)
    work.check(there)
    if dry_run or (not plan.steps and mark is not None and mark.record is not None):
        return Done(plan, tuple(one.sql for one in steps_of(plan)))
    return work.perform(plan)


@dataclass(frozen=True, slots=True)
class _Tracked:
    """A segment whose changes are recorded, or are to be."""

    looking: Looking
    given: Given
    path: tuple[str, ...]

    def named(self, part: str) -> tuple[str, ...]:
        """Return the name of the table or of a view."""
        return beside(self.path, part, load(self.given.dialect).names.max_bytes.value)

    def look(self) -> Found | None:
        """Return the table of changes, if there is one.

        Raises:
            ApplyError: others made it.
        """
        found = self.looking.at(self.named("changes"))
        if found is not None:
            ours(found)
            self._check_kind(found, "table")
        return found

    def check(self, there: Found | None) -> None:
        """Refuse to make or drop what others made, or read.

        Raises:
            ApplyError: with what is in the way.
        """
        views = [found for one in VIEWS if (found := self.looking.at(self.named(one))) is not None]
        for one in views:
            ours(one)
            self._check_kind(one, "view")
        if not isinstance(self.given.to, Untrack) or there is None:
            return
        mine = {key(one.place) for one in views}
        readers = [one for one in self.looking.views.of({key(there.place), *mine}) if key(one.place) not in mine]
        if readers:
            message = f'what is recorded of "{self.given.segment.name}" is read by {shown(readers)}'
            raise refused("in-use", message, "change or drop these first")

    def _check_kind(self, found: Found, kind: str) -> None:
        if found.kind != kind:
            raise refused(
                "not-ours", f'"{found.shown}" is a {found.kind}, and was made as a {kind}', "drop or rename it"
            )

    def perform(self, plan: Plan) -> Done:
        """Run the steps, and keep what is known then in the record."""
        conn, aim, statements = self.looking.conn, self.given.to, [one.sql for one in steps_of(plan)]
        wanted = self.given.of_tracked(plan.tracking).reads() if plan.tracking is not None else ()
        reads = read_columns(conn, self.looking.database, wanted)
        check_there(wanted, reads)
        names = [self.named(one)[-1] for one in ("changes", *VIEWS)]
        check_temporary(self.looking.database, [*names, *(table[-1] for table, _ in wanted)])
        opaque = (
            [self.looking.database.objects[one] for one in self.looking.views.opaque]
            if isinstance(aim, Untrack)
            else []
        )
        readable = sound(conn, opaque)
        before = self._recorded_at()
        for one in statements:
            run(conn, one)
        check_whole(conn, readable)
        if plan.tracking is None:
            return Done(plan, tuple(statements))
        # Two who go on at the same time would record the same changes: this is where the second of them fails, and begins anew.
        found = look(conn, self.named("changes"))
        assert found is not None, "made, or there before"
        ((rows,),) = run(conn, select("count(*)", quoted(*self.named("changes"))))
        state = state_of(self.given, plan, plan.tracking, ours(found), self.named("changes"))
        statements.append(write(conn, found, self.named("changes"), state, reads, rows=rows, tracking=plan.tracking))
        return Done(plan, tuple(statements), None, self._counts(before) if isinstance(aim, Advance) else ())

    def _recorded_at(self) -> dict[str, int]:
        """Return how many changes of each kind are recorded as of the moment of an advance."""
        if not isinstance(self.given.to, Advance):
            return {}
        query = select("change, count(*)", quoted(*self.named("changes")), "WHERE changed_at = ? GROUP BY change")
        rows = run(self.looking.conn, query, [moment_of(self.given)])
        return {str(change): int(count) for change, count in rows}

    def _counts(self, before: dict[str, int]) -> tuple[tuple[str, int], ...]:
        """Return what the statement recorded."""
        ((total,),) = run(self.looking.conn, select("count(*)", quoted(*self.named("snapshot"))))
        return counts_of(total, before, self._recorded_at())
