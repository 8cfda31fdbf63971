"""What is wrong with the shape of a definition is said in one way, at its place, with what would work; and how large one may be."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel

import segsql as sg
from segsql.catalog.document import CatalogDocument
from segsql.errors import MAX_FINDINGS, NO_MORE
from segsql.model import limits
from segsql.model.limits import check_size
from segsql.model.nodes import Constant, Group, Sort
from segsql.model.scalars import read_scalar
from segsql.model.validate import build
from segsql.source import MAX_PARTS

Node = dict[str, Any]


def document(*where: Any, **fields: Any) -> Node:
    return {"version": 1, "name": "shaped", "base": "people", "where": list(where) or [{"op": "everyone"}], **fields}


def said(data: object) -> list[tuple[str, str, str, str]]:
    """What is found wrong with a definition."""
    with pytest.raises(sg.DefinitionError) as refused:
        sg.Segment.model_validate(data)
    return [(one.code, one.pointer, one.message, one.hint) for one in refused.value.diagnostics]


def eq(value: Any, column: Any = "x") -> Node:
    return {"op": "eq", "column": column, "value": value}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (None, ("wrong-type", "", "expected a mapping, got nothing", "")),
        ("x", ("wrong-type", "", 'expected a mapping, got "x"', "")),
        (document(sorted=1), ("unknown-key", "/sorted", 'unknown key "sorted"', 'did you mean "sort"?')),
        (document(transformations=[{"name": "a", "value": {"op": "column", "path": "x"}, "typ": 1}]), ("unknown-key", "/transformations/0/typ", 'unknown key "typ"', 'did you mean "type"?')),
        (document(sort=[{"column": "x", "directon": "asc"}]), ("unknown-key", "/sort/0/directon", 'unknown key "directon"', 'did you mean "direction"?')),
        (document({**eq(1), "valeu": 2}), ("unknown-key", "/where/0/valeu", 'unknown key "valeu"', 'did you mean "value"?')),
        (document({"op": "eq", "value": 1}), ("missing-key", "/where/0", 'the key "column" is missing', "")),
        (document({"column": "x"}), ("missing-key", "/where/0", 'the key "op" is missing', "")),
        (document(5), ("wrong-type", "/where/0", "expected a mapping, got 5", "")),
        (document({"op": "equals", "column": "x", "value": 1}), ("unknown-operator", "/where/0/op", 'no operator "equals" can stand here', 'did you mean "eq"?')),
        (document({"op": "betwen"}), ("unknown-operator", "/where/0/op", 'no operator "betwen" can stand here', 'did you mean "between"?')),
        (document({"op": "during", "column": "at", "period": {"op": "equals"}}), ("unknown-operator", "/where/0/period/op", 'no operator "equals" can stand here', "known here: following, last, next, previous, range, this")),
        (document(eq(None)), ("invalid-value", "/where/0/value", "null is no value to compare with", "is_missing tests for missing values")),
        (document(week_start="mon"), ("invalid-value", "/week_start", 'expected monday, tuesday, wednesday, thursday, friday, saturday or sunday, got "mon"', "")),
        (document(base="No"), ("invalid-value", "/base", '"No" is not written as it must be', "names are lower-case letters, digits and underscores, at most 63; steps of a path are joined by dots")),
        (document({"op": "eq", "column": {"op": "cast", "value": "x", "type": "txt"}, "value": 1}), ("invalid-value", "/where/0/column/type", '"txt" is not written as it must be', "types: text integer decimal(p,s) double boolean date timestamp datetime uuid json version array<type>")),
        ({**document(), "where": []}, ("invalid-value", "/where", "the list is empty", "")),
        (document(select=["x." * 320 + "x"]), ("invalid-value", "/select/0", f'"{"x." * 20}…" has more than 640 characters', "write 640 at most")),
        (document(fiscal_start=13), ("invalid-value", "/fiscal_start", "13 is out of range", "at most 12")),
        (document(limit=0), ("invalid-value", "/limit", "0 is out of range", "at least 1")),
        (document(limit="5"), ("wrong-type", "/limit", 'expected a whole number, got "5"', "")),
        (document(limit=True), ("wrong-type", "/limit", "expected a whole number, got true", "")),
        (document(title=[1]), ("wrong-type", "/title", "expected text, got a list", "")),
        (document(title={"a": 1}), ("wrong-type", "/title", "expected text, got a mapping", "")),
        (document(title=1.5), ("wrong-type", "/title", "expected text, got 1.5", "")),
        (document(title=None, select=1), ("wrong-type", "/select", "expected a list, got 1", "")),
        (document({**eq(1), "ignore_case": 1}), ("wrong-type", "/where/0/ignore_case", "expected true or false, got 1", "")),
        (document({**eq(1), "ignore_case": None}), ("wrong-type", "/where/0/ignore_case", "expected true or false, got nothing", "")),
        (document(eq([1])), ("wrong-type", "/where/0/value", "expected true or false, a number or text, got a list", "")),
        (document({"op": "matches", "column": "x", "pattern": None}), ("wrong-type", "/where/0/pattern", "expected text, got nothing", "")),
        (document({"op": "matches", "column": "x", "pattern": True}), ("wrong-type", "/where/0/pattern", "expected text, got true or false", "")),
        (document({"op": "matches", "column": "x", "pattern": 5}), ("wrong-type", "/where/0/pattern", "expected text, got a number", "")),
        (document({"op": "in", "column": "x", "values": "secret"}), ("wrong-type", "/where/0/values", "expected a list, got text", "")),
        (document(limit_percent=101), ("invalid-value", "/limit_percent", "expected a percentage from 0.0001 to 100, with at most 4 digits after the point, got 101", "")),
        (document(limit_percent=Decimal("0.00001")), ("invalid-value", "/limit_percent", "expected a percentage from 0.0001 to 100, with at most 4 digits after the point, got 0.00001", "")),
        (document(limit_percent=True), ("invalid-value", "/limit_percent", "expected a percentage from 0.0001 to 100, with at most 4 digits after the point, got true", "")),
        (document(limit_percent="5"), ("invalid-value", "/limit_percent", 'expected a percentage from 0.0001 to 100, with at most 4 digits after the point, got "5"', "")),
        (document({"op": "is_present", "column": {"op": "json", "column": "p", "path": ["?"], "type": "text"}}), ("invalid-value", "/where/0/column/path/0", '"?" is not written as it must be', "a key is letters, digits, blanks and _ . : / @ # $ -, at most 63 of them")),
        (document(Sort(column="x")), ("wrong-type", "/where/0", "expected a node with an op, got column='x' direction='asc'", "")),
    ],
)  # fmt: skip
def test_what_is_said_of_a_shape(data: object, found: tuple[str, str, str, str]) -> None:
    (one,) = said(data)
    assert one == found


@pytest.mark.parametrize(
    ("table", "code", "pointer", "hint"),
    [
        ({"table": 'a"b'}, "invalid-value", "/tables/t/table", "a name in the database is letters, digits, blanks, and _ $ -, and starts with a letter, digit or _"),
        ({"columns": {"id": {"type": "integer", "nam": "x", "entry": {}}}}, "unknown-key", "/tables/t/columns/id/nam", ""),
        ({"relations": {"r": {"to": "t", "keys": {"id": "id"}, "requird": True}}}, "unknown-key", "/tables/t/relations/r/requird", ""),
        ({"relations": {"r": {"to": "t", "keys": {"id": 5}}}}, "wrong-type", "/tables/t/relations/r/keys/id", ""),
        ({"relations": {"r": {"path": 5}}}, "wrong-type", "/tables/t/relations/r/path", ""),
        ({"columns": {"id": 5}}, "wrong-type", "/tables/t/columns/id", ""),
    ],
)  # fmt: skip
def test_what_is_said_of_a_catalog(table: Node, code: str, pointer: str, hint: str) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        build(CatalogDocument, {"version": 1, "tables": {"t": {"columns": {"id": "integer"}, **table}}})

    assert (code, pointer, hint) in [(one.code, one.pointer, one.hint) for one in refused.value.diagnostics]


@pytest.mark.parametrize("extra", [0, 1])
def test_a_hundred_mistakes_are_told_and_that_there_are_more(extra: int) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.Segment.model_validate(document(*[eq(None)] * (MAX_FINDINGS + extra)))

    assert len(refused.value.diagnostics) == MAX_FINDINGS + extra
    assert (refused.value.diagnostics[-1] == NO_MORE) == bool(extra)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (True, True),
        (5, 5),
        ("x", "x"),
        (0.1, Decimal("0.1")),
        (Decimal("2.10"), Decimal("2.10")),
        (dt.date(2026, 1, 31), "2026-01-31"),
        (dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC), "2026-01-31 12:00:00+00:00"),
    ],
)
def test_a_constant_is_kept_as_it_is_given(given: object, read: object) -> None:
    found = read_scalar(given)

    assert (found, type(found)) == (read, type(read))


@pytest.mark.parametrize("given", [None, float("nan"), float("inf"), Decimal("NaN"), Decimal("Infinity"), b"x", [1]])
def test_nothing_else_is_a_constant(given: object) -> None:
    with pytest.raises(ValueError, match=r"null is no value|expected true or false, a number or text"):
        read_scalar(given)


def test_what_was_read_is_written_as_it_was() -> None:
    data = document(
        {"column": "x", "value": 0.5, "op": "eq"},
        sort=[{"column": "x"}],
        limit_percent=2.5,
    )
    written = sg.Segment.model_validate(data).written()

    assert written == data
    assert list(written["where"][0]) == ["op", "column", "value"]


def lists(depth: int, key: str, wrapped: Node) -> Node:
    for _ in range(depth):
        wrapped = {"op": "not", key: wrapped}
    return wrapped


everyone: Node = {"op": "everyone"}
SIZES: tuple[tuple[str, int, Any, str, str, str], ...] = (
    ("too-deep", limits.MAX_NESTING, lambda n: {"a": lists(n - 1, "condition", everyone)}, "/a" + "/condition" * 64, "more than 64 nodes are nested in each other", "groups within groups of the same sort are one group, and a segment can be referred to"),
    ("too-deep", limits.MAX_RELATED, lambda n: _related(n), "/a" * 9, "more than 8 relations are nested in each other", "groups within groups of the same sort are one group, and a segment can be referred to"),
    ("too-large", limits.MAX_NODES, lambda n: [[everyone] * (n - 5_000), [everyone] * 5_000], "/1/4999", "the definition has more than 10,000 nodes", "comparisons of one column are one list, and long lists come with the call"),
    ("too-large", limits.MAX_ROWS, lambda n: [{"relation": "r"}] * n, "/500", "more than 500 nodes move to related rows", "conditions on the same related row belong into one node"),
    ("too-large", limits.MAX_WRITTEN, lambda n: [{"op": "expression", "text": "x" * 9_999}, {"op": "expression", "text": "x"}, {"op": "matches", "pattern": "x" * (n - 10_000)}, {"text": "not one"}, {"op": "x", "text": 5}], "/2", "the texts of expressions and patterns have more than 15,000 characters in all", "name what is written several times"),
    ("too-large", limits.MAX_LIST, lambda n: {"values": [1] * n}, "/values", "10,001 entries stand here, more than 10,000", "a list that comes with the call may be longer: in_list names it"),
    ("too-large", limits.MAX_TEXT, lambda n: ("x" * n,), "/0", "the text has 10,001 characters, more than 10,000", "keep long texts in a table"),
    ("too-large", limits.MAX_NAMED, lambda n: {"select": ["x"] * n}, "/select", "1,001 entries stand here, more than 1,000", "what so many rows of a table would say belongs into a table"),
    ("too-large", limits.MAX_NAMED, lambda n: {"using": dict.fromkeys(map(str, range(n)), 1)}, "/using", "1,001 entries stand here, more than 1,000", "what so many rows of a table would say belongs into a table"),
    ("too-large", MAX_PARTS, lambda n: [[1] * 9_999 for _ in range(7)] + [[1] * (n - 70_002)], "/7", "the definition has more than 80,000 keys and values", "a list that comes with the call may be longer: in_list names it"),
    ("too-large", MAX_PARTS, lambda n: [[1] * 9_999 for _ in range(7)] + [dict.fromkeys(range((n - 70_001) // 2), 1)], "/7", "the definition has more than 80,000 keys and values", "a list that comes with the call may be longer: in_list names it"),
)  # fmt: skip


def _related(depth: int) -> Node:
    made: Node = {}
    for _ in range(depth):
        made = {"a": {"relation": "r", **made}}
    return made


@pytest.mark.parametrize(("code", "number", "make", "pointer", "message", "hint"), SIZES)
def test_a_size_is_taken_to_the_number_and_no_further(
    code: str, number: int, make: Any, pointer: str, message: str, hint: str
) -> None:
    check_size(make(number))
    with pytest.raises(sg.DefinitionError) as refused:
        check_size(make(number + 1))

    (found,) = refused.value.diagnostics
    assert (found.code, found.pointer, found.message, found.hint) == (code, pointer, message, hint)


def test_a_long_list_of_values_is_none_of_names() -> None:
    check_size({"values": [1] * limits.MAX_LIST, "where": {"select": {"x": ["y"] * limits.MAX_LIST}}})
    check_size([["x"] * limits.MAX_LIST])


def test_objects_are_measured_as_what_they_say() -> None:
    group: Any = Constant(op="everyone")
    for _ in range(limits.MAX_NESTING - 1):
        group = Group(op="and", conditions=(group,))
    check_size(group)
    with pytest.raises(sg.DefinitionError, match="more than 64 nodes are nested"):
        check_size(Group(op="and", conditions=(group,)))


def test_a_segment_made_in_python_is_measured_where_it_is_used() -> None:
    group: Any = Constant(op="everyone")
    for _ in range(limits.MAX_NESTING):
        group = Group(op="and", conditions=(group,))
    made = sg.Segment(version=1, name="made", base="people", where=(group,))

    assert made.source is None
    with pytest.raises(sg.DefinitionError, match="more than 64 nodes are nested"):
        made.check_size()
    sg.Segment.model_validate(document()).check_size()


@pytest.mark.parametrize(("fields", "is_cut"), [({}, False), ({"limit": 5}, True), ({"limit_percent": 5}, True)])
def test_a_limit_makes_members_depend_on_each_other(fields: Node, is_cut: bool) -> None:
    assert sg.Segment.model_validate(document(**fields)).is_cut == is_cut


@pytest.mark.parametrize("key", [1, b"valeu", None])
def test_a_key_that_is_no_text_is_refused(key: object) -> None:
    ((code, pointer, _, _),) = said(document({**eq(1), key: 2}))
    assert (code, pointer) == ("invalid-value", "/where/0/1" if key == 1 else "/where/0")


def test_a_key_that_is_called_like_a_tag_leads_nobody_astray() -> None:
    odd = {"op": "cast", "value": "x", "type": "text", "node": {}, "cast": {}, "tpye": 1}

    assert sorted(one[1] for one in said(document({**eq(1, odd), "eq": {}, "valeu": 2}))) == [
        "/where/0/column/cast",
        "/where/0/column/node",
        "/where/0/column/tpye",
        "/where/0/eq",
        "/where/0/valeu",
    ]


def test_a_place_in_a_text_is_told() -> None:
    text = "version: 1\nname: a\nbase: b\nwhere:\n- op: everyone\ntitle: " + "x" * 10_001
    with pytest.raises(sg.DefinitionError) as refused:
        sg.loads(text)

    (found,) = refused.value.diagnostics
    assert found.range is not None
    assert (found.range.line, found.range.column) == (6, 8)


class Leaf(BaseModel, extra="forbid"):
    colour: str


class Tree(BaseModel):
    leaves: list[Leaf | list[int]]


def leaf_of(data: Mapping[str, object]) -> type[Leaf] | None:
    """What tells which class reads a mapping: its keys."""
    return Leaf if "colour" in data or "color" in data else None


@pytest.mark.parametrize(("given", "hint"), [({"color": "red"}, 'did you mean "colour"?'), ({"size": 3}, "")])
def test_what_a_mapping_holds_tells_which_class_explains_it(given: Node, hint: str) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        build(Tree, {"leaves": [given]}, parts={"leaves": leaf_of})

    assert ("unknown-key", hint) in [(one.code, one.hint) for one in refused.value.diagnostics]
