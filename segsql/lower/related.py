"""Related rows to semi-joins and grouped tables.

Whether there is a row is EXISTS. A figure compared with a constant is a grouping of the related table in which the key is looked for; a
figure that is read, or asked of again, is that grouping as a join, and so are both where an engine takes no query, or would ask it for
every row. Rows with an order and a cut are numbered within their group first. Where the choice of rows looks at an outer row, the outer
table is joined in and its key groups them, so nothing is counted row by row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from sqlglot import exp

from segsql.bind.bound import All, Measure, Ref, Rows, Step
from segsql.bind.names import key_columns
from segsql.bind.walk import Part, parts
from segsql.lower import nodes as n
from segsql.lower.aggregates import aggregate, as_column
from segsql.lower.forms import Build
from segsql.lower.keys import (
    inner_keys,
    key_match,
    key_names,
    key_outputs,
    meeting_keys,
    outer_keys,
    search_of,
    told_apart,
)
from segsql.lower.meeting import cast_to
from segsql.lower.ordering import holds_places, sort_key, sort_nodes
from segsql.lower.run import Figures, Level, Run, conjunction, every
from segsql.lower.tables import joins, of_relation, table_of, tied
from segsql.lower.values import operand
from segsql.normalize.together import together
from segsql.types import INTEGER


class Holds(Protocol):
    """Builds a leaf's predicate, or its complement, over a figure."""

    def __call__(self, left: Build, *, negated: bool) -> exp.Expr:
        """Return the predicate."""
        ...


@dataclass(slots=True)
class _Table:
    """A query over related rows, and the parts of a WHERE that keep the rows which the cut leaves. Its columns are the keys k1.., the
    values v1.. and, for a cut, the place n and the flag ok.
    """

    alias: str
    query: exp.Select
    kept: list[exp.Expr]


def is_related(run: Run, rows: Rows, *, negated: bool, conjunct: bool) -> exp.Expr:
    """Return whether there are such rows, or none."""
    if rows in run.shared or _has_to_be_joined(run, conjunct):
        return _is_counted(run, rows, negated=negated)
    if rows.limit is not None:
        table = _numbered(run, rows, ())
        return _has(run, rows, table, table.kept, negated=negated)
    search = search_of(run)
    joins_outer = (search.next and _looks_past_next(rows)) or (search.keys and rows.anchors)
    if not search.correlates or joins_outer:
        return _has(run, rows, _unnumbered(run, rows), [], negated=negated)
    first, *further = rows.scope.steps
    with run.rows_at_hand(rows.scope) as (level,):
        where = n.both([tied(run, first), *every(run, rows.where)])
        walk = [*_walk(run, further), *joins(run, level)]
        query = n.select([n.number(1)], _first(run, rows), walk, where)
    return _exists(run, query, negated=negated)


def _is_counted(run: Run, rows: Rows, *, negated: bool) -> exp.Expr:
    """Return whether there are rows, or none, by a joined table of their groups, or of theirs and those next to them."""
    level = run.levels[rows.home.alias]
    if rows in run.shared or rows not in run.beside:
        key = n.column(level.grouped(rows).alias, "k1")
        return n.is_null(key) if negated else n.is_not_null(key)
    figures = level.joined(rows, run.beside)
    number = n.column(figures.alias, figures.column(Measure("count", rows, None, INTEGER, zero=True, nullable=False)))
    if negated:
        return exp.EQ(this=n.call("COALESCE", number, n.number(0)), expression=n.number(0))
    return exp.GTE(this=number, expression=n.number(1))


def figure_holds(run: Run, measure: Measure, holds: Holds, *, or_missing: bool) -> exp.Expr:
    """Return the predicate that a figure compares as ``holds`` says.

    An outer row without related rows is in no group. Where it is to match, the predicate is that no group fails.
    """
    if measure.function == "first":
        table = _numbered(run, measure.rows, (measure,))
        test = holds(partial(n.column, table.alias, "v1"), negated=or_missing)
        return _has(run, measure.rows, table, [*table.kept, test], negated=or_missing)
    table = _grouped(run, measure.rows, (measure,), partial(holds, negated=or_missing))
    if search_of(run).groups and not or_missing:
        return n.in_query([build() for build, _ in outer_keys(run, measure.rows)], table.query)
    return _has(run, measure.rows, table, [], negated=or_missing)


def is_joined(run: Run, measure: Measure, conjunct: bool, *, or_missing: bool) -> bool:
    """Whether the figure's table is joined, so that a comparison reads it there: because it is read elsewhere as well, or has to be.

    So is the one row of figures over a whole table, which no key leads to.
    """
    rows, search = measure.rows, search_of(run)
    if rows in run.shared or rows.whole or id(rows) in run.levels[rows.home.alias].figures:
        return True
    grouped = search.groups and measure.function != "first"
    return _has_to_be_joined(run, conjunct) or (grouped and not (conjunct and not or_missing))


def joined_figure(run: Run, measure: Measure) -> exp.Expr:
    """Return a figure that is joined, for a comparison which does not hold where it is missing."""
    figures = run.levels[measure.rows.home.alias].joined(measure.rows, run.beside)
    return n.column(figures.alias, figures.column(measure))


def lower_figures(run: Run, figures: Figures) -> exp.Expr:
    """Return the left join of figures to the row they belong to."""
    rows, measures = figures.rows, figures.measures
    if len(figures.kinds) > 1:
        rows, measures = together(figures.kinds, measures)
    filled: Callable[[exp.Expr], exp.Expr] = run.pen.target.answers["query.outer_join"]
    if measures and measures[0].function == "first":
        table = _numbered(run, rows, measures)
        outputs = [n.alias(n.column(table.alias, name), name) for name in key_names(rows)]
        outputs += [n.alias(filled(n.column(table.alias, name)), name) for name in _values(measures)]
        query = n.select(outputs, n.subquery(table.query, table.alias), where=conjunction(table.kept))
    else:
        query = _grouped(run, rows, measures, None).query
    if rows.whole:
        return n.every_row_with(n.subquery(query, figures.alias))
    matched = n.both(key_match(run, rows, figures.alias))
    return n.join(n.subquery(query, figures.alias), matched, left=not figures.required)


def _has_to_be_joined(run: Run, conjunct: bool) -> bool:
    """Whether no query may stand where a condition does."""
    search = search_of(run)
    return (search.conjuncts and not conjunct) or (run.sorting and not search.order)


def _has(run: Run, rows: Rows, table: _Table, parts: Sequence[exp.Expr], *, negated: bool) -> exp.Expr:
    """Return whether the outer row has a row in a table that meets the conditions, or none."""
    source = n.subquery(table.query, table.alias)
    if search_of(run).correlates:
        where = conjunction([*key_match(run, rows, table.alias), *parts])
        return _exists(run, n.select([n.number(1)], source, where=where), negated=negated)
    query = table.query
    # A set that groups may be worked out again for every key asked for; a table that it is read from is not.
    grouped = search_of(run).known and query.args.get("group") is not None
    if parts or grouped:
        query = n.select([n.column(table.alias, name) for name in key_names(rows)], source, where=conjunction(parts))
    outer = [build() for build, _ in outer_keys(run, rows)]
    if search_of(run).structs and len(outer) > 1:
        outer = [
            one if kind is None else cast_to(run, one, kind)
            for one, kind in zip(outer, meeting_keys(run, rows), strict=True)
        ]
        query = n.as_struct(query)
    found = n.in_query(outer, _spared(run, query))
    known = [n.is_not_null(build()) for build, nullable in outer_keys(run, rows) if nullable]
    if known:
        found = exp.Paren(this=n.both([*known, found]))
    elif negated:
        found = exp.Paren(this=found)
    return exp.Not(this=found) if negated else found


def _looks_past_next(rows: Rows) -> bool:
    """Whether some condition of rows looks at a row further out than the next, or asks of related rows and of the next row at once.

    Some engines ask such a question further out, where they have lost the row that the related ones belong to.
    """
    if rows.where is None or not rows.anchors:
        return False
    outer = {alias for scope in rows.anchors for alias in (scope.alias, *(one.alias for one in scope.lookups.values()))}
    for condition in rows.where.conditions if isinstance(rows.where, All) else (rows.where,):
        todo: list[Part] = [condition]
        asks = looks = False
        while todo:
            for one in parts(todo.pop()):
                if isinstance(one, Rows):
                    if len(one.anchors) > 1 or one.home in rows.anchors:
                        return True
                    asks = True
                else:
                    looks = looks or (isinstance(one, Ref) and one.alias in outer)
                    todo.append(one)
        if asks and looks:
            return True
    return False


def _exists(run: Run, query: exp.Select, *, negated: bool) -> exp.Expr:
    found = exp.Exists(this=_spared(run, query))
    return exp.Not(this=found) if negated else found


def _spared(run: Run, query: exp.Select) -> exp.Select:
    """Return a query that related rows are looked for by, which a planner may join with those around it."""
    most = search_of(run).most
    if most is None:
        return query
    run.searched += 1 + len(query.args["joins"])
    return _as_written(query) if run.searched > most else query


def _are_too_many(run: Run, joined: Sequence[exp.Expr]) -> bool:
    """Whether a planner would look for an order of a table and those joined to it for too long."""
    most = search_of(run).most
    return most is not None and len(joined) >= most


def _as_written(query: exp.Select) -> exp.Select:
    """Return a query whose tables are joined in the order written."""
    first, *further = query.expressions
    query.set("expressions", [n.glue(n.word("STRAIGHT_JOIN"), first), *further])
    return query


def _grouped(run: Run, rows: Rows, measures: Sequence[Measure], holds: Callable[[Build], exp.Expr] | None) -> _Table:
    """Return one row for each outer row that has related ones: its key and figures, or its key where ``holds``."""
    alias = f"{rows.scope.alias}_groups"
    if rows.limit is not None or rows.repeats:
        table = _numbered(run, rows, measures)
        keys: list[Build] = [partial(n.column, table.alias, name) for name in key_names(rows)]
        figures = [
            partial(aggregate, run, one, partial(n.column, table.alias, f"v{index + 1}"))
            for index, one in enumerate(measures)
        ]
        source: tuple[exp.Expr, list[exp.Expr]] = (n.subquery(table.query, table.alias), [])
        outputs, having = _figures_or_test(run, rows, keys, measures, figures, holds)
        where = conjunction(table.kept)
    else:
        with run.rows_at_hand(*rows.anchors, rows.scope) as levels:
            where = _chosen(run, rows)
            keys = inner_keys(run, rows)
            figures = [partial(aggregate, run, one, partial(_argument, run, one)) for one in measures]
            outputs, having = _figures_or_test(run, rows, keys, measures, figures, holds)
            source = _source(run, rows, levels)
    grouping = n.group_by(told_apart(run, rows, keys)) if keys else None
    query = n.select(outputs, *source, where, group=grouping, having=n.having(having))
    if _are_too_many(run, source[1]):
        query = _as_written(query)
    return _Table(alias, query, [])


def _figures_or_test(
    run: Run,
    rows: Rows,
    keys: Sequence[Build],
    measures: Sequence[Measure],
    figures: Sequence[Build],
    holds: Callable[[Build], exp.Expr] | None,
) -> tuple[list[exp.Expr], exp.Expr | None]:
    outputs = key_outputs(run, rows, keys, among=holds is not None)
    if holds is not None:
        return outputs, holds(figures[0])
    filled: Callable[[exp.Expr], exp.Expr] = run.pen.target.answers["query.outer_join"]
    values = (filled(as_column(run, one, build())) for one, build in zip(measures, figures, strict=True))
    return [*outputs, *(n.alias(one, f"v{index + 1}") for index, one in enumerate(values))], None


def _unnumbered(run: Run, rows: Rows) -> _Table:
    """Return the keys of all related rows."""
    for scope in rows.anchors:
        if not scope.table.key:
            title, table = run.pen.target.dialect.title, scope.table.name
            message = f"{title} needs a key to look at rows of {table} from within others, and {table} has none"
            run.findings.error("unsupported-by-dialect", (), message)
    with run.rows_at_hand(*rows.anchors, rows.scope) as levels:
        where = _chosen(run, rows)
        outputs = key_outputs(run, rows, inner_keys(run, rows))
        source = _source(run, rows, levels)
    return _Table(f"{rows.scope.alias}_rows", n.select(outputs, *source, where), [])


def _numbered(run: Run, rows: Rows, measures: Sequence[Measure]) -> _Table:
    """Return the related rows themselves: key, values, and where there is a cut the place and the flag.

    A walk that may reach a row twice is made distinct first, by the key of the row it ends at.
    """
    alias, in_two = f"{rows.scope.alias}_rows", rows.repeats or holds_places(one.value for one in rows.order)
    with run.rows_at_hand(*rows.anchors, rows.scope) as levels:
        where = _chosen(run, rows)
        keys = inner_keys(run, rows)
        outputs = key_outputs(run, rows, keys)
        values = [(f"v{at + 1}", one) for at, one in enumerate(measures) if one.argument is not None]
        outputs += [n.alias(_argument(run, one), name) for name, one in values]
        if rows.satisfies is not None:
            flag = n.case([(run.condition(rows.satisfies), n.number(1))], n.number(0))
            outputs.append(n.alias(flag, "ok"))
        if rows.limit is not None and not in_two:
            place = n.row_number(told_apart(run, rows, keys), n.order_by(sort_nodes(run, rows.order)))
            outputs.append(n.alias(place, "n"))
        if rows.repeats:
            ends = key_columns(rows.scope)
            outputs += [n.alias(operand(run, one), f"e{index + 1}") for index, one in enumerate(ends)]
        if in_two:
            outputs += [n.alias(run.value(one.value), f"s{index + 1}") for index, one in enumerate(rows.order)]
        source = _source(run, rows, levels)
    query = n.select(outputs, *source, where, distinct=n.distinct() if rows.repeats else None)
    if _are_too_many(run, source[1]):
        query = _as_written(query)
    if rows.limit is not None and in_two:
        query = _placed(run, rows, [name for name, _ in values], query, f"{rows.scope.alias}_ends")
    return _Table(alias, query, _kept(rows, alias))


def _placed(run: Run, rows: Rows, values: Sequence[str], query: exp.Expr, alias: str) -> exp.Select:
    """Return rows with their place in their group."""
    names = [*key_names(rows), *values, *(["ok"] if rows.satisfies is not None else [])]
    outputs = [n.alias(n.column(alias, name), name) for name in names]
    order = [
        key
        for index, one in enumerate(rows.order)
        for key in sort_key(run, one, partial(n.column, alias, f"s{index + 1}"))
    ]
    keys = [partial(n.column, alias, name) for name in key_names(rows)]
    place = n.row_number(told_apart(run, rows, keys), n.order_by(order))
    return n.select([*outputs, n.alias(place, "n")], n.subquery(query, alias))


def _kept(rows: Rows, alias: str) -> list[exp.Expr]:
    parts: list[exp.Expr] = []
    if rows.limit is not None:
        parts.append(exp.LTE(this=n.column(alias, "n"), expression=n.number(rows.limit)))
    if rows.satisfies is not None:
        parts.append(exp.EQ(this=n.column(alias, "ok"), expression=n.number(1)))
    return parts


def _source(run: Run, rows: Rows, levels: Sequence[Level]) -> tuple[exp.Expr, list[exp.Expr]]:
    """Return the FROM and the joins of related rows, from the outermost row they look at inward."""
    *outward, inner = levels
    _, *further = rows.scope.steps
    if not outward:
        return _first(run, rows), [*_walk(run, further), *joins(run, inner)]
    far = outward[-1]
    walked = joins(run, far)
    for level in reversed(outward[:-1]):
        walked += [*_walk(run, level.scope.steps), *joins(run, level)]
    walked += [*_walk(run, rows.scope.steps), *joins(run, inner)]
    return table_of(run, far.scope.table, far.scope.alias, far.scope.guarded), walked


def _first(run: Run, rows: Rows) -> exp.Expr:
    """Return the first table of a walk, which may be one of the members of another segment."""
    first = rows.scope.steps[0]
    if rows.members is not None and rows.members.way == "inline":
        return n.subquery(run.lower_members(run, rows.members), first.alias)
    if rows.members is not None and rows.members.way == "cte":
        run.ctes.add(rows.members.alias)
    return table_of(run, first.table, first.alias, first.guard)


def _walk(run: Run, steps: Sequence[Step]) -> list[exp.Expr]:
    return [n.join(table_of(run, one.table, one.alias, one.guard), tied(run, one), left=False) for one in steps]


def _chosen(run: Run, rows: Rows) -> exp.Expr | None:
    """Return the WHERE of related rows."""
    # With rows further out the first step is a join, which has its conditions already.
    far = rows.anchors[-1] if rows.anchors else None
    first = (
        of_relation(run, rows.scope.steps[0]) if far is None else [] if far.table.is_made else every(run, far.guarded)
    )
    parts = [*first, *every(run, rows.where)]
    if search_of(run).known:
        if rows.anchors:
            nullable = [one.nullable for scope in rows.anchors for one in key_columns(scope)]
        else:
            nullable = [theirs.nullable for _, theirs in rows.scope.steps[0].keys]
        keys = zip(inner_keys(run, rows), nullable, strict=True)
        parts = [*(n.is_not_null(key()) for key, missing in keys if missing), *parts]
    return conjunction(parts)


def _argument(run: Run, measure: Measure) -> exp.Expr:
    assert measure.argument is not None
    value = run.value(measure.argument)
    if not measure.rows.whole:
        return value
    # Over nothing a figure is missing only if what it reads may be, on an engine that fills in a value else.
    filled: Callable[[exp.Expr], exp.Expr] = run.pen.target.answers["query.outer_join"]
    return filled(value)


def _values(measures: Sequence[Measure]) -> list[str]:
    return [f"v{index + 1}" for index, one in enumerate(measures) if one.argument is not None]
