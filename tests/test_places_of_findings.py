"""A finding is placed in the text as its author wrote it: at the characters that it is about, where these can be told."""

import pytest

import segsql as sg
from segsql.errors import Code, Diagnostic, SourceRange
from segsql.source import locate_all, parse


def at(pointer: str, within: tuple[int, int] | None = None, code: Code = "wrong-type") -> Diagnostic:
    return Diagnostic(code, "error", "m", pointer, within=within)


@pytest.mark.parametrize(
    ("text", "within", "marked"),
    [
        ("a: is it", (0, 2), "is"),
        ("a: 'is it'", (3, 5), "it"),
        ("a: is it's", (3, 7), "it's"),
        ('a: "is it\'s"', (3, 7), "it's"),
        ("a: 'say \"it\"'", (4, 8), '"it"'),
        ("a: 'a\\d b'", (4, 5), "b"),
        ("a: a\\d b", (4, 5), "b"),
        ("a: 'is it''s'", (3, 7), "'is it''s'"),
        ("a: '''is'", (1, 3), "'''is'"),
        ("a: 'is'''", (0, 2), "'is'''"),
        ('a: "is\\tit"', (3, 5), '"is\\tit"'),
        ('a: "is it\\n"', (3, 5), '"is it\\n"'),
        ('{"a": "is it"}', (3, 5), "it"),
        ('{"a": "is it", "b": "\\n"}', (3, 5), "it"),
        ("{a: 'is it', b: ''}", (3, 5), "it"),
        ("b: 1\na: is it", (3, 5), "it"),
        ("b: 1\r\na: is it\r\n", (3, 5), "it"),
        ("b: 1\ra: 'is it'\r", (3, 5), "it"),
        ("b: 'it''s'\ra: 'is it'\r", (3, 5), "it"),
        ("a: 'is it'", (3, 99), "it'"),
        ("a: 'is it'", (99, 99), "'"),
    ],
)
def test_the_characters_in_a_text_that_a_finding_is_about(text: str, within: tuple[int, int], marked: str) -> None:
    place = parse(text)[1].locate(at("/a", within)).range

    assert place is not None
    assert place.line == place.end_line
    assert text.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1] == marked


def test_a_text_of_several_lines_is_marked_as_a_whole() -> None:
    place = parse("a: is\n  it")[1].locate(at("/a", (0, 2))).range

    assert place == SourceRange("<string>", 1, 4, 2, 5)


def test_a_text_without_a_file_has_a_name_all_the_same() -> None:
    with pytest.raises(sg.DefinitionError, match=r"^<string>:2:1: error\[invalid-yaml\]"):
        parse("a: [\n")


def test_a_character_that_cannot_be_stored_is_shown() -> None:
    with pytest.raises(
        sg.DefinitionError, match=r"^<string>:3:4: error\[forbidden-character\]: the character U\+0000 "
    ):
        parse("\na: 1\nb: \0\nc: 1\n")


def test_what_has_no_place_comes_before_the_first_that_has_one() -> None:
    _, source = parse("a: 1\nb: 2")
    findings = [at("/b"), at("/a"), at("", code="invalid-guard"), at("")]

    assert [one.range and one.range.line for one in locate_all(findings, source)] == [None, 1, 1, 2]
    assert [one.pointer for one in locate_all(findings, source)][1:] == ["", "/a", "/b"]
