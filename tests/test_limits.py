"""Every limit holds to the number: what is as large as it may be is read, one more is refused by its code, at its place, with a hint."""

import importlib
import json
import pkgutil
from collections.abc import Iterator
from fnmatch import fnmatch

import pytest
from limits import LIMITS, Limit, catalog, compiled, listed, mistakes, where

import segsql as sg
from segsql import errors
from segsql.errors import MAX_FINDINGS
from segsql.model import nodes
from segsql.model.limits import MAX_NODES
from segsql.source import MAX_PARTS, MAX_YAML_BYTES, MAX_YAML_PARTS, measure


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
    assert sg.Segment.model_validate(listed(MAX_PARTS)).where == sg.loads(json.dumps(listed(MAX_PARTS))).where
    for read in (sg.Segment.model_validate, lambda data: sg.loads(json.dumps(data)), measure):
        with pytest.raises(sg.DefinitionError, match=f"more than {MAX_PARTS:,} keys and values"):
            read(listed(MAX_PARTS + 1))


def test_a_catalog_may_be_larger_in_yaml_than_a_definition() -> None:
    columns = "".join(f"      column_{at}: text\n" for at in range(MAX_YAML_PARTS // 2))
    text = f"version: 1\ntables:\n  people:\n    columns:\n{columns}"

    assert len(sg.Catalog.loads(text).tables["people"].columns) == MAX_YAML_PARTS // 2
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
