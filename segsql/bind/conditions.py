"""Condition nodes to bound conditions: what is compared is typed, times are made to meet, policies become flags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from segsql.bind import literals, live, times
from segsql.bind.anniversaries import anniversary
from segsql.bind.arrays import array_test
from segsql.bind.bound import (
    All,
    AnyOf,
    Compare,
    Condition,
    Const,
    Missing,
    Negation,
    OneOf,
    Related,
    Some,
    Value,
    Within,
)
from segsql.bind.buckets import split
from segsql.bind.context import Context, Frame
from segsql.bind.conversions import converted
from segsql.bind.documents import what_to_ask
from segsql.bind.lists import static
from segsql.bind.names import listed, plain
from segsql.bind.patterns import find, search
from segsql.bind.references import refer
from segsql.bind.values import IN_TEXT, is_scalar, names_of, operand, parsed
from segsql.errors import Pointer, did_you_mean, shown
from segsql.expression import ParsedCondition
from segsql.model import nodes
from segsql.model.arrays import ArrayTest
from segsql.model.scalars import ScalarValue
from segsql.model.splits import Split
from segsql.operators.comparisons import COMPLEMENT, FLIPPED, CompareOp, comparable
from segsql.types import BOOLEAN, DOUBLE, wider


def bind_condition(ctx: Context, node: nodes.Condition, frame: Frame, path: Pointer) -> Condition | None:
    """Return the bound condition of a node, or None after reporting what is wrong with it."""
    match node:
        case (
            nodes.Comparison()
            | nodes.Membership()
            | nodes.ListMembership()
            | nodes.Between()
            | nodes.TextMatch()
            | nodes.During()
            | nodes.Anniversary()
        ):
            value = operand(ctx, node.column, frame, (*path, "column"))
            return _leaf(ctx, node, value, frame, path) if value is not None else None
        case nodes.Group():
            bound = every(ctx, node.conditions, frame, (*path, "conditions"))
            return All(bound) if node.op == "and" else AnyOf(bound)
        case nodes.Some():
            return _some(ctx, node, frame, path)
        case nodes.Not():
            inner = ctx.condition(node.condition, frame, (*path, "condition"))
            return Negation(inner) if inner is not None else None
        case nodes.Exists() | nodes.Every():
            made = ctx.rows(node, frame, path)
            return Related(made[0], negated=node.op != "exists") if made else None
        case nodes.Sequence():
            return ctx.bind_sequence(ctx, node, frame, path)
        case nodes.Presence():
            value = operand(ctx, node.column, frame, (*path, "column"))
            if value is not None and value.type.kind == "version":
                from segsql.bind.versions import is_version

                return is_version(ctx, value, path, negated=node.op == "is_missing")
            return Missing(value, node.op == "is_present", path) if value is not None else None
        case ArrayTest():
            return array_test(ctx, node, frame, path)
        case nodes.SegmentMembership():
            return refer(ctx, node, frame, path)
        case Split():
            return split(ctx, node, frame, path)
        case nodes.Constant():
            return All(()) if node.op == "everyone" else AnyOf(())
        case nodes.Expression():
            return _expression(ctx, node, frame, path)
        case nodes.Pattern():
            value = operand(ctx, node.column, frame, (*path, "column"))
            return search(ctx, node, value, path) if value is not None else None
        case nodes.Sql():
            from segsql.bind.fragments import fragment_condition

            return fragment_condition(ctx, node, frame, path)
        case _:
            assert_never(node)


def _some(ctx: Context, node: nodes.Some, frame: Frame, path: Pointer) -> Condition:
    count = len(node.conditions)
    most = count if node.at_most is None else node.at_most
    if node.at_least > count:
        message = f"{node.at_least} of {count} conditions never hold"
        ctx.findings.error("invalid-value", (*path, "at_least"), message, "to select no one, write {op: nobody}")
    elif node.at_least > most:
        message = f"at least {node.at_least} and at most {most} never holds"
        ctx.findings.error("reversed-range", path, message, "exchange them")
    elif node.at_least == 0 and most >= count:
        message = f"any number of {count} conditions always holds"
        ctx.findings.error("invalid-value", path, message, "say how many with at_least or at_most")
    return Some(every(ctx, node.conditions, frame, (*path, "conditions")), node.at_least, min(most, count))


def every(ctx: Context, conditions: Sequence[nodes.Condition], frame: Frame, path: Pointer) -> tuple[Condition, ...]:
    """Return the bound forms of a list of conditions; those with errors have been reported and are left out."""
    bound: list[Condition] = []
    for index, one in enumerate(conditions):
        condition = ctx.condition(one, frame, (*path, index))
        if condition is not None:
            bound.append(condition)
    return tuple(bound)


def _leaf(
    ctx: Context,
    node: nodes.Comparison
    | nodes.Membership
    | nodes.ListMembership
    | nodes.Between
    | nodes.TextMatch
    | nodes.During
    | nodes.Anniversary,
    value: Value,
    frame: Frame,
    path: Pointer,
) -> Condition | None:
    if value.type.kind == "version" and isinstance(
        node, nodes.Comparison | nodes.Membership | nodes.ListMembership | nodes.Between
    ):
        from segsql.bind.versions import compare_version

        return compare_version(ctx, node, value, path)
    if not value.type.scalar:
        message = f"values of type {value.type} cannot be compared yet"
        ctx.findings.error("unsupported-type", (*path, "column"), message, what_to_ask(value.type))
        return None
    match node:
        case nodes.Comparison():
            return _comparison(ctx, node, value, frame, path)
        case nodes.Membership():
            return _membership(ctx, node, value, path)
        case nodes.ListMembership():
            found = _has_case(ctx, node, value, path) and static(ctx, node.list, value.type, (*path, "list"))
            return _among(ctx, node, value, found, path) if isinstance(found, list) else None
        case nodes.Between():
            return _between(ctx, node, value, frame, path)
        case nodes.TextMatch():
            return find(ctx, node, value, frame, path)
        case nodes.During():
            at, negated = (*path, "period"), node.op == "not_during"
            return during(ctx, node.period, value, frame, at, negated=negated, or_missing=_or_missing(node))
        case nodes.Anniversary():
            return anniversary(ctx, node, value, frame, path, or_missing=_or_missing(node))
        case _:
            assert_never(node)


def _or_missing(node: nodes.Leaf) -> bool:
    return node.missing == "match"


def _expression(ctx: Context, node: nodes.Expression, frame: Frame, path: Pointer) -> Condition | None:
    tree = parsed(ctx, node, path)
    if tree is None:
        return None
    inner, before = names_of(ctx, node, frame, path), len(ctx.read)
    if isinstance(tree, ParsedCondition):
        condition = ctx.condition(tree, inner, (*path, IN_TEXT))
        return condition if condition is not None and not ctx.too_deep(condition, before, path) else None
    value = ctx.value(tree, inner, (*path, IN_TEXT))
    if value is None:
        return None
    if value.type.kind != "boolean":
        message = f"the text gives a value of type {value.type}, where a condition is needed"
        ctx.findings.error("type-mismatch", (*path, IN_TEXT), message, "compare it with something")
        return None
    return Compare("eq", value, Const(value=True, type=BOOLEAN), or_missing=False)


def _comparison(ctx: Context, node: nodes.Comparison, left: Value, frame: Frame, path: Pointer) -> Condition | None:
    at = (*path, "value")
    right = _constant(ctx, node.value, left, frame, at) if is_scalar(node.value) else ctx.value(node.value, frame, at)
    if right is None:
        return None
    if not right.type.scalar:
        ctx.findings.error("unsupported-type", at, f"values of type {right.type} cannot be compared yet")
        return None
    if node.ignore_case and "text" not in (left.type.kind, right.type.kind):
        ctx.findings.error("type-mismatch", (*path, "ignore_case"), f"values of type {left.type} have no case")
        return None
    return compare(ctx, node.op, left, right, path, "value", or_missing=_or_missing(node), fold=node.ignore_case)


def compare(
    ctx: Context,
    op: CompareOp,
    left: Value,
    right: Value,
    path: Pointer,
    name: str,
    *,
    or_missing: bool,
    fold: bool = False,
) -> Condition | None:
    """Return the comparison of two values, times brought to the same kind; the one on the right has a name in the node."""
    if isinstance(left, Const) and not isinstance(right, Const):
        op, left, right = FLIPPED[op], right, left
    if left.type.temporal and right.type.temporal and left.type.kind != right.type.kind:
        if not isinstance(right, Const):
            return _beside_value(ctx, op, left, right, path, name, or_missing=or_missing)
        found = times.beside_constant(ctx, op, left, right, path, or_missing=or_missing)
        if not isinstance(found, Const):
            return found
        right = found
    common = wider(left.type, right.type)
    if common is None:
        message = f"a value of type {left.type} is compared with one of type {right.type}"
        ctx.findings.error("type-mismatch", (*path, name), message)
        return None
    if not comparable(op, common):
        message = f"values of type {common} are equal or different, not before or after each other"
        ctx.findings.error("type-mismatch", (*path, "op"), message)
        return None
    if common.kind == "double":
        left = converted(left, DOUBLE, path)
    if isinstance(right, Const):
        kind = left.type if left.type.zoned else common if common.kind == "double" else right.type
        if kind is not right.type:
            right = Const(right.value, kind, at=right.at)
        return Compare(op, left, right, or_missing, fold, path)
    right = converted(right, DOUBLE, path) if common.kind == "double" else plain(right, path)
    return Compare(op, plain(left, path), right, or_missing, fold, path)


def _beside_value(
    ctx: Context, op: CompareOp, left: Value, right: Value, path: Pointer, name: str, *, or_missing: bool
) -> Condition | None:
    """Return the comparison of times of two types: days are told of the engine's clock alone."""
    if live.is_live(left):
        op, left, right = FLIPPED[op], right, left
    if left.type.kind == "date" and live.is_live(right):
        day = live.as_day(ctx, right, path)
        return Compare(op, left, day, or_missing, at=path) if day is not None else None
    message = f"a {left.type} is compared with a {right.type}: engines would have to convert between them"
    ctx.findings.error("zone-arithmetic", (*path, name), message, "compare columns of the same type")
    return None


def _constant(ctx: Context, scalar: ScalarValue, beside: Value, frame: Frame, path: Pointer) -> Const | None:
    """Return a scalar typed by the value it is compared with, held to that column's closed list."""
    constant = literals.typed(scalar, beside.type, ctx, path)
    if constant is None:
        return None
    closed = listed(beside)
    if closed is not None and scalar not in closed.values:
        hint = did_you_mean(str(scalar), map(str, closed.values))
        ctx.findings.error("not-a-listed-value", path, f'"{closed.name}" never is {shown(scalar)}', hint)
        return None
    if constant.type.kind == "text" and scalar in frame.scope.table.columns:
        message = f'"{shown(scalar)}" is compared as text, and is also a column here'
        hint = f"write {{op: column, path: {scalar}}} if the column is meant"
        ctx.findings.warning("literal-names-a-column", path, message, hint)
    return constant


def _membership(ctx: Context, node: nodes.Membership, value: Value, path: Pointer) -> Condition | None:
    if not node.values:
        empty = {"in": "nothing is in an empty list", "not_in": "every present value is outside an empty list"}
        ctx.findings.warning("empty-list", (*path, "values"), empty[node.op])
    if not _has_case(ctx, node, value, path):
        return None
    found: list[Const] = []
    closed = listed(value)
    for index, scalar in enumerate(node.values):
        constant = literals.typed(scalar, value.type, ctx, at := (*path, "values", index))
        if constant and closed is not None and scalar not in closed.values:
            hint = did_you_mean(str(scalar), map(str, closed.values))
            ctx.findings.error("not-a-listed-value", at, f'"{closed.name}" never is {shown(scalar)}', hint)
        elif constant:
            found.append(constant)
    if len(found) < len(node.values) and not found:
        return None
    return _among(ctx, node, value, found, path)


def _has_case(
    ctx: Context, node: nodes.Comparison | nodes.Membership | nodes.ListMembership, value: Value, path: Pointer
) -> bool:
    """Whether case can be ignored, where it is to be; if not, that is reported."""
    if not node.ignore_case or value.type.kind == "text":
        return True
    ctx.findings.error("type-mismatch", (*path, "ignore_case"), f"values of type {value.type} have no case")
    return False


def _among(
    ctx: Context, node: nodes.Membership | nodes.ListMembership, value: Value, found: list[Const], path: Pointer
) -> Condition:
    """Return the test of a value against constants; those that are days count whole beside a time."""
    negated, or_missing = node.op in ("not_in", "not_in_list"), _or_missing(node)
    # By value and its type in Python: hashing whole constants would take a third of compiling a long list.
    found = list({(type(one.value), one.value): one for one in found}.values())
    if not any(one.type.kind == "date" != value.type.kind for one in found):
        kind = value.type if value.type.zoned or value.type.kind == "double" else None
        constants = tuple(Const(one.value, kind, at=one.at) for one in found) if kind else tuple(found)
        return OneOf(value, constants, negated, or_missing, node.ignore_case, path)
    tests = tuple(
        compare(ctx, "ne" if negated else "eq", value, one, path, "values", or_missing=or_missing) for one in found
    )
    kept = tuple(one for one in tests if one is not None)
    return All(kept) if negated else AnyOf(kept)


def _between(ctx: Context, node: nodes.Between, value: Value, frame: Frame, path: Pointer) -> Condition | None:
    ends: list[Value] = []
    for name, given in (("low", node.low), ("high", node.high)):
        end = literals.beside(ctx, given, value.type, frame, (*path, name))
        if end is not None:
            ends.append(end)
    if len(ends) < 2:
        return None
    low, high = ends
    if not _ordered(ctx, low, high, path):
        return None
    if isinstance(value, Const):
        ctx.findings.error("invalid-value", (*path, "column"), "a constant is tested, so no row is")
        return None
    if not isinstance(low, Const) or not isinstance(high, Const):
        value = plain(value, (*path, "column"))
    if value.type.numeric and "double" in (low.type.kind, high.type.kind):
        value = converted(value, DOUBLE, path)
    lower = compare(ctx, "gte", value, low, path, "low", or_missing=False)
    upper = compare(ctx, "lte", value, high, path, "high", or_missing=False)
    if lower is None or upper is None:
        return None
    negated, or_missing = node.op == "not_between", _or_missing(node)
    match [one for one in (lower, upper) if isinstance(one, Compare)]:
        case [first, last]:
            return Within(first.left, first.right, last.right, last.op == "lte", negated, or_missing)
        case [one]:  # the other end is where the calendar ends
            return Compare(COMPLEMENT[one.op] if negated else one.op, one.left, one.right, or_missing)
        case _:
            return times.inside(value, None, None, negated=negated, or_missing=or_missing)


def _ordered(ctx: Context, low: Value, high: Value, path: Pointer) -> bool:
    """Refuse a range of constants whose ends are exchanged, which would silently match nothing."""
    if not isinstance(low, Const) or not isinstance(high, Const):
        return True
    if low.type.temporal and high.type.temporal and low.type != high.type:
        try:
            exchanged = times.instant(ctx, low) > times.instant(ctx, high)
        except OverflowError:
            times.off_the_calendar(ctx, path)
            return False
    elif wider(low.type, high.type) is not None:
        exchanged = low.value > high.value  # type: ignore[operator]
    else:
        return True
    if exchanged:
        ctx.findings.error("reversed-range", path, "low is after high, so nothing lies between", "exchange them")
    return not exchanged


def during(
    ctx: Context,
    period: nodes.Period,
    value: Value,
    frame: Frame,
    path: Pointer,
    *,
    negated: bool = False,
    or_missing: bool = False,
) -> Condition | None:
    """Return the test that a time lies in the period written at ``path``, or outside of it."""
    if not value.type.temporal:
        message = f"a value of type {value.type} is not a time"
        ctx.findings.error("type-mismatch", (*path[:-1], "column"), message)
        return None
    found = times.bounds(ctx, period, value.type, frame, path)
    if found is None:
        return None
    low, high = found
    fixed = all(one is None or isinstance(one, Const) for one in found)
    value = value if fixed else plain(value, path)
    return times.inside(value, low, high, negated=negated, or_missing=or_missing)
