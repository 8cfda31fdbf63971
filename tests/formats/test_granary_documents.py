"""Segment jobs as documents: what is understood of them, what is refused where, and that they come back as they were."""

import json
from typing import Any

import pytest
from fixture_folders import checkout, read_fixtures
from hypothesis import given
from hypothesis import strategies as st

import segsql as sg
from segsql.formats import granary
from segsql.model.queries import Query

folder = checkout / "fixtures" / "granary"
fixture = read_fixtures()["granary"]
usual = {
    "TYPE": "generic",
    "SOURCE_TABLE_NAME": "eventstore",
    "SOURCE_WHERE_CLAUSE": "created > 0",
    "TARGET_SEGMENT_NAME": "seen",
    "GENERIC_TRANSFORMATIONS": "",
}


def job(**variables: Any) -> dict[str, Any]:
    """A job over events with these variables besides the usual ones, of which ``None`` leaves one out."""
    env = {name: one for name, one in {**usual, **variables}.items() if one is not None}
    return {
        "id": "seen-0",
        "metadata": {"displayName": "Seen"},
        "data": {"cronjob": {"schedule": "0 * * * *"}, "env": env},
    }


def query(text: str, **variables: Any) -> dict[str, Any]:
    """A job of a whole query."""
    of_rows = dict.fromkeys(("SOURCE_TABLE_NAME", "SOURCE_WHERE_CLAUSE", "GENERIC_COLUMNS", "GENERIC_TRANSFORMATIONS"))
    return job(TYPE="flexible", SOURCE_QUERY=text, **{**of_rows, **variables})


def read(document: Any) -> sg.Reading:
    return sg.read(document, format="granary", catalog=fixture.catalog)


def one(document: Any) -> sg.Segment:
    """The segment of a job that reads rows."""
    found = read(document).segment
    assert isinstance(found, sg.Segment)
    return found


def refused(document: Any) -> set[tuple[str, str]]:
    """The codes and places of what is wrong with a document."""
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(read(document).segment, fixture.catalog, dialect="postgres", as_of=fixture.as_of)
    return {(found.code, found.pointer) for found in refusal.value.diagnostics}


def noted(document: Any) -> list[tuple[str, str]]:
    return [(found.code, found.pointer) for found in read(document).notes]


def told(document: Any, *, part: str = "") -> list[str]:
    """What stands at the places of findings in the text of a document."""
    text = json.dumps(document)
    try:
        found = sg.check(read(text).segment, fixture.catalog, dialects=["postgres"])
    except sg.DefinitionError as refusal:
        found = refusal.diagnostics
    return [text[each.range.column - 1 : each.range.end_column - 1] for each in found if each.range is not None]


# ----- definitions in texts


@pytest.mark.parametrize(
    ("variables", "values"),
    [
        ({"GENERIC_TRANSFORMATIONS": "a=message->'x'::jsonb"}, {"a": "(message->'x')::jsonb"}),
        ({"GENERIC_TRANSFORMATIONS": " a = event_type || '=' ::text "}, {"a": "(event_type || '=')::text"}),
        ({"GENERIC_TRANSFORMATIONS": "a=created::text::integer"}, {"a": "(created::text)::integer"}),
        ({"GENERIC_TRANSFORMATIONS": "a=event_type::varchar(20)"}, {"a": "(event_type)::varchar(20)"}),
        ({"GENERIC_TRANSFORMATIONS": "a=x||'|'||y::text|b=1::integer"}, {"a": "(x||'|'||y)::text", "b": "(1)::integer"}),
        ({"GENERIC_TRANSFORMATIONS": "a=m ?| t::boolean|b=(x | y)::text"}, {"a": "(m ?| t)::boolean", "b": "((x | y))::text"}),
        ({"GENERIC_TRANSFORMATIONS": 'a="x|y"::text'}, {"a": '("x|y")::text'}),
        ({"GENERIC_TRANSFORMATIONS": "a='it''s | b'::text"}, {"a": "('it''s | b')::text"}),
        ({"GENERIC_TRANSFORMATIONS": "a=created > 30"}, {"a": "created > 30"}),
        ({"GENERIC_TRANSFORMATIONS": "a=created::text || x"}, {"a": "created::text || x"}),
        ({"GENERIC_TRANSFORMATIONS": "a=(created::integer)"}, {"a": "(created::integer)"}),
        ({"GENERIC_TRANSFORMATIONS": "a=x::text;b=y::text;", "TRANSFORMATION_SEPARATOR": ";"}, {"a": "(x)::text", "b": "(y)::text"}),
        (
            {"GENERIC_TRANSFORMATIONS": "a:=x=1!boolean", "DEFINITION_SEPARATOR": ":=", "TYPE_SEPARATOR": "!"},
            {"a": "(x=1)::boolean"},
        ),
        ({"GENERIC_TRANSFORMATIONS": "a=created %%%% 2::integer"}, {"a": "(created % 2)::integer"}),
    ],
)  # fmt: skip
def test_definitions_are_told_apart(variables: dict[str, str], values: dict[str, str]) -> None:
    assert {each.name: each.value.text for each in one(job(**variables)).transformations} == values  # type: ignore[union-attr]


def test_a_job_that_says_no_definitions_has_those_of_the_program() -> None:
    found = one(job(GENERIC_TRANSFORMATIONS=None))

    assert {each.name: each.value.text for each in found.transformations} == {  # type: ignore[union-attr]
        "body_txt": "(message->'body')::text",
        "body_json": r"(replace(message->'body'#>>'{}', '\', ''))::jsonb",
        "headers": "(message->'headers')::jsonb",
    }
    assert sg.check(found, fixture.catalog, dialects=["postgres"]) == ()


@pytest.mark.parametrize(
    ("variables", "at"),
    [
        ({"GENERIC_TRANSFORMATIONS": "a=x||'b'::text"}, "GENERIC_TRANSFORMATIONS"),
        ({"GENERIC_TRANSFORMATIONS": "a=created > 30"}, "GENERIC_TRANSFORMATIONS"),
        ({"SOURCE_WHERE_CLAUSE": "event_type like '%%%%w'"}, "SOURCE_WHERE_CLAUSE"),
        ({"TARGET_SEGMENT_VIEWS": "v:event_id in ('a', 'b')"}, "TARGET_SEGMENT_VIEWS"),
    ],
)
def test_what_the_product_reads_otherwise_is_noted(variables: dict[str, str], at: str) -> None:
    assert noted(job(**variables)) == [("read-as-meant", f"/data/env/{at}")]
    assert noted(job()) == []


def test_what_a_kind_of_job_does_not_read_is_noted() -> None:
    assert noted(job(PIVOT_PATHS="/a", SOURCE_QUERY="select 1")) == [
        ("ignored-part", "/data/env/SOURCE_QUERY"),
        ("ignored-part", "/data/env/PIVOT_PATHS"),
    ]


def test_a_clause_stays_a_condition_of_its_own() -> None:
    guarded = sg.compile(
        one(job(SOURCE_WHERE_CLAUSE="created = 1 or created = 2")),
        fixture.catalog,
        dialect="postgres",
        guards={"eventstore": [{"op": "eq", "column": "correlation_id", "value": "c1"}]},
    )

    assert '(\n    "t"."created" = 1 OR "t"."created" = 2\n  )' in guarded.sql


# ----- what is made of it


def test_indexes_and_views_belong_to_the_target() -> None:
    target = one(
        job(
            GENERIC_COLUMNS="event_id,event_type",
            TARGET_SEGMENT_INDEXES='i=(event_id)#j= USING hash ("event_type")',
            TARGET_SEGMENT_INDEX_SEPARATOR="#",
            TARGET_SEGMENT_VIEWS="seen_views~event_type = 'view';seen_rest~event_type <> 'view'",
            TARGET_SEGMENT_VIEW_SEPARATOR=";",
            TARGET_SEGMENT_VIEW_DEFINITION_SEPARATOR="~",
        )
    ).target

    assert target is not None
    assert target.written() == {
        "into": "table",
        "schema": "segments",
        "indexes": [{"name": "i", "columns": ["event_id"]}, {"name": "j", "columns": ["event_type"], "method": "hash"}],
        "views": [
            {"name": name, "where": [{"op": "sql", "text": text, "dialect": "postgres"}]}
            for name, text in (("seen_views", "event_type = 'view'"), ("seen_rest", "event_type <> 'view'"))
        ],
    }


def test_a_whole_query_has_the_same_target() -> None:
    document = query(
        "select event_type from eventstore", DB_USE_VIEWS="True", TARGET_SEGMENT_VIEWS="v:event_type = 'a'"
    )
    found = read(document).segment

    assert isinstance(found, Query)
    assert found.target is not None
    assert (found.target.into, [each.name for each in found.target.views]) == ("view", ["v"])


def test_the_column_of_the_distribution_comes_first_and_once() -> None:
    assert one(job(GENERIC_COLUMNS="created,correlation_id,created", CITUS_DIST_COL="event_id")).select == (
        "event_id",
        "created",
        "correlation_id",
    )


def test_a_table_is_known_by_its_name_in_the_database_or_by_a_binding() -> None:
    stored = {
        "a": {"table": "raw.eventstore", "columns": {"x": "integer"}},
        "b": {"table": "public.eventstore", "columns": {"x": "integer"}},
    }
    catalog = sg.Catalog.model_validate({"version": 1, "tables": stored})
    document = job(CITUS_DIST_COL="x", GENERIC_COLUMNS="x", SOURCE_WHERE_CLAUSE="x > 0")

    def base(bindings: dict[str, Any]) -> str:
        found = sg.read(document, format="granary", catalog=catalog, bindings=bindings).segment
        assert isinstance(found, sg.Segment)
        return found.base

    assert base({}) == "b"
    assert base({"tables": {"eventstore": "a"}}) == "a"
    assert base({"tables": {"public.eventstore": "a", "eventstore": "b"}}) == "a"


# ----- the envelope


def test_every_variable_is_told_with_whose_it_is() -> None:
    carried: Any = read(job(DEBUG="True", DB_TYPE="postgres")).envelope["seen"]
    env = carried["env"]

    assert env["TYPE"] == {"value": "generic", "from": "document", "program": "pivot"}
    assert env["DEBUG"] == {"value": "True", "from": "document", "program": "true", "manager": "False"}
    assert env["DB_TYPE"]["from"] == "manager", "it says what holds anyway"
    assert env["DB_USE_VIEWS"] == {"value": "False", "from": "manager", "program": "false", "manager": "False"}
    assert env["CITUS_DIST_COL"] == {"value": "correlation_id", "from": "program", "program": "correlation_id"}
    assert (env["GENERIC_TRANSFORMATIONS"]["value"], env["GENERIC_TRANSFORMATIONS"]["from"]) == ("", "document")
    assert "PIVOT_PATHS" not in env, "this kind of job does not read it"
    assert "SOURCE_QUERY" not in env, "nothing has it"
    assert {name for name, each in env.items() if each["from"] == "document"} == {*usual, "DEBUG"}


def test_what_is_carried_is_whole() -> None:
    carried: Any = read(folder / "adobe_events.json").envelope["eventstore_demo_seg"]

    assert carried["id"] == "demo-segment-95he0"
    assert carried["roles"] == {"editor": ["segment_job_edit", "demo_role"], "viewer": ["segment_job_view"]}
    assert carried["labels"] == ["customer", "demo"]
    assert carried["cronjob"] == {
        "schedule": "*/10 * * * *",
        "concurrencyPolicy": "Always",
        "failedJobsHistoryLimit": 1,
        "successfulJobsHistoryLimit": 1,
    }
    assert carried["links"] == {"self": "http://hostname:8080/segments/demo-segment-95he0?action=self"}


def test_misspelt_secrets_are_read() -> None:
    document = job()
    document["data"]["envFromSecretes"] = {"DBUser": {"key": "user", "secret": "db-secret"}}

    assert noted(document) == [
        ("read-as-meant", "/data/envFromSecretes"),
        ("read-as-meant", "/data/envFromSecretes/DBUser"),
    ]
    written: Any = sg.write(read(document))
    assert written["data"]["envFromSecrets"] == {"DB_USER": {"key": "user", "secret": "db-secret"}}


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Demo Segment", "demo-segment-"),
        ("  Ünïts & (2)! ", "nts--2-"),
        ("\u65e5\u672c", ""),
        ("x" * 200, f"{'x' * 128}-"),
    ],
)
def test_an_id_is_made_of_the_name(name: str, stem: str) -> None:
    document = {**job(), "metadata": {"displayName": name}}
    del document["id"]
    carried: Any = read(document).envelope["seen"]

    assert carried["id"][:-5] == stem
    assert read({**document, "id": carried["id"]}) == read(document)


# ----- what is wrong


def without(*keys: str) -> dict[str, Any]:
    document = job()
    inner = document
    for key in keys[:-1]:
        inner = inner[key]
    del inner[keys[-1]]
    return document


@pytest.mark.parametrize(
    ("document", "code", "pointer"),
    [
        ([], "wrong-type", ""),
        (without("metadata"), "missing-key", ""),
        ({**job(), "metadata": {"displayName": ""}}, "invalid-value", "/metadata/displayName"),
        ({**job(), "metadata": {"displayname": "x"}}, "unknown-key", "/metadata/displayname"),
        ({**job(), "id": "Seen_0"}, "invalid-value", "/id"),
        ({**job(), "id": "abc"}, "invalid-value", "/id"),
        ({**job(), "roles": {"editor": []}}, "invalid-value", "/roles/editor"),
        ({**job(), "roles": {"editor": ""}}, "wrong-type", "/roles/editor"),
        ({**job(), "status": "on"}, "unknown-key", "/status"),
        (without("data", "cronjob", "schedule"), "missing-key", "/data/cronjob"),
        (without("data", "env"), "missing-key", "/data"),
        (job(SOURCE_WHERE_CLAUSE=None), "missing-key", "/data/env"),
        (job(SOURCE_WHERE_CLAUSE="  "), "invalid-value", "/data/env/SOURCE_WHERE_CLAUSE"),
        (job(TARGET_SEGMENT_NAME=None), "missing-key", "/data/env"),
        (job(SOURCE_WHERE_CLAUS="x"), "unknown-key", "/data/env/SOURCE_WHERE_CLAUS"),
        (job(TYPE="pivots"), "invalid-value", "/data/env/TYPE"),
        (job(DEBUG=True), "invalid-value", "/data/env/DEBUG"),
        (job(DB_PORT=5432), "wrong-type", "/data/env/DB_PORT"),
        (job(DB_TYPE="mysql"), "invalid-value", "/data/env/DB_TYPE"),
        (job(TRANSFORMATION_SEPARATOR="x"), "invalid-value", "/data/env/TRANSFORMATION_SEPARATOR"),
        (job(TYPE_SEPARATOR="'"), "invalid-value", "/data/env/TYPE_SEPARATOR"),
        (job(SOURCE_TABLE_NAME="eventstor"), "unbound-name", "/data/env/SOURCE_TABLE_NAME"),
        (job(SOURCE_SCHEMA_NAME="raw", SOURCE_TABLE_NAME="nowhere"), "unbound-name", "/data/env/SOURCE_TABLE_NAME"),
        (job(GENERIC_COLUMNS="event_idd"), "unbound-name", "/data/env/GENERIC_COLUMNS"),
        (job(CITUS_DIST_COL="customer"), "unbound-name", "/data/env/CITUS_DIST_COL"),
        (job(GENERIC_TRANSFORMATIONS="a"), "invalid-value", "/data/env/GENERIC_TRANSFORMATIONS"),
        (job(GENERIC_TRANSFORMATIONS="A=1::integer"), "invalid-value", "/data/env/GENERIC_TRANSFORMATIONS"),
        (job(GENERIC_TRANSFORMATIONS="a=1::integer|a=2::integer"), "duplicate-name", "/data/env/GENERIC_TRANSFORMATIONS"),
        (job(GENERIC_TRANSFORMATIONS="a=nope::text"), "unknown-column", "/data/env/GENERIC_TRANSFORMATIONS"),
        (job(SOURCE_WHERE_CLAUSE="created > 0; drop table x"), "sql-refused", "/data/env/SOURCE_WHERE_CLAUSE"),
        (job(SOURCE_WHERE_CLAUSE="created"), "type-mismatch", "/data/env/SOURCE_WHERE_CLAUSE"),
        (job(SOURCE_WHERE_CLAUSE="pg_sleep(9) is null"), "sql-refused", "/data/env/SOURCE_WHERE_CLAUSE"),
        (job(TARGET_SEGMENT_INDEXES="i=(lower(event_type))"), "meaning-refused", "/data/env/TARGET_SEGMENT_INDEXES"),
        (job(TARGET_SEGMENT_INDEXES="i=USING gist (event_id)"), "meaning-refused", "/data/env/TARGET_SEGMENT_INDEXES"),
        (job(TARGET_SEGMENT_INDEXES="i=(created)"), "unknown-column", "/data/env/TARGET_SEGMENT_INDEXES"),
        (job(TARGET_SEGMENT_INDEXES="i=(event_id)", DB_USE_VIEWS="True"), "invalid-value", "/data/env/TARGET_SEGMENT_INDEXES"),
        (job(TARGET_SCHEMA_NAME='a"b'), "invalid-value", "/data/env/TARGET_SCHEMA_NAME"),
        (query("select 1; select 2"), "sql-refused", "/data/env/SOURCE_QUERY"),
        (query("select nope from eventstore"), "unknown-column", "/data/env/SOURCE_QUERY"),
        (query("delete from eventstore"), "sql-syntax", "/data/env/SOURCE_QUERY"),
        (query(""), "invalid-value", "/data/env/SOURCE_QUERY"),
        (query("select event_id from eventstore", DB_TYPE="citus"), "meaning-refused", "/data/env/DB_TYPE"),
        (
            query("select event_type from eventstore", TARGET_SEGMENT_INDEXES="i=(created)"),
            "unknown-column",
            "/data/env/TARGET_SEGMENT_INDEXES",
        ),
        (job(GENERIC_TRANSFORMATIONS="a=1::integer|" * 4_000), "invalid-value", "/data/env/GENERIC_TRANSFORMATIONS"),
        (job(GENERIC_TRANSFORMATIONS="|".join(f"a{at}=1::integer" for at in range(1_200))), "too-large", "/data/env"),
        (job(SOURCE_WHERE_CLAUSE="(" * 9_000), "too-deep", "/data/env/SOURCE_WHERE_CLAUSE"),
        (job(SOURCE_WHERE_CLAUSE="created > \x00"), "forbidden-character", "/data/env/SOURCE_WHERE_CLAUSE"),
        (job(SOURCE_WHERE_CLAUSE="event_type = 'a\x07'"), "forbidden-character", "/data/env/SOURCE_WHERE_CLAUSE"),
        (job(DEBUG=None, PROMETHEUS_JOB=None) | {"labels": ["a", 1]}, "wrong-type", "/labels/1"),
        ({"items": [job(), job()]}, "duplicate-name", "/items/1/data/env/TARGET_SEGMENT_NAME"),
        ({"items": [job(GENERIC_COLUMNS="x")]}, "unbound-name", "/items/0/data/env/GENERIC_COLUMNS"),
        ({"items": [job()], "total": 1}, "unknown-key", "/total"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(document: Any, code: str, pointer: str) -> None:
    assert (code, pointer) in refused(document)


@pytest.mark.parametrize(
    ("document", "stretch"),
    [
        (job(GENERIC_COLUMNS="event_id, event_tipe"), "event_tipe"),
        (job(GENERIC_TRANSFORMATIONS="a=1::integer|b=upper(nope)::text"), "nope"),
        (job(GENERIC_TRANSFORMATIONS="a=1::integer|B=2::integer"), "B"),
        (job(SOURCE_WHERE_CLAUSE="created > 0 and nope = 1"), "nope"),
        (job(TARGET_SEGMENT_INDEXES="i=(event_id)|j=(lower(x))"), "(lower(x))"),
        (query("select nope from eventstore"), "nope"),
    ],
)
def test_what_is_wrong_is_told_in_the_text(document: Any, stretch: str) -> None:
    assert stretch in told(document)


@pytest.mark.parametrize("document", [job(), query("select event_id from eventstore")])
def test_a_view_that_is_wrong_is_told_in_the_document(document: Any) -> None:
    document["data"]["env"]["TARGET_SEGMENT_VIEWS"] = "all_seen:event_id is not null,v:nope = 1"

    (found,) = sg.check(read(json.dumps(document)).segment, fixture.catalog)

    assert (found.code, found.pointer) == ("unknown-column", "/data/env/TARGET_SEGMENT_VIEWS")
    assert told(document) == ["nope"]


def test_errors_are_told_as_the_product_tells_them() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read({**job(), "metadata": {"displayName": ""}})

    found: Any = granary.FORMAT.problem(refusal.value)

    assert sorted(found) == ["invalidParams", "message", "timestamp", "traceId", "type"]
    assert (found["type"], found["traceId"], found["timestamp"]) == ("bad_parameter_value", None, None)
    assert [each["name"] for each in found["invalidParams"]] == ["metadata.displayName"]


# ----- back again


words = st.text("abc XYZ-é'\"{}", min_size=1, max_size=12)
people = st.fixed_dictionaries({"name": words, "email": words})
variables = st.fixed_dictionaries(
    {},
    optional={
        "DEBUG": st.just("True"),
        "DB_USE_VIEWS": st.just("True"),
        "DB_HOST": words,
        "PROMETHEUS_JOB": words,
        "CITUS_DIST_COL": st.just("event_id"),
        "GENERIC_COLUMNS": st.sampled_from(["created", "created,event_type", ""]),
        "GENERIC_TRANSFORMATIONS": st.sampled_from(
            ["a=created + 1::integer", "a=event_type || '|'::text|b=created > 3"]
        ),
        "SOURCE_WHERE_CLAUSE": st.sampled_from(["created > 1 or created < 0", "event_type like '%%%%a'"]),
        "TARGET_SEGMENT_VIEWS": st.just("v:event_id is not null"),
    },
)
jobs = st.builds(
    lambda env, top, metadata, roles, image: {
        **job(**env),
        **top,
        "metadata": {"displayName": "Seen", **metadata},
        **({"roles": roles} if roles else {}),
        "data": {**job(**env)["data"], **({"image": image} if image else {})},
    },
    variables,
    st.fixed_dictionaries(
        {},
        optional={
            "labels": st.lists(words, min_size=1, max_size=2),
            "links": st.fixed_dictionaries({"self": words}, optional={"next": words}),
        },
    ),
    st.fixed_dictionaries({}, optional={"description": words, "createdAt": words, "createdBy": people, "modifiedBy": people}),
    st.fixed_dictionaries({}, optional={"editor": st.lists(words.filter(bool), min_size=2, max_size=3)}),
    st.fixed_dictionaries({}, optional={"tag": words}),
)  # fmt: skip


@given(jobs)
def test_what_is_written_is_what_was_read(document: dict[str, Any]) -> None:
    reading = read(document)

    assert sg.write(reading) == document
    assert read(sg.write(reading)) == reading
    assert read(json.dumps(document)) == reading


def test_what_holds_anyway_is_left_out() -> None:
    document = job(DB_TYPE="postgres", DEBUG="False", TARGET_SCHEMA_NAME="segments", CITUS_DIST_COL="correlation_id")
    document["labels"], document["roles"] = [], {"viewer": ["segment_job_view"]}
    document["data"]["cronjob"]["concurrencyPolicy"] = "Always"

    assert sg.write(read(document)) == job()
    assert read(sg.write(read(document))) == read(document)


def test_an_export_leaves_out_what_the_product_adds() -> None:
    exported: Any = granary.export(read(folder / "adobe_events.json"))

    assert list(exported) == ["id", "metadata", "roles", "labels", "data"]
    assert "CITUS_DIST_COL" not in exported["data"]["env"], "it is the default"
    assert granary.export(read(exported)) == exported


def test_a_page_comes_back_as_it_was() -> None:
    page = {
        "items": [job(), job(TARGET_SEGMENT_NAME="others", SOURCE_WHERE_CLAUSE="created < 0")],
        "links": {"self": "/segments?offset=0"},
        "totalCount": 2,
    }
    reading = read(page)

    assert list(reading.segments) == ["seen", "others"]
    assert sg.write(reading) == page
    assert granary.export(reading) == page["items"]
    empty: dict[str, Any] = {"items": [], "totalCount": 0}
    assert sg.write(read(empty)) == empty


def test_a_title_is_written_and_another_definition_is_not_held() -> None:
    reading = read(job())
    segment = reading.segment.model_copy(update={"title": "Others"})
    written: Any = sg.write(sg.Reading("granary", {"seen": segment}, reading.envelope, catalog=fixture.catalog))
    assert written["metadata"] == {"displayName": "Others"}

    changed = segment.model_copy(update={"limit": 3})
    with pytest.raises(sg.DefinitionError, match="seen was changed since its job was read"):
        sg.write(sg.Reading("granary", {"seen": changed}, reading.envelope, catalog=fixture.catalog))
    with pytest.raises(sg.DefinitionError, match="not-held"):
        sg.write(one(job()), format="granary")
