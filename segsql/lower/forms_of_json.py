"""The forms of JSON documents that dialect files name: what stands at a place of one, and what it is read as.

Every engine has a word for the kind of what it finds. A value is read where that word is of the type that is asked for, and nowhere
else: left to themselves, engines make text of numbers, numbers of text and of true, and something of nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower.forms import Build, Node, Pen

Place: TypeAlias = tuple[str | int, ...]
"""Keys of objects, and places in arrays from 0."""
At: TypeAlias = Callable[[Pen, Build, Place], Node]
Kind: TypeAlias = Literal["text", "number", "boolean", "null", "array", "object"]


def _floor(value: Node) -> Node:
    return n.call("FLOOR", value)


@dataclass(frozen=True, slots=True)
class Documents:
    """How an engine reads JSON documents.

    ``kind`` is the engine's word for what stands at a place, null where nothing does, and ``words`` are its words for each kind. ``text``,
    ``double`` and ``is_true`` read what is known to be text, a number and a boolean; ``floor`` makes a number whole. ``exists`` says whether
    anything is at a place, for an engine that holds nothing and JSON null to be the same. ``lenient`` is one that finds something at a place
    of what is no array, or at a key of digits in an array.
    """

    kind: At
    words: Mapping[Kind, tuple[str, ...]]
    text: At
    double: At
    is_true: At
    floor: Callable[[Node], Node] = _floor
    exists: At | None = None
    lenient: bool = False

    def is_one_of(self, pen: Pen, column: Build, place: Place, kinds: tuple[Kind, ...]) -> list[Node]:
        """Return the conditions, all of which hold where one of some kinds stands at a place."""
        asked: list[tuple[Place, tuple[Kind, ...]]] = [(place, kinds)]
        if self.lenient:
            asked = [(place[:at], holder) for at, step in enumerate(place) if (holder := _holder(step))] + asked
        return [self._is(pen, self.kind(pen, column, where), of) for where, of in asked]

    def _is(self, pen: Pen, found: Node, kinds: tuple[Kind, ...]) -> Node:
        words = [pen.text(word) for kind in kinds for word in self.words[kind]]
        if len(words) == 1:
            return exp.EQ(this=found, expression=words[0])
        return exp.In(this=found, expressions=words)


def _holder(step: str | int) -> tuple[Kind, ...]:
    """Return what a step that could be taken for one of another kind is a step in."""
    if isinstance(step, int):
        return ("array",)
    return ("object",) if step.isdigit() else ()


def _path(place: Place) -> str:
    return "$" + "".join(f"[{one}]" if isinstance(one, int) else f'."{one}"' for one in place)


def _of_path(*names: str) -> At:
    """Return calls, the innermost of which takes a column and a path."""

    def read(pen: Pen, column: Build, place: Place) -> Node:
        found = n.call(names[-1], column(), pen.text(_path(place)))
        for name in reversed(names[:-1]):
            found = n.call(name, found)
        return found

    return read


def _cast(read: At, kind: str) -> At:
    return lambda pen, column, place: n.cast(read(pen, column, place), pen.type(kind))


def _says_true(read: At) -> At:
    return lambda pen, column, place: exp.EQ(this=read(pen, column, place), expression=pen.text("true"))


def _arrows(pen: Pen, column: Build, place: Place, last: str = "->") -> Node:
    found = column()
    for at, one in enumerate(place, 1):
        step = n.number(one) if isinstance(one, int) else pen.text(one)
        found = n.glue(n.glue(found, n.word(last if at == len(place) else "->")), step)
    return found


def _arrows_to_text(pen: Pen, column: Build, place: Place) -> Node:
    if place:
        return exp.Paren(this=_arrows(pen, column, place, "->>"))
    return n.infix("#>>", column(), pen.text("{}"))


def _steps(name: str) -> At:
    """Return a call that takes a column, keys, and places from 1."""

    def read(pen: Pen, column: Build, place: Place) -> Node:
        steps = [n.number(one + 1) if isinstance(one, int) else pen.text(one) for one in place]
        return n.call(name, column(), *steps)

    return read


def _variant(kind: str) -> At:
    """Return what stands at a place as a type, null where it cannot be one."""

    def read(pen: Pen, column: Build, place: Place) -> Node:
        path = "$" + "".join(f"[{one}]" if isinstance(one, int) else f'["{one}"]' for one in place)
        return n.call("TRY_VARIANT_GET", n.call("PARSE_JSON", column()), pen.text(path), pen.text(kind))

    return read


def _start_of_schema(pen: Pen, column: Build, place: Place) -> Node:
    """Read the first letters of a schema, which goes on with digits, items or fields."""
    schema = n.call("SCHEMA_OF_VARIANT", _variant("variant")(pen, column, place))
    return n.call("SUBSTR", schema, n.number(1), n.number(3))


def _has(pen: Pen, column: Build, place: Place) -> Node:
    if not place:
        return n.always(true=True)
    return exp.EQ(this=_steps("JSONHas")(pen, column, place), expression=n.number(1))


_LOWER: Final[Mapping[Kind, tuple[str, ...]]] = {
    "text": ("string",),
    "number": ("number",),
    "boolean": ("boolean",),
    "null": ("null",),
    "array": ("array",),
    "object": ("object",),
}
_UPPER: Final[Mapping[Kind, tuple[str, ...]]] = {
    "text": ("STRING",),
    "number": ("INTEGER", "DOUBLE"),
    "boolean": ("BOOLEAN",),
    "null": ("NULL",),
    "array": ("ARRAY",),
    "object": ("OBJECT",),
}

_extracted = _of_path("JSON_EXTRACT")
_unquoted = _of_path("JSON_UNQUOTE", "JSON_EXTRACT")
_extract_string = _of_path("json_extract_string")

_ARROWS: Final = Documents(
    kind=lambda pen, column, place: n.call("jsonb_typeof", _arrows(pen, column, place)),
    words=_LOWER,
    text=_arrows_to_text,
    double=_cast(_arrows, "double"),
    is_true=_says_true(_arrows_to_text),
    lenient=True,
)
_JSON_TYPE: Final = Documents(
    kind=_of_path("json_type"),
    words={
        "text": ("VARCHAR",),
        "number": ("BIGINT", "UBIGINT", "DOUBLE"),
        "boolean": ("BOOLEAN",),
        "null": ("NULL",),
        "array": ("ARRAY",),
        "object": ("OBJECT",),
    },
    text=_extract_string,
    double=_cast(_extract_string, "double"),
    is_true=_says_true(_extract_string),
)
_JSON1: Final = Documents(
    kind=_of_path("json_type"),
    words={
        "text": ("text",),
        "number": ("integer", "real"),
        "boolean": ("true", "false"),
        "null": ("null",),
        "array": ("array",),
        "object": ("object",),
    },
    text=_of_path("json_extract"),
    double=_cast(_of_path("json_extract"), "double"),
    is_true=lambda pen, column, place: exp.EQ(
        this=_of_path("json_type")(pen, column, place), expression=pen.text("true")
    ),
    floor=lambda value: n.cast(value, "INTEGER"),
)
_UNQUOTED: Final = Documents(
    kind=_of_path("JSON_TYPE", "JSON_EXTRACT"),
    words={**_UPPER, "number": ("INTEGER", "UNSIGNED INTEGER", "DOUBLE", "DECIMAL")},
    text=_unquoted,
    double=_cast(_extracted, "double"),
    is_true=_says_true(_unquoted),
    lenient=True,
)
_UNQUOTED_TEXT: Final = Documents(
    kind=_of_path("JSON_TYPE", "JSON_EXTRACT"),
    words=_UPPER,
    text=_unquoted,
    double=_cast(_extracted, "double"),
    is_true=_says_true(_extracted),
    lenient=True,
)
_VALUE: Final = Documents(
    kind=_of_path("JSON_TYPE", "JSON_QUERY"),
    words=_LOWER,
    text=_of_path("JSON_VALUE"),
    double=_cast(_of_path("JSON_VALUE"), "double"),
    is_true=_says_true(_of_path("JSON_VALUE")),
    lenient=True,
)
_VARIANT: Final = Documents(
    kind=_start_of_schema,
    words={
        "text": ("STR",),
        "number": ("BIG", "DEC", "DOU"),
        "boolean": ("BOO",),
        "null": ("VOI",),
        "array": ("ARR",),
        "object": ("OBJ",),
    },
    text=_variant("string"),
    double=_variant("double"),
    is_true=_says_true(_variant("string")),
    floor=lambda value: n.call("RINT", value),  # FLOOR makes an integer, and fails for what is too great for one
)
_STEPS: Final = Documents(
    kind=_steps("JSONType"),
    words={
        "text": ("String",),
        "number": ("Int64", "UInt64", "Double"),
        "boolean": ("Bool",),
        "null": ("Null",),
        "array": ("Array",),
        "object": ("Object",),
    },
    text=_steps("JSONExtractString"),
    double=_steps("JSONExtractFloat"),
    is_true=_says_true(_steps("JSONExtractString")),
    exists=_has,
    lenient=True,
)

DOCUMENTS: Final[dict[str, Documents]] = {
    "arrows": _ARROWS,
    "json_type": _JSON_TYPE,
    "json1": _JSON1,
    "unquoted": _UNQUOTED,
    "unquoted_text": _UNQUOTED_TEXT,
    "steps": _STEPS,
    "json_value": _VALUE,
    "variant": _VARIANT,
}
