"""What constants of a document are beside what they are compared with: of its type, or refused; nothing is converted."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Final

from segsql.errors import Pointer, shown
from segsql.formats.growthbook.operands import Operand, Sort
from segsql.formats.growthbook.said import Said, kind_of
from segsql.model.scalars import ScalarValue

_KINDS: Final[dict[Sort, str]] = {
    "text": "text",
    "number": "number",
    "boolean": "boolean",
    "time": "text",
    "uuid": "text",
}
_SPELLED: Final = {
    "date": (re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII), "a day is written as 2026-01-31"),
    "timestamp": (
        re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z", re.ASCII),
        "a moment is written as 2026-01-31T12:00:00.000Z",
    ),
    "datetime": (
        re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?", re.ASCII),
        "a wall clock is written as 2026-01-31T12:00:00",
    ),
    "uuid": (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII), "an id is written in lower case"),
}
_SURROGATES: Final = "\ud800"


def fits(operand: Operand, given: object) -> bool:
    """Return whether a constant is of the kind that the product knows the operand as."""
    return kind_of(given) == _KINDS.get(operand.sort)


def constant(said: Said, operand: Operand, given: object, at: Pointer) -> ScalarValue | None:
    """Return a constant as the native language writes it, or None after reporting what is wrong with it."""
    if operand.sort == "version":
        said.refuse(
            f'"{operand.name}" is a version, which is not compared as text', at, "compare it with $veq and its like"
        )
        return None
    if not fits(operand, given):
        said.mismatch(operand, given, at)
        return None
    if operand.sort == "number":
        return number(said, given, at)
    spelled = _SPELLED.get(operand.type.kind)
    if spelled is not None and not spelled[0].fullmatch(str(given)):
        said.findings.error("invalid-literal", at, f'"{shown(given)}" is no {operand.type}', spelled[1])
        return None
    return given if isinstance(given, (bool, str)) else None


def number(said: Said, given: object, at: Pointer) -> ScalarValue | None:
    """Return a number exactly, or None after reporting that the product, which keeps doubles, would read another one."""
    try:
        exact = Decimal(repr(given)) if isinstance(given, float) else Decimal(str(given))
        near = float(exact)
    except (ArithmeticError, ValueError, OverflowError):
        exact, near = Decimal(0), math.inf
    if not math.isfinite(near) or Decimal(repr(near)) != exact:
        message = f"the product keeps numbers as doubles, and no double is {shown(given)}"
        said.refuse(message, at, "keep longer numbers, such as ids, as text")
        return None
    return int(exact) if exact == exact.to_integral_value() else exact


def in_order(said: Said, given: ScalarValue, at: Pointer) -> bool:
    """Return whether texts come before and after a constant by code point as they do in the product, which goes by halves of characters."""
    if isinstance(given, str) and any(one >= _SURROGATES for one in given):
        said.refuse(
            "the product orders characters from U+D800 on in another way than databases do",
            at,
            "compare with text of other characters",
        )
        return False
    return True


def as_number(given: object) -> float:
    """Return what JavaScript makes of a constant beside something that is missing, which counts as 0 there (ECMA-262, 7.1.4)."""
    if not isinstance(given, str):
        return float(Decimal(str(given))) if isinstance(given, (int, float, Decimal)) else math.nan
    text = given.strip()
    if not text:
        return 0.0
    if found := re.fullmatch(r"0([xXoObB])([0-9A-Fa-f]+)", text, re.ASCII):
        try:
            return float(int(found[2], {"x": 16, "o": 8, "b": 2}[found[1].lower()]))
        except (ValueError, OverflowError):
            return math.nan
    if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", text, re.ASCII):
        return float(text)
    return {"Infinity": math.inf, "+Infinity": math.inf, "-Infinity": -math.inf}.get(text, math.nan)
