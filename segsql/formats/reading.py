"""What reading a product's document gives, and what makes a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from segsql.catalog.catalog import Catalog
from segsql.errors import Diagnostic, SegsqlError
from segsql.formats.bindings import Bindings
from segsql.model.queries import Query
from segsql.model.segment import Segment
from segsql.model.target import Target
from segsql.places import Origin
from segsql.source import Source

Document: TypeAlias = "Mapping[str, Document] | Sequence[Document] | str | int | float | bool | None"
"""A product's document as plain data, ready for JSON."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document of a product says.

    ``segments`` are by name, in the order of the document; one that the document says as a whole SELECT is a query. ``envelope`` is what the product carries beside the definition of each (ids,
    labels, status, schedule), and ``around`` what it carries around all of them, such as paging: neither is part of any statement. ``notes``
    are warnings, at their places in the document, and ``origins`` say by segment what part of the document each of its parts was made of,
    by their pointers. ``catalog`` and ``bindings`` are what the names were read by, for who writes them back. Two readings that differ in these
    alone are equal.
    """

    format: str
    segments: Mapping[str, Segment | Query]
    envelope: Mapping[str, Document] = field(default_factory=dict)
    around: Mapping[str, Document] = field(default_factory=dict)
    notes: tuple[Diagnostic, ...] = field(default=(), compare=False)
    origins: Mapping[str, Mapping[str, Origin]] = field(default_factory=dict, compare=False, repr=False)
    catalog: Catalog | None = field(default=None, compare=False, repr=False)
    bindings: Bindings = field(default_factory=Bindings, compare=False, repr=False)

    @property
    def targets(self) -> Mapping[str, Target]:
        """What the segments are to be in the database, of those that say so."""
        return {name: one.target for name, one in self.segments.items() if one.target is not None}

    @property
    def segment(self) -> Segment | Query:
        """The only segment of the document.

        Raises:
            ValueError: there are several, or none.
        """
        (only,) = self.segments.values()
        return only


@dataclass(frozen=True, slots=True)
class Format:
    """A product's format: how its documents are read, how they are written where they can be, and what its errors look like."""

    title: str
    read: Callable[[object, Source, Catalog, Bindings], Reading]
    write: Callable[[Reading], Document] | None
    problem: Callable[[SegsqlError], Document]
    uses: Mapping[str, Callable[[str, str], tuple[Diagnostic, ...]]] = field(default_factory=dict)
    """By its name, what says of the text of a document, and its file, what keeps it from a use that the product makes of some."""
