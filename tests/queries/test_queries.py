"""Whole queries in code: what they are put out for, what nothing can be combined with, guards, masks, and what a statement says of itself."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

import segsql as sg
from queries.corpora import as_of, catalog, query, tables
from segsql.model.queries import Query

BY_TYPE = "select count(profile_type) as n, profile_type from profilestore group by profile_type"
ANNS = {"version": 1, "name": "anns", "base": "customers", "where": [{"op": "in_segment", "segment": "one"}]}


def compiled(text: str, **given: Any) -> sg.Compiled:
    return sg.compile(query(text), catalog, dialect="postgres", as_of=as_of, **given)


def said(problem: sg.SegsqlError) -> list[tuple[str, str]]:
    return [(one.code, one.pointer) for one in problem.diagnostics]


def test_a_query_is_written_anew() -> None:
    found = compiled(BY_TYPE)

    assert found.sql == (
        'SELECT\n  COUNT("profilestore"."profile_type") AS "n",\n  "profilestore"."profile_type" AS "profile_type"\n'
        'FROM "public"."profilestore" AS "profilestore"\nGROUP BY\n  "profilestore"."profile_type"'
    )
    assert [(one.name, str(one.type)) for one in found.columns] == [("n", "integer"), ("profile_type", "text")]
    assert dict(found.lineage) == dict.fromkeys(("n", "profile_type"), frozenset({"profilestore.profile_type"}))
    assert not found.moving
    assert found.diagnostics == ()


def test_every_clause_is_written_in_its_place() -> None:
    text = """
        select distinct c.country as land, count(*) n, count(distinct c.name) as names
        from customers c left join eventstore as e on e.correlation_id = c.correlation_id or e.correlation_id is null
        where c.active and c.name <> 'x' group by 1 having count(*) > 1
        order by n desc nulls last, land limit 10 offset 5
    """

    assert compiled(text, pretty=False).sql == (
        'SELECT DISTINCT "c"."country" AS "land", COUNT(*) AS "n", COUNT(DISTINCT "c"."name") AS "names" FROM "crm"."people" AS "c" '
        'LEFT JOIN "eventstore" AS "e" ON "e"."correlation_id" = "c"."correlation_id" OR "e"."correlation_id" IS NULL '
        'WHERE "c"."active" AND "c"."name" <> \'x\' GROUP BY "c"."country" HAVING COUNT(*) > 1 '
        'ORDER BY "n" DESC NULLS LAST, "land" ASC LIMIT 10 OFFSET 5'
    )


def test_a_count_leaves_out_an_order_that_cuts_nothing() -> None:
    assert compiled("select id from customers order by name, id", into="count", pretty=False).sql == (
        'SELECT COUNT(*) AS "count" FROM (SELECT "customers"."id" AS "id" FROM "crm"."people" AS "customers") AS "rows"'
    )
    cut = compiled("select id from customers order by id offset 2", into="count", pretty=False).sql
    assert 'ORDER BY "id" ASC OFFSET 2) AS "rows"' in cut


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("count(*)", "integer"), ("sum(id)", "decimal(38,0)"), ("sum(balance)", "decimal(38,2)"), ("sum(ratio)", "double"),
        ("avg(ratio)", "double"), ("avg(id)::numeric(12,2)", "decimal(12,2)"), ("min(name)", "text"), ("max(born)", "date"),
        ("max(joined)", "timestamp"), ("max(seen)", "timestamp"), ("min(balance)", "decimal(12,2)"), ("min(id)", "integer"),
        ("max(ratio)", "double"),
    ],
)  # fmt: skip
def test_a_figure_has_a_type(text: str, kind: str) -> None:
    (column,) = compiled(f"select {text} as found from customers").columns

    assert str(column.type) == kind


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        ("tags", "array<text>"),
        ("seen", "timestamp"),
        ("joined", "timestamp"),
        ("referrer", "integer"),
        ("balance", "decimal(12,2)"),
    ],
)
def test_a_column_keeps_its_type(column: str, kind: str) -> None:
    (found,) = compiled(f"select {column} from customers").columns

    assert str(found.type) == kind


@pytest.mark.parametrize("dialect", ["duckdb", "redshift", "sqlite", "bigquery", "snowflake"])
def test_a_query_is_put_out_for_its_own_dialect_alone(dialect: str) -> None:
    with pytest.raises(sg.UnsupportedByDialect) as caught:
        sg.compile(query(BY_TYPE), catalog, dialect=dialect)
    assert said(caught.value) == [("unsupported-by-dialect", "/text")]
    assert sg.check(query(BY_TYPE), catalog, dialects=["postgres"]) == ()
    assert sg.check(query(BY_TYPE), catalog, dialects=[dialect, "postgres"]) == caught.value.diagnostics


def test_the_moment_is_that_of_the_call() -> None:
    text = "select id from customers where born < current_date"
    found = compiled(text, into="view", pretty=False)

    assert "CAST('2026-03-15' AS DATE)" in found.sql
    assert found.moving
    assert [(one.code, one.pointer) for one in found.diagnostics] == [("relative-time-in-view", "/text")]
    assert "engine" not in found.diagnostics[0].hint
    night = query(text, timezone="Asia/Tokyo")
    assert (
        "CAST('2026-03-16' AS DATE)" in sg.compile(night, catalog, dialect="postgres", as_of=as_of.replace(hour=20)).sql
    )
    calls: list[tuple[dict[str, Any], str]] = [
        ({}, "as-of-required"),
        ({"now": "engine"}, "zone-arithmetic"),
        ({"now": "engine", "as_of": as_of}, "invalid-as-of"),
        ({"as_of": dt.datetime(2026, 3, 15)}, "invalid-as-of"),
    ]
    for given, code in calls:
        with pytest.raises(sg.DefinitionError) as caught:
            sg.compile(query(text), catalog, dialect="postgres", **given)
        assert [one.code for one in caught.value.diagnostics] == [code]
    with pytest.raises(sg.DefinitionError):
        sg.compile(query(text, timezone="Mars/Olympus"), catalog, dialect="postgres", as_of=as_of)


def test_a_time_without_a_zone_is_of_the_wall_of_what_is_read() -> None:
    zoned = query("select current_timestamp as at, localtimestamp as wall from customers", timezone="Asia/Tokyo")
    found = sg.compile(zoned, catalog, dialect="postgres", as_of=as_of)

    assert [str(one.type) for one in found.columns] == ["timestamp", "datetime"]


GUARD = {"customers": [{"op": "eq", "column": "country", "value": "DE"}]}
GUARDED = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            **tables,
            "eventstore": {
                **tables["eventstore"],
                "guard": [
                    {"op": "eq", "column": "event_type", "value": "na"},
                    {"op": "or", "conditions": [{"op": "is_missing", "column": "partition_id"}, {"op": "gt", "column": "partition_id", "value": 1}]},
                ],
            },
        },
    }
)  # fmt: skip
OF_EVENTS = '"e"."event_type" = \'na\' AND ("e"."partition_id" IS NULL OR "e"."partition_id" > 1)'


def test_guards_stand_where_rows_are_read() -> None:
    text = """
        select c.id from customers c join customers d on d.id = c.referrer left join eventstore e on e.correlation_id = c.correlation_id
        where c.active or d.active
    """
    found = sg.compile(query(text), GUARDED, dialect="postgres", guards=GUARD, pretty=False).sql

    assert found == (
        'SELECT "c"."id" AS "id" FROM "crm"."people" AS "c" '
        'JOIN "crm"."people" AS "d" ON "d"."id" = "c"."referred by" AND "d"."country" = \'DE\' '
        f'LEFT JOIN "eventstore" AS "e" ON "e"."correlation_id" = "c"."correlation_id" AND {OF_EVENTS} '
        'WHERE "c"."country" = \'DE\' AND ("c"."active" OR "d"."active")'
    )


def test_a_guard_that_guards_nothing_is_an_error() -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        compiled(BY_TYPE, guards={"nothing": [{"op": "everyone"}]})
    assert [one.code for one in caught.value.diagnostics] == ["invalid-guard"]
    with pytest.raises(sg.DefinitionError) as caught:
        compiled("select id from customers", guards={"customers": [{"op": "eq", "column": "country", "value": 5}]})
    assert [one.code for one in caught.value.diagnostics] == ["invalid-guard"]


@pytest.mark.parametrize("use", ["output", "sort", "filter"])
@pytest.mark.parametrize(
    "text",
    [
        "select name from customers",
        "select id from customers where c.name = 'x'",
        "select count(*) as n from customers c group by name",
        "select id from customers c order by name, id",
        "select max(lower(name)) as n from customers c",
        "select c.id from customers c join eventstore e on e.event_type = c.name",
    ],
)
def test_a_masked_column_is_not_read_at_all(text: str, use: str) -> None:
    columns = {**tables["customers"]["columns"], "name": {"type": "text", "masked": [use]}}
    masked = sg.Catalog.model_validate(
        {"version": 1, "tables": {**tables, "customers": {**tables["customers"], "columns": columns}}}
    )
    text = text.replace("from customers where", "from customers c where")

    found = sg.check(query(text), masked, dialects=["postgres"], as_of=as_of)

    assert [(one.code, text[slice(*(one.within or ()))].rpartition(".")[2]) for one in found] == [
        ("masked-column", "name")
    ]
    assert sg.check(query("select id from customers"), masked, dialects=["postgres"]) == ()


def test_mistakes_in_names_are_told_together() -> None:
    text = "select idd, c.nam, d.id from customers c"
    found = sg.check(query(text), catalog)

    assert [(one.code, text[slice(*(one.within or ()))]) for one in found] == [
        ("unknown-column", "idd"),
        ("unknown-column", "c.nam"),
        ("unknown-column", "d.id"),
    ]
    tables_of = "select id from custmers join pg_user on true"
    assert [one.code for one in sg.check(query(tables_of), catalog)] == ["unknown-table", "unknown-table"]


def test_a_table_of_two_names_has_to_be_told_apart() -> None:
    twice = sg.Catalog.model_validate(
        {
            "version": 1,
            "tables": {
                one: {"table": f"{one}.people", "key": ["id"], "columns": {"id": "integer"}} for one in ("east", "west")
            },
        }
    )

    (found,) = sg.check(query("select id from people"), twice)

    assert (found.code, found.message) == ("unknown-table", '"people" is more than one table: east, west')
    assert sg.check(query("select id from west.people"), twice) == ()
    assert sg.check(query("select id from east"), twice) == ()


def test_values_of_types_that_the_text_cannot_read_are_refused() -> None:
    versions = sg.Catalog.model_validate(
        {"version": 1, "tables": {"apps": {"key": ["id"], "columns": {"id": "integer", "version": "version"}}}}
    )

    assert [one.code for one in sg.check(query("select version from apps"), versions)] == ["unsupported-type"]


@pytest.mark.parametrize("key", ["where", "sort", "limit", "select", "transformations", "base", "per"])
def test_nothing_can_be_added(key: str) -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        query(BY_TYPE, **{key: [] if key != "limit" else 3})
    assert said(caught.value) == [("unknown-key", f"/{key}")]


@pytest.mark.parametrize(
    "document",
    [
        {
            "version": 1,
            "name": "x",
            "base": "customers",
            "where": [{"op": "everyone"}],
            "query": "select 1",
            "text": "x",
        },
        {
            "version": 1,
            "name": "x",
            "base": "customers",
            "where": [{"op": "query", "text": BY_TYPE, "dialect": "postgres"}],
        },
        {"name": "x", "text": BY_TYPE, "dialect": "postgres"},
    ],
)
def test_no_document_of_segsql_holds_one(document: dict[str, Any]) -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        sg.Segment.model_validate(document)
    assert {one.code for one in caught.value.diagnostics} <= {"unknown-key", "unknown-operator", "missing-key"}


def test_no_sql_node_holds_one() -> None:
    node = {"op": "sql", "dialect": "postgres", "text": BY_TYPE}
    segment = sg.Segment.model_validate({"version": 1, "name": "x", "base": "customers", "where": [node]})

    assert [one.code for one in sg.check(segment, catalog)] == ["sql-refused"]


def test_no_segment_refers_to_one() -> None:
    segment = sg.Segment.model_validate(ANNS)
    with pytest.raises(sg.DefinitionError) as caught:
        sg.compile(segment, catalog, segments={"one": query(BY_TYPE)})  # type: ignore[dict-item]
    assert said(caught.value) == [("segment-mismatch", "/where/0/segment")]


@pytest.mark.parametrize(
    "to", [sg.Preview(), sg.Page(), sg.Sample(), sg.Overlap(("other",)), sg.Track()], ids=lambda to: type(to).__name__
)
def test_what_needs_a_key_is_refused(to: Any) -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        sg.plan(query(BY_TYPE), catalog, dialect="postgres", to=to)
    assert said(caught.value) == [("key-required", "/text")]


@pytest.mark.parametrize(
    "ask",
    [
        lambda one: sg.matches(one, catalog, {"profilestore": []}),
        lambda one: sg.matches_record(one, catalog, {"profilestore": []}),
        lambda one: sg.export(one, catalog, to="dbt", dialect="postgres"),
        lambda one: sg.prioritize([one]),
    ],
)
def test_what_needs_members_is_refused(ask: Any) -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        ask(query(BY_TYPE))
    assert said(caught.value) == [("sql-refused", "")]
    assert caught.value.diagnostics[0].hint


def test_what_runs_elsewhere_is_refused() -> None:
    one: Any = query(BY_TYPE)
    with pytest.raises(sg.UnsupportedByDialect):
        sg.dry_run(one, catalog, {})
    with pytest.raises(TypeError, match="whole query"):
        _ = compiled(BY_TYPE).bound


def test_a_plan_says_whose_it_is() -> None:
    plan = sg.plan(query(BY_TYPE, name="by_type"), catalog, dialect="postgres", as_of=as_of)

    assert [one.purpose for one in plan.steps] == ["create", "mark"]
    assert plan.steps[0].sql.startswith(
        f"-- segment by_type, days of UTC\n-- meaning {plan.meaning}\n-- statement {plan.fingerprint}\nCREATE VIEW"
    )
    assert f"segsql 1, meaning {plan.meaning}, statement {plan.fingerprint}" in plan.steps[1].sql
    assert plan.steps[0].undo == 'DROP VIEW "by_type"'
    assert plan.state is not None
    assert plan.state.columns == (("n", "integer"), ("profile_type", "text"))
    assert plan.meaning == sg.compile(query(BY_TYPE, name="by_type"), catalog, dialect="postgres").meaning


def test_what_there_is_not_cannot_be_dropped() -> None:
    for to in (sg.Drop(), sg.Refresh()):
        with pytest.raises(sg.DefinitionError) as caught:
            sg.plan(query(BY_TYPE), catalog, dialect="postgres", to=to)
        assert [one.code for one in caught.value.diagnostics] == ["invalid-plan"]


def test_nothing_is_made_anew_with_a_query() -> None:
    made = sg.plan(query(BY_TYPE), catalog, dialect="postgres").state
    assert made is not None
    reader = replace(made, name="reader")
    with pytest.raises(sg.DefinitionError) as caught:
        sg.plan(
            query(BY_TYPE),
            catalog,
            dialect="postgres",
            current=replace(made, columns=(("other", "text"),), fingerprint="", dependents=(reader,)),
        )
    assert [one.code for one in caught.value.diagnostics] == ["invalid-plan"]


def test_the_meaning_is_that_of_the_text_and_of_the_tables() -> None:
    one = compiled(BY_TYPE).meaning
    guard = {"profilestore": [{"op": "eq", "column": "pit", "value": "_latest"}]}

    assert sg.compile(query(BY_TYPE, title="By type", description="n"), catalog, dialect="postgres").meaning == one
    assert compiled(BY_TYPE, guards=guard).meaning != one
    assert compiled(BY_TYPE, guards=GUARD).meaning == one
    assert compiled(BY_TYPE.replace("as n", "as m")).meaning != one
    changed = {**tables, "customers": {**tables["customers"], "table": "crm.others"}}
    other = sg.Catalog.model_validate({"version": 1, "tables": changed})
    assert sg.compile(query(BY_TYPE), other, dialect="postgres").meaning == one
    assert (
        sg.compile(query("select id from customers"), other, dialect="postgres").meaning
        != compiled("select id from customers").meaning
    )


def test_a_query_is_read_from_plain_data_or_taken_as_it_is() -> None:
    one = query(BY_TYPE)

    assert Query.model_validate(one) is one
    with pytest.raises(sg.DefinitionError) as caught:
        Query.model_validate({"name": "One", "text": 5, "dialect": "mysql"})
    assert sorted(said(caught.value)) == [
        ("invalid-value", "/dialect"),
        ("invalid-value", "/name"),
        ("wrong-type", "/text"),
    ]
