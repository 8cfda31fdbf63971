"""What is told of everything that was made: as it was left, changed by hand, or stale."""

import json
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pytest
from engines import PostgresEngine
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Literal
from typer.testing import CliRunner

import segsql as sg
from segsql.cli.app import app

SHOP = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "table": ["shop", "people"],
                "key": ["id"],
                "columns": {"id": "integer", "country": "text", "paid": {"type": "decimal(8,2)"}},
            }
        },
    }
)
FIRST = (
    "CREATE SCHEMA shop",
    "CREATE TABLE shop.people (id bigint PRIMARY KEY, country text, paid numeric(8, 2))",
    "INSERT INTO shop.people SELECT n, CASE n % 3 WHEN 0 THEN 'DE' ELSE 'AT' END, n FROM generate_series(1, 9) AS n",
)
ALLOWED = sg.postgres.Options(allow_superuser=True)


def segment(name: str, **target: object) -> sg.Segment:
    return sg.Segment.model_validate(
        {
            "version": 1,
            "name": name,
            "base": "people",
            "where": [{"op": "eq", "column": "country", "value": "DE"}],
            "select": ["id", "paid"],
            "target": {"schema": "shop", **target},
        }
    )


@pytest.fixture
def shop(postgres: PostgresEngine) -> psycopg.Connection[Any]:
    """A database with a view, and a table with a view over it."""
    for one in FIRST:
        postgres.execute(one)
    made = [
        segment("germans"),
        segment(
            "kept",
            into="table",
            key=True,
            views=[{"name": "rich", "where": [{"op": "gt", "column": "paid", "value": 5}]}],
        ),
    ]
    for definition in made:
        sg.postgres.apply(postgres.connection, definition, SHOP, options=ALLOWED)
    return postgres.connection


def test_what_was_made_is_told(shop: psycopg.Connection[Any]) -> None:
    view, table = sg.postgres.status(shop)

    assert (view.segment, view.path, view.kind, view.rows) == ("germans", ("shop", "germans"), "view", None)
    assert (table.segment, table.path, table.kind, table.rows) == ("kept", ("shop", "kept"), "table", 3)
    assert len({view.meaning, view.statement, table.meaning, table.statement}) == 4
    assert view.applied is not None
    assert view.applied.tzinfo is not None
    assert [(one.changed, one.stale) for one in (view, table)] == [((), ()), ((), ())]


def test_rows_are_counted_where_that_is_asked(shop: psycopg.Connection[Any]) -> None:
    shop.execute("UPDATE shop.people SET country = 'DE'")

    assert [one.rows for one in sg.postgres.status(shop, count=True)] == [9, 3]


def test_what_cannot_be_counted_is_told_without_a_number(shop: psycopg.Connection[Any]) -> None:
    shop.execute("CREATE FUNCTION shop.no() RETURNS bool LANGUAGE sql AS 'SELECT 1 / 0 = 1'")
    shop.execute("CREATE OR REPLACE VIEW shop.germans AS SELECT id, paid FROM shop.people WHERE shop.no()")
    view, table = sg.postgres.status(shop, count=True)

    assert (view.rows, table.rows) == (None, 3)
    assert view.changed == ("its query is another one",)


def test_counting_changes_nothing(shop: psycopg.Connection[Any]) -> None:
    shop.execute("CREATE TABLE shop.log (n int)")
    shop.execute(
        "CREATE FUNCTION shop.noted() RETURNS bool VOLATILE LANGUAGE plpgsql AS 'BEGIN INSERT INTO shop.log VALUES (1); RETURN true; END'"
    )
    shop.execute("CREATE OR REPLACE VIEW shop.germans AS SELECT id, paid FROM shop.people WHERE shop.noted()")

    assert sg.postgres.status(shop, count=True)[0].rows is None
    assert shop.execute("SELECT count(*) FROM shop.log").fetchone() == (0,)


def test_the_transaction_of_the_caller_goes_on(shop: psycopg.Connection[Any]) -> None:
    with shop.transaction():
        assert len(sg.postgres.status(shop, count=True)) == 2
        shop.execute("CREATE TABLE shop.later (n int)")

    assert shop.execute("SELECT count(*) FROM shop.later").fetchone() == (0,)


def test_a_session_of_another_encoding_is_told_the_same(shop: psycopg.Connection[Any]) -> None:
    shop.execute("COMMENT ON COLUMN shop.germans.paid IS 'Łódź'; SET client_encoding = latin1")

    assert len(sg.postgres.status(shop)) == 2


def test_other_schemas_are_left_out(shop: psycopg.Connection[Any]) -> None:
    assert sg.postgres.status(shop, schema="public") == ()
    assert len(sg.postgres.status(shop, schema="shop")) == 2


BY_HAND = {
    "CREATE OR REPLACE VIEW shop.germans AS SELECT id, paid FROM shop.people": ["germans: its query is another one"],
    "ALTER VIEW shop.germans RENAME TO austrians": ["austrians: it was called shop.germans when it was made"],
    "COMMENT ON COLUMN shop.germans.paid IS 'net'": ["germans: a comment on it or on a column is another one"],
    "ALTER TABLE shop.kept ADD further int": ["kept: column further was added"],
    "CREATE INDEX slow ON shop.kept (paid)": ["kept: index or constraint slow was added"],
    "ALTER TABLE shop.kept DROP CONSTRAINT kept__key": ["kept: index or constraint kept__key is gone"],
    "DROP VIEW shop.rich": ["kept: view rich of it is gone"],
    "GRANT SELECT ON shop.kept TO PUBLIC": [],
    "ANALYZE shop.kept": [],
}


@pytest.mark.parametrize("statement", BY_HAND)
def test_what_was_changed_by_hand_is_told(shop: psycopg.Connection[Any], statement: str) -> None:
    shop.execute(statement.encode())
    told = [f"{one.path[-1]}: {said}" for one in sg.postgres.status(shop) for said in one.changed]

    assert told == BY_HAND[statement]


def test_what_is_made_of_columns_that_changed_is_stale(shop: psycopg.Connection[Any]) -> None:
    shop.execute("DROP VIEW shop.germans")
    shop.execute("ALTER TABLE shop.people DROP country, ALTER paid TYPE text")
    (table,) = sg.postgres.status(shop)

    assert table.stale == (
        "column shop.people.country is gone",
        "column shop.people.paid is text now, and was numeric(8,2)",
    )
    assert table.changed == ()


def test_a_plan_run_by_hand_has_no_record(shop: psycopg.Connection[Any]) -> None:
    for step in sg.plan(segment("byhand"), SHOP, dialect="postgres", to=sg.Create("view")).steps:
        shop.execute(step.sql.encode())
    (one,) = [one for one in sg.postgres.status(shop) if one.path[-1] == "byhand"]

    assert (one.segment, one.applied, one.rows, one.changed, one.stale) == ("byhand", None, None, (), ())


def test_a_comment_that_is_no_record_is_borne(shop: psycopg.Connection[Any]) -> None:
    shop.execute("CREATE VIEW shop.forged AS SELECT 1 AS a")
    mark = f"segsql 1, meaning {'a' * 64}, statement {'b' * 64}"
    for behind in ("", ", record {}", ', record {"version": 1, "state": 7}', ", record [[[", ' said "twice"'):
        shop.execute(f"COMMENT ON VIEW shop.forged IS '{mark}{behind}'".encode())
        assert [one.applied for one in sg.postgres.status(shop) if one.path[-1] == "forged"] == [None]


def test_what_is_tracked_is_one_line_more(shop: psycopg.Connection[Any]) -> None:
    sg.postgres.apply(shop, segment("germans"), SHOP, to=sg.Track(), options=ALLOWED)

    assert [one.path[-1] for one in sg.postgres.status(shop)] == ["germans", "germans__changes", "kept"]
    assert [one.changed for one in sg.postgres.status(shop)] == [(), (), ()]


def test_one_with_a_record_is_listed_whatever_another_one_claims(shop: psycopg.Connection[Any]) -> None:
    (said,) = shop.execute("SELECT obj_description('shop.kept'::regclass, 'pg_class')").fetchone() or ("",)
    shop.execute("CREATE VIEW shop.forged AS SELECT 1 AS a")
    shop.execute(
        SQL("COMMENT ON VIEW shop.forged IS {}").format(Literal(said.replace('"name":"rich"', '"name":"germans"')))
    )

    assert [one.path[-1] for one in sg.postgres.status(shop)] == ["forged", "germans", "kept"]


@pytest.fixture
def dsn(shop: psycopg.Connection[Any]) -> str:
    return make_conninfo(host=shop.info.host, user=shop.info.user, dbname=shop.info.dbname)


def ask(*arguments: str) -> Any:
    return CliRunner().invoke(app, ["status", *arguments])


def test_the_command_prints_a_table(dsn: str, shop: psycopg.Connection[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    answer = ask("--dsn", dsn)
    assert answer.exit_code == 0, answer.output
    lines = answer.stdout.splitlines()
    assert lines[0].split() == ["object", "segment", "kind", "rows", "applied", "meaning", "statement", "state"]
    assert lines[2].split()[:3] == ["shop.germans", "germans", "view"]
    assert lines[3].split()[-4:] == ["as", "it", "was", "left"]

    shop.execute("CREATE INDEX slow ON shop.kept (paid)")
    answer = ask("--dsn", dsn)
    assert answer.exit_code == 1
    assert answer.stderr.splitlines() == ["shop.kept: index or constraint slow was added"]
    assert answer.stdout.splitlines()[3].endswith("changed")


def test_the_command_prints_json(dsn: str) -> None:
    answer = ask("--dsn", dsn, "--schema", "shop", "--count", "--format", "json")
    said = json.loads(answer.stdout)

    assert said["version"] == 1
    assert [(one["segment"], one["rows"], one["changed"]) for one in said["objects"]] == [
        ("germans", 3, []),
        ("kept", 3, []),
    ]


def test_the_command_wants_one_database(dsn: str, tmp_path: Path) -> None:
    assert ask().exit_code == 2
    assert ask("--dsn", dsn, "--db", str(tmp_path / "shop.duckdb")).exit_code == 2
    assert ask("--dsn", "host=/nowhere").exit_code == 2


def test_the_command_tells_of_a_file_of_duckdb(tmp_path: Path) -> None:
    path = tmp_path / "stored.duckdb"
    with duckdb.connect(path) as conn:
        conn.execute("CREATE SCHEMA shop")
        conn.execute("CREATE TABLE shop.people AS SELECT 1::BIGINT AS id, 'DE' AS country, 2::DECIMAL(8, 2) AS paid")
        sg.duckdb.apply(conn, segment("kept", into="table"), SHOP)
    answer = ask("--db", str(path), "--format", "json")
    (one,) = json.loads(answer.stdout)["objects"]

    assert (one["segment"], one["path"], one["kind"], one["rows"]) == ("kept", ["shop", "kept"], "table", 1)
    assert answer.exit_code == 0
    with duckdb.connect(path) as conn:
        conn.execute("CREATE INDEX slow ON shop.kept (paid)")
    assert ask("--db", str(path)).exit_code == 1
