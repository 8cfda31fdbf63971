"""Days beside times: to a definition the whole day, to the product its midnight."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from segsql.errors import Pointer
from segsql.formats.react_querybuilder.places import Place
from segsql.formats.react_querybuilder.values import is_day
from segsql.formats.react_querybuilder.written_values import Doc, Side, Written, constant, ruled
from segsql.model import nodes
from segsql.model.documents import Json
from segsql.types import Type, parse_type

_NEXT: Final = {"gt": "gte", "lte": "lt"}
"""What is compared with the midnight after a day, instead of with the day."""


@dataclass(frozen=True, slots=True)
class Days:
    """Writes comparisons of a column with days. Where its type is not known, only those are written that mean the same whatever it is."""

    place: Place
    values: Written
    column: object

    @property
    def type(self) -> Type | None:
        """The type of the column, where it is known."""
        if isinstance(self.column, Json):
            return parse_type(self.column.type)
        return self.place.type(self.column) if isinstance(self.column, str) else None

    @property
    def known(self) -> bool:
        """Whether the type is known."""
        return self.type is not None

    @property
    def timed(self) -> bool:
        """Whether it is one of times within a day."""
        return self.type is not None and self.type.kind in ("timestamp", "datetime")

    def compared(self, left: Doc, op: str, day: str, at: Pointer) -> Doc:
        """Return the rule that compares with a day."""
        if self.timed and op in ("eq", "ne"):
            first, second, group = ("gte", "lte", "and") if op == "eq" else ("lt", "gt", "or")
            return {"combinator": group, "rules": [self.compared(left, one, day, at) for one in (first, second)]}
        if not self.known and op in _NEXT:
            return self._unknown(at)
        if not self.timed:
            return ruled(left, op, Side(day))
        written = self._midnight(day, at, after=op in _NEXT)
        return {} if written is None else ruled(left, _NEXT.get(op, op), Side(written))

    def among(self, left: Doc, leaf: nodes.Membership, at: Pointer) -> Doc:
        """Return the rules that compare with the days and times of a list, one by one."""
        op, group = ("eq", "or") if leaf.op == "in" else ("ne", "and")
        rules = [
            self.compared(left, op, one, at)
            if isinstance(one, str) and is_day(one)
            else ruled(left, op, Side(constant(one)))
            for one in leaf.values
        ]
        return {"combinator": group, "rules": [*rules]}

    def between(self, left: Doc, leaf: nodes.Between, at: Pointer) -> Doc:
        """Return the rules that keep a time between days."""
        if not self.known:
            return self._unknown(at)
        first, second, group = ("gte", "lte", "and") if leaf.op == "between" else ("lt", "gt", "or")
        rules: list[Doc] = []
        for op, end, key in ((first, leaf.low, "low"), (second, leaf.high, "high")):
            if isinstance(end, str) and is_day(end):
                rules.append(self.compared(left, op, end, (*at, key)))
            elif isinstance(end, str | nodes.Moment) and (side := self.values.right(end, (*at, key))) is not None:
                rules.append(ruled(left, op, side))
            else:
                self.values.refuse((*at, key), "a range between a day and what may be missing")
        return {"combinator": group, "rules": [*rules]}

    def _unknown(self, at: Pointer) -> Doc:
        message = "a day, which is all of the day to segsql and its midnight to the product, beside a column of a type that is not known"
        self.values.refuse(at, message, "hand in the catalog")
        return {}

    def _midnight(self, day: str, at: Pointer, *, after: bool) -> str | None:
        try:
            date = dt.date.fromisoformat(day) + dt.timedelta(days=after)
        except OverflowError:
            self.values.refuse(at, "the end of the calendar's last day")
            return None
        return f"{date.isoformat()}T00:00:00{'Z' if self.type is not None and self.type.kind == 'timestamp' else ''}"
