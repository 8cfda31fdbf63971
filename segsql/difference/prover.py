"""Whether formulas contradict each other. What is found to be a contradiction is one; what is not may be one that was not seen.

Formulas are taken apart case by case. What holds in one case is kept by value, as the set that it lies in, and by test. A case is closed
where nothing is left of a set, where a test is true and false, or where ``texts`` or ``figures`` knows that things do not go together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from segsql.difference import figures, texts
from segsql.difference.case import Case, Spent
from segsql.difference.lines import MISSING, PRESENT
from segsql.difference.terms import FALSE, Both, Either, Formula, Holds, In, Terms, Test


@dataclass(slots=True, eq=False)
class Prover:
    """Proofs about the formulas of two definitions, of ``left`` steps in all."""

    terms: Terms
    left: int
    implied: dict[tuple[Formula, Formula], bool] = field(default_factory=dict[tuple[Formula, Formula], bool])

    def implies(self, one: Formula, other: Formula) -> bool:
        """Whether it is proven that one formula holds only where another does.

        Raises:
            Spent: it would take too long.
        """
        if one is other:
            return True
        if (one, other) not in self.implied:
            self.implied[one, other] = self.model([one, self.terms.complement(other)]) is None
        return self.implied[one, other]

    def model(self, formulas: Iterable[Formula], around: Case | None = None) -> Case | None:
        """Return a case in which formulas may hold, or None where it is proven that there is none.

        Args:
            formulas: What is to hold.
            around: What holds of rows further out.

        Raises:
            Spent: it would take too long.
        """
        first = Case() if around is None else figures.seen_from_within(around)
        todo: list[tuple[Case, list[Formula]]] = [(first, list(formulas))]
        while todo:
            case, added = todo.pop()
            if not self._all_added(case, added) or not self._settled(case):
                continue
            if not case.open:
                return case
            todo += reversed(list(self._branches(case)))
        return None

    def spend(self, steps: int) -> None:
        """Count steps.

        Raises:
            Spent: there are none left.
        """
        self.left -= steps
        if self.left < 0:
            raise Spent

    def _branches(self, case: Case) -> Iterator[tuple[Case, list[Formula]]]:
        """Yield a case for each way in which the shortest of the alternatives can hold, each without those before it."""
        chosen = min(case.open, key=lambda one: len(one.members))
        case.open.remove(chosen)
        before: list[Formula] = []
        for one in chosen.members:
            yield case.copy(), [*before, one]
            other = self.terms.complement(one)
            if not isinstance(other, Either):
                before.append(other)

    def _all_added(self, case: Case, formulas: list[Formula]) -> bool:
        """Note that formulas hold; False if they contradict what is known."""
        todo = list(formulas)
        while todo:
            one = todo.pop()
            self.spend(1)
            if one in case.said:
                continue
            if one is FALSE or self.terms.turned.get(one) in case.said:
                return False
            case.said.add(one)
            match one:
                case In():
                    if not case.narrow(one.subject, one.domain):
                        return False
                case Holds():
                    if not _tested(case, one.test, one.positive):
                        return False
                case Both():
                    todo += one.members
                case Either():
                    case.open.append(one)
        return True

    def _settled(self, case: Case) -> bool:
        """Draw conclusions until there are no more; False where the case is closed."""
        while True:
            before = len(case.said), dict(case.domains), len(case.truths)
            self.spend(1 + len(case.domains) // 8)
            if not (_linked(case) and texts.agree(case) and self._all_added(case, list(self._forced(case)))):
                return False
            if FALSE in case.said:
                return False
            if before == (len(case.said), case.domains, len(case.truths)):
                if not figures.agree(self, case):
                    return False
                if before[1] == case.domains:
                    return True

    def _forced(self, case: Case) -> Iterator[Formula]:
        """Yield what is left of alternatives of which all others fail, and forget those that hold."""
        still: list[Either] = []
        found: list[Formula] = []
        for one in case.open:
            possible: list[Formula] = []
            for member in one.members:
                status = self._status(case, member)
                if status is True:
                    break
                if status is None:
                    possible.append(member)
            else:
                if len(possible) > 1:
                    still.append(one)
                else:
                    found.append(possible[0] if possible else FALSE)
        case.open = still
        yield from found

    def _status(self, case: Case, formula: Formula) -> bool | None:
        """Return whether a formula is known to hold, known to fail, or neither."""
        self.spend(1)
        if formula in case.said:
            return True
        if self.terms.turned.get(formula) in case.said:
            return False
        match formula:
            case In():
                known = case.domain(formula.subject)
                return True if known <= formula.domain else None if known & formula.domain else False
            case Holds():
                known_truth = case.truths.get(formula.test)
                return None if known_truth is None else known_truth == formula.positive
            case Both():
                each = [self._status(case, one) for one in formula.members]
                return False if False in each else True if None not in each else None
            case Either():
                each = [self._status(case, one) for one in formula.members]
                return True if True in each else False if None not in each else None


def _tested(case: Case, test: Test, positive: bool) -> bool:
    if case.truths.setdefault(test, positive) != positive:
        return False
    return not positive or all(case.narrow(one, PRESENT) for one in test.needs)


def _linked(case: Case) -> bool:
    """Bring together what is known of values and of those that they are made of: whether they are missing."""
    for subject in list(case.domains):
        if any(not case.domain(one).spans for one in subject.needs) and not case.narrow(subject, MISSING):
            return False
        is_sure = subject.given is not None and not any(case.domain(one).missing for one in subject.given)
        if is_sure and not case.narrow(subject, PRESENT):
            return False
        only = subject.given if subject.given is not None and len(subject.given) == 1 else ()
        if only and not case.domain(subject).spans and not case.narrow(only[0], MISSING):
            return False
    for test, positive in list(case.truths.items()):
        if positive and any(not case.domain(one).spans for one in test.needs):
            return False
    return True
