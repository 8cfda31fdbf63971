"""Random definitions over random rows, counted, shown, read page by page and laid over each other: as the evaluator says."""

from collections.abc import Callable
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from answers import decoded
from engines import Engine, Row
from engines.registry import slow
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import UnsatisfiedAssumption
from plan_runs import labels
from stage import Stage, law, without
from strategies import Node, World, as_of, segments, usual, worlds
from witness import drawn, outputs, tables_of_world, worked_out

import segsql as sg

nightly = settings().max_examples >= 5_000
examples = {"duckdb": 15, "sqlite": 25, "postgres": 25, "spark": 0}
"""How many definitions an engine is asked for, 6 if not said, 2 where each takes long. Spark, which takes half a minute for that, is asked at night."""


def wanted(label: str) -> int:
    return 1_000 if nightly else examples.get(label, 2 if label in slow else 6)


def meant(definition: Node, world: World) -> list[Row]:
    """What is put out of the members, in order; the key stands first."""
    _, bound = drawn(definition)
    return list(outputs(bound, worked_out(bound, tables_of_world(world))))


def written(value: object) -> Any:
    """A part of a key as a call hands it in."""
    return value if isinstance(value, bool | int | Decimal | str) else str(value)


class Reader:
    """A definition, and an engine that reads it."""

    def __init__(self, engine: Engine, definition: Node, others: dict[str, Node]) -> None:
        self.engine = engine
        self.segment = sg.Segment.model_validate(definition)
        known = {name: sg.Segment.model_validate(one) for name, one in others.items()}
        self.segments = {**usual.segments, **known}

    def read(self, to: Any) -> list[Row]:
        """The rows that a plan reads; one that is wrong after all says nothing."""
        try:
            made = sg.plan(
                self.segment,
                usual.catalog,
                dialect=self.engine.name,
                to=to,
                as_of=as_of,
                lists=usual.lists,
                segments=self.segments,
            )
        except sg.DefinitionError:
            raise UnsatisfiedAssumption from None
        (step,) = made.steps
        return decoded(self.engine, self.engine.query(step.sql), made.columns)


def laid_over(sets: list[set[Row]]) -> list[object]:
    """What an overlap of sets says."""
    pairs = list(combinations(sets, 2))
    shares = [len(one & other) / min(len(one), len(other)) if one and other else None for one, other in pairs]
    return [len(set().union(*sets)), *map(len, sets), *(len(one & other) for one, other in pairs), *shares]


def check(engine: Engine, definition: Node, world: World, size: int, start: int) -> None:
    """Read a definition in every way."""
    right = meant(definition, world)
    width = len(usual.catalog.tables[definition["base"]].key)
    whole = {**without(definition, "limit", "limit_percent", "per", "sort"), "name": "whole"}
    first = {**whole, "name": "first_condition", "where": whole["where"][:1]}
    reader = Reader(engine, definition, {"whole": whole, "first_condition": first})
    keys = [row[:width] for row in right]

    assert reader.read(sg.Count()) == [(len(right),)]
    assert reader.read(sg.Preview(size)) == right[:size]
    in_order = sorted(keys)
    assert [row[:width] for row in reader.read(sg.Page(size))] == in_order[:size]
    if in_order:
        at = start % len(in_order)
        after = tuple(map(written, in_order[at]))
        assert [row[:width] for row in reader.read(sg.Page(size, after))] == in_order[at + 1 : at + 1 + size]
    sets = [set(keys), *({row[:width] for row in meant(one, world)} for one in (whole, first))]
    (found,) = reader.read(sg.Overlap(("whole", "first_condition")))
    assert [None if one is None else float(str(one)) for one in found] == pytest.approx(
        [None if one is None else float(str(one)) for one in laid_over(sets)]
    )


@pytest.mark.parametrize("label", [one for one in labels if wanted(str(one.id))])
def test_what_is_read_is_what_is_meant(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    engine.reset()
    stage = Stage(engine)
    stage.load()
    if engine.name == "duckdb":
        # Queries over a few rows are no work to share out.
        engine.execute("SET threads = 1")
    read = 0

    @settings(law, max_examples=wanted(label), phases=[Phase.generate] if label in slow else law.phases)
    @given(worlds(), segments(), st.integers(1, 5), st.integers(0, 20))
    def holds(world: World, definition: Node, size: int, start: int) -> None:
        nonlocal read
        stage.show(world)
        try:
            check(engine, definition, world, size, start)
        except sg.UnsupportedByDialect:
            return
        read += 1

    holds()
    engine.reset()
    assert read >= wanted(label) / 3
