"""Calculations of integers in 64 bits, where those of a column, a constant or a function may have fewer, or no sign, and of decimals in 38 digits.

An engine that calculates in the wider type of two numbers needs it of one. One that gives a number without a sign, whatever else is
calculated with, has to be told of each that comes from a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, Protocol, TypeAlias

from sqlglot import exp

from segsql.bind.bound import Apply, Choose, Const, Convert, Foreign, Measure, Ref, Value
from segsql.lower import nodes as n
from segsql.lower import wide
from segsql.lower.digits import most_digits
from segsql.types import MAX_PRECISION, Type

_SHORT_DIGITS: Final = 9
"""Numbers of so many digits have 32 bits."""
_FEW_DIGITS: Final = 18
"""Decimals of so many digits have 64 bits."""
_CALCULATED: Final = frozenset({"add", "subtract", "multiply", "negate", "abs"})
_ONE_OF: Final = frozenset({"coalesce", "mod", "div"})
"""Functions whose results are of the widest type that they are given."""
_Width: TypeAlias = Literal["stored", "written", "called", "long"]
_LONG_ALONE: Final[frozenset[_Width]] = frozenset({"long"})


class _Pen(Protocol):
    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...

    def decimal(self, precision: int, scale: int) -> str:
        """Return the dialect's word for a decimal type."""
        ...


def one_of_64_bits(_pen: object, value: exp.Expr, _own: Type, _result: Type) -> exp.Expr:
    """Return a number that is summed: a sum has room whatever it is made of."""
    return value


def one_of_64_bits_unless_called(_pen: object, value: exp.Expr, _own: Type, _result: Type) -> exp.Expr:
    """Return a number that is summed, as above; functions give numbers of 64 bits."""
    return value


def one_of_64_bits_or_19_digits(_pen: object, value: exp.Expr, _own: Type, _result: Type) -> exp.Expr:
    """Return a number that is summed, as above. Of two decimals of 18 digits at most comes one of 18 at most."""
    return value


def each_with_sign(_pen: object, value: exp.Expr, _own: Type, _result: Type) -> exp.Expr:
    """Return a number that is summed: a sum is a decimal."""
    return value


_LONG: Final[dict[Callable[..., exp.Expr], frozenset[_Width]]] = {
    one_of_64_bits: _LONG_ALONE,
    one_of_64_bits_unless_called: frozenset({"long", "called"}),
    one_of_64_bits_or_19_digits: frozenset({"long", "called"}),
}
"""By form, what has 64 bits."""
_OF_ONE_TYPE: Final[frozenset[Callable[..., exp.Expr]]] = frozenset({each_with_sign, wide.operand})
"""Forms for engines that divide numbers with a sign by numbers without one, and the other way round, in one of the two types."""


def in_64_bits(
    pen: _Pen, widths: Widths, form: Callable[..., exp.Expr], value: Apply, parts: Sequence[exp.Expr]
) -> Sequence[exp.Expr]:
    """Return the parts of a calculation such that the engine makes a result of 64 bits where that is an integer."""
    if value.type.kind != "integer" or not (form in _LONG or form is each_with_sign):
        return parts
    found = [
        _LONG_ALONE if isinstance(part, exp.Cast) else widths.of(one)
        for one, part in zip(value.arguments, parts, strict=True)
    ]
    if form is each_with_sign:
        chosen = [place for place, one in enumerate(value.arguments) if _has_no_sign(one) and "stored" in found[place]]
    elif _LONG[form] & frozenset[_Width]().union(*found) or widths.of(value) != _LONG_ALONE:
        chosen = []
    else:
        chosen = [next((place for place, one in enumerate(value.arguments) if not isinstance(one, Const)), 0)]
    return [n.cast(part, pen.type("integer")) if place in chosen else part for place, part in enumerate(parts)]


def in_38_digits(
    pen: _Pen, form: Callable[..., exp.Expr], value: Apply, parts: Sequence[exp.Expr]
) -> Sequence[exp.Expr]:
    """Return the parts of a calculation of decimals such that the engine makes a result with room for all of its digits."""
    if form is not one_of_64_bits_or_19_digits or most_digits(value, value.type.scale) <= _FEW_DIGITS:
        return parts
    if any(map(_has_many_digits, value.arguments)):
        return parts
    known = [place for place, one in enumerate(value.arguments) if one.type.kind == "decimal"]
    chosen = next((place for place in known if not isinstance(value.arguments[place], Const)), known[0])
    scale = value.arguments[chosen].type.scale
    digits = min(max(most_digits(value.arguments[chosen], scale), _FEW_DIGITS + 1), MAX_PRECISION)
    return [n.cast(part, pen.decimal(digits, scale)) if place == chosen else part for place, part in enumerate(parts)]


def _has_many_digits(value: Value) -> bool:
    """Whether a decimal has a type of many digits for certain: what is calculated was given one."""
    if value.type.kind != "decimal":
        return False
    if isinstance(value, Apply) and value.function in ("add", "subtract", "multiply"):
        return most_digits(value, value.type.scale) > _FEW_DIGITS
    return isinstance(value, Ref | Convert | Measure) and value.type.precision > _FEW_DIGITS


def divided(
    pen: _Pen, widths: Widths, form: Callable[..., exp.Expr], value: Value, build: Callable[[], exp.Expr]
) -> exp.Expr:
    """Return a part of a whole division, which some engines make of the bits of both parts as if they were of one type."""
    part = build()
    told = form not in _OF_ONE_TYPE or isinstance(part, exp.Cast) or "stored" not in widths.of(value)
    return part if told else n.cast(part, pen.type("integer"))


def _has_no_sign(value: Value) -> bool:
    """Whether a number may come without a sign; what was divided has one."""
    return not (isinstance(value, Apply) and value.function == "div")


@dataclass(frozen=True, slots=True)
class Widths:
    """What the integers of one statement are made of. Calculations stand within calculations, and each is looked at once: ``known`` holds
    what was found by the identity of a value, and the value, so that it stays the one of that identity.
    """

    known: dict[int, tuple[Value, frozenset[_Width]]] = field(default_factory=dict)

    def of(self, value: Value) -> frozenset[_Width]:
        """Return what an integer is made of, whose type is the widest of these: as it is stored, as it is written, as a function gives it,
        or of 64 bits for certain.
        """
        if id(value) not in self.known:
            self.known[id(value)] = value, self._found(value)
        return self.known[id(value)][1]

    def _found(self, value: Value) -> frozenset[_Width]:
        match value:
            case Ref() | Foreign():
                return frozenset({"stored"})
            case Const(value=int() as number):
                return frozenset({"written"}) if -(2**31) <= number < 2**31 else _LONG_ALONE
            case Apply() if value.function in _CALCULATED:
                found = self._of_any(value.arguments)
                # What is short and stays so is calculated with as it is.
                long = found & {"long", "stored"} or most_digits(value, 0) > _SHORT_DIGITS
                return _LONG_ALONE if long else found
            case Apply() if value.function in _ONE_OF:
                return self._of_any(value.arguments)
            case Apply(function="nullif"):
                return self.of(value.arguments[0])
            case Apply():
                return frozenset({"called"})
            case Choose():
                last = [value.otherwise] if value.otherwise is not None else []
                return self._of_any([*(then for _, then in value.branches), *last])
            case Measure(function="min" | "max" | "first", argument=inner) if inner is not None:
                return self.of(inner)
            case Convert() | Measure():
                return _LONG_ALONE
            case _:
                return frozenset({"written"})

    def _of_any(self, values: Iterable[Value]) -> frozenset[_Width]:
        return frozenset[_Width]().union(*map(self.of, values))
