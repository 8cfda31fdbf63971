"""What DuckDB's grammar has beside the calls whose arguments are joined by words: TRY_CAST, IF, IFNULL, and intervals with their unit behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from segsql.fragments.kinds import OF_INTERVAL
from segsql.fragments.reader import Tokens
from segsql.fragments.tree import Case, Cast, Piece, Text
from segsql.fragments.type_names import read_type

_UNITS: Final = frozenset(
    f"{unit}{many}" for unit in ("year", "month", "week", "day", "hour", "minute", "second") for many in ("", "s")
)


def _try_cast(reader: Tokens) -> Piece:
    """Return TRY_CAST(value AS type), which is NULL where the value cannot be converted."""
    first = reader.advance()
    reader.expect("(")
    value = reader.expression()
    reader.expect("as")
    to, kind = read_type(reader)
    reader.expect(")")
    return Cast(value, to, reader.since(first.start), kind, tried=True)


def _if(reader: Tokens) -> Piece:
    """Return if(condition, value, other), which is a CASE."""
    first = reader.advance()
    reader.expect("(")
    condition = reader.expression()
    reader.expect(",")
    value = reader.expression()
    reader.expect(",")
    other = reader.expression()
    reader.expect(")")
    return Case(None, ((condition, value),), other, reader.since(first.start))


def _ifnull(reader: Tokens) -> Piece:
    """Return ifnull(value, other), which is coalesce."""
    name = reader.advance()
    reader.expect("(")
    value = reader.expression()
    reader.expect(",")
    other = reader.expression()
    reader.expect(")")
    return reader.apply("coalesce", name, value, other, called=True)


def _interval(reader: Tokens) -> Piece:
    """Return an interval that is written as an amount with its unit behind: INTERVAL 3 DAY, INTERVAL '3' DAY, and INTERVAL '3 days'."""
    first = reader.advance()
    amount = reader.advance()
    said = amount.value
    if reader.sees(*_UNITS):
        if not (said.isascii() and said.isdecimal()):
            reader.refuse(amount, f"{amount.text} is no amount of a unit", "a whole number: INTERVAL 3 DAY")
        said = f"{said} {reader.advance().value}"
    elif amount.kind == "number":
        reader.unexpected("a unit such as DAY")
    at = (amount.start, amount.end)
    return Cast(Text(said, at), "INTERVAL", reader.since(first.start), OF_INTERVAL)


CONSTRUCTS: Final[dict[tuple[str, str], Callable[[Tokens], Piece]]] = {
    ("try_cast", "("): _try_cast,
    ("if", "("): _if,
    ("ifnull", "("): _ifnull,
    ("interval", "<number>"): _interval,
    ("interval", "<text>"): _interval,
}
"""What is read in a way of its own, by what begins it."""
