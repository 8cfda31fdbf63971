"""Arrays where they cannot be asked: each refusal has its place, and says what can be written instead."""

import json
from typing import Any

import duckdb
import pytest

import segsql as sg

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {
                    "id": "integer",
                    "name": "text",
                    "tags": {"type": "array<text>", "values": ["new", "vip"]},
                    "codes": "array<integer>",
                    "seen": "array<timestamp>",
                    "blobs": {"type": "array<json>", "element": {"sku": "text", "pieces": "integer"}},
                    "facts": {"type": "json", "fields": {"kind": "text"}},
                },
                "relations": {"visits": {"to": "visits", "keys": {"id": "person_id"}}},
            },
            "visits": {
                "columns": {"person_id": "integer", "pages": "array<text>"},
                "relations": {"person": {"to": "people", "keys": {"person_id": "id"}}},
            },
        },
    }
)


def compiled(*where: dict[str, Any], dialect: str = "duckdb", **parts: Any) -> sg.Compiled:
    head = {"version": 1, "name": "asked", "base": "people", "select": ["id"], "where": where or [{"op": "everyone"}]}
    return sg.compile(sg.Segment.model_validate(head | parts), catalog, dialect=dialect)


def has(column: str, *values: Any, op: str = "has_any") -> dict[str, Any]:
    return {"op": op, "column": column, "values": values}


def items(relation: str, **parts: Any) -> dict[str, Any]:
    return {"op": "exists", "relation": relation, **parts}


present = {"op": "is_present", "column": "element"}


@pytest.mark.parametrize(
    ("where", "code", "pointer", "said"),
    [
        (has("name", "a"), "type-mismatch", "/where/0/column", "has_any looks into an array, and this is a value of type text"),
        (has("codes", "a"), "type-mismatch", "/where/0/values/0", '"a" is compared with a value of type integer'),
        (has("codes", 2**63), "invalid-literal", "/where/0/values/0", "does not fit into 64 bits"),
        (has("tags", "vip", "VIP"), "not-a-listed-value", "/where/0/values/1", '"tags" never has VIP (known here: new, vip)'),
        (has("seen", "2026-03-15"), "type-mismatch", "/where/0/values/0", "2026-03-15 is a day, and an item is a timestamp"),
        (has("blobs", "a"), "unsupported-type", "/where/0/column", "items of type json cannot be compared yet (its items are rows"),
        (has("visits.pages", "a"), "path-to-many", "/where/0/column", "leads to many rows"),
        ({"op": "eq", "column": "tags", "value": "a"}, "unsupported-type", "/where/0/column", "has_any, has_all and has_none look at"),
        ({"op": "eq", "column": "blobs", "value": "a"}, "unsupported-type", "/where/0/column", "its items are rows"),
        (items("blobs", where=[{"op": "eq", "column": "element", "value": "a"}]), "unsupported-type", "/where/0/where/0/column", "json, json_kind and declared fields"),
        (items("blobs", where=[{"op": "eq", "column": "skus", "value": "a"}]), "unknown-column", "/where/0/where/0/column", 'no column "skus" in people.blobs (did you mean "sku"?)'),
        (items("blobs", where=[{"op": "eq", "column": "element.skus", "value": "a"}]), "unknown-column", "/where/0/where/0/column", 'is declared for element (did you mean "sku"?)'),
        (items("blobs", where=[{"op": "eq", "column": "kind", "value": "a"}]), "unknown-column", "/where/0/where/0/column", "known here: element, pieces, sku"),
        (items("blobs", where=[{"op": "eq", "column": "pieces", "value": "a"}]), "type-mismatch", "/where/0/where/0/value", "a value of type integer"),
        (items("blobs", sort=[{"column": "pieces"}], limit=1, satisfies=[present]), "key-required", "/where/0/relation", "none of them is the first"),
        (items("blobs.sku"), "unknown-relation", "/where/0/relation", 'no relation "sku" from people.blobs'),
        ({"op": "eq", "column": "blobs.sku", "value": "a"}, "unknown-relation", "/where/0/column", "its items are rows: {op: exists, relation: blobs"),
        ({"op": "gt", "column": {"op": "count_distinct", "relation": "blobs", "column": "element"}, "value": 1}, "unsupported-type", "/where/0/column/column", "values of type json cannot be read yet"),
        (items("visits.pages"), "key-required", "/where/0/relation", "items belong to a row of visits by its key"),
        (items("visits.person.tags"), "key-required", "/where/0/relation", "the items of people.tags have no key"),
        (items("tags", limit=1, satisfies=[present]), "key-required", "/where/0/relation", "none of them is the first"),
        (items("tags.name"), "unknown-relation", "/where/0/relation", 'no relation "name" from people.tags'),
        (items("tags", where=[has("id", 1)]), "unknown-column", "/where/0/where/0/column", 'no column "id" in people.tags'),
        (items("tags", where=[{"op": "eq", "column": "element", "value": "old"}]), "not-a-listed-value", "/where/0/where/0/value", "never is old"),
        ({"op": "eq", "column": "tags.element", "value": "a"}, "unknown-relation", "/where/0/column", "its items are rows: {op: exists, relation: tags"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused(where: dict[str, Any], code: str, pointer: str, said: str) -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        compiled(where)

    (found,) = caught.value.diagnostics
    assert (found.code, found.pointer) == (code, pointer)
    assert said in f"{found.message} ({found.hint})"


@pytest.mark.parametrize(("op", "selects"), [("has_any", "no one"), ("has_all", "known"), ("has_none", "known")])
def test_an_empty_list_warns_and_selects_what_it_says(op: str, selects: str) -> None:
    made = compiled(has("tags", op=op))

    assert [one.code for one in made.diagnostics] == ["empty-list"]
    assert ("IS NOT NULL" in made.sql) == (selects == "known")
    assert ("1 = 0" in made.sql) == (selects == "no one")


def test_a_constant_that_no_item_can_be_is_left_out() -> None:
    assert compiled(has("codes", 1.5, 2)).sql == compiled(has("codes", 2)).sql == compiled(has("codes", 2, 2.0)).sql
    assert "1 = 0" in compiled(has("codes", 1.5)).sql
    assert "1 = 0" in compiled(has("codes", 1.5, 2, op="has_all")).sql


def test_items_are_read_from_their_column() -> None:
    value = {"op": "max", "relation": "codes", "column": "element"}

    assert compiled(transformations=[{"name": "most", "value": value}], select=["id", "most"]).lineage == {
        "id": {"people.id"},
        "most": {"people.codes"},
    }


@pytest.mark.parametrize("items_of_ann", [["new"], [], None, [None]])
def test_one_record_is_asked_for_its_items(items_of_ann: object) -> None:
    segment = sg.Segment.model_validate(
        {"version": 1, "name": "asked", "base": "people", "select": ["id"], "where": [items("tags", where=[{"op": "eq", "column": "element", "value": "new"}])]}
    )  # fmt: skip

    assert sg.matches_record(segment, catalog, {"id": 1, "tags": items_of_ann}) == (items_of_ann == ["new"])


def test_a_refusal_of_items_says_where_they_are_asked_for() -> None:
    pieces = {"op": "sum", "relation": "blobs", "column": "pieces"}
    conditions: list[dict[str, Any]] = [
        {"op": "not", "condition": items("tags")},
        {"op": "gt", "column": pieces, "value": 1},
    ]

    with pytest.raises(sg.UnsupportedByDialect) as refused:
        compiled(*conditions, dialect="mysql")

    assert {one.pointer for one in refused.value.diagnostics} == {
        "/where/0/condition/relation",
        "/where/1/column/relation",
    }


@pytest.mark.parametrize(
    ("dialect", "parts", "pointers"),
    [
        ("clickhouse", {"where": [{"op": "is_missing", "column": "codes"}]}, {"/where/0"}),
        ("clickhouse", {"where": [has("codes", op="has_none")]}, {"/where/0"}),
        ("mysql", {"select": ["id", "tags"]}, {"/select/1"}),
        ("bigquery", {"select": []}, {"/base"}),
    ],
)
def test_a_refusal_of_a_whole_array_says_where_it_is_read(dialect: str, parts: Any, pointers: set[str]) -> None:
    fields = {"version": 1, "name": "asked", "base": "people", "select": ["id"], "where": [{"op": "everyone"}]}
    with pytest.raises(sg.UnsupportedByDialect) as refused:
        sg.compile(sg.Segment.model_validate(fields | parts), catalog, dialect=dialect)

    assert {one.pointer for one in refused.value.diagnostics} == pointers


@pytest.mark.parametrize("column", ["facts", "blobs"])
def test_documents_are_put_out_and_not_sorted_by(column: str) -> None:
    assert f'"t"."{column}" AS "{column}"' in compiled(select=["id", column]).sql
    with pytest.raises(sg.DefinitionError) as refused:
        compiled(sort=[{"column": column}])

    assert [(one.code, one.pointer) for one in refused.value.diagnostics] == [("unsupported-type", "/sort/0/column")]


@pytest.mark.parametrize(
    ("column", "place", "said"),
    [
        ({"type": "array<text>", "element": {"a": "text"}}, "element", "only items of type json have fields, and this is array<text>"),
        ({"type": "json", "element": {"a": "text"}}, "element", "fields declares those of a JSON column"),
        ({"type": "array<json>", "fields": {"a": "text"}}, "fields", "element declares the fields of items"),
        ({"type": "array<json>", "element": {"element": "text"}}, "element/element", 'the name "element" has a meaning of its own'),
        ({"type": "array<json>", "element": {"outer": "text"}}, "element/outer", 'the name "outer" has a meaning of its own'),
        ({"type": "array<json>", "element": {"a": "decimal(4,2)"}}, "element/a", "numbers in JSON are doubles"),
        ({"type": "array<json>", "element": {"a": "array<text>"}}, "element/a", "read as one of text"),
    ],
)  # fmt: skip
def test_fields_of_items_that_cannot_be_are_refused(column: dict[str, Any], place: str, said: str) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.Catalog.model_validate({"version": 1, "tables": {"carts": {"columns": {"lines": column}}}})

    (found,) = refused.value.diagnostics
    assert (found.code, found.pointer) == ("invalid-catalog", f"/tables/carts/columns/lines/{place}")
    assert said in f"{found.message} ({found.hint})"


def test_arrays_of_a_live_connection_are_described() -> None:
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE carts (id BIGINT PRIMARY KEY, tags VARCHAR[], lines JSON[], grid INTEGER[][])")
        found = sg.Catalog.from_duckdb(connection).tables["carts"].columns

    assert {name: str(one.type) for name, one in found.items()} == {
        "id": "integer",
        "tags": "array<text>",
        "lines": "array<json>",
    }


@pytest.mark.parametrize(("relation", "order"), [("codes", "element"), ("blobs", "pieces")])
def test_items_come_one_after_the_other(relation: str, order: str) -> None:
    least = {"op": "lt", "column": order, "value": 2}
    steps = [{"where": [least]}, {"where": [{"op": "not", "condition": least}]}]
    where = [{"op": "sequence", "relation": relation, "order": order, "steps": steps}]
    segment = sg.Segment.model_validate(
        {"version": 1, "name": "asked", "base": "people", "select": ["id"], "where": where}
    )
    rows: list[dict[str, object]] = [
        {"id": 1, "codes": [1, 3], "blobs": [{"pieces": 3}, {"pieces": 1}]},
        {"id": 2, "codes": [3, 3], "blobs": [{"pieces": 1}, {"pieces": "3"}, None]},
    ]

    assert sg.matches(segment, catalog, {"people": rows}) == [(1,)]
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE people (id BIGINT, codes BIGINT[], blobs JSON[])")
        for row in rows:
            documents = [json.dumps(one) if one else None for one in row["blobs"]]  # type: ignore[attr-defined]  # a list
            connection.execute("INSERT INTO people VALUES (?, ?, ?::JSON[])", [row["id"], row["codes"], documents])
        assert sg.dry_run(segment, catalog, connection).rows() == [(1,)]
