"""How large a value may become: a short text can ask for a very long one, or for a number of endless digits."""

from __future__ import annotations

from typing import Final, NamedTuple

from segsql.fragments.refusal import FragmentError
from segsql.fragments.tree import Apply, Case, Column, Constant, Number, Piece, Text, parts

_OF_A_COLUMN: Final = 1_000
"""Characters that a value of a column is taken to have."""
_DIGITS_OF_A_COLUMN: Final = 40
_MOST: Final = 10_000_000
_MOST_DIGITS: Final = 5_000


def check_sizes(root: Piece) -> None:
    """Refuse a fragment one of whose values may grow out of bounds.

    Raises:
        FragmentError: for that reason, at the piece that grows.
    """
    _size(root)


class _Size(NamedTuple):
    """How large a value may be."""

    room: int
    """Characters of all that it is made of: what conditions look at takes time and room as well."""
    digits: int
    """Digits of the number that it is, or that is made of it."""


def _size(piece: Piece) -> _Size:
    """Return how large a value may be."""
    if isinstance(piece, Column | Text | Number | Constant):
        found = _of_a_leaf(piece)
        return _Size(found, found)
    inner = [_size(one) for one in parts(piece)]
    room = sum(one.room for one in inner) + 1
    if isinstance(piece, Apply):
        room = _grown(piece, [one.room for one in inner], room)
    digits = _digits(piece, inner) if piece.kind.is_number else room
    if room > _MOST or digits > (_MOST_DIGITS if piece.kind.name == "numeric" else _MOST):
        raise FragmentError("sql-refused", "this value could grow out of bounds", "", *piece.at)
    return _Size(room, digits)


def _of_a_leaf(piece: Column | Text | Number | Constant) -> int:
    match piece:
        case Column():
            return _DIGITS_OF_A_COLUMN if piece.kind.is_number else _OF_A_COLUMN
        case Text():
            return len(piece.value)
        case Number():
            return 100
        case _:
            return 1


def _digits(piece: Piece, inner: list[_Size]) -> int:
    """Return how many digits a number may have that is made of these."""
    if piece.kind.name != "numeric":
        return _DIGITS_OF_A_COLUMN
    if piece.kind.whole is not None and piece.kind.scale is not None:
        return piece.kind.whole + piece.kind.scale
    of_numbers = [size.digits for one, size in zip(parts(piece), inner, strict=True) if one.kind.is_number]
    match piece:
        case Apply(name="^" | "power", arguments=(_, Number() as count)):
            return inner[0].digits * max(1, int(float(count.text)))
        case Apply(name="+" | "-" | "coalesce" | "greatest" | "least" | "nullif") | Case():
            return max(of_numbers) + 1
        case Apply():
            return sum(of_numbers) + 1
        case _:
            return inner[0].digits + 1


def _grown(piece: Apply, inner: list[int], together: int) -> int:
    match piece.name, piece.arguments:
        case "repeat" | "lpad" | "rpad" | "^" | "power", (_, Number() as count, *_):
            return inner[0] * max(1, int(float(count.text)))
        case "replace", (_, Text() as old, Text() as new):
            return inner[0] * max(1, -(-len(new.value) // max(1, len(old.value))))
        case "regexp_replace", (_, _, Text() as new, *_):
            return inner[0] * (1 + len(new.value))
        case "array_to_string", _:
            return inner[0] * max(inner[1:])
        case "concat_ws", _:
            return inner[0] * len(inner) + together
        case "hex", _:
            return inner[0] * 2
        case "url_encode", _:
            return inner[0] * 3
        case "levenshtein" | "damerau_levenshtein" | "jaro_similarity" | "jaro_winkler_similarity" | "jaccard", (_, _):
            # Every letter of one is held against every letter of the other, which takes time where it does not take room.
            return inner[0] * inner[1]
        case _:
            return together
