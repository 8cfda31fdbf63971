"""Bindings: what the names of a product stand for in the catalog, as a small document of their own (docs/formats/README.md)."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import PrivateAttr

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Table
from segsql.errors import DefinitionError, Findings, Pointer, did_you_mean
from segsql.model.scalars import Name, Node
from segsql.model.scalars import Path as Dotted
from segsql.model.validate import build
from segsql.source import Source, locate_all, measure, parse, read_file


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


class Bindings(Node, frozen=True):
    """What the names of a product's documents stand for; each format reads the parts that it needs."""

    version: Literal[1] = 1
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
        return build(cls, data, source)._noted(source)  # noqa: SLF001

    @classmethod
    def read(cls, data: object) -> Bindings:
        """Return the bindings given as plain data, shaped like the document."""
        measure(data)
        return data if isinstance(data, Bindings) else build(cls, data)

    def _noted(self, source: Source) -> Bindings:
        self._source = source  # pyright: ignore[reportAttributeAccessIssue]
        return self

    def refuse(self, findings: Findings) -> None:
        """Raise what was found in the bindings, at its place in them, if anything was.

        Raises:
            DefinitionError: there are findings.
        """
        if findings.errors:
            raise DefinitionError(locate_all(findings.errors, self._source))


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


def bound_column(catalog: Catalog, table: Table, path: str, findings: Findings, at: Pointer) -> None:
    """Report where a path leads to no column."""
    way, _, name = path.rpartition(".")
    end = bound_relation(catalog, table, way, findings, at) if way else table
    if end is not None and name not in end.columns:
        hint = did_you_mean(name, end.columns)
        findings.error("invalid-binding", at, f'no column "{name}" in {end.name}', hint)
