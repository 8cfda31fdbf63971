"""What the tables of a catalog are in another tool's project: ``ref:MODEL``, or ``source:NAME.TABLE``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from segsql.errors import DefinitionError, Diagnostic, did_you_mean

EVERY_OTHER: Final = "*"
"""Stands for the tables that are not named."""
# Such a name is inert in Jinja, and in SQL once it is quoted.
_PLACE: Final = re.compile(r"(ref|source):([A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_-]*){0,2})")

_SCHEMA: Final = re.compile(r"[a-z_][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Place:
    """A model, or a table of a source, by its name and what stands before it."""

    kind: Literal["ref", "source"]
    parts: tuple[str, ...]


def places(
    bindings: Mapping[str, str], tables: Mapping[str, tuple[str, ...]], read: Collection[str]
) -> dict[tuple[str, ...], Place]:
    """Return what is to stand for the physical name of each table that a query reads; one without a binding keeps its name.

    Raises:
        DefinitionError: a binding names no table of the catalog, or no place.
    """
    found = {name: _place(text) for name, text in bindings.items()}
    for name in found:
        if name not in tables and name != EVERY_OTHER:
            raise _refused(f'the catalog has no table "{name}" to bind', did_you_mean(name, tables))
    return {
        tables[name]: _of_table(place, tables[name])
        for name in sorted(read)
        if (place := found.get(name) or found.get(EVERY_OTHER))
    }


def check_schema(name: str | None) -> None:
    """Refuse a schema whose name is not plain.

    Raises:
        DefinitionError: it is not.
    """
    if name is not None and not _SCHEMA.fullmatch(name):
        raise _refused(f'"{name}" is no plain name of a schema', "use lower-case letters, digits and _")


def _place(text: str) -> Place:
    match = _PLACE.fullmatch(text)
    if match is None:
        raise _refused(f'"{text}" is no place of a table', "write ref:MODEL, source:NAME.TABLE, or source:NAME")
    return Place("ref" if match[1] == "ref" else "source", tuple(match[2].split(".")))


def _of_table(place: Place, physical: tuple[str, ...]) -> Place:
    """Return the place of one table: a source without a table has it under the name of its own."""
    if place.kind == "source" and len(place.parts) == 1:
        return Place("source", (*place.parts, physical[-1]))
    return place


def _refused(message: str, hint: str) -> DefinitionError:
    return DefinitionError((Diagnostic("invalid-export", "error", message, "", hint),))
