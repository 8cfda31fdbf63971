"""A fragment gives on PostgreSQL what PostgreSQL itself gives for its text: both are run, over rows that are meant to break it."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from engines import Engine
from engines.registry import each_engine
from hypothesis import given, settings
from hypothesis import strategies as st

import segsql as sg
from fragments.corpora import catalog, corpus
from fragments.drawn import Draw
from fragments.nasty import columns, rows

LEGITIMATE = [group for group in corpus("legitimate") if group.dialect == "postgres"]
STORED = {
    "wide": {},
    "narrow": {
        **dict.fromkeys(("age", "score"), "INTEGER"),
        **dict.fromkeys(("name", "status", "path"), "VARCHAR"),
        "marks": "INTEGER[]",
    },
}
"""Types in the database that a catalog has one name for."""
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
    for stored, types in STORED.items():
        engine.execute(f"CREATE SCHEMA {stored}")
        engine.load_table((stored, "frag_rows"), list(columns.items()), rows)
        for column, kind in types.items():
            engine.execute(f"ALTER TABLE {stored}.frag_rows ALTER {column} TYPE {kind}")
        engine.execute(
            f"CREATE VIEW {stored}.frag AS SELECT * FROM {stored}.frag_rows"
            " WHERE current_setting('test.row') IN ('', id::text)"
        )
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
    server.execute("SET search_path = narrow")
    draw = Draw(lambda options: data.draw(st.sampled_from(options)), OF_KIND, native=True)
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
        try:
            compiled(sql(form.format(text)), as_of, value=True)
        except sg.SegsqlError:
            continue
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
    server.execute("SET search_path = narrow")
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


@pytest.mark.parametrize("stored", STORED)
@pytest.mark.parametrize("group", LEGITIMATE, ids=str)
def test_a_fragment_gives_what_the_engine_gives(server: Any, stored: str, group: Any) -> None:
    server.execute(f"SET search_path = {stored}")
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
