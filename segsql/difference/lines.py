"""The lines on which values lie, so that sets of them are intervals: constants get their place, and lines of steps know no places between."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from segsql.bind.bound import Const, Constant
from segsql.lint.domains import END, EVERYTHING, START, Cut, Domain, before, behind, spans
from segsql.operators.letters import lowered
from segsql.types import INTEGER, Type

PRESENT: Final = spans((START, END))
MISSING: Final = Domain((), missing=True)


@dataclass(frozen=True, slots=True)
class Line:
    """Where values of a type lie. Whole numbers, days and truths lie on steps, and so do decimals of a column, whose ``digits`` after the
    point are known; they are counted in the last digit. Text that is ``folded`` is in lower case.
    """

    type: Type
    digits: int | None = None
    folded: bool = False

    @property
    def has_steps(self) -> bool:
        """Whether nothing lies between neighbours."""
        return self.type.kind in ("integer", "boolean", "date") or self.digits is not None

    @property
    def whole(self) -> Domain:
        """Every value there is."""
        match self.type.kind:
            case "boolean":
                return spans((before(0), before(2)))
            case "text":
                return spans((before(""), END))
            case _:
                return PRESENT

    def at(self, constant: Const) -> Any:
        """Return the place of a constant."""
        return self.of(constant.value)

    def of(self, value: Constant) -> Any:
        """Return the place of a value."""
        if self.digits is not None and isinstance(value, (int, Decimal)):
            return Fraction(value) * 10**self.digits
        match self.type.kind:
            case "boolean":
                return int(bool(value))
            case "date":
                assert isinstance(value, dt.date)
                return value.toordinal()
            case "double":
                assert isinstance(value, (int, Decimal))
                return float(value)
            case "text" if self.folded:
                return lowered(str(value))
            case _:
                return value

    def back(self, place: Any) -> Any:
        """Return the value at a place, as a program has it in a row."""
        if self.digits is not None:
            sign, digits, _ = Decimal(int(place)).as_tuple()
            return Decimal((sign, digits, -self.digits))
        match self.type.kind:
            case "boolean":
                return bool(place)
            case "date":
                return dt.date.fromordinal(place)
            case _:
                return place

    def compared(self, op: str, place: Any) -> Domain:
        """Return the places that compare so with one; a missing value never does."""
        low, high = self._snapped(before(place)), self._snapped(behind(place))
        match op:
            case "eq":
                return spans((low, high))
            case "ne":
                return spans((START, low), (high, END))
            case "lt":
                return spans((START, low))
            case "lte":
                return spans((START, high))
            case "gt":
                return spans((high, END))
            case _:
                return spans((low, END))

    def between(self, least: int, most: int) -> Domain:
        """Return the whole numbers from one to another."""
        return spans((before(least), before(most + 1)))

    def among(self, places: list[Any]) -> Domain:
        """Return some places."""
        return spans(*[(self._snapped(before(one)), self._snapped(behind(one))) for one in places])

    def starting(self, needle: str) -> Domain:
        """Return the texts that start with one: they lie together, since text is sorted by code point."""
        for length in range(len(needle), 0, -1):
            if ord(needle[length - 1]) < _LAST:
                return spans((before(needle), before(needle[: length - 1] + chr(ord(needle[length - 1]) + 1))))
        return spans((before(needle), END))

    def _snapped(self, cut: Cut) -> Cut:
        """Return a cut where the line has steps: one just behind a number is just before the next one."""
        side, place, just = cut
        if side != 0 or not self.has_steps:
            return cut
        return before(math.floor(place) + 1) if just else before(math.ceil(place))


_LAST: Final = 0x10FFFF
NUMBERS: Final = Line(INTEGER)


def points(domain: Domain, line: Line, most: int) -> list[Any] | None:
    """Return the places of a set, if they are few and each stands for itself."""
    found: list[Any] = []
    for low, high in domain.spans:
        if low[0] != 0 or high[0] != 0:
            return None
        if line.has_steps:
            if high[1] - low[1] > most:
                return None
            found += range(low[1], high[1])
        elif (low[1], low[2], high[2]) == (high[1], 0, 1):
            found.append(low[1])
        else:
            return None
        if len(found) > most:
            return None
    return found


def anything(line: Line, *, nullable: bool) -> Domain:
    """Return all that a value can be."""
    return Domain(line.whole.spans, missing=nullable) if nullable else line.whole & EVERYTHING
