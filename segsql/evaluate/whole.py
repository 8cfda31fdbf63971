"""Numbers without digits after the point, or with fewer of them, and what is left of a division (docs/language.md, section 5)."""

from __future__ import annotations

import decimal
import math
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Final

from segsql.evaluate.arithmetic import EXACT
from segsql.functions.conversions import decimal_text
from segsql.types import Type

_ROUNDS: Final = decimal.Context(prec=EXACT.prec, Emin=decimal.MIN_EMIN, Emax=decimal.MAX_EMAX)


def floor(value: Any) -> Any:
    """Return the greatest whole number at or below a decimal or a double."""
    return _double(value, math.floor) if isinstance(value, float) else _to(value, 0, decimal.ROUND_FLOOR)


def ceil(value: Any) -> Any:
    """Return the smallest whole number at or above a decimal or a double."""
    return _double(value, math.ceil) if isinstance(value, float) else _to(value, 0, decimal.ROUND_CEILING)


def rounded(value: Decimal, places: int) -> Decimal:
    """Return a decimal with fewer places; a half goes away from zero."""
    return _to(value, places, decimal.ROUND_HALF_UP)


def _to(value: Decimal, places: int, rounding: str) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding, _ROUNDS)


def _double(value: float, whole: Any) -> float:
    return float(whole(value)) if math.isfinite(value) else value


def left(dividend: int, divisor: int) -> int:
    """Return what is left of a division, with the sign of what was divided."""
    return int(math.copysign(1, dividend)) * (abs(dividend) % abs(divisor))


def times(dividend: int, divisor: int) -> int:
    """Return a quotient cut toward zero."""
    return (dividend - left(dividend, divisor)) // divisor


def read(text: str, before: int, behind: int) -> Decimal | None:
    """Return the decimal that a text writes with no more digits before and behind the point."""
    return Decimal(text) if re.fullmatch(decimal_text(before, behind), text) else None


NUMBERS: Final[dict[str, Callable[[Sequence[Any], Type], Any]]] = {
    "mod": lambda given, _kind: left(given[0], given[1]),
    "div": lambda given, _kind: times(given[0], given[1]),
    "floor": lambda given, _kind: floor(given[0]),
    "ceil": lambda given, _kind: ceil(given[0]),
    "floor_of_double": lambda given, _kind: floor(given[0]),
    "ceil_of_double": lambda given, _kind: ceil(given[0]),
    "round": lambda given, _kind: rounded(given[0], given[1]),
    "sqrt": lambda given, _kind: math.sqrt(given[0]),
    "text_to_decimal": lambda given, _kind: read(given[0], given[1], given[2]),
}
"""By name, the value of a function of known arguments, and of the type that the result has."""
