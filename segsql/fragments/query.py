"""What a whole query says, clause by clause: as it was read, and with the types of its values.

The values in the clauses are pieces of ``tree``. Their columns count in the names of the query, which are those of all its clauses together.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from segsql.fragments.tree import Apply, Case, Cast, Column, Name, Piece, Place


@dataclass(frozen=True, slots=True)
class Item:
    """What is put out: a value, and the name of its column."""

    piece: Piece
    name: str
    at: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Scan:
    """A table that is read: the parts of its name, the name that columns call it by, and ``on`` what a join ties it to those before it.

    ``outer`` says that rows stay which have no partner in it.
    """

    parts: tuple[str, ...]
    alias: str
    at: Place = field(compare=False)
    on: Piece | None = None
    outer: bool = False


@dataclass(frozen=True, slots=True)
class Output:
    """What GROUP BY or ORDER BY goes by: a column of the result, by its place from 0."""

    index: int
    at: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Bare:
    """A name by itself in GROUP BY: that of a column of a table, and if there is none that of a column of the result."""

    name: Name

    @property
    def at(self) -> Place:
        """Where it stands."""
        return self.name.at


@dataclass(frozen=True, slots=True)
class Order:
    """What rows are ordered by. ``nulls_first`` says where NULL comes: by itself last, and where it is descending first."""

    by: Piece | Output
    descending: bool
    nulls_first: bool


Key: TypeAlias = Piece | Output | Bare


@dataclass(frozen=True, slots=True)
class Query:
    """A query; with ``has_groups`` its rows are groups of rows. ``names`` are the columns that it reads, each once for each way of writing it."""

    dialect: str
    distinct: bool
    items: tuple[Item, ...]
    scans: tuple[Scan, ...]
    where: Piece | None
    groups: tuple[Key, ...]
    having: Piece | None
    has_groups: bool
    order: tuple[Order, ...]
    limit: int | None
    offset: int | None
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A query whose every value has a type: its ``groups`` are those of GROUP BY. ``moving`` says that it depends on the moment of the call."""

    query: Query
    groups: tuple[Piece, ...]
    moving: bool


def renumbered(piece: Piece, places: tuple[int, ...]) -> Piece:
    """Return a piece whose columns have other numbers: those at the places of the old ones. It recurses as deep as the piece is."""

    def of(one: Piece) -> Piece:
        return renumbered(one, places)

    def if_any(one: Piece | None) -> Piece | None:
        return of(one) if one is not None else None

    match piece:
        case Column():
            return replace(piece, index=places[piece.index])
        case Apply():
            return replace(piece, arguments=tuple(map(of, piece.arguments)))
        case Cast():
            return replace(piece, value=of(piece.value))
        case Case():
            return replace(
                piece,
                subject=if_any(piece.subject),
                branches=tuple([(of(when), of(then)) for when, then in piece.branches]),
                otherwise=if_any(piece.otherwise),
            )
        case _:
            return piece
