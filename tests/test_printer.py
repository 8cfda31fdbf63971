"""sqlglot prints our trees as they are, in every dialect: the palette holds only nodes that it does not rewrite."""

from dataclasses import replace

import pytest
from fixture_folders import read_fixtures
from plain_printer import show, spelled, spellings, standard
from sqlglot import exp
from sqlglot.dialects.dialect import Dialect as Glot
from sqlglot.errors import ErrorLevel

from segsql.dialect import available, load
from segsql.errors import UnsupportedByDialect
from segsql.lower.query import Into, lower
from segsql.normalize.logic import normalize
from segsql.plans.statements import plan

CASES = [(fixture.name, case) for fixture in read_fixtures().values() for case in fixture.segments]


@pytest.mark.parametrize("dialect", available())
@pytest.mark.parametrize("into", ["select", "view", "count"])
def test_sqlglot_prints_what_was_built(dialect: str, into: Into) -> None:
    facts, printed = load(dialect), 0
    for folder, case in CASES:
        fixture = read_fixtures()[folder]
        segment = fixture.segments[case]
        try:
            lowered = lower(normalize(fixture.bind(case)), facts, into=into)
        except UnsupportedByDialect:
            continue
        (draft,) = plan(lowered, (segment.name,), into=into).drafts
        glot = Glot.get_or_raise(facts.sqlglot)
        generator = glot.generator(normalize_functions=False, unsupported_level=ErrorLevel.RAISE, comments=False)
        quotes = (glot.IDENTIFIER_START, glot.IDENTIFIER_END)
        with spelled(replace(spellings.get(facts.sqlglot, standard), quotes=quotes)):
            expected = show(draft.tree)
        assert generator.generate(draft.tree, copy=False) == expected
        printed += 1
    assert printed > 50


@pytest.mark.parametrize("dialect", available())
def test_layouts_differ_in_space_alone(dialect: str) -> None:
    compared = 0
    for folder, case in CASES:
        fixture = read_fixtures()[folder]
        try:
            pretty, compact = (fixture.compile(case, dialect, pretty=layout).sql for layout in (True, False))
        except UnsupportedByDialect:
            continue
        assert "\n" in pretty
        assert "\n" not in compact
        assert "".join(pretty.split()) == "".join(compact.split())
        compared += 1
    assert compared > 50


def test_no_node_stands_in_two_places() -> None:
    for folder, case in CASES:
        fixture = read_fixtures()[folder]
        bound = normalize(fixture.bind(case))
        try:
            tree = lower(bound, load("duckdb")).tree
        except UnsupportedByDialect:
            continue
        seen: set[int] = set()
        for node in tree.walk():
            assert id(node) not in seen, f"{case}: {node!r}"
            seen.add(id(node))


def test_a_rewritten_node_is_noticed() -> None:
    node = exp.Nullif(this=exp.Null(), expression=exp.Null())
    with pytest.raises(AssertionError, match="not in the palette"):
        show(node)
