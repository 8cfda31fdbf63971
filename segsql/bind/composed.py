"""Functions that are bound as other functions and conditions, so that no engine is asked about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeAlias

from segsql.bind.bound import Value
from segsql.bind.context import Context, Frame
from segsql.bind.local_days import start_of
from segsql.errors import Pointer
from segsql.functions.times import UNITS

Composition: TypeAlias = Callable[[Context, Sequence[Value], Frame, Pointer], Value | None]

COMPOSED: Final[dict[str, Composition]] = {name: partial(start_of, unit) for name, unit in UNITS.items()}
"""By name, what a call is bound as; None after reporting that it cannot be told."""
