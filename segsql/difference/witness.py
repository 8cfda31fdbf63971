"""Rows that only one of two definitions selects: made up for cases in which the prover sees no contradiction, then shown to the evaluator.

Nothing here has to be right for an answer to be: what is made up may be no rows of the catalog's, or rows that both select. Only what the
evaluator says of them counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.difference.case import Case, Spent
from segsql.difference.prover import Prover
from segsql.difference.reading import Reader
from segsql.difference.rows import World
from segsql.difference.terms import Terms
from segsql.errors import DefinitionError
from segsql.evaluate import members

_STEPS: Final = 20_000
"""So many steps are taken to find cases and to make rows for them."""
_VARIANTS: Final = 6
"""In so many ways values are chosen for a case."""


def disagree(catalog: Catalog, before: Reader, after: Reader, terms: Terms) -> bool:
    """Whether rows were found that only the old one selects, and rows that only the new one selects."""
    prover = Prover(terms, _STEPS)
    try:
        old_case = prover.model([before.where(), terms.complement(after.where())])
        new_case = prover.model([after.where(), terms.complement(before.where())])
        if old_case is None or new_case is None:
            return False
        whole = World(catalog, prover)
        for variant in range(_VARIANTS):
            for case, side in ((old_case, before), (new_case, after)):
                whole.add(side.bound.scope.table, case, side.row, variant)
        told = _told_apart(catalog, before, after, whole)
        if told is not None:
            return all(told)
        # Some of these rows cannot be, so each is looked at by itself.
        old_alone = (_told_apart(catalog, before, after, one) for one in _alone(catalog, prover, old_case, before))
        new_alone = (_told_apart(catalog, before, after, one) for one in _alone(catalog, prover, new_case, after))
        return any(one is not None and one[0] for one in old_alone) and any(
            one is not None and one[1] for one in new_alone
        )
    except Spent:
        return False


def _alone(catalog: Catalog, prover: Prover, case: Case, side: Reader) -> Iterator[World]:
    """Yield a world for each way in which there are rows for a case."""
    for variant in range(_VARIANTS):
        world = World(catalog, prover)
        world.add(side.bound.scope.table, case, side.row, variant)
        yield world


def _told_apart(catalog: Catalog, before: Reader, after: Reader, world: World) -> tuple[bool, bool] | None:
    """Return whether a world has rows that only the old one selects, and rows that only the new one does; None where there is no such world."""
    if not world.is_possible:
        return None
    try:
        old, new = (
            {one.key for one in members(replace(side.bound, output=()), catalog, world.tables)}
            for side in (before, after)
        )
    except (DefinitionError, ArithmeticError):
        return None
    return bool(old - new), bool(new - old)
