"""The conditions of a filter: eleven kinds, told apart by ``kind`` and ``operator``, with the fields that each has and no others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, TypeAlias, get_args

from pydantic import (
    AfterValidator,
    AliasChoices,
    Discriminator,
    Field,
    PlainValidator,
    StrictInt,
    StringConstraints,
    Tag,
)
from pydantic_core import PydanticCustomError

from segsql.model.scalars import Node, ScalarValue, Text, read_scalar

Uuid = Annotated[
    str,
    StringConstraints(strict=True, pattern=r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"),
    AfterValidator(str.lower),
]
Slug = Annotated[Text, Field(min_length=1, max_length=255)]
"""The name of a column in a model."""
Conjonction: TypeAlias = Literal["and", "or"]
"""How conditions are joined; the product spells it as French does."""
Days = Annotated[StrictInt, Field(ge=0, le=1_000_000)]
Times = Annotated[StrictInt, Field(ge=0, le=2_147_483_647)]


def _number(given: Any) -> int | Decimal:
    found = given if isinstance(given, bool) else read_scalar(given)
    if isinstance(found, (bool, str)):
        raise PydanticCustomError("number", "expected a number")
    return found


Number = Annotated[int | Decimal, PlainValidator(_number)]
Scalar = Annotated[bool | int | Decimal | str, PlainValidator(read_scalar)]


def _ordered(given: Any) -> ScalarValue:
    found = read_scalar(given)
    if isinstance(found, bool):
        raise PydanticCustomError("ordered", "expected a number or text")
    return found


Ordered = Annotated[int | Decimal | str, PlainValidator(_ordered)]
Texts = Annotated[
    Annotated[Text, Tag("(text)")] | Annotated[tuple[Text, ...], Field(min_length=1), Tag("(list)")],
    Discriminator(lambda given: "(text)" if isinstance(given, str) else "(list)"),
]
"""One text, or several of which one is enough."""


class OnColumn(Node, frozen=True):
    """A condition on a column of the model, or of one that a record is related to."""

    columnSlug: Slug = Field(validation_alias=AliasChoices("columnSlug", "slug"))  # type: ignore[pydantic-alias]
    relatedModelUuid: Uuid | None = None


class Nulls(OnColumn, frozen=True):
    """Whether there is a value."""

    operator: Literal["isNull", "isNotNull"]


class StringTest(OnColumn, frozen=True):
    """A text held against others."""

    kind: Literal["string"]
    operator: Literal["is", "isNot", "contains", "doesNotContain", "startsWith", "endsWith"]
    values: Texts = Field(validation_alias=AliasChoices("values", "value"))  # type: ignore[pydantic-alias]


class StringState(OnColumn, frozen=True):
    """Whether there is a text, and whether it is empty."""

    kind: Literal["string"]
    operator: Literal["isNull", "isNotNull", "isEmpty", "isNotEmpty"]


class NumberTest(OnColumn, frozen=True):
    """A number held against another."""

    kind: Literal["number"]
    operator: Literal["is", "isNot", "greaterThan", "lowerThan"]
    value: Number


class NumberRange(OnColumn, frozen=True):
    """A number from one to another."""

    kind: Literal["number"]
    operator: Literal["between"]
    firstValue: Number
    lastValue: Number


class NumberNulls(Nulls, frozen=True):
    """Whether there is a number."""

    kind: Literal["number"]


class DateTest(OnColumn, frozen=True):
    """A time held against another, or against so long ago."""

    kind: Literal["date"]
    operator: Literal["is", "isNot", "greaterThan", "lowerThan"]
    value: Text


class DateRange(OnColumn, frozen=True):
    """A time from one to another."""

    kind: Literal["date"]
    operator: Literal["between"]
    firstValue: Text
    lastValue: Text


class DateNulls(Nulls, frozen=True):
    """Whether there is a time."""

    kind: Literal["date"]


class BooleanTest(OnColumn, frozen=True):
    """Whether something is true, false or unknown."""

    kind: Literal["boolean"]
    operator: Literal["isTrue", "isFalse", "isNull", "isNotNull"]


class PropertyTest(OnColumn, frozen=True):
    """A property of an object held against a value."""

    kind: Literal["objectProperty"]
    operator: Literal["is", "isNot"]
    propertyName: Slug
    value: Scalar


class PropertySearch(OnColumn, frozen=True):
    """A text in a property searched for another."""

    kind: Literal["objectProperty"]
    operator: Literal["contains", "doesNotContain", "startsWith", "endsWith"]
    propertyName: Slug
    value: Text


class PropertyOrder(OnColumn, frozen=True):
    """A property before or after a value."""

    kind: Literal["objectProperty"]
    operator: Literal["greaterThan", "lowerThan"]
    propertyName: Slug
    value: Ordered


class PropertyRange(OnColumn, frozen=True):
    """A property from one value to another."""

    kind: Literal["objectProperty"]
    operator: Literal["between"]
    propertyName: Slug
    value: Ordered
    otherValue: Ordered


class PropertyState(OnColumn, frozen=True):
    """Whether there is a property, and whether it is an empty text."""

    kind: Literal["objectProperty"]
    operator: Literal["isNull", "isNotNull", "isEmpty", "isNotEmpty"]
    propertyName: Slug


PropertyOne = Annotated[
    PropertyTest | PropertySearch | PropertyOrder | PropertyRange | PropertyState, Field(discriminator="operator")
]


class ObjectNulls(Nulls, frozen=True):
    """Whether there is an object."""

    kind: Literal["object"]


class ObjectMatch(OnColumn, frozen=True):
    """Conditions on the properties of an object."""

    kind: Literal["object"]
    operator: Literal["matchConditions"]
    conjonction: Conjonction = "and"
    conditions: Annotated[tuple[PropertyOne, ...], Field(min_length=1)]


class ArrayNulls(Nulls, frozen=True):
    """Whether there is an array."""

    kind: Literal["array"]


class ArrayMatch(OnColumn, frozen=True):
    """Conditions on the properties of one of the objects in an array."""

    kind: Literal["array"]
    operator: Literal["matchConditions"]
    conjonction: Conjonction = "and"
    conditions: Annotated[tuple[PropertyOne, ...], Field(min_length=1)]


class OtherNulls(Nulls, frozen=True):
    """Whether there is a value, of a column that nothing else can be asked of."""

    kind: Literal["vector", "any"]


class Membership(Node, frozen=True):
    """Whether the record is in another segment."""

    kind: Literal["segment"]
    operator: Literal["in", "notIn"]
    segmentUuid: Uuid


class Never(Node, frozen=True):
    """Not once."""

    operator: Literal["not"]


class Often(Node, frozen=True):
    """So many times."""

    operator: Literal["moreThan", "lessThan", "exactly"]
    value: Times


Frequency = Annotated[Never | Often, Field(discriminator="operator")]


class Period(Node, frozen=True):
    """So many days ago, or less, or more; more than 0 days ago is any time."""

    operator: Literal["moreThan", "lessThan", "exactly"]
    value: Days
    unit: Literal["day"]


class Enrollment(Node, frozen=True):
    """How often a workflow did something with the record."""

    kind: Literal["enrollment"]
    workflowUuid: Uuid
    activityKind: Literal["workflowEntered", "workflowNodeExecuted", "workflowLeft"]
    nodeSlug: Slug | None = None
    frequency: Frequency
    period: Period


class Clause(Node, frozen=True):
    """A condition in SQL."""

    kind: Literal["sql"]
    name: Annotated[Text, Field(max_length=255)]
    clause: Annotated[Text, Field(min_length=1)]


_String = Annotated[StringTest | StringState, Field(discriminator="operator")]
_Number = Annotated[NumberTest | NumberRange | NumberNulls, Field(discriminator="operator")]
_Date = Annotated[DateTest | DateRange | DateNulls, Field(discriminator="operator")]
_Object = Annotated[ObjectNulls | ObjectMatch, Field(discriminator="operator")]
_Array = Annotated[ArrayNulls | ArrayMatch, Field(discriminator="operator")]
ColumnCondition = Annotated[
    _String | _Number | _Date | BooleanTest | _Object | _Array | PropertyOne | OtherNulls, Field(discriminator="kind")
]
"""What can be asked of a column."""


class Occurrence(Node, frozen=True):
    """How often related records meet conditions on their columns."""

    kind: Literal["occurrence"]
    relatedModelUuid: Uuid
    frequency: Frequency
    period: Period
    conjonction: Conjonction
    conditions: tuple[ColumnCondition, ...]


Condition = Annotated[
    _String
    | _Number
    | _Date
    | BooleanTest
    | _Object
    | _Array
    | PropertyOne
    | OtherNulls
    | Membership
    | Enrollment
    | Occurrence
    | Clause,
    Field(discriminator="kind"),
]
"""What can stand in a group."""

AnyCondition: TypeAlias = (
    StringTest
    | StringState
    | NumberTest
    | NumberRange
    | NumberNulls
    | DateTest
    | DateRange
    | DateNulls
    | BooleanTest
    | PropertyTest
    | PropertySearch
    | PropertyOrder
    | PropertyRange
    | PropertyState
    | ObjectNulls
    | ObjectMatch
    | ArrayNulls
    | ArrayMatch
    | OtherNulls
    | Membership
    | Enrollment
    | Occurrence
    | Clause
)
AnyProperty: TypeAlias = PropertyTest | PropertySearch | PropertyOrder | PropertyRange | PropertyState


def _classes() -> Iterator[tuple[tuple[object, object], type[Node]]]:
    for one in get_args(AnyCondition):
        operators = one.model_fields["operator"].annotation.__args__ if "operator" in one.model_fields else (None,)
        for kind in one.model_fields["kind"].annotation.__args__:
            for operator in operators:
                yield (kind, operator), one


CLASSES: Final[Mapping[tuple[object, object], type[Node]]] = dict(_classes())
"""The class of a condition, by its kind and its operator if it has one."""


def told_by_operator(data: Mapping[str, object]) -> type[Node]:
    """Return the class of a frequency."""
    return Never if data.get("operator") in get_args(Never.model_fields["operator"].annotation) else Often
