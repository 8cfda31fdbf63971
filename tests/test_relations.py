"""Relations that the catalog narrows, says to be required, or says to reach one row; and the joins of a definition."""

from typing import Any

import polars
import pytest

import segsql as sg

Node = dict[str, Any]

tables: Node = {
    "people": {
        "key": ["id"],
        "columns": {"id": "integer", "name": "text", "team_id": "integer"},
        "relations": {"badge": {"to": "badges", "keys": {"id": "owner"}}},
    },
    "badges": {
        "unique": [["kind", "owner"], ["owner", "day"]],
        "columns": {
            "kind": "text",
            "owner": "integer",
            "day": "date",
            "seen": "timestamp",
            "word": {"type": "text", "nullable": False},
            "level": "double",
            "tags": "array<text>",
        },
        "relations": {"person": {"to": "people", "keys": {"owner": "id"}}},
    },
}
of_people: Node = {"op": "eq", "column": "kind", "value": "person"}


def catalog(**badge: object) -> sg.Catalog:
    """The tables above, the relation from people to badges with these fields."""
    people: Node = tables["people"]
    relation = {**people["relations"]["badge"], **badge}
    given = {**tables, "people": {**people, "relations": {"badge": relation}}}
    return sg.Catalog.model_validate({"version": 1, "tables": given})


def segment(*where: Node, **fields: object) -> sg.Segment:
    return sg.Segment.model_validate(
        {"version": 1, "name": "some", "base": "people", "where": list(where or [{"op": "everyone"}]), **fields}
    )


@pytest.mark.parametrize(
    ("where", "one"),
    [
        ([], False),
        ([of_people], True),
        ([{"op": "eq", "column": "day", "value": "2026-01-01"}], True),
        ([{"op": "and", "conditions": [{"op": "is_missing", "column": "seen"}, of_people]}], True),
        ([{"op": "or", "conditions": [of_people, of_people]}], False),
        ([{**of_people, "ignore_case": True}], False),
        ([{**of_people, "missing": "match"}], False),
        ([{**of_people, "op": "ne"}], False),
        ([{"op": "in", "column": "kind", "values": ["person", "post"]}], False),
        ([{**of_people, "column": "word"}], False),
    ],
)
def test_a_column_with_one_value_counts_towards_a_key(where: list[Node], one: bool) -> None:
    assert catalog(where=where).tables["people"].relations["badge"].one is one


@pytest.mark.parametrize(
    ("condition", "pointer", "message"),
    [
        ({"op": "everyone"}, "/op", '"everyone" cannot stand in a catalog'),
        ({"op": "not", "condition": of_people}, "/op", '"not" cannot stand in a catalog'),
        ({"op": "exists", "relation": "person"}, "/op", '"exists" cannot stand in a catalog'),
        ({"op": "in_segment", "segment": "others"}, "/op", '"in_segment" cannot stand in a catalog'),
        ({**of_people, "column": "sort"}, "/column", '"sort" is no column of badges'),
        ({**of_people, "column": "person.name"}, "/column", '"person.name" is no column of badges'),
        ({**of_people, "column": "outer.name"}, "/column", '"outer.name" is no column of badges'),
        ({**of_people, "column": {"op": "count", "relation": "person"}}, "/column", "a calculated value is no column"),
        (
            {**of_people, "value": {"op": "column", "path": "word"}},
            "/value",
            "a catalog compares columns with constants",
        ),
        ({**of_people, "column": "seen", "value": "2026-01-01"}, "/column", '"seen" is timestamp: a catalog can only'),
        (
            {"op": "or", "conditions": [of_people, {**of_people, "column": "tags"}]},
            "/conditions/1/column",
            '"tags" is array<text>: a catalog can only',
        ),
    ],
)
def test_a_catalog_compares_columns_with_constants(condition: Node, pointer: str, message: str) -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        catalog(where=[condition])

    found = caught.value.diagnostics[0]
    assert (found.code, found.pointer) == ("invalid-catalog", f"/tables/people/relations/badge/where/0{pointer}")
    assert found.message.startswith(message)


def test_a_constant_of_another_type_is_told_where_the_catalog_says_it() -> None:
    text = """version: 1
tables:
  people:
    key: [id]
    columns: {id: integer}
    relations:
      badge:
        to: badges
        keys: {id: owner}
        where:
          - {op: eq, column: kind, value: 7}
  badges: {columns: {owner: integer, kind: text}}
"""
    reaching = segment(*2 * [{"op": "exists", "relation": "badge"}])

    with pytest.raises(sg.DefinitionError) as caught:
        sg.compile(reaching, sg.Catalog.loads(text, file="shop.catalog.yaml"))

    (found,) = caught.value.diagnostics
    assert str(found).startswith(
        "shop.catalog.yaml:11:43: error[invalid-catalog] at /tables/people/relations/badge/where/0/value"
    )
    assert found.message.startswith("people.badge: ")


def test_a_row_that_is_always_there_has_its_columns() -> None:
    other_word = segment({"op": "not", "condition": {"op": "eq", "column": "badge.word", "value": "x"}})

    assert "IS NULL" in sg.compile(other_word, catalog(where=[of_people])).sql
    assert "IS NULL" not in sg.compile(other_word, catalog(where=[of_people], required=True)).sql


def people(*ids: int) -> polars.DataFrame:
    return polars.DataFrame({"id": ids, "name": [str(one) for one in ids], "team_id": ids})


def badges(*rows: tuple[str | None, int, str]) -> polars.DataFrame:
    columns = {"kind": polars.String, "owner": polars.Int64, "word": polars.String}
    return polars.DataFrame(rows, schema=columns, orient="row").with_columns(
        day=polars.lit(None, polars.Date),
        seen=polars.lit(None, polars.Datetime),
        level=polars.lit(None, polars.Float64),
    )


by_word = segment({"op": "eq", "column": "badge.word", "value": "x"}, select=["id"])


def answers(given: sg.Catalog, *rows: tuple[str | None, int, str]) -> list[str]:
    """What a dry run and evaluating say of two people with these badges: who has the word x, or what is wrong."""
    said: list[str] = []
    frames = {"people": people(1, 2), "badges": badges(*rows)}
    plain = {name: frame.to_dicts() for name, frame in frames.items()}
    for ask in (
        lambda: sg.dry_run(by_word, given, frames).rows(),
        lambda: sg.matches(by_word, given, plain),
    ):
        try:
            said.append(str(ask()))
        except sg.DefinitionError as problem:
            said.append(" ".join(f"{one.pointer} {one.message}" for one in problem.diagnostics))
    return said


def test_only_rows_that_are_meant_count_where_one_is_stated() -> None:
    stated = catalog(where=[{"op": "ne", "column": "kind", "value": "post"}], cardinality="one")
    once, twice = ("person", 1, "x"), ("team", 1, "x")

    assert answers(stated, once, ("post", 1, "x")) == ["[(1,)]", "[(1,)]"]
    for said in answers(stated, once, twice):
        assert said.startswith(
            "/tables/people/relations/badge people.badge reaches several rows, where the catalog says one"
        )


def test_a_required_row_has_to_be_there() -> None:
    required = catalog(where=[of_people], required=True)

    assert answers(required, ("person", 1, "x"), ("person", 2, "y")) == ["[(1,)]", "[(1,)]"]
    for said in answers(required, ("person", 1, "x"), ("post", 2, "x")):
        assert said.startswith("/tables/people/relations/badge people.badge reaches no row")


def test_rows_that_are_not_meant_are_not_looked_at() -> None:
    given = catalog(where=[of_people])

    assert answers(given, ("post", 1, "x"), ("person", 2, "x"), (None, 1, "x")) == ["[(2,)]", "[(2,)]"]


join: Node = {"name": "held", "to": "badges", "keys": {"id": "owner"}}


@pytest.mark.parametrize(
    ("joins", "code", "pointer"),
    [
        ([{**join, "to": "badge"}], "unknown-table", "/joins/0/to"),
        ([{**join, "keys": {"ident": "owner"}}], "unknown-column", "/joins/0/keys"),
        ([{**join, "keys": {"id": "person"}}], "unknown-column", "/joins/0/keys"),
        ([{**join, "keys": {"id": "word"}}], "type-mismatch", "/joins/0/keys/id"),
        ([{**join, "name": "name"}], "duplicate-name", "/joins/0/name"),
        ([{**join, "name": "badge"}], "duplicate-name", "/joins/0/name"),
        ([{**join, "name": "outer"}], "duplicate-name", "/joins/0/name"),
        ([join, join], "duplicate-name", "/joins/1/name"),
        ([{**join, "keys": {}}], "invalid-value", "/joins/0/keys"),
        ([{**join, "cardinality": "one"}], "unknown-key", "/joins/0/cardinality"),
    ],
)
def test_a_join_that_cannot_be_is_refused(joins: list[Node], code: str, pointer: str) -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        sg.compile(segment(joins=joins), catalog())

    assert [(one.code, one.pointer) for one in caught.value.diagnostics] == [(code, pointer)]


def test_a_join_to_many_rows_has_no_one_value() -> None:
    with pytest.raises(sg.DefinitionError, match="path-to-many") as caught:
        sg.compile(segment(joins=[join], select=["id", "held.word"]), catalog())

    assert [one.pointer for one in caught.value.diagnostics] == ["/select/1"]


def test_a_join_is_read_from_the_base_alone() -> None:
    further = {"op": "exists", "relation": "held", "where": [{"op": "exists", "relation": "person.held"}]}

    with pytest.raises(sg.DefinitionError, match=r'unknown-relation.*no relation "held" from people'):
        sg.compile(segment(further, joins=[join]), catalog())
