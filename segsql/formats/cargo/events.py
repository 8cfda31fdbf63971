"""What happened to a record, how often and when: related records, and what workflows did with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from segsql.catalog.schema import Table
from segsql.errors import Pointer
from segsql.formats.bindings import Activities
from segsql.formats.cargo.columns import Native, read_column
from segsql.formats.cargo.conditions import Enrollment, Never, Occurrence, Often, Period
from segsql.formats.cargo.rows import Row

COUNTED: Final[Mapping[str, str]] = {"moreThan": "gt", "lessThan": "lt", "exactly": "eq"}
ACTIVITY: Final[Mapping[str, str]] = {"workflow": "workflowUuid", "kind": "activityKind", "node": "nodeSlug"}
"""What tells activities apart: by what the binding calls the column, the field of a condition."""


def read_occurrence(row: Row, condition: Occurrence, at: Pointer) -> Native | None:
    """Return how often there are related records that meet the conditions, in the order in which a definition says it."""
    found = row.relation(condition.relatedModelUuid, (*at, "relatedModelUuid"))
    during = _period(row, condition.period, (*at, "period"))
    if found is None:
        return None
    relation, table = found
    inner = Row(row.document, row.names, row.findings, row.noted, table, is_base=False)
    conditions = [read_column(inner, one, (*at, "conditions", index)) for index, one in enumerate(condition.conditions)]
    rows: Native = {"relation": relation}
    if during:
        rows["during"] = during
    if conditions:
        rows["where"] = [row.noted.made({"op": condition.conjonction, "conditions": conditions}, at)]
    return None if None in conditions or during is None else _often(row, condition, rows, at)


def read_enrollment(row: Row, condition: Enrollment, at: Pointer) -> Native | None:
    """Return how often a workflow did something with a record."""
    bound = row.bindings.activities
    during = _period(row, condition.period, (*at, "period"))
    if bound is None:
        message = "nothing says where it is kept what workflows did with records"
        row.findings.error("unbound-name", at, message, "bind the table of it, as activities")
        return None
    tests = {"workflow": condition.workflowUuid, "kind": condition.activityKind}
    if condition.nodeSlug is not None:
        if condition.activityKind != "workflowNodeExecuted":
            message = f"no node is told of {condition.activityKind}"
            row.findings.error("meaning-refused", (*at, "nodeSlug"), message, "workflowNodeExecuted is about a node")
        elif bound.node is None:
            message = "nothing says which column of the activities holds the node"
            row.findings.error("unbound-name", (*at, "nodeSlug"), message, "bind it: activities: {node: ...}")
        else:
            tests["node"] = condition.nodeSlug
    if during is None:
        return None
    where: list[object] = [
        row.noted.made({"op": "eq", "column": getattr(bound, key), "value": value}, at, value=(*at, ACTIVITY[key]))
        for key, value in tests.items()
    ]
    if during:
        where.append(row.noted.made({"op": "during", "column": bound.time, "period": during}, (*at, "period")))
    return _often(row, condition, {"relation": activities_name(row.table), "where": where}, at)


def activities_name(table: Table) -> str:
    """Return what the way from a record to its activities is called, which nothing else of the table is."""
    name = "activities"
    while name in table.columns or name in table.relations:
        name += "_"
    return name


def activities_join(table: Table, bound: Activities) -> Native:
    """Return the join of a record, which a key of one column tells, and its activities."""
    return {"name": activities_name(table), "to": bound.table, "keys": {table.key[0].name: bound.record}}


def _often(row: Row, condition: Enrollment | Occurrence, rows: Native, at: Pointer) -> Native | None:
    there = {"relation": (*at, "relatedModelUuid") if isinstance(condition, Occurrence) else at}
    match condition.frequency:
        case Never():
            return row.noted.made({"op": "not_exists", **rows}, at, during=(*at, "period"), **there)
        case Often(operator="moreThan", value=0):
            return row.noted.made({"op": "exists", **rows}, at, during=(*at, "period"), **there)
        case Often(operator="lessThan", value=0):
            message = "nothing happens less than 0 times"
            row.findings.error("meaning-refused", (*at, "frequency", "value"), message, "not says: not once")
            return None
        case Often(operator=operator, value=value):
            count = row.noted.made({"op": "count", **rows}, at, during=(*at, "period"), **there)
            return row.noted.made({"op": COUNTED[operator], "column": count, "value": value}, at)


def _period(row: Row, period: Period, at: Pointer) -> Native | None:
    """Return a period of so many days; an empty one for any time, None after reporting that no time lies in it."""
    days = period.value
    match period.operator:
        case "lessThan" if not days:
            message = "no moment lies less than 0 days ago"
            row.findings.error("meaning-refused", (*at, "value"), message, "moreThan 0 is any time, exactly 0 is today")
            return None
        case "lessThan":
            found: Native = {"op": "last", "count": days, "unit": "day"}
        case "moreThan" if not days:
            return {}
        case "moreThan":
            found = {"op": "range", "end": {"op": "moment", "shift": -days, "unit": "day"}}
        case _:
            start, end = (
                {"op": "moment", "start_of": "day", "shift": shift, "unit": "day"} for shift in (-days, 1 - days)
            )
            found = {"op": "range", "start": start, "end": end}
    return row.noted.made(found, at)
