"""The first gate: raw text to tokens, bounded in size, number and depth before any parser of SQL sees it.

The scanner goes over the text once, from left to right. It knows few shapes, and what is none of them is refused: a reader of SQL
that guesses may guess otherwise than the engine. Nothing here recurses, and no pattern is tried twice on the same letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, NoReturn, TypeAlias

from segsql.errors import Code
from segsql.fragments.refusal import FragmentError, refused_sign, shown
from segsql.fragments.spelling import Spelling

MAX_BYTES: Final = 16_384
MAX_TOKENS: Final = 2_000
MAX_DEPTH: Final = 64
MAX_DIGITS: Final = 100
SHORTER: Final = "split it into several conditions or values"

Kind: TypeAlias = Literal["number", "text", "word", "name", "operator", "symbol", "stop"]

# No text constant needs these either: they stop drivers, or show a reader another text than the engine gets.
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_SPACE: Final = re.compile(r"[ \t\r\n]++")
_WORD: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*+")
# A number takes every letter, digit and dot that touches it, so that 0x41, 1_000 and 1.2.3 are refused whole.
_NUMBER: Final = re.compile(r"\.?[0-9](?:[A-Za-z0-9_.]|(?<=[eE])[+-](?=[0-9]))*+")
_PLAIN_NUMBER: Final = re.compile(r"(?:(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?")
_SIGNS: Final = re.compile(r"[-+*/<>=~!@#%^&|?:$\\{};]++")
_COMMENT: Final = re.compile(r"--|/\*|\*/")
_NAME: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_$ -]*+")
_TAIL: Final = re.compile(r"[A-Za-z0-9_$]++")
_PLACEHOLDER: Final = re.compile(r"[A-Za-z_(]")
_STOPS: Final = {quote: re.compile(rf"[{quote}\\]") for quote in "'\""}

_WHOLE: Final = frozenset({"(", "[", ")", "]", "*"})
_CLOSING: Final = {"(": ")", "[": "]"}
_DOT: Final = ("this dot joins no two names", "names are joined without blanks: person.city")
_PREFIXES: Final = frozenset({"not", "-", "+", "~"})


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the fragment; ``start`` and ``end`` count characters from 0, the end is exclusive."""

    kind: Kind
    text: str
    start: int
    end: int
    value: str
    """What it says: a text or name without its quotes, a word in lower case, ``<>`` for ``!=``, anything else as written."""

    def sees(self, *signs: str) -> bool:
        """Whether this is one of these signs."""
        return self.kind in {"operator", "symbol"} and self.text in signs


def bounded(text: str, spelling: Spelling) -> tuple[Token, ...]:
    """Return the tokens of a fragment, a "stop" after the last of them; brackets in them close in order.

    Raises:
        FragmentError: the text is too large or too deep, or holds a character or piece that no fragment may hold or that
            ``spelling`` does not list.
    """
    _measure(text)
    scanner = _Scanner(text, spelling)
    scanner.scan()
    return tuple(scanner.tokens)


def _measure(text: str) -> None:
    too_large = f"the text is larger than {MAX_BYTES:,} bytes"
    if len(text) > MAX_BYTES:
        raise FragmentError("too-large", too_large, SHORTER, MAX_BYTES, len(text))
    if bad := _FORBIDDEN.search(text):
        message = f"the character U+{ord(bad[0]):04X} is not accepted"
        raise FragmentError("forbidden-character", message, "", bad.start(), bad.end())
    if len(text.encode()) > MAX_BYTES:
        raise FragmentError("too-large", too_large, SHORTER, 0, len(text))


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where the piece of this pattern ends that starts here, if one does."""
    return found.end() if (found := pattern.match(text, at)) else at


def _size(number: str) -> int:
    """Return how many digits a number has when it is written out. Python does not read endless exponents, so long ones count as 1,000."""
    mantissa, _, power = number.lower().partition("e")
    exponent = power.lstrip("+-").lstrip("0")
    return len(mantissa) + (int(exponent or "0") if len(exponent) <= 3 else 1000)


class _Scanner:
    """Reads the text from left to right and stops at the first piece that cannot stand where it does."""

    def __init__(self, text: str, spelling: Spelling) -> None:
        self.text = text
        self.spelling = spelling
        self.tokens: list[Token] = []
        self.open: list[Token] = []
        """Brackets and CASEs that nothing has closed yet."""
        self.prefixes = 0
        """How many prefix operators stand here in a row; to a parser each is a level."""

    @property
    def last(self) -> Token | None:
        return self.tokens[-1] if self.tokens else None

    def refuse(self, start: int, end: int, message: str, hint: str = "", code: Code = "sql-syntax") -> NoReturn:
        """Refuse a stretch of the text."""
        raise FragmentError(code, message, hint, start, end)

    def forbid(self, start: int, end: int, message: str, hint: str = "") -> NoReturn:
        """Refuse what the dialect has and a fragment may not hold."""
        self.refuse(start, end, message, hint, "sql-refused")

    def scan(self) -> None:
        """Take the whole text."""
        at = _end(_SPACE, self.text, 0)
        while at < len(self.text):
            at = _end(_SPACE, self.text, self.take(at))
        if not self.tokens:
            self.refuse(0, at, "the fragment is empty")
        if self.open:
            one = self.open[-1]
            what = "this CASE has no END" if one.kind == "word" else "this bracket is never closed"
            self.refuse(one.start, one.end, what)
        self.check_right()
        self.tokens.append(Token("stop", "", at, at, ""))

    def take(self, at: int) -> int:
        """Take the piece that starts here, and return where it ends."""
        sign = self.text[at]
        if sign in self.spelling.texts:
            return self.take_text(at)
        if sign in self.spelling.names:
            return self.take_name(at)
        if found := _WORD.match(self.text, at):
            return self.take_word(found)
        if found := _NUMBER.match(self.text, at):
            return self.take_number(found)
        if found := _SIGNS.match(self.text, at):
            return self.take_signs(found)
        return self.take_mark(at)

    def add(self, kind: Kind, start: int, end: int, value: str) -> Token:
        """Add a token, unless there are too many, or it cannot follow a dot."""
        last = self.last
        if last is not None and last.sees(".") and (kind not in {"word", "name"} or last.end != start):
            self.refuse(last.start, end, *_DOT)
        if len(self.tokens) == MAX_TOKENS:
            message = f"the text has more than {MAX_TOKENS:,} words and signs"
            self.refuse(start, len(self.text), message, SHORTER, "too-large")
        token = Token(kind, self.text[start:end], start, end, value)
        self.tokens.append(token)
        self.prefixes = self.prefixes + 1 if kind in {"word", "operator"} and value in _PREFIXES else 0
        if self.prefixes > MAX_DEPTH:
            self.too_deep(token)
        return token

    def too_deep(self, token: Token) -> NoReturn:
        """Refuse the token that goes a level too deep."""
        self.refuse(token.start, token.end, f"the text is nested deeper than {MAX_DEPTH} levels", SHORTER, "too-deep")

    def into(self, token: Token) -> None:
        """Go one level down."""
        self.open.append(token)
        if len(self.open) > MAX_DEPTH:
            self.too_deep(token)

    def check_left(self, start: int, end: int) -> None:
        """Refuse a value right after another. After words all can stand, as far as the parser allows."""
        last = self.last
        if last is not None and (last.kind in {"text", "number", "name"} or last.sees(")", "]")):
            hint = "|| joins texts; a quote inside a text is doubled"
            self.refuse(start, end, "two values stand side by side", hint)

    def check_right(self) -> None:
        """Refuse an operator, a comma or a dot that nothing follows."""
        last = self.last
        if last is not None and (last.kind == "operator" or (last.kind == "symbol" and last.text not in _WHOLE)):
            self.refuse(last.start, last.end, f"nothing stands after {last.text}")

    def check_quote(self, start: int, end: int) -> None:
        """Refuse a letter or U& right before a quote: they make another kind of text or name of it."""
        last = self.last
        if last is None or last.end != start or last.value in self.spelling.before_text:
            return
        if last.kind == "word" or last.sees("&"):
            hint = "a text stands in plain quotes, with a blank before it"
            self.forbid(last.start, end, f"{shown(last.text)} right before a quote is not accepted", hint)

    def take_text(self, start: int) -> int:
        """Take a quoted text."""
        end, value = self.read_text(start)
        self.check_left(start, end)
        self.check_quote(start, end)
        last = self.last
        if last is not None and last.kind == "word" and last.value not in self.spelling.before_text:
            self.forbid(last.start, end, f"{shown(last.text)} before a text is not accepted", "CAST('...' AS type)")
        self.add("text", start, end, value)
        return end

    def read_text(self, start: int) -> tuple[int, str]:
        """Return where the text that opens here ends, and what it says."""
        quote, at, pieces = self.text[start], start + 1, list[str]()
        escapes = self.spelling.escapes
        while found := _STOPS[quote].search(self.text, at):
            pieces.append(self.text[at : found.start()])
            at = found.end()
            following = self.text[at : at + 1]
            if found[0] == quote:
                if following != quote or not self.spelling.doubled:
                    return at, "".join(pieces)
                meant = quote
            elif escapes is None:
                pieces.append("\\")
                continue
            elif following in escapes:
                meant = escapes[following]
            else:
                hint = "known here: " + " ".join(f"\\{one}" for one in escapes)
                self.forbid(found.start(), at + len(following), "this escape is not accepted", hint)
            pieces.append(meant)
            at += 1
        hint = "a quote inside a text is doubled: 'it''s'"
        self.refuse(start, len(self.text), "the text opened here is never closed", hint)

    def take_name(self, start: int) -> int:
        """Take a quoted name. Those of a catalog hold no quotes, so none are read here."""
        closing = self.spelling.names[self.text[start]]
        end = self.text.find(closing, start + 1) + 1
        if not end:
            self.refuse(start, len(self.text), "the name opened here is never closed")
        content = self.text[start + 1 : end - 1]
        if not _NAME.fullmatch(content):
            hint = "a name is letters, digits, blanks, and _ $ -, and starts with a letter, digit or _"
            self.forbid(start, end, "no table or column has such a name", hint)
        self.check_left(start, end)
        self.check_quote(start, end)
        self.add("name", start, end, content)
        return end

    def take_word(self, found: re.Match[str]) -> int:
        """Take a word, which may be a name, a keyword, a function or a type."""
        (start, end), word, last = found.span(), found[0].lower(), self.last
        after_dot = last is not None and last.sees(".")
        if not after_dot and (advice := self.spelling.refused.get(word)):
            self.forbid(start, end, *advice)
        token = self.add("word", start, end, word)
        if word == "case" and not after_dot:
            self.into(token)
        if word == "end" and not after_dot and self.open and self.open[-1].kind == "word":
            self.open.pop()
        return end

    def take_number(self, found: re.Match[str]) -> int:
        """Take a number that every engine reads alike."""
        start, end = found.span()
        if not _PLAIN_NUMBER.fullmatch(found[0]):
            hint = "numbers are written as 12, 0.5 or 1e3"
            self.refuse(start, end, f"{shown(found[0])} is not a number", hint)
        if _size(found[0]) > MAX_DIGITS:
            self.forbid(start, end, f"the number {shown(found[0])} has more than {MAX_DIGITS} digits", "round it")
        self.check_left(start, end)
        self.add("number", start, end, found[0])
        return end

    def take_signs(self, found: re.Match[str]) -> int:
        """Take a run of signs: an operator of the dialect, or one with a minus or plus after it that belongs to the operand."""
        run, (start, end) = found[0], found.span()
        if comment := _COMMENT.search(run):
            self.refuse_comment(start + comment.start(), comment[0])
        if run in self.spelling.operators:
            self.take_operator(start, end)
        elif run[-1] in "+-" and run[:-1] in self.spelling.before_sign:
            self.take_operator(start, end - 1)
            self.take_operator(end - 1, end)
        else:
            self.refuse_signs(start, run)
        return end

    def take_operator(self, start: int, end: int) -> None:
        """Take one operator."""
        last, sign = self.last, self.text[start:end]
        if last is None or last.kind == "operator" or last.sees("(", "[", ",", "."):
            if sign == "*" and self.counts_rows():
                self.add("symbol", start, end, sign)
                return
            if sign == "*":
                self.forbid(start, end, "a star stands for no value", "name the columns")
            if advice := refused_sign(sign):
                self.forbid(start, _end(_TAIL, self.text, end), *advice)
        if sign == "%" and (found := _PLACEHOLDER.match(self.text, end)):
            self.forbid(
                start, found.end(), "placeholders are not accepted", "the rest of a division: a % b, with blanks"
            )
        self.add("symbol" if sign == "::" else "operator", start, end, self.spelling.same.get(sign, sign))

    def counts_rows(self) -> bool:
        """Whether a star here is that of COUNT(*)."""
        return self.spelling.counts and [one.value for one in self.tokens[-2:]] == ["count", "("]

    def refuse_comment(self, start: int, opening: str) -> NoReturn:
        """Refuse a comment, up to its end."""
        closing = "\n" if opening == "--" else "*/"
        end = self.text.find(closing, start)
        end = len(self.text) if end < 0 else end + len(closing.strip())
        hint = "a minus before a minus needs a blank between: a - -1"
        self.forbid(start, end, "comments and hints are not accepted", hint if opening == "--" else "")

    def refuse_signs(self, start: int, run: str) -> NoReturn:
        """Refuse a run of signs at the first of them that no operator of the dialect takes in."""
        operators = self.spelling.operators
        taken = next((size for size in range(len(run), 0, -1) if run[:size] in operators), 0)
        if (advice := refused_sign(run[taken:])) is None:
            message, hint = f"{shown(run)} is no operator of {self.spelling.title}", "operators stand apart by blanks"
            self.refuse(start, start + len(run), message, hint)
        self.forbid(start + taken, _end(_TAIL, self.text, start + len(run)), *advice)

    def take_mark(self, at: int) -> int:
        """Take a bracket, a comma or a dot."""
        mark, last = self.text[at], self.last
        if mark in "([":
            if mark == "(" and last is not None and last.kind in {"text", "number", "name"}:
                self.refuse(last.start, at + 1, "only a plain name stands before a bracket")
            self.into(self.add("symbol", at, at + 1, mark))
        elif mark in ")]":
            self.check_right()
            if not self.open or _CLOSING.get(self.open[-1].text) != mark:
                self.refuse(at, at + 1, "this bracket closes nothing")
            self.open.pop()
            self.add("symbol", at, at + 1, mark)
        elif mark == ",":
            self.check_right()
            self.add("symbol", at, at + 1, mark)
        elif mark == ".":
            if last is None or last.kind not in {"word", "name"} or last.end != at:
                self.refuse(at, at + 1, *_DOT)
            self.add("symbol", at, at + 1, mark)
        else:
            self.refuse_mark(at)
        return at + 1

    def refuse_mark(self, at: int) -> NoReturn:
        """Refuse a character that is no piece of SQL here."""
        sign = self.text[at]
        if sign.isascii():
            names = " ".join(f"{opening}name{closing}" for opening, closing in self.spelling.names.items())
            self.refuse(at, at + 1, f"{sign} quotes nothing in {self.spelling.title}", f"names: {names}")
        hint = "letters other than a to z stand in texts only"
        self.refuse(at, at + 1, f"the character U+{ord(sign):04X} is not accepted here", hint, "forbidden-character")
