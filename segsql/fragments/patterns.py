"""Patterns that are written out: what could keep an engine busy for long is refused."""

from __future__ import annotations

import re
from typing import Final

from segsql.fragments.constants import constant_text
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.tree import Piece

_LONGEST: Final = 512
_MOST_TURNS: Final = 500
_MOST_TURNS_TOGETHER: Final = 2_000
_MOST_ANCHORS: Final = 16
"""Beyond, PostgreSQL can take from seconds to hours to read a pattern: the time doubles with each (measured)."""
_ANCHORS: Final = {**dict.fromkeys(("^", "$", r"\A", r"\Z", r"\m", r"\M"), 1), **dict.fromkeys((r"\y", r"\Y"), 2)}
"""What looks at the places between characters, the edges of words counting twice as there are two kinds."""
_DEEPEST: Final = 16
_PIECE: Final = re.compile(
    r"(?P<set>\[\^?\]?(?:\\.|\[[:.=].*?[:.=]\]|[^\]])*\])|(?P<back>\\[1-9])|\\.|(?P<option>\(\?(?!:))|(?P<open>\((?:\?:)?)|(?P<close>\))"
    r"|(?P<turns>\{(?P<least>[0-9]+)(?:,(?P<most>[0-9]*))?\})|.",
    re.DOTALL,
)


def check_pattern(piece: Piece) -> None:
    """Refuse a pattern that is not written out, is long, looks back or ahead, counts turns within counted turns, or many, or has many anchors.

    Raises:
        FragmentError: for one of these reasons.
    """
    text = constant_text(piece, "a pattern")
    if len(text) > _LONGEST:
        raise FragmentError("too-large", f"the pattern is longer than {_LONGEST} characters", "", *piece.at)
    if text.startswith("***"):
        raise FragmentError("sql-refused", "a pattern states no other syntax", "leave *** out", *piece.at)
    open_, closed, before, together = [1], 1, 1, 0
    """The most turns in each group that is open, in the one that was closed last, of the piece before, and all of them."""
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
            together += before
        elif found[0] in ("[", "\\"):
            raise _unbalanced(piece)
        if max(open_) > _MOST_TURNS or together > _MOST_TURNS_TOGETHER or len(open_) > _DEEPEST:
            raise FragmentError(
                "sql-refused", f"{shown(found[0])} is in too many groups, or counts too many turns", "", *piece.at
            )
    if len(open_) > 1:
        raise _unbalanced(piece)
    if _anchors(text) > _MOST_ANCHORS:
        message = f"more than {_MOST_ANCHORS} anchors stand in a row in this pattern"
        raise FragmentError("sql-refused", message, "several conditions, joined by OR", *piece.at)


def _anchors(text: str) -> int:
    """Return how many anchors a match may have to pass, those of alternatives within a group together; its brackets are closed."""
    open_, before, most = [0], 0, 0
    for found in _PIECE.finditer(text):
        if found["open"]:
            open_.append(0)
            continue
        if found["turns"]:
            inner = before * (max(int(found["least"]), int(found["most"] or "0"), 1) - 1)
        else:
            inner = open_.pop() if found["close"] else _ANCHORS.get(found[0], 0)
            before = inner
        open_[-1] += inner
        most = max(most, open_[0])
        if found[0] == "|" and len(open_) == 1:
            open_[0] = 0
    return most


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
