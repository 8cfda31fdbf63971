"""Tables under their aliases, those that are made of others among them, and what ties one to the row before it."""

from __future__ import annotations

from functools import partial

from sqlglot import exp

from segsql.bind.bound import Condition, Scope, Step
from segsql.catalog.schema import Table
from segsql.lower import nodes as n
from segsql.lower.membership import filled_with_null
from segsql.lower.run import Level, Run, column, conjunction, every
from segsql.lower.target import MAX_LOWERED

_TABLE = 8
"""A table with what ties it to others is as much work as so many parts."""


def joins(run: Run, level: Level) -> list[exp.Expr]:
    """Return the joins that a row's values asked for; call it after the values are lowered."""
    found = [_look_up(run, level, step) for step in level.steps()]
    for figures in level.tables:
        found.append(run.lower_figures(run, figures))
    return found


def _look_up(run: Run, level: Level, step: Step) -> exp.Expr:
    """Return the join of a to-one row, such that its columns are missing where there is none."""
    filled, table = run.pen.target.answers["query.outer_join"], table_of(run, step.table, step.alias, step.guard)
    if filled is filled_with_null:
        return n.join(table, tied(run, step), left=True)
    arrays = {one.physical for one in step.table.columns.values() if one.type.kind == "array"}
    outputs = [
        n.alias(n.column(step.alias, name) if name in arrays else filled(n.column(step.alias, name)), name)
        for name in level.lookups[step.alias]
    ]
    query = n.select(outputs, table, where=conjunction(of_relation(run, step)))
    return n.join(n.subquery(query, step.alias), keys_equal(run, step), left=True)


def table_of(run: Run, table: Table, alias: str, guard: Condition | None) -> exp.Expr:
    """Return a table under an alias; what is made of another table is a query, which is guarded as that is."""
    run.parts += _TABLE
    if run.parts > MAX_LOWERED:
        run.pen.refuse_more()
    if table.distinct is not None:
        return n.subquery(_distinct_keys(run, table, alias, guard), alias)
    if table.items is None:
        return n.table(table.physical, alias)
    held = table.items
    keys = [n.alias(n.column(alias, mine.physical), theirs.physical) for mine, theirs in held.keys]
    array = partial(n.column, alias, held.array.physical)
    source: exp.Expr = n.table(held.physical, alias)
    if guard is not None:
        read = dict.fromkeys([*(mine.physical for mine, _ in held.keys), held.array.physical])
        with run.rows_at_hand(Scope(alias, table)):
            kept = conjunction(every(run, guard))
        source = n.subquery(n.select([n.alias(n.column(alias, one), one) for one in read], source, where=kept), alias)
    query = run.form("query.item_rows", held.at)(keys, array, source)
    return n.subquery(query, alias)


def _distinct_keys(run: Run, table: Table, alias: str, guard: Condition | None) -> exp.Expr:
    """Return the distinct keys of the rows of another table that count.

    A text that an engine does not compare as it is stored is grouped by as it compares it; all texts of a group are the same then.
    """
    with run.rows_at_hand(Scope(alias, table)):
        where = conjunction(every(run, guard))
    outputs, groups, plain = list[exp.Expr](), list[exp.Expr](), True
    for one in table.key:
        stored, compared = n.column(alias, one.physical), column(run, alias, one.physical, one.type.kind)
        beside: list[exp.Expr] = []
        if one.type.kind == "text":
            beside = run.pen.target.answers["text.group"](partial(column, run, alias, one.physical, "text"))
        is_plain = stored == compared and not beside
        outputs.append(n.alias(stored if is_plain else n.call("MIN", stored), one.physical))
        groups += [compared, *beside]
        plain = plain and is_plain
    source = n.table(table.physical, alias)
    if plain:
        return n.select(outputs, source, where=where, distinct=n.distinct())
    return n.select(outputs, source, where=where, group=n.group_by(groups))


def tied(run: Run, step: Step) -> exp.Expr:
    """Return the condition that ties a step to the row before it, and that the catalog says its rows meet."""
    return n.both([keys_equal(run, step), *of_relation(run, step)])


def of_relation(run: Run, step: Step) -> list[exp.Expr]:
    """Return what rows of a relation meet by the catalog and by the guard of their table, as parts of an AND."""
    guard = None if step.table.is_made else step.guard
    if step.where is None and guard is None:
        return []
    with run.rows_at_hand(Scope(step.alias, step.table)):
        return [*every(run, guard), *every(run, step.where)] if guard is not None else every(run, step.where)


def keys_equal(run: Run, step: Step) -> exp.Expr:
    """Return the condition that ties a step to the row before it."""
    return n.both(
        [
            exp.EQ(
                this=column(run, step.alias, theirs.physical, theirs.type.kind),
                expression=column(run, step.parent, mine.physical, mine.type.kind),
            )
            for mine, theirs in step.keys
        ]
    )
