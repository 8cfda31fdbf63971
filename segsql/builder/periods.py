"""Periods of time, for ``during``."""

from __future__ import annotations

from segsql.builder.values import Given, given
from segsql.model import nodes
from segsql.model.nodes import Unit
from segsql.model.validate import build


def last(count: int, unit: Unit, *, anchor: str | None = None) -> nodes.Period:
    """The last so many units before ``as_of``, or before a column."""
    return _rolling("last", count, unit, anchor)


def next_(count: int, unit: Unit, *, anchor: str | None = None) -> nodes.Period:
    """The next so many units from ``as_of``, or from a column."""
    return _rolling("next", count, unit, anchor)


def _rolling(op: str, count: int, unit: Unit, anchor: str | None) -> nodes.Period:
    said = {} if anchor is None else {"anchor": anchor}
    return build(nodes.Rolling, {"op": op, "count": count, "unit": unit, **said})


def this(unit: Unit, *, to_date: bool = False, fiscal: bool = False) -> nodes.Period:
    """The calendar unit around ``as_of``; with ``to_date`` up to ``as_of``."""
    return build(nodes.Calendar, {"op": "this", "unit": unit, "to_date": to_date, "fiscal": fiscal})


def previous(unit: Unit, count: int = 1, *, fiscal: bool = False) -> nodes.Period:
    """So many whole units before the one around ``as_of``."""
    return build(nodes.Calendar, {"op": "previous", "unit": unit, "count": count, "fiscal": fiscal})


def following(unit: Unit, count: int = 1, *, fiscal: bool = False) -> nodes.Period:
    """So many whole units after the one around ``as_of``."""
    return build(nodes.Calendar, {"op": "following", "unit": unit, "count": count, "fiscal": fiscal})


def range_(start: Given | None = None, end: Given | None = None) -> nodes.Period:
    """From ``start`` (included) to ``end`` (excluded)."""
    said = {key: given(one) for key, one in (("start", start), ("end", end)) if one is not None}
    return build(nodes.Range, {"op": "range", **said})
