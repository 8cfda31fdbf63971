"""What a segment is to be in the database: physical wishes, which are no part of what it means (docs/language.md, section 3.9)."""

from __future__ import annotations

import hashlib
from typing import Annotated, Final, Literal, Protocol, TypeAlias

from pydantic import Discriminator, Field, StrictBool, StringConstraints, Tag

from segsql.model.nodes import Condition
from segsql.model.scalars import Name, Node, Path, Physical

TargetKind: TypeAlias = Literal["view", "table", "materialized_view"]
IndexMethod: TypeAlias = Literal[
    "btree", "hash", "gin", "brin", "spgist", "art", "bitmap", "minmax", "set", "bloom_filter"
]
StorageFormat: TypeAlias = Literal["merge_tree", "memory", "innodb", "parquet", "orc", "delta"]
PartitionUnit: TypeAlias = Literal["value", "day", "month", "year"]
Remark = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=1_000)]
"""A comment for people; longer ones are refused by some engine."""
_DIGITS: Final = 12


class Index(Node, frozen=True):
    """An index over output columns."""

    columns: Annotated[tuple[Name, ...], Field(min_length=1, max_length=16)]
    """Output columns, in order."""
    name: Name | None = None
    """Its name; by default it is made of those of the object and the columns."""
    method: IndexMethod | None = None
    """How it is built; by default as the engine does."""
    unique: StrictBool = False
    """Whether no two rows have the same values in it."""


class RestrictedView(Node, frozen=True):
    """A view over the object that shows some of its rows, for those who may see no others."""

    name: Name
    """Its name, in the schema of the object."""
    where: Annotated[tuple[Condition, ...], Field(min_length=1)]
    """Conditions that a row meets to be shown, all of them; they read output columns."""


class Partition(Node, frozen=True):
    """Rows kept apart by a column."""

    column: Name
    """An output column."""
    by: PartitionUnit = "value"
    """Whether each value has a part of its own, or each day, month or year of a time."""


class Distribution(Node, frozen=True):
    """Where rows are kept on an engine of several nodes."""

    column: Name | None = None
    """Output column whose value says on which node a row is kept; without one every node keeps all rows."""
    together_with: Annotated[tuple[Physical, ...], Field(max_length=3)] = ()
    """Schema and name of a table that is kept by the same values, so that rows are joined where they are."""


def _written(given: object) -> str:
    return "(text)" if isinstance(given, str) else "(node)"


Schema = Annotated[
    Annotated[Physical, Tag("(text)")]
    | Annotated[tuple[Physical, ...], Field(min_length=1, max_length=2), Tag("(list)")],
    Discriminator(lambda given: "(text)" if isinstance(given, str) else "(list)"),
]
"""The name of a schema, or those of a database and a schema in it."""
PartitionedBy = Annotated[Annotated[Name, Tag("(text)")] | Annotated[Partition, Tag("(node)")], Discriminator(_written)]
DistributedBy = Annotated[
    Annotated[Name, Tag("(text)")] | Annotated[Distribution, Tag("(node)")], Discriminator(_written)
]


class Target(Node, frozen=True, validate_by_name=True, validate_by_alias=True, serialize_by_alias=True):
    """What a plan makes of a segment, and under what name."""

    into: TargetKind = "view"
    """A view shows the members as they are, a table and a materialized view as they were when it was filled."""
    schema_: Schema | None = Field(default=None, alias="schema")
    """Schema that it stands in, with a database ahead of it where there is one; by default that of the session."""
    name: Physical | None = None
    """Its name in the database; by default the name of the segment."""
    naming: Literal["name", "digest"] = "name"
    """Whether the default name is that of the segment, or `seg_` and twelve digits that are made of it."""
    key: StrictBool = False
    """Whether the key of the base, which then has to be put out, is declared as its key."""
    indexes: tuple[Index, ...] = ()
    """Indexes of a table or materialized view."""
    cluster: Annotated[tuple[Name, ...], Field(max_length=16)] = ()
    """Output columns: rows that are near in these are stored near each other."""
    partition: PartitionedBy | None = None
    """What rows are kept apart by: the values of a column, or its days, months or years."""
    distribute: DistributedBy | None = None
    """Which node keeps a row: the one that the value of a column leads to, or every one."""
    storage: StorageFormat | None = None
    """How its rows are stored: an engine of tables, or a format of files."""
    comment: Remark | None = None
    """What is said of it in the database, ahead of the mark of who made it."""
    comments: dict[Name, Remark] = {}
    """What is said of its columns in the database."""
    views: tuple[RestrictedView, ...] = ()
    """Views over it that show some of its rows."""
    preserve: StrictBool = False
    """Whether views that others made over it stay when it is made anew, so that its columns can only be added to."""
    track: Annotated[tuple[Path, ...], Field(max_length=1_000)] | None = None
    """Columns that are tracked where a plan names none: a member of whom one has changed is another than it was. By default all that are put out."""

    @property
    def schema_parts(self) -> tuple[str, ...]:
        """The parts of the schema that it stands in."""
        return (self.schema_,) if isinstance(self.schema_, str) else self.schema_ or ()

    @property
    def parted(self) -> Partition | None:
        """What rows are kept apart by, however it was written."""
        return Partition(column=self.partition) if isinstance(self.partition, str) else self.partition

    @property
    def distributed(self) -> Distribution | None:
        """Which node keeps a row, however it was written."""
        return Distribution(column=self.distribute) if isinstance(self.distribute, str) else self.distribute


class Named(Protocol):
    """A segment, as far as what is made of it takes its name from it."""

    @property
    def name(self) -> str:
        """Its key."""
        ...

    @property
    def target(self) -> Target | None:
        """What is made of it."""
        ...


def named(segment: Named) -> tuple[str, ...]:
    """Return the parts of the name of what is made of a segment: never of its title, and the same for the same key."""
    target = segment.target
    if target is None:
        return (segment.name,)
    return (
        *target.schema_parts,
        target.name or (digest_name(segment.name) if target.naming == "digest" else segment.name),
    )


def digest_name(key: str) -> str:
    """Return a name that says nothing of a segment and stays with its key: ``seg_`` and twelve hexadecimal digits of the key's SHA-256."""
    return f"seg_{hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]}"
