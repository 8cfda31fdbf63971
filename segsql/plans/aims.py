"""What a plan is for: to make something of the members of a segment, or to read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias, get_args

from segsql.model.scalars import ScalarValue
from segsql.model.target import TargetKind
from segsql.plans.tracking_aims import TrackingAim

MOST_ROWS: Final = 2_147_483_647
MARK: Final = "segsql 1"
"""What a mark begins with: who made it, and the version of the mark."""
OVERLAPPING: Final = (2, 10)
"""How few and how many segments are laid over each other."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that belongs to what was made of a segment: an index, a key, what is said of a column or of all of it, how it is laid
    out where only a new one can be laid out otherwise, or where it has to stay (``kept``), or a view over it.
    """

    kind: Literal["index", "key", "comment", "remark", "layout", "kept", "view"]
    name: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class State:
    """What was made of a segment, as the plan that made it says (``Plan.state``)."""

    name: str
    """Name of the segment."""
    kind: Kind
    columns: tuple[tuple[str, str], ...]
    """Name and type of each, in order."""
    meaning: str
    fingerprint: str
    dependents: tuple[State, ...] = ()
    """What was made of segments that read it, each behind those that it reads."""
    path: tuple[str, ...] = ()
    """The parts of its name in the database; of one segment's name if there are none."""
    parts: tuple[Part, ...] = ()
    """What belongs to it."""

    @property
    def named(self) -> tuple[str, ...]:
        """The parts of its name in the database."""
        return self.path or (self.name,)

    def to_dict(self) -> dict[str, object]:
        """Return the state as plain data, ready for JSON."""
        return {
            "name": self.name,
            "kind": self.kind,
            "columns": [list(one) for one in self.columns],
            "meaning": self.meaning,
            "fingerprint": self.fingerprint,
            "dependents": [one.to_dict() for one in self.dependents],
            "path": list(self.named),
            "parts": [{"kind": one.kind, "name": one.name, "fingerprint": one.fingerprint} for one in self.parts],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> State:
        """Return the state that ``to_dict`` wrote.

        Raises:
            KeyError, TypeError, ValueError: it is none.
        """
        if data["kind"] not in get_args(Kind):
            raise ValueError(data["kind"])
        name = str(data["name"])
        named = tuple(str(one) for one in data["path"])
        return cls(
            name=name,
            kind=data["kind"],
            columns=tuple((str(name), str(kind)) for name, kind in data["columns"]),
            meaning=str(data["meaning"]),
            fingerprint=str(data["fingerprint"]),
            dependents=tuple(cls.from_dict(one) for one in data["dependents"]),
            path=named if named != (name,) else (),
            parts=tuple(Part(one["kind"], str(one["name"]), str(one["fingerprint"])) for one in data["parts"]),
        )


@dataclass(frozen=True, slots=True)
class Create:
    """Make a view, table or materialized view of the members, or what their target says: where nothing has its name yet, or out of what was made
    before, with as little as it takes.
    """

    into: Kind | None = None


@dataclass(frozen=True, slots=True)
class Refresh:
    """Fill what was made anew, with the rows that are there now; a view shows these as it is."""


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


Kind: TypeAlias = TargetKind
Making: TypeAlias = Create | Refresh | Drop
MemberAim: TypeAlias = Making | Count | Preview | Page | Sample | Explain | Overlap
"""What has to do with the members that there are, and not with those that there were."""
Aim: TypeAlias = MemberAim | TrackingAim


def said(aim: Aim) -> dict[str, object]:
    """Return an aim as plain data, ready for JSON: its kind and its settings, decimals in digits."""
    settings = {one.name: getattr(aim, one.name) for one in fields(aim)}
    if isinstance(aim, Page):
        settings["after"] = [str(one) if isinstance(one, Decimal) else one for one in aim.after]
    return {"kind": type(aim).__name__.lower(), **settings}
