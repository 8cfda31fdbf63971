"""Functions of numbers."""

from __future__ import annotations

from typing import Final

from segsql.functions.function import Function, gives, numbers, product, total
from segsql.types import DOUBLE

NUMBERS: Final[dict[str, Function]] = {
    "add": Function("a + b", 2, 2, total),
    "subtract": Function("a - b", 2, 2, total),
    "multiply": Function("a * b", 2, 2, product),
    "divide": Function("a / b", 2, 2, gives(DOUBLE, where=lambda one: one.numeric), "always"),
    "negate": Function("-a", 1, 1, numbers),
    "abs": Function("abs(number)", 1, 1, numbers),
}
