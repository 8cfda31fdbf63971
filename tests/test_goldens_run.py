"""The goldens, as they stand, on databases that hold the fixtures."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from answers import decoded
from engines import DuckDBEngine, Engine, PostgresEngine, PostgresServer, Row
from engines.registry import dialect_of, each_engine, slow
from fixture_folders import Fixture, dialect_names, dialects_folder, read_fixtures
from hypothesis import settings
from tally import Tally

fixtures = read_fixtures()
nightly = settings().max_examples >= 5_000
row_by_row = ("mysql", "mariadb")
"""Engines that find related rows one by one."""
further_modes = ("spark_legacy",)
"""Further modes of an engine, whose answers to the same texts the cases, the contract and random definitions show."""
cases = [(fixture.name, case) for fixture in fixtures.values() for case in fixture.segments]


@dataclass(frozen=True)
class Answer:
    """What one engine made of the goldens of a case: rows in order, and what the view and the table hold."""

    selected: list[Row]
    view: Counter[Row]
    table: Counter[Row]


def golden(dialect: str, case: str, into: str) -> str:
    path: Path = dialects_folder / dialect / "golden" / f"{case}.{into}.sql"
    return path.read_bytes().decode()


def refused(text: str) -> bool:
    return text.startswith("-- refused: ")


def is_what_is_selected(dialect: str, case: str) -> bool:
    """Whether a view and a table are made of the very text that selects, but for its order."""
    _, _, query = golden(dialect, case, "view").partition(" AS\n")
    return golden(dialect, case, "select").startswith(query.rstrip(";\n"))


def made_of(asked: list[str], turn: int, engine: Engine) -> list[str]:
    """The cases that an engine makes views of (turn 0) or tables of (turn 1).

    One that takes long makes views of one half and tables of the other, the queries in both being the same, and in the daily run
    of every second of these where the query is what is selected as well.
    """
    if engine.label not in slow:
        return asked
    half = [(place, case) for place, case in enumerate(asked) if place % 2 == turn]
    return [case for place, case in half if nightly or place % 4 == turn or not is_what_is_selected(engine.name, case)]


def answers(engine: Engine, fixture: Fixture) -> dict[str, Answer]:
    """Run the goldens of a fixture, and leave nothing behind; cases that the dialect refuses are left out.

    ``made_of`` says which views and tables it makes; what is selected stands for the others.
    """
    asked = [case for case in fixture.segments if not refused(golden(engine.name, case, "select"))]
    columns = {case: fixture.compile(case, engine.name).columns for case in asked}
    held: dict[str, dict[str, Counter[Row]]] = {}
    for turn, into in enumerate(("view", "table")):
        made = made_of(asked, turn, engine)
        for case in made:
            engine.execute(golden(engine.name, case, into))
        # Names are qualified, since SQLite takes an unknown quoted one for text.
        reads = [
            f"SELECT {', '.join(f'made.{engine.quoted(one.name)}' for one in columns[case])} FROM {engine.quoted(case)} made"
            for case in made
        ]
        found = zip(made, engine.query_many(reads), strict=True)
        held[into] = {case: Counter(decoded(engine, rows, columns[case])) for case, rows in found}
        for case in made:
            engine.execute(f"DROP {into.upper()} {engine.quoted(case)}")
    queried = zip(asked, engine.query_many([golden(engine.name, case, "select") for case in asked]), strict=True)
    selected = {case: decoded(engine, rows, columns[case]) for case, rows in queried}
    same = {case: Counter(rows) for case, rows in selected.items()}
    views, tables = (same | held["table"] | held["view"], same | held["view"] | held["table"])
    return {case: Answer(selected[case], views[case], tables[case]) for case in asked}


@cache
def expected(name: str, one_in: int) -> dict[str, Answer]:
    """What DuckDB makes of a fixture; other engines give the same."""
    engine = DuckDBEngine()
    fixtures[name].load(engine, one_in=one_in)
    found = answers(engine, fixtures[name])
    engine.close()
    return found


def differing(engine: Engine, name: str, one_in: int = 1) -> dict[str, tuple[Answer, Answer]]:
    """The cases of a fixture, loaded in an engine, that it answers in another way than DuckDB, with both answers."""
    found, right = answers(engine, fixtures[name]), expected(name, one_in)
    # What DuckDB refuses is in the SQL of one engine, which holds in its view and table what it selects.
    alone = {
        case: Answer(one.selected, *2 * (Counter(one.selected),)) for case, one in found.items() if case not in right
    }
    meant = {**right, **alone}
    return {case: (found[case], meant[case]) for case in found if found[case] != meant[case]}


def loaded_with(label: str) -> int:
    """An engine gets one row in so many of the largest tables."""
    return slow.get(label, 10 if label in row_by_row else 1)


@pytest.mark.parametrize("label", [one for one in each_engine() if one.id not in further_modes])
@pytest.mark.parametrize("name", fixtures)
def test_goldens_agree(name: str, label: str, open_engine: Callable[[str], Engine], tally: Tally) -> None:
    engine, one_in = open_engine(label), loaded_with(label)
    fixtures[name].load(engine, one_in=one_in)

    wrong = differing(engine, name, one_in)

    asked = [case for case in fixtures[name].segments if not refused(golden(engine.name, case, "select"))]
    ran = len(asked) + sum(len(made_of(asked, turn, engine)) for turn in range(2))
    tally.add(label, engine.version, goldens=ran, disagreements=len(wrong))
    assert not wrong, "what the engine gives, and what DuckDB gives"


@pytest.mark.parametrize("name", fixtures)
def test_views_and_tables_hold_what_is_selected(name: str) -> None:
    for case, one in expected(name, 1).items():
        assert Counter(one.selected) == one.view == one.table, case


@pytest.mark.parametrize("dialect", sorted({dialect_of[label] for label in slow}))
def test_a_view_and_a_table_are_made_of_the_same_query(dialect: str) -> None:
    heads = set[tuple[str, ...]]()
    for _, case in cases:
        if not refused(golden(dialect, case, "select")):
            texts = [golden(dialect, case, into).replace(case, "it", 1) for into in ("view", "table")]
            (view, of_view), (table, of_table) = (text.split(" AS\n", 1) for text in texts)
            assert of_view == of_table, case
            heads.add((view, table))
    assert len(heads) == 1, "a text begins with what other cases show as well"


@pytest.mark.parametrize("dialect", sorted(set(dialect_of.values()) & set(dialect_names())))
def test_a_refusal_holds_for_every_statement(dialect: str) -> None:
    said = {case: {refused(golden(dialect, case, into)) for into in ("select", "view", "table")} for _, case in cases}

    assert {case for case, one in said.items() if len(one) > 1} == set()


@pytest.fixture
def shop_postgres(open_engine: Callable[[str], Engine]) -> Engine:
    """A PostgreSQL that holds the shop."""
    engine = open_engine("postgres")
    fixtures["shop"].load(engine)
    return engine


def test_backslashes_mean_the_same_in_either_setting_of_postgres(shop_postgres: Engine) -> None:
    shop_postgres.execute("SET standard_conforming_strings = off; SET escape_string_warning = off")

    assert shop_postgres.query(r"SELECT '\\\\'") == [("\\\\",)], "the setting is on"
    assert differing(shop_postgres, "shop") == {}


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


def test_the_locale_of_a_postgres_database_changes_nothing(english_postgres: PostgresEngine) -> None:
    fixtures["shop"].load(english_postgres)

    assert english_postgres.query("SELECT 'a' < 'B'") == [(True,)], "the database compares by code point"
    assert differing(english_postgres, "shop") == {}
