"""The largest documents that the limits let through: of one kind of condition, of a mixture of kinds drawn at random, and of all that is named."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from random import Random
from typing import Any

import segsql as sg
from segsql.errors import DefinitionError
from segsql.model.limits import MAX_LIST, MAX_NAMED, check_size
from segsql.source import MAX_BYTES

Node = dict[str, Any]
Maker = Callable[[int], Node]


def text(written: str) -> Node:
    return {"op": "expression", "text": written}


def above(at: int) -> Node:
    return {"op": "gt", "column": "x", "value": at}


def rows(at: int, **more: Any) -> Node:
    return {"op": "exists", "relation": "team", "where": [above(at)], **more}


def path(at: int, length: int) -> str:
    """A walk of so many relations; different numbers lead elsewhere."""
    return ".".join("team" if at >> step & 1 else "boss" for step in range(length))


MAKERS: Mapping[str, Maker] = {
    "comparisons": above,
    "other numbers": lambda at: {"op": "ne", "column": "x", "value": at},
    "texts": lambda at: {"op": "gt", "column": "note", "value": f"{at}"},
    "texts of any case": lambda at: {"op": "contains", "column": "note", "value": f"a{at}", "ignore_case": True},
    "periods": lambda at: {"op": "during", "column": "at", "period": {"op": "last", "count": at + 1, "unit": "day"}},
    "anniversaries": lambda at: {"op": "anniversary", "column": "at", "period": {"op": "last", "count": at % 99 + 1, "unit": "day"}},
    "local days": lambda at: {"op": "eq", "column": "at", "value": f"20{at % 90 + 10}-01-01"},
    "versions": lambda at: {"op": "gte", "column": "release", "value": f"2.{at}.0"},
    "lists of versions": lambda at: {"op": "in", "column": "release", "values": [f"{at}.2.{one}" for one in range(99)]},
    "lists": lambda at: {"op": "in", "column": "x", "values": list(range(at * 999, at * 999 + 999))},
    "lists of texts": lambda at: {"op": "in", "column": "note", "values": [f"{at}.{one}" for one in range(999)]},
    "conversions": lambda at: {"op": "gt", "column": {"op": "cast", "value": "note", "type": "integer"}, "value": at},
    "documents": lambda at: {"op": "eq", "column": {"op": "json", "column": "profile", "path": [f"k{at}"], "type": "integer"}, "value": at},
    "cases": lambda at: {"op": "eq", "column": {"op": "case", "branches": [{"when": above(at), "then": 1}]}, "value": 1},
    "sums": lambda at: text(f"{'+'.join(['x'] * 60)}>{at}"),
    "short expressions": lambda at: text(f"x+{at}>1"),
    "functions around functions": lambda at: text(f"greatest(greatest(x,{at}),3,4)>1"),
    "written dates": lambda _at: {"op": "is_present", "column": text("parse_date(note,'DD.MM.YYYY')")},
    "sql": lambda at: {"op": "sql", "dialect": "postgres", "text": f"x+{at}>1"},
    "lists in sql": lambda at: {"op": "sql", "dialect": "postgres", "text": f"x in ({','.join(map(str, range(at, at + 900)))})"},
    "patterns": lambda at: {"op": "matches", "column": "note", "pattern": "[a-z\\d]" * 99 + f"{at}"},
    "short patterns": lambda _at: {"op": "matches", "column": "note", "pattern": "(?:[a-z]{200}){5}"},
    "walks": lambda at: {"op": "gt", "column": f"{path(at, 14).replace('team', 'chief')}.x", "value": 1},
    "related rows": rows,
    "related rows far away": lambda at: {"op": "exists", "relation": path(at, 16)},
    "figures": lambda at: {"op": "gt", "column": {**rows(at), "op": "count"}, "value": 3},
    "first rows": lambda at: {"op": "gt", "column": {**rows(at, sort=[{"column": "at"}]), "op": "first", "column": "x"}, "value": 3},
    "cut rows": lambda at: rows(at, sort=[{"column": "at"}], limit=3, satisfies=[above(4)]),
    "sequences": lambda at: {"op": "sequence", "relation": "team", "order": "at", "steps": [{"where": [above(at)]}, {"where": [above(at)]}]},
    "negations": lambda at: {"op": "not", "condition": {"op": "not", "condition": {"op": "not", "condition": above(at)}}},
}  # fmt: skip
"""What makes a condition of a number."""
FEWER = {"written dates": 440, "versions": 370, "lists of versions": 37}
"""What a statement takes no more of than so many, which is known once it is bound or lowered."""


def documents() -> Iterator[tuple[str, Callable[[], Node]]]:
    """What is as large as it may be, by its name."""
    for name, maker in MAKERS.items():
        yield name, partial(filled, (maker,), FEWER.get(name, MAX_LIST))
    for seed in range(6):
        makers = Random(seed).sample(tuple(MAKERS.values()), 5)
        yield f"mixture {seed + 1}", partial(filled, tuple(makers))
    yield "everything that is named", named


def filled(makers: tuple[Maker, ...], most: int = MAX_LIST) -> Node:
    """A definition of as many conditions as there may be, of each kind in turn."""
    from limits import document

    def of(count: int) -> Node:
        made = [makers[at % len(makers)](at) for at in range(count)]
        groups = [{"op": "or", "conditions": made[at : at + MAX_LIST // 2]} for at in range(0, count, MAX_LIST // 2)]
        return document(where=groups)

    count = most
    while not is_taken(of(count)):
        count = count * 19 // 20
    return of(count)


def is_taken(data: Node) -> bool:
    try:
        check_size(data)
    except DefinitionError:
        return False
    return len(json.dumps(data)) <= MAX_BYTES


def named() -> Node:
    from limits import document

    names = [f"v{at}" for at in range(MAX_NAMED - 1)]
    return document(
        transformations=[{"name": name, "value": text(f"x+{at}")} for at, name in enumerate(names)],
        select=["id", *names],
        sort=[{"column": name} for name in names],
    )


def catalog() -> sg.Catalog:
    from limits import table

    relations = {**table["relations"], "chief": {"to": "people", "keys": {"x": "id"}}}
    return sg.Catalog.model_validate({"version": 1, "tables": {"people": {**table, "relations": relations}}})
