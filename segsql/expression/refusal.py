"""The error of this package, and what it says about SQL that is no part of the expression language."""

from __future__ import annotations

from typing import Final, TypeAlias

from segsql.errors import Code, did_you_mean
from segsql.types import MAX_PRECISION

Advice: TypeAlias = tuple[str, str]
"""A message and a hint."""


class ExpressionError(Exception):
    """What is wrong with an expression's text, and where.

    ``start`` and ``end`` count characters from 0, the end is exclusive; both are the length of the text where it ends too early.
    """

    def __init__(self, code: Code, message: str, hint: str, start: int, end: int) -> None:
        super().__init__(code, message, hint, start, end)
        self.code: Code = code
        self.message = message
        self.hint = hint
        self.start = start
        self.end = end

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.start}-{self.end}: [{self.code}] {self.message}{hint}"


_MATCHING: Final = (
    "contains(text, part), starts_with and ends_with look for literal text, matches(text, pattern) for a pattern"
)
_ROWS: Final = "related rows are reached by exists, count, sum and the like; such a value can be named under `using`"
_NOW: Final = "now() is the moment of the call, today() its day; the condition during tests a time against a period"
_MOVED: Final = "add_days(date, 7), and add_weeks, _months, _years; add_hours(time, 36), and add_minutes"
_PARTS: Final = (
    "year(time), quarter, month, week, day and day_of_week read a day; hour(time), minute and second a clock"
)
_AGGREGATE: Final = "an aggregate is a node over related rows; name it under `using` and write that name here"
_JSON: Final = (
    "json_text(column, 'key') and its like read JSON, has_any(array, value) and its like the items of an array"
)
_CUTTING: Final = (
    "replace(text, part, other), split_part(text, separator, n) and substring(text, from[, count]) go by literal text"
)
_PLACEHOLDER: Final = "write the constant itself, or name a value under `using`"
_NAMES: Final = "names are written plainly, text stands in single quotes"

# The first entry whose key starts the token decides, so longer keys stand before shorter ones.
_SYMBOLS: Final[tuple[tuple[str, str, str], ...]] = (
    ("--", "comments are not accepted", "a minus before a minus needs parentheses: a - (-1)"),
    ("/*", "comments are not accepted", ""),
    ('"', "double quotes are not accepted", _NAMES),
    ("`", "back quotes are not accepted", _NAMES),
    ("'", "the text opened here is never closed", "a quote inside text is doubled: 'it''s'"),
    ("::", "casts are not written with ::", "CAST(value AS type)"),
    (":=", "nothing can be assigned here", "equality is one ="),
    (":", "placeholders are not accepted", _PLACEHOLDER),
    ("?", "placeholders are not accepted", _PLACEHOLDER),
    ("$$", "dollar quotes are not accepted", "text stands in single quotes"),
    ("$", "placeholders are not accepted", _PLACEHOLDER),
    ("@>", "array and JSON operators are not accepted", _JSON),
    ("<@", "array and JSON operators are not accepted", _JSON),
    ("@", "variables are not accepted", _PLACEHOLDER),
    ("{", "templates are not accepted", _PLACEHOLDER),
    ("}", "templates are not accepted", _PLACEHOLDER),
    ("->", "JSON operators are not accepted", _JSON),
    ("#>", "JSON operators are not accepted", _JSON),
    ("[", "brackets are not accepted", "a list of constants stands in parentheses after IN"),
    ("]", "brackets are not accepted", "a list of constants stands in parentheses after IN"),
    (";", "an expression is no statement: ; is not accepted", ""),
    ("<=>", "<=> is not accepted", "the condition eq with `missing: match` also finds missing values"),
    ("==", "== is not an operator", "equality is one ="),
    ("=>", "=> is not an operator", ">= is at least"),
    ("=<", "=< is not an operator", "<= is at most"),
    ("&&", "&& is not an operator", "AND joins conditions"),
    ("&", "bit operators are not accepted", "AND joins conditions"),
    ("|", "bit operators are not accepted", "OR joins conditions, || joins texts"),
    ("<<", "bit operators are not accepted", ""),
    (">>", "bit operators are not accepted", ""),
    ("!~", "patterns are not accepted", _MATCHING),
    ("~", "patterns are not accepted", _MATCHING),
    ("!", "! is not an operator", "NOT is the complement, <> is different from"),
    ("**", "powers are not accepted", "power(x, 2) with a whole number from 1 to 8, written out"),
    ("^", "powers are not accepted", "power(x, 2) with a whole number from 1 to 8, written out"),
    (".", "this dot joins no two names", "a path is names joined by single dots without spaces: account.region.name"),
    ("\\", "a backslash has no meaning here", ""),
)


def refused_symbol(text: str) -> Advice:
    """Return what is wrong with a token that the language does not have."""
    for start, message, hint in _SYMBOLS:
        if text.startswith(start):
            return message, hint
    if text.isspace():
        return f"the character U+{ord(text[0]):04X} is no space here", "use plain spaces"
    return f"unexpected character {text}", ""


_OPERATORS: Final[dict[str, Advice]] = {
    **dict.fromkeys(
        ("like", "ilike", "similar", "rlike", "regexp", "glob", "match", "contains"),
        ("patterns are not accepted", _MATCHING),
    ),
    "over": ("window functions are not accepted", "sort and limit of related rows take the first of them"),
    "collate": ("collations are not accepted", "text is compared by code point"),
    "at": ("AT TIME ZONE is not accepted", "the segment's `timezone` decides where days begin"),
    "as": ("a name cannot be given here", "a transformation names its value"),
    "from": ("FROM is not accepted", "arguments are separated by commas: substring(name, 1, 3)"),
    "div": ("DIV is not accepted", "div(a, b) is the whole quotient, / divides"),
    "mod": ("MOD is not accepted", "a % b or mod(a, b)"),
    "xor": ("XOR is not accepted", "(a AND NOT b) OR (b AND NOT a)"),
    "isnull": ("ISNULL is not accepted", "IS NULL"),
    "notnull": ("NOTNULL is not accepted", "IS NOT NULL"),
    "union": ("an expression is no query", _ROWS),
}


def refused_operator(word: str) -> Advice | None:
    """Return what is wrong with a word of SQL that stands where an operator is expected."""
    return _OPERATORS.get(word.lower())


_OPERANDS: Final[dict[str, Advice]] = {
    "null": ("NULL is no value", "IS NULL tests for it; CASE without ELSE gives it; COALESCE replaces it"),
    "select": ("sub-selects are not accepted", _ROWS),
    "*": ("a star stands for no value", _AGGREGATE),
    "+": ("a value has no plus sign", "leave it out"),
    **dict.fromkeys(
        ("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"),
        ("this clock is not read", _NOW),
    ),
}


def refused_operand(key: str) -> Advice | None:
    """Return what is wrong with a reserved word or sign that stands where a value is expected."""
    return _OPERANDS.get(key)


def refused_prefix(word: str, *, adjacent: bool) -> Advice | None:
    """Return what is wrong with a word before quoted text, where that word explains the text in SQL."""
    name = word.lower()
    if name == "interval":
        return "intervals are not accepted", _MOVED
    if name in {"time", "datetime", "uuid", "json"}:
        return "only DATE and TIMESTAMP stand before text", f"CAST('...' AS {name})"
    if adjacent:
        return (
            f"{word} before quoted text is not accepted",
            "text stands in single quotes, a backslash in it is a backslash",
        )
    return None


_FUNCTIONS: Final[dict[str, str]] = {
    **dict.fromkeys(
        ("sum", "count", "count_distinct", "avg", "min", "max", "first", "last", "median", "array_agg", "string_agg"),
        _AGGREGATE,
    ),
    **dict.fromkeys(
        ("extract", "date_part", "datepart", "weekday", "dayofweek", "dayofmonth", "dayofyear", "isodow", "weekofyear"),
        _PARTS,
    ),
    **dict.fromkeys(
        ("date_add", "dateadd", "date_sub", "adddate", "subdate", "timestampadd", "datetime_add", "interval"), _MOVED
    ),
    **dict.fromkeys(("last_day", "eomonth"), "end_of_month(time), and end_of_week, _quarter, _year"),
    **dict.fromkeys(("strftime", "date_format", "format_timestamp"), "format_date(date, 'DD.MM.YYYY')"),
    **dict.fromkeys(("strptime", "str_to_date", "to_timestamp"), "parse_date(text, 'DD.MM.YYYY')"),
    **dict.fromkeys(("make_date", "datefromparts", "date_from_parts"), "date(year, month, day)"),
    **dict.fromkeys(("date_trunc", "datetrunc"), "start_of_day(time), and start_of_week, _month, _quarter, _year"),
    **dict.fromkeys(("getdate", "sysdate", "curdate", "current_date", "current_timestamp", "clock_timestamp"), _NOW),
    **dict.fromkeys(
        ("datediff", "date_diff", "timestampdiff", "julianday"),
        "days_between(from, to), months_between, years_between; age(birth)",
    ),
    **dict.fromkeys(("like", "regexp_matches", "regexp_like", "regexp_contains", "rlike"), _MATCHING),
    **dict.fromkeys(
        (
            "json_value",
            "json_extract",
            "json_query",
            "get_json_object",
            "jsonb_extract_path_text",
            "json_extract_scalar",
        ),
        _JSON,
    ),
    **dict.fromkeys(("array_contains", "list_contains", "contains_any", "has", "arrays_overlap"), _JSON),
    **dict.fromkeys(("exists", "any", "all", "some"), _ROWS),
    **dict.fromkeys(("row_number", "rank", "lag", "lead"), "sort and limit of related rows take the first of them"),
    **dict.fromkeys(("ifnull", "isnull", "nvl"), "coalesce(value, value, ...)"),
    **dict.fromkeys(("iif", "decode"), "if(condition, value, value), or CASE WHEN condition THEN value ELSE value END"),
    **dict.fromkeys(
        ("to_date", "to_char"), "CAST(value AS type); parse_date(text, 'DD.MM.YYYY'), format_date(date, 'DD.MM.YYYY')"
    ),
    **dict.fromkeys(("try_cast", "convert", "to_number"), "CAST(value AS type)"),
    "concat": "|| joins texts: first || last",
    **dict.fromkeys(("char_length", "character_length", "len"), "length(text)"),
    **dict.fromkeys(("substr", "mid"), "substring(text, from[, count])"),
    **dict.fromkeys(("instr", "locate", "charindex", "position", "find"), "strpos(text, part)"),
    **dict.fromkeys(("regexp_replace", "regexp_extract", "translate", "regexp_substr"), _CUTTING),
    **dict.fromkeys(("split", "string_split", "string_to_array", "substring_index"), "split_part(text, separator, n)"),
    **dict.fromkeys(("btrim", "strip"), "trim(text)"),
    "pow": "power(x, 2) with a whole number from 1 to 8, written out",
    **dict.fromkeys(("ceiling", "roundup"), "ceil(number)"),
    **dict.fromkeys(("trunc", "fix", "int"), "truncate(number)"),
    **dict.fromkeys(
        ("exp", "ln", "log", "log10", "log2"), "engines differ in their last digits; compare with a constant instead"
    ),
}


def unknown_function(name: str, known: frozenset[str]) -> Advice:
    """Return what is wrong with a function that the language does not have."""
    folded = name.lower()
    return f'no function "{shown(name)}"', _FUNCTIONS.get(folded) or did_you_mean(
        folded, known
    ) or f"there are {', '.join(sorted(known))}"


_TYPES: Final[dict[str, str]] = {
    **dict.fromkeys(("int", "int4", "int8", "bigint", "smallint", "tinyint"), "integer"),
    **dict.fromkeys(("varchar", "char", "string", "nvarchar", "character"), "text"),
    **dict.fromkeys(("numeric", "number"), "decimal(12,2)"),
    **dict.fromkeys(("float", "float8", "real"), "double"),
    "bool": "boolean",
    "timestamptz": "timestamp",
}
_TYPE_LIST: Final = "types: text integer decimal(p,s) double boolean date timestamp datetime uuid"


def unknown_type(name: str) -> Advice:
    """Return what is wrong with a type that nothing can be cast to."""
    base = name.split("(")[0]
    if base == "decimal":
        hint = f"decimal(p,s) has p from 1 to {MAX_PRECISION} digits, s of them after the dot: decimal(12,2)"
    elif base in _TYPES:
        hint = f'the type is called "{_TYPES[base]}"'
    else:
        hint = _TYPE_LIST
    return f'nothing can be cast to "{shown(name)}"', hint


def shown(text: str) -> str:
    """Return the text, shortened for a message."""
    return text if len(text) <= 40 else f"{text[:40]}…"
