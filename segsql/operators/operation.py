"""What a row of the table of operations says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Group: TypeAlias = Literal["conditions", "values", "functions", "statements"]


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that a definition can say. ``words`` are the operators, functions and periods of the language that it is about."""

    name: str
    group: Group
    words: tuple[str, ...]
    about: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
