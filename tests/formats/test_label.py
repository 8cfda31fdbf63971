"""Segments that are names: read, run, renamed, and written as they were."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

import segsql as sg

EMEA, DACH = "7f2d6e6d-a4ad-4b58-abfe-bd8b918ebec2", "cf709e6b-b49d-4693-a809-34fbe555c503"
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "accounts": {
                "key": ["id"],
                "columns": {"id": "integer", "segment_id": "text", "segment": "text"},
                "relations": {"memberships": {"to": "members", "keys": {"id": "account_id"}}},
            },
            "members": {
                "key": ["account_id", "segment_id"],
                "columns": {"account_id": "integer", "segment_id": "uuid"},
            },
        },
    }
)
by_id = {"label": {"base": "accounts", "column": "segment_id"}}
by_name = {"label": {"base": "accounts", "column": "segment", "by": "name"}}
by_rows = {"membership": {"base": "accounts", "relation": "memberships", "column": "segment_id"}}


def read(document: Any, bindings: Mapping[str, Any] = by_id) -> sg.Reading:
    return sg.read(document, format="label", catalog=catalog, bindings=bindings)


names = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=255)
labels = st.fixed_dictionaries({"name": names}, optional={"id": st.uuids().map(str)})
stored = st.fixed_dictionaries({"id": st.uuids().map(str), "name": names})


@st.composite
def pages(draw: st.DrawFn) -> dict[str, Any]:
    items = draw(st.lists(stored, max_size=5, unique_by=lambda one: one["id"]))
    count = st.integers(0, 1_000)
    paging = {name: draw(count) for name in ("currentPage", "perPage", "lastPage", "total")}
    return {**paging, "filters": [], "items": items}


documents = labels | pages() | (labels | pages()).map(lambda inner: {"success": True, "result": inner})


@given(documents)
def test_what_is_written_is_what_was_read(document: dict[str, Any]) -> None:
    reading = read(document, by_name)

    assert sg.write(reading) == document
    assert read(sg.write(reading), by_name) == reading
    assert read(json.dumps(document), by_name) == reading


@pytest.mark.parametrize(
    ("bindings", "members"), [(by_id, [1, 3]), (by_name, [1, 4]), (by_rows, [2])], ids=["id", "name", "rows"]
)
def test_members_are_those_that_the_bindings_tell(bindings: Mapping[str, Any], members: list[int]) -> None:
    segment = read({"id": EMEA, "name": 'Süd-/Osteuropa "neu"; DROP VIEW x --'}, bindings).segment
    engine = duckdb.connect()
    engine.execute("CREATE TABLE accounts (id BIGINT, segment_id TEXT, segment TEXT)")
    engine.execute("CREATE TABLE members (account_id BIGINT, segment_id UUID)")
    rows = [(1, EMEA, segment.title), (2, DACH, None), (3, EMEA, "sud"), (4, None, segment.title), (5, None, None)]
    engine.executemany("INSERT INTO accounts VALUES (?, ?, ?)", rows)
    engine.executemany("INSERT INTO members VALUES (?, ?)", [(2, EMEA), (3, DACH)])

    found = engine.execute(sg.compile(segment, catalog).sql).fetchall()

    assert [row[0] for row in found] == members


@given(names, names)
def test_another_name_is_the_same_view(before: str, after: str) -> None:
    one, other = (read({"id": EMEA, "name": name}).segment for name in (before, after))

    assert sg.compile(one, catalog, into="view").sql == sg.compile(other, catalog, into="view").sql
    assert (one.title, other.title) == (before, after)


def test_a_page_is_as_many_segments_in_its_order() -> None:
    items = [{"id": EMEA, "name": "EMEA"}, {"id": DACH, "name": "DACH"}]
    paging = {"currentPage": 1, "perPage": 2, "lastPage": 2, "total": 3, "filters": []}
    reading = read({"success": True, "result": {**paging, "items": items}})

    assert [one.title for one in reading.segments.values()] == ["EMEA", "DACH"]
    assert list(reading.envelope.values()) == [{"id": EMEA}, {"id": DACH}]
    assert reading.around == {"success": True, **paging}


@pytest.mark.parametrize(
    ("document", "bindings", "code", "pointer"),
    [
        ({"id": EMEA, "name": "EMEA"}, {}, "no-definition", ""),
        ({"id": EMEA, "name": "EMEA"}, by_id | by_rows, "no-definition", ""),
        ({"name": "EMEA"}, by_id, "no-definition", ""),
        ({"id": EMEA}, by_id, "missing-key", ""),
        ({"id": "emea", "name": "EMEA"}, by_id, "invalid-value", "/id"),
        ({"id": EMEA, "name": ""}, by_id, "invalid-value", "/name"),
        ({"id": EMEA, "name": "EMEA", "rules": []}, by_id, "unknown-key", "/rules"),
        ({"success": False, "result": {"name": "EMEA"}}, by_id, "invalid-value", "/success"),
        ({"items": [{"id": EMEA, "name": "a"}]}, by_id, "missing-key", ""),
        ([], by_id, "wrong-type", ""),
        ({"id": EMEA, "name": "a"}, {"label": {"base": "account", "column": "id"}}, "invalid-binding", "/label/base"),
        (
            {"id": EMEA, "name": "a"},
            {"label": {"base": "accounts", "column": "memberships.x"}},
            "invalid-binding",
            "/label/column",
        ),
        (
            {"id": EMEA, "name": "a"},
            {"membership": {"base": "accounts", "relation": "members", "column": "segment_id"}},
            "invalid-binding",
            "/membership/relation",
        ),
        ({"id": EMEA, "name": "a"}, {"labels": {}}, "unknown-key", "/labels"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    document: object, bindings: Mapping[str, Any], code: str, pointer: str
) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(document, bindings)

    assert {(one.code, one.pointer) for one in refusal.value.diagnostics} >= {(code, pointer)}


def test_two_items_of_one_id_are_one_too_many() -> None:
    page = {"currentPage": 1, "perPage": 2, "lastPage": 1, "total": 2, "items": [{"id": EMEA, "name": "a"}] * 2}

    with pytest.raises(sg.DefinitionError, match=r"/items/1: an earlier label is the segment"):
        read(page)


def test_a_statement_that_cannot_be_made_is_told_in_the_document() -> None:
    """The name is a text, and the rows hold UUIDs: only who makes a statement finds that."""
    text = '{"id": "7f2d6e6d-a4ad-4b58-abfe-bd8b918ebec2",\n "name": "EMEA"}'
    rows = {"membership": {"base": "accounts", "relation": "memberships", "column": "segment_id", "by": "name"}}
    reading = read(text, rows)

    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(reading.segment, catalog)

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("invalid-literal", "/name")
    assert found.range == sg.SourceRange("<string>", 2, 10, 2, 16)


def test_plain_data_has_pointers_and_no_places() -> None:
    rows = {"membership": {"base": "accounts", "relation": "memberships", "column": "segment_id", "by": "name"}}
    segment = read({"id": EMEA, "name": "EMEA"}, rows).segment

    (found,) = sg.check(segment, catalog)

    assert (found.pointer, found.range) == ("/name", None)


def test_a_segment_that_is_no_label_is_not_written() -> None:
    segment = sg.Segment.model_validate(
        {
            "version": 1,
            "name": "emea",
            "title": "EMEA",
            "base": "accounts",
            "where": [{"op": "eq", "column": "segment", "value": "DACH"}],
            "limit": 5,
        }
    )
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.write(segment, format="label", catalog=catalog, bindings=by_name)

    found = {(one.code, one.pointer) for one in refusal.value.diagnostics}
    assert found == {("not-held", "/where"), ("not-held", "/limit"), ("not-held", "/name")}
    with pytest.raises(sg.DefinitionError, match="hand in the bindings"):
        sg.write(replace(read({"id": EMEA, "name": "EMEA"}), bindings=sg.Bindings()))


def test_segments_of_two_readings_are_written_as_a_page() -> None:
    one, other = read({"id": EMEA, "name": "EMEA"}), read({"id": DACH, "name": "DACH"})
    both = replace(one, segments={**one.segments, **other.segments}, envelope={**one.envelope, **other.envelope})

    items = [{"id": EMEA, "name": "EMEA"}, {"id": DACH, "name": "DACH"}]
    assert sg.write(both) == {"currentPage": 1, "perPage": 2, "lastPage": 1, "total": 2, "items": items}
    assert sg.write(replace(one, envelope={})) == items[0]
