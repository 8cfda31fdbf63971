"""What comparison operators mean: their complements, the types they take, and what they say about zero."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal, TypeAlias

from segsql.types import Type

CompareOp: TypeAlias = Literal["eq", "ne", "lt", "lte", "gt", "gte"]
TextOp: TypeAlias = Literal["contains", "starts_with", "ends_with"]

COMPLEMENT: Final[dict[CompareOp, CompareOp]] = {
    "eq": "ne",
    "ne": "eq",
    "lt": "gte",
    "gte": "lt",
    "gt": "lte",
    "lte": "gt",
}
"""The operator that holds exactly where the other does not, for two known values."""

FLIPPED: Final[dict[CompareOp, CompareOp]] = {
    "eq": "eq",
    "ne": "ne",
    "lt": "gt",
    "gt": "lt",
    "lte": "gte",
    "gte": "lte",
}
"""The operator with its sides exchanged: ``a < b`` is ``b > a``."""

UNORDERED: Final = frozenset({"boolean", "uuid"})
"""Kinds that are equal or different, but not before or after each other."""


def orders(op: str) -> bool:
    """Whether the operator asks which value comes first."""
    return op not in ("eq", "ne")


def comparable(op: str, kind: Type) -> bool:
    """Whether values of the type can stand on both sides of the operator."""
    return kind.scalar and not (orders(op) and kind.kind in UNORDERED)


def holds(op: CompareOp, left: int | Decimal, right: int | Decimal) -> bool:
    """Return ``left op right`` for two numbers; decides what a count of no rows answers."""
    match op:
        case "eq":
            return left == right
        case "ne":
            return left != right
        case "lt":
            return left < right
        case "lte":
            return left <= right
        case "gt":
            return left > right
        case "gte":
            return left >= right
