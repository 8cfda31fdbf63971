"""The change counts of a segment of Cargo: as plans on every dialect, and run against a diary in plain Python."""

import datetime as dt
import json
from typing import Any

import pytest
from answers import decoded
from diary import Diary, Members
from engines import Engine
from fixture_folders import dialect_names

import segsql as sg
from formats import cargo_grid as grid

start = dt.datetime(2026, 3, 1, 6, tzinfo=dt.UTC)
names = ("id", "record_id", "kind", "size", "at")
moment = dt.datetime(2026, 1, 31, 23, 59, 59, tzinfo=dt.UTC)
days: list[list[tuple[Any, ...]]] = [
    [(1, 1, "open", 5, moment), (2, 1, None, 5, None), (3, 2, "click", 1, moment)],
    [(1, 1, "open", 5, moment), (2, 1, "open", 5, None), (3, 2, "click", 2, moment), (4, None, "open", 9, moment)],
    [(1, 1, "Open", 6, moment), (2, 9, "open", 5, moment), (4, None, "open", 1, moment)],
    [(1, 1, "Open", 6, moment), (2, 9, "open", 5, moment), (4, None, "open", 1, moment)],
    [],
    [(1, 1, "Open", 6, moment)],
]  # fmt: skip
tracked: list[tuple[list[str] | None, tuple[str, ...]]] = [
    (["kind"], ("kind",)),
    ([], ()),
    (None, ("record_id", "kind", "size", "at")),
    (["id", "kind"], ("kind",)),
]
"""What a document says is tracked, and the columns of which one has to change."""


def segment(slugs: list[str] | None, **more: Any) -> sg.Segment:
    found = grid.segment_of(
        [grid.group(grid.on("number", "size", "greaterThan", value=1))], modelUuid=grid.events, **more
    )
    document = {**found, "uuid": grid.gone, "trackingColumnSlugs": slugs}
    read = sg.read(document, format="cargo", catalog=grid.catalog, bindings=grid.bindings).segment
    assert isinstance(read, sg.Segment)
    return read


def members(rows: list[tuple[Any, ...]], columns: tuple[str, ...]) -> Members:
    """The records with more than one size, by their key, with what is tracked of them."""
    return {(one[0],): tuple(one[names.index(name)] for name in columns) for one in rows if one[3] > 1}


@pytest.mark.parametrize("name", ["duckdb", "postgres"])
@pytest.mark.parametrize(("slugs", "columns"), tracked, ids=["one", "none", "all", "key"])
def test_changes_are_those_of_the_diary(
    engines: dict[str, Engine], name: str, slugs: list[str] | None, columns: tuple[str, ...]
) -> None:
    engine, asked, diary = engines[name], segment(slugs), Diary()
    engine.reset()
    if name == "duckdb":  # queries over a few rows are no work to share out
        engine.execute("SET threads = 1")
    types = [(one.name, str(one.type)) for one in grid.catalog.tables["events"].columns.values()]
    engine.load_table("events", types, [])
    begun = sg.plan(asked, grid.catalog, dialect=name, to=sg.Track())
    for step in begun.steps:
        engine.execute(step.sql)

    def run(to: Any, at: dt.datetime) -> sg.Plan:
        return sg.plan(asked, grid.catalog, dialect=name, to=to, tracking=begun.tracking, as_of=at)

    for place, rows in enumerate(days):
        at, now = start + dt.timedelta(days=place), members(rows, columns)
        engine.execute("DROP TABLE events")
        engine.load_table("events", types, rows)
        counted, shown = run(sg.Changes(), at), run(sg.ChangedRows(), at)
        found = tuple(int(str(one)) for one in engine.query(counted.steps[0].sql)[0])
        changed = {(row[0], row[1]) for row in decoded(engine, engine.query(shown.steps[0].sql), shown.columns)}

        assert found == diary.counts(now)
        total, added, updated, _, unchanged = found
        assert total == added + updated + unchanged
        expected = {(key[0], kind) for kind, keys in diary.diff(now).items() for key in keys if kind != "unchanged"}
        assert changed == expected

        engine.execute(run(sg.Advance(), at).steps[0].sql)
        diary.advance(now, at)
    if name == "duckdb":
        engine.execute("RESET threads")
    engine.reset()


@pytest.mark.parametrize("dialect", dialect_names())
def test_the_counts_are_plans_on_every_dialect(dialect: str) -> None:
    asked = segment(["kind", "size"])
    begun = sg.plan(asked, grid.catalog, dialect=dialect, to=sg.Track())
    assert begun.tracking is not None
    assert [name for name, _ in begun.tracking.columns] == ["kind", "size"]

    for to in (sg.Changes(), sg.ChangedRows(), sg.Advance(), sg.Untrack()):
        made = sg.plan(asked, grid.catalog, dialect=dialect, to=to, tracking=begun.tracking, as_of=start)
        assert made.steps


def test_what_is_tracked_and_a_name_rebuild_nothing() -> None:
    made = sg.plan(segment(["kind"]), grid.catalog, dialect="postgres", to=sg.Create("table"))

    def steps(other: sg.Segment) -> int:
        return len(sg.plan(other, grid.catalog, dialect="postgres", to=sg.Create("table"), current=made.state).steps)

    assert [steps(segment(slugs)) for slugs in (["size"], [], None)] == [0, 0, 0]
    assert steps(segment(["kind"], name="renamed")) == 0
    assert steps(segment(["kind"], limit=2)) > 0
    assert steps(segment(["kind"], sort=[{"columnSlug": "size", "kind": "desc"}], limit=2)) > 0


def test_documents_are_not_tracked() -> None:
    found = grid.segment_of([], uuid=grid.gone, trackingColumnSlugs=["n", "meta"])
    text = json.dumps(found, indent=1)
    asked = sg.read(text, format="cargo", catalog=grid.catalog, bindings=grid.bindings).segment

    with pytest.raises(sg.DefinitionError, match=r"unsupported-type.*meta"):
        sg.plan(asked, grid.catalog, to=sg.Track())
    assert [step.purpose for step in sg.plan(asked, grid.catalog, to=sg.Track(columns=("n",))).steps]


def test_the_target_names_what_is_tracked_unless_the_call_does() -> None:
    definition = {"version": 1, "name": "x", "base": "events", "where": [{"op": "everyone"}]}
    asked = sg.Segment.model_validate({**definition, "target": {"track": ["kind"]}})
    unknown = sg.loads(json.dumps({**definition, "target": {"track": ["knd"]}}, indent=1))

    def columns(to: sg.Track) -> list[str]:
        tracking = sg.plan(asked, grid.catalog, to=to).tracking
        assert tracking is not None
        return [name for name, _ in tracking.columns]

    assert (columns(sg.Track()), columns(sg.Track(columns=("size",)))) == (["kind"], ["size"])
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.plan(unknown, grid.catalog, to=sg.Track())
    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("unknown-column", "/target/track")
    assert found.range is not None
