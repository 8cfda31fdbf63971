"""What is refused of sequences and of figures over whole tables, where it stands, and once."""

from typing import Any

import pytest
from strategies import Node, as_of, catalog

import segsql as sg

anything: Node = {"where": [{"op": "everyone"}]}


def sequence(*steps: Node, **fields: Any) -> Node:
    return {"op": "sequence", "relation": "orders", "order": "placed", "steps": list(steps), **fields}


def overall(function: str, **fields: Any) -> Node:
    return {"op": "gt", "column": {"op": "overall", "function": function, "table": "orders", **fields}, "value": 1}


def said(condition: Node) -> list[tuple[str, str]]:
    """The code and the place of every error in a definition of one condition."""
    definition = {"version": 1, "name": "refused", "base": "people", "where": [condition], "select": ["id"]}
    try:
        sg.compile(sg.Segment.model_validate(definition), catalog, as_of=as_of)
    except sg.DefinitionError as problem:
        return [(one.code, one.pointer.removeprefix("/where/0")) for one in problem.diagnostics]
    return []


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (sequence(anything, anything), []),
        (sequence(*8 * [anything]), []),
        (sequence(*9 * [anything]), [("too-deep", "/steps")]),
        (sequence(*8 * [anything], {**anything, "absent": True}), [("too-deep", "/steps")]),
        (sequence(), [("invalid-value", "/steps")]),
        (sequence({"where": []}), [("invalid-value", "/steps/0/where")]),
        (sequence({**anything, "absent": True}), [("invalid-value", "/steps")]),
        (sequence({**anything, "within": 1}, anything), [("invalid-value", "/steps/0/within")]),
        (
            sequence({**anything, "absent": True}, {**anything, "within": 1}),
            [("invalid-value", "/steps/1/within")],
        ),
        (sequence(anything, {**anything, "unit": "day"}), [("invalid-value", "/steps/1/unit")]),
        (sequence(anything, {**anything, "within": 0}), [("invalid-value", "/steps/1/within")]),
        (sequence(anything, {**anything, "within": 1, "unit": "month"}), [("zone-arithmetic", "/steps/1/within")]),
        (sequence(anything, {**anything, "within": 1, "unit": "hour"}, order="paid"), [("invalid-period", "/steps/1/within")]),
        (sequence(anything, {**anything, "within": 1}, order="total"), [("type-mismatch", "/steps/1/within")]),
        (sequence(anything, anything, order="outer.joined"), [("invalid-value", "/order")]),
        (sequence(anything, anything, order="gift"), [("type-mismatch", "/order")]),
        (sequence(anything, anything, order="lines.quantity"), [("path-to-many", "/order")]),
        (sequence(anything, anything, relation="order"), [("unknown-relation", "/relation")]),
        (
            sequence(anything, anything, relation="orders.lines", order="order.placed", during={"op": "this", "unit": "year"}),
            [("no-time-column", "/during")],
        ),
        (
            sequence({"where": [{"op": "eq", "column": "outer.outer.id", "value": 1}]}, anything),
            [("outer-at-top", "/steps/0/where/0/column")],
        ),
        (
            sequence(anything, {"where": [{"op": "eq", "column": "outer.outer.id", "value": 1}]}),
            [("outer-at-top", "/steps/1/where/0/column")],
        ),
        (sequence({**anything, "wihin": 2}), [("unknown-key", "/steps/0/wihin")]),
        ({"op": "every", "relation": "orders"}, [("missing-key", "")]),
        ({"op": "every", "relation": "orders", "satisfies": []}, [("invalid-value", "/satisfies")]),
        (overall("count"), []),
        (overall("count", column="total"), [("invalid-value", "/column/column")]),
        (overall("count", empty="zero"), [("invalid-value", "/column/empty")]),
        (overall("sum"), [("missing-key", "/column")]),
        (overall("avg", column="total", empty="zero"), [("invalid-value", "/column/empty")]),
        (overall("sum", column="status"), [("type-mismatch", "/column/column")]),
        (overall("count", table="order"), [("unknown-table", "/column/table")]),
        (overall("sum", column="outer.id"), [("outer-at-top", "/column/column")]),
        (
            overall("count", where=[{"op": "split", "seed": "a", "end": 50}]),
            [("invalid-value", "/column/where/0")],
        ),
    ],
)  # fmt: skip
def test_what_is_refused(condition: Node, expected: list[tuple[str, str]]) -> None:
    assert said(condition) == expected


def test_an_engine_takes_so_many_steps() -> None:
    definition = {
        "version": 1,
        "name": "long",
        "base": "people",
        "where": [sequence(*6 * [anything])],
        "select": ["id"],
    }
    segment = sg.Segment.model_validate(definition)

    assert sg.compile(segment, catalog, as_of=as_of, dialect="postgres").sql
    with pytest.raises(sg.UnsupportedByDialect, match="at most 5 relations nested in each other, and there are 6"):
        sg.compile(segment, catalog, as_of=as_of, dialect="sqlite")
