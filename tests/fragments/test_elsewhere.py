"""A fragment of DuckDB has the members on SQLite and in plain Python that DuckDB itself finds for its text, or is refused there by name."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from engines import DuckDBEngine, Engine
from engines.registry import each_engine
from hypothesis import given, settings
from hypothesis import strategies as st

import segsql as sg
from fragments.corpora import catalog, corpus
from fragments.drawn import Draw
from fragments.nasty import columns, rows

AS_OF = dt.datetime(2026, 3, 15, 23, 30, tzinfo=dt.UTC)
KEPT = [
    name
    for name, kind in columns.items()
    if kind not in ("double", "json", "array<text>", "array<integer>", "timestamp with_zone")
]
"""Columns that hold the same on every engine."""
ROWS = [tuple(value for name, value in zip(columns, one, strict=True) if name in KEPT) for one in rows]
NAMED = {
    "text": ["name", "status", "email", "path", '"profile_type"'],
    "integer": ["id", "age", "frag.score"],
    "decimal": ["price"],
    "date": ["born"],
    "timestamp": ["created"],
    "boolean": ["active"],
}


@pytest.fixture(scope="module", params=each_engine("duckdb"))
def source(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Iterator[DuckDBEngine]:
    engine: Any = open_engine(request.param)
    engine.load_table("frag", [(name, columns[name]) for name in KEPT], ROWS)
    yield engine
    engine.execute("DROP TABLE frag")


@pytest.fixture(scope="module", params=each_engine("sqlite"))
def target(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Iterator[Engine]:
    engine = open_engine(request.param)
    engine.load_table("frag", [(name, columns[name]) for name in KEPT], ROWS)
    yield engine
    engine.execute("DROP TABLE frag")


def segment(text: str) -> sg.Segment:
    where = [{"op": "sql", "dialect": "duckdb", "text": text}]
    return sg.Segment.model_validate({"version": 1, "name": "s", "base": "frag", "select": ["id"], "where": where})


def or_refused(found: Callable[[], Sequence[tuple[object, ...]]]) -> list[Any] | None:
    """The keys that are found, or nothing where the fragment is refused for what it is elsewhere."""
    try:
        return [one[0] for one in found()]
    except sg.SegsqlError as problem:
        said = problem.diagnostics
    refused = [one for one in said if one.code == "unsupported-by-dialect" and one.within]
    return None if refused == list(said) else [str(one) for one in said]


def everywhere(source: DuckDBEngine, target: Engine, text: str) -> tuple[list[Any], list[Any] | None, list[Any] | None]:
    """The members that DuckDB finds for the text itself, and those of the fragment on the other engine and in plain Python."""
    said = text.replace("CURRENT_DATE", "DATE '2026-03-15'")
    records = {"frag": [dict(zip(KEPT, one, strict=True)) for one in ROWS]}
    return (
        [number for (number,) in source.query(f"SELECT id FROM frag WHERE {said} ORDER BY id")],
        or_refused(lambda: target.query(sg.compile(segment(text), catalog, dialect=target.name, as_of=AS_OF).sql)),
        or_refused(lambda: sg.matches(segment(text), catalog, records, as_of=AS_OF)),
    )


@settings(max_examples=max(60, settings().max_examples // 2))
@given(st.data())
def test_a_drawn_fragment_has_the_same_members_elsewhere(
    source: DuckDBEngine, target: Engine, data: st.DataObject
) -> None:
    draw = Draw(lambda options: data.draw(st.sampled_from(options)), NAMED, signs=("+", "-"))
    text = draw.condition(3)

    expected, there, here = everywhere(source, target, text)

    assert there in (expected, None), text
    assert here in (expected, None), text


PORTABLE = {
    text
    for group in corpus("legitimate")
    if group.reason == "comparisons and logic as they stand in any WHERE"
    for text in group.texts
}


def test_what_stands_in_any_where_is_mostly_taken_elsewhere(source: DuckDBEngine, target: Engine) -> None:
    texts = [
        text
        for group in corpus("legitimate")
        if group.dialect == "duckdb"
        for text in group.texts
        if text in PORTABLE and "ratio" not in text
    ]
    found = {text: everywhere(source, target, text) for text in texts}

    assert [
        text
        for text, (expected, there, here) in found.items()
        if there not in (expected, None) or here not in (expected, None)
    ] == []
    assert sum(there is not None for _, there, _ in found.values()) >= 0.8 * len(texts)
    assert sum(here is not None for *_, here in found.values()) >= 0.8 * len(texts)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("message->>'a' = 'x'", "->> on json and text"),
        ("age / 2 > 1", "> on double and integer"),
        ("age // 2 = 1", "// on integer"),
        ("price * price > 1", "* on numeric"),
        ("price - '12' > 7.99", "> on double and numeric"),
        ("price = '10.001'", "constant of type numeric"),
        ("price = '10.001'::decimal(10, 2)", "constant of type numeric"),
        ("price < '123456789'", "constant of type numeric"),
        ("name < 'x'", "< on text"),
        ("upper(name) = 'X'", "UPPER on text"),
        ("trim(name) = 'x'", "TRIM on text"),
        ("try_cast(name as integer) = 1", "TRY_CAST from text to integer"),
        ("name::integer = 1", "cast from text to integer"),
        ("list_contains(tags, 'a')", "LIST_CONTAINS on text[] and text"),
        ("regexp_matches(name, 'a')", "REGEXP_MATCHES on text"),
        ("name ~ '^a'", "~ on text"),
        ("name collate nocase = 'a'", "COLLATE NOCASE on text"),
        ("date_diff('day', born, current_date) > 1", "DATE_DIFF on text and date"),
        ("greatest(age, 3) > 1", "GREATEST on integer"),
    ],
)
@pytest.mark.parametrize("dialect", ["postgres", "sqlite", "snowflake"])
def test_another_engine_refuses_by_name(text: str, what: str, dialect: str) -> None:
    with pytest.raises(sg.UnsupportedByDialect) as problem:
        sg.compile(segment(f"id > 0 and {text}"), catalog, dialect=dialect, as_of=AS_OF)
    (one,) = problem.value.diagnostics

    assert one.message.startswith(f"DuckDB's {what} is not known to mean the same on ")
    assert one.within is not None
    assert one.within[0] >= len("id > 0 and ")
