"""Reading PostgreSQL safely: in one transaction that can change nothing, sees one moment, ends by itself and leaves no setting behind."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from segsql.apply.postgres.refusals import refusals
from segsql.errors import DefinitionError, Diagnostic

if TYPE_CHECKING:
    from psycopg import Connection

Fetch: TypeAlias = Callable[[str], list[tuple[Any, ...]]]
"""Runs one statement and returns its rows."""

LOCK_SECONDS: Final = 5.0
"""Who waits this long for a lock is told so: a table that is locked for long is not slow."""
_LONGEST: Final = 2_000_000.0
"""The server counts milliseconds in 32 bits."""
_SETTINGS: Final = {
    "client_encoding": "UTF8",
    "standard_conforming_strings": "on",
    "transform_null_equals": "off",
    "array_nulls": "on",
    "DateStyle": "ISO",
    "TimeZone": "UTC",
}
"""What a session may have set, and a statement or its answer may hang on (manual, chapter 19)."""


@contextmanager
def reading(conn: Connection[Any], *, schema: str = "public", timeout: float = 30.0) -> Generator[Fetch]:
    """Yield what runs a statement in a transaction that reads and is taken back at its end, whatever happened in it.

    Args:
        conn: A connection outside a transaction.
        schema: Where tables are looked for whose name says no schema.
        timeout: For how many seconds each statement may run.

    Raises:
        DefinitionError: the connection is in a transaction, or the time is none.
        ApplyError: the engine refused, or something else was in its way.
    """
    from psycopg import Cursor
    from psycopg.pq import TransactionStatus
    from psycopg.rows import tuple_row
    from psycopg.sql import Identifier

    if not 0 < timeout <= _LONGEST:
        raise _refused(f"a statement cannot run for {timeout} seconds", f"more than 0, and at most {_LONGEST:,.0f}")
    if conn.info.transaction_status is not TransactionStatus.IDLE:
        raise _refused(
            "the connection is in a transaction, or closed", "commit or roll back first, or take another one"
        )
    settings = {
        **_SETTINGS,
        # PostgreSQL looks into the schema of temporary objects first, unless it is named.
        "search_path": f"{Identifier(schema).as_string(conn)}, pg_temp",
        "statement_timeout": f"{max(1, round(timeout * 1000))}ms",
        "lock_timeout": f"{max(1, round(min(timeout, LOCK_SECONDS) * 1000))}ms",
    }
    with refusals(), conn.transaction(force_rollback=True):
        # The cursor is the plain one, whatever the connection makes of rows and parameters elsewhere.
        cursor = Cursor(conn, row_factory=tuple_row)
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for name, value in settings.items():
            cursor.execute("SELECT pg_catalog.set_config(%s, %s, true)", (name, value))

        def fetch(sql: str) -> list[tuple[Any, ...]]:
            # Answers in binary make the driver use the protocol that takes one statement at a time, on every connection.
            return cursor.execute(sql.encode(), binary=True).fetchall()

        yield fetch


def _refused(message: str, hint: str) -> DefinitionError:
    return DefinitionError((Diagnostic("invalid-plan", "error", message, "", hint),))
