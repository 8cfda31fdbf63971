"""Which conversions mean the same in every session, and what is said about the others."""

from __future__ import annotations

from typing import Final

from segsql.fragments.kinds import Kind

_NUMBERS: Final = frozenset({"integer", "numeric", "double"})
_TO: Final[dict[str, frozenset[str]]] = {
    "text": _NUMBERS | {"boolean", "date", "timestamp", "interval", "uuid", "json"},
    "integer": _NUMBERS | {"text", "boolean"},
    "unsigned": _NUMBERS | {"text"},
    "numeric": _NUMBERS | {"text"},
    "double": _NUMBERS | {"text"},
    "boolean": frozenset({"text", "integer"}),
    "date": frozenset({"timestamp", "text"}),
    "timestamp": frozenset({"date", "text"}),
    "interval": frozenset({"text"}),
    "uuid": frozenset({"text"}),
    "json": _NUMBERS | {"text", "boolean"},
    "text[]": frozenset({"text"}),
    "integer[]": frozenset({"text", "text[]"}),
}
"""Conversions by the types on either side."""


def converts(given: Kind, to: Kind) -> bool:
    """Whether a value of one type can be cast to another."""
    return given.name == to.name or to.name in _TO.get(given.name, ())


def hint_for(given: Kind, to: Kind) -> str:
    """Return what to write instead of a conversion."""
    if to.name == "timestamptz":
        return "time AT TIME ZONE 'UTC' makes one of it"
    return "AT TIME ZONE 'UTC' makes a timestamp of it" if given.name == "timestamptz" else ""
