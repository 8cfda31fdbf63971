"""The texts of ``hostile.yaml`` and ``legitimate.yaml``, and the tables that they are about."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

import segsql as sg
from segsql.model.queries import Query

folder = Path(__file__).parent


@dataclass(frozen=True)
class Group:
    """Texts that are accepted or refused for one reason."""

    reason: str
    texts: tuple[str, ...]

    def __str__(self) -> str:
        return self.reason


def corpus(name: str) -> list[Group]:
    """The groups of a file."""
    groups: Any = YAML(typ="safe", pure=True).load((folder / f"{name}.yaml").read_text(encoding="utf-8"))
    grown = "".join
    return [
        Group(
            one["reason"],
            (
                *one.get("texts", ()),
                *(grown(piece * times for piece, times in pieces) for pieces in one.get("grown", ())),
            ),
        )
        for one in groups
    ]


def query(text: str, **given: Any) -> Query:
    """A whole query of PostgreSQL."""
    return Query.model_validate({"name": "one", "text": text, "dialect": "postgres", **given})


tables: dict[str, dict[str, Any]] = {
    "profilestore": {
        "table": "public.profilestore",
        "columns": {
            "correlation_id": "text", "profile_type": "text", "path": "text", "pit": "text", "value": "json", "certainty": "double",
            "grain_type": "text", "inserted": "integer", "ttl": "text", "reader": "text", "origin": "text",
        },
    },
    "eventstore": {
        "key": ["event_id"],
        "columns": {
            "correlation_id": "text", "event_id": "uuid", "created": "integer", "message": "json", "event_type": "text",
            "event_harvester": "text", "partition_id": "integer", "partition_offset": "integer",
        },
    },
    "customers": {
        "table": "crm.people",
        "key": ["id"],
        "columns": {
            "id": {"type": "integer", "nullable": False}, "correlation_id": "text", "name": "text", "country": "text", "balance": "decimal(12,2)",
            "ratio": "double", "born": "date", "joined": "timestamp", "seen": {"type": "timestamp", "stored": "with_zone"}, "active": "boolean",
            "tags": "array<text>", "referrer": {"type": "integer", "name": "referred by"},
        },
    },
}  # fmt: skip

catalog = sg.Catalog.model_validate({"version": 1, "tables": tables})
as_of = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)


def _grain(who: str, path: str, value: object, kind: str = "customer", **given: object) -> tuple[object, ...]:
    row = {
        "correlation_id": who, "profile_type": kind, "path": path, "pit": "_latest", "value": value, "certainty": 1.0, "grain_type": "c",
        "inserted": 1_740_000_000_000, "ttl": "P100Y", "reader": "_auth", "origin": None, **given,
    }  # fmt: skip
    return tuple(row.values())


def _event(number: int, who: str | None, message: object, **given: object) -> tuple[object, ...]:
    row = {
        "correlation_id": who, "event_id": uuid.UUID(int=number), "created": 1_740_000_000_000 + number * 3_600_000, "message": message,
        "event_type": "na", "event_harvester": "adobe", "partition_id": number % 3, "partition_offset": number, **given,
    }  # fmt: skip
    return tuple(row.values())


def _person(number: int, who: str | None = None, **given: object) -> tuple[object, ...]:
    row = {"id": number, "correlation_id": who}
    names = list(tables["customers"]["columns"])[2:]
    return tuple({**row, **{name: given.get(name) for name in names}}.values())


rows: dict[str, Sequence[tuple[object, ...]]] = {
    "profilestore": [
        _grain("a", "/visits/count", 51),
        _grain("a", "/customer/info/meta/address", "Ring 1"),
        _grain("a", "/isLocked", "true"),
        _grain("b", "/visits/count", 3, certainty=0.5),
        _grain("b", "/isLocked", "false"),
        _grain("b", "/visits/2025/03", {"_current": "7"}, grain_type="p"),
        _grain("c", "/visits/count", 12, kind="partner", reader="_all"),
        _grain("c", "/visits/count", 11, kind="partner", pit="2025"),
        _grain("d", "/note", None, kind="grain", ttl=None),
        _grain("d", "/note/e", {"a": [1, 2, {"b": "x"}]}, kind="", certainty=float("nan")),
        (None,) * 11,
    ],
    "eventstore": [
        _event(1, "a", {"val01": {"a": 1}, "val02": "x", "amount": "12.50"}),
        _event(2, "a", {"val02": "O'Neil", "amount": "7"}, event_type="click"),
        _event(3, "b", {"val01": [1], "amount": None}, event_harvester="web"),
        _event(4, "b", {}, event_type="click"),
        _event(5, "c", {"val02": "ÄÖ"}, event_type="view", event_harvester="web"),
        _event(6, "zz", {"val01": None}),
        _event(7, None, None),
    ],
    "customers": [
        _person(
            1, "a", name="Anna", country="DE", balance=Decimal("100.50"), ratio=0.5, born=dt.date(1992, 2, 29),
            joined=dt.datetime(2026, 3, 1, 12, 30), seen=dt.datetime(2026, 3, 14, 23, 59, 59, 999999, dt.UTC), active=True, tags=["vip", "a,b"],
        ),
        _person(
            2, "b", name="O'Neil \\", country="AT", balance=Decimal("-0.01"), ratio=float("inf"), born=dt.date(1970, 1, 1),
            joined=dt.datetime(2025, 12, 31), active=False, tags=[], referrer=1,
        ),
        _person(3, "c", name="ÄÖÜ", country="DE", balance=Decimal("0.00"), born=dt.date(2000, 12, 31), active=True, tags=["vip"], referrer=1),
        _person(4, "d", name="", country="", balance=Decimal("9999999999.99"), ratio=-0.0, joined=dt.datetime(2026, 3, 15), referrer=2),
        _person(5, None, name="anna", country="CH", active=True, tags=["x", "NULL"], seen=dt.datetime(2026, 3, 15, tzinfo=dt.UTC)),
        _person(6),
    ],
}  # fmt: skip
