"""Values of a definition as values of a rule: constants, fields, expressions, and times told from the moment of asking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias, get_args

from segsql.errors import Findings, Pointer
from segsql.formats.react_querybuilder.document import OPERATORS, PLACEHOLDER, RelativeUnit
from segsql.formats.react_querybuilder.places import Place, written_out
from segsql.formats.react_querybuilder.values import BLANKS, FUNCTIONS
from segsql.formats.reading import Document
from segsql.model import nodes
from segsql.model.documents import Json
from segsql.model.scalars import ScalarValue

Doc: TypeAlias = dict[str, Document]
_SAID: Final[Mapping[str, str]] = {ours: theirs for theirs, ours in OPERATORS.items()}
_SAFE: Final = 2**53 - 1
"""The greatest whole number that JavaScript reads as it is written."""
_CALLS: Final[Mapping[str, str]] = {ours: theirs for theirs, (ours, _, _) in FUNCTIONS.items()}
_STARTS: Final[Mapping[str | None, str]] = {
    None: "now",
    "day": "startOfDay",
    "week": "startOfWeek",
    "month": "startOfMonth",
    "year": "startOfYear",
}
_ENDS: Final[Mapping[str, str]] = {"end_of_week": "endOfWeek", "end_of_month": "endOfMonth", "end_of_year": "endOfYear"}
_MOVES: Final[Mapping[str, str]] = {"add_days": "day", "add_weeks": "week", "add_months": "month", "add_years": "year"}
_PLAIN: Final = ("text", "integer", "boolean", "decimal")
"""Types of constants that are read as what they are where they stand beside a value of the same type."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison in a rule: its value, and where the value comes from."""

    value: Document
    source: str = "value"


@dataclass(frozen=True, slots=True)
class Written:
    """Writes values for a place; what no rule can hold is reported as ``not-held``."""

    place: Place
    findings: Findings
    monday: bool = True
    """Whether weeks begin on Monday, as those of the product do."""

    def left(self, operand: object, at: Pointer) -> Doc | None:
        """Return the keys of a rule that say what is compared."""
        if isinstance(operand, str | Json) and (name := self.place.field(operand)) is not None:
            return {"field": name}
        if isinstance(operand, nodes.Call) and (call := self.expression(operand, at)) is not None:
            return {"field": "(expression)", "lhs": call}
        if not isinstance(operand, nodes.Call):
            self.refuse(at, f"{written_out(operand)} is no field of a query")
        return None

    def right(self, given: object, at: Pointer) -> Side | None:
        """Return what a rule compares with."""
        match given:
            case bool() | int() | Decimal() | str():
                if given == PLACEHOLDER:
                    return Side({"kind": "value", "value": PLACEHOLDER}, "expression")
                return Side(constant(given))
            case nodes.Column() if (name := self.place.field(given.path)) is not None:
                return Side(name, "field")
            case Json() if (name := self.place.field(given)) is not None:
                return Side(name, "field")
            case nodes.Moment():
                found = self._moment(given, at)
                return None if found is None else Side(found)
            case nodes.Call():
                if (day := _last_day(given)) is not None:
                    self._week(day, at)
                    return Side(day)
                call = self.expression(given, at)
                return None if call is None else Side(call, "expression")
            case nodes.Literal_() if given.type.partition("(")[0] in _PLAIN:
                return Side({"kind": "value", "value": constant(given.value)}, "expression")
            case _:
                self.refuse(at, f"{written_out(given)} is no value of a rule")
                return None

    def sides(self, given: list[tuple[object, Pointer]]) -> Side | None:
        """Return several values of one rule, which all come from one source."""
        found = [self.right(one, at) for one, at in given]
        known = [one for one in found if one is not None]
        if len(known) < len(found):
            return None
        if {one.source for one in known} <= {"value"}:
            if not any(isinstance(one.value, str) and one.value != one.value.strip(BLANKS) for one in known):
                return Side([one.value for one in known])
        elif {one.source for one in known} == {"field"}:
            return Side([one.value for one in known], "field")
        if any(isinstance(one.value, Mapping) and "mode" in one.value for one in known):
            self.refuse(given[0][1], "a time told from the moment of asking beside a field or an expression")
            return None
        return Side([_as_expression(one) for one in known], "expression")

    def expression(self, given: object, at: Pointer) -> Doc | None:
        """Return a value as an expression."""
        match given:
            case nodes.Call() if given.function in _CALLS:
                args = [self.expression(one, (*at, "arguments", index)) for index, one in enumerate(given.arguments)]
                if any(one is None for one in args):
                    return None
                return {"kind": "func", "fn": _CALLS[given.function], "args": args}
            case nodes.Call():
                self.refuse(at, f"the function {given.function} is none of the product's")
                return None
            case _:
                side = self.right(given, at)
                if side is not None and isinstance(side.value, Mapping) and "mode" in side.value:
                    self.refuse(at, "a time told from the moment of asking in an expression")
                    return None
                return None if side is None else _as_expression(side)

    def refuse(self, at: Pointer, what: str, hint: str = "") -> None:
        """Report what no query can hold."""
        self.findings.error("not-held", at, f"a query of react-querybuilder cannot hold this: {what}", hint)

    def _moment(self, given: nodes.Moment, at: Pointer) -> Doc | None:
        """Return a moment as the product tells it."""
        if given.anchor is not None or given.start_of not in _STARTS:
            self.refuse(
                at, "a moment that is told from a column, or from another start than that of a day, week, month or year"
            )
            return None
        shift, unit = (3 * given.shift, "month") if given.unit == "quarter" else (given.shift, given.unit)
        assert unit in get_args(RelativeUnit)
        found: Doc = {"mode": "relative", "anchor": _STARTS[given.start_of], "offset": shift, "unit": unit}
        self._week(found, at)
        return found

    def _week(self, moment: Doc, at: Pointer) -> None:
        if not self.monday and str(moment["anchor"]).endswith("Week"):
            self.refuse(at, "a week that begins on another day than Monday")


def ruled(left: Doc, op: str, side: Side) -> Doc:
    """Return a rule."""
    found: Doc = {**left, "operator": _SAID[op], "value": side.value}
    return found if side.source == "value" else {**found, "valueSource": side.source}


def is_settled(value: nodes.Value) -> bool:
    """Return whether a value hangs on the moment of asking alone, and so is never missing."""
    return isinstance(value, nodes.Call) and _last_day(value) is not None


def constant(value: ScalarValue) -> Document:
    """Return a constant as JSON that JavaScript reads without rounding."""
    if isinstance(value, Decimal):
        return float(value) if Decimal(repr(float(value))) == value else format(value, "f")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _SAFE:
        return {"$bigint": str(value)}
    return value


def _as_expression(side: Side) -> Doc:
    """Return a side of a rule as an expression."""
    if isinstance(side.value, Mapping) and "kind" in side.value:
        return dict(side.value)
    if side.source == "field":
        return {"kind": "field", "field": side.value}
    number = isinstance(side.value, int | float) and not isinstance(side.value, bool)
    return {"kind": "value", "value": side.value, **({"valueType": "number"} if number else {})}


def _last_day(given: nodes.Call) -> Doc | None:
    """Return the last day of a period, maybe moved, as the product tells it; None if the call is another."""
    offset, unit = 0, "day"
    if given.function in _MOVES and len(given.arguments) == 2 and isinstance(given.arguments[0], nodes.Call):
        moved = given.arguments[1]
        if isinstance(moved, bool) or not isinstance(moved, int):
            return None
        offset, unit, given = moved, _MOVES[given.function], given.arguments[0]
    anchor = _ENDS.get(given.function)
    if given.function == "today" and not given.arguments:
        anchor = "endOfDay"
    elif anchor is None or given.arguments != (nodes.Call(function="today", arguments=()),):
        return None
    return {"mode": "relative", "anchor": anchor, "offset": offset, "unit": unit}
