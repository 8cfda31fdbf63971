"""Records on every edge of Cargo's conditions, and the conditions: each operator of each kind with values that tell readings apart."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise, product
from typing import Any
from uuid import UUID

import segsql as sg
from formats.cargo_rules import Record, World

model, people, events = (f"3c90c3cc-0d44-4b50-8888-8dd2573605{digits}" for digits in ("2a", "2b", "2c"))
workflow, other_workflow = "7d0c2f3a-1b2c-4d3e-8f4a-5b6c7d8e9f00", "7d0c2f3a-1b2c-4d3e-8f4a-5b6c7d8e9f01"
known_texts, gone = "9e107d9d-372b-4b6a-8a5b-1c2d3e4f5a6b", "9e107d9d-372b-4b6a-8a5b-1c2d3e4f5a6c"
now = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)

columns = {
    "id": "integer", "t": "text", "n": "integer", "x": "double", "m": "decimal(10,2)", "b": "boolean", "d": "date", "ts": "timestamp",
    "meta": "json", "objects": "array<json>", "vector": "array<double>", "u": "uuid", "person_id": "integer",
}  # fmt: skip
tables = {
    "records": {
        "key": ["id"],
        "columns": {**columns, "id": {"type": "integer", "nullable": False}},
        "relations": {
            "person": {"to": "people", "keys": {"person_id": "id"}},
            "events": {"to": "events", "keys": {"id": "record_id"}},
        },
    },
    "people": {"key": ["id"], "columns": {"id": "integer", "stage": "text", "since": "date", "meta": "json"}},
    "events": {
        "key": ["id"],
        "time": "at",
        "columns": {"id": "integer", "record_id": "integer", "kind": "text", "size": "integer", "at": "timestamp"},
    },
    "activities": {
        "columns": {"record": "integer", "workflow": "text", "kind": "text", "node": "text", "at": "timestamp"}
    },
}
catalog = sg.Catalog.model_validate({"version": 1, "tables": tables})
bindings = {
    "tables": {model: "records", people: "people", events: "events"},
    "columns": {"records": {"Text": "t"}},
    "segments": {known_texts: "known_texts", gone: "gone"},
    "activities": {
        "table": "activities",
        "record": "record",
        "workflow": "workflow",
        "kind": "kind",
        "node": "node",
        "time": "at",
    },
    "dialect": "postgres",
}
known = {
    "known_texts": sg.loads("{version: 1, name: known_texts, base: records, where: [{op: is_present, column: t}]}"),
    "gone": sg.loads("{version: 1, name: gone, base: records, where: [{op: gt, column: n, value: 0}]}"),
}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


_rows: list[tuple[Any, ...]] = [
    (1, "a", 0, 0.0, Decimal("0.00"), True, date(2026, 3, 31), at("2026-03-31 00:00:00"), {"p": "a", "q": 1}, [{"p": "a", "q": 1}], [0.5], UUID(int=1), 1),
    (2, "A", 1, 1.5, Decimal("1.50"), False, date(2026, 3, 30), at("2026-03-30 09:30:00"), {"p": "", "q": 1.5}, [{"p": "a"}, {"q": 1}], [], UUID(int=2), 2),
    (3, "", -1, -0.0, Decimal("-1.00"), None, date(2025, 12, 31), at("2025-12-31 09:30:00"), {"p": None, "q": "1"}, [], None, None, 3),
    (4, None, None, None, None, None, None, None, None, None, None, None, None),
    (5, "a%b", 10, 10.0, Decimal("10.00"), True, date(2025, 12, 30), at("2025-12-31 09:29:59"), {"q": True}, None, [1.0], UUID(int=5), 99),
    (6, "ab", 11, 1e300, Decimal("10.01"), False, date(2026, 4, 1), at("2026-04-01 00:00:00"), [], [{"p": "A", "q": 10}, {}], None, None, 4),
    (7, "b", 5, 5.5, Decimal("5.50"), False, date(2026, 3, 17), at("2026-03-29 21:30:00"), {"p": "ab", "q": 10}, ["a", None], None, None, 1),
    (8, "_a ", 2, float("nan"), Decimal("2.00"), None, date(2025, 3, 31), at("2026-03-30 23:59:59.999999"), {"p": "b", "q": 2, "x": {}}, [{"p": None, "q": "a"}], None, None, 5),
    (9, "ä", 100, 1.5, Decimal("1.51"), True, date(2024, 2, 29), at("2025-03-31 09:30:00"), {"p": "B", "q": -1, "x": ""}, [{"p": "", "q": 2}], None, None, 2),
]  # fmt: skip
rows = {
    "records": _rows,
    "people": [
        (1, "customer", date(2026, 1, 1), {"p": "a"}), (2, "", date(2026, 3, 31), "{}"), (3, None, None, None),
        (4, "Customer", date(2025, 12, 31), {"p": ""}), (5, "lead", date(2024, 1, 1), {"p": None}),
    ],
    "events": [
        (1, 1, "open", 1, at("2026-03-31 09:29:59")), (2, 1, "open", 2, at("2026-03-17 09:30:00")), (3, 1, "click", None, at("2026-03-17 09:29:59")),
        (4, 2, "open", 1, at("2026-03-30 00:00:00")), (5, 2, None, 5, at("2026-03-31 09:30:00")), (6, 3, "click", 3, None),
        (7, 5, "open", 2, at("2025-01-01 00:00:00")), (8, 5, "open", 2, at("2026-03-29 23:59:59")), (9, None, "open", 1, at("2026-03-30 12:00:00")),
        (10, 6, "open", 3, at("2026-04-02 00:00:00")), (11, 2, "open", 1, at("2026-03-30 23:59:59")),
    ],
    "activities": [
        (1, workflow, "workflowEntered", None, at("2026-03-30 09:30:00")), (1, workflow, "workflowEntered", None, at("2026-03-01 00:00:00")),
        (1, workflow, "workflowNodeExecuted", "send", at("2026-03-30 09:30:01")), (2, workflow, "workflowNodeExecuted", "wait", at("2026-03-31 00:00:00")),
        (3, other_workflow, "workflowEntered", None, at("2026-03-30 10:00:00")), (5, workflow, "workflowLeft", None, None),
        (None, workflow, "workflowEntered", None, at("2026-03-30 10:00:00")),
    ],
}  # fmt: skip


def named(table: str) -> list[Record]:
    """The rows of a table as mappings, in which a double that is no number is missing."""
    names = [*catalog.tables[table].columns]
    found = [dict(zip(names, one, strict=True)) for one in rows[table]]
    return [{key: None if value != value else value for key, value in one.items()} for one in found]


records = [{**one, "Text": one["t"]} for one in named("records")]
_people = {one["id"]: one for one in named("people")}
world = World(
    now,
    one=lambda record, _: _people.get(record["person_id"]),
    many=lambda record, _: [one for one in named("events") if one["record_id"] == record["id"]],
    activities=lambda record: [one for one in named("activities") if one["record"] == record["id"]],
    segments={
        known_texts: lambda record: record["t"] is not None,
        gone: lambda record: record["n"] is not None and record["n"] > 0,
    },
    clauses={
        "n > 1 AND t <> 'b'": lambda one: (
            one["n"] is not None and one["t"] is not None and one["n"] > 1 and one["t"] != "b"
        ),
        "n > 5 OR b": lambda one: (one["n"] is not None and one["n"] > 5) or one["b"] is True,
    },
)


def on(kind: str, slug: str, operator: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "columnSlug": slug, "operator": operator, **more}


def strings() -> Iterator[dict[str, Any]]:
    searches = ("contains", "doesNotContain", "startsWith", "endsWith")
    for operator, values in product(
        ("is", "isNot", *searches), ("a", "%", "_", "ä", " ", ["a"], ["a", "B"], ["A", "%b"])
    ):
        yield on("string", "Text", operator, values=values)
    yield from (on("string", "Text", one) for one in ("isNull", "isNotNull", "isEmpty", "isNotEmpty"))
    yield from (on("string", "u", one, values=str(UUID(int=1))) for one in ("is", "isNot"))


def numbers() -> Iterator[dict[str, Any]]:
    compared = ("is", "isNot", "greaterThan", "lowerThan")
    for slug, operator, value in product(("n", "x", "m"), compared, (0, 1.5, -1, 10)):
        yield on("number", slug, operator, value=value)
    for slug, (first, last) in product(("n", "x", "m"), ((0, 10), (1.5, 1.5), (-1, 0))):
        yield on("number", slug, "between", firstValue=first, lastValue=last)


def dates() -> Iterator[dict[str, Any]]:
    spans = ("0 days", "1 day", "3 months", "2 weeks", "1 year", "1 month")
    days = ("2026-03-30", "2024-02-29", *spans)
    for slug, operator, value in product(("d", "ts"), ("is", "isNot", "greaterThan", "lowerThan"), days):
        yield on("date", slug, operator, value=value)
    for operator, value in product(
        ("greaterThan", "lowerThan"), ("36 hours", "90 minutes", "2026-03-30T09:30:00Z", "2026-03-31 00:00:00")
    ):
        yield on("date", "ts", operator, value=value)
    for slug, ends in product(
        ("d", "ts"), (("2026-03-30", "2026-03-31"), ("3 months", "1 day"), ("2025-12-31", "0 days"))
    ):
        yield on("date", slug, "between", firstValue=ends[0], lastValue=ends[1])


def nullness() -> Iterator[dict[str, Any]]:
    kinds = {
        "Text": "any",
        "n": "number",
        "x": "number",
        "d": "date",
        "b": "boolean",
        "meta": "object",
        "objects": "array",
        "vector": "vector",
        "u": "string",
    }
    for (slug, kind), operator in product(kinds.items(), ("isNull", "isNotNull")):
        yield on(kind, slug, operator)
    yield from (on("boolean", "b", one) for one in ("isTrue", "isFalse"))


def properties(slug: str = "meta") -> Iterator[dict[str, Any]]:
    def of(name: str, operator: str, **more: Any) -> dict[str, Any]:
        return on("objectProperty", slug, operator, propertyName=name, **more)

    for operator, value in product(
        ("is", "isNot", "contains", "doesNotContain", "startsWith", "endsWith", "greaterThan", "lowerThan"), ("a", "B")
    ):
        yield of("p", operator, value=value)
    for operator, number in product(("is", "isNot", "greaterThan", "lowerThan"), (1, 1.5, 10)):
        yield of("q", operator, value=number)
    yield from (of("q", operator, value=truth) for operator, truth in product(("is", "isNot"), (True, False)))
    yield of("q", "between", value=1, otherValue=10)
    yield of("p", "between", value="a", otherValue="b")
    for name, operator in product(("p", "q", "x", "gone"), ("isNull", "isNotNull", "isEmpty", "isNotEmpty")):
        yield of(name, operator)


def matches() -> Iterator[dict[str, Any]]:
    for kind, slug in (("object", "meta"), ("array", "objects")):
        for pair in _pairs([*properties(slug)][::3]):
            yield on(kind, slug, "matchConditions", conditions=pair)
            yield on(kind, slug, "matchConditions", conjonction="or", conditions=pair)


def _pairs(found: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    return [list(pair) for pair in pairwise(found)]


def related() -> Iterator[dict[str, Any]]:
    there = {"relatedModelUuid": people}
    for operator in ("is", "isNot", "contains", "doesNotContain"):
        yield on("string", "stage", operator, values=["customer"], **there)
    yield from (on("string", "stage", one, **there) for one in ("isNull", "isNotNull", "isEmpty", "isNotEmpty"))
    yield on("date", "since", "lowerThan", value="3 months", **there)
    yield on("objectProperty", "meta", "isEmpty", propertyName="p", **there)
    yield on(
        "object",
        "meta",
        "matchConditions",
        conditions=[on("objectProperty", "meta", "is", propertyName="p", value="a")],
        **there,
    )


frequencies = [{"operator": "not"}] + [
    {"operator": operator, "value": value}
    for operator, value in product(("moreThan", "lessThan", "exactly"), (0, 1, 2))
    if (operator, value) != ("lessThan", 0)
]
periods = [
    {"operator": operator, "value": value, "unit": "day"}
    for operator, value in product(("moreThan", "lessThan", "exactly"), (0, 1, 14)) if (operator, value) != ("lessThan", 0)
]  # fmt: skip


def happenings() -> Iterator[dict[str, Any]]:
    some = [on("string", "kind", "is", values="open"), on("number", "size", "greaterThan", value=1)]
    for index, (frequency, period) in enumerate(product(frequencies, periods)):
        conjonction, conditions = (("and", some), ("or", some), ("and", some[:1]), ("and", []))[index % 4]
        yield {
            "kind": "occurrence", "relatedModelUuid": events, "frequency": frequency, "period": period,
            "conjonction": conjonction, "conditions": conditions,
        }  # fmt: skip
        told = ({"activityKind": "workflowEntered"}, {"activityKind": "workflowLeft"}, {"activityKind": "workflowNodeExecuted", "nodeSlug": "send"}, {"activityKind": "workflowNodeExecuted"})[index % 4]  # fmt: skip
        yield {"kind": "enrollment", "workflowUuid": workflow, **told, "frequency": frequency, "period": period}


def others() -> Iterator[dict[str, Any]]:
    for operator, uuid in product(("in", "notIn"), (known_texts, gone)):
        yield {"kind": "segment", "operator": operator, "segmentUuid": uuid}
    yield from ({"kind": "sql", "name": f"clause {index}", "clause": one} for index, one in enumerate(world.clauses))


conditions: list[dict[str, Any]] = [
    *strings(), *numbers(), *dates(), *nullness(), *properties(), *matches(), *related(), *happenings(), *others(),
]  # fmt: skip


def segment_of(groups: Sequence[dict[str, Any]], conjonction: str = "and", **more: Any) -> dict[str, Any]:
    """The document of a segment with these groups."""
    return {"name": "asked", "modelUuid": model, "filter": {"conjonction": conjonction, "groups": list(groups)}, **more}


def group(*found: dict[str, Any], conjonction: str = "and") -> dict[str, Any]:
    return {"conjonction": conjonction, "conditions": list(found)}
