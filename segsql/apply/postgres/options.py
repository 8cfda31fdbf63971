"""How long a plan that is run against PostgreSQL bears with others, and who may run it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

Progress: TypeAlias = Callable[[str, int, int], None]
"""Is told what the next statement is for, its place among those of the plan, from 1 on, and how many there are."""


@dataclass(frozen=True, slots=True)
class Options:
    """What may be set of a call; times are in seconds.

    Attributes:
        lock_timeout: How long one try waits for a lock. Those who come later wait behind it as long, so it is short.
        statement_timeout: How long a statement may take once readers of the object are locked out. What is filled before that has no limit.
        wait: How long it waits until another plan for the same object is done.
        attempts: How often it tries to get a lock that others hold, with pauses up to chance.
        longest_pause: The most seconds between two tries.
        allow_superuser: Whether a superuser may run it, whom no permission keeps from anything.
        progress: Is told of each statement of the plan before it is run.
    """

    lock_timeout: float = 2.0
    statement_timeout: float = 60.0
    wait: float = 60.0
    attempts: int = 5
    longest_pause: float = 2.0
    allow_superuser: bool = False
    progress: Progress | None = None
