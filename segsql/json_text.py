"""Strict JSON to plain data with the place of every part, in one pass over its tokens and without recursion.

It is the half of ``source`` that keeps each character and escape of a text as JSON has them, of which YAML makes others or nothing. It judges
nothing but size, depth and what cannot be stored. Where a text is not JSON to the letter, or says something that has to be explained, it stops, and the YAML reader
has the word.
"""

from __future__ import annotations

import re
from decimal import Decimal
from json import loads
from typing import Final, TypeAlias

from segsql.places import Listed, Mapped, Place, Span, too_deep, too_large, unstorable

Data: TypeAlias = "bool | int | Decimal | str | list[Data] | dict[str, Data] | None"

NUMBER: Final = r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?"
"""A number without its sign, of which no reader of YAML or JSON makes another."""
UNPRINTABLE: Final = re.compile("[\x00\ud800-\udfff]")
"""A character that no engine stores."""

_TOKEN: Final = re.compile(
    r"[ \t\n]*+(?:\r\n[ \t\n]*+)*+(?:"
    r'(?P<text>"[^"\\\x00-\x1f]*+")'
    r'|(?P<escaped>"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)++")'
    r"|(?P<sign>[\[\]{}:,])"
    rf"|(?P<number>-?{NUMBER}(?![\w.+-]))"
    r"|(?P<word>(?:true|false|null)\b)"
    r"|(?P<other>\Z|(?s:.)))"
)
"""White space and what stands behind it, whatever that is: looking on for a token would look at the rest of the text again and again.
A carriage return alone ends a line for YAML but not here, so it is no white space, and is left to the YAML reader. The other breaks of YAML
stand only in texts, where JSON keeps them and YAML would make blanks of them.
"""
_INTEGER: Final = re.compile("[-+]?[0-9]+")
_WORDS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None}

# What may come next: signs stand for themselves, ``v`` for a text, number or word that is a value, ``k`` for a key.
_WHOLE: Final = "{["
_VALUE: Final = "v{["
_ITEM_OR_END: Final = "v{[]"
_KEY: Final = "k"
_KEY_OR_END: Final = "k}"
_COLON: Final = ":"
_BEHIND_ITEM: Final = ",]"
_BEHIND_ENTRY: Final = ",}"
_NOTHING: Final = ""


def number(text: str) -> int | Decimal:
    """Return the value of a number; an integer of very many digits is a decimal, as Python reads no endless digits."""
    return int(text) if len(text) <= 40 and _INTEGER.fullmatch(text) else Decimal(text)


def read_json(text: str, file: str, *, deepest: int, most: int) -> tuple[Data, Place] | None:
    """Return the data of a text and the places of its parts, nothing if it is not strict JSON.

    Raises:
        DefinitionError: it has more levels or parts, or a character that no engine stores.
    """
    reader = _Reader(file, deepest, most)
    return (reader.data, reader.place) if reader.read(text) else None


class _Reader:
    """Reads tokens in their order; ``allowed`` are those that may come next, ``stack`` the mappings and lists that are open."""

    data: Data
    place: Place
    key: str
    """The key of the next value of the innermost mapping."""

    def __init__(self, file: str, deepest: int, most: int) -> None:
        self.file = file
        self.deepest = deepest
        self.most = most
        self.parts = 0
        self.stack: list[tuple[dict[str, Data] | list[Data], Mapped | Listed]] = []
        self.allowed = _WHOLE

    def read(self, text: str) -> bool:
        """Take the tokens of a text up to its end; False where one may not stand, or is not to be read here."""
        line, line_start, start = 1, 0, 0
        for found in _TOKEN.finditer(
            text
        ):  # pragma: no branch (the end of the text is found as well, and ends the loop)
            kind = found.lastgroup
            assert kind is not None
            start, end = found.span(kind)
            blank = text[found.start() : start]
            if breaks := blank.count("\n"):
                line += breaks
                line_start = start - len(blank.rpartition("\n")[2])
            if kind == "other":
                break
            if not self.take(kind, found[kind], (line, start - line_start + 1, line, end - line_start + 1)):
                return False
        return not self.allowed and start == len(text)

    def take(self, kind: str, token: str, span: Span) -> bool:
        """Add a token; False where it may not stand, or is not to be read here."""
        match kind:
            case "sign":
                return self.sign(token, span)
            case "text":
                return self.text(token[1:-1], span)
            case "escaped":
                text: str = loads(token)
                if bad := UNPRINTABLE.search(text):
                    raise unstorable(self.file, bad[0], *span[:2])
                return self.text(text, span)
            case "number":
                return self.scalar(number(token), span)
            case _:
                return self.scalar(_WORDS[token], span)

    def sign(self, sign: str, span: Span) -> bool:
        """Open or close a mapping or list, or go on in it."""
        if sign not in self.allowed:
            return False
        match sign:
            case "{":
                return self.open({}, Mapped(span), _KEY_OR_END)
            case "[":
                return self.open([], Listed(span), _ITEM_OR_END)
            case ":":
                self.allowed = _VALUE
            case ",":
                self.allowed = _VALUE if isinstance(self.stack[-1][1], Listed) else _KEY
            case _:
                _, place = self.stack.pop()
                place.span = (*place.span[:2], *span[2:])
                self.allowed = self.after()
        return True

    def open(self, value: dict[str, Data] | list[Data], place: Mapped | Listed, allowed: str) -> bool:
        """Begin a mapping or list."""
        if len(self.stack) >= self.deepest:
            raise too_deep(self.file, self.deepest, *place.span[:2])
        self.put(value, place, place.span)
        self.stack.append((value, place))
        self.allowed = allowed
        return True

    def text(self, text: str, span: Span) -> bool:
        """Add a text as a key or as a value, whichever may stand here; a key may not be there already."""
        if "k" not in self.allowed:
            return self.scalar(text, span)
        _, place = self.stack[-1]
        assert isinstance(place, Mapped)
        if text in place.keys:
            return False
        self.key, self.allowed = text, _COLON
        place.keys[text] = span
        self.parts += 1
        return True

    def scalar(self, value: Data, span: Span) -> bool:
        """Add a value that has no parts."""
        if "v" not in self.allowed:
            return False
        self.allowed = self.after()
        self.put(value, span, span)
        return True

    def put(self, value: Data, here: Place, span: Span) -> None:
        """Put a value where it belongs."""
        self.parts += 1
        if self.parts > self.most:
            raise too_large(self.file, self.most, *span[:2])
        if not self.stack:
            self.data, self.place = value, here
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

    def after(self) -> str:
        """Return what may follow a value."""
        if not self.stack:
            return _NOTHING
        return _BEHIND_ITEM if isinstance(self.stack[-1][1], Listed) else _BEHIND_ENTRY
