"""Buckets: the same in Python and on every engine, evenly spread, and stable while a part of the members grows."""

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from random import Random
from uuid import UUID

import pytest
from answers import rows_of
from engines import Engine
from engines.registry import dialect_of, each_engine
from tally import Tally

import segsql as sg

catalog = sg.Catalog.loads("""
version: 1
tables:
  people:
    key: [id]
    columns: {id: {type: integer, nullable: false}, plan: text}
    relations: {friends: {to: people, keys: {id: id}, cardinality: many}}
  words: {key: [word], columns: {word: {type: text, nullable: false}}}
  moments: {key: [at], columns: {at: timestamp}}
  amounts: {key: [region, amount], columns: {region: text, amount: "decimal(5,2)"}}
  notes: {columns: {body: text}}
""")
keys = [*range(1, 9_001), *(Random(7).randrange(-(2**63), 2**63) for _ in range(1_000))]
letters = "aAzZ09 _-:%'\"\\éß\u0301漢😀"
words = sorted({"".join(Random(seed).choices(letters, k=1 + seed % 12)) for seed in range(2_500)})


def segment(base: str = "people", **fields: object) -> sg.Segment:
    everyone = [{"op": "everyone"}]
    return sg.Segment.model_validate({"version": 1, "name": "drawn", "base": base, "where": everyone, **fields})


def buckets_of(base: str, key: str, seed: str) -> sg.Segment:
    number = {"name": "number", "value": {"op": "bucket", "seed": seed}}
    return segment(base, transformations=[number], select=[key, "number"])


def part(end: float, start: float = 0) -> sg.Segment:
    return segment(where=[{"op": "split", "seed": "spring", "start": start, "end": end}], select=["id"])


@pytest.mark.parametrize("label", each_engine())
def test_engines_and_python_agree(label: str, open_engine: Callable[[str], Engine], tally: Tally) -> None:
    dialect, engine = dialect_of[label], open_engine(label)
    engine.reset()
    engine.load_table("people", [("id", "integer"), ("plan", "text")], [(key, None) for key in keys])
    engine.load_table("words", [("word", "text")], [(word,) for word in words])

    numbers = rows_of(engine, sg.compile(buckets_of("people", "id", "spring"), catalog, dialect=dialect))
    texts = rows_of(engine, sg.compile(buckets_of("words", "word", "é'\\"), catalog, dialect=dialect))
    tenth = rows_of(engine, sg.compile(part(10), catalog, dialect=dialect))
    fifth = rows_of(engine, sg.compile(part(20), catalog, dialect=dialect))

    assert numbers == [(key, sg.bucket("spring", key)) for key in sorted(keys)]
    assert texts == [(word, sg.bucket("é'\\", word)) for word in words]
    assert tenth == [(key,) for key in sorted(keys) if sg.bucket("spring", key) < 1_000]
    assert {*tenth} < {*fifth}, "whoever is in the first tenth is in the first fifth"
    tally.add(label, engine.version, examples=len(keys) + len(words))


def unevenness(numbers: Sequence[int], bins: int = 100) -> float:
    """The chi-square statistic of how many buckets lie in each of so many equal stretches."""
    counted, expected = Counter(number * bins // 10_000 for number in numbers), len(numbers) / bins
    return sum((counted[one] - expected) ** 2 / expected for one in range(bins))


@pytest.mark.parametrize("seed", ["spring", "1", "a holdout of 2027"])
def test_buckets_are_spread_evenly(seed: str) -> None:
    numbers = [sg.bucket(seed, key) for key in range(10_000)]

    # With 99 degrees of freedom it is about 99, between 61 and 149 in 998 cases of 1,000.
    assert 61 < unevenness(numbers) < 149
    assert {*numbers} <= {*range(10_000)}


def test_strata_are_spread_evenly_too() -> None:
    for stratum in range(5):
        assert 61 < unevenness([sg.bucket("spring", key) for key in range(stratum, 50_000, 5)]) < 149


def test_seeds_have_nothing_to_do_with_each_other() -> None:
    tenth = [key for key in range(10_000) if sg.bucket("spring", key) < 1_000]
    both = [key for key in tenth if sg.bucket("autumn", key) < 1_000]

    assert 70 < len(both) < 130, "a tenth of a tenth"


def test_a_bucket_is_of_a_key() -> None:
    day, token = dt.date(2024, 2, 29), UUID("A0000000-0000-4000-8000-00000000000D")

    assert sg.bucket("s", 7) == sg.bucket("s", "7") == sg.bucket("s", (7,)) == sg.bucket("s", [7])
    assert sg.bucket("s", token) == sg.bucket("s", "a0000000-0000-4000-8000-00000000000d")
    assert sg.bucket("s", ("a", day)) == sg.bucket("s", "a:19782")
    for wrong in (1.0, True, None, dt.datetime(2024, 2, 29)):
        with pytest.raises(TypeError, match="a key is made of integers, texts, UUIDs and dates"):
            sg.bucket("s", wrong)  # type: ignore[arg-type]


def test_sqlite_is_given_the_function() -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE people (id INTEGER, plan TEXT); INSERT INTO people VALUES (1, 'a'), (2, 'b')"
    )
    sql = sg.compile(buckets_of("people", "id", "spring"), catalog, dialect="sqlite").sql

    with pytest.raises(sqlite3.OperationalError, match="no such function: SEGSQL_BUCKET"):
        connection.execute(sql)
    sg.sqlite.register(connection)

    assert connection.execute(sql).fetchall() == [(1, 9527), (2, 2247)]
    connection.close()


@pytest.mark.parametrize(
    ("base", "fields", "said"),
    [
        ("people", {"where": [{"op": "split", "seed": "s", "start": 20, "end": 20}]}, "reversed-range /where/0"),
        ("people", {"where": [{"op": "split", "seed": "s", "start": 20, "end": 10}]}, "reversed-range /where/0"),
        ("people", {"where": [{"op": "split", "seed": "", "end": 10}]}, "invalid-value /where/0/seed"),
        ("people", {"where": [{"op": "split", "seed": "s", "end": 10.001}]}, "invalid-value /where/0/end"),
        ("people", {"where": [{"op": "split", "seed": "s", "start": -1, "end": 10}]}, "invalid-value /where/0/start"),
        ("people", {"where": [{"op": "split", "seed": "s"}]}, "missing-key /where/0"),
        ("notes", {"where": [{"op": "split", "seed": "s", "end": 10}]}, "key-required /where/0"),
        ("moments", {"sort": [{"column": {"op": "bucket", "seed": "s"}}]}, "unsupported-type /sort/0/column"),
        ("amounts", {"where": [{"op": "split", "seed": "s", "end": 10}]}, "unsupported-type /where/0"),
        (
            "people",
            {"where": [{"op": "exists", "relation": "friends", "where": [{"op": "split", "seed": "s", "end": 10}]}]},
            "invalid-value /where/0/where/0",
        ),
    ],
)
def test_what_cannot_be_split(base: str, fields: dict[str, object], said: str) -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        sg.compile(segment(base, **fields), catalog)

    assert [f"{one.code} {one.pointer}" for one in caught.value.diagnostics if one.severity == "error"] == [said]
