"""What PostgreSQL has in common with the language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.fragments.kinds import Kind
from segsql.fragments.meanings import Meanings

_EXACT: Final = frozenset({"integer", "numeric"})


def _calculates(_sign: str, kinds: Sequence[Kind]) -> bool:
    return {one.name for one in kinds} <= _EXACT


MEANINGS: Final = Meanings(
    calls={
        "lower": "lower",
        "upper": "upper",
        "btrim": "trim",
        **dict.fromkeys(("length", "char_length", "character_length"), "length"),
    },
    calculates=_calculates,
)
