"""Messages about masked columns: what one is compared with is not told, since it may be what nobody is to learn."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from segsql.errors import Code, Diagnostic
from segsql.model import nodes
from segsql.model.scalars import Node

_WORD: Final = re.compile(r"[a-z_][a-z0-9_]*")
_NAMES: Final[frozenset[Code]] = frozenset(
    {
        "unknown-table",
        "unknown-column",
        "unknown-relation",
        "unknown-list",
        "unknown-segment",
        "path-to-many",
        "outer-at-top",
        "key-required",
        "sort-required",
        "masked-column",
        "no-time-column",
        "as-of-required",
        "list-required",
        "too-deep",
    }
)
"""Mistakes that are told by names alone."""
_AROUND: Final = frozenset({"conditions", "condition", "where", "steps", "branches"})
"""Fields of nodes whose parts are told about by themselves."""


def hide(findings: list[Diagnostic], before: int, node: object, names: frozenset[str], *, every: bool = False) -> None:
    """Leave constants out of what was found about a node, behind the first ``before``, if it reads a column with one of the names, or about
    ``every`` node.
    """
    if len(findings) == before or not _AROUND.isdisjoint(getattr(node, "__pydantic_fields__", ())):
        return
    if not every and not reads(node, names):
        return
    for index in range(before, len(findings)):
        one = findings[index]
        if one.code not in _NAMES:
            message = f"what stands beside a masked column does not fit it, and is not told: {one.code}"
            findings[index] = Diagnostic(one.code, one.severity, message, one.pointer, "", one.range)


def reads(node: object, names: frozenset[str]) -> bool:
    """Whether a path or the text of an expression has a name in it."""
    todo = [node]
    while todo:
        one = todo.pop()
        if isinstance(one, nodes.Literal_):
            continue
        if isinstance(one, Node):
            todo += [value for key, value in vars(one).items() if key not in ("values", "low", "high", "pattern")]
        elif isinstance(one, (tuple, list)):
            todo += one
        elif isinstance(one, Mapping):
            todo += one.values()
        elif isinstance(one, str) and not names.isdisjoint(_WORD.findall(one.lower())):
            return True
    return False
