"""The documents of a label: one, the answer that holds one, and a page of them."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StrictInt, StringConstraints

from segsql.model.scalars import Node


def _canonical(text: str) -> str:
    return str(UUID(text))


LabelId = Annotated[
    str,
    StringConstraints(strict=True, pattern=r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"),
    AfterValidator(_canonical),
]
LabelName = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=255)]
Count = Annotated[StrictInt, Field(ge=0, le=2_147_483_647)]


class Label(Node, frozen=True):
    """A segment: a name, and an id once it is stored."""

    id: LabelId | None = None
    name: LabelName


class Page(Node, frozen=True):
    """A part of a list of labels."""

    currentPage: Count
    perPage: Count
    lastPage: Count
    total: Count
    items: tuple[Label, ...]
    filters: tuple[Any, ...] = ()


class OneAnswer(Node, frozen=True):
    """The answer to a request for one label."""

    success: Literal[True]
    result: Label


class PageAnswer(Node, frozen=True):
    """The answer to a request for a list of labels."""

    success: Literal[True]
    result: Page
