"""Definitions written in Python are the definitions of the same words in YAML."""

import datetime as dt
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fixture_folders import read_fixtures

import segsql as sg
from segsql.builder import (
    Condition,
    bucket,
    call,
    case,
    col,
    everyone,
    expression,
    following,
    in_segment,
    last,
    literal,
    moment,
    next_,
    nobody,
    overall,
    previous,
    range_,
    rel,
    segment,
    some,
    split,
    sql,
    step,
    this,
)
from segsql.model.nodes import CONDITIONS, PERIODS, VALUES

a, b = col("a") == 1, col("b") == 2
written: list[tuple[Condition, str]] = [
    (col("plan") == "pro", "{op: eq, column: plan, value: pro}"),
    (col("plan") != "pro", "{op: ne, column: plan, value: pro}"),
    ((col("plan") != "pro").or_missing(), "{op: ne, column: plan, value: pro, missing: match}"),
    ((col("name") == "ann").ignore_case(), "{op: eq, column: name, value: ann, ignore_case: true}"),
    (col("n") < 3, "{op: lt, column: n, value: 3}"),
    (col("n") <= Decimal("2.50"), "{op: lte, column: n, value: 2.50}"),
    (col("n") > 0.1, "{op: gt, column: n, value: 0.1}"),
    (col("day") >= dt.date(2026, 1, 31), "{op: gte, column: day, value: 2026-01-31}"),
    (col("id") == UUID(int=1), "{op: eq, column: id, value: 00000000-0000-0000-0000-000000000001}"),
    (col("n") == col("account.m"), "{op: eq, column: n, value: {op: column, path: account.m}}"),
    (col("n").in_([1, 2]), "{op: in, column: n, values: [1, 2]}"),
    (col("n").not_in(range(2)), "{op: not_in, column: n, values: [0, 1]}"),
    (col("n").in_list("vips"), "{op: in_list, column: n, list: vips}"),
    (col("n").not_in_list("vips"), "{op: not_in_list, column: n, list: vips}"),
    (col("tags").has_any(["a", "b"]), "{op: has_any, column: tags, values: [a, b]}"),
    (col("tags").has_all([1]), "{op: has_all, column: tags, values: [1]}"),
    (col("tags").has_none(["a"]).or_missing(), "{op: has_none, column: tags, values: [a], missing: match}"),
    (col("n").between(1, col("m")), "{op: between, column: n, low: 1, high: {op: column, path: m}}"),
    (col("n").not_between(1, 2), "{op: not_between, column: n, low: 1, high: 2}"),
    (col("t").contains("%"), "{op: contains, column: t, value: '%'}"),
    (col("t").starts_with("a"), "{op: starts_with, column: t, value: a}"),
    (col("t").ends_with("a"), "{op: ends_with, column: t, value: a}"),
    (col("t").not_contains("%"), "{op: not_contains, column: t, value: '%'}"),
    (col("t").not_starts_with("a"), "{op: not_starts_with, column: t, value: a}"),
    (col("t").not_ends_with("a"), "{op: not_ends_with, column: t, value: a}"),
    (col("t").matches("^a+"), "{op: matches, column: t, pattern: ^a+}"),
    (col("t").not_matches("b").ignore_case(), "{op: not_matches, column: t, pattern: b, ignore_case: true}"),
    (col("t").is_missing(), "{op: is_missing, column: t}"),
    (col("t").is_present(), "{op: is_present, column: t}"),
    (col("j").json("a", 0) == "x", "{op: eq, column: {op: json, column: j, path: [a, 0], type: text}, value: x}"),
    (
        col("j").json("a", kind="integer") > 1,
        "{op: gt, column: {op: json, column: j, path: [a], type: integer}, value: 1}",
    ),
    (col("j").json_kind("a") == "null", "{op: eq, column: {op: json_kind, column: j, path: [a]}, value: 'null'}"),
    (col("at").during(last(30, "day")), "{op: during, column: at, period: {op: last, count: 30, unit: day}}"),
    (
        col("at").not_during(next_(1, "week", anchor="born")),
        "{op: not_during, column: at, period: {op: next, count: 1, unit: week, anchor: born}}",
    ),
    (
        col("at").during(this("year", to_date=True)),
        "{op: during, column: at, period: {op: this, unit: year, to_date: true}}",
    ),
    (
        col("at").during(previous("quarter", 2, fiscal=True)),
        "{op: during, column: at, period: {op: previous, unit: quarter, count: 2, fiscal: true}}",
    ),
    (
        col("born").anniversary(following("week")).or_missing(),
        "{op: anniversary, column: born, period: {op: following, unit: week}, missing: match}",
    ),
    (col("at").during(following("month")), "{op: during, column: at, period: {op: following, unit: month}}"),
    (
        col("at").during(range_(dt.datetime(2026, 1, 1), moment(-1, "day"))),
        "{op: during, column: at, period: {op: range, start: '2026-01-01 00:00:00', end: {op: moment, shift: -1, unit: day}}}",
    ),
    (a & b & a, "{op: and, conditions: [$a, $b, $a]}"),
    (a & (b | a), "{op: and, conditions: [$a, {op: or, conditions: [$b, $a]}]}"),
    (~a, "{op: not, condition: $a}"),
    (in_segment("vips"), "{op: in_segment, segment: vips}"),
    (~in_segment("vips"), "{op: not, condition: {op: in_segment, segment: vips}}"),
    (some(a, b, at_least=1, at_most=1), "{op: some, conditions: [$a, $b], at_least: 1, at_most: 1}"),
    (everyone() | nobody(), "{op: or, conditions: [{op: everyone}, {op: nobody}]}"),
    (rel("orders").exists(), "{op: exists, relation: orders}"),
    (rel("orders").during(last(1, "day")).where(a).where(b).count() > 2, "{op: gt, column: $count, value: 2}"),
    (rel("orders.lines").sum("price", empty="missing") >= 500, "{op: gte, column: $sum, value: 500}"),
    (rel("orders").avg(col("n") / 2) < 1, "{op: lt, column: $avg, value: 1}"),
    (rel("orders").min("n") == rel("orders").max("n"), "{op: eq, column: $min, value: $max}"),
    (rel("orders").count_distinct("n") == 1, "{op: eq, column: {op: count_distinct, relation: orders, column: n}, value: 1}"),
    (
        rel("orders").sort(col("at").desc(), "n").first("n") == 1,
        "{op: eq, column: {op: first, relation: orders, sort: [{column: at, direction: desc}, {column: n}], column: n}, value: 1}",
    ),
    (
        rel("orders").sort("at").limit(3).satisfies(a, b).exists(),
        "{op: exists, relation: orders, sort: [{column: at}], limit: 3, satisfies: [$a, $b]}",
    ),
    (col("n") > overall("avg", "orders", "m"), "{op: gt, column: n, value: {op: overall, function: avg, table: orders, column: m}}"),
    (overall("count", "orders", where=[a, b]) > 3, "{op: gt, column: {op: overall, function: count, table: orders, where: [$a, $b]}, value: 3}"),
    (
        overall("sum", "orders", col("n") / 2, empty="missing") > 3,
        "{op: gt, column: {op: overall, function: sum, table: orders, empty: missing, column: "
        "{op: call, function: divide, arguments: [$n, 2]}}, value: 3}",
    ),
    (rel("orders").where(a).every(b), "{op: every, relation: orders, where: [$a], satisfies: [$b]}"),
    (
        rel("orders").sort("at").limit(3).every(a, b),
        "{op: every, relation: orders, sort: [{column: at}], limit: 3, satisfies: [$a, $b]}",
    ),
    (
        rel("orders").during(last(1, "day")).sequence("at", step(a), step(b, within=2, unit="hour"), step(a, b, absent=True)),
        "{op: sequence, relation: orders, order: at, during: {op: last, count: 1, unit: day}, "
        "steps: [{where: [$a]}, {where: [$b], within: 2, unit: hour}, {where: [$a, $b], absent: true}]}",
    ),
    (2 * col("n") + 1 - -col("m") / 4 > 0, "{op: gt, column: $arithmetic, value: 0}"),
    (1 / (1 - (1 + col("n"))) > 0, "{op: gt, column: $reflected, value: 0}"),
    (col("n").cast("text") == "1", "{op: eq, column: {op: cast, value: n, type: text}, value: '1'}"),
    (call("lower", col("t")) == "x", "{op: eq, column: {op: call, function: lower, arguments: [{op: column, path: t}]}, value: x}"),
    (col("d") == literal("7", "text"), "{op: eq, column: d, value: {op: literal, value: '7', type: text}}"),
    (
        case((a, 1), (b, col("n")), otherwise=0) == 1,
        "{op: eq, column: {op: case, branches: [{when: $a, then: 1}, {when: $b, then: {op: column, path: n}}], otherwise: 0}, value: 1}",
    ),
    (bucket("spring") < 500, "{op: lt, column: {op: bucket, seed: spring}, value: 500}"),
    (split("spring", 20, start=12.5), "{op: split, seed: spring, start: 12.5, end: 20}"),
    (
        sql("age IS NOT NULL").is_true(),
        "{op: eq, column: {op: sql, dialect: postgres, text: age IS NOT NULL}, value: true}",
    ),
    (
        expression("x > 1", x=rel("orders").count()).is_true(),
        "{op: eq, column: {op: expression, text: x > 1, using: {x: {op: count, relation: orders}}}, value: true}",
    ),
]  # fmt: skip
parts = {
    "$arithmetic": "{op: call, function: subtract, arguments: [{op: call, function: add, arguments: [{op: call, function: multiply, "
    "arguments: [2, $n]}, 1]}, {op: call, function: divide, arguments: [{op: call, function: negate, arguments: [$m]}, 4]}]}",
    "$reflected": "{op: call, function: divide, arguments: [1, {op: call, function: subtract, arguments: [1, {op: call, function: add, "
    "arguments: [1, $n]}]}]}",
    "$a": "{op: eq, column: a, value: 1}",
    "$b": "{op: eq, column: b, value: 2}",
}
later = {
    "$count": "{op: count, relation: orders, during: {op: last, count: 1, unit: day}, where: [$a, $b]}",
    "$sum": "{op: sum, relation: orders.lines, column: price, empty: missing}",
    "$avg": "{op: avg, relation: orders, column: {op: call, function: divide, arguments: [$n, 2]}}",
    "$min": "{op: min, relation: orders, column: n}",
    "$max": "{op: max, relation: orders, column: n}",
}
leaves = {"$n": "{op: column, path: n}", "$m": "{op: column, path: m}"}


def document(condition: str) -> sg.Segment:
    for name, text in {**later, **parts, **leaves}.items():
        condition = condition.replace(name, text)
    return sg.loads(f"{{version: 1, name: built, base: people, where: [{condition}]}}")


@pytest.mark.parametrize(("built", "text"), written, ids=[text for _, text in written])
def test_it_is_what_the_words_say(built: Condition, text: str) -> None:
    assert document(text).where == (built.node,)


def test_every_operator_can_be_built() -> None:
    known = {op for kind in (*CONDITIONS, *VALUES, *PERIODS) for op in kind.model_fields["op"].annotation.__args__}  # type: ignore[union-attr]
    built = {op for condition, _ in written for op in ops_of(condition.node.model_dump())}

    assert known - built == {"not_exists", "not_in_segment"}, "which are ~exists and ~in_segment"


def ops_of(data: Any) -> set[str]:
    """Every ``op`` in a node as plain data."""
    if isinstance(data, dict):
        return below(data.values()) | ({data["op"]} if "op" in data else set())
    return below(data) if isinstance(data, (list, tuple)) else set()


def below(parts_: Any) -> set[str]:
    return set().union(*map(ops_of, parts_))


def test_a_whole_segment_compiles_like_its_document() -> None:
    fixture = read_fixtures()["cdnow"]

    built = segment(
        "lost_big_spenders",
        "customers",
        (col("spent") >= 500) & ~rel("purchases").during(last(180, "day")).exists(),
        transformations={"spent": rel("purchases").sum("dollars")},
        select=["customer_id", "spent"],
        sort=[col("spent").desc()],
    )

    assert len(built.where) == 2, "an and at the top is the list itself"
    found = sg.compile(built, fixture.catalog, as_of=fixture.as_of)
    assert found.sql == fixture.compile("lost_big_spenders", "duckdb").sql.rstrip(";\n")


def test_a_cut_is_what_its_document_says() -> None:
    built = segment(
        "best", "people", everyone(), sort=[col("n").desc()], limit_percent=12.5, per=["plan", col("n"), col("n") * 2]
    )

    assert built.written() == {
        "version": 1,
        "name": "best",
        "base": "people",
        "where": [{"op": "everyone"}],
        "transformations": [],
        "select": [],
        "sort": [{"column": "n", "direction": "desc"}],
        "limit_percent": 12.5,
        "per": ["plan", "n", {"op": "call", "function": "multiply", "arguments": [{"op": "column", "path": "n"}, 2]}],
    }


def test_a_condition_has_no_truth() -> None:
    with pytest.raises(TypeError, match=r"write & \| ~"):
        bool(a)
    with pytest.raises(TypeError, match=r"write & \| ~"):
        _ = 1 < col("n") < 3  # Python asks the first half whether it holds
    with pytest.raises(TypeError, match="compare it"):
        bool(col("a"))


def test_options_go_where_they_mean_something() -> None:
    with pytest.raises(TypeError, match="none can be missing"):
        (a & b).or_missing()
    with pytest.raises(TypeError, match="does not compare text"):
        col("n").is_missing().ignore_case()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: col("Not a path") == 1,
        lambda: col("n") == None,  # noqa: E711
        lambda: col("n") == float("nan"),
        lambda: rel("orders").limit(0).count(),
        lambda: last(1, "decade"),  # type: ignore[arg-type]
        lambda: case(),
        lambda: segment("nobody_said_who", "people"),
        lambda: segment("typo", "people", everyone(), timzone="UTC"),
    ],
)
def test_mistakes_are_findings(wrong: Any) -> None:
    with pytest.raises(sg.DefinitionError):
        wrong()


def test_it_is_shown_as_it_would_be_written() -> None:
    assert repr(a) == '{"op": "eq", "column": "a", "value": 1}'
    assert repr(col("a")) == "col('a')"
    assert repr(rel("orders").count()) == '{"op": "count", "relation": "orders"}'
