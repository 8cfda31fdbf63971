"""Patterns written anew, as an engine reads them. Signs stand in sets of one, which all engines read alike and literals leave alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from segsql.operators.patterns.tree import ALL, LAST, Characters, Choice, Edge, Pattern, Range, Repeat, Series

_IN_A_SET: Final = frozenset(".+*?(){}|$")
_WITH_BACKSLASH: Final = frozenset("\\^[]")
_MINUS: Final = 0x2D
_ONE_BYTE: Final = 0x7F
_CONTROLS: Final = {"\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


@dataclass(frozen=True, slots=True)
class Spelling:
    """How an engine writes what engines write in different ways: the edges of a text, and a character ``by_number``.

    ``first`` is the lowest character that a set may name.
    """

    start: str
    end: str
    by_number: Callable[[int], str]
    first: int = 0

    def spelled(self, pattern: Pattern) -> str:
        """Return the text of a pattern."""
        match pattern:
            case Characters():
                return self._set(pattern)
            case Edge():
                return self.end if pattern.end else self.start
            case Series():
                return "".join(
                    self._grouped(one) if isinstance(one, Choice) else self.spelled(one) for one in pattern.parts
                )
            case Choice():
                return "|".join(map(self.spelled, pattern.options))
            case Repeat():
                return self._repeated(pattern.part) + _count(pattern.least, pattern.most)

    def _repeated(self, part: Pattern) -> str:
        """Return what a count stands behind. ClickHouse takes one for that of the last byte, unless the character stands in a set."""
        if not isinstance(part, Characters):
            return self._grouped(part)
        return (
            f"[{self._character(ord(part.only))}]"
            if part.only is not None and ord(part.only) > _ONE_BYTE
            else self._set(part)
        )

    def _grouped(self, pattern: Pattern) -> str:
        return f"(?:{self.spelled(pattern)})"

    def _set(self, given: Characters) -> str:
        if given.only in _IN_A_SET:
            return f"[{given.only}]"
        if given.only is not None:
            return self._character(ord(given.only))
        negated, ranges = given.negated, given.ranges
        if ranges and ranges[-1][1] == LAST and ranges != ALL:
            # What a set leaves out is shorter, and no engine has to know the last character.
            negated, ranges = not negated, Characters(ranges, negated=True).positive
        named = [(max(low, self.first), high) for low, high in ranges if high >= self.first]
        if not named:
            negated, named = False, [(self.first, LAST)]
        return f"[{'^' if negated else ''}{''.join(self._ranges(named))}]"

    def _ranges(self, ranges: Iterable[Range]) -> Iterable[str]:
        """Yield the ranges of a set. A minus that would begin or end one comes last, where every engine takes it for one."""
        last = ""
        for start, end in ranges:
            low, high = start + (start == _MINUS), end - (end == _MINUS)
            if (low, high) != (start, end):
                last = "-"
            if low > high:
                continue
            yield self._character(low)
            if high > low + 1:
                yield "-"
            if high > low:
                yield self._character(high)
        yield last

    def _character(self, point: int) -> str:
        character = chr(point)
        if character in _WITH_BACKSLASH:
            return f"\\{character}"
        if character in _CONTROLS:
            return _CONTROLS[character]
        return character if character.isprintable() else self.by_number(point)


def _count(least: int, most: int | None) -> str:
    match least, most:
        case 0, None:
            return "*"
        case 1, None:
            return "+"
        case 0, 1:
            return "?"
        case _, None:
            return f"{{{least},}}"
        case _ if least == most:
            return f"{{{least}}}"
        case _:
            return f"{{{least},{most}}}"
