"""Forms for an engine that goes on with another number, or with none, where a setting keeps it from failing.

A calculation is tried, which gives nothing where the result does not fit, and fails then unless a part of it is missing.
"""

from __future__ import annotations

from typing import Final, Protocol

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower.digits import INTEGER_DIGITS
from segsql.types import MAX_PRECISION, Type

_SUMMED: Final = 10
"""A sum of decimals has room for so many more digits than they have."""
_TRIED: Final[dict[type[exp.Expr], str]] = {exp.Add: "TRY_ADD", exp.Sub: "TRY_SUBTRACT", exp.Mul: "TRY_MULTIPLY"}


class _Pen(Protocol):
    def again(self, node: exp.Expr) -> exp.Expr:
        """Return a copy of what stands in the statement, as long as there are not too many."""
        ...


def whole(pen: _Pen, value: exp.Expr, kind: Type, digits: int) -> exp.Expr:
    """Return a calculation that fails where the result, which may have so many digits, does not fit."""
    fits = digits <= (INTEGER_DIGITS if kind.kind == "integer" else MAX_PRECISION)
    parts = [] if fits else _parts(pen, value)
    return _or_failing(_as_calls(value), n.both([n.is_not_null(one) for one in parts])) if parts else value


def nested(pen: _Pen, value: exp.Expr, kind: Type) -> exp.Expr:
    """Return a calculation of integers that is a part of one of decimals."""
    return whole(pen, value, kind, INTEGER_DIGITS + 1) if isinstance(value, exp.Paren) else value


def absolute(pen: _Pen, value: exp.Expr) -> exp.Expr:
    """Return the absolute value of an integer; the smallest one has none."""
    (one,) = value.expressions
    smallest = exp.EQ(this=pen.again(one), expression=n.word("-9223372036854775808L"))
    return n.case([(smallest, _failing())], value)


def summed(_pen: object, value: exp.Expr, kind: Type) -> exp.Expr:
    """Return a sum of numbers of a type that fails where it does not fit."""
    if kind.kind == "double" or (kind.kind == "decimal" and kind.precision + _SUMMED <= MAX_PRECISION):
        return value
    (one,) = value.expressions
    plain = one.this if isinstance(one, exp.Cast) and isinstance(one.this, exp.Column) else one
    some = exp.GT(this=n.call("COUNT", plain.copy()), expression=n.number(0))
    return _or_failing(n.call("TRY_SUM", one), some)


def _as_calls(node: exp.Expr) -> exp.Expr:
    if isinstance(node, exp.Paren):
        return _as_calls(node.this)
    name = _TRIED.get(type(node))
    return n.call(name, _as_calls(node.this), _as_calls(node.expression)) if name else node


def _parts(pen: _Pen, node: exp.Expr) -> list[exp.Expr]:
    """Return copies of what is calculated with, each once."""
    match node:
        case exp.Literal():
            return []
        case exp.Add() | exp.Sub() | exp.Mul():
            left, right = _parts(pen, node.this), _parts(pen, node.expression)
            return [*left, *(one for one in right if one not in left)]
        case exp.Paren():
            return _parts(pen, node.this)
        case exp.Cast(this=exp.Column() as column):
            return [pen.again(column)]
        case _:
            return [pen.again(node)]


def _or_failing(tried: exp.Expr, known: exp.Expr) -> exp.Expr:
    return n.call("COALESCE", tried, n.case([(known, _failing())]))


def _failing() -> exp.Expr:
    return n.call("RAISE_ERROR", n.word("'a number does not fit its type'"))
