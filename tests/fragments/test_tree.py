"""The tree of a fragment: where its pieces stand in the text, what they are made of, and how deep they go."""

import pytest

from fragments.said import columns, noon, readings, utc
from segsql.fragments.moments import Moment
from segsql.fragments.refusal import FragmentError
from segsql.fragments.sources import SOURCES, read, typed
from segsql.fragments.tree import (
    MAX_HEIGHT,
    Apply,
    Column,
    Constant,
    Number,
    Parsed,
    Piece,
    Text,
    height,
    outcomes,
    parts,
    pieces,
)

told = [
    (dialect, heading, [text for text, said in rows.items() if "«" not in said and "\\n" not in text])
    for dialect in SOURCES
    for heading, rows in readings(dialect).items()
]
"""The texts that are taken, by their dialects and headings."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1", []),
        ("age", []),
        ("1 + 2", ["1", "2"]),
        ("1::text", ["1"]),
        ("array[1, 2]", ["1", "2"]),
        ("case when 1 then 2 when 3 then 4 end", ["1", "2", "3", "4"]),
        ("case 1 when 2 then 3 else 4 end", ["1", "2", "3", "4"]),
    ],
)
def test_what_a_piece_is_made_of(text: str, found: list[str]) -> None:
    inner = parts(read(text, "postgres").root)

    assert [one.text for one in inner if isinstance(one, Number)] == found
    assert len(inner) == len(found)


def test_all_pieces_are_found() -> None:
    found = list(pieces(read("1 + 2 * 3 > 4", "postgres").root))

    assert sorted(one.name for one in found if isinstance(one, Apply)) == ["*", "+", ">"]
    assert sorted(one.text for one in found if isinstance(one, Number)) == ["1", "2", "3", "4"]
    assert len(found) == 7


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1", ["1"]),
        ("1 + 2", []),
        ("case when 1 > 0 then 2 when 3 > 0 then 4 end", ["2", "4"]),
        ("case 1 when 2 then 3 else 4 end", ["3", "4"]),
        ("coalesce(1, 2, 3)", ["1", "2", "3"]),
        ("greatest(1, 2)", ["1", "2"]),
        ("least(1, 2)", ["1", "2"]),
        ("nullif(1, 2)", ["1"]),
        ("coalesce(1, case when 2 > 0 then 3 else nullif(4, 5) end, least(6, 7))", ["1", "3", "4", "6", "7"]),
        ("case when 1 > 0 then case when 2 > 0 then 3 end else 4 end", ["3", "4"]),
    ],
)
def test_what_a_value_is_one_of(text: str, found: list[str]) -> None:
    one_of = list(outcomes(read(text, "postgres").root))

    assert sorted(one.text for one in one_of if isinstance(one, Number)) == found
    assert len(one_of) == max(1, len(found))


@pytest.mark.parametrize(
    ("text", "levels"), [("1", 1), ("1 + 2", 2), ("1 + 2 + 3", 3), ("(((1)))", 1), ("1 + 2 > 3 * 4", 3)]
)
def test_how_deep_pieces_stand_in_each_other(text: str, levels: int) -> None:
    parsed = read(text, "postgres")

    assert height(parsed.root) == levels
    assert typed(parsed, [], Moment(noon, utc)).depth == levels


def test_a_chain_is_as_long_as_a_tree_may_be_high() -> None:
    least, most = "id" + " + 1" * (MAX_HEIGHT - 1), "id" + " + 1" * MAX_HEIGHT

    assert height(read(least, "postgres").root) == MAX_HEIGHT
    with pytest.raises(FragmentError) as caught:
        read(most, "postgres")
    message = "more than 64 operators stand in each other (split it into several conditions or values)"
    assert str(caught.value) == f"0-{len(most)}: [too-deep] {message}"


@pytest.mark.parametrize(("dialect", "heading", "texts"), told, ids=lambda one: one if isinstance(one, str) else "")
def test_every_piece_says_where_it_stands(dialect: str, heading: str, texts: list[str]) -> None:
    for text in texts:
        parsed = read(text, dialect)
        fragment = typed(parsed, columns(parsed), Moment(noon, utc))
        named = [text[slice(*one.at)].lower().replace('"', "") for one in parsed.names]

        assert [one for one in pieces(parsed.root) if not stands_well(one, text)] == []
        assert [one for one in pieces(fragment.root) if not stands_well(one, text)] == []
        assert dialect != "postgres" or [one for one in pieces(parsed.root) if not is_written(one, text, parsed)] == []
        assert named == [one.path for one in parsed.names]


def stands_well(piece: Piece, text: str) -> bool:
    """Whether a piece has a place in the text, with what it is made of inside of it."""
    first, last = piece.at
    return 0 <= first < last <= len(text) and all(first <= one.at[0] and one.at[1] <= last for one in parts(piece))


def is_written(piece: Piece, text: str, parsed: Parsed) -> bool:
    """Whether what stands at the place of a piece is the piece."""
    written = text[slice(*piece.at)].strip("()").lower()
    match piece:
        case Column():
            return written.replace('"', "") == parsed.names[piece.index].path
        case Number():
            return written in (piece.text, "name")  # where SUBSTRING(name FOR 2) stands for FROM 1
        case Text():
            return written.strip("'").replace("''", "'") == piece.value.lower().strip("'")
        case Constant():
            return written == {None: "null", True: "true", False: "false"}[piece.value]
        case Apply():
            return piece.at[0] <= piece.sign[0] < piece.sign[1] <= piece.at[1]
        case _:
            return True


def test_a_column_is_named_once() -> None:
    parsed = read("age > score and frag.age < age", "postgres")

    assert [(one.path, one.at) for one in parsed.names] == [("age", (0, 3)), ("score", (6, 11)), ("frag.age", (16, 24))]
    assert sorted(one.index for one in pieces(parsed.root) if isinstance(one, Column)) == [0, 0, 1, 2]
    assert parsed.dialect == "postgres"


def test_words_that_name_types_may_name_columns() -> None:
    parsed = read("date = text and timestamp is null and outer.age = age", "postgres")

    assert [one.path for one in parsed.names] == ["date", "text", "timestamp", "outer.age", "age"]
    assert all(isinstance(one, Column | Apply) for one in pieces(parsed.root))


@pytest.mark.parametrize("text", ["outer", "outer = 1", "union.age", "select.age", "end.age"])
def test_words_of_the_grammar_name_no_tables(text: str) -> None:
    with pytest.raises(FragmentError):
        read(text, "postgres")
