"""Figures over rows of one relation that differ in what is asked of each row: one grouping, in which every figure looks at its own.

``spent this year`` and ``spent last year`` read the orders of both years once. What chooses the rows of a figure becomes a part of its
argument, and the rows that some figure is about are those of the group.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from segsql.bind.bound import (
    All,
    AnyOf,
    Choose,
    Compare,
    Condition,
    Const,
    Match,
    Measure,
    Missing,
    OneOf,
    Ref,
    Rows,
    Shift,
    Within,
)
from segsql.bind.walk import Part, parts
from segsql.types import INTEGER

_SIMPLE: Final = frozenset({All, AnyOf, Choose, Compare, Const, Match, Missing, OneOf, Ref, Shift, Within})
_MOST: Final = 40
"""A condition is written for each figure again, so it has to be short."""


def next_to_others(asked: Iterable[Rows]) -> frozenset[Rows]:
    """Return the rows that differ from others in plain conditions only."""
    places: dict[object, list[Rows]] = {}
    for one in asked:
        places.setdefault((one.scope, one.anchors), []).append(one)
    return frozenset(one for alike in places.values() if len(alike) > 1 for one in alike)


def is_plain(rows: Rows) -> bool:
    """Return whether rows are chosen one by one, in few words, so that figures over them and others can come from one grouping."""
    if rows.limit is not None or rows.repeats or rows.whole or rows.members is not None:
        return False
    todo: list[Part] = [rows.where] if rows.where is not None else []
    seen = 0
    while todo:
        node = todo.pop()
        seen += 1
        if type(node) not in _SIMPLE or seen > _MOST:
            return False
        todo += parts(node)
    return True


def together(kinds: Sequence[Rows], measures: Sequence[Measure]) -> tuple[Rows, list[Measure]]:
    """Return the rows of every kind, and figures of which each looks at its own."""
    conditions: list[Condition] = [one.where for one in kinds if one.where is not None]
    where = AnyOf(tuple(conditions)) if len(conditions) == len(kinds) else None
    rows = replace(kinds[0], where=where)
    return rows, [_of_its_own(one, rows) for one in measures]


def _of_its_own(measure: Measure, rows: Rows) -> Measure:
    where = measure.rows.where
    if where is None:
        return replace(measure, rows=rows)
    own = measure.argument or Const(1, INTEGER)
    argument = Choose(((where, own),), None, own.type, nullable=True)
    return replace(measure, rows=rows, argument=argument)
