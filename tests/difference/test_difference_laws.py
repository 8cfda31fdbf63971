"""What is said of members holds for all rows: sought by drawing definitions, changes to them, and rows at random."""

from collections import Counter
from typing import Any

from hypothesis import event, given
from hypothesis import strategies as st
from hypothesis.errors import UnsatisfiedAssumption
from rewriting import both, complement, either
from stage import law, without
from strategies import Node, World, as_of, catalog, segments, static, usual, worlds
from witness import drawn, tables_of_world, worked_out

import segsql as sg
from difference.mutations import mutants
from segsql import Difference, diff


def differs(old: Node, new: Node) -> Difference:
    """How two drawn definitions differ; one that is wrong after all says nothing."""
    try:
        one, other = sg.Segment.model_validate(old), sg.Segment.model_validate(new)
        return diff(one, other, catalog, as_of=as_of, lists=static, segments=usual.segments)
    except sg.DefinitionError:
        raise UnsatisfiedAssumption from None


def keys(definition: Node, world: World) -> set[Any]:
    """The keys of the members, as the evaluator in plain Python works them out."""
    _, bound = drawn(definition)
    return {one.key for one in worked_out(bound, tables_of_world(world))}


def holds(members: str, before: set[Any], after: set[Any]) -> bool:
    match members:
        case "equal":
            return before == after
        case "widening":
            return before <= after
        case "narrowing":
            return before >= after
        case _:
            return True


def resolves(document: Node, pointer: str) -> bool:
    """Whether something stands at a JSON pointer."""
    at: Any = document
    for step in pointer.split("/")[1:]:
        if isinstance(at, list):
            at = at[int(step)]
        elif step in at:
            at = at[step]
        else:
            return False
    return True


@law
@given(st.data(), worlds(), segments())
def test_what_is_said_of_members_holds(data: st.DataObject, world: World, definition: Node) -> None:
    other = data.draw(mutants(definition))
    found = differs(definition, other)
    event(found.members)

    assert holds(found.members, keys(definition, world), keys(other, world)), found
    assert found.members == "equal" or found.changes
    for change in found.changes:
        assert change.old is None or resolves(definition, change.old), change
        assert change.new is None or resolves(other, change.new), change


@law
@given(segments(), segments())
def test_two_ways_round_are_opposites(definition: Node, other: Node) -> None:
    """Of definitions that have nothing to do with each other, too. Whether rows are found that show two to be mixed hangs on which is looked at
    first.
    """
    opposite = {"widening": "narrowing", "narrowing": "widening", "mixed": "unknown"}
    other = {**other, "base": definition["base"]}
    there, back = differs(definition, other), differs(other, definition)

    assert opposite.get(there.members, there.members) == {"mixed": "unknown"}.get(back.members, back.members)
    signs = {"added": "removed", "removed": "added", "replaced": "replaced"}
    assert Counter(signs[one.kind] for one in there.changes) == Counter(one.kind for one in back.changes)


@law
@given(segments(), st.randoms(use_true_random=False))
def test_rewritings_are_equal(definition: Node, random: Any) -> None:
    where = definition["where"]
    shuffled = random.sample(where, len(where))
    for rewritten in (
        shuffled,
        [*where, where[0]],
        [complement(complement(both(*where)))],
        [complement(either(*map(complement, shuffled)))],
        [both(both(shuffled[0]), both(*shuffled))],
        [either(both(*where), both(where[0], {"op": "nobody"}))],
    ):
        found = differs(definition, without(definition, where=rewritten, title="Another"))

        assert found.is_empty, found
        assert (found.members, found.changes) == ("equal", ())
