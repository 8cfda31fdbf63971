"""The catalog of a live PostgreSQL database, without what segsql made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from segsql.apply.postgres.refusals import refusals
from segsql.apply.record import parse_comment
from segsql.catalog.catalog import Catalog
from segsql.catalog.live import Described
from segsql.catalog.postgres import describe

if TYPE_CHECKING:
    from psycopg import Connection


def catalog(conn: Connection[Any], *, schema: str = "public", made: bool = False) -> Catalog:
    """Return the catalog of a schema: its tables and views, as far as the role may read them, with columns, keys and relations.

    Args:
        conn: A connection; a transaction that is open stays as it is.
        schema: The schema that is read. Its name stands in the catalog, so a session's ``search_path`` does not matter.
        made: Whether what segsql made counts as well.

    Raises:
        DefinitionError: there is no such schema, or no table in it that the role may read.
        ApplyError: the engine refused.
    """
    return Catalog.model_validate(described(conn, schema=schema, made=made).data)


def described(conn: Connection[Any], *, schema: str = "public", made: bool = False) -> Described:
    """Return the same as plain data, with what is left out of it and why."""
    with refusals():
        return describe(conn, schema=schema, counts=lambda comment: made or parse_comment(comment) is None)
