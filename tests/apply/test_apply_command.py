"""``segsql apply`` against live databases."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import duckdb
import pytest
from engines import PostgresEngine
from typer.testing import CliRunner, Result

from segsql.cli.app import app

catalog = """
version: 1
tables:
  people: {key: [id], columns: {id: integer, plan: text}}
"""
definition = """
version: 1
name: trial
base: people
where: [{op: eq, column: plan, value: trial}]
select: [id]
"""
Call = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "shop.catalog.yaml").write_text(catalog)
    (tmp_path / "trial.segment.yaml").write_text(definition)
    return tmp_path


@pytest.fixture
def shop(postgres: PostgresEngine, folder: Path) -> SimpleNamespace:
    """A database, and the command for it."""
    boss = postgres.connection
    if not boss.execute("SELECT 1 FROM pg_roles WHERE rolname = 'maker'").fetchall():
        boss.execute("CREATE ROLE maker LOGIN")
    boss.execute("GRANT CREATE, USAGE ON SCHEMA public TO maker")
    boss.execute("CREATE TABLE people (id bigint PRIMARY KEY, plan text)")
    boss.execute("INSERT INTO people VALUES (1, 'trial'), (2, 'paid'), (3, 'trial')")
    boss.execute("GRANT SELECT ON people TO maker")
    host = boss.info.host

    def call(*arguments: str, role: str = "maker") -> Result:
        dsn = f"host={host} user={role} dbname={postgres.database}"
        return CliRunner().invoke(app, ["apply", str(folder / "trial.segment.yaml"), "--dsn", dsn, *arguments])

    return SimpleNamespace(call=call, boss=boss)


def there(shop: SimpleNamespace) -> list[str]:
    found = shop.boss.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm')"
    )
    return sorted(str(one) for (one,) in found.fetchall())


def test_nothing_is_changed_until_that_is_said(shop: SimpleNamespace) -> None:
    told = shop.call()
    assert told.exit_code == 0
    assert 'CREATE VIEW "trial"' in told.stdout
    assert "locks: " in told.stdout
    assert "security_invoker" in told.stdout
    assert "--yes" in told.stderr
    assert there(shop) == ["people"]

    done = shop.call("--yes")
    assert done.exit_code == 0
    assert there(shop) == ["people", "trial"]
    again = shop.call("--yes")
    assert (again.exit_code, again.stdout) == (0, "-- nothing to do\n")
    assert "nothing to do" in again.stderr


def test_what_is_kept_is_told(shop: SimpleNamespace) -> None:
    shop.call("--yes", "--to", "table")
    shop.boss.execute("GRANT SELECT ON trial TO PUBLIC")
    told = shop.call("--to", "refresh")
    assert "others gave it before" in told.stdout
    assert "GRANT SELECT" in told.stdout
    assert "record" not in told.stdout


def test_it_is_told_as_json(shop: SimpleNamespace) -> None:
    found = json.loads(shop.call("--yes", "--to", "table", "--format", "json").stdout)
    assert (found["done"], found["changed"], found["rows"]) == (True, True, 2)
    assert [one["purpose"] for one in found["plan"]["steps"]] == ["create", "mark"]


def test_changes_are_counted(shop: SimpleNamespace) -> None:
    shop.call("--yes", "--to", "track")
    found = shop.call("--yes", "--to", "advance", "--as-of", "2026-01-01")
    assert "2 added" in found.stderr
    assert shop.call("--yes", "--to", "untrack").exit_code == 0
    assert there(shop) == ["people"]


def test_another_name_and_its_end(shop: SimpleNamespace, folder: Path) -> None:
    shop.call("--yes")
    (folder / "trial.segment.yaml").write_text(definition.replace("name: trial", "name: probation"))
    assert shop.call("--yes", "--former", "trial").exit_code == 0
    assert there(shop) == ["people", "probation"]
    assert shop.call("--yes", "--to", "drop").exit_code == 0
    assert there(shop) == ["people"]


@pytest.mark.parametrize(
    ("setting", "arguments", "code"),
    [
        ("CREATE TABLE trial (id bigint)", [], "not-ours"),
        ("", ["--dsn", "host=/nowhere"], "engine-refused"),
        ("REVOKE SELECT ON people FROM maker", ["--yes"], "engine-refused"),
    ],
)
def test_what_is_in_the_way_is_told(shop: SimpleNamespace, setting: str, arguments: list[str], code: str) -> None:
    if setting:
        shop.boss.execute(setting)
    found = shop.call(*arguments)
    assert found.exit_code == 2
    assert code in found.stderr


@pytest.mark.parametrize(
    "dsn",
    [
        "postgresql://maker:hid@den@nowhere.invalid/shop",
        "postgresql://maker:hid/den@nowhere.invalid/shop",
        "postgresql://maker:hidden@nowhere.invalid/shop",
        "host=nowhere.invalid password=hid den",
        "host=nowhere.invalid password='hidden",
    ],
)
def test_a_password_is_told_nobody(folder: Path, dsn: str) -> None:
    found = CliRunner().invoke(app, ["apply", str(folder / "trial.segment.yaml"), "--dsn", dsn])
    assert found.exit_code == 2
    assert not any(part in found.output for part in ("hid", "den"))


def test_a_superuser_has_to_be_allowed(shop: SimpleNamespace) -> None:
    found = shop.call("--yes", role="segsql")
    assert (found.exit_code, "unsafe-role" in found.stderr) == (2, True)
    assert shop.call("--yes", "--allow-superuser", role="segsql").exit_code == 0


def test_a_duckdb_database(folder: Path) -> None:
    with duckdb.connect(folder / "shop.duckdb") as made:
        made.execute("CREATE TABLE people AS SELECT i AS id, 'trial' AS plan FROM range(5) AS t(i)")
    arguments = ["apply", str(folder / "trial.segment.yaml"), "--db", str(folder / "shop.duckdb"), "--to", "table"]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    found = CliRunner().invoke(app, [*arguments, "--yes"])
    assert (found.exit_code, "5 rows stored" in found.stderr) == (0, True)
    with duckdb.connect(folder / "shop.duckdb") as made:
        assert made.execute("SELECT COUNT(*) FROM trial").fetchall() == [(5,)]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--dsn", "service=x", "--db", "x.duckdb"],
        ["--db", "x.duckdb", "--allow-superuser"],
        ["--dsn", "service=x", "--as-of", "2026-01-01", "--now", "engine"],
    ],
)
def test_a_call_that_says_too_little_or_too_much_is_refused(folder: Path, arguments: list[str]) -> None:
    found = CliRunner().invoke(app, ["apply", str(folder / "trial.segment.yaml"), *arguments])
    assert found.exit_code == 2
    assert "Usage:" in found.stderr


def test_a_folder_is_refused(folder: Path) -> None:
    found = CliRunner().invoke(app, ["apply", str(folder), "--dsn", "service=x"])
    assert (found.exit_code, "one definition" in found.stderr) == (2, True)
