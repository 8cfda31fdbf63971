"""The palette: every node prints as it says, the raw words are a closed set, and a dialect's forms are looked up once."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlglot import exp
from sqlglot.dialects.dialect import Dialect as Glot

from segsql.dialect import available, load
from segsql.errors import DefinitionError
from segsql.lower import nodes
from segsql.lower.nodes import COMPARE, Texts
from segsql.lower.target import MAX_LOWERED, TABLES, Pen, target_of

one, two, three = (nodes.number(text) for text in (1, "2", "3"))


def printed(node: exp.Expr, dialect: str = "postgres") -> str:
    return node.sql(dialect, normalize_functions=False)


def number(text: str | int) -> exp.Expr:
    return nodes.number(text)


def col(name: str = "a") -> exp.Expr:
    return nodes.column("t", name)


def equal(left: exp.Expr, right: exp.Expr) -> exp.Expr:
    return COMPARE["eq"](this=left, expression=right)


def query(**clauses: exp.Expr | None) -> exp.Select:
    return nodes.select([col()], nodes.table(["x"], "t"), (), None, **clauses)


@pytest.mark.parametrize(
    ("build", "text"),
    [
        (lambda: number(1), "1"),
        (lambda: number("2.50"), "2.50"),
        (lambda: nodes.word("TRUE"), "TRUE"),
        (lambda: nodes.glue(number(1), nodes.word("DAY")), "1 DAY"),
        (lambda: nodes.tried_cast(number(1), "BIGINT"), "TRY_CAST(1 AS BIGINT)"),
        (lambda: nodes.joined_literal(exp.Literal(this="'x'", is_string=False), "||", "'.'"), "('x' || '.')"),
        (lambda: nodes.infix("||", col(), col("b"), number(1)), '("t"."a" || "t"."b" || 1)'),
        (lambda: nodes.infix("->", col()), '("t"."a")'),
        (lambda: nodes.call("Some_Name", number(1), col()), 'Some_Name(1, "t"."a")'),
        (lambda: nodes.call("now"), "now()"),
        (lambda: nodes.cast(col(), "DOUBLE PRECISION"), 'CAST("t"."a" AS DOUBLE PRECISION)'),
        (lambda: nodes.cast_literal(exp.Literal(this="5", is_string=False), "DATE"), "CAST(5 AS DATE)"),
        (lambda: nodes.name('a"b'), '"a""b"'),
        (lambda: nodes.column("t", "a b"), '"t"."a b"'),
        (lambda: nodes.alias(number(1), "x"), '1 AS "x"'),
        (lambda: nodes.table(["x"]), '"x"'),
        (lambda: nodes.table(["s", "x"], "t"), '"s"."x" AS "t"'),
        (lambda: nodes.table(["c", "s", "x"]), '"c"."s"."x"'),
        (lambda: nodes.with_ctes(query(), [("c", query())]), 'WITH "c" AS (SELECT "t"."a" FROM "x" AS "t") SELECT "t"."a" FROM "x" AS "t"'),
        (lambda: nodes.subquery(query(), "s"), '(SELECT "t"."a" FROM "x" AS "t") AS "s"'),
        (lambda: nodes.join(nodes.table(["y"]), equal(number(1), number(1)), left=True), ' LEFT JOIN "y" ON 1 = 1'),
        (lambda: nodes.full_join(nodes.table(["y"]), equal(number(1), number(1))), ' FULL JOIN "y" ON 1 = 1'),
        (lambda: nodes.union_all(query(), query()), 'SELECT "t"."a" FROM "x" AS "t" UNION ALL SELECT "t"."a" FROM "x" AS "t"'),
        (lambda: nodes.names(["a", 'b"']), '("a", "b""")'),
        (lambda: nodes.with_columns(nodes.table(["x"]), [nodes.typed("a", "VARCHAR(9)"), nodes.name("b")]), '"x" ("a" VARCHAR(9), "b")'),
        (lambda: nodes.join(nodes.table(["y"]), equal(number(1), number(1)), left=False), ' JOIN "y" ON 1 = 1'),
        (lambda: nodes.every_row_with(nodes.table(["y"])), ' CROSS JOIN "y"'),
        (lambda: query(group=None, distinct=nodes.distinct()), 'SELECT DISTINCT "t"."a" FROM "x" AS "t"'),
        (
            lambda: nodes.select([col(), number(1)], nodes.table(["x"], "t"), [nodes.every_row_with(nodes.table(["y"]))], equal(col(), number(1)), group=nodes.group_by([col(), col("b")]), having=nodes.having(equal(number(1), number(2))), order=nodes.order_by([nodes.ordered(col(), descending=True, nulls_first=True), nodes.ordered(col("b"), descending=False, nulls_first=False)]), limit=nodes.limit(5), offset=nodes.offset(2)),
            'SELECT "t"."a", 1 FROM "x" AS "t" CROSS JOIN "y" WHERE "t"."a" = 1 GROUP BY "t"."a", "t"."b" HAVING 1 = 2 ORDER BY "t"."a" DESC, "t"."b" ASC LIMIT 5 OFFSET 2',
        ),
        (lambda: nodes.ordered(col(), descending=False, nulls_first=True), '"t"."a" ASC NULLS FIRST'),
        (lambda: nodes.row_number([col()], nodes.order_by([col("b")])), 'ROW_NUMBER() OVER (PARTITION BY "t"."a" ORDER BY "t"."b")'),
        (lambda: nodes.rows_of_partition([col()]), 'COUNT(*) OVER (PARTITION BY "t"."a")'),
        (lambda: nodes.is_null(col()), '"t"."a" IS NULL'),
        (lambda: nodes.is_not_null(col()), '"t"."a" IS NOT NULL'),
        (lambda: nodes.between(col(), number(1), number(2)), '("t"."a" BETWEEN 1 AND 2)'),
        (lambda: nodes.in_query([col()], query()), '"t"."a" IN (SELECT "t"."a" FROM "x" AS "t")'),
        (lambda: nodes.in_query([col(), number(1)], query()), '("t"."a", 1) IN (SELECT "t"."a" FROM "x" AS "t")'),
        (lambda: nodes.always(true=True), "1 = 1"),
        (lambda: nodes.always(true=False), "1 = 0"),
        (lambda: nodes.alone(nodes.between(col(), number(1), number(2))), '"t"."a" BETWEEN 1 AND 2'),
        (lambda: nodes.alone(nodes.is_null(col())), '"t"."a" IS NULL'),
        (lambda: nodes.case([(nodes.between(col(), number(1), number(2)), number(3)), (nodes.is_null(col()), number(4))], number(5)), 'CASE WHEN "t"."a" BETWEEN 1 AND 2 THEN 3 WHEN "t"."a" IS NULL THEN 4 ELSE 5 END'),
        (lambda: nodes.case([(nodes.is_null(col()), number(4))]), 'CASE WHEN "t"."a" IS NULL THEN 4 END'),
        (lambda: nodes.create(nodes.table(["s", "v"]), query(), "VIEW", replace=True), 'CREATE OR REPLACE VIEW "s"."v" AS SELECT "t"."a" FROM "x" AS "t"'),
        (lambda: nodes.create(nodes.table(["v"]), query(), "TABLE", replace=False), 'CREATE TABLE "v" AS SELECT "t"."a" FROM "x" AS "t"'),
        (lambda: nodes.total([number(1)]), "1"),
        (lambda: nodes.total([number(n) for n in range(12)]), "0 + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11"),
        (lambda: nodes.total([number(n) for n in range(14)]), "(0 + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11) + (12 + 13)"),
    ],
)  # fmt: skip
def test_a_node_prints_as_it_says(build: Callable[[], exp.Expr], text: str) -> None:
    assert printed(build()) == text.strip()


def test_a_row_of_a_query_is_one_value() -> None:
    assert printed(nodes.as_struct(query()), "bigquery") == "SELECT AS STRUCT `t`.`a` FROM `x` AS `t`"


def test_no_condition_is_no_having() -> None:
    assert nodes.having(None) is None


def test_order_says_where_nulls_go_only_where_the_engine_would_not_put_them_there() -> None:
    assert printed(nodes.ordered(col(), descending=True, nulls_first=False)) == '"t"."a" DESC NULLS LAST'


@pytest.mark.parametrize("word", ["DROP", "", "one -> two", "true", "a; b"])
def test_a_word_that_is_not_listed_is_a_fault_of_ours(word: str) -> None:
    with pytest.raises(AssertionError) as caught:
        nodes.word(word)
    assert str(caught.value).startswith(word.partition("\n")[0])
    with pytest.raises(AssertionError):
        nodes.infix(word, number(1), number(2))


@pytest.mark.parametrize("name", ["a b", "f(", "", "a.b", "x;y", "1a"])
def test_a_function_is_called_by_a_plain_name(name: str) -> None:
    with pytest.raises(AssertionError) as caught:
        nodes.call(name)
    assert str(caught.value).startswith(name)


def test_texts_stand_in_the_tree_by_number() -> None:
    texts = Texts()

    found = [printed(nodes.raw(text, texts)) for text in ("'a'", "'b; drop'", "'a'")]

    assert found == ["\x000\x00", "\x001\x00", "\x000\x00"]
    assert texts == {"'a'": "\x000\x00", "'b; drop'": "\x001\x00"}


def test_a_collation_put_on_a_text_is_taken_off_where_nothing_is_compared() -> None:
    converted = nodes.call("CONVERT", nodes.glue(col(), nodes.word("USING utf8mb4")))
    collated = nodes.glue(converted, nodes.word("COLLATE utf8mb4_0900_bin"))

    assert printed(nodes.bare(collated), "mysql") == "`t`.`a`"
    assert printed(nodes.is_null(collated), "mysql") == "`t`.`a` IS NULL"
    assert printed(nodes.is_not_null(collated), "mysql") == "`t`.`a` IS NOT NULL"
    assert printed(nodes.cast(collated, "CHAR"), "mysql") == "CAST(`t`.`a` AS CHAR)"
    for other in (converted, nodes.glue(converted, nodes.word("DAY")), nodes.glue(col(), nodes.word("DAY")), col()):
        assert nodes.bare(other) is other


def depth(node: exp.Expr) -> int:
    return 1 + max((depth(part) for part in node.iter_expressions()), default=0)


def test_groups_are_balanced_and_bracketed_where_they_must_be() -> None:
    parts = [equal(col(f"c{n}"), number(n)) for n in range(5)]

    assert printed(nodes.both(parts[:1])) == '"t"."c0" = 0'
    assert printed(nodes.both([part.copy() for part in parts])) == " AND ".join(f'"t"."c{n}" = {n}' for n in range(5))
    assert (
        printed(nodes.either([part.copy() for part in parts]))
        == "(" + " OR ".join(f'"t"."c{n}" = {n}' for n in range(5)) + ")"
    )
    assert printed(nodes.either([parts[0].copy()])) == '"t"."c0" = 0'
    assert depth(nodes.both([equal(col(), number(n)) for n in range(1_000)])) <= 14
    assert depth(nodes.either([equal(col(), number(n)) for n in range(1_000)])) <= 15


def test_a_group_within_one_of_its_kind_needs_no_brackets() -> None:
    inner = exp.Paren(this=nodes.both([nodes.is_null(col("x")), nodes.is_null(col("y"))]))
    either = nodes.either([nodes.is_null(col("a")), nodes.is_null(col("b"))])

    assert (
        printed(nodes.both([inner, nodes.is_null(col())])) == '"t"."x" IS NULL AND "t"."y" IS NULL AND "t"."a" IS NULL'
    )
    assert (
        printed(nodes.both([either, nodes.is_null(col("c"))]))
        == '("t"."a" IS NULL OR "t"."b" IS NULL) AND "t"."c" IS NULL'
    )


def test_a_column_is_tested_once_for_being_missing() -> None:
    first = nodes.either([nodes.is_null(col("a")), equal(col("a"), number(1))])
    again = nodes.is_null(col("a"))
    elsewhere = nodes.is_null(nodes.column("u", "a"))
    present = nodes.is_not_null(col("a"))
    call = nodes.is_null(nodes.call("f", col("a")))
    other = nodes.is_null(nodes.call("f", col("a")))

    found = printed(nodes.either([first, again, elsewhere, present, call, other]))

    assert found == (
        '("t"."a" IS NULL OR "t"."a" = 1 OR "u"."a" IS NULL OR "t"."a" IS NOT NULL OR f("t"."a") IS NULL OR f("t"."a") IS NULL)'
    )


def test_comparisons_are_those_of_sql() -> None:
    assert {op: printed(kind(this=number(1), expression=number(2))) for op, kind in COMPARE.items()} == {
        "eq": "1 = 2", "ne": "1 <> 2", "lt": "1 < 2", "lte": "1 <= 2", "gt": "1 > 2", "gte": "1 >= 2",
    }  # fmt: skip


@pytest.mark.parametrize("dialect", available())
def test_every_answer_has_its_form(dialect: str) -> None:
    target = target_of(load(dialect))

    assert target is target_of(load(dialect))
    assert target.dialect is load(dialect)
    for question, answer in load(dialect).answers():
        used = getattr(answer, "use", None)
        expected: Any = answer if used is None else TABLES[question][used]
        assert target.answers[question] is expected or target.answers[question] == expected
    assert type(target.printer) is Glot.get(load(dialect).sqlglot)


def test_where_nulls_stand_by_direction() -> None:
    small, large, last = (target_of(load(name)).nulls_first for name in ("sqlite", "postgres", "duckdb"))

    assert (small, large) == ({False: True, True: False}, {False: False, True: True})
    assert last == {False: False, True: False}


def test_a_form_that_does_not_exist_is_refused() -> None:
    dialect = load("duckdb")
    literals = dialect.literals.model_copy(
        update={"string": dialect.literals.string.model_copy(update={"use": "double"})}
    )
    wrong = dialect.model_copy(update={"literals": literals, "sqlglot": "nosuch"})

    with pytest.raises(DefinitionError) as caught:
        target_of(wrong)

    assert [(one.code, one.pointer, one.message) for one in caught.value.diagnostics] == [
        ("unknown-dialect", "/literals/string", 'literals.string has no form "double"'),
        ("unknown-dialect", "/sqlglot", 'sqlglot has no dialect "nosuch"'),
    ]
    assert caught.value.diagnostics[0].hint == 'did you mean "doubled"?'


def test_a_pen_writes_with_the_forms_of_its_dialect() -> None:
    texts = Texts()
    pen = Pen(target_of(load("postgres")), texts)

    assert printed(pen.text("it's")) == "\x000\x00"
    assert list(texts) == ["'it''s'"]
    assert (pen.type("integer"), pen.decimal(12, 2)) == ("BIGINT", "NUMERIC(12, 2)")
    assert printed(pen.position(col, lambda: col("b"))) == 'STRPOS("t"."a", "t"."b")'


def test_what_is_written_again_is_a_copy_and_counts() -> None:
    sheet = [Pen(target_of(load("postgres")), Texts()) for _ in range(2)]
    once = nodes.infix("||", *[number(0)] * 99)
    parts = sum(not isinstance(one, exp.Identifier) for one in once.walk())

    for _ in range(MAX_LOWERED // parts):
        again = sheet[0].again(once)
        assert again == once
        assert again is not once
    for _ in range(MAX_LOWERED % parts):
        sheet[0].again(number(0))

    with pytest.raises(DefinitionError) as caught:
        sheet[0].again(number(0))
    assert sheet[1].again(once) == once
    (found,) = caught.value.diagnostics
    assert (found.code, found.severity, found.pointer) == ("too-large", "error", "/where")
    assert found.message == "the statement for PostgreSQL would have more than 40,000 parts"
    assert found.hint == "say less in one segment, or read values that are worked out from a table"


def test_names_do_not_count_as_parts() -> None:
    pen = Pen(target_of(load("duckdb")), Texts())

    for _ in range(MAX_LOWERED):
        assert pen.again(col()) == col()
    with pytest.raises(DefinitionError, match="for DuckDB would have"):
        pen.again(col())
