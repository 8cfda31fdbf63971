"""The documents of FeatureSignals: segments, and the states of flags whose rules refer to them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool, StrictInt, StringConstraints

from segsql.model.scalars import Node, Text

Key = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9][a-z0-9_-]{0,127}$")]
Title = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=255)]
About = Annotated[str, StringConstraints(strict=True, max_length=2000)]
Attribute = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=255)]
Count = Annotated[StrictInt, Field(ge=0, le=2_147_483_647)]
BasisPoints = Annotated[StrictInt, Field(ge=0, le=10_000)]


class Condition(Node, frozen=True):
    """One test of one attribute."""

    attribute: Attribute
    operator: Text
    values: tuple[Text, ...] | None = None


class SegmentDocument(Node, frozen=True):
    """A segment: flat conditions, all or any of which hold."""

    key: Key
    name: Title
    description: About = ""
    match_type: Literal["all", "any"] = "all"
    rules: tuple[Condition, ...] | None = None
    id: Text | None = None
    project_id: Text | None = None
    org_id: Text | None = None
    labels: dict[str, Any] | None = None
    created_at: Text | None = None
    updated_at: Text | None = None


class SegmentAnswer(Node, frozen=True):
    """The answer to a request for one segment."""

    segment: SegmentDocument
    links: Any = Field(default=None, alias="_links")


class Page(Node, frozen=True):
    """A part of a list of segments."""

    data: tuple[SegmentDocument, ...]
    meta: Any = None
    links: Any = Field(default=None, alias="_links")
    total: Count | None = None
    limit: Count | None = None
    offset: Count | None = None
    has_more: StrictBool | None = None


class TargetingRule(Node, frozen=True):
    """A rule of a flag: the segments it is for, conditions of its own, and how many of those get its value."""

    id: Text | None = None
    priority: StrictInt = 0
    description: Text = ""
    conditions: tuple[Condition, ...] | None = None
    segment_keys: tuple[Text, ...] | None = None
    percentage: BasisPoints = 0
    """How many of 10,000 buckets get its value."""
    value: Any = None
    match_type: Literal["all", "any", ""] = ""


class FlagState(Node, frozen=True):
    """How a flag is set in an environment."""

    rules: tuple[TargetingRule, ...]
    id: Text | None = None
    flag_id: Text | None = None
    env_id: Text | None = None
    org_id: Text | None = None
    enabled: StrictBool | None = None
    default_value: Any = None
    percentage_rollout: BasisPoints = 0
    variants: tuple[Any, ...] | None = None
    scheduled_enable_at: Text | None = None
    scheduled_disable_at: Text | None = None
    created_at: Text | None = None
    updated_at: Text | None = None
    links: Any = Field(default=None, alias="_links")
