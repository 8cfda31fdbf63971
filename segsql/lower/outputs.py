"""What is put out of a row: values as columns of the result, in their declared types."""

from __future__ import annotations

from sqlglot import exp

from segsql.bind.bound import Output
from segsql.lower.digits import most_digits
from segsql.lower.meeting import cast_to, word_of
from segsql.lower.run import Run
from segsql.lower.values import results_of
from segsql.types import MAX_PRECISION, Type


def put_out(run: Run, output: Output) -> exp.Expr:
    """Return a column of the result. A document stays as the engine holds it, which no word for a type could say better."""
    value, kind = output.value, output.type
    node = run.value(value)
    if kind.element is not None:
        return _array(run, node, output, kind.element)
    if kind.kind == "json":
        return node
    if kind.kind == "decimal" and (digits := most_digits(value, kind.scale)) > MAX_PRECISION:
        node = results_of(run).out(run.pen, node, kind, digits)
    return cast_to(run, node, kind)


def _array(run: Run, node: exp.Expr, output: Output, element: Type) -> exp.Expr:
    if output.value.nullable:
        run.form("query.missing_array", output.at)
    made = run.form("query.array_out", output.at)
    return node if element.kind == "json" else made(node, word_of(run, element))
