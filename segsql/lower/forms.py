"""The forms that dialect files name: small pure functions from nodes to nodes, in literal tables.

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

from segsql.lower import collation, julian, padded, session, typed_calls, wide
from segsql.types import Type
from segsql.lower import nodes as n

Node: TypeAlias = exp.Expr
Build: TypeAlias = Callable[[], Node]


class Pen(Protocol):
    """What a form may ask of the dialect it writes for."""

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
ScaleForm: TypeAlias = Callable[[Node, int], Node]
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


_ESCAPES: Final = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _backslash(text: str) -> str:
    return "'" + re.sub(r"[\\'\x00-\x1f\x7f]", lambda m: _ESCAPES.get(m[0]) or f"\\x{ord(m[0]):02x}", text) + "'"


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
    "to_date32": typed_calls.to_date32,
    "cast": _cast_moment("date"),
    "text": lambda pen, value: pen.text(moment_text(value)),
}
TIMESTAMP: Final[dict[str, MomentForm]] = {
    "typed": julian.literal("TIMESTAMP"),
    "cast_iso": lambda pen, value: n.cast(pen.text(value.isoformat()), pen.type("timestamp")),
    "to_datetime64": typed_calls.to_datetime64,
    "cast": _cast_moment("timestamp"),
    "cast_utc": lambda pen, value: n.cast(pen.text(moment_text(value) + "+00:00"), pen.type("timestamp")),
    "text": lambda pen, value: pen.text(moment_text(value)),
}
DATETIME: Final[dict[str, MomentForm]] = {
    "typed": julian.literal("TIMESTAMP"),
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
    "cast_timestamp_tz": _cast_zoned("TIMESTAMP_TZ"),
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
UUID_ORDER: Final[dict[str, ValueForm]] = {"plain": as_it_is, "as_text": by_its_text}
SEARCH: Final[dict[str, ValueForm]] = {
    **_COLLATED,
    "plain": as_it_is,
    "collate_binary": padded.COLLATE_BINARY,
    "by_code_point": padded.by_code_point,
}
def _lowered_one_by_one(value: Build) -> Node:
    """Keep two letters from an engine that makes two of a dotted I, and ends a word in a sigma of its own."""
    return n.call("LOWER", n.call("TRANSLATE", value(), n.word("'\u03a3\u0130'"), n.word("'\u03c3i'")))


FOLD: Final[dict[str, ValueForm]] = {
    "lowered_utf8": typed_calls.lowered,
    "lower_one_by_one": _lowered_one_by_one,
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
    "native": lambda value, _scale: value,
    "rounded": lambda value, scale: n.call("ROUND", value, n.number(scale)),
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
    "as_64_bits": session.as_64_bits, "plain": lambda _pen, value, _own, _result: value, "widened": _widened}


def _at_most_infinity(pen: Pen, value: Build) -> Node:
    """Every number is at most infinity, and NaN is not, whether an engine holds it to be greater or beyond comparison."""
    infinity = n.cast(pen.text("Infinity"), pen.type("double"))
    return n.case([(exp.LTE(this=value(), expression=infinity), value())])


MISSING_DOUBLE: Final[dict[str, Callable[[Pen, Build], Node]]] = {
    "at_most_infinity": _at_most_infinity,
    "where_not_nan": lambda _pen, value: n.case([(exp.Not(this=exp.Paren(this=n.call("IS_NAN", value()))), value())]),
    "nan_constant": lambda _pen, value: n.call("NULLIF", value(), n.word("BINARY_DOUBLE_NAN")),
    "nan_equals_nan": lambda pen, value: n.call("NULLIF", value(), n.cast(pen.text("NaN"), pen.type("double"))),
    "known_and_unsigned": wide.known_and_unsigned,
    "if_is_nan": lambda _pen, value: n.call("IF", n.call("IS_NAN", value()), exp.Null(), value()),
    "not_stored": lambda _pen, value: value(),
}


def _plus_days(_pen: Pen, value: Build, amount: int) -> Node:
    return exp.Add(this=value(), expression=n.number(amount))


def _plus(name: str, *before: int, as_date: bool = False) -> ShiftForm:
    def shift(pen: Pen, value: Build, amount: int) -> Node:
        moved = exp.Add(this=value(), expression=n.call(name, *map(n.number, before), n.number(amount)))
        return n.cast(moved, pen.type("date")) if as_date else moved

    return shift


def _date_add(unit: str) -> ShiftForm:
    return lambda _pen, value, amount: n.call("DATEADD", n.word(unit), n.number(amount), value())


def _interval(amount: int, unit: str) -> Node:
    return n.glue(n.glue(n.word("INTERVAL"), n.number(amount)), n.word(unit))


def _plus_interval(unit: str) -> ShiftForm:
    return lambda _pen, value, amount: exp.Add(this=value(), expression=_interval(amount, unit))


def _plus_written_interval(unit: str, *, as_date: bool = False) -> ShiftForm:
    def shift(pen: Pen, value: Build, amount: int) -> Node:
        interval = n.glue(n.word("INTERVAL"), pen.text(f"{abs(amount)} {unit}"))
        moved = (exp.Sub if amount < 0 else exp.Add)(this=value(), expression=interval)
        return n.cast(moved, pen.type("date")) if as_date else moved

    return shift


def _date_add_text(unit: str) -> ShiftForm:
    return lambda pen, value, amount: n.call("DATE_ADD", pen.text(unit), n.number(amount), value())


def _date_add_interval(unit: str) -> ShiftForm:
    return lambda _pen, value, amount: n.call("DATE_ADD", value(), _interval(amount, unit))


def _modified_date(pen: Pen, value: Build, amount: int) -> Node:
    return n.call("DATE", value(), pen.text(f"{amount:+d} day"))


def _clamped_months(pen: Pen, value: Build, amount: int) -> Node:
    """The date rolled over, or the last day of the month aimed at, whichever comes first."""
    rolled = n.call("DATE", value(), pen.text(f"{amount:+d} month"))
    last = (pen.text(one) for one in ("start of month", f"{amount + 1:+d} month", "-1 day"))
    # Behind the last month of the calendar there is none to step back from.
    known = n.call("COALESCE", n.call("DATE", value(), *last), pen.text("9999-12-31"))
    return n.call("MIN", rolled, known)


def _strftime(unit: str) -> ShiftForm:
    """The date function drops the fraction of a second, so it is put back as it was stored."""

    def shift(pen: Pen, value: Build, amount: int) -> Node:
        moved = n.call("STRFTIME", pen.text("%Y-%m-%d %H:%M:%S"), value(), pen.text(f"{amount:+d} {unit}"))
        return n.infix("||", moved, n.call("SUBSTR", value(), n.number(20)))

    return shift


READ_DATE: Final[dict[str, Callable[[Pen, Build], Node]]] = {
    "plain": lambda _pen, value: value(),
    "truncated": lambda _pen, value: n.call("TRUNC", value()),
}


def _since_1970(pen: Pen, value: Build) -> Node:
    """The seconds that are stored, which no zone of a session changes, as UTC; a fall back happens twice by the clock."""
    microseconds = exp.Mul(this=n.call("UNIX_TIMESTAMP", value()), expression=n.number(1_000_000))
    start = n.cast(pen.text("1970-01-01 00:00:00"), pen.type("timestamp"))
    return n.call("TIMESTAMPADD", n.word("MICROSECOND"), microseconds, start)


def _timestampadd(unit: str) -> ShiftForm:
    return lambda _pen, value, amount: n.call("TIMESTAMPADD", n.word(unit), n.number(amount), value())


READ_ZONED: Final[dict[str, Callable[[Pen, Build], Node]]] = {
    "plain": lambda _pen, value: value(),
    "unix_timestamp": _since_1970,
}
SHIFT_DATE_DAYS: Final[dict[str, ShiftForm]] = {
    "plus_gregorian_days": julian.plus_days,
    "plus_written_interval": _plus_written_interval("days", as_date=True),
    "date_add_text": _date_add_text("day"),
    "added_days": typed_calls.moved("addDays", "date"),
    "date_add_interval": _date_add_interval("DAY"),
    "adddate": lambda _pen, value, amount: n.call("ADDDATE", value(), n.number(amount)),
    "plus_integer": _plus_days,
    "dateadd": _date_add("DAY"),
    "date_modifier": _modified_date,
}
SHIFT_DATE_MONTHS: Final[dict[str, ShiftForm]] = {
    "plus_gregorian_months": julian.plus_months,
    "plus_written_interval": _plus_written_interval("months", as_date=True),
    "date_add_text": _date_add_text("month"),
    "added_months": typed_calls.moved("addMonths", "date"),
    "date_add_interval": _date_add_interval("MONTH"),
    "timestampadd": _timestampadd("MONTH"),
    "add_months": lambda _pen, value, amount: n.call("ADD_MONTHS", value(), n.number(amount)),
    "plus_to_months": _plus("to_months", as_date=True),
    "plus_make_interval": _plus("make_interval", 0, as_date=True),
    "dateadd": _date_add("MONTH"),
    "date_modifier_clamped": _clamped_months,
}
SHIFT_TIMESTAMP_MINUTES: Final[dict[str, ShiftForm]] = {
    "plus_gregorian_interval": julian.plus_interval("MINUTE", 1440),
    "plus_written_interval": _plus_written_interval("minutes"),
    "date_add_text": _date_add_text("minute"),
    "added_minutes": typed_calls.moved("addMinutes", "timestamp"),
    "plus_interval": _plus_interval("MINUTE"),
    "timestampadd": _timestampadd("MINUTE"),
    "plus_to_minutes": _plus("to_minutes"),
    "plus_make_interval": _plus("make_interval", 0, 0, 0, 0, 0),
    "dateadd": _date_add("MINUTE"),
    "strftime": _strftime("minute"),
}
SHIFT_TIMESTAMP_DAYS: Final[dict[str, ShiftForm]] = {
    "plus_gregorian_interval": julian.plus_interval("DAY", 1),
    "plus_written_interval": _plus_written_interval("days"),
    "date_add_text": _date_add_text("day"),
    "added_days": typed_calls.moved("addDays", "timestamp"),
    "plus_interval": _plus_interval("DAY"),
    "timestampadd": _timestampadd("DAY"),
    "plus_to_days": _plus("to_days"),
    "plus_make_interval": _plus("make_interval", 0, 0, 0),
    "dateadd": _date_add("DAY"),
    "strftime": _strftime("day"),
}
TO_UTC: Final[dict[str, CallForm]] = {
    "sys_extract_utc": lambda _pen, values: n.call("SYS_EXTRACT_UTC", values[0]()),
    "switchoffset": lambda pen, values: n.cast(
        n.call("SWITCHOFFSET", values[0](), pen.text("+00:00")), pen.type("timestamp")
    ),
    "at_timezone": lambda pen, values: n.cast(n.call("AT_TIMEZONE", values[0](), pen.text("UTC")), pen.type("timestamp")),
    "as_is": lambda _pen, values: values[0](),
    "since_1970": session.since_1970,
    "timezone": lambda pen, values: n.call("timezone", pen.text("UTC"), values[0]()),
    "convert_timezone": lambda pen, values: n.cast(
        n.call("CONVERT_TIMEZONE", pen.text("UTC"), values[0]()), pen.type("timestamp")
    ),
}


_INTEGER_TEXT: Final = "[-+]?[0-9]{1,18}"
_LONG, _SHORT = "0[13578]|1[02]", "0[469]|11"
_LEAP: Final = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_DATE_TEXT: Final = (
    f"[0-9]{{4}}-(({_LONG})-(0[1-9]|[12][0-9]|3[01])|({_SHORT})-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    f"|{_LEAP}-02-29"
)


def _tilde(pen: Pen, value: Build, pattern: str) -> Node:
    return n.infix("~", value(), pen.text(f"^({pattern})$"))


def _regexp(pen: Pen, value: Build, pattern: str) -> Node:
    """The end is where nothing follows: the sign for it would also stand before a last line break."""
    return n.infix("REGEXP", value(), pen.text(f"(?s)^({pattern})(?!.)"))


def _contains_whole(pen: Pen, value: Build, pattern: str) -> Node:
    return n.call("REGEXP_CONTAINS", value(), pen.text(f"^({pattern})$"))


def _full_match(name: str) -> Callable[[Pen, Build, str], Node]:
    return lambda pen, value, pattern: n.call(name, value(), pen.text(f"({pattern})"))


def _guarded_integer(match: Callable[[Pen, Build, str], Node], convert: ConvertForm | None = None) -> CallForm:
    """Convert what is written as a number; engines fail on the rest, or read a part of it."""
    as_number: ConvertForm = convert or (lambda pen, value: n.cast(value, pen.type("integer")))
    return lambda pen, values: n.case([(match(pen, values[0], _INTEGER_TEXT), as_number(pen, values[0]()))])


def _guarded_date(match: Callable[[Pen, Build, str], Node], convert: ConvertForm | None = None) -> CallForm:
    """Convert what names a day of the calendar; there is no year 0."""
    as_day: ConvertForm = convert or (lambda _pen, value: n.cast(value, "DATE"))
    return lambda pen, values: n.case(
        [(n.both([match(pen, values[0], _DATE_TEXT), _year_is_known(pen, values[0])]), as_day(pen, values[0]()))]
    )


def _year_is_known(pen: Pen, value: Build) -> Node:
    return exp.NEQ(this=n.call("SUBSTR", value(), n.number(1), n.number(4)), expression=pen.text("0000"))


def _glob_integer(pen: Pen, values: Sequence[Build]) -> Node:
    """Behind an optional sign one to eighteen digits, and nothing else."""

    def digits() -> Node:
        first = n.call("SUBSTR", values[0](), n.number(1), n.number(1))
        signed = exp.In(this=first, expressions=[pen.text("+"), pen.text("-")])
        start = n.case([(signed, n.number(2))], n.number(1))
        return n.call("SUBSTR", values[0](), start)

    no_other = exp.EQ(this=n.call("GLOB", pen.text("*[^0-9]*"), digits()), expression=n.number(0))
    some = exp.GTE(this=n.call("LENGTH", digits()), expression=n.number(1))
    fits = exp.LTE(this=n.call("LENGTH", digits()), expression=n.number(18))
    return n.case([(n.both([no_other, some, fits]), n.cast(values[0](), pen.type("integer")))])


def _canonical_date(pen: Pen, values: Sequence[Build]) -> Node:
    """What the date function gives back unchanged names a day; only with a modifier does it look at the month's length."""
    same = exp.EQ(this=n.call("DATE", values[0](), pen.text("+0 day")), expression=values[0]())
    return n.case([(n.both([same, _year_is_known(pen, values[0])]), values[0]())])


def _pipes(_pen: Pen, values: Sequence[Build]) -> Node:
    return n.infix("||", *(one() for one in values))


def _named(name: str) -> CallForm:
    return lambda _pen, values: n.call(name, *(one() for one in values))


def _upper_but_sharp_s(pen: Pen, values: Sequence[Build]) -> Node:
    """Leave a sharp s as it is; capital ones that were there before are set aside as NUL, which no stored text holds."""
    small, capital = "\u00df", "\u1e9e"
    aside = n.call("REPLACE", values[0](), pen.text(capital), n.call("CHR", n.number(0)))
    raised = n.call("REPLACE", n.call("UPPER", aside), pen.text(capital), pen.text(small))
    return n.call("REPLACE", raised, n.call("CHR", n.number(0)), pen.text(capital))


_SMALL_WITH_IOTA: Final = (*range(0x1F80, 0x1F88), *range(0x1F90, 0x1F98), *range(0x1FA0, 0x1FA8), 0x1FB3, 0x1FC3, 0x1FF3)
_CAPITAL_WITH_IOTA: Final = (*range(0x1F88, 0x1F90), *range(0x1F98, 0x1FA0), *range(0x1FA8, 0x1FB0), 0x1FBC, 0x1FCC, 0x1FFC)


def _upper_one_by_one(pen: Pen, values: Sequence[Build]) -> Node:
    """Leave each letter that an engine has several capitals for; some of Greek have one for the beginning of a title."""
    greek = ("".join(map(chr, one)) for one in (_SMALL_WITH_IOTA, _CAPITAL_WITH_IOTA))
    letters = n.call("SPLIT", n.call("TRANSLATE", values[0](), *map(pen.text, greek)), pen.text(""))
    raised = n.glue(n.word("SELECT CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END FROM"), n.call("UNNEST", letters))
    array = n.call("ARRAY", n.glue(raised, n.word("AS one WITH OFFSET AS place ORDER BY place")))
    return n.case([(n.is_not_null(values[0]()), n.call("ARRAY_TO_STRING", array, pen.text("")))])


def _date_part(pen: Pen, values: Sequence[Build]) -> Node:
    return n.cast(n.call("date_part", pen.text("year"), values[0]()), pen.type("integer"))


def _extract_year(_pen: Pen, values: Sequence[Build]) -> Node:
    return n.call("EXTRACT", n.glue(n.glue(n.word("YEAR"), n.word("FROM")), values[0]()))


def _strftime_year(pen: Pen, values: Sequence[Build]) -> Node:
    return n.cast(n.call("STRFTIME", pen.text("%Y"), values[0]()), pen.type("integer"))


def _minus(_pen: Pen, values: Sequence[Build]) -> Node:
    return exp.Paren(this=exp.Sub(this=values[1](), expression=values[0]()))


def _julian(pen: Pen, values: Sequence[Build]) -> Node:
    """Midnights lie at .5 exactly, so the difference is whole."""
    days = exp.Sub(this=n.call("JULIANDAY", values[1]()), expression=n.call("JULIANDAY", values[0]()))
    return n.cast(days, pen.type("integer"))


FUNCTIONS: Final[dict[str, dict[str, CallForm]]] = {
    "concat": {
        "pipes": _pipes,
        "concat": _named("CONCAT"),
        "plus": padded.plus,
        "joined_where_known": padded.joined_where_known,
    },
    "lower": {
        "lowered_utf8": lambda _pen, values: typed_calls.lowered(values[0]),
        "lower_one_by_one": lambda _pen, values: _lowered_one_by_one(values[0]),
        "lower_uca1400": lambda _pen, values: collation.in_uca1400("LOWER")(values[0]),
        "lower": _named("LOWER"),
        "lower_but_two": lambda _pen, values: collation.lower_but_two(values[0]),
    },
    "upper": {
        "raised_utf8": typed_calls.raised,
        "upper_one_by_one": _upper_one_by_one, "raised_one_by_one": session.raised_one_by_one,
        "upper": _named("UPPER"),
        "upper_but_sharp_s": _upper_but_sharp_s,
        "upper_uca1400": lambda _pen, values: collation.in_uca1400("UPPER")(values[0]),
    },
    "trim": {
        "trim": _named("TRIM"),
        "trim_blanks": lambda pen, values: n.call("TRIM", values[0](), pen.text(" ")),
        "trim_both_blanks": lambda pen, values: n.call(
            "TRIM", n.glue(n.glue(n.word("BOTH"), pen.text(" ")), n.glue(n.word("FROM"), values[0]()))
        ),
    },
    "length": {
        "length_utf8": typed_calls.as_integer("lengthUTF8"),
        "length": _named("LENGTH"),
        "char_length": _named("CHAR_LENGTH"),
        "length4": _named("LENGTH4"),
        "length_before_stop": padded.length_before_stop,
    },
    "substring": {"substr": _named("SUBSTR"), "substring_utf8": _named("substringUTF8"), "counted_part": padded.counted_part, "part_of_length": padded.part_of_length},
    "year": {"to_year": typed_calls.as_integer("toYear"), "date_part": _date_part, "strftime": _strftime_year, "year": _named("YEAR"), "extract": _extract_year},
    "days_between": {
        "datediff_back": lambda _pen, values: n.call("DATEDIFF", values[1](), values[0]()),
        "minus": _minus,
        "gregorian_days": julian.days_between,
        "julian": _julian,
        "datediff": lambda _pen, values: n.call("DATEDIFF", n.word("DAY"), values[0](), values[1]()),
        "date_diff_days": lambda _pen, values: n.call("DATE_DIFF", values[1](), values[0](), n.word("DAY")),
        "date_diff_text": lambda pen, values: n.call("date_diff", pen.text("day"), values[0](), values[1]()),
    },
    "text_to_integer": {
        "match_or_null": _guarded_integer(typed_calls.matched, lambda _pen, value: n.call("toInt64OrNull", value)),
        "regexp": _guarded_integer(_regexp),
        "tilde": _guarded_integer(_tilde),
        "regexp_extract": _guarded_integer(session.is_all_of),
        "regexp_full_match": _guarded_integer(_full_match("regexp_full_match")),
        "regexp_like": _guarded_integer(_full_match("REGEXP_LIKE")),
        "regexp_contains": _guarded_integer(_contains_whole),
        "glob": _glob_integer,
        "tilde_in_one_line": _guarded_integer(padded.in_one_line),
        "regexp_between_ends": _guarded_integer(padded.between_ends),
        "patindex": padded.patindex_integer,
        "translate": padded.translated_integer,
    },
    "text_to_date": {
        "match_or_null": _guarded_date(typed_calls.matched, lambda _pen, value: n.call("toDate32OrNull", value)),
        "regexp": _guarded_date(_regexp),
        "tilde": _guarded_date(_tilde),
        "regexp_extract": _guarded_date(session.is_all_of),
        "regexp_full_match": _guarded_date(_full_match("regexp_full_match")),
        "regexp_like": _guarded_date(_full_match("REGEXP_LIKE")),
        "regexp_contains": _guarded_date(_contains_whole),
        "canonical": _canonical_date,
        "tilde_in_one_line": _guarded_date(padded.in_one_line),
        "regexp_between_ends": _guarded_date(padded.between_ends),
        "patindex": padded.patindex_date,
    },
    "uuid_to_text": {
        "cast_lower": lambda pen, values: n.call("LOWER", n.cast(values[0](), pen.type("text"))),
        "cast": lambda pen, values: n.cast(values[0](), pen.type("text")),
        "as_is": lambda _pen, values: values[0](),
    },
}

REPLACES: Final[dict[str, bool]] = {
    "create": False,
    "create_or_replace": True,
}
