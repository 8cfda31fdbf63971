"""Dialect files are whole: every question is asked and answered, every form is used, every answer has a source.

What they print calls functions that exist, and is grammar: by a second parser where no engine runs it, by PostgreSQL's own for
PostgreSQL. What a proxied dialect prints is run in ``test_proxied``.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pglast
import pytest
from called import called_functions
from case_files import read_case_files
from fixture_folders import dialects_folder
from sqlfluff.core import FluffConfig, Linter

import segsql as sg
from segsql.dialect import Dialect, FunctionFacts, Unsupported, Use, available, load
from segsql.functions.conversions import CONVERSIONS
from segsql.functions.table import MADE
from segsql.lower.target import TABLES

DIALECTS = [load(name) for name in available()]
CHECKED = [dialect for dialect in DIALECTS if dialect.tier == "checked"]
Alarm = tuple[str, str, str]
FALSE_ALARMS: dict[str, list[Alarm]] = {
    "oracle": [
        (r"(?<=\d)D\b", "", "the letter of a BINARY_DOUBLE behind a number, SQL reference, Numeric literals"),
        (r" COLLATE BINARY\b", "", "the operator behind a text, SQL reference, COLLATE operator"),
        (r" / ", " * ", "two divisions, which are no ends of statements, SQL reference, Arithmetic operators"),
    ],
    "trino": [(r"\\", "/", "a backslash in a text, which is no escape, docs, Data types, VARCHAR")],
}
"""What sqlfluff takes for wrong and is right: a pattern, what is put in its place for it, and what it does not know."""


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
    asked = {one.question for one in MADE.values()} | set(CONVERSIONS.values())
    assert asked - {None} == set(FunctionFacts.model_fields)


@pytest.mark.parametrize("dialect", DIALECTS, ids=named)
def test_the_folder_is_named_after_the_dialect(dialect: Dialect) -> None:
    assert load(dialect.name).name == dialect.name


def goldens(dialect: Dialect, pattern: str) -> Iterator[tuple[str, str]]:
    """The name and text of each golden that is not a refusal."""
    for path in sorted((dialects_folder / dialect.name / "golden").glob(pattern)):
        text = path.read_bytes().decode()
        if not text.startswith("-- refused: "):
            yield path.name, text


def cases(dialect: Dialect) -> Iterator[tuple[str, str]]:
    """The name and text of each case that the dialect does not refuse."""
    for file in read_case_files().values():
        for case in file.cases.values():
            try:
                made = sg.compile(
                    case.segment,
                    file.catalog,
                    dialect=dialect.name,
                    as_of=case.as_of,
                    lists=file.lists,
                    segments=file.segments,
                    guards=file.guards,
                )
            except sg.UnsupportedByDialect:
                continue
            yield f"{file.name}/{case.name}", made.sql


def called_in(dialect: Dialect) -> dict[str, str]:
    """Every function that the dialect's statements call, and a statement that does."""
    return {
        function: name
        for name, text in (*goldens(dialect, "*.sql"), *cases(dialect))
        for function in called_functions(text, dialect)
    }


@pytest.mark.parametrize("dialect", DIALECTS, ids=named)
def test_a_dialect_calls_only_functions_that_it_has(dialect: Dialect) -> None:
    called, known = called_in(dialect), {name.upper() for name in dialect.known_functions.value}

    assert {"SUM", "MIN", "MAX"} <= called.keys(), "the fixtures exercise the dialect"
    assert {function: where for function, where in called.items() if function not in known} == {}


def test_a_call_is_found_wherever_it_stands() -> None:
    sql = """SELECT CAST(f("x") AS DECIMAL(3, 1)), CAST("y" AS ARRAY<DECIMAL(3, 1)>), 'g(1)', "h"(2) FROM "t" WHERE i (3) IN (4) OR NOT (j() > COUNT(*))"""

    assert called_functions(sql, load("postgres")) == {"F", "I", "J", "COUNT"}


def without(alarms: Sequence[Alarm], text: str) -> str:
    """The text with everything changed that would give a false alarm."""
    for words, other, _ in alarms:
        text = re.sub(words, other, text)
    return text


def linter(dialect: str) -> Linter:
    return Linter(
        config=FluffConfig(overrides={"dialect": dialect, "templater": "raw", "large_file_skip_byte_limit": 0})
    )


@pytest.mark.parametrize("dialect", CHECKED, ids=named)
@pytest.mark.parametrize("pattern", ["*.view.sql", "[ab]*.table.sql", "t*.select.sql"])
def test_a_checked_dialect_parses_with_a_second_grammar(dialect: Dialect, pattern: str) -> None:
    grammar = linter(dialect.name)
    alarms = FALSE_ALARMS.get(dialect.name, [])
    found = {name: grammar.parse_string(without(alarms, text)).violations for name, text in goldens(dialect, pattern)}

    assert {name: violations[0].desc() for name, violations in found.items() if violations} == {}


@pytest.mark.parametrize("dialect", CHECKED, ids=named)
def test_the_second_grammar_refuses_what_is_wrong(dialect: Dialect) -> None:
    assert linter(dialect.name).parse_string("SELECT FROM WHERE;\n").violations


@pytest.mark.parametrize("dialect", sorted(FALSE_ALARMS))
def test_a_false_alarm_is_one_still(dialect: str) -> None:
    """Each is still raised by what is right; else it is no exception any more."""
    texts = [text for _, text in goldens(load(dialect), "*.view.sql")]
    for alarm in FALSE_ALARMS[dialect]:
        words, _, why = alarm
        others = [one for one in FALSE_ALARMS[dialect] if one is not alarm]
        found = (without(others, text) for text in texts if re.search(words, text))
        assert any(linter(dialect).parse_string(text).violations for text in found), why


@pytest.mark.parametrize("name", ["postgres", "redshift"])
def test_a_statement_is_grammar_to_postgres(name: str) -> None:
    wrong: dict[str, str] = {}
    for case, text in goldens(load(name), "*.sql"):
        try:
            pglast.parse_sql(text)
        except pglast.parser.ParseError as problem:
            wrong[case] = str(problem)
    assert not wrong


def test_a_dialect_that_leaves_its_functions_open_is_refused(tmp_path: Path) -> None:
    whole = (dialects_folder / "postgres" / "dialect.toml").read_text()
    (tmp_path / "dialect.toml").write_text(whole.partition("[known_functions]")[0])

    with pytest.raises(sg.DefinitionError) as refused:
        load(tmp_path)

    assert [one.pointer for one in refused.value.diagnostics] == ["/known_functions"]


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
