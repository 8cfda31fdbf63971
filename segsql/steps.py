"""What a plan is: its steps, each with what it does to others while it runs, and what is known of the whole.

A plan is data: nothing here opens a connection. The steps are run one by one, each on its own.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field, fields, replace
from typing import Final

from segsql.compiler import Column
from segsql.dialect import Dialect, Effect
from segsql.errors import Diagnostic
from segsql.plans.aims import Aim, State, said
from segsql.plans.statements import Draft, Purpose
from segsql.plans.tracking_aims import Tracking

PLAN_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a plan, to be run on its own."""

    sql: str
    """The statement, without a semicolon."""
    purpose: Purpose
    transaction: int | None
    """Which transaction of the plan it runs in, counted from 1; none where it is done, for all to see, when it ends."""
    locks: str
    """What it locks while it runs."""
    readers: str
    """What others may see while it runs."""
    lost: str
    """What is lost, or left over, if it stops there."""
    undo: str
    """The SQL that takes it back; empty where it changes nothing, or where nothing brings back what was there."""
    _draft: Draft = field(repr=False, compare=False)

    def __str__(self) -> str:
        return self.sql

    def to_dict(self) -> dict[str, object]:
        """Return the step as plain data, ready for JSON."""
        return {one.name: getattr(self, one.name) for one in fields(self) if not one.name.startswith("_")}


@dataclass(frozen=True, slots=True, repr=False)
class Plan:
    """Steps in the order to run them. ``str()`` is their SQL; ``columns`` are those of what is read or made."""

    steps: tuple[Step, ...]
    segment: str
    dialect: str
    aim: Aim
    columns: tuple[Column, ...]
    meaning: str
    """Fingerprint of what the segment means: of its definition and of what it reads in the catalog."""
    fingerprint: str
    """Fingerprint of the text of the steps, but for the comments at their head."""
    as_of: dt.datetime | None
    timezone: str
    moving: bool
    diagnostics: tuple[Diagnostic, ...]
    state: State | None
    """What is there when the plan has been run, to hand to the next one; none where it only reads, or removes."""
    tracking: Tracking | None
    """How the segment is tracked when the plan has been run, to hand to the next one that has to do with that."""

    @property
    def sql(self) -> str:
        """All statements, each ended by a semicolon."""
        return "\n".join(f"{one.sql};" for one in self.steps)

    def __str__(self) -> str:
        return self.sql

    def __repr__(self) -> str:
        return f"<Plan {self.segment} for {self.dialect}: {', '.join(one.purpose for one in self.steps)}>"

    def to_dict(self) -> dict[str, object]:
        """Return the plan as plain data, ready for JSON; docs/lifecycle.md says what the keys mean."""
        return {
            "version": PLAN_VERSION,
            "segment": self.segment,
            "dialect": self.dialect,
            "aim": said(self.aim),
            "meaning": self.meaning,
            "fingerprint": self.fingerprint,
            "as_of": self.as_of.isoformat() if self.as_of is not None else None,
            "timezone": self.timezone,
            "moving": self.moving,
            "columns": [{"name": one.name, "type": str(one.type)} for one in self.columns],
            "steps": [one.to_dict() for one in self.steps],
            "state": self.state.to_dict() if self.state is not None else None,
            "tracking": self.tracking.to_dict() if self.tracking is not None else None,
        }  # fmt: skip

    def to_json(self) -> str:
        """Return the plan as JSON."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False)


def in_transaction(step: Step) -> Step:
    """Return a step as one of the transaction of a plan: what it does is there when that ends, or never."""
    if step.purpose in ("begin", "commit"):
        return replace(step, transaction=1)
    readers = "nothing of it before the transaction ends" if step.purpose in ("create", "mark") else step.readers
    lost = "nothing: the transaction is taken back"
    return replace(step, transaction=1, readers=readers, lost=lost, undo="ROLLBACK")


def effect_of(dialect: Dialect, draft: Draft) -> Effect:
    """Return what a statement does to others."""
    source = "the statement itself"
    match draft.purpose:
        case "begin":
            return Effect(
                locks="nothing that its statements would not", readers="nothing of it", lost="nothing", source=source
            )
        case "commit":
            lost = "the transaction, which is taken back"
            return Effect(
                locks="nothing more", readers="all that the transaction did, at once", lost=lost, source=source
            )
        case "explain":
            locks = "at most what reading does: no row is looked at"
            return Effect(locks=locks, readers="nothing of it", lost="nothing", source=source)
        case _:
            found = getattr(dialect.effects, draft.effect)
            if isinstance(found, Effect):
                return found
            return Effect(locks=found.locks, readers="nothing of it", lost="nothing", source=found.source)
