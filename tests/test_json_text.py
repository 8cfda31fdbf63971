"""The fast reader of JSON and the reader of YAML say the same of every text that is JSON, down to the place of every part."""

import json
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import segsql as sg
from segsql.json_text import read_json
from segsql.places import Place
from segsql.source import MAX_DEPTH, MAX_PARTS
from segsql.yaml_text import read_yaml

plain = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Zl", "Zp"]), max_size=6)
"""Text that both readers take when it is not escaped."""
numbers = (
    st.integers() | st.decimals(allow_nan=False, allow_infinity=False, places=3) | st.sampled_from([0, -0, 10**45])
)
documents = st.recursive(
    st.none() | st.booleans() | numbers | plain,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(plain, inner, max_size=4),
    max_leaves=20,
).filter(lambda data: isinstance(data, (list, dict)))
indents = st.sampled_from([None, 0, 1])
breaks = st.sampled_from(["\n", "\r\n"])


def text_of(data: Any, indent: Any) -> str:
    """Data as JSON, its decimals as they are."""
    marked = json.dumps(data, ensure_ascii=False, indent=indent, default=lambda one: f"\0{one}\0")
    return marked.replace('"\\u0000', "").replace('\\u0000"', "")


def by_yaml(text: str) -> tuple[Any, Place]:
    data, place, findings = read_yaml(text, "", deepest=MAX_DEPTH, most=MAX_PARTS)
    assert findings == []
    return data, place


def read(text: str) -> tuple[Any, Place] | None:
    return read_json(text, "", deepest=MAX_DEPTH, most=MAX_PARTS)


@given(documents, indents, breaks, st.sampled_from(["", " ", "\n \n"]))
@example([1, 2.5, Decimal("1E+5"), Decimal("-0.0")], None, "\n", "")
@example({"a b": {"": [[], {}]}, "é😀": [None, True, False]}, 1, "\r\n", "\n \n")
def test_both_readers_say_the_same(data: Any, indent: Any, end: str, around: str) -> None:
    text = around + text_of(data, indent).replace("\n", end) + around
    found, (expected, place) = read(text), by_yaml(text)

    assert found is not None
    assert repr(found[0]) == repr(expected)
    assert found[1] == place


@given(documents, st.data())
def test_what_is_read_is_json(data: Any, draw: st.DataObject) -> None:
    """A text with a piece taken out or put in is read if, and only if, it is JSON; all else is left to the other reader."""
    text = text_of(data, None)
    at = draw.draw(st.integers(0, len(text)))
    piece = draw.draw(
        st.sampled_from(
            ['"', "{", "}", "[", "]", ",", ":", "\\", "1", "-", ".", "e", "true", " ", "\x01", "\x85", "//"]
        )
    )
    text = text[:at] + draw.draw(st.sampled_from([piece, ""])) + text[at + draw.draw(st.integers(0, 3)) :]
    try:
        expected = json.loads(text, parse_float=Decimal, parse_constant=lambda one: pytest.fail(one))
    except ValueError:
        expected = None
    found = read(text)

    if found:
        assert found[0] == expected
        assert type(found[0]) is type(expected)
    elif isinstance(expected, (list, dict)):
        # JSON has two minds about keys that stand twice, and readers of YAML about exponents of four digits.
        assert has_twins(text) or re.search("[eE][-+]?[0-9]{4}", text), text


def has_twins(text: str) -> bool:
    """Whether some mapping has a key twice."""
    found: list[bool] = []
    json.loads(text, object_pairs_hook=lambda pairs: found.append(len(dict(pairs)) < len(pairs)))
    return any(found)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "1", '"a"', "null", "[1,]", "[,1]", "{,}", '{"a" 1}', '{"a": 1,}', "{a: 1}", "{'a': 1}", "[1 2]", "[01]", "[+1]", "[.5]",
        "[1.]", "[1e5000]", "[NaN]", "[-Infinity]", "[True]", "[nul]", "[truex]", "[1]2", "[1] #", "[", "]", "[[1]", '["a', '["\\x"]', '["\\u12"]',
        '["\t"]', '["a\nb"]', '{"a": 1, "a": 2}', "[1]\r[2]", "{}{}", "[1]]", '{"a": 1]',
        '{1: 2}', '[{]}', "[- 1]", "[1_000]", "--- [1]", "\ufeff[1]",
    ],
)  # fmt: skip
def test_what_is_not_json_to_the_letter_is_left_alone(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (r'["\" \\ \/ \b \f \n \r \t \u00e9"]', ['" \\ / \b \f \n \r \t é']),
        (r'["\ud83d\ude00"]', ["😀"]),
        ("[1E3, 1e-3, 0.10, -0]", [Decimal("1E3"), Decimal("0.001"), Decimal("0.10"), 0]),
        ("[" + "9" * 41 + "]", [Decimal("9" * 41)]),
        ('{"a\\u0062": 1}', {"ab": 1}),
        ('\t{\n\t"a":\t1\n}\t\n', {"a": 1}),
    ],
)
def test_what_is_written_is_read(text: str, data: Any) -> None:
    found = read(text)

    assert found is not None
    assert repr(found[0]) == repr(data)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ('["a",\r\n [2],\r\n  [[3]]]', "too-deep", 3, 4),
        ('[{"a":\n{', "too-deep", 2, 1),
        ('[{"a": 1, "b": 2, "c": 3}, 4, 5, 6]', "too-large", 1, 34),
        ('{"a": 1, "b": 2, "c": 3, "d": 4,\n  "e": [', "too-large", 2, 8),
        ('{"a":\n "x\\u0000"', "forbidden-character", 2, 2),
        ('{"a": 1, "\\ud800": 2', "forbidden-character", 1, 10),
    ],
)
def test_what_is_refused_is_refused_where_it_stands(text: str, code: str, line: int, column: int) -> None:
    """Two levels and ten parts are read here."""
    with pytest.raises(sg.DefinitionError) as refused:
        read_json(text, "x.json", deepest=2, most=10)

    (found,) = refused.value.diagnostics
    assert found.range is not None
    assert (found.code, found.range.file, found.range.line, found.range.column) == (code, "x.json", line, column)


def test_as_much_as_there_may_be_is_read() -> None:
    assert read_json("[[1, 2]]", "", deepest=2, most=4)
    assert read_json('{"a": 1}', "", deepest=1, most=3)


def test_a_mistake_in_json_is_told_as_ever() -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.loads('{"version": 1, "name": "x", "base": "b", "where": [{"op": "everyone"}],\n "limit": 1, "limit": 2}')

    (found,) = refused.value.diagnostics
    assert (found.code, found.range and found.range.line) == ("duplicate-key", 2)
