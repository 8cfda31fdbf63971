"""Functions of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.functions.function import Function, gives, numbers, product, total
from segsql.types import DOUBLE, INTEGER, Type, decimal


def whole(types: Sequence[Type]) -> Type | None:
    """Return the type of a number without digits after the point, which may have one more before it."""
    kind = types[0]
    if kind.kind != "decimal" or kind.scale == 0:
        return kind if kind.numeric else None
    return decimal(kind.precision - kind.scale + 1, 0)


def places(kind: Type, count: int) -> Type:
    """Return the type of a decimal that is rounded to fewer digits after the point."""
    return decimal(kind.precision - kind.scale + 1 + count, count)


def _rounded(types: Sequence[Type]) -> Type | None:
    """Return the type of a number; how many places are kept is written out, and looked at where the call is bound. A double has none."""
    number, *written = types
    return number if number.numeric and (number.kind != "double" or not written) else None


_of_integers = gives(INTEGER, where=lambda one: one.kind == "integer")
_of_numbers = gives(DOUBLE, where=lambda one: one.numeric)

NUMBERS: Final[dict[str, Function]] = {
    "add": Function("a + b", 2, 2, total, meaning="the sum", example="balance + 1"),
    "subtract": Function("a - b", 2, 2, total, meaning="the difference", example="balance - 1"),
    "multiply": Function("a * b", 2, 2, product, meaning="the product", example="balance * 1.2"),
    "divide": Function(
        "a / b",
        2,
        2,
        _of_numbers,
        "always",
        meaning="the quotient, as a double; missing where b is 0",
        example="balance / 12",
    ),
    "negate": Function("-a", 1, 1, numbers, meaning="the number with its sign turned", example="-balance"),
    "abs": Function("abs(number)", 1, 1, numbers, meaning="the number without its sign", example="abs(balance)"),
    "mod": Function(
        "mod(a, b)",
        2,
        2,
        _of_integers,
        "always",
        composed=True,
        meaning="what is left of a after whole times b, with the sign of a; also written a % b; missing where b is 0",
        example="mod(shopper_id, 10)",
    ),
    "div": Function(
        "div(a, b)",
        2,
        2,
        _of_integers,
        "always",
        composed=True,
        meaning="how many whole times b goes into a, cut toward zero; missing where b is 0",
        example="div(shopper_id, 10)",
    ),
    "floor": Function(
        "floor(number)",
        1,
        1,
        whole,
        composed=True,
        meaning="the greatest whole number that is not above it",
        example="floor(balance)",
    ),
    "ceil": Function(
        "ceil(number)",
        1,
        1,
        whole,
        composed=True,
        meaning="the smallest whole number that is not below it",
        example="ceil(balance)",
    ),
    "truncate": Function(
        "truncate(number)",
        1,
        1,
        whole,
        composed=True,
        meaning="the number without what stands after the point",
        example="truncate(balance)",
    ),
    "round": Function(
        "round(number[, places])",
        1,
        2,
        _rounded,
        expects=(None, INTEGER),
        constants=((1, 0),),
        composed=True,
        meaning="the number with so many digits after the point, none if it is not said, and never any of a double; a half goes away from zero",
        example="round(balance, 1)",
    ),
    "sign": Function(
        "sign(number)",
        1,
        1,
        gives(INTEGER, where=lambda one: one.numeric),
        composed=True,
        meaning="1, 0 or -1",
        example="sign(balance)",
    ),
    "sqrt": Function(
        "sqrt(number)",
        1,
        1,
        _of_numbers,
        "always",
        composed=True,
        meaning="the square root, as a double; missing where the number is negative",
        example="sqrt(score)",
    ),
    "power": Function(
        "power(number, times)",
        2,
        2,
        numbers,
        expects=(None, INTEGER),
        constants=((1, 1, 8),),
        composed=True,
        meaning="the number multiplied with itself so many times, 1 to 8",
        example="power(score, 2)",
    ),
}

MADE_OF_NUMBERS: Final[dict[str, Function]] = {
    "mod": Function("mod(a, b)", 2, 2, _of_integers, question="mod"),
    "div": Function("div(a, b)", 2, 2, _of_integers, question="div"),
    "floor": Function("floor(decimal)", 1, 1, whole, question="floor"),
    "ceil": Function("ceil(decimal)", 1, 1, whole, question="ceil"),
    "floor_of_double": Function("floor_of_double(double)", 1, 1, whole, question="floor_of_double"),
    "ceil_of_double": Function("ceil_of_double(double)", 1, 1, whole, question="ceil_of_double"),
    "round": Function("round(decimal, places, scale, precision)", 4, 4, _rounded, question="round"),
    "sqrt": Function("sqrt(double)", 1, 1, _of_numbers, question="sqrt"),
    "text_to_decimal": Function("text_to_decimal(text, before, behind)", 3, 3, numbers, question="text_to_decimal"),
}
"""What the functions of numbers are composed of: never zero or minus one below a line, a negative number under a root, or an integer
to make whole. An engine whose decimals are no decimals is told how many digits the number has.
"""
NOT_OF_INTEGERS: Final = MADE_OF_NUMBERS.keys() - {"mod", "div"}
"""Those whose results are decimals and doubles."""
COPIED: Final[dict[str, int]] = {
    "mod": 2,
    "div": 2,
    "floor": 4,
    "ceil": 4,
    "floor_of_double": 6,
    "ceil_of_double": 6,
    "text_to_decimal": 16,
}
"""In how many places an argument stands, on the engine that says the function in the most words."""
