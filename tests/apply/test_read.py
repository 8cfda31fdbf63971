"""Plans that read, run on PostgreSQL: they give what the evaluator says, and can change nothing."""

import datetime as dt
import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import duckdb
import psycopg
import pytest
from engines import PostgresEngine
from psycopg.pq import TransactionStatus
from psycopg.rows import dict_row
from typer.testing import CliRunner, Result

import segsql as sg
from segsql.apply.postgres.reading import reading
from segsql.cli.app import app

as_of = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)
catalog = sg.Catalog.loads("""
version: 1
tables:
  people:
    table: public.people
    key: [id]
    columns:
      id: {type: integer, nullable: false}
      name: text
      plan: text
      balance: decimal(12,2)
      ratio: double
      born: date
      joined: timestamp
      seen: {type: timestamp, stored: with_zone}
      met: datetime
      tag: uuid
      about: json
      words: array<text>
      moments: array<timestamp>
""")
moment = dt.datetime(2026, 3, 15, 9, 30, 0, 5)
tag = UUID("00000000-0000-4000-8000-000000000001")
full = (1, "Ä'; --", "pro", Decimal("10.50"), 0.5, dt.date(2024, 2, 29), moment.replace(tzinfo=dt.UTC), moment.replace(tzinfo=dt.UTC), moment,
        tag, {"a": [1, None, "x"]}, ["a", None], [moment.replace(tzinfo=dt.UTC)])  # fmt: skip
empty = (2, *[None] * (len(full) - 1))


def segment(name: str = "everyone", *where: dict[str, Any], **others: Any) -> sg.Segment:
    given = list(where) or [{"op": "everyone"}]
    return sg.Segment.model_validate({"version": 1, "name": name, "base": "people", "where": given, **others})


paying = segment("paying", {"op": "eq", "column": "plan", "value": "pro"}, select=["id", "name"])
known = {"paying": paying, "everyone": segment(select=["id", "name"])}


def plan(to: Any, of: sg.Segment = paying, **others: Any) -> sg.Plan:
    return sg.plan(of, catalog, dialect="postgres", to=to, as_of=as_of, segments=known, **others)


@pytest.fixture
def people(postgres: PostgresEngine) -> PostgresEngine:
    """A database with forty people, of which the first has everything and the second nothing."""
    columns = [
        (one.name, str(one.type) + (" with_zone" if one.type.zoned else ""))
        for one in catalog.tables["people"].columns.values()
    ]
    others = [(number, f"p{number}", ("pro", "free")[number % 2], *[None] * 10) for number in range(3, 41)]
    postgres.load_table(["public", "people"], columns, [full, empty, *others])
    postgres.execute("ALTER TABLE people ADD PRIMARY KEY (id)")
    return postgres


@contextmanager
def connected(postgres: PostgresEngine, **options: Any) -> Generator[psycopg.Connection[Any]]:
    """One more connection to the same database."""
    info = postgres.connection.info
    with psycopg.connect(host=info.host, user=info.user, dbname=info.dbname, **options) as connection:
        yield connection


def bundle(found: sg.Rows, **options: Any) -> dict[str, str]:
    """What a notebook is given."""
    return found._repr_mimebundle_(**options)  # pyright: ignore[reportPrivateUsage]


def code_of(caught: pytest.ExceptionInfo[sg.SegsqlError]) -> str:
    return caught.value.diagnostics[0].code


class TestRows:
    def test_every_aim_that_reads_is_run(self, people: PostgresEngine) -> None:
        connection = people.connection
        ids = [1, *range(4, 41, 2)]

        assert sg.postgres.read(connection, plan(sg.Count())).value == 20
        assert [row[0] for row in sg.postgres.read(connection, plan(sg.Preview(5))).rows] == ids[:5]
        assert [row[0] for row in sg.postgres.read(connection, plan(sg.Page(3, after=(6,)))).rows] == [8, 10, 12]
        sample = sg.postgres.read(connection, plan(sg.Sample(7, "x")))
        assert sorted(row[0] for row in sample.rows) == sorted({row[0] for row in sample.rows} & set(ids))
        assert len(sample) == 7
        overlap = sg.postgres.read(connection, plan(sg.Overlap(("everyone",))))
        assert [one.name for one in overlap.columns] == ["total", "members_1", "members_2", "both_1_2", "share_1_2"]
        assert overlap.rows == ((40, 20, 40, 20, 1.0),)
        explained = sg.postgres.read(connection, plan(sg.Explain()))
        assert "Seq Scan on people" in str(explained)
        assert [one.name for one in explained.columns] == ["plan"]

    def test_changes_are_read(self, people: PostgresEngine) -> None:
        tracked = plan(sg.Track(("name",)))
        for step in tracked.steps:
            people.execute(step.sql)
        told = sg.postgres.read(people.connection, plan(sg.Changes(), tracking=tracked.tracking))
        rows = sg.postgres.read(people.connection, plan(sg.ChangedRows(), tracking=tracked.tracking))

        assert dict(zip([one.name for one in told.columns], told.rows[0], strict=True))["added"] == 20
        assert len(rows) == 20

    def test_values_are_plain_python(self, people: PostgresEngine) -> None:
        found = sg.postgres.read(
            people.connection, plan(sg.Preview(2), segment(select=list(catalog.tables["people"].columns)))
        )

        assert found.rows == (full, empty)
        assert [type(one) for one in found.rows[0]] == [type(one) for one in full]
        assert json.loads(found.to_json())["rows"][0] == [
            1, "Ä'; --", "pro", "10.50", 0.5, "2024-02-29", "2026-03-15T09:30:00.000005Z", "2026-03-15T09:30:00.000005Z",
            "2026-03-15T09:30:00.000005", str(tag), {"a": [1, None, "x"]}, ["a", None], ["2026-03-15T09:30:00.000005Z"],
        ]  # fmt: skip

    def test_arrays_of_all_dimensions_are_lists_of_their_items(self, people: PostgresEngine) -> None:
        people.execute("UPDATE people SET words = '{{a,b},{c,NULL}}' WHERE id = 1")

        assert sg.postgres.read(people.connection, plan(sg.Preview(1), segment(select=["words"]))).value == [
            "a",
            "b",
            "c",
            None,
        ]

    def test_they_show_themselves(self, people: PostgresEngine) -> None:
        found = sg.postgres.read(people.connection, plan(sg.Preview(2)))
        explained = sg.postgres.read(people.connection, plan(sg.Explain()))

        assert str(found).splitlines() == ["paying: 2 rows", "", "id  name", "--  ------", " 1  Ä'; --", " 4  p4"]
        assert repr(found) == "<Rows of paying: 2 rows>"
        assert "<td" in bundle(found)["text/html"]
        assert list(bundle(found, include={"text/plain"})) == ["text/plain"]
        assert bundle(explained)["text/html"].startswith("<pre")

    def test_several_plans_are_read_at_one_moment(self, people: PostgresEngine) -> None:
        with connected(people, autocommit=True) as other, reading(people.connection) as fetch:
            before = fetch("SELECT count(*) FROM people")
            other.execute("DELETE FROM people")

            assert fetch("SELECT count(*) FROM people") == before
        assert [
            one.value for one in sg.postgres.read_many(people.connection, [plan(sg.Count()), plan(sg.Preview())])
        ] == [0, None]


class TestSafety:
    @pytest.mark.parametrize(
        "effect",
        [
            "INSERT INTO log VALUES (1)",
            "PERFORM nextval('numbers')",
            "PERFORM set_config('transaction_read_only', 'off', false); INSERT INTO log VALUES (1)",
            "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE; SET transaction_read_only = off; INSERT INTO log VALUES (1)",
            "CREATE TABLE made (id int)",
            "EXECUTE 'COPY people TO PROGRAM ''cat > /dev/null'''; DELETE FROM people",
        ],
    )
    def test_a_view_that_calls_a_function_with_effects_has_none(self, people: PostgresEngine, effect: str) -> None:
        """A view may call a function that writes: whoever reads it would not know."""
        people.execute("CREATE TABLE log (id int); CREATE SEQUENCE numbers; ALTER TABLE people RENAME TO stored")
        people.execute(
            f"CREATE FUNCTION act(name text) RETURNS text VOLATILE LANGUAGE plpgsql AS $$ BEGIN {effect}; RETURN name; END $$"
        )
        columns = ", ".join(one if one != "name" else "act(name) AS name" for one in catalog.tables["people"].columns)
        people.execute(f"CREATE VIEW people AS SELECT {columns} FROM stored")
        last = "SELECT last_value, is_called FROM numbers"
        before = people.query(last)

        with pytest.raises(sg.ApplyError) as caught:
            sg.postgres.read(people.connection, plan(sg.Preview()))

        assert code_of(caught) == "engine-refused"
        assert people.query(
            "SELECT (SELECT count(*) FROM log), (SELECT count(*) FROM stored), to_regclass('made')"
        ) == [(0, 40, None)]
        assert people.query(last) == before
        assert people.query("SHOW default_transaction_read_only") == [("off",)]
        assert people.connection.info.transaction_status is TransactionStatus.IDLE

    @pytest.mark.parametrize(
        "to", [sg.Create("view"), sg.Create("table"), sg.Track(), sg.Untrack()], ids=lambda to: type(to).__name__
    )
    def test_a_plan_that_changes_something_is_refused(self, people: PostgresEngine, to: Any) -> None:
        tracking = plan(sg.Track()).tracking if isinstance(to, sg.Untrack) else None
        with pytest.raises(sg.DefinitionError, match="changes something"):
            sg.postgres.read(people.connection, plan(to, tracking=tracking))

    def test_a_plan_for_another_engine_is_refused(self, people: PostgresEngine) -> None:
        with pytest.raises(sg.DefinitionError, match="the plan is for duckdb"):
            sg.postgres.read(people.connection, sg.plan(paying, catalog, dialect="duckdb", to=sg.Count()))

    @pytest.mark.parametrize("threshold", [None, 0, 5])
    def test_a_call_runs_one_statement(self, people: PostgresEngine, threshold: int | None) -> None:
        made = plan(sg.Count())
        several = replace(made, steps=(replace(made.steps[0], sql="SELECT 1; COMMIT; DELETE FROM people"),))
        with (
            connected(people, autocommit=True, prepare_threshold=threshold) as connection,
            pytest.raises(sg.ApplyError, match="multiple commands"),
        ):
            sg.postgres.read(connection, several)

        assert people.query("SELECT count(*) FROM people") == [(40,)]

    def test_a_connection_in_a_transaction_is_refused(self, people: PostgresEngine) -> None:
        with people.connection.transaction(), pytest.raises(sg.DefinitionError, match="in a transaction"):
            sg.postgres.read(people.connection, plan(sg.Count()))
        with connected(people) as other:
            other.close()
            with pytest.raises(sg.DefinitionError, match="closed"):
                sg.postgres.read(other, plan(sg.Count()))

    @pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), 1e9])
    def test_a_time_that_is_none_is_refused(self, people: PostgresEngine, timeout: float) -> None:
        with pytest.raises(sg.DefinitionError, match="cannot run for"):
            sg.postgres.read(people.connection, plan(sg.Count()), timeout=timeout)

    def test_what_takes_too_long_is_stopped(self, people: PostgresEngine) -> None:
        people.execute("ALTER TABLE people RENAME TO stored")
        columns = ", ".join(catalog.tables["people"].columns).replace(
            "plan", "plan || coalesce(pg_sleep(60)::text, '') AS plan"
        )
        people.execute(f"CREATE VIEW people AS SELECT {columns} FROM stored")

        with pytest.raises(sg.ApplyError) as caught:
            sg.postgres.read(people.connection, plan(sg.Count()), timeout=0.1)

        assert code_of(caught) == "busy"

    def test_what_is_locked_is_not_waited_for_in_vain(self, people: PostgresEngine) -> None:
        with connected(people) as other:
            other.execute("LOCK TABLE people IN ACCESS EXCLUSIVE MODE")
            with pytest.raises(sg.ApplyError) as caught:
                sg.postgres.read(people.connection, plan(sg.Count()), timeout=0.1)

        assert code_of(caught) == "busy"

    def test_the_engine_s_words_are_kept_where_they_may_quote_a_row(self, people: PostgresEngine) -> None:
        people.execute("ALTER TABLE people RENAME TO stored; UPDATE stored SET name = 'secret'")
        columns = ", ".join(catalog.tables["people"].columns).replace("name", "(name::integer)::text AS name")
        people.execute(f"CREATE VIEW people AS SELECT {columns} FROM stored")

        with pytest.raises(sg.ApplyError, match="22P02") as caught:
            sg.postgres.read(people.connection, plan(sg.Preview()))

        assert "secret" not in str(caught.value)
        assert caught.value.__cause__ is None
        assert caught.value.__suppress_context__

    def test_a_time_that_python_cannot_hold_is_said_to_be_one(self, people: PostgresEngine) -> None:
        people.execute("UPDATE people SET born = 'infinity' WHERE id = 1")

        with pytest.raises(sg.DefinitionError) as caught:
            sg.postgres.read(people.connection, plan(sg.Preview(1), segment(select=["born"])))

        assert code_of(caught) == "data-mismatch"

    def test_a_table_that_is_not_there_is_named(self, people: PostgresEngine) -> None:
        people.execute("DROP TABLE people")

        with pytest.raises(sg.ApplyError, match=r'relation "public.people" does not exist \(42P01\)'):
            sg.postgres.read(people.connection, plan(sg.Count()))


class TestSessions:
    settings = {
        "search_path": "elsewhere", "TimeZone": "Asia/Kathmandu", "DateStyle": "SQL, DMY", "client_encoding": "LATIN1",
        "standard_conforming_strings": "off", "transform_null_equals": "on", "statement_timeout": "7s", "lock_timeout": "3s",
    }  # fmt: skip

    def test_settings_decide_nothing_and_stay_as_they_are(self, people: PostgresEngine) -> None:
        people.execute("CREATE SCHEMA elsewhere; CREATE TEMP TABLE people (id int)")
        people.execute("CREATE FUNCTION elsewhere.count() RETURNS bigint LANGUAGE sql AS 'SELECT 1'")
        named = {"op": "in", "column": "name", "values": ["Ä'; --", "\U0001f600\\"], "missing": "match"}
        asked = plan(sg.Preview(2), segment("named", named, select=list(catalog.tables["people"].columns)))
        with connected(people, autocommit=True) as connection:
            for name, value in self.settings.items():
                connection.execute("SELECT set_config(%s, %s, false)", (name, value))
            before = [connection.execute(f"SHOW {name}".encode()).fetchone() for name in self.settings]

            assert sg.postgres.read(connection, asked).rows == (full, empty)
            assert [connection.execute(f"SHOW {name}".encode()).fetchone() for name in self.settings] == before
            assert connection.execute("SHOW transaction_read_only").fetchone() == ("off",)

    def test_a_name_without_a_schema_is_looked_for_in_one(self, people: PostgresEngine) -> None:
        people.execute('CREATE SCHEMA "Other"; CREATE TABLE "Other".pets (id int); INSERT INTO "Other".pets VALUES (1)')
        people.execute("CREATE TEMP TABLE pets (id int)")
        pets = sg.Catalog.loads("{version: 1, tables: {pets: {key: [id], columns: {id: integer}}}}")
        made = sg.plan(
            sg.loads("{version: 1, name: all, base: pets, where: [{op: everyone}]}"),
            pets,
            dialect="postgres",
            to=sg.Count(),
        )

        assert sg.postgres.read(people.connection, made, schema="Other").value == 1

    @pytest.mark.parametrize(
        "options",
        [
            {"row_factory": dict_row},
            {"cursor_factory": psycopg.ClientCursor},
            {"autocommit": True, "prepare_threshold": 0},
            {"autocommit": False, "prepare_threshold": None},
        ],
    )
    def test_any_kind_of_connection_will_do(self, people: PostgresEngine, options: dict[str, Any]) -> None:
        with connected(people, **options) as connection:
            assert sg.postgres.read(connection, plan(sg.Preview(1))).rows == ((1, "Ä'; --"),)
            assert connection.info.transaction_status is TransactionStatus.IDLE
            assert list(sg.postgres.catalog(connection).tables) == ["people"]


def dsn(postgres: PostgresEngine) -> str:
    info = postgres.connection.info
    return f"host={info.host} user={info.user} dbname={info.dbname}"


class TestCommand:
    @pytest.fixture(autouse=True)
    def surroundings(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.chdir(tmp_path)
        Path("paying.segment.yaml").write_text(
            "{version: 1, name: paying, base: people, where: [{op: eq, column: plan, value: pro}], select: [id, name]}",
            encoding="utf-8",
        )

    def call(self, *arguments: str) -> Result:
        return CliRunner().invoke(app, ["run", "paying.segment.yaml", *arguments])

    def test_a_live_database_is_asked(self, people: PostgresEngine) -> None:
        made = CliRunner().invoke(app, ["catalog", "--dsn", dsn(people)])
        Path("live.catalog.yaml").write_text(made.stdout, encoding="utf-8")

        members = self.call("--dsn", dsn(people), "--limit", "2")
        assert (members.exit_code, members.stderr) == (0, "")
        assert members.stdout.splitlines()[-1] == "20 members, the first 2 shown"
        assert "Ä'; --" in members.stdout
        assert self.call("--dsn", dsn(people), "--show", "count").stdout == "20 members\n"
        assert self.call("--dsn", dsn(people), "--limit", "0").stdout == "20 members\n"
        assert self.call("--dsn", dsn(people), "--show", "count", "--format", "csv").stdout == "count\n20\n"
        assert "Seq Scan on people" in self.call("--dsn", dsn(people), "--show", "explain").stdout
        sample = self.call("--dsn", dsn(people), "--show", "sample", "--limit", "3", "--seed", "x", "--format", "json")
        assert len(json.loads(sample.stdout)) == 3
        assert sample.stderr == "3 members at random\n"

    def test_a_call_names_one_database(self, people: PostgresEngine) -> None:
        assert self.call().exit_code == 2
        assert "name what to read" in self.call().stderr
        assert "name what to read" in self.call("--dsn", "", "--data", ".").stderr
        assert "name what to read" in self.call("--dsn", "", "--db", "x").stderr
        assert "asks a database" in self.call("--data", ".", "--show", "count").stderr
        assert "goes with --dsn" in self.call("--data", ".", "--schema", "s").stderr

    def test_what_is_in_the_way_is_told(self, people: PostgresEngine) -> None:
        Path("live.catalog.yaml").write_text(
            "{version: 1, tables: {people: {table: public.gone, key: [id], columns: {id: integer, plan: text, name: text}}}}",
            encoding="utf-8",
        )

        gone = self.call("--dsn", dsn(people))
        nowhere = self.call("--dsn", "host=/nowhere")
        wrong = self.call("--dsn", "postgres:password!")

        assert (gone.exit_code, nowhere.exit_code, wrong.exit_code) == (2, 2, 2)
        assert 'relation "public.gone" does not exist' in gone.stderr
        assert "no connection to PostgreSQL" in nowhere.stderr
        assert "the address of the database cannot be read" in wrong.stderr
        assert "password!" not in wrong.stderr


class TestDuckDBCommand:
    def test_a_database_file_is_asked(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        with duckdb.connect("shop.duckdb") as connection:
            connection.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, plan VARCHAR)")
            connection.execute("INSERT INTO people SELECT range, CASE range % 2 WHEN 0 THEN 'pro' END FROM range(40)")
        Path("live.catalog.yaml").write_text(
            CliRunner().invoke(app, ["catalog", "--db", "shop.duckdb"]).stdout, encoding="utf-8"
        )
        Path("paying.segment.yaml").write_text(
            "{version: 1, name: paying, base: people, where: [{op: eq, column: plan, value: pro}]}", encoding="utf-8"
        )

        def call(*arguments: str) -> Result:
            return CliRunner().invoke(app, ["run", "paying.segment.yaml", "--db", "shop.duckdb", *arguments])

        assert call("--limit", "1").stdout.splitlines()[-1] == "20 members, the first 1 shown"
        assert call("--show", "count").stdout == "20 members\n"
        assert len(json.loads(call("--show", "sample", "--limit", "3", "--format", "json").stdout)) == 3
        assert "people" in call("--show", "explain").stdout
