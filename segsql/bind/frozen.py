"""What every node of a bound segment is made by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """Make a dataclass that type checkers hold to be frozen.

    It is not at run time, where a frozen class sets each field through ``object.__setattr__``: nodes are most of what a
    compile makes, and that alone would be a twentieth of it.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)
