"""Calls to the nodes that they spell: conditions, and what stands in JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal, TypeAlias, cast

from segsql.expression.parts import AnyPart, Parsed, condition, operand, refusal, value
from segsql.functions.spelled import SPELLED
from segsql.model.arrays import ArrayTest
from segsql.model.documents import Json, JsonKind, is_step
from segsql.model.nodes import Branch, Call, Case, Column, Comparison, Literal_, Not, Pattern, Presence, TextMatch
from segsql.model.scalars import ScalarValue

Build: TypeAlias = Callable[[str, Sequence[AnyPart]], Parsed]


def _search(name: str, given: Sequence[AnyPart]) -> Parsed:
    op = cast(Literal["contains", "starts_with", "ends_with"], name)
    return TextMatch(op=op, column=operand(given[0]), value=_text(given[1]))


def _matches(_name: str, given: Sequence[AnyPart]) -> Parsed:
    return Pattern(op="matches", column=operand(given[0]), pattern=_text(given[1]))


def _is_blank(_name: str, given: Sequence[AnyPart]) -> Parsed:
    """Return the complement of a text in which more than spaces stands, so that a missing one is blank as well."""
    length = Call(function="length", arguments=(Call(function="trim", arguments=(value(given[0]),)),))
    return Not(condition=Comparison(op="gt", column=length, value=0))


def _if(_name: str, given: Sequence[AnyPart]) -> Parsed:
    when, then, otherwise = given
    return Case(branches=(Branch(when=condition(when).node, then=value(then)),), otherwise=value(otherwise))


def _items(name: str, given: Sequence[AnyPart]) -> Parsed:
    op = cast(Literal["has_any", "has_all", "has_none"], name)
    return ArrayTest(op=op, column=_path(name, given[0]), values=tuple(map(_constant, given[1:])))


def _json(name: str, given: Sequence[AnyPart]) -> Parsed:
    return Json(column=_path(name, given[0]), path=tuple(map(_step, given[1:])), type=name.removeprefix("json_"))


def _json_kind(name: str, given: Sequence[AnyPart]) -> Parsed:
    return JsonKind(column=_path(name, given[0]), path=tuple(map(_step, given[1:])))


def _path(name: str, part: AnyPart) -> str:
    """Return the path of a column: nothing else has items, or places in it."""
    if isinstance(part.node, Column):
        return part.node.path
    raise refusal(
        f"{name} looks into a column, and this is none", SPELLED[name].signature, part, code="wrong-arguments"
    )


def _text(part: AnyPart) -> str:
    if isinstance(part.node, str):
        return part.node
    raise refusal("text is written out here", "'...' in single quotes", part, code="wrong-arguments")


def _constant(part: AnyPart) -> ScalarValue:
    if isinstance(part.node, ScalarValue):
        return part.node
    hint = "text alone is read as the type of the items: '2026-01-31'" if isinstance(part.node, Literal_) else ""
    raise refusal("only plain constants stand here", hint, part, code="wrong-arguments")


def _step(part: AnyPart) -> str | int:
    """Return a key of an object, or a place in an array."""
    step = part.node
    if isinstance(step, str | int) and is_step(step):
        return step
    message = "a key is text of up to 63 letters, digits, blanks and _ . : / @ # $ -, a place a number from 0 to 32767"
    raise refusal(message, "both are written out", part, code="wrong-arguments")


BUILT: Final[dict[str, Build]] = {
    **dict.fromkeys(("contains", "starts_with", "ends_with"), _search),
    "matches": _matches,
    "is_blank": _is_blank,
    "is_known": lambda _name, given: Presence(op="is_present", column=operand(given[0])),
    "if": _if,
    **dict.fromkeys(("has_any", "has_all", "has_none"), _items),
    **dict.fromkeys((one for one in SPELLED if one.startswith("json_")), _json),
    "json_kind": _json_kind,
}
"""By name, what a call that is no function becomes."""
