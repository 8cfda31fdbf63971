"""Files for dbt and SQLMesh: what these tools make of them is the query that was compiled, and nothing that a person wrote is more than text there."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import sqlglot
from answers import decoded
from engines import DuckDBEngine
from fixture_folders import checkout, dialect_names, read_fixtures
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from ruamel.yaml import YAML
from typer.testing import CliRunner

import segsql as sg
from segsql.cli.app import app
from segsql.dialect import Unsupported, load
from segsql.exports.jinja import inert
from segsql.lower import nodes as n
from segsql.lower.target import target_of

shop = read_fixtures()["shop"]
wild = "it's {{ 1 / 0 }} {%- raw %} {# no #} }} %} {{{{ {{% '; -- */ \\ \"\" \r\n\r \u2028 \ufeff ${x} @start_ds @{y} \U0001f600 {"
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "table": "crm.people",
                "key": ["region", "id"],
                "columns": {"region": "text", "id": "integer", "plan": "text", "joined": "timestamp"},
            }
        },
    }
)


def segment(name: str, *where: dict[str, Any], **others: Any) -> sg.Segment:
    return sg.Segment.model_validate({"version": 1, "name": name, "base": "people", "where": list(where), **others})


pro = segment("pro", {"op": "eq", "column": "plan", "value": "pro"}, select=["id", "region"])
lately = {"op": "during", "column": "joined", "period": {"op": "last", "count": 3, "unit": "day"}}


def rendered(template: str, dialect: str, config: dict[str, str] | None = None) -> str:
    """What dbt makes of a file, where each table has the name it is looked for by."""
    printer = target_of(load(dialect)).printer

    def table(*parts: str) -> str:
        return n.table(parts).sql(dialect=printer)

    def configure(**given: str) -> str:
        if config is not None:
            config.update(given)
        return ""

    found = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True).from_string(template)
    return found.render(ref=table, source=table, config=configure)


def properties(made: sg.Export) -> dict[str, Any]:
    """What the file beside a model says of it, as dbt reads it."""
    read = YAML(typ="safe").load(made.files[f"models/{made.segment}.yml"])
    (model,) = read["models"]
    return dict(model)


def below_head(text: str) -> str:
    return re.sub(r"\A(--[^\n]*\n)+\n?", "", text)


def query_of(compiled: sg.Compiled) -> str:
    """The query of a view, which stands behind the name of that."""
    return re.sub(r"\ACREATE [^\n]* AS\n", "", compiled.sql)


@pytest.mark.parametrize("dialect", dialect_names())
def test_dbt_runs_what_was_compiled(dialect: str) -> None:
    moment, bindings = shop.as_of, {"*": "source:shop", "orders": "ref:orders"}
    asked = list(shop.segments.values())[dialect_names().index(dialect) % 5 :: 5]
    exported = 0
    for one in asked:
        given: dict[str, Any] = {"dialect": dialect, "as_of": moment, "lists": shop.lists, "segments": shop.segments}
        try:
            compiled = sg.compile(one, shop.catalog, into="view", references="object", **given)
        except sg.SegsqlError:
            continue
        made = sg.export(one, shop.catalog, to="dbt", bindings=bindings, **given)
        config: dict[str, str] = {}
        text = below_head(rendered(made.files[f"models/{one.name}.sql"], dialect, config)).strip("\n")
        quoted = n.table(("shop",)).sql(dialect=target_of(load(dialect)).printer)
        assert text.replace(f"{quoted}.", "") == query_of(compiled), one.name
        assert config == {"materialized": "view"}
        assert (made.columns, made.meaning, made.moving) == (compiled.columns, compiled.meaning, compiled.moving)
        exported += 1
    assert exported > 10


@pytest.mark.parametrize("dialect", dialect_names())
def test_what_a_person_wrote_is_text_to_dbt(dialect: str) -> None:
    one = segment("wild", {"op": "ne", "column": "plan", "value": wild}, title=wild, description=wild, select=["id"])
    made = sg.export(one, catalog, to="dbt", dialect=dialect)

    right = query_of(sg.compile(one, catalog, dialect=dialect, into="view"))
    assert below_head(rendered(made.files["models/wild.sql"], dialect)).strip("\n") == right
    assert rendered(properties(made)["description"], dialect) == f"{wild}\n\n{wild}"


@given(st.text(st.sampled_from("{}%#'\" \\\r\nab-"), max_size=30))
def test_a_text_comes_out_of_jinja_as_it_went_in(text: str) -> None:
    assert rendered(inert(text), "duckdb") == text


def test_a_key_is_tested() -> None:
    single = sg.export(shop.segments["lapsed_customers"], shop.catalog, to="dbt", as_of=shop.as_of)
    several = sg.export(pro, catalog, to="dbt", bindings={"people": "source:crm"})
    none = sg.export(pro.model_copy(update={"select": ("id", "plan")}), catalog, to="dbt")

    def tests(made: sg.Export) -> dict[str, list[str]]:
        return {one["name"]: one["data_tests"] for one in properties(made)["columns"] if "data_tests" in one}

    assert tests(single) == {"shopper_id": ["unique", "not_null"]}
    assert set(single.files) == {"models/lapsed_customers.sql", "models/lapsed_customers.yml"}
    assert tests(several) == {"id": ["not_null"], "region": ["not_null"]}
    assert "{{ ref('pro') }}" in several.files["tests/pro_key.sql"]
    assert tests(none) == {}
    assert set(none.files) == {"models/pro.sql", "models/pro.yml"}
    assert {one["name"]: one["description"] for one in properties(several)["columns"]} == {
        "id": "integer, from people.id",
        "region": "text, from people.region",
    }
    assert all(one["quote"] for one in properties(several)["columns"])


@pytest.mark.parametrize("into", ["view", "table"])
def test_a_dbt_project_runs(into: Any) -> None:
    """What dbt would do with the files, on DuckDB: each model made of its query, and each test a query without rows."""
    engine = DuckDBEngine()
    rows = [("a", 1, "pro", None), ("a", 2, None, None), ("b", 1, "pro", None), ("b", 2, "pro", None)]
    columns = [("region", "text"), ("id", "integer"), ("plan", "text"), ("joined", "timestamp")]
    engine.load_table(("crm", "people"), columns, rows)
    among = {"op": "in_segment", "segment": "pro"}
    later = segment("later", among, {"op": "gt", "column": "id", "value": 1})
    known = {"pro": pro, "later": later}
    made = {
        name: sg.export(one, catalog, to="dbt", into=into, bindings={"people": "source:crm"}, segments=known)
        for name, one in known.items()
    }
    for name, one in made.items():
        config: dict[str, str] = {}
        query = rendered(one.files[f"models/{name}.sql"], "duckdb", config)
        engine.execute(f"CREATE {config['materialized'].upper()} {name} AS (\n{query}\n)")
        assert engine.query(rendered(one.files[f"tests/{name}_key.sql"], "duckdb")) == []
    read = engine.query('SELECT "region", "id" FROM later')

    assert "{{ ref('pro') }}" in made["later"].files["models/later.sql"]
    assert decoded(engine, read, sg.compile(later, catalog, segments=known).columns[:2]) == [("b", 2)]
    engine.execute("INSERT INTO crm.people SELECT * FROM crm.people WHERE region = 'a' AND id = 1")
    engine.execute(f"CREATE VIEW anew AS ({rendered(made['pro'].files['models/pro.sql'], 'duckdb')})")
    test = rendered(made["pro"].files["tests/pro_key.sql"], "duckdb").replace('"pro"', '"anew"')
    assert engine.query(test) == [("a", 1, 2)]
    engine.close()


def model_of(text: str) -> tuple[dict[str, str], str]:
    """The properties that a SQLMesh model states, by sqlglot's reading of the words, and its query."""
    tokens = sqlglot.tokenize(text, dialect="duckdb")
    assert [one.text for one in tokens[:2]] == ["MODEL", "("]
    found: dict[str, str] = {}
    depth, name, start, end = 1, "", 0, 0
    for one in tokens[2:]:
        name, start = (name, start) if name else (one.text, one.end + 1)
        depth += {"(": 1, ")": -1}.get(one.text, 0) if one.token_type.name != "STRING" else 0
        if depth == 0 or (depth == 1 and one.token_type.name == "COMMA"):
            found[name] = text[start : one.start].strip()
            name = ""
        end = one.end + 1
        if depth == 0:
            break
    return found, text[end:].lstrip(";").strip()


def test_sqlmesh_reads_a_model() -> None:
    titled = pro.model_copy(update={"title": wild})
    made = sg.export(
        titled, catalog, to="sqlmesh", into="table", schema="audience", bindings={"people": "source:raw.p"}
    )
    told, query = model_of(made.files["models/pro.sql"])

    assert next(iter(told)) == "dialect", "which SQLMesh looks for ahead of reading the rest"
    assert {**told, "audits": " ".join(told["audits"].split())} == {
        "dialect": "duckdb",
        "name": "audience.pro",
        "kind": "FULL",
        "grain": '("region", "id")',
        "audits": '( UNIQUE_COMBINATION_OF_COLUMNS(columns = ("region", "id")), NOT_NULL(columns = ("region", "id")) )',
        "description": told["description"],
        "column_descriptions": told["column_descriptions"],
        "optimize_query": "FALSE",
    }
    assert sqlglot.parse_one(told["description"], dialect="duckdb").this == wild
    assert query.replace('"raw"."p"', '"crm"."people"') == query_of(sg.compile(titled, catalog, into="view"))


def test_what_sqlmesh_prints_has_the_same_rows() -> None:
    """SQLMesh prints a query anew, with sqlglot."""
    engine = DuckDBEngine()
    shop.load(engine)
    asked = 0
    for one in list(shop.segments.values())[::3]:
        given: dict[str, Any] = {"as_of": shop.as_of, "lists": shop.lists, "segments": shop.segments}
        try:
            made = sg.export(one, shop.catalog, to="sqlmesh", bindings={"*": "source:main"}, **given)
        except sg.UnsupportedByDialect:
            continue
        _, query = model_of(made.files[f"models/{one.name}.sql"])
        if '"segments".' in query:
            continue  # what is made of other segments is not there
        printed = sqlglot.parse_one(query, dialect="duckdb").sql(dialect="duckdb", identify=True)
        first, second = (
            sorted(decoded(engine, engine.query(text), made.columns), key=repr) for text in (query, printed)
        )
        assert first == second, one.name
        asked += 1
    engine.close()
    assert asked > 15


def test_a_target_says_what_a_model_is_called() -> None:
    target = {"schema": ["lake", "audience"], "name": "pro v2", "comments": {"id": "Number {{ x }}"}}
    named = segment("pro", {"op": "eq", "column": "plan", "value": "pro"}, target=target)
    reader = segment("reader", {"op": "in_segment", "segment": "pro"})
    given: dict[str, Any] = {"segments": {"pro": named}, "schema": "other"}
    config: dict[str, str] = {}
    rendered(sg.export(named, catalog, to="dbt", **given).files["models/pro.sql"], "duckdb", config)

    assert config == {"materialized": "view", "schema": "audience", "database": "lake", "alias": "pro v2"}
    described = {one["name"]: one["description"] for one in properties(sg.export(named, catalog, to="dbt"))["columns"]}
    assert rendered(described["id"], "duckdb") == "Number {{ x }} (integer, from people.id)"
    assert "{{ ref('pro') }}" in sg.export(reader, catalog, to="dbt", **given).files["models/reader.sql"]
    told, _ = model_of(sg.export(named, catalog, to="sqlmesh", **given).files["models/pro.sql"])
    assert told["name"] == 'lake.audience."pro v2"'
    told, query = model_of(sg.export(reader, catalog, to="sqlmesh", **given).files["models/reader.sql"])
    assert told["name"] == "other.reader"
    assert '"lake"."audience"."pro v2"' in query


def test_a_target_says_what_is_made() -> None:
    def made(wanted: str, **given: Any) -> str:
        one = segment("pro", {"op": "everyone"}, target={"into": wanted})
        return sg.export(one, catalog, to="dbt", **given).files["models/pro.sql"]

    assert "materialized='table'" in made("table")
    assert "materialized='view'" in made("table", into="view")
    assert "materialized='table'" in made("materialized_view", into="table")
    with pytest.raises(sg.DefinitionError, match="a model is a view or a table"):
        made("materialized_view")


@pytest.mark.parametrize("text", ["{{ x", "{% x", "{# x", "a\rb"])
def test_a_text_that_sqlmesh_would_read_is_refused(text: str) -> None:
    one = segment("wild", {"op": "eq", "column": "plan", "value": text})

    with pytest.raises(sg.UnsupportedByDialect, match="SQLMesh looks for Jinja"):
        sg.export(one, catalog, to="sqlmesh")


@pytest.mark.parametrize("dialect", dialect_names())
@pytest.mark.parametrize("tool", ["dbt", "sqlmesh"])
def test_a_dialect_that_a_tool_does_not_keep_is_refused(dialect: str, tool: Any) -> None:
    answer = getattr(load(dialect).exports, tool)
    if not isinstance(answer, Unsupported):
        assert sg.export(pro, catalog, to=tool, dialect=dialect).dialect == dialect
        return
    with pytest.raises(sg.UnsupportedByDialect, match=re.escape(answer.unsupported)):
        sg.export(pro, catalog, to=tool, dialect=dialect)


def test_a_model_has_the_moment_of_its_run() -> None:
    one = segment("new", lately)
    moving, kept = sg.export(one, catalog, to="dbt"), sg.export(one, catalog, to="dbt", as_of=shop.as_of)
    still = sg.export(pro, catalog, to="dbt", dialect="snowflake")

    assert moving.moving
    assert moving.diagnostics == ()
    assert "-- segment new, by the clock of the engine, days of UTC\n" in moving.files["models/new.sql"]
    assert below_head(rendered(moving.files["models/new.sql"], "duckdb")).strip("\n") == query_of(
        sg.compile(one, catalog, into="view", now="engine")
    )
    assert [one.code for one in kept.diagnostics] == ["relative-time-in-view"]
    assert f"as of {shop.as_of.astimezone(dt.UTC).isoformat(sep=' ')}" in kept.files["models/new.sql"]
    assert not still.moving
    with pytest.raises(sg.UnsupportedByDialect, match="clock"):
        sg.export(one, catalog, to="dbt", dialect="snowflake")


def test_a_segment_in_another_zone_that_does_not_move_needs_no_clock() -> None:
    one = segment("old", {"op": "lt", "column": "joined", "value": dt.date(2026, 1, 1)}, timezone="Europe/Berlin")
    made = sg.export(one, catalog, to="dbt")

    assert not made.moving
    assert "2025-12-31 23:00:00" in made.files["models/old.sql"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"bindings": {"peple": "ref:p"}}, 'the catalog has no table "peple" to bind'),
        ({"bindings": {"people": "p"}}, '"p" is no place of a table'),
        ({"bindings": {"people": "ref:p'"}}, "is no place of a table"),
        ({"bindings": {"people": "ref:a.b.c.d"}}, "is no place of a table"),
        ({"schema": "a b"}, '"a b" is no plain name of a schema'),
    ],
)
def test_what_cannot_be_is_refused(given: dict[str, Any], said: str) -> None:
    with pytest.raises(sg.DefinitionError, match=re.escape(said)) as refused:
        sg.export(pro, catalog, to="dbt", **given)

    assert [one.code for one in refused.value.diagnostics] == ["invalid-export"]


def test_a_table_and_a_model_of_one_name_are_told_apart_or_refused() -> None:
    plain = sg.Catalog.model_validate(
        {"version": 1, "tables": {"people": {"key": ["id"], "columns": {"id": "integer"}}}}
    )
    people = segment("people", {"op": "everyone"}, select=["id"])
    reader = segment("reader", {"op": "in_segment", "segment": "people"}, select=["id"])

    with pytest.raises(sg.DefinitionError, match="is the name of a table, and of what is made of a segment"):
        sg.export(reader, plain, to="dbt", segments={"people": people})


def test_the_command_line_writes_what_is_its_own(tmp_path: Path) -> None:
    definition = str(checkout / "fixtures" / "shop" / "paying_in_dach.segment.yaml")

    def said(*more: str) -> tuple[int, str]:
        found = CliRunner().invoke(app, ["export", definition, "--out", str(tmp_path), *more])
        return found.exit_code, found.stdout + found.stderr

    bound = ("--to", "dbt", "-d", "postgres", "--bind", "*=source:raw", "--bind", "shoppers=ref:stg_shoppers")
    assert said(*bound, "--check")[0] == 1
    assert list(tmp_path.iterdir()) == []
    assert said(*bound)[0] == 0
    model = tmp_path / "models" / "paying_in_dach.sql"
    assert "{{ ref('stg_shoppers') }}" in model.read_text(encoding="utf-8")
    assert said(*bound, "--check") == (0, f"2 files in {tmp_path}: all as compiled\n")
    assert "2 unchanged" in said(*bound)[1]

    model.write_text("SELECT 1\n", encoding="utf-8")
    code, text = said(*bound)
    assert (code, "was not made by segsql export" in text) == (2, True)
    assert model.read_text(encoding="utf-8") == "SELECT 1\n"
    assert said(*bound, "--force")[0] == 0
    assert "{{ ref(" in model.read_text(encoding="utf-8")
    assert "was not made" not in said(*bound, "--into", "table")[1], "its own files are written over"

    assert "does not say what a table is" in said("--bind", "shoppers")[1]
    assert said("--to", "sqlmesh", "-d", "oracle")[0] == 1
