"""Masked columns: what no definition may do with them, found on the way from what it puts out, sorts and filters by to the columns read.

What is put out is all that goes into it: the argument of a figure, and the conditions and the order by which its rows are chosen. A
condition is a filter wherever it stands. Guards and relations belong to the catalog and read what they like.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias, get_args

from segsql.bind.bound import BoundSegment, Condition, Members, Ref, Rows
from segsql.bind.context import Context
from segsql.bind.walk import Part, parts
from segsql.catalog.document import Use
from segsql.catalog.schema import Column, Table
from segsql.errors import DefinitionError, Pointer
from segsql.model import nodes
from segsql.model.segment import Segment

_Root: TypeAlias = tuple[Part, frozenset[Use], Pointer]

_CONDITIONS: Final = get_args(Condition)
_USES: Final[tuple[Use, ...]] = get_args(Use)
_OUTPUT, _SORT, _FILTER = frozenset[Use](["output"]), frozenset[Use](["sort"]), frozenset[Use](["filter"])
_SAID: Final[Mapping[Use, str]] = {"output": "put out", "sort": "sorted by", "filter": "filtered by"}
_HINTS: Final[Mapping[Use, str]] = {
    "output": "put out other columns, with select",
    "sort": "sort by another column",
    "filter": "test another column",
}


def check_masks(ctx: Context, segment: Segment, bound: BoundSegment, at: Pointer) -> None:
    """Refuse a segment that does with a masked column what the catalog forbids, at every condition and field that does.

    Raises:
        DefinitionError: it does.
    """
    places = {id(made): path for path, made in (ctx.trace or {}).items()}
    told: set[tuple[Pointer, str]] = set()
    for root, uses, path in _roots(segment, bound, at):
        moves = "filter" in uses
        for column, forbidden, place in _found(root, uses, path, places if moves else {}):
            if (place, column.name) not in told:
                told.add((place, column.name))
                ways: list[Use] = [one for one in _USES if one in forbidden]
                message = f'"{column.name}" is masked: it may not be {" or ".join(_SAID[one] for one in ways)}'
                ctx.findings.error("masked-column", place, message, _HINTS[ways[0]])
    if ctx.findings.errors:
        raise DefinitionError(ctx.findings.items)


def may_be_joined(ctx: Context, mine: Column | None, theirs: Column | None, path: Pointer) -> None:
    """Report a column that a definition looks rows up by, where it may not filter by it."""
    for column in (mine, theirs):
        if column is not None and "filter" in column.masked:
            message = f'"{column.name}" is masked: rows may not be looked up by it, which is to filter by it'
            ctx.findings.error("masked-column", path, message, "declare the relation in the catalog")


def may_be_tested(ctx: Context, where: Sequence[nodes.Condition], table: Table, path: Pointer) -> None:
    """Report masked columns that a definition tests where it joins rows, and may not filter by."""
    todo: list[tuple[nodes.Condition, Pointer]] = [(one, (*path, index)) for index, one in enumerate(where)]
    while todo:
        one, at = todo.pop(0)
        if isinstance(one, nodes.Group):
            todo += [(inner, (*at, "conditions", index)) for index, inner in enumerate(one.conditions)]
        name = getattr(one, "column", None)
        column = table.columns.get(name) if isinstance(name, str) else None
        if column is not None and "filter" in column.masked:
            message = f'"{column.name}" is masked: it may not be {_SAID["filter"]}'
            ctx.findings.error("masked-column", at, message, _HINTS["filter"])


def _roots(segment: Segment, bound: BoundSegment, at: Pointer) -> Iterator[_Root]:
    """Yield what a segment does with values, and where it is written."""
    yield bound.where, _FILTER, (*at, "where")
    for index, order in enumerate(bound.order[: len(segment.sort)]):
        yield order.value, _SORT, (*at, "sort", index)
    for index, one in enumerate(bound.per):
        yield one, _SORT, (*at, "per", index)
    named = [one.name for one in segment.transformations]
    for index, output in enumerate(bound.output):
        place: Pointer = ("select", index)
        if not segment.select:
            place = ("transformations", named.index(output.name)) if output.name in named else ("base",)
        yield output.value, _OUTPUT, place


def _found(
    root: Part, uses: frozenset[Use], path: Pointer, places: Mapping[int, Pointer]
) -> Iterator[tuple[Column, frozenset[Use], Pointer]]:
    """Yield the columns that a part reads and must not, what is forbidden, and the place of the nearest condition around."""
    todo: list[_Root] = [(root, uses, path)]
    seen: set[tuple[int, frozenset[Use]]] = set()
    while todo:
        node, uses, path = todo.pop()
        if (id(node), uses) in seen or isinstance(
            node, Members
        ):  # members of others were looked at when they were bound
            continue
        seen.add((id(node), uses))
        if isinstance(node, _CONDITIONS):
            uses, path = uses | _FILTER, places.get(id(node), path)
        for column in _columns(node):
            if forbidden := column.masked & uses:
                yield column, forbidden, path
        todo += [(one, uses, path) for one in parts(node)]
        if isinstance(node, Rows):
            todo += [(one.value, uses | _SORT, path) for one in node.order]


def _columns(node: Part) -> Iterator[Column]:
    """Yield the columns that a node reads itself; to look at the items of an array is to read it."""
    if isinstance(node, Ref):
        yield node.column
    elif isinstance(node, Rows):
        yield from (step.table.items.array for step in node.scope.steps if step.table.items is not None)
