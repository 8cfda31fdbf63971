"""How far segments overlap: one row with the members of each, those of each two, the share of the smaller, and all together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower.query import Lowered
from segsql.types import DOUBLE, INTEGER, Type


def columns(count: int) -> list[tuple[str, Type]]:
    """Return the columns of the overlap of so many segments, in order."""
    pairs = list(combinations(range(1, count + 1), 2))
    return [
        ("total", INTEGER),
        *((f"members_{one}", INTEGER) for one in range(1, count + 1)),
        *((f"both_{one}_{other}", INTEGER) for one, other in pairs),
        *((f"share_{one}_{other}", DOUBLE) for one, other in pairs),
    ]


def overlap(lowered: Lowered, count: int) -> exp.Select:
    """Return the overlap of segments, out of a query with a 1 or 0 for each of them in every row of their base."""
    flags = [one.name for one in lowered.columns]
    everyone = n.subquery(lowered.tree, "everyone")
    pairs = list(combinations(range(count), 2))
    counted = [
        n.alias(_rows_where([n.either([_is_one(flag) for flag in flags])]), "total"),
        *(n.alias(_rows_where([_is_one(flag)]), f"members_{at + 1}") for at, flag in enumerate(flags)),
        *(
            n.alias(_rows_where([_is_one(flags[one]), _is_one(flags[other])]), f"both_{one + 1}_{other + 1}")
            for one, other in pairs
        ),
    ]
    double = lowered.target.dialect.types.double
    shown: list[exp.Expr] = [n.alias(_count(name), name) for name, kind in columns(count) if kind == INTEGER]
    shown += [n.alias(_share(one + 1, other + 1, double), f"share_{one + 1}_{other + 1}") for one, other in pairs]
    return n.select(shown, n.subquery(n.select(counted, everyone), "counts"))


def _is_one(flag: str) -> exp.Expr:
    return exp.EQ(this=n.column("everyone", flag), expression=n.number(1))


def _rows_where(conditions: Sequence[exp.Expr]) -> exp.Expr:
    return n.call("COUNT", n.case([(n.both(conditions), n.number(1))]))


def _count(name: str) -> exp.Expr:
    return n.column("counts", name)


def _share(one: int, other: int, double: str) -> exp.Expr:
    """Return the part of the smaller segment that is in the other one as well; missing where it has no member."""

    def members(which: int) -> exp.Expr:
        return _count(f"members_{which}")

    is_less = exp.LT(this=members(one), expression=members(other))
    smaller = n.case([(is_less, members(one))], members(other))
    share = exp.Div(this=n.cast(_count(f"both_{one}_{other}"), double), expression=smaller, typed=True, safe=False)
    # No member of the smaller one is none in common as well, and nothing is divided by none.
    is_some = n.both([exp.GT(this=members(which), expression=n.number(0)) for which in (one, other)])
    return n.case([(is_some, share)])
