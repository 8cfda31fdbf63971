"""What is too deep or too large is refused for that, at the place where it gets so, whatever else stands in the text."""

import gc
import math
from typing import Any

import pytest
from limits import catalog, compiled, document, where, written
from sqlglot import exp

import segsql as sg
from segsql.bind.bound import BoundSegment
from segsql.bind.segment import bind
from segsql.errors import MAX_FINDINGS, NO_MORE, Diagnostic
from segsql.model import limits
from segsql.model.limits import check_size
from segsql.source import MAX_BYTES, MAX_DEPTH, MAX_PARTS, measure, parse

deep = f"the document is nested deeper than {MAX_DEPTH} levels"
too_long = f"the text is larger than {MAX_BYTES:,} bytes"


def finding(read: Any, *given: Any) -> Diagnostic:
    """The one thing that is found wrong."""
    with pytest.raises(sg.DefinitionError) as refused:
        read(*given)
    (found,) = refused.value.diagnostics
    assert found.severity == "error"
    return found


@pytest.mark.parametrize(
    ("before", "opening", "levels"),
    [
        ("", "[", 0),
        ("", '{"a":', 0),
        ("", "{a: ", 0),
        ("a: ", "[", 1),
        ("a: x[\nb:\n- 'it''s'\n- ", "[", 2),
        ('a: "[" # [\nb: ', "[", 1),
        (f'["{"x" * 500_000}",\n', "[", 1),
        ("[\n" + "1," * (MAX_PARTS - MAX_DEPTH), "[", 1),
    ],
    ids=[
        "lists",
        "mappings",
        "mappings in YAML",
        "behind a key",
        "behind other brackets",
        "quoted",
        "a large text",
        "many parts",
    ],
)
def test_a_level_too_many_is_refused_where_it_opens(before: str, opening: str, levels: int) -> None:
    at = before + opening * (MAX_DEPTH - levels)

    found = finding(parse, at + opening)

    assert found.range is not None
    assert (found.code, found.message) == ("too-deep", deep)
    assert (found.range.line, found.range.column) == (at.count("\n") + 1, len(at) - at.rfind("\n"))


@pytest.mark.parametrize("hidden", ["'{}'", '"{}"', "'a''{}'", '"\\"{}"', "a # {}\n", "it's, '{}'"])
def test_brackets_in_quotes_and_comments_are_no_levels(hidden: str) -> None:
    brackets = "[" * (MAX_DEPTH + 1)

    found: Any = parse("[x, " + hidden.replace("{}", brackets) + "]")[0]
    found = found[-1]
    assert found == "a" or found.endswith(brackets)


def test_as_many_levels_in_brackets_as_there_may_be_are_read() -> None:
    levels, found = 0, parse("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH)[0]
    while isinstance(found, list):
        levels, (found,) = levels + 1, found

    assert (levels, found) == (MAX_DEPTH, "a")


def test_quotes_that_close_nothing_cost_no_more_than_other_text() -> None:
    text = 'a\\" ' * 200_000 + "[" * (MAX_DEPTH + 1)

    assert parse(text)[0] == text
    assert finding(parse, text * 2).message == too_long
    assert finding(parse, '["' + text[1:]).code == "invalid-yaml"


def test_a_text_is_as_large_as_its_bytes() -> None:
    letters = MAX_BYTES // 2

    assert parse("é" * letters)[0] == "é" * letters
    assert finding(parse, "é" * letters + "x").message == too_long


@pytest.mark.parametrize("extra", [0, 1])
def test_a_hundred_characters_that_cannot_be_stored_are_told(extra: int) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        measure(["\0"] * (MAX_FINDINGS + extra))

    assert len(refused.value.diagnostics) == MAX_FINDINGS + extra
    assert (refused.value.diagnostics[-1] == NO_MORE) == bool(extra)


def nested(key: str, value: str, levels: int) -> dict[str, Any]:
    """Nodes in each other."""
    made: dict[str, Any] = {key: value}
    for _ in range(levels - 1):
        made = {key: value, "condition": made}
    return made


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (nested("op", "not", limits.MAX_NESTING + 1), "more than 64 nodes are nested in each other"),
        (nested("relation", "r", limits.MAX_RELATED + 1), "more than 8 relations are nested in each other"),
        ([1] * (limits.MAX_LIST + 1), "10,001 entries stand here, more than 10,000"),
    ],
)
def test_a_limit_of_definitions_is_an_error(data: Any, message: str) -> None:
    assert finding(check_size, data).message == message


def test_relations_too_deep_are_told_as_such_however_many_nodes_are_around_them() -> None:
    row: Any = nested("relation", "r", limits.MAX_RELATED + 1)
    for _ in range(limits.MAX_NESTING):
        row = {"op": "not", "condition": row}

    assert finding(check_size, row).message == "more than 8 relations are nested in each other"


def test_plain_data_is_refused_for_its_size_at_the_part_that_passes_the_limit() -> None:
    found = finding(measure, {"a": [0] * 10, "b": [0] * (MAX_PARTS // 2), "c": [0] * math.ceil(MAX_PARTS / 2)})

    assert (found.code, found.pointer) == ("too-large", "/c")


@pytest.mark.parametrize("around", ["abs({})", "coalesce(x + {}, 1)", "CASE WHEN x > 1 THEN x * {} END"])
@pytest.mark.parametrize("dialect", ["spark", "databricks"])
def test_what_is_written_twice_around_itself_is_bounded(around: str, dialect: str) -> None:
    def of(depth: int) -> sg.Compiled:
        text = "x"
        for _ in range(depth):
            text = around.format(text)
        return compiled(written(text) | {"select": ["made"]}, dialect=dialect)

    assert of(4).sql
    with pytest.raises(sg.DefinitionError, match="would have more than 40,000 parts"):
        of(17)


@pytest.mark.parametrize(
    ("around", "dialect", "taken", "refused"),
    [
        ("upper({})", "clickhouse", 8, 12),
        ("upper({})", "bigquery", 9, 12),
        ("CAST(fnv1a({}) AS text)", "clickhouse", 5, 8),
        ("CAST(CASE WHEN note NOT BETWEEN {} AND note THEN 1 END AS text)", "bigquery", 10, 11),
    ],
)
def test_long_forms_around_each_other_are_weighed_by_what_they_are_written_with(
    around: str, dialect: str, taken: int, refused: int
) -> None:
    """A form of many words that reads its argument twice would be printed in megabytes before the engine's own limit is looked at."""

    def of(depth: int) -> sg.Compiled:
        text = "note"
        for _ in range(depth):
            text = around.format(text)
        return compiled(written(text) | {"select": ["made"]}, dialect=dialect)

    assert of(taken).sql
    with pytest.raises(sg.DefinitionError, match="would have more than 40,000 parts"):
        of(refused)


def test_a_number_that_may_not_fit_a_decimal_is_weighed_where_it_is_bound() -> None:
    """Whether it fits is asked twice before it is converted, so that each conversion around another makes three of it."""

    def of(depth: int) -> BoundSegment:
        text = "x"
        for _ in range(depth):
            text = f"CAST({text} + x AS decimal(8,2))"
        return bind(sg.Segment.model_validate(written(text)), catalog)

    assert of(6)
    found = finding(of, 9)
    assert (found.code, found.message) == (
        "too-large",
        "the functions around each other unfold to more than 10,000 parts",
    )


def test_references_beyond_what_may_be_referred_to_are_told_once_and_not_looked_at() -> None:
    names = [f"s{at}" for at in range(9_000)]
    data = where({"op": "or", "conditions": [{"op": "in_segment", "segment": name} for name in names]})
    cut = sg.Segment.model_validate({**document(), "limit": 5})

    found = finding(compiled, data, {name: cut.model_copy(update={"name": name}) for name in names})

    assert (found.code, found.pointer) == ("too-large", "/where/0/conditions/1818/segment")


def nodes_standing() -> int:
    """How many nodes of trees there are, those that nothing leads to among them."""
    return sum(isinstance(one, exp.Expr) for one in gc.get_objects())


def test_a_refusal_keeps_no_tree() -> None:
    """Trees are all cycles: what outlives the first look of the collector is left lying, and refusals would add up."""
    text = "x"
    for _ in range(16):
        text = f"abs({text})"
    data = written(text) | {"select": ["made"]}
    gc.collect()
    before = nodes_standing()

    with pytest.raises(sg.DefinitionError, match="would have more than 40,000 parts") as refused:
        compiled(data, dialect="spark")

    assert refused.value.__traceback__ is not None
    assert nodes_standing() - before < 100
