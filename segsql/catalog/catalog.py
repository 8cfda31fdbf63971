"""The catalog: the only place that table and column names come from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from segsql.catalog.document import PARTS, CatalogDocument, TableEntry, Use
from segsql.catalog.relations import Side, by_column
from segsql.catalog.resolve import resolve, static_lists
from segsql.catalog.schema import Table
from segsql.errors import MAX_FINDINGS, DefinitionError, Findings
from segsql.model.nodes import Condition
from segsql.model.validate import build
from segsql.source import Source, locate_all, measure, parse, read_file
from segsql.types import Type

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True)
class Catalog:
    """Tables by name, with their columns, keys and relations; static lists by name, with the type of their values.

    Made by ``load`` (a file), ``loads`` (text), ``model_validate`` (plain data) or ``from_duckdb`` (a live connection); ``sg.duckdb.catalog``
    and ``sg.postgres.catalog`` leave out what segsql made there.
    """

    document: CatalogDocument = field(repr=False)
    tables: Mapping[str, Table] = field(compare=False)
    lists: Mapping[str, Type] = field(compare=False)
    source: Source | None = field(default=None, compare=False, repr=False)

    @classmethod
    def load(cls, path: str | Path) -> Catalog:
        """Return the catalog written in a YAML or JSON file.

        Raises:
            DefinitionError: the file cannot be read or its parts do not fit together.
        """
        return cls.loads(read_file(Path(path)), file=str(path))

    @classmethod
    def loads(cls, text: str, *, file: str = "<string>") -> Catalog:
        """Return the catalog written in a YAML or JSON text; ``file`` names it in findings."""
        data, source = parse(text, file)
        return cls._made(data, source)

    @classmethod
    def model_validate(cls, data: object) -> Catalog:
        """Return the catalog given as plain data, shaped like the document."""
        measure(data)
        return cls._made(data, None)

    @classmethod
    def from_duckdb(cls, connection: DuckDBPyConnection) -> Catalog:
        """Return the catalog of a live DuckDB connection: the tables of its current schema, columns, primary, unique and foreign keys."""
        from segsql.catalog.duckdb import describe

        return cls._made(describe(connection).data, None)

    @classmethod
    def _made(cls, data: object, source: Source | None) -> Catalog:
        document = build(CatalogDocument, data, source, PARTS)
        findings = Findings(MAX_FINDINGS)
        try:
            tables, lists = resolve(document, findings), static_lists(document, findings)
        except DefinitionError as error:
            raise DefinitionError(locate_all(error.diagnostics, source)) from None
        if findings.errors:
            raise DefinitionError(locate_all(findings.errors, source))
        return cls(document, tables, lists, source)

    @cached_property
    def stored_names(self) -> frozenset[str]:
        """The tables' own names in the database, without schemas, and those of their columns, in lower case."""
        tables = self.tables.values()
        columns = (column.physical.lower() for table in tables for column in table.columns.values())
        return frozenset((*(table.physical[-1].lower() for table in tables), *columns))

    @cached_property
    def sides(self) -> Mapping[str, Side]:
        """What the tables are to relations that a definition makes, by name."""
        entries = self.document.tables
        return {
            name: Side(name, table.columns, by_column((entries[name].key, *entries[name].unique)))
            for name, table in self.tables.items()
        }

    @cached_property
    def guards(self) -> Mapping[str, tuple[Condition, ...]]:
        """What rows of the tables that have a guard meet, by table."""
        return {name: table.guard for name, table in self.tables.items() if table.guard}

    @cached_property
    def masked(self) -> frozenset[str]:
        """The names of the columns that definitions may not do everything with."""
        columns = (column for table in self.tables.values() for column in table.columns.values())
        return frozenset(one.name for one in columns if one.masked)

    @cached_property
    def folds(self) -> bool:
        """Whether definitions may compare every column without case."""
        return all(column.folds for table in self.tables.values() for column in table.columns.values())

    @cached_property
    def unmasked(self) -> Catalog:
        """The same catalog with nothing masked, for checks of our own that no user sees the rows of."""
        tables = {
            name: replace(
                table, columns={label: replace(one, masked=frozenset[Use]()) for label, one in table.columns.items()}
            )
            for name, table in self.tables.items()
        }
        return replace(self, tables=tables) if self.masked else self

    @cached_property
    def fingerprints(self) -> Mapping[str, str]:
        """SHA-256 of each table's entry as written: what a segment's meaning depends on."""
        return {name: _fingerprint(entry) for name, entry in self.document.tables.items()}


def _fingerprint(entry: TableEntry) -> str:
    # What a table is not says nothing of it.
    said = entry.model_dump(mode="json", exclude={"distinct"} if entry.distinct is None else None)
    for column in said["columns"].values():
        # Nor does what it says of letters, where they are as everywhere.
        if isinstance(column, dict) and column["ignore_case"]:
            del column["ignore_case"]
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
