"""The functions that a statement calls, read from its text by sqlglot's tokenizer, which knows each dialect's quotes and escapes."""

import re

from sqlglot.dialects.dialect import Dialect as Glot
from sqlglot.tokenizer_core import Token, TokenType

from segsql.dialect import Dialect

grammar = {
    "AND", "ANY", "AS", "BY", "CAST", "DISTINCT", "ELSE", "EXISTS", "FROM", "HAVING", "IN", "JOIN", "LIKE", "NOT", "ON", "OR", "OVER", "SELECT", "THEN",
    "WHEN", "WHERE",
}  # fmt: skip
"""Words that a bracket may follow, and which are no functions."""


def called_functions(sql: str, dialect: Dialect) -> set[str]:
    """The names of functions in the text, in capitals."""
    tokens = Glot.get_or_raise(dialect.sqlglot).tokenize(sql)
    found: set[str] = set()
    index = 0
    while index + 1 < len(tokens):
        if tokens[index].token_type == TokenType.ALIAS and opens_type(tokens, kind := of_items(tokens, index + 1)):
            index = behind_brackets(tokens, kind + 1)
            continue
        if is_word(tokens[index]) and tokens[index + 1].token_type == TokenType.L_PAREN:
            found.add(tokens[index].text.upper())
        index += 1
    return found - grammar


def is_word(token: Token) -> bool:
    quoted = token.token_type in (TokenType.STRING, TokenType.NATIONAL_STRING, TokenType.IDENTIFIER)
    return not quoted and re.fullmatch(r"[A-Za-z_]\w*", token.text) is not None


def of_items(tokens: list[Token], index: int) -> int:
    """Where the type of the items stands, in a type such as ``ARRAY<DECIMAL(3, 1)>``; the same place for another."""
    is_array = index + 2 < len(tokens) and is_word(tokens[index]) and tokens[index + 1].token_type == TokenType.LT
    return index + 2 if is_array else index


def opens_type(tokens: list[Token], index: int) -> bool:
    """Whether a type with brackets stands here: no name behind AS is without quotes."""
    return index + 1 < len(tokens) and is_word(tokens[index]) and tokens[index + 1].token_type == TokenType.L_PAREN


def behind_brackets(tokens: list[Token], index: int) -> int:
    """The place after the brackets that open here."""
    depth = 0
    while True:
        depth += {TokenType.L_PAREN: 1, TokenType.R_PAREN: -1}.get(tokens[index].token_type, 0)
        index += 1
        if depth == 0:
            return index
