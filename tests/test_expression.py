"""Text of the expression language: what it means, what is refused and where, and that nothing else can happen."""

from __future__ import annotations

import inspect
import pickle
import sys
from decimal import Decimal
from typing import Literal, TypeAlias, get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from segsql.errors import Code
from segsql.expression import ExpressionError, Parsed, parse_expression
from segsql.expression.parts import Operator, ParsedCondition, ParsedValue
from segsql.expression.tokens import MAX_LENGTH, MAX_TOKENS
from segsql.functions.table import CALLABLE
from segsql.model.limits import MAX_NESTING
from segsql.model.nodes import (
    Between,
    Branch,
    Call,
    Case,
    Cast,
    Column,
    Comparison,
    Constant,
    Group,
    Literal_,
    Membership,
    Not,
    Presence,
)
from segsql.model.scalars import ScalarValue

Given: TypeAlias = ParsedValue | ScalarValue
Left: TypeAlias = str | ParsedValue


def col(path: str) -> Column:
    return Column(path=path)


def lit(value: ScalarValue, kind: str) -> Literal_:
    return Literal_(value=value, type=kind)


def call(function: str, *arguments: Given) -> Call:
    return Call(function=function, arguments=arguments)


def compare(op: Operator, column: Left, value: Given) -> Comparison:
    return Comparison(op=op, column=column, value=value)


def both(*conditions: ParsedCondition) -> Group:
    return Group(op="and", conditions=conditions)


def either(*conditions: ParsedCondition) -> Group:
    return Group(op="or", conditions=conditions)


def missing(column: Left) -> Presence:
    return Presence(op="is_missing", column=column)


def case(*branches: tuple[ParsedCondition, Given], otherwise: Given | None = None) -> Case:
    return Case(branches=tuple(Branch(when=when, then=then) for when, then in branches), otherwise=otherwise)


A, B, C = col("a"), col("b"), col("c")
IS_A, IS_B, IS_C = compare("eq", "a", True), compare("eq", "b", True), compare("eq", "c", True)
NEW_YEAR = lit("2026-01-01", "date")

MEANINGS: dict[str, Parsed] = {
    # paths
    "country": col("country"),
    "account.region.name": col("account.region.name"),
    "outer.signed_up_at": col("outer.signed_up_at"),
    " \t\r\n_x9 ": col("_x9"),
    "(((a)))": A,
    "lower": col("lower"),
    "date": col("date"),
    "account.end": col("account.end"),
    # constants
    "7": lit(7, "integer"),
    "-7": lit(-7, "integer"),
    "- (7)": lit(-7, "integer"),
    "- -7": lit(7, "integer"),
    "-0": lit(0, "integer"),
    "9223372036854775808": lit(9223372036854775808, "integer"),
    "0.10": lit(Decimal("0.10"), "decimal(2,2)"),
    "-12.5": lit(Decimal("-12.5"), "decimal(3,1)"),
    "-0.0": lit(Decimal("0.0"), "decimal(1,1)"),
    "1e3": lit(Decimal("1000"), "decimal(4,0)"),
    "1.5E-2": lit(Decimal("0.015"), "decimal(3,3)"),
    "15e+0": lit(Decimal("15"), "decimal(2,0)"),
    "0e9": lit(Decimal("0"), "decimal(1,0)"),
    "-1234567890123456789012345678.90123456789": lit(
        Decimal("-1234567890123456789012345678.90123456789"),
        "decimal",
    ),
    "'it''s'": lit("it's", "text"),
    "''": lit("", "text"),
    "''''": lit("'", "text"),
    r"'a\' ": lit("a\\", "text"),
    "'-- \"x\" ; /* '": lit('-- "x" ; /* ', "text"),
    "TRUE": lit(True, "boolean"),
    "false": lit(False, "boolean"),
    "DATE '2026-01-01'": NEW_YEAR,
    "timestamp'2026-01-01 12:00:00'": lit("2026-01-01 12:00:00", "timestamp"),
    # arithmetic and joined text
    "0.5 * before": call("multiply", Decimal("0.5"), col("before")),
    "a + b * c": call("add", A, call("multiply", B, C)),
    "(a + b) * c": call("multiply", call("add", A, B), C),
    "a - b - c": call("subtract", call("subtract", A, B), C),
    "a - (b - c)": call("subtract", A, call("subtract", B, C)),
    "a / b * c": call("multiply", call("divide", A, B), C),
    "a % b * c": call("multiply", call("mod", A, B), C),
    "-a % 2": call("mod", call("negate", A), 2),
    "a -5": call("subtract", A, 5),
    "a - -5": call("subtract", A, -5),
    "-a * b": call("multiply", call("negate", A), B),
    "- - a": call("negate", call("negate", A)),
    "-'x'": call("negate", "x"),
    "a || ' ' || b": call("concat", A, " ", B),
    "(a || b) || c": call("concat", call("concat", A, B), C),
    "a || b + 1": call("concat", A, call("add", B, 1)),
    # comparisons
    "a = 1": compare("eq", "a", 1),
    "a <> 1": compare("ne", "a", 1),
    "a != b": compare("ne", "a", B),
    "a<-1": compare("lt", "a", -1),
    "a <= 1.0": compare("lte", "a", Decimal("1.0")),
    "a > 'x'": compare("gt", "a", "x"),
    "a >= DATE '2026-01-01'": compare("gte", "a", NEW_YEAR),
    "5 < x": compare("gt", "x", 5),
    "5 >= a + b": compare("lte", call("add", A, B), 5),
    "TRUE = a": compare("eq", "a", True),
    "DATE '2026-01-01' <> a": compare("ne", "a", NEW_YEAR),
    "1 < 2": compare("lt", lit(1, "integer"), 2),
    "'a' = 'b'": compare("eq", lit("a", "text"), "b"),
    "DATE '2026-01-01' = DATE '2026-01-01'": compare("eq", NEW_YEAR, NEW_YEAR),
    "a + 1 > b || c": compare("gt", call("add", A, 1), call("concat", B, C)),
    "a is null": missing("a"),
    "a.b IS NOT NULL": Presence(op="is_present", column="a.b"),
    "lower(a) IS NULL": missing(call("lower", A)),
    "5 IS NULL": missing(lit(5, "integer")),
    "a IN (1)": Membership(op="in", column="a", values=(1,)),
    "a NOT IN ('x', -2.50, TRUE, (3))": Membership(op="not_in", column="a", values=("x", Decimal("-2.50"), True, 3)),
    "a BETWEEN 1 AND b + 1": Between(op="between", column="a", low=1, high=call("add", B, 1)),
    "a not between b and c": Between(op="not_between", column="a", low=B, high=C),
    "a BETWEEN 1 AND 2 AND b": both(Between(op="between", column="a", low=1, high=2), IS_B),
    # and, or, not
    "a AND b": both(IS_A, IS_B),
    "a and b AND c": both(IS_A, IS_B, IS_C),
    "a AND (b AND c)": both(IS_A, both(IS_B, IS_C)),
    "a OR b AND c": either(IS_A, both(IS_B, IS_C)),
    "(a OR b) AND c": both(either(IS_A, IS_B), IS_C),
    "NOT a": Not(condition=IS_A),
    "NOT NOT a": Not(condition=Not(condition=IS_A)),
    "NOT a = 1 OR b": either(Not(condition=compare("eq", "a", 1)), IS_B),
    "NOT (a OR b)": Not(condition=either(IS_A, IS_B)),
    "a AND NOT b": both(IS_A, Not(condition=IS_B)),
    "a OR TRUE": either(IS_A, Constant(op="everyone")),
    "NOT FALSE": Not(condition=Constant(op="nobody")),
    "coalesce(a, b) AND c": both(compare("eq", call("coalesce", A, B), True), IS_C),
    # case, cast, functions
    "CASE WHEN a > 1 THEN 'x' END": case((compare("gt", "a", 1), "x")),
    "case when a then b when c then -1 else c end": case((IS_A, B), (IS_C, -1), otherwise=C),
    "CASE WHEN a THEN TRUE ELSE FALSE END = b": compare("eq", case((IS_A, True), otherwise=False), B),
    "CAST(a AS integer)": Cast(value="a", type="integer"),
    "cast(a.b as Decimal(12, 2))": Cast(value="a.b", type="decimal(12,2)"),
    "CAST('2026-01-01' AS date)": Cast(value=lit("2026-01-01", "text"), type="date"),
    "CAST(a + 1 AS decimal)": Cast(value=call("add", A, 1), type="decimal"),
    "COALESCE(a, b, 0)": call("coalesce", A, B, 0),
    "NULLIF(a, '')": call("nullif", A, ""),
    "Lower(Upper(trim(a)))": call("lower", call("upper", call("trim", A))),
    "length (a)": call("length", A),
    "substring(a, 2)": call("substring", A, 2),
    "substring(a, 1, length(b))": call("substring", A, 1, call("length", B)),
    "abs(-1)": call("abs", -1),
    "mod(a, 2) = a % 2": compare("eq", call("mod", A, 2), call("mod", A, 2)),
    "IF(a > 1, b, 'x')": case((compare("gt", "a", 1), B), otherwise="x"),
    "if(if(a, b, c), 1, 2)": case((compare("eq", case((IS_A, B), otherwise=C), True), 1), otherwise=2),
    "is_known(a.b)": Presence(op="is_present", column="a.b"),
    "NOT is_known(a + b)": Not(condition=Presence(op="is_present", column=call("add", A, B))),
    "year(a) - 1": call("subtract", call("year", A), 1),
    "days_between(a, DATE '2026-01-01')": call("days_between", A, NEW_YEAR),
}


@pytest.mark.parametrize("text", MEANINGS)
def test_text_means_its_nodes(text: str) -> None:
    # repr tells true from 1 and 1.0 from 1.00, which are equal.
    assert repr(parse_expression(text)) == repr(MEANINGS[text])


def test_long_flat_texts_make_flat_trees() -> None:
    assert parse_expression(" AND ".join(["a"] * 1000)) == both(*[IS_A] * 1000)
    assert parse_expression(" OR ".join(["a"] * 1000)) == either(*[IS_A] * 1000)
    assert parse_expression(" || ".join(["a"] * 1000)) == call("concat", *[A] * 1000)
    assert parse_expression(f"a IN ({', '.join(['1'] * 1000)})") == Membership(op="in", column="a", values=(1,) * 1000)
    assert parse_expression(f"coalesce({', '.join(['a'] * 100)})") == call("coalesce", *[A] * 100)


# What is underlined stands between the marks.
REFUSED: list[str] = [
    # the text ends too early, or goes on
    "«»",
    "a AND«»",
    "a +«»",
    "a IS«»",
    "a IS NOT«»",
    "a NOT«»",
    "a IN«»",
    "a BETWEEN 1«»",
    "a BETWEEN 1 AND«»",
    "«(»a",
    "«(»(a)",
    "lower«(»a",
    "a IN «(»1, 2",
    "CAST«(»a",
    "CAST«(»a AS integer",
    "CAST(a AS decimal«(»12,2",
    "«CASE» WHEN a THEN 1",
    "«CASE»",
    "a «b»",
    "a «1»",
    "a«)»",
    "(a)«)»",
    "a«,» b",
    "(a«,» b)",
    "«,»",
    "(«)»",
    "a = «=» b",
    "a «x» = 1",
    # comparisons and conditions
    "a < b «<» c",
    "a = b «IS» NULL",
    "a IN (1) «=» b",
    "a BETWEEN 1 AND 2 «NOT» IN (3)",
    "«(a > 5)» = TRUE",
    "a = «(b > 5)»",
    "«(a > 5)» + 1",
    "«(a AND b)» IS NULL",
    "lower(«a > 5»)",
    "CASE WHEN a THEN «b > 5» END",
    "CASE WHEN a THEN 1 ELSE «NOT b» END",
    "a = «NOT» b",
    "1 + «NOT» a",
    "-«(a = 1)»",
    "a BETWEEN «(b = 1)» AND 2",
    "«5» AND a",
    "a OR «'x'»",
    "NOT «1.5»",
    "CASE WHEN «DATE '2026-01-01'» THEN 1 END",
    "a IN («)»",
    "a IN «1»",
    "a IN («b»)",
    "a IN (1, «lower(b)»)",
    "a IN («DATE '2026-01-01'»)",
    "a IN («SELECT» 1)",
    "a = «NULL»",
    "coalesce(a, «null»)",
    "a IS «TRUE»",
    "a IS NOT «DISTINCT» FROM b",
    "a IS «b»",
    "a NOT «b»",
    "a NOT «=» b",
    "«AND» a",
    "«OR»",
    "«end»",
    "CASE «x» WHEN 1 THEN 2 END",
    "CASE «END»",
    "CASE WHEN a «b» THEN 1 END",
    "CASE WHEN a THEN 1 ELSE 2 «ELSE» 3 END",
    # SQL that is not accepted
    "a «-- comment»",
    "a «/* comment */» + 1",
    "a «/* never closed»",
    "a «--1»",
    "a«;»",
    "a = 1«;» DROP TABLE t",
    "a«::»integer",
    "a «->» 'x'",
    "a «->>» 'x'",
    "a «#>>» 'x'",
    "a «@>» b",
    "a«[»1]",
    "«[»1]",
    '«"Country"» = 1',
    'country = «"DE"»',
    '«"never closed»',
    "«`a`»",
    "«$$»a$$",
    "«$1»",
    "a = «?»",
    "a = «:p»",
    "a = «@p»",
    "«{{» a }}",
    "«{»a}",
    "a «LIKE» 'x'",
    "a NOT «like» 'x'",
    "a «ILIKE» 'x'",
    "a «SIMILAR» TO 'x'",
    "a «~» 'x'",
    "a «!~*» 'x'",
    "(«SELECT» 1)",
    "«select» a FROM b",
    "length(a) «OVER» (b)",
    'a «COLLATE» "C"',
    "a «AT» TIME ZONE 'UTC'",
    "a «AS» b",
    "substring(a «FROM» 2)",
    "«*»",
    "a + «*»",
    "a«.»*",
    "a + «INTERVAL» '1 day'",
    "a > «CURRENT_DATE»",
    "«current_timestamp»",
    "«!»a",
    "a «!» b",
    "a «==» b",
    "a «=>» b",
    "a «&&» b",
    "a «&» b",
    "a «|» b",
    "a «<=>» b",
    "a «^» 2",
    "a «**» 2",
    "«\\»a",
    "«+»5",
    "'a' «'b'»",
    "«'never closed»",
    "'it'«s»'",
    "'it' «'s»",
    "«E»'a'",
    "«N»'a'",
    "«X»'41'",
    "«UUID» 'a'",
    "a «’»",
    "a«\u00a0»= 1",
    # numbers
    "«0x41»",
    "«1_000»",
    "«010»",
    "«.5»",
    "«5.»",
    "«1.2.3»",
    "«12abc»",
    "«1e»",
    "«1e999»",
    "«1e99999999999999999999»",
    "«0e-99999999999999999999»",
    "«12345678901234567890123456789012345678901»",
    "«0.00000000000000000000000000000000000000001»",
    "«1.a»",
    "a«.1»",
    # names
    "«Country» = 1",
    "a + «account.Name»",
    "«größe»",
    "«\u212aelvin»",
    "a«.»",
    "a«.».b",
    "a «.» b",
    "«.»a",
    f"«{'a' * 64}»",
    f"«{'.'.join(['a' * 63] * 11)}»",
    # types
    "CAST(a«)»",
    "CAST(a«,» integer)",
    "CAST(a AS «int»)",
    "CAST(a AS «varchar(10)»)",
    "CAST(a AS «decimal(40,2)»)",
    "CAST(a AS «decimal(12)»)",
    "CAST(a AS «decimal(2,3)»)",
    "CAST(a AS «json»)",
    "CAST(a AS «regclass»)",
    "CAST(a AS «'integer'»)",
    "CAST(a AS «array»<text>)",
    "CAST(a AS double «precision»)",
]

UNKNOWN: dict[str, str] = {
    "«lowr»(a)": 'did you mean "lower"?',
    "1 + «sum»(a)": "`using`",
    "«COUNT»(*)": "`using`",
    "«count_distinct»(a)": "`using`",
    "«row_number»() OVER (b)": "sort and limit",
    "a > «getdate»()": "now()",
    "«make_date»(a, 1, 1)": "date(",
    "«EXTRACT»(year FROM a)": "year(",
    "«date_trunc»('day', a)": "start_of_day(",
    "«datediff»(a, b)": "days_between",
    "«concat»(a, b)": "||",
    "«ifnull»(a, 0)": "coalesce",
    "«iif»(a, 1, 2)": "CASE WHEN",
    "«substr»(a, 1)": "substring",
    "«len»(a)": "length",
    "«regexp_like»(a, 'x')": "matches(",
    "«starts_wth»(a, 'x')": 'did you mean "starts_with"?',
    "«instr»(a, 'x')": "strpos(",
    "«json_value»(a, 'x')": "json_text(",
    "«EXISTS»(SELECT 1)": "related rows",
    "«try_cast»(a AS integer)": "CAST(",
    "«pg_catalog.lower»(a)": "",
    "«pg_sleep»(10)": "",
    "«länge»(a)": "",
}

MISCOUNTED: dict[str, str] = {
    "«lower()»": "lower(text)",
    "1 + «lower(a, b)»": "lower(text)",
    "«substring(a)» = 'x'": "substring(text, from[, count])",
    "«substring(a, 1, 2, 3)»": "substring(text, from[, count])",
    "«coalesce(a)»": "coalesce(value, value, ...)",
    "«NULLIF(a, b, c)»": "nullif(value, value)",
    "«days_between(a)»": "days_between(from, to)",
    "«year(a, b )»": "year(time)",
    "«now(a)»": "now()",
    "«abs( )»": "abs(number)",
}


def refused(marked: str) -> ExpressionError:
    """Return the error for a text, after checking that it underlines what stands between the marks."""
    text = marked.replace("«", "").replace("»", "")
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text)
    error = caught.value
    assert f"{text[: error.start]}«{text[error.start : error.end]}»{text[error.end :]}" == marked
    assert error.message
    return error


@pytest.mark.parametrize("marked", REFUSED)
def test_what_is_not_the_language_is_refused_where_it_stands(marked: str) -> None:
    assert refused(marked).code == "expression-syntax"


@pytest.mark.parametrize("marked", UNKNOWN)
def test_an_unknown_function_is_refused_with_what_works(marked: str) -> None:
    error = refused(marked)
    assert error.code == "unknown-function"
    assert UNKNOWN[marked] in error.hint
    assert error.hint


@pytest.mark.parametrize("marked", MISCOUNTED)
def test_a_wrong_number_of_arguments_is_refused_with_the_signature(marked: str) -> None:
    error = refused(marked)
    assert error.code == "wrong-arguments"
    assert MISCOUNTED[marked] in error.hint


HINTS: dict[str, str] = {
    "a == b": "equality is one =",
    "a::integer": "CAST(value AS type)",
    '"a" = 1': "names are written plainly",
    "Country": "country",
    "a LIKE 'x%'": "starts_with",
    "a = NULL": "IS NULL",
    "CASE x WHEN 1 THEN 2 END": "CASE WHEN x = 1",
    "lower(a > 5)": "CASE WHEN",
    "a < b < c": "AND",
    "'a' 'b'": "||",
    "CAST(a AS bigint)": "integer",
    "CAST(a AS decimal(40,2))": "38",
    "a > CURRENT_DATE": "moment",
    "a + INTERVAL '1 day'": "add_days(",
    "x IN (SELECT 1)": "exists",
    "1_000": "1000",
    ".5": "0.5",
    "a -- b": "a - (-1)",
}


@pytest.mark.parametrize("text", HINTS)
def test_the_hint_says_what_works(text: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text)
    assert HINTS[text] in caught.value.hint


@pytest.mark.parametrize("bad", ["\x00", "\ud800"])
def test_characters_that_no_engine_stores_are_refused_in_text_as_well(bad: str) -> None:
    for marked in (f"a «{bad}»", f"'x«{bad}»y'"):
        assert refused(marked).code == "forbidden-character"


def test_an_error_survives_another_process_and_prints_its_range() -> None:
    error = refused("a «==» b")
    again = pickle.loads(pickle.dumps(error))
    assert (again.code, again.message, again.hint, again.start, again.end) == error.args
    assert str(error) == "2-4: [expression-syntax] == is not an operator (equality is one =)"


def test_size_is_bounded() -> None:
    assert parse_expression("a" + " " * (MAX_LENGTH - 1)) == A
    assert refused("a" + " " * (MAX_LENGTH - 1) + "« »").code == "too-large"
    words = " OR ".join(["a"] * (MAX_TOKENS // 2))
    assert parse_expression(words)
    assert refused(f"{words} OR « OR»".replace(" « ", " «")).code == "too-large"


NESTED: dict[str, tuple[str, str]] = {
    "parentheses": ("(", ")"),
    "minus": ("- ", ""),
    "not": ("NOT ", ""),
    "function": ("abs(", ")"),
    "cast": ("CAST(", " AS integer)"),
    "when": ("CASE WHEN ", " THEN 1 END"),
    "then": ("CASE WHEN a THEN ", " END"),
    "else": ("CASE WHEN a THEN 1 ELSE ", " END"),
    "sum": ("", " + a"),
    "product": ("1 * (", ")"),
    "group": ("a AND (a OR ", ")"),
    "between": ("CASE WHEN a BETWEEN 1 AND ", " THEN 1 END"),
    "mixed": ("a OR b AND c = d || e + f * CASE WHEN ", " THEN 1 END"),
}


@pytest.mark.parametrize(("before", "after"), NESTED.values(), ids=NESTED)
def test_nesting_is_bounded(before: str, after: str) -> None:
    def nested(count: int) -> str:
        return before * count + "a" + after * count

    assert parse_expression(nested(8))
    room = MAX_LENGTH // len(before + after) - 1
    for count in (MAX_NESTING + 1, room):
        with pytest.raises(ExpressionError) as caught:
            parse_expression(nested(count))
        assert caught.value.code in ({"too-deep", "too-large"} if count == room else {"too-deep"})


def test_nesting_within_the_bound_is_read() -> None:
    assert parse_expression("(" * MAX_NESTING + "a" + ")" * MAX_NESTING) == A
    assert parse_expression(" + ".join(["a"] * MAX_NESTING))
    assert parse_expression("abs(" * (MAX_NESTING - 1) + "a" + ")" * (MAX_NESTING - 1))


def test_the_deepest_text_leaves_stack_to_its_caller() -> None:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 300)
    try:
        for opened in (
            "(",
            "abs(",
            "cast(",
            "- ",
            "NOT ",
            "CASE WHEN ",
            "a || lower(",
            "a OR b AND c = d || e + f * (",
        ):
            with pytest.raises(ExpressionError):
                parse_expression(opened * 200)
    finally:
        sys.setrecursionlimit(before)


def words(text: str) -> list[str]:
    return text.split(" ")


PIECES = [
    *words("a b c x outer.a a.b.c count sum now like over date integer decimal(5,2) é _"),
    *words("AND OR NOT IS NULL IN BETWEEN CASE WHEN THEN ELSE END AS CAST TRUE FALSE SELECT DATE TIMESTAMP"),
    *words("+ - * / || = <> != < <= > >= ( ) , . ; : :: -> [ ] ? ! == && ~ % ^ # @ { } $ \\ ' \" ` -- /* */"),
    *words("1 0 2.5 1e3 'x' '' 'it''s' .5 0x1 1_0 \x00 \ud800 \n \u00a0"),
    *CALLABLE,
    " ",
]
TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
)


def outcome(text: str) -> Parsed | ExpressionError:
    try:
        return parse_expression(text)
    except ExpressionError as error:
        return error


def check(text: str) -> None:
    """Check that the text gives a valid node, or an error that points into it."""
    found = outcome(text)
    if not isinstance(found, ExpressionError):
        assert type(found).model_validate(found.model_dump()) == found
        return
    assert found.code in get_args(Code)
    assert found.message
    assert 0 <= found.start <= found.end <= len(text)
    assert found.start < found.end or found.start == len(text)


@given(TEXTS)
@example("'" * 99)
@example("1e+1e+1e+" * 20)
@example("/*/" * 20)
def test_any_text_is_read_or_refused(text: str) -> None:
    check(text)


@given(st.sampled_from(sorted(MEANINGS)), st.integers(0, 60), st.integers(0, 3), st.sampled_from(["", *PIECES]))
def test_any_changed_text_is_read_or_refused(text: str, at: int, dropped: int, piece: str) -> None:
    check(text[:at] + piece + text[at + dropped :])


NAMES = st.sampled_from(["a", "b9", "_c", "date", "lower", "account.name", "outer.outer.x", "account.case"])
DECIMALS = st.decimals(min_value=0, max_value=10**9, places=4) | st.sampled_from([Decimal("1000"), Decimal("0.00")])
NUMBERS = st.integers(-(10**20), 10**20) | DECIMALS | DECIMALS.filter(bool).map(Decimal.copy_negate)
SCALARS = (
    st.booleans() | NUMBERS | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=6)
)
DATES = st.sampled_from([NEW_YEAR, lit("2026-01-01 00:00:00", "timestamp"), lit("", "date")])
TYPES = st.sampled_from(
    ["text", "integer", "decimal(12,2)", "decimal", "double", "boolean", "date", "uuid", "datetime"]
)
ORDERINGS: dict[Operator, str] = {"eq": "=", "ne": "<>", "lt": "<", "lte": "<=", "gt": ">", "gte": ">="}
SIGNS: dict[str, tuple[str, int]] = {"add": ("+", 6), "subtract": ("-", 6), "multiply": ("*", 7), "divide": ("/", 7)}


def is_constant(node: Given) -> bool:
    return isinstance(node, ScalarValue | Literal_)


def as_left(node: Given) -> Left:
    """Return a value as the left side of a condition."""
    return node.path if isinstance(node, Column) else as_node(node)


def as_node(value: Given) -> ParsedValue:
    match value:
        case bool():
            return lit(value, "boolean")
        case int():
            return lit(value, "integer")
        case str():
            return lit(value, "text")
        case Decimal():
            whole, _, part = f"{abs(value):f}".partition(".")
            return lit(value, f"decimal({max(len(whole.lstrip('0') + part), 1)},{len(part)})")
        case _:
            return value


class Trees:
    """Draws trees that text can say, at most ``depth`` operators deep."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw

    def values(self, depth: int, least: int, most: int) -> tuple[Given, ...]:
        return tuple(self.value(depth) for _ in range(self.draw(st.integers(least, most))))

    def value(self, depth: int) -> Given:
        kind = self.draw(st.integers(0, 8)) if depth else self.draw(st.integers(0, 2))
        match kind:
            case 0:
                return col(self.draw(NAMES))
            case 1:
                return self.draw(SCALARS)
            case 2:
                return self.draw(DATES)
            case 3:
                return call("concat", *self.values(depth - 1, 2, 3))
            case 4:
                inner = self.value(depth - 1)
                is_number = isinstance(inner, int | Decimal) and not isinstance(inner, bool)
                return inner if is_number else call("negate", inner)
            case 5:
                name = self.draw(st.sampled_from(sorted(CALLABLE)))
                known = CALLABLE[name]
                return call(name, *self.values(depth - 1, known.least, min(known.most, 3)))
            case 6:
                return Cast(value=as_left(self.value(depth - 1)), type=self.draw(TYPES))
            case 7:
                when = [(self.condition(depth - 1), self.value(depth - 1)) for _ in range(self.draw(st.integers(1, 2)))]
                return case(*when, otherwise=self.value(depth - 1) if self.draw(st.booleans()) else None)
            case _:
                return call(self.draw(st.sampled_from(sorted(SIGNS))), *self.values(depth - 1, 2, 2))

    def condition(self, depth: int) -> ParsedCondition:
        kind = self.draw(st.integers(0, 7)) if depth else self.draw(st.integers(0, 3))
        below = max(depth - 1, 0)
        left = self.value(below)
        match kind:
            case 0:
                return Presence(op=self.draw(st.sampled_from(["is_missing", "is_present"])), column=as_left(left))
            case 1:
                values = tuple(self.draw(st.lists(SCALARS, min_size=1, max_size=3)))
                return Membership(op=self.draw(st.sampled_from(["in", "not_in"])), column=as_left(left), values=values)
            case 2:
                op: Literal["between", "not_between"] = self.draw(st.sampled_from(["between", "not_between"]))
                return Between(op=op, column=as_left(left), low=self.value(below), high=self.value(below))
            case 3:
                return Constant(op=self.draw(st.sampled_from(["everyone", "nobody"])))
            case 4:
                return Not(condition=self.condition(below))
            case 5 | 6:
                conditions = tuple(self.condition(below) for _ in range(self.draw(st.integers(2, 3))))
                return Group(op="and" if kind == 5 else "or", conditions=conditions)
            case _:
                right = self.value(below)
                if is_constant(left) and not is_constant(right):
                    left, right = right, left
                return compare(self.draw(st.sampled_from(sorted(ORDERINGS))), as_left(left), right)


@st.composite
def trees(draw: st.DrawFn) -> Parsed:
    if draw(st.booleans()):
        return as_node(Trees(draw).value(3))
    condition = Trees(draw).condition(3)
    return Not(condition=condition) if isinstance(condition, Constant) else condition


class Printer:
    """Writes trees as text, with as few parentheses as it can or around everything."""

    def __init__(self, *, full: bool) -> None:
        self.full = full

    def inner(self, node: object, level: int) -> str:
        """Return the text of a part that must bind at least as tightly as ``level``."""
        text, own = self.outer(node)
        return f"({text})" if own < level or (self.full and own < 9) else text

    def left(self, node: object) -> str:
        return node if isinstance(node, str) else self.inner(node, 5)

    def outer(self, node: object) -> tuple[str, int]:
        """Return a node's text, and how tightly its outermost operator binds."""
        match node:
            case bool() | int() | Decimal() | str():
                return self.scalar(node)
            case Group():
                level = 1 if node.op == "or" else 2
                return f" {node.op} ".join(self.inner(one, level + 1) for one in node.conditions), level
            case Not():
                return f"NOT {self.inner(node.condition, 3)}", 3
            case Constant():
                return ("TRUE" if node.op == "everyone" else "FALSE"), 9
            case Comparison() | Presence() | Membership() | Between():
                return self.leaf(node), 4
            case _:
                return self.value(node)

    def scalar(self, value: ScalarValue) -> tuple[str, int]:
        match value:
            case bool():
                return str(value).upper(), 9
            case str():
                return "'" + value.replace("'", "''") + "'", 9
            case Decimal() if not value.as_tuple().exponent:
                return f"{value:f}e0", 8 if value < 0 else 9
            case _:
                return f"{value:f}" if isinstance(value, Decimal) else str(value), 8 if value < 0 else 9

    def value(self, node: object) -> tuple[str, int]:
        match node:
            case Literal_(type="date" | "timestamp"):
                return f"{node.type} '{node.value}'", 9
            case Literal_():
                return self.scalar(node.value)
            case Column():
                return node.path, 9
            case Cast():
                return f"CAST({self.left(node.value)} AS {node.type})", 9
            case Case():
                branches = " ".join(
                    f"WHEN {self.inner(one.when, 1)} THEN {self.inner(one.then, 1)}" for one in node.branches
                )
                last = "" if node.otherwise is None else f" ELSE {self.inner(node.otherwise, 1)}"
                return f"CASE {branches}{last} END", 9
            case Call(function="negate"):
                return f"- {self.inner(node.arguments[0], 8)}", 8
            case Call(function="concat"):
                return " || ".join(self.inner(one, 6) for one in node.arguments), 5
            case Call() if node.function in SIGNS:
                sign, level = SIGNS[node.function]
                return (
                    f"{self.inner(node.arguments[0], level)} {sign} {self.inner(node.arguments[1], level + 1)}",
                    level,
                )
            case Call():
                return f"{node.function}({', '.join(self.inner(one, 1) for one in node.arguments)})", 9
            case _:
                raise AssertionError(node)

    def leaf(self, node: Comparison | Presence | Membership | Between) -> str:
        left = self.left(node.column)
        match node:
            case Comparison():
                return f"{left} {ORDERINGS[node.op]} {self.inner(node.value, 5)}"
            case Presence():
                return f"{left} IS {'NULL' if node.op == 'is_missing' else 'NOT NULL'}"
            case Membership():
                values = ", ".join(self.inner(one, 5) for one in node.values)
                return f"{left} {'IN' if node.op == 'in' else 'NOT IN'} ({values})"
            case Between():
                word = "BETWEEN" if node.op == "between" else "NOT BETWEEN"
                return f"{left} {word} {self.inner(node.low, 5)} AND {self.inner(node.high, 5)}"


@given(trees(), st.booleans())
def test_a_written_tree_is_read_back(tree: Parsed, full: bool) -> None:
    text, _ = Printer(full=full).outer(tree)
    assert repr(parse_expression(text)) == repr(tree)
