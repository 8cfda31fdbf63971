"""Which conversions mean the same in every session, and what is said about the others."""

from __future__ import annotations

from typing import Final

from segsql.fragments.kinds import Kind

_TO: Final[dict[str, frozenset[str]]] = {
    "text": frozenset({"integer", "numeric", "double", "boolean", "date", "timestamp", "uuid", "json", "jsonb"}),
    "integer": frozenset({"numeric", "double", "text", "boolean"}),
    "numeric": frozenset({"integer", "double", "text"}),
    "double": frozenset({"integer", "numeric"}),
    "boolean": frozenset({"text", "integer"}),
    "date": frozenset({"timestamp"}),
    "timestamp": frozenset({"date"}),
    "uuid": frozenset({"text"}),
    "jsonb": frozenset({"text", "json", "integer", "numeric", "double", "boolean"}),
    "json": frozenset({"text", "jsonb"}),
}
"""Conversions by the types on either side (manual, chapter 8)."""

_HINTS: Final[dict[str, str]] = {
    "date": "to_char(day, 'YYYY-MM-DD') writes a day",
    "timestamp": "to_char(time, 'YYYY-MM-DD HH24:MI:SS') writes a time",
    "timestamptz": "AT TIME ZONE 'UTC' makes a timestamp of it",
    "interval": "EXTRACT(epoch FROM span) is its seconds",
    "double": "round(value::numeric, 2)::text writes so many digits",
}


def converts(given: Kind, to: Kind) -> bool:
    """Whether a value of one type can be cast to another."""
    return given.name == to.name or to.name in _TO.get(given.name, ())


def hint_for(given: Kind, to: Kind) -> str:
    """Return what to write instead of a conversion."""
    if to.name == "timestamptz":
        return "time AT TIME ZONE 'UTC' makes one of it"
    return _HINTS.get(given.name, "") if to.name == "text" or given.name == "timestamptz" else ""
