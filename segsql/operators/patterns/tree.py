"""A pattern as a tree: what is looked for in a text, apart from how anybody writes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

LAST: Final = 0x10FFFF
"""The last code point."""
Range: TypeAlias = tuple[int, int]
ALL: Final[tuple[Range, ...]] = ((0, LAST),)


@dataclass(frozen=True, slots=True)
class Characters:
    """One character within one of the ranges, or with ``negated`` within none. Ranges stand in order and do not touch."""

    ranges: tuple[Range, ...]
    negated: bool = False

    def __contains__(self, point: int) -> bool:
        return any(low <= point <= high for low, high in self.ranges) != self.negated

    @property
    def only(self) -> str | None:
        """The one character that there is, if there is one only."""
        if self.negated or len(self.ranges) != 1 or self.ranges[0][0] != self.ranges[0][1]:
            return None
        return chr(self.ranges[0][0])

    @property
    def positive(self) -> tuple[Range, ...]:
        """The ranges that the character is within."""
        return complement(self.ranges) if self.negated else self.ranges


@dataclass(frozen=True, slots=True)
class Edge:
    """The place before the first character of a text, or with ``end`` behind the last one."""

    end: bool


@dataclass(frozen=True, slots=True)
class Series:
    """Parts that follow each other."""

    parts: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of two or more patterns."""

    options: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A pattern so many times one after the other, without a bound unless there is a ``most``."""

    part: Pattern
    least: int
    most: int | None


Pattern: TypeAlias = Characters | Edge | Series | Choice | Repeat


def characters(ranges: Iterable[Range], *, negated: bool = False) -> Characters:
    """Return a set of characters by ranges in any order."""
    merged: list[Range] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = merged[-1][0], max(merged[-1][1], high)
        else:
            merged.append((low, high))
    return Characters(tuple(merged), negated)


def complement(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return what ranges in order leave out."""
    found: list[Range] = []
    start = 0
    for low, high in ranges:
        if low > start:
            found.append((start, low - 1))
        start = high + 1
    if start <= LAST:
        found.append((start, LAST))
    return tuple(found)


def one(character: str) -> Characters:
    """Return the set of one character."""
    return Characters(((ord(character), ord(character)),))


def series(parts: Iterable[Pattern]) -> Pattern:
    """Return parts that follow each other as one; what is one already stays."""
    found = tuple(parts)
    return found[0] if len(found) == 1 else Series(found)


def size(pattern: Pattern) -> int:
    """Return how many characters a pattern names, each as often as it is repeated at most, or at least."""
    match pattern:
        case Characters():
            return 1
        case Edge():
            return 0
        case Series():
            return sum(map(size, pattern.parts))
        case Choice():
            return sum(map(size, pattern.options))
        case Repeat():
            return size(pattern.part) * max(pattern.most or pattern.least, 1)
