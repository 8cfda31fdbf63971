"""Times that are told from the moment of asking: ``{mode: relative, anchor, offset, unit}``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from segsql.errors import Findings, Pointer
from segsql.formats.react_querybuilder.document import Relative
from segsql.types import Type

_HOURS: Final = ("minute", "hour")
_MINUTES: Final[Mapping[str, int]] = {"minute": 1, "hour": 60, "day": 1_440, "week": 10_080}
"""Units of one length, and of days in which no clock is changed: those of UTC."""
_TODAY: Final = {"op": "call", "function": "today", "arguments": []}


def relative(
    value: Relative, beside: Type | None, at: Pointer, findings: Findings
) -> tuple[dict[str, object], bool] | None:
    """Return a moment, and whether the last one before it is meant; None after reporting why it cannot be told.

    The product sets the anchor first and moves it then. The end of a period is its last day beside a date, and its last moment beside a time,
    whatever the least step of an engine is: so it is told as what comes before the start of the next.
    """
    if beside is None or not beside.temporal:
        kind = "a value" if beside is None else f"a value of type {beside}"
        findings.error("type-mismatch", at, f"a time is compared with {kind}")
        return None
    dated = beside.kind == "date"
    if dated and value.offset and value.unit in _HOURS:
        message = f"a date has no {value.unit}s, and the product's exports differ in what day this is"
        findings.error("meaning-refused", (*at, "unit"), message, "count days")
        return None
    side, unit = _anchored(value.anchor)
    if side != "end":
        return _moment(unit, value.offset, value.unit), False
    if dated:
        return _last_day(unit, value), False
    return _next_start(unit, value, at, findings)


def _anchored(anchor: str) -> tuple[str, str | None]:
    """Return whether a period starts, ends, or is none, and its unit."""
    if anchor == "now":
        return "now", None
    side, _, unit = anchor.partition("Of")
    return side, unit.lower()


def _moment(start_of: str | None, shift: int, unit: str) -> dict[str, object]:
    found: dict[str, object] = {"op": "moment"}
    if start_of is not None:
        found["start_of"] = start_of
    return {**found, "shift": shift, "unit": unit}


def _last_day(unit: str | None, value: Relative) -> dict[str, object]:
    day: dict[str, object] = dict(_TODAY)
    if unit != "day":
        day = {"op": "call", "function": f"end_of_{unit}", "arguments": [day]}
    if not value.offset:
        return day
    return {"op": "call", "function": f"add_{value.unit}s", "arguments": [day, value.offset]}


def _next_start(
    unit: str | None, value: Relative, at: Pointer, findings: Findings
) -> tuple[dict[str, object], bool] | None:
    """Return the start of the period after the one that ends, moved as its end is."""
    assert unit is not None
    if not value.offset:
        return _moment(unit, 1, unit), True
    if unit in _MINUTES and value.unit in _MINUTES:
        minutes = _MINUTES[unit] + value.offset * _MINUTES[value.unit]
        step = next(one for one in ("week", "day", "hour", "minute") if minutes % _MINUTES[one] == 0)
        return _moment(unit, minutes // _MINUTES[step], step), True
    message = f"the last moment of a {unit} moved by {value.unit}s is no last moment, and has no whole step before it"
    findings.error("meaning-refused", at, message, f"use startOf{unit.title()} and another offset")
    return None
