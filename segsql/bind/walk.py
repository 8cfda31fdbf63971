"""Walks over a bound segment: the parts of each node, and which columns are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from segsql.bind.bound import (
    All,
    AnyOf,
    Apply,
    BoundSegment,
    Choose,
    Compare,
    Condition,
    Const,
    Convert,
    Match,
    Measure,
    Missing,
    Negation,
    OneOf,
    Ref,
    Related,
    Rows,
    Scope,
    Shift,
    Truth,
    Utc,
    Value,
    Within,
)

Part: TypeAlias = Condition | Value | Rows


def parts(node: Part) -> Iterator[Part]:
    """Yield what a node is directly made of."""
    match node:
        case All() | AnyOf():
            yield from node.conditions
        case Negation() | Truth():
            yield node.condition
        case Compare():
            yield from (node.left, node.right)
        case Within():
            yield from (node.value, node.low, node.high)
        case OneOf():
            yield from (node.value, *node.constants)
        case Match():
            yield from (node.value, node.needle)
        case Missing() | Convert() | Shift() | Utc():
            yield node.value
        case Related():
            yield node.rows
        case Measure():
            yield node.rows
            if node.argument is not None:
                yield node.argument
        case Apply():
            yield from node.arguments
        case Choose():
            yield from (part for branch in node.branches for part in branch)
            if node.otherwise is not None:
                yield node.otherwise
        case Rows():
            yield from (one for one in (node.where, node.satisfies) if one is not None)
            yield from (one.value for one in node.order)
        case Ref() | Const():
            return


def extent(value: Value, known: Mapping[int, tuple[int, int]]) -> tuple[int, int]:
    """Return how many nodes a value unfolds to and how deep they are nested; ``known`` has the extents of named values."""
    size, depth = 0, 0
    todo: list[tuple[Part, int]] = [(value, 1)]
    while todo:
        node, level = todo.pop()
        nodes, levels = known.get(id(node), (1, 1))
        size, depth = size + nodes, max(depth, level + levels - 1)
        if id(node) not in known:
            todo.extend((part, level + 1) for part in parts(node))
    return size, depth


def lineage(segment: BoundSegment) -> Mapping[str, frozenset[str]]:
    """Return, by output column, the ``table.column`` names that its value is read from."""
    tables = {scope.alias: scope.table.name for scope in _scopes(segment)}
    for scope in _scopes(segment):
        tables.update((step.alias, step.table.name) for step in scope.lookups.values())
    return {
        one.name: frozenset(
            f"{tables[node.alias]}.{node.column.name}" for node in _all(one.value) if isinstance(node, Ref)
        )
        for one in segment.output
    }


def tables(segment: BoundSegment) -> frozenset[str]:
    """Return the names of all tables that the segment reads."""
    found: set[str] = set()
    for scope in _scopes(segment):
        found.add(scope.table.name)
        found.update(step.table.name for step in (*scope.steps, *scope.lookups.values()))
    return frozenset(found)


def _roots(segment: BoundSegment) -> list[Part]:
    return [segment.where, *(one.value for one in segment.output), *(one.value for one in segment.order)]


def _all(root: Part) -> Iterator[Part]:
    todo = [root]
    while todo:
        node = todo.pop()
        yield node
        todo.extend(parts(node))


def _scopes(segment: BoundSegment) -> Iterator[Scope]:
    yield segment.scope
    for root in _roots(segment):
        yield from (node.scope for node in _all(root) if isinstance(node, Rows))
