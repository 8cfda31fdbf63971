"""A mistake in a document is explained by what may stand at its place, however the document tells its parts apart."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import BaseModel, Field

import segsql as sg
from segsql.catalog.document import CatalogDocument
from segsql.formats.cargo.document import ModelUuid
from segsql.formats.featuresignals.document import Key
from segsql.formats.label.document import LabelId
from segsql.model.nodes import CONDITIONS, PERIODS, VALUES
from segsql.model.validate import build

Node = dict[str, Any]
everyone: Node = {"op": "everyone"}


def told(kind: type[BaseModel], data: object) -> list[tuple[str, str, str, str, str]]:
    """What is found wrong with a document."""
    with pytest.raises(sg.DefinitionError) as refused:
        build(kind, data)
    return [(one.severity, one.code, one.pointer, one.message, one.hint) for one in refused.value.diagnostics]


def of_a_condition(condition: object) -> list[tuple[str, ...]]:
    """What is found wrong with a definition of one condition: code, pointer behind the condition, message and hint."""
    found = told(sg.Segment, {"version": 1, "name": "told", "base": "people", "where": [condition]})
    assert {severity for severity, *_ in found} == {"error"}
    return [(code, pointer.removeprefix("/where/0"), message, hint) for _, code, pointer, message, hint in found]


def compared(value: Node) -> Node:
    return {"op": "eq", "column": value, "value": 1}


def case_of(branch: Node) -> Node:
    return compared({"op": "case", "branches": [branch]})


def sequence_of(step: Node) -> Node:
    return {"op": "sequence", "relation": "orders", "order": "at", "steps": [step]}


def during(period: Node) -> Node:
    return {"op": "during", "column": "at", "period": period}


NODES = [
    pytest.param(op, [one for one in node.model_fields if one != "op"] or ["op"], within, at, id=f"{at}/{op}")
    for classes, within, at in ((CONDITIONS, dict, ""), (VALUES, compared, "/column"), (PERIODS, during, "/period"))
    for node in classes
    for op in get_args(node.model_fields["op"].annotation)
]


@pytest.mark.parametrize(("op", "keys", "within", "at"), NODES)
def test_a_misspelt_key_is_told_as_one_that_the_operator_has(op: str, keys: list[str], within: Any, at: str) -> None:
    found = of_a_condition(within({"op": op, **{f"{key}x": 1 for key in keys}}))

    assert [one for one in found if one[0] == "unknown-key"] == [
        ("unknown-key", f"{at}/{key}x", f'unknown key "{key}x"', f'did you mean "{key}"?') for key in keys
    ]


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (case_of({"when": everyone, "then": 1, "wen": 1}), ("unknown-key", "/column/branches/0/wen", 'unknown key "wen"', 'did you mean "when"?')),
        (sequence_of({"where": [everyone], "absnt": True}), ("unknown-key", "/steps/0/absnt", 'unknown key "absnt"', 'did you mean "absent"?')),
        (sequence_of({"where": []}), ("invalid-value", "/steps/0/where", "the list is empty", "")),
        ({"op": "not", "condition": {"op": "not", "condition": {"op": "not"}}}, ("missing-key", "/condition/condition", 'the key "condition" is missing', "")),
        ({"op": "EQUALS"}, ("unknown-operator", "/op", 'no operator "EQUALS" can stand here', 'did you mean "eq"?')),
        ({"op": 5}, ("unknown-operator", "/op", 'no operator "5" can stand here', "")),
        ({"op": ["eq"]}, ("unknown-operator", "/op", "no operator \"['eq']\" can stand here", "")),
        (case_of({"when": {"op": "everyon"}, "then": 1}), ("unknown-operator", "/column/branches/0/when/op", 'no operator "everyon" can stand here', 'did you mean "everyone"?')),
        (compared({}), ("missing-key", "/column", 'the key "op" is missing', "")),
        (compared({"node": 1}), ("missing-key", "/column", 'the key "op" is missing', "")),
        (compared({"node": {"op": "count"}}), ("missing-key", "/column", 'the key "op" is missing', "")),
        (compared({"op": "cout", "node": 1}), ("unknown-operator", "/column/op", 'no operator "cout" can stand here', 'did you mean "count"?')),
        ({"op": "eq", "column": "a", "value": {"node": 1}}, ("missing-key", "/value", 'the key "op" is missing', "")),
        (compared({"op": "expression", "text": "a", "using": {"node": {}}}), ("missing-key", "/column/using/node", 'the key "op" is missing', "")),
        (compared({"op": "count", "relation": "a", "count": 1}), ("unknown-key", "/column/count", 'unknown key "count"', "known here: during, limit, op, relation, satisfies, sort, where")),
        ({"op": "everyone", "x" * 90: 1}, ("unknown-key", "/" + "x" * 90, f'unknown key "{"x" * 79}…"', "known here: op")),
    ],
)  # fmt: skip
def test_what_is_told_of_a_node(condition: object, found: tuple[str, ...]) -> None:
    assert of_a_condition(condition) == [found]


def test_a_mistake_is_found_in_the_text() -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.loads("version: 1\nname: a\nbase: b\nwhere:\n- op: equals\n")

    (found,) = refused.value.diagnostics
    assert found.range is not None
    assert (found.pointer, found.range.line, found.range.column) == ("/where/0/op", 5, 7)


class Circle(BaseModel):
    shape: Literal["circle"]
    width: int


class Square(BaseModel):
    shape: Literal["square"]
    width: int


class Leaf(BaseModel):
    colour: str


class Drawing(BaseModel):
    """A document whose parts another key tells apart."""

    figure: Annotated[Circle | Square, Field(discriminator="shape")]


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        ({"shape": "cirle"}, ("unknown-operator", "/figure/shape", 'no shape "cirle" can stand here', 'did you mean "circle"?')),
        ({"shape": "equals"}, ("unknown-operator", "/figure/shape", 'no shape "equals" can stand here', "known here: circle, square")),
        ({"width": 1}, ("missing-key", "/figure", 'the key "shape" is missing', "")),
        (5, ("wrong-type", "/figure", "expected a mapping, got 5", "")),
        (Leaf(colour="red"), ("wrong-type", "/figure", "expected a mapping with the key shape, got colour='red'", "")),
    ],
)  # fmt: skip
def test_parts_are_called_by_the_key_that_tells_them_apart(figure: object, found: tuple[str, ...]) -> None:
    assert told(Drawing, {"figure": figure}) == [("error", *found)]


class Kept(BaseModel):
    """What other products write as they like."""

    label: LabelId | None = None
    model: ModelUuid | None = None
    key: Key | None = None


def of_a_column(column: Mapping[str, object]) -> Node:
    return {"version": 1, "tables": {"t": {"columns": {"id": column}}}}


def of_an_object(target: Node) -> Node:
    return {"version": 1, "name": "a", "base": "b", "where": [everyone], "target": target}


@pytest.mark.parametrize(
    ("kind", "data", "pointer", "message", "hint"),
    [
        (CatalogDocument, {"version": 1, "tables": {}}, "/tables", "the mapping is empty", ""),
        (sg.Segment, of_an_object({"schema": []}), "/target/schema", "the list is empty", ""),
        (sg.Segment, of_an_object({"schema": list("abc")}), "/target/schema", "the list has more than 2 entries", "write 2 at most"),
    ],
)  # fmt: skip
def test_how_much_may_stand_at_a_place_is_told(
    kind: type[BaseModel], data: object, pointer: str, message: str, hint: str
) -> None:
    assert told(kind, data) == [("error", "invalid-value", pointer, message, hint)]


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ([], ("invalid-value", "", "the list is empty", "")),
        (list("abcd"), ("invalid-value", "", "the list has more than 3 entries", "write 3 at most")),
        (["a", 1], ("wrong-type", "/1", "expected text, got 1", "")),
        (5, ("wrong-type", "", "expected text, got 5", "")),
        ({"a": 1}, ("wrong-type", "", "expected text, got a mapping", "")),
    ],
)
def test_a_name_in_one_text_or_in_parts_is_wrong_in_one_way(table: object, found: tuple[str, str, str, str]) -> None:
    code, place, message, hint = found
    data = {"version": 1, "tables": {"t": {"table": table, "columns": {"id": "integer"}}}}

    assert told(CatalogDocument, data) == [("error", code, f"/tables/t/table{place}", message, hint)]


@pytest.mark.parametrize(
    ("kind", "data", "pointer", "hint"),
    [
        (CatalogDocument, of_a_column({"type": "text", "name": 'a"b'}), "/tables/t/columns/id/name", "a name in the database is letters, digits, blanks, and _ $ -, and starts with a letter, digit or _"),
        (CatalogDocument, of_a_column({"type": "array(text)"}), "/tables/t/columns/id/type", "types: text integer decimal(p,s) double boolean date timestamp datetime uuid json version array<type>"),
        (CatalogDocument, {**of_a_column({"type": "text"}), "lists": {"Vip": "text"}}, "/lists/Vip", "names are lower-case letters, digits and underscores, at most 63; steps of a path are joined by dots"),
        (Kept, {"label": "7f2d6e6d"}, "/label", "a UUID: 8-4-4-4-12 hexadecimal digits"),
        (Kept, {"model": "7f2d6e6d-a4ad-1b58-abfe-bd8b918ebec2"}, "/model", "a UUID of version 4: 8-4-4-4-12 hexadecimal digits"),
        (Kept, {"key": "VIP"}, "/key", "it has to match ^[a-z0-9][a-z0-9_-]{0,127}$"),
    ],
)  # fmt: skip
def test_how_a_text_is_written_is_told(kind: type[BaseModel], data: object, pointer: str, hint: str) -> None:
    ((_, code, where, _, advice),) = told(kind, data)

    assert (code, where, advice) == ("invalid-value", pointer, hint)


@pytest.mark.parametrize(
    ("limit", "shown"),
    [
        ("x" * 40, f'"{"x" * 40}"'),
        ("x" * 41, f'"{"x" * 40}…"'),
        (1.5 * 10**300, "1.5e+300"),
        ([], "a list"),
        ((), "a list"),
    ],
)
def test_a_value_is_shown_as_far_as_it_is_short(limit: object, shown: str) -> None:
    ((*_, message, _),) = told(
        sg.Segment, {"version": 1, "name": "a", "base": "b", "where": [everyone], "limit": limit}
    )

    assert message == f"expected a whole number, got {shown}"


@pytest.mark.parametrize(("digits", "shown"), [(40, "1" * 40), (41, "1" * 40 + "…")])
def test_a_number_of_many_digits_is_not_shown_as_another(digits: int, shown: str) -> None:
    document = {"version": 1, "name": "a", "base": "b", "where": [everyone], "limit": int("1" * digits)}
    ((*_, message, hint),) = told(sg.Segment, document)

    assert (message, hint) == (f"{shown} is out of range", "at most 2147483647")


@pytest.mark.parametrize(
    ("entries", "pointer", "hint"),
    [
        ({"tabels": {}}, "/tabels", 'did you mean "tables"?'),
        ({"tables": {"t": {"colums": {}}}}, "/tables/t/colums", 'did you mean "columns"?'),
        (
            {"tables": {"t": {"columns": {"id": {"type": "text", "nulable": True}}}}},
            "/tables/t/columns/id/nulable",
            'did you mean "nullable"?',
        ),
        (
            {"tables": {"t": {"distinct": {"table": "t", "were": []}}}},
            "/tables/t/distinct/were",
            'did you mean "where"?',
        ),
        (
            {"tables": {"t": {"relations": {"r": {"to": "t", "keys": {"a": "a"}, "requird": True}}}}},
            "/tables/t/relations/r/requird",
            'did you mean "required"?',
        ),
        (
            {"tables": {"t": {"relations": {"r": {"path": "r", "pth": "r"}}}}},
            "/tables/t/relations/r/pth",
            'did you mean "path"?',
        ),
        # Names that are keys elsewhere.
        ({"tables": {"sort": {"colums": {}}}}, "/tables/sort/colums", 'did you mean "columns"?'),
        (
            {"tables": {"columns": {"columns": {"steps": {"type": "text", "mask": True}}}}},
            "/tables/columns/columns/steps/mask",
            'did you mean "masked"?',
        ),
        (
            {"tables": {"columns": {"distinct": {"table": "t", "tabel": "t"}}}},
            "/tables/columns/distinct/tabel",
            'did you mean "table"?',
        ),
    ],
)
def test_what_an_unknown_key_of_a_catalog_may_mean_is_told(entries: Node, pointer: str, hint: str) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.Catalog.model_validate({"version": 1, "tables": {"t": {"columns": {}}}, **entries})

    assert [(one.code, one.pointer, one.hint) for one in refused.value.diagnostics] == [("unknown-key", pointer, hint)]


@pytest.mark.parametrize(
    ("entries", "pointer", "hint"),
    [
        ({"atributes": {}}, "/atributes", 'did you mean "attributes"?'),
        ({"label": {"base": "t", "column": "c", "buy": "id"}}, "/label/buy", 'did you mean "by"?'),
        ({"items": {"label": {"of": "c", "filds": {}}}}, "/items/label/filds", 'did you mean "fields"?'),
    ],
)
def test_what_an_unknown_key_of_bindings_may_mean_is_told(entries: Node, pointer: str, hint: str) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.Bindings.read(entries)

    assert [(one.code, one.pointer, one.hint) for one in refused.value.diagnostics] == [("unknown-key", pointer, hint)]
