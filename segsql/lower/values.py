"""Bound values to nodes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Final, assert_never

from sqlglot import exp

from segsql.bind.bound import Apply, Choose, Const, Convert, Measure, Ref, Shift, Truth, Utc, Value
from segsql.errors import Pointer
from segsql.lower import nodes as n
from segsql.lower.forms import Build, as_it_is
from segsql.lower.run import Figures, Run
from segsql.operators.functions import CONVERSIONS, FUNCTIONS
from segsql.types import DOUBLE, Type

_ARITHMETIC: Final[dict[str, type[exp.Binary]]] = {"add": exp.Add, "subtract": exp.Sub, "multiply": exp.Mul}


def lower_value(run: Run, value: Value) -> exp.Expr:
    """Return fresh nodes for a value; NULL stands for a missing one, NaN included."""
    match value:
        case Ref():
            return _ref(run, value)
        case Const():
            return _constant(run, value)
        case Apply():
            return _apply(run, value)
        case Choose():
            # Results come first: a figure that one of them joins need not be grouped again for its condition.
            results = [run.value(then) for _, then in value.branches]
            branches = [(run.condition(when), then) for (when, _), then in zip(value.branches, results, strict=True)]
            return n.case(branches, run.value(value.otherwise) if value.otherwise is not None else None)
        case Convert():
            return _convert(run, value)
        case Shift():
            return _shift(run, value)
        case Utc():
            return run.form("time.to_utc", ())(run.pen, [partial(run.value, value.value)])
        case Truth():
            yes = run.form("literals.boolean", ())(True)
            no = run.form("literals.boolean", ())(False)
            return n.case([(run.condition(value.condition), yes)], no)
        case Measure():
            return _measure(run, value)
        case _:
            assert_never(value)


def cast_to(run: Run, value: exp.Expr, kind: Type) -> exp.Expr:
    """Return a value cast to the dialect's word for a logical type."""
    word = run.pen.type(kind.kind)
    if kind.kind == "decimal":
        word = word.format(precision=kind.precision, scale=kind.scale)
    return n.cast(value, word)


def as_text(run: Run, build: Build, *, fold: bool, order: bool, at: Pointer) -> exp.Expr:
    """Return text such that the engine compares it by code point, its case folded where asked."""
    compared = run.form("text.order" if order else "text.operand", at)
    if fold:
        return compared(partial(run.form("text.fold", at), build))
    return build() if compared is as_it_is else compared(build)


def operand(run: Run, value: Value, *, fold: bool = False, order: bool = False, at: Pointer = ()) -> exp.Expr:
    """Return a value as one side of a comparison."""
    if value.type.kind != "text":
        return run.value(value)
    return as_text(run, partial(run.value, value), fold=fold, order=order, at=at)


def _ref(run: Run, value: Ref) -> exp.Expr:
    level = run.levels[value.alias]
    if value.alias != level.scope.alias:
        level.need(value.alias)
    if value.type.kind == "double":
        read = partial(n.column, value.alias, value.column.physical)
        return run.form("numbers.missing_double", ())(run.pen, read)
    return n.column(value.alias, value.column.physical)


def _constant(run: Run, const: Const) -> exp.Expr:
    match const.type.kind, const.value:
        case "text", str() as text:
            return run.pen.text(text)
        case "boolean", bool() as truth:
            return run.form("literals.boolean", const.at)(truth)
        case "double", int() | Decimal() as amount:
            return run.form("literals.double", const.at)(run.pen, amount)
        case "integer" | "decimal", int() | Decimal() as amount:
            return _exact(run, amount, const)
        case "date", dt.date() as day:
            return run.form("literals.date", const.at)(run.pen, day)
        case "timestamp" | "datetime", dt.datetime() as moment:
            question = "literals.timestamp_with_zone" if const.type.zoned else "literals.timestamp"
            return run.form(question, const.at)(run.pen, moment)
        case "uuid", str() as text:
            return cast_to(run, run.pen.text(text), const.type)
        case _:
            raise AssertionError(const)


def _exact(run: Run, amount: int | Decimal, const: Const) -> exp.Expr:
    digits = run.pen.target.dialect.limits.decimal_digits.value
    if isinstance(amount, Decimal):
        if const.type.precision > digits and len(amount.normalize().as_tuple().digits) > digits:
            title = run.pen.target.dialect.title
            run.findings.error("unsupported-by-dialect", const.at, f"{title} keeps {digits} digits of a decimal")
        amount_text = format(amount, "f")
    else:
        amount_text = str(amount)
    return n.number(amount_text)


def _apply(run: Run, value: Apply) -> exp.Expr:
    question = FUNCTIONS[value.function].question
    if question is not None:
        builders = [partial(_part, run, one) for one in value.arguments]
        return run.form(f"functions.{question}", value.at)(run.pen, builders)
    first, *rest = value.arguments
    match value.function:
        case "add" | "subtract" | "multiply":
            made = _ARITHMETIC[value.function](this=_part(run, first), expression=_part(run, rest[0]))
            return _decimal(run, made, value.type)
        case "divide":
            return _divide(run, first, rest[0])
        case "negate":
            return exp.Paren(this=exp.Sub(this=n.number(0), expression=_part(run, first)))
        case "abs":
            return n.call("ABS", run.value(first))
        case "coalesce":
            return n.call("COALESCE", *_alike(run, value.arguments, value.type))
        case "nullif":
            return n.call("NULLIF", *(run.value(one) for one in value.arguments))
        case _:
            raise AssertionError(value.function)


def _part(run: Run, value: Value) -> exp.Expr:
    """Return an operand, in brackets where it is an operation itself."""
    node = run.value(value)
    return exp.Paren(this=node) if isinstance(node, exp.Binary) else node


def _alike(run: Run, values: Sequence[Value], kind: Type) -> list[exp.Expr]:
    """Return values that meet in one column, numbers cast to the type they share."""
    return [
        run.value(one) if one.type.kind == kind.kind or isinstance(one, Const) else cast_to(run, run.value(one), kind)
        for one in values
    ]


def _divide(run: Run, dividend: Value, divisor: Value) -> exp.Expr:
    """Divide as doubles; by zero there is no result. Engines differ in both: some divide integers, some raise."""
    above, below = _as_double(run, dividend), _as_double(run, divisor)
    if not (isinstance(divisor, Const) and divisor.value != 0):
        below = n.call("NULLIF", below, n.number(0))
    return exp.Div(this=above, expression=below, typed=True, safe=False)


def _as_double(run: Run, value: Value) -> exp.Expr:
    return _part(run, value) if value.type == DOUBLE else cast_to(run, run.value(value), DOUBLE)


def _decimal(run: Run, value: exp.Expr, kind: Type) -> exp.Expr:
    if kind.kind != "decimal":
        return value
    return run.form("numbers.decimal", ())(value, kind.scale)


def _convert(run: Run, value: Convert) -> exp.Expr:
    question = CONVERSIONS.get((value.value.type.kind, value.type.kind))
    if question is None:
        return cast_to(run, run.value(value.value), value.type)
    return run.form(f"functions.{question}", value.at)(run.pen, [partial(run.value, value.value)])


def _shift(run: Run, value: Shift) -> exp.Expr:
    kind = "date" if value.type.kind == "date" else "timestamp"
    question = f"time.shift_{kind}_{value.unit}s"
    if value.amount == 0:
        return run.value(value.value)
    return run.form(question, value.at)(run.pen, partial(_part, run, value.value), value.amount)


def _measure(run: Run, measure: Measure) -> exp.Expr:
    """Read a figure from the grouped table joined to the row it belongs to."""
    level = run.levels[measure.rows.home.alias]
    figures = level.figures.get(id(measure.rows))
    if figures is None:
        alias = f"{measure.rows.scope.alias}_figures"
        # Rows that differ only in the outer rows they look at share their end.
        again = sum(one.rows.scope is measure.rows.scope for one in level.figures.values())
        figures = Figures(f"{alias}_{again + 1}" if again else alias, measure.rows)
        level.figures[id(measure.rows)] = figures
    found = n.column(figures.alias, figures.column(measure))
    return n.call("COALESCE", found, n.number(0)) if measure.zero else found
