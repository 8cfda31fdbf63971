"""The files of ``tests/cases``: a catalog, rows, and what each of many segments over them must select."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from uuid import UUID

from answers import of_value, rounded
from engines import Engine, Row
from fixture_folders import logical

import segsql as sg
from segsql.catalog.schema import Table
from segsql.source import parse
from segsql.types import Type

folder = Path(__file__).parent / "cases"
expectations = {"why", "expect", "output", "skip", "as_of"}

readers: dict[str, Callable[[Any], object]] = {
    "decimal": lambda value: Decimal(str(value)),
    "double": float,
    "date": date.fromisoformat,
    "timestamp": lambda value: datetime.fromisoformat(value).replace(tzinfo=UTC),
    "datetime": datetime.fromisoformat,
    "uuid": UUID,
    "json": json.loads,
}
"""How a value of a kind is written; the rest stands for itself."""


@dataclass(frozen=True)
class Case:
    """One claim. ``definition`` is the segment as plain data."""

    name: str
    definition: dict[str, Any]
    keys: list[Any]
    output: list[list[Any]] | None
    refused: Mapping[str, str]
    as_of: datetime | None

    @cached_property
    def segment(self) -> sg.Segment:
        return sg.Segment.model_validate(self.definition)


@dataclass(frozen=True)
class CaseFile:
    """One topic."""

    path: Path
    catalog: sg.Catalog
    rows: dict[str, list[list[Any]]]
    cases: dict[str, Case] = field(repr=False)
    lists: Mapping[str, list[Any]] = field(default_factory=dict)
    segments: Mapping[str, sg.Segment] = field(default_factory=dict)
    unstored: Mapping[str, str] = field(default_factory=dict)
    """The dialects whose engines cannot hold the rows, and why."""
    guards: Mapping[str, list[Any]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.path.stem

    def members(self, case: Case) -> list[Row]:
        """The keys that a case expects, in order."""
        kinds = [column.type.kind for column in self.catalog.tables[case.definition["base"]].key]
        return [expected_row(key if isinstance(key, list) else [key], kinds) for key in case.keys]

    def load(self, engine: Engine) -> None:
        """Empty an engine, create the tables and fill them."""
        engine.reset()
        stored = stored_tables(self.catalog)
        assert self.rows.keys() == stored.keys(), "every table has rows, if only an empty list"
        for name, table in stored.items():
            columns = [(column.physical, logical(column.type)) for column in table.columns.values()]
            kinds = [kind_of(column.type) for column in table.columns.values()]
            rows = [read_row(row, kinds) for row in self.rows[name]]
            engine.load_table(table.physical, columns, rows)


def stored_tables(catalog: sg.Catalog) -> dict[str, Table]:
    """The tables that have rows of their own."""
    return {name: table for name, table in catalog.tables.items() if table.distinct is None}


def kind_of(kind: Type) -> str:
    """What says how a value of a type is written: its kind, and that of the items of an array."""
    return f"array<{kind.element.kind}>" if kind.element else kind.kind


def read_row(row: Sequence[Any], kinds: Sequence[str]) -> Row:
    """A row as written, as an engine takes it."""
    return tuple(read_value(value, kind) for value, kind in zip(row, kinds, strict=True))


def read_value(value: Any, kind: str) -> object:
    """A value as written, as an engine takes it."""
    if value is None:
        return None
    if kind.startswith("array<"):
        return [read_value(one, kind[len("array<") : -1]) for one in value]
    read = readers.get(kind)
    return read(value) if read else value


@cache
def read_case_files() -> dict[str, CaseFile]:
    """Every file by its topic."""
    return {path.stem: read_case_file(path) for path in sorted(folder.glob("*.yaml"))}


def read_case_file(path: Path) -> CaseFile:
    data: Any
    data, _ = parse(path.read_text(encoding="utf-8"), str(path))
    unknown = data.keys() - {"catalog", "rows", "as_of", "base", "cases", "lists", "segments", "unstored", "guards"}
    assert not unknown, f"{path} has unknown keys {unknown}"
    cases = [read_case(one, data) for one in data["cases"]]
    by_name = {case.name: case for case in cases}
    assert len(by_name) == len(cases), f"{path} has two cases of one name"
    catalog = sg.Catalog.model_validate({"version": 1, **data["catalog"]})
    segments = [sg.Segment.model_validate({"version": 1, **one}) for one in data.get("segments", ())]
    named = {one.name: one for one in segments}
    given = [data.get(name, {}) for name in ("unstored", "guards")]
    return CaseFile(path, catalog, data["rows"], by_name, data.get("lists", {}), named, *given)


def read_case(data: dict[str, Any], shared: dict[str, Any]) -> Case:
    fields = {key: value for key, value in data.items() if key not in expectations}
    base = {"base": shared["base"]} if "base" in shared else {}
    as_of = data.get("as_of", shared.get("as_of"))
    return Case(
        name=data["name"],
        definition={"version": 1, **base, **fields},
        keys=data["expect"],
        output=data.get("output"),
        refused=data.get("skip", {}),
        as_of=datetime.fromisoformat(as_of) if as_of else None,
    )


def expected_row(row: Sequence[Any], kinds: Sequence[str]) -> Row:
    """A row as written, in the form in which engines answer."""
    return tuple(expected_value(*one) for one in zip(read_row(row, kinds), kinds, strict=True))


def expected_value(value: object, kind: str) -> object:
    if isinstance(value, list) and kind.startswith("array<"):
        return tuple(expected_value(one, kind[len("array<") : -1]) for one in value)
    if kind == "json":
        return of_value(value)
    return rounded(value) if kind == "double" else value
