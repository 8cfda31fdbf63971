"""What a dialect makes of every operation: says it exactly, with these forms, or refuses it, for these reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from segsql.dialect import Dialect, Unsupported
from segsql.operators.operation import Operation
from segsql.operators.operations import OPERATIONS


@dataclass(frozen=True, slots=True)
class Support:
    """What a dialect makes of an operation: the forms that say exactly what is meant, or the reasons why it refuses."""

    operation: Operation
    forms: tuple[str, ...]
    refusals: tuple[str, ...]

    def __str__(self) -> str:
        if self.refusals:
            return f"refused: {'; '.join(self.refusals)}"
        return f"exact ({', '.join(self.forms)})" if self.forms else "exact"


_NOTHING_DONE: Final = frozenset({"plain", "native", "null", "literal"})
"""Forms that write what stands there, which is what most engines need."""


def supported(dialect: Dialect) -> Iterator[Support]:
    """Yield what a dialect makes of every operation."""
    answers = dict(dialect.answers())
    for one in OPERATIONS:
        asked = [answers[question] for question in (*one.about, *one.also)]
        refusals = dict.fromkeys(answer.unsupported for answer in asked if isinstance(answer, Unsupported))
        main = [answers[question] for question in one.about]
        forms = dict.fromkeys(answer.use for answer in main if not isinstance(answer, Unsupported))
        told = tuple(form for form in forms if form not in _NOTHING_DONE)
        yield Support(one, () if refusals else told, tuple(refusals))
