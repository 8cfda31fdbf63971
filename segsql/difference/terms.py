"""Formulas about one row, and the values that they are about: each is kept once, so that what is the same is one object.

A condition is true or false for every row, never unknown, so formulas obey plain logic: ``In`` says that a value lies in a set, to which a
missing one may belong; ``Holds`` that a test is true, of which no more is known than ``prover`` asks of it. NOT stands nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from segsql.catalog.schema import Column
from segsql.difference.lines import MISSING, PRESENT, Line
from segsql.lint.domains import Domain, spans


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row that values are read from: the base's (depth 0), a related one in so many levels of others, or a to-one row of another row.

    The one at hand while a relation's own conditions are looked at has no depth.
    """

    number: int
    depth: int | None = None
    parent: Row | None = None
    step: Steps | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """A walk to other rows: for each step the table and the pairs of names by which its rows are found."""

    number: int
    tables: tuple[str, ...]
    keys: tuple[tuple[tuple[str, str], ...], ...]
    where: tuple[Formula | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Related rows before they are chosen from: the walk from a row, or what a cut has left of its end."""

    number: int
    home: Row
    steps: Steps
    inner: Row
    is_cut: bool


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A figure over those rows of a place that meet a formula."""

    function: str
    place: Place
    where: Formula
    argument: Subject | None


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A value. It is present only if those that it ``needs`` are, and surely if all those ``given`` are; ``whole`` is what it can be."""

    number: int
    line: Line
    whole: Domain
    needs: tuple[Subject, ...] = ()
    given: tuple[Subject, ...] | None = None
    column: Column | None = None
    row: Row | None = None
    figure: Figure | None = None
    folded: Subject | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Test:
    """Something that is true or false of values, and false where one of those it ``needs`` is missing."""

    number: int
    kind: Literal["contains", "ends_with", "pattern", "item", "other"]
    needs: tuple[Subject, ...]
    said: Hashable


@dataclass(frozen=True, slots=True, eq=False)
class In:
    """A value lies in a set that is neither empty nor all it can be."""

    number: int
    subject: Subject
    domain: Domain


@dataclass(frozen=True, slots=True, eq=False)
class Holds:
    """A test is true, or is not."""

    number: int
    test: Test
    positive: bool


@dataclass(frozen=True, slots=True, eq=False)
class Both:
    """Every one of some formulas holds; true for none."""

    number: int
    members: tuple[Formula, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Either:
    """At least one of some formulas holds; false for none."""

    number: int
    members: tuple[Formula, ...]


Formula: TypeAlias = In | Holds | Both | Either
TRUE: Final = Both(0, ())
FALSE: Final = Either(1, ())


@dataclass(slots=True, eq=False)
class Terms:
    """All formulas and values of two definitions; ``known`` has each by what it says."""

    known: dict[Hashable, object] = field(default_factory=dict[Hashable, object])
    turned: dict[Formula, Formula] = field(default_factory=dict["Formula", "Formula"])
    count: int = 2

    def once(self, key: Hashable, make: Callable[[int], object]) -> object:
        """Return what is known by a key, made with a number of its own where it is not known yet."""
        if key not in self.known:
            self.count += 1
            self.known[key] = make(self.count)
        return self.known[key]

    def number(self, *key: Hashable) -> int:
        """Return the number of what a key says."""
        found = self.once(("number", *key), lambda number: number)
        assert isinstance(found, int)
        return found

    def is_in(self, subject: Subject, domain: Domain) -> Formula:
        """Return that a value lies in a set."""
        domain = domain & subject.whole
        if not domain:
            return FALSE
        if subject.whole <= domain:
            return TRUE
        found = self.once(("in", subject, domain), lambda number: In(number, subject, domain))
        assert isinstance(found, In)
        return found

    def present(self, subject: Subject) -> Formula:
        """Return that a value is there."""
        return self.is_in(subject, PRESENT)

    def missing(self, subject: Subject) -> Formula:
        """Return that a value is not there."""
        return self.is_in(subject, MISSING)

    def holds(self, test: Test) -> Formula:
        """Return that a test is true."""
        found = self.once(("holds", test, True), lambda number: Holds(number, test, positive=True))
        assert isinstance(found, Holds)
        return found

    def complement(self, formula: Formula) -> Formula:
        """Return exactly what a formula leaves out."""
        if formula in self.turned:
            return self.turned[formula]
        found: Formula
        match formula:
            case In():
                found = self.is_in(formula.subject, formula.domain.complement)
            case Holds():
                test, positive = formula.test, not formula.positive
                made = self.once(("holds", test, positive), lambda number: Holds(number, test, positive))
                assert isinstance(made, Holds)
                found = made
            case Both():
                found = self.either([self.complement(one) for one in formula.members])
            case Either():
                found = self.both([self.complement(one) for one in formula.members])
        self.turned[formula] = found
        self.turned.setdefault(found, formula)
        return found

    def both(self, given: Iterable[Formula]) -> Formula:
        """Return that all of some formulas hold: flat, sets of one value brought together, each said once."""
        return self._group(given, Both)

    def either(self, given: Iterable[Formula]) -> Formula:
        """Return that at least one of some formulas holds."""
        return self._group(given, Either)

    def _group(self, given: Iterable[Formula], kind: type[Both] | type[Either]) -> Formula:
        every = kind is Both
        idle, final, other = (TRUE, FALSE, Either) if every else (FALSE, TRUE, Both)
        sets: dict[Subject, list[Domain]] = {}
        rest: dict[Formula, None] = {}
        for one in _flat(given, kind):
            if one is final:
                return final
            if isinstance(one, In):
                sets.setdefault(one.subject, []).append(one.domain)
            elif one is not idle:
                rest[one] = None
        for subject, domains in sets.items():
            one = self.is_in(subject, _met(domains) if every else _joined(domains))
            if one is final:
                return final
            if one is not idle:
                rest[one] = None
        if any(isinstance(one, Holds) and self.complement(one) in rest for one in rest):
            return final
        kept = [one for one in rest if not (isinstance(one, other) and any(member in rest for member in one.members))]
        if len(kept) == 1:
            return kept[0]
        if not kept:
            return idle
        members = tuple(sorted(kept, key=lambda one: one.number))
        found = self.once((kind, members), lambda number: kind(number, members))
        assert isinstance(found, (Both, Either))
        return found


def _flat(given: Iterable[Formula], kind: type[Both] | type[Either]) -> Iterable[Formula]:
    for one in given:
        if isinstance(one, kind) and one.members:
            yield from one.members
        else:
            yield one


def _met(domains: list[Domain]) -> Domain:
    """Return what lies in all of some sets, worked out from what lies outside of one, so that many take no longer than they are long."""
    return domains[0] if len(domains) == 1 else _joined([one.complement for one in domains]).complement


def _joined(domains: list[Domain]) -> Domain:
    """Return what lies in one of some sets."""
    if len(domains) == 1:
        return domains[0]
    everything = [span for one in domains for span in one.spans]
    return spans(*everything, missing=any(one.missing for one in domains))
