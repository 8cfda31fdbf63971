"""JSON as it is spelled, kept by an engine in its own way: what is read of it is what the evaluator reads of the same document."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

import duckdb
import pytest
from answers import of_value, read, rows_of
from engines import Engine
from engines.registry import each_engine
from fixture_folders import read_fixtures

import segsql as sg
from segsql.bind.segment import bind
from segsql.evaluate import members
from segsql.model.documents import READ

catalog = sg.Catalog.loads("""
version: 1
tables:
  documents:
    key: [id]
    columns: {id: integer, document: json}
""")
at_a = (
    'null', '"x"', '""', '"null"', '"true"', '"1"', '" 1"', '"NaN"', '"X "', 'true', 'false', '[]', '{}', '[null]', '[1]', '[[1, "x"], {"b": 2}]',
    '{"b": "x"}', '{"b": null}', '{"b": [1, 2.5, {"b": true}]}', '"\\u00e9\\n\\"\\\\\\/\\ud83d\\ude00\\t"', '"é😀"', '"%_\'"', '"2026-02-28"', '"2026-02-29"',
    '"0000-01-01"', "0", "-0", "0.0", "-0.0", "1", "-7", "1.0", "1.50", "1e3", "1E+3", "-2e0", "1E-7", "0.1", "4503599627370497.5", "9007199254740991",
    "-9007199254740991", "9007199254740992", "9007199254740993", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "18446744073709551615", "1e17", "12345678901234567e2", "1.7976931348623157e308", "5e-324", "2.2250738585072014e-308",
)  # fmt: skip
drawn = Random(5)
texts = (
    f'{{"b": {"[" * 29}{"]" * 29}, "a": 1}}',
    *(f'{{"a":{value}}}' for value in at_a),
    *(f'{{"a": {drawn.uniform(-1, 1) * 10 ** drawn.randint(-30, 30)!r}}}' for _ in range(40)),
    '{"b": 1, "a" : "x" }', "{}", '{"A": "x", "a.b": "x", "a b": 1, "0": "x", "a[0]": 2}', '[{"a": "x"}, ["a"], 3]', '"x"', '"a"', "3", "2.0",
    "true", "[]", '[[["a"]]]', '{"0": {"a": true}}',
)  # fmt: skip
paths: tuple[list[str | int], ...] = (
    [], ["a"], ["A"], ["a", "b"], ["a", 0], ["a", 1, "b"], ["a", 0, 1], ["a", "b", 2, "b"], [0], [1], [2], [0, "a"], [0, 0, 0], ["0"], ["0", "a"],
    ["a", "0"], ["a.b"], ["a b"], ["no such"],
)  # fmt: skip
made = {
    "postgres": "CAST(document AS JSONB)",
    "duckdb": "CAST(document AS JSON)",
    "mysql": "CAST(document AS JSON)",
    "bigquery": "PARSE_JSON(document, wide_number_mode=>'round')",
}
"""How a document is made of text, where it is not kept as text."""


def segment_of(path: list[str | int]) -> sg.Segment:
    """Everything that can be read of a place."""
    place = {"column": "document", "path": path}
    named: list[dict[str, Any]] = [
        {"name": f"a_{kind}", "value": {"op": "json", "type": kind, **place}} for kind in READ
    ]
    named.append({"name": "kind", "value": {"op": "json_kind", **place}})
    data = {"version": 1, "name": "x", "base": "documents", "transformations": named, "where": [{"op": "everyone"}]}
    return sg.Segment.model_validate(data | {"select": ["id", *(one["name"] for one in named)]})


stored: list[str | None] = [None, *texts]


def keep_documents(engine: Engine) -> None:
    """Make the documents a table of an engine."""
    engine.load_table("texts", [("id", "integer"), ("document", "text")], list(enumerate(stored)))
    source = f"SELECT id, {made.get(engine.name, 'document')} AS document FROM {engine.quoted('texts')}"
    engine.execute(f"CREATE VIEW {engine.quoted('documents')} AS {source}")


@pytest.mark.parametrize("label", each_engine())
def test_what_is_spelled_is_what_is_put_out(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    keep_documents(engine)
    whole = sg.Segment.model_validate({"version": 1, "name": "x", "base": "documents", "where": [{"op": "everyone"}]})
    compiled = {
        into: sg.compile(whole, catalog, dialect=engine.name, into=into) for into in ("select", "view", "table")
    }
    expected = [(number, of_value(json.loads(text)) if text else None) for number, text in enumerate(stored)]

    found = {"select": rows_of(engine, compiled["select"])}
    for into in ("view", "table"):
        engine.execute(compiled[into].sql)
        kept = f"SELECT made.id, made.document FROM {engine.quoted('x')} made"
        found[into] = sorted(read(engine, kept, compiled[into].columns), key=str)
        engine.execute(f"DROP {into} {engine.quoted('x')}")

    assert [one for one in zip(stored, found["select"], expected, strict=True) if one[1] != one[2]] == []
    assert found["view"] == found["table"] == sorted(expected, key=str)


@pytest.mark.parametrize("label", each_engine())
def test_what_is_spelled_is_what_is_read(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    keep_documents(engine)
    rows = [{"id": number, "document": json.loads(text) if text else None} for number, text in enumerate(stored)]

    differing: list[object] = []
    for path in paths:
        segment = segment_of(path)
        compiled = sg.compile(segment, catalog, dialect=engine.name)
        kinds = [str(column.type) for column in compiled.columns]
        found = [tuple(map(engine.decode, row, kinds)) for row in engine.query(compiled.sql)]
        expected = [one.output for one in members(bind(segment, catalog), catalog, {"documents": rows})]
        pairs = zip(stored, found, expected, strict=True)
        differing += [(path, text, got, wanted) for text, got, wanted in pairs if got != wanted]

    assert differing == []


shop = read_fixtures()["shop"].catalog


@pytest.mark.parametrize(
    ("value", "code", "told"),
    [
        ("{op: json, column: visit_id, type: text}", "type-mismatch", "only JSON can be looked into"),
        ("{op: json, column: shopper, type: text}", "unknown-column", "is a relation"),
        ("{op: json, column: properties, type: 'decimal(10,2)'}", "unsupported-type", "numbers in JSON are doubles"),
        ("{op: json, column: properties, type: uuid}", "unsupported-type", "read as one of text"),
        ("{op: json, column: properties, path: ['a*b'], type: text}", "invalid-value", "a key is letters"),
        ("{op: json, column: properties, path: [''], type: text}", "invalid-value", "a key is letters"),
        ("{op: json, column: properties, path: [-1], type: text}", "invalid-value", "at least 0"),
        ("{op: json, column: properties, path: [true], type: text}", "wrong-type", "true"),
        ("properties.pages", "unknown-column", 'did you mean "page"'),
        ("properties.nothing", "unknown-column", "known here: clicks"),
        ("properties.utm.campaign", "unknown-relation", "op json reads any place"),
        ("properties", "unsupported-type", "json"),
    ],
)
def test_what_cannot_be_read_is_refused(value: str, code: str, told: str) -> None:
    where = f"[{{op: eq, column: {value}, value: a}}]"

    with pytest.raises(sg.DefinitionError) as refused:
        bind(sg.loads(f"{{version: 1, name: x, base: visits, select: [visit_id], where: {where}}}"), shop)

    assert [one.code for one in refused.value.diagnostics] == [code]
    assert told in str(refused.value)


def test_a_kind_is_one_of_the_words() -> None:
    where = "[{op: eq, column: {op: json_kind, column: properties}, value: string}]"

    with pytest.raises(sg.DefinitionError) as refused:
        bind(sg.loads(f"{{version: 1, name: x, base: visits, select: [visit_id], where: {where}}}"), shop)

    assert [one.code for one in refused.value.diagnostics] == ["not-a-listed-value"]


@pytest.mark.parametrize(
    ("column", "told"),
    [
        ({"type": "text", "fields": {"a": "text"}}, "only a JSON column has fields"),
        ({"type": "json", "fields": {"a": "decimal(4,2)"}}, "numbers in JSON are doubles"),
        ({"type": "json", "fields": {"a": "json"}}, "read as one of text"),
    ],
)
def test_fields_that_cannot_be_are_refused(column: dict[str, Any], told: str) -> None:
    tables = {"documents": {"columns": {"document": column}}}

    with pytest.raises(sg.DefinitionError) as refused:
        sg.Catalog.model_validate({"version": 1, "tables": tables})

    assert [one.code for one in refused.value.diagnostics] == ["invalid-catalog"]
    assert told in str(refused.value)


def nested(depth: int) -> list[Any]:
    """Arrays in each other."""
    return [nested(depth - 1)] if depth > 1 else []


@pytest.mark.parametrize(
    "document",
    [float("nan"), float("inf"), 2**64, -(2**63) - 1, {1: "a"}, {"a": {1}}, ["\ud800"], {"a\0": 1}, ("a",), nested(30)],
)
def test_what_is_no_json_is_no_row(document: object) -> None:
    rows = [{"id": 1, "document": {"a": document}}]

    with pytest.raises(sg.DefinitionError) as refused:
        members(bind(segment_of(["a"]), catalog), catalog, {"documents": rows})

    assert [one.code for one in refused.value.diagnostics] == ["data-mismatch"]


@pytest.mark.parametrize(
    ("stored", "found"),
    [
        ('JSON \'{"a": "x"}\'', "x"),
        ('VARCHAR \'{"a": "x"}\'', "x"),
        ("{'a': 'x'}", "x"),
        ("MAP {'a': 'x'}", "x"),
        ("VARCHAR '{\"a\": '", None),
        ("42", None),
    ],
)
def test_data_of_a_dry_run(stored: str, found: str | None) -> None:
    with duckdb.connect() as connection:
        data = {"documents": connection.sql(f"SELECT 1 AS id, {stored} AS document")}
        segment = segment_of(["a"])
        if found is not None:
            assert sg.dry_run(segment, catalog, data).rows()[0][1] == found
            return
        with pytest.raises(sg.DefinitionError) as refused:
            sg.dry_run(segment, catalog, data)

    assert [one.code for one in refused.value.diagnostics] == ["data-mismatch"]
