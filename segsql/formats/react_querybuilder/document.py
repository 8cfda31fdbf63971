"""The documents of react-querybuilder: groups of rules, as its types ``RuleGroupType``, ``RuleGroupTypeIC`` and ``RuleType`` have them.

Source: packages/core/src/types/{ruleGroups,ruleGroupsIC,basic,expression}.ts and packages/datetime/src/types.ts of the product.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, Discriminator, Field, PlainValidator, StrictBool, StrictInt, StringConstraints, Tag
from pydantic_core import PydanticCustomError

from segsql.model.scalars import Node, Scalar, Text, read_scalar
from segsql.model.validate import Part

COMPARISONS: Final[Mapping[str, str]] = {"=": "eq", "!=": "ne", "<": "lt", ">": "gt", "<=": "lte", ">=": "gte"}
SEARCHES: Final[Mapping[str, str]] = {
    "contains": "contains",
    "beginsWith": "starts_with",
    "endsWith": "ends_with",
    "doesNotContain": "not_contains",
    "doesNotBeginWith": "not_starts_with",
    "doesNotEndWith": "not_ends_with",
}
PRESENCE: Final[Mapping[str, str]] = {"null": "is_missing", "notNull": "is_present"}
LISTS: Final[Mapping[str, str]] = {"in": "in", "notIn": "not_in"}
RANGES: Final[Mapping[str, str]] = {"between": "between", "notBetween": "not_between"}
OPERATORS: Final[Mapping[str, str]] = {**COMPARISONS, **SEARCHES, **PRESENCE, **LISTS, **RANGES}
"""The product's default operators, and what each is called here."""
PLACEHOLDER: Final = "~"
"""What stands for a field, an operator or a value that is not chosen yet."""

Combinator: TypeAlias = Literal["and", "or"]
MatchMode: TypeAlias = Literal["all", "some", "none", "atLeast", "atMost", "exactly"]
Anchor: TypeAlias = Literal[
    "now",
    "startOfDay",
    "endOfDay",
    "startOfWeek",
    "endOfWeek",
    "startOfMonth",
    "endOfMonth",
    "startOfYear",
    "endOfYear",
]
RelativeUnit: TypeAlias = Literal["minute", "hour", "day", "week", "month", "year"]


class BigInt(Node, frozen=True):
    """A whole number that JSON readers would round, as the product writes it."""

    digits: Annotated[str, StringConstraints(strict=True, pattern=r"^-?[0-9]{1,400}$")] = Field(alias="$bigint")


class Relative(Node, frozen=True):
    """A moment that is told from the moment of asking."""

    mode: Literal["relative"]
    anchor: Anchor
    offset: Annotated[StrictInt, Field(ge=-2_147_483_647, le=2_147_483_647)]
    unit: RelativeUnit


class FieldNode(Node, frozen=True):
    """A field in an expression."""

    kind: Literal["field"]
    field: Text


class ValueNode(Node, frozen=True):
    """A constant in an expression."""

    kind: Literal["value"]
    value: Scalar | BigInt
    valueType: Text | None = None


class ParameterNode(Node, frozen=True):
    """A value in an expression that whoever runs the query gives."""

    kind: Literal["parameter"]
    parameter: Text


class CallNode(Node, frozen=True):
    """A function in an expression, and what it is of."""

    kind: Literal["func"]
    fn: Text
    args: tuple[Expression, ...]


Expression = Annotated[FieldNode | ValueNode | ParameterNode | CallNode, Field(discriminator="kind")]


def _shape(given: Any) -> str:
    """Return what a value is by its shape; the words cannot be keys of a document that is one of these."""
    if isinstance(given, BaseModel):
        return f"({type(given).__name__})"
    if isinstance(given, Mapping):
        keys = {"$bigint": "(BigInt)", "mode": "(Relative)", "kind": "(expression)", "rules": "(Group)"}
        return next((tag for key, tag in keys.items() if key in given), "(scalar)")
    if isinstance(given, (list, tuple)):
        return "(list)"
    return "(nothing)" if given is None else "(scalar)"


Item = Annotated[
    Annotated[Scalar, Tag("(scalar)")]
    | Annotated[BigInt, Tag("(BigInt)")]
    | Annotated[Relative, Tag("(Relative)")]
    | Annotated[Expression, Tag("(expression)")],
    Discriminator(lambda given: _shape(given) if _shape(given) in _ITEMS else "(scalar)"),
]
"""One value, or one of a list."""
_ITEMS: Final = frozenset({"(scalar)", "(BigInt)", "(Relative)", "(expression)"})
Value = Annotated[
    Annotated[Scalar, Tag("(scalar)")]
    | Annotated[BigInt, Tag("(BigInt)")]
    | Annotated[Relative, Tag("(Relative)")]
    | Annotated[Expression, Tag("(expression)")]
    | Annotated["Group", Tag("(Group)")]
    | Annotated[tuple[Item, ...], Tag("(list)")]
    | Annotated[None, Tag("(nothing)")],
    Discriminator(_shape),
]
"""What a rule compares with: a value, a list of them, or, with a match mode, the rules for the items."""


def _threshold(given: Any) -> int | Decimal | None:
    """Return how many, or how great a part, as it was written.

    Raises:
        ValueError: it is no number.
    """
    number = None if given is None else read_scalar(given)
    if isinstance(number, (bool, str)):
        raise PydanticCustomError("threshold", "expected a number")
    return number


class Match(Node, frozen=True):
    """How many items of a list meet the rules in the value; below 1 a threshold is a part of them."""

    mode: MatchMode
    threshold: Annotated[int | Decimal | None, PlainValidator(_threshold)] = None


class Part_(Node, frozen=True):
    """What rules and groups have alike; all but ``muted`` serves the editor alone."""

    id: Text | None = None
    path: tuple[StrictInt, ...] | None = None
    disabled: StrictBool | None = None
    muted: StrictBool | None = None
    combinatorPreceding: Text | None = None


class Rule(Part_, frozen=True):
    """One condition."""

    field: Text
    operator: Text
    value: Value = None
    valueSource: Literal["value", "field", "expression", "parameter"] | None = None
    match: Match | None = None
    lhs: Expression | None = None


def _member(given: Any) -> str:
    if isinstance(given, str):
        return "(combinator)"
    grouped = isinstance(given, Group) or (isinstance(given, Mapping) and "rules" in given)
    return "(group)" if grouped else "(rule)"


class Group(Part_, frozen=True):
    """Rules and groups, joined by one combinator or, where there is none, by those between them."""

    combinator: Combinator | None = None
    rules: tuple[
        Annotated[
            Annotated[Rule, Tag("(rule)")]
            | Annotated[Group, Tag("(group)")]
            | Annotated[Combinator, Tag("(combinator)")],
            Discriminator(_member),
        ],
        ...,
    ]
    negated: StrictBool | None = Field(default=None, alias="not")


CallNode.model_rebuild()
Rule.model_rebuild()
Group.model_rebuild()


def _part(given: Mapping[str, object]) -> type[BaseModel] | None:
    """Return the class that reads a mapping by the keys that tell them apart."""
    told: dict[str, type[BaseModel]] = {"rules": Group, "mode": Relative, "$bigint": BigInt}
    if "kind" in given:
        kinds: dict[object, type[BaseModel]] = {"field": FieldNode, "value": ValueNode, "parameter": ParameterNode}
        return kinds.get(given["kind"], CallNode)
    return next((kind for key, kind in told.items() if key in given), None)


PARTS: Final[Mapping[str, Part]] = {
    "rules": lambda given: Group if "rules" in given else Rule,
    "match": Match,
    "value": _part,
    "lhs": _part,
    "args": _part,
}
"""The classes that read the mappings below each key."""
