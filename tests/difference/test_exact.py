"""Of conditions on plain columns everything is known: the class is the one that all kinds of rows there can be show.

Constants are few, and the rows are every combination of them, of what lies between and beyond them, and of nothing.
"""

from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any

from hypothesis import event, given
from hypothesis import strategies as st
from stage import law
from strategies import Node

import segsql as sg
from segsql.bind.segment import bind
from segsql.evaluate import members

catalog = sg.Catalog.loads("""
version: 1
tables:
  people:
    key: [id]
    columns: {id: integer, city: text, balance: "decimal(10,2)", age: integer, vip: boolean}
""")
values: dict[str, tuple[Any, ...]] = {
    "city": (None, "", "a", "aa", "b", "ba", "c", "ca", "d"),
    "balance": (None, *map(Decimal, ("0.99", "1.00", "1.01", "2.00", "2.01"))),
    "age": (None, 0, 1, 2, 3),
    "vip": (None, True, False),
}
rows = [{"id": index, **dict(zip(values, cells, strict=True))} for index, cells in enumerate(product(*values.values()))]
constants: dict[str, tuple[Any, ...]] = {
    "city": ("a", "b", "c"),
    "balance": (1, 2),
    "age": (1, 2),
    "vip": (True, False),
}
orders = ("eq", "ne", "lt", "lte", "gt", "gte")


@st.composite
def leaves(draw: Any) -> Node:
    column = draw(st.sampled_from(sorted(values)))
    constant = st.sampled_from(constants[column])
    kinds = ["compare", "in", "present", *(["between"] if column in ("age", "balance") else [])]
    match draw(st.sampled_from([*kinds, *(["starts"] if column == "city" else [])])):
        case "compare":
            op = draw(st.sampled_from(orders[:2] if column == "vip" else orders))
            node = {"op": op, "column": column, "value": draw(constant)}
        case "in":
            op = draw(st.sampled_from(("in", "not_in")))
            node = {"op": op, "column": column, "values": draw(st.lists(constant, min_size=1, max_size=3))}
        case "between":
            node = {"op": draw(st.sampled_from(("between", "not_between"))), "column": column, "low": 1, "high": 2}
        case "starts":
            op = draw(st.sampled_from(("starts_with", "not_starts_with")))
            node = {"op": op, "column": column, "value": draw(constant)}
        case _:
            return {"op": draw(st.sampled_from(("is_missing", "is_present"))), "column": column}
    return {**node, "missing": "match"} if draw(st.booleans()) else node


def groups(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        st.builds(lambda op, of: {"op": op, "conditions": of}, st.sampled_from(("and", "or")), several),
        st.builds(lambda of: {"op": "not", "condition": of}, inner),
        st.builds(
            lambda of, least: {"op": "some", "conditions": of, "at_least": min(least, len(of))}, several, st.just(1)
        ),
    )


conditions = st.recursive(leaves(), groups, max_leaves=6)


@cache
def tables() -> dict[str, list[dict[str, Any]]]:
    return {"people": rows}


def selected(segment: sg.Segment) -> set[Any]:
    return {one.key for one in members(bind(segment, catalog), catalog, tables())}


def shown(old: set[Any], new: set[Any]) -> str:
    if old == new:
        return "equal"
    return "widening" if old < new else "narrowing" if old > new else "mixed"


@law
@given(conditions, conditions)
def test_the_class_is_the_one_that_all_rows_show(one: Node, other: Node) -> None:
    old, new = (
        sg.Segment.model_validate({"version": 1, "name": "s", "base": "people", "where": [where]})
        for where in (one, other)
    )
    found = sg.diff(old, new, catalog)
    event(found.members)

    assert found.members == shown(selected(old), selected(new))
