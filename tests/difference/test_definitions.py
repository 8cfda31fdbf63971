"""Pairs of definitions, and what is different between them: the class of members as worked out by hand, and each change as it is printed."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

import segsql as sg
from segsql import Difference, diff
from segsql.model.queries import Query
from segsql.source import parse

as_of = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)
shop = sg.Catalog.load(Path(__file__).parents[2] / "fixtures" / "shop" / "shop.catalog.yaml")
file = Path(__file__).parent / "cases.yaml"
cases: list[dict[str, Any]] = parse(file.read_text(encoding="utf-8"), file.name)[0]  # type: ignore[assignment]
others: dict[str, sg.Segment] = {
    str(one["name"]): sg.Segment.model_validate({"version": 1, "base": "shoppers", **one})
    for one in (
        {"name": "germans", "where": [{"op": "eq", "column": "country", "value": "DE"}]},
        {"name": "richest", "where": [{"op": "everyone"}], "sort": [{"column": "balance"}], "limit": 10},
    )
}


def segment(said: Any, base: str = "shoppers", **fields: Any) -> sg.Segment:
    given = said if isinstance(said, dict) else {"where": said}
    return sg.Segment.model_validate({"version": 1, "name": "s", "base": base, **given, **fields})


def differs(old: Any, new: Any, base: str = "shoppers") -> Difference:
    lists = {"test_accounts": [1, 2]}
    return diff(segment(old, base), segment(new, base), shop, as_of=as_of, lists=lists, segments=others)


def test_there_are_cases() -> None:
    assert len(cases) >= 50
    assert len({one["name"] for one in cases}) == len(cases)


@pytest.mark.parametrize("case", [pytest.param(one, id=one["name"]) for one in cases])
def test_the_class_is_as_written(case: dict[str, Any]) -> None:
    found = differs(case["old"], case["new"], case.get("base", "shoppers"))

    assert found.members == case["expect"]
    assert found.moving == case.get("moving", False)
    if "changes" in case:
        assert [str(one) for one in found.changes] == case["changes"]


@pytest.mark.parametrize("case", [pytest.param(one, id=one["name"]) for one in cases])
def test_the_class_the_other_way_round(case: dict[str, Any]) -> None:
    opposite = {"widening": "narrowing", "narrowing": "widening"}

    found = differs(case["new"], case["old"], case.get("base", "shoppers"))

    assert found.members == opposite.get(case["expect"], case["expect"])


def test_what_comes_back_is_plain_data() -> None:
    found = differs(
        [{"op": "eq", "column": "country", "value": "DE"}], [{"op": "eq", "column": "country", "value": "AT"}]
    )

    assert json.loads(found.to_json()) == found.to_dict()
    assert found.to_dict()["members"] == "mixed"
    assert found.to_dict()["changes"] == [
        {
            "part": "condition",
            "kind": "replaced",
            "old": "/where/0",
            "new": "/where/0",
            "before": "{op: eq, column: country, value: DE}",
            "after": "{op: eq, column: country, value: AT}",
        }
    ]
    assert str(found).splitlines()[1:] == [str(found.changes[0])]
    assert not found.is_empty


def test_a_moment_is_told_where_there_is_one() -> None:
    period = {"op": "last", "count": 3, "unit": "day"}
    recent = [{"op": "during", "column": "last_seen_at", "period": period}]

    assert "at this moment" in str(differs(recent, recent))
    assert "at this moment" not in str(differs([{"op": "everyone"}], [{"op": "everyone"}]))


@pytest.mark.parametrize("wrong", [0, 1])
def test_a_wrong_definition_is_refused(wrong: int) -> None:
    both = [segment([{"op": "everyone"}]), segment([{"op": "everyone"}])]
    both[wrong] = segment([{"op": "eq", "column": "contry", "value": "DE"}])
    old, new = both

    with pytest.raises(sg.DefinitionError, match="contry"):
        sg.diff(old, new, shop)


def test_a_whole_query_is_refused() -> None:
    query: Any = Query(name="whole", text="SELECT 1", dialect="postgres")

    with pytest.raises(sg.DefinitionError, match="whole query"):
        sg.diff(query, segment([{"op": "everyone"}]), shop)


def test_what_a_call_guards_a_table_by_is_known() -> None:
    old, new = segment([{"op": "everyone"}]), segment([{"op": "is_present", "column": "city"}])
    guards = {"shoppers": [{"op": "eq", "column": "plan", "value": "free"}]}

    assert sg.diff(old, new, shop, guards=guards).members == "narrowing"


def test_text_of_a_document_is_no_command_to_a_terminal() -> None:
    found = differs([{"op": "eq", "column": "city", "value": "\x1b[2J\u202e"}], [{"op": "everyone"}])

    assert str(found).replace("\n", "").isprintable()


def test_long_lists_are_cut_where_they_are_printed() -> None:
    values = [f"city {number}" for number in range(3_000)]
    found = differs(
        [{"op": "in", "column": "city", "values": values}], [{"op": "in", "column": "city", "values": values[1:]}]
    )

    assert found.members == "narrowing"
    assert max(map(len, str(found).splitlines())) < 3_000


def test_what_would_take_too_long_is_unknown() -> None:
    """As many cases as there are assignments of truth values, none of which holds."""
    columns = [("name", f"x{number}") for number in range(40)]
    tests = [{"op": "contains", "column": column, "value": value} for column, value in columns]
    odd = tests[0]
    even = tests[-1]
    for one in tests[1:]:
        odd = differ_in(odd, one)
    for one in tests[:-1]:
        even = differ_in(even, one)

    assert differs([odd], [even]).members == "unknown"


def differ_in(one: Any, other: Any) -> Any:
    """Exactly one of two conditions holds."""
    return {"op": "some", "conditions": [one, other], "at_least": 1, "at_most": 1}
