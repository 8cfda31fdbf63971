"""Joins: relations of one document only, from the row of its base to another table (docs/language.md, section 3.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from segsql.bind.bound import Condition, Related, Scope
from segsql.bind.context import Context, Frame
from segsql.bind.masks import may_be_joined, may_be_tested
from segsql.catalog.relations import by_keys
from segsql.catalog.schema import Relation, Table
from segsql.errors import Code, Pointer, did_you_mean
from segsql.model import nodes
from segsql.model.scalars import RESERVED
from segsql.model.segment import Join, Segment


def joins_of(ctx: Context, segment: Segment, table: Table, at: Pointer) -> Mapping[str, Relation]:
    """Return the joins of a segment that could be bound, by their names."""
    found: dict[str, Relation] = {}
    for index, one in enumerate(segment.joins):
        path = (*at, "joins", index)
        taken = "a column" if one.name in table.columns else "a relation" if one.name in table.relations else ""
        taken = taken or ("a join" if one.name in found else "")
        if taken or one.name in RESERVED:
            message = f'"{one.name}" is already {taken}' if taken else f'"{one.name}" has a meaning of its own in paths'
            ctx.findings.error("duplicate-name", (*path, "name"), message)
        made = _relation(ctx, one, table, path)
        if made is not None and not taken:
            # Other segments that are bound for the same row may have joins of this name.
            found[one.name] = replace(made, name=f"{segment.name}:{one.name}")
    return found


def matched(ctx: Context, segment: Segment, frame: Frame, at: Pointer) -> list[Condition]:
    """Return that there is a row of every join that is required."""
    found: list[Condition] = []
    for index, one in enumerate(segment.joins):
        if one.required and one.name in frame.joins:
            node = nodes.Exists(op="exists", relation=one.name)
            made = ctx.rows(node, frame, (*at, "joins", index))
            if made is not None:
                found.append(Related(made[0], negated=False))
    return found


def _relation(ctx: Context, one: Join, table: Table, path: Pointer) -> Relation | None:
    target = ctx.catalog.tables.get(one.to)
    if target is None:
        hint = did_you_mean(one.to, ctx.catalog.tables)
        ctx.findings.error("unknown-table", (*path, "to"), f'no table "{one.to}" in the catalog', hint)
        return None

    if ctx.catalog.masked:
        for mine, theirs in one.keys.items():
            may_be_joined(ctx, table.columns.get(mine), target.columns.get(theirs), (*path, "keys", mine))
        may_be_tested(ctx, one.where, target, (*path, "where"))

    def report(code: Code, place: Pointer, message: str, hint: str = "") -> None:
        if code == "invalid-catalog":
            code, hint = "invalid-value", "test it where the rows are asked for"
        ctx.findings.error(code, (*path, *place), message, hint)

    before = len(ctx.findings.errors)
    sides = ctx.catalog.sides
    made = by_keys(one.name, sides[table.name], sides[target.name], one.keys, report, where=one.where, what="a join")
    if len(ctx.findings.errors) == before:
        _look_at(ctx, one, target, (*path, "where"))
    return made and Relation(made.name, tuple(replace(hop, place=("", "")) for hop in made.hops))


def _look_at(ctx: Context, one: Join, target: Table, path: Pointer) -> None:
    """Report what the rows of a join are compared with and cannot be; they are bound where the join is taken."""
    trace, ctx.trace = ctx.trace, None
    frame = Frame(Scope("", target))
    for index, condition in enumerate(one.where):
        ctx.condition(condition, frame, (*path, index))
    ctx.trace = trace
