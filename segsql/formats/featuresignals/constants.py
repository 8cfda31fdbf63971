"""Values of conditions, which are texts, as constants of the type of what they are compared with."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Final, TypeAlias

from segsql.types import Type

Constant: TypeAlias = bool | int | Decimal | str

_WHOLE: Final = re.compile(r"0|-?[1-9][0-9]*")
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,4})?")
_COMPARED: Final = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,4})?")
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MOMENT: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{0,5}[1-9])?(Z?)")
_GREATEST: Final = 2**63
LONGEST: Final = 400
"""No number has more characters, however small it is."""
EXACT: Final = 2**53
"""Whole numbers up to it are doubles."""
FEW_DIGITS: Final = 15
"""Decimals of so many digits are as different from each other as the doubles next to them."""


def equal(kind: Type, text: str) -> Constant | None:
    """Return the constant of a type whose text is the one given, or None if there is none.

    The text of a value is that which the product's clients send for it; numbers that are not whole have several and are compared as numbers.
    """
    match kind.kind:
        case "text":
            return text
        case "integer":
            return _whole(text)
        case "decimal":
            number = _number(text)
            return number if number is not None and _fits(number, kind) else None
        case "double":
            return _number(text)
        case "boolean":
            return {"true": True, "false": False}.get(text)
        case "uuid":
            return text if _UUID.fullmatch(text) else None
        case "date":
            return text if len(text) == len("2026-01-31") and _is_day(text) else None
        case "timestamp" | "datetime":
            return text if _is_moment(text, "Z" if kind.kind == "timestamp" else "") else None
        case _:
            return None


def compared(text: str) -> Decimal | None:
    """Return the number that a text is to the product, or None if it is none, or none that is finite.

    What is told by hexadecimal digits or has underscores between its digits is left out.
    """
    return _finite(text) if len(text) <= LONGEST and _COMPARED.fullmatch(text) else None


def as_written(number: Decimal) -> int | Decimal:
    """Return a number as a whole one where it is one and not long, which is how definitions write it."""
    whole = number == number.to_integral_value()
    return int(number) if whole and abs(number) < _GREATEST else number


def digits(number: Decimal) -> int:
    """Return how many digits a number has between its first and its last that is not 0."""
    return len(number.normalize().as_tuple().digits)


def _whole(text: str) -> int | None:
    if len(text) > len(str(-_GREATEST)) or not _WHOLE.fullmatch(text):
        return None
    number = int(text)
    return number if -_GREATEST <= number < _GREATEST else None


def _number(text: str) -> int | Decimal | None:
    if len(text) > LONGEST or not _NUMBER.fullmatch(text):
        return None
    number = _finite(text)
    return None if number is None else as_written(number)


def _finite(text: str) -> Decimal | None:
    number = Decimal(text)
    return number if abs(float(number)) != float("inf") else None


def _fits(number: int | Decimal, kind: Type) -> bool:
    exact = Decimal(number).normalize()
    exponent = exact.as_tuple().exponent
    return isinstance(exponent, int) and -exponent <= kind.scale and exact.adjusted() < kind.precision - kind.scale


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_moment(text: str, zone: str) -> bool:
    found = _MOMENT.fullmatch(text)
    if found is None or found[3] != zone:
        return False
    try:
        dt.datetime.fromisoformat(found[1])
    except ValueError:
        return False
    return True
