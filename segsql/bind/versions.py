"""Versions: compared with versions that a definition names, by patterns of those that come before, at or behind one.

A text that is no version is missing, so it meets neither an operator nor its twin, and `missing: match` takes it in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from segsql.bind.bound import All, AnyOf, Condition, Matches, Value
from segsql.bind.context import Context
from segsql.bind.lists import static, version
from segsql.errors import Pointer
from segsql.model import nodes
from segsql.model.scalars import Node, ScalarValue
from segsql.operators.patterns.tree import Pattern, size
from segsql.operators.patterns.versions import Side, Version, any_version, placed, read_version, same

_SIDES: Final[dict[str, tuple[Side, ...]]] = {
    "eq": ("at",),
    "ne": ("before", "behind"),
    "lt": ("before",),
    "lte": ("before", "at"),
    "gt": ("behind",),
    "gte": ("at", "behind"),
}
MAX_SEARCHED: Final = 40_000
"""Characters that the patterns for versions name: 9 for a version such as 2.7.0, ten times as many for all before or behind it."""
_Test: TypeAlias = nodes.Comparison | nodes.Membership | nodes.ListMembership | nodes.Between
_MOST_IN_A_PATTERN: Final = 50
_OTHERS: Final = {"eq": "ne", "ne": "eq", "lt": "gte", "gte": "lt", "gt": "lte", "lte": "gt"}


def is_version(ctx: Context, value: Value, path: Pointer, *, negated: bool = False) -> Condition | None:
    """Return whether a text is a version, or with ``negated`` is none or not there; None after reporting that this is too much."""
    return _weighed(ctx, _is_version(value, path, negated=negated), path)


def compare_version(ctx: Context, node: _Test, value: Value, path: Pointer) -> Condition | None:
    """Return the test of a version against constants, or None after reporting what is wrong with it."""
    if ctx.searched > MAX_SEARCHED:  # past that, every further one is too much, which is told once
        return None
    found = _compared(ctx, node, value, path)
    return found if isinstance(node, nodes.ListMembership) else _weighed(ctx, found, path)


def _weighed(ctx: Context, found: Condition | None, path: Pointer) -> Condition | None:
    """Return a condition, or None where the patterns for versions come to too much with it, which is told once."""
    told = ctx.searched > MAX_SEARCHED
    for one in found.conditions if isinstance(found, (All, AnyOf)) else (found,):
        if isinstance(one, Matches):
            ctx.searched += size(one.pattern)
    if ctx.searched <= MAX_SEARCHED:
        return found
    if not told:
        message = f"the patterns for versions have more than {MAX_SEARCHED:,} characters"
        hint = "versions that are told one by one are a static list, which comes with the call"
        ctx.findings.error("too-large", path, message, hint)
    return None


def _is_version(value: Value, path: Pointer, *, negated: bool = False) -> Matches:
    return Matches(value, any_version(), fold=False, negated=negated, or_missing=negated, at=path)


def _compared(ctx: Context, node: _Test, value: Value, path: Pointer) -> Condition | None:
    or_missing = node.missing == "match"
    if not isinstance(node, nodes.Between) and node.ignore_case:
        ctx.findings.error("type-mismatch", (*path, "ignore_case"), "names in versions have their case")
    match node:
        case nodes.Comparison():
            beside = _constant(ctx, node.value, (*path, "value"))
            return _placed(value, beside, node.op, path, or_missing=or_missing) if beside is not None else None
        case nodes.Between():
            return _between(ctx, node, value, path, or_missing=or_missing)
        case nodes.Membership():
            known = [_constant(ctx, one, (*path, "values", index)) for index, one in enumerate(node.values)]
            return _among(value, known, path, negated=node.op == "not_in", or_missing=or_missing)
        case nodes.ListMembership():
            found = static(ctx, node.list, value.type, (*path, "list"))
            known = [read_version(str(one.value)) for one in found] if found is not None else [None]
            return _among(value, known, path, negated=node.op == "not_in_list", or_missing=or_missing)


def _placed(value: Value, beside: Version, op: str, path: Pointer, *, or_missing: bool) -> Matches:
    """Return a comparison: found among the versions for which it holds, or not found among those for which it does not."""
    pattern = placed(beside, *_SIDES[_OTHERS[op] if or_missing else op])
    return Matches(value, pattern, fold=False, negated=or_missing, or_missing=or_missing, at=path)


def _between(ctx: Context, node: nodes.Between, value: Value, path: Pointer, *, or_missing: bool) -> Condition | None:
    low, high = _constant(ctx, node.low, (*path, "low")), _constant(ctx, node.high, (*path, "high"))
    if low is None or high is None:
        return None
    if high.order < low.order:
        ctx.findings.error("reversed-range", path, "low is after high, so nothing lies between", "exchange them")
        return None
    if node.op == "between":
        return All(
            tuple(_placed(value, end, op, path, or_missing=or_missing) for end, op in ((low, "gte"), (high, "lte")))
        )
    return AnyOf(tuple(_placed(value, end, op, path, or_missing=or_missing) for end, op in ((low, "lt"), (high, "gt"))))


def _among(
    value: Value, given: Sequence[Version | None], path: Pointer, *, negated: bool, or_missing: bool
) -> Condition | None:
    """Return the test of a version against some, of which no pattern has too many; None where one of them is none."""
    known = list(dict.fromkeys(one for one in given if one is not None))
    if None in given:
        return None
    parts = [known[start : start + _MOST_IN_A_PATTERN] for start in range(0, len(known), _MOST_IN_A_PATTERN)]
    is_in = [_listed(value, same(part), path) for part in parts]
    if not negated:
        return AnyOf((*is_in, *([_is_version(value, path, negated=True)] if or_missing else [])))
    outside = [
        Matches(one.value, one.pattern, fold=False, negated=True, or_missing=or_missing, at=path) for one in is_in
    ]
    return All((*outside, *([] if or_missing else [_is_version(value, path)])))


def _listed(value: Value, pattern: Pattern, path: Pointer) -> Matches:
    return Matches(value, pattern, fold=False, negated=False, or_missing=False, at=path)


def _constant(ctx: Context, given: ScalarValue | nodes.Value, path: Pointer) -> Version | None:
    """Return the version that a constant is; nothing else has a place beside one."""
    if isinstance(given, nodes.Literal_) and given.type == "version":
        given, path = given.value, (*path, "value")
    if isinstance(given, Node):
        message = "a version is compared with one that is known when a statement is written, since engines cannot order two of them"
        ctx.findings.error("unsupported-type", path, message, "write the version, such as 2.10.0")
        return None
    return version(ctx, given, path)
