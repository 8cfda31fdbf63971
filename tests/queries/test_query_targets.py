"""What a plan makes of a whole query beside its rows."""

from typing import Any

import pytest

import segsql as sg
from segsql.model.queries import Query

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {"columns": {"id": "integer", "plan": "text", "joined": "date", "more": "json"}, "key": ["id"]}
        },
    }
)


def query(text: str = "select id, plan, more from people", **target: Any) -> Query:
    return Query.model_validate({"name": "found", "text": text, "dialect": "postgres", "target": target})


def refused(**target: Any) -> set[tuple[str, str]]:
    return {(one.code, one.pointer) for one in sg.check(query(**target), catalog, dialects=["postgres"])}


def test_everything_that_is_wished_for_is_made() -> None:
    wished = query(
        into="table",
        schema="segments",
        name="Found-1",
        indexes=[{"columns": ["plan", "id"]}, {"name": "of_documents", "columns": ["more"], "method": "gin"}],
        distribute="id",
        comment="People",
        views=[{"name": "pros", "where": [{"op": "eq", "column": "plan", "value": "pro"}]}],
    )
    plan = sg.plan(wished, catalog, dialect="postgres")

    assert [one.purpose for one in plan.steps] == ["create", "distribute", "index", "index", "mark", "create", "mark"]
    assert plan.steps[3].sql == 'CREATE INDEX "of_documents" ON "segments"."Found-1" USING gin ("more")'
    assert plan.steps[5].sql.splitlines()[-1].strip() == """"t"."plan" = 'pro'"""
    assert plan.state is not None
    assert plan.state.named == ("segments", "Found-1")
    assert not sg.plan(wished, catalog, dialect="postgres", current=plan.state).steps
    assert sg.compile(wished, catalog, dialect="postgres", into="table").sql.startswith(
        'CREATE TABLE "segments"."Found-1"'
    )


def test_a_target_says_what_is_made_and_means_nothing() -> None:
    view = sg.plan(query(into="view"), catalog, dialect="postgres")
    table = sg.plan(query(into="table"), catalog, dialect="postgres")

    assert (view.state and view.state.kind, table.state and table.state.kind) == ("view", "table")
    assert view.meaning == table.meaning


@pytest.mark.parametrize(
    ("target", "code", "pointer"),
    [
        ({"into": "table", "key": True}, "key-required", "/target/key"),
        ({"into": "view", "indexes": [{"columns": ["id"]}]}, "invalid-value", "/target/indexes"),
        ({"into": "table", "indexes": [{"columns": ["joined"]}]}, "unknown-column", "/target/indexes/0/columns/0"),
        ({"into": "table", "cluster": ["id"]}, "unsupported-by-dialect", "/target/cluster"),
        (
            {"views": [{"name": "v", "where": [{"op": "eq", "column": "joined", "value": "2026-01-01"}]}]},
            "unknown-column",
            "/target/views/0/where/0/column",
        ),
    ],
)
def test_what_cannot_be_of_it_is_told(target: dict[str, Any], code: str, pointer: str) -> None:
    assert (code, pointer) in refused(**target)


def test_another_kind_than_the_target_says_is_held_against_it() -> None:
    with pytest.raises(sg.DefinitionError, match="a view stores no rows, and so has no indexes"):
        sg.plan(query(into="table", indexes=[{"columns": ["id"]}]), catalog, dialect="postgres", to=sg.Create("view"))
