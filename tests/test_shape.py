"""The shape of the goldens: no test that says nothing, rows of a relation read once, and no more of it than is written by hand.

Everything here is read from the text, by sqlglot; that the text is right is shown by the tests that run it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from answers import decoded
from engines import DuckDBEngine
from fixture_folders import dialect_names, dialects_folder, read_fixtures
from sqlglot import exp, parse_one
from test_goldens_run import expected, golden, refused

import segsql as sg
from segsql.dialect import load

fixtures = read_fixtures()
by_hand = sorted(path.name.removesuffix(".by_hand.sql") for path in dialects_folder.glob("duckdb/golden/*.by_hand.sql"))
home = {case: fixture for fixture in fixtures.values() for case in fixture.segments}

aggregates = (exp.AggFunc, exp.Max, exp.Min)
certain = (exp.EQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.In, exp.Between)
"""Comparisons that do not hold where a side is missing."""


@cache
def tree(dialect: str, case: str) -> exp.Expr:
    """The query of a golden, read back."""
    # sqlglot does not read the letter behind a double that Oracle and Spark have.
    return parse_one(re.sub(r"(?<=\d)[DL]\b", "", golden(dialect, case, "select")), dialect=load(dialect).sqlglot)


def cases_of(dialect: str, *words: str) -> Iterator[str]:
    """The cases whose golden has one of the words."""
    for case in home:
        text = golden(dialect, case, "select")
        if not refused(text) and any(word in text for word in words):
            yield case


def test_twelve_are_written_by_hand() -> None:
    assert len(by_hand) == 12
    assert set(by_hand) <= set(home)


@pytest.mark.parametrize("case", by_hand)
def test_a_statement_by_hand_reads_no_less(case: str) -> None:
    own, hand = tree("duckdb", case), parse_one(golden("duckdb", case, "by_hand"), dialect="duckdb")

    assert not scans(own) - scans(hand), "it reads a table more often"
    assert depth(own) <= depth(hand), "its queries are nested deeper"


@pytest.mark.parametrize("name", fixtures)
def test_a_statement_by_hand_has_the_same_rows(name: str) -> None:
    engine = DuckDBEngine()
    fixtures[name].load(engine)
    for case in (one for one in by_hand if home[one].name == name):
        columns = fixtures[name].compile(case, "duckdb").columns
        rows = decoded(engine, engine.query(golden("duckdb", case, "by_hand")), columns)

        assert rows == expected(name, 1)[case].selected, case
    engine.close()


@pytest.mark.parametrize("dialect", dialect_names())
def test_no_coalesce_over_what_is_there(dialect: str) -> None:
    wrong = [
        (case, one.sql())
        for case in cases_of(dialect, "COALESCE")
        for one in tree(dialect, case).find_all(exp.Coalesce)
        for part in (one.this, *one.expressions[:-1])
        if isinstance(part, exp.Column) and not may_be_missing(part, home[case].catalog)
    ]

    assert wrong == []


@pytest.mark.parametrize("dialect", dialect_names())
def test_rows_are_grouped_once(dialect: str) -> None:
    """No two grouped tables that are joined in one query are made of the same rows, or of rows that differ in plain conditions."""
    wrong = [case for case in cases_of(dialect, "GROUP BY") if len(again := list(alike(tree(dialect, case)))) and again]

    assert wrong == []


@pytest.mark.parametrize("dialect", dialect_names())
def test_bounds_are_in_where(dialect: str) -> None:
    """What rows are about is said before they are grouped: HAVING has figures alone, and what a figure looks at, WHERE says too."""
    for case in cases_of(dialect, "GROUP BY"):
        for query in tree(dialect, case).find_all(exp.Select):
            assert not list(query.find_all(exp.Filter)), case
            having = query.args.get("having")
            loose = [one for one in having.find_all(exp.Column) if not in_aggregate(one)] if having else []
            assert loose == [], case
            where = query.args["where"].sql() if query.args.get("where") else ""
            looked_at = [one for one in query.expressions if query.args.get("group") and bounds(one)]
            everything = any(not bounds(one) for one in query.expressions if one.find(*aggregates))
            for one in looked_at:
                assert everything or all(bound in where for bound in bounds(one)), (case, one.sql())


@pytest.mark.parametrize("dialect", dialect_names())
def test_lists_are_folded(dialect: str) -> None:
    """A column is compared with constants in one list, not in a chain of them."""
    for case in cases_of(dialect, " OR ", " AND "):
        for chain in tree(dialect, case).find_all(exp.Or, exp.And):
            if isinstance(chain.parent, type(chain)):
                continue
            kind = "listed" if isinstance(chain, exp.Or) else "unlisted"
            named = Counter(listed(one, kind) for one in chain.flatten())
            del named[None]
            assert [one for one, count in named.items() if count > 1] == [], case


def test_what_is_looked_for_is_found() -> None:
    """Each of these says of a statement that is wrong in its way that it is."""
    catalog = fixtures["cdnow"].catalog
    there = parse_one("SELECT COALESCE(p.dollars, 0) FROM purchases AS p")
    joined = parse_one(
        "SELECT COALESCE(f.n, 0) FROM customers AS c JOIN (SELECT customer_id, COUNT(*) AS n FROM purchases GROUP BY 1) AS f ON 1 = 1"
    )
    compared = parse_one(
        "SELECT COALESCE(f.s, 0) FROM c LEFT JOIN (SELECT SUM(x) AS s FROM o) AS f ON 1 = 1 WHERE f.s > 3"
    )
    twice = parse_one(
        "SELECT 1 FROM c JOIN (SELECT k FROM o WHERE x = 1 GROUP BY k) AS a ON 1 = 1 JOIN (SELECT k FROM o WHERE x = 2 GROUP BY k) AS b ON 1 = 1"
    )

    for one in (there, joined, compared):
        assert [may_be_missing(found.this, catalog) for found in one.find_all(exp.Coalesce)] == [False]
    assert list(alike(twice))
    assert (scans(twice), depth(twice)) == (Counter(c=1, o=2), 1)
    assert listed(parse_one("a.x = 1"), "listed") == listed(parse_one("a.x IN (1, 2)"), "listed") == "a.x"
    assert listed(parse_one("NOT (a.x IN (1, 2))"), "unlisted") == listed(parse_one("a.x <> 1"), "unlisted") == "a.x"


def scans(query: exp.Expr) -> Counter[str]:
    """How often each table is read; what WITH names is none."""
    named = {one.alias for one in query.find_all(exp.CTE)}
    return Counter(one.name for one in query.find_all(exp.Table) if one.name not in named)


def depth(query: exp.Expr) -> int:
    """How many queries stand within each other, below the first."""
    return max(sum(1 for _ in queries_around(one)) for one in query.find_all(exp.Select))


def queries_around(node: exp.Expr) -> Iterator[exp.Select]:
    above = node.parent
    while above is not None:
        if isinstance(above, exp.Select):
            yield above
        above = above.parent


def sources(query: exp.Select) -> dict[str, tuple[exp.Expr, bool]]:
    """What a query reads by alias, and whether a row may be left without one of it."""
    first = query.args.get("from_")
    found = [(first.this, False)] if first else []
    found += [(one.this, one.side == "LEFT") for one in query.args.get("joins") or []]
    return {one.alias_or_name: (one, outer) for one, outer in found}


def may_be_missing(value: exp.Expr, catalog: sg.Catalog) -> bool:
    """Whether a value can be missing in the rows that the query it stands in is left with."""
    match value:
        case exp.Column():
            return column_may_be_missing(value, catalog)
        case exp.Literal() | exp.Count():
            return False
        case exp.Nullif() | exp.Window() | exp.Null():
            return True
        case exp.Case():
            results = [value.args.get("default") or exp.Null(), *(one.args["true"] for one in value.args["ifs"])]
            return any(may_be_missing(one, catalog) for one in results)
        case _:
            return any(
                may_be_missing(one, catalog) for one in value.iter_expressions() if not isinstance(one, exp.DataType)
            )


def column_may_be_missing(column: exp.Column, catalog: sg.Catalog) -> bool:
    for query in queries_around(column):
        read = sources(query)
        if column.table in read:
            source, outer = read[column.table]
            break
    else:
        raise AssertionError(f"nothing is called {column.table}")
    where = query.args.get("where")
    parts = list(where.this.flatten()) if where and isinstance(where.this, exp.And) else [where.this] if where else []
    if any(isinstance(one, certain) and column in (one.this, one.args.get("expression")) for one in parts):
        return False
    if outer:
        return True
    if isinstance(source, exp.Subquery):
        inner = source.this
        made = next(one for one in inner.expressions if one.alias_or_name == column.name)
        over_nothing = made.find(*aggregates) and not inner.args.get("group") and not made.find(exp.Count)
        return bool(over_nothing) or may_be_missing(made.unalias(), catalog)
    table = next(one for one in catalog.tables.values() if one.physical[-1] == source.name)
    return next(one for one in table.columns.values() if one.physical == column.name).nullable


def in_aggregate(column: exp.Column) -> bool:
    """Whether a column stands in an aggregate; what sqlglot does not know by name may be one."""
    own = column.find_ancestor(exp.Anonymous)
    return bool(column.find_ancestor(*aggregates)) or (own is not None and str(own.this).upper() == "TRY_SUM")


def alike(query: exp.Expr) -> Iterator[str]:
    """Rows that two grouped tables joined in one query are made of."""
    for one in query.find_all(exp.Select):
        made = [source.this for source, _ in sources(one).values() if isinstance(source, exp.Subquery)]
        grouped = [part for part in made if part.args.get("group") and not part.find(exp.Window, exp.Distinct)]
        plain = [part for part in grouped if len(list(part.find_all(exp.Select))) == 1]
        read = Counter(f"{part.args['from_']} {part.args.get('joins')} {part.args['group']}" for part in plain)
        yield from (rows for rows, count in read.items() if count > 1)


def bounds(figure: exp.Expr) -> list[str]:
    """What an aggregate looks at of the rows of its group: a plain condition of a CASE in it that leaves out the others."""
    found: list[str] = []
    for one in figure.find_all(*aggregates):
        if isinstance(one.this, exp.Case) and not one.this.args.get("default"):
            condition = one.this.args["ifs"][0].this
            parts = list(condition.flatten()) if isinstance(condition, exp.And) else [condition]
            if all(isinstance(part, certain) and isinstance(part.this, exp.Column) for part in parts):
                found.append(condition.sql())
    return found


def listed(condition: exp.Expr, kind: str) -> str | None:
    """The column that a condition compares with constants: to be one of them, or ``unlisted`` none."""
    node, negated = condition.unnest(), False
    if isinstance(node, exp.Not):
        node, negated = node.this.unnest(), True
    if isinstance(node, exp.NEQ):
        negated = not negated
    wanted = negated == (kind == "unlisted")
    if not wanted or not isinstance(node, exp.EQ | exp.NEQ | exp.In) or not isinstance(node.this, exp.Column):
        return None
    others = node.expressions if isinstance(node, exp.In) else [node.expression]
    constant = bool(others) and not any(one.find(exp.Column) for one in others)
    return f"{node.this.table}.{node.this.name}" if constant else None
