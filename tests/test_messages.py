"""Messages tell nothing at length, give no terminal a command, and say of a masked column only that something is wrong."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from fixture_folders import read_fixtures
from hypothesis import given
from hypothesis import strategies as st
from stage import law
from strategies import Node, as_of, segments, usual
from test_diagnostics import files

import segsql as sg
from segsql.errors import MAX_VALUE, Diagnostic, printable, shown
from segsql.source import parse

shop = read_fixtures()["shop"]
words = 'a "quoted" part, then more of it ' * 12
solid = "x" * 400
escapes = "\x1b[2J\x1b]0;owned\x07 \u202etxt.exe\u2066 \r\n\x00\ud800"
nasty = (words, solid, escapes, f"{escapes}{words}", 10**60, -(10**400), "2026-13-45" * 30)


def told(one: Diagnostic) -> None:
    """What holds of every finding."""
    assert len(one.message) + len(one.hint) <= 2_000
    assert printable(str(one)) == str(one)
    for text in (one.message, one.hint):
        assert printable(text) == text
        for value in (words, solid):
            assert not any(value[at : at + MAX_VALUE + 1] in text for at in range(40)), text


def findings(document: Any, catalog: sg.Catalog) -> tuple[Diagnostic, ...]:
    """Everything that is said about a document."""
    try:
        segment = sg.Segment.model_validate(document)
        found = sg.check(segment, catalog, dialects=["duckdb", "oracle"])
        return (*found, *sg.compile(segment, catalog, as_of=as_of, lists=shop.lists).diagnostics)
    except sg.SegsqlError as refusal:
        return refusal.diagnostics


def places(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where scalars stand."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from places(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from places(value, (*path, index))
    else:
        yield path


def put(node: Any, path: tuple[str | int, ...], value: object) -> Any:
    """A document with another value at a place."""
    if not path:
        return value
    first, *rest = path
    if isinstance(node, dict):
        return {**node, first: put(node[first], tuple(rest), value)}
    return [put(one, tuple(rest), value) if index == first else one for index, one in enumerate(node)]


documents = [path for path in files if path.name.endswith(".segment.yaml")]


@pytest.mark.parametrize("path", documents, ids=lambda path: path.name.partition(".")[0])
def test_no_value_is_told_at_length(path: Any) -> None:
    data: Any
    try:
        data, _ = parse(path.read_text(encoding="utf-8"))
    except (sg.DefinitionError, UnicodeDecodeError):
        return
    for place in places(data):
        for value in nasty:
            for one in findings(put(data, place, value), shop.catalog):
                told(one)
    for value in (words, escapes):
        for one in findings({**data, value: value}, shop.catalog):
            told(one)


@given(segments(), st.data())
@law
def test_no_value_of_a_random_definition_is_told_at_length(definition: Node, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(list(places(definition))))
    value = data.draw(st.sampled_from(nasty))

    for one in findings(put(definition, place, value), usual.catalog):
        told(one)


constants = ("value", "values", "low", "high", "pattern")


def masked(catalog: sg.Catalog) -> sg.Catalog:
    """A catalog whose columns may not be sorted by, but for those of keys, so that whatever is compared is not told."""
    data = catalog.document.model_dump(mode="json", exclude_unset=True)
    for entry in data["tables"].values():
        for name, column in entry["columns"].items():
            if name not in entry.get("key", ()):
                whole = {"type": column} if isinstance(column, str) else column
                entry["columns"][name] = {**whole, "masked": ["sort"]}
    return sg.Catalog.model_validate(data)


hush = re.compile("hush|77889")


@given(segments(), st.data())
@law
def test_what_a_masked_column_is_compared_with_is_not_told(definition: Node, data: st.DataObject) -> None:
    catalog = masked(usual.catalog)
    leaves = [place for place in places(definition["where"]) if compared(definition["where"], place) in catalog.masked]
    if not leaves:
        return
    place = data.draw(st.sampled_from(leaves))
    value = data.draw(st.sampled_from(["hush hush", 77889]))
    try:
        segment = sg.Segment.model_validate({**definition, "where": put(definition["where"], place, value)})
    except sg.DefinitionError:
        return

    for one in sg.check(segment, catalog, segments=usual.segments):
        assert not hush.search(f"{one.message} {one.hint}"), one


def compared(node: Any, place: tuple[str | int, ...]) -> str:
    """The column that the constant at a place is compared with, where that is a path."""
    owner = place[:-2] if isinstance(place[-1], int) else place[:-1]
    if place[len(owner)] not in constants:
        return ""
    for step in owner:
        node = node[step]
    path = node.get("column") if isinstance(node, dict) else None
    return path.rpartition(".")[2] if isinstance(path, str) else ""


def test_a_value_is_cut_and_a_command_is_spelled_out() -> None:
    spoken = words.replace('"', "")
    found = Diagnostic("invalid-value", "error", f'"{spoken}" and {solid} {escapes}', f"/where/{words}\x1b", escapes)

    told(found)
    assert spoken[:79] in found.message
    assert spoken[:80] not in found.message
    assert "\\u001b[2J" in found.message
    assert found.pointer.endswith("\x1b"), "a program finds its place by it"
    assert found.to_dict()["message"] == found.message


@pytest.mark.parametrize(("value", "said"), [("short", "short"), (12, "12"), ("x" * 81, "x" * 79 + "…")])
def test_a_value_is_shown_as_it_is_or_without_its_end(value: object, said: str) -> None:
    assert shown(value) == said
    assert shown(10**5_000) == "a number of very many digits"


def test_what_is_known_is_not_told_at_length() -> None:
    """Neither the values of a column that the catalog lists, nor one that is nearly meant."""
    table = {"key": ["id"], "columns": {"id": "integer", "kind": {"type": "text", "values": [words, "b"]}}}
    catalog = sg.Catalog.model_validate({"version": 1, "tables": {"t": table}})

    for value in ("x", words[:-2]):
        where = [{"op": "eq", "column": "kind", "value": value}]
        segment = sg.Segment.model_validate({"version": 1, "name": "s", "base": "t", "where": where})
        (found,) = sg.check(segment, catalog)
        assert found.hint
        told(found)


@pytest.mark.parametrize("name", [words, solid, escapes])
def test_a_dialect_that_is_none_is_not_told_at_length(name: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(sg.loads("{version: 1, name: s, base: t, where: [{op: everyone}]}"), shop.catalog, dialect=name)

    (found,) = refusal.value.diagnostics
    assert found.code == "unknown-dialect"
    told(found)
