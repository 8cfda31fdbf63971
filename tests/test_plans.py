"""Plans, run step by step on every engine, against what the evaluator says."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from answers import decoded, rows_of
from engines import Engine, Row
from engines.registry import slow
from fixture_folders import checkout, dialect_names
from plan_runs import run, with_engine, with_quick_engine
from typer.testing import CliRunner

import segsql as sg
from segsql.cli.app import app
from segsql.dialect import Effect, Unsupported, Use, load
from segsql.plans import forms
from segsql.types import DOUBLE

as_of = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["region", "id"],
                "columns": {
                    "region": {"type": "text", "nullable": False},
                    "id": {"type": "integer", "nullable": False},
                    "plan": "text",
                    "score": "integer",
                    "joined": "date",
                },
            }
        },
    }
)
regions = ["B", "a", "a ", "ä", "'; --", "\U0001f600"]
rows: list[Row] = [
    (region, number, ("free", "pro", None)[number % 3], (number * 7) % 11 or None, dt.date(2026, 3, 1) + dt.timedelta(number))
    for region in regions
    for number in range(-1, 8)
]  # fmt: skip
tables = {"people": [dict(zip(catalog.tables["people"].columns, row, strict=True)) for row in rows]}


def segment(name: str, *where: dict[str, Any], **others: Any) -> sg.Segment:
    return sg.Segment.model_validate({"version": 1, "name": name, "base": "people", "where": list(where), **others})


pro = {"op": "eq", "column": "plan", "value": "pro"}
segments = {
    one.name: one
    for one in (
        segment("paying", pro),
        segment("by_score", {"op": "gt", "column": "id", "value": 1}, sort=[{"column": "score", "direction": "desc"}]),
        segment("best", pro, sort=[{"column": "score"}], limit=7),
        segment("best_of_each", {"op": "everyone"}, sort=[{"column": "score"}], limit=2, per=["region"]),
        segment("a_third", {"op": "is_present", "column": "score"}, limit_percent=30, sort=[{"column": "joined"}]),
        segment("new", {"op": "during", "column": "joined", "period": {"op": "last", "count": 10, "unit": "day"}}),
        segment("nobody", {"op": "nobody"}),
        segment("both", {"op": "in_segment", "segment": "best"}, {"op": "in_segment", "segment": "by_score"}),
    )
}


def asked_of(engine: Engine) -> list[str]:
    """The segments that an engine is asked for; a slow one gets one that is cut."""
    return ["best"] if engine.label in slow else list(segments)


def plan(name: str, dialect: str, to: Any, **others: Any) -> sg.Plan:
    return sg.plan(segments[name], catalog, dialect=dialect, to=to, as_of=as_of, segments=segments, **others)


def members(name: str) -> list[tuple[Any, ...]]:
    """The keys of the members, in order."""
    return sg.matches(segments[name], catalog, tables, as_of=as_of, segments=segments)


def keys(engine: Engine, made: sg.Plan) -> list[Row]:
    """The keys that a plan reads, in order."""
    (step,) = made.steps
    return [row[:2] for row in decoded(engine, engine.query(step.sql), made.columns)]


@pytest.fixture(scope="module")
def stages() -> dict[str, Engine]:
    return {}


@pytest.fixture
def engine(label: str, stages: dict[str, Engine], open_engine: Callable[[str], Engine]) -> Engine:
    if label not in stages:
        found = stages[label] = open_engine(label)
        columns = [("region", "text"), ("id", "integer"), ("plan", "text"), ("score", "integer"), ("joined", "date")]
        found.load_table("people", columns, rows)
    return stages[label]


@with_engine
def test_what_is_counted_and_shown(engine: Engine) -> None:
    for name in asked_of(engine):
        found = members(name)
        assert engine.query(plan(name, engine.name, sg.Count()).sql.rstrip(";"))[0][0] == len(found), name
        for count in (5,) if engine.label in slow else (1, 5, 100):
            assert keys(engine, plan(name, engine.name, sg.Preview(count))) == found[:count], (name, count)


@with_engine
def test_pages_follow_each_other(engine: Engine) -> None:
    for name in asked_of(engine):
        seen: list[Row] = []
        while page := keys(engine, plan(name, engine.name, sg.Page(4, seen[-1] if seen else ()))):  # type: ignore[arg-type]
            seen += page
        assert seen == sorted(members(name)), name


@with_engine
@pytest.mark.parametrize("seed", ["sample", "it's another"])
def test_a_sample_is_the_same_everywhere(engine: Engine, seed: str) -> None:
    if isinstance(load(engine.name).functions.bucket, Unsupported):
        with pytest.raises(sg.UnsupportedByDialect):
            plan("paying", engine.name, sg.Sample(5, seed))
        return
    for name in asked_of(engine):
        by_chance = sorted(members(name), key=lambda key: (sg.bucket(seed, key), sg.bucket(f"{seed} 2", key), key))
        assert keys(engine, plan(name, engine.name, sg.Sample(5, seed))) == by_chance[:5], name


def overlapping(names: Sequence[str]) -> list[object]:
    sets = [set(members(name)) for name in names]
    pairs = list(combinations(sets, 2))
    shares = [len(one & other) / min(len(one), len(other)) if one and other else None for one, other in pairs]
    return [len(set().union(*sets)), *map(len, sets), *(len(one & other) for one, other in pairs), *shares]


@with_engine
@pytest.mark.parametrize(
    "names", [("paying", "best"), ("nobody", "paying"), tuple(segments), ("by_score", "new", "a_third")], ids=str
)
def test_overlap_is_that_of_the_sets(engine: Engine, names: tuple[str, ...]) -> None:
    made = plan(names[0], engine.name, sg.Overlap(names[1:]))
    (step,) = made.steps
    (row,) = engine.query(step.sql)
    found = [
        value if value is None or one.type != DOUBLE else float(str(value))
        for value, one in zip(row, made.columns, strict=True)
    ]

    assert found == pytest.approx(overlapping(names)), [one.name for one in made.columns]


@with_engine
@pytest.mark.parametrize("into", ["view", "table"])
def test_what_is_made_holds_the_members_and_is_undone(engine: Engine, into: Any) -> None:
    for name in asked_of(engine):
        made = plan(name, engine.name, sg.Create(into))
        run(engine, made)
        read = f"SELECT made.{engine.quoted('region')}, made.{engine.quoted('id')} FROM {engine.quoted(name)} made"
        assert sorted(decoded(engine, engine.query(read), made.columns[:2])) == sorted(members(name)), name
        engine.execute(made.steps[0].undo)
        with pytest.raises(Exception, match=rf"(?i){name}|there is no"):
            engine.query(read)


@with_quick_engine
@pytest.mark.parametrize("into", ["view", "table"])
def test_what_is_there_is_never_replaced(engine: Engine, into: Any) -> None:
    step = plan("paying", engine.name, sg.Create(into)).steps[0]
    engine.execute(step.sql)
    try:
        for again in ("view", "table"):
            other = plan("paying", engine.name, sg.Create(again)).steps[0]
            with pytest.raises(Exception, match=r"(?i)exist"):
                engine.execute(other.sql)
    finally:
        engine.execute(step.undo)


@with_engine
def test_an_engine_explains_itself(engine: Engine) -> None:
    if isinstance(load(engine.name).plans.explain, Unsupported):
        with pytest.raises(sg.UnsupportedByDialect, match="dry run"):
            plan("best", engine.name, sg.Explain())
        return
    (step,) = plan("best", engine.name, sg.Explain()).steps
    assert engine.query(step.sql)


@with_engine
def test_the_head_is_no_part_of_what_is_run(engine: Engine) -> None:
    compiled = sg.compile(segments["new"], catalog, dialect=engine.name, as_of=as_of)
    (step,) = plan("new", engine.name, sg.Preview(100)).steps

    assert [row[:2] for row in rows_of(engine, compiled)] == members("new")
    assert step.sql.startswith("-- segment new, as of 2026-03-15 09:30:00+00:00, days of UTC\n-- meaning ")


@pytest.mark.parametrize("dialect", dialect_names())
def test_a_title_changes_nothing(dialect: str) -> None:
    wild = "*/ -- \n'; DROP TABLE people; \u2028 ${x} \\"
    named = segments["new"].model_copy(update={"title": wild, "description": wild})
    made = sg.plan(named, catalog, dialect=dialect, as_of=as_of)

    assert made == plan("new", dialect, sg.Create())
    assert wild not in made.to_json()


@pytest.mark.parametrize("dialect", dialect_names())
def test_fingerprints_tell_text_from_meaning(dialect: str) -> None:
    first, later = (
        sg.plan(segments["new"], catalog, dialect=dialect, as_of=one) for one in (as_of, as_of + dt.timedelta(1))
    )
    again = plan("new", dialect, sg.Create(), pretty=True)

    assert first.meaning == later.meaning
    assert first.fingerprint != later.fingerprint
    assert (again.meaning, again.fingerprint, again.sql) == (first.meaning, first.fingerprint, first.sql)


@pytest.mark.parametrize("dialect", dialect_names())
def test_every_step_says_what_it_does(dialect: str) -> None:
    facts = load(dialect).effects
    step = plan("best", dialect, sg.Create("table")).steps[0]

    assert isinstance(facts.create_table, Effect)
    assert (step.locks, step.readers, step.lost) == (
        facts.create_table.locks,
        facts.create_table.readers,
        facts.create_table.lost,
    )
    assert all((one.locks, one.readers, one.lost, one.purpose) for one in plan("best", dialect, sg.Count()).steps)


def test_every_form_is_used() -> None:
    answers = [getattr(load(name).plans, question) for name in dialect_names() for question in forms.TABLES]
    used = {answer.use for answer in answers if isinstance(answer, Use)}

    assert used == {form for table in forms.TABLES.values() for form in table}


def test_a_plan_is_json() -> None:
    made = plan("new", "postgres", sg.Page(2, ("a", 3)))
    data = json.loads(made.to_json())

    assert data["version"] == 1
    assert data["aim"] == {"kind": "page", "rows": 2, "after": ["a", 3]}
    assert data["columns"][0] == {"name": "region", "type": "text"}
    assert data["steps"][0]["sql"] == made.steps[0].sql
    assert set(data["steps"][0]) == {"sql", "purpose", "transaction", "locks", "readers", "lost", "undo"}
    assert data["moving"]
    assert data["as_of"] == "2026-03-15T09:30:00+00:00"


@pytest.mark.parametrize(
    ("name", "to", "said"),
    [
        ("paying", sg.Page(4, ("a",)), "a key of region, id has 2 parts, and 1 were given"),
        ("paying", sg.Page(4, ("a", "b")), 'no key to go on from: "b" is compared with a value of type integer'),
        ("best", sg.Page(4, ("a", "b")), 'no key to go on from: "b" is compared with a value of type integer'),
        ("paying", sg.Page(0), "so many rows cannot be shown: 0"),
        ("paying", sg.Preview(-1), "so many rows cannot be shown: -1"),
        ("paying", sg.Sample(True), "so many rows cannot be shown: True"),
        ("paying", sg.Overlap(()), "one of 2 to 10 different segments"),
        ("paying", sg.Overlap(("best", "paying")), "one of 2 to 10 different segments"),
    ],
)
def test_what_cannot_be_is_refused(name: str, to: Any, said: str) -> None:
    with pytest.raises(sg.DefinitionError, match=said) as refused:
        plan(name, "duckdb", to)

    assert {one.code for one in refused.value.diagnostics} == {"invalid-plan"}


@pytest.mark.parametrize("to", [sg.Preview(), sg.Page(), sg.Sample(), sg.Overlap(("best",))])
def test_rows_without_a_key_have_no_order_that_stays(to: Any) -> None:
    keyless = sg.Catalog.model_validate(
        {"version": 1, "tables": {"people": {"columns": {"id": "integer", "plan": "text"}}}}
    )

    with pytest.raises(sg.DefinitionError) as refused:
        sg.plan(segment("paying", pro), keyless, to=to)

    assert [one.code for one in refused.value.diagnostics] == ["key-required"]


def test_a_mistake_in_the_definition_stays_one() -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.plan(segment("wrong", {"op": "eq", "column": "plam", "value": "pro"}), catalog, to=sg.Page(3, ("a", 1)))

    assert [one.code for one in refused.value.diagnostics] == ["unknown-column"]


def test_a_state_comes_back_from_json() -> None:
    made = plan("best", "postgres", sg.Create("table")).state
    assert made is not None
    read = sg.State.from_dict(json.loads(json.dumps(replace(made, dependents=(made,)).to_dict())))

    assert read == replace(made, dependents=(made,))


@pytest.mark.parametrize("to", [sg.Refresh(), sg.Drop()])
def test_what_is_not_known_to_be_there_is_not_changed(to: Any) -> None:
    with pytest.raises(sg.DefinitionError, match="there is nothing to change"):
        plan("best", "postgres", to)


def test_the_command_line_goes_from_state_to_state(tmp_path: Path) -> None:
    definition, before = checkout / "fixtures" / "shop" / "paying_in_dach.segment.yaml", tmp_path / "before.json"

    def said(*arguments: str) -> str:
        found = CliRunner().invoke(app, ["plan", str(definition), "-d", "mysql", *arguments])
        assert found.exit_code == 0, found.stderr
        return found.stdout

    before.write_text(said("--to", "table", "--format", "json"), encoding="utf-8")
    assert said("--to", "table", "--current", str(before)) == "-- nothing to do\n"
    assert "RENAME TABLE `paying_in_dach`" in said("--to", "refresh", "--current", str(before), "--format", "sql")
    assert "DROP TABLE `paying_in_dach`;" in said("--to", "drop", "--current", str(before))
    assert "LIMIT 3" in said("--to", "preview", "--rows", "3")
    assert "> 7" in said("--to", "page", "--after", "7")
    before.write_text("{kind: shelf}", encoding="utf-8")
    refused = CliRunner().invoke(app, ["plan", str(definition), "--current", str(before)])
    assert "does not say what there is" in refused.stderr
