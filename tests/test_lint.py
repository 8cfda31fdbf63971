"""What is said of definitions that hardly mean what they say, and that it is true."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stage import law
from strategies import Node, Place, World, Writer, as_of, catalog, usual, worlds
from witness import drawn, tables_of_world, worked_out

import segsql as sg
from segsql.lint.domains import Domain

adult = {"op": "gte", "column": "age", "value": 18}
claims = ("always-empty", "always-true", "implied-condition", "repeated-condition")


def codes(*where: Node, moment: Any = as_of, **fields: Any) -> list[tuple[str, str]]:
    """The warnings about conditions, each with its place."""
    definition = {"version": 1, "name": "linted", "base": "people", "where": list(where), "select": ["id"], **fields}
    found = sg.check(sg.Segment.model_validate(definition), catalog, as_of=moment)
    return [(one.code, one.pointer) for one in found]


def leaf(op: str, column: str, value: Any = None, **more: Any) -> Node:
    return {"op": op, "column": column, **({} if value is None else {"value": value}), **more}


def either(*conditions: Node) -> Node:
    return {"op": "or", "conditions": list(conditions)}


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ([leaf("gt", "age", 5), leaf("lt", "age", 3)], [("always-empty", "/where/1")]),
        ([leaf("gt", "age", 5), leaf("lte", "age", 5)], [("always-empty", "/where/1")]),
        ([leaf("gte", "age", 5), leaf("lte", "age", 5)], []),
        ([leaf("eq", "vip", True), leaf("eq", "vip", False)], [("always-empty", "/where/1")]),
        ([leaf("eq", "name", "a"), leaf("is_missing", "name")], [("always-empty", "/where/1")]),
        ([leaf("eq", "name", "a"), leaf("eq", "name", "A")], [("always-empty", "/where/1")]),
        ([leaf("eq", "name", "a", ignore_case=True), leaf("eq", "name", "A", ignore_case=True)], [("implied-condition", "/where/1")]),
        ([leaf("eq", "name", "a"), leaf("eq", "name", "A", ignore_case=True)], []),
        ([leaf("gt", "age", 5), {"op": "and", "conditions": [leaf("lt", "age", 3)]}], [("always-empty", "/where/1/conditions/0")]),
        ([either(leaf("gt", "age", 5), leaf("lt", "age", 3))], []),
        ([either(leaf("lt", "id", 5), leaf("gte", "id", 5))], [("always-true", "/where/0/conditions/1")]),
        ([either(leaf("lt", "age", 5), leaf("gte", "age", 5))], []),
        ([either(leaf("lt", "age", 5), leaf("gte", "age", 5, missing="match"))], [("always-true", "/where/0/conditions/1")]),
        ([either(leaf("eq", "vip", True), leaf("ne", "vip", True, missing="match"))], [("always-true", "/where/0/conditions/1")]),
        ([leaf("gt", "age", 5), leaf("gt", "age", 3)], [("implied-condition", "/where/1")]),
        ([leaf("gt", "age", 3), leaf("gt", "age", 5)], [("implied-condition", "/where/0")]),
        ([either(leaf("gt", "age", 3), leaf("gt", "age", 5))], [("implied-condition", "/where/0/conditions/1")]),
        ([adult, leaf("is_present", "age")], []),
        ([adult, adult], [("repeated-condition", "/where/1")]),
        ([adult, {"op": "not", "condition": adult}], [("always-empty", "/where/1")]),
        ([leaf("ne", "name", "a")], [("missing-left-out", "/where/0/op")]),
        ([leaf("ne", "name", "a", missing="match")], []),
        ([leaf("ne", "id", 1)], []),
        ([{"op": "has_none", "column": "tags", "values": ["a"]}], [("missing-left-out", "/where/0/op")]),
        ([{"op": "has_none", "column": "tags", "values": ["a"]}, leaf("is_present", "tags")], []),
        ([{"op": "has_none", "column": "marks", "values": [1]}], []),
        ([{"op": "has_any", "column": "tags", "values": ["a"]}], []),
        ([leaf("not_contains", "name", "a"), leaf("is_present", "name")], []),
        ([either(leaf("ne", "name", "a"), leaf("is_missing", "name"))], [("complement-meant", "/where/0/conditions/0/op")]),
        (
            [{"op": "exists", "relation": "orders", "where": [leaf("gt", "total", 5), leaf("lt", "total", 3)]}],
            [("always-empty", "/where/0/where/1")],
        ),
        ([leaf("gt", "age", 5), leaf("gt", "team.budget", 3), leaf("lt", "boss.age", 3)], []),
    ],
)  # fmt: skip
def test_what_is_said(where: list[Node], said: list[tuple[str, str]]) -> None:
    assert codes(*where) == said


def test_relative_times_are_not_judged_without_their_moment() -> None:
    lately = leaf("during", "joined", period={"op": "last", "count": 3, "unit": "day"})
    old = leaf("lt", "joined", "1999-01-01")

    assert codes(lately, old) == [("always-empty", "/where/1")]
    assert codes(lately, old, moment=None) == []


def test_transformations_that_nothing_reads() -> None:
    named = [{"name": f"n{index}", "value": {"op": "count", "relation": "orders"}} for index in range(4)]
    read = {"op": "eq", "column": {"op": "expression", "text": "n1 * 2"}, "value": 4}

    assert codes(read, transformations=named, select=["id", *(f"n{index}" for index in range(4))]) == []
    assert codes(read, transformations=named, select=["id", "n0"], sort=[{"column": "n2"}]) == [
        ("unused-transformation", "/transformations/3/name")
    ]


def test_joins_that_nothing_reads() -> None:
    joins = [{"name": f"j{index}", "to": "teams", "keys": {"team_id": "team_id"}} for index in range(4)]
    required = {**joins[0], "name": "j4", "required": True}
    read = [{"op": "exists", "relation": "j0.members"}, {"op": "is_present", "column": "j1.title"}]

    assert codes(*read, joins=[*joins, required], sort=[{"column": "j2.budget"}]) == [("unused-join", "/joins/3/name")]
    assert codes(*read, joins=joins[:3], select=["id", "j2.title"]) == []


def test_many_conditions_are_no_matter() -> None:
    assert len(codes(*(leaf("ne", "age", number, missing="match") for number in range(3000)))) == 0


def test_a_condition_is_called_needless_once() -> None:
    assert codes(leaf("gt", "age", 1), leaf("gt", "age", 2), leaf("gt", "age", 3)) == [
        ("implied-condition", "/where/0"),
        ("implied-condition", "/where/1"),
    ]


def test_as_many_conditions_are_compared_of_many_groups_as_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[object] = []
    within = Domain.__le__

    def counted(one: Domain, other: Domain) -> bool:
        compared.append(one)
        return within(one, other)

    monkeypatch.setattr(Domain, "__le__", counted)

    assert codes(*(either(*(leaf("eq", "age", number) for number in range(100))) for _ in range(10)))[0] == (
        "repeated-condition",
        "/where/1",
    )
    assert 0 < len(compared) < 200 * 200


@pytest.mark.parametrize(("size", "said"), [(900, [("implied-condition", "/where/0")]), (1_500, [])])
def test_lists_are_compared_while_they_are_not_too_long(size: int, said: list[tuple[str, str]]) -> None:
    members = {"op": "in", "column": "age", "values": list(range(size))}

    assert codes(members, {**members, "values": members["values"][1:]}) == said
    assert codes({"op": "not", "condition": members}, {"op": "not", "condition": members}) == [
        ("repeated-condition", "/where/1")
    ]


@st.composite
def groups(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Node:
    """A few conditions on one or two columns, so that they have to do with each other."""
    writer = Writer(draw)
    place = Place(catalog.tables["people"])
    columns = [writer.pick([path for path in place.paths() if path[1] != "uuid"]) for _ in range(2)]

    def condition() -> Node:
        column, kind = writer.pick(columns)
        if writer.chance(6):
            return {"op": writer.pick(("is_missing", "is_present")), "column": column}
        one = {**writer.test(place, 0, column, kind, constant=True), "column": column}
        if writer.chance(4):
            one["missing"] = "match"
        return {"op": "not", "condition": one} if writer.chance(5) else one

    def members() -> list[Node]:
        return writer.several(2, 4, condition)

    where = members() if writer.chance(2) else [{"op": writer.pick(("and", "or")), "conditions": members()}]
    return {"version": 1, "name": "linted", "base": "people", "where": where, "select": ["id"]}


@settings(law, max_examples=400)
@given(worlds(), groups())
def test_what_is_said_is_true(world: World, definition: Node) -> None:
    tables = tables_of_world(world)

    def members(node: Node) -> list[Any]:
        return [one.key for one in worked_out(drawn(node)[1], tables)]

    segment, _ = drawn(definition)
    for one in sg.check(segment, catalog, as_of=as_of, segments=usual.segments):
        *group, place = [int(part) if part.isdigit() else part for part in one.pointer.split("/")[1:]]
        if one.code == "always-empty":
            assert members(definition) == []
        elif one.code == "always-true" and group[-1] == "conditions":
            assert len(members(definition)) == len(tables["people"])
        elif one.code in claims:
            shorter = deepcopy(definition)
            listed: Any = shorter
            for step in group:
                listed = listed[step]
            del listed[place]
            assert members(shorter) == members(definition)
