"""Logical types: what a value is, whatever an engine calls it (docs/language.md, section 3.6)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal[
    "text",
    "integer",
    "decimal",
    "double",
    "boolean",
    "date",
    "timestamp",
    "datetime",
    "uuid",
    "json",
    "version",
    "array",
]

MAX_PRECISION: Final = 38
DEFAULT_SCALE: Final = 9


NUMERIC: Final = frozenset({"integer", "decimal", "double"})
TEMPORAL: Final = frozenset({"date", "timestamp", "datetime"})
SCALAR: Final = frozenset({"text", "boolean", "uuid"}) | NUMERIC | TEMPORAL


@dataclass(frozen=True, slots=True)
class Type:
    """A logical type.

    ``precision`` and ``scale`` count decimal digits and belong to ``decimal``. ``zoned`` says that a
    timestamp is stored with a zone; without it an instant is stored as UTC wall clock. ``element`` is the
    type of the items of an array. ``numeric`` types compare as numbers, ``temporal`` ones are points in
    time, and values of ``scalar`` ones can be compared with one another. ``whole`` is how many digits a
    number may have before the point.
    """

    kind: Kind
    precision: int = 0
    scale: int = 0
    zoned: bool = False
    element: Type | None = None
    # A compile asks these a hundred times, and makes no types.
    numeric: bool = field(init=False, repr=False, compare=False)
    temporal: bool = field(init=False, repr=False, compare=False)
    scalar: bool = field(init=False, repr=False, compare=False)
    whole: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "numeric", self.kind in NUMERIC)
        object.__setattr__(self, "temporal", self.kind in TEMPORAL)
        object.__setattr__(self, "scalar", self.kind in SCALAR)
        object.__setattr__(self, "whole", self.precision - self.scale if self.kind == "decimal" else 19)

    @property
    def holds_documents(self) -> bool:
        """Whether it is the type of arrays of JSON."""
        return self.element is not None and self.element.kind == "json"

    def __str__(self) -> str:
        if self.element is not None:
            return f"array<{self.element}>"
        return f"decimal({self.precision},{self.scale})" if self.kind == "decimal" else self.kind


TEXT: Final = Type("text")
INTEGER: Final = Type("integer")
DECIMAL: Final = Type("decimal", MAX_PRECISION, DEFAULT_SCALE)
DOUBLE: Final = Type("double")
BOOLEAN: Final = Type("boolean")
DATE: Final = Type("date")
TIMESTAMP: Final = Type("timestamp")
DATETIME: Final = Type("datetime")
UUID: Final = Type("uuid")

NAMED: Final[dict[str, Type]] = {
    "text": TEXT,
    "integer": INTEGER,
    "decimal": DECIMAL,
    "double": DOUBLE,
    "boolean": BOOLEAN,
    "date": DATE,
    "timestamp": TIMESTAMP,
    "datetime": DATETIME,
    "uuid": UUID,
    "json": Type("json"),
    "version": Type("version"),
}
TYPE_PATTERN: Final = (
    r"text|integer|double|boolean|date|timestamp|datetime|uuid|json|version"
    r"|decimal(\(\d{1,2}, ?\d{1,2}\))?|array<[a-z]+(\(\d{1,2}, ?\d{1,2}\))?>"
)
_DECIMAL = re.compile(r"decimal\((\d{1,2}), ?(\d{1,2})\)")
_ARRAY = re.compile(r"array<([^<>]+)>")


def parse_type(text: str) -> Type | None:
    """Return the type that ``text`` names, such as ``decimal(12,2)``; None if it names none."""
    if text in NAMED:
        return NAMED[text]
    if found := _DECIMAL.fullmatch(text):
        precision, scale = int(found[1]), int(found[2])
        return decimal(precision, scale) if 1 <= precision <= MAX_PRECISION and scale <= precision else None
    if (found := _ARRAY.fullmatch(text)) and (element := parse_type(found[1])) is not None:
        return Type("array", element=element)
    return None


@lru_cache(maxsize=1024)
def decimal(precision: int, scale: int) -> Type:
    """Return the decimal type of so many digits in all, and so many after the point."""
    return Type("decimal", precision, scale)


def unzoned(kind: Type) -> Type:
    """Return the type without its storage zone."""
    return replace(kind, zoned=False) if kind.zoned else kind


def wider(left: Type, right: Type) -> Type | None:
    """Return the type that holds values of both, or None where they do not mix.

    Types never coerce; only numbers compare with numbers.
    """
    if left.kind == right.kind and left.kind != "decimal":
        return unzoned(left)
    if left == right:
        return left
    if not (left.numeric and right.numeric):
        return None
    if "double" in (left.kind, right.kind):
        return DOUBLE
    scale = max(left.scale, right.scale)
    return decimal(min(MAX_PRECISION, max(left.whole, right.whole) + scale), scale)
