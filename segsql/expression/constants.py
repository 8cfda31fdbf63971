"""Tokens to exact constants: a number is an integer or a decimal, never a binary fraction."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from segsql.expression.refusal import ExpressionError, shown
from segsql.expression.tokens import Token
from segsql.model.scalars import ScalarValue
from segsql.types import MAX_PRECISION

MAX_DIGITS: Final = 40
"""Digits of a number written without an exponent."""

_NUMBER: Final = re.compile(r"(?P<whole>0|[1-9][0-9]*)(?:\.(?P<part>[0-9]+))?(?:[eE](?P<power>[-+]?[0-9]+))?")


def number(token: Token) -> int | Decimal:
    """Return the value of a number: an integer if it has neither a dot nor an exponent.

    Raises:
        ExpressionError: it is not written as a number of the language, or has too many digits.
    """
    found = _NUMBER.fullmatch(token.text)
    if found is None:
        raise ExpressionError("expression-syntax", *_misspelled(token.text), token.start, token.end)
    whole, part, power = found["whole"], found["part"] or "", found["power"]
    shift = _small(power) if power else 0
    scale = max(len(part) - shift, 0)
    if max(len(whole.lstrip("0")) + shift, 0) + scale > MAX_DIGITS:
        message = f"the number {shown(token.text)} has more than {MAX_DIGITS} digits"
        raise ExpressionError("expression-syntax", message, "", token.start, token.end)
    if not part and power is None:
        return int(whole)
    # Digits go in one by one: arithmetic on decimals rounds to 28 of them, and 1E+3 is written out as 1000.
    digits = int(whole + part) * 10 ** max(shift - len(part), 0)
    return Decimal((0, tuple(int(one) for one in str(digits)), -scale))


def _small(power: str) -> int:
    """Return the exponent, cut where it is out of the question: Python does not read endless digits."""
    digits = power.lstrip("+-").lstrip("0")
    size = int(digits or "0") if len(digits) <= 3 else 1000
    return -size if power.startswith("-") else size


def _misspelled(text: str) -> tuple[str, str]:
    if text[:2].lower() in {"0x", "0o", "0b"}:
        return f"{shown(text)} is not written as a decimal number", "numbers are written in decimal digits"
    if "_" in text:
        return f"the number {shown(text)} holds an underscore", f"write it without: {shown(text.replace('_', ''))}"
    if text.startswith("."):
        return f"the number {shown(text)} starts with a dot", f"write 0{shown(text)}"
    if text.endswith(".") and text[:-1].isdecimal():
        return f"the number {shown(text)} ends with a dot", f"write {shown(text[:-1])}"
    if text[0] == "0" and text[1:2].isdecimal():
        return f"the number {shown(text)} starts with 0", f"write {shown(text.lstrip('0') or '0')}"
    return f"{shown(text)} is not a number", "numbers are written as 12, 0.5 or 1e3; names start with a letter"


def unquoted(token: Token) -> str:
    """Return the content of a quoted text."""
    return token.text[1:-1].replace("''", "'")


def negated(value: int | Decimal) -> int | Decimal:
    """Return the number with its sign turned and every digit kept; there is no negative zero."""
    if not value:
        return value
    return value.copy_negate() if isinstance(value, Decimal) else -value


def natural_type(value: ScalarValue) -> str:
    """Return the type of a constant that stands alone; a decimal's holds exactly its digits."""
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case str():
            return "text"
        case Decimal():
            _, digits, exponent = value.as_tuple()
            scale = -exponent if isinstance(exponent, int) else 0
            precision = max(len(digits), scale)
            return f"decimal({precision},{scale})" if precision <= MAX_PRECISION else "decimal"
