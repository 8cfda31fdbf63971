"""Buckets and splits to bound nodes: the key of a member becomes one text, and a hash of that the bucket."""

from __future__ import annotations

from segsql.bind.bound import Apply, Compare, Condition, Const, Convert, Ref, Value, Within
from segsql.bind.context import Context, Frame
from segsql.bind.names import key_columns
from segsql.errors import Pointer
from segsql.model.splits import Bucket, Split
from segsql.operators.buckets import BUCKETS, EPOCH
from segsql.types import DATE, INTEGER, TEXT


def bucket(ctx: Context, node: Bucket | Split, frame: Frame, path: Pointer) -> Value | None:
    """Return the bucket of a member, or None after reporting that it has none."""
    table = frame.scope.table
    if not frame.of_member:
        message = f"{node.op} is about the key of a member, and here the row at hand is one of {table.name}"
        hint = "name the bucket as a transformation, and read it by outer" if node.op == "bucket" else ""
        ctx.findings.error("invalid-value", path, message, hint)
        return None
    if not table.key:
        message = f"{node.op} is made of a row's key, and the table {table.name} has none"
        ctx.findings.error("key-required", path, message, "name its key in the catalog")
        return None
    parts: list[Value] = []
    for column in key_columns(frame.scope):
        part = _text(column)
        if part is None:
            message = f'{node.op} takes no key of type {column.type}, as "{column.column.name}" is'
            ctx.findings.error("unsupported-type", path, message, "keys of integers, texts, UUIDs and dates will do")
            return None
        parts += [Const(f"{node.seed}:" if not parts else ":", TEXT, at=path), part]
    nullable = any(one.nullable for one in parts)
    text = Apply("concat", tuple(parts), TEXT, nullable, path)
    return Apply("bucket", (text,), INTEGER, nullable, path)


def split(ctx: Context, node: Split, frame: Frame, path: Pointer) -> Condition | None:
    """Return the test that a member's bucket lies in a part of them all."""
    low, high = (int(percent * BUCKETS) // 100 for percent in (node.start, node.end))
    value = bucket(ctx, node, frame, path)
    if low >= high:
        message = "the split ends where it starts, so no one is in it"
        ctx.findings.error("reversed-range", path, message if low == high else "the split ends before it starts")
        return None
    if value is None:
        return None
    start, end = Const(low, INTEGER), Const(high, INTEGER)
    if low == 0:
        return Compare("lt", value, end, or_missing=False, at=path)
    if high == BUCKETS:
        return Compare("gte", value, start, or_missing=False, at=path)
    return Within(value, start, end, closed=False, negated=False, or_missing=False)


def _text(column: Ref) -> Value | None:
    """Return a part of a key as text; a day is a number, since engines write days each in their own way."""
    match column.type.kind:
        case "text":
            return column
        case "integer" | "uuid":
            return Convert(column, TEXT, column.nullable)
        case "date":
            days = Apply("days_between", (Const(EPOCH, DATE), column), INTEGER, column.nullable)
            return Convert(days, TEXT, column.nullable)
        case _:
            return None
