"""Segments in the order of their priority: disjoint, and together who was in any of them."""

from typing import Any

import pytest

import segsql as sg

catalog = sg.Catalog.loads("""
version: 1
tables:
  people:
    key: [id]
    columns: {id: {type: integer, nullable: false}, plan: text, age: integer}
    relations: {orders: {to: orders, keys: {id: person_id}}}
  orders: {key: [id], columns: {id: integer, person_id: integer}}
""")
tables: dict[str, list[dict[str, object]]] = {
    "people": [
        {"id": 10 * index + place, "plan": plan, "age": age}
        for index, plan in enumerate(("free", "pro", None))
        for place, age in enumerate((10, 20, 30, None))
    ],
    "orders": [{"id": number, "person_id": number} for number in (0, 1, 10, 20, 21)],
}
free = {"op": "eq", "column": "plan", "value": "free"}
old = {"op": "gte", "column": "age", "value": 20}
buyers = {"op": "exists", "relation": "orders"}


def segment(name: str, *where: dict[str, Any], **fields: object) -> sg.Segment:
    return sg.Segment.model_validate({"version": 1, "name": name, "base": "people", "where": list(where), **fields})


def members(one: sg.Segment) -> set[object]:
    return {key for (key,) in sg.matches(one, catalog, tables)}


def test_each_is_without_those_before_it() -> None:
    given = [segment("a", free, old), segment("b", old), segment("c", buyers), segment("d", {"op": "everyone"})]

    made = sg.prioritize(given)

    wanted: list[set[object]] = []
    for one in given:
        wanted.append(members(one) - set().union(*wanted))
    assert [members(one) for one in made] == wanted == [{1, 2}, {11, 12, 21, 22}, {0, 10, 20}, {3, 13, 23}]
    assert made[0] is given[0]
    assert [one.name for one in made] == ["a", "b", "c", "d"]


def test_missing_values_leave_no_gap() -> None:
    known, others = sg.prioritize(
        [segment("known", {"op": "ne", "column": "plan", "value": "pro"}), segment("all", old)]
    )

    assert members(known) == {0, 1, 2, 3}
    assert members(others) == {11, 12, 21, 22}, "who has no plan is not in the first, so stays in the second"


def test_the_last_one_may_be_cut_and_keeps_all_it_says() -> None:
    by_age = [{"column": "age", "direction": "desc"}]
    _, best = sg.prioritize([segment("a", free), segment("b", old, sort=by_age, limit=1, title="The best")])

    assert members(best) == {12}
    assert (best.title, best.limit) == ("The best", 1)


def test_named_values_come_along() -> None:
    doubled = {"name": "doubled", "value": {"op": "expression", "text": "age * 2"}}
    further = {"name": "further", "value": {"op": "expression", "text": "doubled + 1"}}
    first = segment("a", {"op": "gt", "column": "further", "value": 50}, transformations=[doubled, further])

    _, same = sg.prioritize(
        [first, segment("b", {"op": "everyone"}, transformations=[doubled], select=["id", "doubled"])]
    )
    compiled = sg.compile(same, catalog)

    assert [one.name for one in compiled.columns] == ["id", "doubled"]
    assert members(same) == {one["id"] for one in tables["people"] if one["age"] != 30}


def test_a_definition_of_a_file_is_told_by_its_pointer_alone(tmp_path: Any) -> None:
    path = tmp_path / "b.segment.yaml"
    path.write_text("{version: 1, name: b, base: people, where: [{op: everyone}]}", encoding="utf-8")
    wrong = {"op": "eq", "column": "plam", "value": "free"}

    _, made = sg.prioritize([segment("a", wrong), sg.load(path)])

    with pytest.raises(sg.DefinitionError) as caught:
        sg.compile(made, catalog)
    assert [(one.pointer, one.range) for one in caught.value.diagnostics] == [("/where/1/condition/column", None)]


named = {"name": "x", "value": {"op": "column", "path": "age"}}
other = {"name": "x", "value": {"op": "column", "path": "id"}}


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ({"limit": 3}, {}, "it has a limit, so its conditions do not say who is in it"),
        ({"limit_percent": 3}, {}, "it has a limit, so its conditions do not say who is in it"),
        ({"base": "orders"}, {}, "the base of one is orders, of the other people"),
        ({"timezone": "Europe/Vienna"}, {}, "the timezone of one is Europe/Vienna, of the other UTC"),
        ({"week_start": "sunday"}, {}, "the week_start of one is sunday, of the other monday"),
        ({}, {"fiscal_start": 2}, "the fiscal_start of one is 1, of the other 2"),
        ({}, {"name": "a"}, "they have one name"),
        ({"transformations": [named]}, {"transformations": [other]}, 'both name a value "x", and not the same one'),
        ({"transformations": [named]}, {}, "its named values would be put out as well"),
    ],
)
def test_what_cannot_be_prioritized(first: dict[str, Any], second: dict[str, Any], said: str) -> None:
    before, one = (
        sg.Segment.model_validate({"version": 1, "name": name, "base": "people", "where": [free], **fields})
        for name, fields in (("a", first), ("b", second))
    )

    with pytest.raises(sg.DefinitionError) as caught:
        sg.prioritize([before, one])

    (found,) = caught.value.diagnostics
    assert found.code == "invalid-value"
    assert found.message == f'"a" cannot come before "{one.name}": {said}'
