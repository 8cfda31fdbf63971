"""Plans that read, run against PostgreSQL in a transaction that can change nothing."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from segsql.apply.postgres.reading import reading
from segsql.apply.rows import Rows, check_reads, rows_of
from segsql.steps import Plan

if TYPE_CHECKING:
    from psycopg import Connection

DIALECT: Final = "postgres"


def read(conn: Connection[Any], plan: Plan, *, schema: str = "public", timeout: float = 30.0) -> Rows:
    """Run a plan that reads and return its rows; nothing can be changed by it, not even by a function that a view calls.

    Args:
        conn: A connection outside a transaction. Its settings are as before when this returns.
        plan: A plan to ``Count``, ``Preview``, ``Page``, ``Sample``, ``Explain`` or ``Overlap``, or to tell the ``Changes`` or ``ChangedRows``.
        schema: Where tables are looked for whose name says no schema.
        timeout: For how many seconds it may run.

    Raises:
        DefinitionError: the plan changes something or is for another engine, or the connection is in a transaction.
        ApplyError: the engine refused (``engine-refused``), or there was no time or a lock in its way (``busy``).
    """
    return read_many(conn, [plan], schema=schema, timeout=timeout)[0]


def read_many(
    conn: Connection[Any], plans: Sequence[Plan], *, schema: str = "public", timeout: float = 30.0
) -> tuple[Rows, ...]:
    """Run plans that read, as ``read`` does, and return the rows of each: all of them as they were at one moment."""
    for one in plans:
        check_reads(one, DIALECT)
    found: list[Rows] = []
    with reading(conn, schema=schema, timeout=timeout) as fetch:
        for one in plans:
            began = time.monotonic()
            given = [fetch(step.sql) for step in one.steps][-1]
            found.append(rows_of(one, given, document=lambda value: value, seconds=time.monotonic() - began))
    return tuple(found)
