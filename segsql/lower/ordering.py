"""Sort keys: missing values last in either direction, text by code point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from sqlglot import exp

from segsql.bind.bound import Choose, Measure, Members, Order, Rows, Truth, Value
from segsql.bind.walk import Part, parts
from segsql.lower import nodes as n
from segsql.lower.forms import Build, by_its_text
from segsql.lower.run import Run
from segsql.lower.values import as_text


def sort_nodes(run: Run, order: Sequence[Order]) -> list[exp.Expr]:
    """Return the sort keys of an order."""
    return [key for one in order for key in sort_key(run, one, partial(run.value, one.value))]


def sort_key(run: Run, order: Order, build: Build) -> list[exp.Expr]:
    """Return one sort key, whose value ``build`` writes; a value that may be missing is told apart first.

    NULLS LAST is not known to every engine, CASE is.
    """
    natural = run.pen.target.nulls_first
    keys: list[exp.Expr] = []
    if order.value.nullable:
        missing = n.case([(n.is_null(build()), n.number(1))], n.number(0))
        keys.append(n.ordered(missing, descending=False, nulls_first=natural[False]))
    value = _sorted_value(run, order.value.type.kind, build)
    keys.append(n.ordered(value, descending=order.descending, nulls_first=natural[order.descending]))
    return keys


def holds_places(values: Iterable[Value]) -> bool:
    """Whether values hold a query that numbers rows, so that they cannot stand in a window: DuckDB takes no window within another.

    A figure by itself is read from a table that is joined, one in a condition may be looked for where the condition stands.
    """
    todo: list[tuple[Part, bool]] = [(one, False) for one in values]
    while todo:
        node, in_condition = todo.pop()
        if isinstance(node, Measure) and not in_condition:
            continue
        if isinstance(node, Rows) and node.limit is not None:
            return True
        if isinstance(node, Members) and node.segment.is_cut and node.way == "inline":
            return True
        inside = in_condition or isinstance(node, (Choose, Truth))
        todo += [(one, inside) for one in parts(node)]
    return False


def _sorted_value(run: Run, kind: str, build: Build) -> exp.Expr:
    match kind:
        case "text":
            return as_text(run, build, fold=False, order=True, at=())
        case "uuid" if run.form("text.uuid_order", ()) is by_its_text:
            spelled = partial(run.form("functions.uuid_to_text", ()), run.pen, [build])
            return as_text(run, spelled, fold=False, order=True, at=())
        case _:
            return build()
