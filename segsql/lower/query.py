"""The lower stage: a bound segment in normal form, and a dialect, to one query tree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias

from sqlglot import exp

from segsql.bind.bound import BoundSegment, Members, Output
from segsql.dialect import Dialect
from segsql.errors import Findings, UnsupportedByDialect
from segsql.lower import nodes as n
from segsql.lower.conditions import lower_condition
from segsql.lower.limits import check_limits
from segsql.lower.nodes import Texts
from segsql.lower.ordering import sort_nodes
from segsql.lower.outputs import put_out
from segsql.lower.ranked import is_ranked, ranked
from segsql.lower.related import lower_figures
from segsql.lower.run import Level, Run, conjunction, every
from segsql.lower.tables import joins, table_of
from segsql.lower.target import Pen, Target, target_of
from segsql.lower.values import lower_value

Into: TypeAlias = Literal["select", "view", "table", "count"]


@dataclass(frozen=True, slots=True)
class Lowered:
    """A query tree, and the finished literals that its numbered stand-ins are for. A tree is printed once."""

    tree: exp.Select
    texts: Texts
    target: Target
    columns: tuple[Output, ...]


def lower(segment: BoundSegment, dialect: Dialect, *, into: Into = "select") -> Lowered:
    """Return the query of a segment in a dialect; ``into`` says what it is for.

    A view or table without a limit is not sorted, since reading it is not bound to any order.

    Raises:
        UnsupportedByDialect: the dialect cannot keep the meaning; every reason, at its place.
    """
    target = target_of(dialect)
    run = Run(Pen(target, Texts()), Findings(), lower_value, lower_condition, lower_figures, _keys)
    check_limits(segment, dialect, run.findings)
    if run.findings.errors:
        raise UnsupportedByDialect(run.findings.items)
    run.shared, run.beside = segment.shared, segment.beside
    with run.rows_at_hand(segment.scope) as (level,):
        where = _where(run, segment)
        members = partial(_query, run, segment, level, where)
        if into == "count":
            tree = _count(run, segment, members)
        else:
            outputs = [n.alias(put_out(run, one), one.name) for one in segment.output]
            tree = _members(run, segment, members, outputs, reading=into == "select")
    tree = _with_ctes(run, segment, tree)
    if run.findings.errors:
        # A value written once may stand in several places of the statement.
        raise UnsupportedByDialect(dict.fromkeys(run.findings.items))
    return Lowered(tree, run.pen.texts, target, segment.output)


def _where(run: Run, segment: BoundSegment) -> exp.Expr | None:
    """Return what a row of the base meets to be a member: the guard of the table, and the conditions."""
    where = every(run, segment.where)
    scope = segment.scope
    return conjunction(where if scope.guard is None or scope.table.is_made else [*every(run, scope.guard), *where])


def _members(
    run: Run, segment: BoundSegment, query: Callable[..., exp.Select], outputs: list[exp.Expr], *, reading: bool
) -> exp.Select:
    """Return the query of the members; ``reading`` says that their order shows."""
    if is_ranked(segment):
        return ranked(run, segment, query, outputs, ordered=reading)
    run.sorting = True
    order = sort_nodes(run, segment.order) if reading or segment.limit is not None else []
    run.sorting = False
    return query(outputs, order=order, limit=segment.limit)


def _query(
    run: Run,
    segment: BoundSegment,
    level: Level,
    where: exp.Expr | None,
    outputs: list[exp.Expr],
    *,
    order: Sequence[exp.Expr] = (),
    limit: int | None = None,
) -> exp.Select:
    """Return the query of rows that meet a WHERE, which was lowered first: it says which figures are joined, and which are known."""
    scope = segment.scope
    made = scope.table.is_made
    return n.select(
        outputs,
        table_of(run, scope.table, scope.alias, scope.guard) if made else n.table(scope.table.physical, scope.alias),
        joins(run, level),
        where,
        order=n.order_by(order) if order else None,
        limit=n.limit(limit) if limit is not None else None,
    )


def _keys(run: Run, members: Members) -> exp.Select:
    """Return the query of the members of a segment that is referred to, by their keys."""
    scope = members.scope
    with run.rows_at_hand(scope) as (level,):
        query = partial(_query, run, members.segment, level, _where(run, members.segment))
        keys = [n.alias(n.column(scope.alias, one.physical), one.physical) for one in scope.table.key]
        return _members(run, members.segment, query, keys, reading=False)


def _with_ctes(run: Run, segment: BoundSegment, tree: exp.Select) -> exp.Select:
    """Return a query with the queries at its top that it reads, each behind those that it reads itself."""
    found: list[tuple[str, exp.Expr]] = []
    for one in reversed(segment.ctes):
        if one.alias in run.ctes:
            found.append((one.alias, _keys(run, one)))
    return n.with_ctes(tree, found[::-1]) if found else tree


def _count(run: Run, segment: BoundSegment, query: Callable[..., exp.Select]) -> exp.Select:
    counted = n.alias(n.call("COUNT", exp.Star()), "count")
    if is_ranked(segment):
        return _members(run, segment, query, [], reading=False)
    if segment.limit is None:
        return query([counted])
    first = _members(run, segment, query, [n.alias(n.number(1), "member")], reading=False)
    return n.select([counted], n.subquery(first, "members"))
