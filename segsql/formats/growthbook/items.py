"""Operators on the items of an array."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from segsql.errors import Pointer
from segsql.formats.growthbook.constants import constant, fits
from segsql.formats.growthbook.operands import Operand, Sort
from segsql.formats.growthbook.said import Made, Said, kind_of
from segsql.types import INTEGER

Tested: TypeAlias = Callable[[Said, Operand, object, Pointer, int], "Made | None"]
"""What stands beside a value, as a condition on it."""

_FALSY: Final[dict[Sort, object]] = {"text": "", "number": 0, "boolean": False}


def truthy(said: Said, item: Operand, at: Pointer) -> Made:
    """Return whether JavaScript takes an item for true; $elemMatch looks at no other."""
    if item.sort in _FALSY:
        return said.made({"op": "ne", "column": item.operand, "value": _FALSY[item.sort]}, at)
    return said.made({"op": "is_present", "column": item.operand}, at)


def exists(said: Said, operand: Operand, where: Sequence[Made | None], at: Pointer) -> Made | None:
    """Return whether an item meets all of some conditions, or None where one of them was refused."""
    known = [one for one in where if one is not None]
    if len(known) != len(where):
        return None
    return said.made({"op": "exists", "relation": operand.operand, "where": known}, at)


def counted(said: Said, operand: Operand, given: object, at: Pointer, depth: int, tested: Tested) -> Made | None:
    """Return a condition on the number of items; there is none of what is missing."""
    count = Operand(
        f"the size of {operand.name}", {"op": "count", "relation": operand.operand}, INTEGER, nullable=False
    )
    found = tested(said, count, given, at, depth)
    if not operand.missing_matters:
        return found
    return said.all_of([said.made({"op": "is_present", "column": operand.operand}, at), found], at)


def all_among(
    said: Said,
    operand: Operand,
    given: Sequence[object],
    at: Pointer,
    depth: int,
    tested: Tested,
    *,
    ignore_case: bool,
) -> Made | None:
    """Return whether each of some values or conditions is met by an item."""
    item = operand.item()
    folded = ignore_case and item.sort == "text"
    values: list[object] = []
    parts: list[Made | None] = []
    for index, one in enumerate(given):
        here = (*at, index)
        plain = fits(item, one) and one != "null" and (one != 0 or kind_of(one) != "number")
        if not plain:
            parts.append(exists(said, operand, [tested(said, item, one, here, depth)], here))
            continue
        value = constant(said, item, one, here)
        if value is None:
            parts.append(None)
        elif folded:
            same = said.made({"op": "eq", "column": "element", "value": value, "ignore_case": True}, here)
            parts.append(exists(said, operand, [same], here))
        else:
            values.append(value)
    if values or not given:
        parts.insert(0, said.leaf(at, "has_all", operand, values=values))
    return said.all_of(parts, at)
