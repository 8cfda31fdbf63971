"""Walks over a bound segment: the parts of each node, and which columns are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from segsql.bind.bound import (
    All,
    AnyOf,
    Apply,
    BoundSegment,
    Choose,
    Clocked,
    Compare,
    Condition,
    Const,
    Convert,
    Day,
    Foreign,
    ForeignTest,
    Has,
    Json,
    Match,
    Matches,
    Measure,
    Members,
    Missing,
    MonthDay,
    Negation,
    OneOf,
    Ref,
    Related,
    Rows,
    Scope,
    Shift,
    Some,
    Truth,
    Utc,
    Value,
    Within,
)
from segsql.catalog.schema import Table
from segsql.functions.numbers import COPIED

Part: TypeAlias = Condition | Value | Rows | Members


def _of_choose(node: Choose) -> list[Part]:
    found: list[Part] = [part for branch in node.branches for part in branch]
    return found if node.otherwise is None else [*found, node.otherwise]


def _of_rows(node: Rows) -> list[Part]:
    conditions = [one for one in (node.where, node.satisfies) if one is not None]
    members = [node.members] if node.members is not None else []
    return [*conditions, *(one.value for one in node.order), *members]


_PARTS: Final[dict[type, Callable[[Any], Sequence[Part]]]] = {
    Ref: lambda _node: (),
    Const: lambda _node: (),
    All: lambda node: node.conditions,
    AnyOf: lambda node: node.conditions,
    Some: lambda node: node.conditions,
    Negation: lambda node: (node.condition,),
    Truth: lambda node: (node.condition,),
    Compare: lambda node: (node.left, node.right),
    Within: lambda node: (node.value, node.low, node.high),
    OneOf: lambda node: (node.value, *node.constants),
    Has: lambda node: (node.value, *node.constants),
    Match: lambda node: (node.value, node.needle),
    Matches: lambda node: (node.value,),
    Missing: lambda node: (node.value,),
    Convert: lambda node: (node.value,),
    Shift: lambda node: (node.value,),
    Utc: lambda node: (node.value,),
    MonthDay: lambda node: (node.value,),
    Day: lambda node: (node.value,),
    Clocked: lambda node: () if node.day is None else (node.day,),
    Json: lambda node: (node.document,),
    Foreign: lambda node: node.columns,
    ForeignTest: lambda node: node.columns,
    Related: lambda node: (node.rows,),
    Measure: lambda node: (node.rows,) if node.argument is None else (node.rows, node.argument),
    Apply: lambda node: node.arguments,
    Choose: _of_choose,
    Rows: _of_rows,
    Members: lambda node: roots(node.segment),
}


def parts(node: Part) -> Sequence[Part]:
    """Return what a node is directly made of."""
    return _PARTS[type(node)](node)


def extent(value: Part, known: Mapping[int, tuple[int, int]]) -> tuple[int, int]:
    """Return how many nodes a value unfolds to and how deep they are nested; ``known`` has the extents of named values."""
    size, depth = 0, 0
    todo: list[tuple[Part, int, int]] = [(value, 1, 1)]
    while todo:
        node, level, times = todo.pop()
        named = known.get(id(node))
        nodes, levels = named or (1, 1)
        size, depth = size + times * nodes, max(depth, level + levels - 1)
        if named is None and not isinstance(node, Members):  # a table of its own, however often it is read
            times *= _copies(node)
            todo += [(part, level + 1, times) for part in parts(node)]
    return size, depth


def _copies(node: Part) -> int:
    """Return in how many places of a statement the parts of a node stand at most, on an engine that has many words for it."""
    match node:
        case Apply(function="round", arguments=(_, Const(value=int() as places), Const(value=int() as scale), _)):
            return 3 * (scale - places) + 1
        case Apply():
            return COPIED.get(node.function, 1)
        case Convert() if node.value.type.kind == "text":
            return COPIED["text_to_decimal"]
        case _:
            return 1


def lineage(segment: BoundSegment) -> Mapping[str, frozenset[str]]:
    """Return, by output column, the ``table.column`` names that its value is read from."""
    tables = {scope.alias: scope.table for scope in _scopes(segment)}
    for scope in _scopes(segment):
        tables.update((step.alias, step.table) for step in scope.lookups.values())
    return {
        one.name: frozenset(
            _source(tables[node.alias], node) for node in every_part(one.value) if isinstance(node, Ref)
        )
        for one in segment.output
    }


def _source(table: Table, column: Ref) -> str:
    return f"{table.stored}.{column.column.name}" if table.items is None else table.name


def tables(segment: BoundSegment) -> frozenset[str]:
    """Return the names of all tables that the segment reads."""
    found: set[str] = set()
    for scope in _scopes(segment):
        for table in (scope.table, *(step.table for step in (*scope.steps, *scope.lookups.values()))):
            found |= {table.stored} if table.items is not None else {table.stored, table.name}
    return frozenset(found)


def roots(segment: BoundSegment) -> list[Part]:
    """Return what a segment is directly made of."""
    return [segment.where, *(one.value for one in segment.output), *(one.value for one in segment.order), *segment.per]


def every_part(root: Part) -> Iterator[Part]:
    """Yield every node once: what is named or referred to often stands in several places."""
    todo = [root]
    seen: set[int] = set()
    while todo:
        node = todo.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            todo.extend(parts(node))


def _scopes(segment: BoundSegment) -> Iterator[Scope]:
    yield segment.scope
    for root in roots(segment):
        yield from (node.scope for node in every_part(root) if isinstance(node, (Rows, Members)))
