"""What is said of conditions on related rows holds for every few rows there can be, as many as tell such conditions apart.

The base has a row for each choice of up to three related ones out of all kinds that the constants tell apart.
"""

from itertools import combinations_with_replacement, product
from typing import Any

from hypothesis import event, given
from hypothesis import strategies as st
from stage import law
from strategies import Node

import segsql as sg
from difference.test_exact import shown
from segsql.bind.segment import bind
from segsql.evaluate import members

catalog = sg.Catalog.loads("""
version: 1
tables:
  people:
    key: [id]
    columns: {id: integer, age: integer}
    relations: {orders: {to: orders, keys: {id: person_id}}}
  orders:
    key: [order_id]
    columns: {order_id: integer, person_id: integer, status: text, total: integer}
""")
kinds = list(product((None, "a", "b"), (None, 1, 2)))
baskets = [basket for size in range(4) for basket in combinations_with_replacement(kinds, size)]
people: list[dict[str, object]] = [{"id": index, "age": age} for index, age in enumerate((1, 2) * len(baskets))]
orders: list[dict[str, object]] = [
    {"order_id": 10 * index + place, "person_id": index, "status": status, "total": total}
    for index, basket in enumerate(basket for basket in baskets for _ in (1, 2))
    for place, (status, total) in enumerate(basket)
]
compared = st.sampled_from(("eq", "ne", "lt", "lte", "gt", "gte"))

on_orders = st.one_of(
    st.builds(
        lambda op, value: {"op": op, "column": "status", "value": value},
        st.sampled_from(("eq", "ne")),
        st.sampled_from(("a", "b")),
    ),
    st.builds(lambda op, value: {"op": op, "column": "total", "value": value}, compared, st.sampled_from((1, 2))),
    st.builds(lambda op: {"op": op, "column": "total", "value": {"op": "column", "path": "outer.age"}}, compared),
    st.just({"op": "is_missing", "column": "status"}),
)
wheres = st.lists(on_orders, max_size=2).map(lambda where: {"where": where} if where else {})


@st.composite
def leaves(draw: Any) -> Node:
    rows = {"relation": "orders", **draw(wheres)}
    match draw(st.sampled_from(("exists", "every", "count", "figure", "age"))):
        case "exists":
            return {"op": draw(st.sampled_from(("exists", "not_exists"))), **rows}
        case "every":
            return {"op": "every", **rows, "satisfies": [draw(on_orders)]}
        case "count":
            return {"op": draw(compared), "column": {"op": "count", **rows}, "value": draw(st.sampled_from((0, 1, 2)))}
        case "age":
            return {"op": draw(compared), "column": "age", "value": draw(st.sampled_from((1, 2)))}
        case _:
            function = draw(st.sampled_from(("max", "min", "sum", "avg", "count_distinct")))
            figure = {"op": function, **rows, "column": "total"}
            missing = {"missing": "match"} if draw(st.booleans()) else {}
            return {"op": draw(compared), "column": figure, "value": draw(st.sampled_from((0, 1, 2))), **missing}


def groups(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        st.builds(lambda op, of: {"op": op, "conditions": of}, st.sampled_from(("and", "or")), several),
        st.builds(lambda of: {"op": "not", "condition": of}, inner),
    )


conditions = st.recursive(leaves(), groups, max_leaves=4)


@st.composite
def pairs(draw: Any) -> tuple[Node, Node]:
    """Two conditions, of which one often is made of the other."""
    one, other = draw(conditions), draw(conditions)
    match draw(st.sampled_from(("apart", "and", "or"))):
        case "and":
            return one, {"op": "and", "conditions": [one, other]}
        case "or":
            return one, {"op": "or", "conditions": [other, one]}
        case _:
            return one, other


def selected(segment: sg.Segment) -> set[Any]:
    tables = {"people": people, "orders": orders}
    return {one.key for one in members(bind(segment, catalog), catalog, tables)}


@law
@given(pairs())
def test_the_class_is_none_that_rows_speak_against(pair: tuple[Node, Node]) -> None:
    old, new = (
        sg.Segment.model_validate({"version": 1, "name": "s", "base": "people", "where": [where]}) for where in pair
    )
    found = sg.diff(old, new, catalog).members
    seen = shown(selected(old), selected(new))
    event(f"{found}, where {seen} is seen")

    if found != "unknown":
        allowed = {"equal": ("equal",), "mixed": ("equal", "widening", "narrowing", "mixed")}
        assert seen in allowed.get(found, ("equal", found))
