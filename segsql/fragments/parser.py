"""Tokens to a tree, by the precedence that a source's own grammar has, tightest last:

    OR < AND < NOT < IS ISNULL NOTNULL < comparison < BETWEEN IN LIKE ILIKE SIMILAR < other operators < + - < * / % < ^ < AT TIME ZONE
    < COLLATE < sign < ::

so ``message->'a'::jsonb`` casts the text, and ``a || b + 1`` adds first. Which operators stand where is in the tables of the source. What neither
they nor the grammar below name is refused where it stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from segsql.fragments.grammar import Grammar, Level
from segsql.fragments.reader import Tokens
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.tokens import SHORTER, Token
from segsql.fragments.tree import (
    MAX_HEIGHT,
    Apply,
    Case,
    Cast,
    Column,
    Constant,
    Items,
    Name,
    Number,
    Parsed,
    Piece,
    Text,
    height,
)
from segsql.fragments.type_names import read_type

_ONCE: Final = frozenset({Level.IS, Level.COMPARISON, Level.RANGE})
"""Levels whose operators cannot follow each other."""


def parse(tokens: tuple[Token, ...], dialect: str, grammar: Grammar) -> Parsed:
    """Return the tree of a fragment.

    Raises:
        FragmentError: the tokens are no expression of the grammar, or hold a construct, function, operator or type that is not listed.
    """
    reader = Reader(tokens, grammar)
    root = reader.expression()
    if not reader.sees("<stop>"):
        reader.unexpected("an operator or the end of the text")
    if height(root) > MAX_HEIGHT:
        message = f"more than {MAX_HEIGHT} operators stand in each other"
        raise FragmentError("too-deep", message, SHORTER, *root.at)
    return Parsed(dialect, root, tuple(reader.names.values()))


class Reader(Tokens):
    """Reads values by the precedence of the operators between them."""

    def __init__(self, tokens: tuple[Token, ...], grammar: Grammar) -> None:
        super().__init__(tokens, grammar)
        self.names: dict[str, Name] = {}
        self.bare = False
        """Whether a value is read that holds no AT TIME ZONE and COLLATE but in brackets: the grammar's b_expr."""

    def expression(self, level: int = Level.ARROW) -> Piece:
        """Return what stands here, up to the first operator that binds less tightly than ``level``."""
        around, self.bare = self.bare, self.bare and level > Level.ARROW
        left = self.operand(level)
        before: Level | None = None
        while (found := self.level()) is not None and found >= level:
            if before is not None and (
                (found is before and found in _ONCE) or (found > before and not self.grammar.climbs)
            ):
                self.refuse(
                    self.token,
                    "such operators do not follow each other",
                    "brackets say what is meant",
                    code_is_syntax=True,
                )
            left, before = self.combine(left, found), found
        self.bare = around
        return left

    def bare_expression(self) -> Piece:
        """Return a value that is followed by AND or IN, which belong to what stands around it."""
        around, self.bare = self.bare, True
        found = self.expression(Level.SIGN)
        self.bare = around
        return found

    def level(self) -> Level | None:
        """Return how tightly the operator at hand binds, if it is one."""
        found = self.grammar.levels.get(self.key())
        return None if self.bare and found in (Level.ZONE, Level.COLLATE, Level.COLLATE_OF_ZONED) else found

    def combine(self, left: Piece, level: Level) -> Piece:
        """Return ``left`` joined with what follows by the operator at hand."""
        sign = self.token
        match level:
            case Level.OR | Level.AND:
                found = [left]
                while self.take(sign.value):
                    found.append(self.expression(level + 1))
                return self.apply(sign.value, sign, *found)
            case Level.IS:
                return self.tested(left)
            case Level.RANGE if sign.kind == "word":
                return self.ranged(left)
            case Level.ZONE:
                self.expect("at", "time", "zone")
                zone = self.expression(level + 1)
                return self.apply("at time zone", sign, left, zone)
            case Level.COLLATE | Level.COLLATE_OF_ZONED:
                return self.collated(left)
            case Level.COMPARISON if self.key(1) in ("any", "some", "all"):
                return self.any_of(left)
            case _:
                self.advance()
                right = self.expression(level + 1)
                if level is Level.ARROW:
                    self.check_beside_arrow(left, right)
                return self.apply(sign.value, sign, left, right)

    def check_beside_arrow(self, *values: Piece) -> None:
        """Refuse a test beside an arrow that binds less than it: neither a document nor a key is true or false."""
        levels = self.grammar.levels
        for value in values:
            if not isinstance(value, Apply) or value.called:
                continue
            if Level.ARROW < levels.get(value.name.split()[0], Level.MINUS) < Level.SIGN:
                message = f"-> binds less than {value.name.upper()} in {self.grammar.title}"
                raise FragmentError(
                    "sql-refused", message, "brackets say what is meant: (doc -> 'key') = '1'", *value.sign
                )

    def tested(self, left: Piece) -> Piece:
        """Return a test with IS."""
        sign = self.advance()
        if sign.value in ("isnull", "notnull"):
            return self.apply("is null" if sign.value == "isnull" else "is not null", sign, left)
        negated = "not " if self.take("not") else ""
        if self.take("distinct"):
            self.expect("from")
            return self.apply(f"is {negated}distinct from", sign, left, self.expression(Level.COMPARISON))
        if not self.sees("null", "true", "false", "unknown"):
            self.unexpected("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM")
        return self.apply(f"is {negated}{self.advance().value}", sign, left)

    def ranged(self, left: Piece) -> Piece:
        """Return a test with IN, BETWEEN or LIKE and its like."""
        sign = self.token
        negated = "not " if self.take("not") else ""
        if not self.sees(*self.grammar.ranges):
            self.unexpected("IN, BETWEEN or LIKE")
        word = self.advance().value
        if word == "in":
            self.expect("(")
            items = self.listed()
            return self.apply(f"{negated}in", sign, left, *items)
        if word == "between":
            symmetric = " symmetric" if "between symmetric" in self.grammar.ranges and self.take("symmetric") else ""
            low = self.bare_expression()
            self.expect("and")
            return self.apply(f"{negated}between{symmetric}", sign, left, low, self.expression(Level.SIGN))
        if word == "similar":
            self.expect("to")
            word = "similar to"
        pattern = self.expression(Level.SIGN)
        escape = (self.expression(Level.SIGN),) if self.take("escape") else ()
        return self.apply(f"{negated}{word}", sign, left, pattern, *escape)

    def any_of(self, left: Piece) -> Piece:
        """Return a comparison with the items of an array."""
        sign, word = self.advance(), self.advance()
        name = f"{sign.value} {'all' if word.value == 'all' else 'any'}"
        if name not in self.grammar.quantified:
            self.refuse(word, f"{sign.text} {word.text} is not accepted", self.grammar.among)
        self.expect("(")
        array = self.expression()
        self.expect(")")
        return self.apply(name, sign, left, array)

    def collated(self, left: Piece) -> Piece:
        """Return a text with a collation."""
        sign, name = self.advance(), self.advance()
        collations = self.grammar.collations
        if (found := collations.get(name.text if name.kind == "name" else name.value)) is None:
            hint = " ".join(f"COLLATE {one}" for one in collations)
            self.refuse(name, f"the collation {shown(name.text)} is not accepted", hint)
        return self.apply(found, sign, left)

    def listed(self) -> list[Piece]:
        """Return values up to the closing bracket; the opening one is taken."""
        found: list[Piece] = []
        while not found or self.take(","):
            if self.sees("distinct", "order", "variadic"):
                self.refuse(self.token, *self.grammar.refused["sum"])
            found.append(self.expression())
        if self.sees("from", "for", "as"):
            self.unexpected(", or )")
        self.expect(")")
        return found

    def operand(self, level: int) -> Piece:
        """Return a value with what stands before it and right behind it."""
        sign = self.token
        if self.sees("not"):
            if level > Level.NOT:
                self.refuse(sign, "NOT needs brackets here", "(NOT a) = b, or NOT (a = b)", code_is_syntax=True)
            self.advance()
            return self.apply("not", sign, self.expression(Level.NOT))
        if sign.kind == "operator":
            if not self.sees("-", "+"):
                self.unexpected("a value")
            self.advance()
            return self.apply(f"{sign.value} of", sign, self.expression(Level.MINUS))
        is_bracketed = self.sees("(")
        found = self.place_of(self.primary(), is_bracketed=is_bracketed)
        while self.take("::"):
            to, kind = read_type(self)
            found = Cast(found, to, self.since(found.at[0]), kind)
        return found

    def place_of(self, value: Piece, *, is_bracketed: bool) -> Piece:
        """Return a value, or the item at a place of it."""
        sign = self.token
        is_called = self.tokens[self.at - 1].sees(")") and self.grammar.places_of_calls
        if not self.sees("[") or not (isinstance(value, Column) or is_bracketed or is_called):
            return value
        self.advance()
        index = self.token
        if index.kind != "number" or not index.text.isdecimal():
            self.refuse(index, "the place in an array is a number that is written out")
        self.advance()
        self.expect("]")
        return self.apply("[]", sign, value, Number(index.text, (index.start, index.end)))

    def primary(self) -> Piece:
        """Return one value."""
        token = self.token
        at = (token.start, token.end)
        match token.kind:
            case "number":
                return Number(self.advance().text, at)
            case "text":
                return Text(self.advance().value, at)
            case "name":
                return self.column()
            case "word":
                return self.word()
            case _ if self.sees("[") and self.grammar.lists:
                return self.items(token)
            case _ if self.take("("):
                inner = self.expression()
                if self.sees(","):
                    self.refuse(self.token, "several values in brackets are no value", "IN takes a list")
                self.expect(")")
                return replace(inner, at=self.since(token.start))
            case _:
                self.unexpected("a value")

    def word(self) -> Piece:
        """Return what starts with a word: a constant, a construct, a call, a text with its type, or a column."""
        token, word = self.token, self.token.value
        at = (token.start, token.end)
        if word in _CONSTANTS:
            self.advance()
            return Constant(_CONSTANTS[word], at)
        if word in self.grammar.moments and self.key(1) != "(" and word in self.grammar.reserved:
            self.advance()
            return Apply(word, (), at, at)
        if (construct := self.grammar.constructs.get((word, self.key(1)))) is not None:
            return construct(self)
        if word == "case":
            return self.case()
        if word == "array" and self.key(1) == "[":
            self.advance()
            return self.items(token)
        if word in self.grammar.types and (
            self.key(1) == "<text>" or (word == "timestamp" and self.key(1) in ("with", "without"))
        ):
            to, kind = read_type(self)
            value = self.expect("<text>")
            return Cast(Text(value.value, (value.start, value.end)), to, self.since(token.start), kind)
        if self.key(1) == "(":
            return self.call()
        if word in self.grammar.reserved and not (word == _FURTHER_OUT and self.key(1) == "."):
            self.refuse(
                token,
                *self.grammar.refused.get(
                    word, (f"{token.text} is no value", "a column of this name stands in double quotes")
                ),
            )
        return self.column()

    def column(self) -> Piece:
        """Return a column, by one name or several joined by dots."""
        first = self.advance()
        parts = [first.value]
        while self.take("."):
            parts.append(self.advance().value)
        if self.sees("("):
            self.refuse(first, "only a plain name stands before a bracket", "functions are those of the engine")
        path = ".".join(parts)
        at = self.since(first.start)
        name = self.names.setdefault(path, Name(path, at))
        return Column(list(self.names).index(name.path), at)

    def call(self) -> Piece:
        """Return a call of a function."""
        name = self.advance()
        if name.value not in self.grammar.functions:
            message = f"{shown(name.text)} is not among the functions of {self.grammar.title} that may be called"
            self.refuse(name, *self.grammar.refused.get(name.value, (message, "docs/fragments.md lists them")))
        self.expect("(")
        arguments = [] if self.take(")") else self.listed()
        return self.apply(name.value, name, *arguments, called=True)

    def case(self) -> Piece:
        """Return a CASE."""
        first = self.advance()
        subject = None if self.sees("when") else self.expression()
        branches: list[tuple[Piece, Piece]] = []
        while not branches or self.sees("when"):
            self.expect("when")
            when = self.expression()
            self.expect("then")
            branches.append((when, self.expression()))
        otherwise = self.expression() if self.take("else") else None
        self.expect("end")
        return Case(subject, tuple(branches), otherwise, self.since(first.start))

    def items(self, first: Token) -> Piece:
        """Return an array of constants, whose bracket opens here."""
        self.expect("[")
        found: list[Piece] = []
        while not found or self.take(","):
            item = self.expression()
            if not isinstance(item, Text | Number | Constant):
                raise FragmentError("sql-refused", "an array holds constants only", "", *item.at)
            found.append(item)
        self.expect("]")
        return Items(tuple(found), self.since(first.start))


_FURTHER_OUT: Final = "outer"
"""What a path starts with that reads the row one level out, as everywhere in the language."""
_CONSTANTS: Final[dict[str, bool | None]] = {"null": None, "true": True, "false": False}
