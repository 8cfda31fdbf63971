"""``segsql export`` and its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from segsql.cli.options import (
    CatalogFile,
    Dialect,
    GuardsFile,
    ListFiles,
    Paths,
    Segments,
    StdinFilename,
    given,
)

EPILOG: Final = (
    "\b\nExamples:\n"
    "  segsql export segments/ --to dbt -d snowflake --bind '*=source:raw' --out analytics/\n"
    "  segsql export vips.segment.yaml --to sqlmesh -d postgres --into table --out mesh/"
)


Into = Annotated[
    Literal["view", "table"] | None,
    typer.Option(help="What the tool is to make of the members; what their target says, if not given, or else a view."),
]
Bindings = Annotated[
    list[str] | None,
    typer.Option(
        "--bind",
        metavar="TABLE=PLACE",
        help="What a table of the catalog is in the project: ref:MODEL, source:NAME.TABLE, or source:NAME; * stands"
        " for all that are not named. Repeat it for several.",
    ),
]


def export(
    paths: Paths = None,
    to: Annotated[Literal["dbt", "sqlmesh"], typer.Option(help="The tool that reads the files.")] = "dbt",
    dialect: Dialect = "duckdb",
    into: Into = None,
    bind: Bindings = None,
    schema: Annotated[
        str | None, typer.Option(metavar="NAME", help="Schema of the models; for SQLMesh: segments, if not given.")
    ] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder of the project.")] = Path(),
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing, show what would change, exit 1 if anything.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over files that no export made.")] = False,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="MOMENT",
            help="ISO date or datetime that relative times count from, for good. If not given: the moment of each run.",
        ),
    ] = None,
    lists: ListFiles = None,
    guards: GuardsFile = None,
    segments: Segments = None,
    catalog: CatalogFile = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Write definitions as models of a dbt or SQLMesh project.

    PATHS are definition files, folders (searched for *.segment.yaml, .yml and .json), or - for stdin. Either everything is
    written or nothing. A file that no export made is not written over.
    """
    from segsql.cli import exporting

    job = exporting.Job(
        paths=given(paths),
        tool=to,
        dialect=dialect,
        into=into,
        bindings=tuple(bind or ()),
        schema=schema,
        out=out,
        check=check,
        force=force,
        as_of=as_of,
        lists=tuple(lists or ()),
        guards=guards,
        segments=tuple(segments or ()),
        catalog=catalog,
        stdin_filename=stdin_filename,
    )
    raise typer.Exit(exporting.run(job))
