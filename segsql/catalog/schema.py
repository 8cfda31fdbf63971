"""The resolved catalog: tables whose keys, columns and relations are known to fit together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from segsql.catalog.document import Use
from segsql.errors import Pointer
from segsql.model.nodes import Condition
from segsql.model.scalars import ScalarValue
from segsql.types import Type


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``physical`` is its name in the database, ``fields`` are the types of keys of a JSON column, or of the documents in an array,
    ``masked`` is what definitions may not do with it, and ``folds`` whether they may compare it without case.
    """

    name: str
    physical: str
    type: Type
    nullable: bool
    values: tuple[ScalarValue, ...] | None = None
    fields: Mapping[str, Type] = field(default_factory=dict[str, Type], hash=False, repr=False)
    masked: frozenset[Use] = frozenset()
    folds: bool = field(default=True, hash=False, repr=False)


def either_masked(one: Column, other: Column) -> Column:
    """Return the one of two columns of equal values that is masked, if one is: the value must not be told of the other either."""
    return one if one.masked else other


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a relation: rows of ``table`` whose ``theirs`` equal ``mine`` of the row before, and that meet ``where``.

    ``one`` says that at most one row is reached, which is ``stated`` where no key makes sure of it; ``exclusive`` that no row is reached from two
    rows before; ``required`` that some row is reached from every one. ``place`` is the table that has the relation in the catalog, and its
    name there.
    """

    table: str
    keys: tuple[tuple[Column, Column], ...]
    one: bool
    exclusive: bool
    where: tuple[Condition, ...] = ()
    required: bool = False
    stated: bool = False
    place: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Relation:
    """A named walk of one or more hops."""

    name: str
    hops: tuple[Hop, ...]

    @property
    def one(self) -> bool:
        """Whether at most one row is reached."""
        return all(hop.one for hop in self.hops)

    @property
    def table(self) -> str:
        """The key of the table it ends at."""
        return self.hops[-1].table


@dataclass(frozen=True, slots=True)
class Items:
    """An array column whose items are the rows of a table: the table it is a column of, by its key and its name in the database.

    ``keys`` pairs each column of the key of that table with the one that it is among the items. ``at`` is where a definition first asks of
    them.
    """

    table: str
    physical: tuple[str, ...]
    array: Column
    keys: tuple[tuple[Column, Column], ...]
    at: Pointer = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Distinct:
    """What the rows of a table are made of that has none of its own: the rows of ``table``, by its key in the catalog, that meet ``where``
    and of whose ``key`` nothing is missing.
    """

    table: str
    key: tuple[Column, ...]
    where: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``physical`` are the parts of its name in the database, the table itself last. ``guard`` is what its rows meet wherever they are
    read. The ``items`` of an array are a table as well, which has no key, and so are the ``distinct`` keys of rows of another.
    """

    name: str
    physical: tuple[str, ...]
    key: tuple[Column, ...]
    columns: Mapping[str, Column] = field(repr=False)
    relations: Mapping[str, Relation] = field(repr=False)
    time: Column | None = None
    items: Items | None = None
    guard: tuple[Condition, ...] = ()
    distinct: Distinct | None = None

    @property
    def stored(self) -> str:
        """The key in the catalog of the table in the database that the rows are read from."""
        if self.items is not None:
            return self.items.table
        return self.name if self.distinct is None else self.distinct.table

    @property
    def is_made(self) -> bool:
        """Whether the rows are made of those of another table."""
        return self.items is not None or self.distinct is not None
