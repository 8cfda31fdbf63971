"""The resolved catalog: tables whose keys, columns and relations are known to fit together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from segsql.model.scalars import ScalarValue
from segsql.types import Type


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``physical`` is its name in the database."""

    name: str
    physical: str
    type: Type
    nullable: bool
    values: tuple[ScalarValue, ...] | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a relation: rows of ``table`` whose ``theirs`` equal ``mine`` of the row before.

    ``one`` says that at most one row is reached; ``exclusive`` that no row is reached from two rows before.
    """

    table: str
    keys: tuple[tuple[Column, Column], ...]
    one: bool
    exclusive: bool


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
class Table:
    """A table; ``physical`` are the parts of its name in the database, the table itself last."""

    name: str
    physical: tuple[str, ...]
    key: tuple[Column, ...]
    columns: Mapping[str, Column] = field(repr=False)
    relations: Mapping[str, Relation] = field(repr=False)
    time: Column | None = None
