"""What is there in a database: an object with all that belongs to it, everything that segsql made, and the columns that were read."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any, Final

from segsql.apply.postgres import questions
from segsql.apply.postgres.found import Belonging, Dependent, Found, FoundColumn, Grant, Hung, Name
from segsql.apply.record import ReadColumn, parse_comment
from segsql.dialect import load
from segsql.plans import names
from segsql.plans.aims import MARK

if TYPE_CHECKING:
    from psycopg import Connection, Cursor

_PATH: Final = "pg_catalog, pg_temp"


def look(conn: Connection[Any], path: Sequence[str], *, schema: str = "public") -> Found | None:
    """Return what has a name, or nothing if nothing has.

    It works in a transaction and outside of one, and leaves both as they were. A path without a schema is looked for in ``schema``.
    """
    with _asking(conn) as cursor:
        row = cursor.execute(questions.NAMED, named(path, schema)).fetchone()
    if row is None:
        return None
    *object, hung, dependents, role, roles = row
    return replace(
        _found(conn, object),
        hung=tuple(Hung(*one) for one in _listed(hung)),
        dependents=_in_order([_dependent(*one) for one in _listed(dependents)]),
        role=role,
        roles=frozenset(roles),
    )


def look_all(conn: Connection[Any], schema: str | None = None) -> tuple[Found, ...]:
    """Return all objects that bear a mark, in order of their names; not what hangs on them, nor what reads them."""
    with _asking(conn) as cursor:
        rows = cursor.execute(questions.MARKED, (f"{MARK}, meaning ", schema, schema)).fetchall()
    found = (_found(conn, row) for row in rows)
    return tuple(one for one in found if parse_comment(one.comment) is not None)


def read_columns(
    conn: Connection[Any], wanted: Iterable[tuple[Sequence[str], str]], *, schema: str = "public"
) -> tuple[ReadColumn, ...]:
    """Return columns by the names of their tables, in order, with their types of now; one that is not there is left out."""
    asked = sorted({(named(table, schema), column) for table, column in wanted})
    kinds = _types(conn, {table for table, _ in asked})
    return tuple(
        ReadColumn(table, column, kind)
        for table, column in asked
        if (kind := kinds.get(table, {}).get(column)) is not None
    )


def lost(conn: Connection[Any], reads: Iterable[ReadColumn]) -> dict[ReadColumn, str]:
    """Return the columns that are not what they were when they were read, each with what has become of it."""
    wanted = list(reads)
    kinds = _types(conn, {named(one.table, "public") for one in wanted})
    gone: dict[ReadColumn, str] = {}
    for one in wanted:
        table, shown = kinds.get(named(one.table, "public")), ".".join(one.table)
        if table is None:
            gone[one] = f"{shown} is gone"
        elif one.column not in table:
            gone[one] = f"column {shown}.{one.column} is gone"
        elif table[one.column] != one.type:
            gone[one] = f"column {shown}.{one.column} is {table[one.column]} now, and was {one.type}"
    return gone


def named(path: Sequence[str], schema: str) -> Name:
    """Return the schema and the name of a path; the name of the database, which may stand ahead, is left out."""
    return (path[-2] if len(path) > 1 else schema, path[-1])


def beside(path: Sequence[str], end: str) -> tuple[str, ...]:
    """Return the parts of the name of what plans put beside an object."""
    return names.beside(path, end, load("postgres").names.max_bytes.value)


@contextmanager
def _asking(conn: Connection[Any]) -> Generator[Cursor[tuple[Any, ...]]]:
    """Hand out a cursor with pinned settings; what was set before is set again at the end, by taking back what is done here."""
    from psycopg import Cursor
    from psycopg.rows import tuple_row

    # The cursor is the plain one, whatever the connection makes of rows and parameters elsewhere.
    with conn.transaction(force_rollback=True), Cursor(conn, row_factory=tuple_row) as cursor:
        cursor.execute(questions.PINNED, (_PATH,))
        yield cursor


def _found(conn: Connection[Any], row: Sequence[Any]) -> Found:
    """Return an object with its columns, indexes and constraints."""
    oid, place, name, kind, owner, comment, query, populated, options, grants, columns, belongings = row
    return Found(
        oid=oid,
        name=(place, name),
        kind=kind,
        owner=owner,
        comment=comment,
        columns=tuple(_column(*one) for one in _listed(columns)),
        query=query,
        populated=populated,
        options=_pairs(options),
        grants=_grants(_listed(grants)),
        belongings=tuple(Belonging(*one) for one in _listed(belongings)),
        server=conn.info.server_version // 10_000,
    )


def _listed(said: str | None) -> list[list[Any]]:
    """Return what the server lists, which says nothing where there is nothing; read here, whatever the connection makes of JSON."""
    return json.loads(said) if said is not None else []


def _column(
    name: str,
    kind: str,
    not_null: bool,
    collation: str,
    default: str,
    comment: str | None,
    grants: Sequence[Sequence[Any]] | None,
    statistics: str | None,
    storage: str | None,
    compression: str | None,
    options: Sequence[str],
) -> FoundColumn:
    said = (("statistics", statistics), ("storage", storage), ("compression", compression))
    settings = [(word, value) for word, value in said if value is not None]
    settings += [(f"options.{word}", value) for word, value in _pairs(options)]
    return FoundColumn(name, kind, not_null, collation, default, comment, _grants(grants or ()), tuple(settings))


def _grants(listed: Iterable[Sequence[Any]]) -> tuple[Grant, ...]:
    return tuple(sorted(Grant(*one) for one in listed))


def _pairs(options: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return options, which come as ``name=value``."""
    split = (one.partition("=") for one in options)
    return tuple(sorted((name, value) for name, _, value in split))


def _dependent(
    shown: str, place: str | None, name: str | None, kind: Any, comment: str | None, reads: Sequence[Sequence[str]]
) -> Dependent:
    whole = (place, name) if place is not None and name is not None else None
    return Dependent(shown, whole, kind, comment, tuple((one[0], one[1]) for one in reads))


def _in_order(found: Sequence[Dependent]) -> tuple[Dependent, ...]:
    """Return dependents each behind what it reads. Views that read each other in a ring have no order, and nobody can read them."""
    views = {one.name: one for one in found if one.name is not None}
    try:
        order = list(TopologicalSorter({name: one.reads for name, one in views.items()}).static_order())
    except CycleError:
        return tuple(found)
    return (*(views[name] for name in order if name in views), *(one for one in found if one.name is None))


def _types(conn: Connection[Any], tables: Iterable[Name]) -> dict[Name, dict[str, str]]:
    """Return the columns of tables that are there, with their types."""
    found: dict[Name, dict[str, str]] = {}
    asked = sorted(tables)
    with _asking(conn) as cursor:
        rows = cursor.execute(questions.READ, ([one for one, _ in asked], [one for _, one in asked]))
        for place, name, column, kind in rows:
            columns = found.setdefault((place, name), {})
            if column is not None:
                columns[column] = kind
    return found
