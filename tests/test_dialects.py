"""Dialect files are whole: every question is asked and answered, every form is used, every answer has a source."""

import re
from pathlib import Path

import pytest
from fixture_folders import read_fixtures
from sqlfluff.core import FluffConfig, Linter
from sqlglot import exp

import segsql as sg
from segsql.bind.segment import bind
from segsql.dialect import Dialect, FunctionFacts, Unsupported, Use, available, load
from segsql.lower.query import Into, lower
from segsql.lower.target import TABLES
from segsql.normalize.logic import normalize
from segsql.operators.functions import CONVERSIONS, FUNCTIONS

DIALECTS = [load(name) for name in available()]
CHECKED = [dialect for dialect in DIALECTS if dialect.tier == "checked"]


def named(dialect: Dialect) -> str:
    return dialect.name


@pytest.mark.parametrize("dialect", DIALECTS, ids=named)
def test_every_answer_names_a_form_that_exists(dialect: Dialect) -> None:
    answers = dict(dialect.answers())
    assert answers.keys() == TABLES.keys()
    for question, answer in answers.items():
        assert isinstance(answer, Unsupported) or answer.use in TABLES[question], question


def test_every_form_is_used() -> None:
    used = {
        (id(TABLES[question]), answer.use)
        for dialect in DIALECTS
        for question, answer in dialect.answers()
        if isinstance(answer, Use)
    }
    unused = {form for table in TABLES.values() for form in table if (id(table), form) not in used}
    assert not unused


def test_every_function_and_conversion_asks_a_question_there_is() -> None:
    asked = {one.question for one in FUNCTIONS.values()} | set(CONVERSIONS.values())
    assert asked - {None} == set(FunctionFacts.model_fields)


@pytest.mark.parametrize("dialect", DIALECTS, ids=named)
def test_the_folder_is_named_after_the_dialect(dialect: Dialect) -> None:
    assert load(dialect.name).name == dialect.name


@pytest.mark.parametrize("dialect", CHECKED, ids=named)
def test_a_checked_dialect_calls_only_functions_of_its_manual(dialect: Dialect) -> None:
    assert dialect.known_functions is not None
    called: set[str] = set()
    for fixture in read_fixtures().values():
        for segment in fixture.segments.values():
            bound = normalize(bind(segment, fixture.catalog, as_of=fixture.as_of))
            called.update(str(call.this) for call in lower(bound, dialect).tree.find_all(exp.Anonymous))
    assert {"SUM", "STARTSWITH", "DATEADD"} <= called, "the fixtures exercise the dialect"
    assert called - set(dialect.known_functions.value) == set()


@pytest.mark.parametrize("dialect", CHECKED, ids=named)
@pytest.mark.parametrize(("into", "folders"), [("view", ("cdnow", "shop")), ("table", ("cdnow",))])
def test_a_checked_dialect_parses_with_a_second_grammar(dialect: Dialect, into: Into, folders: tuple[str, ...]) -> None:
    linter = Linter(
        config=FluffConfig(overrides={"dialect": dialect.name, "templater": "raw", "large_file_skip_byte_limit": 0})
    )
    unparsable: list[str] = []
    for fixture in map(read_fixtures().__getitem__, folders):
        for case in fixture.segments:
            parsed = linter.parse_string(f"{fixture.compile(case, dialect.name, into)};\n")
            unparsable.extend(f"{case}: {violation.desc()}" for violation in parsed.violations)
    assert not unparsable


def test_the_second_grammar_refuses_what_is_wrong() -> None:
    linter = Linter(config=FluffConfig(overrides={"dialect": "snowflake", "templater": "raw"}))
    assert linter.parse_string("SELECT FROM WHERE;\n").violations


@pytest.mark.parametrize(
    ("breakage", "expected"),
    [
        (r"fold = \{[^\n]*\n", "text/fold"),
        (r', source = "manual, Collations[^"]*"', "source"),
        (r"\[limits\][^\[]*", "limits"),
    ],
)
def test_a_file_with_a_gap_is_refused(breakage: str, expected: str, tmp_path: Path) -> None:
    whole = (Path(__file__).parent.parent / "dialects" / "duckdb" / "dialect.toml").read_text()
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "dialect.toml").write_text(re.sub(breakage, "", whole, count=1))
    with pytest.raises(sg.DefinitionError) as problem:
        load(folder)
    assert any(expected in one.pointer for one in problem.value.diagnostics)


def test_an_unknown_dialect_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(sg.DefinitionError, match='did you mean "postgres"'):
        load("postgers")


@pytest.mark.parametrize("name", ["../duckdb", "", "duckdb/", "DUCKDB", "\x00"])
def test_a_name_is_no_path(name: str) -> None:
    with pytest.raises(sg.DefinitionError):
        load(name)
