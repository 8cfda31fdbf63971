"""Forms of hashes that go over the bytes of a text: each step works on 32 bits, of which none is lost in integers of 64 with a sign.

A number is multiplied without being too large by taking a factor above 2^31 less 2^32, and keeping the last 32 bits. Bits are turned round
by a product left over a division by 2^32 - 1, in which a number with all bits set stays what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.operators.hashes import BASIS, PRIME

Build: TypeAlias = Callable[[], exp.Expr]
_ALL_BITS: Final = 2**32 - 1
_FIRST: Final = 0xCC9E2D51 - 2**32
_SECOND: Final = 0x1B873593
_ADDED: Final = 0xE6546B64
_SPREAD: Final = (0x85EBCA6B - 2**32, 0xC2B2AE35 - 2**32)


class _Pen(Protocol):
    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...


CallForm: TypeAlias = Callable[[_Pen, Sequence[Build]], exp.Expr]


@dataclass(frozen=True, slots=True)
class _Here:
    """What a step reads: the bytes as hexadecimal digits, the number of the step from 1, and what the steps before it gave."""

    digits: Build
    step: Build
    state: Build


Step: TypeAlias = Callable[["_Steps", _Pen, _Here], exp.Expr]
Count: TypeAlias = Callable[["_Steps", Build], exp.Expr]


@dataclass(frozen=True, slots=True)
class _Steps:
    """How an engine calculates with bits, reads hexadecimal digits, and goes from one step to the next, beginning with 0."""

    exclusive_or: Callable[[exp.Expr, exp.Expr], exp.Expr]
    low: Callable[[exp.Expr], exp.Expr]
    whole: Callable[[exp.Expr, int], exp.Expr]
    read: Callable[[_Pen, exp.Expr], exp.Expr]
    taken: Callable[[_Steps, _Pen, Build, Count, Step], exp.Expr]

    def form(self, count: Count, step: Step) -> CallForm:
        """Return the form of a hash of so many steps."""
        return lambda pen, values: self.taken(self, pen, values[0], count, step)


def _times(value: exp.Expr, factor: int) -> exp.Expr:
    return exp.Mul(this=value, expression=n.number(factor))


def _plus(value: exp.Expr, more: int) -> exp.Expr:
    return exp.Add(this=value, expression=n.number(more))


def _less(value: exp.Expr, less: int) -> exp.Expr:
    return exp.Paren(this=exp.Sub(this=value, expression=n.number(less)))


def _turned(steps: _Steps, value: exp.Expr, bits: int) -> exp.Expr:
    """Return 32 bits turned round by so many."""
    return exp.Paren(this=_plus(n.infix("%", _less(_times(value, 2**bits), 1), n.number(_ALL_BITS)), 1))


def _byte(here: _Here, eighth: exp.Expr) -> exp.Expr:
    """Return two hexadecimal digits; behind the last there are none."""
    return n.call("SUBSTRING", here.digits(), eighth, n.number(2))


def _mixed(steps: _Steps, pen: _Pen, here: _Here) -> exp.Expr:
    """Return the state with the four bytes of a step mixed in, the last of them first, or with those that are left at the end."""
    places = [
        exp.Sub(this=exp.Mul(this=n.number(8), expression=here.step()), expression=n.number(at)) for at in (1, 3, 5, 7)
    ]
    number = steps.read(pen, n.infix("||", *(_byte(here, place) for place in places)))
    turned = _turned(steps, steps.low(_times(number, _FIRST)), 15)
    return steps.exclusive_or(here.state(), steps.low(_times(turned, _SECOND)))


def _spread(steps: _Steps, here: _Here, bits: int) -> exp.Expr:
    return steps.exclusive_or(here.state(), steps.whole(here.state(), 2**bits))


def _murmur3(steps: _Steps, pen: _Pen, here: _Here) -> exp.Expr:
    def reaches(back: int) -> exp.Expr:
        ahead = here.step() if back == 0 else _less(here.step(), back)
        return exp.LTE(this=exp.Mul(this=n.number(8), expression=ahead), expression=n.call("LENGTH", here.digits()))

    block = _plus(_times(_turned(steps, _mixed(steps, pen, here), 13), 5), _ADDED)
    rest = steps.exclusive_or(_mixed(steps, pen, here), steps.whole(n.call("LENGTH", here.digits()), 2))
    branches = [
        (reaches(0), steps.low(exp.Paren(this=block))),
        (reaches(1), rest),
        (reaches(2), steps.low(_times(_spread(steps, here, 16), _SPREAD[0]))),
        (reaches(3), steps.low(_times(_spread(steps, here, 13), _SPREAD[1]))),
    ]
    return n.case(branches, _spread(steps, here, 16))


def _fnv1a(steps: _Steps, pen: _Pen, here: _Here) -> exp.Expr:
    place = exp.Sub(this=exp.Mul(this=n.number(2), expression=here.step()), expression=n.number(3))
    number = steps.read(pen, _byte(here, place))
    mixed = _times(steps.exclusive_or(here.state(), number), PRIME)
    return n.case([(exp.EQ(this=here.step(), expression=n.number(1)), n.number(BASIS))], steps.low(mixed))


def _fours(steps: _Steps, digits: Build) -> exp.Expr:
    """Return how many steps MurmurHash3 takes: one for each four bytes, one for the rest, and three."""
    return _plus(steps.whole(n.call("LENGTH", digits()), 8), 4)


def _ones(steps: _Steps, digits: Build) -> exp.Expr:
    """Return how many steps FNV-1a takes: one to begin with, and one for each byte."""
    return _plus(steps.whole(n.call("LENGTH", digits()), 2), 1)


_LAMBDA: Final = _Here(lambda: n.word("digits"), lambda: n.word("step"), lambda: n.word("state"))


def _reduced(steps: _Steps, pen: _Pen, text: Build, count: Count, step: Step) -> exp.Expr:
    """A list of the steps is reduced, of which the first is the state to begin with."""
    last = n.cast(_plus(count(steps, _LAMBDA.digits), 1), pen.type("integer"))
    taken = n.glue(n.word("lambda state, step:"), step(steps, pen, _LAMBDA))
    reduced = n.glue(n.word("lambda digits:"), n.call("list_reduce", n.call("range", last), taken))
    return n.place(n.call("list_transform", n.call("list_value", n.call("hex", text())), reduced), 1)


def _aggregated(steps: _Steps, pen: _Pen, text: Build, count: Count, step: Step) -> exp.Expr:
    numbers = n.call("SEQUENCE", n.number(1), count(steps, _LAMBDA.digits))
    taken = n.glue(n.word("(state, step) ->"), step(steps, pen, _LAMBDA))
    start = n.cast(n.number(0), pen.type("integer"))
    folded = n.glue(n.word("digits ->"), n.call("AGGREGATE", numbers, start, taken))
    digits = n.call("HEX", n.cast(text(), "BINARY"))
    return n.place(n.call("TRANSFORM", n.call("ARRAY", digits), folded), 0)


def _array_folded(steps: _Steps, pen: _Pen, text: Build, count: Count, step: Step) -> exp.Expr:
    """The steps of a text that is there; one that is missing has no hash."""
    digits: Build = lambda: n.call("hex", n.call("assumeNotNull", text()))  # noqa: E731
    here = _Here(digits, _LAMBDA.step, _LAMBDA.state)
    taken = n.glue(n.word("(state, step) ->"), step(steps, pen, here))
    numbers = n.call("range", n.number(1), _plus(count(steps, digits), 1))
    folded = n.call("arrayFold", taken, numbers, n.call("toInt64", n.number(0)))
    return n.case([(n.is_not_null(text()), folded)])


_TABLE: Final = "segsql_steps"


def _recursive(steps: _Steps, pen: _Pen, text: Build, count: Count, step: Step) -> exp.Expr:
    """Each step is a row of a query that reads the one before."""
    here = _Here(*(lambda name=name: n.column(_TABLE, name) for name in ("digits", "step", "state")))
    digits = n.call("ENCODE", n.call("CONVERT_TO", text(), pen.text("UTF8")), pen.text("hex"))
    first = n.select(
        [
            n.alias(digits, "digits"),
            n.alias(n.column("first", "first"), "step"),
            n.alias(n.cast(n.number(0), pen.type("integer")), "state"),
        ],
        n.alias(n.call("GENERATE_SERIES", n.number(1), n.number(1)), "first"),
    )
    more = exp.LTE(this=here.step(), expression=count(steps, here.digits))
    next_ = n.select([here.digits(), _plus(here.step(), 1), step(steps, pen, here)], n.table([_TABLE]), (), more)
    done = exp.GT(this=here.step(), expression=count(steps, here.digits))
    last = n.select([here.state()], n.table([_TABLE]), (), done)
    named = n.glue(n.glue(n.word("WITH RECURSIVE"), n.name(_TABLE)), n.word("AS"))
    return n.phrase(named, exp.Paren(this=n.union_all(first, next_)), last)


def _bits(pen: _Pen, digits: exp.Expr) -> exp.Expr:
    filled = n.call("RIGHT", n.infix("||", pen.text("00000000"), digits), n.number(8))
    return n.cast(n.cast(n.infix("||", pen.text("x"), filled), "BIT(32)"), pen.type("integer"))


def _infixed(operator: str) -> Callable[[exp.Expr, exp.Expr], exp.Expr]:
    return lambda one, other: n.infix(operator, one, other)


def _low(value: exp.Expr) -> exp.Expr:
    return n.infix("&", exp.Paren(this=value), n.number(_ALL_BITS))


def _whole(operator: str) -> Callable[[exp.Expr, int], exp.Expr]:
    return lambda value, by: n.infix(operator, value, n.number(by))


_LISTS: Final = _Steps(
    lambda one, other: n.call("xor", one, other),
    _low,
    _whole("//"),
    lambda pen, digits: n.cast(n.infix("||", pen.text("0x0"), digits), pen.type("integer")),
    _reduced,
)
_ROWS: Final = _Steps(_infixed("#"), _low, _whole("/"), _bits, _recursive)
_AGGREGATE: Final = _Steps(
    _infixed("^"),
    _low,
    _whole("DIV"),
    lambda pen, digits: n.cast(
        n.call("CONV", n.infix("||", pen.text("0"), digits), n.number(16), n.number(10)), pen.type("integer")
    ),
    _aggregated,
)
_ARRAYS: Final = _Steps(
    lambda one, other: n.call("bitXor", one, other),
    lambda value: n.call("bitAnd", value, n.number(_ALL_BITS)),
    lambda value, by: n.call("intDiv", value, n.number(by)),
    lambda _pen, digits: n.call("toInt64", n.call("reinterpretAsUInt8", n.call("unhex", digits))),
    _array_folded,
)

HASHES: Final[dict[str, dict[str, CallForm]]] = {
    "murmur3": {
        "murmur_hash3_32": lambda pen, values: n.cast(n.call("murmurHash3_32", values[0]()), pen.type("integer")),
        "list_reduce": _LISTS.form(_fours, _murmur3),
        "recursive": _ROWS.form(_fours, _murmur3),
        "aggregate": _AGGREGATE.form(_fours, _murmur3),
        "host_function": lambda _pen, values: n.call("SEGSQL_MURMUR3", values[0]()),
    },
    "fnv1a": {
        "array_fold": _ARRAYS.form(_ones, _fnv1a),
        "list_reduce": _LISTS.form(_ones, _fnv1a),
        "recursive": _ROWS.form(_ones, _fnv1a),
        "aggregate": _AGGREGATE.form(_ones, _fnv1a),
        "host_function": lambda _pen, values: n.call("SEGSQL_FNV1A", values[0]()),
    },
}
"""By question, the forms of hashes."""
