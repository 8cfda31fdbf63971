"""Every combination of the words that choose related rows, for every operator that reads them, over walks of every kind.

The rows are those of the random definitions; the evaluator says what each engine has to give.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from random import Random
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine, slow
from strategies import Node, World, catalog, places, slots, stored_rows, usual, variants
from test_agreement import ask_together

import segsql as sg
from segsql.catalog.schema import Table

walks = {
    "one_hop": "orders",
    "two_hops": "orders.lines",
    "bridge": "products",
    "itself": "reports",
    "there_and_back": "boss.reports",
    "one_row": "team",
    "one_row_further": "orders.person",
    "narrowed": "gift_lines",
    "one_row_if_it_is_meant": "old_team",
}
words = ("during", "where", "outer", "sort", "limit", "satisfies")
about: dict[str, dict[str, Any]] = {
    "orders": {
        "where": {"op": "ne", "column": "gift", "value": True, "missing": "match"},
        "outer": {"op": "gte", "column": "order_id", "value": {"op": "column", "path": "outer.id"}},
        "satisfies": {"op": "gt", "column": "total", "value": 0},
        "column": "total",
    },
    "lines": {
        "where": {"op": "gte", "column": "quantity", "value": 1},
        "outer": {"op": "gte", "column": "order_id", "value": {"op": "column", "path": "outer.id"}},
        "satisfies": {"op": "is_present", "column": "token"},
        "column": "price",
    },
    "products": {
        "where": {"op": "lte", "column": "weight", "value": 1, "missing": "match"},
        "outer": {"op": "ne", "column": "title", "value": {"op": "column", "path": "outer.name"}, "missing": "match"},
        "satisfies": {"op": "is_present", "column": "launched"},
        "column": "weight",
    },
    "people": {
        "where": {"op": "lt", "column": "age", "value": 30, "missing": "match"},
        "outer": {"op": "ne", "column": "id", "value": {"op": "column", "path": "outer.id"}},
        "satisfies": {"op": "is_present", "column": "balance"},
        "column": "balance",
    },
    "teams": {
        "where": {"op": "eq", "column": "open", "value": True},
        "outer": {"op": "lte", "column": "team_id", "value": {"op": "column", "path": "outer.id"}},
        "satisfies": {"op": "is_present", "column": "founded"},
        "column": "budget",
    },
}
"""What is asked of the rows of each table."""


def definition(relation: str, chosen: Sequence[str]) -> Node:
    """One that puts out all that the operators say of rows that are chosen with these words."""
    table, one = end_of(relation)
    told = about[table.name]
    rows: Node = {"relation": relation}
    if "during" in chosen:
        rows["during"] = {"op": "range", "start": "2026-01-01"}
    if where := [told[word] for word in ("where", "outer") if word in chosen]:
        rows["where"] = where
    if "sort" in chosen:
        rows["sort"] = [{"column": told["column"], "direction": "desc"}]
    test = {"satisfies": [told["satisfies"]]} if "satisfies" in chosen else {}
    cut = {"limit": 2} if "limit" in chosen else {}
    values: list[Node] = []
    if not test or cut:
        values += [in_words({"op": op, **rows, **cut, **test}) for op in ("exists", "not_exists")]
        values += [{"op": "count", **rows, **cut, **test}]
        figures = ("sum", "count_distinct", "avg", "min", "max")
        values += [{"op": op, "column": told["column"], **rows, **cut, **test} for op in figures]
        values += [{"op": "sum", "empty": "missing", "column": told["column"], **rows, **cut, **test}]
    if test:
        values += [in_words({"op": "every", **rows, **cut, **test})]
    if not test and not cut and ("sort" in chosen or one):
        values += [{"op": "first", "column": told["column"], **rows}]
    named = [{"name": f"value_{index}", "value": value} for index, value in enumerate(values)]
    compared = [{"op": "gte", "column": one, "value": 1, "missing": "match"} for one in values if one["op"] == "count"]
    return {
        "version": 1,
        "name": "chosen",
        "base": "people",
        "transformations": named,
        "where": [*compared, {"op": "everyone"}],
        "select": ["id", *(one["name"] for one in named)],
    }


def end_of(relation: str) -> tuple[Table, bool]:
    """The table that a walk from people ends at, and whether at most one row is reached."""
    table, one = catalog.tables["people"], True
    for name in relation.split("."):
        one &= table.relations[name].one
        table = catalog.tables[table.relations[name].table]
    return table, one


def in_words(condition: Node) -> Node:
    return {"op": "case", "branches": [{"when": condition, "then": "yes"}], "otherwise": "no"}


def every_definition() -> Iterator[Node]:
    for relation in walks.values():
        timed = end_of(relation)[0].time is not None
        for count in range(len(words) + 1):
            for chosen in combinations(words, count):
                if timed or "during" not in chosen:
                    yield definition(relation, chosen)


def a_world() -> World:
    """Rows of every table: most there may be, so that walks fan out."""
    random = Random(4)
    return {
        name: places(int("".join(str(random.choice((0, 1, 2, 3))) for _ in one), variants + 1), len(one))
        for name, one in slots.items()
    }


@pytest.mark.parametrize("label", each_engine())
def test_words_in_every_combination(label: str, open_engine: Callable[[str], Engine]) -> None:
    # Each definition takes some engines a second; the steps leave every walk and every word in.
    asked = list(every_definition())[:: 23 if label in slow else 5 if label == "clickhouse" else 1]

    assert ask_together(open_engine(label), usual, a_world(), asked) == len(asked)


def test_the_world_tells_them_apart() -> None:
    world = a_world()

    assert all(world[name] for name in slots), "no table is empty"
    held = {name: [stored_rows(name)[1][place] for place in one] for name, one in world.items()}
    assert len(held["people"]) >= 4
    assert len({row[2] for row in held["orders"]}) < len(held["orders"]), "some people have several orders"
    assert sg.Segment.model_validate(definition("orders", words)).where
