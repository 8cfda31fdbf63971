"""One Python value as a value of a logical type, or not (docs/language.md, section 3.6).

A value is taken where it is one of the type beyond doubt: nothing is rounded, cut off or read out of text, but for a uuid, which
Python programs write either way. None is missing, and so is NaN, wherever it stands.
"""

from __future__ import annotations

import datetime as dt
import decimal
import math
import re
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Final, SupportsIndex

from segsql.evaluate.arithmetic import EXACT, LARGEST, SMALLEST
from segsql.model.documents import DEEPEST
from segsql.types import Type

_UUID: Final = re.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SHOWN: Final = 40


class NoValue(Exception):
    """A value that is none of the type."""


def read(value: object, kind: Type) -> object:
    """Return a value in the one form that evaluating knows for its type; None where it is missing.

    Raises:
        NoValue: it is no value of the type.
    """
    if value is None or (isinstance(value, _MAY_BE_NONE) and _is_none(value)):
        return None
    return _READERS[kind.kind](value, kind)


_MAY_BE_NONE: Final = (float, Decimal, dt.datetime)


def _is_none(value: float | Decimal | dt.datetime) -> bool:
    """Whether a value is NaN, a decimal NaN, or pandas' word for no time, which is not equal to itself either."""
    if isinstance(value, dt.datetime):
        return value != value
    return value.is_nan() if isinstance(value, Decimal) else math.isnan(value)


def _text(value: object, _kind: Type) -> str:
    if not isinstance(value, str):
        raise NoValue
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise NoValue from None
    return value


def _integer(value: object, _kind: Type) -> int:
    found = value if type(value) is int else _whole(value)
    if not SMALLEST <= found <= LARGEST:
        raise NoValue
    return found


def _whole(value: object) -> int:
    """Return a whole number in whatever type it comes: programs get them as floats where others in the column are missing."""
    if isinstance(value, bool):
        raise NoValue
    if isinstance(value, SupportsIndex):
        return value.__index__()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    # A decimal can have a thousand million digits; one of more than a few is no integer of 64 bits anyway.
    if (
        isinstance(value, Decimal)
        and value.is_finite()
        and value.adjusted() < 40
        and value == value.to_integral_value()
    ):
        return int(value)
    raise NoValue


def _decimal(value: object, kind: Type) -> Decimal:
    """Return an exact number with the digits after the point that its type has. A float is no exact number."""
    exact = value if isinstance(value, Decimal) else Decimal(_whole(value)) if not isinstance(value, float) else None
    if exact is None:
        raise NoValue
    try:
        found = EXACT.quantize(exact, Decimal(1).scaleb(-kind.scale))
    except (decimal.Inexact, decimal.InvalidOperation):
        raise NoValue from None
    if found.copy_abs() >= Decimal(10) ** (kind.precision - kind.scale):
        raise NoValue
    return found


def _double(value: object, _kind: Type) -> float:
    if isinstance(value, float):
        return float(value)
    found = _whole(value)
    try:
        if float(found) == found:
            return float(found)
    except OverflowError:
        pass
    raise NoValue


def _boolean(value: object, _kind: Type) -> bool:
    if not isinstance(value, bool):
        raise NoValue
    return value


def _date(value: object, _kind: Type) -> dt.date:
    if isinstance(value, dt.datetime) and value.tzinfo is None and _plain(value).time() == dt.time():
        return value.date()
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise NoValue
    return value


def _timestamp(value: object, _kind: Type) -> dt.datetime:
    """Return an instant as UTC without a zone; one that comes without a zone is in UTC already."""
    if not isinstance(value, dt.datetime):
        raise NoValue
    found = _plain(value)
    if found.utcoffset() is None:
        return found.replace(tzinfo=None)
    try:
        return found.astimezone(dt.UTC).replace(tzinfo=None)
    except OverflowError:
        raise NoValue from None


def _datetime(value: object, _kind: Type) -> dt.datetime:
    if not isinstance(value, dt.datetime) or value.utcoffset() is not None:
        raise NoValue
    return _plain(value).replace(tzinfo=None)


def _plain(value: dt.datetime) -> dt.datetime:
    """Return a time of Python's own class; pandas' has nanoseconds, which no type here has."""
    if type(value) is dt.datetime:
        return value
    if getattr(value, "nanosecond", 0):
        raise NoValue
    return dt.datetime.combine(value.date(), value.time(), value.tzinfo)


def _uuid(value: object, _kind: Type) -> str:
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, str) and _UUID.fullmatch(value):
        return value.lower()
    raise NoValue


def _array(value: object, kind: Type) -> tuple[object, ...]:
    assert kind.element is not None
    if not isinstance(value, (list, tuple)):
        raise NoValue
    return tuple([read(one, kind.element) for one in value])


def _document(value: object, _kind: Type) -> object:
    if not _is_document(value):
        raise NoValue
    return value


def _as_it_is(value: object, _kind: Type) -> object:
    """A definition can only ask whether such a value is present."""
    return value


def _is_document(value: object) -> bool:
    """Whether a value is a JSON document such as every engine keeps it."""
    todo: list[tuple[object, int]] = [(value, 0)]
    while todo:
        found, depth = todo.pop()
        match found:
            case None | bool():
                known = True
            case str():
                known = _is_whole_text(found)
            case int():
                known = -(2**63) <= found < 2**64
            case float():
                known = math.isfinite(found)
            case list():
                known = depth < DEEPEST
                todo += [(one, depth + 1) for one in found]
            case dict():
                known = depth < DEEPEST and all(isinstance(key, str) and _is_whole_text(key) for key in found)
                todo += [(one, depth + 1) for one in found.values()]
            case _:
                known = False
        if not known:
            return False
    return True


def _is_whole_text(text: str) -> bool:
    """Whether text has neither half a character nor a zero one, which some engines cannot keep."""
    return "\0" not in text and not any("\ud800" <= one <= "\udfff" for one in text)


_READERS: Final[dict[str, Callable[[object, Type], object]]] = {
    "text": _text,
    "integer": _integer,
    "decimal": _decimal,
    "double": _double,
    "boolean": _boolean,
    "date": _date,
    "timestamp": _timestamp,
    "datetime": _datetime,
    "uuid": _uuid,
    "json": _document,
    "version": _as_it_is,
    "array": _array,
}
"""By logical type, the value as evaluating knows it."""

TAKEN: Final[dict[str, str]] = {
    "text": "str, without lone surrogates",
    "integer": "int of 64 bits",
    "decimal": "decimal.Decimal, made from text, or int, with no more digits than the type has",
    "double": "float, or an int that a float can hold",
    "boolean": "bool",
    "date": "datetime.date",
    "timestamp": "datetime.datetime: with a zone, or in UTC without one",
    "datetime": "datetime.datetime without a zone",
    "uuid": "uuid.UUID, or its text with hyphens",
    "json": "what json.loads gives: dict, list, str, int of 64 bits, float that is a number, bool",
    "array": "list or tuple of items of its type, None for a missing one",
}
"""By logical type, what a value of it is in Python."""


def written(value: object, kind: Type) -> object:
    """Return a value as callers get it: a timestamp with the zone UTC, a uuid as such."""
    match value:
        case tuple() if kind.element is not None:
            return tuple([written(one, kind.element) for one in value])
        case dt.datetime() if kind.kind == "timestamp":
            return value.replace(tzinfo=dt.UTC)
        case str() if kind.kind == "uuid":
            return uuid.UUID(value)
        case _:
            return value


def shown(value: object) -> str:
    """Return a value that was not taken as words for people, and what it is in Python."""
    name = type(value).__name__
    match value:
        case str():
            said = repr(value if len(value) <= _SHOWN else f"{value[:_SHOWN]}...")
        case int() if value.bit_length() > 4 * _SHOWN:
            said = "a number of many digits"
        case int() | float() | dt.date() | Decimal():
            text = str(value)
            said = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
        case _:
            return f"a value of type {name}"
    return f"{said} ({name})"
