r"""Regular expressions of JavaScript, which the product takes, to patterns of the language, which mean the same on every engine.

Without flags (ECMA-262, 22.2): ``.`` is no line end, of which there are four; ``\s`` is all white space of Unicode; a sign that takes as
little as it can finds the same texts as one that takes as much; with the flag ``i`` a letter of A to Z stands for itself and its other case,
and for nothing else.
"""

from __future__ import annotations

import re
from typing import Final, NoReturn

_LINE_ENDS: Final = r"\n\r\x{2028}\x{2029}"
_SPACE: Final = r"\t\n\v\f\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}"
_PUNCTUATION: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ")
_SIGNS: Final = "\\^$.|?*+()[]{}"
"""What has a meaning outside of a set."""
_SET_SIGNS: Final = "\\^-[]"
_COUNT: Final = re.compile(r"\{[0-9]+(?:,[0-9]*)?\}", re.ASCII)
_BY_NUMBER: Final = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))", re.ASCII)
_REFUSED: Final = {
    "b": "the edge of a word",
    "B": "the inside of a word",
    "c": "a control character by its letter",
    "p": "a class of Unicode",
    "P": "a class of Unicode",
    "k": "a reference to what was found before",
    "0": "the character U+0000",
}
_MISSING: Final = frozenset("nul")
"""The letters of null, the text that JavaScript tests in place of what is missing."""
MAX_LENGTH: Final = 1_000
MAX_DEPTH: Final = 30


class RegexError(Exception):
    """A regular expression cannot be said in the language; ``start`` and ``end`` count its characters from 0, the end is exclusive."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.message, self.start, self.end = message, start, end


class Regex:
    """A regular expression, read: the pattern that it is, and whether it is sure that it is not found in the text null."""

    def __init__(self, text: str, *, ignore_case: bool) -> None:
        """Read the text of a regular expression.

        Raises:
            RegexError: it says something that the language does not have, or that means something else there.
        """
        self.text, self.ignore_case = text, ignore_case
        self.at = 0
        if len(text) > MAX_LENGTH:
            self.refuse(f"it is longer than {MAX_LENGTH:,} characters", MAX_LENGTH)
        self.pattern, self.spares_null = self._choice(0)
        if self.at < len(text):
            self.refuse("this bracket closes nothing", self.at)

    def _choice(self, depth: int) -> tuple[str, bool]:
        """Return the options up to the end of a group, and whether each of them needs a letter that null does not have."""
        found, spared = [], True
        while True:
            option, needs = self._series(depth)
            found.append(option)
            spared = spared and needs
            if self.peek() != "|":
                return "|".join(found), spared
            self.at += 1

    def _series(self, depth: int) -> tuple[str, bool]:
        found, spared = "", False
        while self.peek() not in ("", "|", ")"):
            part, needs = self._part(depth)
            count, optional = self._count()
            found += part + count
            spared = spared or (needs and not optional)
        return found, spared

    def _part(self, depth: int) -> tuple[str, bool]:
        start, sign = self.at, self.peek()
        match sign:
            case "(":
                return self._group(depth)
            case "[":
                return self._set(), False
            case ".":
                self.at += 1
                return f"[^{_LINE_ENDS}]", False
            case "^" | "$":
                self.at += 1
                if self.peek() in ("*", "+", "?") or _COUNT.match(self.text, self.at):
                    self.refuse("a place in the text cannot be repeated", start)
                return sign, False
            case "*" | "+" | "?" | "{" | "}" | "]":
                self.refuse(f"{sign} belongs to nothing here", start)
            case "\\" if self.text[start + 1 : start + 2] in ("s", "S"):
                self.at += 2
                return f"[{'^' if self.text[start + 1] == 'S' else ''}{_SPACE}]", False
            case "\\" if self.text[start + 1 : start + 2] in ("d", "D", "w", "W"):
                self.at += 2
                return self.text[start : self.at], self.text[start + 1] == "d"
            case _:
                letter = self._character()
                other = letter.swapcase() if self.ignore_case and letter.isascii() else letter
                written = f"[{letter}{other}]" if letter != other else _written(letter)
                return written, letter not in _MISSING and other not in _MISSING

    def _group(self, depth: int) -> tuple[str, bool]:
        start = self.at
        if depth >= MAX_DEPTH:
            self.refuse(f"more than {MAX_DEPTH} groups stand in each other", start)
        self.at += 1
        if self.text.startswith("?:", self.at):
            self.at += 2
        elif self.peek() == "?":
            self.refuse("a group that looks ahead or back, or has a name", start)
        inner, spared = self._choice(depth + 1)
        if self.peek() != ")":
            self.refuse("this bracket is never closed", start)
        self.at += 1
        return f"(?:{inner})", spared

    def _count(self) -> tuple[str, bool]:
        """Return how often the part before may stand, and whether that may be never."""
        start = self.at
        if found := _COUNT.match(self.text, start):
            self.at = found.end()
        elif self.peek() in ("*", "+", "?") and self.peek():
            self.at += 1
        else:
            return "", False
        count = self.text[start : self.at]
        if self.peek() == "?":
            self.at += 1
        return count, count[0] in "*?" or (count[0] == "{" and int(re.split("[,}]", count[1:])[0]) == 0)

    def _character(self) -> str:
        """Read a single character, which may be written with a backslash."""
        start = self.at
        if self.text[start] != "\\":
            self.at += 1
            return self._cased(self.text[start], start)
        sign = self.text[start + 1 : start + 2]
        if found := _BY_NUMBER.match(self.text, start):
            self.at = found.end()
            point = int(found[1] or found[2], 16)
            if point == 0 or 0xD800 <= point <= 0xDFFF:
                self.refuse(f"the character U+{point:04X} cannot be stored", start)
            return self._cased(chr(point), start)
        self.at += 2
        if sign and sign in _PUNCTUATION:
            return sign
        if sign and sign in "tnfrv":
            return {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "v": "\v"}[sign]
        what = "a reference to what was found before" if sign and sign in "123456789" else _REFUSED.get(sign, "")
        self.refuse(f"\\{sign}{f', {what},' if what else ''} has no place here", start)

    def _cased(self, letter: str, start: int) -> str:
        if self.ignore_case and not letter.isascii() and (letter.lower() != letter or letter.upper() != letter):
            self.refuse(f"the other case of {letter} is not the same in every program", start)
        return letter

    def _set(self) -> str:
        start = self.at
        self.at += 1
        negated = self.peek() == "^"
        self.at += negated
        if self.peek() == "]":
            self.refuse("a set of no characters, or of all", start)
        found = ""
        while self.peek() != "]":
            if not self.peek():
                self.refuse("this set is never closed", start)
            found += self._member()
        self.at += 1
        return f"[{'^' if negated else ''}{found}]"

    def _member(self) -> str:
        start = self.at
        if self.text[start] == "\\" and self.text[start + 1 : start + 2] in ("s", "d", "w", "S", "D", "W"):
            sign = self.text[start + 1]
            if sign == "S":
                self.refuse("all but white space within a set", start)
            self.at += 2
            if self.peek() == "-" and self.text[self.at + 1 : self.at + 2] != "]":
                self.refuse("a range begins with a class", start)
            return _SPACE if sign == "s" else f"\\{sign}"
        low = self._character()
        if self.peek() != "-" or self.text[self.at + 1 : self.at + 2] in ("", "]"):
            return self._both_cases(low, low)
        self.at += 1
        if self.text[self.at] == "\\" and self.text[self.at + 1 : self.at + 2] in ("s", "d", "w", "S", "D", "W"):
            self.refuse("a range ends with a class", start)
        high = self._character()
        if high < low:
            self.refuse("a range ends before it begins", start)
        if self.ignore_case and not (low.isascii() and high.isascii()):
            self.refuse("a range beyond ASCII, whose other case is not the same in every program", start)
        if max(ord(low), ord(high)) > 0xFFFF and low != high:
            self.refuse("a range beyond U+FFFF", start)
        return self._both_cases(low, high)

    def _both_cases(self, low: str, high: str) -> str:
        """Return a range, and those letters in it in their other case."""
        found = _range(low, high)
        if self.ignore_case:
            for first, last in (("a", "z"), ("A", "Z")):
                least, most = max(low, first), min(high, last)
                if least <= most:
                    found += _range(least.swapcase(), most.swapcase())
        return found

    def peek(self) -> str:
        """Return the sign at hand, or nothing at the end."""
        return self.text[self.at : self.at + 1]

    def refuse(self, message: str, start: int) -> NoReturn:
        """Say what cannot be said in the language.

        Raises:
            RegexError: always.
        """
        raise RegexError(message, start, max(self.at, start + 1))


def _written(letter: str, signs: str = _SIGNS) -> str:
    """Return a character so that it stands for itself, where some signs mean something."""
    if letter in signs:
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\x{{{ord(letter):X}}}"


def _range(low: str, high: str) -> str:
    return _written(low, _SET_SIGNS) if low == high else f"{_written(low, _SET_SIGNS)}-{_written(high, _SET_SIGNS)}"
