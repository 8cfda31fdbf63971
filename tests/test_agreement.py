"""Random definitions over random rows: every engine gives what the evaluator gives, members, order and output.

Engines that take long are asked for many definitions of one world at once; the others get a world with each.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from answers import rows_of, rows_of_many
from engines import Engine, Row
from engines.registry import each_engine, slow
from hypothesis import Phase, given, settings
from hypothesis.errors import UnsatisfiedAssumption
from random_settings import random_setting
from stage import Stage, compiled, law
from strategies import Node, Setting, World, segments, stored_rows, usual, worlds
from tally import Tally
from witness import drawn, outputs, tables_of_world, worked_out

import segsql as sg

nightly = settings().max_examples >= 5_000
examples = {
    "duckdb": 300,
    "sqlite": 300,
    "postgres": 300,
    "postgres16": 300,
    "mysql": 200,
    "mariadb": 100,
    "clickhouse": 150,
}
"""How many definitions are drawn for an engine in a run, 90 if not said, of which its dialect refuses some; a night draws more."""
bundle = 15


def wanted(label: str) -> int:
    if nightly:
        return 20_000 if label in examples else 1_000
    return examples.get(label, 90)


@cache
def every_setting() -> list[Setting]:
    """The usual catalog, and random ones with a table of distinct keys."""
    return [usual, *(random_setting(seed, distinct=True) for seed in range(50 if nightly else 5))]


@pytest.mark.parametrize("label", each_engine())
def test_an_engine_gives_what_is_meant(label: str, open_engine: Callable[[str], Engine], tally: Tally) -> None:
    engine = open_engine(label)
    ask = ask_in_bundles if label in slow else ask_one_by_one
    chosen = every_setting()
    # Half of the definitions are about the usual catalog, which has the oddest rows.
    shares = [wanted(label) // 2, *[-(-wanted(label) // 2 // (len(chosen) - 1))] * (len(chosen) - 1)]
    asked = sum(ask(engine, setting, count) for setting, count in zip(chosen, shares, strict=True))
    tally.add(label, engine.version, examples=asked)
    assert asked >= 0.5 * wanted(label), "most definitions are not refused"


def expected(definition: Node, world: World, setting: Setting) -> list[Row]:
    """What is put out of the members in order; the key stands first in every drawn definition."""
    _, bound = drawn(definition, setting)
    return list(outputs(bound, worked_out(bound, tables_of_world(world, setting), setting)))


def statement(definition: Node, dialect: str | Path, setting: Setting) -> sg.Compiled | None:
    """A definition in a dialect, or nothing where it refuses it."""
    try:
        return compiled(definition, dialect, setting=setting)
    except sg.UnsupportedByDialect:
        return None


def ask_one_by_one(engine: Engine, setting: Setting, count: int, dialect: str | Path | None = None) -> int:
    """Search for a definition that an engine answers wrongly, in its own dialect or another; how many it was asked."""
    engine.reset()
    stage = Stage(engine, setting)
    stage.load()
    asked = 0

    @settings(law, max_examples=count)
    @given(worlds(setting), segments(setting))
    def agrees(world: World, definition: Node) -> None:
        nonlocal asked
        right = expected(definition, world, setting)
        made = statement(definition, dialect or engine.name, setting)
        if made is None:
            return
        stage.show(world)
        asked += 1
        assert rows_of(engine, made) == right

    agrees()
    return asked


def ask_in_bundles(engine: Engine, setting: Setting, count: int) -> int:
    """Ask an engine for drawn definitions, so many of each world; how many it was asked."""
    found = drawn_together(every_setting().index(setting), count)
    asked = 0
    for start in range(0, len(found), bundle):
        part = found[start : start + bundle]
        asked += ask_together(engine, setting, part[-1][0], [definition for _, definition in part])
    return asked


@cache
def drawn_together(place: int, count: int) -> list[tuple[World, Node]]:
    """Worlds and definitions of one of the settings, the same for all engines of this process that are asked in bundles."""
    found: list[tuple[World, Node]] = []
    setting = every_setting()[place]
    settings(law, max_examples=count, phases=[Phase.generate], database=None)(
        given(worlds(setting), segments(setting))(lambda world, definition: found.append((world, definition)))
    )()
    return found


def ask_together(engine: Engine, setting: Setting, world: World, definitions: Sequence[Node]) -> int:
    """Ask for several definitions of one world; how many of them the engine's dialect says."""
    meant: list[tuple[sg.Compiled, list[Row], Node]] = []
    for definition in definitions:
        with suppress(UnsatisfiedAssumption):
            right, made = expected(definition, world, setting), statement(definition, engine.name, setting)
            meant += [(made, right, definition)] if made is not None else []
    engine.reset()
    for name, places in world.items():
        columns, rows = stored_rows(name, setting)
        (physical,) = setting.catalog.tables[name].physical
        engine.load_table(physical, columns[1:], [rows[place][1:] for place in places])
    found = rows_of_many(engine, [made for made, _, _ in meant])
    wrong = [(one, rows, right) for rows, (_, right, one) in zip(found, meant, strict=True) if rows != right]
    assert not wrong, "a definition, what the engine gives, and what is meant"
    return len(meant)
