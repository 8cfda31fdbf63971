"""Functions of arrays that are said with others and with conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from segsql.bind.bound import Apply, Choose, Missing, Value
from segsql.bind.context import Context, Frame
from segsql.errors import Pointer
from segsql.types import INTEGER


def array_length(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the number of items, where there is an array: engines count none of a missing one, or one less than none."""
    array = given[0]
    count = Apply("item_count", (array,), INTEGER, nullable=False, at=path)
    if not array.nullable:
        return count
    return Choose(((Missing(array, negated=True), count),), None, INTEGER, nullable=True)


OF_ARRAYS: Final[Mapping[str, Callable[[Context, Sequence[Value], Frame, Pointer], Value | None]]] = {
    "array_length": array_length
}
"""By name, what a call is bound as."""
