"""What DuckDB has in common with the language. ``upper`` makes a capital sharp s there, and ``trim`` cuts every space of Unicode, so neither is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.fragments.kinds import Kind
from segsql.fragments.meanings import Meanings

_NARROW: Final = 18
_OF_AN_INTEGER: Final = 10


def _calculates(sign: str, kinds: Sequence[Kind]) -> bool:
    """Return whether no result can be too long for its type, where integers do not overflow.

    A sum of decimals of up to 18 digits has up to 18 as well, and fails beyond; a product can do so with any integer column of 32 bits.
    """
    names = {one.name for one in kinds}
    if names == {"integer"}:
        return True
    if sign == "*" or not names <= {"integer", "numeric"}:
        return False
    wholes = [_OF_AN_INTEGER if one.name == "integer" else one.whole for one in kinds]
    scales = [one.scale for one in kinds]
    known = [one for one in (*wholes, *scales) if one is not None]
    return len(known) == 2 * len(kinds) and max(known[: len(kinds)]) + max(known[len(kinds) :]) < _NARROW


MEANINGS: Final = Meanings(
    calls={
        **dict.fromkeys(("lower", "lcase"), "lower"),
        **dict.fromkeys(("length", "len"), "length"),
    },
    calculates=_calculates,
)
