"""What is known of a segment whose changes are recorded, whatever engine keeps them: how it is tracked, what was counted, what its table is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from segsql.apply.given import Given
from segsql.apply.record import Mark
from segsql.apply.refusing import refused
from segsql.plans.aims import State
from segsql.plans.sides import COUNTS
from segsql.plans.tracking import ADDED
from segsql.plans.tracking_aims import Tracking
from segsql.steps import Plan


def tracking_of(given: Given, mark: Mark, shown: str) -> Tracking:
    """Return how a segment is tracked, by the mark of the table of its changes, which people are shown under a name.

    Raises:
        ApplyError: nobody knows, since a plan that was run by hand began it, of another definition.
    """
    if mark.record is not None and mark.record.tracking is not None:
        return mark.record.tracking
    begun = given.begun()
    if begun.tracking is not None and mark.meaning == begun.meaning:
        return begun.tracking
    message = f'how "{shown}" is tracked is not known: a plan that was run by hand began it'
    raise refused("not-ours", message, "hand in the definition that it was begun with, or remove it by hand")


def state_of(given: Given, plan: Plan, tracking: Tracking, mark: Mark, path: Sequence[str]) -> State:
    """Return the state of the table of changes: it has the columns that are kept, and its own."""
    kept = [(name.replace(".", "_"), kind) for name, kind in (*tracking.key, *tracking.columns)]
    columns = (*kept, *((name, str(kind)) for name, kind in ADDED.items()))
    return State(given.segment.name, "table", columns, plan.meaning, mark.statement, path=tuple(path))


def moment_of(given: Given) -> dt.datetime:
    """Return the moment of an advance as the table of changes has it."""
    assert given.as_of is not None, "an advance is planned with one"
    return given.as_of.astimezone(dt.UTC).replace(tzinfo=None)


def counts_of(total: int, before: Mapping[str, int], after: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Return what an advance recorded, by how many there are now and how many changes of its moment stood in the table before and after."""
    found = {one: after.get(one, 0) - before.get(one, 0) for one in COUNTS}
    found |= {"total": total, "unchanged": total - found["added"] - found["updated"]}
    return tuple(found.items())
