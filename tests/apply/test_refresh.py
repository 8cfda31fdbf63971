"""Refresh and change tracking in a live database, over random steps, against what plain Python makes of the same rows.

Rows are inserted, changed and deleted at random. Behind each step what is stored is filled anew and what changed is recorded; now and then
that stops at one of its statements first, and then all is as it was.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import psycopg
import pytest
from answers import decoded
from diary import Diary, Key, Members, alike, catalog, keys, kinds, known, start, typed, values
from diary import kept as columns
from engines import PostgresEngine, Row
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from stage import law

import segsql as sg
from segsql.types import TIMESTAMP

nightly = settings().max_examples >= 5_000
steps = 20
keeper = "keeper"


def kept_as(name: str, **target: object) -> sg.Segment:
    return sg.Segment.model_validate(
        {
            "version": 1,
            "name": name,
            "base": "people",
            "where": [{"op": "eq", "column": "active", "value": True}],
            "select": ["region", "id", *columns],
            "target": target,
        }
    )


tracked = kept_as("active_ones", into="table", key=True, indexes=[{"columns": ["plan"]}], track=list(columns))
stored = {
    "active_ones": tracked,
    "active_kept": kept_as("active_kept", into="materialized_view"),
    "active_known": kept_as(
        "active_known", into="materialized_view", indexes=[{"columns": ["region", "id"], "unique": True}]
    ),
    "active_shown": kept_as("active_shown", into="view"),
}
"""What is made of the same members; only the view shows them without being filled."""


class Stop(Exception):
    """What ends a plan at one of its statements."""


@dataclass
class Live:
    """The rows of people, as plain Python and in a database, and what is made of them by a role that may read them."""

    engine: PostgresEngine
    conn: psycopg.Connection
    people: dict[Key, tuple[object, ...]] = field(default_factory=dict)
    diary: Diary = field(default_factory=Diary)

    @property
    def members(self) -> Members:
        """Those who are active, with the values that are tracked."""
        return {one: tuple(map(known, cells)) for one, (active, *cells) in self.people.items() if active}

    def apply(self, segment: sg.Segment, to: Any, moment: dt.datetime = start, stop: int = 0) -> sg.Applied:
        """Apply a plan, or stop it at a statement."""

        def progress(purpose: str, at: int, of: int) -> None:
            if at == stop:
                raise Stop(f"{purpose}, {at} of {of}")

        options = sg.postgres.Options(progress=progress)
        return sg.postgres.apply(self.conn, segment, catalog, to=to, as_of=moment, options=options)

    def read(self, to: Any, tracking: sg.Tracking) -> sg.Rows:
        made = sg.plan(tracked, catalog, dialect="postgres", to=to, tracking=tracking)
        return sg.postgres.read(self.conn, made)

    def change(self, one: Key, cells: tuple[object, ...] | None) -> None:
        """Insert, change or delete a row."""
        named: dict[str, object] = dict(zip(("region", "id"), one, strict=True))
        where = "region = %(region)s AND id = %(id)s"
        said = dict(zip(("active", *columns), cells or (), strict=bool(cells)))
        if cells is None:
            self.people.pop(one, None)
            self.engine.connection.execute(f"DELETE FROM people WHERE {where}".encode(), named)
        elif one in self.people:
            self.people[one] = cells
            put = ", ".join(f"{name} = %({name})s" for name in said)
            self.engine.connection.execute(f"UPDATE people SET {put} WHERE {where}".encode(), {**said, **named})
        else:
            self.people[one] = cells
            put = ", ".join(f"%({name})s" for name in (*named, *said))
            names = ", ".join((*named, *said))
            self.engine.connection.execute(f"INSERT INTO people ({names}) VALUES ({put})".encode(), {**said, **named})

    def rows(self, name: str) -> list[Row]:
        """The rows of something that shows members, with the columns of the output."""
        shown = typed(("region", "id", *columns))
        return decoded(
            self.engine, self.engine.query(f"SELECT {', '.join(one.name for one in shown)} FROM {name}"), shown
        )

    def history(self) -> list[Row]:
        shown = [*typed(("region", "id")), sg.Column("entered_at", TIMESTAMP), sg.Column("left_at", TIMESTAMP)]
        found = self.engine.query("SELECT region, id, entered_at, left_at FROM active_ones__history")
        return decoded(self.engine, found, shown)

    def seen(self) -> list[Any]:
        """All that a plan could have changed: what there is and what is said of it, and every row of it."""
        there = self.engine.query(
            "SELECT oid, relname, relkind::text, relfilenode, obj_description(oid, 'pg_class') FROM pg_class "
            "WHERE relnamespace = 'public'::regnamespace ORDER BY oid"
        )
        held = [self.engine.query(f"SELECT * FROM {name}") for name in (*stored, "active_ones__changes")]
        return [there, *(sorted(map(repr, one)) for one in held)]

    def stopped(self, segment: sg.Segment, to: Any, moment: dt.datetime, at: int) -> None:
        """Have a plan stop at a statement, if it has that many, and find all as it was."""
        before = self.seen()
        try:
            self.apply(segment, to, moment, stop=at)
        except Stop:
            assert self.seen() == before


@pytest.fixture
def live_people(postgres: PostgresEngine) -> Iterator[Live]:
    postgres.load_table("people", list(kinds.items()), [])
    if not postgres.query(f"SELECT 1 FROM pg_roles WHERE rolname = '{keeper}'"):
        postgres.execute(f"CREATE ROLE {keeper} LOGIN")
    postgres.execute(f"GRANT CREATE, USAGE ON SCHEMA public TO {keeper}; GRANT SELECT ON people TO {keeper}")
    with psycopg.connect(
        host=postgres.connection.info.host, user=keeper, dbname=postgres.database, autocommit=True
    ) as conn:
        yield Live(postgres, conn)


def drawn(random: Random) -> tuple[object, ...] | None:
    """A row for a key, or that there is to be none."""
    if random.random() < 0.2:
        return None
    return (random.random() < 0.75, *(random.choice(values[name]) for name in columns))


def made(live: Live) -> sg.Tracking:
    """Make all of it, and begin to track one."""
    for segment in stored.values():
        live.apply(segment, sg.Create())
    tracking = live.apply(tracked, sg.Track()).plan.tracking
    assert tracking is not None
    return tracking


def walk(live: Live, random: Random) -> None:
    """Take the steps, and hold each of them against the diary."""
    tracking, moment = made(live), start
    for _ in range(steps):
        for _ in range(random.randint(1, 5)):
            live.change(random.choice(keys), drawn(random))
        moment += dt.timedelta(microseconds=random.choice((1, 3_600_000_000)))
        now = live.members

        for name, segment in stored.items():
            if random.random() < 0.3:
                live.stopped(segment, sg.Refresh(), moment, random.randint(1, 8))
            done = live.apply(segment, sg.Refresh(), moment)
            assert done.rows == (None if name == "active_shown" else len(now))
            assert alike(live.rows(name)) == alike([(*one, *cells) for one, cells in now.items()]), name

        counts = live.diary.counts(now)
        assert live.read(sg.Changes(), tracking).rows == (counts,)
        assert alike(live.read(sg.ChangedRows(), tracking).rows) == alike(live.diary.rows(now))
        if random.random() < 0.3:
            live.stopped(tracked, sg.Advance(), moment, 1)
        done = live.apply(tracked, sg.Advance(), moment)
        assert done.counts == tuple(zip(("total", "added", "updated", "removed", "unchanged"), counts, strict=True))
        live.diary.advance(now, moment)
        assert alike(live.history()) == alike(live.diary.history())
        assert alike(live.rows("active_ones__snapshot")) == alike([(*one, *cells) for one, cells in now.items()])


def test_what_is_stored_and_recorded_is_the_difference(live_people: Live) -> None:
    @settings(law, max_examples=50, phases=tuple(Phase) if nightly else (Phase.explicit,))
    @given(st.integers(0, 2**32))
    @example(1)
    def check(seed: int) -> None:
        live = Live(live_people.engine, live_people.conn)
        live.engine.execute(f"DROP OWNED BY {keeper}; TRUNCATE people")
        live.engine.execute(f"GRANT CREATE, USAGE ON SCHEMA public TO {keeper}; GRANT SELECT ON people TO {keeper}")
        walk(live, Random(seed))

    check()


def begun(live: Live, members: int) -> sg.Tracking:
    """Some members, stored and recorded."""
    for one in keys[:members]:
        live.change(one, (True, *(values[name][0] for name in columns)))
    tracking = made(live)
    live.apply(tracked, sg.Advance())
    live.diary.advance(live.members, start)
    return tracking


def test_the_same_moment_records_nothing_more(live_people: Live) -> None:
    live = live_people
    tracking = begun(live, 3)
    _, *rows = live.seen()

    again = live.apply(tracked, sg.Advance(), start)
    assert live.seen()[1:] == rows
    assert dict(again.counts)["total"] == 3
    live.change(keys[5], (True, *(values[name][1] for name in columns)))
    earlier = live.apply(tracked, sg.Advance(), start - dt.timedelta(days=1))
    assert live.engine.query("SELECT count(*) FROM active_ones__changes") == [(3,)]
    assert dict(earlier.counts)["added"] == 0
    assert live.read(sg.Changes(), tracking).rows == ((4, 1, 0, 0, 3),)


def test_an_advance_that_the_engine_refuses_records_nothing(live_people: Live) -> None:
    live, later = live_people, start + dt.timedelta(days=1)
    tracking = begun(live, 3)
    live.engine.execute("ALTER TABLE active_ones__changes ADD CONSTRAINT theirs CHECK (region <> '')")
    for one in (keys[1], keys[3], keys[-1]):  # of which the last cannot be recorded
        live.change(one, (True, *(values[name][1] for name in columns)))
    live.change(keys[0], None)
    before, counts = live.seen(), live.diary.counts(live.members)

    with pytest.raises(sg.ApplyError) as refused:
        live.apply(tracked, sg.Advance(), later)
    assert [one.code for one in refused.value.diagnostics] == ["engine-refused"]
    assert live.seen() == before
    assert live.read(sg.Changes(), tracking).rows == (counts,)

    live.engine.execute("ALTER TABLE active_ones__changes DROP CONSTRAINT theirs")
    assert tuple(count for _, count in live.apply(tracked, sg.Advance(), later).counts) == counts
    live.diary.advance(live.members, later)
    assert alike(live.history()) == alike(live.diary.history())


failing = """
CREATE FUNCTION fails() RETURNS event_trigger LANGUAGE plpgsql AS $$
BEGIN
    IF tg_tag = '{tag}' THEN RAISE EXCEPTION 'not now'; END IF;
END $$;
CREATE EVENT TRIGGER fails ON ddl_command_end EXECUTE FUNCTION fails();
"""


@pytest.mark.parametrize(
    "tag", ["CREATE TABLE AS", "CREATE INDEX", "ALTER TABLE", "ALTER INDEX", "DROP TABLE", "COMMENT"]
)
@pytest.mark.parametrize("name", ["active_ones"])
def test_a_refresh_whose_statement_fails_leaves_all_as_it_was(live_people: Live, tag: str, name: str) -> None:
    live = live_people
    begun(live, 3)
    live.change(keys[3], (True, *(values[name][0] for name in columns)))
    before = live.seen()
    live.engine.execute(failing.replace("{tag}", tag))
    try:
        with pytest.raises(sg.ApplyError) as refused:
            live.apply(stored[name], sg.Refresh())
        assert [one.code for one in refused.value.diagnostics] == ["engine-refused"]
        assert live.seen() == before
    finally:
        live.engine.execute("DROP EVENT TRIGGER fails; DROP FUNCTION fails()")

    live.apply(stored[name], sg.Refresh())
    assert len(live.rows(name)) == 4
