"""Fragments of another dialect's SQL: their columns looked up, their types found, their clock set to the moment of the call."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from segsql.bind.bound import Condition, Convert, Foreign, ForeignTest, Json, Ref, Value
from segsql.bind.context import Context, Frame
from segsql.bind.names import column
from segsql.errors import IntoText, Pointer
from segsql.fragments.kinds import Kind, kind_of, type_of
from segsql.fragments.moments import Moment
from segsql.fragments.refusal import FragmentError
from segsql.fragments.sources import SOURCES, read, typed
from segsql.fragments.tree import Fragment, Name
from segsql.model.fragments import Sql
from segsql.types import DATETIME, TIMESTAMP, Type

_TEXT: Final = IntoText("text")
_SOME_TIME: Final = dt.datetime(2000, 1, 1)
OUT: Final[dict[str, str]] = {
    "numeric": "say how many digits it has: (...)::numeric(12,2)",
    "interval": "EXTRACT(epoch FROM span) is its seconds",
    "unsigned": "(...)::bigint is a number of the language",
    "hugeint": "(...)::bigint is a number of the language",
    "text[]": "array_to_string writes it as a text",
    "integer[]": "array_to_string writes it as a text",
}
"""What to write where the value of a fragment is of a type that the language does not have."""


def fragment_value(ctx: Context, node: Sql, frame: Frame, path: Pointer) -> Value | None:
    """Return the value of a fragment."""
    found = _fragment(ctx, node, frame, path)
    if found is None:
        return None
    fragment, columns = found
    kind = type_of(fragment.kind, of_a_wall(ctx, columns))
    if kind is None:
        message = f"the text gives {fragment.kind}, which is no type of a value here"
        ctx.findings.error("unsupported-type", (*path, _TEXT), message, OUT.get(fragment.kind.name, ""))
        return None
    return Foreign(fragment, columns, kind, at=path)


def fragment_condition(ctx: Context, node: Sql, frame: Frame, path: Pointer) -> Condition | None:
    """Return a fragment as a condition, which holds where it is true."""
    found = _fragment(ctx, node, frame, path)
    if found is None:
        return None
    fragment, columns = found
    if fragment.kind.name != "boolean":
        message = f"the text gives {fragment.kind}, where a condition is needed"
        ctx.findings.error("type-mismatch", (*path, _TEXT), message, "compare it with something")
        return None
    return ForeignTest(fragment, columns, negated=False, at=path)


def _fragment(ctx: Context, node: Sql, frame: Frame, path: Pointer) -> tuple[Fragment, tuple[Ref, ...]] | None:
    at = (*path, _TEXT)
    try:
        parsed = read(node.text, node.dialect)
        columns = [_column(ctx, one, frame, at, SOURCES[node.dialect].document) for one in parsed.names]
        known = tuple(one for one, _ in columns if one is not None)
        kinds = [kind for _, kind in columns if kind is not None]
        if len(kinds) < len(columns):
            return None
        fragment = typed(parsed, kinds, Moment(ctx.clock.as_of or _SOME_TIME, ctx.clock.zone))
    except FragmentError as problem:
        within = (problem.start, max(problem.end, problem.start + 1))
        ctx.findings.error(problem.code, at, problem.message, problem.hint, within)
        return None
    if fragment.moving:
        if ctx.clock.live:
            message = "the moment of a fragment is that of the call, and not what the clock of the engine tells"
            ctx.findings.error("zone-arithmetic", at, message, "compile as of a moment")
            return None
        if ctx.now(at) is None:
            return None
    return fragment, known


def _column(ctx: Context, name: Name, frame: Frame, path: Pointer, document: Kind) -> tuple[Ref | None, Kind | None]:
    """Return a column that a fragment reads, and its type in the source; what is wrong with it is said where it is read."""
    before, table = len(ctx.findings.items), frame.scope.table
    parts = name.path.split(".")
    is_of_table = len(parts) == 2 and parts[0] in (table.name, table.physical[-1]) and parts[0] not in table.relations
    value = column(ctx, parts[1] if is_of_table else name.path, frame, path)
    ctx.findings.items[before:] = [replace(one, within=name.at) for one in ctx.findings.items[before:]]
    if value is None:
        return None, None
    if not isinstance(value, Ref):
        is_field = isinstance(value, Json | Convert)
        message = f'"{name.path}" is {"a field of a document" if is_field else "a value with a name"}, and a fragment reads columns'
        ctx.findings.error("sql-refused", path, message, "write what it stands for", name.at)
        return None, None
    kind = kind_of(value.type, document)
    if kind is None:
        message = f"values of type {value.type} cannot be read in a fragment"
        ctx.findings.error("unsupported-type", path, message, within=name.at)
    return value, kind


def of_a_wall(ctx: Context, columns: tuple[Ref, ...]) -> Type:
    """Return the type of a time without a zone: an instant in UTC, unless what is read, or the clock, is that of another wall."""
    read_kinds = {one.type.kind for one in columns}
    if "timestamp" in read_kinds:
        return TIMESTAMP
    return DATETIME if "datetime" in read_kinds or ctx.clock.zone.key != "UTC" else TIMESTAMP
