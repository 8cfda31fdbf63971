"""What the fields of a query stand for: columns of the table, or, within a match mode, what is among the items of a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from segsql.catalog.schema import Column, Table
from segsql.errors import Pointer, did_you_mean
from segsql.formats.bindings import Stand
from segsql.formats.names import Names
from segsql.model.documents import Json
from segsql.types import Type, parse_type


@dataclass(frozen=True, slots=True)
class Read:
    """What a native definition has in the place of a field, and the type of it."""

    operand: str | dict[str, object]
    type: Type

    @property
    def value(self) -> dict[str, object]:
        """The field on the right of a comparison."""
        return {"op": "column", "path": self.operand} if isinstance(self.operand, str) else self.operand


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that a match mode is about: the relation to its items, and what fields are among them."""

    relation: str
    scope: Scope


class Scope(Protocol):
    """Where fields are looked up."""

    def field(self, name: str, at: Pointer) -> Read | None:
        """Return what a field is, or None after reporting that there is none."""
        ...

    def listed(self, name: str, at: Pointer) -> Listed | None:
        """Return the list that a field is, or None after reporting that it is none."""
        ...


@dataclass(frozen=True, slots=True)
class Columns:
    """The fields of a row: of the table that the query is about, or of rows that a list is made of."""

    names: Names
    table: Table
    related: bool = False

    def field(self, name: str, at: Pointer) -> Read | None:
        """Return the column that a field is."""
        found = self.names.column(self.table, name, at) if self.related else self.names.attribute(name, at)
        return None if found is None else Read(found.operand, found.type)

    def listed(self, name: str, at: Pointer) -> Listed | None:
        """Return the array, or the relation to rows, that a field is."""
        bound = None if self.related else self.names.bindings.items.get(name)
        path = name if bound is None else bound.of
        if (rows := _rows(self.names, self.table, path)) is not None:
            return Listed(path, Columns(self.names, rows, related=True))
        if bound is not None:
            meant = self.names.column(self.table, path, at)
        else:
            meant = self.names.column(self.table, name, at) if self.related else self.names.attribute(name, at)
        if meant is None:
            return None
        if meant.column.type.element is not None and isinstance(meant.operand, str):
            fields = {} if bound is None else bound.fields
            return Listed(meant.operand, Elements(self.names, meant.column, name, fields))
        message = f'a match mode is about the items of a list, and "{name}" is {meant.type}'
        self.names.findings.error("type-mismatch", at, message, "bind an array, or a relation to rows, under items")
        return None


@dataclass(frozen=True, slots=True)
class Elements:
    """What is among the items of an array: the item itself, or, where the items are JSON, their fields."""

    names: Names
    column: Column
    name: str
    bound: Mapping[str, Stand] = field(default_factory=dict[str, Stand])

    def field(self, name: str, at: Pointer) -> Read | None:
        """Return the item, whose name is empty, or a field of it."""
        kind = self.column.type.element
        assert kind is not None
        if kind.kind != "json":
            if name == "":
                return Read("element", kind)
            message = f'the items of "{self.name}" are values without fields, and "{name}" is none of theirs'
            self.names.findings.error("unbound-name", at, message, "an empty name is the item itself")
            return None
        stand = self.bound.get(name, name)
        if isinstance(stand, Json):
            known = parse_type(stand.type)
            return None if known is None else Read({"op": "json", **stand.written()}, known)
        if stand in self.column.fields:
            return Read(stand, self.column.fields[stand])
        hint = did_you_mean(name, [*self.bound, *self.column.fields])
        message = f'no field "{name}" in the items of "{self.name}"'
        self.names.findings.error("unbound-name", at, message, hint or "bind it, under items")
        return None

    def listed(self, name: str, at: Pointer) -> Listed | None:
        """Report that items have no lists of their own."""
        message = f'"{name}" stands in an item of "{self.name}", and a list within a list is not read'
        self.names.findings.error("meaning-refused", at, message)
        return None


def _rows(names: Names, table: Table, path: str) -> Table | None:
    """Return the table that a path of relations leads to, or None if it is no such path."""
    for step in path.split("."):
        relation = table.relations.get(step)
        if relation is None:
            return None
        table = names.catalog.tables[relation.table]
    return table
