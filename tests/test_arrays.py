"""Arrays where they cannot be asked: each refusal has its place, and says what can be written instead."""

from typing import Any

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
                    "blobs": "array<json>",
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
        (has("blobs", "a"), "unsupported-type", "/where/0/column", "items of type json cannot be compared yet"),
        (has("visits.pages", "a"), "path-to-many", "/where/0/column", "leads to many rows"),
        ({"op": "eq", "column": "tags", "value": "a"}, "unsupported-type", "/where/0/column", "has_any, has_all and has_none look at"),
        (items("blobs"), "unsupported-type", "/where/0/relation", "items of type json cannot be read yet"),
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
