"""The product's own database tests: every one gives what it expects, or is refused by name, and is written back as it was read."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from tally import Tally

import segsql as sg

folder = Path(__file__).parent / "react_querybuilder"
now = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)

refused = {
    ("superusers", "manipulateValueOrder"): {("reversed-range", "/rules/0")},
    ("superusers", "preserveValueOrder"): {("reversed-range", "/rules/0")},
}
"""What an option of the product reads in two ways."""

tables: Mapping[str, Any] = {
    "superusers": {
        "key": ["made_up_name"],
        "columns": {
            "made_up_name": {"type": "text", "name": "madeUpName", "nullable": False},
            "first_name": {"type": "text", "name": "firstName"},
            "last_name": {"type": "text", "name": "lastName"},
            "enhanced": "boolean",
            "nickname": "text",
            "power_up_age": {"type": "integer", "name": "powerUpAge"},
            "nicknames": {"type": "array<text>", "nullable": False},
            "early_pencilers": {"type": "array<json>", "name": "earlyPencilers", "nullable": False},
        },
    },
    "musicians": {
        "key": ["last_name"],
        "columns": {
            "last_name": {"type": "text", "nullable": False},
            "first_name": "text",
            "middle_name": "text",
            "birthdate": "date",
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    },
    "products": {
        "key": ["id"],
        "columns": {
            "id": {"type": "integer", "nullable": False},
            "name": "text",
            **dict.fromkeys(("price", "qty", "discount", "rating"), "integer"),
        },
    },
}
catalog = sg.Catalog.model_validate({"version": 1, "tables": tables})
last_name = {"op": "json", "column": "element", "path": ["lastName"], "type": "text"}
bindings: Mapping[str, Mapping[str, Any]] = {
    "superusers": {
        "context": "superusers",
        "attributes": {
            "madeUpName": "made_up_name",
            "firstName": "first_name",
            "lastName": "last_name",
            "powerUpAge": "power_up_age",
        },
        "items": {"earlyPencilers": {"of": "early_pencilers", "fields": {"lastName": last_name}}},
    },
    "musicians": {"context": "musicians"},
    "products": {"context": "products"},
}


@dataclass(frozen=True)
class Case:
    """One query, and the keys of the rows that it selects."""

    table: str
    group: str
    name: str
    query: Mapping[str, Any]
    expected: list[Any]

    def read(self) -> sg.Reading:
        return sg.read(self.query, format="react-querybuilder", catalog=catalog, bindings=bindings[self.table])

    def compile(self, dialect: str) -> str:
        segment = self.read().segment
        assert isinstance(segment, sg.Segment)
        key = tables[self.table]["key"]
        return sg.compile(segment.model_copy(update={"select": tuple(key)}), catalog, dialect=dialect, as_of=now).sql

    @property
    def id(self) -> tuple[str, str]:
        return self.table, self.name


@cache
def suite(table: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / f"{table}.json").read_text(encoding="utf-8"))
    return found


def cases() -> list[Case]:
    found: list[Case] = []
    for table in tables:
        for one in suite(table)["cases"]:
            (expected,) = (value for key, value in one.items() if key.startswith("expected_"))
            found.append(Case(table, one["group"], one["name"], one["query"], expected))
    return found


def cell(value: Any, kind: str) -> object:
    """A value of the suites as engines of the tests take it."""
    if value == "<now>":
        return now
    return dt.date.fromisoformat(value) if kind == "date" else value


def load(engine: Engine) -> None:
    for name, table in catalog.tables.items():
        columns = [(one.physical, str(one.type)) for one in table.columns.values()]
        rows = [[cell(row[column], kind) for column, kind in columns] for row in suite(name)["dataset"]["rows"]]
        engine.load_table(name, columns, [tuple(row) for row in rows])


@pytest.mark.parametrize("label", each_engine("duckdb", "postgres"))
def test_cases_give_what_they_expect(label: str, open_engine: Callable[[str], Engine], tally: Tally) -> None:
    """All of a table are asked in one query."""
    engine, held = open_engine(label), 0
    load(engine)
    for table in tables:
        asked = [one for one in cases() if one.table == table and one.id not in refused]

        parts = [f"SELECT {at} AS c, q.* FROM ({one.compile(engine.name)}) AS q" for at, one in enumerate(asked)]
        found: dict[int, set[Any]] = {at: set() for at in range(len(asked))}
        for at, key in engine.query(" UNION ALL ".join(parts)):
            found[int(str(at))].add(key)

        wanted = {f"{at} {one.name}": set(one.expected) for at, one in enumerate(asked)}
        assert {f"{at} {one.name}": found[at] for at, one in enumerate(asked)} == wanted
        held += len(asked)
    tally.add_suite("react-querybuilder", label, cases=len(cases()), held=held, refused=len(refused))


@pytest.mark.parametrize("which", refused)
def test_what_has_two_readings_is_refused_by_name(which: tuple[str, str]) -> None:
    (case,) = (one for one in cases() if one.id == which)

    with pytest.raises(sg.DefinitionError) as refusal:
        case.compile("duckdb")

    assert {(one.code, one.pointer) for one in refusal.value.diagnostics} == refused[which]


def test_every_case_is_written_as_what_it_was_read_as() -> None:
    for case in cases():
        reading = case.read()
        written: Any = sg.write(reading)

        again = sg.read(written, format="react-querybuilder", catalog=catalog, bindings=bindings[case.table])
        assert again == reading
        assert sg.write(again) == written
