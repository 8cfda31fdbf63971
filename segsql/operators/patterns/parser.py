"""The text of a pattern to its tree. What the language does not have is refused by name, and nothing is taken in two ways."""

from __future__ import annotations

import re
from typing import Final, NoReturn

from segsql.errors import Code
from segsql.operators.patterns.tree import (
    ALL,
    LAST,
    Characters,
    Choice,
    Edge,
    Pattern,
    Range,
    Repeat,
    characters,
    one,
    series,
    size,
)

MAX_LENGTH: Final = 1_000
MAX_COUNT: Final = 255
MAX_DEPTH: Final = 30

_FORBIDDEN: Final = re.compile("[\x00\ud800-\udfff]")
_DIGIT: Final[tuple[Range, ...]] = ((0x30, 0x39),)
_WORD: Final[tuple[Range, ...]] = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
_SPACE: Final[tuple[Range, ...]] = ((0x09, 0x0A), (0x0C, 0x0D), (0x20, 0x20))
_CLASSES: Final = {"d": _DIGIT, "w": _WORD, "s": _SPACE}
_CONTROLS: Final = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "v": "\v"}
_SIGNS: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ")
_ANY: Final = Characters(((0x0A, 0x0A),), negated=True)
_COUNT: Final = re.compile(r"\{([0-9]+)(,([0-9]*))?\}")
_BY_NUMBER: Final = re.compile(r"\\x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})")
_GROUPS: Final = {
    "?=": "looks ahead",
    "?!": "looks ahead",
    "?<=": "looks back",
    "?<!": "looks back",
    "?P<": "has a name",
    "?<": "has a name",
    "?>": "never goes back",
}
_ESCAPES: Final = {
    "b": ("the edge of a word", "name what may stand there, such as (^|[^a-z])"),
    "B": ("the inside of a word", ""),
    "A": ("another sign for the start", "write ^"),
    "z": ("another sign for the end", "write $"),
    "Z": ("another sign for the end", "write $"),
    "p": ("a class of Unicode", "name the characters, such as [a-zäöü]"),
    "P": ("a class of Unicode", "name the characters, such as [a-zäöü]"),
    "Q": ("quoted text", "put a backslash before each sign"),
}


class PatternError(Exception):
    """A text is no pattern of the language. ``start`` and ``end`` count its characters from 0, the end is exclusive."""

    def __init__(self, code: Code, message: str, hint: str, start: int, end: int) -> None:
        super().__init__(message)
        self.code: Code = code
        self.message, self.hint = message, hint
        self.start, self.end = start, end


def parse_pattern(text: str, *, longest: int = MAX_LENGTH) -> Pattern:
    """Return the tree of a pattern of so many characters at most, also once its repetitions are written out.

    Raises:
        PatternError: it is empty, too large, or says something that the language does not have.
    """
    if not text:
        raise PatternError(
            "empty-text", "an empty pattern is found in every text", "is_present tests for any text", 0, 0
        )
    if bad := _FORBIDDEN.search(text):
        message = f"the character U+{ord(bad[0]):04X} cannot be stored"
        raise PatternError("forbidden-character", message, "", bad.start(), bad.end())
    if len(text) > longest:
        message = f"the pattern is longer than {longest:,} characters"
        raise PatternError("too-large", message, "in looks for one of many texts", longest, len(text))
    pattern = _Reader(text).whole()
    if (written := size(pattern)) > longest:
        message = f"the pattern is as long as {written:,} characters once repetitions are written out"
        raise PatternError("too-large", message, f"at most {longest:,} are taken", 0, len(text))
    return pattern


class _Reader:
    """Reads a pattern from left to right; ``at`` is where it is."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0

    def whole(self) -> Pattern:
        pattern = self.choice()
        if self.at < len(self.text):
            self.refuse("this bracket closes nothing", "a bracket as such is \\)", self.at)
        return pattern

    def choice(self) -> Pattern:
        options = [self.series()]
        while self.peek() == "|":
            self.at += 1
            options.append(self.series())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def series(self) -> Pattern:
        start = self.at
        parts: list[Pattern] = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated())
        if not parts:
            self.refuse("nothing stands here, which is found in every text", "what may be left out takes a ?", start)
        return series(parts)

    def repeated(self) -> Pattern:
        start = self.at
        part = self.part()
        if not (bounds := self.count()):
            return part
        if size(part) == 0:
            self.refuse("a place in the text cannot be repeated", "", start)
        counted = self.at
        if self.count():
            self.refuse(
                "a repetition is repeated, which other languages read as reluctant",
                "leave the second sign out: how much is taken never decides whether a text matches",
                counted,
            )
        return part if bounds == (1, 1) else Repeat(part, *bounds)

    def count(self) -> tuple[int, int | None] | None:
        start = self.at
        if found := _COUNT.match(self.text, start):
            self.at = found.end()
            least = int(found[1])
            most = least if found[2] is None else int(found[3]) if found[3] else None
            if max(least, most or 0) > MAX_COUNT:
                self.refuse(f"more than {MAX_COUNT} repetitions are counted", "a + takes any number", start)
            if most is not None and (most < least or most == 0):
                self.refuse("so many repetitions there never are", "exchange the numbers" if most else "", start)
            return least, most
        signs: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
        bounds = signs.get(self.peek())
        self.at += bounds is not None
        return bounds

    def part(self) -> Pattern:
        start, sign = self.at, self.text[self.at]
        if sign == "(":
            return self.group()
        if sign == "[":
            return self.set()
        if sign == "\\":
            return self.escape()
        self.at += 1
        match sign:
            case ".":
                return _ANY
            case "^" | "$":
                return Edge(sign == "$")
            case "*" | "+" | "?":
                self.refuse("there is nothing to repeat", f"the sign as such is \\{sign}", start)
            case "{" | "}" | "]":
                self.refuse("this bracket belongs to nothing", f"a bracket as such is \\{sign}", start)
            case _:
                return one(sign)

    def group(self) -> Pattern:
        start = self.at
        self.at += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise PatternError(
                "too-deep",
                f"more than {MAX_DEPTH} groups stand in each other",
                "leave out those that group nothing",
                start,
                self.at,
            )
        if self.text.startswith("?:", self.at):
            self.at += 2
        elif self.peek() == "?":
            sign = next((one for one in _GROUPS if self.text.startswith(one, self.at)), "")
            what = f"a group that {_GROUPS[sign]}" if sign else "a setting inside a pattern"
            hint = "" if sign else "case is left out of account by ignore_case: true"
            self.refuse(f"the language has no such thing as {what}", hint, start)
        found = self.choice()
        if self.peek() != ")":
            self.refuse("this bracket is never closed", "a bracket as such is \\(", start)
        self.at += 1
        self.depth -= 1
        return found

    def escape(self) -> Characters:
        start = self.at
        sign = self.text[start + 1 : start + 2]
        if sign.lower() in _CLASSES:
            self.at += 2
            return characters(_CLASSES[sign.lower()], negated=sign.isupper())
        return one(self.character())

    def character(self) -> str:
        """Read a single character, which may be written with a backslash."""
        start = self.at
        if self.text[start] != "\\":
            self.at += 1
            return self.text[start]
        sign = self.text[start + 1 : start + 2]
        self.at += 2
        if sign in _SIGNS:
            return sign
        if sign in _CONTROLS:
            return _CONTROLS[sign]
        if found := _BY_NUMBER.match(self.text, start):
            self.at = found.end()
            point = int(found[1] or found[2], 16)
            if point == 0 or 0xD800 <= point <= 0xDFFF or point > LAST:
                message = f"the character U+{point:04X} cannot be stored"
                raise PatternError("forbidden-character", message, "", start, self.at)
            return chr(point)
        if sign in "123456789" and sign:
            self.refuse("the language has no references to what was found before", "", start)
        what, hint = _ESCAPES.get(sign, ("", "a backslash as such is \\\\"))
        self.refuse(f"\\{sign} is {what or 'no sign of the language'}", hint, start)

    def set(self) -> Characters:
        start = self.at
        self.at += 1
        negated = self.peek() == "^"
        self.at += negated
        ranges: list[Range] = []
        if self.peek() == "]":
            self.refuse("a set begins with the bracket that ends it", "a bracket as such is \\]", self.at)
        while self.peek() != "]":
            if not self.peek():
                self.refuse("this set is never closed", "a bracket as such is \\[", start)
            ranges += self.member(first=not ranges)
        self.at += 1
        found = characters(ranges, negated=negated)
        if found.negated and found.ranges == ALL:
            self.refuse("no character is in this set", "", start)
        return found

    def member(self, *, first: bool) -> tuple[Range, ...]:
        """Read one part of a set: a class, a character, or a range of them."""
        start = self.at
        sign = self.text[start]
        if sign == "[":
            self.refuse("a set stands in a set", "a bracket as such is \\[", start)
        if sign == "-" and not first and self.text[start + 1 : start + 2] != "]":
            self.refuse("a minus stands within a set", "a minus as such is \\-", start)
        if sign == "\\" and self.text[start + 1 : start + 2].lower() in _CLASSES and self.text[start + 1 :]:
            found = self.escape().positive
            if self.is_range():
                self.refuse("a range begins with a class", "a minus as such is \\-", start)
            return found
        low = self.character()
        if not self.is_range():
            return ((ord(low), ord(low)),)
        self.at += 1
        if self.text[self.at] == "[" or self.text[self.at : self.at + 2].lower() in ("\\d", "\\w", "\\s"):
            self.refuse("a range ends with no character", "a minus as such is \\-", start)
        high = self.character()
        if high < low:
            self.refuse("a range ends before it begins", "exchange the characters", start)
        return ((ord(low), ord(high)),)

    def is_range(self) -> bool:
        """Whether a minus and an end of a range follow."""
        return self.peek() == "-" and self.text[self.at + 1 : self.at + 2] not in ("", "]")

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def refuse(self, message: str, hint: str, start: int) -> NoReturn:
        raise PatternError("invalid-pattern", message, hint, start, max(self.at, start + 1))
