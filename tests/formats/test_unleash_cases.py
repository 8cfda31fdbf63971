"""The cases of Unleash's client specification: every one gives what it expects, or is refused by name."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from tally import Tally

import segsql as sg
from formats.unleash_rules import defined, is_number, lets_in

folder = Path(__file__).parent / "unleash"
default = datetime(2026, 1, 1, tzinfo=UTC)

refused = {
    62: ("unknown-operator", "/features/0/strategies/0/constraints/0/operator"),
    91: ("invalid-literal", "/features/0/strategies/0/constraints/0/value"),
    92: ("invalid-literal", "/features/0/strategies/0/constraints/0/value"),
    96: ("unknown-segment", "/features/0/strategies/0/segments/0"),
    100: ("invalid-pattern", "/features/0/strategies/0/constraints/0/value"),
    133: ("invalid-pattern", "/features/0/strategies/0/constraints/0/value"),
    134: ("invalid-pattern", "/features/0/strategies/0/constraints/0/value"),
    **dict.fromkeys(range(142, 146), ("meaning-refused", "/features/0/strategies/0/constraints/0/values/0")),
    146: ("meaning-refused", "/features/0/strategies/0/constraints/0/values/1"),
}
"""By its place, what is wrong with a case: the product lets nobody in for a mistake, and addresses of IPv6 have no one spelling."""

texts = {
    "environment": "environment", "userId": "user_id", "sessionId": "session_id", "appName": "app_name",
    "remoteAddress": "remote_address", "country": "country", "customField": "custom_field", "email": "email",
    "customName": "custom_name", "customFieldMissing": "custom_field_missing", "nested": "nested",
}  # fmt: skip
numbers = {"customNumber": "custom_number", "slicesLeft": "slices_left", "someValue": "some_number"}
columns = {
    "id": "integer",
    **dict.fromkeys(texts.values(), "text"),
    "some_text": "text",
    **dict.fromkeys(numbers.values(), "double"),
    "version": "version",
}
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {"contexts": {"key": ["id"], "columns": {**columns, "id": {"type": "integer", "nullable": False}}}},
    }
)


@cache
def cases() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / "constraints.json").read_text(encoding="utf-8"))["cases"]
    return found


def document(case: Mapping[str, Any]) -> dict[str, Any]:
    """A case as the server tells it: a feature, and the segments it refers to."""
    ways = case["any_of_strategies"]
    strategies = [{**way, "segments": [one["id"] for one in way["segments"]]} for way in ways]
    kept = {one["id"]: one for way in ways for one in way["segments"] if one["constraints"] is not None}
    feature = {"name": "asked", "enabled": case["enabled"], "strategies": strategies}
    return {"version": 2, "features": [feature], "segments": [*kept.values()]}


def read(case: Mapping[str, Any]) -> sg.Reading:
    listed = any(
        one["contextName"] == "someValue" and one["operator"].endswith("IN")
        for way in case["any_of_strategies"]
        for one in way["constraints"]
    )
    attributes = {**texts, **numbers} | ({"someValue": "some_text"} if listed else {})
    bound = {"context": "contexts", "attributes": attributes}
    return sg.read(document(case), format="unleash", catalog=catalog, bindings=bound)


def moment(case: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(case["context"]["currentTime"]) if "currentTime" in case["context"] else default


def statement(case: Mapping[str, Any], dialect: str) -> str:
    reading = read(case)
    asked = defined(reading)["asked"].model_copy(update={"select": ("id",)})
    return sg.compile(asked, catalog, dialect=dialect, as_of=moment(case), segments=defined(reading)).sql


def row(index: int, context: Mapping[str, Any]) -> tuple[object, ...]:
    given = {**context.get("properties", {}), **context}
    some = given.get("someValue")
    told = [given.get(name) for name in texts]
    figures = [float(given[name]) if is_number(given.get(name) or "") else None for name in numbers]
    return (index, *told, some, *figures, given.get("version"))


@pytest.mark.parametrize("label", each_engine("duckdb", "postgres"))
def test_cases_give_what_they_expect(label: str, open_engine: Callable[[str], Engine], tally: Tally) -> None:
    """Each is asked of the contexts of all of them, and of each the rules say whether it is let in."""
    engine = open_engine(label)
    given = [case["context"] for case in cases()]
    physical = [(name, kind if kind != "version" else "text") for name, kind in columns.items()]
    engine.load_table("contexts", physical, [row(index, context) for index, context in enumerate(given)])
    asked = {index: case for index, case in enumerate(cases()) if index not in refused}

    parts = [f"SELECT {at} AS c, q.id FROM ({statement(case, engine.name)}) AS q" for at, case in asked.items()]
    found = {(int(str(at)), int(str(id))) for at, id in engine.query(" UNION ALL ".join(parts))}

    assert {at: (at, at) in found for at in asked} == {at: case["expected"] for at, case in asked.items()}
    for at, case in asked.items():
        told = document(case)
        segments = {one["id"]: one["constraints"] for one in told["segments"]}
        now = {"currentTime": moment(case).isoformat()}
        for id, context in enumerate(given):
            assert ((at, id) in found) == lets_in(told["features"][0], segments, {**context, **now}), (case, context)
    tally.add_suite("unleash constraints", label, cases=len(cases()), held=len(asked), refused=len(refused))


@pytest.mark.parametrize("at", refused)
def test_cases_that_say_nothing_are_refused_by_name(at: int) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        statement(cases()[at], "duckdb")

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == refused[at]


def test_what_is_written_of_a_case_is_read_as_it_was() -> None:
    same = 0
    for at in range(len(cases())):
        if refused.get(at, ("invalid-pattern",))[0] == "invalid-pattern":
            reading, told = read(cases()[at]), document(cases()[at])
            written = sg.write(reading)
            assert isinstance(written, Mapping)
            again = sg.read(written, format="unleash", catalog=catalog, bindings=reading.bindings)
            assert again == reading
            same += written == told

    assert same == 125


def drawn(by: str) -> sg.Catalog:
    """Contexts of which each has a user, or each a session."""
    told = {name: {"type": "text", "nullable": name != by} for name in ("user_id", "session_id")}
    held = {"contexts": {"key": ["id"], "columns": {"id": {"type": "integer", "nullable": False}, **told}}}
    return sg.Catalog.model_validate({"version": 1, "tables": held})


@pytest.mark.parametrize("label", each_engine("duckdb", "postgres"))
def test_rollouts_reach_whom_they_reach_there(label: str, open_engine: Callable[[str], Engine], tally: Tally) -> None:
    told = json.loads((folder / "rollout.json").read_text(encoding="utf-8"))
    features = {one["name"]: one for one in told["features"]}
    bound = {"context": "contexts", "attributes": {"userId": "user_id", "sessionId": "session_id"}}
    engine = open_engine(label)
    given = [one["context"] for one in told["tests"]]
    held = [(at, one.get("userId"), one.get("sessionId")) for at, one in enumerate(given)]
    engine.load_table("contexts", [("id", "integer"), ("user_id", "text"), ("session_id", "text")], held)

    parts: list[str] = []
    for at, one in enumerate(told["tests"]):
        known = drawn("session_id" if one["context"].keys() == {"sessionId"} else "user_id")
        reading = sg.read(features[one["toggleName"]], format="unleash", catalog=known, bindings=bound)
        (segment,) = defined(reading).values()
        assert sg.write(reading) == features[one["toggleName"]]
        sql = sg.compile(segment.model_copy(update={"select": ("id",)}), known, dialect=engine.name).sql
        parts.append(f"SELECT {at} AS c, q.id FROM ({sql}) AS q WHERE q.id = {at}")
    found = {int(str(at)) for at, _ in engine.query(" UNION ALL ".join(parts))}

    assert [at in found for at in range(len(given))] == [one["expectedResult"] for one in told["tests"]]
    tally.add_suite("unleash rollout", label, cases=len(given), held=len(given), refused=0)
