"""What is known of segments in a database: what status tells."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from segsql.plans.aims import Kind


@dataclass(frozen=True, slots=True)
class Status:
    """One object that segsql made, as it stands.

    Attributes:
        segment: Name of the segment, as the record says; the name of the object where there is no record.
        path: The parts of its name in the database, schema first.
        kind: What it is.
        meaning: Fingerprint of what the segment means.
        statement: Fingerprint of what was run to make it.
        rows: How many rows are stored, or that a view shows where they were counted; none where that was not asked.
        applied: When it was made or filled anew, with its zone; none without a record.
        changed: What somebody changed by hand since, a sentence each; empty where all is as it was left.
        stale: What it was made of and is so no more, a sentence each: a column that is gone or has another type.
    """

    segment: str
    path: tuple[str, ...]
    kind: Kind
    meaning: str
    statement: str
    rows: int | None
    applied: dt.datetime | None
    changed: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON."""
        return {
            "segment": self.segment,
            "path": list(self.path),
            "kind": self.kind,
            "meaning": self.meaning,
            "statement": self.statement,
            "rows": self.rows,
            "applied": self.applied.isoformat() if self.applied is not None else None,
            "changed": list(self.changed),
            "stale": list(self.stale),
        }
