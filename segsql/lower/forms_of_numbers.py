"""The forms of functions of numbers that dialect files name.

What they are given is never zero or minus one below a line, a negative number under a root, or an integer to make whole
(``bind.composed_numbers``). Decimals of an engine that has none are doubles of at most fifteen digits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower.forms import Build, CallForm, Node, Pen
from segsql.lower.forms_of_calls import sizes_of

_DIGITS: Final = 15
_WHOLE_FROM: Final = 2**52
"""From here on doubles have no digits after the point."""


def _named(name: str) -> CallForm:
    return lambda _pen, values: n.call(name, *(one() for one in values))


def _infix(operator: str) -> CallForm:
    return lambda _pen, values: n.infix(operator, *(one() for one in values))


def _of_integers(operator: str) -> CallForm:
    """A large integer that is written out would be a decimal beside which the other is one too."""
    return lambda pen, values: n.infix(operator, *(n.cast(one(), pen.type("integer")) for one in values))


def _div_of_decimal(pen: Pen, values: Sequence[Build]) -> Node:
    """Of integers the smallest one is never the result, also where it is divided by a one that a row holds."""
    left, right = values[0](), values[1]()
    return n.infix("DIV", left if isinstance(right, exp.Literal) else n.cast(left, pen.decimal(19, 0)), right)


def _by_quotient(pen: Pen, values: Sequence[Build]) -> Node:
    """Take away what goes into a number in whole."""
    left, right = values
    whole = n.infix("*", _of_integers("/")(pen, values), right())
    return exp.Paren(this=exp.Sub(this=left(), expression=whole))


def _without_rest(pen: Pen, values: Sequence[Build]) -> Node:
    """Divide what has no rest, so that no digit after the point is lost."""
    left, right = values
    even = exp.Paren(this=exp.Sub(this=left(), expression=n.call("MOD", left(), right())))
    return n.cast(n.infix("/", even, right()), pen.type("integer"))


def _as_decimal(name: str) -> CallForm:
    """The result would else be an integer of 64 bits, in which products are too large sooner; 65 digits are all there are."""
    return lambda pen, values: n.cast(n.call(name, values[0]()), pen.decimal(65, 0))


def _cut(pen: Pen, value: Build) -> Node:
    return n.cast(value(), pen.type("integer"))


def _floor_of_cut(pen: Pen, values: Sequence[Build]) -> Node:
    return _beside_cut(pen, values[0], exp.LT, exp.Sub)


def _ceil_of_cut(pen: Pen, values: Sequence[Build]) -> Node:
    return _beside_cut(pen, values[0], exp.GT, exp.Add)


def _beside_cut(pen: Pen, value: Build, beyond: type[exp.Binary], step: type[exp.Binary]) -> Node:
    """Cut what stands after the point, and go one further where the number lies beyond that."""
    further = step(this=_cut(pen, value), expression=n.number(1))
    return n.case([(beyond(this=value(), expression=_cut(pen, value)), further)], _cut(pen, value))


def _where_small(whole: Callable[[Pen, Sequence[Build]], Node]) -> CallForm:
    """Make a double whole by way of an integer, for which larger ones are too large; those are whole."""

    def made(pen: Pen, values: Sequence[Build]) -> Node:
        small = exp.LT(this=n.call("ABS", values[0]()), expression=n.number(_WHOLE_FROM))
        return n.case([(small, n.cast(whole(pen, values), pen.type("double")))], values[0]())

    return made


def _round_in_integers(_pen: Pen, values: Sequence[Build]) -> Node:
    """Round a decimal by its digits, since the double that stands for a half may lie below it.

    Fifteen digits are shifted before the point. A number with so many before it that these are not all has fewer behind it.
    """
    value, *sizes = values
    places, scale, precision = sizes_of(sizes)
    if precision <= _DIGITS:
        return _rounded_by(scale, value, places)
    branches: list[tuple[Node, Node]] = []
    for shift in range(scale, places, -1):
        limit = n.number(10 ** (_DIGITS - shift) if shift <= _DIGITS else f"1e{_DIGITS - shift}")
        small = exp.LT(this=n.call("ABS", value()), expression=limit)
        branches.append((small, _rounded_by(shift, value, places)))
    return n.case(branches, value())


def _rounded_by(shift: int, value: Build, places: int) -> Node:
    lost = shift - places
    if lost > _DIGITS:
        return n.number(0)
    digits = n.cast(n.call("ROUND", exp.Mul(this=value(), expression=n.number(10**shift))), "INTEGER")
    half = 5 * 10 ** (lost - 1)
    below = exp.LT(this=value(), expression=n.number(0))
    away = n.case([(below, n.number(-half))], n.number(half))
    rounded = n.infix("/", exp.Paren(this=exp.Add(this=digits, expression=away)), n.number(10**lost))
    return n.infix("/", rounded, n.number(f"{10**places}.0")) if places else rounded


NUMBERS: Final[dict[str, dict[str, CallForm]]] = {
    "mod": {"percent": _infix("%"), "mod": _named("MOD"), "by_quotient": _by_quotient},
    "div": {
        "slash": _infix("/"),
        "double_slash": _infix("//"),
        "div_between": _infix("DIV"),
        "div_of_decimal": _div_of_decimal,
        "div": _named("DIV"),
        "int_div": _named("intDiv"),
        "slash_of_integers": _of_integers("/"),
        "without_rest": _without_rest,
    },
    "floor": {"floor": _named("FLOOR"), "floor_as_decimal": _as_decimal("FLOOR"), "beside_cut": _floor_of_cut},
    "ceil": {
        "ceil": _named("CEIL"),
        "ceil_as_decimal": _as_decimal("CEIL"),
        "beside_cut": _ceil_of_cut,
    },
    "floor_of_double": {
        "floor": _named("FLOOR"),
        "floor_where_small": _where_small(_named("FLOOR")),
        "beside_cut_where_small": _where_small(_floor_of_cut),
    },
    "ceil_of_double": {
        "ceil": _named("CEIL"),
        "ceiling": _named("CEILING"),
        "ceil_where_small": _where_small(_named("CEIL")),
        "beside_cut_where_small": _where_small(_ceil_of_cut),
    },
    "round": {
        "round": lambda _pen, values: n.call("ROUND", values[0](), values[1]()),
        "in_integers": _round_in_integers,
    },
    "sqrt": {"sqrt": _named("SQRT")},
}
