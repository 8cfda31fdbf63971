"""What the reader of YAML takes and refuses, and that it is the same one everywhere."""

import pytest
from ruamel.yaml import main as reader

from segsql.errors import DefinitionError
from segsql.yaml_text import read_yaml


def refusal(text: str, most: int = 99) -> tuple[str, str, int, int]:
    """The one finding about a text: code, message, line, column."""
    with pytest.raises(DefinitionError) as caught:
        read_yaml(text, "", deepest=9, most=most)
    (found,) = caught.value.diagnostics
    assert found.range is not None
    return found.code, found.message, found.range.line, found.range.column


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a", 1),
        ("a: 1", 3),
        ("a: 1\nb: 2\nc: 'x'", 7),
        ("- {a: 1, b: []}\n- c: {}", 9),
    ],
)
def test_keys_and_values_are_counted(text: str, parts: int) -> None:
    read_yaml(text, "", deepest=9, most=parts)

    code, message, *_ = refusal(text, most=parts - 1)
    assert (code, message) == ("too-large", f"a document in YAML has at most {parts - 1} keys and values")


beyond = "not valid YAML: behind this, the number of a character or of a version is out of range"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a: \x01", ("invalid-yaml", "not valid YAML: the character U+0001 is not allowed", 1, 4)),
        ("\x7f", ("invalid-yaml", "not valid YAML: the character U+007F is not allowed", 1, 1)),
        ("é: 1\nb: x\x1b[0m", ("invalid-yaml", "not valid YAML: the character U+001B is not allowed", 2, 5)),
        ("a: 1\n\n\ufffe", ("invalid-yaml", "not valid YAML: the character U+FFFE is not allowed", 3, 1)),
        ("- 1\n- a: \"\\U00110000\"", ("invalid-yaml", beyond, 2, 3)),
        ('["x", "\\UFFFFFFFF"]', ("invalid-yaml", beyond, 1, 1)),
        ("%YAML 1.3\n---\na: 1\n", ("invalid-yaml", beyond, 1, 1)),
        (f"%YAML 1.{'9' * 5000}\n---\na: 1\n", ("invalid-yaml", beyond, 1, 1)),
        ("a: &x '1'", ("invalid-yaml", "anchors are not accepted", 1, 4)),
        ("a: &x {}", ("invalid-yaml", "anchors are not accepted", 1, 4)),
    ],
)  # fmt: skip
def test_what_no_definition_needs_is_refused_where_it_stands(text: str, finding: tuple[str, str, int, int]) -> None:
    assert refusal(text) == finding


def test_the_words_of_the_reader_are_passed_on_with_its_place() -> None:
    code, message, line, column = refusal("a: 1\nb: c: 2")

    assert (code, line, column) == ("invalid-yaml", 2, 5)
    assert message.startswith("not valid YAML: mapping values are not allowed")


def test_a_colon_without_a_blank_ends_a_quoted_key_in_braces_alone() -> None:
    assert read_yaml('{"a":b}', "", deepest=9, most=9)[0] == {"a": "b"}
    assert refusal('["a":b]') == ("invalid-yaml", "not valid YAML: expected ',' or ']', but got '<scalar>'", 1, 5)


def test_the_reader_in_c_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is installed it takes the place of the one in Python, reads YAML 1.1 and knows other errors."""
    monkeypatch.setattr(reader, "CParser", lambda _: pytest.fail("the reader in C was asked"))

    assert read_yaml("a: 1", "", deepest=9, most=9)[0] == {"a": 1}
