"""The documents of targeting: a condition alone, or with its saved groups and a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeAlias

from pydantic import PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from segsql.formats.bindings import Foreign
from segsql.model.scalars import Node

Id = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=255)]


def _object(given: Any) -> dict[str, Any]:
    if not isinstance(given, Mapping):
        raise PydanticCustomError("dict_type", "expected a mapping")
    return {str(key): one for key, one in given.items()}


ConditionObject: TypeAlias = Annotated[dict[str, Any], PlainValidator(_object)]
"""Attributes and what they are tested for: its keys are names of the product's users, and ``conditions`` reads what stands there."""


class Targeting(Node, frozen=True):
    """A condition, with what the product hands to it beside the attributes."""

    id: Id | None = None
    """The product's id of what the condition belongs to."""
    name: Id | None = None
    condition: ConditionObject
    savedGroups: dict[Foreign, tuple[Any, ...]] | None = None
    """The values of saved groups, by the ids that conditions call them by."""


KEYS: Final = frozenset(Targeting.model_fields)
