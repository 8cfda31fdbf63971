"""Paths to columns: what a dotted name means from the row at hand (docs/language.md, section 3.2)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from segsql.bind.bound import Json, Ref, Scope, Utc, Value
from segsql.bind.context import Context, Frame
from segsql.bind.documents import field_of
from segsql.bind.items import item_of, items_of
from segsql.catalog.schema import Hop, Relation, Table
from segsql.errors import Pointer, did_you_mean
from segsql.model.documents import KINDS
from segsql.model.limits import MAX_HOPS
from segsql.model.scalars import ScalarValue


def column(ctx: Context, text: str, frame: Frame, path: Pointer) -> Value | None:
    """Return the value that a path reads: a column, a named value, or a column reached by to-one relations."""
    if text in frame.named and text != "outer":
        named = frame.named[text]
        return ctx.unfold(named, path) if named is not None else None
    if (found := frame.scope.table.columns.get(text)) is not None:
        return Ref(frame.scope.alias, found, found.type, found.nullable)
    parts = text.split(".")
    home = climb(ctx, parts, frame, path)
    if home is None:
        return None
    while parts[0] == "outer":
        parts.pop(0)
    if len(parts) == 1 and parts[0] in home.named:
        named = home.named[parts[0]]
        return ctx.unfold(named, path) if named is not None else None
    alias, table, nullable, walked = home.scope.alias, home.scope.table, False, ""
    hops: list[Hop] = []
    for index, name in enumerate(parts[:-1]):
        relation = table.relations.get(name) or (home.joins.get(name) if index == 0 else None)
        if relation is None:
            if index == len(parts) - 2 and (found := table.columns.get(name)) and found.type.kind == "json":
                return field_of(ctx, Ref(alias, found, found.type, found.nullable or nullable), parts[-1], path)
            _unknown_relation(ctx, name, table, home.joins if index == 0 else {}, path)
            return None
        if not relation.one:
            _to_many(ctx, text, parts[: index + 1], parts[index + 1 :], path)
            return None
        walked = f"{walked}.{relation.name}"
        hops += relation.hops
        if hops[MAX_HOPS:]:
            _too_far(ctx, text, path)
            return None
        alias = _look_up(ctx, home.scope, alias, relation, walked, name)
        table = ctx.table(relation.table)
        nullable = nullable or not all(hop.required for hop in relation.hops)
        # What the catalog says of a guarded table is said of all its rows.
        nullable = nullable or (ctx.guards is not None and any(ctx.guards.is_on(hop.table) for hop in relation.hops))
    found = table.columns.get(parts[-1])
    if found is None:
        item = item_of(alias, table)
        if item is not None and parts[-1] in item.column.fields:
            return field_of(ctx, item, parts[-1], path)
        if parts[-1] in table.relations or (len(parts) == 1 and parts[-1] in home.joins):
            message, hint = f'"{parts[-1]}" is a relation of {table.name}, not a column', "name a column of it"
        else:
            fields = item.column.fields if item is not None else ()
            known = [*table.columns, *fields, *(home.named if len(parts) == 1 else ())]
            message, hint = f'no column "{parts[-1]}" in {table.name}', did_you_mean(parts[-1], known)
        ctx.findings.error("unknown-column", path, message, hint)
        return None
    return Ref(alias, found, found.type, found.nullable or nullable)


def climb(ctx: Context, parts: list[str], frame: Frame, path: Pointer) -> Frame | None:
    """Return the frame that leading ``outer`` steps lead to, noting how far each crossed set of rows looks out."""
    levels = next((index for index, part in enumerate(parts) if part != "outer"), len(parts))
    if levels == len(parts):
        ctx.findings.error("unknown-column", path, '"outer" names a row, not a column', "write outer.column")
        return None
    rows, at = 0, frame
    for _ in range(levels):
        rows, at_most = rows + 1 + at.skips, at
        for _ in range(1 + at.skips):
            if at_most.outer is None:
                message = '"outer" climbs out of related rows, and there is no row further out here'
                ctx.findings.error("outer-at-top", path, message, "leave outer off to read the row at hand")
                return None
            at_most = at_most.outer
        at = at_most
    look_out(frame, rows)
    return at


def look_out(frame: Frame, rows: int) -> None:
    """Note that something reads the row so many rows out, for every set of rows that is crossed on the way."""
    at: Frame | None = frame
    while rows and at is not None:
        at.reach.levels = max(at.reach.levels, rows)
        at, rows = at.outer, rows - 1


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
    if len(walked) == 1 and not walked[0].hops[MAX_HOPS:]:
        return walked[0]
    hops = [hop for one in walked for hop in one.hops]
    if hops[MAX_HOPS:]:
        _too_far(ctx, text, path)
        return None
    return Relation(".".join([one.name for one in walked]), tuple(hops))


def plain(value: Value) -> Value:
    """Return a value with its storage zone taken off, so that it can meet any other."""
    return Utc(value, value.nullable) if value.type.zoned else value


def key_columns(scope: Scope) -> tuple[Ref, ...]:
    """Return the columns that identify the row of a scope."""
    return tuple(Ref(scope.alias, one, one.type, one.nullable) for one in scope.table.key)


def _look_up(ctx: Context, scope: Scope, alias: str, relation: Relation, walked: str, label: str) -> str:
    """Return the alias of a to-one row, adding it to the scope the first time it is asked for."""
    for index, hop in enumerate(relation.hops):
        place = f"{walked}/{index}"
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
