"""The catalog document as written: tables, columns, keys and relations (docs/language.md, section 3.7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import Discriminator, Field, StrictBool, StringConstraints, Tag

from segsql.model.nodes import Condition
from segsql.model.scalars import Name, Node, Path, Physical, Scalar, TypeName
from segsql.model.validate import Part

Dotted = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Za-z0-9_][A-Za-z0-9_$. -]{0,254}$")]


Use = Literal["output", "sort", "filter"]
"""What a definition may do with a column."""


def _uses(given: object) -> str:
    return "(uses)" if isinstance(given, list | tuple) else "(all)"


class ColumnEntry(Node, frozen=True):
    """A column with more than a type."""

    type: TypeName
    name: Physical | None = None
    """Its name in the database; the key of the entry if not given."""
    nullable: StrictBool = True
    values: tuple[Scalar, ...] | None = None
    """The only values the column takes; comparing with another is an error."""
    stored: Literal["utc", "with_zone"] = "utc"
    """How a timestamp is stored: as UTC wall clock, or as a type that carries a zone."""
    fields: dict[Name, TypeName] = Field(default_factory=dict)
    """Keys of a JSON column, each with the type that its value is read as."""
    element: dict[Name, TypeName] = Field(default_factory=dict)
    """Keys of the documents in an array of JSON, each with the type that its value is read as."""
    ignore_case: StrictBool = True
    """Whether the database puts letters into the other case as definitions mean it; where it does not, none may ask for it."""
    masked: Annotated[
        Annotated[StrictBool, Tag("(all)")] | Annotated[tuple[Use, ...], Field(min_length=1), Tag("(uses)")],
        Discriminator(_uses),
    ] = False
    """What no definition may do with the column: put it out, sort or filter by it, or any of these where it is true."""


class DirectRelation(Node, frozen=True):
    """A relation by keys: ``keys`` maps columns of this table to columns of the other."""

    to: Name
    keys: Annotated[dict[Name, Name], Field(min_length=1)]
    where: tuple[Condition, ...] = ()
    """What rows of the other table meet to belong to it: their columns compared with constants."""
    required: StrictBool = False
    """Whether every row of this table has one there."""
    cardinality: Literal["one", "many"] | None = None
    """Derived from the keys of the other table; stating ``one`` without such a key is an assertion about the data."""


class PathRelation(Node, frozen=True):
    """A relation that walks several others."""

    path: Path


def _shorthand(given: object) -> str:
    return "(type)" if isinstance(given, str) else "(entry)"


def _in_parts(given: object) -> str:
    return "(parts)" if isinstance(given, list | tuple) else "(dotted)"


def _walks(given: object) -> str:
    return "(path)" if isinstance(given, PathRelation) or (isinstance(given, dict) and "path" in given) else "(keys)"


def _relation(given: Mapping[str, object]) -> type[Node]:
    return PathRelation if "path" in given else DirectRelation


class DistinctEntry(Node, frozen=True):
    """The rows that a table is made of which has no rows of its own."""

    table: Name
    """Table of the catalog; there is one row for each key that its rows have."""
    where: tuple[Condition, ...] = ()
    """What rows meet to count: their columns compared with constants."""


class TableEntry(Node, frozen=True):
    """One table."""

    table: (
        Annotated[
            Annotated[Dotted, Tag("(dotted)")]
            | Annotated[tuple[Physical, ...], Field(min_length=1, max_length=3), Tag("(parts)")],
            Discriminator(_in_parts),
        ]
        | None
    ) = None
    """Its name in the database, with schema or database parts before a dot; the key of the entry if not given."""
    distinct: DistinctEntry | None = None
    """Instead of a table in the database: one row for each ``key`` that rows of another table have, with no columns but these."""
    key: tuple[Name, ...] = ()
    """Columns that identify a row; without them the table takes part in nothing that needs to tell rows apart."""
    unique: tuple[Annotated[tuple[Name, ...], Field(min_length=1)], ...] = ()
    """Further sets of columns that identify a row."""
    time: Name | None = None
    """The time column that ``during`` reads."""
    columns: dict[
        Name,
        Annotated[
            Annotated[TypeName, Tag("(type)")] | Annotated[ColumnEntry, Tag("(entry)")],
            Discriminator(_shorthand),
        ],
    ] = Field(default_factory=dict)
    """Needed, but for the distinct rows of another table, whose columns are those of the key."""
    relations: dict[
        Name,
        Annotated[
            Annotated[DirectRelation, Tag("(keys)")] | Annotated[PathRelation, Tag("(path)")],
            Discriminator(_walks),
        ],
    ] = Field(default_factory=dict)
    guard: tuple[Condition, ...] = ()
    """What a row meets wherever a statement reads it, whatever a definition says: columns of the table compared with constants."""


class CatalogDocument(Node, frozen=True):
    """All tables that definitions may name."""

    version: Literal[1]
    tables: Annotated[dict[Name, TableEntry], Field(min_length=1)]
    lists: dict[Name, TypeName] = Field(default_factory=dict)
    """Static lists by name, each with the type of its values; the values come with the call."""


PARTS: Final[Mapping[str, Part]] = {
    "tables/*": TableEntry,
    "tables/*/distinct": DistinctEntry,
    "tables/*/columns/*": ColumnEntry,
    "tables/*/relations/*": _relation,
}
"""The classes of a catalog's entries, by the way to them."""
