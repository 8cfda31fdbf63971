"""Tables of the distinct keys of other rows, and joins that say which rows they mean: what is wrong with them, and what the library says of them."""

from typing import Any

import pytest

import segsql as sg
from segsql.exports.model import Tool
from segsql.model.queries import Query


def catalog(*guards: dict[str, Any], value: Any = "json", **tables: Any) -> sg.Catalog:
    grains = {
        "table": "store.grains",
        "key": ["id"],
        "unique": [["owner", "path"]],
        "columns": {
            "id": "integer",
            "owner": "text",
            "path": "text",
            "size": "integer",
            "rate": "double",
            "value": value,
        },
        "guard": list(guards),
    }
    owners = {"distinct": {"table": "grains"}, "key": ["owner"], "relations": {"grains": back}}
    found = {"grains": grains, "owners": owners, **tables}
    return sg.Catalog.model_validate({"version": 1, "tables": found})


back = {"to": "grains", "keys": {"owner": "owner"}}
rows: list[dict[str, object]] = [
    {"id": 1, "owner": "ann", "path": "a", "size": 4},
    {"id": 2, "owner": "ann", "path": "b", "size": 2},
    {"id": 3, "owner": "bob", "path": "a", "size": 1},
    {"id": 4, "owner": None, "path": "a", "size": 9},
]


def segment(**fields: Any) -> sg.Segment:
    return sg.Segment.model_validate(
        {"version": 1, "name": "s", "base": "owners", "where": [{"op": "everyone"}], **fields}
    )


large = {"op": "exists", "relation": "grains", "where": [{"op": "gt", "column": "size", "value": 1}]}
of_path = {"name": "a", **back, "where": [{"op": "eq", "column": "path", "value": "a"}]}


@pytest.mark.parametrize(
    ("entry", "place", "said"),
    [
        ({"distinct": {"table": "grain"}, "key": ["owner"]}, "/distinct/table", 'no table "grain"'),
        ({"distinct": {"table": "owners"}, "key": ["owner"]}, "/distinct/table", "has no rows of its own"),
        ({"distinct": {"table": "other"}, "key": ["owner"]}, "/distinct/table", "has no rows of its own"),
        ({"distinct": {"table": "grains"}}, "", "the key is missing"),
        ({"distinct": {"table": "grains"}, "key": ["ower"]}, "/key", 'no column "ower" in grains'),
        ({"distinct": {"table": "grains"}, "key": ["rate"]}, "/key", "cannot identify a row"),
        ({"distinct": {"table": "grains"}, "key": ["value"]}, "/key", "cannot identify a row"),
        ({"distinct": {"table": "grains"}, "key": ["owner"], "columns": {"x": "text"}}, "/columns", "no columns of their"),
        ({"distinct": {"table": "grains"}, "key": ["owner"], "table": "x"}, "/table", "no table of their own"),
        ({"distinct": {"table": "grains"}, "key": ["owner"], "unique": [["owner"]]}, "/unique", "no unique of their"),
        ({"distinct": {"table": "grains"}, "key": ["owner"], "time": "at"}, "/time", "no time of their own"),
        ({"distinct": {"table": "grains"}, "key": ["owner"], "guard": [{"op": "is_present", "column": "owner"}]}, "/guard", "no guard of"),
        (
            {"distinct": {"table": "grains", "where": [{"op": "eq", "column": "sise", "value": 1}]}, "key": ["owner"]},
            "/distinct/where/0/column",
            '"sise" is no column of grains',
        ),
        (
            {"distinct": {"table": "grains", "where": [large]}, "key": ["owner"]},
            "/distinct/where/0/op",
            '"exists" cannot stand in a catalog',
        ),
        ({"key": ["owner"]}, "", 'the key "columns" is missing'),
    ],
)  # fmt: skip
def test_an_entry_that_does_not_fit_is_refused_at_its_place(entry: dict[str, Any], place: str, said: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        catalog(other=entry)

    (found, *_) = refusal.value.diagnostics
    assert (found.pointer, said in found.message) == (f"/tables/other{place}", True), found


def test_a_value_that_rows_cannot_have_is_told_where_the_catalog_says_it() -> None:
    wrong = {"table": "grains", "where": [{"op": "eq", "column": "size", "value": "large"}]}

    with pytest.raises(sg.DefinitionError, match=r"invalid-catalog.*other: .*large"):
        sg.compile(segment(base="other"), catalog(other={"distinct": wrong, "key": ["owner"]}))


def test_a_key_that_may_not_be_shown_makes_no_rows() -> None:
    hidden = {"key": ["id"], "columns": {"id": "integer", "name": {"type": "text", "masked": True}}}

    with pytest.raises(sg.DefinitionError, match='"name" is masked in people'):
        catalog(people=hidden, names={"distinct": {"table": "people"}, "key": ["name"]})


def test_a_column_that_may_not_be_tested_may_not_be_tested_as_a_key() -> None:
    hidden = {"key": ["id"], "columns": {"id": "integer", "name": {"type": "text", "masked": ["filter"]}}}
    known = catalog(people=hidden, names={"distinct": {"table": "people"}, "key": ["name"]})

    with pytest.raises(sg.DefinitionError, match="masked-column"):
        sg.compile(segment(base="names", where=[{"op": "eq", "column": "name", "value": "Ann"}]), known)


def test_only_tables_with_rows_are_guarded() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(segment(), catalog(), guards={"owners": [{"op": "eq", "column": "owner", "value": "ann"}]})

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("invalid-guard", "/guards/owners")


def test_what_a_call_guards_is_in_what_a_segment_means() -> None:
    """The keys are those of rows that are let in, so who guards the rows has other keys."""
    kept = {"grains": [{"op": "eq", "column": "size", "value": 1}]}
    plain, guarded = sg.compile(segment(), catalog()), sg.compile(segment(), catalog(), guards=kept)

    assert plain.meaning != guarded.meaning
    assert '"t"."size" = 1' in " ".join(guarded.sql.split())
    assert sg.matches(segment(), catalog(), {"grains": rows}, guards=kept) == [("bob",)]


def test_lineage_leads_to_the_rows() -> None:
    assert sg.compile(segment(), catalog()).lineage == {"owner": frozenset({"grains.owner"})}


def test_a_key_asked_about_alone() -> None:
    found = [
        sg.matches_record(segment(where=[large]), catalog(), {"owner": owner}, {"grains": rows})
        for owner in ("ann", "bob", "cid")
    ]

    assert found == [True, False, False]
    assert sg.matches_record(segment(), catalog(), {"owner": "bob"}, {"grains": rows})


@pytest.mark.parametrize("record", [{"owner": 7}, {"owner": None}, {"owner": "ann", "size": 1}, {}])
def test_a_record_is_held_to_the_key(record: dict[str, Any]) -> None:
    with pytest.raises(sg.DefinitionError, match="data-mismatch"):
        sg.matches_record(segment(), catalog(), record, {"grains": rows})


def test_keys_are_not_given() -> None:
    with pytest.raises(sg.DefinitionError, match="made of those of grains"):
        sg.matches(segment(), catalog(), {"grains": rows, "owners": []})
    with pytest.raises(sg.DefinitionError, match='no rows are given for the table "grains"'):
        sg.matches(segment(), catalog(), {})


def test_a_dry_run_reads_the_rows_and_holds_them_to_what_is_said() -> None:
    import pyarrow

    known = catalog(
        people={
            "key": ["name"],
            "columns": {"name": "text"},
            "relations": {"keys": {"to": "owners", "keys": {"name": "owner"}, "required": True}},
        }
    )
    given = {"grains": pyarrow.Table.from_pylist(rows), "people": pyarrow.table({"name": ["ann", "bob"]})}
    of_keys = segment(base="people", where=[{"op": "is_present", "column": "keys.owner"}])

    assert sg.dry_run(segment(where=[large]), known, given).count == 1
    assert sg.dry_run(of_keys, known, given).count == 2
    with pytest.raises(sg.DefinitionError, match=r"people\.keys reaches no row from 1 row"):
        sg.dry_run(of_keys, known, {**given, "people": pyarrow.table({"name": ["ann", "cid"]})})


def test_a_project_reads_the_table_with_the_rows() -> None:
    tool: Tool = "dbt"
    bindings = {"grains": "source:store.grains"}

    found = sg.export(segment(where=[large]), catalog(), to=tool, dialect="postgres", bindings=bindings)

    assert any("source('store', 'grains')" in text for text in found.files.values())


def test_a_whole_query_reads_tables_only() -> None:
    asked = Query(name="q", dialect="postgres", text="SELECT owner FROM owners")

    with pytest.raises(sg.DefinitionError, match='no table "owners"'):
        sg.compile(asked, catalog(), dialect="postgres")


@pytest.mark.parametrize(
    ("where", "code", "place"),
    [
        ([{"op": "eq", "column": "pth", "value": "a"}], "unknown-column", "/0/column"),
        ([{"op": "eq", "column": "size", "value": "a"}], "type-mismatch", "/0/value"),
        ([{"op": "is_present", "column": "owner.name"}], "unknown-column", "/0/column"),
        ([large], "invalid-value", "/0/op"),
        ([{"op": "eq", "column": "path", "value": {"op": "column", "path": "size"}}], "invalid-value", "/0/value"),
    ],
)
def test_what_a_join_cannot_ask_is_refused_at_its_place(where: list[Any], code: str, place: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(segment(joins=[{**of_path, "where": where}]), catalog())

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == (code, f"/joins/0/where{place}"), found


def test_a_join_does_not_ask_what_may_not_be_asked() -> None:
    hidden = {
        "key": ["id"],
        "columns": {"id": "integer", "owner": "text", "risk": {"type": "integer", "masked": ["filter"]}},
    }
    asked = [
        {"op": "or", "conditions": [{"op": "gt", "column": "risk", "value": 3}, {"op": "is_present", "column": "id"}]}
    ]
    joins = [{"name": "r", "to": "risks", "keys": {"owner": "owner"}, "where": asked}]

    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(segment(joins=joins), catalog(risks=hidden))

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("masked-column", "/joins/0/where/0/conditions/0")


def test_a_document_may_have_a_name() -> None:
    """It is put out, tested for being there, and read by fragments, and by nothing else."""
    raw = {"name": "raw", "value": {"op": "column", "path": "a.value"}}
    text = {"name": "text", "value": {"op": "sql", "dialect": "postgres", "text": "raw #>> '{}'"}}
    made = segment(joins=[of_path], transformations=[raw, text], where=[{"op": "is_present", "column": "raw"}])

    assert [one.name for one in sg.compile(made, catalog(), dialect="postgres").columns] == ["owner", "raw", "text"]
    with pytest.raises(sg.DefinitionError, match=r"unsupported-type|type-mismatch"):
        sg.compile(
            segment(joins=[of_path], transformations=[raw], where=[{"op": "eq", "column": "raw", "value": "x"}]),
            catalog(),
        )
