"""The transaction in which a plan is run: its settings, who may run it, and the lock that lets one plan at a time at an object."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from segsql.apply.postgres.found import Name
from segsql.apply.postgres.options import Options
from segsql.apply.postgres.refusals import told
from segsql.apply.refusing import misused, refused

if TYPE_CHECKING:
    from psycopg import Connection, Cursor
    from psycopg.sql import SQL, Composed

OLDEST: Final = 150_000
"""From this version on a view can ask for the rights of those who read it."""
_SETTINGS: Final = {
    "client_encoding": "UTF8",
    "standard_conforming_strings": "on",
    "transform_null_equals": "off",
    "array_nulls": "on",
    "DateStyle": "ISO",
    "TimeZone": "UTC",
    "quote_all_identifiers": "off",
    "check_function_bodies": "on",
    # A program that hangs gives its locks back soon.
    "idle_in_transaction_session_timeout": "30s",
}
"""What a session may have set, and what is made or told may hang on (manual, chapter 19)."""


def run(
    conn: Connection[Any], statement: str | SQL | Composed, parameters: Sequence[object] | None = None
) -> Cursor[tuple[Any, ...]]:
    """Run one statement, whatever the connection makes of rows and parameters elsewhere.

    Answers in binary make the driver use the protocol that takes one statement at a time, on every connection. It prepares none: the server keeps
    what is prepared, and refuses it when what it reads has got other columns.
    """
    from psycopg import Cursor
    from psycopg.rows import tuple_row

    text = statement.encode() if isinstance(statement, str) else statement
    return Cursor(conn, row_factory=tuple_row).execute(text, parameters, prepare=False, binary=True)


@contextmanager
def begun(conn: Connection[Any], schema: str, options: Options, *, writes: bool) -> Generator[None]:
    """Hold a transaction with pinned settings open, which is committed at the end, or taken back where it only looks.

    Raises:
        DefinitionError: the connection is in a transaction, or closed, or none.
        ApplyError: the server is too old, or its role may do anything.
        psycopg.Error: the engine refuses.
    """
    from psycopg.errors import InvalidParameterValue

    check_connection(conn)
    if conn.info.server_version < OLDEST:
        raise refused("engine-refused", f"the server is PostgreSQL {conn.info.server_version // 10_000}", "15 or newer")
    with conn.transaction(force_rollback=not writes):
        # A look that waited for another plan has to see what that did; who may only read is told so by the engine.
        run(conn, f"SET TRANSACTION ISOLATION LEVEL READ COMMITTED{'' if writes else ', READ ONLY'}")
        pin(conn, schema, statement=0, lock=options.lock_timeout)
        with suppress(InvalidParameterValue), conn.transaction():
            # So does one that is gone while a statement runs, where the server's system can tell.
            _set(conn, {"client_connection_check_interval": "1s"})
        if not options.allow_superuser:
            _check_role(conn)
        yield


def pin(conn: Connection[Any], schema: str, *, statement: float, lock: float) -> None:
    """Set until the transaction ends what statements and their answers hang on, and for how many seconds they may take and wait for a lock."""
    from psycopg.sql import Identifier

    # PostgreSQL looks into the schema of temporary objects first, unless it is named.
    path = f"{Identifier(schema).as_string(conn)}, pg_temp"
    times = {"statement_timeout": _milliseconds(statement) if statement else "0", "lock_timeout": _milliseconds(lock)}
    _set(conn, {**_SETTINGS, "search_path": path, **times})


def limited(conn: Connection[Any], options: Options) -> None:
    """Give each statement from here on no longer than readers may be locked out."""
    _set(conn, {"statement_timeout": _milliseconds(options.statement_timeout)})


def held(conn: Connection[Any], names: Iterable[Name], options: Options) -> None:
    """Wait until no other plan is at these objects, and keep others from them until the transaction ends.

    Raises:
        ApplyError: others are at it for too long.
    """
    from psycopg.errors import DeadlockDetected, LockNotAvailable

    _set(conn, {"lock_timeout": _milliseconds(options.wait)})
    for name in names:
        key = f"segsql:{'.'.join(name)}"
        try:
            run(conn, "SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(%s, 0))", (key,))
        except (LockNotAvailable, DeadlockDetected):
            message = f'another plan has been at "{name[1]}" for {options.wait:g} seconds'
            raise refused("busy", message, "run it again when that one is done") from None
    _set(conn, {"lock_timeout": _milliseconds(options.lock_timeout)})


def lost(conn: Connection[Any], problem: Exception, *, committing: bool) -> Exception:
    """Return what an error of the driver is to say; where a connection is lost as it commits, nobody knows what was done."""
    from psycopg import Error

    if committing and conn.broken:
        message = "the connection was lost as the transaction was committed: all of it was done, or nothing"
        return refused("engine-refused", message, "look what is there, with status, or run it again")
    assert isinstance(problem, Error), "of the driver"
    return told(problem)


def check_connection(conn: Connection[Any]) -> None:
    """Refuse a connection on which no transaction can be begun here.

    Raises:
        DefinitionError: it is in a transaction or a pipeline, or closed, or none of psycopg's.
    """
    from psycopg import Connection
    from psycopg.pq import PipelineStatus, TransactionStatus

    if not isinstance(conn, Connection):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise misused(f"{type(conn).__name__} is no connection of psycopg", "psycopg.connect(...)")
    if conn.info.transaction_status is not TransactionStatus.IDLE:
        hint = "commit or roll back first, or take another one: all is done in one transaction of its own"
        raise misused("the connection is in a transaction, or closed", hint)
    if conn.info.pipeline_status is not PipelineStatus.OFF:
        raise misused("the connection is in a pipeline", "each statement is run when the one before it is done")


def _set(conn: Connection[Any], settings: Mapping[str, str]) -> None:
    """Set something until the transaction ends."""
    query = "SELECT pg_catalog.set_config(key, value, true) FROM pg_catalog.json_each_text(%s::json)"
    run(conn, query, (json.dumps(settings),))


def _check_role(conn: Connection[Any]) -> None:
    asked = "SELECT rolname, rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user"
    for name, is_super in run(conn, asked):
        if is_super:
            message = f'"{name}" is a superuser, whom no permission keeps from anything'
            hint = "use a role that owns what it makes and may read what that reads, or allow it for this call"
            raise refused("unsafe-role", message, hint)


def _milliseconds(seconds: float) -> str:
    return f"{max(1, round(seconds * 1000))}ms"
