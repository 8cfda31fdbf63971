"""How large a value may become: a short text can ask for a very long one, or for a number of endless digits."""

from __future__ import annotations

from typing import Final

from segsql.fragments.refusal import FragmentError
from segsql.fragments.tree import Apply, Column, Number, Piece, Text, parts

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


def _size(piece: Piece) -> int:
    """Return how many characters or digits a value may have."""
    if isinstance(piece, Column):
        return _DIGITS_OF_A_COLUMN if piece.kind.is_number else _OF_A_COLUMN
    if isinstance(piece, Text):
        return len(piece.value)
    if isinstance(piece, Number):
        return 100
    inner = [_size(one) for one in parts(piece)]
    found = sum(inner) + 1
    if isinstance(piece, Apply):
        found = _grown(piece, inner, found)
    if found > (_MOST_DIGITS if piece.kind.name == "numeric" else _MOST):
        raise FragmentError("sql-refused", "this value could grow out of bounds", "", *piece.at)
    return found


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
