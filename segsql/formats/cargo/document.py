"""The documents of a segment: what is sent to make one, the answer that holds one, and a list of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, StrictBool, StrictInt, StringConstraints

from segsql.formats.cargo.conditions import CLASSES, Condition, Conjonction, Period, Slug, Uuid, told_by_operator
from segsql.model.scalars import Node, Text
from segsql.model.validate import Part

ModelUuid = Annotated[
    str,
    StringConstraints(
        strict=True, pattern=r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
    ),
    AfterValidator(str.lower),
]
"""The id of a model, by the pattern that the product states."""
Count = Annotated[StrictInt, Field(ge=0, le=2_147_483_647)]
Limit = Annotated[StrictInt, Field(ge=1, le=2_147_483_647)]


class Group(Node, frozen=True):
    """Conditions of which all, or at least one, hold."""

    conjonction: Conjonction
    conditions: Annotated[tuple[Condition, ...], Field(min_length=1)]


class Filter(Node, frozen=True):
    """Groups of which all, or at least one, hold; every record where there are none."""

    conjonction: Conjonction
    groups: tuple[Group, ...]


class Sort(Node, frozen=True):
    """A column to sort by, and which way."""

    columnSlug: Slug
    kind: Literal["asc", "desc"]


class Change(Node, frozen=True):
    """What the last look at a segment found changed."""

    uuid: Text | None = None
    slug: Text | None = None
    totalRecordsCount: Count | None = None
    updatedRecordsCount: Count | None = None
    removedRecordsCount: Count | None = None
    addedRecordsCount: Count | None = None
    unchangedRecordsCount: Count | None = None
    createdAt: Text | None = None


class Definition(Node, frozen=True):
    """A segment: what defines it, and what the product keeps beside that."""

    name: Annotated[str, StringConstraints(strict=True, min_length=1, max_length=255)]
    modelUuid: ModelUuid
    filter: Filter
    sort: tuple[Sort, ...] | None = None
    limit: Limit | None = None
    trackingColumnSlugs: tuple[Slug, ...] | None = None
    uuid: Uuid | None = None
    workspaceUuid: Text | None = None
    userUuid: Text | None = None
    slug: Text | None = None
    recordsCount: Count | None = None
    fromPlay: StrictBool | None = None
    syncedAt: Text | None = None
    createdAt: Text | None = None
    updatedAt: Text | None = None
    deletedAt: Text | None = None
    lastChange: Change | None = None


class Answer(Node, frozen=True):
    """The answer to a request for one segment."""

    segment: Definition


class Listing(Node, frozen=True):
    """The answer to a request for all segments."""

    segments: tuple[Definition, ...]


DEFINING: Final = ("name", "modelUuid", "filter", "sort", "limit", "trackingColumnSlugs")
"""What of a segment defines it, in the order in which it is written."""
KEPT: Final = tuple(name for name in Definition.model_fields if name not in DEFINING)
"""What the product keeps beside the definition."""


def _condition(data: Mapping[str, object]) -> type[Node] | None:
    """Return the class of a condition, where its kind and operator name one."""
    kind, operator = data.get("kind"), data.get("operator")
    told = (kind, operator) if isinstance(operator, str) else (kind, None)
    return CLASSES.get(told) if isinstance(kind, str) else None


PARTS: Final[Mapping[str, Part]] = {
    "segment": Definition,
    "segments": Definition,
    "filter": Filter,
    "groups": Group,
    "conditions": _condition,
    "sort": Sort,
    "lastChange": Change,
    "frequency": told_by_operator,
    "period": Period,
}
"""The class of a mapping, by the key that it stands at."""
