"""What others made over an object stays while it is made anew: run with a view of somebody else's over it."""

from collections.abc import Callable
from typing import Any

import pytest
from engines import Engine
from engines.registry import slow
from fixture_folders import read_fixtures
from plan_runs import labels, run, unheld

import segsql as sg
from segsql.plans.aims import Making

fixture = read_fixtures()["crm"]
quick = [one for one in labels if str(one.id) not in (*unheld, *slow)]
create, refresh = sg.Create(), sg.Refresh()


def wish(into: str, *columns: str, least: int = 1, **target: Any) -> sg.Segment:
    """A segment of organizations, with an object that has to stay."""
    return sg.Segment.model_validate(
        {
            "version": 1,
            "name": "kept",
            "base": "orgs",
            "where": [{"op": "gte", "column": "org_id", "value": least}],
            "select": list(columns or ("org_id",)),
            "target": {"into": into, "preserve": True, **target},
        }
    )


def plan(segment: sg.Segment, dialect: str, current: sg.State | None = None, to: Making = create) -> sg.Plan:
    return sg.plan(segment, fixture.catalog, dialect=dialect, to=to, current=current, as_of=fixture.as_of)


def refused(segment: sg.Segment, current: sg.State | None, dialect: str = "postgres") -> str:
    with pytest.raises(sg.DefinitionError) as refusal:
        plan(segment, dialect, current)
    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("invalid-plan", "/target/preserve")
    return found.message.removeprefix("views that others made over it have to stay: ")


@pytest.mark.parametrize("into", ["table", "view"])
@pytest.mark.parametrize("label", quick)
def test_a_view_of_another_outlives_what_it_reads(label: str, into: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    fixture.load(engine)
    first = plan(wish(into), engine.name)
    run(engine, first)
    engine.execute(f"CREATE VIEW of_another AS SELECT COUNT(*) AS n, MAX({engine.quoted('org_id')}) AS most FROM kept")
    (before,) = engine.query("SELECT n, most FROM of_another")

    fewer = plan(wish(into, least=3), engine.name, first.state)
    run(engine, fewer)
    (after,) = engine.query("SELECT n, most FROM of_another")
    further = plan(wish(into, "org_id", "name"), engine.name, fewer.state)
    run(engine, further)
    (again,) = engine.query("SELECT n, most FROM of_another")
    run(engine, plan(wish(into, "org_id", "name"), engine.name, further.state, refresh))

    assert int(str(before[0])) == int(str(after[0])) + 2
    assert (before, before) == (again, *engine.query("SELECT n, most FROM of_another"))
    (named,) = engine.query("SELECT COUNT(name) AS n FROM kept")
    assert int(str(named[0])) > 0


def test_a_table_that_stays_gets_other_rows_in_one_transaction() -> None:
    first = plan(wish("table", indexes=[{"columns": ["org_id"]}]), "postgres")
    wider = wish("table", "name", "org_id", indexes=[{"columns": ["org_id", "name"]}])

    steps = plan(wider, "postgres", first.state).steps

    assert [one.purpose for one in steps] == ["begin", "alter", "delete", "insert", "index", "drop", "mark", "commit"]
    assert steps[1].sql == 'ALTER TABLE "kept" ADD COLUMN "name" TEXT'
    assert (
        " ".join(" ".join(steps[3].sql.splitlines()[3:7]).split()) == 'INSERT INTO "kept" ( "name", "org_id" ) SELECT'
    )
    assert all(one.transaction == 1 for one in steps)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (wish("table", "org_id", "name"), wish("table"), '"name" is put out no more'),
        (wish("table"), wish("view"), "a table becomes a view"),
        (wish("table"), wish("table", key=True), "its key, or how its rows are laid out, is not what it was made with"),
        (wish("table"), wish("table", distribute="org_id"), "its key, or how its rows are laid out, is not what it was made with"),
        (wish("view", "org_id", "name"), wish("view", "name", "org_id"), "PostgreSQL adds columns to a view behind all others, if at all: their order is another"),
        (wish("view"), wish("view", "name", "org_id"), 'PostgreSQL adds columns to a view behind all others, if at all: "name"'),
        (wish("materialized_view"), wish("materialized_view", least=2), "a materialized view of other rows is made anew"),
    ],
)  # fmt: skip
def test_what_would_break_is_named(before: sg.Segment, after: sg.Segment, said: str) -> None:
    assert refused(after, plan(before, "postgres").state) == said


def test_a_column_of_another_type_is_named() -> None:
    names = [
        {"name": "code", "value": {"op": "literal", "value": one, "type": kind}}
        for one, kind in ((1, "integer"), ("a", "text"))
    ]
    of_number, of_text = (
        sg.Segment.model_validate({**wish("table").written(), "transformations": [one], "select": ["org_id", "code"]}) for one in names
    )  # fmt: skip

    assert refused(of_text, plan(of_number, "duckdb").state, "duckdb") == '"code" was integer and becomes text'


def test_a_new_name_is_kept_up_with_where_views_are_tied() -> None:
    other = wish("table").model_copy(update={"name": "others"})
    made = plan(wish("table"), "postgres").state
    assert plan(other, "postgres", made).steps[0].purpose == "rename"
    assert refused(other, plan(wish("table"), "duckdb").state, "duckdb").startswith('"kept" gets another name')


def test_what_was_made_without_it_is_taken_over() -> None:
    loose = wish("table", preserve=False, key=True)
    adopted = plan(wish("table", key=True), "postgres", plan(loose, "postgres").state)

    assert adopted.steps == ()
    assert [one.purpose for one in plan(wish("table", least=2, key=True), "postgres", adopted.state).steps] == [
        "begin", "delete", "insert", "mark", "commit",
    ]  # fmt: skip
