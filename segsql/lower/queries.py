"""Whole queries to one tree, for the dialect that they are written in and no other.

They are written anew from what was read. Every table is under its own alias and every column behind one. What guards a table stands where its
rows are read: in the condition of the join that reads it, or in WHERE for the table of FROM, which is the same, since each row of the result
comes of one row of that table.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from sqlglot import exp

from segsql.bind.bound import Members, Scope
from segsql.bind.queries import BoundQuery
from segsql.dialect import Dialect
from segsql.errors import Diagnostic, Findings, UnsupportedByDialect
from segsql.fragments.query import Order, Output
from segsql.lower import nodes as n
from segsql.lower.conditions import lower_condition
from segsql.lower.fragments import written
from segsql.lower.nodes import Texts
from segsql.lower.query import Into, Lowered
from segsql.lower.related import lower_figures
from segsql.lower.run import Run, conjunction, every
from segsql.lower.target import Pen, target_of
from segsql.lower.values import lower_value


def lower_query(bound: BoundQuery, dialect: Dialect, *, into: Into = "select") -> Lowered:
    """Return the tree of a whole query; ``into`` says what it is for.

    Raises:
        UnsupportedByDialect: it is written for another dialect.
    """
    source = bound.query.dialect
    if source != dialect.name:
        message = f"the text is a whole query in the SQL of {source}, and is put out for no other dialect than that"
        hint = "conditions over a base mean the same everywhere"
        raise UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", message, "/text", hint),))
    target = target_of(dialect)
    run = Run(Pen(target, Texts()), Findings(), lower_value, lower_condition, lower_figures, _no_members)
    with run.rows_at_hand(*(Scope(one.alias, one.table) for one in bound.scans)):
        tree = _query(run, bound, counted=into == "count")
    if run.findings.errors:
        raise UnsupportedByDialect(run.findings.items)
    if into == "count":
        tree = n.select([n.alias(n.call("COUNT", exp.Star()), "count")], n.subquery(tree, "rows"))
    return Lowered(tree, run.pen.texts, target, ())


def _query(run: Run, bound: BoundQuery, *, counted: bool) -> exp.Select:
    """Return the query itself. Where it is ``counted``, the order of its rows shows in nothing but which of them a cut keeps."""
    query = bound.query
    of = partial(written, run, bound.columns)
    guards = [every(run, one.guard) for one in bound.scans]
    where = [*guards[0], *([of(query.where)] if query.where is not None else [])]
    is_cut = query.limit is not None or query.offset is not None
    order = [] if counted and not is_cut else [_order(run, bound, one) for one in query.order]
    return n.select(
        [n.alias(of(one.piece), one.name) for one in query.items],
        _table(bound, 0),
        _joins(run, bound, guards),
        conjunction(where),
        distinct=n.distinct() if query.distinct else None,
        group=n.group_by(list(map(of, bound.groups))) if bound.groups else None,
        having=n.having(n.alone(of(query.having)) if query.having is not None else None),
        order=n.order_by(order) if order else None,
        limit=n.limit(query.limit) if query.limit is not None else None,
        offset=n.offset(query.offset) if query.offset is not None else None,
    )


def _table(bound: BoundQuery, index: int) -> exp.Expr:
    scan = bound.scans[index]
    return n.table(scan.table.physical, scan.alias)


def _joins(run: Run, bound: BoundQuery, guards: Sequence[list[exp.Expr]]) -> list[exp.Expr]:
    """Return the joins, each with the guard of its table: rows that are kept from it are no partners of any."""
    found: list[exp.Expr] = []
    for index, one in enumerate(bound.query.scans):
        if one.on is not None:
            on = n.both([written(run, bound.columns, one.on), *guards[index]])
            found.append(n.join(_table(bound, index), n.alone(on), left=one.outer))
    return found


def _order(run: Run, bound: BoundQuery, key: Order) -> exp.Expr:
    """Return a key of ORDER BY; a column of the result goes by its name, which no other has."""
    if isinstance(key.by, Output):
        node: exp.Expr = n.name(bound.query.items[key.by.index].name)
    else:
        node = written(run, bound.columns, key.by)
    return n.ordered(node, descending=key.descending, nulls_first=key.nulls_first)


def _no_members(_run: Run, _members: Members) -> NoReturn:
    raise AssertionError("a whole query refers to no segment")
