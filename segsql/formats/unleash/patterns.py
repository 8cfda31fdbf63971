r"""Regular expressions of RE2 in the part of it that segments are written in, where that says the same.

SDKs look for a pattern anywhere in a text (specification 21 of Unleash/client-specification). So how much of the text it takes never
matters, and neither does a sign more that is taken at its ends:

- ``a*?`` finds what ``a*`` finds, and ``[[:alpha:]]`` is ``[A-Za-z]``;
- ``(?i)``, ``(?m)`` and ``(?s)`` ahead of all else are said of the whole pattern: ``.`` is ``[\s\S]``, and a line begins behind the
  beginning or a line feed;
- ``\b`` at an end of it, beside a sign that words have, is that end of the text or a sign that words do not have, unless case is left
  out of account: letters that are alike then need not be in ASCII, as those of words are.

All else is left as it was written, and refused by name where the language does not have it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_TOKEN: Final = re.compile(
    r"\\.|\[\^?\]?(?:\[:\^?[a-z]+:\]|\\.|[^\]\\])*\]|\(\?[imsU]+\)|\((?:\?[^:)]*:)?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|.",
    re.DOTALL,
)
_SETTINGS: Final = re.compile(r"\(\?([imsU]+)\)")
_REPEATED: Final = re.compile(r"([*+?]|\{\d+(?:,\d*)?\})\??")
_OPTIONAL: Final = re.compile(r"[*?]|\{0")
_OF_WORDS: Final = re.compile(r"[0-9A-Za-z_]|\\[wd]")
_CLASS: Final = re.compile(r"\[:([a-z]+):\]")
_CLASSES: Final = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": r"\t\x20",
    "digit": "0-9",
    "lower": "a-z",
    "punct": r"!-\/\:-@\[-`\{-~",
    "space": r"\t\n\v\f\r\x20",
    "upper": "A-Z",
    "word": "0-9A-Za-z_",
    "xdigit": "0-9A-Fa-f",
}
"""The ASCII classes (github.com/google/re2, doc/syntax.txt)."""


def rewritten(pattern: str, *, ignoring: bool) -> tuple[str, bool]:
    """Return a pattern that finds the same, and whether case is left out of account, as it may be already.

    The pattern itself is returned where it cannot be said anew.
    """
    tokens = _TOKEN.findall(pattern)
    at = next((index for index, one in enumerate(tokens) if one != "^"), 0)
    found = _SETTINGS.fullmatch(tokens[at]) if tokens else None
    settings = (found[1] if found else "") + "i" * ignoring
    ahead, tokens = (tokens[:at], tokens[at + 1 :]) if found else ([], tokens)
    branches = [_branch(one, settings) for one in _split(tokens)]
    # Behind a sign that says where the text begins, none can be taken; and that is one branch's own.
    if None in branches or (ahead and (len(branches) > 1 or tokens[:1] in (["^"], [r"\b"]))):
        return pattern, ignoring
    return "".join(ahead) + "|".join(filter(None, branches)), "i" in settings


def _split(tokens: Sequence[str]) -> list[list[str]]:
    """Return the parts of a pattern that stand between bars, outside of all groups."""
    found: list[list[str]] = [[]]
    depth = 0
    for one in tokens:
        depth += one.startswith("(") - (one == ")")
        if one == "|" and depth == 0:
            found.append([])
        else:
            found[-1].append(one)
    return found


def _branch(tokens: list[str], settings: str) -> str | None:
    """Return one of several patterns said anew, or None where it cannot be."""
    if not tokens:
        return None
    start, tokens = _start(tokens, settings)
    end, tokens = _end(tokens, settings)
    if "m" in settings and {"^", "$"} & set(tokens):
        return None
    return start + "".join(_token(one, settings) for one in tokens) + end


def _start(tokens: list[str], settings: str) -> tuple[str, list[str]]:
    rest = tokens[1:]
    if tokens[0] == "^" and "m" in settings and not _repeats(rest):
        return r"(?:^|\n)", rest
    if tokens[0] == r"\b" and "i" not in settings and rest and _OF_WORDS.fullmatch(rest[0]) and not _may_lack(rest[1:]):
        return r"(?:^|\W)", rest
    return "", tokens


def _end(tokens: list[str], settings: str) -> tuple[str, list[str]]:
    if not tokens:
        return "", tokens
    rest = tokens[:-1]
    if tokens[-1] == "$" and "m" in settings:
        return r"(?:$|\n)", rest
    if tokens[-1] == r"\b" and "i" not in settings and rest:
        repeated = len(rest) > 1 and _REPEATED.fullmatch(rest[-1]) is not None
        last = rest[-2] if repeated else rest[-1]
        if _OF_WORDS.fullmatch(last) and not (repeated and _OPTIONAL.match(rest[-1])):
            return r"(?:$|\W)", rest
    return "", tokens


def _repeats(following: Sequence[str]) -> bool:
    return bool(following) and _REPEATED.fullmatch(following[0]) is not None


def _may_lack(following: Sequence[str]) -> bool:
    return bool(following) and _OPTIONAL.match(following[0]) is not None


def _token(one: str, settings: str) -> str:
    if one == "." and "s" in settings:
        return r"[\s\S]"
    if one.startswith("[") and len(one) > 1:
        return _CLASS.sub(lambda found: _CLASSES.get(found[1], found[0]), one)
    repeated = _REPEATED.fullmatch(one)
    return repeated[1] if repeated else one
