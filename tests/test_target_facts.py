"""What dialect files say of indexes, keys and layouts, held against the engines: every method over every kind of value."""

import datetime as dt
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from engines import Engine, Row
from engines.registry import slow
from plan_runs import run
from test_targets import with_target

import segsql as sg
from segsql.dialect import load
from segsql.facts import Choice

of_every_kind = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "things": {
                "key": ["integer_"],
                "columns": {
                    "integer_": {"type": "integer", "nullable": False},
                    "text_": "text",
                    "decimal_": "decimal(12,2)",
                    "double_": "double",
                    "boolean_": "boolean",
                    "date_": "date",
                    "timestamp_": "timestamp",
                    "datetime_": "datetime",
                    "uuid_": "uuid",
                    "array_": "array<text>",
                    "json_": "json",
                },
            }
        },
    }
)
noon = dt.datetime(2026, 3, 9, 12)
things: list[Row] = [
    (
        1,
        "a",
        Decimal("1.50"),
        0.5,
        True,
        noon.date(),
        noon.replace(tzinfo=dt.UTC),
        noon,
        str(uuid.UUID(int=7)),
        ["a"],
        {"a": 1},
    ),
    (2, None, None, None, None, None, None, None, None, ["b", "c"], None),
]


def of_things(columns: list[str], target: dict[str, Any]) -> sg.Segment:
    data = {"version": 1, "name": "kept", "base": "things", "where": [{"op": "everyone"}], "select": columns}
    return sg.Segment.model_validate({**data, "target": {"into": "table", **target}})


@with_target
def test_an_engine_takes_what_its_facts_say(label: str, open_engine: Callable[[str], Engine]) -> None:
    """Every method of an index over every kind of value, and rows laid out by every kind."""
    engine = open_engine(label)
    facts = load(engine.name).targets
    columns = {name: str(one.type) for name, one in of_every_kind.tables["things"].columns.items()}
    if engine.name != "postgres":
        del columns["array_"], columns["json_"]
    engine.load_table("things", list(columns.items()), [row[: len(columns)] for row in things])
    indexes = [
        {
            "columns": [f"{kind}_"],
            "method": method,
            "name": f"{method}_{kind}",
            "unique": method == "btree" and kind in facts.unique.value,
        }
        for method, kinds in facts.methods.value.items()
        for kind in kinds
    ]
    wishes: list[tuple[list[str], dict[str, Any]]] = [(list(columns), {"indexes": indexes})] if indexes else []
    if isinstance(facts.cluster, Choice):
        wishes += [(list(columns), {"cluster": [f"{kind}_" for kind in facts.cluster.values]})]
    if isinstance(facts.partition, Choice):
        units = ("value", "day", "month", "year") if facts.partition.use == "clause" else ("value",)
        for kind in facts.partition.values:
            for by in units if kind in ("date", "timestamp", "datetime") else ("value",):
                last = [*(one for one in columns if one != f"{kind}_"), f"{kind}_"]
                wishes.append((last, {"partition": {"column": f"{kind}_", "by": by}}))
    if isinstance(facts.storage, Choice):
        wishes += [(list(columns), {"storage": one}) for one in facts.storage.values]

    for shown, wish in wishes[:4] if engine.label in slow else wishes:
        made = sg.plan(of_things(shown, wish), of_every_kind, dialect=engine.name)
        run(engine, made)
        assert len(engine.query(f"SELECT * FROM {engine.quoted('kept')}")) == len(things), wish
        run(
            engine,
            sg.plan(of_things(shown, wish), of_every_kind, dialect=engine.name, to=sg.Drop(), current=made.state),
        )
