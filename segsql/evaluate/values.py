"""What values mean: columns, constants, cases, conversions and times (docs/language.md, section 3.3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from segsql.bind.bound import (
    Apply,
    Choose,
    Const,
    Convert,
    Day,
    Foreign,
    Json,
    Measure,
    MonthDay,
    Ref,
    Shift,
    Truth,
    Utc,
)
from segsql.bind.clock import add_months
from segsql.evaluate import documents, texts
from segsql.evaluate.arithmetic import number
from segsql.evaluate.fragments import foreign
from segsql.evaluate.functions import apply
from segsql.evaluate.related import figure
from segsql.evaluate.run import Datum, Here, Run


def _ref(run: Run, node: Ref, here: Here) -> Datum:
    row = run.row(node.alias, here)
    return None if row is None else row[node.column.name]


def _const(_run: Run, node: Const, _here: Here) -> Datum:
    return number(node.value, node.type)


def _choose(run: Run, node: Choose, here: Here) -> Datum:
    for when, then in node.branches:
        if run.holds(when, here):
            found = run.value(then, here)
            break
    else:
        found = run.value(node.otherwise, here) if node.otherwise is not None else None
    return None if found is None else number(found, node.type)


def _convert(run: Run, node: Convert, here: Here) -> Datum:
    value = run.value(node.value, here)
    if value is None:
        return None
    source, target = node.value.type.kind, node.type.kind
    return number(value, node.type) if source == target else _CONVERT[source, target](value)


_CONVERT: Final[dict[tuple[str, str], Callable[[Any], Datum]]] = {
    ("integer", "decimal"): Decimal,
    ("integer", "double"): float,
    ("decimal", "double"): float,
    ("integer", "text"): str,
    ("uuid", "text"): str,
    ("text", "integer"): texts.integer,
    ("text", "date"): texts.date,
    ("decimal", "integer"): int,
    ("double", "integer"): int,
    ("date", "datetime"): lambda day: dt.datetime.combine(day, dt.time()),
}
"""By the kinds of two types, a known value of the one as a value of the other; None where it cannot be read as one."""


def _shift(run: Run, node: Shift, here: Here) -> Datum:
    value = run.value(node.value, here)
    if value is None:
        return None
    return _SHIFT[node.unit](value, node.amount)


_SHIFT: Final[dict[str, Callable[[Any, int], dt.date]]] = {
    "minute": lambda time, amount: time + dt.timedelta(minutes=amount),
    "day": lambda time, amount: time + dt.timedelta(days=amount),
    "month": lambda day, amount: add_months(dt.datetime.combine(day, dt.time()), amount).date(),
}
"""By unit, how a time moves, which never is out of the calendar, since binding asks before: a day is 24 hours on a timestamp, and months, which clamp, are for dates only."""


def _utc(run: Run, node: Utc, here: Here) -> Datum:
    """Rows hold every timestamp as UTC, however an engine would store it."""
    return run.value(node.value, here)


def _month_day(run: Run, node: MonthDay, here: Here) -> Datum:
    """Rows hold timestamps as UTC and wall clocks as they stand, so the day is the one that is written."""
    value = run.value(node.value, here)
    if value is None:
        return None
    assert isinstance(value, dt.date)
    return value.month * 100 + value.day


def _day(run: Run, node: Day, here: Here) -> Datum:
    """Rows hold timestamps as UTC and wall clocks as they stand."""
    value = run.value(node.value, here)
    if value is None:
        return None
    assert isinstance(value, dt.datetime)
    return value.date()


def _truth(run: Run, node: Truth, here: Here) -> bool:
    return run.holds(node.condition, here)


VALUES: Final[dict[type, Callable[[Run, Any, Here], Datum]]] = {
    Ref: _ref,
    Const: _const,
    Apply: apply,
    Choose: _choose,
    Convert: _convert,
    Shift: _shift,
    Utc: _utc,
    MonthDay: _month_day,
    Day: _day,
    Json: documents.read,
    Truth: _truth,
    Measure: figure,
    Foreign: foreign,
}
"""By the kind of a value, what it is for the row at hand; None where it is missing."""
