"""The node of arrays: what they have among their items (docs/language.md, section 3.4)."""

from __future__ import annotations

from typing import Literal

from segsql.model.scalars import Node, Path, Scalar


class ArrayTest(Node, frozen=True):
    """Whether an array of scalars has any, all or none of some values. A missing array matches none of the three unless ``missing: match``."""

    op: Literal["has_any", "has_all", "has_none"]
    column: Path
    """A column that holds an array."""
    values: tuple[Scalar, ...]
    missing: Literal["match"] | None = None
    """``match``: a missing array matches."""
