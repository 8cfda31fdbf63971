"""What changes of a segment, recorded in a PostgreSQL database: begun, gone on with and removed.

How a segment is tracked stands in the record of the table of its changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from segsql.apply.given import Given
from segsql.apply.postgres.drift import fingerprint
from segsql.apply.postgres.found import Found
from segsql.apply.postgres.look import beside
from segsql.apply.postgres.options import Options
from segsql.apply.postgres.recording import counted, now, recorded
from segsql.apply.postgres.session import limited, run
from segsql.apply.postgres.state import Looking
from segsql.apply.postgres.stepping import Stepping, apart, in_order
from segsql.apply.postgres.work import Done
from segsql.apply.record import Record
from segsql.apply.refusing import refused
from segsql.apply.tracking import counts_of, moment_of, state_of, tracking_of
from segsql.plans.tracking import VIEWS
from segsql.plans.tracking_aims import Advance, Untrack
from segsql.steps import Plan

if TYPE_CHECKING:
    from psycopg.sql import Composed


def run_tracking(looking: Looking, given: Given, path: Sequence[str], options: Options, *, dry_run: bool) -> Done:
    """Run what has to do with tracking a segment, in the transaction that is open.

    Args:
        looking: Where it is looked for.
        given: What is wanted.
        path: What the table and the views are named after where it is not tracked yet, or was not under its name of now.
        options: How long it bears with others.
        dry_run: Only say what would be run.

    Raises:
        DefinitionError: nothing is tracked, or it cannot be.
        ApplyError: others made what has one of the names, or read it.
    """
    work = _Tracked(looking, given, tuple(path), options)
    there = work.look()
    mark = there.mark if there is not None else None
    tracking = tracking_of(given, mark, ".".join(there.name)) if there is not None and mark is not None else None
    plan = given.plan(tracking=tracking)
    work.check(there)
    steps = in_order(plan.steps)
    if dry_run:
        by_default = [one.as_string(looking.conn) for one in work.by_default()] if there is None else []
        return Done(plan, (*(one.sql for one in steps), *by_default))
    if not steps and mark is not None and mark.record is not None:
        return Done(plan, ())
    return work.perform(plan)


@dataclass(frozen=True, slots=True)
class _Tracked:
    """A segment whose changes are recorded, or are to be."""

    looking: Looking
    given: Given
    path: tuple[str, ...]
    options: Options

    def named(self, part: str) -> tuple[str, ...]:
        """Return the name of the table or of a view."""
        return beside(self.path, part)

    def look(self) -> Found | None:
        """Return the table of changes, if there is one.

        Raises:
            ApplyError: others made it.
        """
        found = self.looking.at(self.named("changes"))
        if found is None:
            return None
        shown, mark = ".".join(found.name), found.mark
        if mark is None or found.kind != "table":
            raise refused("not-ours", f'"{shown}" was not made by segsql, and is left as it is', "drop or rename it")
        return found

    def check(self, there: Found | None) -> None:
        """Refuse to make or drop what others made, or read.

        Raises:
            ApplyError: with what is in the way.
        """
        found = [self.looking.at(self.named(one)) for one in VIEWS]
        for one in found:
            if one is not None and (one.mark is None or one.kind != "view"):
                message = f'"{".".join(one.name)}" was not made by segsql, and is left as it is'
                raise refused("not-ours", message, "drop or rename it")
        if not isinstance(self.given.to, Untrack):
            return
        mine = {self.looking.named(self.named(one)) for one in VIEWS}
        readers = {
            two.shown for one in (there, *found) if one is not None for two in one.dependents if two.name not in mine
        }
        if readers:
            message = f'what is recorded of "{self.given.segment.name}" is read by {", ".join(sorted(readers))}'
            raise refused("in-use", message, "have those who made it drop it first")

    def perform(self, plan: Plan) -> Done:
        """Run the steps, and keep what is known then in the record."""
        conn, aim = self.looking.conn, self.given.to
        stepping = Stepping(conn, self.options)
        quiet, loud = apart(in_order(plan.steps))
        before = self._recorded_at()
        (first, _), retries = stepping.tried(lambda: stepping.run(quiet, 1, len(quiet) + len(loud)))

        def rest() -> list[str]:
            limited(conn, self.options)
            statements, _ = stepping.run(loud, 1 + len(quiet), len(quiet) + len(loud))
            if isinstance(aim, Untrack):
                return statements
            if not isinstance(aim, Advance):
                for one in self.by_default():
                    run(conn, one)
                    statements.append(one.as_string(conn))
            return [*statements, self._record(plan)]

        behind, again = stepping.tried(rest)
        counts = self._counts(before) if isinstance(aim, Advance) else ()
        return Done(plan, (*first, *behind), None, counts, retries + again)

    def by_default(self) -> list[Composed]:
        """Return what gives the views the rights of those who read them."""
        from psycopg.sql import SQL, Identifier

        names = [Identifier(*self.looking.named(self.named(one))) for one in VIEWS]
        return [SQL("ALTER VIEW {} SET (security_invoker = true)").format(one) for one in names]

    def _recorded_at(self) -> dict[str, int]:
        """Return how many changes of each kind are recorded as of the moment of an advance."""
        from psycopg.sql import SQL, Identifier

        if not isinstance(self.given.to, Advance):
            return {}
        table = Identifier(*self.looking.named(self.named("changes")))
        query = SQL("SELECT change, COUNT(*) FROM {} WHERE changed_at = %s GROUP BY change").format(table)
        rows = run(self.looking.conn, query, (moment_of(self.given),))
        return {str(change): int(count) for change, count in rows}

    def _counts(self, before: dict[str, int]) -> tuple[tuple[str, int], ...]:
        """Return what the statement recorded: counted in the table, since a further look at the members might see others."""
        total = counted(self.looking.conn, self.looking.named(self.named("snapshot")))
        return counts_of(total, before, self._recorded_at())

    def _record(self, plan: Plan) -> str:
        """Write how the segment is tracked; return the statement."""
        conn, found, tracking = self.looking.conn, self.looking.at(self.named("changes")), plan.tracking
        assert found is not None, "it was made"
        assert found.mark is not None, "the plan marks it"
        assert tracking is not None, "the plan says how"
        state = state_of(self.given, plan, tracking, found.mark, self.named("changes"))
        rows = counted(conn, found.name)
        reads = self.looking.columns(self.given.of_tracked(tracking).reads())
        return recorded(conn, found, Record(state, fingerprint(found), now(conn), rows, reads, tracking))
