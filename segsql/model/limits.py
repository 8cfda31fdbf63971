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
MAX_SAID: Final = 100_000
"""Keys and values of a definition."""
MAX_NODES: Final = 10_000
"""Conditions, values, periods and all other mappings of a definition."""
MAX_ROWS: Final = 1_000
"""Nodes that move to related rows."""
MAX_REFERRED: Final = 20_000
"""Objects of the segments that a segment refers to, each as often as it is bound; ten values of a list count as one."""
MAX_LIST: Final = 10_000
"""Entries of one list: conditions of a group, values of a membership."""
MAX_NAMED: Final = 1_000
"""Entries of what is named one by one: transformations, joins, what is put out, sorted by or handed to a function. Few engines take more columns."""
MAX_TEXT: Final = 10_000
"""Characters of one text, the text of an expression included."""
MAX_WRITTEN: Final = 20_000
"""Characters of the texts of all expressions and patterns together."""
MAX_HOPS: Final = 16
"""Relations on one walk, those that a relation by path stands for counted one by one."""
MAX_LISTED: Final = 1_000_000
"""Values of a static list, which come with the call."""

_NAMED: Final = frozenset(
    {"transformations", "joins", "select", "sort", "per", "using", "arguments", "branches", "steps", "path", "keys"}
)
"""The keys of what is named one by one."""
_WRITTEN: Final = ("text", "pattern")
"""The keys of what is read by a grammar of its own."""


def check_size(data: object, source: Source | None = None) -> None:
    """Refuse a definition that is nested deeper than the language allows, or larger, before anything is made of it.

    Raises:
        DefinitionError: with the place where a limit is passed.
    """
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
                if said > MAX_SAID:
                    _refuse_said(path, source)
                if len(one) > MAX_NAMED and path is not None and path[1] in _NAMED:
                    _refuse_named(path, len(one), source)
                if written > MAX_WRITTEN:
                    message = f"the texts of expressions and patterns have more than {MAX_WRITTEN:,} characters in all"
                    _refuse("too-large", path, message, source, "name what is written several times")
                below.extend(((path, str(key)), value, nodes, related) for key, value in one.items())
            elif isinstance(one, (list, tuple)):
                if len(one) > MAX_LIST:
                    hint = "a list that comes with the call may be longer: in_list names it"
                    _refuse(
                        "too-large", path, f"the list has {len(one):,} entries, more than {MAX_LIST:,}", source, hint
                    )
                if len(one) > MAX_NAMED and path is not None and path[1] in _NAMED:
                    _refuse_named(path, len(one), source)
                if (said := said + len(one)) > MAX_SAID:
                    _refuse_said(path, source)
                below.extend(((path, index), value, nodes, related) for index, value in enumerate(one))
            elif isinstance(one, str) and len(one) > MAX_TEXT:
                message = f"the text has {len(one):,} characters, more than {MAX_TEXT:,}"
                _refuse("too-large", path, message, source, "keep long texts in a table")
        level = below


def _refuse_said(path: Trail, source: Source | None) -> NoReturn:
    message = f"the definition has more than {MAX_SAID:,} keys and values"
    _refuse("too-large", path, message, source, "a list that comes with the call may be longer: in_list names it")


def _refuse_named(path: Trail, count: int, source: Source | None) -> NoReturn:
    message = f"{count:,} entries stand here, more than {MAX_NAMED:,}"
    _refuse("too-large", path, message, source, "what so many rows of a table would say belongs into a table")


def _refuse(
    code: Literal["too-deep", "too-large"], path: Trail, message: str, source: Source | None, hint: str = ""
) -> NoReturn:
    found = Diagnostic(code, "error", message, pointer_text(path_of(path)), hint)
    raise DefinitionError(locate_all((found,), source))
