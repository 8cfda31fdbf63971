"""The goldens, as they stand, on databases that hold the fixtures."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from answers import read
from engines import Engine, PostgresEngine, PostgresServer, Row
from engines.engine import quoted
from fixture_folders import Fixture, dialects_folder, read_fixtures

executed = ["duckdb", "postgres", "sqlite"]
cases = [(fixture.name, case) for fixture in read_fixtures().values() for case in fixture.segments]


@dataclass(frozen=True)
class Answer:
    """What one engine made of the goldens of a case: rows in order, and what the view and the table hold."""

    selected: list[Row]
    view: Counter[Row]
    table: Counter[Row]


@pytest.fixture(scope="module")
def loaded(open_engine: Callable[[str], Engine]) -> dict[str, Mapping[str, Engine]]:
    """For each fixture an engine of each kind that holds it."""
    found: dict[str, Mapping[str, Engine]] = {}
    for name, fixture in read_fixtures().items():
        found[name] = {dialect: open_engine(dialect) for dialect in executed}
        for engine in found[name].values():
            fixture.load(engine)
    return found


def golden(dialect: str, case: str, into: str) -> str:
    path: Path = dialects_folder / dialect / "golden" / f"{case}.{into}.sql"
    return path.read_bytes().decode()


def refused(text: str) -> bool:
    return text.startswith("-- refused: ")


def answer(engine: Engine, fixture: Fixture, case: str) -> Answer:
    """Run all goldens of a case and leave nothing behind."""
    compiled = fixture.compile(case, engine.name)
    made: dict[str, Counter[Row]] = {}
    for into in ("view", "table"):
        engine.execute(golden(engine.name, case, into))
        try:
            made[into] = Counter(read(engine, f"SELECT * FROM {quoted(case)}", compiled.columns))
            # A qualified name, since SQLite takes an unknown quoted one for text.
            names = ", ".join(f"made.{quoted(column.name)}" for column in compiled.columns)
            assert engine.query(f"SELECT {names} FROM {quoted(case)} AS made LIMIT 0") == []
        finally:
            engine.execute(f"DROP {into.upper()} {quoted(case)}")
    return Answer(read(engine, golden(engine.name, case, "select"), compiled.columns), **made)


@pytest.mark.parametrize(("name", "case"), cases)
def test_goldens_agree(name: str, case: str, loaded: dict[str, Mapping[str, Engine]]) -> None:
    fixture = read_fixtures()[name]
    found = {
        dialect: answer(engine, fixture, case)
        for dialect, engine in loaded[name].items()
        if not refused(golden(dialect, case, "select"))
    }

    first = found["duckdb"]
    assert found == dict.fromkeys(found, first)
    assert Counter(first.selected) == first.view == first.table
    assert {"duckdb", "postgres"} <= found.keys()


@pytest.mark.parametrize("dialect", executed)
def test_a_refusal_holds_for_every_statement(dialect: str) -> None:
    said = {case: {refused(golden(dialect, case, into)) for into in ("select", "view", "table")} for _, case in cases}

    assert {case for case, one in said.items() if len(one) > 1} == set()


def shop_cases() -> list[str]:
    return [case for name, case in cases if name == "shop"]


def differing(engine: Engine, expected: Engine) -> list[str]:
    """The cases of the shop that two engines answer differently."""
    fixture = read_fixtures()["shop"]
    return [case for case in shop_cases() if answer(engine, fixture, case) != answer(expected, fixture, case)]


def test_backslashes_mean_the_same_in_either_setting_of_postgres(loaded: dict[str, Mapping[str, Engine]]) -> None:
    engine = loaded["shop"]["postgres"]
    engine.execute("SET standard_conforming_strings = off; SET escape_string_warning = off")
    try:
        assert engine.query(r"SELECT '\\'") == [("\\",)], "the setting is on"
        assert differing(engine, loaded["shop"]["duckdb"]) == []
    finally:
        engine.execute("RESET standard_conforming_strings; RESET escape_string_warning")


def dictionary_order(server: PostgresServer) -> str:
    """How to create a database that compares text as a dictionary does; empty where this PostgreSQL cannot."""
    with server.connect() as connection:
        known = "SELECT collname FROM pg_collation WHERE collname IN ('en-US-x-icu', 'en_US.utf8') ORDER BY 1"
        found = [str(name) for (name,) in connection.execute(known).fetchall()]
    forms = {"en-US-x-icu": "LOCALE_PROVIDER icu ICU_LOCALE 'en-US'", "en_US.utf8": "LOCALE 'en_US.utf8'"}
    return forms[found[0]] if found else ""


@pytest.fixture
def english_postgres(postgres_server: PostgresServer) -> Iterator[PostgresEngine]:
    """A database that compares text as a dictionary does."""
    if not (form := dictionary_order(postgres_server)):
        pytest.skip("this PostgreSQL and this system know no locale but C")
    engine = PostgresEngine(postgres_server)
    own, name = engine.connection, f"{engine.database}_en"
    own.execute(f"CREATE DATABASE {name} {form} TEMPLATE template0".encode())
    engine.connection = postgres_server.connect(name)
    yield engine
    engine.connection.close()
    own.execute(f"DROP DATABASE {name}".encode())
    engine.connection = own
    engine.close()


def test_the_locale_of_a_postgres_database_changes_nothing(
    english_postgres: PostgresEngine, loaded: dict[str, Mapping[str, Engine]]
) -> None:
    read_fixtures()["shop"].load(english_postgres)

    assert english_postgres.query("SELECT 'a' < 'B'") == [(True,)], "the database compares by code point"
    assert differing(english_postgres, loaded["shop"]["duckdb"]) == []
