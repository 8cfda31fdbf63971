"""The operators and functions of PostgreSQL that a fragment may use: a closed list, each with the section of its manual.

All are immutable, or stable for no other reason than settings that what is accepted here does not read. A signature is the types of
the arguments and that of the result; ``number`` is any type of numbers, ``any`` any type, and ``same`` the type of the first argument.
Arguments are converted as the engine does it: an integer is taken for a numeric or a double, a numeric for a double.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

Check: TypeAlias = Literal[
    "text", "pattern", "flags", "count", "unit", "trunc", "format", "number format", "replacement"
]
"""What a constant argument has to be; every one of them is a constant."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The types of arguments, of which the last may be ``repeated``, and that of the result."""

    arguments: tuple[str, ...]
    result: str
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Function:
    """A function: where the manual has it, how it is called, and which of its arguments are constants of a kind."""

    section: str
    signatures: tuple[Signature, ...]
    constants: Mapping[int, Check] = field(default_factory=dict)


def _signature(text: str) -> Signature:
    arguments, _, result = text.partition(">")
    names = arguments.split()
    return Signature(tuple(one.rstrip("*") for one in names), result.strip(), arguments.rstrip().endswith("*"))


def _of(section: str, *signatures: str, **constants: Check) -> Function:
    places: Mapping[int, Check] = {int(name.removeprefix("a")): check for name, check in constants.items()}
    return Function(section, tuple(map(_signature, signatures)), places)


_TEXT_TO_TEXT: Final = "text > text"
_ROUNDING: Final = ("double > double", "numeric > whole")

FUNCTIONS: Final[dict[str, Function]] = {
    **dict.fromkeys(("lower", "upper", "initcap", "reverse", "md5"), _of("9.4", _TEXT_TO_TEXT)),
    **dict.fromkeys(
        ("length", "char_length", "character_length", "octet_length", "bit_length"), _of("9.4", "text > integer")
    ),
    **dict.fromkeys(("btrim", "ltrim", "rtrim"), _of("9.4", _TEXT_TO_TEXT, "text text > text")),
    **dict.fromkeys(("left", "right"), _of("9.4", "text integer > text")),
    "substr": _of("9.4", "text integer > text", "text integer integer > text"),
    "substring": _of("9.4", "text integer > text", "text integer integer > text", "text text > text", a1="pattern"),
    **dict.fromkeys(("lpad", "rpad"), _of("9.4", "text integer > text", "text integer text > text", a1="count")),
    "repeat": _of("9.4", "text integer > text", a1="count"),
    "replace": _of("9.4", "text text text > text", a1="text", a2="text"),
    "translate": _of("9.4", "text text text > text", a1="text", a2="text"),
    "overlay": _of("9.4", "text text integer > text", "text text integer integer > text"),
    "split_part": _of("9.4", "text text integer > text"),
    "strpos": _of("9.4", "text text > integer"),
    "starts_with": _of("9.4", "text text > boolean"),
    "ascii": _of("9.4", "text > integer"),
    "to_hex": _of("9.4", "integer > text"),
    "concat": _of("9.4", "shown* > text"),
    "concat_ws": _of("9.4", "text shown* > text"),
    "regexp_replace": _of(
        "9.7.3", "text text text > text", "text text text text > text", a1="pattern", a2="replacement", a3="flags"
    ),
    "regexp_like": _of("9.7.3", "text text > boolean", "text text text > boolean", a1="pattern", a2="flags"),
    "regexp_count": _of("9.7.3", "text text > integer", a1="pattern"),
    "regexp_substr": _of("9.7.3", "text text > text", a1="pattern"),
    "abs": _of("9.3", "number > same"),
    **dict.fromkeys(("ceil", "ceiling", "floor", "sign"), _of("9.3", *_ROUNDING)),
    **dict.fromkeys(("round", "trunc"), _of("9.3", *_ROUNDING, "numeric integer > digits", a1="count")),
    "mod": _of("9.3", "integer integer > integer", "numeric numeric > numeric"),
    "sqrt": _of("9.3", "double > double", "numeric > numeric"),
    "power": _of("9.3", "double double > double", "numeric numeric > numeric", a1="count"),
    **dict.fromkeys(("num_nulls", "num_nonnulls"), _of("9.2", "any* > integer")),
    "date_part": _of("9.9.1", "text date > double", "text timestamp > double", "text interval > double", a0="unit"),
    "extract": _of("9.9.1", "text date > unit", "text timestamp > unit", "text interval > unit", a0="unit"),
    "date_trunc": _of("9.9.2", "text timestamp > timestamp", "text interval > interval", a0="trunc"),
    "age": _of("9.9", "timestamp timestamp > interval"),
    "make_date": _of("9.9", "integer integer integer > date"),
    "to_timestamp": _of("9.9", "double > timestamptz"),
    "isfinite": _of("9.9", "date > boolean", "timestamp > boolean"),
    "to_date": _of("9.8", "text text > date", a1="format"),
    "to_char": _of(
        "9.8", "date text > text", "timestamp text > text", "integer text > text", "numeric text > text", a1="format"
    ),
    "jsonb_typeof": _of("9.16", "jsonb > text"),
    "json_typeof": _of("9.16", "json > text"),
    "jsonb_array_length": _of("9.16", "jsonb > integer"),
    "json_array_length": _of("9.16", "json > integer"),
    "jsonb_extract_path": _of("9.16", "jsonb text* > jsonb"),
    "jsonb_extract_path_text": _of("9.16", "jsonb text* > text"),
    "json_extract_path_text": _of("9.16", "json text* > text"),
    "jsonb_strip_nulls": _of("9.16", "jsonb > jsonb"),
    "cardinality": _of("9.19", "text[] > integer", "integer[] > integer"),
    "array_length": _of("9.19", "text[] integer > integer", "integer[] integer > integer"),
    "array_position": _of("9.19", "text[] text > integer", "integer[] integer > integer"),
    "array_to_string": _of(
        "9.19", "text[] text > text", "integer[] text > text", "text[] text text > text", "integer[] text text > text"
    ),
    "string_to_array": _of("9.4", "text text > text[]", "text text text > text[]"),
    # Their arguments are of one type, which is found as for CASE.
    **dict.fromkeys(("coalesce", "greatest", "least"), _of("9.18", "any* > common")),
    "nullif": _of("9.18", "any any > same"),
    # The moment of the call, and the time that has passed at its first midnight.
    **dict.fromkeys(("now", "transaction_timestamp"), _of("9.9.5", "> timestamptz")),
}

_NUMBERS: Final = ("integer integer > integer", "numeric numeric > numeric", "double double > double")
_ARRAYS: Final = ("text[] text[] > boolean", "integer[] integer[] > boolean")
_FOUND: Final = ("text text > boolean",)

OPERATORS: Final[dict[str, Function]] = {
    "+": _of(
        "9.3, 9.9", *_NUMBERS, "date integer > date", "integer date > date", "date interval > timestamp", "interval date > timestamp",
        "timestamp interval > timestamp", "interval timestamp > timestamp", "interval interval > interval",
    ),
    "-": _of(
        "9.3, 9.9", *_NUMBERS, "date date > integer", "date integer > date", "date interval > timestamp", "timestamp interval > timestamp",
        "timestamp timestamp > interval", "timestamptz timestamptz > interval", "interval interval > interval",
        "timestamp date > interval", "date timestamp > interval",
    ),
    "*": _of("9.3, 9.9", *_NUMBERS, "interval double > interval", "double interval > interval"),
    "/": _of("9.3, 9.9", *_NUMBERS, "interval double > interval"),
    "%": _of("9.3", *_NUMBERS[:2]),
    "^": _of("9.3", "double double > double", "numeric numeric > numeric", a1="count"),
    "- of": _of("9.3", "number > same", "interval > interval"),
    "+ of": _of("9.3", "number > same"),
    "||": _of(
        "9.4, 9.16, 9.19", "text shown > text", "shown text > text", "jsonb jsonb > jsonb", "text[] text[] > text[]",
        "integer[] integer[] > integer[]", "text[] text > text[]", "text text[] > text[]",
    ),
    "->": _of("9.16", *(f"{one} {place} > {one}" for one in ("jsonb", "json") for place in ("text", "integer"))),
    "->>": _of("9.16", *(f"{one} {place} > text" for one in ("jsonb", "json") for place in ("text", "integer"))),
    "#>": _of("9.16", "jsonb text[] > jsonb", "json text[] > json"),
    "#>>": _of("9.16", "jsonb text[] > text", "json text[] > text"),
    **dict.fromkeys(("@>", "<@"), _of("9.16, 9.19", "jsonb jsonb > boolean", *_ARRAYS)),
    "&&": _of("9.19", *_ARRAYS),
    "?": _of("9.16", "jsonb text > boolean"),
    **dict.fromkeys(("?|", "?&"), _of("9.16", "jsonb text[] > boolean")),
    **dict.fromkeys(("~", "~*", "!~", "!~*"), _of("9.7.3", *_FOUND, a1="pattern")),
    **{f"{no}{one}": _of("9.7.1", *_FOUND, "text text text > boolean") for no in ("", "not ") for one in ("like", "ilike")},
    **{f"{no}similar to": _of("9.7.2", *_FOUND, a1="pattern") for no in ("", "not ")},
    "collate": _of("24.2", _TEXT_TO_TEXT),
    "[]": _of("8.15.3", "text[] integer > text", "integer[] integer > integer"),
}  # fmt: skip

SIGNS: Final = frozenset({"||", "->", "->>", "#>", "#>>", "@>", "<@", "?", "?|", "?&", "&&", "~", "~*", "!~", "!~*"})
"""Operators that bind alike, below sums."""

BESIDE: Final[dict[str, str]] = {
    **dict.fromkeys(("->", "->>", "?"), "text"),
    **dict.fromkeys(("#>", "#>>", "?|", "?&"), "text[]"),
}
"""What a quoted text on the right of an operator is taken for, where that is not the type on its left (manual, 10.2)."""
