"""The contract of ``docs/semantics.md``, each rule on every engine; the table of it is printed at the end of a run."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from answers import keys_only, rows_of, rows_of_many
from case_answers import CaseAnswers, compiled
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
def test_rule(
    rule: str, label: str, case_answers: CaseAnswers, engine_for: Callable[[str], Engine], tally: Tally
) -> None:
    match facts := rules()[rule]:
        case {"cases": names}:
            shown = look_at_cases(case_answers, label, names)
        case {"sessions": names}:
            shown = show_in_modes(engine_for(label), names) or look_at_cases(case_answers, label, names)
        case {"presence": kind}:
            show_presence(engine_for(label), kind)
            shown = 2
        case {"names": names}:
            engine = engine_for(label)
            for name in names:
                show_name(engine, name)
            shown = len(names)
        case _:
            raise AssertionError(facts)
    tally.add_rule(label, rule, shown)
    assert shown, f"no case shows {rule} on {label}"


def look_at_cases(answers: CaseAnswers, label: str, names: Sequence[str]) -> int:
    """Look at what an engine said to cases; how many it answered, all as it should."""
    shown = 0
    for file, case in taken(names, dialect_of[label]):
        keys, *_ = answers.of(label, file)[case.name]
        assert keys == file.members(case), (file.name, case.name)
        shown += 1
    return shown


def show_in_modes(engine: Engine, names: Sequence[str]) -> int:
    """Ask cases in every session mode that the engine's dialect knows; how many answers there were, all as they should be."""
    asked = taken(names, engine.name)
    for file in {one.name: one for one, _ in asked}.values():
        cases = [case for one, case in asked if one is file]
        made = [compiled(keys_only(case.segment, file.catalog), case, file, engine.name) for case in cases]
        for mode in load(engine.name).session.modes:
            file.load(engine)
            engine.set_session(mode)
            found = dict(zip((case.name for case in cases), rows_of_many(engine, made), strict=True))
            assert found == {case.name: file.members(case) for case in cases}, (file.name, mode)
    return len(asked) * len(load(engine.name).session.modes)


def taken(names: Sequence[str], dialect: str) -> list[tuple[CaseFile, Case]]:
    """The cases of these names that a dialect is not said to refuse."""
    return [(file, case) for file, case in cases_of(names) if dialect not in case.refused]


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
