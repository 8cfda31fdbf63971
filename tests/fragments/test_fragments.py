"""What a fragment may read, what it gives, and what is said where it cannot be had: by binding, on other engines, and in plain Python."""

import datetime as dt
from typing import Any

import pytest

import segsql as sg
from fragments.corpora import catalog

AS_OF = dt.datetime(2026, 3, 15, 23, 30, tzinfo=dt.UTC)
shop = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "table": "crm_people",
                "key": ["id"],
                "columns": {
                    "id": {"type": "integer", "nullable": False},
                    "name": {"type": "text", "name": "Full name"},
                    "email": {"type": "text", "masked": True},
                    "seen": "timestamp",
                    "alarm": "datetime",
                    "build": "version",
                    "profile": {"type": "json", "fields": {"city": "text"}},
                },
                "relations": {
                    "orders": {"to": "orders", "keys": {"id": "person_id"}},
                    "boss": {"to": "people", "keys": {"id": "id"}},
                },
            },
            "orders": {
                "key": ["order_id"],
                "columns": {
                    "order_id": {"type": "integer", "nullable": False},
                    "person_id": "integer",
                    "label": "text",
                    "total": "decimal(10,2)",
                },
                "relations": {"person": {"to": "people", "keys": {"person_id": "id"}}},
                "guard": [{"op": "gt", "column": "total", "value": 0}],
            },
        },
    }
)


def sql(text: str) -> dict[str, Any]:
    return {"op": "sql", "dialect": "postgres", "text": text}


def segment(*where: Any, **fields: Any) -> sg.Segment:
    given = {
        "version": 1,
        "name": "s",
        "base": "people",
        "select": ["id"],
        "where": list(where) or [{"op": "everyone"}],
    }
    return sg.Segment.model_validate(given | fields)


def compiled(*where: Any, dialect: str = "postgres", **fields: Any) -> str:
    return sg.compile(segment(*where, **fields), shop, dialect=dialect, as_of=AS_OF, pretty=False).sql


def found(*where: Any, as_of: dt.datetime | None = AS_OF, **fields: Any) -> tuple[str, str, tuple[int, int] | None]:
    with pytest.raises(sg.SegsqlError) as problem:
        sg.compile(segment(*where, **fields), shop, dialect="postgres", as_of=as_of)
    (one,) = problem.value.diagnostics
    return one.code, one.message, one.within


def test_a_column_has_its_name_in_the_catalog_and_is_written_by_its_own() -> None:
    assert '"t"."Full name" = \'x\'' in compiled(sql("name = 'x'"))
    assert '"t"."Full name" = \'x\'' in compiled(sql("\"name\" = 'x'"))
    assert '"t"."Full name" = \'x\'' in compiled(sql("people.name = 'x' AND crm_people.name = 'x'"))


def test_a_row_of_a_relation_is_joined() -> None:
    assert 'LEFT JOIN "crm_people" AS "boss_1"' in compiled(sql("boss.name = 'x'"))


def test_related_rows_read_their_own_columns_and_those_further_out() -> None:
    rows = {"op": "exists", "relation": "orders", "where": [sql("label = outer.name || '!'")]}
    text = compiled(rows)

    assert '"orders_1"."label" = ("t"."Full name" || \'!\')' in text
    assert '"orders_1"."total" > 0' in text, "the guard of the table holds"


@pytest.mark.parametrize(
    ("text", "code", "piece"),
    [
        ("nobody = 1", "unknown-column", "nobody"),
        ("id = 1 AND boss.nobody = 1", "unknown-column", "boss.nobody"),
        ("orders.label = 'x'", "path-to-many", "orders.label"),
        ("build = '1.0'", "unsupported-type", "build"),
        ("profile.city = 'x'", "sql-refused", "profile.city"),
        ("named = 'x'", "sql-refused", "named"),
        ("id + 1", "type-mismatch", None),
        ("name || seen = 'x'", "type-mismatch", "name || seen"),
        ("seen < now() AND pg_sleep(1) IS NULL", "sql-refused", "pg_sleep"),
    ],
)
def test_a_mistake_is_underlined(text: str, code: str, piece: str | None) -> None:
    named = [
        {"name": "named", "value": {"op": "call", "function": "lower", "arguments": [{"op": "column", "path": "name"}]}}
    ]
    told, _, within = found(sql(text), transformations=named, select=["id", "named"])

    assert told == code
    assert (text[slice(*within)] if within else None) == piece


def test_a_masked_column_is_masked_in_a_fragment() -> None:
    assert found(sql("lower(email) = 'x'"))[0] == "masked-column"


def test_the_moment_is_that_of_the_call() -> None:
    text = "seen < now() - interval '1 day' AND alarm > CURRENT_DATE"

    assert '"t"."seen" < CAST(\'2026-03-14 23:30:00\' AS TIMESTAMP)' in compiled(sql(text))
    assert '"t"."alarm" > CAST(\'2026-03-15 00:00:00\' AS TIMESTAMP)' in compiled(sql(text))
    assert found(sql(text), as_of=None)[0] == "as-of-required"


def test_the_clock_is_that_of_the_zone() -> None:
    assert "CAST('2026-03-16 00:00:00' AS TIMESTAMP)" in compiled(sql("alarm > CURRENT_DATE"), timezone="Europe/Berlin")
    assert found(sql("seen < now()"), timezone="Europe/Berlin")[0] == "type-mismatch"


def test_months_before_an_instant_go_by_the_clock_of_the_zone() -> None:
    moved = "now() - interval '1 month' < seen AT TIME ZONE 'UTC'"

    assert "'2026-02-15 23:30:00+00'" in compiled(sql(moved), timezone="Europe/Berlin")
    assert "'2026-02-16 00:30:00+00'" in compiled(sql(moved), timezone="America/New_York"), (
        "the clock changed a week before"
    )


def test_a_view_that_goes_stale_is_warned_of() -> None:
    made = sg.compile(segment(sql("seen < now()")), shop, dialect="postgres", into="view", as_of=AS_OF)

    assert [one.code for one in made.diagnostics] == ["relative-time-in-view"]


def test_the_clock_of_an_engine_is_not_asked() -> None:
    with pytest.raises(sg.DefinitionError, match="the moment of a fragment is that of the call"):
        sg.compile(segment(sql("seen < now()")), shop, dialect="postgres", now="engine")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("id + 1", "integer"),
        ("id / 2.0 > 1", "boolean"),
        ("name", "text"),
        ("seen::date - 1", "date"),
        ("date_trunc('month', seen)", "timestamp"),
        ("alarm + interval '1 day'", "datetime"),
        ("seen AT TIME ZONE 'Europe/Berlin'", "timestamp"),
        ("round(id::numeric / 3, 2)", "decimal(22,2)"),
        ("id * 1.5", "decimal(21,1)"),
        ("(id / 3.0)::numeric(12,4)", "decimal(12,4)"),
        ("sqrt(id)", "double"),
        ("profile->'a'", "json"),
        ("NULL", "text"),
    ],
)
def test_a_value_has_the_type_that_the_engine_gives_it(text: str, kind: str) -> None:
    made = sg.compile(
        segment(transformations=[{"name": "x", "value": sql(text)}], select=["x"]),
        shop,
        dialect="postgres",
        as_of=AS_OF,
    )

    assert [str(one.type) for one in made.columns] == [kind]


@pytest.mark.parametrize("text", ["id / 3.0", "age(seen, alarm)", "string_to_array(name, ',')"])
def test_a_value_without_a_type_of_ours_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(sg.DefinitionError) as problem:
        compiled(transformations=[{"name": "x", "value": sql(text)}])

    assert [one.code for one in problem.value.diagnostics] == ["unsupported-type"]
    assert problem.value.diagnostics[0].hint


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("profile->>'a' = 'x'", "->> on jsonb and text"),
        ("id / 2 > 1", "/ on integer"),
        ("name < 'x'", "< on text"),
        ("id::numeric > 1.5", "cast from integer to numeric"),
        ("name::integer = 1", "cast from text to integer"),
        ("name ~ '^a'", "~ on text"),
        ("name LIKE 'a_c%'", "LIKE on text"),
        ("initcap(name) = 'X'", "INITCAP on text"),
        ("(id = 1) IS NULL", "IS NULL on boolean"),
        ("1 = 1", "= on integer"),
        ("CASE WHEN id = 1 THEN 1.5 ELSE 2 END > 1", "CASE that gives numeric"),
        ("coalesce(name, NULL) = 'x'", "NULL"),
        ("seen = alarm", "= on timestamp"),
    ],
)
def test_another_engine_refuses_by_name(text: str, what: str) -> None:
    with pytest.raises(sg.UnsupportedByDialect) as problem:
        compiled(sql(f"id > 0 AND {text}"), dialect="sqlite")
    (one,) = problem.value.diagnostics

    assert one.message == f"PostgreSQL's {what} is not known to mean the same on SQLite"
    assert one.pointer == "/where/0/text"
    assert one.within is not None
    assert one.within[0] >= len("id > 0 AND ")


def test_what_is_said_twice_is_bounded() -> None:
    text = "id = 1"
    for _ in range(14):
        text = f"({text}) = active"
    deep = sg.Segment.model_validate(
        {"version": 1, "name": "s", "base": "frag", "where": [sql(text)], "select": ["id"]}
    )

    assert sg.compile(deep, catalog, dialect="postgres").sql
    with pytest.raises(sg.UnsupportedByDialect, match="so many conditions"):
        sg.compile(deep, catalog, dialect="duckdb")


def test_plain_python_does_not_guess() -> None:
    with pytest.raises(
        sg.DefinitionError, match=r"->> on jsonb and text is not known to mean the same outside of its own engine"
    ):
        sg.matches(segment(sql("profile->>'a' = 'x'")), shop, {"people": [{"id": 1, "profile": {"a": "x"}}]})


def test_a_dialect_that_is_not_read_is_refused() -> None:
    with pytest.raises(sg.DefinitionError, match="expected postgres or duckdb, got"):
        segment({"op": "sql", "dialect": "redshift", "text": "id = 1"})
