"""What is known of texts and tests of them: what one contains, another does too, and a value that is known can be looked at."""

from __future__ import annotations

from typing import Any, Final

from segsql.difference.case import Case
from segsql.difference.lines import points
from segsql.difference.terms import Subject, Test
from segsql.lint.domains import Domain, before, behind, spans
from segsql.operators.letters import lowered

_FEW: Final = 64
"""So many values of a text are looked at one by one."""


def agree(case: Case) -> bool:
    """Whether tests of texts can all be as they are; values that fail one of them are left out."""
    by_subject: dict[Subject, list[tuple[Test, bool]]] = {}
    for test, positive in case.truths.items():
        if len(test.needs) == 1 and test.kind in ("contains", "ends_with", "pattern"):
            by_subject.setdefault(test.needs[0], []).append((test, positive))
    for subject, tests in by_subject.items():
        start = _start(case.domain(subject)) if case.domains.get(subject) is not None else ""
        true = [one for one, positive in tests if positive]
        for test in (one for one, positive in tests if not positive):
            if any(_tells(one, test) for one in true):
                return False
            if start and not case.domain(subject).missing and test.kind == "contains" and str(test.said) in start:
                return False
    texts = dict.fromkeys(
        [*by_subject, *(one.folded for one in (*by_subject, *case.domains) if one.folded is not None)]
    )
    return all(_looked_at(case, one, by_subject) for one in texts)


def _looked_at(case: Case, subject: Subject, by_subject: dict[Subject, list[tuple[Test, bool]]]) -> bool:
    """Leave out what a text cannot be, where it can be few things; False where nothing is left."""
    domain = case.domain(subject)
    known = points(domain, subject.line, _FEW) if domain.spans else []
    if not known:
        return True
    in_lower = [one for one in {*by_subject, *case.domains} if one.folded is subject]
    kept = [
        one
        for one in known
        if all(passes(test, one) == positive for test, positive in by_subject.get(subject, ()))
        and all(
            _has(case.domain(other), lowered(one))
            and all(passes(test, lowered(one)) == positive for test, positive in by_subject.get(other, ()))
            for other in in_lower
        )
    ]
    if len(kept) == len(known):
        return True
    left = subject.line.among(kept)
    return case.narrow(subject, Domain(left.spans, domain.missing))


def passes(test: Test, text: str) -> bool:
    """Whether a text passes a test that is about it alone."""
    match test.kind:
        case "contains":
            return str(test.said) in text
        case "ends_with":
            return text.endswith(str(test.said))
        case _:
            from segsql.operators.patterns.matcher import matcher_of

            pattern: Any = test.said
            return matcher_of(pattern).is_in(text)


def _tells(one: Test, other: Test) -> bool:
    """Whether a text that passes one test is known to pass another."""
    if one.kind == "pattern" or other.kind == "pattern":
        return False
    said, asked = str(one.said), str(other.said)
    if other.kind == "ends_with":
        return one.kind == "ends_with" and said.endswith(asked)
    return asked in said


def _start(domain: Domain) -> str:
    """Return how all texts of a set start, as far as that is seen."""
    if len(domain.spans) != 1:
        return ""
    (side, low, _), (other_side, high, just) = domain.spans[0]
    if side != 0 or other_side != 0 or just or not high or ord(high[-1]) == 0:
        return ""
    start = high[:-1] + chr(ord(high[-1]) - 1)
    return start if str(low).startswith(start) else ""


def _has(domain: Domain, text: str) -> bool:
    return spans((before(text), behind(text))) <= domain
