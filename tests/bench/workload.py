"""The segments that are measured: W, flat ones of any size, and ones that are refused. All are the same in every run."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import segsql as sg

as_of = datetime(2026, 3, 15, 9, 30, tzinfo=UTC)
"""The moment that every segment here is compiled for."""

dialects = ("duckdb", "postgres", "sqlite", "snowflake")

w_path = Path(__file__).with_name("w.segment.yaml")

Data = dict[str, Any]


@cache
def shop() -> sg.Catalog:
    """The catalog that W and the flat segments read."""
    return sg.Catalog.load(Path(__file__).parents[2] / "fixtures" / "shop" / "shop.catalog.yaml")


@cache
def w() -> sg.Segment:
    """W; what is in it stands at its top."""
    return sg.load(w_path)


@cache
def flat(count: int, *, folds: bool) -> sg.Segment:
    """A segment of one OR over ``count`` conditions: mixed ones, or equalities that fold into one list."""
    members = [equality(index) if folds else mixed(index) for index in range(count)]
    return segment([{"op": "or", "conditions": members}])


def equality(index: int) -> Data:
    return {"op": "eq", "column": "shopper_id", "value": index}


def mixed(index: int) -> Data:
    """The condition number ``index``: eight kinds by turns over five types, none of which folds with another under OR."""
    day = f"{2000 + index % 25}-{1 + index % 12:02}-{1 + index % 28:02}"
    return (
        {"op": "gt", "column": "balance", "value": index + 0.25},
        {"op": "contains", "column": "note", "value": f"50%_off {index}"},
        {"op": "between", "column": "birth_date", "low": day, "high": "2025-12-31"},
        {"op": "during", "column": "signed_up_at", "period": {"op": "range", "start": day, "end": "2026-01-01"}},
        {"op": "starts_with", "column": "email", "value": f"o'clock{index}"},
        {"op": "lt", "column": "last_seen_at", "value": f"{day}T12:00:00Z"},
        {"op": "ne", "column": "city", "value": f"city {index}", "missing": "match"},
        {"op": "gte", "column": "referrer_id", "value": index},
    )[index % 8]


def segment(where: list[Data]) -> sg.Segment:
    """A segment of the shop with these conditions."""
    return sg.Segment.model_validate(document(where))


def document(where: list[Data]) -> Data:
    return {"version": 1, "name": "measured", "base": "shoppers", "where": where, "select": ["shopper_id", "email"]}


def nested(depth: int) -> Data:
    """A document whose one condition is ``depth`` negations deep."""
    condition: Data = {"op": "is_present", "column": "note"}
    for _ in range(depth):
        condition = {"op": "not", "condition": condition}
    return document([condition])


def nested_value(depth: int) -> Data:
    """A document with ``depth`` calls in each other."""
    value: Data = {"op": "column", "path": "balance"}
    for _ in range(depth):
        value = {"op": "call", "function": "abs", "arguments": [value]}
    return document([{"op": "gt", "column": value, "value": 1}])


def chained(depth: int) -> Data:
    """A document with ``depth`` named values, each a call over the one before."""
    names = ["balance", *(f"value_{index}" for index in range(depth))]
    transformations = [
        {"name": name, "value": {"op": "call", "function": "abs", "arguments": [{"op": "column", "path": before}]}}
        for before, name in pairwise(names)
    ]
    return {**document([{"op": "gt", "column": names[-1], "value": 1}]), "transformations": transformations}


def text_of(data: Mapping[str, Any]) -> str:
    """A document of dicts, lists, texts and numbers as JSON, whatever its depth; ``json.dumps`` gives up where Python's stack ends."""
    pieces: list[str] = []
    waiting: list[object] = [data]
    while waiting:
        match waiting.pop():
            case _Verbatim() as one:
                pieces.append(one)
            case dict() as one:
                waiting.append(_Verbatim("}"))
                for index, (key, value) in reversed(list(enumerate(one.items()))):
                    waiting += [value, _Verbatim(f'{", " if index else ""}"{key}": ')]
                waiting.append(_Verbatim("{"))
            case list() as one:
                waiting.append(_Verbatim("]"))
                for index, value in reversed(list(enumerate(one))):
                    waiting += [value, _Verbatim(", " if index else "")]
                waiting.append(_Verbatim("["))
            case str() as one:
                pieces.append(f'"{one}"')
            case one:
                pieces.append(str(one))
    return "".join(pieces)


class _Verbatim(str):
    """Text that is written without quotes."""

    __slots__ = ()


def built(depth: int) -> sg.Segment:
    """A segment made of model objects, ``depth`` negations deep; no limit is applied while it is built."""
    from segsql.model.nodes import Not, Presence

    condition: Any = Presence(op="is_present", column="note")
    for _ in range(depth):
        condition = Not(condition=condition)
    return sg.Segment(version=1, name="measured", base="shoppers", where=(condition,))
