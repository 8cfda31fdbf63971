"""Conditions of a definition, as the filter of a segment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from segsql.catalog.schema import Table
from segsql.errors import Findings, Pointer
from segsql.formats.cargo.events import ACTIVITY, COUNTED, activities_name
from segsql.formats.cargo.reading import uuid_of
from segsql.formats.cargo.reversed import Foreign
from segsql.formats.cargo.written_columns import Columns, Written

_COUNTED: Final = {native: word for word, native in COUNTED.items()}
_JOINED: Final = ("and", "or")


@dataclass(frozen=True, slots=True)
class Writer:
    """The filter of one definition: ``table`` is what its conditions are about, ``clauses`` the names of those in SQL."""

    foreign: Foreign
    table: Table
    findings: Findings
    clauses: Iterator[str]

    def filter(self, where: list[Any]) -> Written:
        """Return the filter that the conditions of a definition are."""
        if where == [{"op": "everyone"}]:
            return {"conjonction": "and", "groups": []}
        op, conditions, at = "and", where, ("where",)
        if len(where) == 1 and where[0]["op"] in _JOINED:
            op, conditions, at = where[0]["op"], where[0]["conditions"], ("where", 0, "conditions")  # type: ignore[assignment]
        if not any(one["op"] in _JOINED for one in conditions):
            return {"conjonction": "and", "groups": [self._group(op, conditions, at)]}
        groups: list[Written] = []
        for index, one in enumerate(conditions):
            here: Pointer = (*at, index)
            if one["op"] in _JOINED:
                groups.append(self._group(one["op"], one["conditions"], (*here, "conditions")))
            else:
                groups.append({"conjonction": "and", "conditions": [self.condition(one, here)]})
        return {"conjonction": op, "groups": groups}

    def _group(self, op: str, conditions: list[Any], at: Pointer) -> Written:
        found = [self.condition(one, (*at, index)) for index, one in enumerate(conditions)]
        return {"conjonction": op, "conditions": found}

    def condition(self, one: Mapping[str, Any], at: Pointer) -> Written:
        """Return a condition; an empty one after reporting that the product has none such."""
        found = Columns(self.foreign, self.table.name, is_base=True).condition(one) or self._other(one, at)
        if found is None:
            self.findings.error("not-held", at, "a filter of the product has no such condition")
        return found or {}

    def _other(self, one: Mapping[str, Any], at: Pointer) -> Written | None:
        match one:
            case {"op": "in_segment" | "not_in_segment" as op, "segment": str(name)}:
                uuid = self.foreign.segment(name) or uuid_of(name)
                if uuid is None:
                    message = f'no id is bound to the segment "{name}"'
                    self.findings.error("not-held", (*at, "segment"), message, "bind it, under segments")
                return {"kind": "segment", "operator": "in" if op == "in_segment" else "notIn", "segmentUuid": uuid}
            case {"op": "sql", "text": text, "dialect": dialect} if dialect == self.foreign.bindings.dialect:
                return {"kind": "sql", "name": next(self.clauses, "clause"), "clause": text}
            case {"op": "exists", **rows}:
                return self._often({"operator": "moreThan", "value": 0}, rows)
            case {"op": "not_exists", **rows}:
                return self._often({"operator": "not"}, rows)
            case {"op": "gt" | "lt" | "eq" as op, "column": {"op": "count"}, "value": int(value)} if len(one) == 3:
                counted = {key: it for key, it in one["column"].items() if key != "op"}
                frequency = {"operator": _COUNTED[op], "value": value}
                return self._often(frequency, counted) if not isinstance(value, bool) else None
            case _:
                return None

    def _often(self, frequency: Written, rows: Mapping[str, Any]) -> Written | None:
        """Return how often something happens, or None if the product has no word for what it is."""
        if not set(rows) <= {"relation", "during", "where"}:
            return None
        if rows["relation"] == activities_name(self.table):
            return self._enrollment(frequency, rows)
        period = _period(rows.get("during"))
        model = self.foreign.related(self.table.name, rows["relation"], to_one=False)
        if period is None or model is None:
            return None
        op, conditions = "and", rows.get("where", [])
        if len(conditions) == 1 and conditions[0]["op"] in _JOINED:
            op, conditions = conditions[0]["op"], conditions[0]["conditions"]
        columns = Columns(self.foreign, self.foreign.bindings.tables[model], is_base=False)
        found = [columns.condition(one) for one in conditions]
        told = {"frequency": frequency, "period": period, "conjonction": op, "conditions": found}
        return None if None in found else {"kind": "occurrence", "relatedModelUuid": model, **told}

    def _enrollment(self, frequency: Written, rows: Mapping[str, Any]) -> Written | None:
        bound = self.foreign.bindings.activities
        where = list(rows.get("where", []))
        if bound is None or "during" in rows:
            return None
        during = None
        if where and where[-1].get("op") == "during":
            last = where.pop()
            if set(last) != {"op", "column", "period"} or last["column"] != bound.time:
                return None
            during = last["period"]
        keys = [key for key in ACTIVITY if getattr(bound, key) is not None][: len(where)]
        period = _period(during)
        told = {ACTIVITY[key]: one.get("value") for key, one in zip(keys, where, strict=False)}
        expected = [{"op": "eq", "column": getattr(bound, key), "value": told[ACTIVITY[key]]} for key in keys]
        if where != expected or len(where) < 2 or period is None:
            return None
        return {"kind": "enrollment", **told, "frequency": frequency, "period": period}


def _period(during: Mapping[str, Any] | None) -> Written | None:
    """Return how many days ago a period is, or None if the product has no word for it."""
    told: tuple[str, int] | None = None
    match during:
        case None:
            told = "moreThan", 0
        case {"op": "last", "count": int(count), "unit": "day"} if len(during) == 3:
            told = "lessThan", count
        case {"op": "range", "end": {"op": "moment", "shift": int(shift), "unit": "day"} as end}:
            if end == {"op": "moment", "shift": shift, "unit": "day"} and shift < 0 and len(during) == 2:
                told = "moreThan", -shift
            elif end == _day(shift) and shift <= 1 and during.get("start") == _day(shift - 1):
                told = "exactly", 1 - shift
        case _:
            pass
    return None if told is None else {"operator": told[0], "value": told[1], "unit": "day"}


def _day(shift: int) -> dict[str, object]:
    return {"op": "moment", "start_of": "day", "shift": shift, "unit": "day"}
