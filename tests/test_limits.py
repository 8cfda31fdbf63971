"""Every limit holds to the number: what is as large as it may be is read, one more is refused by its code, at its place, with a hint."""

import importlib
import json
import pkgutil
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import partial

import pytest
from limits import LIMITS, Limit, catalog, compiled, listed, mistakes, where

import segsql as sg
from segsql import errors
from segsql.bind import rows
from segsql.errors import MAX_FINDINGS
from segsql.model import nodes
from segsql.model.limits import MAX_NODES
from segsql.source import MAX_PARTS, MAX_YAML_BYTES, measure


@pytest.mark.parametrize("limit", LIMITS, ids=str)
def test_the_limit_itself_is_read(limit: Limit) -> None:
    limit.read(limit.number)


@pytest.mark.parametrize("limit", LIMITS, ids=str)
def test_one_more_is_refused(limit: Limit) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        limit.read(limit.number + 1)

    (found,) = refused.value.diagnostics
    assert (found.code, found.severity) == (limit.code, "error")
    assert fnmatch(found.pointer, limit.pointer), found.pointer
    assert found.message
    assert found.hint


def constants() -> Iterator[tuple[str, int]]:
    """Every number that a module of the package calls a limit."""
    for module in pkgutil.walk_packages(sg.__path__, "segsql."):
        if not module.name.startswith(("segsql.cli", "segsql.run", "segsql.notebook", "segsql.errors")):
            for name, value in vars(importlib.import_module(module.name)).items():
                if name.startswith("MAX_") and name not in vars(errors):
                    yield f"{module.name}.{name}", value


def test_every_limit_of_the_package_is_listed() -> None:
    listed = {limit.number for limit in LIMITS}
    # More digits than a decimal has are read, so that the number is refused as what it is.
    inner = {"segsql.expression.constants.MAX_DIGITS"}

    assert {name for name, value in constants() if value not in listed} - inner == set()


@pytest.mark.parametrize("extra", [0, 1])
def test_a_hundred_mistakes_are_told(extra: int) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        compiled(mistakes(MAX_FINDINGS + extra))

    assert [one.code for one in refused.value.diagnostics] == ["unknown-column"] * MAX_FINDINGS + ["too-large"] * extra


@pytest.mark.parametrize("extra", [0, 1])
def test_a_hundred_mistakes_of_a_shape_are_told(extra: int) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.Segment.model_validate(where(*[{"op": "nothing"}] * (MAX_FINDINGS + extra)))

    assert [one.code for one in refused.value.diagnostics] == ["unknown-operator"] * MAX_FINDINGS + [
        "too-large"
    ] * extra


@pytest.mark.parametrize("extra", [0, 1])
def test_a_hundred_mistakes_of_a_catalog_are_told(extra: int) -> None:
    relations = {f"team_{at}": {"to": "nothing", "keys": {"id": "id"}} for at in range(MAX_FINDINGS + extra)}
    text = json.dumps({"version": 1, "tables": {"people": {"columns": {"id": "integer"}, "relations": relations}}})

    with pytest.raises(sg.DefinitionError) as refused:
        sg.Catalog.loads(text, file="shop.json")

    told = [(one.code, one.range and one.range.file) for one in refused.value.diagnostics]
    assert told == [("too-large", "shop.json")] * extra + [("invalid-catalog", "shop.json")] * MAX_FINDINGS


def test_many_nodes_over_a_relation_are_not_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[object] = []
    alike = vars(rows)["_chooses_alike"]

    def counted(one: nodes.Rows, other: nodes.Rows) -> bool:
        compared.append(one)
        return bool(alike(one, other))

    monkeypatch.setattr(rows, "_chooses_alike", counted)
    nodes_over = [
        {"op": "exists", "relation": "team", "where": [{"op": "gt", "column": "x", "value": at}]} for at in range(300)
    ]

    compiled(where({"op": "or", "conditions": nodes_over}))

    assert len(compared) < 20 * len(nodes_over)


def test_a_name_is_looked_for_among_very_many() -> None:
    columns = {"id": "integer", **{f"amount_of_{at}": "integer" for at in range(2_000)}}
    large = sg.Catalog.model_validate({"version": 1, "tables": {"people": {"key": ["id"], "columns": columns}}})
    segment = sg.Segment.model_validate(where({"op": "eq", "column": "amuont_of_1234", "value": 1}))

    with pytest.raises(sg.DefinitionError, match='did you mean "amount_of_1234"'):
        sg.compile(segment, large)


@pytest.mark.parametrize("times", [3, 60])
def test_what_is_built_in_python_is_measured_too(times: int) -> None:
    """Objects that share their parts are as large as what they say."""
    condition: nodes.Condition = nodes.Constant(op="everyone")
    for _ in range(times):
        condition = nodes.Group(op="and", conditions=(condition,) * 30)
    segment = sg.Segment(version=1, name="large", base="people", where=(condition,))

    with pytest.raises(sg.DefinitionError, match=f"more than {MAX_NODES:,} nodes"):
        sg.compile(segment, catalog)


def test_data_is_held_to_the_limits_of_a_text() -> None:
    too_large = listed(MAX_PARTS + 1)

    assert sg.Segment.model_validate(listed(200)).where == sg.loads(json.dumps(listed(200))).where
    for read in (partial(sg.loads, json.dumps(too_large)), partial(measure, too_large)):
        with pytest.raises(sg.DefinitionError, match=f"more than {MAX_PARTS:,} keys and values"):
            read()


def test_a_catalog_may_be_larger_in_yaml_than_a_definition() -> None:
    text = f"version: 1\ntables: {{people: {{columns: {{id: integer}}}}}}\n#{'-' * MAX_YAML_BYTES}"

    assert list(sg.Catalog.loads(text).tables) == ["people"]
    with pytest.raises(sg.DefinitionError, match="in YAML has at most"):
        sg.loads(text)


def test_where_a_large_text_stops_being_json_is_said() -> None:
    text = json.dumps(listed(20_000), indent=1)
    broken = text[: len(text) - 3] + ", }" + " " * MAX_YAML_BYTES
    lines = text.splitlines()

    with pytest.raises(sg.DefinitionError) as refused:
        sg.loads(broken)

    (found,) = refused.value.diagnostics
    assert found.range is not None
    assert (found.code, found.range.line, found.range.column) == ("too-large", len(lines) - 1, len(lines[-2]) + 2)
    assert "from here on this is no strict JSON" in found.message
