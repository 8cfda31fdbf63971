"""A fragment gives on PostgreSQL what PostgreSQL itself gives for its text: both are run, over rows that are meant to break it."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from engines import Engine
from engines.registry import each_engine
from fixture_folders import read_fixtures
from hypothesis import given, settings
from hypothesis import strategies as st

import segsql as sg
from fragments.corpora import catalog, corpus
from fragments.drawn import POSTGRES, Draw
from fragments.nasty import columns, rows
from segsql.fragments.postgres.operations import FUNCTIONS

LEGITIMATE = [group for group in corpus("legitimate") if group.dialect == "postgres"]
STORED: dict[str, dict[str, str]] = {
    "postgres16": {},
    "postgres": {
        **dict.fromkeys(("age", "score"), "INTEGER"),
        **dict.fromkeys(("name", "status", "path"), "VARCHAR"),
        "marks": "INTEGER[]",
    },
}
"""Types in the database that a catalog has one name for, by the server that has the columns so."""
OUT = {
    "numeric": "({})::text",
    "interval": "extract(epoch from ({}))::text",
    "text[]": "array_to_string({}, '|', '(missing)')",
    "integer[]": "array_to_string({}, '|', '(missing)')",
}
"""What puts out values of types that a segment has none of."""


@pytest.fixture(scope="module", params=each_engine("postgres"))
def server(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Any:
    engine: Any = open_engine(request.param)
    engine.execute("SET TimeZone = 'UTC'")
    engine.load_table("frag_rows", list(columns.items()), rows)
    for column, kind in STORED[request.param].items():
        engine.execute(f"ALTER TABLE frag_rows ALTER {column} TYPE {kind}")
    chosen = "current_setting('test.row') IN ('', id::text)"
    engine.execute(f"CREATE VIEW frag AS SELECT * FROM frag_rows WHERE {chosen}")
    return engine


def answers(engine: Any, sql: str) -> dict[str, Any]:
    """What a query gives: by row, or where that fails by each row alone, an error being its code."""
    found: dict[str, Any] = {}
    for key in ("", *(str(one[0]) for one in rows)):
        try:
            with engine.connection.transaction():
                engine.execute(f"SET LOCAL test.row = '{key}'")
                for number, value in engine.query(sql):
                    found[str(number)] = plain(value)
        except psycopg.Error as problem:
            found[key] = problem.sqlstate
        if not key and "" not in found:
            return found
    return found


@settings(max_examples=max(100, settings().max_examples))
@given(st.data())
def test_a_drawn_fragment_gives_what_the_engine_gives(server: Any, data: st.DataObject) -> None:
    draw = Draw(lambda options: data.draw(st.sampled_from(options)), OF_KIND, native=POSTGRES)
    text = draw.condition(3)
    with server.connection.transaction():
        ((as_of,),) = server.query("SELECT now()")
        expected = answers(server, f"SELECT id, ({text}) FROM frag")
        found = answers(server, compiled(sql(text), as_of, value=True))

    assert found == expected, text


def plain(value: Any) -> Any:
    """A value such that two that are the same are equal: NaN is missing here, an instant is told in UTC, and 0.00 is 0."""
    if isinstance(value, Decimal):
        return value.normalize() + 0
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.astimezone(dt.UTC).replace(tzinfo=None)
    return None if value != value else value


def compiled(where: dict[str, Any], as_of: dt.datetime, *, value: bool) -> str:
    """The statement with a fragment as a value of every row, or as a condition."""
    given: dict[str, Any] = {"version": 1, "name": "s", "base": "frag", "select": ["id"], "where": [{"op": "everyone"}]}
    if value:
        given |= {"transformations": [{"name": "found", "value": where}], "select": ["id", "found"]}
    else:
        given["where"] = [where]
    return sg.compile(sg.Segment.model_validate(given), catalog, dialect="postgres", as_of=as_of).sql


def as_put_out(text: str, as_of: dt.datetime) -> str:
    """A text whose value a segment can put out."""
    for form in ("{}", *dict.fromkeys(OUT.values())):
        with suppress(sg.SegsqlError):
            compiled(sql(form.format(text)), as_of, value=True)
            return form.format(text)
    raise AssertionError(f"refused: {text}")


ELSEWHERE = """
    SET LOCAL TimeZone = 'America/New_York'; SET LOCAL DateStyle = 'SQL, DMY'; SET LOCAL IntervalStyle = 'sql_standard';
    SET LOCAL standard_conforming_strings = off; SET LOCAL escape_string_warning = off;
    SET LOCAL bytea_output = 'escape'; SET LOCAL xmloption = 'document'; SET LOCAL timezone_abbreviations = 'India'
"""
"""A session that is set to be another one in all that PostgreSQL's functions look at, but for the digits of doubles that drivers are sent."""


@pytest.mark.parametrize("group", LEGITIMATE, ids=str)
def test_a_fragment_gives_the_same_in_any_session(server: Any, group: Any) -> None:
    differing = []
    for text in group.texts:
        with server.connection.transaction():
            ((as_of,),) = server.query("SELECT now()")
            statement = compiled(sql(as_put_out(text, as_of)), as_of, value=True)
            expected = answers(server, statement)
            server.execute(ELSEWHERE)
            if answers(server, statement) != expected:
                differing.append(text)

    assert differing == []


def test_every_function_is_one_of_the_engine_and_gives_what_it_gave(server: Any) -> None:
    of_the_grammar = {"coalesce", "greatest", "least", "nullif"}
    names = ", ".join(f"'{name}'" for name in FUNCTIONS)
    known = "SELECT proname, provolatile::text FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace"
    found = set(server.query(f"{known} AND proname IN ({names})"))

    assert {name for name, _ in found} | of_the_grammar == {*FUNCTIONS}
    assert {volatile for _, volatile in found} <= {"i", "s"}, "immutable or stable"


OF_KIND = {
    "text": ["name", "status", "email", "path", '"profile_type"'],
    "integer": ["id", "age", "frag.score"],
    "decimal": ["price"],
    "date": ["born"],
    "timestamp": ["created"],
    "boolean": ["active"],
    "json": ["message", "value"],
}


def sql(text: str) -> dict[str, Any]:
    return {"op": "sql", "dialect": "postgres", "text": text}


@pytest.mark.parametrize("group", LEGITIMATE, ids=str)
def test_a_fragment_gives_what_the_engine_gives(server: Any, group: Any) -> None:
    wrong = []
    for text in group.texts:
        with server.connection.transaction():
            ((as_of,),) = server.query("SELECT now()")
            given = as_put_out(text, as_of)
            expected = answers(server, f"SELECT id, ({given}) FROM frag")
            found = answers(server, compiled(sql(given), as_of, value=True))
        if repr(found) != repr(expected):
            wrong.append(
                (
                    given,
                    {
                        key: (found.get(key), expected.get(key))
                        for key in expected
                        if repr(found.get(key)) != repr(expected[key])
                    },
                )
            )

    assert wrong == []


# Worked out from the rows by hand.
MEMBERS = {
    "labels_of_paths": [(1, "customer//visits/count"), (2, "customer//visits/2025/03"), (3, "customer//visits/count"), (4, "customer//customer/info/address")],
    "many_visits": [(1, 51)],
    "current_values": [
        (2, "3", "X", "3"), (4, '{"zip": 1010, "street": "Ring 1"}', None, {"street": "Ring 1", "zip": 1010}), (8, "29", None, "29"), (9, None, None, None),
        (10, None, None, None),
    ],
    "visits_of_last_year": [(2, "2025/03", True), (5, "2025/12", True)],
}  # fmt: skip


def test_a_store_of_profiles_is_read_as_it_is_meant(server: Any) -> None:
    profiles = read_fixtures()["profiles"]
    profiles.load(server)

    found = {name: server.query(profiles.compile(name, "postgres").sql) for name in profiles.segments}

    assert found == MEMBERS
