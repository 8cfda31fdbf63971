"""Tokens one after the other, and what is said where one cannot stand."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NoReturn

from segsql.fragments.grammar import Grammar, Level
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.tokens import Token
from segsql.fragments.tree import Apply, Piece


class Tokens(ABC):
    """Reads the tokens from left to right, and stops at the first that cannot stand where it does."""

    def __init__(self, tokens: tuple[Token, ...], grammar: Grammar) -> None:
        self.tokens = tokens
        self.grammar = grammar
        self.at = 0

    @property
    def token(self) -> Token:
        """The token at hand."""
        return self.tokens[self.at]

    def key(self, ahead: int = 0) -> str:
        """Return what the grammar goes by: a word or sign, or the kind of anything else, in brackets as no word is."""
        token = self.tokens[min(self.at + ahead, len(self.tokens) - 1)]
        return token.value if token.kind in {"word", "operator", "symbol"} else f"<{token.kind}>"

    def sees(self, *keys: str) -> bool:
        """Whether the token at hand is one of these."""
        return self.key() in keys

    def advance(self) -> Token:
        """Return the token at hand and go on to the next."""
        found = self.token
        self.at += 1
        return found

    def take(self, key: str) -> bool:
        """Take the token at hand if it is this one, and say whether it was."""
        found = self.sees(key)
        self.at += found
        return found

    def expect(self, *keys: str) -> Token:
        """Take tokens, each of which has to be this one; the last is returned."""
        for key in keys:
            if not self.sees(key):
                self.unexpected(key.upper())
            self.at += 1
        return self.tokens[self.at - 1]

    def unexpected(self, expected: str) -> NoReturn:
        """Refuse the token at hand."""
        token = self.token
        if token.kind == "stop":
            self.refuse(token, f"the text ends where {expected} is expected", code_is_syntax=True)
        if token.kind == "word" and token.value in {"over", "filter", "within"}:
            self.refuse(token, *self.grammar.refused["row_number"])
        self.refuse(token, f"expected {expected}, found {shown(token.text)}", code_is_syntax=True)

    def refuse(self, token: Token, message: str, hint: str = "", *, code_is_syntax: bool = False) -> NoReturn:
        """Refuse a token."""
        raise FragmentError("sql-syntax" if code_is_syntax else "sql-refused", message, hint, token.start, token.end)

    def since(self, start: int) -> tuple[int, int]:
        """Return the place from a character to the end of the last token taken."""
        return start, self.tokens[self.at - 1].end

    def apply(self, name: str, sign: Token, *arguments: Piece, called: bool = False) -> Apply:
        """Return an operator or construct over values, which stands where the last of them ends."""
        first = min([sign.start, *(one.at[0] for one in arguments)])
        return Apply(name, tuple(arguments), self.since(first), (sign.start, sign.end), called)

    @abstractmethod
    def expression(self, level: int = Level.ARROW) -> Piece:
        """Return what stands here, up to the first operator that binds less tightly than ``level``."""

    @abstractmethod
    def bare_expression(self) -> Piece:
        """Return a value that is followed by AND or IN, which belong to what stands around it."""
