"""The commands and their options; what they do stands in a module each, imported when one is called."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from segsql.cli import (
    apply_command,
    catalog_command,
    diff_command,
    export_command,
    read_command,
    run_command,
    status_command,
)
from segsql.cli.options import (
    After,
    AsOf,
    BindingsFile,
    CatalogFile,
    Current,
    Dialect,
    Dialects,
    Goal,
    GuardsFile,
    ListFiles,
    Now,
    Paths,
    Product,
    References,
    Rows,
    Seed,
    Segments,
    Stage,
    StdinFilename,
    Tracked,
    WithDependents,
    codes,
    dialect_names,
    given,
)
from segsql.cli.stream import hush, note
from segsql.errors import SegsqlError


class Commands(TyperGroup):
    """The commands, with one way out for inputs that segsql refuses and for readers that leave early."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was called."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except SegsqlError as problem:
            from segsql.cli.reading import status
            from segsql.cli.show import show

            show(problem.diagnostics, {})
            raise typer.Exit(status(problem.diagnostics)) from None
        except BrokenPipeError:
            hush()
            raise typer.Exit(0) from None
        except OSError as problem:
            hush()
            note(f"error: {problem}")
            raise typer.Exit(2) from None
        return result


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nStart with:\n  segsql demo\n  segsql check my.segment.yaml\n  segsql compile my.segment.yaml -d postgres",
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"segsql {version('segsql')}")
        raise typer.Exit


@app.callback()
def segsql(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Compile segment definitions to SQL: the same members on every engine."""


@app.command(
    epilog="\b\nExamples:\n"
    "  segsql compile vips.segment.yaml -d postgres --into view | psql\n"
    "  segsql compile segments/ -d postgres -d snowflake --into table --out sql/"
)
def compile(
    paths: Paths = None,
    dialect: Dialects = ["duckdb"],  # noqa: B006
    into: Annotated[
        Literal["select", "view", "table", "count"], typer.Option(help="What to make of the members.")
    ] = "select",
    as_of: AsOf = None,
    now: Now = "as_of",
    lists: ListFiles = None,
    guards: GuardsFile = None,
    references: References = "inline",
    pretty: Annotated[bool, typer.Option(help="Break the SQL into lines, or keep each statement on one.")] = True,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Write a file for each definition.")] = None,
    check: Annotated[bool, typer.Option("--check", help="With --out: show changes, write none, exit 1.")] = False,
    stage: Stage = None,
    segments: Segments = None,
    catalog: CatalogFile = None,
    format: Product = None,
    bindings: BindingsFile = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Print the SQL of definitions, or write it to files.

    PATHS are definition files, folders (searched for *.segment.yaml, .yml and .json), or - for stdin. Either everything
    compiles or nothing is printed or written. Definitions may refer to each other by name, and each comes behind those it refers to.
    """
    if check and out is None:
        raise typer.BadParameter("--check compares with the files in a folder: name it with --out")
    if as_of and now == "engine":
        raise typer.BadParameter("--as-of and --now engine are two different clocks: use one of them")
    if stage and out:
        raise typer.BadParameter("--stage prints, and --out writes: use one of them")
    from segsql.cli import compiling

    job = compiling.Job(
        paths=given(paths),
        dialects=tuple(dict.fromkeys(dialect)),
        into=into,
        as_of=as_of,
        now=now,
        lists=tuple(lists or ()),
        guards=guards,
        references=references,
        pretty=pretty,
        stage=stage,
        out=out,
        check=check,
        segments=tuple(segments or ()),
        catalog=catalog,
        stdin_filename=stdin_filename,
        format=format,
        bindings=bindings,
    )
    raise typer.Exit(compiling.run(job))


@app.command(
    epilog="\b\nExamples:\n  segsql check segments/\n  segsql check segments/ -d postgres -d sqlite --format concise"
)
def check(
    paths: Paths = None,
    dialect: Annotated[
        list[str] | None,
        typer.Option(
            "--dialect",
            "-d",
            metavar="NAME",
            help="Also check that it can be said in this dialect; repeat it for several.",
            autocompletion=dialect_names,
        ),
    ] = None,
    format: Annotated[Literal["human", "concise", "json"], typer.Option(help="How findings are printed.")] = "human",
    segments: Segments = None,
    catalog: CatalogFile = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Say what is wrong with definitions and their catalogs.

    PATHS are definition or catalog files, folders (searched for *.segment.yaml, .yml and .json), or - for stdin. The exit
    code is 1 if there are errors; warnings alone are fine.
    """
    from segsql.cli import checking

    code = checking.run(
        given(paths),
        dialects=tuple(dict.fromkeys(dialect or ())),
        form=format,
        segments=tuple(segments or ()),
        catalog=catalog,
        stdin_filename=stdin_filename,
    )
    raise typer.Exit(code)


@app.command(
    epilog="\b\nExamples:\n"
    "  segsql plan vips.segment.yaml -d postgres --to table\n"
    "  segsql plan vips.segment.yaml -d mysql --to page --after 4711 --format sql\n"
    "  segsql plan vips.segment.yaml trials.segment.yaml --to overlap\n"
    "  segsql plan vips.segment.yaml --to changes --current tracked.json"
)
def plan(
    paths: Paths = None,
    dialect: Dialect = "duckdb",
    to: Goal = "create",
    current: Current = None,
    dependents: WithDependents = False,
    columns: Tracked = None,
    rows: Rows = None,
    after: After = None,
    seed: Seed = "sample",
    format: Annotated[
        Literal["human", "sql", "json"],
        typer.Option(
            help="SQL under comments that say what each statement does to others, SQL alone, or all of it as JSON."
        ),
    ] = "human",
    as_of: AsOf = None,
    now: Now = "as_of",
    lists: ListFiles = None,
    guards: GuardsFile = None,
    references: References = "inline",
    segments: Segments = None,
    catalog: CatalogFile = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Print what to run to make, change or read a segment, in order.

    PATHS is a definition file, or - for stdin; --to overlap takes 2 to 10 of them. Nothing is run.
    """
    if as_of and now == "engine":
        raise typer.BadParameter("--as-of and --now engine are two different clocks: use one of them")
    from segsql.cli import planning

    job = planning.Job(
        paths=given(paths),
        dialect=dialect,
        goal=to,
        current=current,
        dependents=dependents,
        columns=tuple(columns) if columns else None,
        rows=rows,
        after=tuple(after or ()),
        seed=seed,
        form=format,
        as_of=as_of,
        now=now,
        lists=tuple(lists or ()),
        guards=guards,
        segments=tuple(segments or ()),
        references=references,
        catalog=catalog,
        stdin_filename=stdin_filename,
    )
    raise typer.Exit(planning.run(job))


app.command(epilog=apply_command.EPILOG)(apply_command.apply)
app.command(epilog=run_command.EPILOG)(run_command.run)
app.command(epilog=catalog_command.EPILOG)(catalog_command.catalog)
app.command(epilog=status_command.EPILOG)(status_command.status)
app.command(epilog=diff_command.EPILOG)(diff_command.diff)
app.command(epilog=export_command.EPILOG)(export_command.export)
app.command(epilog=read_command.EPILOG)(read_command.read)


@app.command(epilog="\b\nExamples:\n  segsql dialects\n  segsql dialects snowflake\n  segsql dialects oracle --matrix")
def dialects(
    name: Annotated[str | None, typer.Argument(metavar="NAME", hidden=True, autocompletion=dialect_names)] = None,
    matrix: Annotated[
        bool,
        typer.Option("--matrix", help="What each makes of every operator and function: exact, or refused and why."),
    ] = False,
    format: Annotated[Literal["table", "json"], typer.Option(help="How they are printed.")] = "table",
) -> None:
    """List the SQL dialects, or all that is known about one.

    With a NAME: every question that segsql asks of a dialect, the answer, and where the answer comes from.
    """
    from segsql.cli import facts

    if matrix:
        facts.put_matrix(name, form=format)
    else:
        facts.put_dialects(name, form=format)


@app.command(epilog="\b\nExample:\n  segsql schema --catalog shop.catalog.yaml > segment.schema.json")
def schema(
    of: Annotated[
        Literal["definition", "plan"], typer.Option(help="Of definitions, or of what plan --format json prints.")
    ] = "definition",
    catalog: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Complete the names of this catalog's tables and columns, too.")
    ] = None,
) -> None:
    """Print the JSON Schema of definitions, or of plans."""
    if of == "plan" and catalog is not None:
        raise typer.BadParameter("--catalog is about definitions: leave it out with --of plan")
    from segsql.cli import facts

    if of == "plan":
        facts.put_plan_schema()
    else:
        facts.put_schema(catalog)


@app.command(epilog="\b\nExample:\n  segsql error unknown-column")
def error(
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", hidden=True, autocompletion=codes),
    ] = None,
) -> None:
    """Explain an error: what causes it and how to fix it.

    CODE is the word in brackets, as in error[unknown-column]; without it, all are listed.
    """
    from segsql.cli import guide

    raise typer.Exit(guide.put_entry(code))


@app.command(epilog="\b\nExample:\n  segsql demo | less -R")
def demo() -> None:
    """Show segsql at work on the customers of a music shop.

    The definitions and the data ship with the source, not with an installed package.
    """
    from segsql.cli import demonstration

    raise typer.Exit(demonstration.run())
