"""A live DuckDB connection read as a catalog document."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from segsql.catalog.live import Described, Link, LiveColumn, LiveTable, document

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# DuckDB manual, Data Types: names as duckdb_columns() reports them.
_TYPES: Final[dict[str, str | dict[str, str | bool]]] = {
    "VARCHAR": "text",
    **dict.fromkeys(("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"), "integer"),
    **dict.fromkeys(("FLOAT", "DOUBLE"), "double"),
    "BOOLEAN": "boolean",
    "DATE": "date",
    **dict.fromkeys(("TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS"), "timestamp"),
    "TIMESTAMP WITH TIME ZONE": {"type": "timestamp", "stored": "with_zone"},
    "UUID": "uuid",
    "JSON": "json",
}

_TABLES: Final = """
    SELECT table_name, comment FROM duckdb_tables()
    WHERE NOT internal AND database_name = current_database() AND schema_name = {schema}
    UNION ALL
    SELECT view_name, comment FROM duckdb_views()
    WHERE NOT internal AND database_name = current_database() AND schema_name = {schema}
"""
_COLUMNS: Final = """
    SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()
    WHERE NOT internal AND database_name = current_database() AND schema_name = {schema}
    ORDER BY table_name, column_index
"""
_KEYS: Final = """
    SELECT table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names
    FROM duckdb_constraints()
    WHERE database_name = current_database() AND schema_name = {schema}
      AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
    ORDER BY table_name, constraint_index
"""


def describe(
    connection: DuckDBPyConnection,
    *,
    schema: str | None = None,
    counts: Callable[[str | None], bool] = lambda comment: True,
) -> Described:
    """Return the tables and views of a schema as a catalog document; of the connection's current one, by names without it, if none is given.

    Columns of types that segsql has no word for are left out, since a definition could not use them; so is an ENUM, which sorts by its
    declaration. ``counts`` says by its comment whether a table or view is described.

    Raises:
        DefinitionError: there is no table.
    """
    given = "current_schema()" if schema is None else "$schema"

    def ask(question: str) -> list[tuple[Any, ...]]:
        # A cursor of its own would not know what the connection USEs.
        found = connection.execute(question.format(schema=given), {"schema": schema} if schema is not None else None)
        return found.fetchall()

    comments = dict(ask(_TABLES))
    columns: dict[str, list[LiveColumn]] = {}
    for table, *column in ask(_COLUMNS):
        if counts(comments.get(table)):
            columns.setdefault(table, []).append(_column(*column))
    primary: dict[str, list[str]] = {}
    unique: dict[str, list[list[str]]] = {}
    links: list[Link] = []
    for table, kind, names, target, referenced in ask(_KEYS):
        if kind == "PRIMARY KEY":
            primary[table] = names
        elif kind == "UNIQUE":
            unique.setdefault(table, []).append(names)
        else:
            links.append(Link(table, names, target, referenced))
    above = () if schema is None else (schema,)
    return document(
        [
            LiveTable((*above, name), own, primary.get(name, ()), unique.get(name, ()), comments.get(name) or "")
            for name, own in columns.items()
        ],
        links,
    )


def _column(name: str, kind: str, nullable: bool, comment: str | None) -> LiveColumn:
    described = _described(kind)
    if kind.endswith("]"):
        items = _described(kind.rpartition("[")[0])
        described = f"array<{items}>" if isinstance(items, str) else None
    return LiveColumn(name, described, nullable, f"{kind}, which definitions have no word for", comment or "")


def _described(kind: str) -> str | dict[str, str | bool] | None:
    """Return what the catalog says of a type that is no list, if it has a word for it."""
    return kind.lower() if kind.startswith("DECIMAL") else _TYPES.get(kind)
