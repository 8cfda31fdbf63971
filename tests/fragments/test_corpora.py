"""The corpora: no hostile fragment is accepted, no legitimate one is refused, and PostgreSQL agrees about every value of those."""

import json
import time
from collections import Counter
from typing import get_args

import pytest

import segsql as sg
from fragments.corpora import Group, as_of, catalog, corpus
from segsql.fragments.sources import SOURCES
from segsql.model.fragments import Sql

hostile = corpus("hostile")
legitimate = corpus("legitimate")
no_source_yet = sorted({group.dialect for group in hostile} - SOURCES.keys())


def findings(text: str, dialect: str, *, as_value: bool) -> list[sg.Diagnostic]:
    """The errors of a segment that holds a fragment."""
    node = {"op": "sql", "dialect": dialect, "text": text}
    definition = {
        "version": 1,
        "name": "one",
        "base": "frag",
        "transformations": [{"name": "found", "value": node}] if as_value else [],
        "where": [{"op": "everyone"} if as_value else node],
        "select": ["id", "found"] if as_value else ["id"],
    }
    try:
        segment = sg.loads(json.dumps(definition))
    except sg.DefinitionError as problem:
        return list(problem.diagnostics)
    return [one for one in sg.check(segment, catalog, dialects=[dialect], as_of=as_of) if one.severity == "error"]


def refused_well(text: str, dialect: str, *, as_value: bool) -> str:
    """What is wrong with how a fragment is refused: nothing where that is one error, with the piece, in time."""
    start = time.process_time()
    found = findings(text, dialect, as_value=as_value)
    seconds = time.process_time() - start
    if len(found) != 1:
        return f"{len(found)} errors"
    (one,) = found
    node = "/transformations/0/value" if as_value else "/where/0"
    # The reader of documents refuses what no text may hold before it knows whose text it is.
    if one.pointer not in (f"{node}/text", f"{node}/dialect", "" if one.code == "forbidden-character" else node):
        return f"the error is at {one.pointer}"
    first, last = one.within or (0, 1)
    if not 0 <= first < last <= max(len(text), 1) + (first == len(text)):
        return f"the piece is {one.within}"
    return "" if seconds < 1 else f"that took {seconds:.1f} s"


def test_the_corpora_are_large() -> None:
    assert sum(len(group.texts) for group in hostile) >= 1_200
    assert sum(len(group.texts) for group in legitimate if group.dialect == "postgres") >= 300
    assert sum(len(group.texts) for group in hostile if group.dialect == "duckdb") >= 345
    assert sum(len(group.texts) for group in legitimate if group.dialect == "duckdb") >= 400
    assert len({group.dialect for group in hostile}) == 12


def test_no_text_stands_twice() -> None:
    texts = Counter((group.dialect, text) for group in (*hostile, *legitimate) for text in group.texts)

    assert [one for one, times in texts.items() if times > 1] == []


@pytest.mark.parametrize("group", [one for one in hostile if not one.harmless], ids=str)
@pytest.mark.parametrize("as_value", [False, True], ids=["condition", "value"])
def test_what_is_hostile_is_refused_as_postgres(group: Group, as_value: bool) -> None:
    if group.values and as_value:
        pytest.skip("these are good as values")

    assert [(text, fault) for text in group.texts if (fault := refused_well(text, "postgres", as_value=as_value))] == []


@pytest.mark.parametrize("group", [one for one in hostile if one.harmless], ids=str)
def test_what_is_harmless_as_postgres_is_accepted_there(group: Group) -> None:
    assert group.dialect != "postgres"
    assert [text for text in group.texts if findings(text, "postgres", as_value=False)] == []


GOOD_AS_DUCKDB = {
    # What PostgreSQL does not have, and DuckDB does.
    "id == 1", "regexp_matches(name, 'x') is not null", "name::char = 'x'", "try_cast(name as int) = 1", "json_exists(message, '$.a')", "contains(name, 'x')",
    # Powers are doubles there, which have an end, and its regular expressions take no longer than the text is long.
    "power(power(10, 300), 300) > 1", "price ^ 100000 > 1", "(price ^ 64) ^ 64 > 1", "power(power(price, 64), 64) > 1", "exp(100000::numeric) > 1", "regexp_extract(name, '(a|aa)+$', 1) = 'x'",
    "regexp_extract(name, '(a*)*b') = 'x'",
    # Its intervals are read alike in every session, and a quoted text behind CASE is of the type that it is compared with.
    "created + interval '-1 day 12:00' > created", "created > now() + interval '-1 year 2 months'", "born < current_date - '-1 mon 3 days'::interval",
    "case '1' when 1 then true end", "case null when id then true end",
    # Its grammar has the place of an item behind a call as well.
    "cast(tags as text[])[1] = 'a'",
    # Texts that others read as something else.
    "name = '''x'''", "name = '''a'' or ''b'''", r"name = '\\'", r"name = 'a\' or name <> ' or 1 = 1'",
}  # fmt: skip
"""What is hostile in another dialect, and good in this one."""


@pytest.mark.parametrize("group", hostile, ids=str)
def test_what_is_hostile_is_refused_as_duckdb(group: Group) -> None:
    texts = [text for text in group.texts if text not in GOOD_AS_DUCKDB]

    assert [(text, fault) for text in texts if (fault := refused_well(text, "duckdb", as_value=False))] == []


def test_what_is_good_as_duckdb_is_hostile_elsewhere_and_accepted() -> None:
    assert {text for group in hostile if group.dialect != "duckdb" for text in group.texts} >= GOOD_AS_DUCKDB
    assert [text for text in GOOD_AS_DUCKDB if findings(text, "duckdb", as_value=False)] == []


@pytest.mark.parametrize("group", [one for one in hostile if one.dialect == "duckdb"], ids=str)
def test_what_is_hostile_is_refused_as_a_value_as_well(group: Group) -> None:
    assert [(text, fault) for text in group.texts if (fault := refused_well(text, "duckdb", as_value=True))] == []


@pytest.mark.parametrize("dialect", no_source_yet)
def test_a_dialect_that_is_no_source_yet_is_refused_for_that_alone(dialect: str) -> None:
    """These texts count as refused only because nothing in the dialect is read; the test falls when it becomes a source."""
    texts = [text for group in hostile if group.dialect == dialect for text in group.texts if len(text) < 1_000]

    pointers = Counter(tuple(one.pointer for one in findings(text, dialect, as_value=False)) for text in texts)

    assert pointers == {("/where/0/dialect",): len(texts)}


def test_the_sources_are_those_of_the_language() -> None:
    assert set(get_args(Sql.model_fields["dialect"].annotation)) == SOURCES.keys()


@pytest.mark.parametrize("group", legitimate, ids=str)
def test_what_is_legitimate_is_accepted(group: Group) -> None:
    """Alone where it is a condition, else with a question that takes a value of any type."""
    forms = ("{}", "({}) IS NOT NULL")

    refused = {
        text: found[-1]
        for text in group.texts
        if all(found := [findings(form.format(text), group.dialect, as_value=False) for form in forms])
    }

    assert refused == {}
