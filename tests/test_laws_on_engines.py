"""The laws of logic on every engine: groups, complements, lists, what is missing, and values that were lost on the way."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from engines import Engine, Row
from engines.registry import each_engine, slow
from hypothesis import given, settings
from hypothesis import strategies as st
from rewriting import both, complement, either, is_missing, leaves, lists, operands, twin_of
from stage import Stage, law, without
from strategies import Node, World, as_of, catalog, segments, worlds

import segsql as sg

examples = 60
Listed = tuple[Node, Node, list[tuple[Any, Node]]]
labels = [one for one in each_engine() if one.id not in slow]


@pytest.fixture
def stage(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Iterator[Stage]:
    engine = open_engine(request.param)
    engine.reset()
    stage = Stage(engine)
    stage.load()
    if engine.name == "duckdb":
        # Queries over a few rows are no work to share out.
        engine.execute("SET threads = 1")
    yield stage
    engine.reset()


def hold(check: Callable[..., None], *drawn: st.SearchStrategy[Any]) -> None:
    """Search for what breaks a law, among what the dialect does not refuse; most is not."""
    held = 0

    @settings(law, max_examples=examples)
    @given(st.tuples(worlds(), *drawn))
    def holds(found: tuple[Any, ...]) -> None:
        nonlocal held
        try:
            check(*found)
        except sg.UnsupportedByDialect:
            return
        held += 1

    holds()
    assert held >= examples / 3


@pytest.mark.parametrize("stage", labels, indirect=True)
def test_groups_follow_the_laws_of_logic(stage: Stage) -> None:
    def check(world: World, definition: Node, random: Any) -> None:
        stage.show(world)
        where = definition["where"]
        shuffled = random.sample(where, len(where))

        twice, pushed, nested, any_of, none_of, rest, *each = stage.judged(
            definition,
            complement(complement(both(*where))),
            complement(either(*map(complement, where))),
            both(both(shuffled[0]), both(*shuffled)),
            either(*shuffled),
            both(*map(complement, where)),
            complement(both(*where)),
            *where,
        )
        everyone = stage.members(definition, {"op": "everyone"})
        chosen = stage.members(definition)

        assert twice == pushed == nested == chosen == set[Row].intersection(*each)
        assert any_of == set[Row].union(*each) == everyone - none_of
        assert rest == everyone - chosen == stage.members(definition, complement(both(*where)))
        assert stage.members(definition, *shuffled) == chosen

    hold(check, segments(), st.randoms(use_true_random=False))


@pytest.mark.parametrize("stage", labels, indirect=True)
def test_a_leaf_its_twin_and_what_is_missing_split_the_base(stage: Stage) -> None:
    def check(world: World, definition: Node) -> None:
        stage.show(world)
        (leaf,) = definition["where"]
        twin = twin_of(leaf)
        missing = either(*map(is_missing, operands(leaf)))

        everyone, unknown, other, lenient, lenient_other = stage.judged(
            definition, {"op": "everyone"}, missing, twin, {**leaf, "missing": "match"}, {**twin, "missing": "match"}
        )
        chosen = stage.members(definition)

        assert (chosen | other, chosen & other) == (everyone - unknown, set())
        assert (lenient, lenient_other) == (chosen | unknown, other | unknown)

    hold(check, leaves(constant=False))


@pytest.mark.parametrize("stage", labels, indirect=True)
def test_a_list_is_the_same_as_comparing_with_each(stage: Stage) -> None:
    def check(world: World, drawn: Listed) -> None:
        stage.show(world)
        definition, leaf, given = drawn
        values = [value for value, _ in given]

        listed, unlisted, any_of, none_of = stage.judged(
            definition,
            {**leaf, "op": "in", "values": values},
            {**leaf, "op": "not_in", "values": values},
            either(*({**leaf, "op": "eq", "value": value} for value in values)),
            both(*({**leaf, "op": "ne", "value": value} for value in values)),
        )

        assert listed == any_of == stage.members(definition, {**leaf, "op": "in", "values": values})
        assert unlisted == none_of == stage.members(definition, {**leaf, "op": "not_in", "values": values})

    hold(check, lists())


lost: tuple[Any, ...] = (None, [], {}, ...)
"""What a value becomes that got lost; the last is for a key that is not there at all."""


def without_a_value(leaf: Node) -> Iterator[Node]:
    """A leaf with one value after the other gone, in every way. An open range needs no second end."""
    for key in ("column", "value", "values", "low", "high", "period"):
        if key in leaf:
            for nothing in lost:
                yield without(leaf, key) if nothing is ... else {**leaf, key: nothing}
    if leaf["op"].endswith(("contains", "_with")):
        yield {**leaf, "value": ""}
    if leaf.get("values"):
        yield {**leaf, "values": [*leaf["values"], None]}
    if "period" in leaf:
        yield {**leaf, "period": {"op": leaf["period"]["op"]}}


def said_of(definition: Node) -> list[str]:
    """What is found wrong or odd about a definition."""
    try:
        segment = sg.Segment.model_validate(definition)
    except sg.DefinitionError as problem:
        return [one.code for one in problem.diagnostics]
    return [one.code for one in sg.check(segment, catalog, as_of=as_of)]


@pytest.mark.parametrize("stage", labels, indirect=True)
def test_a_value_that_gets_lost_takes_nobody_in_without_a_word(stage: Stage) -> None:
    told = 0

    def check(world: World, definition: Node) -> None:
        nonlocal told
        stage.show(world)
        (leaf,) = definition["where"]
        everyone, chosen = stage.members(definition, {"op": "everyone"}), stage.members(definition)
        for less in without_a_value(leaf):
            if less == leaf:
                continue
            for condition, before in ((less, chosen), (complement(less), everyone - chosen)):
                changed = {**definition, "where": [condition]}
                if said_of(changed):
                    told += 1
                else:
                    assert stage.members(changed) <= before

    hold(check, leaves(constant=False))
    assert told > examples, "most losses are errors"
