"""Whether rows keep what the catalog promises of them: nothing missing where nothing may be, keys that repeat nowhere, and
relations that reach the one row they are said to reach.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Column, Hop
from segsql.compiler import compile
from segsql.errors import Findings
from segsql.model.segment import Segment
from segsql.run.display import cell
from segsql.run.reads import Assertion, Read, Reads, keys_of
from segsql.run.sql import quoted, select

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def check_rows(
    connection: DuckDBPyConnection, needed: Reads, catalog: Catalog, sound: frozenset[str], findings: Findings
) -> None:
    """Add every broken promise of the tables in ``sound`` to ``findings``."""
    for one in needed.tables:
        if one.table.name in sound:
            _check_present(connection, one, findings)
            for place, columns in keys_of(catalog, one):
                _check_key(connection, one, place, columns, findings)
    for two in needed.assertions:
        if {two.table.name, two.hop.table} <= sound:
            _check_reached(connection, two, catalog, findings)


def _check_present(connection: DuckDBPyConnection, read: Read, findings: Findings) -> None:
    columns = [column for column in read.columns if not column.nullable]
    if not columns:
        return
    counts = ", ".join(f"count(*) FILTER (WHERE {quoted(one.physical)} IS NULL)" for one in columns)
    [row] = connection.execute(select(counts, quoted(*read.table.physical))).fetchall()
    for column, missing in zip(columns, row, strict=True):
        if missing:
            rows = "1 row" if missing == 1 else f"{missing:,} rows"
            message = f'"{column.name}" of {read.table.name} is missing in {rows}, where the catalog says it never is'
            hint = "correct the data, or drop nullable: false"
            if column in read.table.key:
                hint = "a key is never missing: correct the data, or the key in the catalog"
            where = ("tables", read.table.name, "columns", column.name)
            findings.error("data-mismatch", where, message, hint)


def _check_key(
    connection: DuckDBPyConnection, read: Read, place: str, columns: Sequence[Column], findings: Findings
) -> None:
    names = [quoted(column.physical) for column in columns]
    source = f"{quoted(*read.table.physical)} WHERE {' AND '.join(f'{name} IS NOT NULL' for name in names)}"
    if repeated := _repeated(connection, names, source):
        called = ", ".join(column.name for column in columns)
        message = (
            f"the {'key' if place == 'key' else 'unique columns'} ({called}) of {read.table.name} repeats: {repeated}"
        )
        hint = "correct the data, or name the columns that identify a row"
        findings.error("data-mismatch", ("tables", read.table.name, place), message, hint)


def _check_reached(connection: DuckDBPyConnection, asserted: Assertion, catalog: Catalog, findings: Findings) -> None:
    hop, walk = asserted.hop, f"{asserted.table.name}.{asserted.relation}"
    mine, theirs, names = quoted(*asserted.table.physical), _rows_of(hop, catalog), _named(hop)
    where = ("tables", asserted.table.name, "relations", asserted.relation)
    met = " AND ".join(
        f'"a".{quoted(one.physical)} = "b".{name}' for (one, _), name in zip(hop.keys, names, strict=True)
    )
    inner = select("1", mine, f'AS "a" WHERE {met}')
    keys, called = [f'"b".{name}' for name in names], ", ".join(their.name for _, their in hop.keys)
    source = f'{theirs} AS "b" WHERE EXISTS ({inner})'
    if hop.stated and (repeated := _repeated(connection, keys, source)):
        message = f"{walk} reaches several rows, where the catalog says one: {hop.table}.{called} repeats, {repeated}"
        findings.error("data-mismatch", where, message, "correct the data, or say cardinality: many")
    if not hop.required:
        return
    inner = select("1", theirs, f'AS "b" WHERE {met}')
    [[without]] = connection.execute(select("count(*)", mine, f'AS "a" WHERE NOT EXISTS ({inner})')).fetchall()
    if without:
        rows = "1 row" if without == 1 else f"{without:,} rows"
        message = f"{walk} reaches no row from {rows}, where the catalog says that every one has its row"
        findings.error("data-mismatch", where, message, "correct the data, or drop required: true")


def _named(hop: Hop) -> list[str]:
    """Return the names of a relation's keys in what it leads to: in a query of ours those of the catalog."""
    return [quoted(their.name if hop.where else their.physical) for _, their in hop.keys]


def _rows_of(hop: Hop, catalog: Catalog) -> str:
    """Return what a relation leads to: a table, or a query of those of its rows that the catalog means."""
    if not hop.where:
        return quoted(*catalog.tables[hop.table].physical)
    columns = tuple(dict.fromkeys(their.name for _, their in hop.keys))
    rows = Segment(version=1, name="rows", base=hop.table, where=hop.where, select=columns)
    return f"({compile(rows, catalog, dialect='duckdb', pretty=False).statements[0].sql})"


def _repeated(connection: DuckDBPyConnection, names: Sequence[str], source: str) -> str:
    """Return words about the values that occur more than once, or nothing."""
    shown = ", ".join(f"CAST({name} AS VARCHAR)" for name in names)
    key = ", ".join(names)
    values = f"{shown}, count(*), count(*) OVER ()"
    found = connection.execute(
        select(values, source, f"GROUP BY {key} HAVING count(*) > 1 ORDER BY {key} LIMIT 1")
    ).fetchall()
    if not found:
        return ""
    *value, times, kinds = found[0]
    example = f"{', '.join(map(cell, value))} occurs {times:,} times"
    return example if kinds == 1 else f"{example}, {kinds - 1:,} more values occur more than once"
