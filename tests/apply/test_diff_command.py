"""`segsql diff`: definitions, their SQL and their members, for people and for programs."""

import json
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from engines import PostgresEngine
from typer.testing import CliRunner, Result

from segsql.cli.app import app

CATALOG = """\
version: 1
tables:
  people:
    key: [id]
    columns:
      id: {type: integer, nullable: false}
      plan: text
      age: integer
"""
OLD = """\
version: 1
name: chosen
base: people
where:
  - {op: eq, column: plan, value: pro}
"""
NEW = OLD + "  - {op: gte, column: age, value: 18}\n"
PEOPLE = "id,plan,age\n1,pro,20\n2,pro,17\n3,free,50\n"


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    files = {"shop.catalog.yaml": CATALOG, "old.segment.yaml": OLD, "new.segment.yaml": NEW, "data/people.csv": PEOPLE}
    for name, text in files.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def run(*arguments: str, code: int = 0, stdin: str | None = None) -> Result:
    found = CliRunner().invoke(app, ["diff", *arguments], input=stdin)
    assert found.exit_code == code, found.output
    return found


def test_definitions_are_compared() -> None:
    told = run("old.segment.yaml", "new.segment.yaml").stdout
    assert "narrowing" in told
    assert "/where/1" in told
    assert run("-", "new.segment.yaml", stdin=OLD).stdout == told


def test_the_sql_is_compared() -> None:
    told = run("old.segment.yaml", "new.segment.yaml", "-d", "postgres", "-d", "sqlite").stdout
    assert told.count('+  "t"."plan" = \'pro\' AND "t"."age" >= 18') == 2
    assert "--- chosen (sqlite)" in told
    assert "sql of duckdb: no change" in run("old.segment.yaml", "old.segment.yaml", "-d", "duckdb").stdout


def test_members_are_compared() -> None:
    told = run("old.segment.yaml", "new.segment.yaml", "--data", "data").stdout
    assert "2 -> 1 members: 0 added, 1 removed, 0 updated, 1 unchanged" in told
    (line,) = [one for one in told.splitlines() if one.startswith("-")]
    assert line.split(maxsplit=2)[:2] == ["-", "2"]
    assert "/where/1 is not met: {op: gte, column: age, value: 18}" in line
    assert "is not met" not in run("old.segment.yaml", "new.segment.yaml", "--data", "data", "--sample", "0").stdout


def test_programs_get_json() -> None:
    said = json.loads(
        run("old.segment.yaml", "new.segment.yaml", "--data", "data", "-d", "duckdb", "--format", "json").stdout
    )
    assert (said["definition"]["members"], said["members"]["removed"]) == ("narrowing", 1)
    assert said["members"]["first_removed"][0]["key"] == [2]
    assert said["sql"]["duckdb"].startswith("--- chosen (duckdb)\n+++ chosen (duckdb)\n@@")


def test_the_exit_code_tells_if_asked() -> None:
    run("old.segment.yaml", "new.segment.yaml", "--exit-code", code=1)
    run("old.segment.yaml", "old.segment.yaml", "--exit-code", "--data", "data", code=0)
    run("old.segment.yaml", "new.segment.yaml", code=0)


def test_what_stands_in_a_database_is_compared(tmp_path: Path) -> None:
    with duckdb.connect("shop.duckdb") as connection:
        connection.execute("CREATE TABLE people AS SELECT * FROM 'data/people.csv'")
        connection.execute("CREATE TABLE chosen AS SELECT * FROM people WHERE id = 3")
    told = run("new.segment.yaml", "--db", "shop.duckdb").stdout
    assert "1 -> 1 members: 1 added, 1 removed, 0 updated, 0 unchanged" in told
    assert "/where/0 is not met" in told
    assert json.loads(run("new.segment.yaml", "--db", "shop.duckdb", "--format", "json").stdout)["definition"] is None
    with duckdb.connect("shop.duckdb") as connection:
        connection.execute("ALTER TABLE chosen RENAME TO elected")
    assert "0 -> 1 members" in run("new.segment.yaml", "--db", "shop.duckdb").stdout
    assert "1 -> 1 members" in run("new.segment.yaml", "--db", "shop.duckdb", "--former", "elected").stdout
    assert (tmp_path / "shop.duckdb").exists()


def test_postgres_is_read(postgres: PostgresEngine) -> None:
    postgres.execute("CREATE TABLE people (id BIGINT PRIMARY KEY, plan TEXT, age BIGINT)")
    postgres.execute("INSERT INTO people VALUES (1, 'pro', 20), (2, 'pro', 17), (3, 'free', 50)")
    info = postgres.connection.info
    dsn = f"host={info.host} dbname={info.dbname} user={info.user}"
    told = run("old.segment.yaml", "new.segment.yaml", "--dsn", dsn).stdout
    assert "2 -> 1 members: 0 added, 1 removed, 0 updated, 1 unchanged" in told
    assert "0 -> 1 members: 1 added" in run("new.segment.yaml", "--dsn", dsn, "--schema", "public").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new.segment.yaml"], "name two definitions"),
        (["old.segment.yaml"] * 3, "two definitions are compared"),
        (["old.segment.yaml", "new.segment.yaml", "--data", "data", "--db", "x"], "one place with data"),
        (["old.segment.yaml", "new.segment.yaml", "--data", "nowhere"], "no data at nowhere"),
        (["-", "-"], "both definitions come in"),
        (["data", "new.segment.yaml"], "is a folder"),
        (["old.segment.yaml", "new.segment.yaml", "--schema", "public"], "--schema is about a database"),
        (["old.segment.yaml", "new.segment.yaml", "--former", "x"], "--former is about what stands in a database"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: list[str], said: str) -> None:
    assert said in " ".join(run(*arguments, code=2).stderr.replace("│", " ").split())


def test_what_is_wrong_is_told_at_its_place() -> None:
    Path("wrong.segment.yaml").write_text(NEW.replace("age", "agee"), encoding="utf-8")
    assert "wrong.segment.yaml:6:" in run("old.segment.yaml", "wrong.segment.yaml", code=1).stderr


def test_nothing_is_loaded_that_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without data no driver of a database is needed."""

    def refuse(*_: object) -> Callable[..., object]:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(duckdb, "connect", refuse)
    run("old.segment.yaml", "new.segment.yaml", "-d", "postgres")
