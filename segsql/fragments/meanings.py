"""What a source has in common with the language: pieces that mean the same on every engine, under a name of the language's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from segsql.fragments.kinds import Kind


@dataclass(frozen=True, slots=True)
class Meanings:
    """What means the same."""

    calls: Mapping[str, str]
    """Functions of one text, with the language's name for them."""
    calculates: Callable[[str, Sequence[Kind]], bool]
    """Whether a sum, difference or product of numbers of these types is exact there, as it is in the language."""
