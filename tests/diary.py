"""What tracking records, in plain Python, and a segment that is tracked on an engine."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any
from uuid import UUID

from answers import decoded
from engines import Engine, Row
from plan_runs import unheld

import segsql as sg
from segsql.types import TEXT, TIMESTAMP

kinds = {
    "region": "text",
    "id": "integer",
    "active": "boolean",
    "plan": "text",
    "score": "double",
    "balance": "decimal(12,2)",
    "seen": "timestamp",
    "vip": "boolean",
    "born": "date",
    "device": "uuid",
}
key = ("region", "id")
kept = ("plan", "score", "balance", "seen", "vip", "born", "device")
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": list(key),
                "columns": {name: {"type": kind, "nullable": name not in key} for name, kind in kinds.items()},
                "relations": {"same": {"to": "people", "keys": {"region": "region", "id": "id"}}},
            },
            "documents": {
                "key": ["id"],
                "columns": {"id": {"type": "integer", "nullable": False}, "body": "json", "change": "text"},
            },
            "heap": {"columns": {"plan": "text"}},
        },
    }
)
segment = sg.loads("{version: 1, name: active_ones, base: people, where: [{op: eq, column: active, value: true}]}")
selected = segment.model_copy(update={"select": kept})
start = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)
seen_at = dt.datetime(2026, 1, 31, 23, 59, 59, 123456, tzinfo=dt.UTC)
values: dict[str, Sequence[object]] = {
    "plan": ("a", "A", "a ", "\u00e4", "a\u0308", "'; --", None),
    "score": (0.0, -0.0, 0.1, 1e300, float("nan"), None),
    "balance": (Decimal("0.10"), Decimal("9999999999.99"), Decimal("-0.01"), None),
    "seen": (seen_at, seen_at.replace(microsecond=0), dt.datetime(1969, 12, 31, tzinfo=dt.UTC), None),
    "vip": (True, False, None),
    "born": (dt.date(2000, 2, 29), dt.date(1900, 1, 1), None),
    "device": (UUID(int=1), UUID("ffffffff-ffff-ffff-ffff-ffffffffffff"), None),
}
Key = tuple[object, ...]
Members = dict[Key, tuple[object, ...]]
keys = [(region, number) for region in ("a", "A", "a ", "") for number in (1, -2)]


def known(value: object) -> object:
    """A value as it is compared: what is no number is missing."""
    return None if value != value else value


@dataclass
class Diary:
    """What is recorded, in plain Python."""

    members: Members = field(default_factory=dict)
    spells: dict[Key, dt.datetime] = field(default_factory=dict)
    past: list[Row] = field(default_factory=list)
    touched: dict[Key, dt.datetime] = field(default_factory=dict)

    def diff(self, now: Members) -> dict[str, set[Key]]:
        old = self.members
        return {
            "added": now.keys() - old.keys(),
            "updated": {one for one in now.keys() & old.keys() if now[one] != old[one]},
            "removed": old.keys() - now.keys(),
            "unchanged": {one for one in now.keys() & old.keys() if now[one] == old[one]},
        }

    def counts(self, now: Members) -> Row:
        found = {name: len(keys) for name, keys in self.diff(now).items()}
        return (len(now), *(found[name] for name in ("added", "updated", "removed", "unchanged")))

    def rows(self, now: Members) -> list[Row]:
        nothing = (None,) * len(kept)
        found: list[Row] = []
        for change, changed in self.diff(now).items():
            for one in changed if change != "unchanged" else ():
                pairs = zip(self.members.get(one, nothing), now.get(one, nothing), strict=True)
                found.append((*one, change, *(value for pair in pairs for value in pair)))
        return found

    def advance(self, now: Members, moment: dt.datetime) -> None:
        if any(moment < one for one in self.touched.values()):
            return
        for change, changed in self.diff(now).items():
            for one in changed if change != "unchanged" else ():
                if self.touched.get(one) == moment:
                    continue
                self.touched[one] = moment
                if change == "removed":
                    self.past.append((*one, self.spells.pop(one), moment))
                    del self.members[one]
                    continue
                if change == "added":
                    self.spells[one] = moment
                self.members[one] = now[one]

    def history(self) -> list[Row]:
        return [*self.past, *((*one, entered, None) for one, entered in self.spells.items())]


@dataclass
class Tracked:
    """A segment that is tracked on an engine."""

    engine: Engine
    tracking: sg.Tracking | None = None
    stored: list[Row] = field(default_factory=list)

    def plan(self, to: Any, moment: dt.datetime = start) -> sg.Plan:
        return sg.plan(selected, catalog, dialect=self.engine.name, to=to, tracking=self.tracking, as_of=moment)

    def begin(self) -> None:
        self.stored = []
        made = self.plan(sg.Track())
        self.tracking = made.tracking
        for step in made.steps:
            self.run(step)

    def end(self) -> None:
        for step in self.plan(sg.Untrack()).steps:
            self.run(step)
        self.tracking = None

    def run(self, step: sg.Step) -> None:
        if step.purpose in unheld.get(self.engine.label, ()):
            return
        if self.engine.label == "bigquery" and (
            step.purpose == "insert" or step.sql.startswith(("CREATE T", "DROP T"))
        ):
            self.stand_in(step)
        elif self.engine.label == "sqlite":
            self.engine.query(step.sql)
        else:
            self.engine.execute(step.sql)

    def stand_in(self, step: sg.Step) -> None:
        """Do what an engine cannot that only answers queries: it still says whether the statement is one."""
        engine: Any = self.engine
        assert self.tracking is not None
        name = "active_ones__changes"
        columns = [(one, kinds[one]) for one in (*key, *kept)]
        columns += [("entered_at", "timestamp"), ("changed_at", "timestamp"), ("change", "text")]
        engine.analyzed(step.sql)
        if step.purpose == "insert":
            query = step.sql[step.sql.index(") SELECT") + 2 :]
            types = [sg.Column(one, catalog_type(kind)) for one, kind in columns]
            self.stored += decoded(engine, engine.query(query), types)
        engine.load_table(name, columns, self.stored)

    def show(self, members: Members, others: Members) -> None:
        """Let these be the rows of the base, those of others not active."""
        engine = self.engine
        if engine.label != "bigquery":
            engine.execute(f"DROP TABLE IF EXISTS {engine.quoted('people')}")
        rows = [
            (*one, active, *cells)
            for found, active in ((members, True), (others, False))
            for one, cells in found.items()
        ]
        engine.load_table("people", list(kinds.items()), rows)

    @cached_property
    def counting(self) -> str:
        (step,) = self.plan(sg.Changes()).steps
        return step.sql

    @cached_property
    def showing(self) -> sg.Plan:
        return self.plan(sg.ChangedRows())

    def counts(self) -> Row:
        return tuple(int(str(one)) for one in self.engine.query(self.counting)[0])

    def changed(self) -> list[Row]:
        made = self.showing
        return decoded(self.engine, self.engine.query(made.steps[0].sql), made.columns)

    def advance(self, moment: dt.datetime) -> None:
        (step,) = self.plan(sg.Advance(), moment).steps
        self.run(step)

    def read(self, view: str, columns: Sequence[sg.Column]) -> list[Row]:
        quoted = self.engine.quoted
        shown = ", ".join(f"v.{quoted(one.name)}" for one in columns)
        return decoded(
            self.engine, self.engine.query(f"SELECT {shown} FROM {quoted(f'active_ones__{view}')} v"), columns
        )

    def history(self) -> list[Row]:
        return self.read("history", [*typed(key), sg.Column("entered_at", TIMESTAMP), sg.Column("left_at", TIMESTAMP)])

    def snapshot(self) -> Members:
        return {row[:2]: row[2:] for row in self.read("snapshot", typed((*key, *kept)))}


def catalog_type(kind: str) -> Any:
    return {"text": TEXT, "timestamp": TIMESTAMP}.get(kind) or catalog.tables["people"].columns[
        next(name for name, one in kinds.items() if one == kind)
    ].type


def typed(names: Sequence[str]) -> list[sg.Column]:
    return [sg.Column(name, catalog.tables["people"].columns[name].type) for name in names]


def alike(rows: Sequence[Row]) -> list[str]:
    """Rows in an order of their own, whose numbers are equal where they are."""
    return sorted(repr(tuple(plain(one) for one in row)) for row in rows)


def plain(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, float | Decimal):
        return known(value)
    return None if value != value else f"{float(value):.12g}" if value else "0"
