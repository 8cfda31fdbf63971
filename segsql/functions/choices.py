"""Functions that choose among values, of any one type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.functions.function import Function, first, gives, same
from segsql.types import INTEGER, Type


def ordered(types: Sequence[Type]) -> Type | None:
    """Return the one type that values have in common which come before and after each other."""
    common = same(types)
    return common if common and common.kind not in ("boolean", "uuid") else None


CHOICES: Final[dict[str, Function]] = {
    "coalesce": Function(
        "coalesce(value, value, ...)",
        2,
        100,
        same,
        "all",
        meaning="the first that is known",
        example="coalesce(score, 0)",
    ),
    "nullif": Function(
        "nullif(value, value)",
        2,
        2,
        first,
        "always",
        meaning="the first value; missing where it is equal to the second",
        example="nullif(balance, 0)",
    ),
    "greatest": Function(
        "greatest(value, value, ...)",
        2,
        8,
        ordered,
        composed=True,
        meaning="the one that no other is above",
        example="greatest(balance, 0)",
    ),
    "least": Function(
        "least(value, value, ...)",
        2,
        8,
        ordered,
        composed=True,
        meaning="the one that no other is below",
        example="least(balance, 100)",
    ),
    "clamp": Function(
        "clamp(value, low, high)",
        3,
        3,
        ordered,
        composed=True,
        meaning="the value, or the end of low to high that it lies beyond; missing where low is above high",
        example="clamp(balance, 0, 100)",
    ),
    "count_known": Function(
        "count_known(value, value, ...)",
        2,
        20,
        gives(INTEGER, where=lambda one: one.scalar),
        "never",
        composed=True,
        meaning="how many of them are known, never missing",
        example="count_known(city, plan, score)",
    ),
}
