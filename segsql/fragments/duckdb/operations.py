"""The operators and functions of DuckDB that a fragment may use: a closed list, each with the page of its manual.

All are of the stability ``CONSISTENT`` in ``duckdb_functions()``, and none reads a setting with what is accepted here. ``unsigned`` is the type of
some counts, which goes below zero with an error; ``path`` is a constant way into a document that leads to one value.
"""

from __future__ import annotations

from typing import Final

from segsql.fragments.signatures import Function, entry

_TEXT_TO_TEXT: Final = "text > text"
_DOUBLES: Final = "double > double"
_TIMES: Final = ("date", "timestamp")
_PARTS: Final = tuple(f"{one} > integer" for one in (*_TIMES, "interval"))
_LISTS: Final = ("text", "integer")


def of_lists(form: str) -> tuple[str, ...]:
    """Return signatures for lists of texts and for lists of integers, ``T`` being the type of the items."""
    return tuple(form.replace("T", one) for one in _LISTS)


FUNCTIONS: Final[dict[str, Function]] = {
    **dict.fromkeys(
        ("lower", "lcase", "upper", "ucase", "reverse", "md5", "sha256", "strip_accents", "nfc_normalize", "url_encode"),
        entry("Text Functions", _TEXT_TO_TEXT),
    ),
    **dict.fromkeys(("strlen", "bit_length", "ascii", "unicode", "ord"), entry("Text Functions", "text > integer")),
    **dict.fromkeys(("length", "len"), entry("Text Functions, List Functions", "text > integer", *of_lists("T[] > integer"))),
    **dict.fromkeys(("trim", "ltrim", "rtrim"), entry("Text Functions", _TEXT_TO_TEXT, "text text > text")),
    **dict.fromkeys(("left", "right"), entry("Text Functions", "text integer > text")),
    **dict.fromkeys(("substr", "substring"), entry("Text Functions", "text integer > text", "text integer integer > text")),
    **dict.fromkeys(("lpad", "rpad"), entry("Text Functions", "text integer text > text", a1="count")),
    "repeat": entry("Text Functions", "text integer > text", a1="count"),
    **dict.fromkeys(("replace", "translate"), entry("Text Functions", "text text text > text", a1="text", a2="text")),
    "overlay": entry("Text Functions", "text text integer > text", "text text integer integer > text"),
    "split_part": entry("Text Functions", "text text integer > text"),
    **dict.fromkeys(("strpos", "instr"), entry("Text Functions", "text text > integer")),
    **dict.fromkeys(("starts_with", "ends_with", "prefix", "suffix"), entry("Text Functions", "text text > boolean")),
    "contains": entry("Text Functions, List Functions", "text text > boolean", *of_lists("T[] T > boolean")),
    "hex": entry("Text Functions", "text > text", "integer > text"),
    "chr": entry("Text Functions", "integer > text"),
    "concat": entry("Text Functions", "shown* > text"),
    "concat_ws": entry("Text Functions", "text shown* > text"),
    **dict.fromkeys(("levenshtein", "damerau_levenshtein"), entry("Text Functions", "text text > integer")),
    **dict.fromkeys(("jaccard", "jaro_similarity", "jaro_winkler_similarity"), entry("Text Functions", "text text > double")),
    **dict.fromkeys(("string_split", "str_split", "split"), entry("Text Functions", "text text > text[]")),
    **dict.fromkeys(
        ("regexp_matches", "regexp_full_match"),
        entry("Regular Expressions", "text text > boolean", "text text text > boolean", a1="pattern", a2="flags"),
    ),
    "regexp_replace": entry(
        "Regular Expressions", "text text text > text", "text text text text > text", a1="pattern", a2="replacement", a3="flags"
    ),
    "regexp_extract": entry("Regular Expressions", "text text > text", "text text integer > text", a1="pattern", a2="count"),
    "regexp_extract_all": entry("Regular Expressions", "text text > text[]", "text text integer > text[]", a1="pattern", a2="count"),
    **dict.fromkeys(("regexp_split_to_array", "string_split_regex"), entry("Regular Expressions", "text text > text[]", a1="pattern")),
    "abs": entry("Numeric Functions", "number > same"),
    **dict.fromkeys(("ceil", "ceiling", "floor"), entry("Numeric Functions", _DOUBLES, "numeric > whole")),
    **dict.fromkeys(
        ("round", "trunc"),
        entry(
            "Numeric Functions", "integer > integer", _DOUBLES, "numeric > whole", "integer integer > integer", "double integer > double",
            "numeric integer > digits", a1="count",
        ),
    ),
    "sign": entry("Numeric Functions", "number > integer"),
    "mod": entry("Numeric Functions", "integer integer > integer", "numeric numeric > numeric", "double double > double"),
    **dict.fromkeys(
        ("sqrt", "cbrt", "exp", "ln", "log10", "log2", "degrees", "radians", "sin", "cos", "tan", "even"), entry("Numeric Functions", _DOUBLES)
    ),
    "log": entry("Numeric Functions", _DOUBLES, "double double > double"),
    **dict.fromkeys(("pow", "power", "atan2"), entry("Numeric Functions", "double double > double")),
    "pi": entry("Numeric Functions", "> double"),
    **dict.fromkeys(("gcd", "lcm", "xor"), entry("Numeric Functions", "integer integer > integer")),
    "bit_count": entry("Numeric Functions", "integer > integer"),
    "isnan": entry("Numeric Functions", "double > boolean"),
    **dict.fromkeys(("isfinite", "isinf"), entry("Numeric Functions", "double > boolean", *(f"{one} > boolean" for one in _TIMES))),
    **dict.fromkeys(
        ("year", "month", "day", "quarter", "week", "weekofyear", "dayofweek", "weekday", "isodow", "dayofyear", "dayofmonth", "isoyear", "yearweek",
         "century", "decade", "millennium", "hour", "minute", "second"),
        entry("Date Part Functions", *_PARTS),
    ),
    "epoch": entry("Date Part Functions", *(f"{one} > double" for one in (*_TIMES, "interval"))),
    "epoch_ms": entry("Timestamp Functions", "integer > timestamp", *_PARTS),
    "epoch_us": entry("Timestamp Functions", *_PARTS),
    **dict.fromkeys(("dayname", "monthname"), entry("Date Part Functions", *(f"{one} > text" for one in _TIMES))),
    "last_day": entry("Date Functions", *(f"{one} > date" for one in _TIMES)),
    **dict.fromkeys(
        ("date_part", "datepart", "extract"), entry("Date Part Functions", *(f"text {one} > unit" for one in (*_TIMES, "interval")), a0="unit")
    ),
    **dict.fromkeys(
        ("date_trunc", "datetrunc"),
        entry("Timestamp Functions", *(f"text {one} > timestamp" for one in _TIMES), "text interval > interval", a0="trunc"),
    ),
    **dict.fromkeys(
        ("date_diff", "datediff", "date_sub", "datesub"),
        entry("Date Functions", *(f"text {one} {other} > integer" for one in _TIMES for other in _TIMES), a0="trunc"),
    ),
    "age": entry("Timestamp Functions", "timestamp timestamp > interval"),
    "make_date": entry("Date Functions", "integer integer integer > date"),
    "make_timestamp": entry("Timestamp Functions", "integer integer integer integer integer double > timestamp"),
    "strftime": entry("Date Format Functions", *(f"{one} text > text" for one in _TIMES), a1="format"),
    **dict.fromkeys(("strptime", "try_strptime"), entry("Date Format Functions", "text text > timestamp", a1="format")),
    "to_timestamp": entry("Timestamp Functions", "double > timestamptz"),
    "time_bucket": entry("Timestamp Functions", "interval date > date", "interval timestamp > timestamp"),
    **dict.fromkeys(
        ("to_years", "to_months", "to_weeks", "to_days", "to_hours", "to_minutes"), entry("Interval Functions", "integer > interval")
    ),
    "to_seconds": entry("Interval Functions", "double > interval"),
    **dict.fromkeys(("json_extract", "json_extract_path"), entry("JSON Functions", "json text > json", "json integer > json", a1="path")),
    **dict.fromkeys(
        ("json_extract_string", "json_extract_path_text"), entry("JSON Functions", "json text > text", "json integer > text", a1="path")
    ),
    "json_exists": entry("JSON Functions", "json text > boolean", a1="path"),
    "json_type": entry("JSON Functions", "json > text", "json text > text", a1="path"),
    "json_array_length": entry("JSON Functions", "json > unsigned", "json text > unsigned", a1="path"),
    "json_keys": entry("JSON Functions", "json > text[]", "json text > text[]", a1="path"),
    "json_valid": entry("JSON Functions", "text > boolean", "json > boolean"),
    "json_contains": entry("JSON Functions", "json json > boolean"),
    "json_structure": entry("JSON Functions", "json > json"),
    **dict.fromkeys(("list_contains", "list_has", "array_contains", "array_has"), entry("List Functions", *of_lists("T[] T > boolean"))),
    **dict.fromkeys(
        ("list_has_any", "array_has_any", "list_has_all", "array_has_all"), entry("List Functions", *of_lists("T[] T[] > boolean"))
    ),
    **dict.fromkeys(("list_position", "list_indexof", "array_position"), entry("List Functions", *of_lists("T[] T > integer"))),
    "array_length": entry("List Functions", *of_lists("T[] > integer")),
    "list_unique": entry("List Functions", *of_lists("T[] > unsigned")),
    "list_extract": entry("List Functions", *of_lists("T[] integer > T"), "text integer > text"),
    "list_slice": entry("List Functions", *of_lists("T[] integer integer > T[]")),
    **dict.fromkeys(("list_append", "array_append"), entry("List Functions", *of_lists("T[] T > T[]"))),
    **dict.fromkeys(("list_concat", "list_cat", "array_concat"), entry("List Functions", *of_lists("T[] T[] > T[]"))),
    **dict.fromkeys(("list_reverse", "array_reverse"), entry("List Functions", *of_lists("T[] > T[]"))),
    **dict.fromkeys(("list_min", "list_max"), entry("List Functions", *of_lists("T[] > T"))),
    "list_avg": entry("List Functions", "integer[] > double"),
    "list_count": entry("List Functions", *of_lists("T[] > integer")),
    "array_to_string": entry("List Functions", *of_lists("T[] text > text")),
    # Their arguments are of one type, which is found as for CASE.
    **dict.fromkeys(("coalesce", "greatest", "least"), entry("Utility Functions", "any* > common")),
    "nullif": entry("Utility Functions", "any any > same"),
    # The moment of the call.
    **dict.fromkeys(("current_date", "today"), entry("Date Functions", "> date")),
    **dict.fromkeys(("now", "transaction_timestamp", "get_current_timestamp"), entry("Timestamp Functions", "> timestamptz")),
    "current_localtimestamp": entry("Timestamp Functions", "> timestamp"),
}  # fmt: skip

_NUMBERS: Final = ("integer integer > integer", "numeric numeric > numeric", "double double > double")
_FOUND: Final = ("text text > boolean",)
_SETS: Final = of_lists("T[] T[] > boolean")

OPERATORS: Final[dict[str, Function]] = {
    "+": entry(
        "Numeric Operators, Date Operators", *_NUMBERS, "date integer > date", "integer date > date", "date interval > timestamp",
        "interval date > timestamp", "timestamp interval > timestamp", "interval timestamp > timestamp", "interval interval > interval",
    ),
    "-": entry(
        "Numeric Operators, Date Operators", *_NUMBERS, "date date > integer", "date integer > date", "date interval > timestamp",
        "timestamp interval > timestamp", "timestamp timestamp > interval", "interval interval > interval", "timestamp date > interval",
        "date timestamp > interval",
    ),
    "*": entry("Numeric Operators", *_NUMBERS, "interval integer > interval", "integer interval > interval"),
    "/": entry("Numeric Operators", "double double > double"),
    "//": entry("Numeric Operators", "integer integer > integer", "double double > double"),
    "%": entry("Numeric Operators", *_NUMBERS),
    "^": entry("Numeric Operators", "double double > double"),
    "- of": entry("Numeric Operators", "number > same", "interval > interval"),
    "+ of": entry("Numeric Operators", "number > same"),
    "||": entry("Text Functions, List Functions", "shown shown > text", *of_lists("T[] T[] > T[]")),
    "->": entry("JSON Functions", "json text > json", "json integer > json", a1="path"),
    "->>": entry("JSON Functions", "json text > text", "json integer > text", a1="path"),
    **dict.fromkeys(("@>", "<@", "&&"), entry("List Functions", *_SETS)),
    "^@": entry("Text Functions", *_FOUND),
    **dict.fromkeys(("~", "~*", "!~", "!~*"), entry("Regular Expressions", *_FOUND, a1="pattern")),
    **{f"{no}{one}": entry("Pattern Matching", *_FOUND, "text text text > boolean") for no in ("", "not ") for one in ("like", "ilike")},
    **{f"{no}similar to": entry("Pattern Matching", *_FOUND, a1="pattern") for no in ("", "not ")},
    **dict.fromkeys(("collate nocase", "collate noaccent"), entry("Collations", _TEXT_TO_TEXT)),
    "[]": entry("List Functions", *of_lists("T[] integer > T"), "text integer > text"),
}  # fmt: skip

BESIDE: Final[dict[str, str]] = dict.fromkeys(("->", "->>", "nullif"), "text")
"""What a quoted text on the right of an operator, or first in a function, is taken for, where that is not the type of the other."""
