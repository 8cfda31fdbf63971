"""Letters in the other case: a column whose database has rules of its own for them says so, and no definition asks it for them."""

from collections.abc import Mapping
from typing import Any

import pytest
from answers import keys_of
from engines import PostgresEngine

import segsql as sg
from segsql.apply.postgres.catalog import described
from segsql.cli.catalog_text import catalog_text

CATALOG = """
version: 1
tables:
  people:
    key: [id]
    columns:
      id: {type: integer, nullable: false}
      name: text
      code: {type: text, ignore_case: false}
      tags: {type: array<text>, ignore_case: false}
      about: {type: json, ignore_case: false, fields: {mood: text}}
      boss_id: integer
    relations:
      boss: {to: people, keys: {boss_id: id}}
      reports: {to: people, keys: {id: boss_id}}
"""
catalog = sg.Catalog.loads(CATALOG)
NEWER = {"pg_c_utf8", "pg_unicode_fast"}
"""Collations that PostgreSQL 16 does not have: each letter by itself, and letters that become several."""


def segment(*where: Mapping[str, Any], **more: Any) -> sg.Segment:
    return sg.Segment.model_validate({"version": 1, "name": "x", "base": "people", "where": where, "select": ["id"], **more})  # fmt: skip


def named(text: str) -> dict[str, Any]:
    return {"transformations": [{"name": "v", "value": {"op": "expression", "text": text}}], "select": ["id", "v"]}


@pytest.mark.parametrize(
    ("where", "more", "pointer"),
    [
        ({"op": "eq", "column": "code", "value": "é", "ignore_case": True}, {}, "/where/0"),
        ({"op": "eq", "column": "name", "value": {"op": "column", "path": "code"}, "ignore_case": True}, {}, "/where/0"),
        ({"op": "not_in", "column": "code", "values": ["é", "b"], "ignore_case": True}, {}, "/where/0"),
        ({"op": "contains", "column": "boss.code", "value": "é", "ignore_case": True}, {}, "/where/0"),
        ({"op": "matches", "column": "code", "pattern": "^é", "ignore_case": True}, {}, "/where/0"),
        ({"op": "eq", "column": "about.mood", "value": "é", "ignore_case": True}, {}, "/where/0"),
        (
            {"op": "exists", "relation": "reports", "where": [{"op": "eq", "column": "code", "value": "é", "ignore_case": True}]},
            {},
            "/where/0/where/0",
        ),
        (
            {"op": "exists", "relation": "tags", "where": [{"op": "eq", "column": "element", "value": "é", "ignore_case": True}]},
            {},
            "/where/0/where/0",
        ),
        ({"op": "everyone"}, named("upper(name || code)"), "/transformations/0/value/text"),
        ({"op": "everyone"}, named("lower(coalesce(name, code))"), "/transformations/0/value/text"),
    ],
)  # fmt: skip
def test_no_other_case_is_asked_for(where: dict[str, Any], more: dict[str, Any], pointer: str) -> None:
    for dialect in ("postgres", "duckdb"):
        with pytest.raises(sg.DefinitionError) as refusal:
            sg.compile(segment(where, **more), catalog, dialect=dialect)

        (found,) = refusal.value.diagnostics
        assert (found.code, found.pointer) == ("type-mismatch", pointer)
        assert "by rules of its database" in found.message


@pytest.mark.parametrize(
    "where",
    [
        {"op": "eq", "column": "code", "value": "é"},
        {"op": "lt", "column": "code", "value": {"op": "column", "path": "name"}},
        {"op": "contains", "column": "name", "value": "é", "ignore_case": True},
        # What is looked at beside a text that is put into the other case is not put into it.
        {
            "op": "eq",
            "column": {"op": "expression", "text": "lower(CASE WHEN code = 'A' THEN name END)"},
            "value": "a",
        },
    ],
)
def test_all_else_is_asked_for(where: dict[str, Any]) -> None:
    assert sg.compile(segment(where), catalog, dialect="postgres").sql


@pytest.mark.parametrize(
    ("source", "target", "text", "said"),
    [
        ("postgres", "duckdb", "lower(code) = 'é'", "PostgreSQL's lower of the letters of code is not known to mean the same on DuckDB"),
        ("postgres", "sqlite", "length(upper(name || trim(code))) = 1", "PostgreSQL's upper of the letters of code is not known to mean the same on SQLite"),
        ("duckdb", "postgres", "lcase(boss.code) = 'é'", "DuckDB's lcase of the letters of code is not known to mean the same on PostgreSQL"),
    ],
)  # fmt: skip
def test_a_fragment_asks_for_no_other_case_on_another_engine(source: str, target: str, text: str, said: str) -> None:
    one = segment({"op": "sql", "dialect": source, "text": text})
    with pytest.raises(sg.UnsupportedByDialect) as refusal:
        sg.compile(one, catalog, dialect=target)

    (found,) = refusal.value.diagnostics
    assert (found.pointer, found.message) == ("/where/0/text", said)
    with pytest.raises(sg.DefinitionError, match="of the letters of code is not known to mean the same"):
        sg.matches(one, catalog, {"people": [{"id": 1, "name": "é", "code": "É", "boss_id": 1}]})


def test_a_fragment_has_the_letters_of_its_own_engine() -> None:
    for dialect in ("postgres", "duckdb"):
        where = {"op": "sql", "dialect": dialect, "text": "lower(code) = 'é' AND lower(name) = 'é'"}
        assert 'LOWER("t"."code")' in sg.compile(segment(where), catalog, dialect=dialect).sql

    plain = {"op": "sql", "dialect": "duckdb", "text": "length(code) = 1 AND lower(name) = 'é'"}
    assert sg.compile(segment(plain), catalog, dialect="postgres").sql


def test_a_number_has_no_letters() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.Catalog.loads(CATALOG.replace("boss_id: integer", "boss_id: {type: integer, ignore_case: false}"))

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("invalid-catalog", "/tables/people/columns/boss_id/ignore_case")


class TestPostgres:
    def test_a_collation_says_what_it_makes_of_letters(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE COLLATION own (LOCALE = 'C.UTF-8');
            CREATE TABLE people (
                id bigint PRIMARY KEY, name text, plain text COLLATE "C", posix varchar(9) COLLATE "POSIX", basic text COLLATE ucs_basic,
                tags text[] COLLATE "C", built text COLLATE own, icu text COLLATE "unicode", about jsonb
            )
        """)
        for name in NEWER & {str(name) for (name,) in postgres.query("SELECT collname FROM pg_collation")}:
            postgres.execute(f"ALTER TABLE people ADD {name} text COLLATE {name}")

        found = described(postgres.connection)

        columns = sg.Catalog.model_validate(found.data).tables["people"].columns
        assert [name for name, one in columns.items() if one.folds and name not in NEWER] == [
            "id",
            "name",
            "built",
            "about",
        ]
        assert {name for name, one in columns.items() if one.folds} & NEWER <= {"pg_c_utf8"}
        assert "      plain: {type: text, ignore_case: false}\n" in catalog_text(found)
        assert "      name: text\n" in catalog_text(found)

    def test_what_is_not_refused_has_the_same_members(self, postgres: PostgresEngine) -> None:
        postgres.execute("CREATE COLLATION own (LOCALE = 'C.UTF-8')")
        postgres.execute('CREATE TABLE people (id bigint PRIMARY KEY, name text, plain text COLLATE "C", built text COLLATE own)')  # fmt: skip
        words = ["É", "é", "ΑΣ", "ας", "ασ", "İ", "i", "ß", "ẞ", "ǅ"]
        for number, word in enumerate(words):
            postgres.execute(f"INSERT INTO people VALUES ({number}, '{word}', '{word}', '{word}')")
        read = sg.postgres.catalog(postgres.connection)
        rows = [{"id": at, "name": one, "plain": one, "built": one} for at, one in enumerate(words)]

        for column in ("name", "built"):
            for word in words:
                same = segment({"op": "eq", "column": column, "value": word, "ignore_case": True})
                assert keys_of(postgres, same, read) == sg.matches(same, read, {"people": rows}), (column, word)
        with pytest.raises(sg.DefinitionError, match="by rules of its database"):
            sg.compile(
                segment({"op": "eq", "column": "plain", "value": "É", "ignore_case": True}), read, dialect="postgres"
            )

    def test_a_database_says_it_for_all_that_has_no_other_collation(self, postgres: PostgresEngine) -> None:
        label = f"{postgres.database}_c"
        postgres.execute(f"CREATE DATABASE {label} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
        try:
            with postgres.server.connect(label) as connection:
                connection.execute("CREATE COLLATION own (LOCALE = 'C.UTF-8')")
                connection.execute("CREATE TABLE people (id bigint PRIMARY KEY, name text, built text COLLATE own, about jsonb, tags text[])")  # fmt: skip
                columns = sg.postgres.catalog(connection).tables["people"].columns
        finally:
            postgres.execute(f"DROP DATABASE {label}")

        assert [name for name, one in columns.items() if one.folds] == ["id", "built"]
