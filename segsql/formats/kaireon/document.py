"""The documents of KaireonAI: a segment as it is sent and answered, and a page of them (docs.kaireonai.com, API reference, Segments)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import Discriminator, Field, StrictBool, StrictInt, StringConstraints, Tag

from segsql.model.scalars import Name, Node, Scalar, Text

Known = Annotated[Text, Field(min_length=1, max_length=255)]
"""An id or a name of the product's."""
Count = Annotated[StrictInt, Field(ge=0, le=9_223_372_036_854_775_807)]
_VIEW_NAME: Final = r"seg_[0-9a-f]{12}"
ViewName = Annotated[str, StringConstraints(strict=True, pattern=f"^{_VIEW_NAME}$")]

ROLES: Final[Mapping[str, tuple[str, ...]]] = {
    "list": ("admin", "editor", "viewer"),
    "create": ("admin", "editor"),
    "update": ("admin", "editor"),
    "delete": ("admin", "editor"),
    "get": ("any authenticated",),
    "refresh": ("admin", "editor"),
    "preview": ("admin", "editor"),
}
"""Who may do what with a segment; the product has one answer for all of them (API reference, Segments, Roles)."""

OPERATORS: Final[Mapping[str, str]] = {
    "=": "eq",
    "eq": "eq",
    "equals": "eq",
    "!=": "ne",
    "<>": "ne",
    "neq": "ne",
    ">": "gt",
    "gt": "gt",
    ">=": "gte",
    "gte": "gte",
    "<": "lt",
    "lt": "lt",
    "<=": "lte",
    "lte": "lte",
    "in": "in",
    "not_in": "not_in",
    "contains": "contains",
    "not_contains": "not_contains",
    "exists": "is_present",
    "not_exists": "is_missing",
}
"""The operators in both of their families, symbols (Segments) and words (Reach estimate, Qualification rules), each with the native one."""

Value = Annotated[
    Annotated[Scalar, Tag("(scalar)")] | Annotated[tuple[Scalar, ...], Tag("(list)")],
    Discriminator(lambda given: "(list)" if isinstance(given, (list, tuple)) else "(scalar)"),
]


class Filter(Node, frozen=True):
    """A condition on a field of the base schema, or of a joined one; all of a segment's filters hold."""

    field: Annotated[Text, Field(min_length=1, max_length=511)]
    """A field of the base schema, or `alias.field` of a joined one."""
    schemaId: Known | None = None
    """The schema that the field is of, where its name does not say it."""
    operator: Text
    value: Value | None = None


class On(Node, frozen=True):
    """Two fields that are equal in rows that belong together."""

    left: Known
    """A field of the base schema."""
    right: Known
    """A field of the joined schema."""


class Join(Node, frozen=True):
    """A schema that is joined to the base."""

    schemaId: Known
    alias: Name
    """What filters call it."""
    joinType: Literal["inner", "left"]
    on: Annotated[tuple[On, ...], Field(min_length=1, max_length=16)]


class SchemaJoin(Node, frozen=True):
    """A join in the shape in which the product stores those between schemas (API reference, Schema joins)."""

    id: Known | None = None
    name: Annotated[Text, Field(max_length=255)] | None = None
    primarySchemaId: Known
    primaryKey: Known
    foreignSchemaId: Known
    foreignKey: Known
    joinType: Literal["inner", "left"]
    autoEnrich: StrictBool | None = None
    status: Literal["active", "inactive"] | None = None


AnyJoin = Annotated[
    Annotated[Join, Tag("(by alias)")] | Annotated[SchemaJoin, Tag("(by schema)")],
    Discriminator(lambda given: "(by schema)" if _is_stored(given) else "(by alias)"),
]


def is_view_name(name: str) -> bool:
    """Whether the product could have called a view so."""
    return re.fullmatch(_VIEW_NAME, name) is not None


def _is_stored(given: object) -> bool:
    if isinstance(given, Mapping):
        return not given.keys().isdisjoint({"primarySchemaId", "primaryKey", "foreignSchemaId", "foreignKey"})
    return isinstance(given, SchemaJoin)


class SchemaName(Node, frozen=True):
    """The schema of a segment, as an answer repeats it."""

    name: Known


class SegmentDocument(Node, frozen=True):
    """A segment, as it is sent and as it is answered."""

    id: Known | None = None
    tenantId: Known | None = None
    name: Known | None = None
    description: Text | None = None
    status: Literal["draft", "active", "paused", "archived"] | None = None
    entityType: Known | None = None
    baseSchemaId: Known
    baseSchema: SchemaName | None = None
    baseSchemaName: Known | None = None
    customerCount: Count | None = None
    joins: tuple[AnyJoin, ...] = ()
    filters: tuple[Filter, ...] = ()
    viewName: ViewName | None = None
    lastRefreshedAt: Known | None = None
    createdAt: Known | None = None
    updatedAt: Known | None = None


class Pagination(Node, frozen=True):
    """What a page says of the list that it is a part of."""

    total: Count
    hasMore: StrictBool
    limit: Count | None = None
    cursor: Text | None = None


class Page(Node, frozen=True):
    """A part of the list of segments; an earlier version says `total` and `hasMore` beside `data`."""

    data: tuple[SegmentDocument, ...]
    pagination: Pagination | None = None
    total: Count | None = None
    hasMore: StrictBool | None = None
