"""The contract of ``docs/semantics.md``, each rule on every engine; the table of it is printed at the end of a run."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from answers import keys_only, rows_of, rows_of_many
from case_files import Case, CaseFile, read_case_files
from engines import Engine
from engines.registry import dialect_of, each_engine
from tally import Tally

import segsql as sg
from segsql.dialect import Unsupported, load
from segsql.source import parse

files = read_case_files()


@cache
def rules() -> Mapping[str, Mapping[str, Any]]:
    """Every rule by its key, in order."""
    path = Path(__file__).with_name("contract.yaml")
    listed: Any
    listed, _ = parse(path.read_text(encoding="utf-8"), path.name)
    return {one["rule"]: one for one in listed}


def cases_of(names: Sequence[str]) -> list[tuple[CaseFile, Case]]:
    """The cases that a rule names, file by file."""
    found: list[tuple[CaseFile, Case]] = []
    for name in names:
        topic, _, case = name.partition("/")
        file = files[topic]
        found += [(file, file.cases[case])] if case else [(file, one) for one in file.cases.values()]
    return sorted(found, key=lambda pair: pair[0].name)


@pytest.fixture(scope="module")
def engine_for(open_engine: Callable[[str], Engine]) -> Callable[[str], Engine]:
    """A function that gives the one engine that this module uses under a label, emptied."""
    engines: dict[str, Engine] = {}

    def give(label: str) -> Engine:
        if label not in engines:
            engines[label] = open_engine(label)
        engines[label].reset()
        return engines[label]

    return give


@pytest.mark.parametrize("label", each_engine())
@pytest.mark.parametrize("rule", rules())
def test_rule(rule: str, label: str, engine_for: Callable[[str], Engine], tally: Tally) -> None:
    facts, dialect = rules()[rule], dialect_of[label]
    engine = engine_for(label)
    shown = 0
    match facts:
        case {"cases": names}:
            shown = show_cases(engine, cases_of(names))
        case {"sessions": names}:
            for mode in load(dialect).session.modes:
                engine.reset()
                engine.set_session(mode)
                shown += show_cases(engine, cases_of(names), mode)
            shown = shown or show_cases(engine, cases_of(names))
        case {"presence": kind}:
            show_presence(engine, kind)
            shown = 2
        case {"names": names}:
            for name in names:
                show_name(engine, name)
            shown = len(names)
        case {"refused": condition}:
            with pytest.raises(sg.DefinitionError, match="matches"):
                sg.Segment.model_validate({"version": 1, "name": "a", "base": "b", "where": [condition]})
            shown = 1
        case _:
            raise AssertionError(facts)
    tally.add_rule(label, rule, shown)
    assert shown, f"no case shows {rule} on {label}"


def show_cases(engine: Engine, cases: Sequence[tuple[CaseFile, Case]], mode: str = "") -> int:
    """Run cases that the engine's dialect does not refuse; how many it answered as it should."""
    shown = 0
    for file in dict.fromkeys(file.name for file, _ in cases):
        asked = [case for one, case in cases if one.name == file and engine.name not in case.refused]
        if not asked:
            continue
        files[file].load(engine)
        if mode:
            engine.set_session(mode)
        statements = [
            sg.compile(
                keys_only(case.segment, files[file].catalog),
                files[file].catalog,
                dialect=engine.name,
                as_of=case.as_of,
                lists=files[file].lists,
                segments=files[file].segments,
            )
            for case in asked
        ]
        found = dict(zip((case.name for case in asked), rows_of_many(engine, statements), strict=True))
        assert found == {case.name: files[file].members(case) for case in asked}, (file, mode)
        shown += len(asked)
    return shown


def show_presence(engine: Engine, kind: str) -> None:
    """A column of a kind that is not looked into yet is present or missing."""
    catalog = sg.Catalog.model_validate(
        {
            "version": 1,
            "tables": {
                "holders": {"key": ["id"], "columns": {"id": {"type": "integer", "nullable": False}, "held": kind}}
            },
        }
    )
    value = {"json": {"a": None}, "array<text>": ["a"]}[kind]
    for op, expected in (("is_present", [(1,)]), ("is_missing", [(2,)])):
        definition = {
            "version": 1,
            "name": "a",
            "base": "holders",
            "where": [{"op": op, "column": "held"}],
            "select": ["id"],
        }
        segment = sg.Segment.model_validate(definition)
        if kind != "json" and isinstance(load(engine.name).query.missing_array, Unsupported):
            # The engine has no array column that can be missing.
            with pytest.raises(sg.UnsupportedByDialect):
                sg.compile(segment, catalog, dialect=engine.name)
            continue
        compiled = sg.compile(segment, catalog, dialect=engine.name)
        if op == "is_present":
            engine.load_table("holders", [("id", "integer"), ("held", kind)], [(1, value), (2, None)])
        assert rows_of(engine, compiled) == expected


def show_name(engine: Engine, name: str) -> None:
    """A table, a column and an output column may have any name that the catalog takes, of at most 63 bytes."""
    logical = name.lower()
    table = {
        "table": name,
        "key": [logical],
        "columns": {logical: {"type": "integer", "nullable": False, "name": name}},
    }
    catalog = sg.Catalog.model_validate({"version": 1, "tables": {"base": table}})
    definition = {"version": 1, "name": "named", "base": "base", "where": [{"op": "gt", "column": logical, "value": 1}]}
    engine.load_table(name, [(name, "integer")], [(1,), (2,)])
    compiled = sg.compile(sg.Segment.model_validate(definition), catalog, dialect=engine.name)
    assert [column.name for column in compiled.columns] == [logical]
    assert rows_of(engine, compiled) == [(2,)]


def test_every_rule_has_its_place_in_the_page() -> None:
    page = (Path(__file__).parent.parent / "docs" / "semantics.md").read_text(encoding="utf-8")

    headings = [line.lstrip("# ") for line in page.splitlines() if line.startswith("### ")]

    assert headings == [f"{index}. {one['title']}" for index, one in enumerate(rules().values(), 1)]
    assert len(headings) == 19
