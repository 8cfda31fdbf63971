"""What holds for BigQuery alone: nothing looks at outer rows, names of any spelling, and letters as the language has them."""

import string
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from random import Random
from typing import Any

import pytest
from answers import keys_only
from case_answers import compiled, taken_by
from case_files import Case, CaseFile, read_case_files
from engines.bigquery import BigQueryEngine, nodes_of, open_bigquery
from engines.engine import Column, Unavailable
from engines.googlesql import GoogleSQLError
from engines.registry import each_engine
from fixture_folders import logical, read_fixtures

import segsql as sg
from segsql.catalog.schema import Table
from segsql.evaluate.texts import raised
from segsql.operators.letters import lowered

pytestmark = pytest.mark.skipif(not each_engine("bigquery"), reason="SEGSQL_ENGINES leaves it out")
plain_letters = string.ascii_letters + string.digits + "_"
wanted, in_one = 2_000, 50
"""How many names are tried, and how many of them are columns of one table."""


@pytest.fixture
def bigquery() -> Iterator[BigQueryEngine]:
    """An empty engine."""
    try:
        engine = open_bigquery()
    except Unavailable as problem:
        pytest.skip(str(problem))
    yield engine
    engine.close()


def columns_of(table: Table) -> list[Column]:
    return [(column.physical, logical(column.type)) for column in table.columns.values()]


def looks_outward(tree: Any) -> bool:
    """Whether a query within a statement reads tables and is given values of the row around it."""
    queries = (node for node in nodes_of(tree) if node.DESCRIPTOR.name == "ResolvedSubqueryExprProto")
    return any(
        query.parameter_list and any(node.DESCRIPTOR.name == "ResolvedTableScanProto" for node in nodes_of(query))
        for query in queries
    )


def joins_by_a_query(tree: Any) -> bool:
    """Whether a query that reads tables stands in the condition of a join, which the service refuses."""
    joins = (node for node in nodes_of(tree) if node.DESCRIPTOR.name == "ResolvedJoinScanProto")
    return any(node.DESCRIPTOR.name == "ResolvedTableScanProto" for join in joins for node in nodes_of(join.join_expr))


def asked_of(case: Case, file: CaseFile) -> sg.Segment:
    """The case as engines are asked it: the keys alone, unless it says its output, since not every column can be put out."""
    return keys_only(case.segment, file.catalog) if case.output is None else case.segment


def compiled_cases() -> Iterator[tuple[sg.Catalog, list[tuple[str, str]]]]:
    """The statements of every case and every fixture, by catalog and under their names; what is refused is left out."""
    for file in read_case_files().values():
        yield (
            file.catalog,
            [
                (case.name, compiled(asked_of(case, file), case, file, "bigquery").sql)
                for case in taken_by("bigquery", file)
            ],
        )
    for fixture in read_fixtures().values():
        made_of: list[tuple[str, str]] = []
        for case in fixture.segments:
            with suppress(sg.UnsupportedByDialect):
                made_of.append((case, fixture.compile(case, "bigquery").sql))
        yield fixture.catalog, made_of


def test_no_query_looks_at_an_outer_row_or_decides_a_join(bigquery: BigQueryEngine) -> None:
    refused: list[str] = []
    for catalog, statements in compiled_cases():
        bigquery.reset()
        for table in catalog.tables.values():
            if table.distinct is None:
                bigquery.load_table(table.physical, columns_of(table), [])
        nested = [(name, sql) for name, sql in statements if sql.count("SELECT") > 1]
        trees = ((name, bigquery.analyzed(sql)) for name, sql in nested)
        refused += [name for name, tree in trees if looks_outward(tree) or joins_by_a_query(tree)]
    assert refused == []


def test_a_query_that_looks_at_an_outer_row_is_noticed(bigquery: BigQueryEngine) -> None:
    for name in ("a", "b"):
        bigquery.load_table(name, [("id", "integer")], [])

    assert looks_outward(bigquery.analyzed("SELECT 1 FROM a WHERE EXISTS(SELECT 1 FROM b WHERE b.id = a.id)"))
    assert not looks_outward(bigquery.analyzed("SELECT 1 FROM a WHERE a.id IN (SELECT b.id FROM b)"))
    assert not looks_outward(bigquery.analyzed("SELECT ARRAY(SELECT one FROM UNNEST([a.id]) AS one) AS x FROM a"))


def test_a_query_that_decides_a_join_is_noticed(bigquery: BigQueryEngine) -> None:
    for name in ("a", "b"):
        bigquery.load_table(name, [("id", "integer")], [])

    assert joins_by_a_query(bigquery.analyzed("SELECT 1 FROM a JOIN b ON a.id = b.id AND a.id IN (SELECT id FROM b)"))
    assert not joins_by_a_query(
        bigquery.analyzed("SELECT 1 FROM a JOIN b ON a.id = b.id WHERE a.id IN (SELECT id FROM b)")
    )


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("x IN (SELECT x FROM b)", [1, 4]),
        ("NOT x IN (SELECT x FROM b)", []),
        ("NOT x IN (SELECT x FROM b WHERE x IS NOT NULL)", [3]),
        ("NOT x IN (SELECT x FROM b WHERE FALSE)", [1, 2, 3, 4]),
        ("(x, id) IN (SELECT AS STRUCT x, id FROM a WHERE id IN (SELECT x FROM b)) OR x IN (SELECT 5)", [1, 3]),
        ("id IN (SELECT id FROM low) AND id IN (\n SELECT MAX(id) FROM low)", [4]),
    ],
)
def test_a_set_is_the_same_in_front(condition: str, found: list[int], bigquery: BigQueryEngine) -> None:
    bigquery.load_table("a", [("id", "integer"), ("x", "integer")], [(1, 1), (2, None), (3, 5), (4, 1)])
    bigquery.load_table("b", [("x", "integer")], [(1,), (None,), (1,)])
    bigquery.execute("CREATE VIEW low AS SELECT id FROM a WHERE x IN (SELECT x FROM b)")

    assert bigquery.query(f"SELECT id FROM a WHERE {condition} ORDER BY id") == [(one,) for one in found]


def test_a_set_that_looks_at_an_outer_row_is_refused_in_front(bigquery: BigQueryEngine) -> None:
    for name in ("a", "b"):
        bigquery.load_table(name, [("id", "integer"), ("x", "integer")], [(1, 1)])

    with pytest.raises(GoogleSQLError, match="Unrecognized name: a"):
        bigquery.query("SELECT 1 AS one FROM a WHERE a.id IN (SELECT b.id FROM b WHERE b.x = a.x)")


def names(random: Random) -> Iterator[str]:
    """Random names that a catalog may hold, no two of them alike in BigQuery."""
    given: set[str] = set()
    while True:
        rest = random.choices(f"{plain_letters}$ -", k=random.randint(0, 30))
        name = random.choice(plain_letters) + "".join(rest)
        if name.lower() not in given:
            given.add(name.lower())
            yield name


def test_names_of_any_spelling_are_read(bigquery: BigQueryEngine) -> None:
    random = Random(5)
    source = names(random)
    for _ in range(wanted // in_one):
        physical = [next(source) for _ in range(in_one)]
        table = [next(source) for _ in range(random.randint(1, 3))]
        columns = {f"c{index}": {"type": "integer", "name": one} for index, one in enumerate(physical)}
        spelled = {"table": ".".join(table), "key": ["c0"], "columns": columns}
        catalog = sg.Catalog.model_validate({"version": 1, "tables": {"odd": spelled}})
        bigquery.load_table(table, [(one, "integer") for one in physical], [tuple(range(in_one))])
        segment = sg.Segment.model_validate(
            {"version": 1, "name": "odd_ones", "base": "odd", "where": [{"op": "eq", "column": "c1", "value": 1}]}
        )

        for into in ("select", "view"):
            statement = sg.compile(segment, catalog, dialect="bigquery", into=into).sql
            if into == "view":
                bigquery.execute(statement)
                statement = "SELECT * FROM odd_ones"
            assert bigquery.query(statement) == [tuple(range(in_one))], (table, physical)
        bigquery.reset()


@pytest.mark.parametrize(("function", "meant"), [("lower", lowered), ("upper", raised)])
def test_each_letter_is_mapped_on_its_own(function: str, meant: Any, bigquery: BigQueryEngine) -> None:
    """Letters to U+2FFF that this Python knows, but two: they got a capital in Unicode 16, which not every Python has."""
    letters = [one for one in map(chr, range(0x3000)) if unicodedata.category(one) != "Cn" and one not in "ƛɤ"]
    words = [*letters, "ΑΣ", "ΑΣ Σ.", "İİ", "ﬁﬂß", "ᾳᾼ", "ǆǅǄ", "", "e\u0301É", "ΐ\u0345", "ǰa"]
    bigquery.load_table("words", [("id", "integer"), ("word", "text")], [*enumerate(words), (len(words), None)])
    columns = {"id": "integer", "word": "text"}
    catalog = sg.Catalog.model_validate({"version": 1, "tables": {"words": {"key": ["id"], "columns": columns}}})
    value = {"op": "call", "function": function, "arguments": [{"op": "column", "path": "word"}]}
    segment = {
        "version": 1,
        "name": "mapped",
        "base": "words",
        "where": [{"op": "everyone"}],
        "select": ["id", "mapped"],
    }
    named = {**segment, "transformations": [{"name": "mapped", "value": value}]}

    rows = bigquery.query(sg.compile(sg.Segment.model_validate(named), catalog, dialect="bigquery").sql)

    assert [mapped for _, mapped in rows][-1] is None
    found = zip(words, (mapped for _, mapped in rows), strict=False)
    assert [(word, mapped) for word, mapped in found if mapped != meant(word)] == []
