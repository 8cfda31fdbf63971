"""What is read is what DuckDB's own parser reads: the same columns, functions, operators and constants, in the same tree."""

from collections.abc import Iterator

import duckdb
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fragments.corpora import corpus
from fragments.duckdb_reading import NotReadError, as_duckdb_says_it, read_by_duckdb
from segsql.fragments.refusal import FragmentError
from segsql.fragments.sources import read
from segsql.fragments.tree import Parsed


@pytest.fixture(scope="module")
def parser() -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection whose parser is asked."""
    with duckdb.connect() as connection:
        yield connection


def read_or_refused(text: str) -> Parsed | None:
    """What is read, or nothing where the text is refused."""
    found = None
    try:
        found = read(text, "duckdb")
    except FragmentError as problem:
        place = (problem.start, problem.end)
        assert 0 <= place[0] <= place[1] <= len(text)
    return found


def difference(parser: duckdb.DuckDBPyConnection, text: str) -> tuple[object, ...] | None:
    """What is read of a text and what DuckDB reads, if something is read and they differ."""
    found = read_or_refused(text)
    if found is None:
        return None
    ours = as_duckdb_says_it(found)
    try:
        theirs = read_by_duckdb(parser, text)
    except NotReadError as problem:
        return text, ours, str(problem)
    return None if ours == theirs else (text, ours, theirs)


@pytest.mark.parametrize("name", ["legitimate", "hostile"])
def test_the_corpora_are_read_alike(parser: duckdb.DuckDBPyConnection, name: str) -> None:
    texts = [text for group in corpus(name) for text in group.texts]

    assert [found for text in texts if (found := difference(parser, text))] == []


values = [
    "a", "1", "2.5", "1e3", "'x'", "null", "true", "f.a", '"A b"', "lower(a)", "(b)", "(a or b)", "now()", "current_date", "current_date()", "date '2020-01-01'",
    "interval '1 day'", "interval 3 days", "interval '2' month", "array['x']", "[1, 2]", "['x', null]", "case when a then b end",
    "case a when 1 then 2 else 3 end", "cast(a as text)", "try_cast(a as int)", "trim(a)", "abs(-a)", "coalesce(a, b)", "ifnull(a, b)", "if(a, b, 1)",
    "extract(year from a)", "extract('day' from a)", "substring(a from 1 for 2)", "substring(a for 2)", "position('x' in a)", "nullif(a, b)", "greatest(a, 1)",
    "trim(both 'x' from a)", "trim(leading from a)", "overlay(a placing b from 1)", "substring(a, 2)", "text", "name", "stop", "number", "date", "zone", "time",
    "year", "interval", "if", "values", "json", "f(a)[1]", "a[1]", "a[b]", "(a)[-1]", "f.a[1]", "lower(a)[2]", "list_extract(a, 1)", "json_extract(a, '$.b')", "today()",
]  # fmt: skip
before = ["", "", "", "", "not ", "- ", "+ ", "-", "not not ", "- -"]
behind = [
    "", "", "", "", "::text", "::int", "::decimal(10, 2)", "::text[]", "::varchar(3)", " is null", " is not null", " is true", " is not unknown", " isnull",
    " notnull", " collate nocase", " at time zone 'UTC'", "::timestamp with time zone", "::double precision", "::double", "[1]",
]  # fmt: skip
between = [
    " and ", " or ", " = ", "=", " == ", " <> ", "!=", " < ", " <= ", ">=", " + ", "-", " - ", " * ", " / ", " // ", "//", " % ", " ^ ", " ** ", "**", " || ", "->",
    " -> ", "->>", " ->> ", " @> ", " <@ ", " && ", " ^@ ", " ~ ", " ~* ", " !~ ", " !~* ", " like ", " not like ", " ilike ", " not ilike ", " similar to ",
    " not similar to ", " is distinct from ", " is not distinct from ", " between ", " not between ", " in (1, ", " not in (", ") ", " escape ", " = any(",
    " <> all (", " collate ", " at time zone ", ", ", " ", " and not ", "::", " glob ", " is ",
]  # fmt: skip

operand = st.tuples(st.sampled_from(before), st.sampled_from(values), st.sampled_from(behind)).map("".join)
chains = st.lists(st.tuples(st.sampled_from(between), operand).map("".join), max_size=5)


@given(st.tuples(operand, chains.map("".join)).map("".join))
@example("- 2 ^ 2")
@example("2 ** 3 ^ 4")
@example("- - 2")
@example("a -> 'x'::text = b")
@example("a -> 'x' ->> 'y' and b")
@example("a ->> 'x' -> 'y'")
@example("not a -> 'x'")
@example("a ~ b || c")
@example("a like b ~ c")
@example("not a = b")
@example("a = b is null")
@example("a is null = b")
@example("a between 1 and 2 and b")
@example("a between - 1 and 2 + 1 or b")
@example("a between symmetric 1 and 2")
@example("a || b + 1 = c")
@example("a like b || 'x' escape '!'")
@example("a at time zone 'UTC'::text")
@example("a at time zone b at time zone c")
@example("a collate nocase || b")
@example("a stop b")
@example("text text")
@example("a - - 1")
@example("a%-1")
@example("a!=-1")
@example("a = 1 -- 1")
@example("a // 2 -- 1")
def test_operators_bind_alike(parser: duckdb.DuckDBPyConnection, text: str) -> None:
    assert difference(parser, text) is None


@pytest.mark.parametrize(
    "form",
    ["{}", "{} = 1", "a {} b", "{}(a)", "a.{}", "{}.a", "{} 'x'", "{} '2020-01-01'", "not {}", "{} and a", "a = {} b", "{} {}", "a::{}", "{}(a, 1)", "{} 1 day", "a {}"],
)  # fmt: skip
def test_every_word_of_the_grammar_is_read_alike(parser: duckdb.DuckDBPyConnection, form: str) -> None:
    words = [name for (name,) in parser.execute("SELECT keyword_name FROM duckdb_keywords() ORDER BY ALL").fetchall()]
    # How many values nullif takes is a matter of types, and outer leads to a row further out.
    texts = {form.format(word, word) for word in words} - {"nullif(a)", "outer.a"}

    assert len(words) > 400
    assert [found for text in texts if (found := difference(parser, text))] == []
