"""The nodes of stable random parts (docs/language.md, sections 3.3 and 3.4)."""

from __future__ import annotations

from typing import Literal

from segsql.model.scalars import Node, Part, Seed


class Split(Node, frozen=True):
    """A stable random part of the members, by a seed and their keys: those whose bucket lies between two percentages."""

    op: Literal["split"] = "split"
    seed: Seed
    start: Part = 0
    """Where the part begins, in percent."""
    end: Part
    """Where it ends; what lies there is outside."""


class Bucket(Node, frozen=True):
    """A stable random number from 0 to 9999, by a seed and the key of the member."""

    op: Literal["bucket"] = "bucket"
    seed: Seed
