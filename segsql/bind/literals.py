"""Scalars to typed constants: a literal takes the type of what it meets, and never coerces."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from decimal import Decimal
from typing import Final

from segsql.bind.bound import Const, Value
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

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT: Final = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:\d{2})?")
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1


def beside(ctx: Context, given: ScalarValue | nodes.Value, kind: Type, frame: Frame, path: Pointer) -> Value | None:
    """Return a right side: a scalar typed by the kind of value it stands beside, or the value of a node."""
    return ctx.value(given, frame, path) if isinstance(given, Node) else typed(given, kind, ctx, path)


def natural(scalar: ScalarValue, ctx: Context, path: Pointer) -> Const | None:
    """Return a constant of the type its spelling has."""
    match scalar:
        case bool():
            return Const(scalar, BOOLEAN, at=path)
        case str():
            return Const(scalar, TEXT, at=path)
        case _:
            return _number(scalar, ctx, path)


def typed(scalar: ScalarValue, kind: Type, ctx: Context, path: Pointer) -> Const | None:
    """Return a constant that can stand beside a value of ``kind``.

    A date beside a timestamp or datetime stays a date: it stands for the whole local day.
    """
    match kind.kind:
        case "text" if isinstance(scalar, str):
            return Const(scalar, TEXT, at=path)
        case "integer" | "decimal" | "double" if isinstance(scalar, (int, Decimal)) and not isinstance(scalar, bool):
            number = _number(scalar, ctx, path)
            return Const(number.value, DOUBLE, at=path) if number and kind.kind == "double" else number
        case "boolean" if isinstance(scalar, bool):
            return Const(scalar, BOOLEAN, at=path)
        case "uuid" if isinstance(scalar, str):
            if _UUID.fullmatch(scalar):
                return Const(str(uuid.UUID(scalar)), unzoned(kind))
            ctx.findings.error(
                "invalid-literal", path, f'"{shown(scalar)}" is not a UUID', "8-4-4-4-12 hexadecimal digits"
            )
        case "date" | "timestamp" | "datetime" if isinstance(scalar, str):
            return _time(scalar, kind, ctx, path)
        case "json" | "version" | "array":
            ctx.findings.error("unsupported-type", path, f"values of type {kind} cannot be compared yet")
        case _:
            _mismatch(scalar, kind, ctx, path)
    return None


def _mismatch(scalar: ScalarValue, kind: Type, ctx: Context, path: Pointer) -> None:
    said = str(scalar).lower() if isinstance(scalar, bool) else shown(scalar)
    said = f'"{said}"' if isinstance(scalar, str) else said
    hint = ""
    if kind.kind == "text":
        hint = f'quote it if text is meant: "{shown(scalar)}"'
    elif isinstance(scalar, str) and kind.numeric:
        hint = "write a number without quotes"
    elif kind.kind == "boolean":
        hint = "write true or false"
    ctx.findings.error("type-mismatch", path, f"{said} is compared with a value of type {kind}", hint)


def _number(value: int | Decimal, ctx: Context, path: Pointer) -> Const | None:
    if isinstance(value, int):
        if _SMALLEST <= value <= _LARGEST:
            return Const(value, INTEGER, at=path)
        ctx.findings.error("invalid-literal", path, "the number does not fit into 64 bits")
        return None
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    scale = max(0, -exponent)
    precision = max(len(digits) + max(0, exponent), scale, 1)
    if precision > MAX_PRECISION:
        ctx.findings.error("invalid-literal", path, f"the number has more than {MAX_PRECISION} digits", "round it")
        return None
    return Const(value, decimal(precision, scale), at=path)


def _time(text: str, kind: Type, ctx: Context, path: Pointer) -> Const | None:
    try:
        if _DATE.fullmatch(text):
            return Const(dt.date.fromisoformat(text), DATE)
        found = _MOMENT.fullmatch(text)
        if found and kind.kind != "date":
            wall = dt.datetime.fromisoformat(f"{found[1]} {found[2]}")
            return _moment(text, wall, found[3], kind, ctx, path)
    except ValueError:
        ctx.findings.error("invalid-literal", path, f'"{shown(text)}" is not on the calendar')
        return None
    hint = "write 2026-01-31" if kind.kind == "date" else "write 2026-01-31 or 2026-01-31T12:00:00Z"
    ctx.findings.error("invalid-literal", path, f'"{shown(text)}" is not a {kind}', hint)
    return None


def _moment(text: str, wall: dt.datetime, offset: str | None, kind: Type, ctx: Context, path: Pointer) -> Const | None:
    if kind.kind == "datetime":
        if offset is None:
            return Const(wall, DATETIME)
        ctx.findings.error(
            "invalid-literal", path, f'"{shown(text)}" names a zone, but the column is a wall clock without one'
        )
        return None
    if offset is None:
        if ctx.clock.zone.key == "UTC":
            return Const(wall, TIMESTAMP)
        message = f'"{shown(text)}" does not say in which zone it is meant'
        ctx.findings.error("invalid-literal", path, message, f"write {text}Z for UTC, or an offset such as +01:00")
        return None
    zone = dt.datetime.fromisoformat(f"2000-01-01T00:00:00{'+00:00' if offset == 'Z' else offset}").tzinfo
    try:
        return Const(wall.replace(tzinfo=zone).astimezone(dt.UTC).replace(tzinfo=None), TIMESTAMP)
    except OverflowError:
        raise ValueError(text) from None
