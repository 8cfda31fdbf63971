"""What the names in a product's document stand for: what the bindings say, else the catalog's own name if it is spelled just so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Column, Table
from segsql.errors import Findings, Pointer, did_you_mean
from segsql.formats.bindings import Bindings, Stand
from segsql.model.documents import Json
from segsql.types import Type, parse_type


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name stands for: the operand that a native definition has in its place, and the type of that.

    ``column`` is the column that it is, or that holds the document it stands in; ``relations`` are the steps on the way to it.
    """

    operand: str | dict[str, object]
    type: Type
    column: Column
    relations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a product's documents; what is not known is reported as ``unbound-name``, with the nearest that is."""

    catalog: Catalog
    bindings: Bindings
    findings: Findings

    def context(self, at: Pointer = ()) -> Table | None:
        """Return the table of users, or None after reporting that no binding says which it is."""
        if self.bindings.context is None:
            message = "nothing says of which table one row is one user"
            self.findings.error("unbound-name", at, message, "name it in the bindings, as context")
            return None
        return self.catalog.tables[self.bindings.context]

    def table(self, foreign: str, at: Pointer, kind: str = "table") -> Table | None:
        """Return the table that a model or schema is, which findings call a ``kind``."""
        name = self.bindings.tables.get(foreign, foreign)
        found = self.catalog.tables.get(name)
        if found is None:
            hint = did_you_mean(foreign, [*self.bindings.tables, *self.catalog.tables])
            self.findings.error(
                "unbound-name", at, f'no {kind} "{foreign}"', hint or "bind it to a table of the catalog, under tables"
            )
        return found

    def attribute(self, foreign: str, at: Pointer) -> Meant | None:
        """Return what an attribute of a user is."""
        table = self.context(at)
        return None if table is None else self._meant(table, self.bindings.attributes, foreign, at, "attribute")

    def column(self, table: Table, foreign: str, at: Pointer) -> Meant | None:
        """Return what a column of the product's is, from a row of the table that it belongs to."""
        return self._meant(table, self.bindings.columns.get(table.name, {}), foreign, at, "column")

    def segment(self, foreign: str) -> str | None:
        """Return the name of the segment that is meant by an id, or None if no binding says it."""
        return self.bindings.segments.get(foreign)

    def _meant(self, table: Table, bound: Mapping[str, Stand], foreign: str, at: Pointer, kind: str) -> Meant | None:
        stand = bound.get(foreign, foreign)
        found = self._at(table, stand)
        if found is None:
            hint = did_you_mean(foreign, [*bound, *table.columns])
            self.findings.error(
                "unbound-name",
                at,
                f'no {kind} "{foreign}" of {table.name}',
                hint or "bind it to a column of the catalog",
            )
        return found

    def _at(self, table: Table, stand: Stand) -> Meant | None:
        """Return what a path or a place of a document leads to, or None if there is no such thing."""
        if isinstance(stand, Json):
            held, kind = self._at(table, stand.column), parse_type(stand.type)
            if held is None or kind is None:
                return None
            return Meant({"op": "json", **stand.written()}, kind, held.column, held.relations)
        steps = stand.split(".")
        for count, step in enumerate(steps[:-1]):
            relation = table.relations.get(step)
            if relation is None:
                document = table.columns.get(step)
                if document is None or count != len(steps) - 2 or steps[-1] not in document.fields:
                    return None
                return Meant(stand, document.fields[steps[-1]], document, tuple(steps[:count]))
            table = self.catalog.tables[relation.table]
        column = table.columns.get(steps[-1])
        return None if column is None else Meant(stand, column.type, column, tuple(steps[:-1]))
