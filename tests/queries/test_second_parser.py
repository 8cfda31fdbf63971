"""What is read of a query is what PostgreSQL's own grammar reads, and what is put out reads no other tables, functions and operators."""

import json
from contextlib import suppress
from typing import Any

import pglast
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pglast import keywords
from pglast.parser import ParseError

import segsql as sg
from queries.corpora import as_of, catalog, corpus, query
from queries.postgres_reading import as_postgres_says_it_whole, read_by_postgres
from segsql.fragments.queries import read_query
from segsql.fragments.query import Query
from segsql.fragments.refusal import FragmentError

TEXTS = [text for name in ("legitimate", "hostile") for group in corpus(name) for text in group.texts]


def read_or_refused(text: str) -> Query | None:
    with suppress(FragmentError):
        return read_query(text, "postgres")
    return None


def difference(text: str) -> tuple[object, ...] | None:
    """What is read of a text and what PostgreSQL reads, if something is read and they differ."""
    found = read_or_refused(text)
    if found is None:
        return None
    ours = as_postgres_says_it_whole(found, text)
    try:
        theirs = read_by_postgres(text)
    except ParseError as problem:
        return text, ours, str(problem)
    return None if ours == theirs else (text, ours, theirs)


def test_the_corpora_are_read_alike() -> None:
    assert sum(read_or_refused(text) is not None for text in TEXTS) >= 60
    # That word begins a path of the language, which is refused where it is looked up.
    assert [found for text in TEXTS if "outer.id" not in text and (found := difference(text))] == []


pieces = [
    "select", "distinct", "from", "where", "group by", "having", "order by", "limit", "offset", "join", "left join", "left outer join", "inner join", "on",
    "as", "a", "b", "c", "t", "u", "count(*)", "count(a)", "count(distinct a)", "sum(a)", "max(t.a)", "1", "2", "'x'", ",", ",", "asc", "desc", "nulls first",
    "nulls last", "a = 1", "t.a = u.a", "and", "or", "not", "a + 1", "(", ")", "::text", "is null", '"A b"', "year", "null", "day", "current_date", "case when a then b end",
]  # fmt: skip
loose = st.lists(st.sampled_from(pieces), max_size=12).map(" ".join)
value = st.sampled_from(
    [
        "a",
        "t.a",
        "count(*)",
        "lower(a)",
        "a + 1",
        "a = b or c",
        "not a",
        "'x'",
        "1",
        "a::text",
        "max(a) > 1",
        "current_date",
    ]
)
name = st.sampled_from(["", "", " as x", " x", ' as "X y"', " as select", " year", " as year", " text", " zone"])
table = st.tuples(
    st.sampled_from(["t", "u", "s.t", '"T"', "text", "offset", "year"]),
    st.sampled_from(["", " t", " as u", " x", " year", " offset", ' as "A b"']),
).map("".join)
joined = st.tuples(
    st.sampled_from([" join ", " left join ", " inner join ", " left outer join ", " right join ", ", "]),
    table,
    st.sampled_from([" on a = b", " on true", ""]),
).map("".join)
key = st.tuples(value, st.sampled_from(["", " asc", " desc", " nulls first", " desc nulls last"])).map("".join)


@st.composite
def queries(draw: st.DrawFn) -> str:
    """A query that is one more often than not."""
    items = ", ".join(draw(st.lists(st.tuples(value, name).map("".join), min_size=1, max_size=3)))
    text = f"select {draw(st.sampled_from(['', 'distinct ']))}{items} from {draw(table)}{''.join(draw(st.lists(joined, max_size=2)))}"
    for word, what in (("where", value), ("group by", value), ("having", value), ("order by", key)):
        if draw(st.booleans()):
            text += f" {word} {draw(what)}" + (f", {draw(what)}" if word.endswith("by") and draw(st.booleans()) else "")
    return text + draw(st.sampled_from(["", "", " limit 5", " offset 2", " limit 1 offset 2", " offset 2 limit 1"]))


@given(queries())
@example("select a year from t")
@example("select a as x from t as offset")
def test_queries_are_read_alike(text: str) -> None:
    assert difference(text) is None


@given(loose.map("select a {}".format) | loose.map("select a from t {}".format) | loose)
def test_what_is_thrown_together_is_read_alike(text: str) -> None:
    assert difference(text) is None


words = sorted(
    word
    for kind in ("RESERVED", "UNRESERVED", "TYPE_FUNC_NAME", "COL_NAME")
    for word in getattr(keywords, f"{kind}_KEYWORDS")
)


@pytest.mark.parametrize(
    "form",
    [
        "select a as {} from t", "select a {} from t", "select {} from t", "select a from {}", "select a from t {}", "select a from t as {}",
        "select a from t {} join u on true", "select a from s.{}", "select a from t order by {}", "select a from t group by {}",
        "select a from t order by a {}", "select a {} b from t", "select a from t {} true", "{} a from t", "select {} a from t", "select {}(a) as x from t",
        "select a from t where a {}", "select a from t order by a limit 1 {}",
    ],
)  # fmt: skip
def test_every_word_of_the_grammar_is_read_alike(form: str) -> None:
    texts = [form.format(word) for word in words if form.format(word) != "select nullif(a) as x from t"]

    assert [found for text in texts if (found := difference(text))] == []


def met(text: str) -> dict[str, set[str]]:
    """The tables, functions and operators of a statement, as PostgreSQL's grammar has them."""
    found: dict[str, set[str]] = {"tables": set(), "functions": set(), "operators": set()}
    todo: list[Any] = [json.loads(pglast.parser.parse_sql_json(text))]
    while todo:
        one = todo.pop()
        if isinstance(one, list):
            todo += one
        elif isinstance(one, dict):
            for label, inner in one.items():
                if label == "RangeVar":
                    found["tables"].add(
                        ".".join(part for part in (inner.get("schemaname", ""), inner["relname"]) if part)
                    )
                elif label in ("FuncCall", "A_Expr"):
                    kind = "functions" if label == "FuncCall" else "operators"
                    found[kind].add(inner["funcname" if label == "FuncCall" else "name"][-1]["String"]["sval"].lower())
                elif label == "CaseExpr" and "arg" in inner:  # which is compared with each
                    found["operators"].add("=")
                elif label in ("SubLink", "WithClause", "IntoClause", "LockingClause"):
                    raise AssertionError(label)
                todo.append(inner)
    return found


ALSO = {"timezone", "strpos", "btrim"}
"""What a construct with words between its arguments is the same as."""


def test_what_is_put_out_reads_nothing_else() -> None:
    for group in corpus("legitimate"):
        for text in group.texts:
            written, given = sg.compile(query(text), catalog, dialect="postgres", as_of=as_of).sql, met(text)
            found = met(written)
            physical = {
                ".".join(catalog.tables[one.rpartition(".")[2]].physical)
                if one.rpartition(".")[2] in catalog.tables
                else one
                for one in given["tables"]
            }

            assert found["tables"] == {"crm.people" if one == "people" else one for one in physical}, text
            assert found["functions"] <= given["functions"] | ALSO, text
            assert found["operators"] <= given["operators"], text
