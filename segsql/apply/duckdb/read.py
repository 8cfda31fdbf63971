"""Plans that read, run against DuckDB in a transaction that can change nothing."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from segsql.apply.duckdb.session import TIMEOUT, reading
from segsql.apply.rows import Rows, check_reads, rows_of
from segsql.steps import Plan

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

DIALECT: Final = "duckdb"


def read(conn: DuckDBPyConnection, plan: Plan, *, timeout: float | None = TIMEOUT) -> Rows:
    """Run a plan that reads and return its rows; nothing can be changed by it.

    Args:
        conn: A connection outside a transaction. What is read is what it sees, its temporary tables with it.
        plan: A plan to ``Count``, ``Preview``, ``Page``, ``Sample``, ``Explain`` or ``Overlap``, or to tell the ``Changes`` or ``ChangedRows``.
        timeout: For how many seconds it may run.

    Raises:
        DefinitionError: the plan changes something or is for another engine, or the connection is in a transaction.
        ApplyError: the engine refused (``engine-refused``), or there was no time (``busy``).
    """
    return read_many(conn, [plan], timeout=timeout)[0]


def read_many(conn: DuckDBPyConnection, plans: Sequence[Plan], *, timeout: float | None = TIMEOUT) -> tuple[Rows, ...]:
    """Run plans that read, as ``read`` does, and return the rows of each: all of them as they were at one moment, within one time."""
    for one in plans:
        check_reads(one, DIALECT)
    found: list[Rows] = []
    with reading(conn, timeout) as fetch:
        for one in plans:
            began = time.monotonic()
            given = [fetch(step.sql) for step in one.steps][-1]
            found.append(rows_of(one, given, document=json.loads, seconds=time.monotonic() - began))
    return tuple(found)
