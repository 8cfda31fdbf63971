"""Unleash's documents: a segment, a feature with its strategies, and a list of both.

Fields are those of Unleash's OpenAPI schemas (constraintSchema, segmentSchema, adminSegmentSchema, featureStrategySchema,
clientFeatureSchema, clientFeaturesSchema) and of schema/ in Unleash/client-specification.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, StrictBool, StrictInt, StringConstraints

from segsql.model.scalars import Node, Text

Named = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=255)]
Id = Annotated[StrictInt, Field(ge=0, le=2_147_483_647)]


class Constraint(Node, frozen=True):
    """What one field of the context has to be."""

    contextName: Named
    """The field."""
    operator: Text
    values: tuple[Text, ...] = ()
    """What operators over several texts compare with: any of these."""
    value: Text = ""
    """What the other operators compare with."""
    inverted: StrictBool = False
    """Whether it holds where it otherwise would not."""
    caseInsensitive: StrictBool = False


class Segment(Node, frozen=True):
    """Constraints that are kept under a name; all of them hold for a member."""

    id: Id | None = None
    name: Named | None = None
    description: Text | None = None
    constraints: tuple[Constraint, ...]
    project: Text | None = None
    createdBy: Text | None = None
    createdAt: Text | None = None
    usedInFeatures: Id | None = None
    usedInProjects: Id | None = None


class Strategy(Node, frozen=True):
    """One way into a feature: what it asks for itself, its constraints and its segments, all of it."""

    name: Named
    parameters: dict[str, Text] = Field(default_factory=dict)
    constraints: tuple[Constraint, ...] = ()
    segments: tuple[Id, ...] = ()
    id: Text | None = None
    featureName: Text | None = None
    title: Text | None = None
    sortOrder: StrictInt | None = None
    disabled: StrictBool | None = None
    variants: tuple[Any, ...] | None = None


class Feature(Node, frozen=True):
    """A flag, which is on for whoever one of its strategies lets in."""

    name: Named
    enabled: StrictBool
    strategies: tuple[Strategy, ...] = ()
    description: Text | None = None
    type: Text | None = None
    project: Text | None = None
    stale: StrictBool | None = None
    impressionData: StrictBool | None = None
    createdAt: Text | None = None
    lastSeenAt: Text | None = None
    archived: StrictBool | None = None
    variants: tuple[Any, ...] | None = None
    dependencies: tuple[Any, ...] | None = None


class Listing(Node, frozen=True):
    """What the server tells its SDKs, or a list of segments."""

    version: Id | None = None
    features: tuple[Feature, ...] = ()
    segments: tuple[Segment, ...] = ()
    query: Any = None
    meta: Any = None


PARTS: dict[str, type[Node]] = {
    "constraints": Constraint,
    "strategies": Strategy,
    "features": Feature,
    "segments": Segment,
}
"""What is read under each key."""
