"""The forms of functions that cut texts, search and replace in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import collation, padded
from segsql.lower import nodes as n

Build: TypeAlias = Callable[[], exp.Expr]


class _Pen(Protocol):
    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...


CallForm: TypeAlias = Callable[[_Pen, Sequence[Build]], exp.Expr]


def _named(name: str) -> CallForm:
    return lambda _pen, values: n.call(name, *(one() for one in values))


def _blanks(name: str) -> CallForm:
    """Return the form of a function that would take more than blanks away, unless it is told."""
    return lambda pen, values: n.call(name, values[0](), pen.text(" "))


def _trimmed(side: str) -> CallForm:
    return lambda pen, values: n.call(
        "TRIM", n.glue(n.glue(n.word(side), pen.text(" ")), n.glue(n.word("FROM"), values[0]()))
    )


def _from_end(_pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """A start before the first character is the first."""
    return n.call("SUBSTR", values[0](), exp.Sub(this=n.number(0), expression=values[1]()))


def _from_place(_pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Of a text that is too short nothing would be left, so the place is the first at least."""
    before = exp.Sub(this=n.call("LENGTH", values[0]()), expression=n.number(_count(values[1]) - 1))
    return n.call("SUBSTR", values[0](), n.call("GREATEST", before, n.number(1)))


def _count(value: Build) -> int:
    """Return a whole number that is written out."""
    literal = value()
    assert isinstance(literal, exp.Literal)
    return int(str(literal.this))


def _replaced_by_code_point(_pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """The result counts characters as other functions' results do, since two collations cannot meet."""
    text, *others = values
    return padded.in_whole_characters(n.call("REPLACE", padded.by_code_point(text), *(one() for one in others)))


def _units_before(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """The place counts halves of characters, so the characters of what stands before it are counted, with a point behind them."""
    text = partial(padded.by_code_point, values[0])

    def place() -> exp.Expr:
        return n.call("CHARINDEX", values[1](), text())

    before = n.call("LEFT", text(), exp.Sub(this=place(), expression=n.number(1)))
    counted = n.call("LEN", exp.Add(this=padded.in_whole_characters(before), expression=pen.text(".")))
    found = exp.GT(this=place(), expression=n.number(0))
    return n.case([(found, counted), (n.is_not_null(values[0]()), n.number(0))])


def _element(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    text, separator, place = values
    parts = n.call("splitByString", separator(), n.call("assumeNotNull", text()))
    return n.case([(n.is_not_null(text()), n.call("arrayElement", parts, place()))])


def _joined_slice(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """Nothing joined is an empty text, and a missing array a missing one."""
    text, separator, place = values
    at = _count(place) - 1
    part = n.call("ARRAY_SLICE", n.call("SPLIT", text(), separator()), n.number(at), n.number(at))
    return n.call("ARRAY_TO_STRING", part, pen.text(""))


def _part_or_empty(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    found = n.call("COALESCE", n.call("SPLIT_PART", *(one() for one in values)), pen.text(""))
    return n.case([(n.is_not_null(values[0]()), found)])


def _between_marks(collated: Callable[[Build], exp.Expr]) -> CallForm:
    """Return the form that puts NUL, which no stored text holds, in the place of separators, and as many behind as parts may be absent."""

    def form(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
        text, separator, place = values

        def mark() -> exp.Expr:
            return n.word("_utf8mb4 x'00'")

        marked = n.call("REPLACE", collated(text), separator(), mark())
        count = _count(place)
        if count > 1:
            marked = n.call("CONCAT", marked, n.call("REPEAT", mark(), n.number(count - 1)))
        first = n.call("SUBSTRING_INDEX", marked, mark(), n.number(count))
        return n.call("SUBSTRING_INDEX", first, mark(), n.number(-1)) if count > 1 else first

    return form


FUNCTIONS: Final[dict[str, dict[str, CallForm]]] = {
    "ltrim": {"ltrim": _named("LTRIM"), "ltrim_blanks": _blanks("LTRIM"), "trim_leading_blanks": _trimmed("LEADING")},
    "rtrim": {"rtrim": _named("RTRIM"), "rtrim_blanks": _blanks("RTRIM"), "trim_trailing_blanks": _trimmed("TRAILING")},
    "right": {
        "right": _named("RIGHT"),
        "right_utf8": _named("rightUTF8"),
        "substr_from_end": _from_end,
        "substr_from_place": _from_place,
        "right_of_counted": lambda _pen, values: n.call("RIGHT", padded.counted(values[0]), values[1]()),
    },
    "replace": {
        "replace": _named("REPLACE"),
        "replace_all": _named("replaceAll"),
        "replace_by_code_point": _replaced_by_code_point,
    },
    "strpos": {
        "strpos": _named("STRPOS"),
        "instr": _named("INSTR"),
        "instr4": lambda _pen, values: n.call("INSTR4", padded.COLLATE_BINARY(values[0]), values[1]()),
        "locate_0900_bin": lambda _pen, values: n.call("LOCATE", values[1](), collation.collate_0900_bin(values[0])),
        "locate_nopad_bin": lambda _pen, values: n.call("LOCATE", values[1](), collation.collate_nopad_bin(values[0])),
        "position_utf8": lambda pen, values: n.cast(
            n.call("positionUTF8", values[0](), values[1]()), pen.type("integer")
        ),
        "charindex": lambda _pen, values: n.call("CHARINDEX", values[1](), values[0]()),
        "units_before": _units_before,
    },
    "split_part": {
        "split_part": _named("SPLIT_PART"),
        "part_or_empty": _part_or_empty,
        "element_of_split": _element,
        "joined_slice": _joined_slice,
        "between_marks_0900_bin": _between_marks(collation.collate_0900_bin),
        "between_marks_nopad_bin": _between_marks(collation.collate_nopad_bin),
        "host_function": _named("SEGSQL_SPLIT_PART"),
    },
}
