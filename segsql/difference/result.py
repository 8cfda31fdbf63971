"""What comes back when two definitions are held against each other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Membership: TypeAlias = Literal["equal", "widening", "narrowing", "mixed", "unknown"]
"""How the members of the new definition stand to those of the old one, whatever the rows are: ``equal``; ``widening``, the same and maybe
more; ``narrowing``, the same and maybe fewer; ``mixed``, with some rows more and with some fewer; ``unknown``, none of these is proven."""
Part: TypeAlias = Literal[
    "condition", "join", "transformation", "column", "sort", "limit", "base", "clock", "target", "name"
]

_SIGNS: Final = {"added": "+", "removed": "-", "replaced": "~"}


@dataclass(frozen=True, slots=True)
class Change:
    """One part of a definition that is new, gone, or another one.

    Attributes:
        part: What it is a part of. A ``clock`` is the time zone, the first day of the week, or the first month of the fiscal year.
        kind: Whether it was added, removed or replaced.
        old: Where it stands in the old document, as a JSON pointer; none where it was added.
        new: Where it stands in the new document; none where it was removed.
        before: What it said, none where it was added.
        after: What it says, none where it was removed.
    """

    part: Part
    kind: Literal["added", "removed", "replaced"]
    old: str | None
    new: str | None
    before: str | None
    after: str | None

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON."""
        return {
            "part": self.part,
            "kind": self.kind,
            "old": self.old,
            "new": self.new,
            "before": self.before,
            "after": self.after,
        }

    def __str__(self) -> str:
        place = self.new if self.new is not None else self.old
        said = f"{_SIGNS[self.kind]} {self.part} {place}: "
        if self.kind == "replaced":
            return f"{said}{self.before} -> {self.after}"
        return said + str(self.before if self.kind == "removed" else self.after)


@dataclass(frozen=True, slots=True)
class Difference:
    """How two definitions differ.

    Attributes:
        old: Name of the old segment.
        new: Name of the new one.
        members: How the members of the new one stand to those of the old one.
        reason: Why that is so, or why it is not known, in a sentence.
        moving: Whether one of them is about relative times, so that what is said of members holds at the moment ``as_of``.
        changes: What was added, removed or replaced. What means the same members or the same values is no change, however it is written.
    """

    old: str
    new: str
    members: Membership
    reason: str
    moving: bool
    changes: tuple[Change, ...]

    @property
    def is_empty(self) -> bool:
        """Whether both select the same members, and put the same of them out in the same way."""
        return self.members == "equal" and not self.changes

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON."""
        return {
            "old": self.old,
            "new": self.new,
            "members": self.members,
            "reason": self.reason,
            "moving": self.moving,
            "changes": [one.to_dict() for one in self.changes],
        }

    def to_json(self) -> str:
        """Return it as JSON."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False)

    def __str__(self) -> str:
        moment = " (at this moment)" if self.moving else ""
        return "\n".join([f"members: {self.members}{moment}, {self.reason}", *map(str, self.changes)])
