"""The forms of literals, text and numbers that dialect files name: small pure functions from nodes to nodes, in literal tables.

A form is one way to say one thing. ``dialect.toml`` says which form an engine needs; nothing here knows an engine's name. Arguments are
builders, called once for every place they stand in, since a node may stand in one place only.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import collation, counted, julian, narrow, padded, results, session, typed_calls, wide
from segsql.lower import nodes as n
from segsql.types import Type

Node: TypeAlias = exp.Expr
Build: TypeAlias = Callable[[], Node]


class Pen(Protocol):
    """What a form may ask of the dialect it writes for."""

    def again(self, node: Node) -> Node:
        """Return a copy of what stands in the statement, as long as there are not too many."""
        ...

    def text(self, value: str) -> Node:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...

    def decimal(self, precision: int, scale: int) -> str:
        """Return the dialect's word for a decimal type."""
        ...

    def position(self, value: Build, needle: Build) -> Node:
        """Return where a needle starts in a value, from 1; 0 if nowhere."""
        ...


StringForm: TypeAlias = Callable[[str], str]
WordForm: TypeAlias = Callable[[bool], Node]
NumberForm: TypeAlias = Callable[[Pen, int | Decimal], Node]
ExactForm: TypeAlias = Callable[[Pen, Decimal, tuple[int, int]], Node]
ExactOperandForm: TypeAlias = Callable[[Pen, Node, Type, Type], Node]
MomentForm: TypeAlias = Callable[[Pen, dt.date], Node]
ValueForm: TypeAlias = Callable[[Build], Node]
PairForm: TypeAlias = Callable[[Build, Build], Node]
NeedleForm: TypeAlias = Callable[[Pen, Build, Build], Node]
ExtremeForm: TypeAlias = Callable[[Pen, str, Build], Node]
GroupForm: TypeAlias = Callable[[Build], list[Node]]
ScaleForm: TypeAlias = Callable[[Node, int, int], Node]
Digits: TypeAlias = tuple[int, int]
DigitsForm: TypeAlias = Callable[[str, Digits, Digits], Digits | None]
ShiftForm: TypeAlias = Callable[[Pen, Build, int], Node]
CallForm: TypeAlias = Callable[[Pen, Sequence[Build]], Node]
ConvertForm: TypeAlias = Callable[[Pen, Node], Node]


def _doubled(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _doubled_or_e(text: str) -> str:
    """An escape string reads a backslash the same way under either setting of standard_conforming_strings."""
    return "E" + _doubled(text.replace("\\", "\\\\")) if "\\" in text else _doubled(text)


_ESCAPES: Final = {
    **{number: f"\\x{number:02x}" for number in (*range(0x20), 0x7F)},
    **str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}),
}


def _backslash(text: str) -> str:
    return "'" + text.translate(_ESCAPES) + "'"


def _exponent(_pen: Pen, value: int | Decimal) -> Node:
    text = repr(float(value))
    return n.number(text if "e" in text else f"{text}e0")


def _cast_number(pen: Pen, value: int | Decimal) -> Node:
    return n.cast(n.number(repr(float(value))), pen.type("double"))


def moment_text(value: dt.date) -> str:
    """Return a date or timestamp as ISO text with a blank; a fraction is written only where there is one."""
    return value.isoformat(sep=" ") if isinstance(value, dt.datetime) else value.isoformat()


def _cast_moment(kind: str) -> MomentForm:
    return lambda pen, value: n.cast(pen.text(moment_text(value)), pen.type(kind))


def _cast_zoned(kind: str) -> MomentForm:
    return lambda pen, value: n.cast(pen.text(moment_text(value) + "+00:00"), kind)


_PRINTABLE: Final = re.compile(r"[ -\[\]-~]*")


def _ascii_or_hex(text: str) -> str:
    """Bytes as hex mean the same in every character set of a connection and every mode; plain letters do so as they are."""
    return _doubled(text) if _PRINTABLE.fullmatch(text) else f"_utf8mb4 x'{text.encode().hex()}'"


STRING: Final[dict[str, StringForm]] = {
    "national": padded.national,
    "backslash_by_number": padded.backslash_by_number,
    "never_padded": padded.never_padded,
    "in_pieces": session.in_pieces,
    "ascii_or_hex": _ascii_or_hex,
    "doubled": _doubled,
    "doubled_or_e": _doubled_or_e,
    "backslash": _backslash,
}
BOOLEAN: Final[dict[str, WordForm]] = {
    "keyword": lambda true: n.word("TRUE" if true else "FALSE"),
    "one_zero": lambda true: n.number(1 if true else 0),
}
DOUBLE: Final[dict[str, NumberForm]] = {
    "exponent": _exponent,
    "cast": _cast_number,
    "cast_text": lambda pen, value: n.cast(pen.text(repr(float(value))), pen.type("double")),
    "suffix": session.with_suffix,
}
DECIMAL_DIGITS: Final[dict[str, ExactForm]] = {
    "digits": lambda _pen, value, _size: n.number(format(value, "f")),
    "cast_to_76_digits": wide.literal,
    "cast": lambda pen, value, size: n.cast(pen.text(format(value, "f")), pen.decimal(*size)),
}
DATE: Final[dict[str, MomentForm]] = {
    "typed": julian.literal("DATE"),
    "to_date": typed_calls.by_format("TO_DATE"),
    "to_date32": typed_calls.to_date32,
    "cast": _cast_moment("date"),
    "text": lambda pen, value: pen.text(moment_text(value)),
}
TIMESTAMP: Final[dict[str, MomentForm]] = {
    "typed": julian.literal("TIMESTAMP"),
    "to_timestamp_ntz": typed_calls.by_format("TO_TIMESTAMP_NTZ"),
    "cast_iso": lambda pen, value: n.cast(pen.text(value.isoformat()), pen.type("timestamp")),
    "to_datetime64": typed_calls.to_datetime64,
    "cast": _cast_moment("timestamp"),
    "cast_utc": lambda pen, value: n.cast(pen.text(moment_text(value) + "+00:00"), pen.type("timestamp")),
    "text": lambda pen, value: pen.text(moment_text(value)),
}
DATETIME: Final[dict[str, MomentForm]] = {
    "typed": julian.literal("TIMESTAMP"),
    "to_timestamp_ntz": typed_calls.by_format("TO_TIMESTAMP_NTZ"),
    "cast_iso": lambda pen, value: n.cast(pen.text(value.isoformat()), pen.type("datetime")),
    "to_datetime64": typed_calls.to_datetime64,
    "cast": _cast_moment("datetime"),
    "text": lambda pen, value: pen.text(moment_text(value)),
}
TIMESTAMP_WITH_ZONE: Final[dict[str, MomentForm]] = {
    "typed": julian.literal("TIMESTAMP", " +00:00"),
    "cast_iso": lambda pen, value: n.cast(pen.text(f"{value.isoformat()}+00:00"), "DATETIMEOFFSET(6)"),
    "cast_named_zone": lambda pen, value: n.cast(pen.text(f"{moment_text(value)} UTC"), "TIMESTAMP(6) WITH TIME ZONE"),
    "to_datetime64": typed_calls.to_datetime64,
    "cast_timestamptz": _cast_zoned("TIMESTAMPTZ"),
    "to_timestamp_tz": typed_calls.by_format("TO_TIMESTAMP_TZ", "+00:00"),
    "cast_timestamp": _cast_zoned("TIMESTAMP"),
    "cast_timestamp_ltz": _cast_zoned("TIMESTAMP_LTZ"),
    "utc": _cast_moment("timestamp"),
}
EMPTY_TEXT: Final[dict[str, StringForm]] = {"literal": lambda text: text}


def _ends_by_tail(length: str) -> NeedleForm:
    """The last characters, as many as the needle has; a shorter value is compared whole and differs."""
    return lambda _pen, value, needle: exp.EQ(
        this=n.call("RIGHT", value(), n.call(length, needle())), expression=needle()
    )


def _ends_by_substr(pen: Pen, value: Build, needle: Build) -> Node:
    """A value shorter than the needle is compared whole by a negative start, and differs."""
    start = exp.Sub(this=n.number(0), expression=n.call("LENGTH", needle()))
    return exp.EQ(this=n.call("SUBSTR", value(), start), expression=needle())


def _starts_by_position(pen: Pen, value: Build, needle: Build) -> Node:
    return exp.EQ(this=pen.position(value, needle), expression=n.number(1))


def _needle_call(name: str) -> NeedleForm:
    return lambda _pen, value, needle: n.call(name, value(), needle())


def as_it_is(value: Build) -> Node:
    """Return a value that needs no form."""
    return value()


def by_its_text(value: Build) -> Node:
    """Stand for a value that is sorted by its text; lowering spells it, with the form for that."""
    raise AssertionError(value)


_COLLATED: Final[dict[str, ValueForm]] = {
    "collate_0900_bin": collation.collate_0900_bin,
    "collate_nopad_bin": collation.collate_nopad_bin,
}
READ_TEXT: Final[dict[str, ValueForm]] = {"plain": as_it_is, **_COLLATED}
OPERAND: Final[dict[str, ValueForm]] = {
    **_COLLATED,
    "plain": as_it_is,
    "collate_binary": padded.COLLATE_BINARY,
    "with_stop": padded.with_stop,
    "utf16_bytes": padded.utf16_bytes,
}
ORDER: Final[dict[str, ValueForm]] = {
    **_COLLATED,
    "plain": as_it_is,
    "collate_binary": padded.COLLATE_BINARY,
    "with_low_stop": padded.with_low_stop,
    "utf8_bytes": padded.utf8_bytes,
    "collate_c": lambda value: n.glue(value(), n.word('COLLATE "C"')),
}
EXTREME: Final[dict[str, ExtremeForm]] = {
    "of_ordered": lambda _pen, name, ordered: n.call(name, ordered()),
    "without_low_stop": padded.without_low_stop,
}
GROUP: Final[dict[str, GroupForm]] = {
    "alone": lambda _text: [],
    "with_digest": lambda text: [n.call("SHA2", text(), n.number(256))],
}
UUID_ORDER: Final[dict[str, ValueForm]] = {"plain": as_it_is, "as_text": by_its_text}
SEARCH: Final[dict[str, ValueForm]] = {
    **_COLLATED,
    "plain": as_it_is,
    "collate_binary": padded.COLLATE_BINARY,
    "by_code_point": padded.by_code_point,
}
NEEDLE: Final[dict[str, ValueForm]] = {"plain": as_it_is}


def lowered_one_by_one(value: Build) -> Node:
    """Keep two letters from an engine that makes two of a dotted I, and ends a word in a sigma of its own."""
    return n.call("LOWER", n.call("TRANSLATE", value(), n.word("'\u03a3\u0130'"), n.word("'\u03c3i'")))


FOLD: Final[dict[str, ValueForm]] = {
    "lowered_utf8": typed_calls.lowered,
    "lower_one_by_one": lowered_one_by_one,
    "lower": lambda value: n.call("LOWER", value()),
    "lower_but_two": collation.lower_but_two,
    "lower_uca1400": collation.in_uca1400("LOWER"),
}
POSITION: Final[dict[str, PairForm]] = {
    "position": lambda value, needle: n.call("position", value(), needle()),
    "strpos": lambda value, needle: n.call("STRPOS", value(), needle()),
    "instr": lambda value, needle: n.call("INSTR", value(), needle()),
    "locate": lambda value, needle: n.call("LOCATE", needle(), value()),
    "charindex": lambda value, needle: n.call("CHARINDEX", needle(), value()),
}
STARTS_WITH: Final[dict[str, NeedleForm]] = {
    "starts_with_in_one": _needle_call("startsWith"),
    "starts_with": _needle_call("STARTS_WITH"),
    "startswith": _needle_call("STARTSWITH"),
    "position_is_1": _starts_by_position,
}
ENDS_WITH: Final[dict[str, NeedleForm]] = {
    "ends_before_stop": padded.ends_before_stop,
    "ends_in_bytes": padded.ends_in_bytes,
    "tail_equals": padded.tail_equals,
    "ends_with_in_one": _needle_call("endsWith"),
    "ends_with": _needle_call("ENDS_WITH"),
    "endswith": _needle_call("ENDSWITH"),
    "right_equals": _ends_by_tail("LENGTH"),
    "right_equals_char_length": _ends_by_tail("CHAR_LENGTH"),
    "substr_equals": _ends_by_substr,
}


DECIMAL: Final[dict[str, ScaleForm]] = {
    "native": lambda value, _scale, _digits: value,
    "rounded": results.rounded,
}


def _product_of_12_places(function: str, left: Digits, right: Digits) -> Digits | None:
    """The digits of a result before and after the point, or None where the engine would round it."""
    (whole, places), (other_whole, other_places) = left, right
    if function != "multiply":
        return max(whole, other_whole) + 1, max(places, other_places)
    kept = places + other_places <= max(places, other_places, 12)
    return (whole + other_whole, places + other_places) if kept else None


def _within_38_digits(function: str, left: Digits, right: Digits) -> Digits | None:
    """As above, for an engine that cuts the places of a result whose digits may be more than 38 in all."""
    (whole, places), (other_whole, other_places) = left, right
    if function != "multiply":
        whole, places = max(whole, other_whole), max(places, other_places)
        return (min(whole + 1, 38 - places), places) if whole + places <= 38 else None
    whole, places = whole + other_whole + 1, places + other_places
    return (min(whole, 38 - places), places) if whole + places <= 38 or places <= 6 else None


def _product_of_30_places(function: str, left: Digits, right: Digits) -> Digits | None:
    """As above, for an engine with many digits of which at most 30 are places."""
    (whole, places), (other_whole, other_places) = left, right
    if function != "multiply":
        return max(whole, other_whole) + 1, max(places, other_places)
    return (whole + other_whole, places + other_places) if places + other_places <= 30 else None


ARITHMETIC: Final[dict[str, DigitsForm | None]] = {
    "product_of_30_places": _product_of_30_places,
    "keeps_digits": None,
    "product_of_12_places": _product_of_12_places,
    "within_38_digits": _within_38_digits,
    "within_38_counted_digits": counted.result,
}


def _widened(pen: Pen, value: Node, own: Type, result: Type) -> Node:
    """Cast a decimal to the type of the result, where the engine would calculate in one that cannot hold it."""
    whole = max(own.precision - own.scale, result.precision - result.scale)
    scale = max(own.scale, result.scale)
    word = pen.decimal(whole + scale, scale)
    fits = own.kind != "decimal" or result.kind != "decimal" or word == pen.decimal(own.precision, own.scale)
    return value if fits else n.cast(value, word)


EXACT_OPERAND: Final[dict[str, ExactOperandForm]] = {
    "twice_as_wide": wide.operand,
    "cast_integers": padded.cast_integers,
    "as_64_bits": session.as_64_bits,
    "one_of_64_bits": narrow.one_of_64_bits,
    "one_of_64_bits_unless_called": narrow.one_of_64_bits_unless_called,
    "one_of_64_bits_or_19_digits": narrow.one_of_64_bits_or_19_digits,
    "each_with_sign": narrow.each_with_sign,
    "plain": lambda _pen, value, _own, _result: value,
    "widened": _widened,
}


def _at_most_infinity(pen: Pen, value: Build) -> Node:
    """Every number is at most infinity, and NaN is not, whether an engine holds it to be greater or beyond comparison."""
    infinity = n.cast(pen.text("Infinity"), pen.type("double"))
    return n.case([(exp.LTE(this=value(), expression=infinity), value())])


def _with_one_zero(_pen: Pen, value: Build, zero: Build) -> Node:
    return n.case([(exp.EQ(this=value(), expression=zero()), zero())], value())


GROUP_DOUBLE: Final[dict[str, Callable[[Pen, Build, Build], Node]]] = {
    "with_one_zero": _with_one_zero,
    "as_text": lambda pen, value, _zero: n.cast(value(), pen.type("text")),
}
MISSING_DOUBLE: Final[dict[str, Callable[[Pen, Build], Node]]] = {
    "at_most_infinity": _at_most_infinity,
    "where_not_nan": lambda _pen, value: n.case([(exp.Not(this=exp.Paren(this=n.call("IS_NAN", value()))), value())]),
    "nan_constant": lambda _pen, value: n.call("NULLIF", value(), n.word("BINARY_DOUBLE_NAN")),
    "nan_equals_nan": lambda pen, value: n.call("NULLIF", value(), n.cast(pen.text("NaN"), pen.type("double"))),
    "known_and_unsigned": wide.known_and_unsigned,
    "if_is_nan": lambda _pen, value: n.call("IF", n.call("IS_NAN", value()), exp.Null(), value()),
    "not_stored": lambda _pen, value: value(),
}
