"""Bound conditions as formulas: what every leaf says of which value, and where it holds for a missing one (docs/language.md, section 3.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from segsql.bind.bound import (
    All,
    AnyOf,
    BoundSegment,
    Compare,
    Condition,
    Const,
    ForeignTest,
    Has,
    Match,
    Matches,
    Members,
    Missing,
    Negation,
    OneOf,
    Order,
    Related,
    Some,
    Truth,
    Value,
    Within,
)
from segsql.difference.lines import NUMBERS, Line
from segsql.difference.terms import FALSE, TRUE, Formula, Row, Subject, Terms, Test
from segsql.difference.values import Here, Values

_UNFOLDED: Final = 8
"""So many conditions of which some have to hold are unfolded, which takes two to the power of their number; of more it is only known how many
hold."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How members are cut: by which order, of which groups, and how many or which part of them stay."""

    order: tuple[tuple[int, bool], ...]
    groups: frozenset[int]
    limit: int | None
    share: tuple[int, int] | None


class Reader:
    """Conditions of one bound segment as formulas."""

    def __init__(self, terms: Terms, bound: BoundSegment) -> None:
        self.terms = terms
        self.values = Values(terms, self)
        self.known: dict[tuple[int, int], tuple[Condition, Here, Formula]] = {}
        self.top = self.values.top(bound.scope)
        self.bound = bound
        self.tables: dict[int, tuple[Members, int]] = {}

    @property
    def row(self) -> Row:
        """The row of the base."""
        return self.top.rows[self.bound.scope.alias]

    def where(self) -> Formula:
        """Return what members meet, whatever cut there is."""
        return self.condition(self.bound.where, self.top)

    def order(self) -> tuple[tuple[int, bool], ...]:
        """Return what members are sorted by."""
        return self.sorting(self.bound.order, self.top)

    def cut(self) -> Cut | None:
        """Return how the members are cut, if they are."""
        bound = self.bound
        if not bound.is_cut:
            return None
        groups = frozenset(self.values.subject(one, self.top).number for one in bound.per if not isinstance(one, Const))
        share = bound.share.as_integer_ratio() if bound.share is not None else None
        return Cut(self.order(), groups, bound.limit, share)

    def sorting(self, order: Sequence[Order], here: Here) -> tuple[tuple[int, bool], ...]:
        """Return an order by the numbers of its values, of which each counts where it stands first."""
        found: dict[int, bool] = {}
        for one in order:
            if not isinstance(one.value, Const):
                found.setdefault(self.values.subject(one.value, here).number, one.descending)
        return tuple(found.items())

    def members(self, members: Members) -> int:
        """Return a number for the members of another segment, which is the same for the same members."""
        if id(members) not in self.tables:
            inner = Reader(self.terms, members.segment)
            number = self.terms.number("members", members.scope.table.name, inner.where(), inner.cut())
            self.tables[id(members)] = members, number
        return self.tables[id(members)][1]

    def condition(self, node: Condition, here: Here) -> Formula:
        """Return a condition on the row at hand as a formula."""
        at = id(node), id(here)
        if at not in self.known:
            self.known[at] = node, here, self._read(node, here)
        return self.known[at][2]

    def _read(self, node: Condition, here: Here) -> Formula:
        terms = self.terms
        match node:
            case All():
                return terms.both([self.condition(one, here) for one in node.conditions])
            case AnyOf():
                return terms.either([self.condition(one, here) for one in node.conditions])
            case Negation():
                return terms.complement(self.condition(node.condition, here))
            case Some():
                return self._some(node, here)
            case Missing():
                found = terms.missing(self.values.subject(node.value, here))
                return terms.complement(found) if node.negated else found
            case Related():
                found = terms.is_in(self.values.count(node.rows, here), NUMBERS.compared("gte", 1))
                return terms.complement(found) if node.negated else found
            case ForeignTest():
                columns = tuple(self.values.subject(one, here).number for one in node.columns)
                found = terms.holds(self._test("other", (), ("foreign", node.fragment, columns)))
                return terms.complement(found) if node.negated else found
            case _:
                return self._leaf(node, here)

    def _leaf(self, node: Compare | OneOf | Has | Within | Match | Matches, here: Here) -> Formula:
        match node:
            case Compare():
                return self._compare(node, here)
            case OneOf():
                value = self.values.subject(node.value, here, fold=node.fold)
                places = [value.line.at(one) for one in node.constants]
                found = self.terms.is_in(value, value.line.among(places))
                return self._answered(found, [value], negated=node.negated, or_missing=node.or_missing)
            case Has():
                return self._has(node, here)
            case Within():
                return self._within(node, here)
            case Match():
                return self._match(node, here)
            case Matches():
                value = self.values.subject(node.value, here, fold=node.fold)
                found = self.terms.holds(self._test("pattern", (value,), node.pattern))
                return self._answered(found, [value], negated=node.negated, or_missing=node.or_missing)

    def _answered(self, found: Formula, values: Iterable[Subject], *, negated: bool, or_missing: bool) -> Formula:
        """Return a leaf out of when its values are there and it is met, which is never where one of them is missing."""
        terms, values = self.terms, list(values)
        if negated:
            found = terms.both([terms.complement(found), *map(terms.present, values)])
        return terms.either([found, *map(terms.missing, values)]) if or_missing else found

    def _compare(self, node: Compare, here: Here) -> Formula:
        terms = self.terms
        if isinstance(node.right, Const) and isinstance(node.left, Truth) and node.op in ("eq", "ne"):
            holds = self.condition(node.left.condition, here)
            wanted = (node.right.value is True) == (node.op == "eq")
            return holds if wanted else terms.complement(holds)
        found, values = self._compared(node.op, node.left, node.right, here, fold=node.fold)
        return self._answered(found, values, negated=False, or_missing=node.or_missing)

    def _compared(
        self, op: str, left: Value, right: Value, here: Here, *, fold: bool = False
    ) -> tuple[Formula, list[Subject]]:
        """Return where two values compare so, and the values."""
        one = self.values.subject(left, here, fold=fold)
        if isinstance(right, Const):
            return self.terms.is_in(one, one.line.compared(op, one.line.at(right))), [one]
        other = self.values.subject(right, here, fold=fold)
        order, turned = self.values.order(one, other)
        return self.terms.is_in(order, NUMBERS.compared(_TURNED[op] if turned else op, 0)), [one, other]

    def _within(self, node: Within, here: Here) -> Formula:
        low, values = self._compared("gte", node.value, node.low, here)
        high, others = self._compared("lte" if node.closed else "lt", node.value, node.high, here)
        found = self.terms.both([low, high])
        return self._answered(found, [*values, *others], negated=node.negated, or_missing=node.or_missing)

    def _match(self, node: Match, here: Here) -> Formula:
        terms, values = self.terms, [self.values.subject(node.value, here, fold=node.fold)]
        if isinstance(node.needle, Const):
            line = Line(node.needle.type, folded=node.fold)
            needle = line.at(node.needle)
            if node.op == "starts_with":
                found = terms.is_in(values[0], values[0].line.starting(needle))
            else:
                found = terms.holds(self._test(node.op, (values[0],), needle))
        else:
            values.append(self.values.subject(node.needle, here, fold=node.fold))
            found = terms.holds(self._test("other", tuple(values), ("match", node.op)))
        return self._answered(found, values, negated=node.negated, or_missing=node.or_missing)

    def _has(self, node: Has, here: Here) -> Formula:
        terms, value = self.terms, self.values.subject(node.value, here)
        places = [Line(one.type).at(one) for one in node.constants]
        items = [terms.holds(self._test("item", (value,), one)) for one in places]
        found = terms.both([*items, terms.present(value)]) if node.every else terms.either(items)
        return self._answered(found, [value], negated=node.negated, or_missing=node.or_missing)

    def _test(self, kind: str, needs: tuple[Subject, ...], said: object) -> Test:
        key = ("test", kind, needs, said)
        found = self.terms.once(key, lambda number: Test(number, kind, needs, said))  # type: ignore[arg-type]
        assert isinstance(found, Test)
        return found

    def _some(self, node: Some, here: Here) -> Formula:
        """Unfold a number of conditions, least of them first, so that the order in which they were written does not matter."""
        terms = self.terms
        members = sorted([self.condition(one, here) for one in node.conditions], key=lambda one: one.number)
        if len(members) > _UNFOLDED:
            found = terms.is_in(self.values.number(tuple(members)), NUMBERS.between(node.least, node.most))
        else:
            found = self._counted(members, node.least, node.most)
        return terms.complement(found) if node.negated else found

    def _counted(self, members: Sequence[Formula], least: int, most: int) -> Formula:
        """Return that at least and at most so many of some formulas hold, worked out from the last one on."""
        terms = self.terms
        rows: list[Formula] = [TRUE if least <= count <= most else FALSE for count in range(len(members) + 1)]
        for left in range(len(members) - 1, -1, -1):
            one, other = members[left], terms.complement(members[left])
            rows = [
                more if more is as_many else terms.either([terms.both([one, more]), terms.both([other, as_many])])
                for as_many, more in pairwise(rows[: left + 2])
            ]
        return rows[0]


_TURNED: Final = {"eq": "eq", "ne": "ne", "lt": "gt", "gt": "lt", "lte": "gte", "gte": "lte"}
