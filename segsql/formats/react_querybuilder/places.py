"""What columns are called in a query: the fields that the bindings make of them, else their own names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Column, Table
from segsql.errors import Findings
from segsql.formats.bindings import Bindings, Stand
from segsql.formats.names import Names
from segsql.model.documents import Json
from segsql.model.scalars import Node
from segsql.types import Type

_ITEM: Final = "element"


@dataclass(frozen=True, slots=True)
class Place:
    """Where paths of a definition start, and what the product calls what they lead to.

    The ``table`` is known with a catalog alone. ``bound`` are the fields with names of their own; of the items of an array, ``array`` is the column
    where it is known.
    """

    bindings: Bindings
    catalog: Catalog | None = None
    table: Table | None = None
    bound: Mapping[str, Stand] | None = None
    array: Column | None = None
    items: bool = False

    def field(self, operand: str | Json) -> str | None:
        """Return the field that a column or a place of a document is, or None if no field is."""
        bound = self.bound or {}
        if isinstance(operand, Json):
            said = _said(operand)
            return next((name for name, one in bound.items() if isinstance(one, Json) and _said(one) == said), None)
        if operand.startswith("outer."):
            return None
        path = operand.removeprefix(f"{_ITEM}.")
        if path == _ITEM:
            return ""
        for name, one in bound.items():
            if one == path:
                return name
        return None if path in bound else path

    def type(self, path: str) -> Type | None:
        """Return the type of a column, or None where it is not known."""
        if self.items:
            if self.array is None:
                return None
            return self.array.type.element if path == _ITEM else self.array.fields.get(path.removeprefix(f"{_ITEM}."))
        found = None if self.table is None else self._meant(self.table, path)
        return None if found is None else found[0]

    def listed(self, relation: str) -> tuple[str, Place] | None:
        """Return the field that a list is, and the place of what is in it; None if no field is."""
        if self.items or relation.startswith("outer."):
            return None
        items = (
            {one.of: (name, one.fields) for name, one in self.bindings.items.items()} if self.bound is not None else {}
        )
        name, fields = items.get(relation, (self.field(relation), {}))
        if name is None or (relation not in items and name in self.bindings.items):
            return None
        rows = self._rows(relation)
        if rows is not None:
            return name, replace(self, table=rows, bound=self.bindings.columns.get(rows.name), array=None)
        meant = None if self.table is None else self._meant(self.table, relation)
        array = None if meant is None else meant[1]
        # Without a catalog nothing says whether these are rows or items; both are read by the names of their columns or fields.
        return name, replace(self, table=None, bound=fields, array=array, items=array is not None)

    def _rows(self, relation: str) -> Table | None:
        table = self.table
        for step in relation.split("."):
            found = None if table is None else table.relations.get(step)
            if found is None or self.catalog is None:
                return None
            table = self.catalog.tables[found.table]
        return table

    def _meant(self, table: Table, path: str) -> tuple[Type, Column] | None:
        assert self.catalog is not None
        found = Names(self.catalog, Bindings(), Findings()).column(table, path, ())
        return None if found is None else (found.type, found.column)


def _said(place: Json) -> str:
    return json.dumps(place.written(), sort_keys=True)


def place_of(base: str, catalog: Catalog | None, bindings: Bindings) -> Place:
    """Return the place of the rows that a segment is about."""
    table = None if catalog is None else catalog.tables.get(base)
    return Place(bindings, catalog, table, bindings.attributes)


def written_out(operand: object) -> str:
    """Return a value of a definition for a message."""
    if isinstance(operand, Node):
        return f"a value by {getattr(operand, 'op', 'a node')}"
    return f'"{operand}"'
