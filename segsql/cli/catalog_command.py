"""``segsql catalog``: the tables of a live database as a catalog file."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from segsql.cli.options import DatabaseFile, Dsn, one_database

EPILOG: Final = (
    "\b\nExamples:\n"
    "  segsql catalog --dsn service=shop > shop.catalog.yaml\n"
    "  segsql catalog --db shop.duckdb --schema sales > sales.catalog.yaml"
)


def catalog(
    dsn: Dsn = None,
    db: DatabaseFile = None,
    schema: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The schema to describe; public on PostgreSQL if not given."),
    ] = None,
    made: Annotated[bool, typer.Option("--made", help="Also describe what segsql made.")] = False,
) -> None:
    """Print the catalog of a live database.

    Tables, views, columns, keys and relations are told; what has no place in a catalog stands in comments. A file is a start: it can say more, such as which values a column takes.
    """
    one_database(dsn, db)
    from segsql.apply.connecting import to_duckdb, to_postgres
    from segsql.cli.catalog_text import catalog_text
    from segsql.cli.product import put
    from segsql.cli.stream import count, note
    from segsql.errors import DefinitionError
    from segsql.source import parse

    if dsn is not None:
        from segsql.apply.postgres.catalog import described

        with to_postgres(dsn) as conn:
            found = described(conn, schema=schema or "public", made=made)
    else:
        assert db is not None
        from segsql.apply.duckdb.catalog import described as described_duckdb

        with to_duckdb(db) as connection:
            found = described_duckdb(connection, schema=schema, made=made)
    text = catalog_text(found)
    put(text, "yaml")
    missing = sum(map(len, found.left_out.values()))
    said = count(len(found.data["tables"]), "table")
    note(said + (f"; {count(missing, 'thing')} left out, see the comments" if missing else ""))
    try:
        parse(text)
    except DefinitionError as problem:
        note(f"take out tables that no segment needs before you use this: {problem.diagnostics[0].message}")
