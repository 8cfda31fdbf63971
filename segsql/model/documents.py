"""JSON documents: the nodes that read them, and what they hold (docs/language.md, section 3.3)."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import Discriminator, Field, StrictInt, StringConstraints, Tag

from segsql.model.scalars import Node, Path, TypeName
from segsql.types import Type

LARGEST_WHOLE: Final = 2**53 - 1
"""The greatest number, and less its sign the least, that is read as an integer. Programs and engines read numbers in JSON as doubles, and
one that is longer is exact for none but a few of them (RFC 7493, section 2.2)."""

DEEPEST: Final = 30
"""How many objects and arrays may stand in each other; MariaDB sees nothing in a document of 32."""

KINDS: Final = ("absent", "null", "text", "number", "boolean", "array", "object")
"""What may stand at a place."""

READ: Final = ("text", "integer", "double", "boolean", "date")
"""The types that a value can be read as."""

_KEY: Final = r"^[A-Za-z0-9_ .:/@#$-]{1,63}$"
_LAST_PLACE: Final = 32_767

Key = Annotated[str, StringConstraints(strict=True, pattern=_KEY)]
"""A key of an object. Engines write the rest in ways of their own, or not at all."""
Place = Annotated[StrictInt, Field(ge=0, le=_LAST_PLACE)]
"""A place in an array, counted from 0."""


def is_step(given: str | int) -> bool:
    """Return whether text is a key, or a number a place."""
    if isinstance(given, str):
        return re.fullmatch(_KEY, given) is not None
    return not isinstance(given, bool) and 0 <= given <= _LAST_PLACE


def _place_or_key(given: Any) -> str:
    return "(key)" if isinstance(given, str) else "(place)"


DocumentPath: TypeAlias = tuple[
    Annotated[Annotated[Key, Tag("(key)")] | Annotated[Place, Tag("(place)")], Discriminator(_place_or_key)], ...
]


class Json(Node, frozen=True):
    """The value at a place of a JSON document; one of another type is missing, and so are JSON null and what is not there."""

    op: Literal["json"] = "json"
    column: Path
    """A column of type json."""
    path: DocumentPath = ()
    """Keys of objects, and places in arrays from 0; the whole document if there are none."""
    type: TypeName
    """text, integer, double, boolean or date."""


class JsonKind(Node, frozen=True):
    """What stands at a place of a JSON document: absent, null, text, number, boolean, array or object."""

    op: Literal["json_kind"] = "json_kind"
    column: Path
    """A column of type json."""
    path: DocumentPath = ()
    """Keys of objects, and places in arrays from 0; the whole document if there are none."""


def unreadable(kind: Type | None) -> str:
    """Return what to write instead of a type that nothing in JSON is read as."""
    if kind is not None and kind.kind == "decimal":
        return "numbers in JSON are doubles: read it as double, or as integer"
    return f"it is read as one of {', '.join(READ)}"
