"""Whether an engine that goes back and tries again may be lost in a pattern: in texts that it reads in ever more ways.

Such an engine follows one way to read a text after the other. Inside a repetition, two ways to read one piece are four to read two of
them and a thousand to read ten. Ways are counted by the characters of the pattern at which reading may stand: two ways differ where
they stand at different characters at once, or go from one to the next by different paths.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from segsql.operators.patterns.tree import Characters, Choice, Edge, Pattern, Range, Repeat, Series

_MOST_PAIRS: Final = 20_000
"""Patterns with more pairs of characters to look at are taken for ambiguous."""
Ways: TypeAlias = dict[int, int]
"""By character of the pattern, in how many ways reading gets there; two stand for any number above."""


@dataclass(slots=True)
class _Part:
    """A part of a pattern: in how many ways it is found in no text, and where reading enters and leaves it."""

    empty: int
    first: Ways = field(default_factory=dict)
    last: Ways = field(default_factory=dict)


def is_ambiguous(pattern: Pattern) -> bool:
    """Whether a repetition in the pattern may be read in ways whose number grows with every turn."""
    return any(_Loop(one).is_ambiguous() for one in _loops(pattern))


def _loops(pattern: Pattern) -> Iterator[Repeat]:
    """Yield the outermost repetitions of more than single characters."""
    match pattern:
        case Series():
            for one in pattern.parts:
                yield from _loops(one)
        case Choice():
            for one in pattern.options:
                yield from _loops(one)
        case Repeat(Characters()):
            pass
        case Repeat(part, _, 1):
            yield from _loops(part)
        case Repeat():
            yield pattern
        case _:
            pass


class _Loop:
    """The characters of a repetition, and how reading goes from one to the next."""

    def __init__(self, pattern: Repeat) -> None:
        self.sets: list[tuple[Range, ...]] = []
        self.after: list[Ways] = []
        self._repeated(self._part(pattern.part), least=1)

    def is_ambiguous(self) -> bool:
        if any(ways > 1 for after in self.after for ways in after.values()):
            return True
        todo = [pair for one in range(len(self.sets)) for pair in self._pairs(one, one)]
        seen = set(todo)
        while todo:
            left, right = todo.pop()
            if left == right:
                return True
            new = {pair for pair in self._pairs(left, right, together=True) if pair not in seen}
            seen |= new
            todo += new
            if len(seen) > _MOST_PAIRS:
                return True
        return False

    def _pairs(self, left: int, right: int, *, together: bool = False) -> Iterator[tuple[int, int]]:
        """Yield at which characters two readings may stand after the same next character of a text."""
        for one in self.after[left]:
            for other in self.after[right]:
                if (together or one < other) and _meet(self.sets[one], self.sets[other]):
                    yield min(one, other), max(one, other)

    def _part(self, pattern: Pattern) -> _Part:
        match pattern:
            case Characters():
                self.sets.append(pattern.positive)
                self.after.append({})
                here = len(self.sets) - 1
                return _Part(0, {here: 1}, {here: 1})
            case Edge():
                return _Part(1)
            case Series():
                found = _Part(1)
                for one in pattern.parts:
                    found = self._joined(found, self._part(one))
                return found
            case Choice():
                found = _Part(0)
                for option in map(self._part, pattern.options):
                    found = _Part(found.empty + option.empty, found.first | option.first, found.last | option.last)
                return found
            case Repeat(part, least, most):
                return self._counted(part, least, most)

    def _counted(self, part: Pattern, least: int, most: int | None) -> _Part:
        """Return a repetition: single characters are counted, the rest may come again and again."""
        found = self._part(part)
        if isinstance(part, Characters):
            for _ in range(least - 1):
                found = self._joined(found, self._part(part))
        if most == 1:
            return _Part(found.empty + 1, found.first, found.last)
        if most == least and isinstance(part, Characters):
            return found
        if isinstance(part, Characters) and least > 1:
            return self._joined(found, self._repeated(self._part(part), least=0))
        return self._repeated(found, least)

    def _repeated(self, part: _Part, least: int) -> _Part:
        self._follow(part.last, part.first)
        # An engine also tries a last turn that finds nothing.
        last = {one: ways * (1 + part.empty) for one, ways in part.last.items()}
        return _Part(part.empty + (least == 0), part.first, last)

    def _joined(self, left: _Part, right: _Part) -> _Part:
        self._follow(left.last, right.first)
        first, last = dict(left.first), dict(right.last)
        for one, ways in right.first.items() if left.empty else ():
            first[one] = first.get(one, 0) + ways * left.empty
        for one, ways in left.last.items() if right.empty else ():
            last[one] = last.get(one, 0) + ways * right.empty
        return _Part(left.empty * right.empty, first, last)

    def _follow(self, last: Ways, first: Ways) -> None:
        for one, ways in last.items():
            after = self.after[one]
            for other, more in first.items():
                after[other] = min(after.get(other, 0) + ways * more, 2)


def _meet(left: tuple[Range, ...], right: tuple[Range, ...]) -> bool:
    """Whether some character is in both."""
    return any(low <= end and start <= high for low, high in left for start, end in right)
