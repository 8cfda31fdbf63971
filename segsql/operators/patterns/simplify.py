"""A pattern as the shortest one that is found in the same texts: engines that go back and try again have less to try."""

from __future__ import annotations

from segsql.operators.patterns.tree import Characters, Choice, Edge, Pattern, Range, Repeat, Series, characters, series


def simplified(pattern: Pattern) -> Pattern:
    """Return a pattern that is found in the same texts."""
    plain = _plain(pattern)
    return _sought(plain, left=True, right=True) or plain


def _plain(pattern: Pattern) -> Pattern:
    match pattern:
        case Characters() | Edge():
            return pattern
        case Series():
            parts: list[Pattern] = []
            for one in map(_plain, pattern.parts):
                parts += one.parts if isinstance(one, Series) else (one,)
            return Series(tuple(parts))
        case Choice():
            return _one_of(tuple(map(_plain, pattern.options)))
        case Repeat():
            return _repeated(_plain(pattern.part), pattern.least, pattern.most)


def _one_of(options: tuple[Pattern, ...]) -> Pattern:
    """Return a choice, in which single characters are one set."""
    ranges: list[Range] = []
    others: dict[Pattern, None] = {}
    for one in options:
        if isinstance(one, Characters):
            ranges += one.positive
        else:
            others[one] = None
    found = [*([characters(ranges)] if ranges else []), *others]
    return found[0] if len(found) == 1 else Choice(tuple(found))


def _repeated(part: Pattern, least: int, most: int | None) -> Pattern:
    """Return a repetition; one of something that may be left out, or repeated without a bound, is a single one."""
    match part:
        case Repeat(inner, 0, None):
            return Repeat(inner, 0, None)
        case Repeat(inner, 1, None):
            return Repeat(inner, least, None)
        case Repeat(inner, 0, 1):
            return Repeat(inner, 0, most)
        case _:
            return Repeat(part, least, most)


def _sought(pattern: Pattern, *, left: bool, right: bool) -> Pattern | None:
    """Return what must be there of a pattern at an end, beyond which anything may stand; None if nothing must."""
    match pattern:
        case Repeat(part, least) if left or right:
            if least == 0:
                return None
            return _sought(part, left=left, right=right) if least == 1 else Repeat(part, least, least)
        case Choice():
            options = [_sought(one, left=left, right=right) for one in pattern.options]
            known = tuple(one for one in options if one is not None)
            return Choice(known) if len(known) == len(options) else None
        case Series():
            return _sought_in(list(pattern.parts), left=left, right=right)
        case _:
            return pattern


def _sought_in(parts: list[Pattern], *, left: bool, right: bool) -> Pattern | None:
    while left and parts:
        first = _sought(parts.pop(0), left=True, right=right and not parts)
        if first is not None:
            parts.insert(0, first)
            break
    while right and parts:
        last = _sought(parts.pop(), left=left and not parts, right=True)
        if last is not None:
            parts.append(last)
            break
    return series(parts) if parts else None
