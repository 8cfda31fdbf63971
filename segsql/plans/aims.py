"""What a plan is for: to make something of the members of a segment, or to read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from segsql.model.scalars import ScalarValue

MOST_ROWS: Final = 2_147_483_647
OVERLAPPING: Final = (2, 10)
"""How few and how many segments are laid over each other."""


@dataclass(frozen=True, slots=True)
class State:
    """What was made of a segment, as the plan that made it says (``Plan.state``)."""

    name: str
    """Its name, which was that of the segment."""
    kind: Kind
    columns: tuple[tuple[str, str], ...]
    """Name and type of each, in order."""
    meaning: str
    fingerprint: str
    dependents: tuple[State, ...] = ()
    """What was made of segments that read it, each behind those that it reads."""

    def to_dict(self) -> dict[str, object]:
        """Return the state as plain data, ready for JSON."""
        return {
            "name": self.name,
            "kind": self.kind,
            "columns": [list(one) for one in self.columns],
            "meaning": self.meaning,
            "fingerprint": self.fingerprint,
            "dependents": [one.to_dict() for one in self.dependents],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> State:
        """Return the state that ``to_dict`` wrote.

        Raises:
            KeyError, TypeError, ValueError: it is none.
        """
        if data["kind"] not in ("view", "table"):
            raise ValueError(data["kind"])
        return cls(
            name=str(data["name"]),
            kind=data["kind"],
            columns=tuple((str(name), str(kind)) for name, kind in data["columns"]),
            meaning=str(data["meaning"]),
            fingerprint=str(data["fingerprint"]),
            dependents=tuple(cls.from_dict(one) for one in data["dependents"]),
        )


@dataclass(frozen=True, slots=True)
class Create:
    """Make a view or table of the members: where nothing has its name yet, or out of what was made before, with as little as it takes."""

    into: Kind = "view"


@dataclass(frozen=True, slots=True)
class Refresh:
    """Make what was made anew, of the rows that are there now; a view shows these as it is."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Remove what was made, and what reads it where ``dependents`` says so."""

    dependents: bool = False


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


Kind: TypeAlias = Literal["view", "table"]
Making: TypeAlias = Create | Refresh | Drop
Aim: TypeAlias = Making | Count | Preview | Page | Sample | Explain | Overlap
