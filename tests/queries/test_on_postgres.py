"""A whole query gives on PostgreSQL what its own text gives: the same rows in the same order, under the same names, of the same types."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from hypothesis import given

import segsql as sg
from queries.corpora import catalog, corpus, query, rows, tables
from queries.drawn import queries

LEGITIMATE = corpus("legitimate")


def physical(name: str) -> list[str]:
    found: str = tables[name].get("table", name)
    return found.split(".")


def stored(name: str) -> list[tuple[str, str]]:
    """The columns of a table as the database has them."""
    found: list[tuple[str, str]] = []
    for column, kind in tables[name]["columns"].items():
        entry: dict[str, Any] = {"type": kind} if isinstance(kind, str) else kind
        zoned = " with_zone" if entry.get("stored") else ""
        found.append((entry.get("name", column), f"{entry['type']}{zoned}"))
    return found


@pytest.fixture(scope="module", params=each_engine("postgres"))
def server(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Any:
    engine: Any = open_engine(request.param)
    engine.execute("SET TimeZone = 'UTC'")
    for name, held in rows.items():
        engine.load_table(physical(name), stored(name), held)
    # What the texts call by the names of the catalog is there under these too.
    engine.execute(
        'CREATE VIEW customers AS SELECT id, correlation_id, name, country, balance, ratio, born, joined, seen, active, tags, "referred by" AS referrer FROM crm.people'
    )
    engine.execute("SET search_path = public, crm")
    return engine


def answer(server: Any, sql: str) -> tuple[list[tuple[str, int]], list[str]]:
    """The names and types of what a statement gives, and its rows."""
    cursor = server.connection.execute(sql.encode())
    return [(one.name, one.type_code) for one in cursor.description], [repr(plain(row)) for row in cursor.fetchall()]


def plain(row: tuple[object, ...]) -> list[object]:
    """A row such that two that are the same are written alike."""
    return [one.astimezone(dt.UTC) if isinstance(one, dt.datetime) and one.tzinfo else one for one in row]


def as_read(server: Any) -> dt.datetime:
    ((as_of,),) = server.query("SELECT now()")
    found: dt.datetime = as_of
    return found


def test_the_corpus_is_large() -> None:
    assert sum(len(one.texts) for one in LEGITIMATE) >= 50


@pytest.mark.parametrize("group", LEGITIMATE, ids=str)
def test_a_query_gives_what_its_text_gives(server: Any, group: Any) -> None:
    wrong = []
    for text in group.texts:
        with server.connection.transaction():
            as_of = as_read(server)
            columns, expected = answer(server, text)
            found, given_rows = answer(server, sg.compile(query(text), catalog, dialect="postgres", as_of=as_of).sql)
        alike = given_rows == expected if " order by " in text else Counter(given_rows) == Counter(expected)
        if found != columns or not alike:
            wrong.append((text, columns, found, expected, given_rows))

    assert wrong == []


@given(queries())
def test_a_drawn_query_gives_what_its_text_gives(server: Any, text: str) -> None:
    with server.connection.transaction():
        as_of = as_read(server)
        try:
            sql = sg.compile(query(text), catalog, dialect="postgres", as_of=as_of).sql
        except sg.DefinitionError:
            return
        columns, expected = answer(server, text)
        found, ours = answer(server, sql)

    assert (columns, Counter(expected)) == (found, Counter(ours)), text


GUARDS: dict[str, list[dict[str, Any]]] = {
    "profilestore": [
        {"op": "eq", "column": "pit", "value": "_latest"},
        {"op": "or", "conditions": [{"op": "is_missing", "column": "reader"}, {"op": "ne", "column": "reader", "value": "_all"}]},
    ],
    "eventstore": [{"op": "eq", "column": "event_harvester", "value": "adobe"}, {"op": "lt", "column": "partition_offset", "value": 6}],
    "customers": [{"op": "ne", "column": "id", "value": 1}],
}  # fmt: skip
KEPT = {
    "profilestore": "pit = '_latest' AND (reader IS NULL OR reader <> '_all')",
    "eventstore": "event_harvester = 'adobe' AND partition_offset < 6",
    "customers": "id <> 1",
}
"""The guards, written by hand."""


@pytest.mark.parametrize("group", LEGITIMATE, ids=str)
def test_a_guarded_query_gives_what_its_text_gives_where_there_are_no_other_rows(server: Any, group: Any) -> None:
    texts = [text for text in group.texts if "crm." not in text and "public." not in text]
    wrong = []
    for text in texts:
        with server.connection.transaction(force_rollback=True):
            as_of = as_read(server)
            sql = sg.compile(query(text), catalog, dialect="postgres", as_of=as_of, guards=GUARDS).sql
            _, kept = answer(server, sql)
            server.execute("CREATE SCHEMA kept")
            for name, condition in KEPT.items():
                server.execute(f"CREATE VIEW kept.{name} AS SELECT * FROM {name} WHERE {condition}")
            server.execute("CREATE VIEW kept.people AS SELECT * FROM kept.customers")
            server.execute("SET LOCAL search_path = kept")
            _, expected = answer(server, text)
        if Counter(kept) != Counter(expected):
            wrong.append((text, expected, kept))

    assert texts
    assert wrong == []


@pytest.mark.parametrize("into", ["view", "table"])
def test_what_is_made_of_a_query_is_filled_counted_and_removed(server: Any, into: Any) -> None:
    text = "select country, count(*) as n, sum(balance) as owed from customers group by country"
    made = query(text, name="by_country")

    def ran(to: Any, current: sg.State | None = None) -> sg.Plan:
        plan = sg.plan(made, catalog, dialect="postgres", to=to, current=current)
        for step in plan.steps:
            server.execute(step.sql)
        return plan

    created = ran(sg.Create(into))
    try:
        expected = answer(server, text)
        assert answer(server, f"SELECT * FROM by_country ORDER BY {expected[0][0][0]}") == answer(
            server, f"{text} order by country"
        )
        assert server.query(sg.plan(made, catalog, dialect="postgres", to=sg.Count()).sql.rstrip(";")) == [
            (len(expected[1]),)
        ]
        assert [one.purpose for one in ran(sg.Create(into), created.state).steps] == []
        server.execute("INSERT INTO crm.people (id, country) VALUES (99, 'NZ')")
        ran(sg.Refresh(), created.state)
        assert server.query("SELECT n FROM by_country WHERE country = 'NZ'") == [(1,)]
    finally:
        server.execute("DELETE FROM crm.people WHERE id = 99")
        ran(sg.Drop(), created.state)
    assert server.query("SELECT to_regclass('by_country') IS NULL") == [(True,)]


def test_an_engine_says_how_it_would_look_for_the_rows(server: Any) -> None:
    (step,) = sg.plan(query("select id from customers"), catalog, dialect="postgres", to=sg.Explain()).steps

    assert "Scan" in str(server.query(step.sql))
