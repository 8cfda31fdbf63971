"""What a plan that tracks a segment is for, and what is known of one that is tracked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Columns: TypeAlias = tuple[tuple[str, str], ...]
"""Name and type of each."""


@dataclass(frozen=True, slots=True)
class Tracking:
    """How a segment is tracked, as the plan that began it says (``Plan.tracking``)."""

    path: tuple[str, ...]
    """What its table and its views are named after: what is made of the segment, schemas first."""
    key: Columns
    """The columns that members are known by."""
    columns: Columns
    """Those whose values are tracked."""

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON."""
        return {
            "path": list(self.path),
            "key": [list(one) for one in self.key],
            "columns": [list(one) for one in self.columns],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Tracking:
        """Return the one that ``to_dict`` wrote.

        Raises:
            KeyError, TypeError, ValueError: it is none.
        """
        key, columns = (tuple((str(name), str(kind)) for name, kind in data[one]) for one in ("key", "columns"))
        return cls(tuple(str(one) for one in data["path"]), key, columns)


@dataclass(frozen=True, slots=True)
class Track:
    """Begin to track a segment: who its members are, and the values of these ``columns`` of its output; of all but the key if none are given."""

    columns: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """Say how many members there are now, and how many are new, changed, gone or as they were since the last advance."""


@dataclass(frozen=True, slots=True)
class ChangedRows:
    """Show who is new, changed or gone since the last advance, with the values of then and now."""


@dataclass(frozen=True, slots=True)
class Advance:
    """Record what has changed since the last advance, as of the moment of the plan."""


@dataclass(frozen=True, slots=True)
class Untrack:
    """Remove what is kept to track a segment, its history with it."""


TrackingAim: TypeAlias = Track | Changes | ChangedRows | Advance | Untrack
