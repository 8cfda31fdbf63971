"""Patterns without case: what they name is put into lower case, and so is the text that they are looked for in."""

from __future__ import annotations

from typing import Final

from segsql.operators.letters import lowered
from segsql.operators.patterns.tree import Characters, Choice, Edge, Pattern, Range, Repeat, Series, characters

_LAST_CAPITAL: Final = 0x1FFFF
"""No character behind it has another case."""


def folded(pattern: Pattern) -> Pattern:
    """Return a pattern that finds in lowered text what the given one names in any case; a set is folded before it is negated."""
    match pattern:
        case Characters():
            return _folded_set(pattern)
        case Edge():
            return pattern
        case Series():
            return Series(tuple(map(folded, pattern.parts)))
        case Choice():
            return Choice(tuple(map(folded, pattern.options)))
        case Repeat():
            return Repeat(folded(pattern.part), pattern.least, pattern.most)


def _folded_set(given: Characters) -> Characters:
    ranges: list[Range] = []
    for low, high in given.ranges:
        ranges += _without_capitals(low, min(high, _LAST_CAPITAL))
        if high > _LAST_CAPITAL:
            ranges.append((max(low, _LAST_CAPITAL + 1), high))
    return characters(ranges, negated=given.negated)


def _without_capitals(low: int, high: int) -> list[Range]:
    """Return the characters of a range in lower case."""
    found: list[Range] = []
    for point in range(low, high + 1):
        small = ord(lowered(chr(point)))
        if found and found[-1][1] == small - 1 and small == point:
            found[-1] = found[-1][0], small
        else:
            found.append((small, small))
    return found
