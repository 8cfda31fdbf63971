"""A fragment gives on DuckDB what DuckDB itself gives for its text: both are run, over rows that are meant to break it."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

import duckdb
import pytest
from engines import DuckDBEngine, Engine
from engines.registry import each_engine
from hypothesis import given, settings
from hypothesis import strategies as st

import segsql as sg
from fragments.corpora import Group, catalog, corpus
from fragments.drawn import DUCKDB, Draw
from fragments.nasty import columns, rows
from segsql.fragments.clock import instant
from segsql.fragments.duckdb.operations import FUNCTIONS, OPERATORS
from segsql.fragments.kinds import Kind, kind_of, type_of
from segsql.fragments.moments import Moment
from segsql.fragments.sources import SOURCES, read, typed
from segsql.fragments.tree import Apply, Fragment, pieces
from segsql.types import TIMESTAMP

LEGITIMATE = [group for group in corpus("legitimate") if group.dialect == "duckdb"]
STORED: dict[str, dict[str, str]] = {
    "wide": {},
    "narrow": {**dict.fromkeys(("id", "age", "score"), "INTEGER"), "marks": "INTEGER[]"},
}
"""Types in the database that a catalog has one name for."""
BY_STORAGE = ("comparisons", "numbers", "choices", "casts", "lists")
"""What may depend on them."""
CASES = [(one, group) for one in STORED for group in LEGITIMATE if one == "wide" or group.reason.startswith(BY_STORAGE)]
in_each_storage = pytest.mark.parametrize("storage", STORED, indirect=True, scope="module")
DOCUMENT = SOURCES["duckdb"].document
AS_OF = dt.datetime(2026, 3, 15, 23, 30, tzinfo=dt.UTC)
Answer: TypeAlias = dict[Any, Any]
OUT = "({})::varchar"
"""What puts out values of types that a segment has none of."""


@pytest.fixture(scope="module", params=each_engine("duckdb"))
def engine(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Any:
    return open_engine(request.param)


@pytest.fixture(scope="module")
def storage(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def server(storage: str, engine: DuckDBEngine) -> Iterator[DuckDBEngine]:
    engine.load_table("frag_rows", list(columns.items()), rows)
    for column, kind in STORED[storage].items():
        engine.execute(f"ALTER TABLE frag_rows ALTER {column} TYPE {kind}")
    engine.execute("CREATE VIEW frag AS SELECT * FROM frag_rows WHERE getvariable('row') IN (0, id)")
    yield engine
    engine.execute("DROP VIEW frag")
    engine.execute("DROP TABLE frag_rows")


def plain(value: Any) -> Any:
    """A value such that two that are the same are equal: NaN is missing here, an instant is told in UTC, and 0.00 is 0."""
    if isinstance(value, Decimal):
        return value.normalize() + 0
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.astimezone(dt.UTC).replace(tzinfo=None)
    return None if value != value else value


def sql(text: str) -> dict[str, Any]:
    return {"op": "sql", "dialect": "duckdb", "text": text}


def compiled(texts: Sequence[str], as_of: dt.datetime) -> str:
    """The statement with fragments as values of every row."""
    named = [{"name": f"found{at}", "value": sql(text)} for at, text in enumerate(texts)]
    given: dict[str, Any] = {
        "version": 1,
        "name": "s",
        "base": "frag",
        "where": [{"op": "everyone"}],
        "transformations": named,
    }
    given["select"] = ["id", *(one["name"] for one in named)]
    return sg.compile(sg.Segment.model_validate(given), catalog, dialect="duckdb", as_of=as_of).sql


def fragment(text: str) -> Fragment:
    """A text with its types."""
    parsed = read(text, "duckdb")
    kinds = [
        kind_of(catalog.tables["frag"].columns[one.path.removeprefix("frag.")].type, DOCUMENT) for one in parsed.names
    ]
    return typed(parsed, [one for one in kinds if one is not None], Moment(dt.datetime(2024, 6, 15), ZoneInfo("UTC")))


def as_put_out(text: str) -> str:
    """A text whose value a segment can put out."""
    return OUT.format(text) if type_of(fragment(text).kind, TIMESTAMP) is None else text


def answers(engine: DuckDBEngine, statement: Callable[[Sequence[str]], str], texts: Sequence[str]) -> list[Answer]:
    """What each of some texts gives: by row, or where that fails by each row alone, an error being its kind."""
    engine.execute("SET VARIABLE row = 0")
    with suppress(duckdb.Error):
        asked = engine.query(statement(texts))
        return [{row[0]: plain(row[at]) for row in asked} for at in range(1, len(texts) + 1)]
    if len(texts) > 1:
        half = len(texts) // 2
        return [*answers(engine, statement, texts[:half]), *answers(engine, statement, texts[half:])]
    text, found = statement(texts), dict[Any, Any]()
    for key in [one[0] for one in rows]:
        engine.execute(f"SET VARIABLE row = {key}")
        try:
            found.update({number: plain(value) for number, value in engine.query(text)})
        except duckdb.Error as problem:
            found[key] = type(problem).__name__
    return [found]


def itself(texts: Sequence[str]) -> str:
    """The statement that holds the texts as they are, at a moment that is written out."""
    moment = f"TIMESTAMPTZ '{AS_OF.isoformat(sep=' ')}'"
    said = [MOVING.sub(lambda found: f"({MOMENTS[found[0].lower()].format(moment)})", text) for text in texts]
    return f"SELECT id, {', '.join(f'({one})' for one in said)} FROM frag"


def some_compiled(texts: Sequence[str]) -> str:
    """The statement with fragments as values of every row, at the moment of these tests."""
    return compiled(texts, AS_OF)


def wrong(texts: Sequence[str], found: Sequence[Answer], expected: Sequence[Answer]) -> list[tuple[str, Answer]]:
    """The texts that give something else than expected, with both answers by row."""
    return [
        (text, {key: (ours.get(key), theirs.get(key)) for key in theirs if repr(ours.get(key)) != repr(theirs[key])})
        for text, ours, theirs in zip(texts, found, expected, strict=True)
        if repr(sorted(ours.items())) != repr(sorted(theirs.items()))
    ]


MOMENTS = {
    **dict.fromkeys(("now()", "current_timestamp", "transaction_timestamp()", "get_current_timestamp()"), "{}"),
    **dict.fromkeys(("current_date()", "current_date", "today()"), "({})::date"),
    **dict.fromkeys(("localtimestamp", "current_localtimestamp()"), "({})::timestamp"),
    "age(created)": "age(({})::date::timestamp, created)",
}
"""What DuckDB makes of a moment that is written out, where the text says that of the transaction, which no fragment is compiled within."""
MOVING = re.compile("|".join(map(re.escape, sorted(MOMENTS, key=len, reverse=True))), re.IGNORECASE)


@pytest.mark.parametrize("word", MOMENTS)
def test_the_moment_of_the_call_is_what_the_engine_tells_at_one(engine: DuckDBEngine, word: str) -> None:
    """What stands for a moment above is what DuckDB says at the moment at which a transaction starts."""
    engine.execute("BEGIN")
    said = engine.query(
        f"SELECT {word} = {MOMENTS[word].format('now()')} FROM (SELECT TIMESTAMP '2020-01-01' AS created)"
    )
    engine.execute("ROLLBACK")

    assert said == [(True,)]


ELSEWHERE = {
    "TimeZone": "'America/New_York'", "integer_division": "true", "default_null_order": "'NULLS FIRST'", "default_order": "'DESC'",
    "preserve_identifier_case": "'uppercase'",
}  # fmt: skip
"""A session that is set to be another one, but for what a calendar is and what a division by zero gives, which are as they come."""


@pytest.fixture
def elsewhere(server: DuckDBEngine) -> Iterator[Callable[[], None]]:
    """What sets the session to be another one until the end of the test."""

    def change() -> None:
        for name, value in ELSEWHERE.items():
            server.execute(f"SET {name} = {value}")

    yield change
    for name in ELSEWHERE:
        server.execute(f"RESET {name}")
    server.execute("SET TimeZone = 'UTC'")


def divides_by_zero(text: str) -> bool:
    """Whether a quotient of the text is infinite, which is an error where quotients are those of whole numbers."""
    return any(one in text for one in (" / 0", " / score", " / age"))


MOVED = (
    "now() - interval '1 month'", "now() + interval '1 month'", "now() - interval '1 day'", "now() + interval 1 day", "now() - interval '1 month 1 day'",
    "now() + interval '1 year 2 days 03:00'", "now() + interval '24 hours'", "now() - interval '-1 month 1 day'", "now() - interval 30 minutes",
    "date_trunc('day', now())", "date_trunc('week', now())", "date_trunc('month', now())", "date_trunc('quarter', now())", "date_trunc('year', now())",
)  # fmt: skip
INSTANTS = (
    "2024-03-31 00:30", "2024-03-31 01:30", "2024-02-29 01:30", "2024-04-30 01:30", "2024-10-27 00:30", "2024-10-27 01:30", "2024-03-10 07:30", "2024-03-09 07:30",
    "2024-02-10 07:30", "2024-11-03 05:30", "2024-11-03 06:30", "2024-10-03 05:30", "2024-12-31 23:30", "2024-01-31 12:00", "2024-04-06 15:15", "2024-10-05 15:45",
)  # fmt: skip
"""Moments around which clocks are put forward or back in these zones."""


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"])
def test_a_moment_moves_by_the_clock_of_the_zone_as_it_does_there(engine: DuckDBEngine, zone: str) -> None:
    pairs = [(text, dt.datetime.fromisoformat(one)) for text in MOVED for one in INSTANTS]
    said = [text.replace("now()", f"TIMESTAMPTZ '{time.isoformat(sep=' ')}+00'") for text, time in pairs]
    engine.execute(f"SET TimeZone = '{zone}'")
    (told,) = engine.query(f"SELECT {', '.join(f'epoch_us({one})' for one in said)}")
    engine.execute("SET TimeZone = 'UTC'")
    roots = [typed(read(text, "duckdb"), (), Moment(time, ZoneInfo(zone))).root for text, time in pairs]
    start, found = dt.datetime(1970, 1, 1), [instant(one) for one in roots]

    assert [
        one and start + dt.timedelta(microseconds=int(str(us))) for one, us in zip(found, told, strict=True)
    ] == found
    assert None not in found


@pytest.mark.parametrize(("storage", "group"), CASES, indirect=["storage"], ids=str, scope="module")
def test_a_fragment_gives_what_the_engine_gives(
    server: DuckDBEngine, elsewhere: Callable[[], None], group: Group
) -> None:
    """In a session as it comes, and then in another, in which the texts themselves would give something else."""
    texts = [as_put_out(text) for text in group.texts]
    found = answers(server, some_compiled, texts)
    assert wrong(texts, found, answers(server, itself, texts)) == []
    known = {text: one for text, one in zip(texts, found, strict=True) if not divides_by_zero(text)}
    elsewhere()
    assert wrong([*known], answers(server, some_compiled, [*known]), [*known.values()]) == []


def fits(kind: Kind, name: str) -> bool:
    """Whether a value of DuckDB's type of this name may come out of a piece of the kind."""
    if kind.name == "numeric":
        found = re.fullmatch(r"DECIMAL\(([0-9]+),([0-9]+)\)", name)
        digits = [int(one) for one in found.groups()] if found else [99, 99]
        return kind.whole is None or (kind.scale == digits[1] and digits[0] - digits[1] <= kind.whole)
    return name in OF_KIND.get(kind.name, {kind.name.upper()})


OF_KIND = {
    "integer": {"TINYINT", "SMALLINT", "INTEGER", "BIGINT"},
    "unsigned": {"UBIGINT"},
    "text": {"VARCHAR", '"NULL"'},
    "timestamptz": {"TIMESTAMP WITH TIME ZONE"},
    "text[]": {"VARCHAR[]"},
    "integer[]": {"TINYINT[]", "SMALLINT[]", "INTEGER[]", "BIGINT[]"},
}


@in_each_storage
def test_a_fragment_has_the_type_that_the_engine_gives_it(server: DuckDBEngine) -> None:
    texts = [text for group in LEGITIMATE for text in group.texts]
    (said,) = server.query(f"SELECT {', '.join(f'typeof(({text}))' for text in texts)} FROM frag_rows AS frag LIMIT 1")

    assert [
        (text, str(fragment(text).kind), name)
        for text, name in zip(texts, said, strict=True)
        if not fits(fragment(text).kind, str(name))
    ] == []


def test_every_function_is_one_of_the_engine_and_gives_what_it_gave(engine: DuckDBEngine) -> None:
    of_the_grammar = {"coalesce", "extract", "current_date"}
    known = "SELECT DISTINCT function_name, function_type, coalesce(stability, 'CONSISTENT') FROM duckdb_functions()"
    found = [one for one in engine.query(known) if one[0] in FUNCTIONS and one[1] in ("scalar", "macro")]
    moments = set(SOURCES["duckdb"].rules.moments)

    assert {name for name, *_ in found} | of_the_grammar == {*FUNCTIONS}
    assert {name for name, _, stability in found if stability != "CONSISTENT"} <= moments


def test_every_function_and_operator_is_tried() -> None:
    tried = {
        (one.name, one.called)
        for group in LEGITIMATE
        for text in group.texts
        for one in pieces(read(text, "duckdb").root)
        if isinstance(one, Apply)
    }

    assert sorted({*FUNCTIONS} - {name for name, called in tried if called}) == []
    assert sorted({*OPERATORS} - {name for name, called in tried if not called}) == []


NAMED = {
    "text": ["name", "status", "email", "path", '"profile_type"'],
    "integer": ["id", "age", "frag.score"],
    "decimal": ["price"],
    "date": ["born"],
    "timestamp": ["created"],
    "boolean": ["active"],
    "json": ["message", "value"],
}


@in_each_storage
@settings(max_examples=max(30, settings().max_examples // 4))
@given(st.data())
def test_drawn_fragments_give_what_the_engine_gives(server: DuckDBEngine, data: st.DataObject) -> None:
    """Several at once, as one statement is most of the time that this takes."""
    draw = Draw(lambda options: data.draw(st.sampled_from(options)), NAMED, native=DUCKDB)

    texts = [draw.condition(2) for _ in range(4)]

    assert wrong(texts, answers(server, some_compiled, texts), answers(server, itself, texts)) == []
