"""What comes back when a plan was run against a database, or would be."""

from __future__ import annotations

import json
from dataclasses import dataclass

from segsql.steps import Plan


@dataclass(frozen=True, slots=True)
class Applied:
    """A plan, and what was done of it.

    Attributes:
        plan: The plan, out of what was found in the database.
        statements: All that is run to change something, in order: the steps of the plan, and what gives the object back what others
            gave it, such as grants. Empty where all is as it is to be.
        done: Whether they were run; else nothing was changed.
        rows: How many rows are stored now; none for a view, or where nothing was run.
        counts: What a plan tells of changes, by name (``added``, ``removed``, ...), where it tracks the segment.
        retries: How often it was begun again because others were in the way.
        seconds: How long it took, with the waiting.
    """

    plan: Plan
    statements: tuple[str, ...]
    done: bool
    rows: int | None = None
    counts: tuple[tuple[str, int], ...] = ()
    retries: int = 0
    seconds: float = 0.0

    @property
    def changed(self) -> bool:
        """Whether anything in the database is another now."""
        return self.done and bool(self.statements)

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON."""
        return {
            "segment": self.plan.segment,
            "dialect": self.plan.dialect,
            "done": self.done,
            "changed": self.changed,
            "statements": list(self.statements),
            "rows": self.rows,
            "counts": dict(self.counts),
            "retries": self.retries,
            "seconds": round(self.seconds, 3),
            "plan": self.plan.to_dict(),
        }

    def to_json(self) -> str:
        """Return it as JSON."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False)
