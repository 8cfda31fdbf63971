"""The record of an object, written into its comment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, LiteralString

from segsql.apply.postgres.found import Found
from segsql.apply.postgres.session import run
from segsql.apply.record import Record, comment
from segsql.plans.aims import Kind

if TYPE_CHECKING:
    from psycopg import Connection

_WORDS: Final[dict[Kind, LiteralString]] = {
    "view": "COMMENT ON VIEW {} IS {}",
    "table": "COMMENT ON TABLE {} IS {}",
    "materialized_view": "COMMENT ON MATERIALIZED VIEW {} IS {}",
}


def recorded(conn: Connection[Any], found: Found, kept: Record) -> str:
    """Write a record into the comment of an object, and return the statement."""
    from psycopg.sql import SQL, Identifier, Literal

    mark = found.mark
    assert mark is not None, "the plan marks what it makes"
    # A plan that leaves an object as it is does not mark it again.
    text = mark.said.replace(mark.meaning, kept.state.meaning).replace(mark.statement, kept.state.fingerprint)
    whole = Literal(comment(text, kept))
    statement = SQL(_WORDS[kept.state.kind]).format(Identifier(*found.name), whole)
    run(conn, statement)
    return statement.as_string(conn)


def now(conn: Connection[Any]) -> dt.datetime:
    """Return what time it is by the clock of the database."""
    # As text, since a connection may make something of its own of times.
    ((found,),) = run(conn, "SELECT pg_catalog.clock_timestamp()::text")
    return dt.datetime.fromisoformat(found)


def counted(conn: Connection[Any], name: Sequence[str]) -> int:
    """Return how many rows something has."""
    from psycopg.sql import SQL, Identifier

    ((count,),) = run(conn, SQL("SELECT COUNT(*) FROM {}").format(Identifier(*name)))
    return int(count)
