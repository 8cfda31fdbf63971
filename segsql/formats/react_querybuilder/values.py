"""What rules compare with: constants in the type beside them, other fields, expressions, and times told from the moment of asking."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

from segsql.errors import Findings, Pointer, did_you_mean
from segsql.formats.react_querybuilder.document import (
    BigInt,
    CallNode,
    FieldNode,
    ParameterNode,
    Relative,
    ValueNode,
)
from segsql.formats.react_querybuilder.fields import Scope
from segsql.formats.react_querybuilder.times import relative
from segsql.model.scalars import ScalarValue
from segsql.types import DOUBLE, TEXT, Type

Native: TypeAlias = "ScalarValue | dict[str, object]"
"""A value as a native definition has it: a constant or a node."""
AnyExpression: TypeAlias = FieldNode | ValueNode | ParameterNode | CallNode
One: TypeAlias = ScalarValue | BigInt | Relative | AnyExpression

FUNCTIONS: Final[Mapping[str, tuple[str, int, int | None]]] = {
    "add": ("add", 2, 2),
    "subtract": ("subtract", 2, 2),
    "multiply": ("multiply", 2, 2),
    "divide": ("divide", 2, 2),
    "mod": ("mod", 2, 2),
    "abs": ("abs", 1, 1),
    "min": ("least", 2, None),
    "max": ("greatest", 2, None),
    "upper": ("upper", 1, 1),
    "lower": ("lower", 1, 1),
}
"""The product's default functions: what each is called here, and the least and the most it takes (packages/expr/src/functions/meta.ts)."""

BLANKS: Final = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What JavaScript's ``trim`` takes away: the product trims the texts of lists (packages/core/src/utils/arrayUtils.ts)."""

_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,400}(\.[0-9]{1,400})?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Right:
    """The right side of a comparison; ``before`` says that the last moment before the value is meant."""

    value: Native
    before: bool = False


@dataclass(frozen=True, slots=True)
class Values:
    """Reads values where a field is looked up in a scope."""

    scope: Scope
    findings: Findings

    def constant(self, item: One, beside: Type | None, at: Pointer, *, equal: bool) -> Right | None:
        """Return a value of its own, in the type of what it stands beside; ``equal`` says that it is tested for being that value."""
        if isinstance(item, Relative):
            found = relative(item, beside, at, self.findings)
            return None if found is None else Right(*found)
        if isinstance(item, BigInt):
            return Right(int(item.digits))
        if not isinstance(item, str):
            if isinstance(item, (bool, int, Decimal)):
                return Right(item)
            self.findings.error("wrong-type", at, 'an expression is read where valueSource is "expression"')
            return None
        if beside is None:
            return Right(item)
        if beside.numeric:
            return Right(_number(item))
        if beside.kind in ("timestamp", "datetime") and is_day(item):
            if equal:
                message = "the product's SQL compares a time with the midnight of this day, and its other exports with all of the day"
                hint = "say between which times, or write the time"
                self.findings.error("meaning-refused", at, message, hint)
                return None
            return Right(f"{item}T00:00:00Z" if beside.kind == "timestamp" else f"{item}T00:00:00")
        return Right(item)

    def other(self, item: One, at: Pointer) -> Right | None:
        """Return another field."""
        if not isinstance(item, str):
            self.findings.error("wrong-type", at, 'the name of a field is read where valueSource is "field"')
            return None
        found = self.scope.field(item, at)
        return None if found is None else Right(found.value)

    def computed(self, item: One, beside: Type | None, at: Pointer, *, equal: bool) -> Right | None:
        """Return the value of an expression."""
        if isinstance(item, ValueNode) and isinstance(item.value, str) and item.valueType != "number":
            return self.constant(item.value, beside, at, equal=equal)
        if not isinstance(item, AnyExpression):
            self.findings.error("wrong-type", at, 'an expression is read where valueSource is "expression"')
            return None
        found, _ = self.expression(item, at, beside)
        return None if found is None else Right(found)

    def expression(
        self, node: AnyExpression, at: Pointer, beside: Type | None = None
    ) -> tuple[Native | None, Type | None]:
        """Return an expression and the type of its value where that is known; no expression after reporting what is wrong."""
        match node:
            case FieldNode():
                found = self.scope.field(node.field, (*at, "field"))
                return (None, None) if found is None else (found.value, found.type)
            case ValueNode(value=BigInt() as big):
                return int(big.digits), DOUBLE
            case ValueNode():
                value = node.value
                assert not isinstance(value, BigInt)
                number = node.valueType == "number" or (beside is not None and beside.numeric)
                return (_number(value) if number and isinstance(value, str) else value), None
            case ParameterNode():
                self.refuse_parameter(at)
                return None, None
            case CallNode():
                return self._call(node, at)

    def refuse_parameter(self, at: Pointer) -> None:
        """Report that a value comes from elsewhere."""
        message = "a parameter has its value from whoever runs the query, and the document does not say it"
        self.findings.error("meaning-refused", at, message, "write the value")

    def _call(self, node: CallNode, at: Pointer) -> tuple[Native | None, Type | None]:
        known = FUNCTIONS.get(node.fn)
        if known is None:
            hint = did_you_mean(node.fn, FUNCTIONS)
            self.findings.error("unknown-function", (*at, "fn"), f'no function "{node.fn}"', hint)
            return None, None
        name, least, most = known
        count = len(node.args)
        if count < least or (most is not None and count > most):
            takes = str(least) if most == least else f"{least} or more"
            self.findings.error("wrong-arguments", (*at, "args"), f"{node.fn} takes {takes} arguments, and has {count}")
            return None, None
        number = name not in ("upper", "lower", "least", "greatest")
        read = [
            self.expression(one, (*at, "args", index), DOUBLE if number else None)
            for index, one in enumerate(node.args)
        ]
        if any(one is None for one, _ in read):
            return None, None
        native: dict[str, object] = {"op": "call", "function": name, "arguments": [one for one, _ in read]}
        if number:
            return native, DOUBLE
        return native, TEXT if name in ("upper", "lower") else next(
            (kind for _, kind in read if kind is not None), None
        )


def is_day(text: str) -> bool:
    """Return whether a text names a day of the calendar, as ``2026-01-31``."""
    if _DAY.fullmatch(text) is None:
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _number(text: str) -> ScalarValue:
    """Return the number that a text spells, or the text where it spells none, which no number is compared with."""
    if _NUMBER.fullmatch(text.strip(BLANKS)) is None:
        return text
    number = Decimal(text.strip(BLANKS))
    return int(number) if "." not in text else number
