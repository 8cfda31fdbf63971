"""One case of several in which formulas may hold: what is known in it of values and tests."""

from __future__ import annotations

from dataclasses import dataclass, field

from segsql.difference.lines import PRESENT
from segsql.difference.terms import Either, Formula, Subject, Test
from segsql.lint.domains import Domain


class Spent(Exception):
    """So many cases were looked at that no answer is waited for."""


@dataclass(slots=True, eq=False)
class Case:
    """What holds: by value the set that it lies in, by test whether it is true. ``said`` is every formula that holds, ``open`` the
    alternatives that nothing was chosen of yet.
    """

    domains: dict[Subject, Domain] = field(default_factory=dict[Subject, Domain])
    truths: dict[Test, bool] = field(default_factory=dict[Test, bool])
    said: set[Formula] = field(default_factory=set["Formula"])
    open: list[Either] = field(default_factory=list[Either])

    def copy(self) -> Case:
        """Return the same case, to be gone on with in another way."""
        return Case(dict(self.domains), dict(self.truths), set(self.said), list(self.open))

    def domain(self, subject: Subject) -> Domain:
        """Return where a value lies."""
        return self.domains.get(subject, subject.whole)

    def narrow(self, subject: Subject, domain: Domain) -> bool:
        """Note that a value lies in a set; False if there is none that does."""
        before = self.domain(subject)
        after = before & domain
        if after == before and subject in self.domains:
            return True
        self.domains[subject] = after
        if after.missing:
            return bool(after)
        return bool(after) and all(self.narrow(one, PRESENT) for one in subject.needs)
