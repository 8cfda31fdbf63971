"""Tracking, run step by step on every engine, against what plain Python makes of the same rows."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from answers import decoded
from diary import Diary, Members, Tracked, alike, catalog, kept, key, keys, known, segment, start, values
from engines import Engine, Row
from engines.registry import slow
from fixture_folders import checkout, dialect_names
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from plan_runs import with_engine, with_quick_engine
from stage import law
from typer.testing import CliRunner

import segsql as sg
from segsql.cli.app import app
from segsql.dialect import load
from segsql.plans import tracking_forms

nightly = settings().max_examples >= 5_000


def members() -> st.SearchStrategy[Members]:
    cells = st.tuples(*(st.sampled_from(values[name]) for name in kept))
    return st.dictionaries(st.sampled_from(keys), cells, max_size=6)


steps = st.lists(
    st.tuples(members(), members(), st.sampled_from((0, 1, 1, 1, -1)), st.booleans()), min_size=2, max_size=5
)


@pytest.fixture
def tracked(label: str, open_engine: Callable[[str], Engine]) -> Tracked:
    engine = open_engine(label)
    engine.reset()
    found = Tracked(engine)
    found.show({}, {})
    if engine.name == "duckdb":
        # Queries over a few rows are no work to share out.
        engine.execute("SET threads = 1")
    return found


Steps = Sequence[tuple[Members, Members, int, bool]]
first_cells = tuple(values[name][0] for name in kept)
others_cells = tuple(values[name][1] for name in kept)
nothing = (None,) * len(kept)


def one_other(at: int, cell: object) -> tuple[object, ...]:
    """The first values, but for one."""
    return (*first_cells[:at], cell, *first_cells[at + 1 :])


a, b, c, d, e, f, g, _ = keys
a_life: Steps = [
    # All are new; the texts of two keys differ by a blank and by a letter's case.
    ({a: first_cells, c: first_cells, e: first_cells, b: nothing, g: nothing}, {}, 0, True),
    # Each value changes alone, one to nothing and one from it; a zero that loses its sign, and the same rows, have not changed.
    (
        {a: one_other(0, "A"), c: one_other(0, "a "), e: one_other(1, -0.0), b: one_other(1, None), g: nothing},
        {f: first_cells},
        1,
        True,
    ),
    # One leaves, one row is not there any more.
    ({a: one_other(2, None), b: one_other(3, values["seen"][1])}, {c: first_cells}, 1, False),
    # Nothing is recorded behind what was.
    ({a: nothing, d: others_cells}, {}, -1, False),
    # One comes back, and at the same moment, of which all is said, it leaves no more.
    ({a: one_other(4, False), c: first_cells, b: one_other(5, None)}, {}, 2, False),
    ({a: one_other(6, None), f: others_cells}, {c: others_cells}, 0, False),
    ({}, {a: first_cells}, 1, False),
]


short_life: Steps = [a_life[0], a_life[1], a_life[3], a_life[4]]
"""What engines are asked that take long over every statement."""


def follow(tracked: Tracked, taken: Steps) -> None:
    diary, moment, is_slow = Diary(), start, tracked.engine.label in slow
    tracked.begin()
    for at, (drawn, others, later, twice) in enumerate(taken):
        moment += dt.timedelta(microseconds=later)
        shown = {one: cells for one, cells in others.items() if one not in drawn}
        tracked.show(drawn, shown)
        now = {one: tuple(map(known, cells)) for one, cells in drawn.items()}

        total, added, updated, removed, unchanged = counts = tracked.counts()
        assert counts == diary.counts(now)
        assert total == added + updated + unchanged  # type: ignore[operator]
        assert len(diary.members) == updated + removed + unchanged  # type: ignore[operator]
        if not is_slow or at == 1:
            assert alike(tracked.changed()) == alike(diary.rows(now))

        diary.advance(now, moment)
        for _ in range(1 + (twice and not is_slow)):
            tracked.advance(moment)
            if is_slow and at < len(taken) - 1:
                continue
            assert alike(tracked.history()) == alike(diary.history())
            assert alike([(*one, *cells) for one, cells in tracked.snapshot().items()]) == alike(
                [(*one, *cells) for one, cells in diary.members.items()]
            )
    tracked.end()


@with_engine
def test_what_is_recorded_is_the_difference(tracked: Tracked) -> None:
    few, is_slow = {"duckdb": 5, "sqlite": 5}.get(tracked.engine.label, 2), tracked.engine.label in slow
    phases = (Phase.explicit,) if is_slow and not nightly else tuple(Phase)

    @settings(law, max_examples=few * 20 if nightly else few, phases=phases)
    @given(steps)
    @example(short_life if is_slow else a_life)
    def check(taken: Steps) -> None:
        if tracked.tracking is not None:
            tracked.end()  # what a failure left
        follow(tracked, taken)

    check()


best = sg.loads(
    "{version: 1, name: best, base: people, where: [{op: is_present, column: balance}],"
    " sort: [{column: balance, direction: desc}], limit: 2, select: [plan], transformations: ["
    "{name: member, value: {op: literal, value: 1, type: integer}},"
    " {name: place, value: {op: literal, value: 2, type: integer}}]}"
)


@with_quick_engine
def test_a_segment_that_is_cut_and_one_that_is_changed(tracked: Tracked) -> None:
    engine = tracked.engine
    amounts = dict(zip((a, b, c, d), map(Decimal, ("1.00", "2.00", "3.00", "4.00")), strict=True))
    tracked.show({one: one_other(2, amount) for one, amount in amounts.items()}, {})
    track = sg.plan(best, catalog, dialect=engine.name, to=sg.Track(("same.plan", "member", "place")))
    for step in track.steps:
        tracked.run(step)

    def asked(one: sg.Segment, to: Any) -> list[Row]:
        made = sg.plan(one, catalog, dialect=engine.name, to=to, tracking=track.tracking, as_of=start)
        return decoded(engine, engine.query(made.steps[0].sql), made.columns)

    advance = sg.plan(best, catalog, dialect=engine.name, to=sg.Advance(), tracking=track.tracking, as_of=start)
    tracked.run(advance.steps[0])
    assert asked(best, sg.Changes()) == [(2, 0, 0, 0, 2)]
    assert asked(best.model_copy(update={"limit": 3}), sg.Changes()) == [(3, 1, 0, 0, 2)]
    fewer = best.model_copy(update={"limit": 1})
    assert asked(fewer, sg.ChangedRows()) == [(*c, "removed", "a", None, 1, None, 2, None)]


@with_quick_engine
def test_an_advance_that_was_cut_short_is_run_again(tracked: Tracked) -> None:
    engine, later = tracked.engine, start + dt.timedelta(days=1)
    newcomer = ("A", 7)
    tracked.begin()
    tracked.show(dict.fromkeys((a, b, c), first_cells), {})
    tracked.advance(start)
    tracked.show({a: first_cells, b: others_cells, newcomer: nothing}, {})
    tracked.advance(later)
    whole = alike(tracked.history())
    number, change = engine.quoted("id"), engine.quoted("change")
    for lost in (f"{number} = 7", f"{change} <> 'added'"):
        engine.execute(f"DELETE FROM {engine.quoted('active_ones__changes')} WHERE {lost}")
        tracked.advance(later)
        assert alike(tracked.history()) == whole
        assert tracked.counts() == (3, 0, 0, 0, 3)


def test_what_is_tracked_comes_back_from_json() -> None:
    made = sg.plan(segment, catalog, to=sg.Track(("plan", "same.vip")))
    data = json.loads(made.to_json())

    assert made.tracking is not None
    assert sg.Tracking.from_dict(data["tracking"]) == made.tracking
    assert made.tracking.columns == (("plan", "text"), ("same.vip", "boolean"))
    assert (data["state"], data["aim"]) == (None, {"kind": "track", "columns": ["plan", "same.vip"]})
    again = sg.plan(segment, catalog, to=sg.Track(("same.vip", "plan")), tracking=made.tracking)
    assert (again.steps, again.tracking) == ((), made.tracking)
    assert sg.plan(segment, catalog, to=sg.Untrack(), tracking=made.tracking).tracking is None


@pytest.mark.parametrize("columns", [None, (), ("score",)])
def test_what_is_tracked_is_the_output_unless_said(columns: tuple[str, ...] | None) -> None:
    made = sg.plan(segment.model_copy(update={"select": ("plan", "id", "vip")}), catalog, to=sg.Track(columns))

    assert made.tracking is not None
    assert [name for name, _ in made.tracking.columns] == list(("plan", "vip") if columns is None else columns)
    rows = sg.plan(segment, catalog, to=sg.ChangedRows(), tracking=made.tracking)
    pairs = [f"{side}_{name}" for name, _ in made.tracking.columns for side in ("old", "new")]
    assert [one.name for one in rows.columns] == [*key, "change", *pairs]


@pytest.mark.parametrize("dialect", dialect_names())
def test_names_are_kept_whole(dialect: str) -> None:
    longest = load(dialect).names.max_bytes.value
    names = [f"{'x' * (min(longest, 128) - 1)}{end}" for end in "ab"]
    texts = [
        sg.plan(segment.model_copy(update={"name": name}), catalog, dialect=dialect, to=sg.Track(("plan",))).sql
        for name in names
    ]

    assert not {one for one in texts[0].split() if "x" * 20 in one} & {
        one for one in texts[1].split() if "x" * 20 in one
    }


def test_what_is_kept_stands_beside_the_object() -> None:
    document = segment.model_dump(mode="json", exclude_defaults=True)
    there = sg.Segment.model_validate({**document, "version": 1, "target": {"schema": "crm", "name": "active"}})
    made = sg.plan(there, catalog, dialect="postgres", to=sg.Track(("plan",)))

    assert made.tracking is not None
    assert made.tracking.path == ("crm", "active")
    assert 'CREATE TABLE "crm"."active__changes"' in made.sql
    assert 'CREATE VIEW "crm"."active__history"' in made.sql
    advance = sg.plan(segment, catalog, dialect="postgres", to=sg.Advance(), tracking=made.tracking, as_of=start)
    assert 'INSERT INTO "crm"."active__changes"' in advance.sql


def documents(*columns: str, **others: Any) -> sg.Segment:
    return sg.Segment.model_validate(
        {"version": 1, "name": "some", "base": "documents", "where": [{"op": "everyone"}], "select": columns, **others}
    )


tracking = sg.Tracking(("active_ones",), (("region", "text"), ("id", "integer")), (("plan", "text"),))
heap = sg.Segment.model_validate({"version": 1, "name": "some", "base": "heap", "where": [{"op": "everyone"}]})
renamed = [{"name": name, "value": {"op": "literal", "value": 1, "type": "integer"}} for name in ("old_rate", "rate")]


@pytest.mark.parametrize(
    ("one", "to", "known_as", "code", "said"),
    [
        (segment, sg.Changes(), None, "invalid-plan", "nothing is tracked yet"),
        (segment, sg.Untrack(), None, "invalid-plan", "nothing is tracked yet"),
        (segment, sg.Track(("id",)), None, "invalid-plan", "id is part of the key"),
        (segment, sg.Track(("plam",)), None, "unknown-column", 'not tracked: no column "plam"'),
        (segment, sg.Track(("plan", "vip")), tracking, "invalid-plan", "region, id, plan are tracked, and no others"),
        (segment, sg.Changes(), replace(tracking, key=(("id", "integer"),)), "invalid-plan", "the key is region, id"),
        (segment, sg.Advance(), replace(tracking, columns=(("plan", "integer"),)), "invalid-plan", "plan is text, and was integer"),
        (documents("body"), sg.Track(), None, "unsupported-type", "body is json: whether such a value has changed"),
        (documents("change"), sg.Track(), None, "duplicate-name", "a column named change is made"),
        (documents("rate", "old_rate", transformations=renamed), sg.Track(), None, "duplicate-name", "a column named old_rate"),
        (heap, sg.Track(), None, "key-required", "heap has no key"),
    ],
)  # fmt: skip
def test_what_cannot_be_tracked(one: sg.Segment, to: Any, known_as: sg.Tracking | None, code: str, said: str) -> None:
    with pytest.raises(sg.DefinitionError, match=said) as refused:
        sg.plan(one, catalog, to=to, tracking=known_as, as_of=start)

    assert [found.code for found in refused.value.diagnostics] == [code]


def test_an_advance_is_as_of_a_moment() -> None:
    with pytest.raises(sg.DefinitionError, match="as of a moment, and none is given"):
        sg.plan(segment, catalog, to=sg.Advance(), tracking=tracking)


def test_every_form_is_used() -> None:
    facts = [load(name).tracking for name in dialect_names()]

    for question, table in tracking_forms.TABLES.items():
        assert {getattr(one, question).use for one in facts} == set(table)


def test_the_command_line_tracks(tmp_path: Path) -> None:
    definition, before = checkout / "fixtures" / "shop" / "paying_in_dach.segment.yaml", tmp_path / "before.json"

    def said(*arguments: str) -> str:
        found = CliRunner().invoke(app, ["plan", str(definition), "-d", "postgres", *arguments])
        assert found.exit_code == 0, found.stderr
        return found.stdout

    before.write_text(said("--to", "track", "--column", "email", "--format", "json"), encoding="utf-8")
    current = ("--current", str(before))
    assert '"old_email"' in said("--to", "changed-rows", *current)
    assert 'AS "unchanged"' in said("--to", "changes", *current)
    assert "'2026-03-15 09:30:00'" in said("--to", "advance", *current, "--as-of", "2026-03-15T09:30:00Z")
    assert 'DROP TABLE "paying_in_dach__changes"' in said("--to", "untrack", *current)
    refused = CliRunner().invoke(app, ["plan", str(definition), "--to", "table", *current])
    assert "does not say what there is" in refused.stderr
