"""The record of what was made, kept as JSON behind the mark in the comment of the object itself, which no other place can then contradict.

A comment is what the target says of the object, if anything, then the mark of the plan, then the record:
``Germans; segsql 1, meaning 16e6..., statement 9f0c..., record {"version": 1, ...}``.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from segsql.plans.aims import MARK, State
from segsql.plans.tracking_aims import Tracking

RECORD_VERSION: Final = 1

_MARKED: Final = re.compile(rf"(?:^|; ){MARK}, meaning ([0-9a-f]{{64}}), statement ([0-9a-f]{{64}})")
_BEHIND: Final = ", record "


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column that was read when an object was made, with its type in the words of the engine."""

    table: tuple[str, ...]
    """The parts of the name of its table in the database, schema first."""
    column: str
    type: str


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of an object that was made: enough to plan the next one, and to see who changed what since."""

    state: State
    """What was made, as the plan said; what others made of it is looked for in the database and stands in no record."""
    found: str
    """Fingerprint of what the engine said of the object when it had been made: its query or columns, and what belongs to it."""
    applied: dt.datetime
    """When it was made or filled anew, by the clock of the database, with its zone."""
    rows: int | None
    """How many rows were stored then; none for a view."""
    reads: tuple[ReadColumn, ...] = ()
    """What was read, in order of their names."""
    tracking: Tracking | None = None
    """How the segment is tracked, if it is."""

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON."""
        return {
            "version": RECORD_VERSION,
            "state": replace(self.state, dependents=()).to_dict(),
            "found": self.found,
            "applied": self.applied.isoformat(),
            "rows": self.rows,
            "reads": [[list(one.table), one.column, one.type] for one in self.reads],
            "tracking": self.tracking.to_dict() if self.tracking is not None else None,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Record:
        """Return the one that ``to_dict`` wrote.

        Raises:
            KeyError, TypeError, ValueError: it is none, or one of another version.
        """
        if data["version"] != RECORD_VERSION:
            raise ValueError(data["version"])
        rows, tracking = data["rows"], data["tracking"]
        return cls(
            state=State.from_dict(data["state"]),
            found=str(data["found"]),
            applied=dt.datetime.fromisoformat(data["applied"]),
            rows=int(rows) if rows is not None else None,
            reads=tuple(
                ReadColumn(tuple(str(part) for part in table), str(column), str(kind))
                for table, column, kind in data["reads"]
            ),
            tracking=Tracking.from_dict(tracking) if tracking is not None else None,
        )


@dataclass(frozen=True, slots=True)
class Mark:
    """What a comment says: whether segsql made the object, of what, and what is recorded of it."""

    said: str
    """The comment without the record: what a plan writes."""
    meaning: str
    statement: str
    record: Record | None
    """None where a plan was run by hand, or where somebody wrote into the comment."""


def parse_comment(comment: str | None) -> Mark | None:
    """Return what a comment says, if it bears a mark: an object without one was made by others."""
    marked = _MARKED.search(comment or "")
    if comment is None or marked is None:
        return None
    said, _, behind = comment[marked.end() :].partition(_BEHIND)
    mark = comment[: marked.end()]
    return Mark(mark, marked[1], marked[2], _record(behind) if not said else None)


def comment(said: str, record: Record) -> str:
    """Return the comment that holds what a plan writes and a record."""
    return f"{said}{_BEHIND}{json.dumps(record.to_dict(), ensure_ascii=False, separators=(',', ':'))}"


def _record(text: str) -> Record | None:
    try:
        return Record.from_dict(json.loads(text))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return None
