"""What the reader of YAML takes and refuses, and that what it takes says the same to a reader of YAML 1.2."""

import io
from random import Random
from typing import Any

import pytest
import yaml
from arbitrary import spoilt
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode

from segsql.errors import DefinitionError
from segsql.yaml_text import read_yaml, resolve


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
    assert (code, message) == ("too-large", f"the document has more than {parts - 1} keys and values")


escape = "not valid YAML: found invalid Unicode character escape code"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a: \x01", ("invalid-yaml", "not valid YAML: the character U+0001 is not allowed", 1, 4)),
        ("\x7f", ("invalid-yaml", "not valid YAML: the character U+007F is not allowed", 1, 1)),
        ("é: 1\nb: x\x1b[0m", ("invalid-yaml", "not valid YAML: the character U+001B is not allowed", 2, 5)),
        ("a: 1\n\n\ufffe", ("invalid-yaml", "not valid YAML: the character U+FFFE is not allowed", 3, 1)),
        ("- 1\n- a: \"\\U00110000\"", ("invalid-yaml", escape, 2, 9)),
        ('["x", "\\UFFFFFFFF"]', ("invalid-yaml", escape, 1, 10)),
        ('["\\ud83d\\ude00"]', ("invalid-yaml", escape, 1, 5)),
        ("%YAML 1.3\n---\na: 1\n", ("invalid-yaml", "not valid YAML: found incompatible YAML document", 1, 1)),
        (f"%YAML 1.{'9' * 5000}\n---\na: 1\n", ("invalid-yaml", "not valid YAML: found extremely long version number", 1, 18)),
        ("a: &x '1'", ("invalid-yaml", "anchors are not accepted", 1, 4)),
        ("a: &x {}", ("invalid-yaml", "anchors are not accepted", 1, 4)),
        ("&x a: 1", ("invalid-yaml", "anchors are not accepted", 1, 1)),
        ("{&x }", ("invalid-yaml", "anchors are not accepted", 1, 2)),
        ("b: {!!str a: 1}", ("invalid-yaml", "tags are not accepted", 1, 5)),
    ],
)  # fmt: skip
def test_what_no_definition_needs_is_refused_where_it_stands(text: str, finding: tuple[str, str, int, int]) -> None:
    assert refusal(text) == finding


def test_the_words_of_the_reader_are_passed_on_with_its_place() -> None:
    code, message, line, column = refusal("a: 1\nb: c: 2")

    assert (code, line, column) == ("invalid-yaml", 2, 5)
    assert message.startswith("not valid YAML: mapping values are not allowed")


def test_a_colon_without_a_blank_ends_a_quoted_key() -> None:
    assert read_yaml('{"a":b}', "", deepest=9, most=9)[0] == {"a": "b"}
    assert read_yaml('["a":b]', "", deepest=9, most=9)[0] == [{"a": "b"}]
    assert read_yaml("{a:b}", "", deepest=9, most=9)[0] == {"a:b": None}


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
def test_a_character_that_ends_a_line_for_some_readers_is_refused_as_it_is_and_taken_as_it_is_escaped(
    character: str,
) -> None:
    named = f"{ord(character):04X}"

    with pytest.raises(DefinitionError) as refused:
        read_yaml(f"a: 1\nb: x{character}y", "", deepest=9, most=9)

    (found,) = refused.value.diagnostics
    assert found.range is not None
    assert (found.code, found.range.line, found.range.column) == ("invalid-yaml", 2, 5)
    assert found.message == f"YAML readers disagree whether the character U+{named} ends a line"
    assert found.hint == f'write it as "\\u{named}", in double quotes'
    assert read_yaml(f'"x\\u{named}y"', "", deepest=9, most=9)[0] == f"x{character}y"


def test_the_reader_that_is_needed_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CBaseLoader")

    with pytest.raises(ImportError, match="PyYAML was built without libyaml here"):
        read_yaml("a: 1", "", deepest=9, most=9)


def by_ruamel(text: str) -> Any:
    """What ruamel reads, which is a reader of YAML 1.2 of its own, with plain scalars as segsql takes them."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = Plainly
    return reader.load(text)


class Plainly(SafeConstructor):
    """Makes of a plain scalar what segsql makes of it, and text of every key."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        return {key.value: self.construct_object(value, deep) for key, value in node.value}

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        if isinstance(node, ScalarNode):
            return node.value if node.style else resolve(node.value)
        return super().construct_object(node, deep=True)


plain = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(["", "x", "it's", "a b", "- a", "1", "NO", "a\n\nb", " x", "é", "# x", "a: b"])
)
documents = st.recursive(
    plain,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["a", "b c", "-", "e\nf"]), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(documents, st.sampled_from([None, True, False]), st.sampled_from([5, 80]), st.randoms(use_true_random=False))
def test_what_is_taken_says_the_same_in_yaml_1_2(data: Any, flow: bool | None, width: int, random: Random) -> None:
    written = io.StringIO()
    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style, writer.width = flow, width
    writer.dump(data, written)
    text = spoilt(written.getvalue(), random)

    try:
        found = read_yaml(text, "", deepest=99, most=999)[0]
        other = by_ruamel(text)
    except (DefinitionError, YAMLError):
        return
    assert found == other or isinstance(found, str)  # a block scalar alone, which no document is, ends at other lines
