"""Patterns that are written out: what could keep an engine busy for long is refused."""

from __future__ import annotations

import re
from typing import Final

from segsql.fragments.constants import constant_text
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.tree import Piece

_LONGEST: Final = 512
_MOST_TURNS: Final = 500
_DEEPEST: Final = 16
_PIECE: Final = re.compile(
    r"(?P<set>\[\^?\]?(?:\\.|\[[:.=].*?[:.=]\]|[^\]])*\])|(?P<back>\\[1-9])|\\.|(?P<option>\(\?(?!:))|(?P<open>\((?:\?:)?)|(?P<close>\))"
    r"|(?P<turns>\{(?P<least>[0-9]+)(?:,(?P<most>[0-9]*))?\})|.",
    re.DOTALL,
)


def check_pattern(piece: Piece) -> None:
    """Refuse a pattern that is not written out, is long, looks back or ahead, or counts turns within counted turns.

    Raises:
        FragmentError: for one of these reasons.
    """
    text = constant_text(piece, "a pattern")
    if len(text) > _LONGEST:
        raise FragmentError("too-large", f"the pattern is longer than {_LONGEST} characters", "", *piece.at)
    if text.startswith("***"):
        raise FragmentError("sql-refused", "a pattern states no other syntax", "leave *** out", *piece.at)
    open_, closed, before = [1], 1, 1
    """The most turns in each group that is open, in the one that was closed last, and of the piece before."""
    for found in _PIECE.finditer(text):
        if found["back"] or found["option"]:
            message = f"{found[0]} in a pattern is not accepted"
            raise FragmentError(
                "sql-refused", message, "patterns do not refer back, look ahead or set options", *piece.at
            )
        closed, before = before, 1
        if found["open"]:
            open_.append(1)
        elif found["close"] and len(open_) == 1:
            raise _unbalanced(piece)
        elif found["close"]:
            before = open_.pop()
            open_[-1] = max(open_[-1], before)
        elif found["turns"]:
            turns = max(int(found["least"][:6]), int((found["most"] or "0")[:6]), 1)
            before = closed * turns
            open_[-1] = max(open_[-1], before)
        elif found[0] in ("[", "\\"):
            raise _unbalanced(piece)
        if max(open_) > _MOST_TURNS or len(open_) > _DEEPEST:
            raise FragmentError(
                "sql-refused", f"{shown(found[0])} is in too many groups, or counts too many turns", "", *piece.at
            )
    if len(open_) > 1:
        raise _unbalanced(piece)


def _unbalanced(piece: Piece) -> FragmentError:
    return FragmentError("sql-refused", "a bracket of this pattern is never closed, or closes nothing", "", *piece.at)


def check_flags(piece: Piece, known: str) -> None:
    """Refuse flags other than those that say what is replaced, and whether case counts.

    Raises:
        FragmentError: for that reason.
    """
    if not set(constant_text(piece, "a flag")) <= set(known):
        said = " and ".join((", ".join(known[:-1]), known[-1]))
        raise FragmentError("sql-refused", f"the flags {said} are accepted", "", *piece.at)
