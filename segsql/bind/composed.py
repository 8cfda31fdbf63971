"""Functions that are bound as other functions and conditions, so that no engine is asked about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.bind.bound import Const, Ref, Value
from segsql.bind.composed_arrays import OF_ARRAYS
from segsql.bind.composed_choices import OF_CHOICES
from segsql.bind.composed_days import OF_DAYS, Composition
from segsql.bind.composed_numbers import OF_NUMBERS
from segsql.bind.composed_spans import OF_SPANS
from segsql.bind.composed_texts import OF_TEXTS
from segsql.bind.context import Context, Frame
from segsql.bind.wall_clocks import OF_CLOCKS
from segsql.bind.written_dates import OF_FORMATS
from segsql.errors import Pointer

COMPOSED: Final[dict[str, Composition]] = {
    **OF_NUMBERS,
    **OF_TEXTS,
    **OF_ARRAYS,
    **OF_CHOICES,
    **OF_DAYS,
    **OF_CLOCKS,
    **OF_SPANS,
    **OF_FORMATS,
}
"""By name, what a call is bound as; None after reporting that it cannot be told."""


def compose(ctx: Context, name: str, given: Sequence[Value], frame: Frame, path: Pointer) -> Value | None:
    """Return what a call is bound as; None after reporting that it cannot be, or that it would be too large.

    Where an argument stands in several places, each call around another makes it that many times as large.
    """
    made = COMPOSED[name](ctx, given, frame, path)
    if made is None or all(isinstance(one, Const | Ref) for one in given):
        return made
    return made if ctx.is_of_bounded_size(made, path) else None
