"""What changes of a segment, recorded in a DuckDB database: begun, gone on with and removed.

How a segment is tracked stands in the record of the table of its changes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from segsql.apply.duckdb.found import Found
from segsql.apply.duckdb.look import key, look, read_columns
from segsql.apply.duckdb.session import refused, run
from segsql.apply.duckdb.state import Looking, ours, shown
from segsql.apply.duckdb.work import Done, check_temporary, check_there, check_whole, sound, steps_of, write
from segsql.apply.given import Given
from segsql.apply.reads import Columns, columns_read
from segsql.dialect import load
from segsql.model.segment import Segment
from segsql.plans.aims import State
from segsql.plans.names import beside
from segsql.plans.sides import COUNTS
from segsql.plans.tracking import ADDED
from segsql.plans.tracking_aims import Advance, Tracking, Untrack
from segsql.run.sql import quoted, select
from segsql.steps import Plan

_VIEWS: Final = ("snapshot", "history")


def run_tracking(looking: Looking, given: Given, path: Sequence[str], *, dry_run: bool) -> Done:
    """Run what has to do with tracking a segment, in the transaction that is open; ``path`` is what the table and the views are named after.

    Raises:
        Conflict: others have changed the same.
        DefinitionError: nothing is tracked, or it cannot be.
        ApplyError: others made what has one of the names, or read it.
    """
    work = _Tracked(looking, given, tuple(path))
    there = work.look()
    tracking = work.tracking(there)
    plan = given.plan(tracking=tracking)
    work.check(there)
    record = there.mark.record if there is not None and there.mark is not None else None
    if dry_run or (not plan.steps and record is not None):
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

    def tracking(self, there: Found | None) -> Tracking | None:
        """Return how the segment is tracked.

        Raises:
            ApplyError: nobody knows, since a plan that was run by hand began it, of another definition.
        """
        mark = ours(there) if there is not None else None
        if there is None or mark is None:
            return None
        if mark.record is not None and mark.record.tracking is not None:
            return mark.record.tracking
        begun = self.given.begun()
        if begun.tracking is not None and mark.meaning == begun.meaning:
            return begun.tracking
        message = f'how "{there.shown}" is tracked is not known: a plan that was run by hand began it'
        raise refused("not-ours", message, "hand in the definition that it was begun with, or remove it by hand")

    def check(self, there: Found | None) -> None:
        """Refuse to make or drop what others made, or read.

        Raises:
            ApplyError: with what is in the way.
        """
        views = [found for one in _VIEWS if (found := self.looking.at(self.named(one))) is not None]
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
        wanted = self._wanted(plan.tracking)
        reads = read_columns(conn, self.looking.database, wanted)
        if not isinstance(aim, Untrack):
            check_there(wanted, reads)
            names = [self.named(one)[-1] for one in ("changes", *_VIEWS)]
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
        state = self._state(plan, plan.tracking, found)
        statements.append(write(conn, found, self.named("changes"), state, reads, rows=rows, tracking=plan.tracking))
        return Done(plan, tuple(statements), None, self._counts(before) if isinstance(aim, Advance) else ())

    def _recorded_at(self) -> dict[str, int]:
        """Return how many changes of each kind are recorded as of the moment of an advance."""
        if not isinstance(self.given.to, Advance):
            return {}
        assert self.given.as_of is not None, "asked for"
        query = select("change, count(*)", quoted(*self.named("changes")), "WHERE changed_at = ? GROUP BY change")
        moment = self.given.as_of.astimezone(dt.UTC).replace(tzinfo=None)
        return {str(change): int(count) for change, count in run(self.looking.conn, query, [moment])}

    def _counts(self, before: dict[str, int]) -> tuple[tuple[str, int], ...]:
        """Return what the statement recorded."""
        after = self._recorded_at()
        ((total,),) = run(self.looking.conn, select("count(*)", quoted(*self.named("snapshot"))))
        found = {one: after.get(one, 0) - before.get(one, 0) for one in COUNTS}
        found |= {"total": total, "unchanged": total - found["added"] - found["updated"]}
        return tuple(found.items())

    def _state(self, plan: Plan, tracking: Tracking, found: Found) -> State:
        """Return what is there: a table of the columns that are kept, and of its own."""
        shown = [(name.replace(".", "_"), kind) for name, kind in (*tracking.key, *tracking.columns)]
        columns = (*shown, *((name, str(kind)) for name, kind in ADDED.items()))
        name, path = self.given.segment.name, self.named("changes")
        return State(name, "table", columns, plan.meaning, ours(found).statement, path=path)

    def _wanted(self, tracking: Tracking | None) -> Columns:
        """Return what is read of the segment with the columns that are tracked as its output."""
        given, segment = self.given, self.given.segment
        if tracking is None:
            return ()
        assert isinstance(segment, Segment), "whole queries have no key, and are not tracked"
        names = tuple(name for name, _ in (*tracking.key, *tracking.columns))
        return columns_read(
            segment.model_copy(update={"select": names}), given.catalog, as_of=given.as_of, now=given.now, lists=given.lists,
            segments=given.segments, references=given.references, guards=given.guards,
        )  # fmt: skip
