"""Conversions from type to type that mean the same on every engine."""

from __future__ import annotations

from typing import Final

from segsql.types import Type

CONVERSIONS: Final[dict[tuple[str, str], str | None]] = {
    ("integer", "decimal"): None,
    ("integer", "double"): None,
    ("decimal", "double"): None,
    ("decimal", "integer"): None,
    ("double", "integer"): "double_to_integer",
    ("integer", "text"): None,
    ("uuid", "text"): "uuid_to_text",
    ("text", "integer"): "text_to_integer",
    ("text", "decimal"): "text_to_decimal",
    ("text", "date"): "text_to_date",
    ("date", "datetime"): "date_to_datetime",
    ("boolean", "integer"): None,
    ("integer", "boolean"): None,
    ("boolean", "text"): None,
    ("text", "boolean"): None,
    ("date", "text"): None,
    ("datetime", "date"): None,
    ("timestamp", "date"): None,
}
"""Conversions with a meaning that every engine shares, and the question each asks; the rest is refused."""

COMPOSED: Final = frozenset(
    {
        ("decimal", "integer"),
        ("double", "integer"),
        ("text", "decimal"),
        ("boolean", "integer"),
        ("integer", "boolean"),
        ("boolean", "text"),
        ("text", "boolean"),
        ("date", "text"),
        ("datetime", "date"),
        ("timestamp", "date"),
    }
)
"""Those that are bound as functions and conditions."""

INSTEAD: Final[dict[tuple[str, str], str]] = {
    (
        "double",
        "decimal",
    ): "engines keep different numbers of its digits; floor, ceil and truncate make it whole, and an integer of that",
    ("double", "text"): "engines write different numbers of its digits",
    ("decimal", "text"): "engines write different numbers of zeros behind the point",
    ("text", "double"): "engines differ in the last digit; make a decimal of it first, and a double of that",
    (
        "date",
        "timestamp",
    ): "a day begins at another moment in every zone; compare times with a date, or make a datetime of it",
    ("datetime", "timestamp"): "a clock shows the time of another moment in every zone",
    ("text", "timestamp"): "engines take different texts for a time; a date is read as YYYY-MM-DD",
    ("text", "datetime"): "engines take different texts for a time; a date is read as YYYY-MM-DD",
}
"""Why there is no conversion, and what is done instead."""


def decimal_text(before: int, behind: int) -> str:
    """Return a regular expression for the texts of decimals with so many digits at most before and behind the point."""
    whole = f"[0-9]{{1,{before}}}" if before else "0"
    return f"[-+]?{whole}([.][0-9]{{1,{behind}}})?" if behind else f"[-+]?{whole}"


def convertible(source: Type, target: Type) -> bool:
    """Whether a value of one type can be converted to the other."""
    return source.kind == target.kind or (source.kind, target.kind) in CONVERSIONS


def widens(source: Type, target: Type) -> bool:
    """Whether a declared type may replace an inferred one: no value would have to be rounded."""
    if source.kind == target.kind:
        return target.scale >= source.scale
    return (source.kind, target.kind) in {("integer", "decimal"), ("integer", "double"), ("decimal", "double")}
