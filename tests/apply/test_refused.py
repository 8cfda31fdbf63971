"""Every code of the database is earned by what stands in the way there, and nothing is changed then."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from engines import PostgresEngine
from psycopg.sql import SQL, Identifier

import segsql as sg
from segsql.apply.postgres.look import look
from segsql.errors import CODES

CATALOG = sg.Catalog.model_validate(
    {"version": 1, "tables": {"people": {"key": ["id"], "columns": {"id": "integer", "country": "text"}}}}
)
GERMANS = """
version: 1
name: germans
base: people
where: [{op: eq, column: country, value: DE}]
select: [id]
"""
segment = sg.loads(GERMANS)
another = sg.loads(GERMANS.replace("select: [id]", "select: [country, id]"))
quick = sg.postgres.Options(lock_timeout=0.05, attempts=2, longest_pause=0.01, wait=0.05)


@pytest.fixture
def conn(postgres: PostgresEngine) -> Iterator[psycopg.Connection[Any]]:
    """A connection of a role that may make things in a schema, and is no superuser."""
    maker = SQL("CREATE ROLE maker LOGIN")
    if postgres.query("SELECT 1 FROM pg_roles WHERE rolname = 'maker'") == []:
        postgres.connection.execute(maker)
    postgres.execute("CREATE TABLE people (id bigint PRIMARY KEY, country text)")
    postgres.execute("GRANT SELECT ON people TO maker")
    postgres.execute("GRANT ALL ON SCHEMA public TO maker")
    info = postgres.connection.info
    with psycopg.connect(host=info.host, user="maker", dbname=info.dbname, autocommit=True) as found:
        yield found


def theirs(conn: psycopg.Connection[Any], _: PostgresEngine) -> None:
    conn.execute("CREATE VIEW germans AS SELECT 1 AS one")


def read(conn: psycopg.Connection[Any], _: PostgresEngine) -> None:
    sg.postgres.apply(conn, another, CATALOG)
    conn.execute("CREATE VIEW report AS SELECT count(*) FROM germans")


def super_(conn: psycopg.Connection[Any], postgres: PostgresEngine) -> None:
    postgres.execute("ALTER ROLE maker SUPERUSER")


def forbidden(conn: psycopg.Connection[Any], postgres: PostgresEngine) -> None:
    postgres.execute("REVOKE CREATE ON SCHEMA public FROM maker")


def nothing(conn: psycopg.Connection[Any], _: PostgresEngine) -> None:
    sg.postgres.apply(conn, another, CATALOG)


@contextmanager
def held(postgres: PostgresEngine) -> Generator[None]:
    """Somebody who reads the object, and does not come to an end."""
    with postgres.connection.transaction(force_rollback=True):
        postgres.connection.execute("SELECT FROM germans")
        yield


@contextmanager
def free(postgres: PostgresEngine) -> Generator[None]:
    yield


Way = Callable[[psycopg.Connection[Any], PostgresEngine], None]
EARNED: dict[str, tuple[Way, Callable[[PostgresEngine], Any], str]] = {
    "not-ours": (theirs, free, 'the view "public.germans" was not made by segsql, and is left as it is'),
    "in-use": (read, free, '"public.germans" has to be dropped, and others read it or refer to it: view public.report'),
    "unsafe-role": (super_, free, '"maker" is a superuser, whom no permission keeps from anything'),
    "busy": (nothing, held, "something else holds a lock"),
    "engine-refused": (forbidden, free, "PostgreSQL refused: permission denied for schema public (42501)"),
}


@pytest.mark.parametrize("code", EARNED)
def test_a_code_of_the_database_is_earned(conn: psycopg.Connection[Any], postgres: PostgresEngine, code: str) -> None:
    prepare, around, message = EARNED[code]
    prepare(conn, postgres)
    before = look(postgres.connection, ("germans",))
    try:
        with around(postgres), pytest.raises(sg.ApplyError) as refused:
            sg.postgres.apply(conn, segment, CATALOG, options=quick)
    finally:
        postgres.connection.execute(SQL("ALTER ROLE {} NOSUPERUSER").format(Identifier("maker")))

    (one,) = refused.value.diagnostics
    assert (one.code, one.severity, one.pointer) == (code, "error", "")
    assert message in one.message
    assert one.hint or code == "engine-refused"
    assert look(postgres.connection, ("germans",)) == before
    assert refused.value.status == 409


def test_all_codes_of_the_database_are_earned() -> None:
    first = CODES.index("not-ours")

    assert list(EARNED) == list(CODES[first : first + len(EARNED)])
    assert CODES[first + len(EARNED)] == "limit-without-sort"
