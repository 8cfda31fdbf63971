"""Lists of values, and saved groups, which are such lists under a name."""

from __future__ import annotations

from collections.abc import Sequence

from segsql.errors import Pointer, did_you_mean, shown
from segsql.formats.growthbook.constants import constant, fits
from segsql.formats.growthbook.operands import Operand
from segsql.formats.growthbook.said import Made, Said


def in_values(
    said: Said,
    operand: Operand,
    given: Sequence[object],
    at: Pointer,
    *,
    negated: bool,
    ignore_case: bool = False,
    values_at: Pointer | None = None,
) -> Made | None:
    """Return whether a value is one of some, or an array has one of them; ``values_at`` is where they stand, if elsewhere.

    A value of another type is none that the operand could be, so it is left out with a warning; null is what is missing.
    """
    tested = operand.item() if operand.sort == "array" else operand
    if tested.sort in ("document", "version"):
        hint = "compare it with $veq" if tested.sort == "version" else "bind what has a type"
        said.mismatch(operand, given, at, hint)
        return None
    stand = at if values_at is None else values_at
    values: list[object] = []
    whole = True
    for index, one in enumerate(given):
        if one is None:
            continue
        if fits(tested, one):
            value = constant(said, tested, one, (*stand, index))
            whole = whole and value is not None
            values.append(value)
        else:
            message = f'{shown(one)} is never "{operand.name}", which is {operand.type}'
            said.notes.warning("ignored-part", (*stand, index), message)
    if not whole:
        return None
    folded: dict[str, object] = {"ignore_case": True} if ignore_case and tested.sort == "text" else {}
    if operand.sort == "array":
        return _in_array(said, operand, values, folded, at, negated=negated, has_null=None in given)
    if None not in given:
        op = "not_in" if negated else "in"
        return said.leaf(at, op, operand, missing=negated, values=values, **folded)
    absent = said.made({"op": "is_present" if negated else "is_missing", "column": operand.operand}, at)
    found = said.made({"op": "not_in" if negated else "in", "column": operand.operand, "values": values, **folded}, at)
    if not values:
        return absent
    return said.all_of([absent, found], at, "and" if negated else "or")


def _in_array(
    said: Said,
    operand: Operand,
    values: Sequence[object],
    folded: dict[str, object],
    at: Pointer,
    *,
    negated: bool,
    has_null: bool,
) -> Made | None:
    if has_null:
        said.refuse("null among the values is a missing item as well as a missing list", at, "ask for it by $exists")
        return None
    if not folded:
        leaf: Made = {"op": "has_none" if negated else "has_any", "column": operand.operand, "values": values}
        if (
            negated and operand.nullable
        ):  # guarded or not: engines that know no missing arrays refuse to tell them apart
            leaf["missing"] = "match"
        return said.made(leaf, at)
    where = [said.made({"op": "in", "column": "element", "values": values, **folded}, at)]
    op = "not_exists" if negated else "exists"
    return said.made({"op": op, "relation": operand.operand, "where": where}, at)


def in_group(said: Said, operand: Operand, given: object, at: Pointer, *, negated: bool) -> Made | None:
    """Return whether a value is in a saved group: a static list that it is bound to, else the values that the document brings."""
    if not isinstance(given, str):
        said.findings.error("wrong-type", at, "expected the id of a saved group")
        return None
    if given in said.lists:
        return _in_list(said, operand, said.lists[given], at, negated=negated)
    if said.groups is None:
        message = f'nothing says who is in the saved group "{shown(given)}"'
        hint = "hand in savedGroups beside the condition, or bind it to a static list, under lists"
        said.findings.error("unknown-list", at, message, hint)
        return None
    if given not in said.groups:
        hint = did_you_mean(given, said.groups)
        said.notes.warning("empty-list", at, f'no saved group "{shown(given)}": it is empty, as in the product', hint)
    values = said.groups.get(given, ())
    return in_values(said, operand, values, at, negated=negated, values_at=("savedGroups", given))


def _in_list(said: Said, operand: Operand, name: str, at: Pointer, *, negated: bool) -> Made | None:
    if operand.sort in ("document", "version"):
        said.mismatch(operand, [], at)
        return None
    if operand.sort != "array":
        return said.leaf(at, "not_in_list" if negated else "in_list", operand, missing=negated, list=name)
    where = [said.made({"op": "in_list", "column": "element", "list": name}, at)]
    op = "not_exists" if negated else "exists"
    return said.made({"op": op, "relation": operand.operand, "where": where}, at)
