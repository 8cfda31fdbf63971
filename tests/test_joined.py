"""Conditions on related rows for an engine that takes a query among the conjuncts of a WHERE only: anywhere else their keys are joined.

Nothing here runs such an engine. Those that take a query anywhere are given its text, which has to answer as theirs does; that it keeps
to what such an engine takes is seen in the text. DuckDB is asked for everything, PostgreSQL for one case in three but in a night.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from answers import keys_only, rows_of
from case_files import CaseFile, read_case_files
from engines import Engine
from engines.registry import each_engine
from fixture_folders import dialects_folder, read_fixtures
from hypothesis import given, settings
from sqlglot import exp, parse_one
from stage import compiled, law
from strategies import Node, segments, usual
from test_agreement import ask_one_by_one
from test_cases import answers_of
from test_goldens_run import expected, golden, refused

import segsql as sg

engines = [one for one in each_engine("duckdb", "postgres") if one.id != "postgres16"]
one_in = {"duckdb": 1, "postgres": 1 if settings().max_examples >= 5_000 else 3}
files = read_case_files()
fixtures = read_fixtures()


@pytest.fixture(scope="module")
def joining(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A function that gives a dialect that joins what its own would look for where it stands."""

    @cache
    def give(dialect: str) -> Path:
        own = (dialects_folder / dialect / "dialect.toml").read_text()
        text = re.sub(r'related = \{ use = "\w+"', 'related = { use = "correlated_conjuncts"', own)
        assert text != own
        folder = tmp_path_factory.mktemp(dialect)
        (folder / "dialect.toml").write_text(text)
        return folder

    return give


@pytest.fixture(scope="module")
def engine_of(open_engine: Callable[[str], Engine]) -> Callable[[str], Engine]:
    """A function that gives the engine of a label, which the tests here share: what is opened stays so until the end."""
    return cache(open_engine)


@pytest.mark.parametrize("label", engines)
@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in files.values()])
def test_cases(file: CaseFile, label: str, engine_of: Callable[[str], Engine], joining: Callable[[str], Path]) -> None:
    engine, wrong = engine_of(label), dict[str, object]()
    dialect = joining(engine.name)
    file.load(engine)
    for case in list(file.cases.values())[:: one_in[label]]:
        if engine.name in case.refused:
            continue
        right = answers_of(case, file)
        asked = [keys_only(case.segment, file.catalog), case.segment][: len(right)]
        try:
            made = [
                sg.compile(
                    one,
                    file.catalog,
                    dialect=dialect,
                    as_of=case.as_of,
                    lists=file.lists,
                    segments=file.segments,
                    guards=file.guards,
                )
                for one in asked
            ]
        except sg.UnsupportedByDialect as refusal:
            # Keys are what is joined, and items have none.
            if "needs a key to look at rows of owners.stops" not in str(refusal):
                wrong[case.name] = refusal
            continue
        found = [rows_of(engine, one) for one in made]
        if found != right:
            wrong[case.name] = (found, right)
    assert not wrong, "what the engine gives, and what is expected"


@pytest.mark.parametrize("label", engines)
@pytest.mark.parametrize("name", fixtures)
def test_fixtures(name: str, label: str, engine_of: Callable[[str], Engine], joining: Callable[[str], Path]) -> None:
    engine, fixture = engine_of(label), fixtures[name]
    dialect, right = joining(engine.name), expected(name, 1)
    engine.reset()
    fixture.load(engine)
    asked = list(right)[:: one_in[label]]
    wrong = {case for case in asked if rows_of(engine, fixture.compile(case, dialect)) != right[case].selected}
    assert not wrong


@pytest.mark.parametrize("label", engines)
def test_random_definitions(label: str, engine_of: Callable[[str], Engine], joining: Callable[[str], Path]) -> None:
    engine = engine_of(label)

    count = 300 // one_in[label]
    assert ask_one_by_one(engine, usual, count, joining(engine.name)) > count * 2 / 3


def test_queries_stand_among_conjuncts_and_look_at_keys_alone(joining: Callable[[str], Path]) -> None:
    dialect = joining("duckdb")

    @law
    @given(segments(usual))
    def holds(definition: Node) -> None:
        try:
            text = compiled(definition, dialect).sql
        except sg.UnsupportedByDialect:
            return
        assert list(misplaced(text, "duckdb")) == []

    holds()


@pytest.mark.parametrize("name", fixtures)
def test_goldens_of_snowflake_keep_to_it(name: str) -> None:
    for case in fixtures[name].segments:
        for into in ("select", "view", "table"):
            text = golden("snowflake", case, into)
            assert refused(text) or list(misplaced(text, "snowflake")) == [], case


def test_what_is_misplaced_is_found() -> None:
    either = "SELECT 1 FROM t WHERE t.x = 1 OR EXISTS(SELECT 1 FROM s WHERE s.k = t.k)"
    more = "SELECT 1 FROM t WHERE EXISTS(SELECT 1 FROM s WHERE s.k = t.k AND s.x > t.x)"
    further = (
        "SELECT 1 FROM t WHERE EXISTS(SELECT 1 FROM s WHERE s.k = t.k AND EXISTS(SELECT 1 FROM r WHERE r.x = t.x))"
    )

    assert [len(list(misplaced(text, "duckdb"))) for text in (either, more, further)] == [1, 1, 1]


def misplaced(text: str, printer: str) -> Iterator[str]:
    """The queries that are no conjunct of a WHERE, and the comparisons in them with outer rows by more than a key."""
    tree = parse_one(text, dialect=printer)
    yield from (one.sql() for one in tree.find_all(exp.In) if one.args.get("query"))
    for found in tree.find_all(exp.Exists):
        if not isinstance(above(found), exp.Where):
            yield found.sql()
        inside = {one.alias_or_name for one in found.this.find_all(exp.Table, exp.Subquery)}
        for column in found.this.find_all(exp.Column):
            ties = isinstance(column.parent, exp.EQ) and above(column.parent) is found.this.args["where"]
            if column.table not in inside and not ties:
                yield column.parent.sql() if column.parent else column.sql()


def above(condition: exp.Expr) -> exp.Expr | None:
    """What a condition is a part of, but for AND, NOT and brackets."""
    node = condition.parent
    while isinstance(node, exp.And | exp.Paren | exp.Not):
        node = node.parent
    return node
