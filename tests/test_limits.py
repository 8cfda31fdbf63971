"""Every limit holds to the number: what is as large as it may be is read, one more is refused by its code, at its place, with a hint."""

import importlib
import json
import pkgutil
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import partial
from typing import Any

import pytest
from limits import LIMITS, Limit, catalog, compiled, flow, listed, mistakes, where

import segsql as sg
from segsql import errors
from segsql.bind import rows
from segsql.catalog.relations import by_column
from segsql.errors import MAX_FINDINGS, Findings, did_you_mean
from segsql.expression import places
from segsql.expression.parser import parts_of
from segsql.model import nodes
from segsql.model.limits import MAX_NODES
from segsql.source import MAX_PARTS, Source, measure


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


@pytest.mark.parametrize("extra", [0, 1])
def test_a_hundred_refusals_of_a_dialect_are_told(extra: int) -> None:
    folded = {"op": "contains", "column": "note", "value": "é", "ignore_case": True}
    data = where({"op": "or", "conditions": [{**folded, "value": f"é{at}"} for at in range(MAX_FINDINGS + extra)]})
    others = "there are more than 100 refusals, and the others are not told"

    with pytest.raises(sg.UnsupportedByDialect) as refused:
        compiled(data, dialect="sqlite")

    told = refused.value.diagnostics
    places = [f"/where/0/conditions/{at}" for at in range(MAX_FINDINGS)]
    assert [one.pointer for one in told] == places + [""] * extra
    assert [one.message for one in told[MAX_FINDINGS:]] == [others] * extra
    assert sg.check(sg.Segment.model_validate(data), catalog, dialects=["sqlite", "sqlite"]) == told * 2


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


def test_no_name_is_looked_for_among_too_many() -> None:
    names = [f"amount_of_{at}" for at in range(4_097)]

    assert did_you_mean("amuont_of_12", names[1:]) == 'did you mean "amount_of_12"?'
    assert did_you_mean("amuont_of_12", names) == ""


def test_sets_of_columns_are_found_by_the_column_that_fewest_have() -> None:
    columns = [f"c{at}" for at in range(50)]
    found = by_column([*((one, "tenant") for one in columns), ("tenant", "c1"), ()])

    assert found == {one: [frozenset((one, "tenant"))] for one in columns}


def test_a_text_is_read_once_however_much_is_wrong_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    taken_apart: list[Source] = []
    lines = Source.lines

    def parts(text: str) -> object:
        read.append(text)
        return parts_of(text)

    def apart(source: Source) -> list[str]:
        taken_apart.append(source)
        return lines(source)

    monkeypatch.setattr(places, "parts_of", parts)
    monkeypatch.setattr(Source, "lines", apart)
    text = " AND ".join(f"matches(note, 'a{at}')" for at in range(40))
    segment = sg.loads(json.dumps(where({"op": "expression", "text": text})))

    found = sg.check(segment, catalog, dialects=["oracle"])

    stretches = {(one.range.column, one.range.end_column) for one in found if one.range is not None}
    assert (len(found), len(stretches), read, len(taken_apart)) == (40, 40, [text], 1)


def test_what_is_wrong_with_segments_that_refer_to_each_other_is_told_within_bounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [f"s{at}" for at in range(60)]
    all_of_them = where(*({"op": "in_segment", "segment": name} for name in names))
    known = {name: sg.Segment.model_validate({**all_of_them, "name": name}) for name in names}
    reported: list[object] = []
    error = Findings.error

    def counted(findings: Findings, *given: Any, **named: Any) -> None:
        reported.append(given)
        error(findings, *given, **named)

    monkeypatch.setattr(Findings, "error", counted)

    with pytest.raises(sg.DefinitionError) as refused:
        compiled(all_of_them, known)

    assert {one.code for one in refused.value.diagnostics[:MAX_FINDINGS]} == {"segment-cycle"}
    assert len(reported) < 2 * MAX_FINDINGS * len(names)


def test_the_changes_of_a_clock_are_weighed() -> None:
    century = {"op": "range", "start": "1930-01-01", "end": "2029-01-01"}
    shown = [{"op": "is_present", "column": {"op": "expression", "text": "wall_clock(at)"}}] * 300
    inside = {"op": "during", "column": "at", "period": century}

    def found(count: int) -> list[str]:
        data = where(inside, {"op": "or", "conditions": shown[:count]}) | {"timezone": "America/New_York"}
        return [one.code for one in sg.check(sg.Segment.model_validate(data), catalog) if one.severity == "error"]

    assert (found(5), found(300)) == ([], ["too-large"])


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
    for read in (
        partial(sg.loads, json.dumps(too_large)),
        partial(sg.loads, flow(too_large)),
        partial(measure, too_large),
    ):
        with pytest.raises(sg.DefinitionError, match=f"more than {MAX_PARTS:,} keys and values"):
            read()
