"""A transaction of a DuckDB connection: taken back unless all of it was done, and what goes wrong in it said in words of ours."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from segsql.apply.refusing import misused, refused
from segsql.run.sources import first_line

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row: TypeAlias = tuple[Any, ...]
Fetch: TypeAlias = Callable[[str], list[Row]]
"""Runs one statement and returns its rows."""

TIMEOUT: Final = 30.0
LONGEST: Final = 86_400.0


_OWN_FAULT: Final = {
    "constraint violation": "rows would break a key or a unique index",
    "read-only mode": "this only reads, and nothing can be changed in it",
    "single attached database": "one transaction can change one database, and this would change two",
    "transaction is aborted": "the transaction is broken, and has to be taken back",
}
"""What the engine says that no further try would mend, and what that means."""


class Conflict(Exception):
    """Others have changed the same at the same time: all of it is to be taken back and begun anew."""


@contextmanager
def transaction(conn: DuckDBPyConnection, *, keep: bool) -> Generator[None]:
    """Hold a transaction open: what is done in it is there when the block ends, if it is to be kept, or nothing of it where the block fails.

    Raises:
        Conflict: others have changed the same.
        DefinitionError: the connection is in a transaction already.
        ApplyError: the engine refuses.
    """
    _begin(conn, "BEGIN TRANSACTION" if keep else "BEGIN TRANSACTION READ ONLY")
    try:
        with told():
            yield
            conn.execute("COMMIT" if keep else "ROLLBACK")
    except BaseException:
        _take_back(conn)
        raise


@contextmanager
def told() -> Generator[None]:
    """Say in words of ours what the engine says, but for what may quote a value of somebody.

    Raises:
        Conflict: others have changed the same.
        ApplyError: the engine refuses.
    """
    import duckdb

    try:
        yield
    except (duckdb.TransactionException, duckdb.InvalidInputException) as problem:
        for said, meant in _OWN_FAULT.items():
            if said in str(problem):
                raise refused("engine-refused", f"DuckDB refused: {meant}") from None
        if isinstance(problem, duckdb.TransactionException):
            raise Conflict from None
        raise refused("engine-refused", _silent(problem)) from None
    except duckdb.InterruptException:
        raise
    except duckdb.DependencyException as problem:
        raise refused("in-use", f"DuckDB refused: {first_line(problem)}", "drop first what hangs on it") from None
    except (duckdb.CatalogException, duckdb.BinderException, duckdb.PermissionException) as problem:
        # These name objects, columns and types. Others may show what stands in the rows.
        raise refused("engine-refused", f"DuckDB refused: {first_line(problem)}") from None
    except duckdb.Error as problem:
        raise refused("engine-refused", _silent(problem)) from None


def run(conn: DuckDBPyConnection, sql: str, values: Sequence[object] = ()) -> list[Row]:
    """Run one statement and return its rows.

    Raises:
        Conflict: others have changed the same.
        ApplyError: the engine refuses.
    """
    with told():
        (statement,) = conn.extract_statements(sql)
        return conn.execute(statement, list(values)).fetchall()


@contextmanager
def asking() -> Generator[None]:
    """Say in words of ours what the engine says where it is only asked, in whatever transaction there is.

    Raises:
        ApplyError: the engine refuses.
    """
    try:
        with told():
            yield
    except Conflict:
        raise refused("engine-refused", "the transaction of the connection is broken: take it back first") from None


@contextmanager
def reading(conn: DuckDBPyConnection, timeout: float | None = TIMEOUT) -> Generator[Fetch]:
    """Give what runs a query and returns its rows, in a transaction that sees one moment, can change nothing and is taken back at its end.

    Args:
        conn: A connection outside a transaction.
        timeout: For how many seconds all of it may run.

    Raises:
        DefinitionError: the connection is in a transaction already, or the time is none.
        ApplyError: the engine refuses (``engine-refused``), or there was no time (``busy``).
    """
    import duckdb

    if timeout is not None and not 0 < timeout <= LONGEST:
        raise misused(f"nothing can run for {timeout} seconds", f"more than 0, and at most {LONGEST:,.0f}")
    late = threading.Event()

    def stop() -> None:
        late.set()
        conn.interrupt()

    def fetch(sql: str) -> list[Row]:
        check_query(conn, sql)
        return run(conn, sql)

    timer = threading.Timer(timeout, stop) if timeout is not None else None
    try:
        with transaction(conn, keep=False):
            if timer is not None:
                timer.daemon = True
                timer.start()
            yield fetch
    except Conflict:
        raise refused("engine-refused", "DuckDB refused: this only reads, and nothing can be changed in it") from None
    except duckdb.InterruptException:
        if not late.is_set():
            raise
        raise refused("busy", f"it took longer than {timeout:g} seconds, and was stopped") from None
    finally:
        if timer is not None and timer.ident is not None:
            timer.cancel()
            timer.join()


def check_query(conn: DuckDBPyConnection, sql: str) -> None:
    """Refuse what is no single query: a transaction that only reads would still write a file, or a table of the connection's own.

    Raises:
        ApplyError: it is none.
    """
    import duckdb

    with told():
        kinds = [one.type for one in conn.extract_statements(sql)]
    words = [sql[start:].split(maxsplit=1)[0].upper() for start, _ in duckdb.tokenize(sql)[:3]]
    is_explained = kinds == [duckdb.StatementType.EXPLAIN] and not any("ANALYZE" in one for one in words)
    if kinds != [duckdb.StatementType.SELECT] and not is_explained:
        raise refused("engine-refused", "DuckDB is asked for what is no query, and nothing is changed here")


def _silent(problem: Exception) -> str:
    return f"DuckDB refused, and says {type(problem).__name__}; its own words may quote data, and are left out"


def _begin(conn: DuckDBPyConnection, sql: str) -> None:
    import duckdb

    try:
        conn.execute(sql)
    except duckdb.TransactionException:
        hint = "commit or roll back first, or take a cursor of it"
        raise misused("the connection is in a transaction already", hint) from None
    except duckdb.Error as problem:
        raise refused("engine-refused", f"the connection cannot be used: {type(problem).__name__}") from None


def _take_back(conn: DuckDBPyConnection) -> None:
    """Take back what was done; a commit that failed has done so."""
    import duckdb

    with suppress(duckdb.Error):
        conn.execute("ROLLBACK")
