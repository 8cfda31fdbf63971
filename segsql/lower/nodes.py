"""The palette: every sqlglot node that segsql builds, and the only place where raw words enter the tree.

These nodes print the same text in every sqlglot dialect, quote characters apart (measured on 29 of them). What is left to sqlglot
because it varies and is right: LIMIT, CREATE, and the AS before a table's alias. A node stands in one place of one tree; forms take
fresh nodes and build fresh ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Final

from sqlglot import exp

from segsql.operators.comparisons import CompareOp

COMPARE: Final[dict[CompareOp, type[exp.Binary]]] = {
    "eq": exp.EQ,
    "ne": exp.NEQ,
    "lt": exp.LT,
    "lte": exp.LTE,
    "gt": exp.GT,
    "gte": exp.GTE,
}
_A_DOZEN: Final = 12
_OF_ITS_OWN: Final = exp.DType.USERDEFINED
_WORDS: Final = frozenset(
    {
        "DISTINCT", "STRAIGHT_JOIN", "&&", "@>", "^@", "AS", "COLLATE NOCASE", "COLLATE NOACCENT", "one", "one ->", 'COLLATE "C"', "TRUE", "FALSE", "one -> CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END", "DAY", "MONTH", "HOUR", "MINUTE", "SECOND", "EPOCH", "YEAR", "QUARTER", "ISOWEEK", "FROM", "INTERVAL", "AS one WITH OFFSET AS place ORDER BY place",
        "SELECT CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END FROM", "'\u03a3\u0130'", "'\u03c3i'", "||", "~", "MICROSECOND", "REGEXP", "DIV", "%", "/", "//", "*", "->", "->>", "#>>", "'SHA256'", "'SHA2_256'", "'real'", "-9223372036854775808L", "'a number does not fit its type'",
        "lambda digits:", "lambda state, step:", "(state, step) ->", "digits ->", "digits", "step", "state", "&", "#", "WITH RECURSIVE",
        "'.'", "COLLATE BINARY", "COLLATE Latin1_General_100_BIN2", "COLLATE Latin1_General_100_BIN2_UTF8",
        "COLLATE Latin1_General_100_CI_AS_SC", "BOTH", "LEADING", "TRAILING", "BINARY_DOUBLE_NAN", "DATE", "TIMESTAMP",
        "-", "+", "^", "#>", "<@", "?", "?|", "?&", "~*", "!~", "!~*", "LIKE", "NOT LIKE", "ILIKE", "NOT ILIKE", "SIMILAR TO",
        "NOT SIMILAR TO", "ESCAPE", "NOT BETWEEN", "BETWEEN SYMMETRIC", "NOT BETWEEN SYMMETRIC", "AND", "IS TRUE", "IS NOT TRUE", "IS FALSE",
        "IS NOT FALSE", "IS UNKNOWN", "IS NOT UNKNOWN", "IS DISTINCT FROM", "IS NOT DISTINCT FROM", "NOT IN", "= ANY", "<> ALL",
        "USING utf8mb4", "COLLATE utf8mb4_0900_bin", "COLLATE utf8mb4_nopad_bin", "COLLATE utf8mb4_uca1400_ai_ci",
        "EXPLAIN", "EXPLAIN QUERY PLAN", "EXPLAIN PLAN FOR", "SELECT PLAN_TABLE_OUTPUT FROM TABLE(DBMS_XPLAN.DISPLAY())", "SET SHOWPLAN_XML ON", "SET SHOWPLAN_XML OFF", "DROP VIEW", "DROP TABLE",
        "BEGIN", "BEGIN IMMEDIATE", "BEGIN TRANSACTION", "COMMIT", "COMMIT TRANSACTION", "ROLLBACK", "ALTER VIEW", "ALTER TABLE", "RENAME TO",
        "RENAME TABLE", "RENAME", "TO", ",", "EXEC sp_rename", "EXCHANGE TABLES", "COMMENT ON VIEW", "COMMENT ON TABLE", "IS", "COMMENT =",
        "CREATE TABLE", "NULL", "NOT NULL", "PRIMARY KEY", "ENGINE = MergeTree ORDER BY", "USING parquet", "INSERT INTO", "ADD COLUMN", "DELETE FROM", "COLLATE DATABASE_DEFAULT",
        "MODIFY COMMENT", "SET OPTIONS (description =", "SET TBLPROPERTIES ('segsql' =", ")",
        "CREATE UNIQUE INDEX", "CREATE INDEX", "CREATE BITMAP INDEX", "CREATE CLUSTERED INDEX", "DROP INDEX", "ALTER INDEX", "ON", "(191)",
        "USING btree", "USING hash", "USING gin", "USING brin", "USING spgist", "USING art", "ADD INDEX", "MATERIALIZE INDEX", "SETTINGS mutations_sync = 1",
        "TYPE minmax GRANULARITY 1", "TYPE set(0) GRANULARITY 1", "TYPE bloom_filter GRANULARITY 1", "ADD CONSTRAINT", "ADD PRIMARY KEY",
        "NOT ENFORCED", "ALTER COLUMN", "CREATE OR REPLACE TABLE", "CREATE OR REPLACE VIEW", "COPY GRANTS", "CREATE MATERIALIZED VIEW", "DROP MATERIALIZED VIEW",
        "REFRESH MATERIALIZED VIEW", "REFRESH MATERIALIZED VIEW CONCURRENTLY", "ALTER MATERIALIZED VIEW", "COMMENT ON MATERIALIZED VIEW", "COMMENT ON COLUMN",
        "COMMENT COLUMN", "COMMENT", "SET TBLPROPERTIES ('comment' =", "ENGINE = MergeTree", "ENGINE = Memory", "ENGINE = InnoDB", "PARTITION BY",
        "ORDER BY", "ORDER BY tuple()", "SETTINGS allow_nullable_key = 1", "CLUSTER BY", "DISTSTYLE KEY DISTKEY", "DISTSTYLE ALL", "COMPOUND SORTKEY", "PARTITIONED BY",
        "USING orc", "USING delta", "LONGTEXT CHARACTER SET utf8mb4", "colocate_with =>", "RENAME CONSTRAINT", "RECOVER PARTITIONS",
        "_utf8mb4 x'00'", "_utf8mb4 x'c8ba'", "_utf8mb4 x'e2b1a5'", "_utf8mb4 x'c8be'", "_utf8mb4 x'e2b1a6'",
    }
)  # fmt: skip


class Texts(dict[str, str]):
    """Finished literals and their stand-ins in the tree.

    No text that a user wrote enters the tree: a numbered stand-in framed by NUL does, which no definition can hold, and
    ``render`` puts the literal in after sqlglot has printed.
    """

    def __missing__(self, text: str) -> str:
        token = self[text] = f"\x00{len(self)}\x00"
        return token


def raw(text: str, texts: Texts) -> exp.Expr:
    """Return a stand-in for a finished literal."""
    return exp.Literal(this=texts[text], is_string=False)


def number(text: str | int) -> exp.Expr:
    """Return a number that is already spelled."""
    return exp.Literal(this=str(text), is_string=False)


def word(text: str) -> exp.Expr:
    """Return a keyword of the closed set."""
    assert text in _WORDS, text
    return exp.Var(this=text)


def glue(left: exp.Expr, right: exp.Expr) -> exp.Expr:
    """Return two parts printed side by side."""
    return exp.Introducer(this=left, expression=right)


def infix(operator: str, first: exp.Expr, *rest: exp.Expr) -> exp.Expr:
    """Return operands joined by an operator that sqlglot would respell, in brackets."""
    parts = [first]
    for operand in rest:
        parts += (word(operator), operand)
    return phrase(*parts)


def phrase(*parts: exp.Expr) -> exp.Expr:
    """Return parts printed side by side, in brackets."""
    return exp.Paren(this=line(*parts))


def line(*parts: exp.Expr) -> exp.Expr:
    """Return a statement of parts printed side by side. They hang in a balanced tree, as printing goes down into it by calls."""
    half = len(parts) // 2
    return glue(line(*parts[:half]), line(*parts[half:])) if half else parts[0]


def place(array: exp.Expr, index: int) -> exp.Expr:
    """Return the item at a place of an array, in brackets."""
    return exp.Paren(this=glue(exp.Paren(this=array), exp.Literal(this=f"[{int(index)}]", is_string=False)))


def call(name: str, *arguments: exp.Expr) -> exp.Expr:
    """Return a function call, printed under exactly this name."""
    assert name.isidentifier(), name
    return exp.Anonymous(this=name, expressions=list(arguments))


def cast(value: exp.Expr, kind: str) -> exp.Expr:
    """Return ``CAST(value AS kind)``, the type printed as it is; types come from dialect files, which hold a closed pattern."""
    return exp.Cast(this=bare(value), to=exp.DataType(this=_OF_ITS_OWN, kind=kind, nullable=False))


def tried_cast(value: exp.Expr, kind: str) -> exp.Expr:
    """Return ``TRY_CAST(value AS kind)``, the type printed as it is."""
    return call(
        "TRY_CAST", glue(glue(bare(value), word("AS")), exp.DataType(this=_OF_ITS_OWN, kind=kind, nullable=False))
    )


def cast_literal(literal: exp.Literal, kind: str) -> exp.Expr:
    """Return a cast of a finished literal as one node: lists hold 100,000 of them, and every node is walked several times."""
    return exp.Literal(this=f"CAST({literal.this} AS {kind})", is_string=False)


def joined_literal(literal: exp.Literal, operator: str, other: str) -> exp.Expr:
    """Return a finished literal joined with a word, in brackets and as one node, as ``cast_literal`` does and for its reason."""
    assert {operator, other} <= _WORDS, (operator, other)
    return exp.Literal(this=f"({literal.this} {operator} {other})", is_string=False)


def bare(value: exp.Expr) -> exp.Expr:
    """Return a text without the collation that was put on it in Unicode, for what does not compare it."""
    match value:
        case exp.Introducer(
            this=exp.Anonymous(this="CONVERT", expressions=[exp.Introducer(this=text)]), expression=exp.Var(this=words)
        ) if str(words).startswith("COLLATE "):
            assert isinstance(text, exp.Expr)
            return text
        case _:
            return value


def name(text: str) -> exp.Identifier:
    """Return a quoted name."""
    return exp.Identifier(this=text, quoted=True)


def column(alias: str, text: str) -> exp.Expr:
    """Return a column of an alias."""
    return exp.Column(this=exp.Identifier(this=text, quoted=True), table=exp.Identifier(this=alias, quoted=True))


def alias(value: exp.Expr, text: str) -> exp.Expr:
    """Return ``value AS text``."""
    return exp.Alias(this=value, alias=name(text))


def table(parts: Sequence[str], under: str | None = None) -> exp.Table:
    """Return a table by its one to three name parts, under an alias where one is given."""
    found = exp.Table(this=name(parts[-1]), alias=exp.TableAlias(this=name(under)) if under else None)
    for slot, part in zip(("db", "catalog"), parts[-2::-1], strict=False):
        found.set(slot, name(part))
    return found


def with_ctes(query: exp.Select, ctes: Sequence[tuple[str, exp.Expr]]) -> exp.Select:
    """Return a query with others named ahead of it."""
    query.set(
        "with_", exp.With(expressions=[exp.CTE(this=one, alias=exp.TableAlias(this=name(text))) for text, one in ctes])
    )
    return query


def subquery(query: exp.Expr, under: str) -> exp.Expr:
    """Return a query as a table."""
    return exp.Subquery(this=query, alias=exp.TableAlias(this=name(under)))


def join(source: exp.Expr, on: exp.Expr, *, left: bool) -> exp.Expr:
    """Return an inner or left join."""
    return exp.Join(this=source, side="LEFT" if left else None, on=on)


def full_join(source: exp.Expr, on: exp.Expr) -> exp.Expr:
    """Return a join that keeps the rows of either side that have none on the other."""
    return exp.Join(this=source, side="FULL", on=on)


def every_row_with(source: exp.Expr) -> exp.Expr:
    """Return a join without a condition."""
    return exp.Join(this=source, kind="CROSS")


def select(
    outputs: Sequence[exp.Expr],
    source: exp.Expr,
    joins: Sequence[exp.Expr] = (),
    where: exp.Expr | None = None,
    **clauses: exp.Expr | None,
) -> exp.Select:
    """Return a query."""
    return exp.Select(
        expressions=list(outputs),
        from_=exp.From(this=source),
        joins=list(joins),
        where=exp.Where(this=where) if where is not None else None,
        **{clause: node for clause, node in clauses.items() if node is not None},
    )


def group_by(keys: Sequence[exp.Expr]) -> exp.Expr:
    """Return a GROUP BY clause."""
    return exp.Group(expressions=list(keys))


def having(condition: exp.Expr | None) -> exp.Expr | None:
    """Return a HAVING clause, if there is a condition."""
    return exp.Having(this=condition) if condition is not None else None


def distinct() -> exp.Expr:
    """Return the DISTINCT of a query."""
    return exp.Distinct()


def limit(count: int) -> exp.Expr:
    """Return a row limit."""
    return exp.Limit(expression=number(count))


def offset(count: int) -> exp.Expr:
    """Return how many rows are left out ahead of the first."""
    return exp.Offset(expression=number(count))


def order_by(keys: Sequence[exp.Expr]) -> exp.Expr:
    """Return an ORDER BY clause."""
    return exp.Order(expressions=list(keys))


def ordered(value: exp.Expr, *, descending: bool, nulls_first: bool) -> exp.Expr:
    """Return a sort key; ``nulls_first`` is the dialect's own place of nulls, so that sqlglot adds no words."""
    return exp.Ordered(this=value, desc=descending, nulls_first=nulls_first)


def row_number(partition: Sequence[exp.Expr], order: exp.Expr) -> exp.Expr:
    """Return the place of a row within its partition, from 1."""
    return exp.Window(this=call("ROW_NUMBER"), partition_by=list(partition), order=order)


def rows_of_partition(partition: Sequence[exp.Expr]) -> exp.Expr:
    """Return the number of rows in the partition of a row."""
    return exp.Window(this=call("COUNT", exp.Star()), partition_by=list(partition))


def is_null(value: exp.Expr) -> exp.Expr:
    """Return ``value IS NULL``."""
    return exp.Is(this=bare(value), expression=exp.Null())


def is_not_null(value: exp.Expr) -> exp.Expr:
    """Return ``value IS NOT NULL``; a NOT in front is printed with brackets for some dialects and without for others."""
    return exp.Is(this=bare(value), expression=exp.Not(this=exp.Null()))


def between(value: exp.Expr, low: exp.Expr, high: exp.Expr) -> exp.Expr:
    """Return whether a value lies from low to high, in brackets."""
    return exp.Paren(this=exp.Between(this=value, low=low, high=high))


def in_query(values: Sequence[exp.Expr], query: exp.Expr) -> exp.Expr:
    """Return whether a value, or several as one, is among the rows of a query."""
    this = values[0] if len(values) == 1 else exp.Tuple(expressions=list(values))
    return exp.In(this=this, query=exp.Subquery(this=query))


def as_struct(query: exp.Select) -> exp.Select:
    """Return a query whose columns are the fields of one."""
    query.set("kind", "STRUCT")
    return query


def both(parts: Sequence[exp.Expr]) -> exp.Expr:
    """Return the AND of parts as a balanced tree, so that 10,000 of them are 14 levels deep."""
    return _balanced(exp.And, parts)


def either(parts: Sequence[exp.Expr]) -> exp.Expr:
    """Return the OR of parts as a balanced tree in brackets, in which no column is tested twice for being missing."""
    tests: dict[object, exp.Expr] = {}
    for part in parts:
        inner = part.this if type(part) is exp.Paren else part
        for test in inner.flatten(unnest=False) if type(inner) is exp.Or else (part,):
            column = test.this if type(test) is exp.Is and type(test.expression) is exp.Null else None
            tests.setdefault((column.table, column.name) if type(column) is exp.Column else id(test), test)
    found = list(tests.values())
    return exp.Paren(this=_balanced(exp.Or, found)) if len(found) > 1 else found[0]


def alone(predicate: exp.Expr) -> exp.Expr:
    """Return a predicate that nothing stands beside, so that it needs no brackets."""
    return predicate.this if isinstance(predicate, exp.Paren) else predicate


def total(parts: Sequence[exp.Expr]) -> exp.Expr:
    """Return the sum of parts, in brackets by the dozen: engines read a long chain as one level for each."""
    level = list(parts)
    while len(level) > _A_DOZEN:
        dozens = [level[at : at + _A_DOZEN] for at in range(0, len(level), _A_DOZEN)]
        level = [exp.Paren(this=reduce(_plus, one)) for one in dozens]
    return reduce(_plus, level)


def _plus(left: exp.Expr, right: exp.Expr) -> exp.Expr:
    return exp.Add(this=left, expression=right)


def _balanced(kind: type[exp.Connector], parts: Sequence[exp.Expr]) -> exp.Expr:
    """Join parts, without the brackets that their surroundings make needless."""
    level = [part.this if type(part) is exp.Paren and type(part.this) is kind else part for part in parts]
    while len(level) > 2:
        pairs: list[exp.Expr] = [
            kind(this=left, expression=right) for left, right in zip(level[::2], level[1::2], strict=False)
        ]
        level = [*pairs, level[-1]] if len(level) % 2 else pairs
    return level[0] if len(level) == 1 else kind(this=level[0], expression=level[1])


def always(*, true: bool) -> exp.Expr:
    """Return a predicate that every row meets, or none; a bare TRUE is no predicate on every engine."""
    return exp.EQ(this=number(1), expression=number(1 if true else 0))


def case(branches: Sequence[tuple[exp.Expr, exp.Expr]], otherwise: exp.Expr | None = None) -> exp.Expr:
    """Return a searched CASE."""
    return exp.Case(ifs=[exp.If(this=alone(when), true=then) for when, then in branches], default=otherwise)


def union_all(first: exp.Select, second: exp.Select) -> exp.Expr:
    """Return the rows of two queries, one behind the other."""
    return exp.Union(this=first, expression=second, distinct=False)


def names(found: Sequence[str]) -> exp.Expr:
    """Return names in brackets, with commas between them."""
    return exp.Tuple(expressions=[name(one) for one in found])


def typed(text: str, kind: str) -> exp.Expr:
    """Return a name and its type, as it is printed."""
    return glue(name(text), exp.DataType(this=_OF_ITS_OWN, kind=kind, nullable=False))


def with_columns(target: exp.Table, columns: Sequence[exp.Expr]) -> exp.Expr:
    """Return a table with what stands in brackets behind its name: columns, in one statement their names, in another what they are."""
    return exp.Schema(this=target, expressions=list(columns))


def create(target: exp.Table, query: exp.Expr, kind: str, *, replace: bool) -> exp.Expr:
    """Return CREATE VIEW or CREATE TABLE of a query."""
    return exp.Create(this=target, kind=kind, replace=replace, expression=query)
