"""Every case of ``tests/cases`` on every engine: the members in their order, and what is put out of them."""

from collections.abc import Callable

import pytest
from answers import keys_of, rows_of
from case_files import Case, CaseFile, expected_row, read_case_files
from engines import Engine

import segsql as sg

files = read_case_files()
executed = ["duckdb", "postgres", "sqlite"]


@pytest.fixture(scope="module")
def engine_with(open_engine: Callable[[str], Engine]) -> Callable[[str, CaseFile], Engine]:
    """A function that gives the engine of a dialect, holding the rows of a file."""
    engines: dict[str, Engine] = {}
    held: dict[str, str] = {}

    def give(dialect: str, file: CaseFile) -> Engine:
        if dialect not in engines:
            engines[dialect] = open_engine(dialect)
        if held.get(dialect) != file.name:
            file.load(engines[dialect])
            held[dialect] = file.name
        return engines[dialect]

    return give


def each_case() -> list[object]:
    """File, case and dialect, in an order that loads every file once for each engine."""
    return [
        pytest.param(file, case, dialect, id=f"{file.name}/{case.name}/{dialect}")
        for file in files.values()
        for dialect in executed
        for case in file.cases.values()
    ]


@pytest.mark.parametrize(("file", "case", "dialect"), each_case())
def test_case(file: CaseFile, case: Case, dialect: str, engine_with: Callable[[str, CaseFile], Engine]) -> None:
    if dialect in case.refused:
        with pytest.raises(sg.UnsupportedByDialect):
            sg.compile(case.segment, file.catalog, dialect=dialect, as_of=case.as_of)
        return
    engine = engine_with(dialect, file)

    assert keys_of(engine, case.segment, file.catalog, case.as_of) == file.members(case)
    if case.output is None:
        return
    compiled = sg.compile(case.segment, file.catalog, dialect=dialect, as_of=case.as_of)
    kinds = [column.type.kind for column in compiled.columns]
    assert rows_of(engine, compiled) == [expected_row(row, kinds) for row in case.output]


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in files.values()])
def test_a_case_is_refused_only_by_engines_that_run_it(file: CaseFile) -> None:
    named = {dialect for case in file.cases.values() for dialect in case.refused}

    assert named <= set(executed)
