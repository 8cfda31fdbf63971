"""Columns as conditions name them: of the record at hand, or of the one record of another model that it is related to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from segsql.catalog.schema import Relation, Table
from segsql.errors import Findings, Pointer
from segsql.formats.bindings import Bindings
from segsql.formats.cargo.conditions import OnColumn
from segsql.formats.names import Meant, Names
from segsql.formats.origins import Origins
from segsql.types import NUMERIC, TEMPORAL, Type

FITTING: Final[Mapping[str, frozenset[str]]] = {
    "string": frozenset({"text", "uuid"}),
    "number": NUMERIC,
    "date": TEMPORAL,
    "boolean": frozenset({"boolean"}),
    "object": frozenset({"json"}),
    "objectProperty": frozenset({"json"}),
    "array": frozenset({"array", "json"}),
    "vector": frozenset({"array"}),
}
"""The types of columns that a kind of condition is for; ``any`` is for all."""


def kinds_for(kind: Type) -> tuple[str, ...]:
    """Return the kinds of conditions that a column of a type takes, that which it is written back as first."""
    return (*(name for name, types in FITTING.items() if kind.kind in types and _is_vector(name, kind)), "any")


def _is_vector(name: str, kind: Type) -> bool:
    return name != "vector" or (kind.element is not None and kind.element.numeric)


@dataclass(frozen=True, slots=True)
class Row:
    """The record that conditions are about: a row of ``table``, the base of a segment unless they are those of an occurrence."""

    document: object
    names: Names
    findings: Findings
    noted: Origins
    table: Table
    is_base: bool = True

    @property
    def bindings(self) -> Bindings:
        """What the product's names stand for."""
        return self.names.bindings

    def column(self, condition: OnColumn, at: Pointer, kind: str) -> Meant | None:
        """Return what the column of a condition is, or None after reporting that it is none, or none that the kind is for."""
        table, way = self.table, ""
        if condition.relatedModelUuid is not None:
            found = self._related(condition.relatedModelUuid, (*at, "relatedModelUuid"))
            if found is None:
                return None
            way, table = found
        meant = self.names.column(table, condition.columnSlug, self.slug_at(at))
        if meant is None:
            return None
        if kind not in (fitting := kinds_for(meant.type)):
            message = f'"{condition.columnSlug}" is {meant.type}, and conditions of the kind {kind} are not for that'
            self.findings.error("type-mismatch", (*at, "kind"), message, f"kinds for it: {', '.join(fitting)}")
            return None
        return _behind(way, meant) if way else meant

    def slug_at(self, at: Pointer) -> Pointer:
        """Return where the column of a condition is named, which some documents of the product spell in another way."""
        return (*at, "slug" if "slug" in self._written(at) else "columnSlug")

    def values_at(self, at: Pointer) -> Pointer:
        """Return where the values of a condition on text stand, which some documents of the product spell in another way."""
        return (*at, "value" if "value" in self._written(at) else "values")

    def _written(self, at: Pointer) -> Mapping[str, object]:
        found: Any = self.document
        for step in at:
            found = found[step]
        return found  # type: ignore[no-any-return]

    def _related(self, model: str, at: Pointer) -> tuple[str, Table] | None:
        """Return the way to the one related record of a model, and its table."""
        if not self.is_base:
            message = "the conditions of an occurrence are about the records of its own model"
            self.findings.error("meaning-refused", at, message, "leave relatedModelUuid out")
            return None
        table = self.names.table(model, at, "model")
        return None if table is None else self._way(model, table, at, to_one=True)

    def relation(self, model: str, at: Pointer) -> tuple[str, Table] | None:
        """Return the way to the related records of a model, and their table."""
        table = self.names.table(model, at, "model")
        return None if table is None else self._way(model, table, at, to_one=False)

    def _way(self, model: str, table: Table, at: Pointer, *, to_one: bool) -> tuple[str, Table] | None:
        """Return the relation that leads to a model: the one that is bound, else the only one that the catalog has."""
        bound = self.bindings.relations.get(self.table.name, {}).get(model)
        if bound is not None and (not to_one or self._leads_to_one(bound)):
            return bound, self._end(bound)
        leading = [name for name, one in self.table.relations.items() if one.table == table.name]
        found = [name for name in leading if self.table.relations[name].one or not to_one]
        if len(found) == 1:
            return found[0], table
        hint = f"name it in the bindings: relations: {{{self.table.name}: {{{model}: ...}}}}"
        if found:
            message = f"several relations lead from {self.table.name} to {table.name}: {', '.join(found)}"
            self.findings.error("unbound-name", at, message, hint)
        elif leading:
            message = (
                f"{leading[0]} leads from {self.table.name} to many rows of {table.name}, and a column has one value"
            )
            self.findings.error("path-to-many", at, message, "an occurrence asks of many records")
        else:
            self.findings.error("unbound-name", at, f"no relation leads from {self.table.name} to {table.name}", hint)
        return None

    def _steps(self, path: str) -> list[Relation]:
        table, steps = self.table, list[Relation]()
        for name in path.split("."):
            steps.append(table.relations[name])
            table = self.names.catalog.tables[steps[-1].table]
        return steps

    def _leads_to_one(self, path: str) -> bool:
        return all(one.one for one in self._steps(path))

    def _end(self, path: str) -> Table:
        return self.names.catalog.tables[self._steps(path)[-1].table]


def _behind(way: str, meant: Meant) -> Meant:
    """Return what is meant, seen from the row that a relation leads from."""
    operand = meant.operand
    seen = f"{way}.{operand}" if isinstance(operand, str) else {**operand, "column": f"{way}.{operand['column']}"}
    return Meant(seen, meant.type, meant.column, (*way.split("."), *meant.relations))
