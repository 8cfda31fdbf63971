"""Names the other way round: what the product calls a table, a column or a segment of the catalog."""

from __future__ import annotations

from dataclasses import dataclass

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Table
from segsql.errors import Findings, Pointer
from segsql.formats.bindings import Bindings
from segsql.formats.names import Names
from segsql.model.documents import Json
from segsql.types import Type


@dataclass(frozen=True, slots=True)
class Named:
    """A column as the product names it: its slug, its type, and the model that it belongs to where that is another one."""

    slug: str
    type: Type
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Foreign:
    """The product's names; what has none is reported as ``not-held``."""

    catalog: Catalog
    bindings: Bindings
    findings: Findings

    def model(self, table: str, at: Pointer) -> str:
        """Return the id of the model that a table is."""
        for foreign, name in self.bindings.tables.items():
            if name == table:
                return foreign
        self.findings.error("not-held", at, f"no model is bound to the table {table}", "bind it, under tables")
        return ""

    def segment(self, name: str) -> str | None:
        """Return the id of the segment that has a name, or None if none is bound to it."""
        return next((foreign for foreign, one in self.bindings.segments.items() if one == name), None)

    def column(self, table: str, operand: object, at: Pointer) -> Named | None:
        """Return what a column is called, or None after reporting that it is none of the product's."""
        found = self.found(table, operand)
        if found is None:
            self.findings.error("not-held", at, "this is no column of the model, nor of one that it has one record of")
        return found

    def found(self, table: str, operand: object) -> Named | None:
        """Return what a column is called, or None if it is none of the product's."""
        if (own := self._own(self.catalog.tables[table], operand)) is not None:
            return own
        path = operand["column"] if isinstance(operand, dict) and operand.get("op") == "json" else operand
        if not isinstance(path, str):
            return None
        steps = path.split(".")
        for count in range(1, len(steps)):
            way, inner = ".".join(steps[:count]), ".".join(steps[count:])
            end = self._end(self.catalog.tables[table], way)
            if end is None:
                return None
            seen = inner if isinstance(operand, str) else {**operand, "column": inner}  # type: ignore[dict-item]
            own = self._own(end, seen)
            model = self.related(table, way, to_one=True)
            if own is not None and model is not None:
                return Named(own.slug, own.type, model)
        return None

    def related(self, table: str, way: str, *, to_one: bool) -> str | None:
        """Return the id of the model that a document names to be led this way, or None if it cannot be led there."""
        end = self._end(self.catalog.tables[table], way)
        if end is None:
            return None
        for foreign, name in self.bindings.tables.items():
            if name != end.name:
                continue
            bound = self.bindings.relations.get(table, {}).get(foreign)
            relations = self.catalog.tables[table].relations
            leading = [one for one, it in relations.items() if it.table == end.name and (it.one or not to_one)]
            if bound == way or (leading == [way] and (bound is None or (to_one and not self._to_one(table, bound)))):
                return foreign
        return None

    def _to_one(self, table: str, way: str) -> bool:
        found = self.catalog.tables[table]
        for step in way.split("."):
            relation = found.relations[step]
            if not relation.one:
                return False
            found = self.catalog.tables[relation.table]
        return True

    def _end(self, table: Table, way: str) -> Table | None:
        for step in way.split("."):
            relation = table.relations.get(step)
            if relation is None:
                return None
            table = self.catalog.tables[relation.table]
        return table

    def _own(self, table: Table, operand: object) -> Named | None:
        """Return what a column of a table is called: its bound name, else its own, unless that is bound to another."""
        bound = self.bindings.columns.get(table.name, {})
        names = Names(self.catalog, self.bindings, Findings())
        for slug, stand in bound.items():
            written = {"op": "json", **stand.written()} if isinstance(stand, Json) else stand
            if written == operand and (meant := names.column(table, slug, ())) is not None:
                return Named(slug, meant.type)
        if isinstance(operand, str) and operand in table.columns and operand not in bound:
            return Named(operand, table.columns[operand].type)
        return None
