"""Options that several commands have, and the paths that they are given."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer


def dialect_names() -> list[str]:
    """Return the names of all dialects, to complete one that is typed."""
    from segsql.dialect import available

    return list(available())


def codes() -> list[str]:
    """Return all codes, to complete one that is typed."""
    from segsql.errors import CODES

    return list(CODES)


def reads_terminal() -> bool:
    """Whether nothing is piped in."""
    return sys.stdin.isatty()


def given(paths: list[Path] | None) -> list[Path]:
    """Return the paths of a call; without any, what is piped in."""
    if paths:
        return paths
    if reads_terminal():
        raise typer.BadParameter("name files or folders, or pipe a definition in")
    return [Path("-")]


# Choices are written out here: importing the types that hold them would load what only the command itself needs.
# Hidden arguments still stand in the usage line, and the help's text says what they are.
Paths = Annotated[list[Path] | None, typer.Argument(metavar="PATHS", hidden=True)]
Dialect = Annotated[
    str, typer.Option("--dialect", "-d", metavar="NAME", help="SQL dialect.", autocompletion=dialect_names)
]
Dialects = Annotated[
    list[str],
    typer.Option(
        "--dialect", "-d", metavar="NAME", help="SQL dialect; repeat it for several.", autocompletion=dialect_names
    ),
]
CatalogFile = Annotated[
    Path | None,
    typer.Option(
        "--catalog",
        metavar="FILE",
        help="Catalog of the tables. If not given: the one that [tool.segsql] in pyproject.toml names, else the nearest"
        " *.catalog.yaml beside or above the definition.",
    ),
]
StdinFilename = Annotated[
    str | None, typer.Option(metavar="NAME", help="What stdin is called in messages; its catalog is looked for there.")
]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="MOMENT",
        help="ISO date or datetime that relative times count from, UTC unless it says otherwise. If not given: now.",
    ),
]
Now = Annotated[
    Literal["as_of", "engine"],
    typer.Option(help="By what clock it is now: the moment of --as-of, or that of the engine when the SQL runs."),
]
ListFiles = Annotated[
    list[str] | None,
    typer.Option(
        "--list",
        metavar="NAME=FILE",
        help="Values of a static list of the catalog, one on each line of a file; repeat it for several.",
    ),
]


GuardsFile = Annotated[
    Path | None,
    typer.Option(
        "--guards",
        metavar="FILE",
        help="Guards of tables, beside the catalog's.",
    ),
]
Stage = Annotated[
    Literal["model", "bound", "normalized", "lowered"] | None,
    typer.Option(help="Print what a definition looks like after a stage, instead of its SQL."),
]
References = Annotated[
    Literal["inline", "cte", "object"],
    typer.Option(
        help="How members of another segment are found: in place, in a query at the top, or in its view or table."
    ),
]
Segments = Annotated[
    list[Path] | None,
    typer.Option(
        "--segments",
        metavar="FILE|DIR",
        help="Further definitions that those of PATHS may refer to; repeat it for several.",
    ),
]
Dsn = Annotated[
    str | None,
    typer.Option(
        "--dsn",
        metavar="DSN",
        help="A PostgreSQL database: postgresql://user@host/shop or service=shop; passwords in ~/.pgpass.",
    ),
]
DatabaseFile = Annotated[Path | None, typer.Option("--db", metavar="FILE", help="A DuckDB database.")]
Schema = Annotated[
    str | None,
    typer.Option("--schema", metavar="NAME", help="Schema of names that say none. On PostgreSQL public if not given."),
]


def one_database(dsn: str | None, db: Path | None) -> None:
    """Refuse a call that names no database, or two."""
    if (dsn is None) == (db is None):
        raise typer.BadParameter("name one database: --dsn for PostgreSQL, or --db for DuckDB")


Goal = Annotated[
    Literal[
        "create",
        "view",
        "table",
        "materialized-view",
        "refresh",
        "drop",
        "count",
        "preview",
        "page",
        "sample",
        "explain",
        "overlap",
        "track",
        "changes",
        "changed-rows",
        "advance",
        "untrack",
    ],
    typer.Option(
        help="What to make of the members or of what there is, how to read them, or what to do about how they change."
    ),
]
Current = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="What was made before: the plan that did, as --format json prints it."),
]
Tracked = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="NAME",
        help="With --to track: a column to track; repeat it. All of the output if not given.",
    ),
]
WithDependents = Annotated[bool, typer.Option("--dependents", help="With --to drop: drop what reads it as well.")]
Rows = Annotated[
    int | None,
    typer.Option(metavar="N", help="How many rows a preview, page or sample has; 20, 100, 100 if not given."),
]
After = Annotated[
    list[str] | None,
    typer.Option(metavar="VALUE", help="The key that a page comes after; repeat it for a key of several columns."),
]
Seed = Annotated[str, typer.Option(metavar="TEXT", help="Seed of a sample: another one, another sample.")]


def formats() -> list[str]:
    """Return the names of the formats of products, to complete one that is typed."""
    from segsql.formats.products import FORMATS

    return list(FORMATS)


Product = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        help="The product of the files, if not segsql.",
        autocompletion=formats,
    ),
]
BindingsFile = Annotated[
    Path | None,
    typer.Option("--bindings", metavar="FILE", help="What its names stand for in the catalog."),
]
