"""A live DuckDB connection read as a catalog document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from segsql.errors import DefinitionError, Diagnostic

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# DuckDB manual, Data Types: names as duckdb_columns() reports them.
_TYPES: Final[dict[str, str | dict[str, str]]] = {
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
_NAME: Final = re.compile(r"[a-z_][a-z0-9_]{0,62}")

_COLUMNS: Final = """
    SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns()
    WHERE NOT internal AND database_name = current_database() AND schema_name = current_schema()
    ORDER BY table_name, column_index
"""
_KEYS: Final = """
    SELECT table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names
    FROM duckdb_constraints()
    WHERE database_name = current_database() AND schema_name = current_schema()
      AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
    ORDER BY table_name, constraint_index
"""


def describe(connection: DuckDBPyConnection) -> dict[str, object]:
    """Return the tables and views of the connection's current schema as catalog data.

    Names become lower case; columns of types that segsql has no word for are left out, since a definition could not use
    them; so is an ENUM, which sorts by its declaration. Foreign keys become relations both ways: named after the other table, or after
    the column where two point to the same table.

    Raises:
        DefinitionError: there is no table, or a name cannot be written in a definition.
    """
    cursor = connection.cursor()
    tables: dict[str, dict[str, object]] = {}
    for table, column, kind, nullable in cursor.execute(_COLUMNS).fetchall():
        entry = tables.setdefault(_name(table), {"table": [table], "columns": {}})
        described = _column(column, kind, nullable)
        if described is not None:
            columns = entry["columns"]
            assert isinstance(columns, dict)
            columns[_name(column)] = described
    if not tables:
        hint = "create or attach the tables first, or load a catalog file"
        raise DefinitionError((Diagnostic("invalid-catalog", "error", "the connection has no tables", "", hint),))
    keys = cursor.execute(_KEYS).fetchall()
    for table, kind, columns, _, _ in keys:
        names = [_name(column) for column in columns]
        if kind == "PRIMARY KEY":
            tables[_name(table)]["key"] = names
        elif kind == "UNIQUE":
            unique = tables[_name(table)].setdefault("unique", [])
            assert isinstance(unique, list)
            unique.append(names)
    _relate(tables, [(row[0], row[2], row[3], row[4]) for row in keys if row[1] == "FOREIGN KEY"])
    return {"version": 1, "tables": tables}


def _relate(tables: dict[str, dict[str, object]], links: list[tuple[str, list[str], str, list[str]]]) -> None:
    for table, columns, target, referenced in links:
        mine, theirs = [_name(one) for one in columns], [_name(one) for one in referenced]
        source, goal = _name(table), _name(target)
        several = sum(1 for one in links if one[0] == table and one[2] == target) > 1
        outward = "_".join(mine).removesuffix("_id") if several else goal
        inward = f"{source}_by_{'_'.join(mine)}"[:63] if several else source
        _add(tables[source], outward, goal, dict(zip(mine, theirs, strict=True)))
        _add(tables[goal], inward, source, dict(zip(theirs, mine, strict=True)))


def _add(entry: dict[str, object], label: str, target: str, keys: dict[str, str]) -> None:
    relations, columns = entry.setdefault("relations", {}), entry["columns"]
    assert isinstance(relations, dict)
    assert isinstance(columns, dict)
    while label in relations or label in columns:
        label = f"{label[:60]}_to"
    relations[label] = {"to": target, "keys": keys}


def _column(name: str, kind: str, nullable: bool) -> dict[str, object] | None:
    described = _described(kind)
    if kind.endswith("]"):
        items = _described(kind.rpartition("[")[0])
        described = f"array<{items}>" if isinstance(items, str) else None
    if described is None:
        return None
    entry: dict[str, object] = dict(described) if isinstance(described, dict) else {"type": described}
    return {**entry, "name": name, "nullable": nullable}


def _described(kind: str) -> str | dict[str, str] | None:
    """Return what the catalog says of a type that is no list, if it has a word for it."""
    return kind.lower() if kind.startswith("DECIMAL") else _TYPES.get(kind)


def _name(physical: str) -> str:
    name = physical.lower()
    if not _NAME.fullmatch(name):
        message = f'the name "{physical}" cannot be written in a definition'
        hint = "write a catalog file that gives it a plain name"
        raise DefinitionError((Diagnostic("invalid-catalog", "error", message, "", hint),))
    return name
