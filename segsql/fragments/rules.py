"""How a source gives types to what was read, as data: what its operators and functions take, and small pure rules where they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from segsql.fragments.arguments import Written
from segsql.fragments.constants import Shapes
from segsql.fragments.kinds import Kind
from segsql.fragments.signatures import Function
from segsql.fragments.tree import Text

Timed: TypeAlias = Literal["cut", "part", "told", "passed"]
"""What a function does with an instant that the moment of the call decides: cut it to a unit, take a part of it, write it, or measure what has passed."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules that typing goes by."""

    title: str
    """What messages call the dialect."""
    functions: Mapping[str, Function]
    operators: Mapping[str, Function]
    moments: Mapping[str, Kind]
    """What tells the moment of the call, with the type that it gives."""
    timed: Mapping[str, Timed]
    """Functions that read a clock where they are given an instant."""
    shown: frozenset[str]
    """Types whose values are written as text in one way, whatever a session is set to."""
    beside: Mapping[str, str]
    """What a quoted text on the right of an operator, or first in a function, is taken for, where that is not the type of the other."""
    shapes: Shapes
    """How constants are written."""
    written: Written
    """What arguments may be that are written out."""
    number: Callable[[str], Kind]
    """The type of a number that is written out."""
    quoted: Callable[[Text, Kind], Kind]
    """The type of a quoted text that is taken for a decimal of a type: it may have digits of its own, or be rounded."""
    converts: Callable[[Kind, Kind], bool]
    """Whether a value of one type can be cast to another."""
    hint_for: Callable[[Kind, Kind], str]
    """What to write instead of a cast."""
    comparable: Callable[[Kind, Kind], bool]
    """Whether two values can be compared, and no setting of the session decides how."""
    result_of: Callable[[str, str, Sequence[Kind], int], Kind]
    """The type of a result, by the operator, the word of its signature, the types it is given, and the digits that are asked for."""
