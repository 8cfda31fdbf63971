"""Which rows of a base are the members of a segment: those that meet its conditions, in order, and of these the first where there is a cut."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from segsql.bind.bound import BoundSegment
from segsql.evaluate.order import ordered
from segsql.evaluate.rows import Row
from segsql.evaluate.run import Datum, Here, Run


def chosen(run: Run, bound: BoundSegment, rows: Iterable[Row]) -> list[Here]:
    """Return the members in order: of each group those that come first, where there is a cut."""
    everyone = (Here(bound.scope.alias, row) for row in rows)
    found = ordered(run, (here for here in everyone if run.holds(bound.where, here)), bound.order)
    if not bound.is_cut:
        return found
    groups = [tuple(run.value(one, here) for one in bound.per) for here in found]
    sizes, before = Counter(groups), Counter[tuple[Datum, ...]]()
    kept: list[Here] = []
    for here, group in zip(found, groups, strict=True):
        most = math.ceil(sizes[group] * bound.share) if bound.share is not None else bound.limit
        assert most is not None
        if before[group] < most:
            kept.append(here)
        before[group] += 1
    return kept
