"""Forms that mean the same under every setting of an engine whose sessions may read one word in several ways.

Such settings say what a backslash in a text is, whether ``${`` in a text stands for something else, what type a number with an exponent
has, what TIMESTAMP is short for, and which zone a wall clock is in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower import tried
from segsql.types import Type

Build: TypeAlias = Callable[[], exp.Expr]
_READ_IN_SEVERAL_WAYS: Final = re.compile(r"(['\\]+)|(?<=\$)(?=\{)")


class Pen(Protocol):
    """What a form may ask of the dialect it writes for."""

    def again(self, node: exp.Expr) -> exp.Expr:
        """Return a copy of what stands in the statement, as long as there are not too many."""
        ...

    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...


def in_pieces(text: str) -> str:
    """Return text whose quotes and backslashes are written by number, and in which no ``${`` stands together."""
    pieces: list[str] = []
    for piece in filter(None, _READ_IN_SEVERAL_WAYS.split(text)):
        told = piece[0] in "'\\"
        pieces += [f"CHR({ord(one)})" for one in piece] if told else [f"'{piece}'"]
    return f"CONCAT({', '.join(pieces)})" if len(pieces) > 1 else pieces[0] if pieces else "''"


def with_suffix(_pen: Pen, value: int | Decimal) -> exp.Expr:
    """Return a double; the letter behind it says so under every setting."""
    return n.number(f"{float(value)!r}D")


def as_64_bits(pen: Pen, value: exp.Expr, own: Type, result: Type) -> exp.Expr:
    """Return an operand with 64 bits, where constants, years and lengths have 32. What is calculated has them already."""
    if own.kind == "integer" and result.kind == "decimal":
        return tried.nested(pen, value, own)
    if result.kind != "integer" or isinstance(value, exp.Paren | exp.Cast):
        return value
    return n.number(f"{value.this}L") if isinstance(value, exp.Literal) else n.cast(value, pen.type("integer"))


def since_1970(pen: Pen, values: Sequence[Build]) -> exp.Expr:
    """Return an instant as UTC by its distance from 1970, since its wall clock is that of the session's zone, where an hour comes twice."""
    start = n.cast(pen.text("1970-01-01 00:00:00"), pen.type("timestamp"))
    return n.call("TIMESTAMPADD", n.word("MICROSECOND"), n.call("UNIX_MICROS", values[0]()), start)


def is_all_of(pen: Pen, value: Build, pattern: str) -> exp.Expr:
    """Return whether a pattern matches a whole text: what it finds at the start is all there is, and there is something.

    A sign for the end would overlook a line break there.
    """
    found = n.call("REGEXP_EXTRACT", value(), pen.text(f"^({pattern})"), n.number(0))
    return exp.EQ(this=found, expression=n.call("NULLIF", value(), pen.text("")))


_SMALL_IOTA: Final = (*range(0x1F80, 0x1F88), *range(0x1F90, 0x1F98), *range(0x1FA0, 0x1FA8), 0x1FB3, 0x1FC3, 0x1FF3)
_LARGE_IOTA: Final = (*range(0x1F88, 0x1F90), *range(0x1F98, 0x1FA0), *range(0x1FA8, 0x1FB0), 0x1FBC, 0x1FCC, 0x1FFC)


def raised_one_by_one(pen: Pen, values: Sequence[Build]) -> exp.Expr:
    """Return text in upper case; a letter that the engine has several capitals for stays, or takes the one that begins a title."""
    greek = ("".join(map(chr, one)) for one in (_SMALL_IOTA, _LARGE_IOTA))
    letters = n.call("SPLIT", n.call("TRANSLATE", values[0](), *map(pen.text, greek)), pen.text(""))
    each = n.word("one -> CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END")
    return n.call("ARRAY_JOIN", n.call("TRANSFORM", letters, each), pen.text(""))
