"""Conditions: objects whose keys are attributes or the words $and, $or, $nor and $not, all of which hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from segsql.errors import Pointer, did_you_mean, shown
from segsql.formats.growthbook import items
from segsql.formats.growthbook.constants import constant, fits
from segsql.formats.growthbook.operands import Fields, Operand, Scope
from segsql.formats.growthbook.operators import OPERATORS, bare, leaves_out_missing
from segsql.formats.growthbook.said import Made, Said, deeper, is_operators

_GROUPS: Final = ("$and", "$or", "$nor")
_WORDS: Final = (*_GROUPS, "$not")
_HOLDING: Final = ("$not", "$elemMatch", "$size", "$all", "$alli")
"""Operators that hold conditions of their own."""


def conditions(said: Said, scope: Scope, given: Mapping[str, object], at: Pointer, depth: int = 0) -> list[Made | None]:
    """Return the conditions of an object, in the order of its keys; None for each that was refused."""
    depth = deeper(depth, at)
    return [_one(said, scope, str(key), value, (*at, str(key)), depth) for key, value in given.items()]


def _one(said: Said, scope: Scope, key: str, given: object, at: Pointer, depth: int) -> Made | None:
    if key in _GROUPS:
        return _group(said, scope, key, given, at, depth)
    if key == "$not":
        return said.none_of(_object(said, scope, given, at, depth), at)
    if key.startswith("$") and not scope.has(key):
        hint = did_you_mean(key, _WORDS)
        said.findings.error("unknown-operator", at, f'no operator "{shown(key)}" of conditions', hint)
        return None
    operand = scope.find(key, at)
    return None if operand is None else _tested(said, operand, given, at, depth)


def _group(said: Said, scope: Scope, key: str, given: object, at: Pointer, depth: int) -> Made | None:
    if not isinstance(given, (list, tuple)):
        said.findings.error("wrong-type", at, "expected a list of conditions")
        return None
    if not given:
        said.notes.warning("always-empty" if key == "$nor" else "always-true", at, f"{key} of no conditions")
        return said.made({"op": "nobody" if key == "$nor" else "everyone"}, at)
    parts = [_object(said, scope, one, (*at, index), depth) for index, one in enumerate(given)]
    found = said.all_of(parts, at, "and" if key == "$and" else "or")
    return said.none_of(found, at) if key == "$nor" else found


def _object(said: Said, scope: Scope, given: object, at: Pointer, depth: int) -> Made | None:
    """Return an object of conditions as one; there is nothing that an empty one does not hold for."""
    if not isinstance(given, Mapping):
        said.findings.error("wrong-type", at, "expected an object of conditions")
        return None
    if not given:
        said.notes.warning("always-true", at, "an empty condition holds for everyone")
        return said.made({"op": "everyone"}, at)
    return said.all_of(conditions(said, scope, given, at, depth), at)


def _tested(said: Said, operand: Operand, given: object, at: Pointer, depth: int) -> Made | None:
    """Return what stands beside an attribute as a condition: operators, all of which hold, or a value that it is equal to."""
    depth = deeper(depth, at)
    if operand.is_ambiguous:
        said.refuse(f'the product finds more at "{operand.name}" than a key: what lists and all objects have', at)
        return None
    if not isinstance(given, Mapping):
        return bare(said, operand, given, at)
    if not is_operators(given):
        said.refuse("the product compares objects as they are spelled, by the order of their keys", at)
        return None
    guards = {op for op, one in given.items() if leaves_out_missing(str(op), one)}
    parts: list[Made | None] = []
    for op, one in given.items():
        beside = operand.guard() if guards - {op} else operand
        parts.append(_operator(said, beside, str(op), one, (*at, str(op)), depth))
    return said.all_of(parts, at)


def _operator(said: Said, operand: Operand, op: str, given: object, at: Pointer, depth: int) -> Made | None:
    if op in OPERATORS:
        return OPERATORS[op](said, operand, op, given, at)
    if op == "$not":
        return said.none_of(_tested(said, operand, given, at, depth), at)
    if op not in _HOLDING:
        hint = did_you_mean(op, [*OPERATORS, *_HOLDING])
        said.findings.error("unknown-operator", at, f'no operator "{shown(op)}" of a value', hint)
        return None
    if operand.sort != "array" or not isinstance(operand.operand, str):
        said.findings.error("type-mismatch", at, f'"{operand.name}" is {operand.type}, and {op} is for arrays')
        return None
    if op == "$elemMatch":
        return _item(said, operand, given, at, depth)
    if op == "$size":
        return items.counted(said, operand, given, at, depth, _tested)
    if not isinstance(given, (list, tuple)):
        said.findings.error("wrong-type", at, "expected a list")
        return None
    return items.all_among(said, operand, given, at, depth, _tested, ignore_case=op == "$alli")


def _item(said: Said, operand: Operand, given: object, at: Pointer, depth: int) -> Made | None:
    """Return whether an item that JavaScript takes for true meets operators, or, where it is an object, conditions on its fields."""
    if not isinstance(given, Mapping):
        said.findings.error("wrong-type", at, "expected operators, or conditions on the fields of items")
        return None
    item = operand.item()
    if is_operators(given) and item.sort == "document":
        said.refuse("nothing says of what type the items are", at, "test their fields")
        return None
    if is_operators(given):
        if set(given) == {"$eq"} and fits(item, given["$eq"]) and given["$eq"]:
            value = constant(said, item, given["$eq"], (*at, "$eq"))
            return None if value is None else said.leaf(at, "has_any", operand, values=[value])
        return items.exists(
            said, operand, [items.truthy(said, item, at), _tested(said, item.guard(), given, at, depth)], at
        )
    if item.sort != "document":
        said.findings.error(
            "type-mismatch", at, f"items of {operand.type} have no fields", "write an operator such as $eq"
        )
        return None
    kind = said.made({"op": "eq", "column": {"op": "json_kind", "column": "element"}, "value": "object"}, at)
    return items.exists(said, operand, [kind, *conditions(said, Fields(item), given, at, depth)], at)
