"""Where in the text of an expression a node was written, which is only asked where something is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from segsql.errors import Pointer
from segsql.expression.parser import parts_of
from segsql.expression.parts import AnyPart
from segsql.expression.refusal import ExpressionError
from segsql.model.nodes import Column
from segsql.model.scalars import Node

Span: TypeAlias = tuple[int, int]


def place_of(text: str, path: Pointer, within: Span | None = None) -> Span | None:
    """Return the stretch of the text that the node at a path into its tree was written as, or the nearest one around it.

    ``within`` is a stretch of the text that a constant there holds.
    """
    try:
        node, read = parts_of(text)
    except ExpressionError:
        return None
    found: object = node
    span = _written(node, read, (0, len(text))) or (0, len(text))
    for step in path:
        found = found[step] if isinstance(found, tuple) and isinstance(step, int) else getattr(found, str(step), None)
        span = _written(found, read, span) or span
        if not isinstance(found, Node | tuple):
            break
    return _narrowed(text, span, within) if within else span


def _written(node: object, read: Sequence[AnyPart], around: Span) -> Span | None:
    """Return the first stretch that a node was read from: a column may have become its path, and a constant is only known by its value."""
    for part in read:
        own = part.node
        same = own is node if isinstance(node, Node) else _names(own, node) or (type(own) is type(node) and own == node)
        if same and around[0] <= part.start and part.end <= around[1]:
            return part.start, part.end
    return None


def _names(own: object, node: object) -> bool:
    return isinstance(own, Column) and own.path == node


def _narrowed(text: str, span: Span, within: Span) -> Span:
    """Return the stretch of a quoted constant, where each of its characters is written as one."""
    quoted = text[span[0] : span[1]]
    if not quoted.startswith("'") or "''" in quoted[1:-1]:
        return span
    return span[0] + 1 + within[0], min(span[0] + 1 + within[1], span[1])
