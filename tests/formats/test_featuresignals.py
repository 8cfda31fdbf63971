"""Documents of FeatureSignals: read, refused at their place, and written as they were."""

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import segsql as sg
from segsql.formats.featuresignals import FORMAT

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {
                    **{"id": "integer", "plan": "text", "age": "integer", "score": "double", "spent": "decimal(12,2)"},
                    **{"vip": "boolean", "born": "date", "seen": "timestamp", "ref": "uuid", "tags": "array<text>"},
                    **{"profile": "json", "release": "version"},
                },
            },
            "pairs": {"key": ["a", "b"], "columns": {"a": "integer", "b": "integer"}},
        },
    }
)
country = {"op": "json", "column": "profile", "path": ["address", "country"], "type": "text"}
bindings = {"context": "people", "attributes": {"country": country, "points": "score"}, "flag": "new-checkout", "segments": {"vips": "very_important"}}  # fmt: skip


def read(document: Any, bound: Mapping[str, Any] = bindings) -> sg.Reading:
    return sg.read(document, format="featuresignals", catalog=catalog, bindings=bound)


def rule(attribute: str, operator: str, *values: str) -> dict[str, Any]:
    return {"attribute": attribute, "operator": operator, "values": list(values)}


def segment(*rules: Any, **more: Any) -> dict[str, Any]:
    return {"key": "some-key", "name": "Some", "rules": list(rules), **more}


def flag(**more: Any) -> dict[str, Any]:
    return {"enabled": True, "rules": [{"id": "r", "conditions": [], "percentage": 10000, "match_type": "all", **more}]}


# Canonical documents: every field is there, values are spelled as they are written back.
keys = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,127}", fullmatch=True)
texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)
words = texts.filter(bool)
whole = st.integers(-(2**53), 2**53).map(str)
short = st.decimals(-999, 999, places=2).map(lambda one: format(one.normalize() + 0, "f"))
moments = st.datetimes().map(lambda one: f"{one.replace(microsecond=0).isoformat()}Z")
spelled = {
    **{"plan": texts, "country": texts, "key": whole, "age": whole, "points": short, "spent": short},
    **{"vip": st.sampled_from(["true", "false"]), "born": st.dates().map(str), "seen": moments, "ref": st.uuids().map(str)},
}  # fmt: skip


@st.composite
def rules(draw: st.DrawFn) -> dict[str, Any]:
    attribute = draw(st.sampled_from(sorted(spelled)))
    values = spelled[attribute]
    told = {"eq": st.tuples(values), "neq": st.tuples(values), "in": st.lists(values, max_size=3), "notIn": st.lists(values, max_size=3)}  # fmt: skip
    told["exists"] = st.sampled_from([["true"], ["false"]])
    if attribute in ("age", "key", "points", "spent"):
        told |= dict.fromkeys(("gt", "gte", "lt", "lte"), st.tuples(short))
    if attribute not in ("points", "spent", "seen"):
        told |= dict.fromkeys(("contains", "startsWith", "endsWith"), st.tuples(words))
        told["regex"] = st.sampled_from([["^a+$"], ["[0-9]{2}x?"]])
    operator = draw(st.sampled_from(sorted(told)))
    return rule(attribute, operator, *draw(told[operator]))


@st.composite
def segments(draw: st.DrawFn) -> dict[str, Any]:
    about = {"key": draw(keys), "name": draw(words), "description": draw(texts)}
    found = draw(st.lists(rules(), max_size=4))
    carried = draw(st.fixed_dictionaries({}, optional={"id": st.uuids().map(str), "created_at": moments, "labels": st.just({"team": "growth"})}))  # fmt: skip
    return {**carried, **about, "match_type": draw(st.sampled_from(["all", "any"])) if found else "all", "rules": found}


@st.composite
def pages(draw: st.DrawFn) -> dict[str, Any]:
    data = draw(st.lists(segments(), max_size=3, unique_by=lambda one: one["key"]))
    return {"data": data, "total": len(data), "limit": 50, "offset": 0, "has_more": False}


@st.composite
def states(draw: st.DrawFn) -> dict[str, Any]:
    found: list[dict[str, Any]] = []
    for index in range(draw(st.integers(0, 3))):
        conditions = draw(st.lists(rules(), max_size=2))
        one = {"id": f"r{index}", "priority": index, "conditions": conditions, "percentage": draw(st.integers(0, 10_000)), "value": draw(st.none() | st.booleans())}  # fmt: skip
        one["match_type"] = draw(st.sampled_from(["all", "any"])) if conditions else "all"
        found.append(one | draw(st.sampled_from([{}, {"segment_keys": ["vips"]}])))
    return {
        "id": "s",
        "enabled": draw(st.booleans()),
        "rules": found,
        "percentage_rollout": draw(st.integers(0, 10_000)),
    }


documents = segments() | segments().map(lambda one: {"segment": one, "_links": []}) | pages() | states()


@given(documents)
def test_what_is_written_is_what_was_read(document: dict[str, Any]) -> None:
    reading = read(document)

    assert sg.write(reading) == document
    assert read(sg.write(reading)) == reading
    assert read(json.dumps(document)) == reading


def test_values_are_written_in_one_spelling() -> None:
    given = segment(
        rule("points", "gt", "1e3"),
        rule("plan", "starts_with", "a"),
        rule("plan", "eq", "a", "b"),
        rule("plan", "contains", ""),
    )

    written = sg.write(read(given))

    assert isinstance(written, Mapping)
    assert written["rules"] == [rule("points", "gt", "1000"), rule("plan", "startsWith", "a"), rule("plan", "eq", "a"), rule("plan", "exists", "true")]  # fmt: skip
    assert read(written).segments == read(given).segments


@pytest.mark.parametrize(
    ("document", "code", "pointer"),
    [
        ({"name": "x", "rules": []}, "missing-key", ""),
        (segment(key="Some Key"), "invalid-value", "/key"),
        (segment(name=""), "invalid-value", "/name"),
        (segment(description="x" * 2001), "invalid-value", "/description"),
        (segment(match_type="some"), "invalid-value", "/match_type"),
        (segment(match_types="all"), "unknown-key", "/match_types"),
        (segment({**rule("plan", "eq", "a"), "negate": True}), "unknown-key", "/rules/0/negate"),
        (segment({"attribute": "plan", "values": ["a"]}), "missing-key", "/rules/0"),
        (segment(rule("plan", "eq"), {**rule("plan", "eq"), "values": "a"}), "wrong-type", "/rules/1/values"),
        (segment({**rule("age", "eq"), "values": [7]}), "wrong-type", "/rules/0/values/0"),
        (segment(rule("plan", "equals", "a")), "unknown-operator", "/rules/0/operator"),
        (segment(rule("plann", "eq", "a")), "unbound-name", "/rules/0/attribute"),
        (segment(rule("release", "eq", "1.2.3")), "unsupported-type", "/rules/0/attribute"),
        (segment(rule("tags", "contains", "a")), "unsupported-type", "/rules/0/attribute"),
        (segment(rule("age", "eq", "007")), "invalid-literal", "/rules/0/values/0"),
        (segment(rule("age", "in", "7", "9223372036854775808")), "invalid-literal", "/rules/0/values/1"),
        (segment(rule("vip", "eq", "yes")), "invalid-literal", "/rules/0/values/0"),
        (segment(rule("spent", "notIn", "1.005")), "invalid-literal", "/rules/0/values/0"),
        (segment(rule("born", "eq", "2026-02-30")), "invalid-literal", "/rules/0/values/0"),
        (segment(rule("seen", "eq", "2026-01-31T25:00:00Z")), "invalid-literal", "/rules/0/values/0"),
        (segment(rule("points", "eq", "1e999")), "invalid-literal", "/rules/0/values/0"),
        (segment(rule("points", "gt", "9" * 500)), "invalid-literal", "/rules/0/values/0"),
        (segment(rule("points", "lt", "0x1p4")), "invalid-literal", "/rules/0/values/0"),
        (segment(rule("plan", "gt", "7")), "meaning-refused", "/rules/0/operator"),
        (segment(rule("points", "contains", "7")), "meaning-refused", "/rules/0/operator"),
        (segment(rule("vip", "gte", "1")), "type-mismatch", "/rules/0/operator"),
        ({"data": [segment(), segment()]}, "duplicate-name", "/data/1/key"),
        ({"data": {}, "total": 0}, "wrong-type", "/data"),
        ({"segment": segment(), "links": []}, "unknown-key", "/links"),
        (flag(percentage=10001), "invalid-value", "/rules/0/percentage"),
        (flag(percentage=2.5), "wrong-type", "/rules/0/percentage"),
        (flag(conditions=[rule("plan", "is", "a")]), "unknown-operator", "/rules/0/conditions/0/operator"),
        ({**flag(), "rollout": 1}, "unknown-key", "/rollout"),
        ({"enabled": True, "rules": flag()["rules"] * 2}, "duplicate-name", "/rules/1/id"),
        ([], "wrong-type", ""),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(document: object, code: str, pointer: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(json.dumps(document, indent=1))

    assert (code, pointer) in {(one.code, one.pointer) for one in refusal.value.diagnostics}
    assert all(one.range is not None for one in refusal.value.diagnostics)


def test_an_attribute_and_an_operator_are_guessed() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(segment(rule("plann", "eq", "a"), rule("plan", "startswith", "a")))

    assert [one.hint for one in refusal.value.diagnostics] == ['did you mean "plan"?', 'did you mean "startsWith"?']


@pytest.mark.parametrize(
    ("bound", "document", "code", "pointer"),
    [
        ({}, segment(rule("plan", "eq", "a")), "unbound-name", ""),
        ({"context": "pairs"}, segment(rule("key", "eq", "1")), "unbound-name", "/rules/0/attribute"),
        ({"context": "people"}, flag(), "unbound-name", "/rules/0"),
        ({"context": "people", "flag": "f", "attributes": {"key": "vip"}}, flag(percentage=1), "meaning-refused", "/rules/0/percentage"),
        ({"context": "nobody"}, segment(), "invalid-binding", "/context"),
    ],
)  # fmt: skip
def test_what_the_bindings_do_not_say_is_told(bound: Mapping[str, Any], document: Any, code: str, pointer: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(document, bound)

    assert (code, pointer) in {(one.code, one.pointer) for one in refusal.value.diagnostics}


@pytest.mark.parametrize(
    ("document", "code", "pointer"),
    [
        (segment(rule("plan", "eq", "a", "b")), "ignored-part", "/rules/0/values/1"),
        (segment(rule("plan", "exists", "true", "b")), "ignored-part", "/rules/0/values/1"),
        (segment(rule("plan", "exists", "no")), "ignored-part", "/rules/0/values/0"),
        ({"key": "k", "name": "n"}, "always-true", ""),
        (segment() | {"rules": None}, "always-true", ""),
        (flag(segment_keys=["vips", "gone"]), "ignored-part", "/rules/0/segment_keys/1"),
        (flag(percentage=0), "always-empty", "/rules/0/percentage"),
        (flag(), "always-true", "/rules/0"),
    ],
)
def test_what_the_product_does_otherwise_than_it_looks_is_noted(document: Any, code: str, pointer: str) -> None:
    assert [(one.code, one.severity, one.pointer) for one in read(document).notes] == [(code, "warning", pointer)]


def test_a_pattern_that_cannot_be_promised_is_told_in_the_document() -> None:
    text = json.dumps(segment(rule("plan", "eq", "a"), rule("plan", "regex", "a(?=b)")), indent=1)

    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(read(text).segment, catalog)

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("invalid-pattern", "/rules/1/values/0")
    assert found.range is not None
    assert text.split("\n")[found.range.line - 1].strip() == '"a(?=b)"'


def test_a_percentage_is_refused_by_name_where_no_engine_function_draws_so() -> None:
    reading = read(json.dumps(flag(percentage=1), indent=1))

    with pytest.raises(sg.UnsupportedByDialect) as refusal:
        sg.compile(reading.segment, catalog, dialect="mysql")

    assert "/rules/0/percentage" in {one.pointer for one in refusal.value.diagnostics}
    assert "murmur3" in str(refusal.value)


def test_keys_become_names_of_their_own() -> None:
    found = [
        next(iter(read(segment(key=key)).segments))
        for key in ("plain_key", "a-b", "a_b", "vips", "7up", "a-" + "b" * 126)
    ]

    assert found[0] == "plain_key"
    assert found[2:4] == ["a_b", "very_important"]
    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"[a-z_][a-z0-9_]{0,62}", one) for one in found)


@pytest.mark.parametrize(
    ("native", "pointers"),
    [
        ("where: [{op: eq, column: plan, value: a, ignore_case: true}]", ["/where/0"]),
        ("where: [{op: ne, column: plan, value: a, missing: match}]", ["/where/0"]),
        ("where: [{op: not, condition: {op: eq, column: plan, value: a}}, {op: between, column: age, low: 1, high: 2}]", ["/where/0", "/where/1"]),
        ("where: [{op: eq, column: plan, value: {op: column, path: plan}}]", ["/where/0"]),
        ("where: [{op: or, conditions: [{op: and, conditions: [{op: everyone}]}]}]", ["/where/0/conditions/0"]),
        ("where: [{op: eq, column: plan, value: a}], limit: 3, sort: [{column: age}]", ["/limit", "/sort"]),
        ("where: [{op: eq, column: seen, value: 2026-01-31}]", ["/where"]),
        ("where: [{op: in_segment, segment: very_important}]", ["/where/0"]),
    ],
)  # fmt: skip
def test_what_the_product_cannot_hold_is_not_written(native: str, pointers: list[str]) -> None:
    one = sg.loads(f"{{version: 1, name: x, base: people, {native}}}")

    with pytest.raises(sg.DefinitionError) as refusal:
        sg.write(one, format="featuresignals", catalog=catalog, bindings=bindings)

    assert {one.code for one in refusal.value.diagnostics} == {"not-held"}
    assert sorted({one.pointer for one in refusal.value.diagnostics}) == pointers


def test_a_native_segment_is_written() -> None:
    one = sg.loads(
        "{version: 1, name: old_pros, base: people, where: [{op: eq, column: plan, value: pro}, {op: gte, column: age, value: 65}]}"
    )

    written = sg.write(one, format="featuresignals", catalog=catalog, bindings=bindings)

    rules = [rule("plan", "eq", "pro"), rule("age", "gte", "65")]
    assert written == {"key": "old_pros", "name": "old_pros", "description": "", "match_type": "all", "rules": rules}
    assert read(written).segment.where == one.where  # type: ignore[union-attr]


def test_a_refusal_has_the_shape_of_the_products_errors() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(segment(rule("plann", "eq", "a")))

    found = FORMAT.problem(refusal.value)
    assert isinstance(found, Mapping)
    assert found["error"] == 'no attribute "plann" of people'
    assert (found["code"], found["suggestion"]) == ("unbound-name", 'did you mean "plan"?')
