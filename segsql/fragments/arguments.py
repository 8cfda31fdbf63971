"""Arguments that have to be constants: units, patterns, formats, and numbers that say how long a result is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from segsql.fragments.constants import constant_text, count
from segsql.fragments.patterns import check_flags
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.signatures import Check, Function
from segsql.fragments.tree import Apply, Number, Piece

_LONGEST: Final = 1_000
_MOST_DIGITS: Final = 30
_GREATEST_POWER: Final = 64


@dataclass(frozen=True, slots=True)
class Written:
    """What a source takes for arguments that are written out."""

    parts: Mapping[str, int]
    """What is taken out of a time, with the digits after the point."""
    truncated: Collection[str]
    """What a time is cut to."""
    pattern: Callable[[Piece], None]
    """Refuses a pattern."""
    flags: str
    """The flags of a pattern, a letter each."""
    format: Callable[[Piece, bool], None]
    """Refuses a format; the second argument is whether a number is written by it."""
    path: Callable[[Piece], None]
    """Refuses a way into a document."""


def check_arguments(piece: Apply, function: Function, values: Sequence[Piece], written: Written) -> int:
    """Refuse arguments that have to be constants of some kind and are not; return the digits after the point that one of them asks for.

    Raises:
        FragmentError: for that reason.
    """
    digits = 0
    for index, check in function.constants.items():
        if index < len(values):
            digits = max(digits, _checked(piece, check, values[index], values, written))
    return digits


def _checked(piece: Apply, check: Check, value: Piece, values: Sequence[Piece], written: Written) -> int:
    match check:
        case "path" if value.kind.name == "text":
            written.path(value)
        case "text":
            constant_text(value, "this argument")
        case "pattern" if value.kind.name == "text":
            written.pattern(value)
        case "replacement" if len(constant_text(value, "a replacement")) > _LONGEST:
            raise FragmentError("too-large", f"the replacement is longer than {_LONGEST:,} characters", "", *value.at)
        case "flags":
            check_flags(value, written.flags)
        case "format":
            written.format(value, values[0].kind.is_number)
        case "unit":
            return written.parts[_one_of(value, written.parts)]
        case "trunc":
            _one_of(value, written.truncated)
        case "count" if piece.name in ("^", "power"):
            _check_power(value)
        case "count" if piece.name in ("round", "trunc"):
            return count(value, _MOST_DIGITS)
        case "count":
            count(value, _LONGEST)
        case _:
            pass
    return 0


def _one_of(value: Piece, units: Collection[str]) -> str:
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
