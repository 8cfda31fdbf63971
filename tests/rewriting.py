"""Conditions rewritten by the laws of logic, and random parts of definitions that laws are about."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from stage import cuts, without
from strategies import Node, Place, Writer, catalog


def both(*conditions: Node) -> Node:
    return {"op": "and", "conditions": list(conditions)}


def either(*conditions: Node) -> Node:
    return {"op": "or", "conditions": list(conditions)}


def complement(condition: Node) -> Node:
    return {"op": "not", "condition": condition}


@st.composite
def leaves(draw: Callable[[st.SearchStrategy[Any]], Any], *, constant: bool = True) -> Node:
    """A definition whose one condition is a leaf without a policy for missing values."""
    writer = Writer(draw)
    definition = writer.segment()
    place = Place(catalog.tables[definition["base"]])
    leaf = writer.leaf(place, 2, constant=constant)
    leaf.pop("missing", None)
    return {**without(definition, *cuts, "sort"), "where": [leaf]}


def operands(leaf: Node) -> list[Any]:
    """The values that a leaf reads, its bounds included."""
    period = leaf.get("period", {})
    bounds = [leaf.get("value"), leaf.get("low"), leaf.get("high"), period.get("start"), period.get("end")]
    nodes = [bound.get("path", bound) for bound in bounds if isinstance(bound, dict)]
    return [leaf["column"], *nodes, *([period["anchor"]] if "anchor" in period else [])]


def is_missing(value: Any) -> Node:
    return {"op": "is_missing", "column": value}


def twin_of(leaf: Node) -> Node:
    """The condition that holds for the other known values."""
    op = leaf["op"]
    if op == "anniversary":  # it has no twin among the operators
        return both({"op": "is_present", "column": leaf["column"]}, complement(leaf))
    orders = {"eq": "ne", "ne": "eq", "lt": "gte", "gte": "lt", "gt": "lte", "lte": "gt"}
    return {**leaf, "op": orders.get(op) or (op.removeprefix("not_") if op.startswith("not_") else f"not_{op}")}


@st.composite
def lists(draw: Callable[[st.SearchStrategy[Any]], Any]) -> tuple[Node, Node, list[tuple[Any, Node]]]:
    """A definition, the left side of a leaf in it, and values to compare that with, each with a policy for missing ones."""
    writer = Writer(draw)
    definition = writer.segment()
    column, kind = writer.left(Place(catalog.tables[definition["base"]]), 2)
    fold = {"ignore_case": True} if kind == "text" and writer.chance(4) else {}
    policies = [{}, {"missing": "match"}]
    values = writer.several(1, 4, lambda: (writer.literal(column, kind), policies[writer.pick((0, 0, 1))]))
    return definition, {"column": column, **fold}, values
