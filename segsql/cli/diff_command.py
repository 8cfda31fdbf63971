"""``segsql diff`` and its options."""

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
    Segments,
    StdinFilename,
    dialect_names,
)

EPILOG: Final = (
    "\b\nExamples:\n"
    "  segsql diff old.segment.yaml new.segment.yaml -d postgres --data exports/\n"
    "  segsql diff vips.segment.yaml --dsn service=shop\n"
    "  git show HEAD:vips.segment.yaml | segsql diff - vips.segment.yaml"
)

Paths = Annotated[list[Path], typer.Argument(metavar="OLD NEW", hidden=True)]
Dialects = Annotated[
    list[str] | None,
    typer.Option(
        "--dialect",
        "-d",
        metavar="NAME",
        help="Show what changes in the SQL of this dialect; repeat it for several.",
        autocompletion=dialect_names,
    ),
]
Data = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="A folder of Parquet or CSV files named as tables."),
]


def diff(
    paths: Paths,
    dialect: Dialects = None,
    data: Data = None,
    db: DatabaseFile = None,
    dsn: Dsn = None,
    schema: Schema = None,
    former: Annotated[
        str | None, typer.Option(metavar="NAME", help="Without OLD: what it was called before, if not as now.")
    ] = None,
    sample: Annotated[int, typer.Option(min=0, metavar="N", help="How many members of each kind to show.")] = 20,
    format: Annotated[Literal["human", "json"], typer.Option(help="How it is printed.")] = "human",
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit 1 where anything is different.")] = False,
    as_of: AsOf = None,
    lists: ListFiles = None,
    guards: GuardsFile = None,
    segments: Segments = None,
    catalog: CatalogFile = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Say what changes from one definition to another.

    OLD and NEW are definition files, one of them may be - for stdin. With --data, --db or --dsn it also says who would come and go, and why;
    without OLD, against what was made of NEW before and stands in the database. Nothing is changed.
    """
    if sum(one is not None for one in (data, db, dsn)) > 1:
        raise typer.BadParameter("name one place with data: --data, --db or --dsn")
    if len(paths) > 2:
        raise typer.BadParameter(f"two definitions are compared, and there are {len(paths)}")
    if len(paths) == 1 and db is None and dsn is None:
        raise typer.BadParameter("name two definitions, or the database in which the old one stands: --db or --dsn")
    if schema is not None and dsn is None:
        raise typer.BadParameter("--schema is about a database: name it with --dsn")
    if former is not None and len(paths) == 2:
        raise typer.BadParameter("--former is about what stands in a database: name no OLD")
    from segsql.cli import differing

    job = differing.Job(
        old=paths[0] if len(paths) == 2 else None,
        new=paths[-1],
        dialects=tuple(dict.fromkeys(dialect or ())),
        data=data,
        db=db,
        dsn=dsn,
        schema=schema,
        former=former,
        sample=sample,
        form=format,
        exit_code=exit_code,
        as_of=as_of,
        lists=tuple(lists or ()),
        guards=guards,
        segments=tuple(segments or ()),
        catalog=catalog,
        stdin_filename=stdin_filename,
    )
    raise typer.Exit(differing.run(job))
