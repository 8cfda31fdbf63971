"""Conditions of FeatureSignals to native ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from segsql.errors import Findings, Pointer, did_you_mean
from segsql.formats.featuresignals.constants import EXACT, FEW_DIGITS, as_written, compared, digits, equal
from segsql.formats.featuresignals.document import Condition
from segsql.formats.names import Meant, Names
from segsql.formats.origins import Origins
from segsql.types import Type

EQUALITY: Final = {"eq": "eq", "neq": "ne"}
LISTED: Final = {"in": "in", "notIn": "not_in"}
SEARCHES: Final = {"contains": "contains", "startsWith": "starts_with", "endsWith": "ends_with"}
ORDER: Final = frozenset({"gt", "gte", "lt", "lte"})
REGEX: Final = "regex"
EXISTS: Final = "exists"
OPERATORS: Final[dict[str, str]] = {
    **{name: name for name in (*EQUALITY, *LISTED, *SEARCHES, *sorted(ORDER), REGEX, EXISTS)},
    "starts_with": "startsWith",
    "ends_with": "endsWith",
    "not_in": "notIn",
}
"""The operators by their two spellings."""

_AS_TEXT: Final = frozenset({"text", "integer", "boolean", "uuid", "date"})
"""Types whose values have one text, which all clients of the product send."""
_NUMBERS: Final = frozenset({"integer", "decimal", "double"})
_OWN_TEXT: Final = frozenset({"double", "decimal", "timestamp", "datetime"})

Native = dict[str, object]


@dataclass(frozen=True, slots=True)
class Attributes:
    """What attributes of a user are. ``key`` is the user's own: the key of the context, unless the bindings say otherwise."""

    names: Names
    notes: Findings
    """What the product ignores, and what it does otherwise than it looks."""

    def meant(self, name: str, at: Pointer) -> Meant | None:
        """Return what an attribute is, or None after reporting that it is not known, or of a type that the product has none like."""
        found = self._key(at) if name == "key" and "key" not in self.names.bindings.attributes else None
        if found is None and name == "key" and "key" not in self.names.bindings.attributes:
            return None
        found = found or self.names.attribute(name, at)
        if found is not None and found.type.kind == "version":
            message = f'"{name}" is bound to a version, and here attributes are texts: one that is no version would be missing'
            self.names.findings.error("unsupported-type", at, message, "bind it to a column of texts")
            return None
        return found

    def _key(self, at: Pointer) -> Meant | None:
        table = self.names.context(at)
        if table is None:
            return None
        if len(table.key) != 1:
            message = f"the key of a user is one value, and the key of {table.name} has {len(table.key)} columns"
            self.names.findings.error("unbound-name", at, message, "bind the attribute key to a column")
            return None
        (column,) = table.key
        return Meant(column.name, column.type, column)


@dataclass(frozen=True, slots=True)
class Conditions:
    """Reads conditions; what is wrong with one is reported at its place, and what the product ignores is noted."""

    attributes: Attributes
    noted: Origins

    def all_of(self, conditions: Sequence[Condition], at: Pointer) -> list[Native]:
        """Return the native conditions of those that can be read."""
        read = (self.one(condition, (*at, index)) for index, condition in enumerate(conditions))
        return [one for one in read if one is not None]

    def one(self, condition: Condition, at: Pointer) -> Native | None:
        """Return the native condition, or None after reporting why there is none."""
        findings = self.attributes.names.findings
        operator = OPERATORS.get(condition.operator)
        if operator is None:
            hint = did_you_mean(condition.operator, OPERATORS.values())
            findings.error("unknown-operator", (*at, "operator"), f'no operator "{condition.operator}"', hint)
            return None
        meant = self.attributes.meant(condition.attribute, (*at, "attribute"))
        if meant is None:
            return None
        values = condition.values or ()
        if operator not in LISTED and len(values) > 1:
            message = f"{condition.operator} looks at the first value alone"
            self.attributes.notes.warning("ignored-part", (*at, "values", 1), message, _say_in(operator))
        if operator == EXISTS:
            return self._presence(meant, values, at)
        if not _has_text(meant.type):
            message = f'"{condition.attribute}" is of type {meant.type}, whose values have no text of their own here'
            findings.error("unsupported-type", (*at, "attribute"), message, "exists is what can be asked of it")
            return None
        if operator in LISTED or not values:
            # Without a value the product finds nobody, as it does in an empty list.
            name = LISTED.get(operator, "in")
            return self._listed(name, meant, values, at)
        return self._with_value(operator, meant, values[0], at)

    def _with_value(self, operator: str, meant: Meant, value: str, at: Pointer) -> Native | None:
        if operator in EQUALITY:
            constant = self._constant(meant.type, value, (*at, "values", 0))
            return None if constant is None else self._leaf(EQUALITY[operator], meant.operand, at, value=constant)
        if operator in ORDER:
            return self._ordered(operator, meant, value, at)
        operand = self._text(meant, at)
        if operand is None:
            return None
        if value == "":
            # Every text has an empty one in it, which is asked for as presence here.
            return self._leaf("is_present", meant.operand, at)
        if operator == REGEX:
            return self._leaf("matches", operand, at, pattern=value)
        return self._leaf(SEARCHES[operator], operand, at, value=value)

    def _presence(self, meant: Meant, values: Sequence[str], at: Pointer) -> Native:
        if values and values[0] not in ("true", "false"):
            message = "exists looks for the value false, and takes every other one for true"
            self.attributes.notes.warning("ignored-part", (*at, "values", 0), message)
        op = "is_missing" if values and values[0] == "false" else "is_present"
        return self._leaf(op, meant.operand, at)

    def _listed(self, name: str, meant: Meant, values: Sequence[str], at: Pointer) -> Native | None:
        found = [self._constant(meant.type, one, (*at, "values", index)) for index, one in enumerate(values)]
        constants = [one for one in found if one is not None]
        if len(constants) < len(found):
            return None
        return self._leaf(name, meant.operand, at, values=constants)

    def _constant(self, kind: Type, value: str, at: Pointer) -> object | None:
        constant = equal(kind, value)
        if constant is None:
            message = f'no {kind.kind} has the text "{value}"'
            self.attributes.names.findings.error("invalid-literal", at, message, _written_as(kind))
        return constant

    def _ordered(self, operator: str, meant: Meant, value: str, at: Pointer) -> Native | None:
        findings = self.attributes.names.findings
        if meant.type.kind == "text":
            message = f"{operator} reads a text as a number in more spellings than an engine does: exponents, hexadecimal digits, inf"
            findings.error("meaning-refused", (*at, "operator"), message, "bind the attribute to a column of numbers")
            return None
        if meant.type.kind not in _NUMBERS:
            message = f"{operator} compares numbers, and a {meant.type.kind} is none: nobody would match"
            findings.error("type-mismatch", (*at, "operator"), message)
            return None
        number = compared(value)
        if number is None:
            message = f'"{value}" is no number that could be reached in decimal digits'
            findings.error("invalid-literal", (*at, "values", 0), message, "write it as 1000, 0.5 or 1e3")
            return None
        operand, constant = _as_doubles(meant, number)
        return self._leaf(operator, operand, at, value=constant)

    def _text(self, meant: Meant, at: Pointer) -> str | Native | None:
        if meant.type.kind in _OWN_TEXT:
            message = f"the text of a {meant.type.kind} depends on which client of the product sends it"
            hint = "compare it by eq, in, gt and their like, or bind the attribute to a text"
            self.attributes.names.findings.error("meaning-refused", (*at, "operator"), message, hint)
            return None
        if meant.type.kind == "text":
            return meant.operand
        return {"op": "cast", "value": meant.operand, "type": "text"}

    def _leaf(self, op: str, operand: str | Native, at: Pointer, **given: object) -> Native:
        leaf: Native = {"op": op, "column": operand, **given}
        value: Pointer = (*at, "values", 0)
        places = {"value": value, "pattern": value, "values": (*at, "values")}
        told = {key: place for key, place in places.items() if key in given}
        return self.noted.made(leaf, at, op=(*at, "operator"), column=(*at, "attribute"), **told)


def matched(conditions: list[Native], match_type: str, noted: Origins, at: Pointer) -> list[Native]:
    """Return the list of conditions, all of which hold where all or any of the given ones do, and for everyone where there are none."""
    if not conditions:
        return [noted.made({"op": "everyone"}, at)]
    if match_type == "any":
        return [noted.made({"op": "or", "conditions": conditions}, at)]
    return conditions


def _has_text(kind: Type) -> bool:
    return kind.kind in _AS_TEXT or kind.kind in _OWN_TEXT


def _as_doubles(meant: Meant, number: Decimal) -> tuple[str | Native, object]:
    """Return what compares as the doubles next to a column's value and a number do, which is how the product compares them."""
    kind = meant.type
    if kind.kind == "integer":
        plain = abs(number) < EXACT and digits(number) <= FEW_DIGITS
    elif kind.kind == "decimal":
        few = digits(number) <= FEW_DIGITS and (number == 0 or abs(number.adjusted()) < FEW_DIGITS)
        plain = few and (kind.precision <= FEW_DIGITS or abs(number) < Decimal(10) ** (FEW_DIGITS - kind.scale))
    else:
        plain = True
    nearest = Decimal(repr(float(number)))
    if plain:
        return meant.operand, as_written(number if kind.kind != "double" else nearest)
    cast: Native = {"op": "cast", "value": meant.operand, "type": "double"}
    return cast, as_written(nearest)


def _say_in(operator: str) -> str:
    return {"eq": "in takes several", "neq": "notIn takes several"}.get(operator, "leave the others out")


def _written_as(kind: Type) -> str:
    match kind.kind:
        case "integer":
            return "a whole number is written in digits, without a sign before 0 and without zeros ahead"
        case "decimal":
            return f"a number of {kind.precision} digits, {kind.scale} of them behind the point"
        case "double":
            return "a number is written as 1000, 0.5 or 1e3"
        case "boolean":
            return "true or false"
        case "date":
            return "a day is written as 2026-01-31"
        case "timestamp":
            return "a moment is written in UTC, as 2026-01-31T12:00:00Z, without zeros behind the seconds"
        case "datetime":
            return "a wall clock is written as 2026-01-31T12:00:00, without zeros behind the seconds"
        case "uuid":
            return "its hexadecimal digits are in lower case, and between them are hyphens"
        case _:
            return ""
