"""What comes out of an operator or function, and which types meet: DuckDB's rules for those that are listed.

How many digits a decimal has before the point is the most that it may have, as a column of integers may be stored in 32 bits or in 64.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from segsql.fragments.kinds import OF_DOUBLE, OF_INTEGER, OF_NUMERIC, RANKS, Kind, named

_LARGEST: Final = 2**63 - 1
_MOST_DIGITS: Final = 38
_WIDER: Final = Kind("hugeint")

SHOWN: Final = frozenset(
    {"text", "integer", "unsigned", "numeric", "double", "boolean", "uuid", "date", "timestamp", "interval"}
)
"""Types whose values are written as text in one way, whatever a session is set to."""
_COMPARED: Final = frozenset({"unsigned", *RANKS})


def of_number(text: str) -> Kind:
    """Return the type of a number that is written out: one with an exponent, or of more digits than a decimal holds, is a double."""
    if text.isdecimal():
        return OF_INTEGER if int(text) <= _LARGEST else _WIDER
    _, digits, exponent = Decimal(text).as_tuple()
    scale = -exponent if isinstance(exponent, int) else 0
    if "e" in text.lower() or max(len(digits), scale) > _MOST_DIGITS:
        return OF_DOUBLE
    return Kind("numeric", max(len(digits) - scale, 0), scale)


def result_of(name: str, word: str, kinds: Sequence[Kind], digits: int) -> Kind:
    """Return the type of a result; ``digits`` are those that a rounding keeps after the point, or that a unit has."""
    first = kinds[0] if kinds else OF_INTEGER
    match word:
        case "same":
            return first
        case "whole":
            return _rounded(first, 0)
        case "digits":
            return _rounded(first, digits)
        case "unit":
            return OF_DOUBLE if digits else OF_INTEGER
        case "numeric":
            return calculated(name, kinds)
        case _:
            return named(word)


def _rounded(kind: Kind, digits: int) -> Kind:
    """Return the type of a number that is rounded, which keeps the digits that it has, or fewer."""
    if kind.whole is None or kind.scale is None:
        return OF_NUMERIC
    scale = min(digits, kind.scale)
    return Kind("numeric", kind.whole + kind.scale - scale, scale)


def calculated(name: str, kinds: Sequence[Kind]) -> Kind:
    """Return the type of a calculation of decimals; beside a quoted text, which has no digits of its own, it is one of doubles."""
    wholes = [one.whole for one in kinds if one.whole is not None]
    scales = [one.scale for one in kinds if one.scale is not None]
    if len(wholes) < len(kinds) or len(scales) < len(kinds):
        return OF_DOUBLE
    if name == "*":
        return Kind("numeric", sum(wholes), sum(scales))
    return Kind("numeric", max(wholes) + 1, max(scales))


def comparable(left: Kind, right: Kind) -> bool:
    """Whether two values can be compared, and no setting of the session decides how."""
    if left.name in _COMPARED and right.name in _COMPARED:
        return True
    if {left.name, right.name} == {"date", "timestamp"}:
        return True
    return left.name == right.name and left != _WIDER
