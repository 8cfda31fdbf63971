"""Conditions on columns, as nodes of a definition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from segsql.errors import Pointer
from segsql.formats.cargo.conditions import (
    AnyCondition,
    AnyProperty,
    ArrayMatch,
    BooleanTest,
    DateRange,
    DateTest,
    Nulls,
    NumberRange,
    NumberTest,
    ObjectMatch,
    OnColumn,
    PropertyOrder,
    PropertyRange,
    PropertySearch,
    PropertyState,
    PropertyTest,
    StringState,
    StringTest,
)
from segsql.formats.cargo.dates import read_time
from segsql.formats.cargo.rows import Row
from segsql.formats.names import Meant

Native: TypeAlias = dict[str, object]

COMPARED: Final[Mapping[str, str]] = {"is": "eq", "isNot": "ne", "greaterThan": "gt", "lowerThan": "lt"}
SEARCHED: Final[Mapping[str, str]] = {
    "contains": "contains",
    "doesNotContain": "not_contains",
    "startsWith": "starts_with",
    "endsWith": "ends_with",
}
LISTED: Final[Mapping[str, str]] = {"is": "in", "isNot": "not_in"}
STATES: Final[Mapping[str, str]] = {"isNull": "is_missing", "isNotNull": "is_present"}
EMPTY: Final[Mapping[str, str]] = {"isEmpty": "eq", "isNotEmpty": "ne"}
NOTHING: Final = ("null", "absent")
"""What stands at a place of a document where there is no property."""


def read_column(row: Row, condition: AnyCondition, at: Pointer) -> Native | None:
    """Return a condition on a column; None after reporting that there is no such column, or none of its kind."""
    match condition:
        case StringTest():
            return _string(row, condition, at)
        case DateTest() | DateRange():
            return _date(row, condition, at)
        case ObjectMatch():
            return _object(row, condition, at)
        case ArrayMatch():
            return _array(row, condition, at)
        case PropertyTest() | PropertySearch() | PropertyOrder() | PropertyRange() | PropertyState():
            meant = row.column(condition, at, condition.kind)
            return None if meant is None else read_property(row, condition, str(meant.operand), at)
        case NumberTest() | NumberRange() | StringState() | BooleanTest() | Nulls():
            meant = row.column(condition, at, condition.kind)
            return None if meant is None else _plain(row, condition, meant, at)
        case _:
            raise AssertionError(condition)


def _plain(
    row: Row, condition: NumberTest | NumberRange | StringState | BooleanTest | Nulls, meant: Meant, at: Pointer
) -> Native:
    """Return a condition on one value that needs no more than its column."""
    column = {"column": meant.operand}
    match condition:
        case NumberTest(operator=operator, value=value):
            found: Native = {"op": COMPARED[operator], **column, "value": value}
        case NumberRange(firstValue=first, lastValue=last):
            found = {"op": "between", **column, "low": first, "high": last}
            return row.noted.made(found, at, low=(*at, "firstValue"), high=(*at, "lastValue"))
        case BooleanTest(operator="isTrue" | "isFalse" as operator):
            found = {"op": "eq", **column, "value": operator == "isTrue"}
        case StringState(operator="isEmpty" | "isNotEmpty" as operator):
            found = {"op": EMPTY[operator], **column, "value": ""}
        case _:
            found = {"op": STATES[condition.operator], **column}
    return row.noted.made(found, at, column=row.slug_at(at), value=(*at, "value"))


def _string(row: Row, condition: StringTest, at: Pointer) -> Native | None:
    meant = row.column(condition, at, condition.kind)
    if meant is None:
        return None
    values, there = condition.values, row.values_at(at)
    noted, operator = row.noted, condition.operator
    if isinstance(values, str):
        op = COMPARED.get(operator) or SEARCHED[operator]
        return noted.made({"op": op, "column": meant.operand, "value": values}, at, value=there)
    if operator in LISTED:
        found: Native = {"op": LISTED[operator], "column": meant.operand, "values": list(values)}
        return noted.made(found, at, values=there)
    searched: list[object] = [
        noted.made({"op": SEARCHED[operator], "column": meant.operand, "value": one}, at, value=(*there, index))
        for index, one in enumerate(values)
    ]
    # One of several texts is enough; a text that is not to contain them contains none.
    return noted.made({"op": "and" if operator == "doesNotContain" else "or", "conditions": searched}, at)


def _date(row: Row, condition: DateTest | DateRange, at: Pointer) -> Native | None:
    meant = row.column(condition, at, condition.kind)
    if isinstance(condition, DateRange):
        low = read_time(condition.firstValue, (*at, "firstValue"), row.findings)
        high = read_time(condition.lastValue, (*at, "lastValue"), row.findings)
        if meant is None or low is None or high is None:
            return None
        found: Native = {"op": "between", "column": meant.operand, "low": low, "high": high}
        return row.noted.made(found, at, low=(*at, "firstValue"), high=(*at, "lastValue"))
    as_day = condition.operator in LISTED
    value = read_time(condition.value, (*at, "value"), row.findings, as_day=as_day)
    if meant is None or value is None:
        return None
    found = {"op": COMPARED[condition.operator], "column": meant.operand, "value": value}
    return row.noted.made(found, at, value=(*at, "value"))


def _object(row: Row, condition: ObjectMatch, at: Pointer) -> Native | None:
    meant = row.column(condition, at, condition.kind)
    found = _properties(row, condition, str(meant.operand) if meant is not None else None, at)
    return None if found is None else row.noted.made({"op": condition.conjonction, "conditions": found}, at)


def _array(row: Row, condition: ArrayMatch, at: Pointer) -> Native | None:
    """Return that one of the objects in an array meets all the conditions, or one of them."""
    meant = row.column(condition, at, condition.kind)
    if meant is not None and not meant.type.holds_documents:
        message = f'"{condition.columnSlug}" is {meant.type}, and conditions on what is in it need array<json>'
        row.findings.error(
            "type-mismatch", (*at, "kind"), message, "declare it so in the catalog, if the engine has it so"
        )
        meant = None
    found = _properties(row, condition, "element" if meant is not None else None, at)
    if meant is None or found is None:
        return None
    where = row.noted.made({"op": condition.conjonction, "conditions": found}, at)
    return row.noted.made({"op": "exists", "relation": meant.operand, "where": [where]}, at)


def _properties(
    row: Row, condition: ObjectMatch | ArrayMatch, column: str | None, at: Pointer
) -> Sequence[object] | None:
    """Return the conditions on the properties of what a column holds; None after reporting, or if there is no such column."""
    found: list[object] = []
    for index, one in enumerate(condition.conditions):
        here = (*at, "conditions", index)
        if not _is_same(one, condition):
            message = f'conditions within this one are about the properties of "{condition.columnSlug}"'
            row.findings.error("meaning-refused", row.slug_at(here), message, "put the others beside it, in the group")
        elif column is not None:
            found.append(read_property(row, one, column, here))
    return found if len(found) == len(condition.conditions) else None


def _is_same(inner: OnColumn, outer: OnColumn) -> bool:
    return inner.columnSlug == outer.columnSlug and inner.relatedModelUuid in (None, outer.relatedModelUuid)


def read_property(row: Row, condition: AnyProperty, column: str, at: Pointer) -> Native:
    """Return a condition on a property of the object in a column; one of another type than the value is none."""
    path, noted = [condition.propertyName], row.noted
    name = (*at, "propertyName")

    def read(like: object) -> Native:
        kind = "boolean" if isinstance(like, bool) else "text" if isinstance(like, str) else "double"
        return noted.made({"op": "json", "column": column, "path": path, "type": kind}, at, path=name)

    match condition:
        case PropertyTest(operator=operator, value=value) | PropertyOrder(operator=operator, value=value):
            found: Native = {"op": COMPARED[operator], "column": read(value), "value": value}
        case PropertySearch(operator=operator, value=value):
            found = {"op": SEARCHED[operator], "column": read(value), "value": value}
        case PropertyRange(value=value, otherValue=other):
            if isinstance(value, str) != isinstance(other, str):
                row.findings.error("type-mismatch", (*at, "otherValue"), "one end is a number, and the other a text")
            found = {"op": "between", "column": read(value), "low": value, "high": other}
            return noted.made(found, at, low=(*at, "value"), high=(*at, "otherValue"))
        case PropertyState(operator="isEmpty"):
            found = {"op": "eq", "column": read(""), "value": ""}
        case _:
            state = condition.operator
            kind: Native = noted.made({"op": "json_kind", "column": column, "path": path}, at, path=name)
            if state == "isNull":
                return noted.made({"op": "in", "column": kind, "values": list(NOTHING), "missing": "match"}, at)
            found = noted.made({"op": "not_in", "column": kind, "values": list(NOTHING)}, at)
            if state == "isNotEmpty":  # a property that is no text is not an empty one
                empty = noted.made({"op": "eq", "column": read(""), "value": ""}, at)
                found = {"op": "and", "conditions": [found, noted.made({"op": "not", "condition": empty}, at)]}
            return noted.made(found, at)
    return noted.made(found, at, value=(*at, "value"))
