"""The catalog of a live DuckDB database, without what segsql made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from segsql.apply.duckdb.session import asking
from segsql.apply.record import parse_comment
from segsql.catalog.catalog import Catalog
from segsql.catalog.duckdb import describe
from segsql.catalog.live import Described

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def catalog(conn: DuckDBPyConnection, *, schema: str | None = None, made: bool = False) -> Catalog:
    """Return the catalog of a schema: its tables and views, with columns, keys and relations.

    Args:
        conn: A connection.
        schema: The schema that is read, whose name then stands in the catalog; the connection's current one, without its name, if not given.
        made: Whether what segsql made counts as well.

    Raises:
        DefinitionError: there is no table.
        ApplyError: the engine refused.
    """
    return Catalog.model_validate(described(conn, schema=schema, made=made).data)


def described(conn: DuckDBPyConnection, *, schema: str | None = None, made: bool = False) -> Described:
    """Return the same as plain data, with what is left out of it and why."""
    with asking():
        return describe(conn, schema=schema, counts=lambda comment: made or parse_comment(comment) is None)
