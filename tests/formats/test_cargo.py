"""Segments of Cargo: read, written as they were, and refused by name where they are wrong."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from engines import Engine
from fixture_folders import checkout, read_fixture
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

import segsql as sg
from formats import cargo_grid as grid
from formats.cargo_grid import group, model, on, segment_of
from segsql.cli.app import app
from segsql.errors import Diagnostic
from segsql.formats import cargo

folder = checkout / "fixtures" / "cargo"
uuid = "6f1c2b3a-7d8e-4f90-a1b2-c3d4e5f60718"


def read(document: Any, **bindings: Any) -> sg.Reading:
    return sg.read(document, format="cargo", catalog=grid.catalog, bindings={**grid.bindings, **bindings})


def read_one(document: Any) -> sg.Segment:
    found = read(document).segment
    assert isinstance(found, sg.Segment)
    return found


def refused(document: Any, **bindings: Any) -> list[Diagnostic]:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(document, **bindings)
    return list(refusal.value.diagnostics)


def told(found: list[Diagnostic]) -> set[tuple[str, str]]:
    return {(one.code, one.pointer) for one in found}


def alone(condition: dict[str, Any]) -> dict[str, Any]:
    return segment_of([group(condition)])


texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=20)
figures = st.integers(-(2**40), 2**40) | st.floats(allow_nan=False, allow_infinity=False, width=32)
written_as_read = [one for one in grid.conditions if one["kind"] not in ("any", "vector")]
spans = st.builds(
    lambda count, unit: f"{count} {unit}{'' if count == 1 else 's'}",
    st.integers(0, 999),
    st.sampled_from(("day", "week", "month", "year")),
)
property_names = st.text("abAB_ .:/@#$-", min_size=1, max_size=20)
searches = st.sampled_from(("contains", "doesNotContain", "startsWith", "endsWith", "is", "isNot"))
compared = st.sampled_from(("is", "isNot", "greaterThan", "lowerThan"))
conditions = (
    st.sampled_from(written_as_read)
    | st.builds(lambda op, values: on("string", "Text", op, values=values), searches, texts | st.lists(texts, min_size=1, max_size=4))
    | st.builds(lambda op, value: on("number", "x", op, value=value), compared, figures)
    | st.builds(lambda op, value: on("date", "ts", op, value=value), compared, spans)
    | st.builds(
        lambda op, name, value: on("objectProperty", "meta", op, propertyName=name, value=value),
        st.sampled_from(("is", "isNot", "greaterThan")), property_names, texts | figures,
    )
    | st.builds(lambda name, clause: {"kind": "sql", "name": name, "clause": clause}, texts, texts)
)  # fmt: skip
joins = st.sampled_from(("and", "or"))
groups = st.builds(
    lambda found, join: group(*found, conjonction=join), st.lists(conditions, min_size=1, max_size=4), joins
)
moments = st.sampled_from(("2026-03-01T09:00:00.000Z", None))
counts = st.integers(0, 2_147_483_647)


@st.composite
def definitions(draw: st.DrawFn, *, stored: bool | None = None) -> dict[str, Any]:
    found = draw(st.lists(groups, max_size=3))
    document = segment_of(found, draw(joins) if found else "and", name=draw(texts))
    optional = {
        "sort": st.none() | st.lists(st.builds(lambda slug, kind: {"columnSlug": slug, "kind": kind}, st.sampled_from(("n", "Text", "ts")), st.sampled_from(("asc", "desc"))), min_size=1, max_size=3),
        "limit": st.none() | st.integers(1, 2_147_483_647),
        "trackingColumnSlugs": st.none() | st.lists(st.sampled_from(("n", "Text", "d", "meta")), unique=True),
    }  # fmt: skip
    document |= draw(st.fixed_dictionaries({}, optional=optional))
    if stored if stored is not None else draw(st.booleans()):
        change = st.fixed_dictionaries({}, optional={"slug": texts, "totalRecordsCount": counts, "createdAt": moments})
        kept = {
            "slug": texts,
            "recordsCount": counts,
            "fromPlay": st.booleans(),
            "updatedAt": moments,
            "lastChange": st.none() | change,
        }
        document |= draw(st.fixed_dictionaries({"uuid": st.uuids().map(str)}, optional=kept))
    return document


lists = st.lists(definitions(stored=True), max_size=3, unique_by=lambda one: one["uuid"])
documents = (
    definitions() | definitions().map(lambda one: {"segment": one}) | lists.map(lambda found: {"segments": found})
)


@given(documents)
def test_what_is_written_is_what_was_read(document: dict[str, Any]) -> None:
    reading = read(document)

    assert sg.write(reading) == document
    assert read(sg.write(reading)) == reading
    assert read(json.dumps(document)) == reading


def test_every_condition_is_written_as_it_was() -> None:
    document = segment_of([group(*written_as_read), group(*written_as_read, conjonction="or")], "or")
    reading = read(document)

    assert sg.write(reading) == document
    assert read(sg.write(reading)) == reading


def test_other_spellings_are_written_as_the_product_writes_them() -> None:
    spelled = alone({"kind": "string", "slug": "Text", "operator": "is", "value": "a"})
    usual = alone(on("string", "Text", "is", values="a"))

    assert sg.write(read(spelled)) == usual
    assert read(spelled) == read(usual)


@pytest.mark.parametrize(
    ("kind", "slug", "usual"), [("any", "Text", "string"), ("vector", "vector", "array"), ("array", "meta", "object"), ("any", "n", "number")]
)  # fmt: skip
def test_a_kind_is_written_by_the_type_of_its_column(kind: str, slug: str, usual: str) -> None:
    assert sg.write(read(alone(on(kind, slug, "isNull")))) == alone(on(usual, slug, "isNull"))


def test_the_documents_of_the_fixture_have_the_members_worked_out_by_hand(duckdb_engine: Engine) -> None:
    fixture = read_fixture(folder)
    members = {}
    for table in fixture.catalog.tables.values():
        name = table.physical[-1]
        duckdb_engine.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM '{folder / name}.parquet'")
    duckdb_engine.execute("ALTER TABLE models_companies ALTER metadata TYPE JSON")
    for segment in fixture.segments.values():
        asked = sg.compile(segment, fixture.catalog, as_of=fixture.as_of, segments=fixture.segments).sql
        members[segment.title] = [row[0] for row in duckdb_engine.query(asked)]
    duckdb_engine.reset()

    assert members == {
        "SaaS big spenders": [1, 5, 9, 10],
        "PQLs not yet contacted": [1, 3],
        "Stale or never scored": [2, 4, 5, 6, 7, 8, 9, 10],
        "US tech 100+": [10, 8, 1],
    }


@pytest.mark.parametrize("path", sorted(folder.glob("*.json")), ids=lambda path: path.stem)
def test_the_documents_of_the_fixture_are_written_as_they_are(path: Path) -> None:
    fixture = read_fixture(folder)
    reading = sg.read(
        path, format="cargo", catalog=fixture.catalog, bindings=sg.Bindings.load(folder / "bindings.yaml")
    )

    assert sg.write(reading) == json.loads(path.read_text(encoding="utf-8"))


def test_a_segment_is_known_by_its_id_and_else_by_its_model_and_name() -> None:
    stored, sent, renamed = (
        read(one) for one in (segment_of([], uuid=uuid), segment_of([]), segment_of([], name="other"))
    )

    assert stored.segment.name == "seg_6f1c2b3a_7d8e_4f90_a1b2_c3d4e5f60718"
    assert read(segment_of([], uuid=uuid.upper(), name="other")).segment.name == stored.segment.name
    assert sent.segment.name != renamed.segment.name
    assert {one.code for one in sent.notes} == {"label-without-id", "always-true"}
    assert {one.code for one in stored.notes} == {"always-true"}


def test_another_segment_is_its_own_key_where_none_is_bound() -> None:
    document = alone({"kind": "segment", "operator": "in", "segmentUuid": uuid})
    other = read_one(segment_of([group(on("number", "n", "greaterThan", value=1))], uuid=uuid))
    asked = read_one(document)

    assert 'n" > 1' in sg.compile(asked, grid.catalog, segments={other.name: other}).sql
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(asked, grid.catalog)
    assert told(list(refusal.value.diagnostics)) == {("unknown-segment", "/filter/groups/0/conditions/0/segmentUuid")}


def test_a_segment_that_refers_to_itself_is_refused() -> None:
    document = segment_of([group({"kind": "segment", "operator": "notIn", "segmentUuid": uuid})], uuid=uuid)
    asked = read_one(document)

    with pytest.raises(sg.DefinitionError, match="segment-cycle"):
        sg.compile(asked, grid.catalog, segments={asked.name: asked})


first = "/filter/groups/0/conditions/0"
happened = {"kind": "occurrence", "relatedModelUuid": grid.events, "conjonction": "and", "conditions": []}
enrolled = {"kind": "enrollment", "workflowUuid": grid.workflow, "activityKind": "workflowEntered"}
often, ever = {"operator": "moreThan", "value": 0}, {"operator": "moreThan", "value": 0, "unit": "day"}
wrong: list[tuple[dict[str, Any], str, str]] = [
    (on("strng", "Text", "is"), "unknown-operator", f"{first}/kind"),
    (on("string", "Text", "equals", values="a"), "unknown-operator", f"{first}/operator"),
    (on("number", "n", "contains", values="a"), "unknown-operator", f"{first}/operator"),
    (on("string", "Text", "is"), "missing-key", first),
    (on("string", "Text", "is", values=[]), "invalid-value", f"{first}/values"),
    (on("string", "Text", "is", values=[1]), "wrong-type", f"{first}/values/0"),
    (on("string", "Text", "contains", values=""), "empty-text", f"{first}/values"),
    (on("string", "Text", "contains", values=["a", ""]), "empty-text", f"{first}/values/1"),
    (on("string", "Text", "isNull", values="a"), "unknown-key", f"{first}/values"),
    ({**on("string", "Text", "is", values="a"), "slug": "Text"}, "unknown-key", f"{first}/slug"),
    (on("string", "Txt", "is", values="a"), "unbound-name", f"{first}/columnSlug"),
    ({"kind": "string", "slug": "Txt", "operator": "isNull"}, "unbound-name", f"{first}/slug"),
    (on("number", "Text", "isNull"), "type-mismatch", f"{first}/kind"),
    (on("string", "n", "isNull"), "type-mismatch", f"{first}/kind"),
    (on("date", "b", "isNull"), "type-mismatch", f"{first}/kind"),
    (on("vector", "objects", "isNull"), "type-mismatch", f"{first}/kind"),
    (on("object", "objects", "isNull"), "type-mismatch", f"{first}/kind"),
    (on("string", "u", "is", values="a"), "invalid-literal", f"{first}/values"),
    (on("number", "n", "is", value="1"), "invalid-value", f"{first}/value"),
    (on("number", "n", "is", value=True), "invalid-value", f"{first}/value"),
    (on("number", "n", "between", firstValue=2, lastValue=1), "reversed-range", first),
    (on("date", "d", "is", value="March"), "invalid-literal", f"{first}/value"),
    (on("date", "d", "is", value="3 moons"), "invalid-literal", f"{first}/value"),
    (on("date", "d", "is", value="-3 months"), "invalid-literal", f"{first}/value"),
    (on("date", "ts", "is", value="3 hours"), "meaning-refused", f"{first}/value"),
    (on("date", "ts", "lowerThan", value="99999 years"), "invalid-period", f"{first}/value"),
    (on("date", "ts", "between", firstValue="1 day", lastValue="2 days"), "reversed-range", first),
    (on("array", "vector", "matchConditions", conditions=[on("objectProperty", "vector", "isNull", propertyName="p")]), "type-mismatch", f"{first}/kind"),
    (on("object", "meta", "matchConditions", conditions=[]), "invalid-value", f"{first}/conditions"),
    (on("object", "meta", "matchConditions", conditions=[on("string", "meta", "isNull")]), "invalid-value", f"{first}/conditions/0/kind"),
    (on("object", "meta", "matchConditions", conditions=[on("objectProperty", "objects", "isNull", propertyName="p")]), "meaning-refused", f"{first}/conditions/0/columnSlug"),
    (on("objectProperty", "meta", "between", propertyName="p", value=1, otherValue="b"), "type-mismatch", f"{first}/otherValue"),
    (on("objectProperty", "meta", "greaterThan", propertyName="p", value=True), "invalid-value", f"{first}/value"),
    (on("objectProperty", "meta", "is", propertyName='a"b', value="x"), "invalid-value", f"{first}/propertyName"),
    (on("string", "stage", "isNull", relatedModelUuid=uuid), "unbound-name", f"{first}/relatedModelUuid"),
    (on("string", "kind", "isNull", relatedModelUuid=grid.events), "path-to-many", f"{first}/relatedModelUuid"),
    ({**happened, "relatedModelUuid": model, "frequency": often, "period": ever}, "unbound-name", f"{first}/relatedModelUuid"),
    ({**happened, "frequency": {"operator": "never"}, "period": ever}, "unknown-operator", f"{first}/frequency/operator"),
    ({**happened, "frequency": {"operator": "not", "value": 1}, "period": ever}, "unknown-key", f"{first}/frequency/value"),
    ({**happened, "frequency": {"operator": "lessThan", "value": 0}, "period": ever}, "meaning-refused", f"{first}/frequency/value"),
    ({**happened, "frequency": often, "period": {**ever, "unit": "month"}}, "invalid-value", f"{first}/period/unit"),
    ({**happened, "frequency": often, "period": {**ever, "operator": "lessThan"}}, "meaning-refused", f"{first}/period/value"),
    ({**happened, "frequency": often, "period": ever, "groups": []}, "unknown-key", f"{first}/groups"),
    ({**happened, "frequency": often, "period": ever, "conditions": [enrolled]}, "unknown-operator", f"{first}/conditions/0/kind"),
    ({**happened, "frequency": often, "period": ever, "conditions": [on("string", "kind", "isNull", relatedModelUuid=grid.events)]}, "meaning-refused", f"{first}/conditions/0/relatedModelUuid"),
    ({**happened, "relatedModelUuid": grid.people, "frequency": often, "period": {**ever, "value": 1}}, "no-time-column", first + "/period"),
    ({**enrolled, "frequency": often, "period": ever, "nodeSlug": "a"}, "meaning-refused", f"{first}/nodeSlug"),
    ({"kind": "sql", "name": "x", "clause": ""}, "invalid-value", f"{first}/clause"),
    ({"kind": "sql", "name": "x", "clause": "n > 1; DROP TABLE records"}, "sql-refused", f"{first}/clause"),
    ({"kind": "sql", "name": "x", "clause": "n IN (SELECT 1)"}, "sql-refused", f"{first}/clause"),
    ({"kind": "sql", "name": "x", "clause": "nn > 1"}, "unknown-column", f"{first}/clause"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("condition", "code", "pointer"), wrong, ids=[f"{index}-{one[1]}" for index, one in enumerate(wrong)]
)
def test_a_condition_that_is_wrong_is_told_at_its_place(condition: dict[str, Any], code: str, pointer: str) -> None:
    text = json.dumps(alone(condition), indent=1)

    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(read(text).segment, grid.catalog, as_of=grid.now)

    found = next(one for one in refusal.value.diagnostics if (one.code, one.pointer) == (code, pointer))
    assert found.range is not None
    assert found.range.line > 1


whole: list[tuple[Any, str, str]] = [
    ({"conjonction": "and", "groups": [], "name": "a"}, "missing-key", ""),
    (segment_of([group()]), "invalid-value", "/filter/groups/0/conditions"),
    ({**segment_of([]), "modelUuid": "companies"}, "invalid-value", "/modelUuid"),
    ({**segment_of([]), "modelUuid": uuid}, "unbound-name", "/modelUuid"),
    ({**segment_of([]), "filter": {"conjunction": "and", "groups": []}}, "unknown-key", "/filter/conjunction"),
    (segment_of([{"conjonction": "and", "groups": []}]), "unknown-key", "/filter/groups/0/groups"),
    (segment_of([], limit=0), "invalid-value", "/limit"),
    (segment_of([], limit=1.5), "wrong-type", "/limit"),
    (segment_of([], name=""), "invalid-value", "/name"),
    (segment_of([], status="draft"), "unknown-key", "/status"),
    (segment_of([], sort=[{"columnSlug": "n", "kind": "ASC"}]), "invalid-value", "/sort/0/kind"),
    (segment_of([], sort=[{"columnSlug": "m2", "kind": "asc"}]), "unbound-name", "/sort/0/columnSlug"),
    (segment_of([], trackingColumnSlugs=["m2"]), "unbound-name", "/trackingColumnSlugs/0"),
    (segment_of([], trackingColumnSlugs=["n", "n"]), "duplicate-name", "/trackingColumnSlugs/1"),
    ({"segments": [segment_of([], uuid=uuid)] * 2}, "duplicate-name", "/segments/1"),
    ({"segment": {"name": "a"}}, "missing-key", "/segment"),
    ([], "wrong-type", ""),
    ("[1", "invalid-yaml", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("document", "code", "pointer"), whole, ids=[f"{index}-{one[1]}" for index, one in enumerate(whole)]
)
def test_a_document_that_is_wrong_is_told_at_its_place(document: Any, code: str, pointer: str) -> None:
    assert (code, pointer) in told(refused(document))


def test_the_spelling_of_the_joining_word_is_hinted_at() -> None:
    found = refused({**segment_of([]), "filter": {"conjunction": "and", "groups": []}})

    assert [one.hint for one in found if one.pointer == "/filter/conjunction"] == ['did you mean "conjonction"?']


@pytest.mark.parametrize(
    ("condition", "bindings", "code", "key"),
    [
        ({**enrolled, "frequency": often, "period": ever}, {"activities": None}, "unbound-name", ""),
        ({"kind": "sql", "name": "x", "clause": "n > 1"}, {"dialect": None}, "unbound-name", "/clause"),
        ({"kind": "sql", "name": "x", "clause": "n > 1"}, {"dialect": "snowflake"}, "meaning-refused", "/clause"),
    ],
)
def test_what_the_bindings_do_not_say_is_told(
    condition: dict[str, Any], bindings: dict[str, Any], code: str, key: str
) -> None:
    assert told(refused(alone(condition), **bindings)) == {(code, f"{first}{key}")}


def test_a_relation_is_named_where_there_are_several() -> None:
    tables = json.loads(json.dumps(grid.tables))
    tables["records"]["relations"] |= {"friend": {"to": "people", "keys": {"n": "id"}}}
    catalog = sg.Catalog.model_validate({"version": 1, "tables": tables})
    document = alone(on("string", "stage", "isEmpty", relatedModelUuid=grid.people))

    with pytest.raises(sg.DefinitionError, match=r"unbound-name.*person, friend"):
        sg.read(document, format="cargo", catalog=catalog, bindings=grid.bindings)
    bound = {**grid.bindings, "relations": {"records": {grid.people: "friend"}}}
    reading = sg.read(document, format="cargo", catalog=catalog, bindings=bound)

    assert reading.segment.written()["where"][0]["conditions"][0]["conditions"][0]["column"] == "friend.stage"
    assert sg.write(reading) == document


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"relations": {"activities": {"to": "activities", "keys": {"id": "record"}}}}, "activities_"),
        ({"columns": {**grid.columns, "activities": "text"}}, "activities_"),
        ({"key": ["id", "n"]}, "key-required"),
        ({"key": ["t"]}, "type-mismatch"),
    ],
)
def test_activities_are_joined_by_the_key_under_a_name_of_their_own(change: dict[str, Any], found: str) -> None:
    tables = {**grid.tables, "records": {"key": ["id"], "columns": grid.columns, **change}}
    catalog = sg.Catalog.model_validate({"version": 1, "tables": tables})
    bindings = {key: one for key, one in grid.bindings.items() if key != "segments"}
    document = alone({**enrolled, "frequency": often, "period": ever})

    if "-" in found:
        with pytest.raises(sg.DefinitionError, match=found):
            sg.compile(sg.read(document, format="cargo", catalog=catalog, bindings=bindings).segment, catalog)
        return
    reading = sg.read(document, format="cargo", catalog=catalog, bindings=bindings)
    (join,) = reading.segment.written()["joins"]
    assert (join["name"], join["keys"]) == (found, {"id": "record"})
    assert sg.write(reading) == document


@pytest.mark.parametrize(
    "damage",
    [
        lambda one: one["filter"]["groups"][0]["conditions"].append(on("string", "Text", "is", values=["a"] * 10_001)),
        lambda one: one["filter"]["groups"][0]["conditions"].append(on("string", "Text", "is", values="a" * 10_001)),
        lambda one: one["filter"]["groups"].append(nested(400)),
        lambda one: one["filter"]["groups"][0]["conditions"].append({"kind": {"a": 1}, "operator": ["x"]}),
        lambda one: one["filter"]["groups"][0]["conditions"].append({"kind": "number", "operator": {"x": 1}}),
        lambda one: one.update({"name": "a\0b"}),
        lambda one: one.update({"limit": 10**400}),
    ],
)
def test_hostile_documents_are_refused(damage: Callable[[Any], None]) -> None:
    document = segment_of([group(on("number", "n", "isNull"))])
    damage(document)

    for one in (document, json.dumps(document)):
        with pytest.raises(sg.DefinitionError):
            read(one)


def nested(depth: int) -> Any:
    found: Any = []
    for _ in range(depth):
        found = {"conjonction": "and", "conditions": [found]}
    return found


def test_a_deleted_segment_is_read_with_a_note() -> None:
    reading = read(segment_of([group(on("number", "n", "isNull"))], uuid=uuid, deletedAt="2026-03-01T00:00:00Z"))

    assert [(one.code, one.pointer) for one in reading.notes] == [("ignored-part", "/deletedAt")]


def native(**more: Any) -> sg.Segment:
    return sg.Segment.model_validate(
        {"version": 1, "name": "x", "base": "records", "where": [{"op": "everyone"}], **more}
    )


def write(segment: sg.Segment, **bindings: Any) -> Any:
    return sg.write(segment, format="cargo", catalog=grid.catalog, bindings={**grid.bindings, **bindings})


def test_a_segment_of_another_origin_is_written() -> None:
    where = [
        {"op": "in", "column": "t", "values": ["a", "b"]},
        {
            "op": "or",
            "conditions": [{"op": "gt", "column": "n", "value": 1}, {"op": "is_missing", "column": "person.stage"}],
        },
        {"op": "exists", "relation": "events", "where": [{"op": "eq", "column": "kind", "value": "open"}]},
    ]

    written = write(native(title="Some", where=where, sort=[{"column": "n"}], limit=5))

    conditions = [group(on("string", "Text", "is", values=["a", "b"]))]
    related = {"kind": "string", "columnSlug": "stage", "relatedModelUuid": grid.people, "operator": "isNull"}
    conditions.append(group(on("number", "n", "greaterThan", value=1), related, conjonction="or"))
    inner = [on("string", "kind", "is", values="open")]
    conditions.append(group({**happened, "frequency": often, "period": ever, "conditions": inner}))
    expected = segment_of(conditions, name="Some", sort=[{"columnSlug": "n", "kind": "asc"}], limit=5)
    assert written == expected


one_leaf = {"op": "eq", "column": "n", "value": 1}
unheld: list[tuple[dict[str, Any], str]] = [
    ({"description": "long"}, "/description"),
    ({"select": ["id"]}, "/select"),
    ({"timezone": "Europe/Vienna"}, "/timezone"),
    ({"limit_percent": 10}, "/limit_percent"),
    ({"target": {"into": "table", "track": []}}, "/target/into"),
    ({"joins": [{"name": "more", "to": "people", "keys": {"id": "id"}}]}, "/joins/0"),
    ({"sort": [{"column": "person.stage"}]}, "/sort/0"),
    ({"where": [{"op": "lte", "column": "n", "value": 1}]}, "/where/0"),
    ({"where": [one_leaf, {"op": "eq", "column": "n", "value": 1, "missing": "match"}]}, "/where/1"),
    ({"where": [{"op": "eq", "column": "t", "value": "a", "ignore_case": True}]}, "/where/0"),
    ({"where": [{"op": "not", "condition": one_leaf}]}, "/where/0"),
    ({"where": [{"op": "or", "conditions": [one_leaf, {"op": "and", "conditions": [one_leaf, {"op": "or", "conditions": [one_leaf, one_leaf]}]}]}]}, "/where/0/conditions/1/conditions/1"),
    ({"where": [{"op": "nobody"}]}, "/where/0"),
    ({"where": [{"op": "is_present", "column": "events.kind"}]}, "/where/0"),
    ({"where": [{"op": "exists", "relation": "events", "during": {"op": "last", "count": 3, "unit": "hour"}}]}, "/where/0"),
    ({"where": [{"op": "exists", "relation": "events", "limit": 2}]}, "/where/0"),
    ({"where": [{"op": "in_segment", "segment": "someone"}]}, "/where/0/segment"),
    ({"where": [{"op": "sql", "dialect": "duckdb", "text": "n > 1"}]}, "/where/0"),
    ({"where": [{"op": "during", "column": "ts", "period": {"op": "last", "count": 3, "unit": "day"}}]}, "/where/0"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "pointer"), [one for one in unheld if one[1]], ids=lambda one: one if isinstance(one, str) else ""
)
def test_what_the_product_cannot_hold_is_named(more: dict[str, Any], pointer: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        write(native(**more))

    assert told(list(refusal.value.diagnostics)) == {("not-held", pointer)}


def test_all_that_the_product_cannot_hold_is_named_at_once() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        write(native(description="x", where=[{"op": "nobody"}, {"op": "not", "condition": one_leaf}]), tables={})

    assert told(list(refusal.value.diagnostics)) == {
        ("not-held", "/description"), ("not-held", "/base"), ("not-held", "/where/0"), ("not-held", "/where/1"),
    }  # fmt: skip


def test_a_decimal_that_no_number_in_json_is_is_not_rounded() -> None:
    where = [{"op": "eq", "column": "m", "value": {"op": "literal", "value": 1, "type": "integer"}}]
    long = sg.loads("{version: 1, name: x, base: records, where: [{op: eq, column: x, value: 0.1234567890123456789}]}")

    for segment in (native(where=where), long):
        with pytest.raises(sg.DefinitionError, match="not-held"):
            write(segment)


def test_writing_needs_a_catalog() -> None:
    with pytest.raises(sg.DefinitionError, match="catalog"):
        sg.write(native(), format="cargo")


related = on("string", "stage", "isNull", relatedModelUuid=grid.people)


@pytest.mark.parametrize(
    ("document", "pointers"),
    [
        (segment_of([group(on("number", "n", "isNull"), on("string", "Text", "isNull"))]), []),
        (segment_of([group(on("number", "n", "isNull"))] * 2, "or"), []),
        (segment_of([group(on("number", "n", "isNull"), conjonction="or")]), []),
        (segment_of([]), []),
        (alone({**enrolled, "frequency": often, "period": ever}), []),
        (segment_of([group(on("number", "n", "isNull"))] * 2), ["/filter/conjonction"]),
        (segment_of([group(related, on("number", "n", "isNull"), conjonction="or")]), ["/filter/groups/0/conjonction", f"{first}/relatedModelUuid"]),
        (alone({"kind": "sql", "name": "x", "clause": "n > 1"}), [first]),
        (alone({"kind": "segment", "operator": "in", "segmentUuid": uuid}), [first]),
        ({"segment": alone({**happened, "frequency": often, "period": ever})}, [f"/segment{first}"]),
    ],
)  # fmt: skip
def test_what_keeps_a_segment_from_real_time_is_named(document: Any, pointers: list[str]) -> None:
    found = cargo.realtime(json.dumps(document))

    assert [one.pointer for one in found] == pointers
    assert [one.pointer for one in cargo.realtime(document)] == pointers
    assert all(one.range is not None and one.code == "not-held" for one in found)


@pytest.mark.parametrize(
    ("document", "use", "status", "said"),
    [
        ("us_tech.json", "realtime", 0, ""),
        ("big_spenders.json", "realtime", 1, "big_spenders.json:8:4  (/filter/groups/1/conditions/0)"),
        ("us_tech.json", "real-time", 2, 'no use "real-time" of cargo documents'),
    ],
)
def test_the_command_says_what_keeps_a_document_from_a_use(document: str, use: str, status: int, said: str) -> None:
    files = [str(folder / document), "--bindings", str(folder / "bindings.yaml"), "--format", "cargo"]

    found = CliRunner().invoke(app, ["read", *files, "--for", use])

    assert found.exit_code == status
    assert said in found.stderr
    assert (found.stdout == "") == (status > 0)


def test_a_refusal_has_the_shape_of_the_product() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(segment_of([], limit=0, name=""))

    found = sg.problem(refusal.value, format="cargo")
    assert isinstance(found, dict)
    (message,) = found.values()
    assert set(found) == {"errorMessage"}
    assert "/limit: 0 is out of range" in str(message)
    assert "/name: " in str(message)
