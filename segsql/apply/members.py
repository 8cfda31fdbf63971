"""Who comes and who goes: what tells it, for programs and as JSON."""

from __future__ import annotations

import datetime as dt
import json
import math
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

SHOWN: Final = 20
"""So many keys of each kind are shown unless a call says otherwise."""

ReasonKind: TypeAlias = Literal["condition", "join", "cut", "row"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one is no member by a definition.

    Attributes:
        kind: ``condition``, which is not met; ``join``, a row that is required and not there; ``cut``, all is met, and others
            come first where members are limited; ``row``, the row itself is gone from the base, or not to be seen.
        pointer: JSON pointer to the part of the definition.
        text: What stands there.
    """

    kind: ReasonKind
    pointer: str
    text: str

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON."""
        return {"kind": self.kind, "pointer": self.pointer, "text": self.text}


@dataclass(frozen=True, slots=True)
class Moved:
    """One who comes, or goes.

    Attributes:
        key: The values of its key.
        reasons: Why it is no member by the other definition: of one who comes by the old one, of one who goes by the new one. Empty
            where that cannot be told: of what is stored the definition is not known.
    """

    key: tuple[Any, ...]
    reasons: tuple[Reason, ...]

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON."""
        return {"key": _plain(self.key), "reasons": [one.to_dict() for one in self.reasons]}


@dataclass(frozen=True, slots=True)
class Updated:
    """One who stays, with other values.

    Attributes:
        key: The values of its key.
        values: Name, old and new value of each column that is another.
    """

    key: tuple[Any, ...]
    values: tuple[tuple[str, Any, Any], ...]

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON."""
        values = [{"column": name, "old": _plain(old), "new": _plain(new)} for name, old, new in self.values]
        return {"key": _plain(self.key), "values": values}


@dataclass(frozen=True, slots=True)
class MembersDifference:
    """What becomes of the members when one definition takes the place of another, or of what was made before.

    Attributes:
        old: Name of the definition that there is, or of the object in the database, its parts joined by dots.
        new: Name of the definition that there will be.
        stored: Whether ``old`` is an object in the database.
        as_of: The moment that relative times are relative to.
        key: The columns by which members are known.
        columns: The columns whose values are compared: those that are put out before and after, with the same type.
        uncompared: The other columns that are put out before or after.
        added: How many come.
        removed: How many go.
        updated: How many stay, with other values.
        unchanged: How many stay as they are.
        first_added: The first who come, in the order of their keys.
        first_removed: The first who go.
        first_updated: The first who stay with other values.
    """

    old: str
    new: str
    stored: bool
    as_of: dt.datetime | None
    key: tuple[str, ...]
    columns: tuple[str, ...]
    uncompared: tuple[str, ...]
    added: int
    removed: int
    updated: int
    unchanged: int
    first_added: tuple[Moved, ...] = ()
    first_removed: tuple[Moved, ...] = ()
    first_updated: tuple[Updated, ...] = ()

    @property
    def before(self) -> int:
        """How many members there are."""
        return self.removed + self.updated + self.unchanged

    @property
    def after(self) -> int:
        """How many members there will be."""
        return self.added + self.updated + self.unchanged

    @property
    def is_empty(self) -> bool:
        """Whether all stays as it is."""
        return not (self.added or self.removed or self.updated)

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON; decimals, times and UUIDs are text."""
        return {
            "old": self.old,
            "new": self.new,
            "stored": self.stored,
            "as_of": self.as_of.isoformat() if self.as_of is not None else None,
            "key": list(self.key),
            "columns": list(self.columns),
            "uncompared": list(self.uncompared),
            "before": self.before,
            "after": self.after,
            "added": self.added,
            "removed": self.removed,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "first_added": [one.to_dict() for one in self.first_added],
            "first_removed": [one.to_dict() for one in self.first_removed],
            "first_updated": [one.to_dict() for one in self.first_updated],
        }

    def to_json(self) -> str:
        """Return it as JSON."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False)

    def __str__(self) -> str:
        told = (("added", self.added), ("removed", self.removed), ("updated", self.updated))
        counts = ", ".join(f"{count:,} {what}" for what, count in told)
        return f"{self.before:,} -> {self.after:,} members: {counts}, {self.unchanged:,} unchanged"


def _plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    match value:
        case str() | bool() | int() | None:
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case Decimal():
            return f"{value:f}"
        case dt.datetime() | dt.date():
            return value.isoformat()
        case uuid.UUID():
            return str(value)
        case _:
            assert isinstance(value, Sequence), type(value)
            return [_plain(one) for one in value]
