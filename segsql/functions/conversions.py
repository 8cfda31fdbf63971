"""Conversions from type to type that mean the same on every engine."""

from __future__ import annotations

from typing import Final

from segsql.types import Type

CONVERSIONS: Final[dict[tuple[str, str], str | None]] = {
    ("integer", "decimal"): None,
    ("integer", "double"): None,
    ("decimal", "double"): None,
    ("integer", "text"): None,
    ("uuid", "text"): "uuid_to_text",
    ("text", "integer"): "text_to_integer",
    ("text", "date"): "text_to_date",
}
"""Conversions with a meaning that every engine shares, and the question each asks; the rest is refused."""


def convertible(source: Type, target: Type) -> bool:
    """Whether a value of one type can be converted to the other."""
    return source.kind == target.kind or (source.kind, target.kind) in CONVERSIONS


def widens(source: Type, target: Type) -> bool:
    """Whether a declared type may replace an inferred one: no value would have to be rounded."""
    if source.kind == target.kind:
        return target.scale >= source.scale
    return (source.kind, target.kind) in {("integer", "decimal"), ("integer", "double"), ("decimal", "double")}
