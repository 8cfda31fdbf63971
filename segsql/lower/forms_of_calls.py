"""The forms of functions, conversions and statements that dialect files name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from sqlglot import exp

from segsql.functions.conversions import decimal_text
from segsql.lower import collation, hashed, julian, padded, session, typed_calls
from segsql.lower import nodes as n
from segsql.lower.forms import Build, CallForm, ConvertForm, Node, Pen, lowered_one_by_one

SizedForm: TypeAlias = Callable[[Pen, Node, tuple[int, int]], Node]
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
    """The end is where nothing follows: the sign for it would also stand before a last line break.

    A session may have set that the sign for the start stands behind every line break, and that blanks mean nothing.
    """
    return n.infix("REGEXP", value(), pen.text(f"(?s-mx)^({pattern})(?!.)"))


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


def _guarded_decimal(match: Callable[[Pen, Build, str], Node], convert: SizedForm | None = None) -> CallForm:
    """Convert what is written as a number with no more digits on either side of the point; engines fail on the rest, or round."""
    as_number: SizedForm = convert or (lambda pen, value, size: n.cast(value, pen.decimal(*size)))

    def made(pen: Pen, values: Sequence[Build]) -> Node:
        before, behind = sizes_of(values[1:])
        fits = match(pen, values[0], decimal_text(before, behind))
        return n.case([(fits, as_number(pen, values[0](), (before + behind, behind)))])

    return made


def sizes_of(values: Sequence[Build]) -> list[int]:
    """Return whole numbers that a function is told."""
    return [int(str(one().this)) for one in values]


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


def _glob_decimal(pen: Pen, values: Sequence[Build]) -> Node:
    """Behind an optional sign digits, and maybe a point with digits on both sides of it."""
    before, behind = sizes_of(values[1:])

    def unsigned() -> Node:
        first = n.call("SUBSTR", values[0](), n.number(1), n.number(1))
        signed = exp.In(this=first, expressions=[pen.text("+"), pen.text("-")])
        return n.call("SUBSTR", values[0](), n.case([(signed, n.number(2))], n.number(1)))

    def like(pattern: str, *, found: bool) -> Node:
        return exp.EQ(this=n.call("GLOB", pen.text(pattern), unsigned()), expression=n.number(int(found)))

    def point() -> Node:
        return n.call("INSTR", n.infix("||", unsigned(), pen.text(".")), pen.text("."))

    digits = (
        like("*[^0-9.]*", found=False),
        like("*.*.*", found=False),
        like("[0-9]*", found=True),
        like("*[0-9]", found=True),
    )
    most = n.number(before + 1 if before else 2)
    fits = exp.LTE(this=point(), expression=most)
    rest = exp.LTE(this=exp.Sub(this=n.call("LENGTH", unsigned()), expression=point()), expression=n.number(behind))
    zero = [] if before else [like("0*", found=True)]
    return n.case([(n.both([*digits, fits, rest, *zero]), n.cast(values[0](), pen.decimal(before + behind, behind)))])


def _canonical_date(pen: Pen, values: Sequence[Build]) -> Node:
    """What the date function gives back unchanged names a day; only with a modifier does it look at the month's length.

    It knows years before the first as well, with a minus in front of them.
    """
    same = exp.EQ(this=n.call("DATE", values[0](), pen.text("+0 day")), expression=values[0]())
    known = exp.GT(this=n.call("SUBSTR", values[0](), n.number(1), n.number(4)), expression=pen.text("0000"))
    return n.case([(n.both([same, known]), values[0]())])


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


_SMALL_WITH_IOTA: Final = (
    *range(0x1F80, 0x1F88),
    *range(0x1F90, 0x1F98),
    *range(0x1FA0, 0x1FA8),
    0x1FB3,
    0x1FC3,
    0x1FF3,
)
_CAPITAL_WITH_IOTA: Final = (
    *range(0x1F88, 0x1F90),
    *range(0x1F98, 0x1FA0),
    *range(0x1FA8, 0x1FB0),
    0x1FBC,
    0x1FCC,
    0x1FFC,
)


def _upper_one_by_one(pen: Pen, values: Sequence[Build]) -> Node:
    """Leave each letter that an engine has several capitals for; some of Greek have one for the beginning of a title."""
    greek = ("".join(map(chr, one)) for one in (_SMALL_WITH_IOTA, _CAPITAL_WITH_IOTA))
    letters = n.call("SPLIT", n.call("TRANSLATE", values[0](), *map(pen.text, greek)), pen.text(""))
    raised = n.glue(
        n.word("SELECT CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END FROM"), n.call("UNNEST", letters)
    )
    array = n.call("ARRAY", n.glue(raised, n.word("AS one WITH OFFSET AS place ORDER BY place")))
    return n.case([(n.is_not_null(values[0]()), n.call("ARRAY_TO_STRING", array, pen.text("")))])


def _date_part(pen: Pen, values: Sequence[Build]) -> Node:
    return n.cast(n.call("date_part", pen.text("year"), values[0]()), pen.type("integer"))


def _extract_year(_pen: Pen, values: Sequence[Build]) -> Node:
    return n.call("EXTRACT", n.glue(n.glue(n.word("YEAR"), n.word("FROM")), values[0]()))


def _extract_year_as_integer(pen: Pen, values: Sequence[Build]) -> Node:
    return n.cast(_extract_year(pen, values), pen.type("integer"))


def _strftime_year(pen: Pen, values: Sequence[Build]) -> Node:
    return n.cast(n.call("STRFTIME", pen.text("%Y"), values[0]()), pen.type("integer"))


def _minus(_pen: Pen, values: Sequence[Build]) -> Node:
    return exp.Paren(this=exp.Sub(this=values[1](), expression=values[0]()))


def _julian(pen: Pen, values: Sequence[Build]) -> Node:
    """Midnights lie at .5 exactly, so the difference is whole."""
    days = exp.Sub(this=n.call("JULIANDAY", values[1]()), expression=n.call("JULIANDAY", values[0]()))
    return n.cast(days, pen.type("integer"))


def as_stored(_pen: Pen, values: Sequence[Build]) -> Node:
    """Return a UUID where it is stored as the text that it is written as."""
    return values[0]()


FUNCTIONS: Final[dict[str, dict[str, CallForm]]] = {
    "concat": {
        "pipes": _pipes,
        "concat": _named("CONCAT"),
        "plus": padded.plus,
        "joined_where_known": padded.joined_where_known,
    },
    "lower": {
        "lowered_utf8": lambda _pen, values: typed_calls.lowered(values[0]),
        "lower_one_by_one": lambda _pen, values: lowered_one_by_one(values[0]),
        "lower_uca1400": lambda _pen, values: collation.in_uca1400("LOWER")(values[0]),
        "lower": _named("LOWER"),
        "lower_but_two": lambda _pen, values: collation.lower_but_two(values[0]),
    },
    "upper": {
        "raised_utf8": typed_calls.raised,
        "upper_one_by_one": _upper_one_by_one,
        "raised_one_by_one": session.raised_one_by_one,
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
    "substring": {
        "substr": _named("SUBSTR"),
        "substring_utf8": _named("substringUTF8"),
        "counted_part": padded.counted_part,
        "part_of_length": padded.part_of_length,
    },
    "year": {
        "to_year": typed_calls.as_integer("toYear"),
        "year_as_integer": typed_calls.as_integer("YEAR"),
        "date_part": _date_part,
        "strftime": _strftime_year,
        "year": _named("YEAR"),
        "extract": _extract_year,
        "extract_as_integer": _extract_year_as_integer,
    },
    "days_between": {
        "datediff_back": lambda _pen, values: n.call("DATEDIFF", values[1](), values[0]()),
        "minus_as_integer": lambda pen, values: n.cast(_minus(pen, values), pen.type("integer")),
        "gregorian_days": julian.days_between,
        "julian": _julian,
        "datediff": lambda _pen, values: n.call("DATEDIFF", n.word("DAY"), values[0](), values[1]()),
        "date_diff_days": lambda _pen, values: n.call("DATE_DIFF", values[1](), values[0](), n.word("DAY")),
        "date_diff_text": lambda pen, values: n.call("date_diff", pen.text("day"), values[0](), values[1]()),
    },
    "bucket": {**hashed.BUCKET},
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
    "text_to_decimal": {
        "match_or_null": _guarded_decimal(
            typed_calls.matched, lambda _pen, value, size: n.call("toDecimal128OrNull", value, n.number(size[1]))
        ),
        "regexp": _guarded_decimal(_regexp),
        "tilde": _guarded_decimal(_tilde),
        "regexp_extract": _guarded_decimal(session.is_all_of),
        "regexp_full_match": _guarded_decimal(_full_match("regexp_full_match")),
        "regexp_like": _guarded_decimal(_full_match("REGEXP_LIKE")),
        "regexp_contains": _guarded_decimal(_contains_whole),
        "glob": _glob_decimal,
        "tilde_in_one_line": _guarded_decimal(padded.in_one_line),
        "regexp_between_ends": _guarded_decimal(padded.between_ends),
    },
    "text_to_date": {
        "match_or_null": _guarded_date(typed_calls.matched, lambda _pen, value: n.call("toDate32OrNull", value)),
        "regexp": _guarded_date(_regexp),
        "tilde": _guarded_date(_tilde),
        "regexp_extract": _guarded_date(session.is_all_of),
        "regexp_full_match": _guarded_date(_full_match("regexp_full_match")),
        "regexp_like_to_date": _guarded_date(
            _full_match("REGEXP_LIKE"), lambda pen, value: n.call("TO_DATE", value, pen.text("YYYY-MM-DD"))
        ),
        "regexp_contains": _guarded_date(_contains_whole),
        "canonical": _canonical_date,
        "tilde_in_one_line": _guarded_date(padded.in_one_line),
        "regexp_between_ends": _guarded_date(padded.between_ends),
        "patindex": padded.patindex_date,
    },
    "double_to_integer": {
        "cast": lambda pen, values: n.cast(values[0](), pen.type("integer")),
        "cast_of_floor": lambda pen, values: n.cast(n.call("FLOOR", values[0]()), pen.type("integer")),
    },
    "date_to_datetime": {
        "cast": lambda pen, values: n.cast(values[0](), pen.type("datetime")),
        "with_midnight": lambda pen, values: n.infix("||", values[0](), pen.text(" 00:00:00")),
    },
    "uuid_to_text": {
        "cast_lower": lambda pen, values: n.call("LOWER", n.cast(values[0](), pen.type("text"))),
        "cast": lambda pen, values: n.cast(values[0](), pen.type("text")),
        "as_is": as_stored,
    },
}

REPLACES: Final[dict[str, bool]] = {
    "create": False,
    "create_or_replace": True,
}
