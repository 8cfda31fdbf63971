"""Reading PostgreSQL safely: in one transaction that can change nothing, sees one moment, ends by itself and leaves no setting behind."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from segsql.apply.postgres.refusals import refusals
from segsql.apply.postgres.session import check_connection, pin, run
from segsql.apply.refusing import misused

if TYPE_CHECKING:
    from psycopg import Connection

Fetch: TypeAlias = Callable[[str], list[tuple[Any, ...]]]
"""Runs one statement and returns its rows."""

LOCK_SECONDS: Final = 5.0
"""Who waits this long for a lock is told so: a table that is locked for long is not slow."""
_LONGEST: Final = 2_000_000.0
"""The server counts milliseconds in 32 bits."""


@contextmanager
def reading(conn: Connection[Any], *, schema: str = "public", timeout: float = 30.0) -> Generator[Fetch]:
    """Yield what runs a statement in a transaction that reads and is taken back at its end, whatever happened in it.

    Args:
        conn: A connection outside a transaction.
        schema: Where tables are looked for whose name says no schema.
        timeout: For how many seconds each statement may run.

    Raises:
        DefinitionError: no transaction can be begun on the connection, or the time is none.
        ApplyError: the engine refused, or something else was in its way.
    """
    if not 0 < timeout <= _LONGEST:
        raise misused(f"a statement cannot run for {timeout} seconds", f"more than 0, and at most {_LONGEST:,.0f}")
    check_connection(conn)
    with refusals(), conn.transaction(force_rollback=True):
        run(conn, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        pin(conn, schema, statement=timeout, lock=min(timeout, LOCK_SECONDS))

        def fetch(sql: str) -> list[tuple[Any, ...]]:
            return run(conn, sql).fetchall()

        yield fetch
