"""Statements for engines that cannot be had here, on a relative: whatever is legal there answers as it should.

Redshift comes from PostgreSQL. What PostgreSQL cannot run is named, and is shown to be refused by it. This proves nothing about what
the two do differently with the same text: blanks at the end of a VARCHAR, letters beyond ASCII in LOWER, NaN. Of those the answers in
``dialect.toml`` ask nothing.

Databricks' text is Spark's, which is executed as it stands, but for two words.

Trino's text is DuckDB's, but for seven functions, which DuckDB is given. That shows that the statements say what they should, and not
that Trino takes them so.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

import psycopg
import pytest
from answers import decoded, keys_only, rows_of
from case_answers import tried
from case_files import CaseFile, read_case_files
from engines import Column, DuckDBEngine, PostgresEngine, PostgresServer, Row
from fixture_folders import read_fixtures
from hypothesis import reject
from strategies import usual
from test_agreement import ask_one_by_one
from test_cases import answers_of
from test_goldens_run import Answer, expected, golden, refused

import segsql as sg

unknown_to_postgres = {
    "DATEDIFF(": "the function takes its unit as a word, and PostgreSQL holds it to be a column",
    "STRTOL(": "the function reads hexadecimal digits, and PostgreSQL has none for that",
}
"""What Redshift's text has and PostgreSQL cannot run, by the words that tell it."""

given_to_duckdb = (
    "CREATE MACRO is_nan(x) AS isnan(x)",
    "CREATE MACRO regexp_like(x, pattern) AS regexp_matches(x, pattern)",
    "CREATE MACRO to_utf8(x) AS x",
    "SET lambda_syntax = 'ENABLE_SINGLE_ARROW'",
    "CREATE MACRO cardinality(x) AS len(x)",
    "CREATE MACRO to_hex(x) AS x",
    "CREATE MACRO from_base(x, base) AS CAST('0x' || x AS BIGINT)",
    "CREATE MACRO at_timezone(x, zone) AS timezone(zone, x)",
    "CREATE MACRO date_add(unit, n, x) AS"
    " CASE unit WHEN 'day' THEN x + to_days(n) WHEN 'month' THEN x + to_months(n) ELSE x + to_minutes(n) END",
)
"""Trino's functions that DuckDB calls by other names, and its way to write a function in place."""


class TrinoProxy(DuckDBEngine):
    """A DuckDB that takes Trino's text, whose arrays are of a type with another name there."""

    def query(self, sql: str) -> list[Row]:
        return super().query(re.sub(r"ARRAY\((\w+(\([^)]*\))?)\)", r"\1[]", sql))


other_in_duckdb = {
    "measured/upper_leaves_a_sharp_s": "DuckDB has a capital sharp s",
    "measured/a_fallback_keeps_its_places": "DuckDB's COALESCE leaves no places to numbers of 38 digits",
}
"""Cases that DuckDB answers in its own way, by what Trino's text says."""

refused_by_trino = ("item_fields/", "json/", "patterns/")
"""Cases that Trino may refuse: it is not asked for what stands in JSON, and backtracks in patterns."""
refused_by_databricks = ("item_fields/", "json/", "shop/came_by_launch", "shop/mended_visits", "shop/several_of_one")
"""Cases that Databricks may refuse where Spark does not: it tells the kinds in JSON apart only from a later version on."""

files = read_case_files()
fixtures = read_fixtures()


class RedshiftProxy(PostgresEngine):
    """A PostgreSQL that holds what Redshift would: UUIDs as text."""

    name = "redshift"

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        stored = [(column, "text" if logical == "uuid" else logical) for column, logical in columns]
        plain = (tuple(str(one) if isinstance(one, UUID) else one for one in row) for row in rows)
        super().load_table(name, stored, plain)

    def decode(self, value: object, logical: str) -> object:
        return UUID(value) if logical == "uuid" and isinstance(value, str) else super().decode(value, logical)


class Assuming(RedshiftProxy):
    """One that passes over what PostgreSQL cannot run, where definitions are drawn."""

    def query(self, sql: str) -> list[Row]:
        if not runs(sql):
            reject()
        return super().query(sql)


def runs(sql: str) -> bool:
    return not any(words in sql for words in unknown_to_postgres)


@pytest.fixture(scope="module")
def open_proxy(postgres_server: PostgresServer) -> Iterable[Callable[[type[RedshiftProxy]], RedshiftProxy]]:
    """A function that opens one more empty proxy, closed at the end of the module."""
    opened: list[RedshiftProxy] = []

    def give(kind: type[RedshiftProxy]) -> RedshiftProxy:
        opened.append(kind(postgres_server))
        return opened[-1]

    yield give
    for one in opened:
        one.close()


@pytest.fixture(scope="module")
def proxy(open_proxy: Callable[[type[RedshiftProxy]], RedshiftProxy]) -> RedshiftProxy:
    """The proxy that the cases share."""
    return open_proxy(RedshiftProxy)


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in files.values()])
def test_cases_agree(file: CaseFile, proxy: RedshiftProxy) -> None:
    file.load(proxy)
    wrong: dict[str, object] = {}
    for case in file.cases.values():
        try:
            compiled = [
                tried(segment, case, file, "redshift")
                for segment in (keys_only(case.segment, file.catalog), case.segment)
            ]
        except sg.UnsupportedByDialect:
            continue
        right = answers_of(case, file)
        asked = [one for one in compiled[: len(right)] if runs(one.sql)]
        found = [rows_of(proxy, one) for one in asked]
        if found != right[: len(found)]:
            wrong[case.name] = (found, right)
    assert not wrong, "what PostgreSQL gives, and what is expected"


@pytest.mark.parametrize("name", fixtures)
@pytest.mark.parametrize("setting", ["on", "off"])
def test_goldens_agree(name: str, setting: str, open_proxy: Callable[[type[RedshiftProxy]], RedshiftProxy]) -> None:
    """A backslash is an escape in Redshift's literals and none in PostgreSQL's, unless it is told so."""
    engine, one_in = open_proxy(RedshiftProxy), 10
    fixtures[name].load(engine, one_in=one_in)
    engine.execute(f"SET standard_conforming_strings = {setting}; SET escape_string_warning = off")
    wrong: dict[str, tuple[list[Row], Answer]] = {}
    for case in fixtures[name].segments:
        text = golden("redshift", case, "select")
        if refused(text) or not runs(text):
            continue
        right = expected(name, one_in)[case]
        for into in ("view", "table"):
            engine.execute(golden("redshift", case, into))
            engine.execute(f"DROP {into.upper()} {engine.quoted(case)}")
        columns = fixtures[name].compile(case, "redshift").columns
        found = decoded(engine, engine.query(text), columns)
        if found != right.selected:
            wrong[case] = (found, right)
    assert not wrong, "what PostgreSQL gives, and what DuckDB gives"


def test_random_definitions_agree(open_proxy: Callable[[type[RedshiftProxy]], RedshiftProxy]) -> None:
    assert ask_one_by_one(open_proxy(Assuming), usual, 60) > 20


def test_what_postgres_cannot_run_is_what_is_named(proxy: RedshiftProxy) -> None:
    """Each of the named words stands in a golden, and PostgreSQL refuses that."""
    for name, fixture in fixtures.items():
        if name == "shop":
            proxy.reset()
            fixture.load(proxy)
    for words in unknown_to_postgres:
        texts = [golden("redshift", case, "select") for case in fixtures["shop"].segments]
        found = [text for text in texts if words in text]
        assert found, words
        with pytest.raises((psycopg.errors.UndefinedColumn, psycopg.errors.UndefinedFunction)):
            proxy.query(found[0])


@pytest.fixture(scope="module")
def duckdb_with_functions() -> Iterable[DuckDBEngine]:
    """A DuckDB of this module."""
    engine = TrinoProxy()
    yield engine
    engine.close()


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in files.values()])
def test_cases_for_trino_agree(file: CaseFile, duckdb_with_functions: DuckDBEngine) -> None:
    engine = duckdb_with_functions
    file.load(engine)
    for macro in given_to_duckdb:
        engine.execute(macro)
    wrong: set[str] = set()
    for case in file.cases.values():
        right = answers_of(case, file)
        asked = [keys_only(case.segment, file.catalog), case.segment][: len(right)]
        try:
            compiled = [tried(one, case, file, "trino") for one in asked]
        except sg.UnsupportedByDialect:
            assert f"{file.name}/{case.name}".startswith(refused_by_trino), case.name
            continue
        if [rows_of(engine, one) for one in compiled] != right:
            wrong.add(f"{file.name}/{case.name}")

    assert wrong == {name for name in other_in_duckdb if name.startswith(f"{file.name}/")}


other_in_spark = {
    "Databricks would": "Spark would",
    "the same on Databricks": "the same on Spark",
    "CREATE OR REPLACE TABLE": "CREATE TABLE",
    " AS TIMESTAMP)": " AS TIMESTAMP_LTZ)",
}
"""What Databricks says in other words: Spark's built-in catalog replaces no table, and its TIMESTAMP may be either kind."""


def as_in_spark(text: str) -> str:
    for words, others in other_in_spark.items():
        text = text.replace(words, others)
    return text


@pytest.mark.parametrize("name", fixtures)
def test_databricks_says_what_spark_says(name: str) -> None:
    for case in fixtures[name].segments:
        for into in ("select", "view", "table"):
            if f"{name}/{case}" in refused_by_databricks:
                assert refused(golden("databricks", case, into))
                continue
            assert as_in_spark(golden("databricks", case, into)) == golden("spark", case, into), (case, into)


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in files.values()])
def test_cases_read_as_in_spark(file: CaseFile) -> None:
    for case in file.cases.values():
        if "spark" not in case.refused and not f"{file.name}/".startswith(refused_by_databricks):
            said = [tried(case.segment, case, file, dialect).sql for dialect in ("databricks", "spark")]
            assert as_in_spark(said[0]) == said[1], case.name
