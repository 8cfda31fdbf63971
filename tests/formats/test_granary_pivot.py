"""Pivot jobs: rows worked out by hand, drawn jobs against plain Python over the same rows, and what is refused where."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from fixture_folders import checkout, read_fixtures
from hypothesis import given
from hypothesis import strategies as st
from plan_runs import run

import segsql as sg
from segsql.source import parse

folder = checkout / "fixtures" / "granary"
fixture = read_fixtures()["granary"]
bindings = sg.Bindings.load(folder / "bindings.yaml")
postgres = [one for one in each_engine() if str(one.id) == "postgres"]
on_postgres = pytest.mark.skipif(not postgres, reason="it is not asked for")

columns = ("correlation_id", "profile_type", "path", "pit", "value", "grain_type", "inserted", "reader", "origin")
data: Any = parse((folder / "data.yaml").read_text(encoding="utf-8"), "data.yaml")[0]
grains: list[dict[str, Any]] = [dict(zip(columns, row, strict=True)) for row in data["profilestore"]]


def job(**variables: Any) -> dict[str, Any]:
    """A pivot of two paths with these variables besides, of which ``None`` leaves one out."""
    usual = {
        "SOURCE_WHERE_CLAUSE": "profile_type='customer' and pit='_latest'",
        "TARGET_SEGMENT_NAME": "pivoted",
        "PIVOT_PATHS": "/visits/count,/isLocked",
        "PIVOT_ALIASES": "visits,locked",
    }
    env = {name: one for name, one in {**usual, **variables}.items() if one is not None}
    return {
        "id": "pivoted-0",
        "metadata": {"displayName": "P"},
        "data": {"cronjob": {"schedule": "0 * * * *"}, "env": env},
    }


def read(document: Any, catalog: sg.Catalog = fixture.catalog, bound: Any = None) -> sg.Segment:
    found = sg.read(document, format="granary", catalog=catalog, bindings=bound).segment
    assert isinstance(found, sg.Segment)
    return found


def rows_of(engine: Engine, document: Any, bound: Any = None) -> list[tuple[Any, ...]]:
    """What a job gives on PostgreSQL, as texts."""
    compiled = sg.compile(read(document, bound=bound), fixture.catalog, dialect="postgres", as_of=fixture.as_of)
    shown = ", ".join(f'"{one.name}"::text' for one in compiled.columns)
    return [
        tuple(row)
        for row in engine.query(
            f'SELECT {shown} FROM ({compiled.sql.removesuffix(";")}) AS x ORDER BY "correlation_id" COLLATE "C"'
        )
    ]


@pytest.fixture(scope="module")
def engine(open_engine: Callable[[str], Engine]) -> Engine:
    """A PostgreSQL that holds the grains."""
    found = open_engine("postgres")
    fixture.load(found)
    # The document that is null is none where it goes through Python.
    found.execute("UPDATE profilestore SET value = 'null'::jsonb WHERE value IS NULL")
    return found


# ----- by hand


@on_postgres
def test_grains_become_columns(engine: Engine) -> None:
    """c3 has too few visits, c4 none, c5 other readers, c6 another type; the address of c9 is null in JSON, which is no text."""
    found = rows_of(engine, folder / "customer_pivot.json")

    assert found == [("c1", "Ring 1", "7", "true"), ("c2", None, "4", "false"), ("c9", None, "12", None)]


@on_postgres
def test_every_key_that_meets_the_clause_is_a_row(engine: Engine) -> None:
    """c7 has neither of the paths; nothing of c6 and c8 meets the clause."""
    found = rows_of(engine, folder / "latest_visits_of_customers.json", bindings)

    assert found == [
        ("c1", "7", '"Ring 1"'),
        ("c2", "4", None),
        ("c3", "3", None),
        ("c4", None, '"Kärntner Straße"'),
        ("c5", "99", None),
        ("c7", None, None),
        ("c9", "12", "null"),
    ]


@on_postgres
def test_the_table_has_its_indexes_and_views(open_engine: Callable[[str], Engine]) -> None:
    """Whose lock is not known is neither locked nor unlocked."""
    engine = open_engine("postgres")
    fixture.load(engine)
    engine.execute("CREATE SCHEMA segments")
    segment = read(folder / "customer_pivot.json")

    run(engine, sg.plan(segment, fixture.catalog, dialect="postgres", as_of=fixture.as_of))

    views = [f"SELECT correlation_id FROM segments.{name}" for name in ("profiles_locked", "profiles_unlocked")]
    assert engine.query_many(views) == [[("c1",)], [("c2",)]]
    indexes = engine.query("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'segments' ORDER BY 1")
    assert [(name, str(text).partition(" USING ")[2]) for name, text in indexes] == [
        ("by_street", "hash (street)"),
        ("by_visits", "btree (visits)"),
    ]


def test_columns_are_called_as_the_product_does_in_what_belongs_to_the_table() -> None:
    """The names of paths stand in quotes, also in views and indexes."""
    given = job(
        PIVOT_ALIASES=None,
        PIVOT_TRANSFORMATIONS="/isLocked= ?#>>'{}'::text",
        PIVOT_SEGMENT_WHERE_CLAUSE='"/visits/count" is not null',
        TARGET_SEGMENT_VIEWS="locked:\"/isLocked\" = 'true',unlocked:\"/isLocked\" = 'false'",
        TARGET_SEGMENT_INDEXES='idx1=("/isLocked")',
    )
    segment = read(given, bound=bindings)

    plan = sg.plan(segment, fixture.catalog, dialect="postgres", as_of=fixture.as_of)

    text = " ".join(" ".join(step.sql.split()) for step in plan.steps)
    assert "\"is_locked\" = 'true'" in text
    assert '("is_locked")' in text
    assert '"visits_grain_1"."value" IS NOT NULL' in text


# ----- against plain Python

Test = Callable[[dict[str, Any]], bool | None]
Make = Callable[[Any], Any]
missing = object()
"""Where there is no grain, which is not where there is a null in JSON."""

clauses: dict[str, Test] = {
    "reader = '_auth'": lambda row: row["reader"] == "_auth",
    "'c' = grain_type": lambda row: row["grain_type"] == "c",
    "profilestore.inserted > 6": lambda row: row["inserted"] > 6,
    "origin <> 'web'": lambda row: None if row["origin"] is None else row["origin"] != "web",
    "(origin = 'crm' or inserted < 10)": lambda row: row["origin"] == "crm" or row["inserted"] < 10,
    "not (origin = 'web')": lambda row: None if row["origin"] is None else row["origin"] != "web",
    "path like '%%%%is%%%%'": lambda row: "is" in row["path"],
    "reader in ('_anon', '_none')": lambda row: row["reader"] == "_anon",
}


def as_text(value: Any) -> str | None:
    """What ``#>> '{}'`` makes of a document."""
    if value is missing or value is None:
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def kind(value: Any) -> str | None:
    kinds = {bool: "boolean", int: "number", str: "string", dict: "object", list: "array", type(None): "null"}
    return None if value is missing else kinds[type(value)]


makes: dict[str, Make] = {
    "? #>> '{}'::text": as_text,
    "coalesce(? #>> '{}', 'none')::text": lambda value: as_text(value) or "none",
    "? IS NULL::boolean": lambda value: value is missing,
    "jsonb_typeof(?)::text": kind,
    "(jsonb_typeof(?) = 'number')": lambda value: None if value is missing else kind(value) == "number",
    "": lambda value: None if value is missing else json.dumps(value, ensure_ascii=False),
}
after: dict[str, Callable[[Any], bool | None]] = {
    "{} is null": lambda shown: shown is None,
    "not ({} is null)": lambda shown: shown is not None,
    "{}::text = '7'": lambda shown: None if shown is None else shown == "7",
    "{}::text <> 'true'": lambda shown: None if shown is None else shown != "true",
}
paths = ("/visits/count", "/isLocked", "/customer/info/meta/address", "/visits/2025-03", "/nothing")


def both(left: bool | None, right: bool | None) -> bool | None:
    """AND of SQL."""
    if left is False or right is False:
        return False
    return None if left is None or right is None else True


@st.composite
def pivots(draw: st.DrawFn) -> dict[str, Any]:
    """What a drawn job asks for."""
    return {
        "kind": draw(st.sampled_from(["customer", "_d"])),
        "clauses": draw(st.lists(st.sampled_from(sorted(clauses)), max_size=2, unique=True)),
        "columns": {
            path: draw(st.sampled_from(sorted(makes)))
            for path in draw(st.lists(st.sampled_from(paths), min_size=1, max_size=3, unique=True))
        },
        "empty": draw(st.booleans()),
        "after": draw(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(sorted(after))), max_size=2)),
    }


def written(asked: dict[str, Any]) -> dict[str, Any]:
    """The job that says it."""
    names = [f"c{at}" for at in range(len(asked["columns"]))]
    made = [f"{name}={text}" for name, text in zip(names, asked["columns"].values(), strict=True) if text]
    told = [text.format(names[at % len(names)]) for at, text in asked["after"]]
    return job(
        SOURCE_WHERE_CLAUSE=" and ".join([f"profile_type='{asked['kind']}'", *asked["clauses"], "(pit = '_latest')"]),
        PIVOT_PATHS=", ".join(asked["columns"]),
        PIVOT_ALIASES=",".join(names),
        PIVOT_TRANSFORMATIONS="|".join(made) or None,
        PIVOT_ALLOW_EMPTY=str(asked["empty"]),
        PIVOT_SEGMENT_WHERE_CLAUSE=" and ".join(told) or None,
    )


def worked_out(asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The product's rules, row by row."""
    pivot: dict[str, dict[str, Any]] = {}
    for row in grains:
        meets = row["profile_type"] == asked["kind"] and row["pit"] == "_latest"
        if meets and all(clauses[one](row) is True for one in asked["clauses"]):
            pivot.setdefault(row["correlation_id"], {})[row["path"]] = json.loads(row["value"])
    found: list[tuple[Any, ...]] = []
    for key, values in sorted(pivot.items()):
        here = [values.get(path, missing) for path in asked["columns"]]
        shown = [makes[text](value) for text, value in zip(asked["columns"].values(), here, strict=True)]
        if not asked["empty"] and all(value is missing for value in here):
            continue
        texts = [str(one).lower() if isinstance(one, bool) else one for one in shown]
        holds: bool | None = True
        for at, text in asked["after"]:
            holds = both(holds, after[text](texts[at % len(texts)]))
        if holds:
            found.append((key, *texts))
    return found


@on_postgres
@given(asked=pivots())
def test_drawn_jobs_give_what_the_rules_say(engine: Engine, asked: dict[str, Any]) -> None:
    assert rows_of(engine, written(asked)) == worked_out(asked)


# ----- what a job is read as


def test_a_clause_that_the_catalog_says_whole_is_not_asked_again() -> None:
    """The catalog has a table of the very rows, so that nobody looks for a grain of each key."""
    segment = read(job())

    assert (segment.base, [getattr(one, "op", None) for one in segment.where]) == ("customers", ["everyone"])
    other = read(job(SOURCE_WHERE_CLAUSE="profile_type='customer' and pit='_latest' and reader='_auth'"))
    assert (other.base, [getattr(one, "op", None) for one in other.where]) == ("customers", ["exists"])
    third = read(job(SOURCE_WHERE_CLAUSE="profile_type='_d' and pit='_latest'"))
    assert (third.base, [getattr(one, "op", None) for one in third.where]) == ("profiles", ["exists"])


def test_signs_are_chosen_and_lists_stand_in_brackets() -> None:
    given = job(
        PIVOT_PATHS="['/visits/count', \"/isLocked\"]",
        COLUMN_PLACEHOLDER="@@",
        PIVOT_TRANSFORMATIONS="locked=@@ ? 'a?'::boolean",
    )

    texts = {one.name: getattr(one.value, "text", None) for one in read(given).transformations}

    assert texts == {"visits": None, "locked": "(locked_grain.value ? 'a?')::boolean"}


@pytest.mark.parametrize("named", [{"PIVOT_PATHS": None}, {"PIVOT_PATHS": ""}, {"PIVOT_PATHS": " , "}])
def test_bindings_say_which_paths_there_are(named: Mapping[str, Any]) -> None:
    document = job(PIVOT_ALIASES=None, PIVOT_SEGMENT_WHERE_CLAUSE="\"/isLocked\" = 'true'::jsonb", **named)

    with pytest.raises(sg.DefinitionError) as refusal:
        read(document)
    assert {one.code for one in refusal.value.diagnostics} == {"meaning-refused"}
    bound = {"paths": {"/isLocked": "locked", "b": "b"}}
    assert read(document, bound=bound).select == ("correlation_id", "locked", "b")


at = "/data/env/"


@pytest.mark.parametrize(
    ("variables", "code", "place"),
    [
        ({"SOURCE_WHERE_CLAUSE": "profile_type='customer'"}, "meaning-refused", "SOURCE_WHERE_CLAUSE"),
        ({"SOURCE_WHERE_CLAUSE": "profile_type='a' or pit='_latest'"}, "meaning-refused", "SOURCE_WHERE_CLAUSE"),
        ({"SOURCE_WHERE_CLAUSE": "pit='_latest'; drop table x"}, "sql-refused", "SOURCE_WHERE_CLAUSE"),
        ({"SOURCE_WHERE_CLAUSE": "pit='_latest') or (true"}, "sql-syntax", "SOURCE_WHERE_CLAUSE"),
        ({"CITUS_DIST_COL": "corelation_id"}, "unbound-name", "CITUS_DIST_COL"),
        ({"CITUS_DIST_COL": "origin"}, "unbound-name", "CITUS_DIST_COL"),
        ({"SOURCE_TABLE_NAME": "eventstore"}, "unbound-name", "SOURCE_TABLE_NAME"),
        ({"PIVOT_ALIASES": "visits"}, "invalid-value", "PIVOT_ALIASES"),
        ({"PIVOT_ALIASES": "visits,visits"}, "duplicate-name", "PIVOT_ALIASES"),
        ({"PIVOT_ALIASES": f"visits,{'l' * 64}"}, "meaning-refused", "PIVOT_ALIASES"),
        ({"PIVOT_ALIASES": "visits,isLocked"}, "meaning-refused", "PIVOT_ALIASES"),
        ({"PIVOT_ALIASES": None}, "meaning-refused", "PIVOT_PATHS"),
        ({"PIVOT_TRANSFORMATIONS": "vists=?::jsonb"}, "unknown-column", "PIVOT_TRANSFORMATIONS"),
        ({"PIVOT_TRANSFORMATIONS": "visits=?::jsonb|visits=?::jsonb"}, "duplicate-name", "PIVOT_TRANSFORMATIONS"),
        ({"PIVOT_TRANSFORMATIONS": "visits=? -> 'a?'::jsonb"}, "meaning-refused", "PIVOT_TRANSFORMATIONS"),
        ({"PIVOT_TRANSFORMATIONS": "visits=? ? 'a'::boolean"}, "sql-refused", "PIVOT_TRANSFORMATIONS"),
        ({"PIVOT_TRANSFORMATIONS": "visits=pg_sleep(1)::text"}, "sql-refused", "PIVOT_TRANSFORMATIONS"),
        ({"PIVOT_SEGMENT_WHERE_CLAUSE": "vists is null"}, "unknown-column", "PIVOT_SEGMENT_WHERE_CLAUSE"),
        ({"PIVOT_SEGMENT_WHERE_CLAUSE": "reader = 'a'"}, "unknown-column", "PIVOT_SEGMENT_WHERE_CLAUSE"),
        ({"PIVOT_SEGMENT_WHERE_CLAUSE": "visits > 3"}, "type-mismatch", "PIVOT_SEGMENT_WHERE_CLAUSE"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_place(variables: Mapping[str, Any], code: str, place: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(read(job(**variables)), fixture.catalog, dialect="postgres", as_of=fixture.as_of)

    (found, *_) = refusal.value.diagnostics
    assert (found.code, found.pointer) == (
        code,
        at + place if place in {**job()["data"]["env"], **variables} else at[:-1],
    )


def test_findings_stand_in_the_text() -> None:
    text = json.dumps(job(PIVOT_ALIASES="visits,is Locked"))

    with pytest.raises(sg.DefinitionError) as refusal:
        read(text)

    (found,) = refusal.value.diagnostics
    assert found.range is not None
    assert text[found.range.column - 1 : found.range.end_column - 1] == "is Locked"


def test_a_dry_run_finds_the_values_that_a_pivot_cannot_choose_from() -> None:
    """The catalog says that a path has one value; the product would take any of two."""
    import pyarrow

    twice = [*grains, {**grains[1], "value": "8"}]
    rows = pyarrow.table(
        {name: [str(row[name]) if row[name] is not None else None for row in twice] for name in columns}
    )

    with pytest.raises(sg.DefinitionError, match="repeats: c1, customer, /visits/count, _latest occurs 2 times"):
        sg.dry_run(read(job()), fixture.catalog, {"profilestore": rows}, as_of=fixture.as_of)


@pytest.mark.parametrize("file", ["customer_pivot.json", "latest_visits_of_customers.json"])
def test_documents_come_back_as_they_were(file: str) -> None:
    document = json.loads((folder / file).read_text(encoding="utf-8"))
    reading = sg.read(document, format="granary", catalog=fixture.catalog, bindings=bindings)

    back = sg.write(reading)

    assert sg.read(json.dumps(back), format="granary", catalog=fixture.catalog, bindings=bindings) == reading


@pytest.mark.parametrize(
    ("variables", "place", "message"),
    [
        ({"PIVOT_PATHS": ",".join(f"p{at}" for at in range(1_001)), "PIVOT_ALIASES": None}, "PIVOT_PATHS", "1,001 paths, more than 1,000"),
        ({"SOURCE_WHERE_CLAUSE": f"profile_type='customer' and pit='_latest' and reader > '{'x' * 8_000}'"}, "SOURCE_WHERE_CLAUSE", "more than 15,000 characters of SQL in all"),
        ({"PIVOT_TRANSFORMATIONS": f"visits={'+'.join('?' * 1_000)}::text"}, "PIVOT_TRANSFORMATIONS", "it has more than 15,000 characters"),
    ],
)  # fmt: skip
def test_what_would_be_too_much_is_refused_before_it_is_written(
    variables: Mapping[str, Any], place: str, message: str
) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        read(job(**variables))

    (found,) = refused.value.diagnostics
    assert (found.code, found.pointer) == ("too-large", f"/data/env/{place}")
    assert message in found.message
