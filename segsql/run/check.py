"""Whether rows keep what the catalog promises of them: nothing missing where nothing may be, keys that repeat nowhere, and
relations that reach the one row they are said to reach.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from segsql.catalog.schema import Column, Table, either_masked
from segsql.compiler import Compiled, compile
from segsql.errors import Findings
from segsql.model.nodes import Condition, Constant
from segsql.model.segment import Segment
from segsql.run.display import cell
from segsql.run.reads import Assertion, Read, Reads, keys_of
from segsql.run.sql import quoted, select

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows to look at: what stands after FROM, and whether its columns go by their names in the catalog."""

    sql: str
    by_name: bool

    def name(self, column: Column) -> str:
        """Return the name of a column."""
        return quoted(column.name if self.by_name else column.physical)


def check_rows(
    connection: DuckDBPyConnection, needed: Reads, compiled: Compiled, sound: frozenset[str], findings: Findings
) -> None:
    """Add every broken promise of the tables in ``sound`` to ``findings``; rows that a guard keeps out promise nothing."""
    catalog = compiled.catalog
    for one in needed.tables:
        if one.table.name in sound:
            is_guarded = one.table.name in needed.guarded
            rows = _of_segment(compiled, one.table, one.columns) if is_guarded else _of_table(one.table)
            _check_present(connection, one, rows, findings)
            for place, columns in keys_of(catalog, one):
                _check_key(connection, one, rows, place, columns, findings)
    for two in needed.assertions:
        if {two.table.stored, catalog.tables[two.hop.table].stored} <= sound:
            _check_reached(connection, two, needed, compiled, findings)


def _of_table(table: Table) -> _Rows:
    return _Rows(quoted(*table.physical), by_name=False)


def _of_segment(
    compiled: Compiled, table: Table, columns: Iterable[Column], where: tuple[Condition, ...] = ()
) -> _Rows:
    """Return the rows of a table that its guard lets in and that meet conditions of the catalog."""
    names = tuple(dict.fromkeys(one.name for one in columns))
    rows = Segment(version=1, name="rows", base=table.name, where=where or (Constant(op="everyone"),), select=names)
    made = compile(rows, compiled.catalog.unmasked, dialect="duckdb", guards=compiled.guards, pretty=False)
    return _Rows(f"({made.statements[0].sql})", by_name=True)


def _check_present(connection: DuckDBPyConnection, read: Read, rows: _Rows, findings: Findings) -> None:
    columns = [column for column in read.columns if not column.nullable]
    if not columns:
        return
    counts = ", ".join(f"count(*) FILTER (WHERE {rows.name(one)} IS NULL)" for one in columns)
    [row] = connection.execute(select(counts, rows.sql)).fetchall()
    for column, missing in zip(columns, row, strict=True):
        if missing:
            times = "1 row" if missing == 1 else f"{missing:,} rows"
            message = f'"{column.name}" of {read.table.name} is missing in {times}, where the catalog says it never is'
            hint = "correct the data, or drop nullable: false"
            if column in read.table.key:
                hint = "a key is never missing: correct the data, or the key in the catalog"
            where = ("tables", read.table.name, "columns", column.name)
            findings.error("data-mismatch", where, message, hint)


def _check_key(
    connection: DuckDBPyConnection,
    read: Read,
    rows: _Rows,
    place: str,
    columns: Sequence[Column],
    findings: Findings,
) -> None:
    names = [rows.name(column) for column in columns]
    source = f"{rows.sql} WHERE {' AND '.join(f'{name} IS NOT NULL' for name in names)}"
    if repeated := _repeated(connection, columns, names, source):
        called = ", ".join(column.name for column in columns)
        message = (
            f"the {'key' if place == 'key' else 'unique columns'} ({called}) of {read.table.name} repeats: {repeated}"
        )
        hint = "correct the data, or name the columns that identify a row"
        findings.error("data-mismatch", ("tables", read.table.name, place), message, hint)


def _check_reached(
    connection: DuckDBPyConnection, asserted: Assertion, needed: Reads, compiled: Compiled, findings: Findings
) -> None:
    hop, walk, table = asserted.hop, f"{asserted.table.name}.{asserted.relation}", asserted.table
    target = compiled.catalog.tables[hop.table]
    is_guarded = target.stored in needed.guarded
    mine, theirs = _of_table(table), _of_table(target)
    if table.stored in needed.guarded or table.is_made:
        mine = _of_segment(compiled, table, (one for one, _ in hop.keys))
    if hop.where or is_guarded or target.is_made:
        theirs = _of_segment(compiled, target, (their for _, their in hop.keys), hop.where)
    where = ("tables", table.name, "relations", asserted.relation)
    met = " AND ".join(f'"a".{mine.name(one)} = "b".{theirs.name(their)}' for one, their in hop.keys)
    inner = select("1", mine.sql, f'AS "a" WHERE {met}')
    keys, called = [f'"b".{theirs.name(one)}' for _, one in hop.keys], ", ".join(one.name for _, one in hop.keys)
    source = f'{theirs.sql} AS "b" WHERE EXISTS ({inner})'
    if hop.stated and (repeated := _repeated(connection, [either_masked(*one) for one in hop.keys], keys, source)):
        message = f"{walk} reaches several rows, where the catalog says one: {hop.table}.{called} repeats, {repeated}"
        findings.error("data-mismatch", where, message, "correct the data, or say cardinality: many")
    if not hop.required or is_guarded:
        return
    inner = select("1", theirs.sql, f'AS "b" WHERE {met}')
    [[without]] = connection.execute(select("count(*)", mine.sql, f'AS "a" WHERE NOT EXISTS ({inner})')).fetchall()
    if without:
        rows = "1 row" if without == 1 else f"{without:,} rows"
        message = f"{walk} reaches no row from {rows}, where the catalog says that every one has its row"
        findings.error("data-mismatch", where, message, "correct the data, or drop required: true")


def _repeated(connection: DuckDBPyConnection, columns: Sequence[Column], names: Sequence[str], source: str) -> str:
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
    told = ("a masked value" if one.masked else cell(part) for one, part in zip(columns, value, strict=True))
    example = f"{', '.join(told)} occurs {times:,} times"
    return example if kinds == 1 else f"{example}, {kinds - 1:,} more values occur more than once"
