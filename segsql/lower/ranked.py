"""Members cut within groups, or to a part of them: ranked in a derived table, of which the first are read.

The derived table has the output columns and the place of each member, and where a part is kept the number of members there are. What
the result is sorted by comes out of it as well, since that can be any value.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from sqlglot import exp

from segsql.bind.bound import BoundSegment, Const, Value
from segsql.lower import nodes as n
from segsql.lower.forms import Build
from segsql.lower.ordering import holds_places, sort_key
from segsql.lower.run import Run
from segsql.lower.values import as_text
from segsql.types import DOUBLE, INTEGER

Members = Callable[[list[exp.Expr]], exp.Select]
"""Builds the query of all members from what it puts out."""


def is_ranked(segment: BoundSegment) -> bool:
    """Whether a plain LIMIT does not say how the members are cut."""
    return segment.share is not None or (segment.limit is not None and bool(segment.per))


def ranked(run: Run, segment: BoundSegment, members: Members, outputs: list[exp.Expr], *, ordered: bool) -> exp.Select:
    """Return the query of the members that a cut leaves; ``outputs`` are the columns of each, without any they are counted."""
    names = [one.alias for one in outputs]
    keys: list[Build] = [partial(run.value, one.value) for one in segment.order]
    groups: list[Build] = [partial(run.value, one) for one in segment.per]
    if holds_places((*(one.value for one in segment.order), *segment.per)):
        members, outputs, keys, groups = _put_out_first(members, outputs, keys, groups)
    alias, place, size = (_free(name, names) for name in ("members", "n", "size"))
    read = [n.alias(n.column(alias, name), name) for name in names] or [n.alias(n.call("COUNT", exp.Star()), "count")]
    inner = [
        *outputs,
        n.alias(n.row_number(_groups(run, segment.per, groups), n.order_by(_sorted(run, segment, keys))), place),
    ]
    if segment.share is not None:
        inner.append(n.alias(n.rows_of_partition(_groups(run, segment.per, groups)), size))
    order: list[exp.Expr] = []
    if ordered and segment.per:
        columns = [_free(f"s{index + 1}", names) for index in range(len(keys))]
        inner += [n.alias(build(), column) for build, column in zip(keys, columns, strict=True)]
        order = _sorted(run, segment, [partial(n.column, alias, column) for column in columns])
    elif ordered:
        natural = run.pen.target.nulls_first[False]
        order = [n.ordered(n.column(alias, place), descending=False, nulls_first=natural)]
    return n.select(
        read,
        n.subquery(members(inner), alias),
        where=_is_kept(run, segment, partial(n.column, alias, place), partial(n.column, alias, size)),
        order=n.order_by(order) if order else None,
    )


def _put_out_first(
    members: Members, outputs: list[exp.Expr], keys: Sequence[Build], groups: Sequence[Build]
) -> tuple[Members, list[exp.Expr], list[Build], list[Build]]:
    """Return the same one query further out, where what the windows go by are columns."""
    names = [one.alias for one in outputs]
    columns = [_free(f"v{index + 1}", names) for index in range(len(keys) + len(groups))]
    alias = _free("everyone", names)
    given = [*outputs, *(n.alias(build(), name) for build, name in zip((*keys, *groups), columns, strict=True))]
    values: list[Build] = [partial(n.column, alias, name) for name in columns]
    outward = [n.alias(n.column(alias, name), name) for name in names]

    def further_out(inner: list[exp.Expr]) -> exp.Select:
        return n.select(inner, n.subquery(members(given), alias))

    return further_out, outward, values[: len(keys)], values[len(keys) :]


def _sorted(run: Run, segment: BoundSegment, keys: Sequence[Build]) -> list[exp.Expr]:
    return [key for one, build in zip(segment.order, keys, strict=True) for key in sort_key(run, one, build)]


def _is_kept(run: Run, segment: BoundSegment, place: Build, size: Build) -> exp.Expr:
    """Return whether a member is among those that stay.

    Of a part a/b of them, rounded up, it is if those before it are less than that part, which takes whole numbers alone.
    """
    if segment.share is None:
        assert segment.limit is not None
        return exp.LTE(this=place(), expression=n.number(segment.limit))
    before = exp.Paren(this=exp.Sub(this=_whole(run, place), expression=n.number(1)))
    above, below = segment.share.numerator, segment.share.denominator
    part = size() if above == 1 else exp.Mul(this=_whole(run, size), expression=n.number(above))
    return exp.LT(this=exp.Mul(this=before, expression=n.number(below)), expression=part)


def _whole(run: Run, number: Build) -> exp.Expr:
    """Return a number of rows such that the engine calculates with it in 64 bits."""
    return run.form("numbers.operand", ())(run.pen, number(), INTEGER, INTEGER)


def _groups(run: Run, per: Sequence[Value], builds: Sequence[Build]) -> list[exp.Expr]:
    """Return what tells groups apart: text by code point, and the two zeros of a double are one."""
    found: list[exp.Expr] = []
    for one, build in zip(per, builds, strict=True):
        match one.type.kind:
            case "text":
                text = partial(as_text, run, build, fold=False, order=False, at=())
                found += [text(), *run.pen.target.answers["text.group"](text)]
            case "double":
                found.append(run.form("numbers.group", ())(run.pen, build, partial(run.value, Const(0, DOUBLE))))
            case _:
                found.append(build())
    return found


def _free(name: str, taken: Collection[str]) -> str:
    """Return a name that no output column has."""
    while name in taken:
        name += "_"
    return name
