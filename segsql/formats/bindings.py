"""Bindings: what the names of a product stand for in the catalog, as a small document of their own (docs/formats/README.md)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, PrivateAttr

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Column, Table
from segsql.errors import MAX_FINDINGS, DefinitionError, Findings, Pointer, did_you_mean
from segsql.model.documents import Json
from segsql.model.scalars import Name, Node, Text
from segsql.model.scalars import Path as Dotted
from segsql.model.validate import build
from segsql.source import Source, locate_all, measure, parse, read_file
from segsql.types import parse_type

Foreign = Annotated[Text, Field(min_length=1, max_length=255)]
"""A name of the product's own, spelled as its documents spell it."""
Stand: TypeAlias = Dotted | Json
"""What an attribute is in the catalog: a column, or a path to one, or what stands in a JSON document."""


class LabelColumn(Node, frozen=True):
    """Records carry the segment they belong to in a column."""

    base: Name
    """Table of the catalog; one member is one row of it."""
    column: Dotted
    """Column, or path to one, that holds the segment."""
    by: Literal["id", "name"] = "id"
    """What of the segment it holds."""


class Membership(Node, frozen=True):
    """Rows of another table say which records belong to which segment."""

    base: Name
    """Table of the catalog; one member is one row of it."""
    relation: Dotted
    """Relation from the base to the rows that say so."""
    column: Name
    """Their column that holds the segment."""
    by: Literal["id", "name"] = "id"
    """What of the segment it holds."""


class Items(Node, frozen=True):
    """What a list of a row is: an array, or rows that a relation leads to, whose columns are bound as those of their table."""

    of: Dotted
    """The array column, or the path of relations, from the context."""
    fields: dict[Foreign, Stand] = Field(default_factory=dict)
    """What the fields of items that are JSON are: declared ones, or places in ``element``."""


class Activities(Node, frozen=True):
    """A table of what workflows did with records, a row for each time."""

    table: Name
    """Table of the catalog."""
    record: Name
    """Its column that holds the key of the record."""
    workflow: Name
    """Its column that holds the workflow, by its id."""
    kind: Name
    """Its column that says what happened, in the product's words."""
    node: Name | None = None
    """Its column that holds the node of the workflow, where one was executed."""
    time: Name
    """Its column that says when."""


class Bindings(Node, frozen=True):
    """What the names of a product's documents stand for; each format reads the parts that it needs."""

    version: Literal[1] = 1
    context: Name | None = None
    """The table of which one row is one user, where documents speak of the attributes of one."""
    attributes: dict[Foreign, Stand] = Field(default_factory=dict)
    """What the attributes of a user are, from the context."""
    tables: dict[Foreign, Name] = Field(default_factory=dict)
    """The table that a model or schema of the product is, by its id there."""
    columns: dict[Name, dict[Foreign, Stand]] = Field(default_factory=dict)
    """What the product's columns are, by table of the catalog."""
    segments: dict[Foreign, Name] = Field(default_factory=dict)
    """The segment that is meant where a document refers to another one, by its id there; it is handed in where the document is compiled."""
    flag: Foreign | None = None
    """The key of the flag whose rules a document has: percentages go by it."""
    items: dict[Foreign, Items] = Field(default_factory=dict)
    """What the lists of a row of the context are, where a query asks how many of their items meet some rules."""
    relations: dict[Name, dict[Foreign, Dotted]] = Field(default_factory=dict)
    """The relation that leads from a table to a model or schema of the product, by the table and the id there; needed where there are several."""
    paths: dict[Foreign, Name] = Field(default_factory=dict)
    """The name of the column that a pivot has for a path, by the path, or by the alias that a document gives it."""
    activities: Activities | None = None
    """The rows that say what workflows did with records."""
    dialect: Foreign | None = None
    """The engine whose SQL the clauses in documents are written for."""
    lists: dict[Foreign, Name] = Field(default_factory=dict)
    """The static list of the catalog that a saved group of the product is, by its id there; its values are handed in with the call."""
    label: LabelColumn | None = None
    """The column that holds the segments which are labels."""
    membership: Membership | None = None
    """The rows that say who belongs to the segments which are labels."""

    _source: Source | None = PrivateAttr(default=None)

    @classmethod
    def load(cls, path: str | Path) -> Bindings:
        """Return the bindings written in a YAML or JSON file.

        Raises:
            DefinitionError: the file cannot be read, or what it says is no bindings; every mistake is reported.
        """
        return cls.loads(read_file(Path(path)), file=str(path))

    @classmethod
    def loads(cls, text: str, *, file: str = "<string>") -> Bindings:
        """Return the bindings written in a YAML or JSON text; ``file`` names it in findings."""
        data, source = parse(text, file)
        return build(cls, data, source, _PARTS)._noted(source)  # noqa: SLF001

    @classmethod
    def read(cls, data: object) -> Bindings:
        """Return the bindings given as plain data, shaped like the document."""
        measure(data)
        return data if isinstance(data, Bindings) else build(cls, data, parts=_PARTS)

    def _noted(self, source: Source) -> Bindings:
        self._source = source  # pyright: ignore[reportAttributeAccessIssue]
        return self

    def check(self, catalog: Catalog) -> None:
        """Make sure that what is bound is in the catalog.

        Raises:
            DefinitionError: it is not; everything that is not, at its place in the bindings.
        """
        try:
            self._check(catalog, findings := Findings(MAX_FINDINGS))
        except DefinitionError as problem:
            raise DefinitionError(locate_all(problem.diagnostics, self._source)) from None
        self.refuse(findings)

    def _check(self, catalog: Catalog, findings: Findings) -> None:
        """Report what is bound and is not in the catalog."""
        if self.context is not None:
            table = bound_table(catalog, self.context, findings, ("context",))
            _check_columns(catalog, table, self.attributes, findings, ("attributes",))
            for foreign, items in self.items.items():
                _check_items(catalog, table, items, findings, ("items", foreign))
        elif self.attributes or self.items:
            key = "attributes" if self.attributes else "items"
            findings.error("invalid-binding", (key,), f"{key} of what is not said", "name its table as context")
        for foreign, name in self.lists.items():
            if name not in catalog.lists:
                hint = did_you_mean(name, catalog.lists)
                findings.error("invalid-binding", ("lists", foreign), f'no list "{name}" in the catalog', hint)
        for foreign, name in self.tables.items():
            bound_table(catalog, name, findings, ("tables", foreign))
        for name, columns in self.columns.items():
            table = bound_table(catalog, name, findings, ("columns", name))
            _check_columns(catalog, table, columns, findings, ("columns", name))
        for name, relations in self.relations.items():
            table = bound_table(catalog, name, findings, ("relations", name))
            if table is not None:
                for foreign, path in relations.items():
                    bound_relation(catalog, table, path, findings, ("relations", name, foreign))
        if self.activities is not None:
            _check_activities(catalog, self.activities, findings)

    def refuse(self, findings: Findings) -> None:
        """Raise what was found in the bindings, at its place in them, if anything was.

        Raises:
            DefinitionError: there are findings.
        """
        if findings.errors:
            raise DefinitionError(locate_all(findings.errors, self._source))


_PARTS: Final[Mapping[str, type[Node]]] = {
    "items/*": Items,
    "activities": Activities,
    "label": LabelColumn,
    "membership": Membership,
}
"""The classes of the parts of bindings, by key or by the way to them."""


def bound_table(catalog: Catalog, name: str, findings: Findings, at: Pointer) -> Table | None:
    """Return the table that a binding names, or None after reporting that there is none."""
    found = catalog.tables.get(name)
    if found is None:
        hint = did_you_mean(name, catalog.tables)
        findings.error("invalid-binding", at, f'no table "{name}" in the catalog', hint)
    return found


def bound_relation(catalog: Catalog, table: Table, path: str, findings: Findings, at: Pointer) -> Table | None:
    """Return the table that a path of relations leads to, or None after reporting which of them there is not."""
    for name in path.split("."):
        relation = table.relations.get(name)
        if relation is None:
            hint = did_you_mean(name, table.relations)
            findings.error("invalid-binding", at, f'no relation "{name}" from {table.name}', hint)
            return None
        table = catalog.tables[relation.table]
    return table


def _check_activities(catalog: Catalog, told: Activities, findings: Findings) -> None:
    table = bound_table(catalog, told.table, findings, ("activities", "table"))
    if table is not None:
        for key in ("record", "workflow", "kind", "node", "time"):
            name: str | None = getattr(told, key)
            if name is not None:
                bound_column(catalog, table, name, findings, ("activities", key))


def _check_columns(
    catalog: Catalog, table: Table | None, columns: Mapping[str, Stand], findings: Findings, at: Pointer
) -> None:
    """Report what product's columns are bound to that is no column of the table."""
    if table is not None:
        for foreign, stand in columns.items():
            here = (*at, foreign)
            if isinstance(stand, Json):
                bound_column(catalog, table, stand.column, findings, (*here, "column"))
                if parse_type(stand.type) is None:
                    findings.error("invalid-binding", (*here, "type"), f'no type "{stand.type}"')
            else:
                bound_column(catalog, table, stand, findings, here)


def _check_items(catalog: Catalog, table: Table | None, items: Items, findings: Findings, at: Pointer) -> None:
    """Report what is bound as a list and is neither an array nor a way to rows, and fields that its items do not have."""
    way, _, name = items.of.rpartition(".")
    end = table if table is None or not way else bound_relation(catalog, table, way, findings, (*at, "of"))
    if end is None or (name in end.relations and not items.fields):
        return
    column = end.columns.get(name)
    if column is None or column.type.element is None:
        hint = did_you_mean(name, [*end.relations, *(one.name for one in end.columns.values() if one.type.element)])
        findings.error("invalid-binding", (*at, "of"), f'no array and no relation "{name}" of {end.name}', hint)
        return
    for foreign, stand in items.fields.items():
        if stand.column != "element" if isinstance(stand, Json) else stand not in column.fields:
            hint = "a declared field of the items, or a place of {op: json, column: element}"
            findings.error("invalid-binding", (*at, "fields", foreign), f"no such field in the items of {name}", hint)


def bound_column(catalog: Catalog, table: Table, path: str, findings: Findings, at: Pointer) -> None:
    """Report where a path leads to no column, and to no declared field of one."""
    way, _, name = path.rpartition(".")
    document = _document(catalog, table, way)
    if document is not None and name in document.fields:
        return
    end = bound_relation(catalog, table, way, findings, at) if way else table
    if end is not None and name not in end.columns:
        hint = did_you_mean(name, end.columns)
        findings.error("invalid-binding", at, f'no column "{name}" in {end.name}', hint)


def _document(catalog: Catalog, table: Table, path: str) -> Column | None:
    """Return the column of documents that a path leads to, or None where it leads to none."""
    way, _, name = path.rpartition(".")
    for step in way.split(".") if way else ():
        relation = table.relations.get(step)
        if relation is None:
            return None
        table = catalog.tables[relation.table]
    return table.columns.get(name)
