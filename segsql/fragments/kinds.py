"""The types that pieces of a fragment have in their source dialect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from segsql.types import BOOLEAN, DATE, DOUBLE, INTEGER, MAX_PRECISION, TEXT, UUID, Type, decimal


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of the source: its name, and for ``numeric`` how many digits stand before and after the point, where that is known.

    ``unknown`` is the type of a quoted text, or of NULL, that its place has not given one.
    """

    name: str
    whole: int | None = None
    scale: int | None = None

    @property
    def is_number(self) -> bool:
        """Whether it is a type of numbers."""
        return self.name in RANKS

    @property
    def element(self) -> Kind | None:
        """The type of the items of an array."""
        return Kind(self.name.removesuffix("[]")) if self.name.endswith("[]") else None

    def __str__(self) -> str:
        return self.name


RANKS: Final = {"integer": 0, "numeric": 1, "double": 2}
"""Types of numbers; each is converted to those after it where they meet."""

UNKNOWN: Final = Kind("unknown")
OF_TEXT: Final = Kind("text")
OF_INTEGER: Final = Kind("integer", 19, 0)
OF_NUMERIC: Final = Kind("numeric")
OF_DOUBLE: Final = Kind("double")
OF_BOOLEAN: Final = Kind("boolean")
OF_DATE: Final = Kind("date")
OF_TIMESTAMP: Final = Kind("timestamp")
OF_TIMESTAMPTZ: Final = Kind("timestamptz")
OF_INTERVAL: Final = Kind("interval")

_NAMED: Final = {one.name: one for one in (OF_INTEGER,)}
_OF_TYPES: Final = {
    "text": OF_TEXT,
    "integer": OF_INTEGER,
    "double": OF_DOUBLE,
    "boolean": OF_BOOLEAN,
    "date": OF_DATE,
    "timestamp": OF_TIMESTAMP,
    "datetime": OF_TIMESTAMP,
    "uuid": Kind("uuid"),
    "json": Kind("jsonb"),
}


def named(name: str) -> Kind:
    """Return the type of a name."""
    return _NAMED.get(name) or Kind(name)


def kind_of(given: Type, document: Kind = _OF_TYPES["json"]) -> Kind | None:
    """Return the type that a column of the catalog has in the source; None where fragments cannot read it.

    ``document`` is what the source calls a JSON document.
    """
    if given.kind == "json":
        return document
    if given.zoned:
        return OF_TIMESTAMPTZ
    if given.kind == "decimal":
        return Kind("numeric", given.whole, given.scale)
    if given.element is not None:
        return Kind(f"{given.element.kind}[]") if given.element.kind in ("text", "integer") else None
    return _OF_TYPES.get(given.kind)


_JSON: Final = Type("json")
_TYPES: Final = {
    "json": _JSON,
    "jsonb": _JSON,
    "text": TEXT,
    "integer": INTEGER,
    "double": DOUBLE,
    "boolean": BOOLEAN,
    "date": DATE,
    "uuid": UUID,
}


def type_of(kind: Kind, moment: Type) -> Type | None:
    """Return the type of a result, None where the language has none; ``moment`` is that of a timestamp without a zone."""
    if kind.name == "numeric" and kind.whole is not None and kind.scale is not None:
        return decimal(kind.whole + kind.scale, kind.scale) if 0 < kind.whole + kind.scale <= MAX_PRECISION else None
    if kind.name == "timestamp":
        return moment
    if kind.name == "timestamptz":
        return Type("timestamp", zoned=True)
    return _TYPES.get(kind.name)


def common(kinds: Sequence[Kind]) -> Kind | None:
    """Return the type that values share which become one, None where there is none; that of quoted texts alone is text.

    PostgreSQL, manual, 10.5; DuckDB has the same for these types (measured).
    """
    known = [one for one in kinds if one.name != "unknown"]
    if not known:
        return OF_TEXT
    if all(one.is_number for one in known):
        widest = max(known, key=lambda one: RANKS[one.name])
        if widest.name != "numeric":
            return widest
        if any(one.whole is None or one.scale is None for one in known):
            return OF_NUMERIC
        return Kind("numeric", max(one.whole or 0 for one in known), max(one.scale or 0 for one in known))
    return known[0] if len({one.name for one in known}) == 1 else None
