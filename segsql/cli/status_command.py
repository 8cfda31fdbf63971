"""``segsql status``: what segsql made in a live database, and how it stands."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from segsql.cli.options import DatabaseFile, Dsn, one_database

if TYPE_CHECKING:
    from segsql.apply.standing import Status

EPILOG: Final = (
    "\b\nExamples:\n"
    "  segsql status --dsn service=shop\n"
    "  segsql status --db shop.duckdb --schema segments --count --format json"
)
_DIGITS: Final = 8
"""So much of a fingerprint tells two apart in a table."""


def status(
    dsn: Dsn = None,
    db: DatabaseFile = None,
    schema: Annotated[
        str | None, typer.Option(metavar="NAME", help="The schema to look in; all of the database if not given.")
    ] = None,
    count: Annotated[
        bool, typer.Option("--count", help="Count rows now, views as well; else it is said how many were stored.")
    ] = False,
    format: Annotated[Literal["table", "json"], typer.Option(help="How it is printed.")] = "table",
) -> None:
    """List what segsql made in a database.

    For each object: what it is, how old, and whether it is still as it was left.

    The exit code is 1 if something was changed by hand, or was made of columns that are gone or have another type. Nothing is written.
    """
    one_database(dsn, db)
    from segsql.apply.connecting import to_duckdb, to_postgres
    from segsql.cli.product import put

    if dsn is not None:
        from segsql.apply.postgres.status import status as status_of

        with to_postgres(dsn) as conn:
            found = status_of(conn, schema=schema, count=count)
    else:
        assert db is not None
        from segsql.apply.duckdb.status import status as status_of_duckdb

        with to_duckdb(db) as connection:
            found = status_of_duckdb(connection, schema=schema, count=count)
    if format == "json":
        body = {"version": 1, "objects": [one.to_dict() for one in found]}
        put(json.dumps(body, indent=2, ensure_ascii=False), "json")
    else:
        _put_table(found)
    raise typer.Exit(1 if any(one.changed or one.stale for one in found) else 0)


def _put_table(found: Sequence[Status]) -> None:
    """Print a line for each object, and under them what is wrong with which."""
    from segsql.cli.stream import count, note, plain
    from segsql.cli.terminal import put_wide_table

    said = count(len(found), "object")
    if found:
        headers = ["object", "segment", "kind", "rows", "applied", "meaning", "statement", "state"]
        put_wide_table(headers, [_row(one) for one in found], numbers=[3], caption=said)
    else:
        note(said)
    for one in found:
        for told in (*one.changed, *one.stale):
            note(plain(f"{'.'.join(one.path)}: {told}"))


def _row(one: Status) -> list[str]:
    words = [word for word, told in (("changed", one.changed), ("stale", one.stale)) if told]
    return [
        ".".join(one.path),
        one.segment,
        one.kind.replace("_", " "),
        f"{one.rows:,}" if one.rows is not None else "",
        f"{one.applied.astimezone(dt.UTC):%Y-%m-%d %H:%M}Z" if one.applied is not None else "",
        one.meaning[:_DIGITS],
        one.statement[:_DIGITS],
        ", ".join(words) or ("as it was left" if one.applied is not None else "not recorded"),
    ]
