"""What every dialect runs from one state of a segment to another, and to read it, as one file to read: ``dialects/<name>/plans.sql``."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pglast
import pytest
from fixture_folders import dialect_names, dialects_folder
from test_lifecycle import (
    catalog,
    fewer_columns,
    first,
    more_columns,
    other_rows,
    reader,
    renamed,
    renamed_and_changed,
    titled,
)

import segsql as sg
from segsql.cli.planning import told

moment = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)


def state_of(dialect: str, kind: Any, one: sg.Segment, *, is_read: bool = False) -> sg.State:
    """What there is when a segment was made, and a view that reads it where it is read."""
    made = sg.plan(one, catalog, dialect=dialect, to=sg.Create(kind)).state
    assert made is not None
    if not is_read:
        return made
    view = sg.plan(reader(one.name), catalog, dialect=dialect, segments={one.name: one}, references="object").state
    assert view is not None
    return replace(made, dependents=(view,))


@cache
def transitions(dialect: str) -> list[tuple[str, sg.Plan | sg.UnsupportedByDialect]]:
    """Every plan that the file holds, with its title."""
    return list(planned(dialect))


def planned(dialect: str) -> Iterator[tuple[str, sg.Plan | sg.UnsupportedByDialect]]:

    def plan(one: sg.Segment, to: Any, current: sg.State | None = None) -> sg.Plan | sg.UnsupportedByDialect:
        known = {
            other.name: other
            for other in (one, reader(one.name), other_rows if one is first else first)
            if other is not one
        }
        try:
            return sg.plan(one, catalog, dialect=dialect, to=to, current=current, segments=known)
        except sg.UnsupportedByDialect as refusal:
            return refusal

    for kind in ("view", "table"):
        there = state_of(dialect, kind, first)
        is_read = state_of(dialect, kind, first, is_read=True)
        create: Any = sg.Create(kind)
        yield f"a {kind} where there is none", plan(first, create)
        yield f"a {kind} that is as it is to be, but for its title", plan(titled, create, there)
        yield f"a {kind} of rows that have changed", plan(first, sg.Refresh(), there)
        yield f"a {kind} of other members, of the same columns", plan(other_rows, create, there)
        yield f"a {kind} with a column more", plan(more_columns, create, there)
        yield f"a {kind} with other columns", plan(fewer_columns, create, there)
        yield f"a {kind} with other columns, which a view reads", plan(fewer_columns, create, is_read)
        yield f"a {kind} under another name", plan(renamed, create, state_of(dialect, kind, fewer_columns))
        yield (
            f"a {kind} under another name, which a view reads",
            plan(renamed, create, state_of(dialect, kind, fewer_columns, is_read=True)),
        )
        yield f"a {kind} of other members under another name", plan(renamed_and_changed, create, there)
        yield f"a {kind} that goes", plan(first, sg.Drop(), there)
        yield f"a {kind} that goes, with the view that reads it", plan(first, sg.Drop(dependents=True), is_read)
    yield "a view that becomes a table", plan(first, sg.Create("table"), state_of(dialect, "view", first))
    yield "a table that becomes a view", plan(first, sg.Create("view"), state_of(dialect, "table", first))
    yield "how many members there are", plan(first, sg.Count())
    yield "the first five members", plan(first, sg.Preview(5))
    yield "five members behind one", plan(first, sg.Page(5, (7,)))
    yield "five members at random", plan(first, sg.Sample(5))
    yield "how members are found", plan(first, sg.Explain())
    track: Any = sg.Track(("score", "plan"))
    began = sg.plan(first, catalog, dialect=dialect, to=track).tracking
    for title, to in (
        ("a segment that is tracked", track),
        ("how many have changed", sg.Changes()),
        ("who has changed, and how", sg.ChangedRows()),
        ("what has changed, recorded", sg.Advance()),
        ("a segment that is tracked no more", sg.Untrack()),
    ):
        known = began if to is not track else None
        yield title, sg.plan(first, catalog, dialect=dialect, to=to, tracking=known, as_of=moment)


def text_of(dialect: str) -> str:
    parts = [
        f"---- {title}\n\n{f'-- refused: {made}' if isinstance(made, sg.UnsupportedByDialect) else told(made)}\n"
        for title, made in transitions(dialect)
    ]
    return "\n\n".join(parts)


@pytest.mark.parametrize("dialect", dialect_names())
def test_plans_are_as_they_were_read(dialect: str, request: pytest.FixtureRequest) -> None:
    path = dialects_folder / dialect / "plans.sql"
    text = text_of(dialect)
    if request.config.getoption("update_snapshots"):
        path.write_text(text, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("dialect", ["postgres", "redshift"])
def test_a_step_is_grammar_to_postgres(dialect: str) -> None:
    steps = [step for _, made in transitions(dialect) if isinstance(made, sg.Plan) for step in made.steps]

    assert {step.purpose for step in steps} >= {"create", "replace", "rename", "drop", "mark", "begin", "commit"}
    for step in steps:
        assert len(pglast.parse_sql(step.sql)) == 1, step.sql
        assert len(pglast.parse_sql(step.undo)) == bool(step.undo), step.undo


@pytest.mark.parametrize("dialect", dialect_names())
def test_what_is_left_as_it_is_is_not_touched(dialect: str) -> None:
    idle = [made for title, made in transitions(dialect) if title.endswith("but for its title")]

    assert [made.steps for made in idle if isinstance(made, sg.Plan)] == [(), ()]


@pytest.mark.parametrize("dialect", dialect_names())
def test_a_transaction_begins_and_ends(dialect: str) -> None:
    for title, made in transitions(dialect):
        assert isinstance(made, sg.Plan) or title == "how members are found"
        inside = [step for step in made.steps if step.transaction] if isinstance(made, sg.Plan) else []
        assert [step.purpose for step in inside if step.purpose in ("begin", "commit")] == (
            ["begin", "commit"] if inside else []
        ), title
        assert not inside or (inside[0].purpose, inside[-1].purpose) == ("begin", "commit")
