"""Strict JSON to plain data with the place of every part, in one pass over its tokens and without recursion.

It is the fast half of ``source``: what a YAML reader takes a second for, this one reads in a thirtieth of it. It judges
nothing. Where a text is not JSON to the letter, or says something that has to be explained, it stops, and the YAML reader,
which reads all JSON, has the word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from json import loads
from typing import Final, TypeAlias

from segsql.places import Listed, Mapped, Place, Span

Data: TypeAlias = "bool | int | Decimal | str | list[Data] | dict[str, Data] | None"

NUMBER: Final = r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?"
"""A number without its sign, of which no reader of YAML or JSON makes another."""

_TOKEN: Final = re.compile(
    r"[ \t\r\n]*+(?:"
    r'("[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+")'
    r"|([\[\]{}:,])"
    rf"|(-?{NUMBER}(?![\w.+-]))"
    r"|((?:true|false|null)\b)"
    r"|(\Z|[^ \t\r\n]))"
)
"""White space and what stands behind it, whatever that is: looking on for a token would look at the rest of the text again and again."""
_TEXT, _SIGN, _NUMBER, _OTHER = 1, 2, 3, 5
_WORDS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None}
_OTHER_BREAK: Final = re.compile("\r(?!\n)")
"""The end of a line for YAML but not here; a text that holds one is left to the YAML reader. The other breaks of YAML stand only in texts,
where JSON keeps them and YAML would make blanks of them."""
_UNPRINTABLE: Final = re.compile("[\x00\ud800-\udfff]")


@dataclass(slots=True)
class Read:
    """What was read of a text: its data and where it stands if it is ``whole``, else only how far it is JSON, and how many keys and
    values that were.
    """

    data: Data = None
    place: Place = (1, 1, 1, 1)
    whole: bool = False
    line: int = 1
    column: int = 1
    parts: int = 0


def whole_number(text: str) -> int | Decimal:
    """Return the value of an integer; one of very many digits is a decimal, as Python reads no endless digits."""
    return int(text) if len(text) <= 40 else Decimal(text)


def read_json(text: str, *, deepest: int, most: int) -> Read:
    """Return what is read of a text of at most so many levels and parts, as far as it is strict JSON."""
    read = Read()
    if text.lstrip(" \t\r\n")[:1] in ("{", "[") and not _OTHER_BREAK.search(text):
        _Reader(read, deepest, most).run(text)
    return read


class _Reader:
    """Reads tokens in their order; ``allowed`` are those that may come next, ``stack`` the mappings and lists that are open."""

    def __init__(self, read: Read, deepest: int, most: int) -> None:
        self.read = read
        self.deepest = deepest
        self.most = most
        self.stack: list[tuple[dict[str, Data] | list[Data], Mapped | Listed]] = []
        self.key = ""
        self.allowed = "v"
        """``v`` a value, ``k`` a key, ``:`` and ``,`` themselves, ``}`` and ``]`` an end, nothing where the text is over."""

    def run(self, text: str) -> None:
        read, line_start = self.read, 0
        for found in _TOKEN.finditer(text):  # pragma: no branch (the end of the text is found as well, and returns)
            kind = found.lastindex
            assert kind is not None
            start, before = found.start(kind), found.start()
            if start != before and (breaks := text.count("\n", before, start)):
                read.line += breaks
                line_start = text.rindex("\n", before, start) + 1
            read.column = start - line_start + 1
            if kind == _OTHER:
                read.whole = not self.allowed and start == len(text)
                return
            if not self.take(kind, found[kind], (read.line, read.column, read.line, found.end() - line_start + 1)):
                return

    def take(self, kind: int, token: str, span: Span) -> bool:
        """Add a token; False where it may not stand, or is not to be read here."""
        if kind == _SIGN:
            return self.sign(token, span)
        value: Data
        if kind == _TEXT:
            text: str = token[1:-1] if "\\" not in token else loads(token)
            if "\\" in token and _UNPRINTABLE.search(text):
                return False
            if "k" in self.allowed:
                return self.name(text, span)
            value = text
        elif kind == _NUMBER:
            value = whole_number(token) if token.lstrip("-").isdigit() else Decimal(token)
        else:
            value = _WORDS[token]
        if "v" not in self.allowed or not self.put(value, span):
            return False
        self.allowed = self.after()
        return True

    def name(self, key: str, span: Span) -> bool:
        """Note the key of the next value; False where it is there already."""
        holder, place = self.stack[-1]
        if not isinstance(place, Mapped) or key in holder:
            return False
        self.key, self.allowed = key, ":"
        place.keys[key] = span
        self.read.parts += 1
        return True

    def sign(self, sign: str, span: Span) -> bool:
        """Open or close a mapping or list, or go on in it."""
        if sign in "{[":
            if "v" not in self.allowed or len(self.stack) >= self.deepest:
                return False
            value: dict[str, Data] | list[Data] = {} if sign == "{" else []
            place = Mapped(span) if sign == "{" else Listed(span)
            found = self.put(value, place)
            self.stack.append((value, place))
            self.allowed = "k}" if sign == "{" else "v]"
            return found
        if sign not in self.allowed:
            return False
        if sign in "}]":
            _, place = self.stack.pop()
            place.span = (*place.span[:2], *span[2:])
            self.allowed = self.after()
        else:
            self.allowed = "v" if sign == ":" or isinstance(self.stack[-1][1], Listed) else "k"
        return True

    def put(self, value: Data, here: Place) -> bool:
        """Put a value where it belongs; False where there are too many already."""
        if not self.stack:
            self.read.data, self.read.place = value, here
        else:
            holder, place = self.stack[-1]
            if isinstance(holder, list):
                assert isinstance(place, Listed)
                holder.append(value)
                place.parts.append(here)
            else:
                assert isinstance(place, Mapped)
                holder[self.key] = value
                place.parts[self.key] = here
        self.read.parts += 1
        return self.read.parts <= self.most

    def after(self) -> str:
        """Return what may follow a value."""
        if not self.stack:
            return ""
        return ",]" if isinstance(self.stack[-1][1], Listed) else ",}"
