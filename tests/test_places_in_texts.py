"""What is wrong with a part of an expression is found where that part was written."""

from __future__ import annotations

import pytest
from fixture_folders import read_fixtures

import segsql as sg

MARKED: dict[str, str] = {
    "«length(score)» > 1": "type-mismatch",
    "name = 'a' AND score = «'b'»": "type-mismatch",
    "upper(name) = 'A' OR «nam» = 'x'": "unknown-column",
    "trim(city || «referrer.nam») = 'x'": "unknown-column",
    "score > 1 AND contains(«balance», 'x')": "type-mismatch",
    "replace(name, 'a', «score») = ''": "wrong-arguments",
    "replace(name, «''», 'x') = ''": "wrong-arguments",
    "lpad(name, «1001») = ''": "wrong-arguments",
    "left(name, «0») = 'x' AND left(city, 1) = 'y'": "wrong-arguments",
    "CASE WHEN score > 0 THEN 1 ELSE «'a'» END = 1": "type-mismatch",
    "«CAST(score AS text)» = 'a'": "type-mismatch",
    "plan = 'free' OR country IN ('DE', «'XX'»)": "not-a-listed-value",
    "birth_date BETWEEN «'2026-02-30'» AND '2026-03-01'": "invalid-literal",
    "contains(name, «''»)": "empty-text",
    "json_text(«name», 'x') = 'a'": "type-mismatch",
    "has_any(«name», 'x')": "type-mismatch",
    "matches(name, 'a*«*»b')": "invalid-pattern",
    "matches(name, «'it''s **'»)": "invalid-pattern",
    "NOT (score > 1 AND name > «2»)": "type-mismatch",
}


def parted(marked: str) -> tuple[str, tuple[int, int]]:
    """A text without its marks, and where they stood."""
    before, found, after = (part for piece in marked.split("«") for part in piece.split("»"))
    return f"{before}{found}{after}", (len(before), len(before) + len(found))


def segment(text: str) -> sg.Segment:
    node = {"op": "expression", "text": text}
    return sg.Segment.model_validate({"version": 1, "name": "x", "base": "shoppers", "where": [node]})


@pytest.mark.parametrize("marked", MARKED)
def test_an_error_is_narrowed_to_its_part(marked: str) -> None:
    text, within = parted(marked)

    with pytest.raises(sg.DefinitionError) as refused:
        sg.compile(segment(text), read_fixtures()["shop"].catalog)

    assert [(one.code, one.pointer, one.within) for one in refused.value.diagnostics] == [
        (MARKED[marked], "/where/0/text", within)
    ]


def test_a_refusal_of_a_dialect_is_narrowed_to_its_part() -> None:
    text, within = parted("name = 'a' OR «lower(city)» = 'b'")

    with pytest.raises(sg.UnsupportedByDialect) as refused:
        sg.compile(segment(text), read_fixtures()["shop"].catalog, dialect="sqlite")

    assert [(one.pointer, one.within) for one in refused.value.diagnostics] == [("/where/0/text", within)]


def test_the_place_in_the_file_is_that_of_the_part() -> None:
    document = "{version: 1, name: x, base: shoppers, where: [{op: expression, text: name = 'a' OR score = 'b'}]}"

    with pytest.raises(sg.DefinitionError) as refused:
        sg.compile(sg.loads(document), read_fixtures()["shop"].catalog)

    place = refused.value.diagnostics[0].range
    assert place is not None
    assert document[place.column - 1 : place.end_column - 1] == "'b'"


def test_a_named_value_of_a_transformation_is_found_there() -> None:
    made = [{"name": "made", "value": {"op": "expression", "text": "1 + length(score)"}}]
    head = {"version": 1, "name": "x", "base": "shoppers", "where": [{"op": "everyone"}]}

    with pytest.raises(sg.DefinitionError) as refused:
        sg.compile(sg.Segment.model_validate({**head, "transformations": made}), read_fixtures()["shop"].catalog)

    assert [(one.pointer, one.within) for one in refused.value.diagnostics] == [
        ("/transformations/0/value/text", (4, 17))
    ]
