"""Bound conditions in normal form to predicates.

SQL's third answer, unknown, only ever arises in a leaf, and only AND, OR, WHERE, HAVING and CASE WHEN stand above leaves; all of
them take unknown for false. NOT stands before EXISTS alone, which is never unknown.
"""

from __future__ import annotations

from functools import partial
from typing import assert_never

from sqlglot import exp

from segsql.bind.bound import (
    All,
    AnyOf,
    Compare,
    Condition,
    Const,
    Match,
    Measure,
    Missing,
    Negation,
    OneOf,
    Related,
    Value,
    Within,
)
from segsql.lower import nodes as n
from segsql.lower.forms import Build
from segsql.lower.related import figure_holds, is_joined, is_related
from segsql.lower.run import Run
from segsql.lower.values import as_text, operand
from segsql.operators.comparisons import COMPLEMENT, orders


def lower_condition(run: Run, condition: Condition) -> exp.Expr:
    """Return the predicate for a condition."""
    match condition:
        case All():
            parts = [run.condition(one) for one in condition.conditions]
            return exp.Paren(this=n.both(parts)) if len(parts) > 1 else parts[0] if parts else n.always(true=True)
        case AnyOf():
            parts = [run.condition(one) for one in condition.conditions]
            return n.either(parts) if parts else n.always(true=False)
        case Related():
            return is_related(run, condition.rows, negated=condition.negated)
        case Missing():
            value = run.value(condition.value)
            return n.is_not_null(value) if condition.negated else n.is_null(value)
        case Compare():
            return _compare(run, condition)
        case OneOf():
            return _one_of(run, condition)
        case Within():
            return _within(run, condition)
        case Match():
            return _match(run, condition)
        case Negation():
            raise AssertionError("normalizing leaves no negation")
        case _:
            assert_never(condition)


def _compare(run: Run, leaf: Compare) -> exp.Expr:
    def holds(left: Build, *, negated: bool) -> exp.Expr:
        op = COMPLEMENT[leaf.op] if negated else leaf.op
        kind, order = leaf.left.type.kind, orders(op)
        this = as_text(run, left, fold=leaf.fold, order=order, at=leaf.at) if kind == "text" else left()
        return n.COMPARE[op](this=this, expression=operand(run, leaf.right, fold=leaf.fold, order=order, at=leaf.at))

    if isinstance(leaf.left, Measure) and isinstance(leaf.right, Const) and not is_joined(run, leaf.left):
        return figure_holds(run, leaf.left, holds, or_missing=leaf.or_missing)
    predicate = holds(partial(run.value, leaf.left), negated=False)
    return _or_missing(run, predicate, leaf.or_missing, leaf.left, leaf.right)


def _one_of(run: Run, leaf: OneOf) -> exp.Expr:
    def holds(left: Build, *, negated: bool) -> exp.Expr:
        text = leaf.value.type.kind == "text"
        this = as_text(run, left, fold=leaf.fold, order=False, at=leaf.at) if text else left()
        constants = [operand(run, one, fold=leaf.fold, at=leaf.at) for one in leaf.constants]
        if len(constants) == 1:
            return (exp.NEQ if negated else exp.EQ)(this=this, expression=constants[0])
        found = exp.In(this=this, expressions=constants)
        return exp.Not(this=exp.Paren(this=found)) if negated else found

    if not leaf.constants:
        return _empty(run, leaf)
    if isinstance(leaf.value, Measure) and not is_joined(run, leaf.value):
        return figure_holds(
            run,
            leaf.value,
            lambda left, negated: holds(left, negated=negated != leaf.negated),
            or_missing=leaf.or_missing,
        )
    predicate = holds(partial(run.value, leaf.value), negated=leaf.negated)
    return _or_missing(run, predicate, leaf.or_missing, leaf.value)


def _empty(run: Run, leaf: OneOf) -> exp.Expr:
    """Nothing is in an empty list, and everything that is known is outside of it."""
    if leaf.negated == leaf.or_missing or not leaf.value.nullable:
        return n.always(true=leaf.negated)
    value = run.value(leaf.value)
    return n.is_not_null(value) if leaf.negated else n.is_null(value)


def _within(run: Run, leaf: Within) -> exp.Expr:
    text = leaf.value.type.kind == "text"

    def holds(left: Build, *, negated: bool) -> exp.Expr:
        def side() -> exp.Expr:
            return as_text(run, left, fold=False, order=True, at=()) if text else left()

        low, high = operand(run, leaf.low, order=True), operand(run, leaf.high, order=True)
        if negated:
            above = exp.GT if leaf.closed else exp.GTE
            return n.either([exp.LT(this=side(), expression=low), above(this=side(), expression=high)])
        below = exp.LTE if leaf.closed else exp.LT
        return exp.Paren(this=n.both([exp.GTE(this=side(), expression=low), below(this=side(), expression=high)]))

    fixed = isinstance(leaf.low, Const) and isinstance(leaf.high, Const)
    if fixed and isinstance(leaf.value, Measure) and not is_joined(run, leaf.value):
        return figure_holds(
            run,
            leaf.value,
            lambda left, negated: holds(left, negated=negated != leaf.negated),
            or_missing=leaf.or_missing,
        )
    predicate = holds(partial(run.value, leaf.value), negated=leaf.negated)
    return _or_missing(run, predicate, leaf.or_missing, leaf.value, leaf.low, leaf.high)


def _match(run: Run, leaf: Match) -> exp.Expr:
    def value() -> exp.Expr:
        return operand(run, leaf.value, fold=leaf.fold, at=leaf.at)

    def needle() -> exp.Expr:
        return operand(run, leaf.needle, fold=leaf.fold, at=leaf.at)

    if leaf.op == "contains":
        place = run.form("text.position", leaf.at)(value, needle)
        predicate: exp.Expr = (exp.EQ if leaf.negated else exp.GT)(this=place, expression=n.number(0))
    else:
        predicate = run.form(f"text.{leaf.op}", leaf.at)(run.pen, value, needle)
        if leaf.negated:
            predicate = exp.Not(this=exp.Paren(this=predicate))
    return _or_missing(run, predicate, leaf.or_missing, leaf.value)


def _or_missing(run: Run, predicate: exp.Expr, or_missing: bool, *operands: Value) -> exp.Expr:
    """Let a leaf hold where an operand is missing, if it is to."""
    missing = [n.is_null(run.value(one)) for one in operands if one.nullable] if or_missing else []
    return n.either([predicate, *missing]) if missing else predicate
