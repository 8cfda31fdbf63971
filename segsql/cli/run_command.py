"""``segsql run`` and its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from segsql.cli.options import (
    AsOf,
    CatalogFile,
    DatabaseFile,
    Dsn,
    GuardsFile,
    ListFiles,
    Schema,
    Seed,
    Segments,
    StdinFilename,
)

EPILOG: Final = (
    "\b\nExamples:\n"
    "  segsql run vips.segment.yaml --data shop.duckdb\n"
    "  segsql run vips.segment.yaml --data exports/ --format csv --limit 1000\n"
    "  segsql run vips.segment.yaml --dsn service=shop --show explain"
)


Data = Annotated[
    Path | None,
    typer.Option(metavar="FILE|DIR", help="A folder of Parquet or CSV files named as tables, or a DuckDB database."),
]
Show = Annotated[
    Literal["members", "count", "sample", "explain"], typer.Option(help="With a database: what to read of it.")
]
Limit = Annotated[int, typer.Option(min=0, metavar="N", help="How many members to show.")]
Format = Annotated[Literal["table", "csv", "json"], typer.Option(help="How members are printed.")]


def run(
    path: Annotated[Path, typer.Argument(metavar="PATH", hidden=True)],
    data: Data = None,
    db: DatabaseFile = None,
    dsn: Dsn = None,
    schema: Schema = None,
    show: Show = "members",
    limit: Limit = 20,
    seed: Seed = "sample",
    format: Format = "table",
    as_of: AsOf = None,
    lists: ListFiles = None,
    guards: GuardsFile = None,
    segments: Segments = None,
    catalog: CatalogFile = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Count a definition's members in data, and show the first.

    PATH is a definition file, or - for stdin. An embedded DuckDB reads --data and holds it to the catalog first; a database is
    read in a transaction that can change nothing.
    """
    _check(data, db, dsn, schema, show)
    if data is not None:
        from segsql.cli import running

        code = running.run(
            path,
            data=data,
            limit=limit,
            form=format,
            as_of=as_of,
            lists=lists or (),
            guards=guards,
            segments=tuple(segments or ()),
            catalog=catalog,
            stdin_filename=stdin_filename,
        )
        raise typer.Exit(code)
    from segsql.cli import asking

    job = asking.Job(
        path=path,
        dsn=dsn,
        db=db,
        schema=schema,
        show=show,
        limit=limit,
        seed=seed,
        form=format,
        as_of=as_of,
        lists=tuple(lists or ()),
        guards=guards,
        segments=tuple(segments or ()),
        catalog=catalog,
        stdin_filename=stdin_filename,
    )
    raise typer.Exit(asking.ask(job))


def _check(data: Path | None, db: Path | None, dsn: str | None, schema: str | None, show: str) -> None:
    """Refuse a call that names no place to read from, or two, or asks files for what a database alone says."""
    if [data, db, dsn].count(None) != 2:
        raise typer.BadParameter("name what to read: --data for files, --db for DuckDB, or --dsn for PostgreSQL")
    if schema is not None and dsn is None:
        raise typer.BadParameter("--schema goes with --dsn")
    if data is not None and show != "members":
        raise typer.BadParameter(f"--show {show} asks a database: name it with --db or --dsn")
