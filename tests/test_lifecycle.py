"""A segment's life on every engine: made, left alone, refreshed, changed, renamed and dropped, its rows right after each step."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from answers import decoded
from engines import Engine, Row
from engines.registry import slow
from plan_runs import run, with_engine, with_quick_engine, with_renaming_engine

import segsql as sg

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {
                    "id": {"type": "integer", "nullable": False},
                    "plan": "text",
                    "score": "integer",
                    "joined": "date",
                },
            }
        },
    }
)
rows: list[Row] = [
    (number, ("free", "pro", None)[number % 3], (number * 7) % 11 or None, dt.date(2026, 3, 1) + dt.timedelta(number % 9))
    for number in range(30)
]  # fmt: skip


def segment(name: str, *where: dict[str, Any], **others: Any) -> sg.Segment:
    return sg.Segment.model_validate({"version": 1, "name": name, "base": "people", "where": list(where), **others})


pro = {"op": "eq", "column": "plan", "value": "pro"}
many = {"op": "gt", "column": "score", "value": 4}
first = segment("chosen", pro, select=["id", "score"])
titled = first.model_copy(update={"title": "Chosen */ '; --"})
other_rows = segment("chosen", many, select=["id", "score"])
more_columns = segment("chosen", many, select=["id", "score", "plan"])
fewer_columns = segment("chosen", many, select=["plan", "id"])
renamed = segment("elected", many, select=["plan", "id"])
renamed_and_changed = segment("picked", pro, select=["id"])


def reader(name: str) -> sg.Segment:
    """A segment that reads another one's view or table."""
    return segment(
        "readers", {"op": "in_segment", "segment": name}, {"op": "lt", "column": "id", "value": 20}, select=["id"]
    )


@dataclass
class Life:
    """What was made on an engine, of how many of the rows."""

    engine: Engine
    shown: int = 0
    state: sg.State | None = None
    plans: list[sg.Plan] = field(default_factory=list)

    def show(self, count: int) -> None:
        """Let the base have so many rows."""
        quoted = self.engine.quoted
        if self.engine.label == "sqlite":
            self.engine.execute(f"DROP VIEW IF EXISTS {quoted('people')}")
        words = "CREATE VIEW" if self.engine.label == "sqlite" else "CREATE OR REPLACE VIEW"
        columns = ", ".join(quoted(name) for name in catalog.tables["people"].columns)
        self.engine.execute(
            f"{words} {quoted('people')} AS SELECT {columns} FROM {quoted('people_rows')} WHERE id < {count}"
        )
        self.shown = count

    def plan(self, one: sg.Segment, to: Any, *others: sg.Segment) -> sg.Plan:
        known = {other.name: other for other in (one, *others)}
        made = sg.plan(one, catalog, dialect=self.engine.name, to=to, current=self.state, segments=known)
        run(self.engine, made)
        self.state = made.state
        self.plans.append(made)
        return made

    def holds(self, one: sg.Segment, *others: sg.Segment) -> bool:
        """Whether what was made of a segment has the rows and columns that it is to have."""
        columns = sg.compile(one, catalog, segments={other.name: other for other in others}).columns
        quoted = self.engine.quoted
        read = f"SELECT {', '.join(f'made.{quoted(column.name)}' for column in columns)} FROM {quoted(one.name)} made"
        found = decoded(self.engine, self.engine.query(read), columns)
        people = [dict(zip(catalog.tables["people"].columns, row, strict=True)) for row in rows[: self.shown]]
        keys = sg.matches(one, catalog, {"people": people}, segments={other.name: other for other in others})
        by_key = {row["id"]: row for row in people}
        right = [tuple(by_key[key][column.name] for column in columns) for (key,) in keys]
        return sorted(found, key=repr) == sorted(right, key=repr)

    def is_gone(self, name: str) -> bool:
        """Whether there is nothing of a name."""
        try:
            self.engine.query(f"SELECT * FROM {self.engine.quoted(name)}")
        except Exception:
            return True
        return False


@pytest.fixture
def life(label: str, open_engine: Callable[[str], Engine]) -> Life:
    engine = open_engine(label)
    engine.reset()
    engine.load_table(
        "people_rows", [("id", "integer"), ("plan", "text"), ("score", "integer"), ("joined", "date")], rows
    )
    found = Life(engine)
    found.show(20)
    return found


@with_engine
@pytest.mark.parametrize("kind", ["view", "table"])
def test_a_life(life: Life, kind: Any) -> None:
    create = sg.Create(kind)

    assert life.plan(first, create).steps
    assert life.holds(first)

    assert life.plan(titled, create).steps == ()
    assert life.plan(first, create).steps == ()

    life.show(30)
    refreshed = life.plan(first, sg.Refresh())
    assert bool(refreshed.steps) == (kind == "table")
    assert life.holds(first)

    for changed in (
        (other_rows,) if life.engine.label in slow else (other_rows, more_columns, fewer_columns, other_rows)
    ):
        assert life.plan(changed, create).steps
        assert life.holds(changed)
        assert life.plan(changed, create).steps == ()

    dropped = life.plan(other_rows, sg.Drop())
    assert [step.purpose for step in dropped.steps] == ["drop"]
    assert life.state is None
    assert life.is_gone("chosen")


@with_renaming_engine
@pytest.mark.parametrize("kind", ["view", "table"])
def test_a_segment_under_another_name(life: Life, kind: Any) -> None:
    life.plan(fewer_columns, sg.Create(kind))

    moved = life.plan(renamed, sg.Create(kind))
    assert life.holds(renamed)
    assert life.is_gone("chosen")
    if kind == "table":
        assert [step.purpose for step in moved.steps] == ["rename"], "its rows stay where they are"

    life.plan(renamed_and_changed, sg.Create(kind))
    assert life.holds(renamed_and_changed)
    assert life.is_gone("elected")


@with_quick_engine
def test_a_view_becomes_a_table(life: Life) -> None:
    life.plan(first, sg.Create("view"))

    life.plan(first, sg.Create("table"))
    assert life.holds(first)
    life.show(30)
    assert not life.holds(first), "a table stays as it was made"

    life.plan(first, sg.Create("view"))
    assert life.holds(first)


@with_quick_engine
@pytest.mark.parametrize("kind", ["view", "table"])
def test_what_reads_it_stays_whole(life: Life, kind: Any) -> None:
    life.plan(first, sg.Create(kind))
    state = life.state
    read = sg.plan(reader("chosen"), catalog, dialect=life.engine.name, segments={"chosen": first}, references="object")
    run(life.engine, read)
    assert state is not None
    assert read.state is not None
    life.state = replace(state, dependents=(read.state,))

    for changed in (other_rows, more_columns, fewer_columns, renamed):
        life.plan(changed, sg.Create(kind), reader(changed.name))
        assert life.holds(changed)
        assert life.holds(reader(changed.name), changed), changed

    with pytest.raises(sg.DefinitionError, match="elected is read by readers"):
        life.plan(renamed, sg.Drop())
    life.plan(renamed, sg.Drop(dependents=True))
    assert life.is_gone("elected")
    assert life.is_gone("readers")
