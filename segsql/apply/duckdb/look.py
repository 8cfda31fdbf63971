"""Looking into a DuckDB database: which views and tables there are, and what one of them is like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from segsql.apply.duckdb.found import Constraint, Found, FoundColumn, FoundIndex, Place
from segsql.apply.duckdb.session import run
from segsql.apply.reads import Columns
from segsql.apply.record import ReadColumn

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_OBJECTS: Final = """
    SELECT database_name, schema_name, table_name, 'table', comment, sql
    FROM duckdb_tables() WHERE NOT internal AND NOT temporary
    UNION ALL
    SELECT database_name, schema_name, view_name, 'view', comment, sql
    FROM duckdb_views() WHERE NOT internal AND NOT temporary
    ORDER BY ALL
"""
_HOME: Final = """
    SELECT current_database(), current_schema(), list(schema_name) FROM duckdb_schemas()
    WHERE database_name = current_database()
"""
_DATABASES: Final = "SELECT database_name FROM duckdb_databases() WHERE NOT internal"
_TEMPORARY: Final = """
    SELECT lower(table_name) FROM duckdb_tables() WHERE temporary
    UNION SELECT lower(view_name) FROM duckdb_views() WHERE temporary AND NOT internal
"""
_COLUMNS: Final = """
    SELECT column_name, data_type, is_nullable, column_default, comment FROM duckdb_columns()
    WHERE database_name = ? AND schema_name = ? AND table_name = ? ORDER BY column_index
"""
_INDEXES: Final = """
    SELECT index_name, sql, comment FROM duckdb_indexes()
    WHERE database_name = ? AND schema_name = ? AND table_name = ? ORDER BY index_name
"""
_CONSTRAINTS: Final = """
    SELECT constraint_type, constraint_column_names FROM duckdb_constraints()
    WHERE database_name = ? AND schema_name = ? AND table_name = ? ORDER BY constraint_index
"""
_AS: Final = b"AS"
Key: TypeAlias = tuple[str, str, str]
"""A place in lower case: names that differ in nothing else are the same."""


@dataclass(frozen=True, slots=True)
class Database:
    """What there is at one moment: every view and table by its place, and where names without a schema are looked for.

    ``schemas`` are those of the current database, ``databases`` all that are attached, and ``temporary`` the names of what the connection
    has for itself, which stand in front of all others; all in lower case.
    """

    objects: Mapping[Key, Found]
    home: tuple[str, str]
    schemas: frozenset[str]
    databases: frozenset[str]
    temporary: frozenset[str]

    def place(self, path: Sequence[str]) -> Place:
        """Return where a view or table of a name stands, or would."""
        *above, name = path
        match above:
            case [database, schema]:
                return (database, schema, name)
            case [one] if one.lower() in self.databases and one.lower() not in self.schemas:
                return (one, "main", name)
            case [schema]:
                return (self.home[0], schema, name)
            case _:
                return (*self.home, name)

    def at(self, path: Sequence[str]) -> Found | None:
        """Return the view or table of a name, without its columns and what belongs to it."""
        return self.objects.get(key(self.place(path)))


def key(place: Place) -> Key:
    """Return a place as it is compared with others."""
    database, schema, name = place
    return (database.lower(), schema.lower(), name.lower())


def database(conn: DuckDBPyConnection) -> Database:
    """Return what there is.

    Raises:
        ApplyError: the engine refuses.
    """
    found = [
        Found((*place,), kind, comment, _query(made) if kind == "view" else "")
        for *place, kind, comment, made in run(conn, _OBJECTS)
    ]
    ((home, schema, schemas),) = run(conn, _HOME)
    return Database(
        {key(one.place): one for one in found},
        (home, schema),
        frozenset(one.lower() for one in schemas),
        frozenset(one.lower() for (one,) in run(conn, _DATABASES)),
        frozenset(one for (one,) in run(conn, _TEMPORARY)),
    )


def look(conn: DuckDBPyConnection, path: Sequence[str]) -> Found | None:
    """Return the view or table of a name, with all that belongs to it; None where there is none.

    Raises:
        ApplyError: the engine refuses.
    """
    found = database(conn).at(path)
    return whole(conn, found) if found is not None else None


def whole(conn: DuckDBPyConnection, found: Found) -> Found:
    """Return a view or table with its columns and what belongs to it."""
    columns = [FoundColumn(*row) for row in run(conn, _COLUMNS, found.place)]
    if found.kind == "view":
        return found.with_parts(columns)
    indexes = [FoundIndex(*row) for row in run(conn, _INDEXES, found.place)]
    constraints = [Constraint(kind, tuple(names)) for kind, names in run(conn, _CONSTRAINTS, found.place)]
    return found.with_parts(columns, indexes, constraints)


def read_columns(conn: DuckDBPyConnection, there: Database, wanted: Columns) -> tuple[ReadColumn, ...]:
    """Return columns with their types in the words of the engine; one that is not there is left out."""
    tables = sorted({table for table, _ in wanted})
    known: dict[tuple[str, ...], dict[str, str]] = {}
    for table in tables:
        found = there.at(table)
        rows = run(conn, _COLUMNS, found.place) if found is not None else []
        known[table] = {row[0].lower(): row[1] for row in rows}
    return tuple(
        ReadColumn(table, column, known[table][column.lower()])
        for table, column in wanted
        if column.lower() in known[table]
    )


def _query(made: str) -> str:
    """Return the query of a view out of the statement that makes it, which is in the words of the engine, as are the words that it falls into."""
    import duckdb

    text = made.encode()
    tokens = duckdb.tokenize(made)
    ends = [*(start for start, _ in tokens[1:]), len(text)]
    for (start, kind), end in zip(tokens, ends, strict=True):
        if kind == duckdb.token_type.keyword and text[start:end].strip().upper() == _AS:
            return text[start + len(_AS) :].decode()
    return made
