"""What was found in a DuckDB database under a name: the view or table, and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from segsql.apply.record import Mark, parse_comment

FoundKind: TypeAlias = Literal["view", "table"]
Place: TypeAlias = tuple[str, str, str]
"""The names of a database, of a schema in it, and of an object in that."""


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A column as the engine describes it."""

    name: str
    type: str
    nullable: bool = True
    default: str | None = None
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class FoundIndex:
    """An index; ``sql`` is the statement that makes it, in the words of the engine."""

    name: str
    sql: str
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class Constraint:
    """A constraint of a table: its kind in the words of the engine, and the columns it is of."""

    kind: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A view or table; ``query`` is that of a view, in the words of the engine."""

    place: Place
    kind: FoundKind
    comment: str | None
    query: str = field(repr=False)
    columns: tuple[FoundColumn, ...] = ()
    indexes: tuple[FoundIndex, ...] = ()
    constraints: tuple[Constraint, ...] = ()

    @property
    def mark(self) -> Mark | None:
        """What its comment says of who made it; None where others did."""
        return parse_comment(self.comment)

    @property
    def shown(self) -> str:
        """Its name for people."""
        return ".".join(self.place[1:])

    def with_parts(
        self,
        columns: Sequence[FoundColumn],
        indexes: Sequence[FoundIndex] = (),
        constraints: Sequence[Constraint] = (),
    ) -> Found:
        """Return it with its columns and what belongs to it."""
        return replace(self, columns=tuple(columns), indexes=tuple(indexes), constraints=tuple(constraints))
