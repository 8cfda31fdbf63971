"""The members of a segment as they came back from a run."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from segsql.compiler import Column
from segsql.errors import Diagnostic
from segsql.run import display
from segsql.types import Type

SHOWN = 20


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Result:
    """The members of a segment, in order, with the SQL that found them.

    Hands itself over as Arrow data without a copy: ``polars.DataFrame(result)``, ``pandas.DataFrame.from_arrow(result)``,
    ``pyarrow.table(result)``. Shows itself as a table in a notebook.

    Attributes:
        segment: The segment's name.
        title: Its title, or nothing.
        as_of: The moment that relative times are relative to.
        columns: The output columns and their logical types.
        sql: The statement that ran.
        diagnostics: Warnings about the segment.
        table: All rows as a ``pyarrow.Table``; timestamps are UTC, a uuid is text, and so is a JSON document.
    """

    segment: str
    title: str
    as_of: dt.datetime | None
    columns: tuple[Column, ...]
    sql: str
    diagnostics: tuple[Diagnostic, ...]
    table: Any = field(repr=False)

    @property
    def count(self) -> int:
        """How many members there are."""
        return int(self.table.num_rows)

    def __len__(self) -> int:
        return self.count

    def rows(self, limit: int | None = SHOWN) -> list[tuple[Any, ...]]:
        """Return the first rows in order, all of them where ``limit`` is None.

        Values are plain Python: int, Decimal, float, str, bool, date, UUID, datetime (with the zone UTC for a timestamp, without
        a zone for a datetime), what ``json.loads`` gives for a JSON document, a list of such for an array, or None where missing.
        """
        head = self.table if limit is None else self.table.slice(0, limit)
        values = [head.column(index).to_pylist() for index in range(len(self.columns))]
        return list(
            zip(*(_python(one.type, given) for one, given in zip(self.columns, values, strict=True)), strict=True)
        )

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the rows as a PyCapsule of an Arrow stream."""
        return self.table.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        """Return the columns as a PyCapsule of an Arrow schema."""
        return self.table.schema.__arrow_c_schema__()

    def __repr__(self) -> str:
        return f"<Result {self.segment}: {display.summary(self.count, self.as_of)}>"

    def __str__(self) -> str:
        return display.text(self._sheet())

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        sheet = self._sheet()
        kinds = {"text/plain": display.text, "text/html": display.html}
        return {
            kind: show(sheet)
            for kind, show in kinds.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }

    def _sheet(self) -> display.Sheet:
        return display.Sheet(
            self.segment,
            self.title,
            display.summary(self.count, self.as_of),
            [(one.name, one.type) for one in self.columns],
            [display.spelled(self.columns, row) for row in self.rows()],
            self.count,
            self.sql,
            self.diagnostics,
        )


def _python(kind: Type, values: list[Any]) -> list[Any]:
    if kind.element is not None:
        return [None if one is None else _python(kind.element, one) for one in values]
    match kind.kind:
        case "uuid":
            return [None if one is None else uuid.UUID(one) for one in values]
        case "timestamp":
            return [None if one is None else one.astimezone(dt.UTC) for one in values]
        case "json":
            return [None if one is None else json.loads(one) for one in values]
        case _:
            return values
