"""The folders below ``fixtures/``: a catalog, rows as Parquet, definitions, and the moment to compile them for."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from engines import Column, Engine, Row, read_parquet
from engines.engine import quoted

import segsql as sg
from segsql.lower.query import Into
from segsql.types import Type

checkout = Path(__file__).parent.parent
dialects_folder = checkout / "dialects"
"""The files as written; an installed package holds a copy of them without the goldens."""


@dataclass(frozen=True)
class Fixture:
    """One folder, read."""

    folder: Path
    catalog: sg.Catalog
    as_of: datetime
    segments: dict[str, sg.Segment]

    @property
    def name(self) -> str:
        return self.folder.name

    def load(self, engine: Engine) -> None:
        """Create the tables in an engine, fill them, and index what relations go by: SQLite would look at every row."""
        for table in self.catalog.tables.values():
            (name,) = table.physical
            columns = [(one.physical, logical(one.type)) for one in table.columns.values()]
            engine.load_table(name, columns, rows_of_file(self.folder / f"{name}.parquet", tuple(columns)))
        hops = [hop for table in self.catalog.tables.values() for one in table.relations.values() for hop in one.hops]
        reached = {(hop.table, tuple(theirs.physical for _, theirs in hop.keys)) for hop in hops}
        for index, (table_name, names) in enumerate(sorted(reached)):
            table = self.catalog.tables[table_name]
            on = ", ".join(quoted(name) for name in names)
            engine.execute(f"CREATE INDEX {quoted(f'{self.name}_{index}')} ON {quoted(table.physical)} ({on})")

    def compile(self, case: str, dialect: str, into: Into = "select") -> sg.Compiled:
        return sg.compile(self.segments[case], self.catalog, dialect=dialect, into=into, as_of=self.as_of)


def logical(kind: Type) -> str:
    """The name of a type as the engines of the tests know it."""
    return f"{kind} with_zone" if kind.zoned else str(kind)


@cache
def rows_of_file(path: Path, columns: tuple[Column, ...]) -> list[Row]:
    """The rows of a Parquet file, read once for all engines."""
    return read_parquet(path, columns)


@cache
def read_fixtures() -> dict[str, Fixture]:
    """Every fixture by name."""
    return {path.parent.name: read_fixture(path.parent) for path in sorted(checkout.glob("fixtures/*/fixture.toml"))}


def read_fixture(folder: Path) -> Fixture:
    facts = tomllib.loads((folder / "fixture.toml").read_text(encoding="utf-8"))
    catalog = sg.Catalog.load(folder / facts["catalog"])
    return Fixture(folder, catalog, datetime.fromisoformat(facts["as_of"]), sg.load_folder(folder))


def dialect_names() -> list[str]:
    """Every dialect of the checkout."""
    return sorted(path.parent.name for path in dialects_folder.glob("*/dialect.toml"))
