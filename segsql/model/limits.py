"""How large a definition may be, measured before it is read and without recursion (docs/security.md has all limits)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import BaseModel

from segsql.errors import DefinitionError, Diagnostic, pointer_text
from segsql.places import Trail, path_of
from segsql.source import MAX_PARTS, Source, locate_all

MAX_NESTING: Final = 64
"""Nodes on a path: deeper statements do not parse on every engine, and need more stack than Python gives."""
MAX_RELATED: Final = 8
"""Nodes on a path that move to related rows."""
MAX_NODES: Final = 10_000
"""Conditions, values, periods and all other mappings of a definition."""
MAX_ROWS: Final = 500
"""Nodes that move to related rows."""
MAX_REFERRED: Final = 20_000
"""Objects of the segments that a segment refers to, each as often as it is bound; ten values of a list count as one, a node that moves to
related rows as four, and a segment itself as ten.
"""
MAX_LIST: Final = 10_000
"""Entries of one list or mapping: conditions of a group, values of a membership."""
MAX_NAMED: Final = 1_000
"""Entries of what is named one by one: transformations, joins, what is put out, sorted by or handed to a function. Few engines take more columns."""
MAX_TEXT: Final = 10_000
"""Characters of one text, the text of an expression included."""
MAX_WRITTEN: Final = 15_000
"""Characters of the texts of all expressions and patterns together."""
MAX_HOPS: Final = 16
"""Relations on one walk, those that a relation by path stands for counted one by one."""
MAX_STEPS: Final = 30
"""Steps of a path into a JSON document, which is no deeper."""
MAX_LISTED: Final = 1_000_000
"""Values of a static list, which come with the call."""

_ENTRIES: Final[Mapping[str | int, tuple[int, str]]] = {
    **dict.fromkeys(
        ("transformations", "joins", "select", "sort", "per", "using", "arguments", "branches", "steps", "keys"),
        (MAX_NAMED, "what so many rows of a table would say belongs into a table"),
    ),
    "path": (MAX_STEPS, f"JSON has at most {MAX_STEPS} levels, and what is to be read belongs further out"),
}
"""By key, how many entries may stand there, if not as many as in any list, and what to do where there are more."""
_WRITTEN: Final = ("text", "pattern")
"""The keys of what is read by a grammar of its own."""
_WITH_CALL: Final = "a list that comes with the call may be longer: in_list names it"


def check_size(data: object, source: Source | None = None) -> None:
    """Refuse a definition that is nested deeper than the language allows, or larger, before anything is made of it.

    Raises:
        DefinitionError: with the place where a limit is passed.
    """
    if found := _passed(data):
        raise DefinitionError(locate_all((found,), source))


def _passed(data: object) -> Diagnostic | None:
    """Return the first limit that is passed, the outermost before those within."""
    level: list[tuple[Trail, object, int, int]] = [(None, data, 0, 0)]
    size = rows = written = 0
    said = 1
    while level:
        below: list[tuple[Trail, object, int, int]] = []
        for path, one, nodes, related in level:
            if isinstance(one, BaseModel):
                one = vars(one)
            if isinstance(one, Mapping):
                nodes, size, said = nodes + ("op" in one), size + 1, said + 2 * len(one)
                related, rows = related + ("relation" in one), rows + ("relation" in one)
                if "op" in one:
                    written += sum(len(text) for key in _WRITTEN if isinstance(text := one.get(key), str))
                if nodes > MAX_NESTING:
                    return _too_deep(path, MAX_NESTING, "nodes")
                if related > MAX_RELATED:
                    return _too_deep(path, MAX_RELATED, "relations")
                if size > MAX_NODES:
                    hint = "comparisons of one column are one list, and long lists come with the call"
                    return _too_large(path, f"the definition has more than {MAX_NODES:,} nodes", hint)
                if rows > MAX_ROWS:
                    hint = "conditions on the same related row belong into one node"
                    return _too_large(path, f"more than {MAX_ROWS:,} nodes move to related rows", hint)
                if written > MAX_WRITTEN:
                    message = f"the texts of expressions and patterns have more than {MAX_WRITTEN:,} characters in all"
                    return _too_large(path, message, "name what is written several times")
                below.extend(((path, str(key)), value, nodes, related) for key, value in one.items())
            elif isinstance(one, (list, tuple)):
                said += len(one)
                below.extend(((path, index), value, nodes, related) for index, value in enumerate(one))
            elif isinstance(one, str) and len(one) > MAX_TEXT:
                message = f"the text has {len(one):,} characters, more than {MAX_TEXT:,}"
                return _too_large(path, message, "keep long texts in a table")
            else:
                continue
            most, hint = _ENTRIES.get(path[1] if path else "", (MAX_LIST, _WITH_CALL))
            if len(one) > most:
                return _too_large(path, f"{len(one):,} entries stand here, more than {most:,}", hint)
            if said > MAX_PARTS:
                return _too_large(path, f"the definition has more than {MAX_PARTS:,} keys and values", _WITH_CALL)
        level = below
    return None


def _too_deep(path: Trail, limit: int, what: str) -> Diagnostic:
    hint = "groups within groups of the same sort are one group, and a segment can be referred to"
    message = f"more than {limit} {what} are nested in each other"
    return Diagnostic("too-deep", "error", message, pointer_text(path_of(path)), hint)


def _too_large(path: Trail, message: str, hint: str) -> Diagnostic:
    return Diagnostic("too-large", "error", message, pointer_text(path_of(path)), hint)
