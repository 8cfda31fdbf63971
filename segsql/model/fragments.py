"""Fragments of another dialect's SQL, as a condition or a value (docs/language.md, section 3.3)."""

from __future__ import annotations

from typing import Literal

from segsql.model.scalars import Node, Text


class Sql(Node, frozen=True):
    """A value or condition in the SQL of an engine, with the meaning that it has there; a missing result matches nothing."""

    op: Literal["sql"] = "sql"
    text: Text
    """One expression over columns of the row at hand."""
    dialect: Literal["postgres", "duckdb"]
    """The dialect that the text is written in."""
