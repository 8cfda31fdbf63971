"""The few words of DuckDB's SQL that checking and loading tables takes."""

from __future__ import annotations


def quoted(*parts: str) -> str:
    """Return a name, or the parts of one, as DuckDB reads it."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def select(values: str, source: str, rest: str = "") -> str:
    """Return a query.

    The names in it come from the catalog or from the data's own header and are quoted; what a user wrote travels as an argument.
    """
    return f"SELECT {values} FROM {source} {rest}".rstrip()  # noqa: S608
