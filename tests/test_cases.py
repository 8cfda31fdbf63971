"""Every case of ``tests/cases`` on every engine: the members in their order, and what is put out of them."""

from itertools import cycle, product

import pytest
from answers import keys_only, rows_of_many
from case_answers import CaseAnswers, compiled, taken_by, tried
from case_files import Case, CaseFile, expected_row, kind_of, read_case_files
from engines.registry import dialect_of, each_engine, slow
from hypothesis import settings
from tally import Tally

import segsql as sg
from segsql.bind.bound import Way
from segsql.lower.query import Into
from segsql.model.references import in_order

files = read_case_files()
nightly = settings().max_examples >= 5_000
further_modes = ("spark_legacy",)
"""Further modes of an engine, which decide how values are calculated, and not where rows are read from."""


@pytest.mark.parametrize("label", each_engine())
@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in files.values()])
def test_cases(file: CaseFile, label: str, case_answers: CaseAnswers, tally: Tally) -> None:
    dialect = dialect_of[label]
    if dialect in file.unstored:
        pytest.skip(f"{label} cannot hold the rows: {file.unstored[dialect]}")
    expected = {case.name: answers_of(case, file) for case in taken_by(dialect, file)}

    found = case_answers.of(label, file)

    differing = {name: (found[name], expected[name]) for name in expected if found[name] != expected[name]}
    tally.add(label, case_answers.engine(label).version, cases=len(expected), disagreements=len(differing))
    assert not differing, "what the engine gives, and what is expected"


@pytest.mark.parametrize("label", [one for one in each_engine() if one.id not in further_modes])
@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in files.values() if file.segments])
def test_references_are_read_in_three_ways(file: CaseFile, label: str, case_answers: CaseAnswers, tally: Tally) -> None:
    """Inlined is how ``test_cases`` asks; here the members come from a query at the top, or from a view or table made before.

    An engine that takes long is asked for one case in the one way and for the next in the other, and for both in a night.
    """
    dialect = dialect_of[label]
    asked, engine = taken_by(dialect, file), case_answers.engine(label)
    file.load(engine)
    intos: tuple[Into, ...] = ("view", "table")
    ways: tuple[Way, ...] = ("cte", "object")
    for name, (into, way) in zip(in_order(file.segments), cycle(product(intos, ways)), strict=False):
        engine.execute(compiled(file.segments[name], asked[0], file, dialect, into=into, references=way).sql)

    by_turns = label in slow and not nightly
    made = {
        (case.name, way): compiled(keys_only(case.segment, file.catalog), case, file, dialect, references=way)
        for turn, case in enumerate(asked)
        for way in (ways[turn % 2 :][:1] if by_turns else ways)
    }
    found = dict(zip(made, rows_of_many(engine, list(made.values())), strict=True))
    expected = {(name, way): file.members(file.cases[name]) for name, way in made}

    differing = {one: (found[one], expected[one]) for one in found if found[one] != expected[one]}
    tally.add(label, engine.version, cases=len(made), disagreements=len(differing))
    assert not differing, "what the engine gives, and what is expected"


def answers_of(case: Case, file: CaseFile) -> list[object]:
    """What a case expects: the keys, and the output where it says."""
    if case.output is None:
        return [file.members(case)]
    columns = sg.compile(
        case.segment, file.catalog, as_of=case.as_of, lists=file.lists, segments=file.segments, guards=file.guards
    ).columns
    kinds = [kind_of(column.type) for column in columns]
    return [file.members(case), [expected_row(row, kinds) for row in case.output]]


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in files.values()])
def test_refusals_are_typed(file: CaseFile) -> None:
    answered: list[str] = []
    for case in file.cases.values():
        for dialect in case.refused:
            try:
                tried(case.segment, case, file, dialect)
            except sg.UnsupportedByDialect:
                continue
            answered.append(f"{case.name} for {dialect}")
    assert not answered, "these are said to be refused and are not"


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in files.values()])
def test_a_case_is_refused_only_by_engines_that_run_it(file: CaseFile) -> None:
    named = {dialect for case in file.cases.values() for dialect in case.refused}

    assert named <= set(dialect_of.values())
