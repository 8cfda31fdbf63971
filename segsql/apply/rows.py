"""The rows that a plan gave which reads, as plain Python."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from html import escape
from typing import Any, Final

from segsql.apply.refusing import misused
from segsql.compiler import Column
from segsql.plans.aims import Count, Explain, Overlap, Page, Preview, Sample, said
from segsql.plans.tracking_aims import ChangedRows, Changes
from segsql.run import display
from segsql.steps import Plan
from segsql.types import TEXT, Type

_READING: Final = (Count, Preview, Page, Sample, Explain, Overlap, Changes, ChangedRows)
_LINE: Final = (Column("plan", TEXT),)
"""What an engine says of how it would look for the members is lines of text, whatever it calls them."""


@dataclass(frozen=True, slots=True, repr=False)
class Rows:
    """What a plan read. Shows itself as a table, in a notebook too.

    Attributes:
        plan: The plan that was run.
        columns: The columns and their logical types; one column of text for what an engine explains, a line in each row.
        rows: The rows in order. Values are plain Python: int, Decimal, float, str, bool, date, UUID, datetime (with the zone UTC for a
            timestamp, without a zone for a datetime), what ``json.loads`` gives for a JSON document, a list of such for an array, or None
            where missing.
        seconds: How long it took.
    """

    plan: Plan
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]
    seconds: float = field(default=0.0, compare=False)

    @property
    def value(self) -> Any:
        """The first value of the first row: what a count says; None where there is no row."""
        return self.rows[0][0] if self.rows else None

    def __len__(self) -> int:
        return len(self.rows)

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ready for JSON: decimals, times and ids are text."""
        return {
            "segment": self.plan.segment,
            "dialect": self.plan.dialect,
            "aim": said(self.plan.aim),
            "as_of": self.plan.as_of.isoformat() if self.plan.as_of is not None else None,
            "columns": [{"name": one.name, "type": str(one.type)} for one in self.columns],
            "rows": [[_plain(value) for value in row] for row in self.rows],
            "seconds": round(self.seconds, 3),
        }

    def to_json(self) -> str:
        """Return it as JSON."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False)

    def __repr__(self) -> str:
        return f"<Rows of {self.plan.segment}: {_counted(len(self.rows))}>"

    def __str__(self) -> str:
        if isinstance(self.plan.aim, Explain):
            return "\n".join(str(row[0]) for row in self.rows)
        return display.text(self._sheet())

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        made = {"text/plain": str(self), "text/html": self._html()}
        return {
            kind: text
            for kind, text in made.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }

    def _html(self) -> str:
        if isinstance(self.plan.aim, Explain):
            return f'<pre style="overflow-x:auto">{escape(str(self))}</pre>'
        return display.html(self._sheet())

    def _sheet(self) -> display.Sheet:
        return display.Sheet(
            self.plan.segment,
            "",
            _counted(len(self.rows)),
            [(one.name, one.type) for one in self.columns],
            [display.spelled(self.columns, row) for row in self.rows],
            len(self.rows),
            self.plan.sql,
            self.plan.diagnostics,
        )


def check_reads(plan: Plan, dialect: str) -> None:
    """Refuse a plan that does not read alone, or that is for another engine.

    Raises:
        DefinitionError: it is such a plan.
    """
    if plan.dialect != dialect:
        message = f"the plan is for {plan.dialect}, and the connection leads to {dialect}"
        raise misused(message, f'dialect="{dialect}" plans for it')
    if not isinstance(plan.aim, _READING):
        message = f"a plan to {said(plan.aim)['kind']} changes something, and only what reads is run here"
        raise misused(message, "apply makes, changes and removes")


def rows_of(
    plan: Plan, given: Iterable[Sequence[Any]], *, document: Callable[[Any], object], seconds: float = 0.0
) -> Rows:
    """Return what a driver gave for a plan; ``document`` makes plain Python of what it gives for a JSON document.

    What an engine explains is taken from the last column, line by line.
    """
    if isinstance(plan.aim, Explain):
        lines = [line for row in given for line in str(row[-1]).splitlines()]
        return Rows(plan, _LINE, tuple((line,) for line in lines), seconds)
    kinds = [one.type for one in plan.columns]
    found = tuple(
        tuple(_python(kind, value, document) for kind, value in zip(kinds, row, strict=True)) for row in given
    )
    return Rows(plan, plan.columns, found, seconds)


def _python(kind: Type, value: Any, document: Callable[[Any], object]) -> Any:
    if value is None:
        return None
    if kind.element is not None:
        items = value if kind.holds_documents else _flat(value)
        return [_python(kind.element, one, document) for one in items]
    match kind.kind:
        case "timestamp":
            return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)
        case "json":
            return document(value)
        case _:
            return value


def _flat(items: Iterable[Any]) -> Iterator[Any]:
    """Yield the items of an array, of all its dimensions."""
    for one in items:
        if isinstance(one, list):
            yield from _flat(one)
        else:
            yield one


def _plain(value: Any) -> object:
    """Return a value as JSON has it; a number that JSON has no word for is text."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case Decimal():
            return f"{value:f}"
        case dt.datetime():
            return value.isoformat().replace("+00:00", "Z")
        case dict():
            return {key: _plain(one) for key, one in value.items()}
        case list():
            return [_plain(one) for one in value]
        case _:
            return str(value)


def _counted(rows: int) -> str:
    return "1 row" if rows == 1 else f"{rows:,} rows"
