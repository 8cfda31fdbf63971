"""How large a definition may be, measured before it is read and without recursion (docs/security.md has all limits)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NoReturn

from pydantic import BaseModel

from segsql.errors import DefinitionError, Diagnostic, pointer_text
from segsql.places import Trail, path_of
from segsql.source import Source, locate_all

MAX_NESTING: Final = 64
"""Nodes on a path: deeper statements do not parse on every engine, and need more stack than Python gives."""
MAX_RELATED: Final = 8
"""Nodes on a path that move to related rows."""
MAX_NODES: Final = 20_000
"""Conditions, values and periods, that is, mappings with an ``op``."""
MAX_ROWS: Final = 1_000
"""Nodes that move to related rows."""
MAX_REFERRED: Final = 20_000
"""Objects of the segments that a segment refers to, each as often as it is bound."""
MAX_LIST: Final = 10_000
"""Entries of one list: conditions of a group, values of a membership, names that are put out."""
MAX_TEXT: Final = 10_000
"""Characters of one text, the text of an expression included."""
MAX_WRITTEN: Final = 100_000
"""Characters of the texts of all expressions together."""
MAX_HOPS: Final = 16
"""Relations on one walk, those that a relation by path stands for counted one by one."""
MAX_LISTED: Final = 1_000_000
"""Values of a static list, which come with the call."""


def check_size(data: object, source: Source | None = None) -> None:
    """Refuse a definition that is nested deeper than the language allows, or larger, before anything is made of it.

    Raises:
        DefinitionError: with the place where a limit is passed.
    """
    level: list[tuple[Trail, object, int, int]] = [(None, data, 0, 0)]
    size = rows = written = 0
    while level:
        below: list[tuple[Trail, object, int, int]] = []
        for path, one, nodes, related in level:
            if isinstance(one, BaseModel):
                one = vars(one)
            if isinstance(one, Mapping):
                nodes, size = nodes + ("op" in one), size + ("op" in one)
                related, rows = related + ("relation" in one), rows + ("relation" in one)
                if "op" in one and isinstance(text := one.get("text"), str):
                    written += len(text)
                if nodes > MAX_NESTING or related > MAX_RELATED:
                    limit, what = (MAX_NESTING, "nodes") if nodes > MAX_NESTING else (MAX_RELATED, "relations")
                    hint = "groups within groups of the same sort are one group, and a segment can be referred to"
                    _refuse("too-deep", path, f"more than {limit} {what} are nested in each other", source, hint)
                if size > MAX_NODES:
                    hint = "comparisons of one column are one list, and long lists come with the call"
                    _refuse("too-large", path, f"the definition has more than {MAX_NODES:,} nodes", source, hint)
                if rows > MAX_ROWS:
                    hint = "conditions on the same related row belong into one node"
                    _refuse("too-large", path, f"more than {MAX_ROWS:,} nodes move to related rows", source, hint)
                if written > MAX_WRITTEN:
                    message = f"the texts of expressions have more than {MAX_WRITTEN:,} characters in all"
                    _refuse("too-large", (path, "text"), message, source, "name what is written several times")
                below.extend(((path, str(key)), value, nodes, related) for key, value in one.items())
            elif isinstance(one, (list, tuple)):
                if len(one) > MAX_LIST:
                    hint = "a list that comes with the call may be longer: in_list names it"
                    _refuse(
                        "too-large", path, f"the list has {len(one):,} entries, more than {MAX_LIST:,}", source, hint
                    )
                below.extend(((path, index), value, nodes, related) for index, value in enumerate(one))
            elif isinstance(one, str) and len(one) > MAX_TEXT:
                message = f"the text has {len(one):,} characters, more than {MAX_TEXT:,}"
                _refuse("too-large", path, message, source, "keep long texts in a table")
        level = below


def _refuse(
    code: Literal["too-deep", "too-large"], path: Trail, message: str, source: Source | None, hint: str = ""
) -> NoReturn:
    found = Diagnostic(code, "error", message, pointer_text(path_of(path)), hint)
    raise DefinitionError(locate_all((found,), source))
