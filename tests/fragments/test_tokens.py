"""The gate before the parser: what a text is cut into, what is refused and where, and that PostgreSQL's own scanner cuts alike."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pglast.parser import scan

from segsql.errors import Code
from segsql.fragments.postgres.spelling import POSTGRES
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.spelling import Spelling
from segsql.fragments.tokens import MAX_BYTES, MAX_DEPTH, MAX_TOKENS, SHORTER, Token, bounded

other: Spelling = replace(
    POSTGRES,
    title="Other",
    texts="'\"",
    names={"`": "`", "[": "]"},
    operators=POSTGRES.operators | {"&"},
    escapes={"n": "\n", "\\": "\\", "'": "'"},
    doubled=False,
)
"""A dialect whose texts have escapes and two kinds of quotes."""


def read(text: str, spelling: Spelling = POSTGRES) -> list[tuple[str, str]]:
    *tokens, stop = bounded(text, spelling)

    assert (stop.kind, stop.text, stop.value, stop.start, stop.end) == ("stop", "", "", len(text), len(text))
    assert [one.text for one in tokens] == [text[one.start : one.end] for one in tokens]
    return [(one.kind, one.value) for one in tokens]


def refusal(text: str, spelling: Spelling = POSTGRES) -> FragmentError:
    with pytest.raises(FragmentError) as caught:
        bounded(text, spelling)
    return caught.value


def said(found: FragmentError) -> str:
    """The message with its hint."""
    return f"{found.message} ({found.hint})" if found.hint else found.message


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Age", [("word", "age")]),
        ('"Age of_it-$ 2"', [("name", "Age of_it-$ 2")]),
        ("frag.age", [("word", "frag"), ("symbol", "."), ("word", "age")]),
        ('frag."Age"', [("word", "frag"), ("symbol", "."), ("name", "Age")]),
        ("frag.case", [("word", "frag"), ("symbol", "."), ("word", "case")]),
        ("t.select", [("word", "t"), ("symbol", "."), ("word", "select")]),
        ("''", [("text", "")]),
        ("'it''s'''", [("text", "it's'")]),
        ("'a\\'", [("text", "a\\")]),
        ("'-- ; /* $1 \" é'", [("text", '-- ; /* $1 " é')]),
        ("0", [("number", "0")]),
        ("120", [("number", "120")]),
        ("0.50", [("number", "0.50")]),
        (".5", [("number", ".5")]),
        ("1e3", [("number", "1e3")]),
        ("1.5E-10", [("number", "1.5E-10")]),
        ("2e+05", [("number", "2e+05")]),
        ("9" * 100, [("number", "9" * 100)]),
        ("9e99", [("number", "9e99")]),
        ("1e+099", [("number", "1e+099")]),
        ("1e-0099", [("number", "1e-0099")]),
        ("1+1", [("number", "1"), ("operator", "+"), ("number", "1")]),
        ("a!=b", [("word", "a"), ("operator", "<>"), ("word", "b")]),
        ("a<=-1", [("word", "a"), ("operator", "<="), ("operator", "-"), ("number", "1")]),
        ("a*+1", [("word", "a"), ("operator", "*"), ("operator", "+"), ("number", "1")]),
        ("a::int", [("word", "a"), ("symbol", "::"), ("word", "int")]),
        ("a#>>'{}'", [("word", "a"), ("operator", "#>>"), ("text", "{}")]),
        ("a ?| b", [("word", "a"), ("operator", "?|"), ("word", "b")]),
        ("f(a) ? 'x'", [("word", "f"), ("symbol", "("), ("word", "a"), ("symbol", ")"), ("operator", "?"), ("text", "x")]),
        ("a % b", [("word", "a"), ("operator", "%"), ("word", "b")]),
        ("a %1", [("word", "a"), ("operator", "%"), ("number", "1")]),
        ("f(a,b)", [("word", "f"), ("symbol", "("), ("word", "a"), ("symbol", ","), ("word", "b"), ("symbol", ")")]),
        ("a[1]", [("word", "a"), ("symbol", "["), ("number", "1"), ("symbol", "]")]),
        ("f(a) * 2", [("word", "f"), ("symbol", "("), ("word", "a"), ("symbol", ")"), ("operator", "*"), ("number", "2")]),
        ("f()", [("word", "f"), ("symbol", "("), ("symbol", ")")]),
        ("\t a\r\n ", [("word", "a")]),
        ("date '2020-01-01'", [("word", "date"), ("text", "2020-01-01")]),
        ("DATE'2020-01-01'", [("word", "date"), ("text", "2020-01-01")]),
        ("a like'x'", [("word", "a"), ("word", "like"), ("text", "x")]),
        ("'x'::text", [("text", "x"), ("symbol", "::"), ("word", "text")]),
        ("case a when 1 then 2 end", [*(("word", one) for one in ("case", "a", "when")), ("number", "1"), ("word", "then"), ("number", "2"), ("word", "end")]),
        ("end", [("word", "end")]),
        ("(end)", [("symbol", "("), ("word", "end"), ("symbol", ")")]),
        ("a collate \"C\"", [("word", "a"), ("word", "collate"), ("name", "C")]),
    ],
)  # fmt: skip
def test_what_a_text_is_cut_into(text: str, tokens: list[tuple[str, str]]) -> None:
    assert read(text) == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("`a`", [("name", "a")]),
        ("[a b]", [("name", "a b")]),
        ('"it\'s"', [("text", "it's")]),
        (r"'it\'s\n\\'", [("text", "it's\n\\")]),
        ("a & b", [("word", "a"), ("operator", "&"), ("word", "b")]),
        ("a & 'b'", [("word", "a"), ("operator", "&"), ("text", "b")]),
    ],
)
def test_how_another_dialect_is_written_is_data(text: str, tokens: list[tuple[str, str]]) -> None:
    assert read(text, other) == tokens


comment = "comments and hints are not accepted"
minus = f"{comment} (a minus before a minus needs a blank between: a - -1)"
write = "(write the constant itself)"
placeholder = f"placeholders are not accepted {write}"
dollar_one = f"placeholders and dollar quotes are not accepted {write}"
percent = "placeholders are not accepted (the rest of a division: a % b, with blanks)"
variable = f"variables and links to other databases are not accepted {write}"
template = f"templates are not accepted {write}"
dot = "this dot joins no two names (names are joined without blanks: person.city)"
side_by_side = "two values stand side by side (|| joins texts; a quote inside a text is doubled)"
star = "a star stands for no value (name the columns)"
rows = "(related rows are reached by exists, count, sum and the like)"
no_number = "is not a number (numbers are written as 12, 0.5 or 1e3)"
no_operator = "is no operator of PostgreSQL (operators stand apart by blanks)"
no_name = "no table or column has such a name (a name is letters, digits, blanks, and _ $ -, and starts with a letter, digit or _)"
quote = "right before a quote is not accepted (a text stands in plain quotes, with a blank before it)"
before_text = "before a text is not accepted (CAST('...' AS type))"
bracket = "only a plain name stands before a bracket"
open_text = "the text opened here is never closed (a quote inside a text is doubled: 'it''s')"
escape = r"this escape is not accepted (known here: \n \\ \')"
statement = "; is not accepted (one expression, or one query, stands alone)"

syntax: Mapping[str, tuple[str, str]] = {
    "": ("the fragment is empty", ""),
    " \n ": ("the fragment is empty", " \n "),
    "(a": ("this bracket is never closed", "("),
    "a[(1)": ("this bracket is never closed", "["),
    "a)": ("this bracket closes nothing", ")"),
    "(a]": ("this bracket closes nothing", "]"),
    "[a)": ("this bracket closes nothing", ")"),
    "(case a)": ("this bracket closes nothing", ")"),
    "case when a then b": ("this CASE has no END", "case"),
    "CASE (a end)": ("this CASE has no END", "CASE"),
    "case t.end": ("this CASE has no END", "case"),
    "'a": (open_text, "'a"),
    "b 'a''": (open_text, "'a''"),
    '"a': ("the name opened here is never closed", '"a'),
    "'a' 'b'": (side_by_side, "'b'"),
    "'a'\n'b'": (side_by_side, "'b'"),
    "1 2": (side_by_side, "2"),
    "'a' 2": (side_by_side, "2"),
    '"a" "b"': (side_by_side, '"b"'),
    '"a""b"': (side_by_side, '"b"'),
    '1 "b"': (side_by_side, '"b"'),
    "(a) 'b'": (side_by_side, "'b'"),
    "a[1] 2": (side_by_side, "2"),
    "a +": ("nothing stands after +", "+"),
    "(a +)": ("nothing stands after +", "+"),
    "f(a,)": ("nothing stands after ,", ","),
    "f(a,,b)": ("nothing stands after ,", ","),
    "(+, a)": ("nothing stands after +", "+"),
    "a,": ("nothing stands after ,", ","),
    "a.": ("nothing stands after .", "."),
    "a::": ("nothing stands after ::", "::"),
    "a . b": (dot, "."),
    ".a": (dot, "."),
    "(a).b": (dot, "."),
    "a..b": (dot, "."),
    "a. b": (dot, ". b"),
    "a.'b'": (dot, ".'b'"),
    "a.(b)": (dot, ".("),
    "a.+b": (dot, ".+"),
    "1(a)": (bracket, "1("),
    "'a'(b)": (bracket, "'a'("),
    '"f"(b)': (bracket, '"f"('),
    "0x41": (f"0x41 {no_number}", "0x41"),
    "0b1": (f"0b1 {no_number}", "0b1"),
    "0o7": (f"0o7 {no_number}", "0o7"),
    "1_000": (f"1_000 {no_number}", "1_000"),
    "1e": (f"1e {no_number}", "1e"),
    "1e+": (f"1e {no_number}", "1e"),
    "1.": (f"1. {no_number}", "1."),
    "1.2.3": (f"1.2.3 {no_number}", "1.2.3"),
    "007": (f"007 {no_number}", "007"),
    "1and a": (f"1and {no_number}", "1and"),
    "a!=-1": (f"!=- {no_operator}", "!=-"),
    "a == b": (f"== {no_operator}", "=="),
    "a <~- b": (f"<~- {no_operator}", "<~-"),
    "a ||-b": (f"||- {no_operator}", "||-"),
    "a & b": (f"& {no_operator}", "&"),
    "a &+ b": (f"&+ {no_operator}", "&+"),
    "a !" + "!" * 50: (f"{'!' * 40}… {no_operator}", "!" * 51),
    "`a`": ('` quotes nothing in PostgreSQL (names: "name")', "`"),
}  # fmt: skip

forbidden: Mapping[str, tuple[str, str]] = {
    "a -- b": (minus, "-- b"),
    "a --b\n+ c": (minus, "--b"),
    "a->>--b": (minus, "--b"),
    "a /* b */ + c": (comment, "/* b */"),
    "a /* b": (comment, "/* b"),
    "a*/*b*/c": (comment, "*/"),
    "a */ b": (comment, "*/"),
    "*/ b": (comment, "*/"),
    "a\n-- b\n": (minus, "-- b"),
    "'*/' /* b */ || c": (comment, "/* b */"),
    "a #b": ("comments are not accepted", "#b"),
    "a;": (statement, ";"),
    "a=1;drop": (statement, ";drop"),
    "$1": (dollar_one, "$1"),
    "a=$1": (dollar_one, "$1"),
    "$$a$$": ("dollar quotes are not accepted (text stands in single quotes)", "$$a$$"),
    "$t$a$t$": (dollar_one, "$t$a$t$"),
    "?": (placeholder, "?"),
    "a = ?": (placeholder, "?"),
    "(?)": (placeholder, "?"),
    "a[?]": (placeholder, "?"),
    "f(a, ?1)": (placeholder, "?1"),
    "a ? ?": (placeholder, "?"),
    ":p": (placeholder, ":p"),
    "a=:p": (placeholder, ":p"),
    "a[1:2]": (placeholder, ":2"),
    "a := 1": ("nothing can be assigned here (equality is one =)", ":="),
    "@x": (variable, "@x"),
    "a@link": (variable, "@link"),
    "@> a": (variable, "@>"),
    "@@x": (f"variables of the session are not accepted {write}", "@@x"),
    "{{ x }}": (template, "{{"),
    "a = {x}": (template, "{x"),
    "a }": (template, "}"),
    r"\! ls": ("commands of a shell are not accepted (a backslash stands in text only)", r"\!"),
    "a %s": (percent, "%s"),
    "a %(p)s": (percent, "%("),
    "%_a": (percent, "%_"),
    "*": (star, "*"),
    "t.*": (star, "*"),
    "f(*)": (star, "*"),
    "f(a, *)": (star, "*"),
    "a[*]": (star, "*"),
    "a = *": (star, "*"),
    "e'a'": (f"e {quote}", "e'a'"),
    "a = e'a' || b": (f"e {quote}", "e'a'"),
    'a = u"a" || b': (f"u {quote}", 'u"a"'),
    "N'a'": (f"N {quote}", "N'a'"),
    'u"a"': (f"u {quote}", 'u"a"'),
    "x 'a'": (f"x {before_text}", "x 'a'"),
    "regclass 'a'": (f"regclass {before_text}", "regclass 'a'"),
    '"a;b"': (no_name, '"a;b"'),
    '""': (no_name, '""'),
    '" a"': (no_name, '" a"'),
    '"é"': (no_name, '"é"'),
    "Select 1": (f"sub-selects are not accepted {rows}", "Select"),
    "a union b": (f"set operations are not accepted {rows}", "union"),
    "a order by b": (f"a fragment is no query {rows}", "order"),
    "9" * 101: (f"the number {'9' * 40}… has more than 100 digits (round it)", "9" * 101),
    "1e100": ("the number 1e100 has more than 100 digits (round it)", "1e100"),
    "1e-100": ("the number 1e-100 has more than 100 digits (round it)", "1e-100"),
    "1e" + "9" * 5000: (f"the number 1e{'9' * 38}… has more than 100 digits (round it)", "1e" + "9" * 5000),
}  # fmt: skip


@pytest.mark.parametrize("text", syntax)
def test_what_is_no_expression(text: str) -> None:
    message, piece = syntax[text]

    found = refusal(text)

    assert (found.code, text[found.start : found.end], found.end - found.start) == ("sql-syntax", piece, len(piece))
    assert said(found) == message


@pytest.mark.parametrize("text", forbidden)
def test_what_no_fragment_may_hold(text: str) -> None:
    message, piece = forbidden[text]

    found = refusal(text)

    assert (found.code, text[found.start : found.end], found.end - found.start) == ("sql-refused", piece, len(piece))
    assert said(found) == message


@pytest.mark.parametrize(
    ("text", "message", "piece"),
    [
        (r"'a\x'", escape, r"\x"),
        (r"a or 'a\xb", escape, r"\x"),
        ("'a\\", escape, "\\"),
        ("&'a'", f"& {quote}", "&'a'"),
        ("u&`a`", f"& {quote}", "&`a`"),
        ("'a''b'", side_by_side, "'b'"),
        ("'a\\'", open_text, "'a\\'"),
        ("[a", "the name opened here is never closed", "[a"),
        ("a]", "this bracket closes nothing", "]"),
    ],
)
def test_what_another_dialect_may_not_hold(text: str, message: str, piece: str) -> None:
    found = refusal(text, other)

    assert (text[found.start : found.end], found.end - found.start, said(found)) == (piece, len(piece), message)


def test_what_names_are_quoted_with_is_told() -> None:
    found = refusal("a = `b`", replace(POSTGRES, names={'"': '"', "[": "]"}))

    assert (found.start, found.hint) == (4, 'names: "name" [name]')


@pytest.mark.parametrize(
    "char",
    ["\0", "\x08", "\x0b", "\x0c", "\x0e", "\x1b", "\x1f", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", chr(0xD800), chr(0xDFFF)],
)  # fmt: skip
def test_characters_that_no_text_may_hold_either(char: str) -> None:
    found = refusal(f"a = 'b{char}c'")

    assert (found.code, found.start, found.end) == ("forbidden-character", 6, 7)
    assert said(found) == f"the character U+{ord(char):04X} is not accepted"


@pytest.mark.parametrize("char", ["é", "\xa0", "\u200b", "\uff53", "\u2212", "\uff11", "日", "\uff07", "\u0335"])
def test_characters_that_stand_in_texts_only(char: str) -> None:
    found = refusal(f"a = 1 {char}")

    assert read(f"'{char}'") == [("text", char)]
    assert (found.code, found.start, found.end) == ("forbidden-character", 6, 7)
    assert (
        said(found)
        == f"the character U+{ord(char):04X} is not accepted here (letters other than a to z stand in texts only)"
    )


@pytest.mark.parametrize(
    ("least", "text", "code", "piece"),
    [
        ("'" + "x" * (MAX_BYTES - 2) + "'", "'" + "x" * (MAX_BYTES - 1) + "'", "too-large", "'"),
        ("'" + "é" * (MAX_BYTES // 2 - 1) + "'", "'" + "é" * (MAX_BYTES // 2) + "'", "too-large", None),
        ("a," * (MAX_TOKENS // 2 - 1) + "a ", "a," * (MAX_TOKENS // 2) + "a a", "too-large", "a a"),
        ("(" * MAX_DEPTH + "a" + ")" * MAX_DEPTH, "(" * (MAX_DEPTH + 1) + "a", "too-deep", "("),
        ("a[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH, "a[" * (MAX_DEPTH + 1) + "a", "too-deep", "["),
        ("case " * MAX_DEPTH + "a" + " end" * MAX_DEPTH, "case " * (MAX_DEPTH + 1) + "a", "too-deep", "case"),
        ("not " * MAX_DEPTH + "a", "Not " * (MAX_DEPTH + 1) + "a", "too-deep", "Not"),
        ("- " * MAX_DEPTH + "a", "- " * (MAX_DEPTH + 1) + "a", "too-deep", "-"),
        ("+ ~ " * (MAX_DEPTH // 2) + "a", "+ ~ " * (MAX_DEPTH // 2) + "+ a", "too-deep", "+"),
    ],
    ids=["bytes", "longer bytes", "tokens", "brackets", "square brackets", "cases", "nots", "minuses", "signs"],
)
def test_bounds(least: str, text: str, code: Code, piece: str | None) -> None:
    assert read(least)
    found = refusal(text)

    assert (found.code, text[found.start : found.end]) == (code, text if piece is None else piece)
    assert found.hint == SHORTER
    assert found.message in (
        "the text is larger than 16,384 bytes",
        "the text has more than 2,000 words and signs",
        "the text is nested deeper than 64 levels",
    )


def test_prefixes_count_only_in_a_row() -> None:
    assert read("not a and " * 100 + "not a")
    assert read("'not' || " * 100 + "'not'")


def cut(text: str) -> list[tuple[int, int]] | None:
    """Where the pieces of a text begin and end, or nothing where it is refused."""
    place, found = (0, 0), None
    try:
        found = [(one.start, one.end) for one in bounded(text, POSTGRES)[:-1]]
    except FragmentError as problem:
        place = (problem.start, problem.end)
    assert 0 <= place[0] <= place[1] <= len(text)
    return found


pieces = [*POSTGRES.operators, *"()[],.", "a", "1", "'b'", '"C"', "1.5", " ", "\n", "and", "''", "$", "#"]


@given(st.lists(st.sampled_from(pieces), max_size=12).map("".join) | st.text("'\"-/*$ae1.( )[;:\\\n", max_size=12))
@example("a<=-1")
@example("a->-1")
@example("a=-'b'")
def test_what_is_accepted_is_cut_as_postgres_cuts_it(text: str) -> None:
    found = cut(text)

    assert found is None or found == [(one.start, one.end + 1) for one in scan(text)]


@given(st.text(st.characters(codec=None), max_size=40))
def test_any_text_is_cut_or_refused_with_a_place(text: str) -> None:
    found = cut(text)

    assert found is None or all(text[start:end] for start, end in found)


def test_the_error_says_where_and_what_helps() -> None:
    found = FragmentError("sql-syntax", "no", "yes", 1, 3)

    assert (str(found), found.args) == ("1-3: [sql-syntax] no (yes)", ("sql-syntax", "no", "yes", 1, 3))
    assert str(FragmentError("too-large", "no", "", 1, 3)) == "1-3: [too-large] no"


def test_long_pieces_are_cut_in_messages() -> None:
    assert (shown("x" * 40), shown("x" * 41)) == ("x" * 40, "x" * 40 + "…")


def test_a_sign_is_told_from_a_text_that_shows_it() -> None:
    assert Token("operator", "+", 0, 1, "+").sees("-", "+")
    assert not Token("text", "'+'", 0, 3, "+").sees("+")
    assert not Token("name", '"("', 0, 3, "(").sees("(")
