"""Bound segment to bound segment: NOT pushed into the leaves, groups flattened, chains folded into lists.

After this no ``Negation`` is left, and a leaf is never asked for more than "does it hold": every answer that is not true is false,
so AND and OR of SQL do what two-valued AND and OR do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import assert_never

from segsql.bind.bound import (
    All,
    AnyOf,
    Apply,
    BoundSegment,
    Choose,
    Clocked,
    Compare,
    Condition,
    Const,
    Convert,
    Day,
    Foreign,
    ForeignTest,
    Has,
    Json,
    Match,
    Matches,
    Measure,
    Members,
    Missing,
    MonthDay,
    Negation,
    OneOf,
    Order,
    Output,
    Ref,
    Related,
    Rows,
    Shift,
    Some,
    Truth,
    Utc,
    Value,
    Within,
)
from segsql.normalize.together import is_plain, next_to_others
from segsql.operators.comparisons import COMPLEMENT, holds

TRUE, FALSE = All(()), AnyOf(())


def normalize(segment: BoundSegment) -> BoundSegment:
    """Return the segment in normal form; its members and output are the same."""
    run = _Normalizer()
    ctes = tuple(run.members(one) for one in segment.ctes)
    where = run.condition(segment.where)
    output = tuple(
        one if (value := run.value(one.value)) is one.value else Output(one.name, value, one.type, one.at)
        for one in segment.output
    )
    order = run.order(segment.order)
    per = tuple(run.value(one) for one in segment.per if not isinstance(one, Const))
    plain = {one for one in run.figured | run.asked if is_plain(one)} if run.alternatives else set[Rows]()
    return BoundSegment(
        name=segment.name,
        scope=segment.scope,
        where=where,
        output=output,
        order=order,
        limit=segment.limit,
        share=segment.share,
        per=per,
        moving=segment.moving,
        warnings=segment.warnings,
        nesting=run.nesting,
        related=run.related,
        ctes=ctes,
        shared=frozenset(run.again & run.figured) | next_to_others(plain & run.figured),
        beside=next_to_others(plain),
        guards=segment.guards,
    )


def complement(condition: Condition) -> Condition:
    """Return exactly what a condition leaves out, in normal form."""
    return _Normalizer().condition(condition, negate=True)


class _Normalizer:
    """One run; rows that several values share stay shared. ``nesting`` and ``related`` are the deepest groups and
    relations met so far, ``again`` the rows met more than once, ``figured`` those of figures, ``asked`` those that are looked for. There
    are ``alternatives`` where two nodes lead to the same rows.
    """

    def __init__(self) -> None:
        self.done: dict[int, Rows] = {}
        self.tables: dict[int, tuple[Members, int, int]] = {}
        self.nesting = self.related = 0
        self.groups = self.relations = 0
        self.again: set[Rows] = set()
        self.figured: set[Rows] = set()
        self.asked: set[Rows] = set()
        self.scopes: set[int] = set()
        self.alternatives = False

    def condition(self, given: Condition, *, negate: bool = False) -> Condition:
        match given:
            case Compare():
                return self.compare(given, negate)
            case OneOf():
                value, negated = self.value(given.value), given.negated != negate
                or_missing = given.or_missing != negate
                if _zero(value):
                    or_missing = any(one.value == 0 for one in given.constants) != negated
                return OneOf(value, given.constants, negated, or_missing, given.fold, given.at)
            case Has():
                return Has(
                    given.value,
                    given.constants,
                    given.every,
                    given.negated != negate,
                    given.value.nullable and given.or_missing != negate,
                    given.at,
                )
            case Within():
                return self.within(given, negate)
            case Match():
                value, negated = self.value(given.value), given.negated != negate
                or_missing = given.or_missing != negate
                return Match(given.op, value, self.value(given.needle), given.fold, negated, or_missing, given.at)
            case Missing():
                return Missing(self.value(given.value), given.negated != negate, given.at)
            case All() | AnyOf():
                return self.group(given, negate)
            case Some():
                return self.some(given, negate)
            case Related():
                rows = self.rows(given.rows)
                self.asked.add(rows)
                return Related(rows, given.negated != negate)
            case Negation():
                return self.condition(given.condition, negate=not negate)
            case Matches():
                value, negated = self.value(given.value), given.negated != negate
                or_missing = given.or_missing != negate
                return Matches(value, given.pattern, given.fold, negated, or_missing, given.at)
            case ForeignTest():
                self.nesting = max(self.nesting, self.groups + given.fragment.depth)
                return ForeignTest(given.fragment, given.columns, given.negated != negate, given.at)
            case _:
                assert_never(given)

    def group(self, given: All | AnyOf, negate: bool) -> Condition:
        self.groups += 1
        self.nesting = max(self.nesting, self.groups)
        members = [self.condition(one, negate=negate) for one in given.conditions]
        self.groups -= 1
        together = _any_of if isinstance(given, AnyOf) != negate else _all_of
        return together(members, merging=self.alternatives)

    def some(self, given: Some, negate: bool) -> Condition:
        """A number that is all, none or any of them is a plain group, and so is what is left of its complement."""
        count, least, most = len(given.conditions), given.least, given.most
        if most == count and least in (1, count):
            return self.group((AnyOf if least == 1 else All)(given.conditions), negate)
        if least == 0 and most in (0, count - 1):
            return self.group((AnyOf if most == 0 else All)(given.conditions), not negate)
        self.groups += 1
        self.nesting = max(self.nesting, self.groups)
        members = tuple(self.condition(one) for one in given.conditions)
        self.groups -= 1
        if negate and least == 0:
            return Some(members, most + 1, count)
        if negate and most == count:
            return Some(members, 0, least - 1)
        return Some(members, least, most, given.negated != negate)

    def compare(self, given: Compare, negate: bool) -> Compare:
        op = COMPLEMENT[given.op] if negate else given.op
        left, right = self.value(given.left), self.value(given.right)
        or_missing = given.or_missing != negate
        if _zero(left) and isinstance(right, Const) and isinstance(right.value, (int, Decimal)):
            or_missing = holds(op, 0, right.value)
        return Compare(op, left, right, or_missing, given.fold, given.at)

    def within(self, given: Within, negate: bool) -> Within:
        value, low, high = self.value(given.value), self.value(given.low), self.value(given.high)
        negated, or_missing = given.negated != negate, given.or_missing != negate
        if _zero(value) and isinstance(low, Const) and isinstance(high, Const):
            least, most = low.value, high.value
            assert isinstance(least, (int, Decimal))
            assert isinstance(most, (int, Decimal))
            or_missing = (least <= 0 and (most >= 0 if given.closed else most > 0)) != negated
        return Within(value, low, high, given.closed, negated, or_missing)

    def value(self, given: Value) -> Value:
        match given:
            case Ref() | Const() | Json():
                return given
            case Measure():
                argument = self.value(given.argument) if given.argument is not None else None
                rows = self.rows(given.rows)
                self.figured.add(rows)
                return Measure(given.function, rows, argument, given.type, given.zero, given.nullable, given.at)
            case Apply():
                arguments = tuple(self.value(one) for one in given.arguments)
                return Apply(given.function, arguments, given.type, given.nullable, given.at)
            case Choose():
                self.groups += 1
                self.nesting = max(self.nesting, self.groups)
                branches = tuple((self.condition(when), self.value(then)) for when, then in given.branches)
                otherwise = self.value(given.otherwise) if given.otherwise is not None else None
                self.groups -= 1
                return Choose(branches, otherwise, given.type, given.nullable)
            case Convert():
                return Convert(self.value(given.value), given.type, given.nullable, given.at)
            case Shift():
                value = self.value(given.value)
                return Shift(value, given.amount, given.unit, given.type, given.nullable, given.at)
            case Utc():
                return Utc(self.value(given.value), given.nullable, at=given.at)
            case MonthDay():
                return MonthDay(self.value(given.value), given.nullable)
            case Day():
                return Day(self.value(given.value), given.nullable)
            case Clocked():
                return Clocked(self.value(given.day), at=given.at) if given.day is not None else given
            case Truth():
                return Truth(self.condition(given.condition))
            case Foreign():
                self.nesting = max(self.nesting, self.groups + given.fragment.depth)
                return given
            case _:
                assert_never(given)

    def rows(self, given: Rows) -> Rows:
        if id(given) in self.done:
            self.again.add(self.done[id(given)])
            return self.done[id(given)]
        self.alternatives = self.alternatives or id(given.scope) in self.scopes
        self.scopes.add(id(given.scope))
        self.relations += 1
        self.related = max(self.related, self.relations)
        done = self.done[id(given)] = Rows(
            home=given.home,
            scope=given.scope,
            where=self.condition(given.where) if given.where is not None else None,
            order=self.order(given.order),
            limit=given.limit,
            satisfies=self.condition(given.satisfies) if given.satisfies is not None else None,
            anchors=given.anchors,
            repeats=given.repeats,
            members=self.members(given.members) if given.members is not None else None,
        )
        self.relations -= 1
        return done

    def members(self, given: Members) -> Members:
        """Return the members of another segment, which count where they stand only if they are read there."""
        if given.way == "object":
            return given
        if id(given) not in self.tables:
            outer = self.nesting, self.related, self.groups, self.relations
            self.nesting = self.related = self.groups = self.relations = 0
            of = given.segment
            order, per = self.order(of.order), tuple(self.value(one) for one in of.per if not isinstance(one, Const))
            made = replace(given, segment=replace(of, where=self.condition(of.where), order=order, per=per))
            self.tables[id(given)] = made, self.nesting, self.related
            self.nesting, self.related, self.groups, self.relations = outer
        made, nesting, related = self.tables[id(given)]
        is_here = given.way == "inline"
        self.nesting = max(self.nesting, nesting + (self.groups if is_here else 0))
        self.related = max(self.related, related + (self.relations if is_here else 0))
        return made

    def order(self, given: tuple[Order, ...]) -> tuple[Order, ...]:
        """A constant puts no row before another, and engines read a bare number as a column's position."""
        return tuple(Order(self.value(one.value), one.descending) for one in given if not isinstance(one.value, Const))


def _zero(value: Value) -> bool:
    """Whether a value is a figure that is zero over no rows.

    Such a figure is grouped over the rows there are, so outer rows without any are in no group. They are members exactly
    if the leaf holds at zero, just as ``or_missing`` says it of a missing value.
    """
    return isinstance(value, Measure) and value.zero


def _all_of(members: Iterable[Condition], *, merging: bool = False) -> Condition:
    kept: list[Condition] = []
    for one in members:
        if isinstance(one, All):
            kept += one.conditions
        elif isinstance(one, AnyOf) and not one.conditions:
            return FALSE
        else:
            kept.append(one)
    kept = _folded(_merged(kept, negated=True) if merging else kept, negated=True)
    return kept[0] if len(kept) == 1 else All(tuple(kept))


def _any_of(members: Iterable[Condition], *, merging: bool = False) -> Condition:
    kept: list[Condition] = []
    for one in members:
        if isinstance(one, AnyOf):
            kept += one.conditions
        elif isinstance(one, All) and not one.conditions:
            return TRUE
        else:
            kept.append(one)
    kept = _folded(_merged(kept, negated=False) if merging else kept, negated=False)
    return kept[0] if len(kept) == 1 else AnyOf(tuple(kept))


def _merged(members: list[Condition], *, negated: bool) -> list[Condition]:
    """Ask once whether there is a related row of one kind or another, and likewise whether there is none of either."""
    places = [_place(one, negated) if isinstance(one, Related) else None for one in members]
    if len(places) - places.count(None) < 2:
        return members
    found: dict[object, list[Rows]] = {}
    for one, place in zip(members, places, strict=True):
        if isinstance(one, Related) and place is not None:
            found.setdefault(place, []).append(one.rows)
    merged: list[Condition] = []
    for one, place in zip(members, places, strict=True):
        if place is None:
            merged.append(one)
        elif alike := found.pop(place, None):
            where = _any_of([TRUE if rows.where is None else rows.where for rows in alike], merging=True)
            rows = replace(alike[0], where=None if where == TRUE else where) if len(alike) > 1 else alike[0]
            merged.append(Related(rows, negated))
    return merged


def _place(one: Related, negated: bool) -> object:
    """Return what two conditions must have in common to be one: where the rows are, and which outer ones they look at."""
    if one.negated != negated or one.rows.limit is not None or one.rows.members is not None:
        return None
    return id(one.rows.scope), one.rows.anchors


def _folded(members: list[Condition], *, negated: bool) -> list[Condition]:
    """Fold ``x = 1 OR x = 2`` into a list, and ``x <> 1 AND x <> 2`` likewise.

    DuckDB plans the list 36 times faster than a chain of 2,000 (measured).
    """
    if len(members) < 2:
        return members
    listed = [_listed(one, negated) for one in members]
    if len(listed) - listed.count(None) < 2:
        return members
    chains: dict[tuple[str, str, bool, bool], list[OneOf]] = {}
    for link in listed:
        if link is not None:
            chains.setdefault(_chain(link), []).append(link)
    if len(chains) == len(listed) - listed.count(None):
        return members
    folded: list[Condition] = []
    for one, link in zip(members, listed, strict=True):
        if link is None or len(chain := chains[_chain(link)]) < 2:
            folded.append(one)
        elif link is chain[0]:
            constants = {(type(each.value), each.value): each for other in chain for each in other.constants}
            folded.append(
                OneOf(link.value, tuple(constants.values()), link.negated, link.or_missing, link.fold, link.at)
            )
    return folded


def _chain(listed: OneOf) -> tuple[str, str, bool, bool]:
    """Return what two lists must have in common to be one: the column, and how it is compared."""
    assert isinstance(listed.value, Ref)
    return listed.value.alias, listed.value.column.name, listed.fold, listed.or_missing


def _listed(one: Condition, negated: bool) -> OneOf | None:
    """Return an equality with a constant as a list of one, and a list as it is."""
    if isinstance(one, Compare) and one.op == ("ne" if negated else "eq") and isinstance(one.left, Ref):
        if isinstance(one.right, Const):
            return OneOf(one.left, (one.right,), negated, one.or_missing, one.fold, one.at)
    elif isinstance(one, OneOf) and one.negated == negated and isinstance(one.value, Ref) and one.constants:
        return one
    return None
