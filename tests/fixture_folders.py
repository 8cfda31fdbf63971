"""The folders below ``fixtures/``: a catalog, rows as Parquet, definitions, and the moment to compile them for."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from engines import Column, Engine, Row, read_parquet

import segsql as sg
from segsql.bind.bound import BoundSegment
from segsql.bind.segment import bind
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
    sampled: dict[str, str]
    lists: dict[str, list[Any]]

    @property
    def name(self) -> str:
        return self.folder.name

    def load(self, engine: Engine, *, one_in: int = 1) -> None:
        """Create the tables in an engine, fill them, and index what relations go by.

        One row in so many is every row whose column named under ``[sample]`` is a multiple of the number, and all of a table
        not named there.
        """
        for name, table in self.catalog.tables.items():
            if table.is_made:
                continue
            columns = [(one.physical, logical(one.type)) for one in table.columns.values()]
            rows = rows_of_file(self.folder / f"{table.physical[-1]}.parquet", tuple(columns))
            if one_in > 1 and name in self.sampled:
                place = list(table.columns).index(self.sampled[name])
                rows = [row for row in rows if int(str(row[place])) % one_in == 0]
            engine.load_table(table.physical[-1], columns, rows)
        hops = [hop for table in self.catalog.tables.values() for one in table.relations.values() for hop in one.hops]
        reached = {(hop.table, tuple(theirs.physical for _, theirs in hop.keys)) for hop in hops}
        for table_name, names in sorted(reached):
            engine.index(self.catalog.tables[table_name].physical, names)

    def compile(self, case: str, dialect: str | Path, into: Into = "select", *, pretty: bool = True) -> sg.Compiled:
        segment = self.segments[case]
        return sg.compile(
            segment,
            self.catalog,
            dialect=dialect,
            into=into,
            as_of=self.as_of,
            lists=self.lists,
            segments=self.segments,
            pretty=pretty,
        )

    def bind(self, case: str) -> BoundSegment:
        return bind(self.segments[case], self.catalog, as_of=self.as_of, lists=self.lists, segments=self.segments)


def logical(kind: Type, *, folds: bool = True) -> str:
    """The name of a type as the engines of the tests know it; a text may have letters of its own."""
    return f"{kind} with_zone" if kind.zoned else str(kind) if folds else f"{kind} plain"


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
    moment, sampled = datetime.fromisoformat(facts["as_of"]), facts.get("sample", {})
    lists = facts.get("lists", {})
    segments = read_documents(folder, facts, catalog) if "format" in facts else sg.load_folder(folder)
    return Fixture(folder, catalog, moment, segments, sampled, lists)


def read_documents(folder: Path, facts: dict[str, Any], catalog: sg.Catalog) -> dict[str, sg.Segment]:
    """The segments that the documents of a product say, in the order of their files."""
    bindings = sg.Bindings.load(folder / facts["bindings"])
    found: dict[str, sg.Segment] = {}
    for path in sorted(folder.glob("*.json")):
        read = sg.read(path, format=facts["format"], catalog=catalog, bindings=bindings).segments
        assert not found.keys() & read.keys(), path
        segments = {name: one for name, one in read.items() if isinstance(one, sg.Segment)}
        # Goldens are run in the schema that an engine has; plans make what a target says.
        found |= {name: one.model_copy(update={"target": None}) for name, one in segments.items()}
    return found


def dialect_names() -> list[str]:
    """Every dialect of the checkout."""
    return sorted(path.parent.name for path in dialects_folder.glob("*/dialect.toml"))
