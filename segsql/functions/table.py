"""The closed list of functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.functions.arrays import ARRAYS, MADE_OF_ARRAYS
from segsql.functions.choices import CHOICES
from segsql.functions.function import Function, takes
from segsql.functions.numbers import MADE_OF_NUMBERS, NUMBERS
from segsql.functions.texts import TEXTS
from segsql.functions.times import MADE_OF_TIMES, TIMES
from segsql.types import INTEGER, Type

FUNCTIONS: Final[dict[str, Function]] = {**NUMBERS, **TEXTS, **CHOICES, **TIMES, **ARRAYS}
"""By name, what a definition can call."""

CALLABLE: Final = {name: one for name, one in FUNCTIONS.items() if one.signature.startswith(f"{name}(")}
"""What the text of an expression calls by its name; the rest are signs."""

MADE: Final[dict[str, Function]] = {
    **{name: function for name, function in FUNCTIONS.items() if not function.composed},
    **MADE_OF_ARRAYS,
    **MADE_OF_NUMBERS,
    **MADE_OF_TIMES,
    "bucket": Function("bucket(text)", 1, 1, takes(INTEGER, "text"), question="bucket"),
}
"""All that a bound tree may hold."""

_CALCULATIONS: Final = frozenset({"add", "subtract", "multiply", "divide"})


def of_doubles(function: str, kinds: Sequence[Type]) -> bool:
    """Whether a function calculates with doubles, constants left out: infinity minus infinity is no number, and so missing."""
    return function in _CALCULATIONS and any(one.kind == "double" for one in kinds)
