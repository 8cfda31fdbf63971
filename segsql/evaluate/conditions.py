"""What conditions mean: true or false for a row, never unknown (docs/language.md, section 3.4).

A leaf that reads a missing value holds only where its definition says ``missing: match``, whether it is positive or negative.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, Final

from segsql.bind.bound import (
    All,
    AnyOf,
    Compare,
    ForeignTest,
    Has,
    Match,
    Matches,
    Missing,
    Negation,
    OneOf,
    Related,
    Some,
    Within,
)
from segsql.evaluate.arithmetic import same_kind
from segsql.evaluate.fragments import foreign_test
from segsql.evaluate.related import exists
from segsql.evaluate.run import Here, Run
from segsql.operators.letters import lowered

_COMPARE: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
}
_MATCH: Final[dict[str, Callable[[str, str], bool]]] = {
    "contains": operator.contains,
    "starts_with": str.startswith,
    "ends_with": str.endswith,
}


def _all(run: Run, node: All, here: Here) -> bool:
    for one in node.conditions:  # noqa: SIM110 - all() over a generator would put one more frame on the stack per level
        if not run.holds(one, here):
            return False
    return True


def _any_of(run: Run, node: AnyOf, here: Here) -> bool:
    for one in node.conditions:  # noqa: SIM110 - as above
        if run.holds(one, here):
            return True
    return False


def _some(run: Run, node: Some, here: Here) -> bool:
    count = 0
    for one in node.conditions:
        count += run.holds(one, here)
    return (node.least <= count <= node.most) != node.negated


def _negation(run: Run, node: Negation, here: Here) -> bool:
    return not run.holds(node.condition, here)


def _compare(run: Run, node: Compare, here: Here) -> bool:
    left, right = run.value(node.left, here), run.value(node.right, here)
    if left is None or right is None:
        return node.or_missing
    if node.fold:
        left, right = lowered(left), lowered(right)
    return _compared(node.op, left, right)


def _compared(op: str, left: Any, right: Any) -> bool:
    """Compare two known values; text goes by code point, as Python's does."""
    return _COMPARE[op](*same_kind(left, right))


def _one_of(run: Run, node: OneOf, here: Here) -> bool:
    value = run.value(node.value, here)
    if value is None:
        return node.or_missing
    if id(node) not in run.lists:
        constants = (run.value(one, here) for one in node.constants)
        run.lists[id(node)] = frozenset(map(lowered, constants) if node.fold else constants)
    # Equal numbers have one hash in Python whatever their types, and beside a double all constants are doubles.
    return ((lowered(value) if node.fold else value) in run.lists[id(node)]) != node.negated


def _has(run: Run, node: Has, here: Here) -> bool:
    items = run.value(node.value, here)
    if items is None:
        return node.or_missing
    if id(node) not in run.lists:
        run.lists[id(node)] = frozenset(run.value(one, here) for one in node.constants)
    wanted = run.lists[id(node)]
    found = wanted.issubset(items) if node.every else not wanted.isdisjoint(items)
    return found != node.negated


def _within(run: Run, node: Within, here: Here) -> bool:
    value, low, high = run.value(node.value, here), run.value(node.low, here), run.value(node.high, here)
    if value is None or low is None or high is None:
        return node.or_missing
    inside = _compared("gte", value, low) and _compared("lte" if node.closed else "lt", value, high)
    return inside != node.negated


def _match(run: Run, node: Match, here: Here) -> bool:
    value, needle = run.value(node.value, here), run.value(node.needle, here)
    if value is None or needle is None:
        return node.or_missing
    if node.fold:
        value, needle = lowered(value), lowered(needle)
    return _MATCH[node.op](value, needle) != node.negated


def _matches(run: Run, node: Matches, here: Here) -> bool:
    value = run.value(node.value, here)
    if value is None:
        return node.or_missing
    from segsql.operators.patterns.matcher import matcher_of

    assert isinstance(value, str)
    return matcher_of(node.pattern).is_in(lowered(value) if node.fold else value) != node.negated


def _missing(run: Run, node: Missing, here: Here) -> bool:
    return (run.value(node.value, here) is None) != node.negated


def _related(run: Run, node: Related, here: Here) -> bool:
    return exists(run, node, here) != node.negated


CONDITIONS: Final[dict[type, Callable[[Run, Any, Here], bool]]] = {
    All: _all,
    AnyOf: _any_of,
    Some: _some,
    Negation: _negation,
    Compare: _compare,
    OneOf: _one_of,
    Has: _has,
    Within: _within,
    Match: _match,
    Matches: _matches,
    Missing: _missing,
    Related: _related,
    ForeignTest: foreign_test,
}
"""By the kind of a condition, whether it holds for the row at hand."""
