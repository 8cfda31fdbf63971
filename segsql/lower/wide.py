"""Forms of numbers for engines whose own types are too narrow for exact results, and which take numbers of different types for
different values.

Exact numbers are calculated with in types of twice the size and brought back with a check, since such engines wrap around in silence.
Results of doubles lose the sign of a zero, by which sets and joins would tell it from the other one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import counted
from segsql.lower import nodes as n
from segsql.types import MAX_PRECISION, Type

Build: TypeAlias = Callable[[], exp.Expr]
_SMALL: Final = 2**31
"""Two constants below this have a product of 64 bits."""


class _Pen(Protocol):
    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...

    def decimal(self, precision: int, scale: int) -> str:
        """Return the dialect's word for a decimal type."""
        ...


MixedForm: TypeAlias = Callable[[_Pen, exp.Expr, Type, Type], exp.Expr]


def literal(pen: _Pen, value: Decimal, size: tuple[int, int]) -> exp.Expr:
    """Return an exact decimal with room for the digits of any other that it meets."""
    return n.cast(pen.text(format(value, "f")), f"Decimal(76, {size[1]})")


def _is_wide(node: exp.Expr) -> bool:
    return isinstance(node, exp.Cast) and "Decimal(76" in str(node.to.args.get("kind"))


def _is_small(node: exp.Expr) -> bool:
    return isinstance(node, exp.Literal) and str(node.this).isdigit() and int(node.this) < _SMALL


def operand(pen: _Pen, value: exp.Expr, own: Type, result: Type) -> exp.Expr:
    """Return an operand of exact arithmetic, in a type that holds the result as well."""
    if result.kind == "double":
        return value if own.kind == "double" else n.cast(value, pen.type("double"))
    if own.kind == "integer":
        # Beside a decimal it is made one, as wide as that.
        return value if result.kind == "decimal" or _is_small(value) else n.cast(value, "Nullable(Int128)")
    return value if _is_wide(value) else n.cast(value, f"Nullable(Decimal(76, {own.scale}))")


def unmixed(_pen: _Pen, value: exp.Expr, _own: Type, _common: Type) -> exp.Expr:
    """Return a number that may meet numbers of other types as it is."""
    return value


def _cast_to_common(pen: _Pen, value: exp.Expr, own: Type, common: Type) -> exp.Expr:
    if own.kind == common.kind and own.scale == common.scale:
        return value
    if common.kind != "double" and own.kind == "integer" and isinstance(value, exp.Anonymous) and value.name == "SUM":
        # A sum is of 128 bits, which no decimal is made of; its text is.
        value = n.cast(value, "Nullable(String)")
    return n.cast(value, pen.type("double") if common.kind == "double" else f"Nullable(Decimal(76, {common.scale}))")


def are_beyond_38_digits(kinds: Sequence[Type]) -> bool:
    """Whether exact numbers have more digits together than a decimal."""
    if any(one.kind == "double" for one in kinds) or len({one.scale for one in kinds}) == 1:
        return False
    return max(one.whole for one in kinds) + max(one.scale for one in kinds) > MAX_PRECISION


def known_and_unsigned(_pen: _Pen, value: Build) -> exp.Expr:
    """Return a double that is missing where it is no number, and whose zero has no sign."""
    unsigned = exp.Add(this=value(), expression=n.number("0e0"))
    return n.case([(exp.Not(this=exp.Paren(this=n.call("isNaN", value()))), unsigned)])


def within_38_digits(pen: _Pen, value: exp.Expr, _own: Type, common: Type) -> exp.Expr:
    """Return a number in a decimal that holds it, where the engine would take it for one with more digits and round it."""
    return n.cast(value, pen.decimal(common.precision, common.scale))


def alike_in_38_digits(pen: _Pen, value: exp.Expr, own: Type, common: Type) -> exp.Expr:
    """Return a decimal with the places of the others, which the engine would round away; one without room for them fails."""
    same = own.kind == "decimal" and own.scale == common.scale
    return value if same else n.cast(value, pen.decimal(common.precision, common.scale))


MIXED: Final[dict[str, MixedForm]] = {
    "native": unmixed,
    "cast_to_common": _cast_to_common,
    "within_38_digits": within_38_digits,
    "within_38_counted_digits": counted.as_it_meets,
    "alike_in_38_digits": alike_in_38_digits,
}
