"""Conditions on items and related rows as match modes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, Protocol

from segsql.errors import Pointer
from segsql.formats.react_querybuilder.matches import COUNTED
from segsql.formats.react_querybuilder.places import Place
from segsql.formats.react_querybuilder.written_values import Doc
from segsql.formats.reading import Document
from segsql.model import nodes

_MODES: Final[Mapping[str, str]] = {ours: theirs for theirs, ours in COUNTED.items()}
_STEPS: Final[Mapping[str, tuple[str, int]]] = {"gt": ("gte", 1), "lt": ("lte", -1)}
"""Comparisons of whole numbers that the product has no mode for, and those that say the same."""


class _Writer(Protocol):
    @property
    def place(self) -> Place:
        """Where relations start."""
        ...

    def within(self, place: Place) -> _Writer:
        """Return what writes the conditions of a list's items."""
        ...

    def whole(self, conditions: Sequence[nodes.Condition], at: Pointer) -> Doc:
        """Return conditions that all hold as one group."""
        ...

    def refused(self, at: Pointer, what: str, hint: str = "") -> Doc:
        """Report what no query can hold."""
        ...


def is_match(condition: nodes.Condition) -> bool:
    """Return whether a group is one rule with a match mode: all of the items, or a part of them."""
    if not isinstance(condition, nodes.Group) or condition.op != "and" or len(condition.conditions) != 2:
        return False
    some, other = condition.conditions
    if not isinstance(some, nodes.Exists) or some.op != "exists" or not _is_bare(some) or some.where:
        return False
    if isinstance(other, nodes.Every):
        return other.relation == some.relation and _is_bare(other) and not other.where
    return _part(other, some.relation) is not None


def _part(condition: nodes.Condition, relation: str) -> float | None:
    """Return the part of the items that a condition compares with, or None if it does not."""
    match condition:
        case nodes.Comparison(
            op="gte" | "lte" | "eq",
            column=nodes.Count() as count,
            value=nodes.Call(function="multiply", arguments=(nodes.Count() as whole, Decimal() as part)),
        ) if count.relation == whole.relation == relation and _is_bare(count) and _is_bare(whole):
            exact = 0 < part < 1 and not whole.where and Decimal(repr(float(part))) == part
            return float(part) if exact else None
        case _:
            return None


def _is_bare(rows: nodes.Rows) -> bool:
    """Return whether all rows of a relation are meant, but for those that its conditions leave out."""
    satisfied = () if isinstance(rows, nodes.Every) else rows.satisfies
    return rows.during is None and not rows.sort and rows.limit is None and not satisfied


def matching(writer: _Writer, condition: nodes.Condition, at: Pointer) -> Doc | None:
    """Return the rule of a condition on items or related rows, or None if it is about others."""
    if isinstance(condition, nodes.Group) and is_match(condition):
        return _of_group(writer, condition, (*at, "conditions", 1))
    match condition:
        case nodes.Exists():
            mode = "some" if condition.op == "exists" else "none"
            return _ruled(writer, condition, condition.where, {"mode": mode}, (*at, "where"))
        case nodes.Every():
            inner = nodes.Group(op="and", conditions=condition.satisfies)
            failing = (*condition.where, nodes.Not(condition=inner))
            return _ruled(writer, condition, failing, {"mode": "none"}, (*at, "satisfies"))
        case nodes.Comparison(column=nodes.Count() as count):
            return _counted(writer, condition, count, at)
        case _:
            return None


def _of_group(writer: _Writer, group: nodes.Group, at: Pointer) -> Doc:
    other = group.conditions[1]
    if isinstance(other, nodes.Every):
        return _ruled(writer, other, other.satisfies, {"mode": "all"}, (*at, "satisfies"))
    assert isinstance(other, nodes.Comparison)
    assert isinstance(other.column, nodes.Count)
    match = {"mode": _MODES[other.op], "threshold": _part(other, other.column.relation)}
    return _ruled(writer, other.column, other.column.where, match, (*at, "column", "where"))


def _counted(writer: _Writer, condition: nodes.Comparison, count: nodes.Count, at: Pointer) -> Doc:
    op: str = condition.op
    value = condition.value
    if op in _STEPS and isinstance(value, int) and not isinstance(value, bool):
        op, step = _STEPS[op]
        value += step
    if isinstance(value, bool) or not isinstance(value, int) or value < 0 or (op not in _MODES and op != "ne"):
        return writer.refused(at, "how many rows there are, compared otherwise than by a whole number from 0 on")
    match: Doc = {"mode": _MODES.get(op, "exactly"), "threshold": value}
    found = _ruled(writer, count, count.where, match, (*at, "column", "where"))
    return {"combinator": "and", "not": True, "rules": [found]} if op == "ne" else found


def _ruled(
    writer: _Writer, rows: nodes.Rows, where: Sequence[nodes.Condition], match: Mapping[str, Document], at: Pointer
) -> Doc:
    if not _is_bare(rows):
        return writer.refused(at[:-1], "rows of a period, in an order, or so many of them")
    if not where:
        return writer.refused(at[:-1], "rows without a condition on them", "a match mode needs rules for the items")
    listed = writer.place.listed(rows.relation)
    if listed is None:
        return writer.refused(at[:-1], f'the relation "{rows.relation}" from here')
    field, place = listed
    return {"field": field, "operator": "=", "value": writer.within(place).whole(where, at), "match": dict(match)}
