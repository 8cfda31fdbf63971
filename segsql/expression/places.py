"""Where in the text of an expression a node was written, which is only asked where something is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from segsql.errors import Pointer
from segsql.expression.parser import parts_of
from segsql.expression.parts import AnyPart, Parsed
from segsql.expression.refusal import ExpressionError
from segsql.model.nodes import Column
from segsql.model.scalars import Node

Span: TypeAlias = tuple[int, int]


class Places:
    """Where the nodes of one text stand. It is read once, however many of them are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._node: Parsed | None = None
        self._parts: Sequence[AnyPart] = ()
        self._of_nodes: dict[int, list[AnyPart]] = {}
        try:
            self._node, self._parts = parts_of(text)
        except ExpressionError:
            return
        for part in self._parts:
            self._of_nodes.setdefault(id(part.node), []).append(part)

    def of(self, path: Pointer, within: Span | None = None) -> Span | None:
        """Return the stretch of the text that the node at a path into its tree was written as, or the nearest one around it.

        ``within`` is a stretch of the text that a constant there holds.
        """
        if self._node is None:
            return None
        found: object = self._node
        span = self._written(found, (0, len(self._text))) or (0, len(self._text))
        for step in path:
            found = (
                found[step] if isinstance(found, tuple) and isinstance(step, int) else getattr(found, str(step), None)
            )
            span = self._written(found, span) or span
            if not isinstance(found, Node | tuple):
                break
        return _narrowed(self._text, span, within) if within else span

    def _written(self, node: object, around: Span) -> Span | None:
        """Return the first stretch that a node was read from: a column may have become its path, and a constant is only known by its value."""
        if isinstance(node, tuple):
            return None
        for part in self._of_nodes.get(id(node), ()) if isinstance(node, Node) else self._parts:
            if around[0] <= part.start and part.end <= around[1] and _says(part.node, node):
                return part.start, part.end
        return None


def _says(own: object, node: object) -> bool:
    """Whether what was read is a node, or what became of it."""
    return own is node or (isinstance(own, Column) and own.path == node) or (type(own) is type(node) and own == node)


def _narrowed(text: str, span: Span, within: Span) -> Span:
    """Return the stretch of a quoted constant, where each of its characters is written as one."""
    quoted = text[span[0] : span[1]]
    if not quoted.startswith("'") or "''" in quoted[1:-1]:
        return span
    return span[0] + 1 + within[0], min(span[0] + 1 + within[1], span[1])
