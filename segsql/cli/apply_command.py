"""``segsql apply`` and its options."""

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
    Now,
    References,
    Schema,
    Segments,
    StdinFilename,
    one_database,
)

EPILOG: Final = (
    "\b\nExamples:\n"
    "  segsql apply vips.segment.yaml --dsn service=shop\n"
    "  segsql apply vips.segment.yaml --dsn service=shop --to refresh --yes"
)


def apply(
    path: Annotated[Path, typer.Argument(metavar="PATH", hidden=True)],
    dsn: Dsn = None,
    db: DatabaseFile = None,
    to: Annotated[
        Literal["create", "view", "table", "materialized-view", "refresh", "drop", "track", "advance", "untrack"],
        typer.Option(help="What to make of it, or to do to it."),
    ] = "create",
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this it is only said.")] = False,
    schema: Schema = None,
    former: Annotated[str | None, typer.Option(metavar="NAME", help="What it was called before.")] = None,
    dependents: Annotated[bool, typer.Option("--dependents", help="With drop: what reads it as well.")] = False,
    columns: Annotated[
        list[str] | None, typer.Option("--column", metavar="NAME", help="With track: a column; repeat it.")
    ] = None,
    allow_superuser: Annotated[bool, typer.Option("--allow-superuser", help="Let a superuser do it, too.")] = False,
    format: Annotated[Literal["human", "json"], typer.Option(help="How it is told.")] = "human",
    as_of: AsOf = None,
    now: Now = "as_of",
    lists: ListFiles = None,
    guards: GuardsFile = None,
    references: References = "inline",
    segments: Segments = None,
    catalog: CatalogFile = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Make, change or remove a segment in a database.

    PATH is a definition file, or - for stdin. Nothing is changed without --yes.
    """
    one_database(dsn, db)
    if db is not None and (schema is not None or allow_superuser):
        raise typer.BadParameter("--schema and --allow-superuser go with --dsn")
    if as_of and now == "engine":
        raise typer.BadParameter("--as-of and --now engine are two different clocks: use one of them")
    from segsql.cli import applying

    job = applying.Job(
        path=path,
        dsn=dsn,
        db=db,
        goal=to,
        yes=yes,
        schema=schema,
        former=former,
        dependents=dependents,
        columns=tuple(columns) if columns else None,
        allow_superuser=allow_superuser,
        form=format,
        as_of=as_of,
        now=now,
        lists=tuple(lists or ()),
        guards=guards,
        references=references,
        segments=tuple(segments or ()),
        catalog=catalog,
        stdin_filename=stdin_filename,
    )
    raise typer.Exit(applying.run(job))
