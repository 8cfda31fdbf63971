"""Unleash's documents: read, run against its rules, refused by name, and written as they were."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from hypothesis import given, settings
from hypothesis import strategies as st

import segsql as sg
from formats.unleash_rules import defined, lets_in, murmur

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {
                    "id": {"type": "integer", "nullable": False},
                    "name": "text",
                    "score": "double",
                    "app": "version",
                    "address": "text",
                    "consent": "boolean",
                    "born": "date",
                    "balance": "decimal(10,2)",
                    "seen_at": "timestamp",
                    "profile": "json",
                },
            }
        },
    }
)
bindings = {
    "context": "people",
    "attributes": {
        "userId": "id",
        "remoteAddress": "address",
        "appVersion": "app",
        "plan": {"op": "json", "column": "profile", "path": ["plan"], "type": "text"},
    },
}
now = datetime(2026, 3, 1, tzinfo=UTC)

names = [None, "", "ann", "ANN", "Ann Lee", "a%n", "añn", "ann\n", " ann"]
scores = [None, -1.5, 0.0, 12.0, 12.5]
apps = [None, "", "1.2.3", "1.2.3-rc.1", "1.2.3-rc.10", "1.2.3+b", "v1.2.3", "1.10.0"]
addresses = [None, "10.0.0.1", "10.0.0.255", "10.0.1.0", "010.0.0.1", "::1", "10.0.0.1 "]
longest = max(len(names), len(scores), len(apps), len(addresses))
rows: list[tuple[Any, ...]] = [
    (at, names[at % len(names)], scores[at % len(scores)], apps[at % len(apps)], addresses[at % len(addresses)])
    for at in range(2 * longest)
]
contexts: list[dict[str, Any]] = [
    {
        "userId": str(id), "remoteAddress": address, "currentTime": now.isoformat(),
        "properties": {"name": name, "score": None if score is None else f"{score}", "appVersion": app},
    }
    for id, name, score, app, address in rows
]  # fmt: skip


def read(document: Any, bound: Mapping[str, Any] = bindings) -> sg.Reading:
    return sg.read(document, format="unleash", catalog=catalog, bindings=bound)


def one(name: str, operator: str, **more: Any) -> dict[str, Any]:
    return {"contextName": name, "operator": operator, **more}


def flag(*constraints: Any, **more: Any) -> dict[str, Any]:
    return {
        "name": "flag",
        "enabled": True,
        "strategies": [{"name": "default", "parameters": {}, "constraints": list(constraints)}],
        **more,
    }


def members(engine: Engine, readings: list[sg.Reading], asked: str) -> list[set[int]]:
    """Who is let in by the segment of a name in each of many readings, asked in one statement."""
    columns = [("id", "integer"), ("name", "text"), ("score", "double"), ("app", "text"), ("address", "text")]
    engine.reset()
    engine.load_table("people", columns, rows)
    parts: list[str] = []
    for at, reading in enumerate(readings):
        segment = defined(reading)[asked].model_copy(update={"select": ("id",)})
        sql = sg.compile(segment, catalog, dialect=engine.name, as_of=now, segments=defined(reading)).sql
        parts.append(f"SELECT {at} AS c, q.id FROM ({sql}) AS q")
    found: list[set[int]] = [set() for _ in readings]
    for case, id in engine.query(" UNION ALL ".join(parts)):
        found[int(str(case))].add(int(str(id)))
    return found


def expected(document: Mapping[str, Any]) -> set[int]:
    segments = {one["id"]: one["constraints"] for one in document.get("segments", [])}
    feature = document["features"][0] if "features" in document else document
    return {id for id, context in enumerate(contexts) if lets_in(feature, segments, context)}


lists = [[], ["ann"], ["ANN", "a%n", "é"], ["n"], ["an", "nn"]]
grid = [
    *(one("name", op, values=values) for op, values in product(("IN", "NOT_IN", "STR_CONTAINS", "STR_STARTS_WITH", "STR_ENDS_WITH"), lists)),
    *(one("userId", op, values=values) for op, values in product(("IN", "NOT_IN"), ([], ["1"], ["3", "404", "-1"]))),
    *(one("score", f"NUM_{op}", value=value) for op, value in product(("EQ", "GT", "GTE", "LT", "LTE"), ("12", "12.0", "-1.5", "0"))),
    *(one("appVersion", f"SEMVER_{op}", value=value) for op, value in product(("EQ", "GT", "GTE", "LT", "LTE"), ("1.2.3", "1.2.3-rc.2"))),
    *(one("currentTime", op, value=value) for op, value in product(("DATE_AFTER", "DATE_BEFORE"), ("2026-03-01T00:00:00Z", "2026-02-28T23:59:59.999+00:00", "2026-03-01T01:00:00.001+01:00"))),
    *(one("name", "REGEX", value=value) for value in ("^a", "n$", "^(ann|ANN)$", "a.n", r"\s", r"^[[:alpha:]]+$", r"(?i)ANN", r"(?m)^ann$", r"^\w+?$")),
    *(one("remoteAddress", "IN_CIDR", values=values) for values in ([], ["10.0.0.1"], ["10.0.0.0/24"], ["10.0.0.7/23", "nothing"], ["0.0.0.0/0"], ["nothing"])),
]  # fmt: skip
turns = [{**one, **how} for one in grid for how in ({}, {"inverted": True})] + [
    {**one, "caseInsensitive": True}
    for one in grid
    if one["operator"].startswith(("IN", "NOT", "STR", "REGEX")) and one["contextName"] == "name"
]


@pytest.fixture(scope="module", params=each_engine("duckdb", "postgres"))
def engine(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Engine:
    return open_engine(request.param)


def test_every_operator_lets_in_whom_the_product_lets_in(engine: Engine) -> None:
    found = members(engine, [read(flag(asked)) for asked in turns], "flag")

    assert [(asked, sorted(ids)) for asked, ids in zip(turns, found, strict=True)] == [
        (asked, sorted(expected(flag(asked)))) for asked in turns
    ]


def test_a_rollout_reaches_a_user_from_their_own_percentage_on(engine: Engine) -> None:
    """Each user is asked for with the least percentage that reaches them, and with one less."""
    asked = []
    for id in range(6):
        least = murmur(f"group:{id}") % 100 + 1
        asked += [("flexibleRollout", "rollout", percent, id) for percent in (least, least - 1)]
        asked += [("gradualRolloutUserId", "percentage", percent, id) for percent in (least, least - 1)]
    ways = [
        {"name": name, "parameters": {key: f"{percent}", "stickiness": "userId", "groupId": "group"}}
        for name, key, percent, _ in asked
    ]

    found = members(engine, [read({"name": "flag", "enabled": True, "strategies": [way]}) for way in ways], "flag")

    assert [one[3] in ids for one, ids in zip(asked, found, strict=True)] == [True, False] * 12


constraints = st.sampled_from(turns)
ways = st.fixed_dictionaries(
    {
        "name": st.just("default"),
        "parameters": st.just({}),
        "constraints": st.lists(constraints, max_size=3),
        "segments": st.lists(st.sampled_from([1, 2]), max_size=2, unique=True),
    }
) | st.sampled_from(
    [
        {"name": "userWithId", "parameters": {"userIds": " 1, 2,,404, "}, "constraints": []},
        {"name": "remoteAddress", "parameters": {"IPs": "10.0.0.0/24"}, "constraints": []},
        {"name": "flexibleRollout", "parameters": {"rollout": "0", "stickiness": "default"}, "constraints": []},
        {"name": "flexibleRollout", "parameters": {"rollout": "100"}, "constraints": []},
        {"name": "flexibleRollout", "parameters": {"rollout": "50"}, "constraints": []},
        {"name": "gradualRolloutUserId", "parameters": {"percentage": "40", "groupId": "c"}, "constraints": []},
        {"name": "flexibleRollout", "parameters": {"rollout": "100", "stickiness": "name"}, "constraints": []},
        {
            "name": "flexibleRollout",
            "parameters": {"rollout": "30", "stickiness": "default", "groupId": "a"},
            "constraints": [],
        },
        {
            "name": "flexibleRollout",
            "parameters": {"rollout": "60", "stickiness": "name", "groupId": "b"},
            "constraints": [],
        },
    ]
)
features = st.fixed_dictionaries(
    {
        "name": st.just("flag"),
        "enabled": st.sampled_from([True, True, True, False]),
        "strategies": st.lists(ways, max_size=3),
    },
    optional={"type": st.just("release"), "stale": st.booleans(), "variants": st.just([{"name": "a", "weight": 1000}])},
)
kept = st.lists(constraints, max_size=2)
listings = st.builds(
    lambda feature, first, second: {
        "version": 2,
        "features": [feature],
        "segments": [{"id": 1, "name": "One", "constraints": first}, {"id": 2, "constraints": second, "createdBy": "ann"}],
    },
    features, kept, kept,
)  # fmt: skip


@settings(max_examples=max(2, settings().max_examples // 25))
@given(st.lists(listings, min_size=5, max_size=5))
def test_strategies_let_in_whom_the_product_lets_in(engine: Engine, documents: list[dict[str, Any]]) -> None:
    assert members(engine, [read(one) for one in documents], "flag") == [expected(one) for one in documents]


@given(listings)
def test_what_is_written_is_what_was_read(document: dict[str, Any]) -> None:
    reading = read(document)
    written = sg.write(reading)

    assert read(written) == reading
    assert read(json.dumps(document)) == reading
    assert written == document or not all(map(canonical, constraints_of(document)))


def constraints_of(document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    held = [*document["segments"], *document["features"][0]["strategies"]]
    return [each for one in held for each in one["constraints"]]


def canonical(constraint: Mapping[str, Any]) -> bool:
    """Whether a constraint is said in the one way that is written."""
    operator, values, value = (constraint.get(key, "") for key in ("operator", "values", "value"))
    if operator.startswith("STR") or operator == "IN_CIDR":
        return bool(values) and not {"nothing", "10.0.0.7/23"} & set(values)
    return not any(sign in value for sign in ("[[:", "(?", "+?"))


def test_a_segment_by_itself_is_written_as_it_was() -> None:
    document = {
        "id": 7,
        "name": 'Süd-/Osteuropa "neu"; DROP VIEW x --',
        "description": "Who is there",
        "project": None,
        "constraints": [
            one("name", "STR_CONTAINS", values=["%", "_"], inverted=True),
            one("plan", "IN", values=["free"], caseInsensitive=True),
            one("score", "NUM_LT", value="12.50"),
            one("consent", "NOT_IN", values=["true"]),
            one("born", "IN", values=["2000-02-29"]),
            one("remoteAddress", "IN_CIDR", values=["10.0.0.0/8", "192.168.16.0/20"], inverted=True),
        ],
        "usedInFeatures": 3,
    }
    reading = read(document)

    assert list(reading.segments) == ["segment_7"]
    assert reading.segment.title == document["name"]
    assert sg.write(reading) == document


def test_a_segment_of_ours_is_written_where_constraints_can_say_it() -> None:
    where = [
        {"op": "in", "column": "id", "values": [1, 2]},
        {"op": "not", "condition": {"op": "eq", "column": "app", "value": "2.0.0-rc.1"}},
        {"op": "gt", "column": {"op": "moment"}, "value": {"op": "literal", "value": "2026-01-01T00:00:00Z", "type": "timestamp"}},
    ]  # fmt: skip
    segment = sg.Segment.model_validate({"version": 1, "name": "early", "base": "people", "where": where})

    assert sg.write(segment, format="unleash", catalog=catalog, bindings=bindings) == {
        "name": "early",
        "constraints": [
            one("userId", "IN", values=["1", "2"]),
            one("appVersion", "SEMVER_EQ", value="2.0.0-rc.1", inverted=True),
            one("currentTime", "DATE_AFTER", value="2026-01-01T00:00:00Z"),
        ],
    }


unheld = [
    ({"op": "not_in", "column": "name", "values": ["a"]}, "/where/0"),
    ({"op": "in", "column": "name", "values": ["a"], "missing": "match"}, "/where/0"),
    ({"op": "ne", "column": "score", "value": 1}, "/where/0"),
    ({"op": "eq", "column": "name", "value": "a", "ignore_case": True}, "/where/0"),
    ({"op": "contains", "column": "name", "value": "a", "missing": "match"}, "/where/0"),
    ({"op": "matches", "column": "name", "pattern": "a", "missing": "match"}, "/where/0"),
    ({"op": "gt", "column": {"op": "moment", "shift": 1}, "value": {"op": "literal", "value": "2026-01-01T00:00:00Z", "type": "timestamp"}}, "/where/0"),
    ({"op": "or", "conditions": [{"op": "contains", "column": "name", "value": "a"}, {"op": "ends_with", "column": "name", "value": "a"}]}, "/where/0"),
    ({"op": "not", "condition": {"op": "is_missing", "column": "name"}}, "/where/0/condition"),
    ({"op": "in_segment", "segment": "other"}, "/where/0"),
    ({"op": "between", "column": "score", "low": 1, "high": 2}, "/where/0"),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "pointer"), unheld)
def test_what_no_constraint_says_is_not_written(condition: Mapping[str, Any], pointer: str) -> None:
    segment = sg.Segment.model_validate(
        {"version": 1, "name": "early", "base": "people", "where": [condition], "limit": 3, "timezone": "Asia/Tokyo"}
    )

    with pytest.raises(sg.DefinitionError) as refusal:
        sg.write(segment, format="unleash", catalog=catalog, bindings=bindings)

    assert [(one.code, one.pointer) for one in refusal.value.diagnostics] == [
        ("not-held", "/limit"),
        ("not-held", "/timezone"),
        ("not-held", pointer),
    ]
