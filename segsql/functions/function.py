"""What there is to know about one function, and the rules by which types of arguments give the type of a result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Literal, TypeAlias

from segsql.types import MAX_PRECISION, TEXT, Type, decimal, wider

Typing: TypeAlias = Callable[[Sequence[Type]], Type | None]


@dataclass(frozen=True, slots=True)
class Function:
    """One function, which is missing where any argument is (``any``), where all are (``all``), may be on its own account (``always``), or is ``never``.

    ``question`` names the line of ``dialect.toml`` that says how an engine spells it; a function without one is written the same
    everywhere. ``expects`` types constants by position, the last entry for all further ones; None leaves them be. ``constants`` are
    positions that take a whole number written out, with the smallest and, if there is one, the greatest; ``written`` those that take a
    text written out, with the least and the greatest number of its characters. One that is ``composed`` is bound as other functions and
    conditions, and so asks nothing by itself. ``meaning`` is what it gives, in a line for those who write definitions, and ``example`` an
    expression over a shopper of the shop in ``fixtures``.
    """

    signature: str
    least: int
    most: int
    typing: Typing
    missing: Literal["any", "all", "always", "never"] = "any"
    question: str | None = None
    expects: tuple[Type | None, ...] = (None,)
    constants: tuple[tuple[int, ...], ...] = ()
    composed: bool = False
    written: tuple[tuple[int, ...], ...] = ()
    meaning: str = ""
    example: str = ""


def numbers(types: Sequence[Type]) -> Type | None:
    """Return the widest of numbers."""
    return reduce(_wider, types[1:], types[0]) if all(one.numeric for one in types) else None


def _wider(left: Type, right: Type) -> Type:
    found = wider(left, right)
    assert found is not None
    return found


def total(types: Sequence[Type]) -> Type | None:
    """Return the type of a sum; one of decimals may need one more digit before the point than its parts."""
    common = numbers(types)
    if common is None or common.kind != "decimal":
        return common
    return decimal(min(MAX_PRECISION, common.precision + 1), common.scale)


def product(types: Sequence[Type]) -> Type | None:
    """Return the type of a product, whose digits add up; precision is cut at 38, where engines report an overflow."""
    common = numbers(types)
    if common is None or common.kind != "decimal":
        return common
    scale = sum(one.scale for one in types)
    whole = sum((one.precision - one.scale) if one.kind == "decimal" else 19 for one in types)
    return decimal(min(MAX_PRECISION, whole + scale), scale) if scale <= MAX_PRECISION else None


def same(types: Sequence[Type]) -> Type | None:
    """Return the one type that all values have in common."""
    common: Type | None = types[0]
    for one in types[1:]:
        common = wider(common, one) if common else None
    return common if common and common.scalar else None


def first(types: Sequence[Type]) -> Type | None:
    """Return the type of the first value, beside which the others can stand."""
    return types[0] if same(types) else None


def takes(result: Type, *kinds: str) -> Typing:
    """Return the rule of a function whose arguments are of these kinds, and whose result is always of one type."""

    def typing(types: Sequence[Type]) -> Type | None:
        return result if all(one.kind == kind for one, kind in zip(types, kinds, strict=False)) else None

    return typing


def gives(result: Type, *, where: Callable[[Type], bool]) -> Typing:
    """Return the rule of a function all of whose arguments have a property."""
    return lambda types: result if all(map(where, types)) else None


texts: Typing = gives(TEXT, where=lambda one: one.kind == "text")
"""Texts give a text."""
