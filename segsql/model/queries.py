"""Whole queries: a SELECT in the SQL of an engine instead of conditions over a base (docs/queries.md).

No document of segsql holds one. Readers of other products' documents make them where such a document is a query, and hand them to ``compile``
and ``plan``.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal, NoReturn, final

from segsql.errors import DefinitionError, Diagnostic
from segsql.model.scalars import Name, Node, Text
from segsql.model.segment import Weekday
from segsql.model.validate import build
from segsql.source import measure


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

    week_start: ClassVar[Weekday] = "monday"
    fiscal_start: ClassVar[int] = 1
    target: ClassVar[None] = None
    """It has no physical wishes."""
    source: ClassVar[None] = None
    """No text of ours holds it, so that findings are placed by their pointer alone."""

    @classmethod
    def model_validate(cls, obj: Any, **_options: Any) -> Query:
        """Return the query given as plain data.

        Raises:
            DefinitionError: every mistake, with JSON pointers.
        """
        if isinstance(obj, Query):
            return obj
        measure(obj)
        return build(cls, obj, None, {})

    def check_size(self) -> NoReturn:
        """Refuse to be taken for a segment: that is what one is asked for before anything else.

        Raises:
            DefinitionError: always.
        """
        message = f'"{self.name}" is a whole query, whose base and key are not known, and no segment'
        hint = "compile, plan and check take it; what needs members of a base does not"
        raise DefinitionError((Diagnostic("sql-refused", "error", message, "", hint),))
