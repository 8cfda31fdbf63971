"""How long a plan that is run against DuckDB bears with others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

Progress: TypeAlias = Callable[[str, int, int], None]
"""Is told what the next statement is for, its place among those of the plan, from 1 on, and how many there are."""


@dataclass(frozen=True, slots=True)
class Options:
    """What may be set of a call.

    Attributes:
        attempts: How often all of it is tried, where others change the same at the same time.
        longest_pause: The most seconds between two tries; how long one is, is up to chance.
        progress: Is told of each statement of the plan before it is run.
    """

    attempts: int = 5
    longest_pause: float = 2.0
    progress: Progress | None = None
