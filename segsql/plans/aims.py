"""What a plan is for: to make something of the members of a segment, or to read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from segsql.model.scalars import ScalarValue

MOST_ROWS: Final = 2_147_483_647
OVERLAPPING: Final = (2, 10)
"""How few and how many segments are laid over each other."""


@dataclass(frozen=True, slots=True)
class Create:
    """Make a view or table of the members, where nothing has its name yet."""

    into: Literal["view", "table"] = "view"


@dataclass(frozen=True, slots=True)
class Count:
    """Say how many members there are."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Show the first members, in the order of the segment, which its key completes."""

    rows: int = 20


@dataclass(frozen=True, slots=True)
class Page:
    """Show so many members in the order of the base key: the first, or those that come ``after`` a key."""

    rows: int = 100
    after: tuple[ScalarValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """Show so many members at random: the same for one seed, on every engine."""

    rows: int = 100
    seed: str = "sample"


@dataclass(frozen=True, slots=True)
class Explain:
    """Say how the engine would look for the members, without doing it."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Say how many members the segment has, how many others have that are handed in by name, and how many each two have in common."""

    others: tuple[str, ...]


Aim: TypeAlias = Create | Count | Preview | Page | Sample | Explain | Overlap
