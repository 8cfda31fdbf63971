"""Constructs that begin with a word of their own, each read as the function that it stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from segsql.fragments.reader import Tokens
from segsql.fragments.tree import Cast, Number, Piece, Text
from segsql.fragments.type_names import read_type


def _cast(reader: Tokens) -> Piece:
    """Return CAST(value AS type)."""
    first = reader.advance()
    reader.expect("(")
    value = reader.expression()
    reader.expect("as")
    to, kind = read_type(reader)
    reader.expect(")")
    return Cast(value, to, reader.since(first.start), kind)


def _extract(reader: Tokens) -> Piece:
    """Return EXTRACT(unit FROM time)."""
    name = reader.advance()
    reader.expect("(")
    if reader.token.kind not in ("word", "text"):
        reader.unexpected("a unit")
    unit = reader.advance()
    reader.expect("from")
    time = reader.expression()
    reader.expect(")")
    return reader.apply("extract", name, Text(unit.value.lower(), (unit.start, unit.end)), time, called=True)


def _substring(reader: Tokens) -> Piece:
    """Return SUBSTRING, whose arguments may be joined by words."""
    name = reader.advance()
    reader.expect("(")
    arguments = [reader.expression()]
    if reader.take("from"):
        arguments.append(reader.expression())
        if reader.take("for"):
            arguments.append(reader.expression())
    elif reader.take("for"):
        arguments += [Number("1", arguments[0].at), reader.expression()]
    else:
        while reader.take(","):
            arguments.append(reader.expression())
    reader.expect(")")
    return reader.apply("substring", name, *arguments, called=True)


def trim(both: str, reader: Tokens) -> Piece:
    """Return TRIM as the function that it stands for; ``both`` is the one that cuts at both ends."""
    functions = {"both": both, "leading": "ltrim", "trailing": "rtrim"}
    name = reader.advance()
    reader.expect("(")
    side = reader.advance().value if reader.sees(*functions) else "both"
    given = [] if reader.sees("from") else [reader.expression()]
    if reader.take("from"):
        given.insert(0, reader.expression())
    elif reader.take(","):
        given.append(reader.expression())
    reader.expect(")")
    return reader.apply(functions[side], name, *given, called=True)


def _position(reader: Tokens) -> Piece:
    """Return POSITION(needle IN text), as the function that means the same."""
    name = reader.advance()
    reader.expect("(")
    needle = reader.bare_expression()
    reader.expect("in")
    text = reader.bare_expression()
    reader.expect(")")
    return reader.apply("strpos", name, text, needle, called=True)


def _overlay(reader: Tokens) -> Piece:
    """Return OVERLAY(text PLACING other FROM place FOR count)."""
    name = reader.advance()
    reader.expect("(")
    arguments = [reader.expression()]
    for word in ("placing", "from"):
        reader.expect(word)
        arguments.append(reader.expression())
    if reader.take("for"):
        arguments.append(reader.expression())
    reader.expect(")")
    return reader.apply("overlay", name, *arguments, called=True)


JOINED: Final[dict[tuple[str, str], Callable[[Tokens], Piece]]] = {
    ("cast", "("): _cast,
    ("extract", "("): _extract,
    ("substring", "("): _substring,
    ("position", "("): _position,
    ("overlay", "("): _overlay,
}
"""Functions whose arguments are joined by words, by what begins them. TRIM is not among them, as its name differs."""
