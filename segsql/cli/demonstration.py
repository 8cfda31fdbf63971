"""``segsql demo``: a definition, its SQL, its members, and what else can be asked of the same customers."""

from __future__ import annotations

import datetime as dt
import sys
import tomllib
from pathlib import Path
from typing import Final

import segsql
from segsql.catalog.catalog import Catalog
from segsql.cli.finding import shown
from segsql.cli.product import put
from segsql.cli.running import put_members
from segsql.cli.stream import colored, note
from segsql.compiler import compile
from segsql.formats.native import load, load_folder
from segsql.run.duckdb import dry_run

SEGMENT: Final = "lost_big_spenders"
DIALECTS: Final = ("postgres", "sqlite")


def run() -> int:
    """Print the demonstration; return the exit code."""
    checkout = Path(segsql.__file__).parent.parent
    folder = checkout / "fixtures" / "cdnow"
    if not (folder / "fixture.toml").is_file():
        note("error: the demo needs the fixtures of a source checkout, which an installed package does not hold")
        return 2
    settings = tomllib.loads((folder / "fixture.toml").read_text(encoding="utf-8"))
    as_of = dt.datetime.fromisoformat(settings["as_of"])
    catalog = Catalog.load(folder / settings["catalog"])
    file = folder / f"{SEGMENT}.segment.yaml"
    segment = load(file)
    _heading(f"A definition: {shown(file)}")
    put(file.read_text(encoding="utf-8").rstrip(), "yaml")
    for name in DIALECTS:
        _heading(f"The same in SQL: {name}, as of {as_of:%B} {as_of.day}, {as_of.year}")
        put(compile(segment, catalog, dialect=name, as_of=as_of).sql, "sql")
    _heading("Its members, found by DuckDB in the shop's data")
    put_members(dry_run(segment, catalog, folder, as_of=as_of), "table", 5)
    _heading("More questions to the same data, and how many members each has")
    for one in load_folder(folder).values():
        members = dry_run(one, catalog, folder, as_of=as_of).count
        put(f"{members:>7,}  {one.title or one.name}")
        sys.stdout.flush()
    _heading("What to try next")
    command = f"{_command(checkout / 'dev')} run segsql"
    put(f"{command} compile {shown(folder)} -d snowflake --into view --out build/sql")
    put(f"{command} run {shown(folder / 'quick_100.segment.yaml')} --data {shown(folder)}")
    return 0


def _heading(text: str) -> None:
    if colored(sys.stdout):
        from segsql.cli.terminal import put_heading

        put_heading(text)
    else:
        put(f"\n{text}\n{'-' * len(text)}")


def _command(script: Path) -> str:
    """Return how a script is called from the current folder."""
    name = shown(script)
    return name if Path(name).is_absolute() else f"./{name}"
