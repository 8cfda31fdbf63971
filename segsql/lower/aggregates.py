"""Figures over a group of rows: COUNT, SUM and the like, each exact and missing where it should be."""

from __future__ import annotations

from functools import partial
from typing import assert_never

from sqlglot import exp

from segsql.bind.bound import Measure, Ref
from segsql.lower import nodes as n
from segsql.lower.forms import Build
from segsql.lower.meeting import cast_to
from segsql.lower.run import Run
from segsql.lower.values import as_text, digits_of_row, results_of
from segsql.types import DOUBLE


def aggregate(run: Run, measure: Measure, argument: Build) -> exp.Expr:
    """Return the aggregate of a group."""
    text = measure.argument is not None and measure.argument.type.kind == "text"
    if not isinstance(measure.argument, Ref | None):
        argument = partial(results_of(run).figured, argument)
    match measure.function:
        case "count":
            return n.call("COUNT", exp.Star() if measure.argument is None else argument())
        case "count_distinct":
            value = as_text(run, argument, fold=False, order=False, at=()) if text else argument()
            known = run.form("query.count_distinct", ())(value)
            return known if measure.zero else n.call("NULLIF", known, n.number(0))
        case "min" | "max":
            name = measure.function.upper()
            if not text:
                return n.call(name, argument())
            extreme = run.form("text.extreme", measure.at)
            return extreme(run.pen, name, partial(run.form("text.order", measure.at), argument))
        case "sum" | "avg":
            build = partial(_sum if measure.function == "sum" else _average, run, measure, argument)
            assert measure.argument is not None
            # Infinities of both signs add up to no number.
            return (
                run.form("numbers.missing_double", ())(run.pen, build) if measure.argument.type == DOUBLE else build()
            )
        case "first":
            raise AssertionError("the first row is numbered, not grouped")
        case _:
            assert_never(measure.function)


def as_column(run: Run, measure: Measure, figure: exp.Expr) -> exp.Expr:
    """Return a figure that is read, in its type; one that is only compared is as good in any."""
    summed = measure.function == "sum" and measure.type != DOUBLE
    counted = measure.function.startswith("count")
    return results_of(run).total(run.pen, figure, measure.type) if summed or counted else figure


def _average(run: Run, measure: Measure, argument: Build) -> exp.Expr:
    total = cast_to(run, _sum(run, measure, argument), DOUBLE)
    known = n.call("NULLIF", n.call("COUNT", argument()), n.number(0))
    return exp.Div(this=total, expression=known, typed=True, safe=False)


def _sum(run: Run, measure: Measure, argument: Build) -> exp.Expr:
    """Return an exact sum; an average is that divided once, so that no engine's own rounding shows."""
    assert measure.argument is not None
    own = measure.argument.type
    total = n.call(
        "SUM",
        run.form("numbers.operand", ())(run.pen, argument(), own, measure.type if measure.function == "sum" else own),
    )
    if own == DOUBLE:
        return results_of(run).total(run.pen, total, DOUBLE)
    total = results_of(run).summed(run.pen, total, own)
    if own.kind != "decimal":
        return total
    return run.form("numbers.decimal", ())(total, own.scale, digits_of_row(measure.argument))
