"""Paths to columns: what a dotted name means from the row at hand (docs/language.md, section 3.2)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from segsql.bind.bound import Json, Ref, Scope, Utc, Value
from segsql.bind.context import Context, Frame
from segsql.bind.documents import field_of, value_at
from segsql.bind.items import item_of, items_of
from segsql.catalog.schema import Column, Hop, Relation, Table
from segsql.errors import Pointer, did_you_mean
from segsql.model.documents import KINDS
from segsql.model.limits import MAX_HOPS
from segsql.model.scalars import ScalarValue


def column(ctx: Context, text: str, frame: Frame, path: Pointer) -> Value | None:
    """Return the value that a path reads: a column, a named value, or a column reached by to-one relations."""
    parts = text.split(".")
    home = climb(ctx, parts, frame, path) if parts[0] == "outer" else frame
    if home is None:
        return None
    *walk, last = parts
    if not walk and last in home.named:
        named = home.named[last]
        return ctx.unfold(named, path) if named is not None else None
    alias, table, joins, nullable = home.scope.alias, home.scope.table, home.joins, False
    hops: list[Hop] = []
    for index, name in enumerate(walk):
        relation = table.relations.get(name) or joins.get(name)
        if relation is None:
            held = table.columns.get(name)
            if held is not None and held.type.kind == "json" and not walk[index + 1 :]:
                return field_of(ctx, _read(alias, held, nullable), last, path)
            _unknown_relation(ctx, name, table, joins, path)
            return None
        if not relation.one:
            _to_many(ctx, text, walk[: index + 1], parts[index + 1 :], path)
            return None
        hops += relation.hops
        if hops[MAX_HOPS:]:
            _too_far(ctx, text, path)
            return None
        alias = _look_up(ctx, home.scope, alias, relation, name)
        table, joins = ctx.table(relation.table), {}
        # What the catalog says of a guarded table is said of all its rows.
        guarded = ctx.guards is not None and any(ctx.guards.is_on(hop.table) for hop in relation.hops)
        nullable = nullable or guarded or not all(hop.required for hop in relation.hops)
    found = table.columns.get(last)
    if found is not None:
        return _read(alias, found, nullable)
    item = item_of(alias, table)
    if item is not None and last in item.column.fields:
        return value_at(item, (last,), item.column.fields[last], path)
    if last in table.relations or last in joins:
        message, hint = f'"{last}" is a relation of {table.name}, not a column', "name a column of it"
    else:
        fields = item.column.fields if item is not None else ()
        known = [*table.columns, *fields, *(home.named if not walk else ())]
        message, hint = f'no column "{last}" in {table.name}', did_you_mean(last, known)
    ctx.findings.error("unknown-column", path, message, hint)
    return None


def climb(ctx: Context, parts: list[str], frame: Frame, path: Pointer) -> Frame | None:
    """Return the frame that leading ``outer`` steps lead to, which are taken off, noting how far each crossed set of rows looks out."""
    if set(parts) == {"outer"}:
        ctx.findings.error("unknown-column", path, '"outer" names a row, not a column', "write outer.column")
        return None
    at, rows = frame, 0
    while parts[0] == "outer":
        del parts[0]
        for _ in range(1 + at.skips):
            if at.outer is None:
                message = '"outer" climbs out of related rows, and there is no row further out here'
                ctx.findings.error("outer-at-top", path, message, "leave outer off to read the row at hand")
                return None
            at, rows = at.outer, rows + 1
    look_out(frame, rows)
    return at


def look_out(frame: Frame, rows: int) -> None:
    """Note that something reads the row so many rows out, for every set of rows that is crossed on the way."""
    at: Frame | None = frame
    for left in range(rows, 0, -1):
        assert at is not None
        at.reach.levels = max(at.reach.levels, left)
        at = at.outer


def relation(ctx: Context, text: str, frame: Frame, path: Pointer) -> Relation | None:
    """Return the walk that a dotted relation path stands for."""
    table, joins = frame.scope.table, frame.joins
    walked: list[Relation] = []
    for name in text.split("."):
        found = table.relations.get(name) or joins.get(name) or items_of(ctx, table, name, path)
        if found is None:
            if name not in table.columns or table.columns[name].type.element is None:
                _unknown_relation(ctx, name, table, joins, path)
            return None
        walked.append(found)
        table, joins = ctx.table(found.table), {}
    hops = tuple([hop for one in walked for hop in one.hops])
    if hops[MAX_HOPS:]:
        _too_far(ctx, text, path)
        return None
    return Relation(".".join([one.name for one in walked]), hops)


def plain(value: Value, at: Pointer) -> Value:
    """Return the value read ``at`` a place with its storage zone taken off, so that it can meet any other."""
    return Utc(value, value.nullable, at=at) if value.type.zoned else value


def key_columns(scope: Scope) -> tuple[Ref, ...]:
    """Return the columns that identify the row of a scope."""
    return tuple(Ref(scope.alias, one, one.type, one.nullable) for one in scope.table.key)


def _read(alias: str, column: Column, nullable: bool) -> Ref:
    """Return a column of a row; one that there may not be is ``nullable``."""
    return Ref(alias, column, column.type, column.nullable or nullable)


def _look_up(ctx: Context, scope: Scope, alias: str, relation: Relation, label: str) -> str:
    """Return the alias of a to-one row, adding it to the scope the first time it is asked for."""
    for hop in relation.hops:
        # The row before has an alias of its own within a walk of several steps.
        place = f"{alias}.{relation.name}"
        if place not in scope.lookups:
            scope.lookups[place] = ctx.step(hop, alias, label)
        alias = scope.lookups[place].alias
    return alias


def _unknown_relation(ctx: Context, name: str, table: Table, joins: Mapping[str, Relation], path: Pointer) -> None:
    if name in table.columns:
        message, hint = f'"{name}" is a column of {table.name}, not a relation', ""
        if table.columns[name].type.kind == "json":
            hint = "a value of op json reads any place of a JSON column"
        elif table.columns[name].type.kind == "array":
            hint = f"its items are rows: {{op: exists, relation: {name}, where: [...]}}"
    else:
        message, hint = f'no relation "{name}" from {table.name}', did_you_mean(name, [*table.relations, *joins])
    ctx.findings.error("unknown-relation", path, message, hint)


def _too_far(ctx: Context, text: str, path: Pointer) -> None:
    message = f'"{text}" walks more than {MAX_HOPS} relations, those of a relation by path counted one by one'
    ctx.findings.error(
        "too-large", path, message, "a row node within a row node goes on from where the first one leads"
    )


def _to_many(ctx: Context, text: str, walked: list[str], rest: list[str], path: Pointer) -> None:
    message = f'"{".".join(walked)}" leads to many rows, so "{text}" has no one value'
    hint = f"say which: {{op: first, relation: {'.'.join(walked)}, column: {'.'.join(rest)}, sort: [...]}}, or test with exists"
    ctx.findings.error("path-to-many", path, message, hint)


@dataclass(frozen=True, slots=True)
class Closed:
    """The only values that something takes, and what it is called."""

    name: str
    values: Collection[ScalarValue]


def listed(value: Value) -> Closed | None:
    """Return the closed list of values that a comparison must keep to."""
    if isinstance(value, Ref):
        return Closed(value.column.name, value.column.values) if value.column.values is not None else None
    return Closed("json_kind", KINDS) if isinstance(value, Json) and value.asked == "kind" else None
