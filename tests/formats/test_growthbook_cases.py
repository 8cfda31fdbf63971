"""The cases that all SDKs of GrowthBook are held to: every one gives what it expects, or is refused by name."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from tally import Tally

import segsql as sg

folder = Path(__file__).parent / "growthbook"

refused = {
    26: {("wrong-type", "/condition/num/$nin")},
    47: {("wrong-type", "/condition/num/$nini")},
    51: {("meaning-refused", f"/condition/age/{op}") for op in ("$gt", "$gte", "$lt", "$lte")},
    52: {("type-mismatch", "/condition/n/$gt"), ("type-mismatch", "/condition/n/$lt")},
    53: {("type-mismatch", "/condition/n/$gt"), ("type-mismatch", "/condition/n/$lt")},
    93: {("unknown-operator", "/condition/name/$regx")},
    94: {("invalid-pattern", "/condition/name/$regex")},
    95: {("invalid-pattern", "/condition/name/$regex")},
    **{at: {("meaning-refused", "/condition/tags")} for at in range(134, 138)},
}
"""By its place, what is wrong with a case: what is mistaken holds for nobody in the product, and other SDKs convert what is missing in other ways."""


@cache
def cases() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / "conditions.json").read_text(encoding="utf-8"))["cases"]
    return found


def document(case: Mapping[str, Any]) -> dict[str, Any]:
    return {"condition": case["condition"], "savedGroups": case.get("saved_groups", {})}


def flat(value: Mapping[str, Any], way: str = "") -> dict[str, Any]:
    """The attributes by their dotted names."""
    found: dict[str, Any] = {}
    for key, one in value.items():
        found |= flat(one, f"{way}{key}.") if isinstance(one, dict) else {f"{way}{key}": one}
    return found


def named(condition: Any) -> dict[str, Any]:
    """The attributes that a condition names, each with a constant that stands beside it."""
    found: dict[str, Any] = {}
    for key, one in condition.items():
        if key in ("$and", "$or", "$nor"):
            for part in one:
                found |= named(part)
        elif key == "$not":
            found |= named(one)
        else:
            found[key] = one
    return found


def type_of(value: Any, beside: Any) -> str:
    """The type of the column that an attribute is kept in: that of its value, or of what it is compared with."""
    text = json.dumps(beside)
    if (
        isinstance(beside, list)
        or '"$type"' in text
        or (isinstance(beside, dict) and not all(one[0] == "$" for one in beside))
    ):
        return "json"
    if isinstance(value, list) or (
        value is None and isinstance(beside, dict) and beside.keys() & {"$all", "$size", "$elemMatch"}
    ):
        items = value or [""]
        return f"array<{'json' if isinstance(items[0], dict) else type_of(items[0], None)}>"
    if any(one in text for one in ("$elemMatch", "$size", "$all")):
        return "array<json>" if '"name"' in text else "array<text>"
    if value is None:
        value = beside
        while isinstance(value, (dict, list)):
            inner = [*value.values()] if isinstance(value, dict) else value
            value = inner[0] if inner else ""
    return {bool: "boolean", int: "integer", float: "double"}.get(type(value), "text")


def columns_of(at: int) -> dict[str, tuple[str, str, Any]]:
    """By the attribute's name, the column of a case, its type and its value."""
    case = cases()[at]
    given = flat(case["attributes"])
    beside = named(case["condition"])
    found: dict[str, tuple[str, str, Any]] = {}
    for place, name in enumerate({**beside}):
        value, whole = given.get(name), case["attributes"].get(name)
        kind = type_of(whole if whole is not None and not isinstance(whole, dict) else value, beside[name])
        if kind == "json":
            value = whole
        elif kind.startswith("array") and not isinstance(value, list):
            value = None
        found[name] = f"c{at}_{place}", kind, value
    return found


@cache
def catalog() -> sg.Catalog:
    columns: dict[str, Any] = {"id": {"type": "integer", "nullable": False}}
    for at in range(len(cases())):
        for column, kind, value in columns_of(at).values():
            columns[column] = {"type": kind, "nullable": value is None or kind == "double"}
            if kind == "array<json>":
                columns[column]["element"] = {"name": "text"}
    return sg.Catalog.model_validate({"version": 1, "tables": {"users": {"key": ["id"], "columns": columns}}})


@cache
def read(at: int) -> sg.Reading:
    attributes = {name: column for name, (column, _, _) in columns_of(at).items()}
    bound = {"context": "users", "attributes": attributes}
    return sg.read(document(cases()[at]), format="growthbook", catalog=catalog(), bindings=bound)


def statement(at: int, dialect: str) -> str:
    segment = read(at).segment
    assert isinstance(segment, sg.Segment)
    return sg.compile(segment.model_copy(update={"select": ("id",)}), catalog(), dialect=dialect).sql


@pytest.mark.parametrize("label", each_engine("duckdb", "postgres"))
def test_cases_give_what_they_expect(label: str, open_engine: Callable[[str], Engine], tally: Tally) -> None:
    """All are asked of one row in one query; each has columns of its own in it."""
    engine = open_engine(label)
    columns = [("id", "integer")]
    row: list[object] = [1]
    for at in range(len(cases())):
        for column, kind, value in columns_of(at).values():
            columns.append((column, kind))
            row.append(value)
    engine.load_table("users", columns, [tuple(row)])
    asked = [at for at in range(len(cases())) if at not in refused]

    parts = [f"SELECT {at} AS c FROM ({statement(at, engine.name)}) AS q" for at in asked]
    found = {int(str(at)) for (at,) in engine.query(" UNION ALL ".join(parts))}

    assert {at: at in found for at in asked} == {at: cases()[at]["expected"] for at in asked}
    tally.add_suite("growthbook conditions", label, cases=len(cases()), held=len(asked), refused=len(refused))


@pytest.mark.parametrize("at", refused)
def test_cases_that_nothing_defines_are_refused_by_name(at: int) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(at)

    assert {(one.code, one.pointer) for one in refusal.value.diagnostics} == refused[at]
