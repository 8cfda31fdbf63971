"""What definitions refer to: other segments by name, and in what order they depend on each other. Nothing here recurses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from pydantic import BaseModel

from segsql.model import nodes
from segsql.model.segment import Segment

Segments: TypeAlias = Mapping[str, Segment]
"""Segments by name."""
_LIGHT: Final = 10
"""So many values of a list count as one node."""
_BY_ITSELF: Final = 10
"""A definition counts as so many nodes before any of its own."""
_RELATED: Final = 4
"""A node that moves to related rows counts as so many."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How many nodes a definition counts as, and how many of them, and of its relations, stand in each other at most."""

    size: int
    nodes: int
    related: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a definition refers to a segment: in how many nodes and relations, the reference included."""

    name: str
    nodes: int
    related: int


def measured(segment: Segment) -> tuple[Extent, Mapping[int, Place]]:
    """Return the extent of a definition by itself, and its references by their identity."""
    size = deepest = furthest = 0
    places: dict[int, Place] = {}
    todo: list[tuple[object, int, int]] = [(segment, 0, 0)]
    while todo:
        one, depth, related = todo.pop()
        if isinstance(one, BaseModel):
            fields = vars(one)
            size += _BY_ITSELF if isinstance(one, Segment) else _RELATED if "relation" in fields else 1
            depth, related = depth + ("op" in fields), related + ("relation" in fields)
            deepest, furthest = max(deepest, depth), max(furthest, related)
            if isinstance(one, nodes.SegmentMembership):
                # A node that stands in several places of a definition made in Python counts where it stands deepest.
                known = places.get(id(one), Place(one.segment, 0, 0))
                places[id(one)] = Place(one.segment, max(known.nodes, depth), max(known.related, related))
            todo += [(value, depth, related) for value in fields.values()]
        elif isinstance(one, (tuple, list)):
            size += len(one) // _LIGHT
            todo += [(value, depth, related) for value in one]
        elif isinstance(one, Mapping):
            todo += [(value, depth, related) for value in one.values()]
    return Extent(size, deepest, furthest), places


def names_in(segment: Segment) -> tuple[str, ...]:
    """Return the names of the segments that a definition refers to itself, each once and sorted."""
    return tuple(sorted({place.name for place in measured(segment)[1].values()}))


def referred(segment: Segment, known: Segments) -> dict[str, Segment]:
    """Return the known segments that a segment refers to, and those that they refer to, by name."""
    found: dict[str, Segment] = {}
    todo = [segment]
    while todo:
        for name in names_in(todo.pop()):
            if name in known and name not in found:
                found[name] = known[name]
                todo.append(known[name])
    return found


def in_order(known: Segments) -> list[str]:
    """Return the names of segments such that those which one refers to stand ahead of it; what is in a cycle stands where it is met."""
    done: dict[str, None] = {}
    for first in known:
        met = {first}
        todo = [(first, iter(names_in(known[first])))]
        while todo:
            name, names = todo[-1]
            further = next((one for one in names if one in known and one not in done and one not in met), None)
            if further is None:
                done[name] = None
                todo.pop()
            else:
                met.add(further)
                todo.append((further, iter(names_in(known[further]))))
    return list(done)
