"""Whole queries: a SELECT in the SQL of an engine instead of conditions over a base (docs/queries.md).

No document of segsql holds one. Readers of other products' documents make them where such a document is a query, and hand them to ``compile``
and ``plan``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, NoReturn, final

from pydantic import PrivateAttr

from segsql.errors import DefinitionError, Diagnostic
from segsql.model.limits import check_size
from segsql.model.scalars import Name, Node, Text
from segsql.model.segment import TARGET_PARTS, Weekday
from segsql.model.target import Target
from segsql.model.validate import build
from segsql.source import Source, measure


@final
class Query(Node, frozen=True):
    """The rows that one SELECT gives, with the meaning that it has on its own engine.

    Nothing can be added to it: its base and key are not known, so no condition, order or limit is, and no segment refers to it.
    """

    name: Name
    """The default name of its view or table."""
    title: Text | None = None
    """For people; never part of the SQL."""
    description: Text | None = None
    """For people; never part of the SQL."""
    text: Text
    """One SELECT over tables of the catalog."""
    dialect: Literal["postgres"]
    """The dialect that the text is written in, and the only one that it is put out for."""
    timezone: Text = "UTC"
    """IANA zone in which ``CURRENT_DATE`` and its like tell the moment of the call."""
    target: Target | None = None
    """What a plan makes of it in the database; no part of what it means."""

    week_start: ClassVar[Weekday] = "monday"
    fiscal_start: ClassVar[int] = 1
    _source: Source | None = PrivateAttr(default=None)

    @classmethod
    def model_validate(cls, obj: Any, **_options: Any) -> Query:
        """Return the query given as plain data.

        Raises:
            DefinitionError: every mistake, with JSON pointers.
        """
        return obj if isinstance(obj, Query) else cls.read(obj, None)

    @classmethod
    def read(cls, data: object, source: Source | None) -> Query:
        """Return the query that plain data says, and note where it was written.

        Raises:
            DefinitionError: every mistake, at its place in ``source`` where there is one.
        """
        if source is None:  # a text was measured while it was read
            measure(data)
        if isinstance(data, Mapping):  # its text has limits of its own, which are those of what reads it
            check_size({key: one for key, one in data.items() if key != "text"}, source)
        made = build(cls, data, source, TARGET_PARTS)
        return made._noted(source)  # noqa: SLF001

    def _noted(self, source: Source | None) -> Query:
        self._source = source  # pyright: ignore[reportAttributeAccessIssue]
        return self

    @property
    def source(self) -> Source | None:
        """Where the query was read from; None if it was built in Python."""
        return self._source

    def check_size(self) -> NoReturn:
        """Refuse to be taken for a segment: that is what one is asked for before anything else.

        Raises:
            DefinitionError: always.
        """
        message = f'"{self.name}" is a whole query, whose base and key are not known, and no segment'
        hint = "compile, plan and check take it; what needs members of a base does not"
        raise DefinitionError((Diagnostic("sql-refused", "error", message, "", hint),))
