"""The document: a segment, its named values and its output (docs/language.md, section 3.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import Field, PrivateAttr, StrictBool, StrictInt

from segsql.model.limits import check_size
from segsql.model.nodes import Condition, Operand, Sort, Value
from segsql.model.scalars import Name, Node, Path, Percent, Positive, Text, TypeName
from segsql.model.target import Distribution, Index, Partition, RestrictedView, Target
from segsql.model.validate import build
from segsql.source import Source, measure

Weekday: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class Transformation(Node, frozen=True):
    """A named value of the base row; later names and every condition may use it as a column."""

    name: Name
    value: Value
    type: TypeName | None = None
    """Type of the value: checked where it can be inferred, needed where it cannot."""


class Join(Node, frozen=True):
    """A relation of this document only, from the base to another table."""

    name: Name
    to: Name
    """Table of the catalog."""
    keys: Annotated[dict[Name, Name], Field(min_length=1)]
    """Columns of the base, each with the column of the other table that it is equal to."""
    where: tuple[Condition, ...] = ()
    """What rows of the other table meet to belong to it: their columns compared with constants."""
    required: StrictBool = False
    """Whether only rows that have one there are members."""


@dataclass(frozen=True, slots=True)
class _Noted:
    """What is known of a segment and no part of what it says, so that all of these compare equal."""

    source: Source | None = field(default=None, compare=False)
    measured: bool = field(default=False, compare=False)


class Segment(Node, frozen=True):
    """Which rows of a base table belong to an audience, and what to show of them."""

    version: Literal[1]
    """Version of this document's schema."""
    name: Name
    """Key of the segment; the default name of its view or table."""
    title: Text | None = None
    """For people; never part of the SQL."""
    description: Text | None = None
    """For people; never part of the SQL."""
    base: Name
    """Table of the catalog; one member is one row of it."""
    timezone: Text = "UTC"
    """IANA zone for days and longer units."""
    week_start: Weekday = "monday"
    """First day of a week."""
    fiscal_start: Annotated[StrictInt, Field(ge=1, le=12)] = 1
    """First month of a fiscal year."""
    joins: tuple[Join, ...] = ()
    """Relations of the base row, of this document only."""
    transformations: tuple[Transformation, ...] = ()
    """Named values of the base row, in order."""
    where: Annotated[tuple[Condition, ...], Field(min_length=1)]
    """Conditions a member meets, all of them."""
    select: tuple[Path, ...] = ()
    """Output columns in order; by default the base table's columns, then the transformations."""
    sort: tuple[Sort, ...] = ()
    """Order of the members, always completed by the base key."""
    limit: Positive | None = None
    """Keep only the first so many members."""
    limit_percent: Percent | None = None
    """Keep only the first part of the members, rounded up."""
    per: tuple[Operand, ...] = ()
    """Values by which members are grouped, so that a limit holds within each group; missing is a group of its own."""
    target: Target | None = None
    """What a plan makes of it in the database; no part of what it means."""

    _noted: _Noted = PrivateAttr(default=_Noted())

    @classmethod
    def model_validate(cls, obj: Any, **_options: Any) -> Segment:
        """Return the segment given as plain data, held to the same limits as a file.

        Raises:
            DefinitionError: every mistake, with JSON pointers.
        """
        return obj if isinstance(obj, Segment) else cls.read(obj, None)

    @classmethod
    def read(cls, data: object, source: Source | None) -> Segment:
        """Return the segment that plain data says, and note where it was written.

        Raises:
            DefinitionError: every mistake, at its place in ``source`` where there is one.
        """
        if source is None:  # a text was measured while it was read
            measure(data)
        if isinstance(data, Mapping):
            # Editors read the schema's address from this key; it says nothing about the segment.
            data = {key: value for key, value in data.items() if key != "$schema"}
        check_size(data, source)
        return build(cls, data, source, _PARTS)._with(_Noted(source, measured=True))  # noqa: SLF001

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Segment:
        """Return a copy. What is changed in it is taken as it is, so that its size is measured where it is used."""
        made = super().model_copy(update=update, deep=deep)
        return made._with(replace(self._noted, measured=False)) if update else made  # noqa: SLF001

    def unplaced(self) -> Segment:
        """Return the same segment as one that stands in no text."""
        return self.model_copy()._with(replace(self._noted, source=None))  # noqa: SLF001

    def _with(self, noted: _Noted) -> Segment:
        self._noted = noted  # pyright: ignore[reportAttributeAccessIssue]
        return self

    @property
    def is_cut(self) -> bool:
        """Whether other rows decide whether one is a member."""
        return self.limit is not None or self.limit_percent is not None

    @property
    def source(self) -> Source | None:
        """Where the segment was read from; None if it was built in Python."""
        return self._noted.source

    def check_size(self) -> None:
        """Refuse a segment built or changed in Python that is too large or too deep; one that was read has been measured."""
        if not self._noted.measured:
            check_size(self)


TARGET_PARTS: Final[Mapping[str, type[Node]]] = {
    "target": Target,
    "indexes": Index,
    "views": RestrictedView,
    "partition": Partition,
    "distribute": Distribution,
}
"""The classes of a target that no ``op`` names, by key."""
_PARTS: Final[Mapping[str, type[Node]]] = {"transformations": Transformation, "joins": Join, **TARGET_PARTS}
"""Its own classes that no ``op`` names, by key."""
Segment.model_rebuild()
