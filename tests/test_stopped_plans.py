"""Plans that stop half way, at every step: what a reader then sees is what was there, what is to be, or what the steps said, and planning anew from
what is found ends well.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import pytest
from engines import Engine, PostgresEngine
from engines.registry import slow
from hypothesis import settings
from plan_runs import labels, run, unheld
from test_lifecycle import Life, catalog, fewer_columns, first, other_rows, reader, renamed_and_changed, rows

import segsql as sg
from segsql.dialect import Use, load

few, many = 20, len(rows)


@dataclass(frozen=True)
class Change:
    """What was made, and what is to be there instead, each of so many rows of the base."""

    before: sg.Segment | None
    kind: Any
    after: sg.Segment
    into: Any
    shown: tuple[int, int] = (few, few)
    is_read: bool = False

    @property
    def aim(self) -> Any:
        return sg.Refresh() if self.before is self.after else sg.Create(self.into)


refresh = Change(first, "table", first, "table", (few, many))
changes = {
    "a table filled anew": refresh,
    "a table where there is none": Change(None, "table", first, "table"),
    "a view where there is none": Change(None, "view", first, "view"),
    "a table with other columns": Change(first, "table", fewer_columns, "table"),
    "a view with other columns": Change(first, "view", fewer_columns, "view"),
    "a view that becomes a table": Change(first, "view", other_rows, "table"),
    "a table that becomes a view": Change(first, "table", other_rows, "view"),
    "a table under another name": Change(fewer_columns, "table", renamed_and_changed, "table"),
    "a view under another name": Change(fewer_columns, "view", renamed_and_changed, "view"),
}
read_by_others = {
    f"{name}, which is read": replace(change, is_read=True)
    for name, change in changes.items()
    if change.before is not None and change is not refresh
}


quickest = ("duckdb", "sqlite", "postgres")
nightly = settings().max_examples >= 5_000


@dataclass
class Stage:
    """An engine on which a change is to be made, and the plan for it."""

    life: Life
    change: Change
    plan: sg.Plan

    def sees(self, name: str) -> str:
        """What one who reads something of a name finds: all that was there, all that is to be, nothing, or something else."""
        for tag, one, shown in (
            ("new", self.change.after, self.change.shown[1]),
            ("old", self.change.before, self.change.shown[0]),
        ):
            if one is not None and self._holds(one.model_copy(update={"name": name}), shown):
                return tag
        return "nothing" if self.life.is_gone(name) else "something else"

    def _holds(self, one: sg.Segment, shown: int) -> bool:
        now, self.life.shown = self.life.shown, shown
        try:
            return self.life.holds(one)
        except Exception:
            return False
        finally:
            self.life.shown = now


def begun(engine: Engine, change: Change) -> Stage:
    """An engine where what a change begins with is made."""
    engine.reset()
    columns = [("id", "integer"), ("plan", "text"), ("score", "integer"), ("joined", "date")]
    engine.load_table("people_rows", columns, rows)
    life = Life(engine)
    life.show(change.shown[0])
    if change.before is not None:
        life.plan(change.before, sg.Create(change.kind))
        assert life.state is not None
        if change.is_read:
            view = sg.plan(
                reader(change.before.name),
                catalog,
                dialect=engine.name,
                segments={change.before.name: change.before},
                references="object",
            )
            run(engine, view)
            assert view.state is not None
            life.state = replace(life.state, dependents=(view.state,))
    life.show(change.shown[1])
    known = {change.after.name: change.after, "readers": reader(change.after.name)}
    made = sg.plan(change.after, catalog, dialect=engine.name, to=change.aim, current=life.state, segments=known)
    return Stage(life, change, made)


def stopped(stage: Stage, done: Sequence[sg.Step]) -> Sequence[sg.Step]:
    """Run steps, and lose the connection; what stays done of them is returned."""
    run(stage.life.engine, replace(stage.plan, steps=tuple(done)))
    lose(stage.life.engine)
    open_at = [at for at, one in enumerate(done) if one.purpose == "begin"]
    is_open = bool(open_at) and all(one.purpose != "commit" for one in done[open_at[-1] :])
    return done[: open_at[-1]] if is_open else done


def lose(engine: Engine) -> None:
    """Let the connection of an engine go as it does with a program that ends; what it had not committed is taken back."""
    match engine:
        case PostgresEngine():
            engine.connection.close()
            engine.connection = engine.server.connect(engine.database)
        case _ if isinstance(load(engine.name).plans.transaction, Use):
            with suppress(Exception):  # there is none
                engine.query("ROLLBACK")  # a database in memory ends with its connection
        case _:
            pass  # each of its statements is done when it ends


def told_to_be_gone(done: Sequence[sg.Step]) -> bool:
    """Whether steps that stay done say that a reader finds nothing of the name."""
    return any(
        one.purpose in ("drop", "rename") and ("gone" in one.readers or "new one" in one.readers) for one in done
    )


def found(stage: Stage, done: Sequence[sg.Step], seen: dict[str, str]) -> sg.State | None:
    """The state that someone who looks at what is there would hand in."""
    change, old, new = stage.change, stage.life.state, stage.plan.state
    assert new is not None
    dependents = old.dependents if old is not None and not lacks_reader(done) else ()
    if seen[change.after.name] == "new":
        return replace(new, dependents=dependents)
    if seen[change.after.name] == "old" and old is not None:
        return replace(old, name=new.name, path=new.path, dependents=dependents)
    if change.before is not None and seen[change.before.name] == "old" and old is not None:
        return replace(old, dependents=dependents)
    return None


def lacks_reader(done: Sequence[sg.Step]) -> bool:
    """Whether what reads the object was dropped, and not made anew."""
    about = [one.purpose for one in done if "readers" in one.sql and one.purpose in ("drop", "create")]
    return bool(about) and about[-1] == "drop"


def sweep(stage: Stage) -> None:
    """Remove what a stopped plan left beside the object."""
    engine = stage.life.engine
    for name in {one.name for one in (stage.change.before, stage.change.after) if one is not None}:
        for end in ("new", "old"):
            if not stage.life.is_gone(f"{name}__{end}"):
                engine.execute(f"DROP TABLE {engine.quoted(f'{name}__{end}')}")


def goes_on(stage: Stage, done: Sequence[sg.Step], seen: dict[str, str]) -> None:
    """Plan anew from what is found, run it, and look at everything."""
    change, life = stage.change, stage.life
    state = found(stage, done, seen)
    sweep(stage)
    life.state = state
    if state is None and change.before is not None and change.before.name != change.after.name:
        assert seen[change.before.name] == "nothing"
    aim = sg.Create(change.into) if state is None else change.aim
    life.plan(change.after, aim, reader(change.after.name))
    assert stage.sees(change.after.name) == "new"
    if change.before is not None and change.before.name != change.after.name:
        assert life.is_gone(change.before.name)
    if change.is_read:
        if lacks_reader(done):
            life.state = None
            known = {change.after.name: change.after}
            run(
                life.engine,
                sg.plan(
                    reader(change.after.name), catalog, dialect=life.engine.name, segments=known, references="object"
                ),
            )
        elif change.before is not None and change.before.name != change.after.name:
            return  # a view that is told by name is that of the old one still, where the plan found no one who reads it
        assert life.holds(reader(change.after.name), change.after)


def check_every_stop(engine: Engine, change: Change) -> None:
    """Stop the plan of a change behind each of its steps, and before the first."""
    steps = begun(engine, change).plan.steps
    names = {one.name for one in (change.before, change.after) if one is not None}
    for count in range(len(steps) + 1):
        stage = begun(engine, change)
        done = stopped(stage, stage.plan.steps[:count])
        seen = {name: stage.sees(name) for name in names}
        place = (count, [one.purpose for one in steps], seen)
        assert "something else" not in seen.values(), place
        if change.before is not None and not told_to_be_gone(done):
            assert {"old", "new"} & set(seen.values()), place
        if count == len(steps):
            assert seen[change.after.name] == "new", place
        if not done and change.before is not None:
            assert seen[change.before.name] == "old", place
        goes_on(stage, done, seen)


def asked_of(label: str) -> list[str]:
    """The changes in which plans of an engine are stopped: few but at night, where making tables takes long."""
    every = [*changes, *read_by_others]
    if label in unheld:
        return ["a table where there is none"]  # what is made there shows what its query shows
    if label in slow:
        return ["a table filled anew"]
    return every if nightly or label in quickest else ["a table filled anew", "a view that becomes a table"]


each_stop = [
    pytest.param(*one.values, name, marks=one.marks, id=f"{name}-{one.id}")
    for one in labels
    for name in asked_of(str(one.id))
]


@pytest.mark.parametrize(("label", "name"), each_stop)
def test_a_plan_stops_at_any_step(label: str, name: str, open_engine: Callable[[str], Engine]) -> None:
    check_every_stop(open_engine(label), {**changes, **read_by_others}[name])
