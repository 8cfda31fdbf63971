"""Segment jobs: what they make on PostgreSQL, row by row, and what the documents carry."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from engines import Engine, Row
from engines.registry import each_engine
from fixture_folders import checkout, read_fixtures
from plan_runs import run
from typer.testing import CliRunner, Result

import segsql as sg
from segsql.cli.app import app
from segsql.model.target import digest_name

folder = checkout / "fixtures" / "granary"
fixture = read_fixtures()["granary"]
postgres = [one for one in each_engine() if str(one.id) == "postgres"]


def job(**variables: str) -> dict[str, Any]:
    """A job over events that has what it needs, and these variables besides."""
    usual = {
        "TYPE": "generic",
        "SOURCE_TABLE_NAME": "eventstore",
        "SOURCE_WHERE_CLAUSE": "created > 0",
        "TARGET_SEGMENT_NAME": "seen",
        "GENERIC_TRANSFORMATIONS": "",
    }
    env = {name: one for name, one in {**usual, **variables}.items() if one != "-"}
    return {
        "id": "seen-0",
        "metadata": {"displayName": "Seen"},
        "data": {"cronjob": {"schedule": "0 * * * *"}, "env": env},
    }


def read(document: Any) -> sg.Reading:
    return sg.read(document, format="granary", catalog=fixture.catalog)


def planned(document: Any, **options: Any) -> sg.Plan:
    return sg.plan(read(document).segment, fixture.catalog, dialect="postgres", as_of=fixture.as_of, **options)


@pytest.fixture
def engine(open_engine: Callable[[str], Engine]) -> Engine:
    """A PostgreSQL that holds events and profiles."""
    found = open_engine("postgres")
    fixture.load(found)
    found.execute("CREATE SCHEMA segments")
    return found


ids = [f"00000000-0000-0000-0000-00000000000{one}" for one in range(9)]
made: dict[str, list[Row]] = {
    "adobe_events": [
        ("c1", ids[1], "adobe", '{"a": 1}', "CUP"),
        ("c1", ids[2], "adobe", "[1, 2]", "MUG"),
        ("c2", ids[3], "adobe", "null", None),
        ("c2", ids[4], "adobe", None, "7"),
        ("c3", ids[5], "adobe", None, None),
    ],
    "kinds_of_events": [
        ("c1", ids[1], "view", "adobe|view", "true"),
        ("c1", ids[2], "click", "adobe|click", "true"),
        ("c2", ids[3], "view", "adobe|view", "true"),
        ("c2", ids[4], "view", "adobe|view", "false"),
        ("c4", ids[7], "a|b", "snowplow|a|b", "false"),
        ("c4", ids[8], "it's", "na|it's", "false"),
    ],
    "visits_last_year": [
        ("c1", "customer", "2025-03", "customer//visits/2025-03", "3"),
        ("c2", "customer", "2025-12", "customer//visits/2025-12", "12"),
        ("c7", "customer", "2025-02", "customer//visits/2025-02", None),
        ("c8", "_d", "2025%", "_d//visits/2025%", None),
    ],
    "profiles_by_type": [("19", "customer"), ("2", "_d")],
}


@pytest.mark.skipif(not postgres, reason="it is not asked for")
def test_jobs_make_the_rows_that_they_say(engine: Engine) -> None:
    """What each job of the fixture makes on PostgreSQL, worked out by hand from the rows and the product's pages."""
    for file, rows in made.items():
        plan = planned(folder / f"{file}.json")
        run(engine, plan)
        shown = ", ".join(f'"{one.name}"::text' for one in plan.columns)
        assert plan.state is not None
        name = ".".join(f'"{one}"' for one in plan.state.named)
        assert sorted(engine.query(f"SELECT {shown} FROM {name}"), key=str) == sorted(rows, key=str), file

    indexes = engine.query("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'segments' ORDER BY 1")
    assert [(name, str(text).partition(" USING ")[2]) for name, text in indexes] == [
        ("by_type", "btree (profile_type)"),
        ("idx1", "btree (event_id, theval02)"),
    ]
    views = [f"SELECT n::text FROM segments.{name}" for name in ("profiles_customers", "profiles_others")]
    assert engine.query_many(views) == [[("19",)], [("2",)]]


@pytest.mark.skipif(not postgres, reason="it is not asked for")
def test_a_whole_query_is_filled_anew_with_all_that_belongs_to_it(engine: Engine) -> None:
    first = planned(folder / "profiles_by_type.json")
    run(engine, first)
    engine.execute("DELETE FROM profilestore WHERE profile_type = '_d' AND correlation_id = 'c8'")

    run(engine, planned(folder / "profiles_by_type.json", to=sg.Refresh(), current=first.state))

    (found,) = engine.query("SELECT n::text FROM segments.profiles_others")
    assert found == ("1",)
    assert engine.query("SELECT indexname FROM pg_indexes WHERE tablename = 'profiles_by_type'") == [("by_type",)]


def test_a_job_of_no_json_is_run_on_other_engines(open_engine: Callable[[str], Engine]) -> None:
    duckdb = open_engine("duckdb")
    fixture.load(duckdb)
    compiled = sg.compile(read(folder / "kinds_of_events.json").segment, fixture.catalog)

    rows = [
        tuple(str(one).lower() if isinstance(one, bool) else str(one) for one in row)
        for row in duckdb.query(compiled.sql)
    ]

    assert rows == made["kinds_of_events"]


def test_rows_are_sent_to_the_nodes_that_keep_those_of_the_source() -> None:
    plan = planned(job(DB_TYPE="citus", CITUS_DIST_COL="correlation_id"))
    call = [step.sql for step in plan.steps if step.purpose == "distribute"]

    assert " ".join(call[0].split()) == (
        """SELECT create_distributed_table('"segments"."seen"', 'correlation_id', colocate_with => '"eventstore"')"""
    )
    assert all(step.purpose != "distribute" for step in planned(job(DB_TYPE="citus", DB_USE_VIEWS="True")).steps)


def test_views_of_others_outlive_a_run_that_adds_a_column() -> None:
    kept = {"DB_PRESERVE_VIEWS": "True", "GENERIC_TRANSFORMATIONS": "kind=event_type::text"}
    first = planned(job(**kept))
    wider = job(**{**kept, "GENERIC_TRANSFORMATIONS": "early=created < 4::boolean|kind=event_type::text"})

    steps = [step.purpose for step in planned(wider, current=first.state).steps]
    assert steps == ["begin", "alter", "delete", "insert", "mark", "commit"]

    with pytest.raises(sg.DefinitionError) as refusal:
        planned(job(**{**kept, "GENERIC_TRANSFORMATIONS": "sort=event_type::text"}), current=first.state)
    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("invalid-plan", "/data/env/DB_PRESERVE_VIEWS")
    assert '"kind" is put out no more' in found.message


def test_names_of_any_letters_name_the_table() -> None:
    plan = planned(job(TARGET_SEGMENT_NAME="Seen-Once", TARGET_SCHEMA_NAME="Segments"))

    assert plan.steps[0].sql.splitlines()[3] == 'CREATE TABLE "Segments"."Seen-Once" AS'
    assert plan.segment == digest_name("Seen-Once")


def test_a_job_is_explained_and_a_whole_query_is_no_file_of_ours(tmp_path: Path) -> None:
    def called(*arguments: str) -> Result:
        return CliRunner().invoke(
            app, [*arguments, "--format", "granary", "--catalog", str(folder / "granary.catalog.yaml")]
        )

    explained = called("read", str(folder / "adobe_events.json"), "--explain").stdout.splitlines()
    lines = {tuple(line.split(maxsplit=1)) for line in explained}
    assert (
        "env/DB_USE_VIEWS",
        '{"value": "False", "from": "manager", "program": "false", "manager": "False"}',
    ) in lines
    assert ("id", '"demo-segment-95he0"') in lines

    whole = str(folder / "profiles_by_type.json")
    assert called("read", whole).stdout.startswith("# a whole query, which is no definition\nname: profiles_by_type\n")
    assert called("compile", whole, "-d", "postgres", "--into", "view").stdout.startswith("CREATE OR REPLACE VIEW")
    kept = called("read", whole, "--out", str(tmp_path / "made"))
    assert (kept.exit_code, kept.stdout, (tmp_path / "made").exists()) == (1, "", False)
    assert "not-held" in kept.stderr
    deeper = called("compile", whole, "--stage", "bound")
    assert (deeper.exit_code, deeper.stdout) == (1, "")
