"""Text to tokens. Nothing is judged here but size and characters: what the language does not have is a token of its own kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, cast

from segsql.expression.refusal import ExpressionError

MAX_LENGTH: Final = 10_000
MAX_TOKENS: Final = 4_000
_SHORTER: Final = "a part of it can be a value with a name, under `using` or as a transformation"

Kind: TypeAlias = Literal["number", "text", "word", "keyword", "symbol", "refused", "stop"]

_KEYWORDS: Final = frozenset(
    {"and", "or", "not", "is", "null", "in", "between", "case", "when", "then", "else", "end", "as", "true", "false"}
    | {"select", "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"}
)
"""Words that are no names. ``date``, ``cast`` and functions are not among them: what follows tells them from a column."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text; ``start`` and ``end`` count characters from 0, the end is exclusive."""

    kind: Kind
    text: str
    start: int
    end: int
    key: str
    """What the grammar goes by: a keyword in lower case, a symbol as written, the kind of everything else."""


# A number takes every letter, digit and dot that touches it, so that 0x41, 1_000 and 1.2.3 are refused whole.
_TOKEN: Final = re.compile(
    r"""(?P<space>[ \t\r\n]+)
    |(?P<text>'(?:[^']|'')*+')
    |(?P<number>\.?[0-9](?:[\w.]|(?<=[eE])[+-](?=[0-9]))*)
    |(?P<word>[^\W\d]\w*(?:\.[^\W\d]\w*)*)
    |(?P<refused>--[^\r\n]*|/\*.*?(?:\*/|\Z)|"[^"]*"?|`[^`]*`?|'.*
        |::|:=|:\w*|\$\w*\$?|@>|<@|@+\w*|->>?|\#>>?|<=>|==|=>|=<|&&|<<|>>|!?~+\*?|\*\*|!(?!=)|\{\{|\}\})
    |(?P<symbol><>|!=|<=|>=|\|\||[-+*/%(),=<>])
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_FORBIDDEN: Final = re.compile("[\x00\ud800-\udfff]")


def tokenize(text: str) -> list[Token]:
    """Return the tokens of ``text``, the last of which is of kind ``stop``.

    Raises:
        ExpressionError: the text is too long, has too many tokens, or holds a character that no engine stores.
    """
    if len(text) > MAX_LENGTH:
        message = f"the expression is longer than {MAX_LENGTH:,} characters"
        raise ExpressionError("too-large", message, _SHORTER, MAX_LENGTH, len(text))
    if bad := _FORBIDDEN.search(text):
        message = f"the character U+{ord(bad[0]):04X} cannot be stored"
        raise ExpressionError("forbidden-character", message, "", bad.start(), bad.end())
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        if found.lastgroup == "space":
            continue
        if len(tokens) == MAX_TOKENS:
            message = f"the expression has more than {MAX_TOKENS:,} words and signs"
            raise ExpressionError("too-large", message, _SHORTER, found.start(), len(text))
        tokens.append(_token(found))
    tokens.append(Token("stop", "", len(text), len(text), "stop"))
    return tokens


def _token(found: re.Match[str]) -> Token:
    piece, start, end = found[0], found.start(), found.end()
    match found.lastgroup:
        case "word" if (folded := fold(piece)) in _KEYWORDS:
            return Token("keyword", piece, start, end, folded)
        case "symbol":
            return Token("symbol", piece, start, end, piece)
        case "other":
            return Token("refused", piece, start, end, "refused")
        case group:
            kind = cast(Kind, group)
            return Token(kind, piece, start, end, kind)


def fold(word: str) -> str:
    """Return the word in lower case; other letters than a to z have signs whose lower case is one of these, and stay."""
    return word.lower() if word.isascii() else word
