"""Patterns: what is read and what is refused, that rewriting one changes nothing, and that no engine gives a wrong answer when it gives up."""

import re
from collections.abc import Callable, Mapping

import pytest
from answers import rows_of
from engines import Engine
from engines.registry import dialect_of, each_engine
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import Writer

import segsql as sg
from segsql.operators.letters import lowered
from segsql.operators.patterns.ambiguity import is_ambiguous
from segsql.operators.patterns.folding import folded
from segsql.operators.patterns.matcher import Matcher
from segsql.operators.patterns.parser import PatternError, parse_pattern
from segsql.operators.patterns.simplify import simplified
from segsql.operators.patterns.spelling import Spelling
from segsql.operators.patterns.tree import Pattern

refused: Mapping[str, tuple[str, int, int]] = {
    "": ("found in every text", 0, 0),
    "a" * 1_001: ("longer than", 1_000, 1_001),
    "(a{100}){11}": ("1,100 characters", 0, 12),
    "a\x00": ("U+0000", 1, 2),
    "\\x00": ("U+0000", 0, 4),
    "\\x{D800}": ("U+D800", 0, 8),
    "\\x{110000}": ("U+110000", 0, 10),
    "(" * 31 + "a" + ")" * 31: ("groups stand in each other", 30, 31),
    "a)": ("closes nothing", 1, 2),
    "(a": ("never closed", 0, 2),
    "[a": ("never closed", 0, 2),
    "a]": ("belongs to nothing", 1, 2),
    "a{": ("belongs to nothing", 1, 2),
    "a{,3}": ("belongs to nothing", 1, 2),
    "}": ("belongs to nothing", 0, 1),
    "*a": ("nothing to repeat", 0, 1),
    "(|a)": ("nothing stands here", 1, 2),
    "a|": ("nothing stands here", 2, 3),
    "()": ("nothing stands here", 1, 2),
    "^*": ("cannot be repeated", 0, 2),
    "(^|$)+": ("cannot be repeated", 0, 6),
    "a*?": ("repetition is repeated", 2, 3),
    "a{2}+": ("repetition is repeated", 4, 5),
    "a{256}": ("more than 255", 1, 6),
    "a{3,2}": ("never are", 1, 6),
    "a{0}": ("never are", 1, 4),
    "(?=a)": ("looks ahead", 0, 1),
    "(?!a)": ("looks ahead", 0, 1),
    "(?<=a)": ("looks back", 0, 1),
    "(?<!a)": ("looks back", 0, 1),
    "(?P<n>a)": ("has a name", 0, 1),
    "(?<n>a)": ("has a name", 0, 1),
    "(?>a)": ("never goes back", 0, 1),
    "(?i)a": ("setting", 0, 1),
    "(a)\\1": ("references", 3, 5),
    "\\bann": ("edge of a word", 0, 2),
    "\\pL": ("class of Unicode", 0, 2),
    "a\\z": ("another sign for the end", 1, 3),
    "\\e": ("no sign of the language", 0, 2),
    "\\é": ("no sign of the language", 0, 2),
    "a\\": ("no sign of the language", 1, 3),
    "[]a]": ("begins with the bracket", 1, 2),
    "[[:alpha:]]": ("a set stands in a set", 1, 2),
    "[a-c-e]": ("minus stands within", 4, 5),
    "[\\w-.]": ("begins with a class", 1, 3),
    "[a-\\d]": ("ends with no character", 1, 3),
    "[b-a]": ("before it begins", 1, 4),
    "[^\\s\\S]": ("no character", 0, 7),
}


@pytest.mark.parametrize("text", refused)
def test_what_the_language_has_not_is_refused_where_it_stands(text: str) -> None:
    message, start, end = refused[text]

    with pytest.raises(PatternError, match=re.escape(message)) as problem:
        parse_pattern(text)

    assert (problem.value.start, problem.value.end) == (start, end)


own = Spelling("^", "$", lambda point: f"\\x{{{point:x}}}", first=1)
python = Spelling("^", "\\Z", lambda point: f"\\U{point:08x}")


@st.composite
def patterns(draw: Callable[[st.SearchStrategy[str]], str]) -> Pattern:
    return parse_pattern(Writer(draw).pattern(4))


texts = st.text("abAeé _%'\\${.1\n\r😀ßÀ", max_size=8)


@given(patterns(), st.lists(texts, min_size=1, max_size=8))
@settings(max_examples=200)
def test_python_finds_the_same(pattern: Pattern, given_texts: list[str]) -> None:
    known, matcher = re.compile(python.spelled(pattern)), Matcher(pattern)

    for text in given_texts:
        assert matcher.is_in(text) == bool(known.search(text)), text


@given(patterns(), st.lists(texts, min_size=1, max_size=8))
@settings(max_examples=200)
def test_what_is_simplified_and_written_anew_finds_the_same(pattern: Pattern, given_texts: list[str]) -> None:
    plain = simplified(pattern)
    matchers = [
        Matcher(pattern),
        Matcher(plain),
        *(Matcher(parse_pattern(own.spelled(one))) for one in (pattern, plain)),
    ]

    for text in given_texts:
        assert len({one.is_in(text) for one in matchers}) == 1, text


@pytest.mark.parametrize(
    ("written", "found", "not_found"),
    [
        ("É", "Éé", "eE"),
        ("[A-Z]", "aZ", "1é"),
        ("[^A-Z]", "1é", "aZ"),
        ("[À-Þ]", "éÉ×", "ß÷"),
        ("\\W", "é-", "aA_"),
        ("Σ", "Σσ", "ς"),
        ("İ", "İiI", "ı"),
        ("[K-\\x{212A}]", "kKz", "1"),
        ("[\\x{80}-\\x{10FFFF}]", "éÉ😀k", "jJ"),
    ],
)
def test_without_case_a_set_has_what_it_names_in_lower_case(written: str, found: str, not_found: str) -> None:
    matcher = Matcher(folded(parse_pattern(written)))

    assert [one for one in found + not_found if matcher.is_in(lowered(one))] == list(found)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("^(a+)+$", False),
        ("^(a*)*b", False),
        ("^(a|b)*c", False),
        ("^(a|b|[ab])*c", False),
        ("^([a-z]+[.])+$", False),
        ("^[a-z]+(,[a-z]+)*$", False),
        ("^([a-z]{2}){3,}$", False),
        ("^([0-9a-f]{2}:){5}", False),
        ("^(ab|ac)*d", False),
        (".*a.*b", False),
        ("(a|aa)+", False),
        ("^(a|aa)+$", True),
        ("^(\\w+\\s?)*$", True),
        ("^(\\w+\\s)*\\w*$", False),
        ("^(a?b?)*c", True),
        ("^((a|b)?(b|c)?)*d", True),
        ("^(a{1,20}){20}b", True),
        ("^(.*,)*x", True),
        ("^([^,]*,)*x", False),
        ("^((a?)*b)*c", False),
    ],
)
def test_only_a_repetition_with_several_ways_to_be_read_is_ambiguous(written: str, expected: bool) -> None:
    assert is_ambiguous(simplified(parse_pattern(written))) is expected


catalog = sg.Catalog.loads("""
version: 1
tables:
  notes:
    key: [id]
    columns: {id: {type: integer, nullable: false}, body: text}
""")


def search(pattern: str, op: str = "matches") -> sg.Segment:
    where = [{"op": op, "column": "body", "pattern": pattern}]
    return sg.Segment.model_validate({"version": 1, "name": "found", "base": "notes", "where": where, "select": ["id"]})


@pytest.mark.parametrize("label", each_engine("mariadb", "mysql"))
def test_a_search_that_is_given_up_is_never_a_wrong_answer(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    engine.reset()
    engine.load_table("notes", [("id", "integer"), ("body", "text")], [(1, "a" * 200), (2, None), (3, "b")])
    searched, few = search("^a*a*a*a*a*a*[bc]", "not_matches"), search("^a{3}a*[bc]", "not_matches")

    with pytest.raises(Exception, match=r"out of range|Timeout"):  # each driver has errors of its own
        rows_of(engine, sg.compile(searched, catalog, dialect=dialect_of[label]))
    assert rows_of(engine, sg.compile(few, catalog, dialect=dialect_of[label])) == [(1,), (3,)]


@pytest.mark.parametrize("label", each_engine("mariadb"))
@pytest.mark.parametrize(
    "flags", ["", "DOTALL", "EXTENDED", "MULTILINE", "UNGREEDY", "DOTALL,DUPNAMES,EXTENDED,EXTRA,MULTILINE,UNGREEDY"]
)
def test_settings_of_mariadb_change_nothing(flags: str, label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    engine.reset()
    rows = [(1, "b\na b"), (2, "a b\nb"), (3, "a b"), (4, "ab"), (5, "a#")]
    engine.load_table("notes", [("id", "integer"), ("body", "text")], rows)
    engine.set_session(f"default_regex_flags = '{flags}'")

    found = {
        pattern: rows_of(engine, sg.compile(search(pattern), catalog, dialect="mariadb"))
        for pattern in ("^a b", "a b$", "^a.*b$", "a#", "a[ ]b")
    }

    assert found == {
        "^a b": [(2,), (3,)],
        "a b$": [(1,), (3,)],
        "^a.*b$": [(3,), (4,)],
        "a#": [(5,)],
        "a[ ]b": [(1,), (2,), (3,)],
    }


@pytest.mark.parametrize("label", each_engine("mariadb"))
@pytest.mark.parametrize("flags", ["MULTILINE", "DOTALL,DUPNAMES,EXTENDED,EXTRA,MULTILINE,UNGREEDY"])
def test_settings_of_mariadb_make_no_number_of_a_text(
    flags: str, label: str, open_engine: Callable[[str], Engine]
) -> None:
    engine = open_engine(label)
    engine.reset()
    rows = [(1, "a\n12"), (2, "12\na"), (3, "12"), (4, "a\n2026-03-15"), (5, "2026-03-15")]
    engine.load_table("notes", [("id", "integer"), ("body", "text")], rows)
    engine.set_session(f"default_regex_flags = '{flags}'")

    def made(kind: str) -> list[tuple[object, ...]]:
        """The notes whose body is a value of a type."""
        present = {
            "op": "is_present",
            "column": {"op": "cast", "value": {"op": "column", "path": "body"}, "type": kind},
        }
        definition = {"version": 1, "name": "made", "base": "notes", "select": ["id"], "where": [present]}
        return rows_of(engine, sg.compile(sg.Segment.model_validate(definition), catalog, dialect="mariadb"))

    assert made("integer") == [(3,)]
    assert made("date") == [(5,)]
