"""Places in JSON of which nothing says what type stands there: what can be asked of them without converting anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from segsql.errors import Pointer
from segsql.formats.growthbook.constants import number
from segsql.formats.growthbook.operands import Operand
from segsql.formats.growthbook.said import Made, Said, kind_of

_KINDS: Final = {"string": "text", "number": "number", "boolean": "boolean", "array": "array", "object": "object"}
_NOTHING: Final = ["null", "absent"]


def absent(said: Said, operand: Operand, at: Pointer, *, present: bool) -> Made:
    """Return whether nothing stands there, or null, or with ``present`` anything else."""
    kind = _kind(operand)
    if present:
        return said.made({"op": "not_in", "column": kind, "values": list(_NOTHING)}, at)
    return said.made({"op": "in", "column": kind, "values": list(_NOTHING), "missing": "match"}, at)


def of_type(said: Said, operand: Operand, given: str, at: Pointer) -> Made:
    """Return whether a value of a type of JavaScript stands there."""
    if given == "null":
        return absent(said, operand, at, present=False)
    if given not in _KINDS:
        return said.made({"op": "nobody"}, at)
    return said.made({"op": "eq", "column": _kind(operand), "value": _KINDS[given]}, at)


def equal(said: Said, operand: Operand, given: object, at: Pointer, *steps: int) -> Made | None:
    """Return whether a value stands there, which is text, a number, or true or false."""
    kind, value = "text" if isinstance(given, str) else "boolean", given
    if kind_of(given) == "number":
        value = number(said, given, at)
        kind = "integer" if isinstance(value, int) else "double"
    if value is None:
        return None
    column = {"op": "json", **_place(operand, *steps), "type": kind}
    return said.made({"op": "eq", "column": column, "value": value}, at)


def equal_list(said: Said, operand: Operand, given: Sequence[object], at: Pointer) -> Made | None:
    """Return whether just these items stand there, in this order."""
    if operand.place is None:
        hint = "ask for items by $all and $size, or bind the attribute to a JSON column"
        if operand.sort == "array":
            said.refuse("the order of the items of an array means nothing", at, hint)
        else:
            said.mismatch(operand, given, at)
        return None
    parts: list[Made | None] = [said.made({"op": "eq", "column": _kind(operand), "value": "array"}, at)]
    for index, one in enumerate(given):
        here = (*at, index)
        if one is None:
            parts.append(said.made({"op": "eq", "column": _kind(operand, index), "value": "null"}, here))
        elif isinstance(one, (list, tuple, Mapping)):
            said.refuse("the product compares lists and objects within a list as they are spelled", here)
            parts.append(None)
        else:
            parts.append(equal(said, operand, one, here, index))
    parts.append(said.made({"op": "eq", "column": _kind(operand, len(given)), "value": "absent"}, at))
    return said.all_of(parts, at)


def _place(operand: Operand, *steps: int) -> dict[str, object]:
    assert operand.place is not None
    column, path = operand.place
    return {"column": column, "path": [*path, *steps]} if path or steps else {"column": column}


def _kind(operand: Operand, *steps: int) -> dict[str, object]:
    return {"op": "json_kind", **_place(operand, *steps)}
