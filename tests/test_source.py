"""The reader of documents: what a text says, where its parts stand, and what is refused where."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segsql.errors import Code, DefinitionError, Diagnostic, SourceRange
from segsql.json_text import read_json
from segsql.source import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_PARTS,
    locate_all,
    measure,
    parse,
    read_file,
)
from segsql.yaml_text import resolve

smaller = "long lists of values are static lists, which come with the call, or tables"
flatter = "groups within groups of the same sort are one group"
write_out = "write the value out"


def data(text: str) -> Any:
    return parse(text)[0]


def refusal(text: str, **options: bool) -> tuple[Code, str, str, int, int]:
    """The one finding about a text: code, message, hint, line, column."""
    with pytest.raises(DefinitionError) as caught:
        parse(text, "here.yaml", **options)
    (found,) = caught.value.diagnostics
    assert found.range is not None
    assert (found.severity, found.range.file) == ("error", "here.yaml")
    return found.code, found.message, found.hint, found.range.line, found.range.column


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None), ("nULL", "nULL"),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("yes", "yes"), ("NO", "NO"), ("on", "on"),
        ("0", 0), ("12", 12), ("-3", -3), ("+3", 3), ("9" * 40, int("9" * 40)), ("9" * 41, Decimal("9" * 41)),
        ("2.10", Decimal("2.10")), ("-0.5", Decimal("-0.5")), ("1e3", Decimal("1e3")), ("1E-3", Decimal("0.001")), ("1e1000", "1e1000"),
        ("010", "010"), ("1_000", "1_000"), ("2026-01-01", "2026-01-01"), ("1.2.3", "1.2.3"), ("a 1", "a 1"),
    ],
)  # fmt: skip
def test_what_a_plain_scalar_is(text: str, value: object) -> None:
    found = resolve(text)

    assert (type(found), str(found)) == (type(value), str(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1\nb: [x, 2.50, 'NO', null]\nc:\n  - {d: true}\n", {"a": 1, "b": ["x", Decimal("2.50"), "NO", None], "c": [{"d": True}]}),
        ('{"a": 1, "b": [-2, 2.50, "x\\n\\u00e9", null, true, false], "c": {}, "d": []}', {"a": 1, "b": [-2, Decimal("2.50"), "x\né", None, True, False], "c": {}, "d": []}),
        ('  {"a" : [ ] }\r\n', {"a": []}),
        ('{"a": 1} # not strict', {"a": 1}),
        ("{a: 1}", {"a": 1}),
        ('["1", 1]', ["1", 1]),
        ("'1'", "1"),
        ("|\n  a\n  b\n", "a\nb\n"),
        ("a: |\n  x\nb: >-\n  y\n  z\n", {"a": "x\n", "b": "y z"}),
        ("'a': 1\n\"b\": 2\n", {"a": 1, "b": 2}),
        ("1: a\ntrue: b\n", {"1": "a", "true": "b"}),
        ("%YAML 1.2\n---\na: 1\n...\n", {"a": 1}),
        ('{"a": [[[1]], {"b": {"c": []}}]}', {"a": [[[1]], {"b": {"c": []}}]}),
    ],
)  # fmt: skip
def test_what_a_text_says(text: str, value: object) -> None:
    assert data(text) == value
    assert parse(text)[1] == parse("x", "other")[1], "where something stands is no part of what it says"


def at(pointer: str, code: Code = "wrong-type", within: tuple[int, int] | None = None) -> Diagnostic:
    return Diagnostic(code, "error", "m", pointer, within=within)


block = "a: 1\nb/c:\n  - x\n  - d: 'yes no'\n    e~f: plain text\n"
strict = '{"a": 1,\n "b/c": ["x",\n  {"d": "yes no", "e~f": "plain"}]}\n'


@pytest.mark.parametrize(
    ("text", "finding", "place"),
    [
        (block, at(""), (1, 1, 6, 1)),
        (block, at("/a"), (1, 4, 1, 5)),
        (block, at("/b~1c/0"), (3, 5, 3, 6)),
        (block, at("/b~1c/1/d"), (4, 8, 4, 16)),
        (block, at("/b~1c/1/e~0f"), (5, 10, 5, 20)),
        (block, at("/b~1c/1/e~0f", "unknown-key"), (5, 5, 5, 8)),
        (block, at("/b~1c", "duplicate-key"), (2, 1, 2, 4)),
        (block, at("/b~1c/1/nothing", "unknown-key"), (4, 5, 6, 1)),
        (block, at("/b~1c/2"), (3, 3, 6, 1)),
        (block, at("/b~1c/7"), (3, 3, 6, 1)),
        (block, at("/b~1c/x"), (3, 3, 6, 1)),
        (block, at("/a/b/c"), (1, 4, 1, 5)),
        (block, at("/b~1c/1/d", within=(0, 3)), (4, 9, 4, 12)),
        (block, at("/b~1c/1/d", within=(4, 6)), (4, 13, 4, 15)),
        (block, at("/b~1c/1/d", within=(6, 20)), (4, 15, 4, 16)),
        (block, at("/b~1c/1/d", within=(20, 30)), (4, 15, 4, 16)),
        (block, at("/b~1c/1/e~0f", within=(6, 10)), (5, 16, 5, 20)),
        (block, at("/b~1c", within=(0, 1)), (3, 3, 6, 1)),
        ("a: 'it''s'", at("/a", within=(0, 1)), (1, 4, 1, 11)),
        ('a: "x\\n"', at("/a", within=(0, 1)), (1, 4, 1, 9)),
        ("a: it's", at("/a", within=(0, 2)), (1, 4, 1, 6)),
        (strict, at(""), (1, 1, 3, 36)),
        (strict, at("/a"), (1, 7, 1, 8)),
        (strict, at("/a", "unknown-key"), (1, 2, 1, 5)),
        (strict, at("/b~1c"), (2, 9, 3, 35)),
        (strict, at("/b~1c/0"), (2, 10, 2, 13)),
        (strict, at("/b~1c/1/d"), (3, 9, 3, 17)),
        (strict, at("/b~1c/1/d", within=(4, 6)), (3, 14, 3, 16)),
        (strict, at("/b~1c/1/e~0f", "unknown-key"), (3, 19, 3, 24)),
        ("\n\n  [1,\n2]", at("/1"), (4, 1, 4, 2)),
        ('{"a":\n\n\n 1}', at("/a"), (4, 2, 4, 3)),
    ],
)
def test_where_a_part_stands(text: str, finding: Diagnostic, place: tuple[int, int, int, int]) -> None:
    found = parse(text, "f")[1].locate(finding)

    assert found.range == SourceRange("f", *place)
    assert (found.code, found.message, found.pointer, found.within) == (
        finding.code,
        "m",
        finding.pointer,
        finding.within,
    )


def test_what_has_a_place_or_none_in_a_text_keeps_it() -> None:
    source = parse("a: 1")[1]
    placed = at("/a").placed(SourceRange("other", 9, 9, 9, 9))

    assert source.locate(placed) is placed
    assert source.locate(at("/a", "invalid-guard")).range is None


def test_findings_come_in_the_order_of_the_text() -> None:
    source = parse("a: 1\nb: [1, 2]")[1]
    given = [at("/b/1"), at("/a"), at("/b/0"), at("/a", "invalid-guard")]

    assert [one.pointer for one in locate_all(given, source)] == ["/a", "/a", "/b/0", "/b/1"]
    assert [one.code for one in locate_all(given, source)].index("invalid-guard") == 0
    assert locate_all(iter(given), None) == tuple(given)


no_documents = "the file holds more than one document"
refused: Mapping[str, tuple[Code, str, str, int, int]] = {
    "": ("invalid-yaml", "the document is empty", "", 1, 1),
    "# only a comment\n": ("invalid-yaml", "the document is empty", "", 1, 1),
    "a: 1\n---\nb: 2\n": ("invalid-yaml", no_documents, "", 2, 1),
    "a: &x 1\n": ("invalid-yaml", "anchors are not accepted", write_out, 1, 4),
    "a: &x [1]\n": ("invalid-yaml", "anchors are not accepted", write_out, 1, 4),
    "a: [1, *x]\n": ("invalid-yaml", "aliases are not accepted", write_out, 1, 8),
    "a: !!str 1\n": ("invalid-yaml", "tags are not accepted", "", 1, 4),
    "a: !x [1]\n": ("invalid-yaml", "tags are not accepted", "", 1, 4),
    "? [a]\n: 1\n": ("invalid-yaml", "a key must be plain text", "", 1, 3),
    "{a: 1, {b: 1}: 2}": ("invalid-yaml", "a key must be plain text", "", 1, 8),
    "a: 1\nb: 2\na: 3\n": ("duplicate-key", 'the key "a" is written twice', "", 3, 1),
    '{"a": 1, "a": 2}': ("duplicate-key", 'the key "a" is written twice', "", 1, 10),
    "x: [{a: 1, a: 2}]": ("duplicate-key", 'the key "a" is written twice', "", 1, 12),
    'a: "\\0"': ("forbidden-character", "the character U+0000 cannot be stored", "", 1, 4),
    '{"a": "\\ud800"}': ("forbidden-character", "the character U+D800 cannot be stored", "", 1, 7),
    "a: 1\nb: \0": ("forbidden-character", "the character U+0000 cannot be stored", "", 2, 4),
    "a: \udfff": ("forbidden-character", "the character U+DFFF cannot be stored", "", 1, 4),
}  # fmt: skip


@pytest.mark.parametrize("text", refused)
def test_what_is_refused_where(text: str) -> None:
    assert refusal(text) == refused[text]


def test_what_is_no_yaml_is_refused_with_the_reason_of_its_reader() -> None:
    code, message, hint, line, column = refusal("a: 1\nb: [1,\n")

    assert (code, hint, line, column) == ("invalid-yaml", "", 3, 1)
    assert message.startswith("not valid YAML: ")
    assert message != "not valid YAML: None"
    assert refusal("a: b: c")[::3] == ("invalid-yaml", 1)


@pytest.mark.parametrize(
    "text",
    [
        "010",
        "1_000",
        "1_0.5",
        "01.5",
        "0x1F",
        "0o17",
        "0b1",
        "1.",
        ".5",
        "1.5_0",
        ".inf",
        "-.Inf",
        "+.INF",
        ".nan",
        ".NaN",
        "1e1000",
        "-012",
    ],
)
def test_scalars_that_readers_disagree_about(text: str) -> None:
    hint = "quote it if it is text, or write the number plainly"

    assert refusal(f"a: {text}") == ("ambiguous-scalar", f"YAML readers disagree about what {text} is", hint, 1, 4)
    assert data(f"a: '{text}'") == {"a": text}


def test_all_odd_scalars_and_repeated_keys_are_told_at_once() -> None:
    with pytest.raises(DefinitionError) as caught:
        parse("a: [010, 1, {b: 0x1}]\nc:\n  d: 1\n  d: 2\nc: 1\n")

    found = [(one.code, one.pointer) for one in caught.value.diagnostics]
    assert found == [
        ("ambiguous-scalar", "/a/0"),
        ("ambiguous-scalar", "/a/2/b"),
        ("duplicate-key", "/c"),
        ("duplicate-key", "/c/d"),
    ]


deep = f"the document is nested deeper than {MAX_DEPTH} levels"
parts = f"the document has more than {MAX_PARTS:,} keys and values"
text_bytes = f"the text is larger than {MAX_BYTES:,} bytes"


@pytest.mark.parametrize(
    ("least", "text", "found"),
    [
        ("[" * 300 + "]" * 300, "[" * 301 + "]" * 301, ("too-deep", deep, flatter, 1, 301)),
        ('{"a":' * 299 + "{}" + "}" * 299, '{"a":' * 301 + "1" + "}" * 301, ("too-deep", deep, flatter, 1, 1501)),
        ("- " * 300 + "1", "- " * 301 + "1", ("too-deep", deep, flatter, 1, 601)),
        (
            "a: '" + "x" * (MAX_BYTES - 5) + "'",
            "a: '" + "x" * (MAX_BYTES - 4) + "'",
            ("too-large", text_bytes, smaller, 1, 1),
        ),
        (
            '["' + "x" * (MAX_BYTES - 4) + '"]',
            '["' + "x" * (MAX_BYTES - 3) + '"]',
            ("too-large", text_bytes, smaller, 1, 1),
        ),
        (
            '["' + "é" * (MAX_BYTES // 2 - 2) + '"]',
            '["' + "é" * (MAX_BYTES // 2 - 1) + '"]',
            ("too-large", text_bytes, smaller, 1, 1),
        ),
        (
            "[" + "1," * (MAX_PARTS - 2) + "1]",
            "[" + "1," * (MAX_PARTS - 1) + "1]",
            ("too-large", parts, smaller, 1, 2 * MAX_PARTS),
        ),
        (
            "[\n" + "a," * (MAX_PARTS - 2) + "a]",
            "[\n" + "a," * (MAX_PARTS - 1) + "a]",
            ("too-large", parts, smaller, 2, 2 * MAX_PARTS - 1),
        ),
    ],
    ids=["lists", "mappings", "sequences", "yaml bytes", "bytes", "longer bytes", "parts", "yaml parts"],
)
def test_bounds(least: str, text: str, found: tuple[Code, str, str, int, int]) -> None:
    assert data(least) is not None
    assert refusal(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "'[' " * 400,
        "# [\n" * 400 + "a",
        "a: |\n" + " [\n" * 400,
        "a: x" + "[" * 400,
        'a: "' + "[" * 400 + '"',
    ],
)
def test_brackets_that_open_nothing(text: str) -> None:
    try:
        parse(text)
    except DefinitionError as problem:
        codes = [one.code for one in problem.diagnostics]
    else:
        codes = []
    assert "too-deep" not in codes


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(10**45), 10**45)
        | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5),
                inner,
                max_size=4,
            )
        ),
        max_leaves=10,
    )
)
def test_json_is_read_as_it_was_written(value: object) -> None:
    text = json.dumps({"a": value}, ensure_ascii=False, indent=1)

    found, source = parse(text)

    assert found == {"a": value}
    assert source.locate(at("/a")).range is not None


@pytest.mark.parametrize("text", ["[1}", '{"a":1]', "[1:", '{"a",'])
def test_a_sign_that_may_not_stand_there_is_no_json(text: str) -> None:
    assert read_json(text, "", deepest=9, most=9) is None


def test_brackets_beside_each_other_are_not_in_each_other() -> None:
    found, _ = parse("[" + "[], {}, " * MAX_DEPTH + "x]")
    assert found == [*[[], {}] * MAX_DEPTH, "x"]


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: \xc3\xa9")
    assert read_file(path) == "a: é"

    path.write_bytes(b"x" * MAX_BYTES)
    assert len(read_file(path)) == MAX_BYTES


@pytest.mark.parametrize(
    ("content", "code", "message", "hint"),
    [
        (None, "unreadable-file", "cannot read {}: No such file or directory", ""),
        (b"a: \xff", "unreadable-file", "not UTF-8 text: byte 3 is invalid", ""),
        (b"x" * (MAX_BYTES + 1), "too-large", f"the file is larger than {MAX_BYTES:,} bytes", smaller),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None, code: Code, message: str, hint: str) -> None:
    path = tmp_path / "a.yaml"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(DefinitionError) as caught:
        read_file(path)

    assert caught.value.diagnostics == (
        Diagnostic(code, "error", message.format(path), "", hint, SourceRange(str(path), 1, 1, 1, 2)),
    )


def test_what_is_no_path_is_no_file() -> None:
    with pytest.raises(DefinitionError) as caught:
        read_file(Path("a\0b"))

    assert caught.value.diagnostics == (
        Diagnostic(
            "unreadable-file", "error", "cannot read a\0b: embedded null byte", "", "", SourceRange("a\0b", 1, 1, 1, 2)
        ),
    )


@pytest.mark.parametrize(
    ("value", "kind", "hint"), [(b"a: 1", "bytes", "decode it, as UTF-8"), (None, "NoneType", ""), ({}, "dict", "")]
)
def test_what_is_no_text_is_not_read(value: Any, kind: str, hint: str) -> None:
    found = ("wrong-type", f"expected text, got {kind}", hint, 1, 1)

    assert refusal(value) == found


def nested(levels: int) -> list[Any]:
    """A list in lists, so many of them."""
    value: list[Any] = []
    for _ in range(levels - 1):
        value = [value]
    return value


def test_plain_data_is_measured() -> None:
    measure({"a": [1, "x", None, (2, {"b": "é\n"})]})
    measure(nested(MAX_DEPTH))
    measure([1] * (MAX_PARTS - 1))
    measure({"a": {str(one): one for one in range(MAX_PARTS // 2 - 2)}})


@pytest.mark.parametrize(
    ("value", "findings"),
    [
        (nested(MAX_DEPTH + 1), [("too-deep", "", deep, flatter)]),
        ([1] * MAX_PARTS, [("too-large", "", parts, smaller)]),
        ({"x": {str(one): one for one in range(MAX_PARTS // 2)}}, [("too-large", "/x", parts, smaller)]),
        ({"a": [{"b": "x\0"}], "c": ("\ud800",)}, [("forbidden-character", "/a/0/b", "the character U+0000 cannot be stored", ""), ("forbidden-character", "/c/0", "the character U+D800 cannot be stored", "")]),
        ({"a": {"x\0": 1}}, [("forbidden-character", "/a", "the character U+0000 cannot be stored", "")]),
        ({1: {2: "\0"}}, [("forbidden-character", "/1/2", "the character U+0000 cannot be stored", "")]),
    ],
)  # fmt: skip
def test_plain_data_that_is_refused(value: object, findings: list[tuple[str, str, str, str]]) -> None:
    with pytest.raises(DefinitionError) as caught:
        measure(value)

    assert sorted((one.code, one.pointer, one.message, one.hint) for one in caught.value.diagnostics) == findings
