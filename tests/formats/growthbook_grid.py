"""Users, and conditions of every operator beside every attribute of theirs; what an engine and what the rules say of them."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any

from engines import DuckDBEngine, Engine

import segsql as sg
from formats.growthbook_rules import holds

groups: dict[str, list[Any]] = {"some": ["abc", 3, "10", None, True], "none": [], "sizes": [0, 3, 2.5, "3"]}
staff = ["abc", "10"]
columns = {
    "id": "integer", "word": "text", "size": "integer", "ratio": "double", "flag": "boolean", "born": "date", "v": "text",
    "tags": "array<text>", "nums": "array<integer>", "things": "array<json>", "info": "json", "sure": "text", "count": "integer",
}  # fmt: skip
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "lists": {"staff": "text"},
        "tables": {
            "users": {
                "key": ["id"],
                "columns": {
                    **{name: {"type": kind} for name, kind in columns.items()},
                    "things": {"type": "array<json>", "element": {"name": "text", "n": "integer"}},
                    **{name: {"type": columns[name], "nullable": False} for name in ("id", "sure", "count")},
                },
            }
        },
    }
)
bindings = {"context": "users", "attributes": {"Word!": "word"}, "lists": {"grp_staff": "staff"}}
words = [
    None,
    "",
    "null",
    "10",
    "9",
    "abc",
    "ABC",
    "Abc",
    "a\nb",
    "é",
    "É",
    "0",
    "zebra",
    "50%_",
    "{}",
    "true",
    "a😀b",
    "a\rb",
    "x'); --",
    "\\",
]
sizes = [None, 0, 3, -1, 10, 4, None, 2**53 - 1, 1]
ratios = [None, 0.0, 2.5, 3.0, -0.1, 1e300, None]
births = [None, "2024-02-29", "2023-12-31", "1970-01-01", "2024-03-01"]
spelled_versions = [
    None, "", "1.2.3", "v1.2.3", "1.2.10", "1.2", "1.2.3-rc.1", "1.2.3-rc.10", "1.2.3+b", "1-2-3", "1.2.3.4", "latest", "v", "10.0.0", "0", "1.2.3-",
]  # fmt: skip
tags: list[Any] = [None, [], ["a"], ["A", "b"], ["a", "b", "a"], [None, "b"], [""], ["null"], ["abc", "é"]]
numbers: list[Any] = [None, [], [0], [3], [0, 3], [3, 10, 3], [None]]
things: list[Any] = [
    None,
    [],
    [{"name": "a", "n": 3}],
    [{"name": "abc"}, {"n": 4}],
    [{}],
    [{"name": None, "n": 0}],
    [{"name": "a", "n": 4}, {"name": "b", "n": 3}],
]
infos: list[Any] = [
    None,
    {},
    {"k": None},
    {"k": "abc"},
    {"k": 3},
    {"k": 3.0},
    {"k": "3"},
    {"k": True},
    {"k": ["a", 1]},
    {"k": ["a"]},
    {"k": {"k": 3}},
    {"k": []},
]


@cache
def users() -> list[dict[str, Any]]:
    """20 of them; what each has is drawn from lists of different lengths, so that all meet."""
    return [
        {
            "id": at, "word": words[at], "size": sizes[at % 9], "ratio": ratios[at % 7], "flag": (None, True, False)[at % 3],
            "born": births[at % 5], "v": spelled_versions[at % 16], "tags": tags[at % 9], "nums": numbers[at % 7], "things": things[at % 7],
            "info": infos[at % 12], "sure": words[at] or "null", "count": sizes[at % 9] or 0,
        }
        for at in range(len(words))
    ]  # fmt: skip


texts = ["abc", "ABC", "", "10", "9", "null", "é", "zebra", "50%_", "x'); --"]
some_numbers = [0, 3, -1, 2.5, 10]
patterns = ["^a", "b$", "a.b", "(abc|zeb)", "^[a-z]+$", "[^a]", "\\d{2}", "n.*l", "x?", "^$|e", "[A-C]", "%_"]
comparisons = ("$eq", "$ne", "$lt", "$lte", "$gt", "$gte")
constants: dict[str, Sequence[Any]] = {
    "word": texts, "sure": texts, "size": some_numbers, "count": some_numbers, "ratio": some_numbers, "born": ["2024-02-29", "2000-01-01"], "flag": [True, False],
}  # fmt: skip
lists = [["abc", "10", None], [3, 0, "3"], [], ["ABC", "É"], [None], [True]]


def value_grid() -> list[dict[str, Any]]:
    """Every operator beside every attribute and constant."""
    found: list[dict[str, Any]] = []
    for name, values in constants.items():
        found += [{name: one} for one in (*values, None)]
        found += [{name: {op: one}} for op in comparisons for one in values]
        found += [{name: {"$exists": True, op: one}} for op in comparisons[2:] for one in values[:2]]
        found += [{name: {op: one}} for op in ("$in", "$nin", "$ini", "$nini") for one in lists]
        found += [{name: {op: one}} for op in ("$inGroup", "$notInGroup") for one in (*groups, "unheard")]
        found += [{name: {"$exists": one}} for one in (True, False)] + [{name: {"$eq": None}}, {name: {"$ne": None}}]
        found += [{name: {"$type": one}} for one in ("string", "number", "boolean", "null", "object")]
        found += [{name: {"$not": {"$eq": values[0]}}}, {name: {"$not": {"$in": lists[0]}}}]
    for name in ("word", "sure"):
        found += [{name: {op: one}} for op in ("$regex", "$regexi", "$notRegex") for one in patterns]
        found += [{name: {op: "grp_staff"}} for op in ("$inGroup", "$notInGroup")]
    found += [
        {"v": {op: one}}
        for op in ("$veq", "$vne", "$vlt", "$vlte", "$vgt", "$vgte")
        for one in ("1.2.3", "v1.2.3-rc.2", "1.2", "1.2.3.4", "0.0.0", "9.10.0-a.1")
    ]
    beside: list[dict[str, Any]] = [
        {"$gt": 3, "$lt": 60},
        {"$lte": 5, "$in": [3, 0]},
        {"$ne": 3, "$lt": 60},
        {"$nin": [3], "$ne": 10},
        {"$nin": [3, None], "$not": {"$gte": 10}},
        {"$ne": None, "$gte": -1},
        {"$type": "number", "$lte": 3},
        {"$type": "null", "$ne": 3},
        {"$eq": None, "$notInGroup": "sizes"},
        {"$inGroup": "some", "$ne": 10},
    ]
    found += [{name: one} for name in ("size", "count", "ratio") for one in beside]
    found += [{"v": {"$vgte": "1.2", "$vlt": "1.2.4"}}, {"v": {"$vne": "1.2.3", "$vlte": "2.0"}}]
    found += [{"v": {"$not": {"$vlt": "1.3", "$exists": True}}}, {"word": {"$regex": "l$", "$exists": True}}]
    sized = (
        {"$size": 0, "$nin": ["a"]},
        {"$exists": True, "$size": 0},
        {"$all": [], "$size": 0},
        {"$size": 0, "$ne": None},
    )
    found += [{"tags": one} for one in sized]
    return found


def item_grid() -> list[dict[str, Any]]:
    """Every operator on arrays, and on places in JSON."""
    wholes: list[Any] = [{"$size": one} for one in (0, 1, 2, {"$gt": 1}, {"$not": 2}, {"$in": [0, 3]})]
    wholes += [{op: one} for op in ("$in", "$nin", "$ini", "$nini") for one in (["a", "é"], ["B"], [], [3, "3", 0])]
    wholes += [
        {op: one}
        for op in ("$all", "$alli")
        for one in (["a"], ["A", "b"], [], [3], [{"$regex": "^a"}], ["a", {"$ne": "b"}], [None])
    ]
    wholes += [
        {"$elemMatch": one}
        for one in (
            {"$eq": "a"},
            {"$ne": "a"},
            {"$in": ["", "b"]},
            {"$gt": 2},
            {"$lt": 5},
            {"$not": {"$eq": 3}},
            {"$regexi": "^A"},
        )
    ]
    wholes += [
        {"$exists": True},
        {"$exists": False},
        None,
        {"$not": {"$size": 1}},
        {"$type": "array"},
        {"$inGroup": "sizes"},
        {"$notInGroup": "some"},
    ]
    found: list[dict[str, Any]] = [{name: one} for name in ("tags", "nums") for one in wholes]
    fields: tuple[Any, ...] = (
        {"name": "a"},
        {"name": "a", "n": 3},
        {"n": {"$gte": 3}},
        {"$or": [{"name": "abc"}, {"n": 4}]},
        {"name": None},
        {"n": {"$exists": False}},
        {"name": {"$ne": "a"}},
        {},
    )
    found += [{"things": {"$elemMatch": one}} for one in fields] + [
        {"things": {"$not": {"$elemMatch": one}}} for one in fields
    ]
    places: tuple[Any, ...] = (
        None,
        {"$exists": True},
        {"$exists": False},
        {"$eq": "abc"},
        {"$eq": 3},
        {"$ne": 3},
        {"$eq": True},
        ["a", 1],
        ["a"],
        [],
        {"$not": {"$eq": "3"}},
    )
    found += [{name: one} for name in ("info.k", "info.k.k", "info.q") for one in places]
    return found + [
        {"info.k": {"$type": one}} for one in ("string", "number", "boolean", "array", "object", "null", "undefined")
    ]


def read(condition: Any) -> sg.Reading:
    return sg.read(
        {"id": "asked", "condition": condition, "savedGroups": groups},
        format="growthbook",
        catalog=catalog,
        bindings=bindings,
    )


def readable(conditions: Sequence[Any]) -> list[tuple[Any, sg.Segment]]:
    """The conditions that are read; the others are refused by name."""
    found: list[tuple[Any, sg.Segment]] = []
    for one in conditions:
        with suppress(sg.DefinitionError):
            found.append((one, segment_of(one)))
    return found


def members(engine: Engine, segments: Sequence[sg.Segment]) -> list[set[int]]:
    """The users of each segment, asked for together: a segment that puts out whether each of them holds."""
    found: list[set[int]] = []
    for start in range(0, len(segments), 150):
        part = segments[start : start + 150]
        marks = []
        for at, one in enumerate(part):
            when = {"op": "and", "conditions": [node.written() for node in one.where]}
            marks.append(
                {"name": f"m{at}", "value": {"op": "case", "branches": [{"when": when, "then": 1}], "otherwise": 0}}
            )
        whole: dict[str, Any] = {
            "version": 1,
            "name": "all_of_them",
            "base": "users",
            "where": [{"op": "everyone"}],
            "transformations": marks,
        }
        whole["select"] = ["id", *(one["name"] for one in marks)]
        rows = engine.query(
            sg.compile(sg.Segment.model_validate(whole), catalog, dialect=engine.name, lists={"staff": staff}).sql
        )
        found += [{int(str(row[0])) for row in rows if int(str(row[1 + at]))} for at in range(len(part))]
    return found


def expected(condition: Mapping[str, Any]) -> set[int]:
    known = {**groups, "grp_staff": staff}
    return {user["id"] for user in users() if holds(user, condition, known)}


def filled(engine: Engine) -> Engine:
    engine.load_table(
        "users",
        [*columns.items()],
        [tuple(as_stored(user[name], kind) for name, kind in columns.items()) for user in users()],
    )
    return engine


def as_stored(value: Any, kind: str) -> Any:
    return date.fromisoformat(value) if kind == "date" and value is not None else value


def segment_of(document: Any, *, whole: bool = False) -> sg.Segment:
    """The segment of a condition, or of a whole document."""
    reading = sg.read(document, format="growthbook", catalog=catalog, bindings=bindings) if whole else read(document)
    segment = reading.segment
    assert isinstance(segment, sg.Segment)
    return segment


@cache
def filled_duckdb() -> Engine:
    return filled(DuckDBEngine())
