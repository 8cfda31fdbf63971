"""Columns whose letters the database puts into the other case in a way of its own: no definition may ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.bind.bound import Apply, BoundSegment, Compare, Match, Matches, Members, OneOf, Ref, Value
from segsql.bind.context import Context
from segsql.bind.walk import Part, parts, roots
from segsql.catalog.schema import Column
from segsql.errors import DefinitionError, Pointer
from segsql.fragments import tree

_CASES: Final = frozenset({"lower", "upper"})
_HINT: Final = "compare it as it is, or read a view that gives the column another collation"


def check_case(ctx: Context, bound: BoundSegment) -> None:
    """Refuse a segment that compares such a column without case, or puts it into lower or upper case.

    Raises:
        DefinitionError: it does.
    """
    todo: list[tuple[Part, Pointer | None]] = [(one, None) for one in roots(bound)]
    seen: set[tuple[int, bool]] = set()
    while todo:
        node, at = todo.pop()
        # Members of others were looked at when they were bound.
        if (id(node), at is not None) in seen or isinstance(node, Members):
            continue
        seen.add((id(node), at is not None))
        if isinstance(node, Ref) and at is not None and not node.column.folds:
            name = node.column.name
            message = f'the letters of "{name}" are put into the other case by rules of its database, and not by those of Unicode'
            ctx.findings.error("type-mismatch", at, message, _HINT)
        if isinstance(node, Compare | OneOf | Match | Matches):
            at = node.at if node.fold else None
        elif isinstance(node, Apply) and node.function in _CASES:
            at = node.at
        elif not isinstance(node, Value):
            at = None
        todo += [(one, at) for one in parts(node)]
    if ctx.findings.errors:
        raise DefinitionError(ctx.findings.items)


def column_of_its_own(function: str, piece: tree.Piece, columns: Sequence[Ref]) -> Column | None:
    """Return such a column of those that a piece of a fragment reads, if a function puts the piece into the other case.

    What that is on the column's own engine, no other one knows.
    """
    if function not in _CASES:
        return None
    read = (columns[one.index].column for one in tree.pieces(piece) if isinstance(one, tree.Column))
    return next((one for one in read if not one.folds), None)
