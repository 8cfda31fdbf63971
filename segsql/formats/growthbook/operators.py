"""The operators of the product on one value that hold no conditions of their own, as its JavaScript SDK evaluates them (packages/sdk-js/src/mongrule.ts)."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from segsql.errors import Pointer, did_you_mean, shown
from segsql.formats.growthbook import places, versions
from segsql.formats.growthbook.constants import as_number, constant, in_order
from segsql.formats.growthbook.groups import in_group, in_values
from segsql.formats.growthbook.operands import Operand
from segsql.formats.growthbook.patterns import Regex, RegexError
from segsql.formats.growthbook.said import Made, Said, kind_of

Operator: TypeAlias = Callable[[Said, Operand, str, object, Pointer], "Made | None"]
_STRICT: Final = 'write {"$eq": ...}, which tells them apart'
_JS_TYPES: Final = ("string", "number", "boolean", "array", "object", "null", "undefined")
_COMPARED: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "$lt": operator.lt,
    "$lte": operator.le,
    "$gt": operator.gt,
    "$gte": operator.ge,
}
_WITHOUT_MISSING: Final = frozenset({"$veq", "$vgt", "$vgte", "$size", "$elemMatch", "$all", "$alli"})
"""Operators that never hold for what is missing."""


def leaves_out_missing(op: str, given: object) -> bool:
    """Return whether an operator never holds for what is missing, so that no other beside it has to."""
    match op:
        case "$exists":
            return given is True
        case "$eq":
            return given is not None
        case "$in" | "$ini":
            return isinstance(given, (list, tuple)) and None not in given
        case "$type":
            return given != "null"
        case "$ne":
            return given is None
        case "$lt" | "$lte" | "$gt" | "$gte":
            return kind_of(given) in ("number", "text") and not _COMPARED[op](0.0, as_number(given))
        case _:
            return op in _WITHOUT_MISSING


def bare(said: Said, operand: Operand, given: object, at: Pointer) -> Made | None:
    """Return whether a value is equal to one that stands beside it without an operator, where the product converts nothing for that."""
    if given is None:
        return _absent(said, operand, at)
    if isinstance(given, (list, tuple)):
        return places.equal_list(said, operand, given, at)
    if operand.sort == "document":
        said.refuse(f'nothing says of what type "{operand.name}" is, and the product converts it', at, _STRICT)
        return None
    value = constant(said, operand, given, at)
    if value is None:
        return None
    if operand.missing_matters and (value == "null" or (value == 0 and kind_of(given) == "number")):
        said.refuse(f'the product takes a missing "{operand.name}" for {shown(given)} here', at, _STRICT)
        return None
    return said.leaf(at, "eq", operand, value=value)


def _absent(said: Said, operand: Operand, at: Pointer, *, present: bool = False) -> Made:
    if operand.place is not None:
        return places.absent(said, operand, at, present=present)
    return said.made({"op": "is_present" if present else "is_missing", "column": operand.operand}, at)


def _equal(said: Said, operand: Operand, op: str, given: object, at: Pointer) -> Made | None:
    if given is None:
        return _absent(said, operand, at, present=op == "$ne")
    if kind_of(given) in ("array", "object"):
        said.refuse("to the product no two lists or objects are the same, so this holds always or never", at)
        return None
    if operand.place is not None:
        found = places.equal(said, operand, given, at)
        return said.none_of(found, at) if op == "$ne" else found
    value = constant(said, operand, given, at)
    if value is None:
        return None
    return said.leaf(at, op.removeprefix("$"), operand, missing=op == "$ne", value=value)


def _ordered(said: Said, operand: Operand, op: str, given: object, at: Pointer) -> Made | None:
    if operand.sort not in ("text", "number", "time"):
        said.mismatch(operand, given, at, _order_hint(operand))
        return None
    value = constant(said, operand, given, at)
    if value is None or not in_order(said, value, at):
        return None
    if operand.missing_matters and _COMPARED[op](0.0, as_number(given)):
        message = f'the product counts a missing "{operand.name}" as 0, so it would be a member'
        said.refuse(message, at, 'write "$exists": true beside it, or declare the column nullable: false')
        return None
    return said.leaf(at, op.removeprefix("$"), operand, value=value)


def _order_hint(operand: Operand) -> str:
    if operand.sort == "document":
        return "bind the attribute with its type: {op: json, column, path, type}"
    return "compare versions with $vgt and its like" if operand.sort == "version" else ""


def _exists(said: Said, operand: Operand, op: str, given: object, at: Pointer) -> Made | None:
    del op
    if not isinstance(given, bool):
        said.findings.error("wrong-type", at, "expected true or false")
        return None
    return _absent(said, operand, at, present=given)


def _type(said: Said, operand: Operand, op: str, given: object, at: Pointer) -> Made | None:
    del op
    if given not in _JS_TYPES:
        hint = did_you_mean(str(given), _JS_TYPES)
        said.findings.error("invalid-value", at, f'no type "{shown(given)}"', hint)
        return None
    if operand.place is not None:
        return places.of_type(said, operand, str(given), at)
    known = {"number": "number", "boolean": "boolean", "array": "array"}.get(operand.sort, "string")
    if given == "null":
        return _absent(said, operand, at)
    return _absent(said, operand, at, present=True) if given == known else said.made({"op": "nobody"}, at)


def _regex(said: Said, operand: Operand, op: str, given: object, at: Pointer) -> Made | None:
    if operand.sort != "text":
        said.mismatch(operand, given, at, "a regular expression is for text")
        return None
    if not isinstance(given, str):
        said.findings.error("wrong-type", at, "expected the text of a regular expression")
        return None
    try:
        regex = Regex(given, ignore_case=op.endswith("i"))
    except RegexError as problem:
        within = (problem.start, problem.end)
        said.findings.error("invalid-pattern", at, f"not exact in a database: {problem.message}", "", within)
        return None
    value = operand.operand
    if operand.missing_matters and not regex.spares_null:
        # JavaScript tests the text null in place of what is missing.
        column = {"op": "column", "path": value} if isinstance(value, str) else value
        value = {"op": "call", "function": "coalesce", "arguments": [column, "null"]}
    found = said.made({"op": "matches", "column": value, "pattern": regex.pattern}, at)
    return said.none_of(found, at) if op.startswith("$not") else found


_VERSION_OPS: Final = {"$veq": "eq", "$vne": "ne", "$vlt": "lt", "$vlte": "lte", "$vgt": "gt", "$vgte": "gte"}


def _version(said: Said, operand: Operand, op: str, given: object, at: Pointer) -> Made | None:
    """Return a comparison of versions, for which what is missing is 0, and so comes before all that are written down."""
    if operand.sort not in ("text", "version"):
        said.mismatch(operand, given, at, "versions are kept as text")
        return None
    if not isinstance(given, str):
        said.findings.error("wrong-type", at, "expected the text of a version")
        return None
    takes_missing = op in ("$vne", "$vlt", "$vlte")
    if operand.sort == "version":
        value = given.removeprefix("v")
        return said.leaf(at, _VERSION_OPS[op], operand, missing=takes_missing, value=value)
    parts = versions.read_parts(given)
    if parts is None:
        message = f'"{shown(given)}" is no version that is compared alike everywhere'
        said.findings.error("invalid-literal", at, message, "such as 2.10.0 or v1.0.0-rc.1")
        return None
    is_equal = op in ("$veq", "$vne")
    pattern = versions.at(parts) if is_equal else versions.behind(parts, or_at=op in ("$vgte", "$vlt"))
    test = "not_matches" if takes_missing else "matches"
    return said.leaf(at, test, operand, missing=takes_missing, pattern=pattern)


def _in(said: Said, operand: Operand, op: str, given: object, at: Pointer) -> Made | None:
    if not isinstance(given, (list, tuple)):
        if op in ("$in", "$ini"):
            said.notes.warning("ignored-part", at, f"{op} without a list holds for nobody, as in the product")
            return said.made({"op": "nobody"}, at)
        said.findings.error("wrong-type", at, "expected a list")
        return None
    return in_values(said, operand, given, at, negated=op.startswith("$n"), ignore_case=op.endswith("i"))


def _in_group(said: Said, operand: Operand, op: str, given: object, at: Pointer) -> Made | None:
    return in_group(said, operand, given, at, negated=op == "$notInGroup")


OPERATORS: Final[dict[str, Operator]] = {
    **dict.fromkeys(("$eq", "$ne"), _equal),
    **dict.fromkeys(_COMPARED, _ordered),
    **dict.fromkeys(("$in", "$nin", "$ini", "$nini"), _in),
    **dict.fromkeys(("$inGroup", "$notInGroup"), _in_group),
    **dict.fromkeys(("$regex", "$regexi", "$notRegex", "$notRegexi"), _regex),
    **dict.fromkeys(_VERSION_OPS, _version),
    "$exists": _exists,
    "$type": _type,
}
"""All that hold no conditions of their own."""
