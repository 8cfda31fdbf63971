"""Tables that stand in a database already, held against the catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from segsql.catalog.schema import Column, Table
from segsql.errors import Findings, did_you_mean
from segsql.run.display import cell
from segsql.run.fit import fit, holds
from segsql.run.reads import Read, Reads
from segsql.run.sql import quoted, select

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_COLUMNS: Final = """
    SELECT lower(database_name), lower(schema_name), column_name, data_type,
      lower(database_name) = lower(current_database()), lower(schema_name) = lower(current_schema())
    FROM duckdb_columns() WHERE NOT internal AND lower(table_name) = lower(?) ORDER BY column_index
"""
_TABLES: Final = "SELECT DISTINCT table_name FROM duckdb_columns() WHERE NOT internal"


def inspect(connection: DuckDBPyConnection, needed: Reads, findings: Findings) -> frozenset[str]:
    """Return the names of the tables that are as the catalog says; what is not is added to ``findings``."""
    sound: set[str] = set()
    for read in needed.tables:
        before = len(findings.items)
        columns = _columns(connection, read.table, findings)
        if columns is None:
            continue
        for column in read.columns:
            _check_column(column, read.table, columns, findings)
        if len(findings.items) == before:
            _check_collations(connection, read, findings)
            _check_documents(connection, read, findings)
        if len(findings.items) == before:
            sound.add(read.table.name)
    return frozenset(sound)


def _columns(connection: DuckDBPyConnection, table: Table, findings: Findings) -> dict[str, str] | None:
    """Return the types of a table's columns by lower-case name."""
    *above, last = (part.lower() for part in table.physical)
    places: dict[tuple[str, str], dict[str, str]] = {}
    here: set[tuple[str, str]] = set()
    for database, schema, column, kind, home, current in connection.execute(_COLUMNS, [last]).fetchall():
        place = (database, schema)
        places.setdefault(place, {})[column.lower()] = kind
        if {0: home and current, 1: home and [schema] == above, 2: [database, schema] == above}[len(above)] or (
            [database] == above and schema == "main"
        ):
            here.add(place)
    if len(here) == 1:
        return places[here.pop()]
    called = ".".join(table.physical)
    if here:
        message, hint = f'"{called}" is both in a schema and in a database of that name', "name all three parts"
    elif places:
        found = " and ".join(".".join((*place, last)) for place in sorted(places))
        message, hint = (
            f'no table "{called}" where it is looked for, but there is {found}',
            "name that one in the catalog",
        )
    else:
        message = f'no table "{called}" in the database'
        known = [row[0] for row in connection.execute(_TABLES).fetchall()]
        hint = (
            did_you_mean(last, known)
            or "temporary tables and registered frames belong to one cursor: pass frames by name"
        )
    findings.error("data-mismatch", ("tables", table.name), message, hint)
    return None


def _check_column(column: Column, table: Table, columns: dict[str, str], findings: Findings) -> None:
    where, stored = ("tables", table.name, "columns", column.name), columns.get(column.physical.lower())
    called = ".".join(table.physical)
    if stored is None:
        hint = did_you_mean(column.physical, columns)
        findings.error("data-mismatch", where, f'no column "{column.physical}" in {called}', hint)
    elif not holds(stored, column.type):
        kind = f"{column.type} stored with a zone" if column.type.zoned else column.type
        message = f'"{column.physical}" in {called} is {stored}, and {kind} in the catalog'
        hint = "correct the catalog, or make a view that casts the column"
        if column.type.kind == "timestamp" and stored.startswith("TIMESTAMP WITH"):
            hint = "say stored: with_zone in the catalog"
        findings.error("data-mismatch", where, message, hint)


def _check_collations(connection: DuckDBPyConnection, read: Read, findings: Findings) -> None:
    """Report text that does not compare by code point: DuckDB has collations by column, by view and by setting, and names none
    of them in its lists.
    """
    for column in read.columns:
        if column.type.kind not in {"text", "version"}:
            continue
        nothing = select(quoted(column.physical), quoted(*read.table.physical), "WHERE false")
        letter = f"SELECT coalesce(({nothing}), 'a') AS x"
        [(loose,)] = connection.execute(select("x = 'A' OR x = 'á' OR x < 'B'", f"({letter})")).fetchall()
        if loose:
            message = f'"{column.physical}" in {".".join(read.table.physical)} has a collation, and text compares by code point'
            hint = 'take the collation off, or make a view of it that says COLLATE "binary"'
            findings.error("data-mismatch", ("tables", read.table.name, "columns", column.name), message, hint)


def _check_documents(connection: DuckDBPyConnection, read: Read, findings: Findings) -> None:
    """Report text that is no JSON, in a column that keeps documents as text."""
    for column in read.columns:
        if (column.type.element or column.type).kind != "json":
            continue
        stored, name = "VARCHAR" if column.type.element is None else "VARCHAR[]", quoted(column.physical)
        wrong = fit(name, stored, column.type, untyped=False).wrong
        found = f"count(*) FILTER (WHERE {wrong}), min(CAST({name} AS VARCHAR)) FILTER (WHERE {wrong})"
        [(count, example)] = connection.execute(select(found, quoted(*read.table.physical))).fetchall()
        if count:
            said = "1 value that is" if count == 1 else f"{count:,} values that are"
            called = ".".join(read.table.physical)
            such = f', such as "{cell(example)}"' if read.may_tell(column) else ""
            message = f'"{column.physical}" in {called} has {said} no {column.type}{such}'
            findings.error(
                "data-mismatch", ("tables", read.table.name, "columns", column.name), message, "correct the data"
            )
