"""What comes out of an operator or function, and which types meet: PostgreSQL's rules for those that are listed (manual, 10.2 and 10.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from segsql.fragments.kinds import OF_DOUBLE, OF_INTEGER, OF_NUMERIC, RANKS, Kind, named
from segsql.fragments.tree import Text

_LARGEST: Final = 2**63 - 1
SHOWN: Final = frozenset({"text", "integer", "numeric", "boolean", "uuid"})
"""Types whose values are written as text in one way, whatever a session is set to."""


def result_of(name: str, word: str, kinds: Sequence[Kind], digits: int) -> Kind:
    """Return the type of a result; ``digits`` are those that a rounding keeps after the point, or that a unit has."""
    first = kinds[0] if kinds else OF_INTEGER
    match word:
        case "same" if name == "nullif" and RANKS.get(kinds[1].name, 0) > RANKS.get(first.name, 0):
            # It is what the comparison takes it for, as an integer is a numeric beside 1.5 (manual, 9.18.3).
            return kinds[1] if kinds[1] == OF_DOUBLE else replace(kinds[1], whole=first.whole, scale=first.scale)
        case "same":
            return first
        case "whole":
            return Kind("numeric", None if first.whole is None else first.whole + 1, 0)
        case "digits":
            return Kind("numeric", None if first.whole is None else first.whole + 1, digits)
        case "unit":
            return Kind("numeric", 18, digits)
        case "numeric":
            return calculated(name, kinds)
        case _:
            return named(word)


def calculated(name: str, kinds: Sequence[Kind]) -> Kind:
    """Return the type of a calculation of exact numbers, with its digits where they are known."""
    wholes, scales = _digits(kinds)
    if name not in ("+", "-", "*", "/", "%", "mod") or len(wholes) < len(kinds) or len(scales) < len(kinds):
        return OF_NUMERIC
    match name:
        case "*":
            return Kind("numeric", sum(wholes), sum(scales))
        case (
            "/"
        ):  # by the smallest number that the divisor may be; after the point stand as many as the engine sees fit
            return Kind("numeric", wholes[0] + scales[1])
        case _:
            return Kind("numeric", max(wholes) + 1, max(scales))


def _digits(kinds: Sequence[Kind]) -> tuple[list[int], list[int]]:
    """Return how many digits stand before and after the points, of those of which that is known."""
    return [one.whole for one in kinds if one.whole is not None], [one.scale for one in kinds if one.scale is not None]


def comparable(left: Kind, right: Kind) -> bool:
    """Whether two values can be compared, and no setting of the session decides how."""
    if left.is_number and right.is_number:
        return True
    if {left.name, right.name} == {"date", "timestamp"}:
        return True
    return left.name == right.name and left.name != "json"


def of_number(text: str) -> Kind:
    """Return the type of a number that is written out (manual, 4.1.2.6)."""
    return OF_INTEGER if text.isdecimal() and int(text) <= _LARGEST else _of_digits(text)


def of_quoted(text: Text, _kind: Kind) -> Kind:
    """Return the type of a quoted text that is taken for a ``numeric``: none of its digits is rounded, whatever stands beside it."""
    return _of_digits(text.value)


def _of_digits(text: str) -> Kind:
    _, digits, last = Decimal(text).as_tuple()
    exponent = int(last)
    return Kind("numeric", max(len(digits) + exponent, 0), max(0, -exponent))
