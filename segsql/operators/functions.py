"""The closed list of functions: what each takes, gives, and does with missing values.

A function is missing where any argument is (``any``), where all are (``all``), or may be missing on its own account
(``always``). ``question`` names the line of ``dialect.toml`` that says how an engine spells it; a function without one is written
the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final, Literal, TypeAlias, get_args

from segsql.types import DATE, DOUBLE, INTEGER, MAX_PRECISION, TEXT, Type, decimal, wider

Typing: TypeAlias = Callable[[Sequence[Type]], Type | None]


@dataclass(frozen=True, slots=True)
class Function:
    """One function. ``expects`` types constants by position, the last entry for all further ones; None leaves them be.

    ``constants`` are positions that take a whole number written out, with its smallest value. ``local`` says that it goes by the zone
    and the weeks of the segment.
    """

    signature: str
    least: int
    most: int
    typing: Typing
    missing: Literal["any", "all", "always"] = "any"
    question: str | None = None
    expects: tuple[Type | None, ...] = (None,)
    constants: tuple[tuple[int, int], ...] = ()
    local: bool = False


def _numbers(types: Sequence[Type]) -> Type | None:
    return reduce(_wider, types[1:], types[0]) if all(one.numeric for one in types) else None


def _sum(types: Sequence[Type]) -> Type | None:
    """A sum of decimals may need one more digit before the point than its parts."""
    common = _numbers(types)
    if common is None or common.kind != "decimal":
        return common
    return decimal(min(MAX_PRECISION, common.precision + 1), common.scale)


def _wider(left: Type, right: Type) -> Type:
    found = wider(left, right)
    assert found is not None
    return found


def _product(types: Sequence[Type]) -> Type | None:
    """Digits of an exact product add up; precision is cut at 38, where engines report an overflow."""
    common = _numbers(types)
    if common is None or common.kind != "decimal":
        return common
    scale = sum(one.scale for one in types)
    whole = sum((one.precision - one.scale) if one.kind == "decimal" else 19 for one in types)
    return decimal(min(MAX_PRECISION, whole + scale), scale) if scale <= MAX_PRECISION else None


def _quotient(types: Sequence[Type]) -> Type | None:
    return DOUBLE if all(one.numeric for one in types) else None


def _same(types: Sequence[Type]) -> Type | None:
    common: Type | None = types[0]
    for one in types[1:]:
        common = wider(common, one) if common else None
    return common if common and common.scalar else None


def _first(types: Sequence[Type]) -> Type | None:
    return types[0] if _same(types) else None


def _takes(result: Type, *kinds: str) -> Typing:
    def typing(types: Sequence[Type]) -> Type | None:
        return result if all(one.kind == kind for one, kind in zip(types, kinds, strict=False)) else None

    return typing


def _texts(types: Sequence[Type]) -> Type | None:
    return TEXT if all(one.kind == "text" for one in types) else None


def _day(types: Sequence[Type]) -> Type | None:
    return DATE if all(one.temporal for one in types) else None


Unit: TypeAlias = Literal["day", "week", "month", "quarter", "year"]
UNITS: Final[dict[str, Unit]] = {f"start_of_{unit}": unit for unit in get_args(Unit)}
"""The functions that give the first day of a unit of the calendar, by name."""
FIRSTS: Final = {unit: f"first_of_{unit}" for unit in ("week", "month", "quarter", "year")}
"""By unit, what gives its first day for a date, weeks from Monday."""


FUNCTIONS: Final[dict[str, Function]] = {
    "add": Function("a + b", 2, 2, _sum),
    "subtract": Function("a - b", 2, 2, _sum),
    "multiply": Function("a * b", 2, 2, _product),
    "divide": Function("a / b", 2, 2, _quotient, "always"),
    "negate": Function("-a", 1, 1, _numbers),
    "concat": Function("a || b", 2, 4000, _texts, question="concat"),
    "coalesce": Function("coalesce(a, b, ...)", 2, 100, _same, "all"),
    "nullif": Function("nullif(a, b)", 2, 2, _first, "always"),
    "lower": Function("lower(text)", 1, 1, _texts, question="lower"),
    "upper": Function("upper(text)", 1, 1, _texts, question="upper"),
    "trim": Function("trim(text)", 1, 1, _texts, question="trim"),
    "length": Function("length(text)", 1, 1, _takes(INTEGER, "text"), question="length"),
    "substring": Function(
        "substring(text, from[, count])",
        2,
        3,
        _takes(TEXT, "text", "integer", "integer"),
        question="substring",
        constants=((1, 1), (2, 0)),
    ),
    "abs": Function("abs(number)", 1, 1, _numbers),
    "year": Function("year(date)", 1, 1, _takes(INTEGER, "date"), question="year", expects=(DATE,)),
    "days_between": Function(
        "days_between(start, end)",
        2,
        2,
        _takes(INTEGER, "date", "date"),
        question="days_between",
        expects=(DATE,),
    ),
    **{name: Function(f"{name}(time)", 1, 1, _day, expects=(DATE,), local=True) for name in UNITS},
}

MADE: Final[dict[str, Function]] = {
    **{name: function for name, function in FUNCTIONS.items() if not function.local},
    **{name: Function(f"{name}(date)", 1, 1, _takes(DATE, "date"), question=name) for name in FIRSTS.values()},
    "bucket": Function("bucket(text)", 1, 1, _takes(INTEGER, "text"), question="bucket"),
}
"""All that a bound tree may hold: what is only made of nodes as well, and of functions that go by the segment what they come to, such as the
Monday on which the week of a date begins.
"""

_CALCULATIONS: Final = frozenset({"add", "subtract", "multiply", "divide"})


def of_doubles(function: str, kinds: Sequence[Type]) -> bool:
    """Whether a function calculates with doubles, constants left out: infinity minus infinity is no number, and so missing."""
    return function in _CALCULATIONS and any(one.kind == "double" for one in kinds)


CONVERSIONS: Final[dict[tuple[str, str], str | None]] = {
    ("integer", "decimal"): None,
    ("integer", "double"): None,
    ("decimal", "double"): None,
    ("integer", "text"): None,
    ("uuid", "text"): "uuid_to_text",
    ("text", "integer"): "text_to_integer",
    ("text", "date"): "text_to_date",
}
"""Conversions with a meaning that every engine shares, and the question each asks; the rest is refused."""


def convertible(source: Type, target: Type) -> bool:
    """Whether a value of one type can be converted to the other."""
    return source.kind == target.kind or (source.kind, target.kind) in CONVERSIONS


def widens(source: Type, target: Type) -> bool:
    """Whether a declared type may replace an inferred one: no value would have to be rounded."""
    if source.kind == target.kind:
        return target.scale >= source.scale
    return (source.kind, target.kind) in {("integer", "decimal"), ("integer", "double"), ("decimal", "double")}
