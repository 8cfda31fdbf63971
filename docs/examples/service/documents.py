"""What clients send to the service and get from it, in the spelling of the platform whose endpoints these are."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, JsonValue

Text = Annotated[str, Field(min_length=1, max_length=255)]


class Definition(BaseModel, extra="forbid"):
    """What a client says of a segment; what its joins and filters mean is for segsql to say."""

    name: Text
    baseSchemaId: Text
    description: str | None = None
    status: Literal["draft", "active", "paused", "archived"] = "draft"
    entityType: Text = "customer"
    joins: list[dict[str, JsonValue]] = []
    filters: list[dict[str, JsonValue]] = []
    trackingColumnSlugs: list[Text] = []


class Update(Definition):
    """What a client changes of a segment: whatever is left out stays as it is."""

    id: UUID
    name: Text = ""
    baseSchemaId: Text = ""


class LastChange(BaseModel):
    """What the last refresh found, against the one before it."""

    uuid: UUID
    slug: str
    totalRecordsCount: int
    addedRecordsCount: int
    updatedRecordsCount: int
    removedRecordsCount: int
    unchangedRecordsCount: int
    createdAt: datetime


class Segment(Definition):
    """A segment as it is answered."""

    id: UUID
    baseSchemaName: str
    viewName: str
    customerCount: int | None
    lastChange: LastChange | None
    lastRefreshedAt: datetime | None
    createdAt: datetime
    updatedAt: datetime


class Pagination(BaseModel):
    """Where a page of the list ends."""

    total: int
    hasMore: bool
    limit: int
    cursor: str | None


class Listed(BaseModel):
    """A page of the list."""

    data: list[Segment]
    pagination: Pagination


class Preview(BaseModel):
    """The first rows of a segment, by its key; decimals and times are text."""

    columns: list[dict[str, str]]
    rows: list[dict[str, JsonValue]]
