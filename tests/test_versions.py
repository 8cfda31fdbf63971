"""Versions: which texts are one, and that every comparison goes by the precedence of semver.org, in Python and on every engine."""

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from answers import rows_of_many
from engines import Engine
from engines.registry import dialect_of, each_engine
from tally import Tally

import segsql as sg
from segsql.operators.patterns.ambiguity import is_ambiguous
from segsql.operators.patterns.matcher import matcher_of
from segsql.operators.patterns.simplify import simplified
from segsql.operators.patterns.versions import any_version, placed, read_version

catalog = sg.Catalog.loads("""
version: 1
lists: {apps: version, words: text}
tables:
  devices:
    key: [id]
    columns: {id: {type: integer, nullable: false}, app: version, other: version, name: text}
""")
none = (
    "", "1", "1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.02.3", "1.2.03", "1.2.3-", "1.2.3-01", "1.2.3-a..b", "1.2.3+", "1.2.3+a+b", "1.2.3 ",
    " 1.2.3", "1.2.3\n", "-1.2.3", "1.2.3-é", "１.2.3", "1.2.3-a_b", "1,2,3",
)  # fmt: skip
numbers = ("0", "1", "2", "9", "10", "11", "19", "20", "99", "100", "119", "120", "121", "18446744073709551616")
names = (
    *numbers,
    "a",
    "b",
    "alpha",
    "alph",
    "alpha1",
    "beta",
    "rc",
    "rc1",
    "1a",
    "0a",
    "00a",
    "12a",
    "A",
    "Z",
    "-",
    "--",
    "a-",
    "1-",
)


def drawn(random: Random) -> str:
    """A version, many of which have the same numbers."""
    alike = random.choice(("1.2.3", "2.10.0", ".".join(random.choices(numbers, k=3))))
    behind = "-" + ".".join(random.choices(names, k=random.randrange(1, 4))) if random.random() < 0.6 else ""
    return alike + behind + random.choice(("", "", "+1", "+001", "+a.-"))


def precedence(version: str) -> tuple[Any, ...]:
    """What versions are ordered by, from the text of the specification, section 11."""
    core, _, behind = version.partition("+")[0].partition("-")
    parts = [(0, int(one), "") if one.isdecimal() else (1, 0, one) for one in behind.split(".")] if behind else []
    return [int(one) for one in core.split(".")], not parts, parts


versions = sorted({drawn(Random(seed)) for seed in range(240)}, key=precedence)
beside = versions[::18]
order = ("1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "2.0.0", "2.1.0", "2.1.1")  # fmt: skip
holds: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda left, right: left == right,
    "ne": lambda left, right: left != right,
    "lt": lambda left, right: left < right,
    "lte": lambda left, right: left <= right,
    "gt": lambda left, right: left > right,
    "gte": lambda left, right: left >= right,
}


def segment(**leaf: object) -> sg.Segment:
    where = [{"column": "app", **leaf}]
    return sg.Segment.model_validate(
        {"version": 1, "name": "found", "base": "devices", "where": where, "select": ["id"]}
    )


def found(texts: list[str], **leaf: object) -> list[str]:
    rows = [{"id": number, "app": text, "other": None, "name": None} for number, text in enumerate(texts)]
    return [texts[int(number)] for (number,) in sg.matches(segment(**leaf), catalog, {"devices": rows})]  # type: ignore[call-overload]


def test_the_example_of_the_specification() -> None:
    for first, second in pairwise(order):
        assert found([first, second], op="lt", value=second) == [first]
        assert found([first, second], op="gt", value=first) == [second]


def test_what_is_no_version_is_none() -> None:
    matcher = matcher_of(any_version())

    assert [one for one in none if matcher.is_in(one) or read_version(one) is not None] == []
    assert [one for one in versions if not matcher.is_in(one) or read_version(one) is None] == []


@pytest.mark.parametrize("op", holds)
def test_python_goes_by_precedence(op: str) -> None:
    for one in beside:
        assert found([*versions, *none], op=op, value=one) == [
            text for text in versions if holds[op](precedence(text), precedence(one))
        ]


def test_no_engine_is_lost_in_a_pattern_of_versions() -> None:
    for one in beside:
        known = read_version(one)
        assert known is not None
        assert not any(is_ambiguous(simplified(placed(known, side))) for side in ("before", "at", "behind") if known)


@pytest.mark.parametrize("label", each_engine())
def test_engines_go_by_precedence(label: str, open_engine: Callable[[str], Engine], tally: Tally) -> None:
    engine, random = open_engine(label), Random(7)
    engine.reset()
    texts = [*versions, *none]
    engine.load_table("devices", [("id", "integer"), ("app", "version"), ("other", "version"), ("name", "text")], [(number, text, None, None) for number, text in enumerate(texts)])  # fmt: skip
    asked = [(op, random.choice(versions)) for op in holds for _ in range(5)]

    answers = rows_of_many(
        engine, [sg.compile(segment(op=op, value=one), catalog, dialect=dialect_of[label]) for op, one in asked]
    )

    for (op, one), rows in zip(asked, answers, strict=True):
        expected = [text for text in versions if holds[op](precedence(text), precedence(one))]
        assert [texts[int(number)] for (number,) in rows] == expected, (op, one)  # type: ignore[call-overload]
    tally.add(label, engine.version, examples=len(asked))


@pytest.mark.parametrize("label", each_engine())
def test_a_long_list_holds_what_it_holds(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    engine.reset()
    texts, listed = [*versions, *none], versions[::2]
    engine.load_table("devices", [("id", "integer"), ("app", "version"), ("other", "version"), ("name", "text")], [(number, text, None, None) for number, text in enumerate(texts)])  # fmt: skip
    asked = [segment(op=op, list="apps") for op in ("in_list", "not_in_list")]

    answers = rows_of_many(
        engine, [sg.compile(one, catalog, dialect=dialect_of[label], lists={"apps": listed}) for one in asked]
    )

    known = [precedence(one) for one in listed]
    for rows, is_in in zip(answers, (True, False), strict=True):
        expected = [text for text in versions if (precedence(text) in known) is is_in]
        assert [texts[int(number)] for (number,) in rows] == expected  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("leaf", "code"),
    [
        ({"op": "eq", "value": "2.10"}, "invalid-literal"),
        ({"op": "eq", "value": 2}, "invalid-literal"),
        ({"op": "eq", "value": f"1.0.0-{'a' * 100}"}, "invalid-literal"),
        ({"op": "in", "values": ["1.0.0", "1"]}, "invalid-literal"),
        ({"op": "between", "low": "2.10.0", "high": "2.9.0"}, "reversed-range"),
        ({"op": "lt", "value": {"op": "column", "path": "other"}}, "unsupported-type"),
        ({"op": "lt", "column": "name", "value": {"op": "column", "path": "other"}}, "unsupported-type"),
        ({"op": "eq", "value": "1.0.0", "ignore_case": True}, "type-mismatch"),
        ({"op": "contains", "value": "1"}, "unsupported-type"),
        ({"op": "in_list", "list": "apps"}, "list-required"),
        ({"op": "in_list", "list": "words"}, "type-mismatch"),
        ({"op": "in_list", "list": "apps", "ignore_case": True}, "type-mismatch"),
    ],
)
def test_what_cannot_be_compared_is_refused(leaf: dict[str, object], code: str) -> None:
    with pytest.raises(sg.DefinitionError) as problem:
        sg.compile(segment(**leaf), catalog, dialect="duckdb", lists={} if code == "list-required" else {"apps": ()})

    assert [one.code for one in problem.value.diagnostics if one.severity == "error"] == [code]
