"""Segments of any origin as queries of react-querybuilder: reading what was written selects the same rows, or the refusal names all that has no place."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from hypothesis import given, settings
from hypothesis import strategies as st
from stage import Stage
from strategies import Node, as_of, catalog, dates, literals, texts

import segsql as sg

base: dict[str, Any] = {"version": 1, "name": "drawn", "base": "people", "select": ["id"]}
kinds = {
    "people": {
        "name": "text",
        "team.title": "text",
        "age": "integer",
        "big": "big",
        "score": "double",
        "balance": "decimal",
        "vip": "boolean",
        "born": "date",
        "joined": "timestamp",
        "seen": "timestamp",
        "met": "datetime",
        "code": "uuid",
    },
    "orders": {
        "status": "text",
        "total": "decimal",
        "placed": "timestamp",
        "paid": "date",
        "gift": "boolean",
        "person.age": "integer",
    },
    "lines": {"sku": "text", "quantity": "integer", "price": "decimal", "product.title": "text"},
    "tags": {"element": "text"},
    "marks": {"element": "integer"},
}
"""Columns by the rows that they are read from, and the kinds of their values."""
lists = {
    "people": ("orders", "orders.lines", "tags", "marks"),
    "orders": ("lines",),
    "lines": (),
    "tags": (),
    "marks": (),
}
ends = {"orders.lines": "lines"}
unordered = ("boolean", "uuid")


@st.composite
def leaves(draw: st.DrawFn, place: str) -> Node:
    """A comparison of a column."""
    column, kind = draw(st.sampled_from(sorted(kinds[place].items())))
    same = [name for name, other in kinds[place].items() if other == kind]
    shapes = ["presence", "equal", "in", *([] if kind in unordered else ["order", "between"])]
    shapes += ["search", "search"] if kind == "text" else []
    shapes += ["moment"] if kind in ("date", "timestamp") else []
    constant = st.sampled_from([one for one in literals[kind] if one != ""])
    value = constant | st.sampled_from(same).map(lambda path: {"op": "column", "path": path})
    shape = draw(st.sampled_from(shapes))
    missing = draw(st.sampled_from(({}, {}, {"missing": "match"})))
    match shape:
        case "presence":
            return {"op": draw(st.sampled_from(("is_missing", "is_present"))), "column": column}
        case "in":
            values = draw(st.lists(constant, min_size=1, max_size=3))
            return {"op": draw(st.sampled_from(("in", "not_in"))), "column": column, "values": values, **missing}
        case "between":
            low, high = draw(constant), draw(constant)
            op = draw(st.sampled_from(("between", "not_between")))
            return {"op": op, "column": column, "low": low, "high": high, **missing}
        case "search":
            op = draw(st.sampled_from(("contains", "starts_with", "ends_with")))
            return {"op": draw(st.sampled_from((op, f"not_{op}"))), "column": column, "value": draw(value), **missing}
        case "moment":
            start = draw(
                st.sampled_from(
                    ({}, {"start_of": "day"}, {"start_of": "week"}, {"start_of": "month"}, {"start_of": "year"})
                )
            )
            shift = draw(st.integers(-40, 3))
            moment = {
                "op": "moment",
                **start,
                "shift": shift,
                "unit": draw(st.sampled_from(("day", "week", "month", "quarter"))),
            }
            return {
                "op": draw(st.sampled_from(("lt", "lte", "gt", "gte"))),
                "column": column,
                "value": moment,
                **missing,
            }
        case _:
            ops = ("eq", "ne") if shape == "equal" else ("lt", "lte", "gt", "gte")
            return {"op": draw(st.sampled_from(ops)), "column": column, "value": draw(value), **missing}


@st.composite
def conditions(draw: st.DrawFn, place: str = "people", depth: int = 2) -> Node:
    """A condition that a query can hold."""
    shapes = ["leaf", "leaf", *(["group", "not"] if depth else []), *(["rows"] if depth and lists[place] else [])]
    match draw(st.sampled_from(shapes)):
        case "leaf":
            return draw(leaves(place))
        case "group":
            inner = draw(st.lists(conditions(place, depth - 1), min_size=1, max_size=3))
            return {"op": draw(st.sampled_from(("and", "or"))), "conditions": inner}
        case "not":
            return {"op": "not", "condition": draw(conditions(place, depth - 1))}
        case _:
            relation = draw(st.sampled_from(lists[place]))
            where = draw(st.lists(conditions(ends.get(relation, relation), depth - 1), min_size=1, max_size=2))
            return draw(about(relation, where))


def about(relation: str, where: Sequence[Node]) -> st.SearchStrategy[Node]:
    """A condition on how many rows there are that meet others."""
    count = {"op": "count", "relation": relation, "where": where}
    part = {"op": "call", "function": "multiply", "arguments": [{"op": "count", "relation": relation}, 0.5]}
    some = {"op": "exists", "relation": relation}
    compared = st.sampled_from(("gt", "gte", "eq", "ne", "lte", "lt"))
    return (
        st.sampled_from(("exists", "not_exists")).map(lambda op: {"op": op, "relation": relation, "where": where})
        | st.just({"op": "every", "relation": relation, "satisfies": where})
        | st.just({"op": "and", "conditions": [some, {"op": "every", "relation": relation, "satisfies": where}]})
        | compared.map(lambda op: {"op": op, "column": count, "value": 1})
        | st.just({"op": "and", "conditions": [some, {"op": "lte", "column": count, "value": part}]})
    )


def written_back(where: list[Node]) -> list[Node]:
    """The conditions that a segment with some others has after it was written and read."""
    segment = sg.Segment.model_validate({**base, "where": where}).model_copy(update={"select": ()})
    written: Any = sg.write(segment, format="react-querybuilder", catalog=catalog)
    reading = sg.read(written, format="react-querybuilder", catalog=catalog, bindings={"context": "people"})

    again = sg.write(reading)
    assert sg.read(again, format="react-querybuilder", catalog=catalog, bindings={"context": "people"}) == reading  # type: ignore[arg-type]
    found = reading.segment
    assert isinstance(found, sg.Segment)
    conditions_of: list[Node] = found.written()["where"]
    return conditions_of


def is_right(where: list[Node]) -> bool:
    """Whether a definition can be compiled: ranges are drawn either way round."""
    segment = sg.Segment.model_validate({**base, "where": where})
    return not [one for one in sg.check(segment, catalog, as_of=as_of) if one.severity == "error"]


@pytest.mark.parametrize("label", each_engine("duckdb"))
def test_what_was_written_selects_the_same_rows(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    engine.reset()
    stage = Stage(engine)
    stage.load()
    stage.show({name: tuple(range(1_000)) for name in catalog.tables})

    @settings(max_examples=settings().max_examples // 10)
    @given(st.lists(conditions().filter(lambda one: is_right([one])), min_size=5, max_size=10))
    def check(drawn: list[Node]) -> None:
        back = [{"op": "and", "conditions": written_back([one])} for one in drawn]

        found = stage.judged({**base, "where": [{"op": "everyone"}], "transformations": []}, *drawn, *back)

        assert found[len(drawn) :] == found[: len(drawn)]

    check()
    engine.reset()


@pytest.mark.parametrize(
    ("changed", "pointers"),
    [
        ({"limit": 3, "sort": [{"column": "age"}]}, {"/limit", "/sort"}),
        ({"timezone": "Europe/Berlin"}, {"/timezone"}),
        ({"transformations": [{"name": "n", "value": {"op": "literal", "value": 1, "type": "integer"}}], "per": ["plan"], "limit": 1}, {"/transformations", "/per", "/limit"}),
        ({"where": [{"op": "matches", "column": "name", "pattern": "a"}, {"op": "nobody"}]}, {"/where/0", "/where/1"}),
        ({"where": [{"op": "in", "column": "age", "values": []}]}, {"/where/0/values"}),
        ({"where": [{"op": "everyone"}, {"op": "eq", "column": "age", "value": 1}]}, {"/where/0"}),
        ({"where": [{"op": "eq", "column": "name", "value": "a", "ignore_case": True}]}, {"/where/0/ignore_case"}),
        ({"where": [{"op": "exists", "relation": "orders"}]}, {"/where/0"}),
        ({"where": [{"op": "exists", "relation": "orders", "limit": 1, "where": [{"op": "is_present", "column": "total"}]}]}, {"/where/0"}),
        ({"where": [{"op": "gt", "column": {"op": "sum", "relation": "orders", "column": "total"}, "value": 1}]}, {"/where/0/column"}),
        ({"where": [{"op": "not", "condition": {"op": "during", "column": "joined", "period": {"op": "this", "unit": "day"}}}]}, {"/where/0/condition"}),
    ],
)  # fmt: skip
def test_a_refusal_names_all_that_has_no_place(changed: Node, pointers: set[str]) -> None:
    where = [{"op": "eq", "column": "age", "value": 1}]
    segment = sg.Segment.model_validate({"version": 1, "name": "drawn", "base": "people", "where": where, **changed})

    with pytest.raises(sg.DefinitionError) as refusal:
        sg.write(segment, format="react-querybuilder", catalog=catalog)

    assert {(one.code, one.pointer) for one in refusal.value.diagnostics} == {("not-held", one) for one in pointers}


def test_days_are_written_without_a_catalog_only_where_they_mean_the_same() -> None:
    def written(op: str) -> Any:
        leaf = {"op": op, "column": "joined", "value": dates[0]}
        return sg.write(sg.Segment.model_validate({**base, "select": [], "where": [leaf]}), format="react-querybuilder")

    assert written("lt")["rules"] == [{"field": "joined", "operator": "<", "value": dates[0]}]
    with pytest.raises(sg.DefinitionError, match="hand in the catalog"):
        written("lte")


def test_odd_texts_and_large_numbers_are_written_so_that_they_stay_what_they_are() -> None:
    odd = ["~", " a ", "a,b", *[one for one in texts if one]]
    where: list[Node] = [{"op": "eq", "column": "name", "value": one} for one in odd]
    where += [{"op": "in", "column": "name", "values": odd}, {"op": "eq", "column": "big", "value": 2**63 - 1}]

    assert written_back(where) == sg.Segment.model_validate({**base, "where": where}).written()["where"]
