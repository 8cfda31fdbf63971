"""Functions of arrays."""

from __future__ import annotations

from typing import Final

from segsql.functions.function import Function, gives
from segsql.types import INTEGER

ARRAYS: Final[dict[str, Function]] = {
    "array_length": Function(
        "array_length(array)",
        1,
        1,
        gives(INTEGER, where=lambda one: one.kind == "array"),
        composed=True,
        meaning="the number of items, missing ones among them",
        example="array_length(sizes)",
    ),
}
MADE_OF_ARRAYS: Final[dict[str, Function]] = {
    "item_count": Function(
        "item_count(array)", 1, 1, gives(INTEGER, where=lambda one: one.kind == "array"), question="item_count"
    ),
}
"""What is asked of an array that is there: some engines tell a missing one from an empty one by a test of its own, and some not at all."""
