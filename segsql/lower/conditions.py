"""Bound conditions in normal form to predicates.

SQL's third answer, unknown, only ever arises in a leaf, and only AND, OR, WHERE, HAVING and CASE WHEN stand above leaves; all of
them take unknown for false. NOT stands before EXISTS alone, which is never unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Final, assert_never

from sqlglot import exp

from segsql.bind.bound import (
    All,
    AnyOf,
    Compare,
    Condition,
    Const,
    Constant,
    ForeignTest,
    Has,
    Match,
    Matches,
    Measure,
    Missing,
    MonthDay,
    Negation,
    OneOf,
    Ref,
    Related,
    Shift,
    Some,
    Utc,
    Value,
    Within,
)
from segsql.errors import Pointer
from segsql.lower import nodes as n
from segsql.lower.collation import ONE_SIDED
from segsql.lower.constants import constant
from segsql.lower.forms import Build, as_it_is
from segsql.lower.forms_of_arrays import Wanted
from segsql.lower.fragments import lower_test
from segsql.lower.meeting import as_met, meeting
from segsql.lower.patterns import GOING_BACK
from segsql.lower.related import Holds, figure_holds, is_joined, is_related, joined_figure
from segsql.lower.run import Run
from segsql.lower.values import as_text, in_lower_case, operand
from segsql.operators.comparisons import COMPLEMENT, CompareOp, orders

_LIGHT: Final = 8
"""So many constants of a list are no more work than one part that stands by itself."""
_ANY: Final[dict[tuple[CompareOp, Constant], bool]] = {
    ("gte", 1): True,
    ("gt", 0): True,
    ("ne", 0): True,
    ("lt", 1): False,
    ("lte", 0): False,
    ("eq", 0): False,
}
"""What of a number of rows says whether there is any, which needs no counting."""


def lower_condition(run: Run, condition: Condition, conjunct: bool) -> exp.Expr:
    """Return the predicate for a condition, which may be a conjunct of a WHERE."""
    match condition:
        case All():
            parts = [run.condition(one) for one in condition.conditions]
            return exp.Paren(this=n.both(parts)) if len(parts) > 1 else parts[0] if parts else n.always(true=True)
        case AnyOf():
            parts = [run.condition(one) for one in condition.conditions]
            return n.either(parts) if parts else n.always(true=False)
        case Some():
            return _some(run, condition)
        case Related():
            return is_related(run, condition.rows, negated=condition.negated, conjunct=conjunct)
        case Missing():
            if condition.value.type.kind == "array":
                run.form("query.missing_array", condition.at)
            value = run.value(condition.value)
            return n.is_not_null(value) if condition.negated else n.is_null(value)
        case Compare():
            return _compare(run, condition, conjunct)
        case OneOf():
            return _one_of(run, condition, conjunct)
        case Has():
            return _has(run, condition)
        case Within():
            return _within(run, condition, conjunct)
        case Match():
            return _match(run, condition)
        case Matches():
            return _matches(run, condition)
        case ForeignTest():
            return lower_test(run, condition)
        case Negation():
            raise AssertionError("normalizing leaves no negation")
        case _:
            assert_never(condition)


def _some(run: Run, group: Some) -> exp.Expr:
    def counted() -> exp.Expr:
        return n.total([n.case([(run.condition(one), n.number(1))], n.number(0)) for one in group.conditions])

    least, most, count = group.least, group.most, len(group.conditions)
    if least == most:
        return (exp.NEQ if group.negated else exp.EQ)(this=counted(), expression=n.number(most))
    if least == 0 or most == count:
        assert not group.negated, "normalizing turns the number around"
        op, end = (exp.LTE, most) if least == 0 else (exp.GTE, least)
        return op(this=counted(), expression=n.number(end))
    between = n.between(counted(), n.number(least), n.number(most))
    return exp.Not(this=between) if group.negated else between


def _compare(run: Run, leaf: Compare, conjunct: bool) -> exp.Expr:
    common = meeting(run, leaf.left, leaf.right)

    def holds(left: Build, *, negated: bool) -> exp.Expr:
        op = COMPLEMENT[leaf.op] if negated else leaf.op
        order = orders(op)
        if leaf.left.type.kind == "text":
            this = as_text(run, left, fold=leaf.fold, order=order, at=leaf.at)
        else:
            this = as_met(run, left(), leaf.left.type, common)
        right = operand(run, leaf.right, fold=leaf.fold, order=order, at=leaf.at, common=common)
        return n.COMPARE[op](this=this, expression=right)

    if isinstance(leaf.left, Measure) and isinstance(leaf.right, Const):
        rows = leaf.left.rows
        if leaf.left.function == "count" and not rows.whole and (leaf.op, leaf.right.value) in _ANY:
            return is_related(run, rows, negated=not _ANY[leaf.op, leaf.right.value], conjunct=conjunct)
        return _figure(run, leaf.left, holds, conjunct, or_missing=leaf.or_missing)
    predicate = holds(partial(run.value, leaf.left), negated=False)
    return _or_missing(run, predicate, leaf.or_missing, leaf.left, leaf.right)


def _figure(run: Run, figure: Measure, holds: Holds, conjunct: bool, *, or_missing: bool) -> exp.Expr:
    """Return the predicate that a figure compares with constants as ``holds`` says."""
    if not is_joined(run, figure, conjunct, or_missing=or_missing):
        return figure_holds(run, figure, holds, or_missing=or_missing)
    if or_missing:
        return _or_missing(run, holds(partial(run.value, figure), negated=False), or_missing, figure)
    return holds(partial(joined_figure, run, figure), negated=False)


def _one_of(run: Run, leaf: OneOf, conjunct: bool) -> exp.Expr:
    if leaf.value.type.kind == "decimal":
        leaf = _within_digits(leaf)
    common = meeting(run, leaf.value, *leaf.constants)

    def holds(left: Build, *, negated: bool) -> exp.Expr:
        def this() -> exp.Expr:
            if leaf.value.type.kind == "text":
                return as_text(run, left, fold=leaf.fold, order=False, at=leaf.at)
            return as_met(run, left(), leaf.value.type, common)

        before = run.parts
        if leaf.value.type.kind != "text" or leaf.fold:
            constants = []
            for one in leaf.constants:
                constants.append(operand(run, one, fold=leaf.fold, at=leaf.at, common=common))
                run.parts = before
        else:
            constants = _texts(run, leaf.constants, leaf.at)
        run.parts = before + len(constants) // _LIGHT
        if len(constants) == 1:
            return (exp.NEQ if negated else exp.EQ)(this=this(), expression=constants[0])
        kind, nullable = leaf.value.type.kind, leaf.value.nullable or isinstance(leaf.value, Measure)
        return run.form("query.in_list", leaf.at)(run.pen, this, constants, kind, nullable, negated)

    if not leaf.constants:
        return _empty(run, leaf)
    if isinstance(leaf.value, Measure):
        turned = partial(_turned, holds, leaf.negated)
        return _figure(run, leaf.value, turned, conjunct, or_missing=leaf.or_missing)
    predicate = holds(partial(run.value, leaf.value), negated=leaf.negated)
    return _or_missing(run, predicate, leaf.or_missing, leaf.value)


def _texts(run: Run, constants: Sequence[Const], at: Pointer) -> list[exp.Expr]:
    """Return texts as ``operand`` does each, what it asks being asked once, since a list may be long."""
    settle = run.form("text.operand", at)
    if settle is as_it_is or settle in ONE_SIDED:
        return [constant(run, one) for one in constants]
    return [settle(partial(constant, run, one)) for one in constants]


def _within_digits(leaf: OneOf) -> OneOf:
    """Return a list without the constants that a decimal has no digits for: ClickHouse makes them of its type, and stops where it cannot."""
    most = 10**leaf.value.type.whole
    kept = tuple([one for one in leaf.constants if not isinstance(one.value, int | Decimal) or abs(one.value) < most])
    return leaf if len(kept) == len(leaf.constants) else replace(leaf, constants=kept)


def _turned(holds: Holds, turned: bool, left: Build, *, negated: bool) -> exp.Expr:
    return holds(left, negated=negated != turned)


def _empty(run: Run, leaf: OneOf) -> exp.Expr:
    """Nothing is in an empty list, and everything that is known is outside of it."""
    if leaf.negated == leaf.or_missing or not leaf.value.nullable:
        return n.always(true=leaf.negated)
    value = run.value(leaf.value)
    return n.is_not_null(value) if leaf.negated else n.is_null(value)


def _has(run: Run, leaf: Has) -> exp.Expr:
    """A missing array and an empty one differ only where the leaf holds for one of them alone."""
    if leaf.value.nullable and leaf.negated != leaf.or_missing:
        run.form("query.missing_array", leaf.at)
    element = leaf.value.type.element
    assert element is not None

    def among(item: Build, constants: Sequence[exp.Expr]) -> exp.Expr:
        if len(constants) == 1:
            return exp.EQ(this=item(), expression=constants[0])
        return run.form("query.in_list", leaf.at)(run.pen, item, constants, element.kind, False, False)

    nodes = [run.value(one) for one in leaf.constants]
    wanted = Wanted(element, [one.value for one in leaf.constants], nodes, leaf.every, among)
    predicate = run.form("query.has_items", leaf.at)(run.pen, partial(run.value, leaf.value), wanted, leaf.negated)
    return _or_missing(run, predicate, leaf.or_missing, leaf.value)


def _within(run: Run, leaf: Within, conjunct: bool) -> exp.Expr:
    common = meeting(run, leaf.value, leaf.low, leaf.high)

    def holds(left: Build, *, negated: bool) -> exp.Expr:
        def side() -> exp.Expr:
            if leaf.value.type.kind == "text":
                return as_text(run, left, fold=False, order=True, at=())
            return as_met(run, left(), leaf.value.type, common)

        low, high = [operand(run, end, order=True, common=common) for end in (leaf.low, leaf.high)]
        if negated:
            above = exp.GT if leaf.closed else exp.GTE
            under, over = exp.LT(this=side(), expression=low), above(this=side(), expression=high)
            # One end decides, but only while the other is there.
            return n.either([_beside(run, under, leaf.high, leaf), _beside(run, over, leaf.low, leaf)])
        below = exp.LTE if leaf.closed else exp.LT
        return exp.Paren(this=n.both([exp.GTE(this=side(), expression=low), below(this=side(), expression=high)]))

    if isinstance(leaf.value, Measure) and isinstance(leaf.low, Const) and isinstance(leaf.high, Const):
        turned = partial(_turned, holds, leaf.negated)
        return _figure(run, leaf.value, turned, conjunct, or_missing=leaf.or_missing)
    predicate = holds(partial(run.value, leaf.value), negated=leaf.negated)
    return _or_missing(run, predicate, leaf.or_missing, leaf.value, leaf.low, leaf.high)


def _beside(run: Run, test: exp.Expr, other: Value, leaf: Within) -> exp.Expr:
    """Return a test against one end of a range, which counts only where the other end is known."""
    source = _source(leaf.low)
    if not other.nullable or leaf.or_missing or (source is not None and source == _source(leaf.high)):
        return test
    return exp.Paren(this=n.both([test, n.is_not_null(run.value(other))]))


def _source(value: Value) -> Ref | None:
    """Return the column that a value is missing with, where it is a column or a time moved from one."""
    while isinstance(value, Shift | Utc):
        value = value.value
    return value if isinstance(value, Ref) else None


def _match(run: Run, leaf: Match) -> exp.Expr:
    def searched(one: Value, *, fold: bool) -> exp.Expr:
        build: Build = partial(run.value, one)
        return search(partial(run.form("text.fold", leaf.at), build) if fold else build)

    def needle() -> exp.Expr:
        folded = in_lower_case(leaf.needle) if leaf.fold else None
        sought, fold = folded or leaf.needle, leaf.fold and not folded
        if search in ONE_SIDED and isinstance(sought, Const) and not fold:
            return run.value(sought)
        return searched(sought, fold=fold)

    search = run.form("text.search", leaf.at)
    if not isinstance(leaf.needle, Const):
        run.form("text.needle", (*leaf.at, "value"))
    value = partial(searched, leaf.value, fold=leaf.fold)
    if leaf.op == "contains":
        place = run.form("text.position", leaf.at)(value, needle)
        predicate: exp.Expr = (exp.EQ if leaf.negated else exp.GT)(this=place, expression=n.number(0))
    else:
        predicate = run.form(f"text.{leaf.op}", leaf.at)(run.pen, value, needle)
        if leaf.negated:
            predicate = exp.Not(this=exp.Paren(this=predicate))
    return _or_missing(run, predicate, leaf.or_missing, leaf.value, leaf.needle)


def _matches(run: Run, leaf: Matches) -> exp.Expr:
    from segsql.operators.patterns.ambiguity import is_ambiguous
    from segsql.operators.patterns.simplify import simplified

    def value() -> exp.Expr:
        build: Build = partial(run.value, leaf.value)
        return search(partial(fold, build))

    search = run.form("text.search", leaf.at)
    fold = run.form("text.fold", leaf.at) if leaf.fold else as_it_is
    form = run.form("text.matches", leaf.at)
    pattern = simplified(leaf.pattern)
    if form in GOING_BACK and is_ambiguous(pattern):
        title = run.pen.target.dialect.title
        message = f"{title} could be lost in a repetition of this pattern, which reads one text in ever more ways"
        hint = "let each turn of the repetition begin with what the one before cannot end with"
        run.findings.error("unsupported-by-dialect", (*leaf.at, "pattern"), message, hint)
    predicate = form(run.pen, value, pattern)
    if leaf.negated:
        predicate = exp.Not(this=exp.Paren(this=n.alone(predicate)))
    return _or_missing(run, predicate, leaf.or_missing, leaf.value)


def _or_missing(run: Run, predicate: exp.Expr, or_missing: bool, *operands: Value) -> exp.Expr:
    """Let a leaf hold where an operand is missing, if it is to."""
    if not or_missing:
        return predicate
    read = [one.value if isinstance(one, MonthDay) else one for one in operands if one.nullable]
    return n.either([predicate, *(n.is_null(run.value(one)) for one in read)]) if read else predicate
