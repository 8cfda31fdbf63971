"""What Unleash's documents are refused for, where, and what is only warned of."""

import json
import random
import re
from ipaddress import IPv4Address, ip_network
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

import segsql as sg
from formats.test_unleash import bindings, catalog, flag, one, read
from formats.unleash_rules import defined
from segsql.formats.products import FORMATS
from segsql.formats.unleash import addresses, patterns

at = "/strategies/0/constraints/0"
wrong: list[tuple[Any, str, str]] = [
    (flag(one("name", "is", values=["a"])), "unknown-operator", f"{at}/operator"),
    (flag(one("nmae", "IN", values=["a"])), "unbound-name", f"{at}/contextName"),
    (flag(one("properties.name", "IN", values=["a"])), "unbound-name", f"{at}/contextName"),
    (flag(one("", "IN", values=["a"])), "invalid-value", f"{at}/contextName"),
    (flag(one("name", "IN", value="a")), "missing-key", at),
    (flag(one("name", "STR_CONTAINS")), "missing-key", at),
    (flag(one("name", "REGEX", values=["a"])), "missing-key", at),
    (flag(one("name", "IN", values=None)), "wrong-type", f"{at}/values"),
    (flag(one("name", "IN", values="a")), "wrong-type", f"{at}/values"),
    (flag(one("name", "IN", values=[1])), "wrong-type", f"{at}/values/0"),
    (flag(one("score", "NUM_EQ", value=12)), "wrong-type", f"{at}/value"),
    (flag(one("name", "IN", values=["a"], inverted="true")), "wrong-type", f"{at}/inverted"),
    (flag(one("name", "IN", values=["a"], negate=True)), "unknown-key", f"{at}/negate"),
    (flag(one("name", "IN", values=["b", ""])), "meaning-refused", f"{at}/values/1"),
    (flag(one("name", "STR_CONTAINS", values=[""])), "meaning-refused", f"{at}/values/0"),
    (flag(one("name", "NOT_IN", values=[" a"])), "meaning-refused", f"{at}/values/0"),
    (flag(one("name", "NUM_EQ", value="1")), "type-mismatch", f"{at}/contextName"),
    (flag(one("name", "SEMVER_EQ", value="1.0.0")), "type-mismatch", f"{at}/contextName"),
    (flag(one("userId", "STR_CONTAINS", values=["1"])), "type-mismatch", f"{at}/contextName"),
    (flag(one("userId", "IN_CIDR", values=["10.0.0.1"])), "type-mismatch", f"{at}/contextName"),
    (flag(one("balance", "IN", values=["1.50"])), "type-mismatch", f"{at}/contextName"),
    (flag(one("score", "IN", values=["1"])), "type-mismatch", f"{at}/contextName"),
    (flag(one("seen_at", "IN", values=["2026-01-01"])), "type-mismatch", f"{at}/contextName"),
    (flag(one("appVersion", "IN", values=["1.0.0"])), "type-mismatch", f"{at}/contextName"),
    (flag(one("profile", "IN", values=["{}"])), "type-mismatch", f"{at}/contextName"),
    (flag(one("userId", "IN", values=["1", "01"])), "invalid-literal", f"{at}/values/1"),
    (flag(one("userId", "IN", values=["1.0"])), "invalid-literal", f"{at}/values/0"),
    (flag(one("consent", "IN", values=["TRUE"])), "invalid-literal", f"{at}/values/0"),
    (flag(one("born", "IN", values=["2000-2-1"])), "invalid-literal", f"{at}/values/0"),
    (flag(one("score", "NUM_GT", value="1e3")), "invalid-literal", f"{at}/value"),
    (flag(one("score", "NUM_GT", value="")), "invalid-literal", f"{at}/value"),
    (flag(one("score", "NUM_GT", value="NaN")), "invalid-literal", f"{at}/value"),
    (flag(one("score", "NUM_GT", value="0.1234567890123456")), "meaning-refused", f"{at}/value"),
    (flag(one("score", "NUM_GT", value="9" * 5000)), "meaning-refused", f"{at}/value"),
    (flag(one("currentTime", "IN", values=["2026-01-01"])), "meaning-refused", f"{at}/contextName"),
    (flag(one("seen_at", "DATE_AFTER", value="2026-01-01T00:00:00Z")), "meaning-refused", f"{at}/contextName"),
    (flag(one("currentTime", "DATE_AFTER", value="2026-01-01")), "invalid-literal", f"{at}/value"),
    (flag(one("currentTime", "DATE_AFTER", value="2026-01-01T00:00:00")), "invalid-literal", f"{at}/value"),
    (flag(one("remoteAddress", "IN_CIDR", values=["10.0.0.1", "::1"])), "meaning-refused", f"{at}/values/1"),
    (flag(one("remoteAddress", "IN_CIDR", values=["10.0.0.1/255.0.0.0"])), "meaning-refused", f"{at}/values/0"),
    (flag(one("remoteAddress", "IN_CIDR", values=["10.0.0.01"])), "meaning-refused", f"{at}/values/0"),
    (flag(one("remoteAddress", "IN_CIDR", values=["10.0.0.256"])), "meaning-refused", f"{at}/values/0"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "default", "segments": [404]}]}, "unknown-segment", "/strategies/0/segments/0"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "default", "disabled": True}]}, "meaning-refused", "/strategies/0/disabled"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "mine", "parameters": {}}]}, "meaning-refused", "/strategies/0/name"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "applicationHostname", "parameters": {"hostNames": "a"}}]}, "meaning-refused", "/strategies/0/name"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "gradualRolloutRandom", "parameters": {"percentage": "50"}}]}, "meaning-refused", "/strategies/0/name"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "flexibleRollout", "parameters": {"rollout": "50", "stickiness": "random"}}]}, "meaning-refused", "/strategies/0/parameters/stickiness"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "flexibleRollout", "parameters": {"rollout": "101"}}]}, "invalid-value", "/strategies/0/parameters/rollout"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "flexibleRollout", "parameters": {"rollout": "٥"}}]}, "invalid-value", "/strategies/0/parameters/rollout"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "flexibleRollout", "parameters": {}}]}, "missing-key", "/strategies/0/parameters"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "gradualRolloutUserId", "parameters": {"percentage": "5"}}]}, "missing-key", "/strategies/0/parameters"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "flexibleRollout", "parameters": {"rollout": "5", "stickiness": "score"}}]}, "type-mismatch", "/strategies/0/parameters/stickiness"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "flexibleRollout", "parameters": {"rollout": "5", "stickiness": "nmae"}}]}, "unbound-name", "/strategies/0/parameters/stickiness"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "flexibleRollout", "parameters": {"rollout": "5", "groupId": "é"}}]}, "meaning-refused", "/strategies/0/parameters"),
    ({"name": "flag", "enabled": True, "strategies": [{"name": "userWithId", "parameters": {"userIds": "1,x"}}]}, "invalid-literal", "/strategies/0/parameters/userIds"),
    ({"name": "flag", "strategies": []}, "missing-key", ""),
    ({"name": "flag", "enabled": 1, "strategies": []}, "wrong-type", "/enabled"),
    (flag(dependencies=[{"feature": "parent"}]), "meaning-refused", "/dependencies"),
    ({"id": 1, "name": "a", "constraints": None}, "wrong-type", "/constraints"),
    ({"constraints": []}, "missing-key", ""),
    ({"segments": [{"id": 1, "constraints": []}, {"id": 1, "constraints": []}]}, "duplicate-name", "/segments/1"),
    ({"segments": [{"id": True, "constraints": []}]}, "wrong-type", "/segments/0/id"),
    ({"version": 2}, "missing-key", ""),
    ([], "wrong-type", ""),
]  # fmt: skip


@pytest.mark.parametrize(("document", "code", "pointer"), wrong)
def test_what_is_wrong_is_told_at_its_place(document: Any, code: str, pointer: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(document)

    assert [(one.code, one.pointer) for one in refusal.value.diagnostics] == [(code, pointer)]
    with pytest.raises(sg.DefinitionError) as again:
        sg.read(json.dumps(document, indent=1), format="unleash", catalog=catalog, bindings=bindings)
    (found,) = again.value.diagnostics
    assert (found.code, found.pointer) == (code, pointer)
    assert found.range is not None


def test_nothing_is_read_without_a_context() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(flag(one("name", "IN", values=["a"])), {})

    assert [one.code for one in refusal.value.diagnostics] == ["unbound-name"]


@pytest.mark.parametrize(
    ("document", "code", "pointer"),
    [
        (flag(one("name", "IN", values=["a"], value="b")), "ignored-part", f"{at}/value"),
        (flag(one("score", "NUM_EQ", value="1", values=["2"])), "ignored-part", f"{at}/values"),
        (flag(one("score", "NUM_EQ", value="1", caseInsensitive=True)), "ignored-part", f"{at}/caseInsensitive"),
        (flag(one("remoteAddress", "IN_CIDR", values=["10.0.0.1", "x"])), "ignored-part", f"{at}/values/1"),
        ({"id": 1, "constraints": []}, "always-true", "/constraints"),
        ({"name": "flag", "enabled": True}, "always-true", ""),
        (flag(), "always-true", "/strategies/0"),
    ],
)
def test_what_the_product_passes_over_is_warned_of(document: Any, code: str, pointer: str) -> None:
    assert [(one.code, one.pointer, one.severity) for one in read(document).notes] == [(code, pointer, "warning")]


@pytest.mark.parametrize("operator", ["IN", "STR_CONTAINS", "STR_STARTS_WITH", "STR_ENDS_WITH", "IN_CIDR"])
def test_an_empty_list_is_nobody_and_warns(operator: str) -> None:
    name = "remoteAddress" if operator == "IN_CIDR" else "name"
    reading = read({"id": 1, "constraints": [one(name, operator, values=[])]})

    assert [(one.code, one.pointer) for one in sg.check(reading.segment, catalog)] == [
        ("empty-list", "/constraints/0/values")
    ]
    assert "1 = 0" in sg.compile(reading.segment, catalog).sql


def test_a_finding_of_a_statement_is_told_in_the_document() -> None:
    text = '{"id": 1, "constraints": [{"contextName": "appVersion", "operator": "SEMVER_GT", "value": "v2.0.0"}]}'

    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(sg.read(text, format="unleash", catalog=catalog, bindings=bindings).segment, catalog)

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("invalid-literal", "/constraints/0/value")
    assert found.range == sg.SourceRange("<string>", 1, text.index('"v2') + 1, 1, text.index('"}]') + 2)


def test_an_answer_to_a_refusal_is_as_the_server_gives_it() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(flag(one("name", "is", values=["a"])))

    assert FORMATS["unleash"].problem(refusal.value) == {
        "name": "BadDataError",
        "message": 'no operator "is"',
        "details": [{"message": 'no operator "is"', "path": f"{at}/operator"}],
    }


def test_who_may_be_drawn_by_chance_is_refused() -> None:
    """Whoever has neither field is drawn anew at each question, and the catalog does not say that there is no one such."""
    rollout = {"name": "flexibleRollout", "parameters": {"rollout": "5", "stickiness": "default"}}
    asked = {"name": "flag", "enabled": True, "strategies": [rollout]}

    with pytest.raises(sg.DefinitionError) as refusal:
        read(asked, {"context": "people", "attributes": {"userId": "name", "sessionId": "address"}})

    assert [(one.code, one.pointer) for one in refusal.value.diagnostics] == [
        ("meaning-refused", "/strategies/0/parameters/stickiness")
    ]
    assert read(asked, {"context": "people", "attributes": {"userId": "name", "sessionId": "id"}}).segments


def test_a_segment_of_another_document_is_bound() -> None:
    asked = flag()
    asked["strategies"][0]["segments"] = [11]
    reading = read(asked, {**bindings, "segments": {"11": "testers"}})
    testers = sg.Segment.model_validate(
        {"version": 1, "name": "testers", "base": "people", "where": [{"op": "eq", "column": "name", "value": "ann"}]}
    )

    assert "'ann'" in sg.compile(reading.segment, catalog, segments={"testers": testers}).sql
    assert sg.write(reading) == asked


@given(st.integers(0, 2**32 - 1), st.integers(0, 32), st.randoms(use_true_random=False))
def test_a_pattern_of_a_network_finds_its_addresses(address: int, bits: int, chance: random.Random) -> None:
    text = f"{IPv4Address(address)}/{bits}"
    network = addresses.network(text)
    assert isinstance(network, addresses.Network)
    pattern, whole = addresses.pattern(network), ip_network(text, strict=False)

    near = address ^ (1 << chance.randrange(32))
    for each in (address, near, int(whole[0]), int(whole[-1]), chance.getrandbits(32)):
        assert bool(re.search(pattern, str(IPv4Address(each)))) == (IPv4Address(each) in whole)
    assert str(addresses.named(pattern)).partition("/")[0] == str(whole[0])
    assert addresses.pattern(addresses.named(pattern) or network) == pattern


parts = st.sampled_from(
    [
        "a",
        "b",
        "_",
        " ",
        r"\n",
        ".",
        r"\w",
        r"\W",
        r"\d",
        "[[:alpha:]]",
        "[^[:space:]]",
        "[]a]",
        "(?:a|b)",
        "^",
        "$",
        r"\b",
        "|",
    ]
)
signs = st.sampled_from(["", "", "", "?", "*", "+", "??", "*?", "+?", "{2}", "{1,2}?"])
settings_ahead = st.sampled_from(["", "", "(?i)", "(?m)", "(?s)", "(?ms)", "^(?i)", "^(?m)", "^(?s)"])
written = st.builds(
    lambda ahead, some: ahead + "".join(one + sign for one, sign in some),
    settings_ahead,
    st.lists(st.tuples(parts, signs), min_size=1, max_size=4),
)
texts = [
    "",
    "a",
    "b",
    "A",
    "ab",
    "a b",
    "a\nb",
    "\na",
    "a\n",
    "\n",
    "\n\n",
    " ",
    "_",
    "a_b",
    "é",
    "aéb",
    "1",
    "b1 a",
    "aa",
    "AB\n",
]


def found_by_re2(pattern: str) -> list[bool] | None:
    """In which texts RE2 finds a pattern, as DuckDB asks it; None where that is no pattern."""
    try:
        (answer,) = duckdb.execute(
            "SELECT [regexp_matches(t, ?, 'c') FOR t IN ?]", ["(?-s)" + pattern, texts]
        ).fetchone() or (None,)
    except duckdb.Error:
        return None
    found: list[bool] | None = answer
    return found


@given(written, st.booleans())
def test_a_pattern_said_anew_finds_the_same(pattern: str, ignoring: bool) -> None:
    anew, ignores = patterns.rewritten(pattern, ignoring=ignoring)
    before = found_by_re2("(?i)" * ignoring + pattern)

    assert before is None or found_by_re2("(?i)" * ignores + anew) == before
    assert patterns.rewritten(anew, ignoring=ignores) == (anew, ignores)


def test_patterns_are_said_anew() -> None:
    anew = {
        r"\bcat\b": r"(?:^|\W)cat(?:$|\W)", "(?m)^foo$": r"(?:^|\n)foo(?:$|\n)", "^(?s)a.b$": r"^a[\s\S]b$",
        "^[[:alpha:]]+?$": "^[A-Za-z]+$",
    }  # fmt: skip

    assert {one: patterns.rewritten(one, ignoring=False)[0] for one in anew} == anew
    assert patterns.rewritten("^(?i)abc$", ignoring=False) == ("^abc$", True)


hostile = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["IN", "name", "default", "2", "\0", "a" * 300]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["id", "name", "constraints", "strategies", "segments", "features", "contextName", "operator", "values", "value", "enabled", "parameters"]), inner, max_size=5),
    max_leaves=12,
)  # fmt: skip


@given(hostile)
def test_what_nobody_vouches_for_is_read_or_refused_by_name(document: Any) -> None:
    found: list[object]
    try:
        found = [*defined(read(document))]
    except sg.SegsqlError as refusal:
        found = [*refusal.diagnostics]

    assert found or document in ({"segments": []}, {"features": []}, {"segments": [], "features": []})
