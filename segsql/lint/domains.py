"""Sets of values: intervals on a line, and whether a missing value belongs to them as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any, Final, TypeAlias

Cut: TypeAlias = tuple[int, Any, int]
"""A place between values: before all (-1), after all (1), or at a value (0), just before (0) or just behind (1) it.
Cuts stand in the order of their parts, of which the value is only looked at where both are at one."""

START: Final[Cut] = (-1, None, 0)
END: Final[Cut] = (1, None, 0)


def before(value: Any) -> Cut:
    """Return the place just before a value."""
    return (0, value, 0)


def behind(value: Any) -> Cut:
    """Return the place just behind a value."""
    return (0, value, 1)


@dataclass(frozen=True)
class Domain:
    """Values between pairs of cuts, sorted and apart from each other; ``missing`` says that no value belongs to it too."""

    spans: tuple[tuple[Cut, Cut], ...]
    missing: bool

    @cached_property
    def complement(self) -> Domain:
        """The values outside, and a missing one if it is outside."""
        edges = [START, *(cut for span in self.spans for cut in span), END]
        return Domain(_apart(zip(edges[::2], edges[1::2], strict=True)), not self.missing)

    def __and__(self, other: Domain) -> Domain:
        return (self.complement | other.complement).complement

    def __or__(self, other: Domain) -> Domain:
        return Domain(_apart([*self.spans, *other.spans]), self.missing or other.missing)

    def __le__(self, other: Domain) -> bool:
        """Whether every value of this one belongs to the other, whose spans are so far apart that each of these lies in one of them."""
        if self.missing and not other.missing:
            return False
        wider = iter(other.spans)
        around = next(wider, None)
        for low, high in self.spans:
            while around is not None and around[1] < high:
                around = next(wider, None)
            if around is None or low < around[0]:
                return False
        return True

    def __bool__(self) -> bool:
        return bool(self.spans) or self.missing


NOTHING: Final = Domain((), missing=False)
EVERYTHING: Final = Domain(((START, END),), missing=True)


def spans(*given: tuple[Cut, Cut], missing: bool = False) -> Domain:
    """Return the domain of values between pairs of cuts."""
    return Domain(_apart(given), missing)


def _apart(given: Iterable[tuple[Cut, Cut]]) -> tuple[tuple[Cut, Cut], ...]:
    """Sort spans, leave the empty ones out, and join those that meet."""
    found: list[tuple[Cut, Cut]] = []
    for low, high in sorted([one for one in given if one[0] < one[1]], key=itemgetter(0)):
        if found and not found[-1][1] < low:
            if found[-1][1] < high:
                found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return tuple(found)
