"""A query for another tool: the tables that it reads under other names, or under words that the tool puts names for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower.query import Lowered
from segsql.plans.statements import Draft


def renamed(lowered: Lowered, names: Mapping[tuple[str, ...], tuple[str, ...]]) -> None:
    """Give the tables that a query reads other names."""
    for table in _tables(lowered.tree, names):
        other = n.table(names[_parts(table)])
        for slot in ("this", "db", "catalog"):
            table.set(slot, other.args.get(slot))


def worded(lowered: Lowered, words: Mapping[tuple[str, ...], str]) -> None:
    """Put words that are no SQL where a query names the tables that it reads."""
    for table in _tables(lowered.tree, words):
        text = n.raw(words[_parts(table)], lowered.texts)
        for slot, one in (("this", text), ("db", None), ("catalog", None)):
            table.set(slot, one)


def repeated_keys(lowered: Lowered, words: str, key: Sequence[str]) -> Draft:
    """Return the statement that finds the keys which several rows of a table have."""
    columns = [n.column("members", one) for one in key]
    rows = n.table(("members",), "members")
    rows.set("this", n.raw(words, lowered.texts))
    several = exp.GT(this=n.call("COUNT", exp.Star()), expression=n.number(1))
    counted = n.alias(n.call("COUNT", exp.Star()), "times")
    grouped = n.group_by([n.column("members", one) for one in key])
    return Draft(n.select([*columns, counted], rows, group=grouped, having=n.having(several)), "read")


def _tables(tree: exp.Expr, names: Mapping[tuple[str, ...], object]) -> list[exp.Table]:
    """Return the tables that are named, but for queries at the top of the statement, which have names of their own."""
    own = {one.alias for one in tree.find_all(exp.CTE)}
    found = [one for one in tree.find_all(exp.Table) if _parts(one) in names]
    return [one for one in found if len(_parts(one)) > 1 or one.name not in own]


def _parts(table: exp.Table) -> tuple[str, ...]:
    return tuple(one.name for one in table.parts)
