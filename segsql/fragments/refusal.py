"""The error of this package, and what it says about pieces that no fragment may hold, whatever its dialect."""

from __future__ import annotations

from typing import Final, TypeAlias

from segsql.errors import Code

Advice: TypeAlias = tuple[str, str]
"""A message and a hint."""


class FragmentError(Exception):
    """What is wrong with a fragment of SQL, and where.

    ``start`` and ``end`` count characters from 0, the end is exclusive; both are the length of the text where it ends too early.
    """

    def __init__(self, code: Code, message: str, hint: str, start: int, end: int) -> None:
        super().__init__(code, message, hint, start, end)
        self.code: Code = code
        self.message = message
        self.hint = hint
        self.start = start
        self.end = end

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.start}-{self.end}: [{self.code}] {self.message}{hint}"


_PLACEHOLDER: Final = "write the constant itself"
_ROWS: Final = "related rows are reached by exists, count, sum and the like"

# The first entry whose key starts the piece decides, so longer keys stand before shorter ones.
_SIGNS: Final[tuple[tuple[str, str, str], ...]] = (
    ("#", "comments are not accepted", ""),
    (";", "; is not accepted", "one expression, or one query, stands alone"),
    ("$$", "dollar quotes are not accepted", "text stands in single quotes"),
    ("$", "placeholders and dollar quotes are not accepted", _PLACEHOLDER),
    ("?", "placeholders are not accepted", _PLACEHOLDER),
    (":=", "nothing can be assigned here", "equality is one ="),
    (":", "placeholders are not accepted", _PLACEHOLDER),
    ("@@", "variables of the session are not accepted", _PLACEHOLDER),
    ("@", "variables and links to other databases are not accepted", _PLACEHOLDER),
    ("{", "templates are not accepted", _PLACEHOLDER),
    ("}", "templates are not accepted", _PLACEHOLDER),
    ("\\", "commands of a shell are not accepted", "a backslash stands in text only"),
)


def refused_sign(piece: str) -> Advice | None:
    """Return what is wrong with a piece that no dialect may hold here, if that is known."""
    return next(((message, hint) for start, message, hint in _SIGNS if piece.startswith(start)), None)


_QUERY: Final = ("a fragment is no query", _ROWS)
WORDS: Final[dict[str, Advice]] = {
    "select": ("sub-selects are not accepted", _ROWS),
    **dict.fromkeys(("union", "intersect", "except"), ("set operations are not accepted", _ROWS)),
    **dict.fromkeys(("having", "into", "limit", "fetch", "window", "lateral", "group", "order"), _QUERY),
    **dict.fromkeys(("table", "returning", "create", "grant", "where"), _QUERY),
}
"""What is wrong with unquoted words that every dialect keeps for its queries and statements, so that no column needs them."""


def shown(text: str) -> str:
    """Return the piece, shortened for a message."""
    return text if len(text) <= 40 else f"{text[:40]}…"
