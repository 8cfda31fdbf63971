"""Bound values as subjects of formulas: two that are read in the same way from the same row are one."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from segsql.bind.bound import (
    Apply,
    Choose,
    Clocked,
    Condition,
    Const,
    Convert,
    Day,
    Foreign,
    Json,
    Measure,
    Members,
    MonthDay,
    Order,
    Ref,
    Rows,
    Scope,
    Shift,
    Step,
    Truth,
    Utc,
    Value,
)
from segsql.difference.lines import NUMBERS, Line, anything
from segsql.difference.terms import TRUE, Figure, Formula, Place, Row, Steps, Subject, Terms
from segsql.functions.table import MADE
from segsql.lint.domains import END, Domain, before, behind, spans
from segsql.types import TEXT, Type


@dataclass(frozen=True, slots=True, eq=False)
class Here:
    """The rows at hand by their aliases, and in how many others the nearest one stands."""

    depth: int
    rows: dict[str, Row]


class Reading(Protocol):
    """What reads the conditions that stand in values."""

    def condition(self, node: Condition, here: Here) -> Formula:
        """Return a condition on the row at hand as a formula."""
        ...

    def sorting(self, order: Sequence[Order], here: Here) -> tuple[tuple[int, bool], ...]:
        """Return an order by the numbers of its values."""
        ...

    def members(self, members: Members) -> int:
        """Return a number for the members of another segment, which is the same for the same members."""
        ...


class Values:
    """The values of one bound segment; ``entered`` are the rows that were looked into, each by where it was asked for."""

    def __init__(self, terms: Terms, reader: Reading) -> None:
        self.terms = terms
        self.reader = reader
        self.entered: dict[tuple[int, int], tuple[Scope, Here, Here]] = {}
        self.known: dict[tuple[int, int], tuple[Value, Here, Subject]] = {}

    def top(self, scope: Scope) -> Here:
        """Return the row of a base."""
        return self._inside(scope, Here(-1, {}))

    def subject(self, value: Value, here: Here, *, fold: bool = False) -> Subject:
        """Return what a value is about, with ``fold`` in lower case."""
        at = id(value), id(here)
        if at not in self.known:
            self.known[at] = value, here, self._read(value, here)
        found = self.known[at][2]
        return self._folded(found) if fold else found

    def count(self, rows: Rows, here: Here) -> Subject:
        """Return how many related rows there are."""
        return self._figure("count", rows, None, here, zero=True, nullable=False, kind=NUMBERS)

    def number(self, members: tuple[Formula, ...]) -> Subject:
        """Return how many of some formulas hold."""
        return self._once(("number", members), NUMBERS, NUMBERS.between(0, len(members)))

    def order(self, one: Subject, other: Subject) -> tuple[Subject, bool]:
        """Return how two values stand to each other, -1, 0 or 1, and whether it is the second that is compared with the first."""
        turned = other.number < one.number
        pair = (other, one) if turned else (one, other)
        either_missing = one.whole.missing or other.whole.missing
        places = NUMBERS.between(0, 0) if one is other else NUMBERS.between(-1, 1)
        whole = Domain(places.spans, missing=either_missing)
        found = self._once(("order", *pair), NUMBERS, whole, needs=pair, given=pair)
        return found, turned

    def _once(
        self,
        key: Hashable,
        line: Line,
        whole: Domain,
        *,
        needs: tuple[Subject, ...] = (),
        given: tuple[Subject, ...] | None = None,
        folded: Subject | None = None,
        figure: Figure | None = None,
    ) -> Subject:
        found = self.terms.once(
            ("subject", key, whole),
            lambda number: Subject(number, line, whole, needs, given, figure=figure, folded=folded),
        )
        assert isinstance(found, Subject)
        return found

    def _folded(self, value: Subject) -> Subject:
        line = Line(TEXT, folded=True)
        whole = anything(line, nullable=value.whole.missing)
        return self._once(("folded", value), line, whole, needs=(value,), given=(value,), folded=value)

    def _read(self, value: Value, here: Here) -> Subject:
        match value:
            case Ref():
                return self._column(value, here)
            case Const():
                line = _line(value.type)
                place = line.at(value)
                return self._once(("constant", line, place), line, spans((before(place), behind(place))))
            case Utc():
                return self.subject(value.value, here)
            case Measure():
                argument = value.argument
                kind = NUMBERS if value.function in ("count", "count_distinct") else _line(value.type)
                return self._figure(
                    value.function, value.rows, argument, here, zero=value.zero, nullable=value.nullable, kind=kind
                )
            case Convert():
                return self._made(value, (value.value,), here, ("convert", value.type), _is_sure(value))
            case Shift():
                return self._made(value, (value.value,), here, ("shift", value.amount, value.unit), sure=False)
            case MonthDay():
                return self._made(value, (value.value,), here, ("month_day",), sure=True)
            case Day():
                return self._made(value, (value.value,), here, ("day",), sure=True)
            case Apply():
                return self._applied(value, here)
            case Choose() | Truth():
                return self._chosen(value, here)
            case Clocked():
                return self._made(value, () if value.day is None else (value.day,), here, ("clock",), sure=False)
            case Json():
                return self._made(value, (value.document,), here, ("json", value.asked, _path(value)), sure=False)
            case Foreign():
                columns = tuple(self.subject(one, here) for one in value.columns)
                return self._plain(("foreign", value.fragment, columns, value.type), value)
            case _:
                assert_never(value)

    def _column(self, value: Ref, here: Here) -> Subject:
        row, column = here.rows[value.alias], value.column
        digits = column.type.scale if column.type.kind == "decimal" else None
        line = Line(_plain_type(column.type), digits)
        whole = anything(line, nullable=value.nullable or column.type.kind == "double")
        found = self.terms.once(
            ("subject", row, column, whole),
            lambda number: Subject(number, line, whole, column=column, row=row),
        )
        assert isinstance(found, Subject)
        return found

    def _made(self, value: Value, of: tuple[Value, ...], here: Here, said: tuple[Hashable, ...], sure: bool) -> Subject:
        """Return a value that is missing where one of those it is made of is, and only there if that is sure."""
        parts = tuple(self.subject(one, here) for one in of)
        return self._plain((*said, parts, value.type), value, parts, parts if sure else None)

    def _applied(self, value: Apply, here: Here) -> Subject:
        parts = tuple(self.subject(one, here) for one in value.arguments)
        is_strict = value.function in MADE and MADE[value.function].missing == "any"
        return self._plain(("apply", value.function, parts, value.type), value, parts if is_strict else ())

    def _chosen(self, value: Choose | Truth, here: Here) -> Subject:
        if isinstance(value, Truth):
            return self._plain(("truth", self.reader.condition(value.condition, here)), value)
        branches = tuple((self.reader.condition(when, here), self.subject(then, here)) for when, then in value.branches)
        otherwise = self.subject(value.otherwise, here) if value.otherwise is not None else None
        return self._plain(("choose", branches, otherwise, value.type), value)

    def _plain(
        self,
        key: Hashable,
        value: Value,
        needs: tuple[Subject, ...] = (),
        given: tuple[Subject, ...] | None = None,
    ) -> Subject:
        line = _line(value.type)
        whole = anything(line, nullable=value.nullable or value.type.kind == "double")
        return self._once(key, line, whole, needs=needs, given=given)

    def _figure(
        self, function: str, rows: Rows, argument: Value | None, here: Here, *, zero: bool, nullable: bool, kind: Line
    ) -> Subject:
        place, where, inner = self._chosen_rows(rows, here)
        of = self.subject(argument, inner) if argument is not None else None
        figure = Figure(function, place, where, of)
        nullable = not zero and (nullable or kind.type.kind == "double")
        whole = anything(kind, nullable=nullable)
        if kind is NUMBERS:
            whole = Domain(spans((before(0), END)).spans, missing=nullable)
        return self._once(("figure", function, place, where, of, zero), kind, whole, figure=figure)

    def _chosen_rows(self, rows: Rows, here: Here) -> tuple[Place, Formula, Here]:
        """Return where rows are, what is asked of them there, and the row at hand among them."""
        home, inner = here.rows[rows.home.alias], self._inside(rows.scope, here)
        condition = self.reader.condition
        # What the last step says of its rows is said of those that are asked for.
        both = [one for one in (rows.scope.steps[-1].where, rows.where) if one is not None]
        where = self.terms.both([condition(one, inner) for one in both])
        of = self.reader.members(rows.members) if rows.members is not None else None
        said: Hashable = None
        if rows.limit is not None:
            said = where, self.reader.sorting(rows.order, inner), rows.limit
            where = condition(rows.satisfies, inner) if rows.satisfies is not None else TRUE
        steps = self._steps((*rows.scope.steps[:-1], replace(rows.scope.steps[-1], where=None)))
        row = inner.rows[rows.scope.alias]
        found = self.terms.once(
            ("place", home, steps, here.depth, of, said),
            lambda number: Place(number, home, steps, row, is_cut=rows.limit is not None or of is not None),
        )
        assert isinstance(found, Place)
        return found, where, inner

    def _inside(self, scope: Scope, here: Here) -> Here:
        """Return the row of a scope, with the to-one rows that are reached from it, as one more row at hand."""
        at = id(scope), id(here)
        if at in self.entered:
            return self.entered[at][2]
        depth = here.depth + 1
        row = self.terms.once(("row", depth), lambda number: Row(number, depth))
        assert isinstance(row, Row)
        rows = {**here.rows, scope.alias: row}
        for step in scope.lookups.values():
            rows[step.alias] = self._reached(rows[step.parent], step)
        inner = Here(depth, rows)
        self.entered[at] = scope, here, inner
        return inner

    def _reached(self, parent: Row, step: Step) -> Row:
        steps = self._steps((step,))
        found = self.terms.once(("to", parent, steps), lambda number: Row(number, parent.depth, parent, steps))
        assert isinstance(found, Row)
        return found

    def _steps(self, walk: tuple[Step, ...]) -> Steps:
        tables = tuple(one.table.name for one in walk)
        keys = tuple(tuple((mine.name, theirs.name) for mine, theirs in one.keys) for one in walk)
        where = tuple(self._meant(one) for one in walk)
        found = self.terms.once(("steps", tables, keys, where), lambda number: Steps(number, tables, keys, where))
        assert isinstance(found, Steps)
        return found

    def _meant(self, step: Step) -> Formula | None:
        """Return what the catalog or a join says of the rows of a step, which is about nothing but columns of theirs."""
        if step.where is None:
            return None
        row = self.terms.once(("row", None), lambda number: Row(number))
        assert isinstance(row, Row)
        return self.reader.condition(step.where, Here(-1, {step.alias: row}))


def _line(kind: Type) -> Line:
    return Line(_plain_type(kind))


def _plain_type(kind: Type) -> Type:
    """Return a type as far as it says where values lie: how an instant is stored, and how many digits there are, does not."""
    return Type(kind.kind, element=kind.element)


def _path(value: Json) -> tuple[tuple[str, str | int], ...]:
    """Return a path in which the key "0" and the place 0 are told apart."""
    return tuple((type(one).__name__, one) for one in value.path)


def _is_sure(value: Convert) -> bool:
    """Whether a conversion has a value wherever there is one to convert."""
    return value.value.type.kind == "integer" and value.type.numeric
