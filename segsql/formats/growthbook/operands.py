"""What a condition tests: the value of an attribute, an item of an array, or a figure, with what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from segsql.errors import Findings, Pointer
from segsql.formats.names import Meant, Names
from segsql.types import TEXT, Type

Sort: TypeAlias = Literal["text", "number", "boolean", "time", "uuid", "version", "array", "document"]
"""What the product knows a value as: its times and ids are texts, its versions as well."""

_INHERITED: Final = frozenset(
    {
        *("length", "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString"),
        *("toString", "valueOf", "__proto__"),
    }
)
_SORTS: Final[dict[str, Sort]] = {
    "text": "text",
    "integer": "number",
    "decimal": "number",
    "double": "number",
    "boolean": "boolean",
    "date": "time",
    "timestamp": "time",
    "datetime": "time",
    "uuid": "uuid",
    "version": "version",
    "array": "array",
    "json": "document",
}


@dataclass(frozen=True, slots=True)
class Operand:
    """A value that is tested.

    ``operand`` is what a native definition has in its place. ``guarded`` says that another operator beside this one leaves out what is missing, so
    that it does not matter what this one makes of it. ``place`` is where it stands in a JSON column that says nothing of its type, and ``fields`` are
    those of the items of an array of JSON.
    """

    name: str
    operand: str | dict[str, object]
    type: Type
    nullable: bool
    guarded: bool = False
    place: tuple[str, tuple[str | int, ...]] | None = None
    fields: Mapping[str, Type] = field(default_factory=dict[str, Type])

    @property
    def sort(self) -> Sort:
        """What the product knows it as."""
        return _SORTS[self.type.kind]

    @property
    def missing_matters(self) -> bool:
        """Whether it decides about members what a condition makes of a missing value."""
        return self.nullable and not self.guarded

    @property
    def is_ambiguous(self) -> bool:
        """Whether a key on the way to it in JSON is also a place in a list, or what every list or object of JavaScript has."""
        return self.place is not None and any(str(one).isdecimal() or one in _INHERITED for one in self.place[1])

    def guard(self) -> Operand:
        """Return the operand where something beside it leaves out what is missing."""
        return replace(self, guarded=True)

    def item(self) -> Operand:
        """Return what an item of the array is to a condition on the items."""
        kind = self.type.element or TEXT
        place = ("element", ()) if kind.kind == "json" else None
        return Operand(f"an item of {self.name}", "element", kind, nullable=True, place=place, fields=self.fields)


class Attributes:
    """The attributes of a user, as the bindings and the catalog have them."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self._quiet = Names(names.catalog, names.bindings, Findings())

    def has(self, name: str) -> bool:
        """Return whether an attribute of this name is bound."""
        return name in self.names.bindings.attributes

    def find(self, name: str, at: Pointer) -> Operand | None:
        """Return what an attribute is, or None after reporting that nothing says so.

        An attribute of an object that is kept as JSON is what stands there, if nothing else is said of it.
        """
        meant = self._quiet.attribute(name, at)
        if meant is not None:
            return _of(name, meant, ())
        steps = name.split(".")
        for count in range(len(steps) - 1, 0, -1):
            meant = self._quiet.attribute(".".join(steps[:count]), at)
            if meant is not None and meant.type.kind == "json" and isinstance(meant.operand, str):
                return _of(name, meant, tuple(steps[count:]))
        self.names.attribute(name, at)
        return None


class Fields:
    """The fields of an item of an array of JSON."""

    def __init__(self, item: Operand) -> None:
        self.item = item

    def has(self, name: str) -> bool:
        """Return whether a field of this name is declared."""
        return name in self.item.fields

    def find(self, name: str, at: Pointer) -> Operand | None:
        """Return what a field is: of the type that the catalog declares, or whatever stands there."""
        del at
        kind = self.item.fields.get(name)
        if kind is not None:
            return Operand(name, f"element.{name}", kind, nullable=True)
        return Operand(name, "element", self.item.type, nullable=True, place=("element", tuple(name.split("."))))


Scope: TypeAlias = Attributes | Fields
"""Where the names in a condition are looked up."""


def _of(name: str, meant: Meant, path: tuple[str, ...]) -> Operand:
    place = (meant.operand, path) if meant.type.kind == "json" and isinstance(meant.operand, str) else None
    sure = meant.operand == meant.column.name and not meant.relations and not path and meant.type == meant.column.type
    # A text that is no version is missing, whatever the column says of itself.
    nullable = meant.column.nullable or not sure or meant.type.kind == "version"
    return Operand(name, meant.operand, meant.type, nullable, place=place, fields=meant.column.fields)
