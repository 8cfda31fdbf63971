"""Values converted to other types by the engine, and texts that are written out by us."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Final

from segsql.bind.bound import All, AnyOf, Choose, Compare, Const, Convert, Value
from segsql.errors import Pointer
from segsql.types import DATE, Type, decimal

_INTEGER_TEXT: Final = re.compile("[-+]?[0-9]{1,18}")
_DATE_TEXT: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def converted(value: Value, kind: Type, at: Pointer) -> Value:
    """Return a value converted to a type that it is convertible to; what does not fit is missing on every engine."""
    if value.type == kind:
        return value
    if isinstance(value, Const) and value.type.kind == "text":
        return _constant_from_text(str(value.value), kind)
    made = Convert(value, kind, value.nullable or value.type.kind == "text", at)
    if kind.kind != "decimal" or value.type.whole <= (room := kind.whole):
        return made
    bound = Decimal(10) ** room
    end = decimal(room + 1, 0)
    fits = All((Compare("gt", value, Const(-bound, end), False), Compare("lt", value, Const(bound, end), False)))
    return Choose(((fits, made),), None, kind, nullable=True)


def _constant_from_text(text: str, kind: Type) -> Value:
    """Convert a written text here: PostgreSQL converts a constant while it reads the statement, guarded or not."""
    found: Const | None = None
    if kind.kind == "integer":
        found = Const(int(text), kind) if _INTEGER_TEXT.fullmatch(text) else None
        stand_in = Const(0, kind)
    else:
        found = _day(text)
        stand_in = Const(dt.date(2000, 1, 1), kind)
    return found or Choose(((AnyOf(()), stand_in),), None, kind, nullable=True)


def _day(text: str) -> Const | None:
    try:
        return Const(dt.date.fromisoformat(text), DATE) if _DATE_TEXT.fullmatch(text) else None
    except ValueError:
        return None
