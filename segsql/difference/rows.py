"""Rows made up for a case: a row of the base, and what is related to it, with values out of the sets that the case leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, TypeAlias
from uuid import UUID

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Column, Table
from segsql.difference.case import Case
from segsql.difference.lines import Line
from segsql.difference.prover import Prover
from segsql.difference.terms import Figure, Formula, Place, Row, Steps, Subject
from segsql.difference.texts import passes
from segsql.lint.domains import Cut, Domain, before, behind, spans

_MOST: Final = 20
"""More related rows are not made."""
_DAY: Final = dt.date(2020, 1, 1)
_MOMENT: Final = dt.datetime(2020, 1, 1)
_TICK: Final = dt.timedelta(microseconds=1)
_Cells: TypeAlias = dict[str, Any]


class _NotMade(Exception):
    """Rows for a case are not made up by what is known here."""


class World:
    """Tables to which rows are added; the ``variant`` says which of several values is taken."""

    def __init__(self, catalog: Catalog, prover: Prover) -> None:
        self.catalog = catalog
        self.prover = prover
        self.variant = 0
        self.count = 0
        self.tables: dict[str, list[_Cells]] = {name: [] for name, one in catalog.tables.items() if not one.is_made}

    def add(self, table: Table, case: Case, row: Row, variant: int) -> None:
        """Add a row of the base for a case, and what is related to it; nothing where that cannot be made up."""
        self.variant = variant
        before = {name: len(rows) for name, rows in self.tables.items()}
        try:
            self._with_related(self._row(table, case, row), case, row)
        except _NotMade:
            for name, length in before.items():
                del self.tables[name][length:]

    @property
    def is_possible(self) -> bool:
        """Whether columns that take some values only have one of these, which the evaluator does not look at."""
        return all(
            cells[column.name] is None or cells[column.name] in column.values
            for name, rows in self.tables.items()
            for column in self.catalog.tables[name].columns.values()
            if column.values is not None
            for cells in rows
        )

    def _row(self, table: Table, case: Case, *rows: Row) -> _Cells:
        """Add a row whose values are those that a case leaves for one of these rows."""
        if table.name not in self.tables:
            raise _NotMade
        asked = {one.column.name: one for one in case.domains if one.column is not None and one.row in rows}
        cells = {
            name: self._value(column, asked[name], case) if name in asked else None
            for name, column in table.columns.items()
        }
        for name, column in table.columns.items():
            if cells[name] is None and (column in table.key or (not column.nullable and name not in asked)):
                cells[name] = self._fresh(column)
        self.tables[table.name].append(cells)
        return cells

    def _with_related(self, cells: _Cells, case: Case, row: Row) -> None:
        """Add the rows that figures over rows related to one row ask for, and the to-one rows that its values are read from."""
        for reached in {one.row for one in case.domains if one.row is not None and one.row.parent is row}:
            self._reach(cells, case, reached)
        places: dict[Place, list[tuple[Subject, Figure]]] = {}
        for subject in case.domains:
            if subject.figure is not None and subject.figure.place.home is row:
                places.setdefault(subject.figure.place, []).append((subject, subject.figure))
        for place, figures in places.items():
            self._fill(cells, case, place, figures)

    def _reach(self, cells: _Cells, case: Case, row: Row) -> None:
        """Add the to-one row of a row, unless all that is read from it is missing."""
        read = [case.domain(one) for one in case.domains if one.row is row]
        assert row.step is not None
        if read and all(one.missing for one in read) and self.variant % 2 == 0:
            return
        reached = self._walk(cells, row.step, case, row)
        self._with_related(reached, case, row)

    def _fill(self, cells: _Cells, case: Case, place: Place, figures: list[tuple[Subject, Figure]]) -> None:
        """Add the rows of a place that its figures ask for, each of which is in as few other figures as can be."""
        if place.is_cut:
            raise _NotMade
        for subject, figure in figures:
            others = [other.where for _, other in figures if other.where is not figure.where]
            for inner in self._asked(case, subject, figure, others):
                made = self._walk(cells, place.steps, inner, place.inner)
                self._with_related(made, inner, place.inner)

    def _asked(self, case: Case, subject: Subject, figure: Figure, others: list[Formula]) -> Iterator[Case]:
        """Yield the cases of the rows that a figure asks for."""
        domain, terms = case.domain(subject), self.prover.terms
        if not domain.spans or (domain.missing and self.variant % 2 == 0):
            return
        wanted, number = [figure.where], 1
        if figure.function in ("count", "count_distinct"):
            number = subject.line.back(_place(domain, subject.line, self.variant % 2))
        elif figure.argument is not None and _is_zero(domain, subject):
            return
        elif figure.argument is not None and figure.argument.line.type == subject.line.type:
            wanted.append(terms.is_in(figure.argument, _rescaled(domain, subject.line, figure.argument.line)))
        if number > _MOST:
            raise _NotMade
        for other in others:
            more = [*wanted, terms.complement(other)]
            wanted = more if self.prover.model(more) is not None else wanted
        inner = self.prover.model(wanted) if number else None
        if number and inner is None:
            raise _NotMade
        for _ in range(number):
            assert inner is not None
            yield inner

    def _walk(self, cells: _Cells, steps: Steps, case: Case, end: Row) -> _Cells:
        """Add a row at the end of a walk, and those on the way to it."""
        for index, (name, keys) in enumerate(zip(steps.tables, steps.keys, strict=True)):
            if not keys or name not in self.tables:
                raise _NotMade
            where, is_last = steps.where[index], index == len(steps.tables) - 1
            meant = self.prover.model([where]) if where is not None else Case()
            if meant is None:
                raise _NotMade
            meant.domains |= case.domains if is_last else {}
            meant.truths |= case.truths if is_last else {}
            rows = {one.row for one in meant.domains if one.row is not None and one.row.depth is None}
            following = self._row(self.catalog.tables[name], meant, *rows, *([end] if is_last else []))
            for mine, theirs in keys:
                if cells[mine] is None:
                    cells[mine] = (
                        following[theirs] if following[theirs] is not None else self._fresh_number(theirs, name)
                    )
                following[theirs] = cells[mine]
            cells = following
        return cells

    def _fresh_number(self, column: str, table: str) -> Any:
        return self._fresh(self.catalog.tables[table].columns[column])

    def _fresh(self, column: Column) -> Any:
        """Return a value that no other row has, where the type has so many."""
        self.count += 1
        if column.values is not None:
            return column.values[self.variant % len(column.values)]
        match column.type.kind:
            case "text":
                return f"k{self.count}"
            case "uuid":
                return UUID(int=self.count)
            case "date":
                return _DAY + dt.timedelta(days=self.count)
            case "timestamp" | "datetime":
                return _MOMENT + dt.timedelta(days=self.count)
            case "boolean":
                return self.variant % 2 == 0
            case "double":
                return float(self.count)
            case "array":
                return []
            case "json":
                return {}
            case "version":
                return "1.0.0"
            case _:
                return self.count

    def _value(self, column: Column, subject: Subject, case: Case) -> Any:
        """Return a value that a case leaves for a column; None where it is to be missing."""
        domain, line = case.domain(subject), subject.line
        if column.type.kind == "array":
            return self._items(column, subject, case)
        if not domain.spans or (domain.missing and self.variant % 2 == 1):
            return None
        if column.values is not None:
            kept = [one for one in column.values if _is_at(domain, line.of(one))]
            return kept[self.variant % len(kept)] if kept else None
        if column.type.kind in ("text", "version"):
            return _text(subject, case, self.variant)
        place = _place(domain, line, self.variant)
        if place is None:
            return self._fresh(column)
        found = line.back(place)
        return UUID(found) if column.type.kind == "uuid" else found

    def _items(self, column: Column, subject: Subject, case: Case) -> Any:
        """Return an array with the items that it is to have."""
        if not case.domain(subject).spans:
            return None
        tests = [test for test, positive in case.truths.items() if positive and subject in test.needs]
        found: list[Any] = [test.said for test in tests if test.kind == "item"]
        element = column.type.element
        is_day = element is not None and element.kind == "date"
        return [dt.date.fromordinal(one) for one in found] if is_day else found


def _is_at(domain: Domain, place: Any) -> bool:
    return spans((before(place), behind(place))) <= domain


def _is_zero(domain: Domain, subject: Subject) -> bool:
    """Whether a figure may be what it is over no rows."""
    return not subject.whole.missing and _is_at(domain, 0)


def _rescaled(domain: Domain, one: Line, other: Line) -> Domain:
    """Return a set on a line of as many digits as another; where they differ, one value of it."""
    if one.digits == other.digits:
        return domain
    place = _place(domain, one, 0)
    return other.among([other.of(one.back(place))]) if isinstance(place, (int, Decimal)) else domain


def _text(subject: Subject, case: Case, variant: int) -> str | None:
    """Return a text that passes the tests of a case."""
    needles = dict[str, str]()
    folded = [one for one in case.domains if one.folded is subject]
    for test, positive in case.truths.items():
        if positive and test.needs and test.needs[0] in (subject, *folded) and isinstance(test.said, str):
            needles[test.kind] = needles.get(test.kind, "") + test.said
    middle = needles.get("contains", "") + needles.get("ends_with", "")
    starts = [start for one in (subject, *folded) for start in _texts(case.domain(one))]
    tried = [*starts, *(start + middle for start in starts), middle, "another", "a", "zzz"]
    kept = [one for one in tried if _passes_all(one, subject, folded, case)]
    return kept[variant % min(len(kept), 3)] if kept else None


def _texts(domain: Domain) -> Iterator[str]:
    for (side, low, just), _ in domain.spans[:20]:
        if side == 0:
            yield from (low + " ", low + "a") if just else (low, low + "a")


def _passes_all(text: str, subject: Subject, folded: list[Subject], case: Case) -> bool:
    for one in (subject, *folded):
        seen = one.line.of(text)
        if not _is_at(case.domain(one), seen):
            return False
        for test, positive in case.truths.items():
            if (
                test.needs == (one,)
                and test.kind in ("contains", "ends_with", "pattern")
                and passes(test, seen) != positive
            ):
                return False
    return True


def _place(domain: Domain, line: Line, variant: int) -> Any:
    """Return a place in a set: near the end of one of its spans; None where any will do."""
    low, high = domain.spans[(variant // 2) % len(domain.spans)]
    if low[0] != 0 and high[0] != 0:
        return 0 if line.has_steps and line.type.kind != "date" else None
    tick = _tick(line)
    if tick is None:
        return low[1] if low[0] == 0 and not low[2] else None
    try:
        first = _beside(low, tick, 1) if low[0] == 0 else _beside(high, tick, -1)
        last = _beside(high, tick, -1) if high[0] == 0 else first
    except (OverflowError, ArithmeticError):
        return None
    return first if variant % 4 < 2 else last


def _beside(cut: Cut, tick: Any, direction: int) -> Any:
    """Return the place next to a cut, behind it or before it."""
    _, place, just = cut
    is_at = just == (0 if direction > 0 else 1)
    return place if is_at else place + direction * tick


def _tick(line: Line) -> Any:
    """Return how far a place is from the next one that is tried."""
    if line.has_steps:
        return 1
    match line.type.kind:
        case "double":
            return 0.5
        case "decimal":
            return Decimal("0.01")
        case "timestamp" | "datetime":
            return _TICK
        case _:
            return None
