"""Definitions of which one was made of the other: by a change somewhere in its conditions, or in how its members are cut."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st
from rewriting import both, complement, either
from strategies import Node, Place, Writer, catalog, literals

ORDERED = ("eq", "ne", "lt", "lte", "gt", "gte")
SWAPS = {
    "exists": "not_exists",
    "not_exists": "exists",
    "in": "not_in",
    "not_in": "in",
    "and": "or",
    "or": "and",
    "is_missing": "is_present",
    "is_present": "is_missing",
    "starts_with": "contains",
    "contains": "ends_with",
    "everyone": "nobody",
}


def holders(node: Any) -> Iterator[list[Node]]:
    """Every list of conditions below a node."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("where", "conditions", "satisfies") and isinstance(value, list):
                yield value
            yield from holders(value)
    elif isinstance(node, list):
        for one in node:
            yield from holders(one)


class Mutator:
    """Changes to a definition, each of which Hypothesis draws."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any], definition: Node) -> None:
        self.writer = Writer(draw)
        self.place = Place(catalog.tables[definition["base"]])
        self.definition = deepcopy(definition)

    def leaf(self) -> Node:
        return self.writer.leaf(self.place, 1)

    def change(self) -> None:
        pick = self.writer.pick
        top = self.definition["where"]
        held = pick(range(4)) == 0
        conditions = (
            top if held else pick(tuple(map(Held, holders(self.definition["where"]))) or (Held(top),)).conditions
        )
        index = pick(range(len(conditions)))
        conditions[index : index + 1] = self.changed(
            conditions[index], top=conditions is top, last=len(conditions) == 1
        )

    def changed(self, one: Node, *, top: bool, last: bool) -> list[Node]:
        pick = self.writer.pick
        match pick(("drop", "add", "or", "not", "missing", "op", "value", "value", "value", "period", "cut", "pushed")):
            case "drop" if not last:
                return []
            case "add" if top:
                return [one, self.leaf()]
            case "or" if top:
                return [either(one, self.leaf())]
            case "not":
                return [complement(one)]
            case "pushed":
                return [complement(both(complement(one), complement(one)))]
            case "missing" if "column" in one and one["op"] not in ("is_missing", "is_present"):
                return [{**one, "missing": "match"} if "missing" not in one else without_missing(one)]
            case "op":
                return [self.with_other_op(one)]
            case "value":
                return [self.with_other_value(one)]
            case "period" if isinstance(one.get("during"), dict) and "count" in one["during"]:
                return [{**one, "during": {**one["during"], "count": pick((1, 2, 5, 40))}}]
            case "cut":
                self.cut()
            case _:
                pass
        return [one]

    def with_other_op(self, one: Node) -> Node:
        if one["op"] in ORDERED:
            return {**one, "op": self.writer.pick(ORDERED)}
        return {**one, "op": SWAPS.get(one["op"], one["op"])}

    def with_other_value(self, one: Node) -> Node:
        pick = self.writer.pick
        for key in ("value", "low", "high"):
            if key in one and not isinstance(one[key], dict):
                return {**one, key: pick(alike(one[key]))}
        if one.get("values"):
            values = list(one["values"])
            if pick((True, False)):
                return {**one, "values": [*values, pick(alike(values[0]))]}
            return {**one, "values": values[1:] or values}
        if one["op"] == "some":
            return {**one, "at_least": pick(range(len(one["conditions"]) + 1))}
        return one

    def cut(self) -> None:
        name = self.writer.pick(("limit", "limit_percent"))
        other = {"limit": "limit_percent", "limit_percent": "limit"}[name]
        if other not in self.definition:
            self.definition[name] = self.writer.pick((1, 2, 3, 50))


class Held:
    """A list that can be drawn, which plain ones cannot."""

    def __init__(self, conditions: list[Node]) -> None:
        self.conditions = conditions


def without_missing(one: Node) -> Node:
    return {key: value for key, value in one.items() if key != "missing"}


def alike(value: Any) -> tuple[Any, ...]:
    """Constants that can stand where one stands."""
    if isinstance(value, bool):
        return (True, False)
    pools = [pool for pool in literals.values() if value in pool and type(value) is not bool]
    return pools[0] if pools else (value, 0, 1, 2) if not isinstance(value, str) else (value, "a", "b")


@st.composite
def mutants(draw: Callable[[st.SearchStrategy[Any]], Any], definition: Node) -> Node:
    """A definition with one to three changes."""
    mutator = Mutator(draw, definition)
    for _ in range(mutator.writer.pick((1, 1, 2, 3))):
        mutator.change()
    return mutator.definition
