"""Versions as patterns: which texts are one, and which come before, at or behind a given one (semver.org, 2.0.0, sections 2 to 11).

How a version is ordered beside one that is known can be said by a pattern, as long as its numbers are: a number is less than 120 if it
has fewer digits, or three of them that begin with 0 or 10 or 11. So every engine that finds patterns orders versions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from segsql.operators.patterns.parser import parse_pattern
from segsql.operators.patterns.tree import Characters, Choice, Edge, Pattern, Repeat, Series, one

Side: TypeAlias = Literal["before", "at", "behind"]
_NUMBER: Final = "(?:0|[1-9][0-9]*)"
_WORD: Final = "[0-9]*[A-Za-z-][0-9A-Za-z-]*"
_PART: Final = f"(?:0|[1-9][0-9]*|{_WORD})"
_BUILD: Final = "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?"
_VERSION: Final = re.compile(f"({_NUMBER})\\.({_NUMBER})\\.({_NUMBER})(?:-({_PART}(?:\\.{_PART})*))?{_BUILD}", re.ASCII)
_LETTERS: Final = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""What names consist of, in their order."""
_DIGITS: Final = "0123456789"
_LONGEST: Final = 100

_number, _word, _part, _build = (parse_pattern(f"({text})") for text in (_NUMBER, _WORD, _PART, _BUILD))
_letter, _digit, _dot, _minus = (parse_pattern(text) for text in ("[0-9A-Za-z-]", "[0-9]", "\\.", "-"))


@dataclass(frozen=True, slots=True)
class Version:
    """Three numbers, and the names of a version that comes before them; a build is left out, since it decides nothing."""

    numbers: tuple[str, str, str]
    names: tuple[str, ...]

    @property
    def order(self) -> tuple[object, ...]:
        """What versions are ordered by: names of digits by their number and before others, fewer names before more, none last."""
        names = tuple((0, int(one), "") if one.isdigit() else (1, 0, one) for one in self.names)
        return *map(int, self.numbers), not names, names


def read_version(text: str) -> Version | None:
    """Return the version that a text is, or None if it is none, or a longer one than anybody writes."""
    found = _VERSION.fullmatch(text)
    if found is None or len(text) > _LONGEST:
        return None
    return Version((found[1], found[2], found[3]), tuple(found[4].split(".")) if found[4] else ())


def any_version() -> Pattern:
    """Return the pattern of all versions."""
    return _whole([_joined(_number, _dot, _number, _dot, _number, _tail())])


def placed(version: Version, *sides: Side) -> Pattern:
    """Return the pattern of the versions that come before, at or behind a given one, which are one or two of the three."""
    found: list[Pattern] = []
    for side in sides:
        if side != "at":
            found.append(_joined(_other_numbers(version.numbers, side), _tail()))
        if (names := _names(version.names, side)) is not None:
            found.append(_joined(*(_dotted(version.numbers)), names, _build))
    return _whole(found)


def same(versions: Sequence[Version]) -> Pattern:
    """Return the pattern of the versions that are equal to one of some."""
    return _whole([_joined(*_dotted(one.numbers), _names(one.names, "at") or _nothing, _build) for one in versions])


_nothing: Final = Series(())


def _whole(options: list[Pattern]) -> Pattern:
    return _joined(Edge(end=False), _either(options), Edge(end=True))


def _tail() -> Pattern:
    """Return what may stand behind the numbers of any version."""
    return _joined(Repeat(_joined(_minus, _part, _more()), 0, 1), _build)


def _more(least: int = 0) -> Pattern:
    return Repeat(_joined(_dot, _part), least, None)


def _other_numbers(numbers: tuple[str, str, str], side: Side) -> Pattern:
    """Return the numbers of versions that come before or behind because of one of them."""
    options: list[Pattern] = []
    for place, number in enumerate(numbers):
        if (other := _other_number(number, side)) is not None:
            same, rest = numbers[:place], [part for _ in numbers[place + 1 :] for part in (_dot, _number)]
            options.append(_joined(*_dotted(same, behind=True), other, *rest))
    return _either(options)


def _other_number(number: str, side: Side) -> Pattern | None:
    """Return the numbers less or greater than one: those of other lengths, and those that differ in a digit."""
    size = len(number)
    options: list[Pattern] = []
    for place, digit in enumerate(number):
        first = "123456789" if place == 0 and size > 1 else _DIGITS
        others = _among(first, digit, side)
        if others is not None:
            options.append(_joined(*map(one, number[:place]), others, *_times(_digit, size - 1 - place)))
    if side == "behind":
        options.append(_joined(_either(list(map(one, "123456789"))), Repeat(_digit, size, None)))
    elif size > 1:
        options.append(one("0"))
        options.append(_joined(_either(list(map(one, "123456789"))), *_up_to(_digit, size - 2)))
    return _either(options) if options else None


def _names(names: tuple[str, ...], side: Side) -> Pattern | None:
    """Return what stands behind the same numbers: a version with names comes before the one without."""
    if side == "at":
        return _joined(_minus, *_dotted(names)) if names else _nothing
    if not names:
        return _joined(_minus, _part, _more()) if side == "before" else None
    options: list[Pattern] = []
    for place, name in enumerate(names):
        if (other := _other_name(name, side)) is not None:
            options.append(_joined(*_dotted(names[:place], behind=True), other, _more()))
        if side == "before" and place:
            options.append(_joined(*_dotted(names[:place])))
    if side == "behind":
        options.append(_joined(*_dotted(names), _more(1)))
        return Repeat(_joined(_minus, _either(options)), 0, 1)
    return _joined(_minus, _either(options)) if options else None


def _other_name(name: str, side: Side) -> Pattern | None:
    """Return the names before or behind one: numbers by their size, the rest by its letters, and numbers first."""
    if name.isdigit():
        other = _other_number(name, side)
        return other if side == "before" else _either([_word, *([other] if other is not None else [])])
    options: list[Pattern] = [_number] if side == "before" else []
    for place, letter in enumerate(name):
        same = list(map(one, name[:place]))
        if not name[:place].isdigit() and place and side == "before":
            options.append(_joined(*same))
        if name[:place].isdigit() or not place:
            # So far it could be a number, which it must not be in the end.
            options += _with(same, _among(_DIGITS, letter, side), _word)
            options += _with(same, _among(_LETTERS.replace(_DIGITS, ""), letter, side), Repeat(_letter, 0, None))
        else:
            options += _with(same, _among(_LETTERS, letter, side), Repeat(_letter, 0, None))
    if side == "behind":
        options.append(_joined(*map(one, name), Repeat(_letter, 1, None)))
    return _either(options) if options else None


def _with(same: Sequence[Pattern], letters: Pattern | None, rest: Pattern) -> list[Pattern]:
    return [_joined(*same, letters, rest)] if letters is not None else []


def _among(letters: str, letter: str, side: Side) -> Pattern | None:
    """Return those of some letters that come before or behind one."""
    found = [one(other) for other in letters if (other < letter if side == "before" else other > letter)]
    return _either(list(found)) if found else None


def _dotted(parts: Sequence[str], *, behind: bool = False) -> list[Pattern]:
    """Return texts with a point between them, and one behind the last where more follows."""
    found: list[Pattern] = []
    for place, part in enumerate(parts):
        found += [*([_dot] if place else []), *map(one, part)]
    return [*found, _dot] if behind and parts else found


def _times(part: Pattern, count: int) -> list[Pattern]:
    return [Repeat(part, count, count)] if count > 1 else [part] * count


def _up_to(part: Pattern, most: int) -> list[Pattern]:
    return [Repeat(part, 0, most)] if most else []


def _either(options: list[Pattern]) -> Pattern:
    if all(isinstance(option, Characters) for option in options):
        sets = [option for option in options if isinstance(option, Characters)]
        return sets[0] if len(sets) == 1 else Choice(tuple(sets))
    return options[0] if len(options) == 1 else Choice(tuple(options))


def _joined(*parts: Pattern) -> Pattern:
    return parts[0] if len(parts) == 1 else Series(parts)
