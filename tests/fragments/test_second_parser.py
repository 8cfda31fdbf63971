"""What is read is what PostgreSQL's own grammar reads: the same columns, functions, operators and constants, in the same tree."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pglast import keywords
from pglast.parser import ParseError

from fragments.corpora import corpus
from fragments.postgres_reading import as_postgres_says_it, read_by_postgres
from segsql.fragments.refusal import FragmentError
from segsql.fragments.sources import read
from segsql.fragments.tree import Parsed


def read_or_refused(text: str) -> Parsed | None:
    """What is read, or nothing where the text is refused."""
    found = None
    try:
        found = read(text, "postgres")
    except FragmentError as problem:
        place = (problem.start, problem.end)
        assert 0 <= place[0] <= place[1] <= len(text)
    return found


def difference(text: str) -> tuple[object, ...] | None:
    """What is read of a text and what PostgreSQL reads, if something is read and they differ."""
    found = read_or_refused(text)
    if found is None:
        return None
    ours = as_postgres_says_it(found)
    try:
        theirs = read_by_postgres(text)
    except ParseError as problem:
        return text, ours, str(problem)
    return None if ours == theirs else (text, ours, theirs)


@pytest.mark.parametrize("name", ["legitimate", "hostile"])
def test_the_corpora_are_read_alike(name: str) -> None:
    texts = [text for group in corpus(name) for text in group.texts]

    assert [found for text in texts if (found := difference(text))] == []


values = [
    "a", "1", "2.5", "'x'", "null", "true", "f.a", '"A b"', "lower(a)", "(b)", "(a or b)", "now()", "current_date", "date '2020-01-01'",
    "interval '1 day'", "array['x']", "case when a then b end", "case a when 1 then 2 else 3 end", "cast(a as text)", "trim(a)", "abs(-a)",
    "coalesce(a, b)", "extract(year from a)", "substring(a from 1 for 2)", "position('x' in a)", "nullif(a, b)", "greatest(a, 1)",
    "trim(both 'x' from a)", "overlay(a placing b from 1)", "substring(a, 2)", "text", "name", "stop", "number", "date", "zone", "time", "year", "f(a)[1]", "lower(a)[1]", "(lower(a))[1]", "a[1]", "a[b]", "(a)[-1]",
]  # fmt: skip
before = ["", "", "", "", "not ", "- ", "+ ", "-", "not not ", "- -"]
behind = [
    "", "", "", "", "::text", "::int", "::numeric(10, 2)", "::text[]", " is null", " is not null", " is true", " is not unknown", " isnull",
    " notnull", ' collate "C"', " at time zone 'UTC'", "::timestamp with time zone", "::double precision",
]  # fmt: skip
between = [
    " and ", " or ", " = ", "=", " <> ", "!=", " < ", " <= ", ">=", " + ", "-", " - ", " * ", " / ", " % ", " ^ ", " || ", "->", "->>", " #> ",
    " #>> ", " @> ", " <@ ", " ? ", " ?| ", " ?& ", " && ", " ~ ", " ~* ", " !~ ", " !~* ", " like ", " not like ", " ilike ", " similar to ",
    " not similar to ", " is distinct from ", " is not distinct from ", " between ", " not between symmetric ", " in (1, ", " not in (", ") ",
    " escape ", " = any(", " <> all (", " collate ", " at time zone ", ", ", " ", " and not ", "::",
]  # fmt: skip

operand = st.tuples(st.sampled_from(before), st.sampled_from(values), st.sampled_from(behind)).map("".join)
chains = st.lists(st.tuples(st.sampled_from(between), operand).map("".join), max_size=5)


@given(st.tuples(operand, chains.map("".join)).map("".join))
@example("- 2 ^ 2")
@example("a -> 'x'::text = b")
@example("not a = b")
@example("not a is null")
@example("a = b is null")
@example("a between 1 and 2 and b")
@example("a between - 1 and 2 + 1 or b")
@example("a || b + 1 = c")
@example("a like b || 'x' escape '!'")
@example("a at time zone 'UTC'::text")
@example("a stop b")
@example("text text")
@example("name name")
@example("a - - 1")
@example("a = 1 -- 1")
def test_operators_bind_alike(text: str) -> None:
    assert difference(text) is None


words = sorted(
    word
    for kind in ("RESERVED", "UNRESERVED", "TYPE_FUNC_NAME", "COL_NAME")
    for word in getattr(keywords, f"{kind}_KEYWORDS")
)


@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "{} = 1",
        "a {} b",
        "{}(a)",
        "a.{}",
        "{} 'x'",
        "{} '2020-01-01'",
        "not {}",
        "{} and a",
        "a = {} b",
        "{} {}",
        "a::{}",
        "{}(a, 1)",
    ],
)
def test_every_word_of_the_grammar_is_read_alike(form: str) -> None:
    texts = {form.format(word, word) for word in words} - {"nullif(a)"}  # whose number of values is a matter of types

    assert [found for text in texts if (found := difference(text))] == []
