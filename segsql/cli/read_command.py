"""``segsql read`` and its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from segsql.cli.options import BindingsFile, CatalogFile, Paths, StdinFilename, formats, given

EPILOG: Final = (
    "\b\nExamples:\n"
    "  segsql read segments.json --format label --bindings sales.bindings.yaml\n"
    "  segsql read segments.json --format label --bindings sales.bindings.yaml --explain"
)


def read(
    paths: Paths = None,
    format: Annotated[
        str, typer.Option(metavar="NAME", help="The product that the files are of.", autocompletion=formats)
    ] = ...,  # type: ignore[assignment]
    bindings: BindingsFile = None,
    use: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="USE",
            help="Also say what keeps the documents from a use of their product, such as realtime.",
        ),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print what each part of a definition was made of, and where that stands.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write a file for each definition instead of printing.")
    ] = None,
    catalog: CatalogFile = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Print documents of other products as definitions of segsql.

    PATHS are files, folders (searched for *.json), or - for stdin. Either everything can be read or nothing is printed or written.
    """
    if explain and out is not None:
        raise typer.BadParameter("--explain prints, and --out writes: use one of them")
    from segsql.cli import products

    job = products.Job(
        paths=given(paths),
        format=format,
        bindings=bindings,
        use=use,
        explain=explain,
        out=out,
        catalog=catalog,
        stdin_filename=stdin_filename,
    )
    raise typer.Exit(products.run(job))
