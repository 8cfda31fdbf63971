"""What segsql made in a database, and how it stands: counted, changed by hand, or made of columns that are no more what they were."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

from segsql.apply.postgres.drift import changed
from segsql.apply.postgres.found import Found, Name
from segsql.apply.postgres.look import beside, look_all, lost, named
from segsql.apply.postgres.refusals import refusals
from segsql.apply.record import ReadColumn, Record
from segsql.apply.standing import Status
from segsql.plans.aims import Kind
from segsql.plans.tracking import VIEWS

if TYPE_CHECKING:
    from psycopg import Connection


def status(conn: Connection[Any], *, schema: str | None = None, count: bool = False) -> tuple[Status, ...]:
    """Return everything that segsql made in a schema, or in all of them, in order of the names.

    What belongs to something else that was made is no entry of its own: views over it, and those that show a history. Nothing is changed. It works
    in a transaction and outside of one.

    Args:
        conn: A connection.
        schema: The one to look in; all of the database if none is given.
        count: Whether rows are counted now. That reads the objects, as whoever the connection belongs to; else tables have the count of
            when they were filled. One that cannot be read has none.

    Raises:
        ApplyError: the engine refused, or something else was in its way.
    """
    with refusals(), conn.transaction(force_rollback=True):
        conn.execute("SET TRANSACTION READ ONLY")
        found = look_all(conn, schema)
        there = {one.name for one in found}
        parts = {name for one in found for name in _parts(one)}
        # One that has a record of its own is listed, whatever another one claims.
        listed = [one for one in found if one.name not in parts or _record(one) is not None]
        counts = {one.name: _counted(conn, one.name) for one in listed} if count else {}
        gone = lost(conn, {read for one in listed for read in _reads(one)})
        stale = {one.name: tuple(dict.fromkeys(gone[read] for read in _reads(one) if read in gone)) for one in listed}
    return tuple(_status(one, counts, there, stale[one.name]) for one in listed)


def _status(found: Found, counts: dict[Name, int | None], there: Collection[Name], stale: Sequence[str]) -> Status:
    mark = found.mark
    assert mark is not None, "only marked objects are looked for"
    record = mark.record
    by_hand = (*changed(found, record), *_missing(found, there)) if record is not None else ()
    return Status(
        segment=record.state.name if record is not None else found.name[-1],
        path=found.name,
        kind=cast(Kind, found.kind),
        meaning=mark.meaning,
        statement=mark.statement,
        rows=counts[found.name] if counts else record.rows if record is not None else None,
        applied=record.applied if record is not None else None,
        changed=by_hand,
        stale=tuple(stale),
    )


def _record(found: Found) -> Record | None:
    return found.mark.record if found.mark is not None else None


def _reads(found: Found) -> tuple[ReadColumn, ...]:
    record = _record(found)
    return record.reads if record is not None else ()


def _parts(found: Found) -> Iterator[Name]:
    """Yield the names of the views that belong to an object."""
    record = _record(found)
    if record is None:
        return
    yield from ((found.name[0], one.name) for one in record.state.parts if one.kind == "view")
    if record.tracking is not None:
        for end in VIEWS:
            yield named(beside(record.tracking.path, end), found.name[0])


def _missing(found: Found, there: Collection[Name]) -> Iterator[str]:
    yield from (f"view {name} of it is gone" for place, name in _parts(found) if (place, name) not in there)


def _counted(conn: Connection[Any], name: Name) -> int | None:
    """Return how many rows an object has; none if it cannot be read, which is no reason to say nothing of the others."""
    import psycopg
    from psycopg import Cursor, sql
    from psycopg.rows import tuple_row

    try:
        with conn.transaction():
            query = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(*name))
            row = Cursor(conn, row_factory=tuple_row).execute(query, binary=True).fetchone()
    except psycopg.Error:
        if conn.closed or conn.broken:
            raise
        return None
    return row[0] if row is not None else None
