"""Parsed stretches of text, and how one becomes what its place needs: a value, a left side, a condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Generic, Literal, TypeAlias, TypeVar

from segsql.errors import Code
from segsql.expression.constants import natural_type
from segsql.expression.refusal import ExpressionError, shown
from segsql.expression.tokens import Token
from segsql.model.arrays import ArrayTest
from segsql.model.documents import Json, JsonKind
from segsql.model.limits import MAX_NESTING
from segsql.model.nodes import (
    Between,
    Call,
    Case,
    Cast,
    Column,
    Comparison,
    Constant,
    Group,
    Literal_,
    Membership,
    Not,
    Pattern,
    Presence,
    TextMatch,
)
from segsql.model.scalars import ScalarValue

ParsedCondition: TypeAlias = (
    Group | Not | Constant | Comparison | Membership | Between | Presence | TextMatch | Pattern | ArrayTest
)
ParsedValue: TypeAlias = Column | Literal_ | Call | Case | Cast | Json | JsonKind
Parsed: TypeAlias = ParsedValue | ParsedCondition
"""What text can say: a part of the model's values and conditions."""

Operator: TypeAlias = Literal["eq", "ne", "lt", "lte", "gt", "gte"]

AS_VALUE: Final = "CASE WHEN condition THEN TRUE ELSE FALSE END makes a value of a condition"

_FLIPPED: Final[dict[Operator, Operator]] = {
    "eq": "eq",
    "ne": "ne",
    "lt": "gt",
    "lte": "gte",
    "gt": "lt",
    "gte": "lte",
}
_MAX_NAME: Final = 63
_MAX_PATH: Final = 640

NodeT = TypeVar("NodeT", covariant=True)


@dataclass(frozen=True, slots=True)
class Part(Generic[NodeT]):
    """What a stretch of the text means, and how many nodes stand on its longest path."""

    node: NodeT
    start: int
    end: int
    height: int


AnyPart: TypeAlias = Part[Parsed | ScalarValue]


def refusal(message: str, hint: str, at: Token | Part[object], *, code: Code = "expression-syntax") -> ExpressionError:
    """Return the error for what stands at a token or part."""
    return ExpressionError(code, message, hint, at.start, at.end)


def too_deep(at: Token) -> ExpressionError:
    """Return the error for the token that goes one level too deep."""
    message = f"the expression is nested deeper than {MAX_NESTING} levels"
    return refusal(message, "a part of it can be a value with a name under `using`", at, code="too-deep")


def join(node: Parsed, sign: Token, *parts: Part[object], start: int | None = None, end: int | None = None) -> AnyPart:
    """Return a node over its parts, unless that makes the tree too deep; ``sign`` is what is blamed then."""
    height = 1 + max((one.height for one in parts), default=0)
    if height > MAX_NESTING:
        raise too_deep(sign)
    return Part(node, parts[0].start if start is None else start, parts[-1].end if end is None else end, height)


def value(part: AnyPart) -> ParsedValue | ScalarValue:
    """Return a part as a value; a condition is none."""
    if isinstance(part.node, ParsedCondition):
        raise refusal("this is a condition, and a value is expected", AS_VALUE, part)
    return part.node


def operand(part: AnyPart) -> str | ParsedValue:
    """Return a part as the left side of a condition: plain text is a path there, so a constant needs its type."""
    node = value(part)
    return node.path if isinstance(node, Column) else typed(node)


def typed(node: ParsedValue | ScalarValue) -> ParsedValue:
    """Return a value as a node: a plain constant becomes a literal of its natural type."""
    return Literal_(value=node, type=natural_type(node)) if isinstance(node, ScalarValue) else node


def condition(part: AnyPart) -> Part[ParsedCondition]:
    """Return a part as a condition; a value must be true."""
    node = part.node
    if isinstance(node, ParsedCondition):
        return Part(node, part.start, part.end, part.height)
    if isinstance(node, bool):
        return Part(Constant(op="everyone" if node else "nobody"), part.start, part.end, 1)
    if isinstance(node, ScalarValue | Literal_):
        raise refusal("this is a constant, and a condition is expected", "", part)
    return Part(Comparison(op="eq", column=operand(part), value=True), part.start, part.end, part.height + 1)


def comparison(op: Operator, left: AnyPart, right: AnyPart) -> Comparison:
    """Return the comparison, with the constant on its right where only the left one is constant."""
    if isinstance(left.node, ScalarValue | Literal_) and not isinstance(right.node, ScalarValue | Literal_):
        return Comparison(op=_FLIPPED[op], column=operand(right), value=value(left))
    return Comparison(op=op, column=operand(left), value=value(right))


def path(token: Token) -> str:
    """Return the path that a word writes, if it is one of the model's."""
    text = token.text
    if not text.isascii():
        hint = "names are lower-case letters a to z, digits and underscores"
        raise refusal(f'"{shown(text)}" is no name', hint, token)
    if text != text.lower():
        hint = f"names are lower case: {shown(text.lower())}"
        raise refusal(f'the name "{shown(text)}" has upper-case letters', hint, token)
    if len(text) > _MAX_PATH or any(len(one) > _MAX_NAME for one in text.split(".")):
        hint = f"a name has at most {_MAX_NAME} characters, a path {_MAX_PATH}"
        raise refusal(f'the name "{shown(text)}" is too long', hint, token)
    return text
