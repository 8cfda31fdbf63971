"""Connections for the command line: to a PostgreSQL database by its address, to a DuckDB database by its file."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from segsql.errors import ApplyError, Code, DefinitionError, Diagnostic, SegsqlError
from segsql.run.data import open_database

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection
    from psycopg import Connection


@contextmanager
def to_postgres(dsn: str) -> Generator[Connection[Any]]:
    """Yield a connection to PostgreSQL that commits every statement, and close it.

    Raises:
        DefinitionError: the address cannot be read.
        ApplyError: the server cannot be reached, or lets nobody in.
        SegsqlError: psycopg is not installed.
    """
    _require("psycopg", "postgres")
    import psycopg

    try:
        connection = psycopg.connect(dsn, autocommit=True, fallback_application_name="segsql")
    except psycopg.OperationalError as problem:
        # The driver names host, port, user and database, never the password, unless it takes a part of it for one of these.
        said, hint = " ".join(str(problem).split()), ""
        if not set("@/?#").isdisjoint(dsn.partition("://")[2].rpartition("@")[0]):
            said, hint = type(problem).__name__, "in an address @ / ? # of a password are written %40 %2F %3F %23"
        raise ApplyError((_one("engine-refused", f"no connection to PostgreSQL: {said}", hint),)) from None
    except psycopg.Error:
        hint = "postgresql://user@host/database, or service=NAME; a password is better kept in ~/.pgpass"
        raise DefinitionError((_one("unreadable-file", "the address of the database cannot be read", hint),)) from None
    with connection:
        yield connection


@contextmanager
def to_duckdb(path: Path, *, write: bool = False) -> Generator[DuckDBPyConnection]:
    """Yield a connection to a DuckDB database file, and close it.

    Raises:
        DefinitionError: there is no such file, or it cannot be opened.
        SegsqlError: duckdb is not installed.
    """
    _require("duckdb", "duckdb")
    connection = open_database(path, write=write)
    try:
        yield connection
    finally:
        connection.close()


def _require(package: str, extra: str) -> None:
    try:
        import_module(package)
    except ImportError:
        message = f"this needs the package {package}, which is not installed"
        raise SegsqlError((_one("engine-refused", message, f'pip install "segsql[{extra}]"'),)) from None


def _one(code: Code, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(code, "error", message, "", hint)
