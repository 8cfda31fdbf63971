"""Related rows, and conditions and figures about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from segsql.builder.values import Condition, Read, Value, read, sort_key
from segsql.model import nodes
from segsql.model.validate import build


@dataclass(frozen=True, slots=True)
class Related:
    """Related rows: each method gives fewer of them, or a condition or figure about them."""

    relation: str
    period: nodes.Period | None = None
    conditions: tuple[nodes.Condition, ...] = ()
    keys: tuple[nodes.Sort, ...] = ()
    count_of: int | None = None
    tests: tuple[nodes.Condition, ...] = ()

    def during(self, period: nodes.Period) -> Related:
        """Those whose time lies in the period."""
        return replace(self, period=period)

    def where(self, *conditions: Condition) -> Related:
        """Those that meet all conditions."""
        return replace(self, conditions=(*self.conditions, *(one.node for one in conditions)))

    def sort(self, *keys: nodes.Sort | str) -> Related:
        """The same in an order, for ``limit`` and ``first``."""
        return replace(self, keys=tuple(map(sort_key, keys)))

    def limit(self, count: int) -> Related:
        """The first so many."""
        return replace(self, count_of=count)

    def satisfies(self, *conditions: Condition) -> Related:
        """Of those that ``limit`` left, the ones that meet all conditions."""
        return replace(self, tests=(*self.tests, *(one.node for one in conditions)))

    def exists(self) -> Condition:
        """There is one."""
        return Condition(self._made(nodes.Exists, "exists"))

    def every(self, *conditions: Condition) -> Condition:
        """All of them meet all conditions, or there are none; with ``limit`` those that it left."""
        tests = (*self.tests, *(one.node for one in conditions))
        return Condition(self._made(nodes.Every, "every", satisfies=tests))

    def sequence(self, order: str, *steps: nodes.Step) -> Condition:
        """Each step is one of them that comes after the one before, by the column ``order``; see ``step``."""
        return Condition(self._made(nodes.Sequence, "sequence", order=order, steps=steps))

    def count(self) -> Value:
        """How many there are."""
        return Value(self._made(nodes.Count, "count"))

    def count_distinct(self, column: Read, *, empty: Literal["zero", "missing"] | None = None) -> Value:
        """How many different known values they have."""
        return self._figure("count_distinct", column, empty)

    def sum(self, column: Read, *, empty: Literal["zero", "missing"] | None = None) -> Value:
        """The sum of their known values; over nothing zero, unless ``empty`` says missing."""
        return self._figure("sum", column, empty)

    def avg(self, column: Read) -> Value:
        """The mean of their known values."""
        return self._figure("avg", column)

    def min(self, column: Read) -> Value:
        """The smallest of their known values."""
        return self._figure("min", column)

    def max(self, column: Read) -> Value:
        """The largest of their known values."""
        return self._figure("max", column)

    def first(self, column: Read) -> Value:
        """The value of the first by the order."""
        return Value(self._made(nodes.First, "first", column=read(column)))

    def _figure(self, op: str, column: Read, empty: str | None = None) -> Value:
        said = {} if empty is None else {"empty": empty}
        return Value(self._made(nodes.Aggregate, op, column=read(column), **said))

    def _made(self, kind: type[Any], op: str, **fields: Any) -> Any:
        rows = {
            "relation": self.relation,
            "during": self.period,
            "where": self.conditions,
            "sort": self.keys,
            "limit": self.count_of,
            "satisfies": self.tests,
        }
        stated = {key: one for key, one in rows.items() if one not in (None, ())}
        return build(kind, {"op": op, **stated, **fields})


def overall(
    function: Literal["count", "count_distinct", "sum", "avg", "min", "max"],
    table: str,
    column: Read | None = None,
    *,
    where: Sequence[Condition] = (),
    empty: Literal["zero", "missing"] | None = None,
) -> Value:
    """A figure over all rows of a table that meet all conditions, the same for every row; count reads no column."""
    said: dict[str, Any] = {"op": "overall", "function": function, "table": table}
    said |= {} if column is None else {"column": read(column)}
    said |= {"where": tuple(one.node for one in where)} if where else {}
    return Value(build(nodes.Overall, said if empty is None else {**said, "empty": empty}))


def step(
    *conditions: Condition, within: int | None = None, unit: nodes.Unit = "day", absent: bool = False
) -> nodes.Step:
    """A step of a sequence: a row that meets all conditions, or where it is ``absent`` none that does."""
    said: dict[str, Any] = {"where": tuple(one.node for one in conditions)}
    if within is not None:
        said |= {"within": within, "unit": unit}
    return build(nodes.Step, {**said, "absent": True} if absent else said)


def rel(path: str) -> Related:
    """The rows that a path of relations leads to."""
    return Related(path)
