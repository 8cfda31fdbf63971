"""What is known of related rows: whatever is asked of more rows has more of them, and a row that is there meets what all of them meet."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations
from typing import Final, Protocol

from segsql.difference.case import Case
from segsql.difference.terms import Figure, Formula, Subject, Terms
from segsql.lint.domains import END, START, Domain, before, behind, spans

_MOST: Final = 40
"""So many figures of one place are held against each other."""
_GROWING: Final = frozenset({"count", "count_distinct", "max"})
_SHRINKING: Final = frozenset({"min"})


class Proofs(Protocol):
    """What proves things of formulas, those about related rows among them."""

    @property
    def terms(self) -> Terms:
        """The formulas."""
        ...

    def implies(self, one: Formula, other: Formula) -> bool:
        """Whether it is proven that one formula holds only where another does."""
        ...

    def model(self, formulas: Iterable[Formula], around: Case | None = None) -> Case | None:
        """Return a case in which formulas may hold, or None where it is proven that there is none."""
        ...

    def spend(self, steps: int) -> None:
        """Count steps."""
        ...


def seen_from_within(case: Case) -> Case:
    """Return what holds of the rows further out, for a row that is related to them: their values, figures left out."""
    found = Case()
    found.domains = {one: domain for one, domain in case.domains.items() if one.figure is None}
    found.truths = dict(case.truths)
    return found


def agree(prover: Proofs, case: Case) -> bool:
    """Whether figures of the same rows can all be as they are; what they cannot be is left out of them."""
    places: dict[object, list[tuple[Subject, Figure]]] = {}
    for subject in case.domains:
        if subject.figure is not None:
            places.setdefault(subject.figure.place, []).append((subject, subject.figure))
    for known in places.values():
        if len(known) > _MOST:
            continue
        if not all(_compared(prover, case, one, other) for one, other in permutations(known, 2)):
            return False
        if not _rows_are_possible(prover, case, known):
            return False
    return True


def _compared(prover: Proofs, case: Case, fewer: tuple[Subject, Figure], more: tuple[Subject, Figure]) -> bool:
    """Narrow the same figure over fewer and over more rows; False where nothing is left of one."""
    (one, figure), (other, wider) = fewer, more
    function = figure.function
    if function != wider.function or figure.argument != wider.argument or function not in _GROWING | _SHRINKING:
        return True
    if not prover.implies(figure.where, wider.where):
        return True
    known, others = case.domain(one), case.domain(other)
    if not known.missing and known.spans:
        low, high = known.spans[0][0], known.spans[-1][1]
        beyond = spans((low, END)) if function in _GROWING else spans((START, high))
        if not case.narrow(other, beyond):
            return False
        others = case.domain(other)
    low, high = (others.spans[0][0], others.spans[-1][1]) if others.spans else (START, START)
    within = spans((START, high)) if function in _GROWING else spans((low, END))
    return case.narrow(one, Domain(within.spans if others.spans else (), missing=True))


def _rows_are_possible(prover: Proofs, case: Case, known: list[tuple[Subject, Figure]]) -> bool:
    """Whether there can be rows where figures say that there are some, beside those that say that there are none."""
    none = [figure.where for subject, figure in known if figure.function == "count" and _is_none(case.domain(subject))]
    each_fails = [prover.terms.complement(one) for one in none]
    for subject, figure in known:
        if _tells_of_rows(case.domain(subject), subject, figure):
            prover.spend(1)
            if prover.model([figure.where, *each_fails], around=case) is None:
                return False
    return True


def _is_none(domain: Domain) -> bool:
    return domain <= spans((START, before(1)))


def _tells_of_rows(domain: Domain, subject: Subject, figure: Figure) -> bool:
    """Whether a figure is such only where there are rows: it is there at all, or where it is 0 over nothing, another number."""
    if domain.missing:
        return False
    if subject.whole.missing:
        return True
    if figure.function not in ("count", "count_distinct", "sum"):
        return False
    zero = spans((before(0), behind(0))) if not subject.line.has_steps else spans((before(0), before(1)))
    return not domain & zero
