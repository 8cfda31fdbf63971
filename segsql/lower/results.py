"""Forms that hold results to be numbers of their types, for engines that go on with another number where one does not fit.

Such engines wrap around, cut, go on with a double, or give the largest number there is. What does not fit fails there instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower import session, tried
from segsql.lower.digits import INTEGER_DIGITS
from segsql.types import MAX_PRECISION, Type


class _Pen(Protocol):
    def again(self, node: exp.Expr) -> exp.Expr:
        """Return a copy of what stands in the statement, as long as there are not too many."""
        ...

    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...


ResultForm: TypeAlias = Callable[[_Pen, exp.Expr, Type], exp.Expr]
WholeForm: TypeAlias = Callable[[_Pen, exp.Expr, Type, int], exp.Expr]


def as_calculated(_pen: _Pen, value: exp.Expr, _kind: Type) -> exp.Expr:
    """Return a result that is a number of its type."""
    return value


def as_a_whole(_pen: _Pen, value: exp.Expr, _kind: Type, _digits: int) -> exp.Expr:
    """Return what is a number of its type whatever it was made of."""
    return value


def as_given(value: Callable[[], exp.Expr]) -> exp.Expr:
    """Return what a figure is made of."""
    return value()


@dataclass(frozen=True, slots=True)
class Results:
    """What is done to ``each`` result of a calculation, to a ``total`` that is read, to a calculation once it is ``whole``, and to a
    decimal that is put ``out``. The last two get the digits that the number may have. ``summed`` is what is done to every sum of
    exact numbers, whose type it gets, and ``figured`` to what any figure is made of. An ``eager`` engine also checks the results of which
    nothing is taken: under a NULL, which covers a number where NULLIF or CASE made it, and in an argument of COALESCE that is not needed.
    """

    each: ResultForm = as_calculated
    total: ResultForm = as_calculated
    whole: WholeForm = as_a_whole
    out: WholeForm = as_a_whole
    summed: ResultForm = as_calculated
    figured: Callable[[Callable[[], exp.Expr]], exp.Expr] = as_given
    eager: bool = False


def _checked(pen: _Pen, value: exp.Expr, kind: Type) -> exp.Expr:
    match kind.kind:
        case "integer":
            return n.call("accurateCast", value, pen.text("Nullable(Int64)"))
        case "decimal":
            return n.cast(value, f"Nullable(Decimal(38, {kind.scale}))")
        case _:
            return exp.Add(this=value, expression=n.number("0e0"))


def _not_rewritten(value: Callable[[], exp.Expr]) -> exp.Expr:
    """Return a CASE that stays one: of an aggregate around it the engine makes one with a condition, for which every row is worked out."""
    found = value()
    if not isinstance(found, exp.Case) or all(isinstance(one, exp.Column | exp.Literal) for one in _made(found)):
        return found
    return n.call("identity", found)


def _made(case: exp.Case) -> Iterator[exp.Expr]:
    for one in case.args["ifs"]:
        yield one.args["true"]
    if case.args["default"] is not None:
        yield case.args["default"]


def _checked_total(pen: _Pen, value: exp.Expr, kind: Type) -> exp.Expr:
    """Return a total that was checked; one of doubles was looked at already."""
    return value if kind.kind == "double" else _checked(pen, value, kind)


def _in_64_bits(pen: _Pen, value: exp.Expr, kind: Type) -> exp.Expr:
    """Return a sum of integers with 64 bits: an engine that makes a decimal of it would divide it as one."""
    summed = isinstance(value, exp.Anonymous) and value.this == "SUM"
    return n.cast(value, pen.type("integer")) if summed and kind.kind == "integer" else value


def _by_division(_pen: _Pen, value: exp.Expr, kind: Type) -> exp.Expr:
    """Return a sum of integers with 64 bits: a whole division fails beyond them, where a cast gives the last number there is.

    A sum of doubles beyond those reads as zero or as the last one there is, unless something is added to it.
    """
    if not (isinstance(value, exp.Anonymous) and value.this == "SUM"):
        return value
    match kind.kind:
        case "integer":
            return n.infix("DIV", value, n.number(1))
        case "double":
            return exp.Add(this=value, expression=n.number("0e0"))
        case _:
            return value


def _fails_when_put_out(pen: _Pen, value: exp.Expr, kind: Type, digits: int) -> exp.Expr:
    """Return a decimal that fails where it needs more digits than there are; a cast would make nines of it."""
    if digits <= MAX_PRECISION:
        return value
    fits = exp.LT(this=n.call("ABS", value), expression=n.number(10 ** (MAX_PRECISION - kind.scale)))
    shifted = exp.Mul(this=exp.Paren(this=pen.again(value)), expression=n.number(10**kind.scale))
    return n.case([(fits, pen.again(value))], n.infix("DIV", shifted, n.number(1)))


def _product_by_decimal(_pen: _Pen, value: exp.Expr, kind: Type, digits: int) -> exp.Expr:
    """Return a calculation whose products may be the smallest integer: a product of integers fails where it would be."""
    return _by_decimals(value, _smallest_product) if kind.kind == "integer" and digits > INTEGER_DIGITS else value


def _smallest_product(node: exp.Expr) -> bool:
    """Whether a product may be the smallest integer, which only powers of two go into."""
    written = (str(one.this) for one in (node.this, node.expression) if isinstance(one, exp.Literal))
    return isinstance(node, exp.Mul) and not any(abs(int(one)).bit_count() > 1 for one in written)


def _difference_by_decimal(_pen: _Pen, value: exp.Expr, kind: Type, digits: int) -> exp.Expr:
    """Return a calculation whose differences fail beyond 64 bits: zero minus the smallest integer gives that integer."""
    return _by_decimals(value, _from_any) if kind.kind == "integer" and digits > INTEGER_DIGITS else value


def _from_any(node: exp.Expr) -> bool:
    return isinstance(node, exp.Sub) and not isinstance(node.expression, exp.Literal)


def _by_decimals(node: exp.Expr, chosen: Callable[[exp.Expr], bool]) -> exp.Expr:
    """Return a calculation of integers in which some results are made of decimals; a whole division fails where they have no 64 bits."""
    match node:
        case exp.Paren():
            return exp.Paren(this=_by_decimals(node.this, chosen))
        case exp.Sub() if _is_zero(node.this) and chosen(node):
            return exp.Mul(this=_by_decimals(node.expression, chosen), expression=n.number(-1))
        case exp.Add() | exp.Sub() | exp.Mul():
            left, right = _by_decimals(node.this, chosen), _by_decimals(node.expression, chosen)
            if not chosen(node):
                return type(node)(this=left, expression=right)
            made = type(node)(this=n.cast(left, "DECIMAL(19, 0)"), expression=right)
            return n.infix("DIV", made if isinstance(made, exp.Mul) else exp.Paren(this=made), n.number(1))
        case _:
            return node


def _is_zero(node: object) -> bool:
    return isinstance(node, exp.Literal) and node.this == "0"


_EXACT_DIGITS: Final = 15
"""The digits of a decimal that a double keeps."""


def _fails() -> exp.Expr:
    """Return what fails when it is reached: the smallest integer has no absolute value."""
    return n.call("ABS", n.number(-(2**63)))


def _is_double(value: exp.Expr) -> exp.Expr:
    return exp.EQ(this=n.call("TYPEOF", value), expression=n.word("'real'"))


def _fails_beyond_doubles(pen: _Pen, value: exp.Expr, kind: Type, digits: int) -> exp.Expr:
    """Return a calculation that fails where an integer became a double, or a decimal may have lost digits."""
    if kind.kind == "integer" and digits > INTEGER_DIGITS:
        return n.case([(_is_double(pen.again(value)), _fails())], value)
    if kind.kind == "decimal" and digits > _EXACT_DIGITS:
        beyond = _EXACT_DIGITS - kind.scale
        limit = n.number(10**beyond if beyond >= 0 else f"1e{beyond}")
        return n.case([(exp.GTE(this=_at_most(pen, value), expression=limit), _fails())], value)
    return value


def _at_most(pen: _Pen, node: exp.Expr) -> exp.Expr:
    """Return what a calculation of decimals, and no part of it in its own places, is larger than.

    A factor that is not zero is at least a one in its last place, so a part too large makes the whole too large.
    """
    match node:
        case exp.Paren() | exp.Anonymous(this="ROUND"):
            inner = node.this if isinstance(node, exp.Paren) else node.expressions[0]
            assert isinstance(inner, exp.Expr)
            return _at_most(pen, inner)
        case exp.Add() | exp.Sub():
            return exp.Paren(this=exp.Add(this=_at_most(pen, node.this), expression=_at_most(pen, node.expression)))
        case exp.Mul():
            return exp.Mul(this=_at_most(pen, node.this), expression=_at_most(pen, node.expression))
        case exp.Literal():
            return n.number(str(node.this).removeprefix("-"))
        case _:
            return n.call("ABS", pen.again(node))


_SPARE: Final = 9223
"""What a number of 15 digits can be multiplied by and keep 64 bits, while most of 16 cannot."""


def rounded(value: exp.Expr, scale: int, digits: int) -> exp.Expr:
    """Return a decimal that a double holds; a sum is one of integers, which fails where it has more digits than that.

    What is summed may have so many ``digits``: one with too many for an integer of that size makes a double of the sum.
    """
    if not (isinstance(value, exp.Anonymous) and value.this == "SUM") or scale > _EXACT_DIGITS:
        return n.call("ROUND", value, n.number(scale))
    (one,) = value.expressions
    assert isinstance(one, exp.Expr)
    shifted = exp.Mul(this=_in_brackets(one), expression=n.number(10**scale)) if scale else one
    whole = exp.Mul(this=n.cast(n.call("ROUND", shifted), "INTEGER"), expression=n.number(_SPARE))
    summed = n.call("SUM", whole)
    total = _divided(summed, str(_SPARE))
    total = _divided(total, f"{10**scale}.0") if scale else total
    return n.case([(_is_double(summed.copy()), _fails())], total) if digits > _EXACT_DIGITS else total


def _in_brackets(node: exp.Expr) -> exp.Expr:
    return exp.Paren(this=node) if isinstance(node, exp.Binary) else node


def _divided(dividend: exp.Expr, divisor: str) -> exp.Expr:
    return exp.Div(this=dividend, expression=n.number(divisor), typed=True, safe=False)


def _absolute(pen: _Pen, value: exp.Expr, kind: Type) -> exp.Expr:
    """Return an absolute value of 64 bits that fails where there is none."""
    if kind.kind != "integer" or not isinstance(value, exp.Anonymous):
        return value
    (one,) = value.expressions
    return tried.absolute(pen, n.call("ABS", session.as_64_bits(pen, one, kind, kind)))


RESULT: Final[dict[str, Results]] = {
    "native": Results(),
    "sums_in_64_bits": Results(total=_in_64_bits),
    "checked": Results(each=_checked, total=_checked_total, figured=_not_rewritten, eager=True),
    "fails_by_division": Results(total=_by_division, whole=_product_by_decimal, out=_fails_when_put_out),
    "fails_but_for_differences": Results(total=_by_division, whole=_difference_by_decimal, out=_fails_when_put_out),
    "fails_beyond_doubles": Results(whole=_fails_beyond_doubles),
    "tried": Results(each=_absolute, whole=tried.whole, summed=tried.summed),
}
