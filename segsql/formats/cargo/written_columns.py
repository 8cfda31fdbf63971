"""Conditions of a definition on columns, as those of a filter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from segsql.formats.cargo.columns import COMPARED, EMPTY, LISTED, NOTHING, SEARCHED, STATES
from segsql.formats.cargo.dates import span_of
from segsql.formats.cargo.reversed import Foreign, Named
from segsql.formats.cargo.rows import kinds_for

Written = dict[str, Any]
_COMPARED: Final = {native: word for word, native in COMPARED.items()}
_SEARCHED: Final = {native: word for word, native in SEARCHED.items()}
_LISTED: Final = {native: word for word, native in LISTED.items()}
_STATES: Final = {native: word for word, native in STATES.items()}
_EMPTY: Final = {native: word for word, native in EMPTY.items()}
_EQUAL: Final = ("eq", "ne")


@dataclass(frozen=True, slots=True)
class Columns:
    """Conditions on the columns of a table, or of the one record of another model where the table is the ``base``."""

    foreign: Foreign
    table: str
    is_base: bool

    def condition(self, one: Mapping[str, Any]) -> Written | None:
        """Return a condition on a column, or None if it is none that the product has."""
        match one:
            case {"op": "and" | "or" as op, "conditions": list(inner), **more} if not more:
                return self._searches(op, inner) or self._property(one, None) or self._match("object", op, inner, None)
            case {
                "op": "exists",
                "relation": relation,
                "where": [{"op": "and" | "or" as op, "conditions": inner}],
                **more,
            }:
                named = self._named(relation) if not more else None
                return self._match("array", op, inner, named) if named is not None else None
            case {"op": _, "column": column, **rest}:
                named = self._named(column)
                return self._plain(str(one["op"]), rest, named) if named is not None else self._property(one, None)
            case _:
                return None

    def _named(self, operand: object) -> Named | None:
        found = self.foreign.found(self.table, operand)
        return found if found is not None and (found.model is None or self.is_base) else None

    def _searches(self, op: str, inner: list[Any]) -> Written | None:
        """Return several searches of one text as one, or None if they are none."""
        ops, columns = [one.get("op") for one in inner], [one.get("column") for one in inner]
        named, word = self._named(columns[0]), _SEARCHED.get(ops[0])
        if named is None or word is None or kinds_for(named.type)[0] != "string":
            return None
        if (op == "and") != (word == "doesNotContain") or any(set(one) != {"op", "column", "value"} for one in inner):
            return None
        same = all(one == ops[0] for one in ops) and all(one == columns[0] for one in columns)
        return _on("string", named, word, values=[one["value"] for one in inner]) if same else None

    def _plain(self, op: str, rest: Mapping[str, Any], named: Named) -> Written | None:
        kind = kinds_for(named.type)[0]
        if not rest:
            return _on(kind, named, _STATES[op]) if op in _STATES else None
        match kind, rest:
            case "string", {"value": str(value), **more} if not more:
                word = (_EMPTY.get(op) if not value else None) or _SEARCHED.get(op)
                word = word or (_COMPARED[op] if op in _EQUAL else None)
                values = {} if word in EMPTY else {"values": value}
                return _on(kind, named, word, **values) if word is not None else None
            case "string", {"values": [*values], **more} if values and op in _LISTED and not more:
                return _on(kind, named, _LISTED[op], values=values)
            case "boolean", {"value": bool(value), **more} if op == "eq" and not more:
                return _on(kind, named, "isTrue" if value else "isFalse")
            case "number", {"value": value, **more} if op in _COMPARED and not more and _is_number(value):
                return _on(kind, named, _COMPARED[op], value=value)
            case "number", {"low": low, "high": high, **more} if op == "between" and not more:
                both = _is_number(low) and _is_number(high)
                return _on(kind, named, op, firstValue=low, lastValue=high) if both else None
            case "date", {"value": value, **more} if op in _COMPARED and not more:
                time = _time(value, as_day=op in _EQUAL)
                return _on(kind, named, _COMPARED[op], value=time) if time is not None else None
            case "date", {"low": low, "high": high, **more} if op == "between" and not more:
                first, last = _time(low, as_day=False), _time(high, as_day=False)
                both = first is not None and last is not None
                return _on(kind, named, op, firstValue=first, lastValue=last) if both else None
            case _:
                return None

    def _match(self, kind: str, op: str, inner: list[Any], array: Named | None) -> Written | None:
        """Return conditions on the properties of one object, or of those in an array, as one condition."""
        found = [self._property(one, array) for one in inner]
        held = [one for one in found if one is not None]
        if len(held) != len(found):
            return None
        first = held[0]
        where: Written = {key: first[key] for key in ("columnSlug", "relatedModelUuid") if key in first}
        if any({key: one[key] for key in where if key in one} != where for one in held):
            return None
        conditions = [{key: value for key, value in one.items() if key != "relatedModelUuid"} for one in held]
        joined = {"conjonction": op} if op == "or" else {}
        return {"kind": kind, **where, "operator": "matchConditions", **joined, "conditions": conditions}

    def _property(self, one: Mapping[str, Any], array: Named | None) -> Written | None:
        """Return a condition on a property of an object, of one in an ``array`` if it is asked of such; None if it is none."""
        match one:
            case {"op": op, "column": {"op": "json", "path": [str(name)], "type": kind} as place, **rest}:
                told = _of_property(str(op), kind, rest)
            case {
                "op": "in",
                "column": {"op": "json_kind", "path": [str(name)]} as place,
                "missing": "match",
                "values": [*values],
            }:
                told = {"operator": "isNull"} if values == list(NOTHING) else None
            case {
                "op": "not_in",
                "column": {"op": "json_kind", "path": [str(name)]} as place,
                "values": [*values],
                **more,
            }:
                told = {"operator": "isNotNull"} if values == list(NOTHING) and not more else None
            case {"op": "and", "conditions": [present, {"op": "not", "condition": empty}]}:
                known, blank = self._property(present, array), self._property(empty, array)
                if known is None or blank is None or {**known, "operator": "isEmpty"} != blank:
                    return None
                return {**known, "operator": "isNotEmpty"} if known["operator"] == "isNotNull" else None
            case _:
                return None
        named = self._holder(place["column"], array)
        if told is None or named is None:
            return None
        operator = told.pop("operator")
        return _on("objectProperty", named, operator, propertyName=name, **told)

    def _holder(self, column: object, array: Named | None) -> Named | None:
        """Return the column that holds the objects."""
        if array is not None:
            return array if column == "element" else None
        named = self._named(column)
        return named if named is not None and named.type.kind == "json" else None


def _of_property(op: str, kind: str, rest: Mapping[str, Any]) -> Written | None:
    """Return the operator and the values of a condition on a property that is read as a type."""
    match rest:
        case {"value": value, **more} if not more and _read_as(value) == kind:
            if op == "eq" and value == "" and kind == "text":
                return {"operator": "isEmpty"}
            word = _COMPARED.get(op) if kind != "boolean" or op in _EQUAL else None
            word = word or (_SEARCHED.get(op) if kind == "text" else None)
            return {"operator": word, "value": value} if word is not None else None
        case {"low": low, "high": high, **more} if (
            op == "between" and not more and _read_as(low) == _read_as(high) == kind
        ):
            return {"operator": op, "value": low, "otherValue": high} if kind != "boolean" else None
        case _:
            return None


def _read_as(value: object) -> str | None:
    if isinstance(value, bool):
        return "boolean"
    return "text" if isinstance(value, str) else "double" if _is_number(value) else None


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _time(given: object, *, as_day: bool) -> str | None:
    """Return how a time is written: as it is, or how long ago it is."""
    if isinstance(given, str):
        return given
    told = span_of(given)
    by_day = isinstance(given, dict) and given.get("op") == "expression"
    return str(told) if told is not None and by_day == as_day else None


def _on(kind: str, named: Named, operator: str, **values: Any) -> Written:
    related = {"relatedModelUuid": named.model} if named.model is not None else {}
    return {"kind": kind, "columnSlug": named.slug, **related, "operator": operator, **values}
