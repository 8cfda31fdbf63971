"""What another tool is told about a segment: its query, and what is known of the columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from segsql.types import Type

Tool: TypeAlias = Literal["dbt", "sqlmesh"]
Kind: TypeAlias = Literal["view", "table"]

MADE: Final = "made by segsql export, and what is changed here is lost when it is made again"
"""What the first line of every file says, so that no other file is written over."""


@dataclass(frozen=True, slots=True)
class ModelColumn:
    """An output column, the ``table.column`` names that its value is read from, and what was written about it."""

    name: str
    type: Type
    origins: tuple[str, ...]
    remark: str | None = None

    @property
    def description(self) -> str:
        """What people are told about it."""
        known = f"{self.type}, from {', '.join(self.origins)}" if self.origins else str(self.type)
        return f"{self.remark} ({known})" if self.remark else known


@dataclass(frozen=True, slots=True)
class Model:
    """A segment's query in the dialect that the tool runs, and what is to be said about it.

    ``named`` are the parts of the object's name: itself, behind its schema and database where these are known. ``head`` are lines for people,
    ``key`` the columns that tell rows apart, none where they are not all put out, and ``told`` is what was written about the segment.
    """

    name: str
    named: tuple[str, ...]
    kind: Kind
    dialect: str
    head: tuple[str, ...]
    query: str
    columns: tuple[ModelColumn, ...]
    key: tuple[str, ...]
    told: str


def is_made_here(text: str) -> bool:
    """Whether a file was made by an export."""
    return MADE in text.partition("\n")[0]
