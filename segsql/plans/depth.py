"""How deep a statement is nested for the parser of an engine that keeps what it has begun on a stack of fixed size.

The grammar of SQLite 3.40 (parse.y) says how many entries each construct holds while what is inside of it is read: ``x AND EXISTS (SELECT
a FROM t WHERE`` has x, AND, EXISTS and the bracket on it, and five of the query. This counts them from the text, not to the entry: the engine
overflows at 100, and of some thousand statements none of less than 99 did (measured).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

_TOKEN: Final = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|[(),]|\w+|[^\s\w'"(),-]+|-""")
_LIST: Final = re.compile(
    r"""('(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*)|(?:,\s*(?:'(?:[^']|'')*'|-?[0-9][0-9.e+]*)\s*)+(?=[,)])"""
)
"""What stands in quotes or in a comment, and holds no list whatever is in it; or the constants of a list behind its first."""
_OPERATORS: Final = frozenset({"AND", "OR", "BETWEEN", "LIKE", "IS", "GLOB"})
_NO_CALLS: Final = _OPERATORS | {
    "NOT", "THEN", "ELSE", "WHEN", "SELECT", "WHERE", "ON", "HAVING", "BY", "FROM", "JOIN", "IN", "OVER", "AS", "UNION", "ALL",
}  # fmt: skip
_BRACKETS: Final = {"EXISTS": 2, "CAST": 2, "IN": 3, "FROM": 2, "JOIN": 2, "OVER": 2, "AS": 2}
"""What a bracket holds with the word ahead of it, where that is no function."""
_CLAUSES: Final = {"SELECT": 3, "FROM": 5, "JOIN": 7, "ON": 9, "WHERE": 5, "GROUP": 7, "HAVING": 7, "ORDER": 9}
"""What a query holds while a clause of it is read."""
_CREATE, _CALL, _CASE, _COMMA, _THEN, _LEAF = 8, 3, 4, 2, 2, 4


@dataclass(slots=True)
class _Begun:
    """A construct that is not at its end: its first word, how many entries are held for it now, and how many as it began."""

    word: str
    held: int
    first: int


def depth(sql: str) -> int:
    """Return about how many entries a parser's stack has when it has most, for a statement of SQLite whose words are in capitals."""
    held = _CREATE if sql.lstrip().startswith("CREATE") else 1
    begun = [_Begun("", held, held)]
    total = deepest = held
    earlier = last = ""
    for word in _TOKEN.findall(_LIST.sub(lambda found: found[1] or ",", sql)):
        if word in _TELLING:
            top = begun[-1]
            now = _held(word, top)
            if now is not None:
                total, top.held = total + now - top.held, now
            elif word in _ENDS:
                while (ended := begun.pop()).word != _ENDS[word]:
                    total -= ended.held
                total -= ended.held
            elif word in _BEGINNINGS:
                held = _BEGINNINGS[word](last, earlier)
                begun.append(_Begun(word, held, held))
                total += held
            if total > deepest:
                deepest = total
        elif word[:2] == "--":
            continue
        earlier, last = last, word
    return deepest + _LEAF


def _held(word: str, top: _Begun) -> int | None:
    """Return what a construct holds from a word on that belongs to it; None if the word does not, or changes nothing."""
    match top.word:
        case "(" if word == ",":
            return top.first + _COMMA
        case "CASE" if word in ("WHEN", "THEN", "ELSE"):
            return top.first + (_THEN if word == "THEN" else 0)
        case "SELECT" if word != "SELECT":
            return _CLAUSES.get(word)
        case _:
            return None


def _bracket(last: str, earlier: str) -> int:
    """Return what an opening bracket holds together with what was begun ahead of it."""
    if last in _NO_CALLS:
        return _BRACKETS.get(last, 1 + _begun(last))
    if last[:1].isalpha() or last[:1] == "_":
        return _BRACKETS.get(last, _CALL) + _begun(earlier)
    return 1 + _begun(last)


def _begun(last: str) -> int:
    """Return what a word keeps waiting: an operator itself and its left side."""
    if last in _OPERATORS or (last and not (last[0].isalnum() or last[0] in "_'\"(),")):
        return 2
    return 1 if last == "NOT" else 0


_BEGINNINGS: Final[dict[str, Callable[[str, str], int]]] = {
    "(": _bracket,
    "CASE": lambda last, _: _CASE + _begun(last),
    "SELECT": lambda _last, _earlier: _CLAUSES["SELECT"],
}
"""What a construct holds as it begins, by its first word and by the two ahead of it."""
_ENDS: Final = {")": "(", "END": "CASE"}
_TELLING: Final = frozenset({",", "WHEN", "THEN", "ELSE", *_CLAUSES, *_ENDS, *_BEGINNINGS})
"""Words that change what is held, few of those in a statement."""
