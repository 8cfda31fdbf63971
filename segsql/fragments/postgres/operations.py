"""The operators and functions of PostgreSQL that a fragment may use: a closed list, each with the section of its manual.

All are immutable, or stable for no other reason than settings that what is accepted here does not read.
"""

from __future__ import annotations

from typing import Final

from segsql.fragments.signatures import Function, entry

_TEXT_TO_TEXT: Final = "text > text"
_POWERS: Final = (
    "double double > double",
    "numeric numeric > numeric",
    "numeric integer > numeric",
    "integer numeric > numeric",
)
_ROUNDING: Final = ("double > double", "numeric > whole")

FUNCTIONS: Final[dict[str, Function]] = {
    **dict.fromkeys(("lower", "upper", "initcap", "reverse", "md5"), entry("9.4", _TEXT_TO_TEXT)),
    **dict.fromkeys(
        ("length", "char_length", "character_length", "octet_length", "bit_length"), entry("9.4", "text > integer")
    ),
    **dict.fromkeys(("btrim", "ltrim", "rtrim"), entry("9.4", _TEXT_TO_TEXT, "text text > text")),
    **dict.fromkeys(("left", "right"), entry("9.4", "text integer > text")),
    "substr": entry("9.4", "text integer > text", "text integer integer > text"),
    "substring": entry("9.4", "text text > text", "text integer > text", "text integer integer > text", a1="pattern"),
    **dict.fromkeys(("lpad", "rpad"), entry("9.4", "text integer > text", "text integer text > text", a1="count")),
    "repeat": entry("9.4", "text integer > text", a1="count"),
    "replace": entry("9.4", "text text text > text", a1="text", a2="text"),
    "translate": entry("9.4", "text text text > text", a1="text", a2="text"),
    "overlay": entry("9.4", "text text integer > text", "text text integer integer > text"),
    "split_part": entry("9.4", "text text integer > text"),
    "strpos": entry("9.4", "text text > integer"),
    "starts_with": entry("9.4", "text text > boolean"),
    "ascii": entry("9.4", "text > integer"),
    "to_hex": entry("9.4", "integer > text"),
    "concat": entry("9.4", "shown* > text"),
    "concat_ws": entry("9.4", "text shown* > text"),
    "regexp_replace": entry(
        "9.7.3", "text text text > text", "text text text text > text", a1="pattern", a2="replacement", a3="flags"
    ),
    "regexp_like": entry("9.7.3", "text text > boolean", "text text text > boolean", a1="pattern", a2="flags"),
    "regexp_count": entry("9.7.3", "text text > integer", a1="pattern"),
    "regexp_substr": entry("9.7.3", "text text > text", a1="pattern"),
    "abs": entry("9.3", "number > same"),
    **dict.fromkeys(("ceil", "ceiling", "floor", "sign"), entry("9.3", *_ROUNDING)),
    **dict.fromkeys(("round", "trunc"), entry("9.3", *_ROUNDING, "numeric integer > digits", a1="count")),
    "mod": entry("9.3", "integer integer > integer", "numeric numeric > numeric"),
    "sqrt": entry("9.3", "double > double", "numeric > numeric"),
    "power": entry("9.3", *_POWERS, a1="count"),
    **dict.fromkeys(("num_nulls", "num_nonnulls"), entry("9.2", "any* > integer")),
    "date_part": entry("9.9.1", "text date > double", "text timestamp > double", "text interval > double", a0="unit"),
    "extract": entry("9.9.1", "text date > unit", "text timestamp > unit", "text interval > unit", a0="unit"),
    "date_trunc": entry("9.9.2", "text timestamp > timestamp", "text interval > interval", a0="trunc"),
    "age": entry("9.9", "timestamp timestamp > interval"),
    "make_date": entry("9.9", "integer integer integer > date"),
    "to_timestamp": entry("9.9", "double > timestamptz"),
    "isfinite": entry("9.9", "date > boolean", "timestamp > boolean"),
    "to_date": entry("9.8", "text text > date", a1="format"),
    "to_char": entry(
        "9.8", "date text > text", "timestamp text > text", "integer text > text", "numeric text > text", a1="format"
    ),
    "jsonb_typeof": entry("9.16", "jsonb > text"),
    "json_typeof": entry("9.16", "json > text"),
    "jsonb_array_length": entry("9.16", "jsonb > integer"),
    "json_array_length": entry("9.16", "json > integer"),
    "jsonb_extract_path": entry("9.16", "jsonb text* > jsonb"),
    "jsonb_extract_path_text": entry("9.16", "jsonb text* > text"),
    "json_extract_path_text": entry("9.16", "json text* > text"),
    "jsonb_strip_nulls": entry("9.16", "jsonb > jsonb"),
    "cardinality": entry("9.19", "text[] > integer", "integer[] > integer"),
    "array_length": entry("9.19", "text[] integer > integer", "integer[] integer > integer"),
    "array_position": entry("9.19", "text[] text > integer", "integer[] integer > integer"),
    "array_to_string": entry(
        "9.19", "text[] text > text", "integer[] text > text", "text[] text text > text", "integer[] text text > text"
    ),
    "string_to_array": entry("9.4", "text text > text[]", "text text text > text[]"),
    # Their arguments are of one type, which is found as for CASE.
    **dict.fromkeys(("coalesce", "greatest", "least"), entry("9.18", "any* > common")),
    "nullif": entry("9.18", "any any > same"),
    # The moment of the call, and the time that has passed at its first midnight.
    **dict.fromkeys(("now", "transaction_timestamp"), entry("9.9.5", "> timestamptz")),
}

_NUMBERS: Final = ("integer integer > integer", "numeric numeric > numeric", "double double > double")
_ARRAYS: Final = ("text[] text[] > boolean", "integer[] integer[] > boolean")
_FOUND: Final = ("text text > boolean",)

OPERATORS: Final[dict[str, Function]] = {
    "+": entry(
        "9.3, 9.9", *_NUMBERS, "date integer > date", "integer date > date", "date interval > timestamp", "interval date > timestamp",
        "timestamp interval > timestamp", "interval timestamp > timestamp", "interval interval > interval",
    ),
    "-": entry(
        "9.3, 9.9", *_NUMBERS, "date date > integer", "date integer > date", "date interval > timestamp", "timestamp interval > timestamp",
        "timestamp timestamp > interval", "timestamptz timestamptz > interval", "interval interval > interval",
        "timestamp date > interval", "date timestamp > interval",
    ),
    "*": entry("9.3, 9.9", *_NUMBERS, "interval double > interval", "double interval > interval"),
    "/": entry("9.3, 9.9", *_NUMBERS, "interval double > interval"),
    "%": entry("9.3", *_NUMBERS[:2]),
    "^": entry("9.3", *_POWERS, a1="count"),
    "- of": entry("9.3", "number > same", "interval > interval"),
    "+ of": entry("9.3", "number > same"),
    "||": entry(
        "9.4, 9.16, 9.19", "text shown > text", "shown text > text", "jsonb jsonb > jsonb", "text[] text[] > text[]",
        "integer[] integer[] > integer[]", "text[] text > text[]", "text text[] > text[]",
    ),
    "->": entry("9.16", *(f"{one} {place} > {one}" for one in ("jsonb", "json") for place in ("text", "integer"))),
    "->>": entry("9.16", *(f"{one} {place} > text" for one in ("jsonb", "json") for place in ("text", "integer"))),
    "#>": entry("9.16", "jsonb text[] > jsonb", "json text[] > json"),
    "#>>": entry("9.16", "jsonb text[] > text", "json text[] > text"),
    **dict.fromkeys(("@>", "<@"), entry("9.16, 9.19", "jsonb jsonb > boolean", *_ARRAYS)),
    "&&": entry("9.19", *_ARRAYS),
    "?": entry("9.16", "jsonb text > boolean"),
    **dict.fromkeys(("?|", "?&"), entry("9.16", "jsonb text[] > boolean")),
    **dict.fromkeys(("~", "~*", "!~", "!~*"), entry("9.7.3", *_FOUND, a1="pattern")),
    **{f"{no}{one}": entry("9.7.1", *_FOUND, "text text text > boolean") for no in ("", "not ") for one in ("like", "ilike")},
    **{f"{no}similar to": entry("9.7.2", *_FOUND, a1="pattern") for no in ("", "not ")},
    "collate": entry("24.2", _TEXT_TO_TEXT),
    "[]": entry("8.15.3", "text[] integer > text", "integer[] integer > integer"),
}  # fmt: skip

SIGNS: Final = frozenset({"||", "->", "->>", "#>", "#>>", "@>", "<@", "?", "?|", "?&", "&&", "~", "~*", "!~", "!~*"})
"""Operators that bind alike, below sums."""

BESIDE: Final[dict[str, str]] = {
    **dict.fromkeys(("->", "->>", "?"), "text"),
    **dict.fromkeys(("#>", "#>>", "?|", "?&"), "text[]"),
    "case": "text",
}
"""What a quoted text on the right of an operator is taken for, where that is not the type on its left, and one behind CASE (manual, 10.2)."""
