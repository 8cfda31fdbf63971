"""What a source's grammar takes, as data: how tightly its operators bind, which words no column is named by, and its closed lists.

Dialects that come of one grammar are read by one parser; what they do not share stands in these tables.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from segsql.fragments.kinds import Kind
from segsql.fragments.refusal import Advice
from segsql.fragments.tree import Piece


class Level(IntEnum):
    """How tightly an operator binds; a larger number binds first."""

    ARROW = 1
    OR = 2
    AND = 3
    NOT = 4
    IS = 5
    COMPARISON = 6
    RANGE = 7
    SIGN = 8
    SUM = 9
    PRODUCT = 10
    POWER = 11
    COLLATE_OF_ZONED = 12
    ZONE = 13
    COLLATE = 14
    MINUS = 15


COMPARISONS: Final = frozenset({"=", "<>", "<", "<=", ">", ">="})


@dataclass(frozen=True, slots=True)
class Grammar:
    """The tables that the parser goes by."""

    title: str
    """What messages call the dialect."""
    levels: Mapping[str, Level]
    """The operators between values and behind them."""
    climbs: bool
    """Whether an operator may follow one that stands behind its value and binds less, as = does in ``a IS NULL = b``."""
    ranges: frozenset[str]
    """Words of tests that NOT may stand before, such as BETWEEN."""
    quantified: frozenset[str]
    """Comparisons with the items of an array."""
    among: str
    """What to write where another of them stands."""
    reserved: frozenset[str]
    """Words that stand for no column unless they are quoted, in lower case."""
    moments: Collection[str]
    """What tells the moment of the call: words, and functions without arguments."""
    types: Mapping[str, tuple[str, Kind]]
    """Names of types, each with the one that is printed and what it is."""
    sizes: Mapping[str, tuple[int, ...]]
    """The largest number in brackets behind a type as it is printed; as many as it takes."""
    functions: Collection[str]
    """The functions that may be called."""
    constructs: Mapping[tuple[str, str], Callable[..., Piece]]
    """What is read in a way of its own, by its first word and what follows that; each takes the reader."""
    collations: Mapping[str, str]
    """Collations as they are written, and what the operator with them is called."""
    refused: Mapping[str, Advice]
    """What is said about functions and words that many will try."""
    items: frozenset[str]
    """Types, as they are printed, that arrays may be of."""
    lists: bool
    """Whether an array of constants may stand in brackets alone."""
    places_of_calls: bool
    """Whether the place of an item may stand right behind a call; else only behind a column, or a value in brackets."""
