"""Arguments that have to be constants: units, patterns, formats, and numbers that say how long a result is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.fragments.postgres.constants import PARTS, TRUNCATED, check_format, constant_text, count
from segsql.fragments.postgres.operations import Check, Function
from segsql.fragments.postgres.patterns import check_flags, check_pattern
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.tree import Apply, Number, Piece

_LONGEST: Final = 1_000
_MOST_DIGITS: Final = 30
_GREATEST_POWER: Final = 64


def check_arguments(piece: Apply, function: Function, values: Sequence[Piece]) -> int:
    """Refuse arguments that have to be constants of some kind and are not; return the digits after the point that one of them asks for.

    Raises:
        FragmentError: for that reason.
    """
    digits = 0
    for index, check in function.constants.items():
        if index < len(values):
            digits = max(digits, _checked(piece, check, values[index], values))
    return digits


def _checked(piece: Apply, check: Check, value: Piece, values: Sequence[Piece]) -> int:
    match check:
        case "text":
            constant_text(value, "this argument")
        case "pattern" if value.kind.name == "text":
            check_pattern(value)
        case "replacement" if len(constant_text(value, "a replacement")) > _LONGEST:
            raise FragmentError("too-large", f"the replacement is longer than {_LONGEST:,} characters", "", *value.at)
        case "flags":
            check_flags(value)
        case "format":
            check_format(value, of_number=values[0].kind.is_number)
        case "unit":
            return PARTS[_one_of(value, PARTS)]
        case "trunc":
            _one_of(value, TRUNCATED)
        case "count" if piece.name in ("^", "power"):
            _check_power(value)
        case "count" if piece.name in ("round", "trunc"):
            return count(value, _MOST_DIGITS)
        case "count":
            count(value, _LONGEST)
        case _:
            pass
    return 0


def _one_of(value: Piece, units: Sequence[str] | frozenset[str] | dict[str, int]) -> str:
    unit = constant_text(value, "a unit").lower()
    if unit not in units:
        raise FragmentError(
            "sql-refused", f"the unit {shown(unit)} is not accepted", " ".join(sorted(units)), *value.at
        )
    return unit


def _check_power(value: Piece) -> None:
    """Refuse a power that is not written out, or large."""
    inner = value.arguments[0] if isinstance(value, Apply) and value.name == "- of" else value
    if not isinstance(inner, Number) or float(inner.text) > _GREATEST_POWER:
        message = f"a power up to {_GREATEST_POWER} is written out here"
        raise FragmentError("sql-refused", message, "", *value.at)
