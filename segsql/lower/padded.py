"""Forms of text for engines that pad the shorter of two texts with blanks when they compare them, by their manuals.

Either the bytes of the text are compared, or a character is put behind it, so that no blank stands at its end. What stands behind a
text that is sorted is the lowest character that text may hold, so that a text comes before all that begin with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.types import Type

Build: TypeAlias = Callable[[], exp.Expr]


class _Pen(Protocol):
    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...


def national(text: str) -> str:
    """Return a literal in Unicode, whatever the database's character set."""
    return "N'" + text.replace("'", "''") + "'"


def backslash_by_number(text: str) -> str:
    """Return a literal that is the same whether a backslash in it is an escape or stands for itself."""
    if "\\" not in text:
        return "'" + text.replace("'", "''") + "'"
    pieces: list[str] = []
    for piece in filter(None, re.split(r"(\\)", text)):
        pieces.append("CHR(92)" if piece == "\\" else "'" + piece.replace("'", "''") + "'")
    return f"({' || '.join(pieces)})" if len(pieces) > 1 else pieces[0]


def never_padded(text: str) -> str:
    """Return a literal that is compared as it is: two of a fixed length are padded, so one that would show is made another type."""
    literal = "'" + text.replace("'", "''") + "'"
    return f"TO_CHAR({literal})" if text.endswith(" ") or re.search(r"[\x00-\x1f]", text) else literal


def with_stop(value: Build) -> exp.Expr:
    """Return text with a point behind it."""
    text = value()
    if isinstance(text, exp.Literal):
        return n.joined_literal(text, "||", "'.'")
    return n.infix("||", text, n.word("'.'"))


def with_low_stop(value: Build) -> exp.Expr:
    """Return text with the lowest character behind it."""
    return n.infix("||", value(), n.call("CHR", n.number(1)))


def without_low_stop(_pen: _Pen, name: str, ordered: Build) -> exp.Expr:
    """Return the first or last of texts with the lowest character behind them, without it."""
    length = exp.Sub(this=n.call("LENGTH", n.call(name, ordered())), expression=n.number(1))
    return n.call("LEFT", n.call(name, ordered()), length)


def ends_before_stop(_pen: _Pen, value: Build, needle: Build) -> exp.Expr:
    """Return whether the last characters, as many as the needle has, are the needle."""
    tail = n.call("RIGHT", value(), n.call("LENGTH", needle()))
    return exp.EQ(this=with_stop(lambda: tail), expression=with_stop(needle))


def utf16_bytes(value: Build) -> exp.Expr:
    """Return the bytes of a text, which are equal where its characters are; a collation that was put on it changes none."""
    text = _in_utf16(value)
    return n.cast_literal(text, "VARBINARY(MAX)") if isinstance(text, exp.Literal) else n.cast(text, "VARBINARY(MAX)")


def _in_utf16(value: Build) -> exp.Expr:
    """Return a text that may be of another code page in Unicode, to which a collation would put it by a code page of its own."""
    text = value()
    if isinstance(text, exp.Introducer):
        text = text.this
    if isinstance(text, exp.Literal) or (isinstance(text, exp.Cast) and text.to.args.get("kind") == "NVARCHAR(MAX)"):
        return text
    return n.cast(text, "NVARCHAR(MAX)")


def utf8_bytes(value: Build) -> exp.Expr:
    """Return the bytes of a text in UTF-8, whose order is that of its characters."""
    encoded = n.cast(n.glue(_in_utf16(value), n.word("COLLATE Latin1_General_100_BIN2_UTF8")), "VARCHAR(MAX)")
    return n.cast(encoded, "VARBINARY(MAX)")


def by_code_point(value: Build) -> exp.Expr:
    """Return text in which a needle is found by its characters."""
    return n.glue(_in_utf16(value), n.word("COLLATE Latin1_General_100_BIN2"))


def ends_in_bytes(_pen: _Pen, value: Build, needle: Build) -> exp.Expr:
    """Return whether the last bytes, as many as the needle has, are the needle; a shorter text is taken whole and differs."""
    size = exp.Sub(this=n.call("DATALENGTH", utf16_bytes(value)), expression=n.call("DATALENGTH", utf16_bytes(needle)))
    start = exp.Add(this=size, expression=n.number(1))
    tail = n.call("SUBSTRING", utf16_bytes(value), start, n.call("DATALENGTH", utf16_bytes(needle)))
    return exp.EQ(this=tail, expression=utf16_bytes(needle))


def plus(_pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Return texts joined; a text without a bound of its own keeps the result from being cut.

    A setting may have a missing one be empty.
    """
    first, *rest = (one() for one in values)
    joined = n.cast(first, "NVARCHAR(MAX)")
    for one in rest:
        joined = exp.Add(this=joined, expression=one)
    return _where_known(values, exp.Paren(this=joined))


def _where_known(values: Sequence[Build], made: exp.Expr) -> exp.Expr:
    """Return what is made of texts where none of them is missing; constants never are."""
    known = [n.is_not_null(one()) for one in values if not isinstance(one(), exp.Literal)]
    return n.case([(n.both(known), made)]) if known else made


def counted(value: Build) -> exp.Expr:
    """Return text whose characters are counted as such, not as halves of them."""
    return in_whole_characters(n.cast(value(), "NVARCHAR(MAX)"))


def in_whole_characters(text: exp.Expr) -> exp.Expr:
    """Return a text in Unicode such that its characters are counted, not halves of them."""
    return n.glue(text, n.word("COLLATE Latin1_General_100_CI_AS_SC"))


def length_before_stop(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Return the number of characters; blanks at the end count, with a point behind them."""
    found = n.call("LEN", exp.Add(this=counted(values[0]), expression=pen.text(".")))
    return _where_known(values, exp.Paren(this=exp.Sub(this=found, expression=n.number(1))))


def counted_part(_pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Return a part of a text; without a length it is as long as the text has bytes, so that nothing is left out."""
    value, start, *count = values
    size = count[0]() if count else n.call("DATALENGTH", n.cast(value(), "NVARCHAR(MAX)"))
    return n.call("SUBSTRING", counted(value), start(), size)


def part_of_length(_pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Return a part of a text; without a length it is as long as the whole."""
    value, start, *count = values
    return n.call("SUBSTRING", value(), start(), count[0]() if count else n.call("LENGTH", value()))


def _digits_behind_sign(pen: _Pen, value: Build, part: str, *size: exp.Expr) -> exp.Expr:
    first = n.call(part, value(), n.number(1), n.number(1))
    signed = exp.In(this=first, expressions=[pen.text("+"), pen.text("-")])
    return n.case([(signed, n.call(part, value(), n.number(2), *size))], value())


def patindex_integer(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Convert what has one to eighteen digits behind an optional sign, two bytes each, and nothing else."""
    text = partial(by_code_point, values[0])

    def digits() -> exp.Expr:
        return _digits_behind_sign(pen, text, "SUBSTRING", n.number(19))

    no_other = exp.EQ(this=n.call("PATINDEX", pen.text("%[^0-9]%"), digits()), expression=n.number(0))
    some = exp.GTE(this=n.call("DATALENGTH", digits()), expression=n.number(2))
    fits = exp.LTE(this=n.call("DATALENGTH", digits()), expression=n.number(36))
    return n.case([(n.both([no_other, some, fits]), n.cast(values[0](), pen.type("integer")))])


def patindex_date(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Convert what is written as a day and is one."""
    text = partial(by_code_point, values[0])
    digit = "[0-9]"
    pattern = pen.text(f"{digit * 4}-{digit * 2}-{digit * 2}%")
    written = exp.EQ(this=n.call("PATINDEX", pattern, text()), expression=n.number(1))
    whole = exp.EQ(this=n.call("DATALENGTH", text()), expression=n.number(20))
    return n.case([(n.both([written, whole]), n.call("TRY_CONVERT", n.word("DATE"), text(), n.number(23)))])


def in_one_line(pen: _Pen, value: Build, pattern: str) -> exp.Expr:
    """Return whether a regular expression describes the whole of a text, whatever its signs make of line breaks."""
    matches = n.infix("~", value(), pen.text(f"^({pattern})$"))
    one_line = exp.EQ(this=n.call("STRPOS", value(), n.call("CHR", n.number(10))), expression=n.number(0))
    return n.both([matches, one_line])


def between_ends(pen: _Pen, value: Build, pattern: str) -> exp.Expr:
    """Return whether a regular expression describes the whole of a text; the sign for a line's end would overlook a break."""
    return n.call("REGEXP_LIKE", value(), pen.text(f"\\A({pattern})\\z"))


def translated_integer(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Convert what is one to eighteen zeros behind an optional sign once all digits are zeros."""

    def digits() -> exp.Expr:
        return _digits_behind_sign(pen, values[0], "SUBSTR")

    zeros = n.call("TRANSLATE", digits(), pen.text("123456789"), pen.text("0" * 9))
    same = exp.EQ(this=zeros, expression=n.call("SUBSTR", pen.text("0" * 18), n.number(1), n.call("LENGTH", digits())))
    return n.case([(same, n.cast(values[0](), pen.type("integer")))])


def joined_where_known(_pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Return texts joined, by an engine to which a missing one is empty."""
    return _where_known(values, n.infix("||", *(one() for one in values)))


def tail_equals(_pen: _Pen, value: Build, needle: Build) -> exp.Expr:
    """Return whether the last characters, as many as the needle has, are the needle; a shorter text is taken whole."""
    behind = exp.Sub(this=n.call("LENGTH", value()), expression=n.call("LENGTH", needle()))
    start = n.call("GREATEST", exp.Add(this=behind, expression=n.number(1)), n.number(1))
    return exp.EQ(this=n.call("SUBSTR", value(), start), expression=needle())


def cast_integers(pen: _Pen, value: exp.Expr, _own: Type, result: Type) -> exp.Expr:
    """Return an operand with 64 bits, where columns and the results of functions may have fewer."""
    calculated = isinstance(value, exp.Literal | exp.Paren | exp.Cast)
    return value if result.kind != "integer" or calculated else n.cast(value, pen.type("integer"))


COLLATE_BINARY: Final[Callable[[Build], exp.Expr]] = lambda value: n.glue(value(), n.word("COLLATE BINARY"))  # noqa: E731
