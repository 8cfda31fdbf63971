"""Statements for engines that cannot be had here, on a relative: whatever is legal there answers as it should.

Redshift comes from PostgreSQL, which is given the functions that it lacks. This proves nothing about what the two do differently with
the same text: blanks at the end of a VARCHAR, letters beyond ASCII in LOWER, NaN. Of those the answers in ``dialect.toml`` ask nothing.

Databricks' text is Spark's, which is executed as it stands, but for two words.

Trino's text is DuckDB's, but for some functions, which DuckDB is given. That shows that the statements say what they should, and not
that Trino takes them so.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import product
from uuid import UUID

import pytest
from answers import decoded, keys_only, rows_of
from case_answers import tried
from case_files import CaseFile, read_case_files
from engines import Column, DuckDBEngine, PostgresEngine, PostgresServer, Row
from fixture_folders import read_fixtures
from strategies import usual
from test_agreement import ask_one_by_one
from test_cases import answers_of
from test_goldens_run import Answer, expected, golden, refused

import segsql as sg

given_to_postgres = {
    "datediff_day(timestamp, timestamp) RETURNS bigint": "SELECT CAST($2 AS date) - CAST($1 AS date)",
    "datediff_microsecond(timestamp, timestamp) RETURNS bigint": "SELECT EXTRACT(EPOCH FROM $2 - $1) * 1000000",
    "dateadd_day(integer, timestamp) RETURNS timestamp": "SELECT $2 + make_interval(days => $1)",
    "dateadd_second(integer, timestamp) RETURNS timestamp": "SELECT $2 + make_interval(secs => $1)",
    "sha2(text, integer) RETURNS text": "SELECT ENCODE(SHA256(CONVERT_TO($1, 'UTF8')), 'hex')",
    "strtol(text, integer) RETURNS bigint": "SELECT CAST(CAST('x' || LPAD($1, 16, '0') AS bit(64)) AS bigint)",
}
"""Redshift's functions that PostgreSQL lacks. Where the first argument is a word, it is part of the name."""

given_to_duckdb = (
    "CREATE MACRO is_nan(x) AS isnan(x)",
    "CREATE MACRO regexp_like(x, pattern) AS regexp_matches(x, pattern)",
    "CREATE MACRO to_utf8(x) AS x",
    "SET lambda_syntax = 'ENABLE_SINGLE_ARROW'",
    "CREATE MACRO cardinality(x) AS len(x)",
    "CREATE MACRO to_hex(x) AS x",
    "CREATE MACRO from_base(x, base) AS CAST('0x' || x AS BIGINT)",
    "CREATE MACRO at_timezone(x, zone) AS timezone(zone, x)",
    "SET integer_division = true",
    "CREATE MACRO date_add(unit, n, x) AS"
    " CASE unit WHEN 'day' THEN x + to_days(n) WHEN 'month' THEN x + to_months(n)"
    " WHEN 'second' THEN x + to_seconds(n) ELSE x + to_minutes(n) END",
)
"""Trino's functions that DuckDB calls by other names, its way to write a function in place, and what a quotient of integers is."""


class TrinoProxy(DuckDBEngine):
    """A DuckDB that takes Trino's text, whose arrays are of a type with another name there."""

    def query(self, sql: str) -> list[Row]:
        return super().query(re.sub(r"ARRAY\((\w+(\([^)]*\))?)\)", r"\1[]", sql))


other_in_duckdb = {
    "measured/upper_leaves_a_sharp_s": "DuckDB has a capital sharp s",
    "measured/a_fallback_keeps_its_places": "DuckDB's COALESCE leaves no places to numbers of 38 digits",
}
"""Cases that DuckDB answers in its own way, by what Trino's text says."""

refused_by_trino = (
    "item_fields/",
    "json/",
    "patterns/",
    "durations/between_",
    "durations/since_the_call",
    "durations/to_seconds",
    "durations/long_trips",
    "durations/seconds_and_back",
    "hashes/",
    "needles/",
)
"""Cases that Trino may refuse: it is not asked for what stands in JSON, backtracks in patterns, counts no microseconds, has no hash of 32 bits,
and its manual does not say where an empty text is found."""
refused_by_databricks = (
    "item_fields/",
    "json/",
    "shop/came_by_launch",
    "shop/launch_clicks",
    "shop/mended_visits",
    "shop/several_of_one",
    "cargo/seg_6f1c2b3a_7d8e_4f90_a1b2_c3d4e5f60718",
    "growthbook/gb_profiles",
    "growthbook/gb_tags_and_devices",
)
"""Cases that Databricks may refuse where Spark does not: it tells the kinds in JSON apart only from a later version on."""

files = read_case_files()
fixtures = read_fixtures()


class RedshiftProxy(PostgresEngine):
    """A PostgreSQL that holds what Redshift would: UUIDs as text."""

    name = "redshift"

    def __init__(self, server: PostgresServer) -> None:
        super().__init__(server)
        self._give_functions()

    def _give_functions(self) -> None:
        made = (
            f"CREATE FUNCTION {head} LANGUAGE sql IMMUTABLE AS $${body}$$" for head, body in given_to_postgres.items()
        )
        super().execute(";".join(made))

    def reset(self) -> None:
        super().reset()
        self._give_functions()

    def execute(self, sql: str) -> None:
        super().execute(as_in_postgres(sql))

    def query(self, sql: str) -> list[Row]:
        return super().query(as_in_postgres(sql))

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        stored = [(column, "text" if logical == "uuid" else logical) for column, logical in columns]
        plain = (tuple(str(one) if isinstance(one, UUID) else one for one in row) for row in rows)
        super().load_table(name, stored, plain)

    def decode(self, value: object, logical: str) -> object:
        return UUID(value) if logical == "uuid" and isinstance(value, str) else super().decode(value, logical)


def as_in_postgres(text: str) -> str:
    return re.sub(r"\b(DATEADD|DATEDIFF)\(\s*([A-Z]+),", r"\1_\2(", text)


@pytest.fixture(scope="module")
def proxy(postgres_server: PostgresServer) -> Iterable[RedshiftProxy]:
    """The one proxy of this module, which each test empties."""
    engine = RedshiftProxy(postgres_server)
    yield engine
    engine.close()


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
        found = [rows_of(proxy, one) for one in compiled[: len(right)]]
        if found != right:
            wrong[case.name] = (found, right)
    assert not wrong, "what PostgreSQL gives, and what is expected"


@pytest.mark.parametrize("name", fixtures)
def test_goldens_agree(name: str, proxy: RedshiftProxy) -> None:
    """A backslash is an escape in Redshift's literals and none in PostgreSQL's, unless it is told so."""
    engine, one_in = proxy, 10
    engine.reset()
    fixtures[name].load(engine, one_in=one_in)
    wrong: dict[tuple[str, str], tuple[list[Row], Answer]] = {}
    for setting, case in product(("on", "off"), fixtures[name].segments):
        text = golden("redshift", case, "select")
        if refused(text):
            continue
        engine.execute(f"SET standard_conforming_strings = {setting}; SET escape_string_warning = off")
        right = expected(name, one_in)[case]
        for into in ("view", "table"):
            engine.execute(golden("redshift", case, into))
            engine.execute(f"DROP {into.upper()} {engine.quoted(case)}")
        columns = fixtures[name].compile(case, "redshift").columns
        found = decoded(engine, engine.query(text), columns)
        if found != right.selected:
            wrong[setting, case] = (found, right)
    assert not wrong, "what PostgreSQL gives, and what DuckDB gives"


def test_random_definitions_agree(proxy: RedshiftProxy) -> None:
    assert ask_one_by_one(proxy, usual, 60) > 20


def test_postgres_lacks_what_it_is_given(postgres_server: PostgresServer) -> None:
    """So that none of its own functions is put out of the way."""
    names = {head.partition("(")[0] for head in given_to_postgres}
    with postgres_server.connect() as connection:
        known = connection.execute("SELECT DISTINCT proname FROM pg_proc").fetchall()
    assert not names & {name for (name,) in known}


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
