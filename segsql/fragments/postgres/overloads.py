"""Which signature of an operator or function fits, and what comes out: PostgreSQL's rules for the types that are listed (manual, 10.2 and 10.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.fragments.kinds import OF_DOUBLE, OF_INTEGER, OF_NUMERIC, RANKS, Kind, named
from segsql.fragments.postgres.operations import Function, Signature

SHOWN: Final = frozenset({"text", "integer", "numeric", "boolean", "uuid"})
"""Types whose values are written as text in one way, whatever a session is set to."""


def fitting(function: Function, kinds: Sequence[Kind]) -> tuple[tuple[str, ...], str] | None:
    """Return the types that arguments are taken for, and the word for the result; None where no signature fits."""
    for exactly in (True, False):
        for signature in function.signatures:
            taken = _taken(signature, kinds, exactly=exactly)
            if taken is not None:
                return taken, signature.result
    return None


def _taken(signature: Signature, kinds: Sequence[Kind], *, exactly: bool) -> tuple[str, ...] | None:
    wanted = signature.arguments
    if signature.repeated and len(kinds) >= len(wanted):
        wanted = (*wanted, *wanted[-1:] * (len(kinds) - len(wanted)))
    if len(wanted) != len(kinds):
        return None
    if not all(_fits(one, kind, exactly=exactly) for one, kind in zip(wanted, kinds, strict=True)):
        return None
    return tuple(_given(one, kind) for one, kind in zip(wanted, kinds, strict=True))


def _fits(wanted: str, kind: Kind, *, exactly: bool) -> bool:
    if wanted == "any" or wanted == kind.name or kind.name == "unknown":
        return True
    if wanted == "number":
        return kind.is_number
    if wanted == "shown":
        return kind.name in SHOWN
    return not exactly and wanted in RANKS and kind.is_number and RANKS[kind.name] <= RANKS[wanted]


def _given(wanted: str, kind: Kind) -> str:
    """Return what a quoted text, or a value that fits more than one type, is taken for."""
    if wanted in ("any", "shown"):
        return "text" if kind.name == "unknown" else kind.name
    return "integer" if wanted == "number" and kind.name == "unknown" else wanted if wanted != "number" else kind.name


def result_of(name: str, word: str, kinds: Sequence[Kind], digits: int) -> Kind:
    """Return the type of a result; ``digits`` are those that a rounding keeps after the point, or that a unit has."""
    first = kinds[0] if kinds else OF_INTEGER
    match word:
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
    wholes = [one.whole for one in kinds if one.whole is not None]
    scales = [one.scale for one in kinds if one.scale is not None]
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


def common(kinds: Sequence[Kind]) -> Kind | None:
    """Return the type that values share which become one, None where there is none; that of quoted texts alone is text."""
    known = [one for one in kinds if one.name != "unknown"]
    if not known:
        return named("text")
    if all(one.is_number for one in known):
        widest = max(known, key=lambda one: RANKS[one.name])
        if widest.name != "numeric":
            return widest if widest.name == "integer" else OF_DOUBLE
        if any(one.whole is None or one.scale is None for one in known):
            return OF_NUMERIC
        return Kind("numeric", max(one.whole or 0 for one in known), max(one.scale or 0 for one in known))
    return known[0] if len({one.name for one in known}) == 1 else None


def comparable(left: Kind, right: Kind) -> bool:
    """Whether two values can be compared, and no setting of the session decides how."""
    if left.is_number and right.is_number:
        return True
    if {left.name, right.name} == {"date", "timestamp"}:
        return True
    return left.name == right.name and left.name != "json"
