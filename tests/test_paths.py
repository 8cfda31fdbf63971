"""What a dotted name reads from the row at hand: which rows are joined for it, how far out it looks, and whether it may be missing."""

import re
from typing import Any

import pytest

import segsql as sg
from segsql.model.limits import MAX_HOPS

Node = dict[str, Any]
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {
                    "id": "integer",
                    "note": "text",
                    "born": "date",
                    "sold": "timestamp",
                    "kept": {"type": "timestamp", "stored": "with_zone"},
                    "made": {"type": "timestamp", "stored": "with_zone", "nullable": False},
                    "grade": {"type": "text", "values": ["low", "high"]},
                    "doc": {"type": "json", "fields": {"size": "integer"}},
                    "parts": {"type": "array<json>", "element": {"size": "integer"}},
                    "boss_id": "integer",
                    "lead_id": "integer",
                },
                "relations": {
                    "boss": {"to": "people", "keys": {"boss_id": "id"}},
                    "lead": {"to": "people", "keys": {"lead_id": "id"}, "required": True},
                    "top": {"path": "boss.boss"},
                    "team": {"to": "people", "keys": {"id": "boss_id"}},
                    "home": {"to": "homes", "keys": {"id": "person"}, "required": True},
                },
            },
            "homes": {"key": ["person"], "columns": {"person": "integer"}},
        },
    }
)

columns = f"known here: {', '.join(sorted(catalog.tables['people'].columns))}"
relations = f"known here: {', '.join(sorted(catalog.tables['people'].relations))}"


def segment(*where: Node, **fields: Any) -> sg.Segment:
    found = {"version": 1, "name": "walked", "base": "people", "where": list(where), "select": ["id"], **fields}
    return sg.Segment.model_validate(found)


def said(one: sg.Segment, dialect: str = "postgres") -> list[tuple[str, str, str, str]]:
    """What is found wrong with a segment in a dialect."""
    with pytest.raises(sg.SegsqlError) as problem:
        sg.compile(one, catalog, dialect=dialect)
    return [(one.code, one.pointer, one.message, one.hint) for one in problem.value.diagnostics]


def sql(one: sg.Segment, **more: Any) -> str:
    """The statement on PostgreSQL, on one line."""
    return " ".join(sg.compile(one, catalog, dialect="postgres", **more).sql.split())


def joins(text: str) -> list[tuple[str, str]]:
    """The rows that are joined, each with the row that it belongs to."""
    return re.findall(r'JOIN "\w+" AS "(\w+)" ON "\1"."\w+" = "(\w+)"', text)


def path(text: str) -> Node:
    return {"op": "column", "path": text}


def present(text: str) -> Node:
    return {"op": "is_present", "column": text}


def several(relation: str, *where: Node) -> Node:
    """There are two related rows or more."""
    return {"op": "gte", "column": {"op": "count", "relation": relation, "where": list(where)}, "value": 2}


def later(text: str) -> Node:
    """The row at hand is born later than what a path reads."""
    return {"op": "gt", "column": "born", "value": path(text)}


def follows(*steps: Node) -> Node:
    """One of the team comes after another."""
    return {"op": "sequence", "relation": "team", "order": "sold", "steps": [{"where": [one]} for one in steps]}


@pytest.mark.parametrize(
    ("read", "joined"),
    [
        (["boss.id", "boss.note"], [("boss_1", "t")]),
        (["boss.id", "lead.id"], [("boss_1", "t"), ("lead_2", "t")]),
        (["boss.id", "boss.boss.id", "boss.lead.id"], [("boss_1", "t"), ("boss_2", "boss_1"), ("lead_3", "boss_1")]),
        (["top.id", "top.note"], [("top_1", "t"), ("top_2", "top_1")]),
        (["top.top.id"], [("top_1", "t"), ("top_2", "top_1"), ("top_3", "top_2"), ("top_4", "top_3")]),
        (["boss." * MAX_HOPS + "id"], [("boss_1", "t"), *((f"boss_{n}", f"boss_{n - 1}") for n in range(2, MAX_HOPS + 1))]),
    ],
)  # fmt: skip
def test_each_row_on_the_way_is_joined_once(read: list[str], joined: list[tuple[str, str]]) -> None:
    assert joins(sql(segment(*map(present, read)))) == joined


def test_rows_of_two_relations_by_path_are_not_taken_for_each_other() -> None:
    text = sql(segment(several("team.team"), several("boss.team")))

    assert re.findall(r'FROM "people" AS "(\w+)" JOIN', text) == ["team_1", "boss_3"]
    assert joins(text) == [("team_2", "team_1"), ("team_4", "boss_3")]


@pytest.mark.parametrize(
    ("read", "guarded", "missing"),
    [
        ("id", None, False),
        ("boss_id", None, True),
        ("boss.id", None, True),
        ("lead.id", None, False),
        ("lead.boss_id", None, True),
        ("lead.lead.id", None, False),
        ("lead.boss.id", None, True),
        ("boss.lead.id", None, True),
        ("lead.id", "people", True),
        ("lead.id", "homes", False),
        ("home.person", "homes", True),
        ("lead.home.person", "homes", True),
        ("home.person", "people", False),
    ],
)
def test_what_is_always_there_is_not_asked_for(read: str, guarded: str | None, missing: bool) -> None:
    one = segment({"op": "ne", "column": read, "value": 1, "missing": "match"})
    key = "person" if guarded == "homes" else "id"
    guards = {guarded: [{"op": "gt", "column": key, "value": 0}]} if guarded is not None else None

    assert ("IS NULL" in sql(one, guards=guards).partition("WHERE")[2]) == missing


@pytest.mark.parametrize(("zoned", "asked"), [("kept", 2), ("made", 1)])
def test_a_time_with_a_zone_is_read_as_one_of_utc_and_is_as_often_missing(zoned: str, asked: int) -> None:
    """The one that it is compared with may be missing either way."""
    text = sql(segment({"op": "ne", "column": zoned, "value": path("sold"), "missing": "match"}, select=["id", zoned]))

    assert text.startswith(f"""SELECT CAST("t"."id" AS BIGINT) AS "id", CAST(timezone('UTC', "t"."{zoned}") AS""")
    assert f"""timezone('UTC', "t"."{zoned}") <> "t"."sold\"""" in text
    assert text.count("IS NULL") == asked


@pytest.mark.parametrize(
    ("where", "groups"),
    [
        (several("team", later("born")), ["team_1.boss_id"]),
        (several("team", later("outer.born")), ["t.id"]),
        (several("team", several("team", later("born"))), ["team_2.boss_id", "team_1.boss_id"]),
        (several("team", several("team", later("outer.born"))), ["team_1.id", "team_1.boss_id"]),
        (several("team", several("team", later("outer.outer.born"))), ["team_1.id t.id", "t.id"]),
        (several("team", several("team", later("outer.outer.born"), later("outer.born"))), ["team_1.id t.id", "t.id"]),
        (several("team", follows(present("note"), later("outer.born"))), ["team_1.boss_id"]),
        (several("team", follows(later("outer.outer.born"), present("note"))), ["t.id"]),
        (several("team", follows(present("note"), later("outer.outer.born"))), ["t.id"]),
    ],
)
def test_a_figure_is_one_of_all_the_rows_that_are_looked_out_at(where: Node, groups: list[str]) -> None:
    found = re.findall(r'GROUP BY ((?:"\w+"."\w+"(?:, )?)+)', sql(segment(where)))

    assert [one.replace('"', "").replace(",", "") for one in found] == groups


@pytest.mark.parametrize(
    ("where", "read"),
    [
        (several("team", later("outer.born")), '"team_1"."born" > "t"."born"'),
        (several("team", several("team", later("outer.outer.born"))), '"team_2"."born" > "t"."born"'),
        (several("team", later("outer.named")), '"team_1"."born" > "t"."born"'),
        (several("team", later("outer.boss.born")), '"team_1"."born" > "boss_2"."born"'),
        (follows(present("note"), later("outer.born")), '"team_2"."born" > "t"."born"'),
        (several("team", follows(present("note"), later("outer.born"))), '"team_3"."born" > "team_1"."born"'),
        (several("team", follows(present("note"), later("outer.outer.born"))), '"team_3"."born" > "t"."born"'),
    ],
)
def test_outer_reads_the_row_that_is_asked(where: Node, read: str) -> None:
    assert read in sql(segment(where, transformations=[{"name": "named", "value": path("born")}]))


@pytest.mark.parametrize(
    "where",
    [
        several("team", later("outer.outer.born")),
        several("team", follows(present("note"), later("outer.outer.outer.born"))),
        follows(present("note"), later("outer.outer.born")),
    ],
)
def test_there_is_no_row_further_out_than_the_base(where: Node) -> None:
    ((code, _, message, _),) = said(segment(where))

    assert (code, message) == (
        "outer-at-top",
        '"outer" climbs out of related rows, and there is no row further out here',
    )


def test_a_name_that_stands_for_nothing_is_reported_once_however_often_it_is_read() -> None:
    wrong = {"name": "named", "value": path("nothing")}
    inner = several("team", later("outer.named"))

    found = said(segment(*[present("named")] * 30, *[inner] * 30, transformations=[wrong]))
    assert [(code, pointer) for code, pointer, *_ in found] == [("unknown-column", "/transformations/0/value/path")]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (present("nmed"), ("unknown-column", 'no column "nmed" in people', 'did you mean "named"?')),
        (several("team", later("outer.nmed")), ("unknown-column", 'no column "nmed" in people', 'did you mean "named"?')),
        (present("boss.nmed"), ("unknown-column", 'no column "nmed" in people', columns)),
        (present("boss.named"), ("unknown-column", 'no column "named" in people', columns)),
        (several("team", present("named")), ("unknown-column", 'no column "named" in people', columns)),
        (present("siblin.id"), ("unknown-relation", 'no relation "siblin" from people', 'did you mean "sibling"?')),
        (present("boss.siblin.id"), ("unknown-relation", 'no relation "siblin" from people', relations)),
        (present("boss.sibling.id"), ("unknown-relation", 'no relation "sibling" from people', relations)),
        (present("sibling.sibling.id"), ("unknown-relation", 'no relation "sibling" from people', relations)),
        (several("boss.sibling"), ("unknown-relation", 'no relation "sibling" from people', relations)),
        (present("boss.outer.id"), ("unknown-relation", 'no relation "outer" from people', relations)),
        (present("boss.sibling"), ("unknown-column", 'no column "sibling" in people', columns)),
        (present("boss.outer"), ("unknown-column", 'no column "outer" in people', 'did you mean "note"?')),
        (present("outer.outer"), ("unknown-column", '"outer" names a row, not a column', "write outer.column")),
        (present("doc.sise"), ("unknown-column", 'no field "sise" is declared for doc', 'did you mean "size"?')),
        (present("boss.doc.sise"), ("unknown-column", 'no field "sise" is declared for doc', 'did you mean "size"?')),
        (present("doc.size.size"), ("unknown-relation", '"doc" is a column of people, not a relation', "a value of op json reads any place of a JSON column")),
        (present("boss.note.size"), ("unknown-relation", '"note" is a column of people, not a relation', "")),
        (several("parts", present("sise")), ("unknown-column", 'no column "sise" in people.parts', 'did you mean "size"?')),
        (several("parts", present("elment")), ("unknown-column", 'no column "elment" in people.parts', 'did you mean "element"?')),
        (present("team.boss.note"), ("path-to-many", '"team" leads to many rows, so "team.boss.note" has no one value', "say which: {op: first, relation: team, column: boss.note, sort: [...]}, or test with exists")),
        (present("boss.team.boss.note"), ("path-to-many", '"boss.team" leads to many rows, so "boss.team.boss.note" has no one value', "say which: {op: first, relation: boss.team, column: boss.note, sort: [...]}, or test with exists")),
    ],
)  # fmt: skip
def test_a_path_that_leads_nowhere(where: Node, found: tuple[str, str, str]) -> None:
    """A named value or a join is one of the base, and no row that a relation leads to has it."""
    named = {"name": "named", "value": path("born")}
    sibling = {"name": "sibling", "to": "people", "keys": {"boss_id": "id"}, "required": True}

    wrong = said(segment(where, transformations=[named], joins=[sibling]))
    assert [(code, message, hint) for code, _, message, hint in wrong] == [found]


@pytest.mark.parametrize(
    ("where", "read"),
    [
        (present("boss.doc.size"), '"boss_1"."doc"'),
        (present("boss.lead.doc.size"), '"lead_2"."doc"'),
        (several("parts", present("size")), '"parts_1"."element" -> \'size\''),
    ],
)
def test_a_declared_field_is_read_where_it_is_declared(where: Node, read: str) -> None:
    assert read in sql(segment(where))


@pytest.mark.parametrize(
    ("where", "pointer"),
    [
        (present("doc.size"), "/where/0/column"),
        (present("boss.doc.size"), "/where/0/column"),
        (several("parts", present("size")), "/where/0/column/where/0/column"),
    ],
)
def test_a_field_that_an_engine_does_not_read_is_refused_where_it_is_named(where: Node, pointer: str) -> None:
    ((code, at, message, _),) = said(segment(where), "trino")

    assert (code, at) == ("unsupported-by-dialect", pointer)
    assert message.startswith("Trino cannot be trusted with what stands in JSON")


@pytest.mark.parametrize(
    ("read", "value", "found"),
    [
        ("grade", "hgih", ('"grade" never is hgih', 'did you mean "high"?')),
        ("boss.grade", "hgih", ('"grade" never is hgih', 'did you mean "high"?')),
        ({"op": "json_kind", "column": "doc"}, "nmber", ('"json_kind" never is nmber', 'did you mean "number"?')),
    ],
)
def test_what_a_value_never_is_is_refused(read: Any, value: str, found: tuple[str, str]) -> None:
    """A closed list is one of the catalog, or of the kinds of JSON."""
    ((code, pointer, *wrong),) = said(segment({"op": "eq", "column": read, "value": value}))

    assert (code, pointer) == ("not-a-listed-value", "/where/0/value")
    assert tuple(wrong) == found


@pytest.mark.parametrize(
    ("read", "value"),
    [
        ("grade", "high"),
        ("note", "high"),
        ({"op": "json_kind", "column": "doc"}, "number"),
        ({"op": "json", "column": "doc", "path": ["size"], "type": "text"}, "hgih"),
    ],
)
def test_what_a_value_may_be_is_taken(read: Any, value: str) -> None:
    assert f"= '{value}'" in sql(segment({"op": "eq", "column": read, "value": value}))
