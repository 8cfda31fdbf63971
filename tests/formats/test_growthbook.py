"""Targeting conditions: the same users as by GrowthBook's own rules, refused by name, and written as they were."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import segsql as sg
from formats.growthbook_grid import (
    bindings,
    catalog,
    expected,
    filled,
    filled_duckdb,
    groups,
    item_grid,
    members,
    read,
    readable,
    segment_of,
    users,
    value_grid,
)
from formats.growthbook_rules import padded
from segsql.formats.growthbook.versions import at, behind, read_back, read_parts
from segsql.formats.products import FORMATS
from segsql.operators.patterns.matcher import Matcher
from segsql.operators.patterns.parser import parse_pattern


@pytest.mark.parametrize("label", each_engine("duckdb", "postgres"))
def test_every_operator_beside_every_attribute_means_what_the_product_means(
    label: str, open_engine: Callable[[str], Engine]
) -> None:
    engine = filled(open_engine(label))
    asked = value_grid() + item_grid()
    told = readable(asked)
    assert (len(asked), len(told)) == (943, 859)

    found = members(engine, [segment for _, segment in told])

    for (condition, _), ids in zip(told, found, strict=True):
        assert ids == expected(condition), condition
    assert sum(0 < len(ids) < len(users()) for ids in found) > 500


leaves = st.deferred(lambda: st.sampled_from([one for one, _ in readable(value_grid()[::3] + item_grid()[::5])]))
objects: st.SearchStrategy[dict[str, Any]] = st.recursive(
    st.lists(leaves, min_size=1, max_size=3).map(
        lambda parts: {key: one for part in parts for key, one in part.items()}
    ),
    lambda inner: st.one_of(
        st.fixed_dictionaries({}, optional={word: st.lists(inner, max_size=3) for word in ("$and", "$or", "$nor")}),
        st.fixed_dictionaries({"$not": inner, "sure": st.just({"$exists": True})}),
        st.tuples(inner, leaves).map(lambda parts: {**parts[0], **parts[1]}),
    ),
    max_leaves=8,
)


@settings(max_examples=max(3, settings().max_examples // 50))
@given(st.lists(objects, min_size=15, max_size=15))
def test_conditions_in_each_other_mean_what_the_product_means(conditions: list[dict[str, Any]]) -> None:
    engine = filled_duckdb()

    found = members(engine, [segment_of(one) for one in conditions])

    assert found == [expected(one) for one in conditions]


@settings(max_examples=max(20, settings().max_examples // 2))
@given(objects, st.sampled_from(["", "alone", "other"]))
def test_what_is_written_is_what_was_read(condition: dict[str, Any], frame: str) -> None:
    whole = {"id": "grp-1 é", "name": "Ä group", "condition": condition, "savedGroups": groups}
    document = {"": {"condition": condition, "savedGroups": groups}, "alone": condition, "other": whole}[frame]
    if frame == "alone" and ("$inGroup" in str(condition) or "$notInGroup" in str(condition)):
        return  # nothing says who is in the groups

    reading = sg.read(document, format="growthbook", catalog=catalog, bindings=bindings)

    assert sg.write(reading) == document
    assert sg.read(sg.write(reading), format="growthbook", catalog=catalog, bindings=bindings) == reading  # type: ignore[arg-type]


@settings(max_examples=max(20, settings().max_examples // 2))
@given(objects)
def test_a_condition_that_is_written_anew_is_read_as_the_same_segment(condition: dict[str, Any]) -> None:
    segment = segment_of(condition)
    try:
        document = sg.write(segment, format="growthbook", catalog=catalog, bindings=bindings)
    except sg.DefinitionError as problem:
        refusal = problem
    else:
        again = segment_of(document, whole=True)
        assert flat(again.where) == flat(segment.where)
        return
    assert {one.code for one in refusal.diagnostics} == {"not-held"}


def flat(nodes: Sequence[Any]) -> list[Any]:
    found: list[Any] = []
    for one in nodes:
        found += flat(one.conditions) if one.op == "and" else [one]
    return found


canonical: list[dict[str, Any]] = [
    {"word": "abc", "size": {"$exists": True, "$lt": 10, "$ne": 3}, "flag": None},
    {"$or": [{"word": "abc", "flag": True}, {"size": {"$in": [1, 2]}}, {"$nor": [{"word": "x"}, {"word": "y"}]}]},
    {"Word!": {"$ini": ["a", "b"]}, "sure": {"$regex": "^a.bé"}, "tags": {"$in": ["a"]}},
    {"nums": {"$all": [1, 3], "$nin": [2]}, "word": {"$inGroup": "grp_staff"}, "born": {"$gte": "2024-01-01"}},
    {"$and": [{"$or": [{"size": 1}, {"size": 2}]}, {"$or": [{"flag": True}, {"word": {"$not": {"$gt": "b"}}}]}]},
    {"$not": {"word": "a", "size": 3}, "$nor": []},
    {"v": {"$vgte": "1.2.3-rc.1", "$vlt": "2.0"}, "tags": {"$exists": True, "$size": {"$gt": 1}}, "info.k": {"$eq": 3}},
    {"$or": [{"v": {"$veq": "1.2.3"}}, {"v": {"$vlte": "10.0.0"}}, {"info.k": None}, {"info.k": {"$type": "array"}}]},
    {},
]


@pytest.mark.parametrize("condition", canonical, ids=str)
def test_a_condition_in_its_plain_form_is_written_anew_as_it_was(condition: dict[str, Any]) -> None:
    document = {"id": "plain", "condition": condition}
    reading = sg.read(document, format="growthbook", catalog=catalog, bindings=bindings)

    assert sg.write(replace(reading, envelope={})) == {**document, "condition": attributes_bound(condition)}


def attributes_bound(condition: dict[str, Any]) -> dict[str, Any]:
    """A column that is bound is written under the name that it is bound to."""
    said = json.dumps(condition).replace('"word"', '"Word!"')
    bound: dict[str, Any] = json.loads(said)
    return bound


written_parts = st.lists(
    st.sampled_from(["", "0", "9", "10", "99", "1234", "99999", "rc", "rc1", "9a", "Z", "123456a"]), max_size=5
)
written_versions = st.tuples(st.sampled_from(["1", "05", "99", "v2"]), written_parts).map(
    lambda one: ".".join([one[0], *one[1]])
)


@settings(max_examples=max(10, settings().max_examples // 5))
@given(written_versions, st.lists(written_versions | st.text("019azvZ~.-+_é", max_size=9), min_size=10, max_size=10))
def test_patterns_of_versions_order_texts_as_the_padding_does(written: str, others: list[str]) -> None:
    parts = read_parts(written)
    assert parts is not None
    patterns = {"at": at(parts), "behind": behind(parts), "at or behind": behind(parts, or_at=True)}
    assert {name: read_back(one) for name, one in patterns.items()} == {name: (name, parts) for name in patterns}
    assume(all(len(one) < 1_000 for one in patterns.values()))

    for text in [*others, written, f"{written}.1", written[:-1] + "9"]:
        found = {name: Matcher(parse_pattern(one)).is_in(text) for name, one in patterns.items()}
        mine, theirs = padded(written), padded(text)
        assert found == {"at": mine == theirs, "behind": theirs > mine, "at or behind": theirs >= mine}, text


@pytest.mark.parametrize(
    ("native", "place", "said"),
    [
        ({"limit": 3}, "/limit", "has no place for limit"),
        ({"where": [{"op": "during", "column": "born", "period": {"op": "this", "unit": "year"}}]}, "/where/0", "no operator for during"),
        ({"where": [{"op": "eq", "column": {"op": "call", "function": "lower", "arguments": [{"op": "column", "path": "word"}]}, "value": "a"}]}, "/where/0", "this is none"),
        ({"where": [{"op": "eq", "column": "word", "value": {"op": "column", "path": "sure"}}]}, "/where/0", "compared with constants"),
        ({"where": [{"op": "ne", "column": "word", "value": "a"}]}, "/where", "no condition says just this"),
        ({"where": [{"op": "in_list", "column": "word", "list": "other"}]}, "/where/0", 'the list "other"'),
    ],
)  # fmt: skip
def test_what_a_condition_cannot_hold_is_refused_by_name(native: Mapping[str, Any], place: str, said: str) -> None:
    whole = {
        "version": 1,
        "name": "one",
        "base": "users",
        "where": [{"op": "eq", "column": "sure", "value": "a"}],
        **native,
    }
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.write(sg.Segment.model_validate(whole), format="growthbook", catalog=catalog, bindings=bindings)

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("not-held", place)
    assert said in found.message


@pytest.mark.parametrize(
    ("condition", "code", "place"),
    [
        ({"wrod": 1}, "unbound-name", "/condition/wrod"),
        ({"$ro": []}, "unknown-operator", "/condition/$ro"),
        ({"$and": {}}, "wrong-type", "/condition/$and"),
        ({"$or": ["a"]}, "wrong-type", "/condition/$or/0"),
        ({"$savedGroup": {"id": "a"}}, "unknown-operator", "/condition/$savedGroup"),
        ({"word": 5}, "type-mismatch", "/condition/word"),
        ({"word": "null"}, "meaning-refused", "/condition/word"),
        ({"size": 0}, "meaning-refused", "/condition/size"),
        ({"size": {"$lt": 5}}, "meaning-refused", "/condition/size/$lt"),
        ({"word": {"$lte": "10"}}, "meaning-refused", "/condition/word/$lte"),
        ({"sure": {"$gt": "😀"}}, "meaning-refused", "/condition/sure/$gt"),
        ({"count": {"$eq": 2**53 + 1}}, "meaning-refused", "/condition/count/$eq"),
        ({"word": {"$eq": ["a"]}}, "meaning-refused", "/condition/word/$eq"),
        ({"info": {"k": 3}}, "meaning-refused", "/condition/info"),
        ({"info.k": "abc"}, "meaning-refused", "/condition/info.k"),
        ({"info.k.0": None}, "meaning-refused", "/condition/info.k.0"),
        ({"info.toString": {"$exists": True}}, "meaning-refused", "/condition/info.toString"),
        ({"things": {"$elemMatch": {"$ne": 3}}}, "meaning-refused", "/condition/things/$elemMatch"),
        ({"things": {"$nin": [3]}}, "type-mismatch", "/condition/things/$nin"),
        ({"info.k": {"$gt": 3}}, "type-mismatch", "/condition/info.k/$gt"),
        ({"tags": ["a", "b"]}, "meaning-refused", "/condition/tags"),
        ({"tags": {"$in": ["a", None]}}, "meaning-refused", "/condition/tags/$in"),
        ({"tags": {"$size": "many"}}, "type-mismatch", "/condition/tags/$size"),
        ({"word": {"$size": 1}}, "type-mismatch", "/condition/word/$size"),
        ({"word": {"$exists": 1}}, "wrong-type", "/condition/word/$exists"),
        ({"word": {"$type": "text"}}, "invalid-value", "/condition/word/$type"),
        ({"word": {"$regex": "(?=a)"}}, "invalid-pattern", "/condition/word/$regex"),
        ({"size": {"$regex": "1"}}, "type-mismatch", "/condition/size/$regex"),
        ({"word": {"$regexi": "é"}}, "invalid-pattern", "/condition/word/$regexi"),
        ({"v": {"$vgt": "latest"}}, "invalid-literal", "/condition/v/$vgt"),
        ({"v": {"$veq": "0"}}, "invalid-literal", "/condition/v/$veq"),
        ({"born": {"$gt": "2024"}}, "invalid-literal", "/condition/born/$gt"),
        ({"word": {"$nin": "abc"}}, "wrong-type", "/condition/word/$nin"),
        ({"word": {}}, "meaning-refused", "/condition/word"),
        ({"nums": {"$elemMatch": {"$or": []}}}, "unknown-operator", "/condition/nums/$elemMatch/$or"),
        ([], "wrong-type", "/condition"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_not_exact_is_refused_at_its_place(condition: Any, code: str, place: str) -> None:
    text = json.dumps({"condition": condition, "savedGroups": groups})
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.read(text, format="growthbook", catalog=catalog, bindings=bindings, file="asked.json")

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == (code, place)
    assert found.range is not None
    assert found.range.file == "asked.json"


def test_a_condition_of_an_unbound_context_or_group_is_refused() -> None:
    with pytest.raises(sg.DefinitionError, match="nothing says of which table"):
        sg.read({"word": "a"}, format="growthbook", catalog=catalog)
    with pytest.raises(sg.DefinitionError, match="unknown-list"):
        sg.read({"word": {"$inGroup": "grp"}}, format="growthbook", catalog=catalog, bindings=bindings)
    with pytest.raises(sg.DefinitionError, match='no list "stuff"'):
        sg.read({}, format="growthbook", catalog=catalog, bindings={**bindings, "lists": {"a": "stuff"}})


def test_what_a_rule_says_beside_its_condition_is_refused_by_name() -> None:
    """Part of who is in is drawn there, by a hash."""
    rule = {"condition": {"word": "a"}, "coverage": 0.5, "namespace": ["one", 0, 0.4], "hashAttribute": "id"}
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.read(rule, format="growthbook", catalog=catalog, bindings=bindings)

    assert [(one.code, one.pointer) for one in refusal.value.diagnostics] == [
        ("meaning-refused", "/coverage"),
        ("meaning-refused", "/hashAttribute"),
        ("meaning-refused", "/namespace"),
    ]


def test_what_the_product_lets_pass_is_warned_of() -> None:
    notes = [
        (one.code, one.pointer) for one in read({"$or": [], "word": {"$in": 3}, "size": {"$inGroup": "unheard"}}).notes
    ]
    assert notes == [
        ("always-true", "/condition/$or"),
        ("ignored-part", "/condition/word/$in"),
        ("empty-list", "/condition/size/$inGroup"),
    ]
    assert [one.pointer for one in read({"size": {"$inGroup": "sizes"}}).notes] == ["/savedGroups/sizes/3"]
    assert [one.code for one in read({}).notes] == ["always-true"]


def test_what_is_said_later_of_a_segment_is_said_at_its_place_in_the_document() -> None:
    text = json.dumps({"condition": {"word": "a", "sure": {"$regex": "^(a|b"}}})
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.read(text, format="growthbook", catalog=catalog, bindings=bindings)
    assert refusal.value.diagnostics[0].range is not None

    reading = sg.read(
        {"$and": [{"word": {"$regex": "(a+)+b{256}"}}]}, format="growthbook", catalog=catalog, bindings=bindings
    )
    with pytest.raises(sg.DefinitionError) as later:
        sg.compile(reading.segment, catalog, dialect="duckdb")
    assert later.value.diagnostics[0].pointer == "/$and/0/word/$regex"


@pytest.mark.parametrize("depth", [62, 63, 200])
def test_conditions_nested_deeper_than_the_language_goes_are_refused(depth: int) -> None:
    condition: dict[str, Any] = {"word": "a"}
    for _ in range(depth):
        condition = {"$not": condition}
    with pytest.raises(sg.DefinitionError, match="too-deep") if depth > 62 else nullcontext():
        read(condition)


def test_a_refusal_looks_like_an_answer_of_the_product() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read({"$ro": []})

    assert FORMATS["growthbook"].problem(refusal.value) == {"message": 'no operator "$ro" of conditions'}
