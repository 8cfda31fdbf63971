"""What would become of the members in a PostgreSQL database, in a transaction that can change nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from segsql.apply.comparing import Call, Stored, check, difference, stored_path
from segsql.apply.members import SHOWN, MembersDifference
from segsql.apply.postgres.look import look
from segsql.apply.postgres.reading import Fetch, reading
from segsql.apply.postgres.session import run
from segsql.apply.refusing import refused
from segsql.bind.context import Lists
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.dialect import load
from segsql.model.references import Segments
from segsql.model.segment import Segment

if TYPE_CHECKING:
    from psycopg import Connection

_ROWS: Final = frozenset({"view", "table", "materialized_view", "partitioned_table", "foreign_table"})
"""What rows are read from."""


def diff(
    conn: Connection[Any],
    old: Segment | None,
    new: Segment,
    catalog: Catalog,
    *,
    former: str | Sequence[str] | None = None,
    schema: str = "public",
    as_of: dt.datetime | None = None,
    lists: Lists | None = None,
    segments: Segments | None = None,
    guards: Guards | None = None,
    sample: int = SHOWN,
    timeout: float = 30.0,
) -> MembersDifference:
    """Return who would come, go and change if one definition took the place of another, as of one moment; nothing is changed.

    Args:
        conn: A connection outside a transaction. Its settings are as before when this returns.
        old: The definition that there is; without one, what was made of the segment before and stands in the database.
        new: The definition that there will be.
        catalog: The tables that they name.
        former: The name of what was made before, where it is not that of ``new``; parts of it are joined by dots.
        schema: Where tables are looked for whose name says no schema.
        as_of: The moment relative times are relative to; must carry a zone.
        lists: The values of the catalog's static lists that they name, each a list, tuple or set.
        segments: The segments that they refer to, by name.
        guards: Conditions that rows of a table meet wherever they are read, by table, beside those of the catalog.
        sample: How many keys are shown of those who come, of those who go, and of those who change.
        timeout: For how many seconds each statement may run.

    Raises:
        DefinitionError: a definition is wrong, or members are known by no key; or the connection is in a transaction.
        UnsupportedByDialect: a definition cannot be said in PostgreSQL's SQL.
        ApplyError: the engine refused (``engine-refused``), or there was no time or a lock in its way (``busy``); or what has the name
            of the object holds no rows (``not-ours``).
    """
    before = old if old is not None else Stored(stored_path(new, former))
    check(before, new, catalog, sample)
    call = Call(catalog, load("postgres"), as_of, lists, segments, guards)
    with reading(conn, schema=schema, timeout=timeout) as fetch:
        if isinstance(before, Stored):
            before = _found(conn, before.path, schema)
        return difference(_Engine(conn, fetch), before, new, call, sample)


def _found(conn: Connection[Any], path: tuple[str, ...], schema: str) -> Stored:
    found = look(conn, path, schema=schema)
    if found is None:
        return Stored(path, is_there=False)
    if found.kind not in _ROWS:
        message = f"{'.'.join(found.name)} is a {found.kind.replace('_', ' ')}, which holds no members"
        raise refused("not-ours", message, "give the segment another name")
    return Stored(found.name)


@dataclass(frozen=True, slots=True)
class _Engine:
    """A transaction that only reads."""

    conn: Connection[Any]
    fetch: Fetch

    def shape(self, sql: str) -> list[tuple[str, str]]:
        """Return the columns of a query and their types."""
        columns = run(self.conn, sql).description
        return [(one.name, one.type_display) for one in columns or ()]
