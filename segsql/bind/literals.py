"""Scalars to typed constants: a literal takes the type of what it meets, and never coerces."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Final, TypeAlias

from segsql.bind.bound import Const, Constant, Value
from segsql.bind.context import Context, Frame
from segsql.errors import Pointer, shown
from segsql.model import nodes
from segsql.model.scalars import Node, ScalarValue
from segsql.types import (
    BOOLEAN,
    DATE,
    DATETIME,
    DOUBLE,
    INTEGER,
    MAX_PRECISION,
    TEXT,
    TIMESTAMP,
    Type,
    decimal,
    unzoned,
)

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CLOCK: Final = r"([01]\d|2[0-3]):[0-5]\d"
"""Versions of Python differ in whether they read an hour 24, and an offset of more than 59 minutes."""
_MOMENT: Final = re.compile(rf"{_DATE.pattern}[ T]{_CLOCK}(:[0-5]\d(\.\d{{1,6}})?)?(Z|[+-]{_CLOCK})?", re.ASCII)
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1

_Found: TypeAlias = tuple[Constant, Type] | None
"""A value and its type, or None where it has none, which was said."""


def beside(ctx: Context, given: ScalarValue | nodes.Value, kind: Type, frame: Frame, path: Pointer) -> Value | None:
    """Return a right side: a scalar typed by the kind of value it stands beside, or the value of a node."""
    return ctx.value(given, frame, path) if isinstance(given, Node) else typed(given, kind, ctx, path)


def natural(scalar: ScalarValue, ctx: Context, path: Pointer) -> Const | None:
    """Return a constant of the type its spelling has."""
    kind = BOOLEAN if isinstance(scalar, bool) else TEXT if isinstance(scalar, str) else INTEGER
    return typed(scalar, kind, ctx, path)


def typed(scalar: ScalarValue, kind: Type, ctx: Context, path: Pointer) -> Const | None:
    """Return a constant that can stand beside a value of ``kind``.

    A date beside a timestamp or datetime stays a date: it stands for the whole local day. A number keeps its own digits.
    """
    found = _typed(scalar, kind, ctx, path)
    return Const(*found, at=path) if found is not None else None


def _typed(scalar: ScalarValue, kind: Type, ctx: Context, path: Pointer) -> _Found:
    match kind.kind:
        case "text" if isinstance(scalar, str):
            return scalar, TEXT
        case "integer" | "decimal" | "double" if isinstance(scalar, (int, Decimal)) and not isinstance(scalar, bool):
            number = _number(scalar, ctx, path)
            return (scalar, DOUBLE) if number and kind == DOUBLE else number
        case "boolean" if isinstance(scalar, bool):
            return scalar, BOOLEAN
        case "uuid" if isinstance(scalar, str):
            if _UUID.fullmatch(scalar):
                return scalar.lower(), unzoned(kind)
            ctx.findings.error(
                "invalid-literal", path, f'"{shown(scalar)}" is not a UUID', "8-4-4-4-12 hexadecimal digits"
            )
        case "date" | "timestamp" | "datetime" if isinstance(scalar, str):
            return _time(scalar, kind, ctx, path)
        case _ if not kind.scalar:
            ctx.findings.error("unsupported-type", path, f"values of type {kind} cannot be compared yet")
        case _:
            _mismatch(scalar, kind, ctx, path)
    return None


def _mismatch(scalar: ScalarValue, kind: Type, ctx: Context, path: Pointer) -> None:
    said = str(scalar).lower() if isinstance(scalar, bool) else shown(scalar)
    hint = ""
    if kind.kind == "text":
        hint = f'quote it if text is meant: "{said}"'
    elif isinstance(scalar, str) and kind.numeric:
        hint = "write a number without quotes"
    elif kind.kind == "boolean":
        hint = "write true or false"
    said = f'"{said}"' if isinstance(scalar, str) else said
    ctx.findings.error("type-mismatch", path, f"{said} is compared with a value of type {kind}", hint)


def _number(value: int | Decimal, ctx: Context, path: Pointer) -> _Found:
    if isinstance(value, int):
        if _SMALLEST <= value <= _LARGEST:
            return value, INTEGER
        ctx.findings.error("invalid-literal", path, "the number does not fit into 64 bits")
        return None
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    scale = max(0, -exponent)
    precision = max(len(digits) + max(0, exponent), scale)
    if precision > MAX_PRECISION:
        ctx.findings.error("invalid-literal", path, f"the number has more than {MAX_PRECISION} digits", "round it")
        return None
    return value, decimal(precision, scale)


def _time(text: str, kind: Type, ctx: Context, path: Pointer) -> _Found:
    try:
        if _DATE.fullmatch(text):
            return dt.date.fromisoformat(text), DATE
        if _MOMENT.fullmatch(text) and kind.kind != "date":
            return _moment(text, dt.datetime.fromisoformat(text), kind, ctx, path)
    except (OverflowError, ValueError):
        ctx.findings.error("invalid-literal", path, f'"{shown(text)}" is not on the calendar')
        return None
    hint = "write 2026-01-31" if kind.kind == "date" else "write 2026-01-31 or 2026-01-31T12:00:00Z"
    ctx.findings.error("invalid-literal", path, f'"{shown(text)}" is not a {kind}', hint)
    return None


def _moment(text: str, time: dt.datetime, kind: Type, ctx: Context, path: Pointer) -> _Found:
    wall, offset = time.replace(tzinfo=None), time.utcoffset()
    if kind.kind == "datetime":
        if offset is None:
            return wall, DATETIME
        ctx.findings.error(
            "invalid-literal", path, f'"{shown(text)}" names a zone, but the column is a wall clock without one'
        )
        return None
    if offset is not None:
        return wall - offset, TIMESTAMP
    if ctx.clock.zone.key == "UTC":
        return wall, TIMESTAMP
    message = f'"{shown(text)}" does not say in which zone it is meant'
    ctx.findings.error("invalid-literal", path, message, f"write {text}Z for UTC, or an offset such as +01:00")
    return None
