"""What segsql made in a DuckDB database, and how it stands: counted, changed by hand, or made of columns that are no more what they were."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from segsql.apply.duckdb.drift import changed
from segsql.apply.duckdb.found import Found
from segsql.apply.duckdb.look import Database, Key, database, key, read_columns, whole
from segsql.apply.duckdb.readers import broken
from segsql.apply.duckdb.session import asking, run
from segsql.apply.record import Record
from segsql.apply.standing import Status
from segsql.dialect import load
from segsql.plans.names import beside
from segsql.plans.tracking import VIEWS
from segsql.run.sql import quoted, select

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def status(conn: DuckDBPyConnection, *, schema: str | None = None, count: bool = False) -> tuple[Status, ...]:
    """Return everything that segsql made in a schema of the current database, or in all of them, in order of the names.

    What belongs to something else that was made is no entry of its own: views over it, and those that show a history. Nothing is changed. It works
    in a transaction and outside of one.

    Args:
        conn: A connection.
        schema: The one to look in; all of the database if none is given.
        count: Whether rows are counted now, which reads the objects; else tables have the count of when they were filled. One that cannot be
            read has none.

    Raises:
        ApplyError: the engine refused.
    """
    with asking():
        return tuple(_found(conn, schema, count=count))


def _found(conn: DuckDBPyConnection, schema: str | None, *, count: bool) -> Iterator[Status]:
    there = database(conn)
    made = [one for one in there.objects.values() if one.mark is not None and one.place[0] == there.home[0]]
    made = [one for one in made if schema is None or one.place[1].lower() == schema.lower()]
    parts = {place for one in made for place, _ in _parts(there, one)}
    for one in made:
        if key(one.place) not in parts:
            yield _status(conn, there, whole(conn, one), count=count)


def _status(conn: DuckDBPyConnection, there: Database, found: Found, *, count: bool) -> Status:
    mark = found.mark
    assert mark is not None, "only marked objects are looked for"
    record = mark.record
    rows = record.rows if record is not None else None
    if count:
        is_read = not broken(conn, [found])
        rows = run(conn, select("count(*)", quoted(*found.place)))[0][0] if is_read else None
    return Status(
        segment=record.state.name if record is not None else found.place[2],
        path=found.place[1:],
        kind=found.kind,
        meaning=mark.meaning,
        statement=mark.statement,
        rows=rows,
        applied=record.applied if record is not None else None,
        changed=(*changed(found, record), *_missing(there, found)) if record is not None else (),
        stale=tuple(dict.fromkeys(_stale(conn, there, record))) if record is not None else (),
    )


def _parts(there: Database, found: Found) -> Iterator[tuple[Key, str]]:
    """Yield the places and names of the views that belong to an object."""
    record = found.mark.record if found.mark is not None else None
    if record is None:
        return
    names = [one.name for one in record.state.parts if one.kind == "view"]
    if record.tracking is not None:
        longest = load("duckdb").names.max_bytes.value
        names += [beside(record.tracking.path, end, longest)[-1] for end in VIEWS]
    for name in names:
        yield key((*found.place[:2], name)), name


def _missing(there: Database, found: Found) -> Iterator[str]:
    for place, name in _parts(there, found):
        one = there.objects.get(place)
        if one is None or one.mark is None:
            yield f"view {name} of it is gone"


def _stale(conn: DuckDBPyConnection, there: Database, record: Record) -> Iterator[str]:
    """Yield what became of the columns that an object was made of."""
    wanted = tuple((one.table, one.column) for one in record.reads)
    now: dict[Any, str] = {(one.table, one.column): one.type for one in read_columns(conn, there, wanted)}
    for one in record.reads:
        kind, table = now.get((one.table, one.column)), ".".join(one.table)
        if there.at(one.table) is None:
            yield f"{table} is gone"
        elif kind is None:
            yield f"column {table}.{one.column} is gone"
        elif kind != one.type:
            yield f"column {table}.{one.column} is {kind} now, and was {one.type}"
