"""The rows of functions of numbers, and of choices among values."""

from __future__ import annotations

from typing import Final

from segsql.operators.operation import Operation

_OF_INTEGERS: Final = ("numbers.operand", "numbers.result", "numbers.mixed")

NUMBER_FUNCTIONS: Final = (
    Operation("mod", "functions", ("mod",), ("functions.mod",), ("numbers.mixed",)),
    Operation("div", "functions", ("div",), ("functions.div",), _OF_INTEGERS),
    Operation("floor of decimals", "functions", ("floor",), ("functions.floor",), ("numbers.mixed", "numbers.result")),
    Operation("ceil of decimals", "functions", ("ceil",), ("functions.ceil",), ("numbers.mixed", "numbers.result")),
    Operation(
        "floor of doubles",
        "functions",
        ("floor",),
        ("functions.floor_of_double", "numbers.missing_double"),
        ("numbers.result",),
    ),
    Operation(
        "ceil of doubles",
        "functions",
        ("ceil",),
        ("functions.ceil_of_double", "numbers.missing_double"),
        ("numbers.result",),
    ),
    Operation(
        "truncate of decimals",
        "functions",
        ("truncate",),
        ("functions.floor", "functions.ceil"),
        ("numbers.mixed", "numbers.result"),
    ),
    Operation("round of decimals", "functions", ("round",), ("functions.round",), ("numbers.mixed", "numbers.result")),
    Operation(
        "round of doubles",
        "functions",
        ("round",),
        ("functions.floor_of_double", "functions.ceil_of_double", "numbers.missing_double"),
        ("literals.double", "numbers.mixed", "numbers.operand", "numbers.result"),
    ),
    Operation("sign", "functions", ("sign",), (), ("numbers.mixed",)),
    Operation(
        "sqrt",
        "functions",
        ("sqrt",),
        ("functions.sqrt", "numbers.missing_double"),
        ("literals.double", "numbers.mixed", "numbers.result"),
    ),
    Operation("power of integers", "functions", ("power",), ("numbers.operand", "numbers.result"), ("numbers.mixed",)),
)
"""Numbers."""

CHOICES: Final = (
    Operation("greatest, least, clamp of numbers", "functions", ("greatest", "least", "clamp"), (), ("numbers.mixed",)),
    Operation(
        "greatest, least, clamp of text",
        "functions",
        ("greatest", "least", "clamp"),
        ("text.order",),
        ("numbers.mixed", "text.read"),
    ),
    Operation("count_known", "functions", ("count_known",), _OF_INTEGERS, ("text.read",)),
)
"""One of several values, and which of them are known."""
