"""Queries that are mistyped, not finished, hostile, or mean nothing that can be promised: refused with the code and the place."""

import json
from typing import Any

import pytest

import segsql as sg

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {
                    "id": "integer",
                    "name": "text",
                    "age": "integer",
                    "born": "date",
                    "seen": "timestamp",
                    "tags": "array<text>",
                    "pets": {"type": "array<json>", "element": {"kind": "text"}},
                },
                "relations": {"orders": {"to": "orders", "keys": {"id": "person"}}},
            },
            "orders": {"key": ["id"], "columns": {"id": "integer", "person": "integer", "total": "integer"}},
        },
    }
)


def read(query: Any, bindings: Any = None) -> sg.Reading:
    return sg.read(query, format="react-querybuilder", catalog=catalog, bindings=bindings or {"context": "people"})


def compiled(query: Any) -> None:
    segment = read(query).segment
    assert isinstance(segment, sg.Segment)
    sg.compile(segment, catalog)


def all_of(*rules: Any, **more: Any) -> dict[str, Any]:
    return {"combinator": "and", "rules": list(rules), **more}


def rule(field: str = "age", operator: str = "=", value: Any = 1, **more: Any) -> dict[str, Any]:
    return {"field": field, "operator": operator, "value": value, **more}


def listed(**match: Any) -> dict[str, Any]:
    return rule("tags", "=", all_of(rule("", "=", "a")), match=match)


def ago(anchor: str = "now", offset: int = -1, unit: str = "day") -> dict[str, Any]:
    return {"mode": "relative", "anchor": anchor, "offset": offset, "unit": unit}


at = "/rules/0"
refusals: list[tuple[Any, str, str]] = [
    (all_of(rule(operator="like")), "unknown-operator", f"{at}/operator"),
    (all_of(rule(operator="notin", value=[1])), "unknown-operator", f"{at}/operator"),
    (all_of(rule("agee")), "unbound-name", f"{at}/field"),
    (all_of(rule(value="agee", valueSource="field")), "unbound-name", f"{at}/value"),
    (all_of(rule(colour="red")), "unknown-key", f"{at}/colour"),
    (all_of({"field": "age", "value": 1}), "missing-key", at),
    ({"combinator": "xor", "rules": [rule()]}, "invalid-value", "/combinator"),
    ({"combinator": "and", "rules": [rule(), "and", rule()]}, "invalid-value", "/rules/1"),
    ({"rules": [rule(), rule()]}, "invalid-value", "/rules/1"),
    ({"rules": [rule(), "or"]}, "invalid-value", "/rules/1"),
    ({"rules": ["or", rule()]}, "invalid-value", "/rules/0"),
    ({"combinator": "and"}, "missing-key", ""),
    ([], "wrong-type", ""),
    (all_of(all_of()), "meaning-refused", at),
    (all_of(all_of(rule(muted=True))), "meaning-refused", at),
    (all_of(**{"not": True}), "meaning-refused", ""),
    (all_of(rule(), muted=True), "meaning-refused", ""),
    (all_of(rule("~")), "meaning-refused", f"{at}/field"),
    (all_of(rule(operator="~")), "meaning-refused", f"{at}/operator"),
    (all_of(rule("name", "!=", "~")), "meaning-refused", f"{at}/value"),
    (all_of(rule(operator="in", value=[])), "meaning-refused", f"{at}/value"),
    (all_of(rule(operator="notIn", value=" , ")), "meaning-refused", f"{at}/value"),
    (all_of(rule(operator="notIn", value=None)), "meaning-refused", f"{at}/value"),
    (all_of(rule(operator="between", value=[1])), "meaning-refused", f"{at}/value"),
    (all_of(rule(operator="notBetween", value="1,")), "meaning-refused", f"{at}/value"),
    (all_of(rule(operator="between", value=7)), "meaning-refused", f"{at}/value"),
    (all_of(rule(operator="between", value=[9, 1])), "reversed-range", at),
    (all_of(rule(operator="between", value="9,1")), "reversed-range", at),
    (all_of(rule(value=None)), "invalid-value", f"{at}/value"),
    (all_of(rule(value=[1])), "wrong-type", f"{at}/value"),
    (all_of(rule(value="many")), "type-mismatch", f"{at}/value"),
    (all_of(rule(value="1 2")), "type-mismatch", f"{at}/value"),
    (all_of(rule("name", "=", 5)), "type-mismatch", f"{at}/value"),
    (all_of(rule("name", "contains", 5)), "wrong-type", f"{at}/value"),
    (all_of(rule("name", "contains", "")), "empty-text", f"{at}/value"),
    (all_of(rule("age", "contains", "1")), "type-mismatch", f"{at}/field"),
    (all_of(rule(value={"x": 1})), "wrong-type", f"{at}/value"),
    (all_of(rule(value={"$bigint": "1.5"})), "invalid-value", f"{at}/value/$bigint"),
    (all_of(rule(value="p", valueSource="parameter")), "meaning-refused", f"{at}/value"),
    (all_of(rule("seen", "=", "2026-01-01")), "meaning-refused", f"{at}/value"),
    (all_of(rule("seen", "notIn", ["2026-01-01"])), "meaning-refused", f"{at}/value/0"),
    (all_of(rule("born", "<", ago(unit="hour"))), "meaning-refused", f"{at}/value/unit"),
    (all_of(rule("seen", "<", ago("endOfMonth", 0))), "meaning-refused", f"{at}/value"),
    (all_of(rule("seen", ">", ago("endOfMonth", 1, "month"))), "meaning-refused", f"{at}/value"),
    (all_of(rule("seen", ">", ago("endOfCentury"))), "invalid-value", f"{at}/value/anchor"),
    (all_of(rule("age", ">", ago())), "type-mismatch", f"{at}/value"),
    (all_of(rule("tags", "=", "a", match={"mode": "some"})), "meaning-refused", f"{at}/value"),
    (all_of(rule("tags", "=", all_of(), match={"mode": "some"})), "meaning-refused", f"{at}/value"),
    (all_of(rule("tags", "=", all_of(rule("", "=", "a")))), "wrong-type", f"{at}/value"),
    (all_of(listed(mode="atLeast")), "meaning-refused", f"{at}/match"),
    (all_of(listed(mode="atMost", threshold=-1)), "meaning-refused", f"{at}/match/threshold"),
    (all_of(listed(mode="atMost", threshold="2")), "invalid-value", f"{at}/match/threshold"),
    (all_of(listed(mode="most")), "invalid-value", f"{at}/match/mode"),
    (all_of(rule("age", "=", all_of(rule("", "=", "a")), match={"mode": "some"})), "type-mismatch", f"{at}/field"),
    (all_of(rule("tags", "=", all_of(rule("x", "=", "a")), match={"mode": "some"})), "unbound-name", f"{at}/value/rules/0/field"),
    (all_of(rule("pets", "=", all_of(rule("x", "=", "a")), match={"mode": "some"})), "unbound-name", f"{at}/value/rules/0/field"),
    (all_of(rule(lhs={"kind": "func", "fn": "sqrt", "args": []})), "unknown-function", f"{at}/lhs/fn"),
    (all_of(rule(lhs={"kind": "func", "fn": "add", "args": [{"kind": "field", "field": "age"}]})), "wrong-arguments", f"{at}/lhs/args"),
    (all_of(rule(lhs={"kind": "parameter", "parameter": "p"})), "meaning-refused", f"{at}/lhs"),
    (all_of(rule(lhs={"kind": "value", "value": 1})), "meaning-refused", f"{at}/lhs"),
    (all_of(rule(value=5, valueSource="expression")), "wrong-type", f"{at}/value"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "code", "pointer"), refusals)
def test_what_is_wrong_is_told_at_its_place(query: Any, code: str, pointer: str) -> None:
    text = json.dumps(query)

    with pytest.raises(sg.DefinitionError) as refusal:
        compiled(text)

    assert (code, pointer) in {(one.code, one.pointer) for one in refusal.value.diagnostics}
    assert all(one.range is not None for one in refusal.value.diagnostics)


@pytest.mark.parametrize(
    ("query", "code", "pointers"),
    [
        (all_of(), "always-true", ["/rules"]),
        (all_of(rule(muted=True), rule()), "ignored-part", ["/rules/0"]),
        (all_of(rule(disabled=True)), "ignored-part", ["/rules/0/disabled"]),
        (all_of(rule(operator="between", value=[1, 2, 3])), "ignored-part", ["/rules/0/value"]),
        (all_of(rule(operator="null", value=5)), "ignored-part", ["/rules/0/value"]),
        (all_of(listed(mode="all", threshold=2)), "ignored-part", ["/rules/0/match/threshold"]),
        (all_of({**listed(mode="some"), "operator": "in"}), "ignored-part", ["/rules/0/operator"]),
    ],
)
def test_what_the_product_ignores_is_noted(query: Any, code: str, pointers: list[str]) -> None:
    notes = read(query).notes

    assert [(one.code, one.severity) for one in notes] == [(code, "warning")] * len(pointers)
    assert [one.pointer for one in notes] == pointers


def test_a_muted_rule_leaves_the_others_grouped_as_they_were() -> None:
    query = {"rules": [rule(value=1), "or", rule(value=2, muted=True), "and", rule(value=3)]}
    segment = read(query).segment

    assert isinstance(segment, sg.Segment)
    leaves = [{"op": "eq", "column": "age", "value": value} for value in (1, 3)]
    assert segment.written()["where"] == [{"op": "or", "conditions": leaves}]


def deep(levels: int) -> dict[str, Any]:
    found = all_of(rule())
    for _ in range(levels):
        found = all_of(rule(), found)
    return found


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        (deep(64), {"too-deep"}),
        (deep(140), {"too-deep"}),
        (deep(400), {"too-deep"}),
        (all_of(rule(operator="in", value=list(range(10_001)))), {"too-large"}),
        (all_of(*[rule()] * 10_001), {"too-large"}),
        (all_of(rule("name", "=", "a\0b")), {"forbidden-character"}),
        (all_of(rule("name", "=", "a" * 10_001)), {"too-large"}),
        (all_of(rule(value={"$bigint": "9" * 400})), {"type-mismatch", "invalid-literal"}),
        (all_of(rule("born", "<", ago(offset=2_147_483_647, unit="year"))), {"invalid-period", "invalid-literal", "as-of-required"}),
        (all_of(rule(lhs={"kind": "func", "fn": "abs", "args": [{"kind": "field", "field": "\x1b[31m"}]})), {"unbound-name"}),
    ],
)  # fmt: skip
def test_limits_hold(query: Any, codes: set[str]) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        compiled(query)

    assert {one.code for one in refusal.value.diagnostics} <= codes
    assert "\x1b" not in str(refusal.value)


@pytest.mark.parametrize(
    ("items", "pointer"),
    [
        ({"x": {"of": "age"}}, "/items/x/of"),
        ({"x": {"of": "order"}}, "/items/x/of"),
        ({"x": {"of": "tags", "fields": {"y": "kind"}}}, "/items/x/fields/y"),
        ({"x": {"of": "pets", "fields": {"y": "sort"}}}, "/items/x/fields/y"),
    ],
)
def test_a_list_that_is_bound_to_none_is_refused(items: Any, pointer: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(all_of(rule()), {"context": "people", "items": items})

    assert [(one.code, one.pointer) for one in refusal.value.diagnostics] == [("invalid-binding", pointer)]


def test_a_query_is_named_after_its_file(tmp_path: Any) -> None:
    path = tmp_path / "Gold Customers.v2.json"
    path.write_text(json.dumps(all_of(rule(), id="root")), encoding="utf-8")
    reading = sg.read(path, format="react-querybuilder", catalog=catalog, bindings={"context": "people"})

    assert list(reading.segments) == ["gold_customers_v2"]
    assert reading.envelope == {"gold_customers_v2": {"id": "root"}}
    assert sg.write(reading) == all_of(rule(), id="root")
