"""Numbers of different types where they meet, and values cast to the dialect's words for types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import reduce

from sqlglot import exp

from segsql.bind.bound import Const, Value
from segsql.lower import counted, wide
from segsql.lower import nodes as n
from segsql.lower.digits import most_digits
from segsql.lower.run import Run
from segsql.types import DOUBLE, MAX_PRECISION, NUMERIC, Type, decimal, unzoned, wider


def cast_to(run: Run, value: exp.Expr, kind: Type) -> exp.Expr:
    """Return a value cast to the dialect's word for a logical type."""
    if kind.kind == "decimal":
        _check_scale(run, kind)
    return n.cast(value, word_of(run, kind))


def word_of(run: Run, kind: Type) -> str:
    """Return the dialect's word for a logical type."""
    return run.pen.decimal(kind.precision, kind.scale) if kind.kind == "decimal" else run.pen.type(kind.kind)


def _check_scale(run: Run, kind: Type) -> None:
    """Report a decimal with more places than the engine's have."""
    places, title = run.pen.target.dialect.limits.decimal_scale.value, run.pen.target.dialect.title
    if kind.scale > places:
        message = f"{title} keeps at most {places} digits after the point, and {kind} has more"
        run.findings.error("unsupported-by-dialect", (), message)


def meeting(run: Run, *values: Value, alike: bool = False) -> Type | None:
    """Return the type that numbers of different types take where they meet, if the engine has to be told.

    Where they become one value they have to be ``alike`` down to the digits after the point.
    """
    form = run.pen.target.answers["numbers.mixed"]
    if form is wide.unmixed or (form is wide.alike_in_38_digits and not alike):
        return None
    if values[0].type.kind not in NUMERIC:  # and so are the others then
        return None
    if form is counted.as_it_meets:
        _check_counted(run, values)
        return None
    beyond = wide.are_beyond_38_digits([one.type for one in values])
    if form is wide.within_38_digits:
        return _narrowed(run, values) if beyond else None
    if form is wide.alike_in_38_digits and not beyond:
        return None
    # A constant is written so that it is compared with any number of its kind.
    read = {one.type for one in values if alike or not isinstance(one, Const)}
    if len(read) <= 1 and len({one.type.kind for one in values}) == 1:
        return None
    return reduce(lambda left, right: wider(left, right) or left, (unzoned(one.type) for one in values))


def _narrowed(run: Run, values: Sequence[Value]) -> Type | None:
    """Return a type that holds numbers which their types say have more digits together than a decimal, but which are made of fewer: a sum of
    numbers of ten digits never has 38.
    """
    places = max(one.type.scale for one in values)
    digits = max(most_digits(one, places) for one in values)
    if digits <= MAX_PRECISION:
        return decimal(digits, places)
    _report_rounding(run, [one.type for one in values])
    return None


def _check_counted(run: Run, values: Sequence[Value]) -> None:
    """Report exact numbers that the engine rounds where they meet; what is rounded before was reported there."""
    if any(one.type == DOUBLE for one in values) or any(counted.digits(one) is None for one in values):
        return
    if counted.together(values) is None:
        _report_rounding(run, [one.type for one in values])


def _report_rounding(run: Run, kinds: Sequence[Type]) -> None:
    title, said = run.pen.target.dialect.title, " and ".join(map(str, dict.fromkeys(kinds)))
    message = f"{title} would round numbers of the types {said} where they meet"
    run.findings.error("unsupported-by-dialect", (), message, "cast to a decimal of fewer digits first")


def met(run: Run, value: Value, common: Type | None) -> exp.Expr:
    """Return a value in the type in which it meets others."""
    if common is None:
        return run.value(value)
    if isinstance(value, Const):
        assert isinstance(value.value, int | Decimal)
        exact = Decimal(value.value) if common.kind == "decimal" else value.value
        return run.value(replace(value, value=exact, type=common))
    return as_met(run, run.value(value), value.type, common)


def as_met(run: Run, node: exp.Expr, own: Type, common: Type | None) -> exp.Expr:
    """Return a node of a type in that in which it meets others."""
    return node if common is None else run.form("numbers.mixed", ())(run.pen, node, own, common)
