"""Tables of our own: rows from elsewhere, converted to the catalog's types and put under the catalog's names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from segsql.catalog.schema import Column, Table
from segsql.errors import Findings, did_you_mean
from segsql.run.broken import broken_line
from segsql.run.display import cell
from segsql.run.fit import Fit, fit
from segsql.run.reads import Read
from segsql.run.sources import Source, Sources, first_line, stored
from segsql.run.sql import quoted, select

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


_HEADER: Final = "the first line names the columns"


@dataclass(frozen=True, slots=True)
class _Field:
    """A column to be made, the name it has in the source, and how it is read."""

    table: Table
    column: Column
    found: str
    stored: str
    fit: Fit
    may_be_told: bool


def load(
    connection: DuckDBPyConnection, tables: Iterable[Read], sources: Sources, findings: Findings
) -> frozenset[str]:
    """Make the tables that a segment reads, with the columns it reads, and return the names of those that are sound.

    What is missing, or does not fit the catalog, is added to ``findings``.
    """
    import duckdb

    grouped: dict[tuple[str, ...], list[Read]] = {}
    for one in tables:
        grouped.setdefault(stored(one.table), []).append(one)
    sound: set[str] = set()
    for entries in grouped.values():
        discreet = not all(one.may_tell(column) for one in entries for column in one.table.columns.values())
        source = sources.find(connection, entries[0].table, findings, discreet=discreet)
        if source is None:
            continue
        before = len(findings.items)
        try:
            fields = _fields(connection, entries, source, findings, discreet=discreet)
            _check_values(connection, fields, source, findings)
            if len(findings.items) == before:
                _make(connection, entries[0].table, fields, source)
                sound.update(one.table.name for one in entries)
        except duckdb.Error as problem:
            why = broken_line(connection, source) or (type(problem).__name__ if discreet else first_line(problem))
            message = f"{source.label} cannot be read: {why}"
            findings.error("data-mismatch", ("tables", entries[0].table.name), message)
        sources.release(connection)
    return frozenset(sound)


def _fields(
    connection: DuckDBPyConnection, entries: list[Read], source: Source, findings: Findings, *, discreet: bool
) -> dict[str, _Field]:
    """Return how the columns are read. The first line of a file is one of values, where somebody has left out the names."""
    described = connection.execute("DESCRIBE " + select("*", source.sql), source.arguments).fetchall()
    columns: dict[str, str] = {row[0]: row[1] for row in described}
    fields: dict[str, _Field] = {}
    for read, column in ((entry, column) for entry in entries for column in entry.columns):
        table = read.table
        where = ("tables", table.name, "columns", column.name)
        found = _find(column, columns)
        if found is None:
            hint = _HEADER if discreet and source.untyped else did_you_mean(column.physical, columns)
            findings.error("data-mismatch", where, f'no column "{column.physical}" in {source.label}', hint)
            continue
        one = fit(quoted(found), columns[found], column.type, untyped=source.untyped)
        known = fields.setdefault(
            column.physical.lower(), _Field(table, column, found, columns[found], one, read.may_tell(column))
        )
        if known.fit != one:
            other = f"{known.column.type} as {known.table.name}.{known.column.name}"
            message = f'"{column.physical}" in {source.label} cannot be {column.type} here and {other}'
            findings.error("data-mismatch", where, message, "give both entries the same type")
    return fields


def _find(column: Column, known: Mapping[str, str]) -> str | None:
    """Return the column by its name in the database, else by its name in the catalog; case matters only where two differ by
    nothing else.
    """
    for name in (column.physical, column.name):
        if name in known:
            return name
        if close := [one for one in known if one.lower() == name.lower()]:
            return close[0]
    return None


def _check_values(
    connection: DuckDBPyConnection, fields: Mapping[str, _Field], source: Source, findings: Findings
) -> None:
    """Report the columns that hold values that their type cannot."""
    if not fields:
        return
    counts = ", ".join(
        f"count(*) FILTER (WHERE {one.fit.wrong}), min(CAST({quoted(one.found)} AS VARCHAR)) FILTER (WHERE {one.fit.wrong})"
        for one in fields.values()
    )
    [row] = connection.execute(select(counts, source.sql), source.arguments).fetchall()
    for one, wrong, example in zip(fields.values(), row[::2], row[1::2], strict=True):
        if not wrong:
            continue
        where = ("tables", one.table.name, "columns", one.column.name)
        if one.fit.possible:
            said = "1 value that is" if wrong == 1 else f"{wrong:,} values that are"
            message = f'"{one.found}" in {source.label} has {said} no {one.column.type}{_such_as(example) if one.may_be_told else ""}'
            findings.error("data-mismatch", where, message, "correct the data, or the type in the catalog")
        else:
            message = f'"{one.found}" in {source.label} is {one.stored}, and {one.column.type} in the catalog'
            findings.error("data-mismatch", where, message, "convert the column, or correct its type in the catalog")


def _such_as(example: object) -> str:
    return f', such as "{cell(example)}"'


def _make(connection: DuckDBPyConnection, table: Table, fields: Mapping[str, _Field], source: Source) -> None:
    *above, _ = table.physical
    if len(above) == 2:
        connection.execute(f"ATTACH IF NOT EXISTS ':memory:' AS {quoted(above[0])}")
    if above:
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(*above)}")
    columns = ", ".join(f"{one.fit.value} AS {quoted(one.column.physical)}" for one in fields.values()) or "1"
    query = select(columns, source.sql)
    connection.execute(f"CREATE TABLE {quoted(*table.physical)} AS {query}", source.arguments)
