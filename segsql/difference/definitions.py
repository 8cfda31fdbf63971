"""Two definitions held against each other: how the members of one stand to those of the other, and what was changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from segsql.bind.bound import Condition
from segsql.bind.context import Lists
from segsql.bind.segment import bind
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.difference.case import Spent
from segsql.difference.changes import Side, changes
from segsql.difference.prover import Prover
from segsql.difference.reading import Cut, Reader
from segsql.difference.result import Difference, Membership
from segsql.difference.terms import FALSE, Formula, Terms
from segsql.difference.witness import disagree
from segsql.errors import DefinitionError, Diagnostic, Pointer
from segsql.model.references import Segments
from segsql.model.segment import Segment

_STEPS: Final = 100_000
"""So many steps are taken to prove that one definition selects no more than the other, which is about a second; what takes longer is unknown."""


def diff(
    old: Segment,
    new: Segment,
    catalog: Catalog,
    *,
    as_of: dt.datetime | None = None,
    lists: Lists | None = None,
    segments: Segments | None = None,
    guards: Guards | None = None,
) -> Difference:
    """Return how a new definition differs from an old one.

    What it says of members holds whatever the rows are, as long as they keep what the catalog promises; no data is looked at.

    Args:
        old: What was written before.
        new: What is written now.
        catalog: The tables that both name.
        as_of: The moment relative times are relative to, the same for both; must carry a zone.
        lists: The values of the catalog's static lists that the segments name, each a list, tuple or set.
        segments: The segments that they refer to, by name.
        guards: Conditions that rows of a table meet wherever they are read, by table: what an embedding service adds to the guards of the
            catalog.

    Raises:
        DefinitionError: one of the definitions is wrong.
    """
    terms = Terms()
    sides: list[Side] = []
    for one in (old, new):
        if not isinstance(one, Segment):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers have types
            message = "a whole query has no conditions of its own that others could be held against"
            raise DefinitionError((Diagnostic("segment-mismatch", "error", message, "", "write it as a segment"),))
        trace: dict[Pointer, Condition] = {}
        bound = bind(one, catalog, as_of=as_of, lists=lists or {}, segments=segments, guards=guards, trace=trace)
        sides.append(Side(one, Reader(terms, bound), trace))
    before, after = sides
    pair = _Pair(catalog, before.reader, after.reader, terms)
    members, reason = _members(pair)
    told = changes(before, after, same_members=_is_same(pair))
    moving = before.reader.bound.moving or after.reader.bound.moving
    return Difference(old.name, new.name, members, reason, moving, told)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two definitions that are held against each other."""

    catalog: Catalog
    before: Reader
    after: Reader
    terms: Terms
    proven: dict[tuple[Formula, Formula], bool] = field(default_factory=dict[tuple["Formula", "Formula"], bool])

    def implies(self, one: Formula, other: Formula) -> bool:
        """Whether it is proven that one formula holds only where another does."""
        if (one, other) not in self.proven:
            try:
                self.proven[one, other] = Prover(self.terms, _STEPS).implies(one, other)
            except Spent:
                self.proven[one, other] = False
        return self.proven[one, other]


def _is_same(pair: _Pair) -> bool:
    """Whether the conditions of both hold for the same rows, whatever cut there is."""
    one, other = pair.before.where(), pair.after.where()
    return pair.implies(one, other) and pair.implies(other, one)


def _members(pair: _Pair) -> tuple[Membership, str]:
    """Return how the members of two definitions stand to each other, and why."""
    old, new = pair.before.bound.scope.table.name, pair.after.bound.scope.table.name
    if old != new:
        return "unknown", f"the members are rows of other tables, {old} and {new}"
    is_less, is_more = _is_within(pair, pair.after, pair.before), _is_within(pair, pair.before, pair.after)
    if is_less and is_more:
        return "equal", "whatever the rows are"
    if is_less:
        return "narrowing", "every member of the new one was one of the old one"
    if is_more:
        return "widening", "every member of the old one is one of the new one"
    if disagree(pair.catalog, pair.before, pair.after, pair.terms):
        return "mixed", "there can be rows that only the old one selects, and rows that only the new one selects"
    if pair.before.cut() != pair.after.cut() or pair.before.cut() is not None:
        return "unknown", "whom a limit keeps hangs on the other members"
    return "unknown", "neither is proven to select all that the other one does"


def _is_within(pair: _Pair, one: Reader, other: Reader) -> bool:
    """Whether all members of one definition are proven to be members of another."""
    where, wider = one.where(), other.where()
    if pair.implies(where, FALSE):
        return True
    if not pair.implies(where, wider):
        return False
    cut, other_cut = one.cut(), other.cut()
    if other_cut is None:
        return True
    return cut is not None and _keeps_less(cut, other_cut) and pair.implies(wider, where)


def _keeps_less(one: Cut, other: Cut) -> bool:
    """Whether one cut of the same rows keeps no more of them than another."""
    if one.order != other.order or one.groups != other.groups:
        return False
    if one.limit is not None and other.limit is not None:
        return one.limit <= other.limit
    return one.share is not None and other.share is not None and Fraction(*one.share) <= Fraction(*other.share)
