"""What lowering functions share: the target, the statement's texts, and which tables each row at hand needs joined.

Values, conditions and rows contain each other, so the functions that lower them reach one another through ``Run`` rather than by
import.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from sqlglot import exp

from segsql.bind.bound import (
    All,
    Compare,
    Condition,
    Const,
    Measure,
    Members,
    OneOf,
    Related,
    Rows,
    Scope,
    Step,
    Value,
    Within,
)
from segsql.dialect import Unsupported
from segsql.errors import Findings, Pointer
from segsql.lower import nodes as n
from segsql.lower.forms import Build
from segsql.lower.narrow import Widths
from segsql.lower.target import MAX_LOWERED, Pen
from segsql.types import DOUBLE

_SPOKEN: Final = {
    "text.fold": "comparing text without case",
    "text.needle": "searching a text for a value that is not written out",
    "text.matches": "patterns and versions",
    "text.extreme": "the least or greatest of texts",
    "functions.text_to_integer": "text made a number",
    "functions.text_to_date": "text made a date",
    "functions.microseconds_between": "the time between two moments",
    "functions.plus_days": "days added by a number that rows hold",
    "functions.plus_months": "months added by a number that rows hold",
    "functions.plus_seconds": "seconds made a moment",
    "documents.read": "what stands in JSON",
    "query.missing_array": "an array that may be missing",
    "query.has_items": "has_any, has_all and has_none",
    "query.item_rows": "the items of an array as rows",
    "query.array_out": "an array that is put out",
    "functions.item_count": "the number of items of an array",
    "literals.timestamp_with_zone": "a timestamp stored with a zone",
    "time.to_utc": "a timestamp stored with a zone",
    "time.now": "its own clock",
}
"""What a question is about, in the words of those who write definitions."""
_SHORT: Final = 12
"""A form of so many nodes is as much work as any part of a statement; each further node is as much as one more."""


@dataclass(slots=True)
class Figures:
    """Figures over the same related rows, joined once as a grouped table. ``measures`` are its columns v1, v2, ...; with none, it
    says by its keys alone which rows have related ones. Where the row at hand has to be in a group, they are ``required``, and where it has to have a
    value in a column, that is ``present``. Where they are over several ``kinds`` of rows, a row in a group may have none of one kind; they
    are ``alone`` where something counts on it that there is but one.
    """

    alias: str
    kinds: list[Rows]
    measures: list[Measure] = field(default_factory=list)
    required: bool = False
    alone: bool = False
    present: set[str] = field(default_factory=set)

    @property
    def rows(self) -> Rows:
        """The rows of the first kind, which those of the others differ from in their conditions only."""
        return self.kinds[0]

    def column(self, measure: Measure) -> str:
        """Return the name of a measure's column, adding it the first time."""
        for index, known in enumerate(self.measures):
            alike = (known.rows, known.function, known.argument) == (measure.rows, measure.function, measure.argument)
            # A sum over nothing is missing until it is read; a count of values is made one or the other where it is grouped.
            if alike and (known.zero == measure.zero or measure.function != "count_distinct"):
                return f"v{index + 1}"
        self.measures.append(measure)
        return f"v{len(self.measures)}"

    def takes(self, rows: Rows) -> bool:
        """Return whether figures over other rows can be read from the same groups."""
        # Next to all that are related, those of some kind change no group.
        is_open = not self.alone or any(one.where is None for one in self.kinds)
        return is_open and self.rows.scope is rows.scope and self.rows.anchors == rows.anchors

    def is_known(self, measure: Measure, column: str) -> bool:
        """Return whether a figure is there for every row that the query at hand is left with."""
        if measure.rows.whole:
            return measure.function == "count_distinct"
        counted = measure.function in ("count", "count_distinct")
        if column in self.present or (self.required and counted):
            return True
        summed = measure.argument is not None and not measure.argument.nullable and measure.type != DOUBLE
        if not (self.required and summed and len(self.kinds) == 1):
            return False
        self.alone = True
        return True


@dataclass(slots=True)
class Level:
    """One row at hand in one query, and the joins its values asked for: ``tables`` of figures, which ``over`` finds by the identity of the
    rows they were begun for and of those rows' scope. ``known`` are its lookups by their alias, once one is needed.
    """

    scope: Scope
    lookups: dict[str, dict[str, None]] = field(default_factory=dict)
    figures: dict[int, Figures] = field(default_factory=dict)
    tables: list[Figures] = field(default_factory=list)
    over: dict[int, list[Figures]] = field(default_factory=dict)
    known: dict[str, Step] = field(default_factory=dict)

    def joined(self, rows: Rows, beside: Collection[Rows]) -> Figures:
        """Return the grouped table for a figure over related rows, joining it the first time; those ``beside`` others share theirs."""
        found = self.figures.get(id(rows))
        if found is None:
            found = next((one for one in self._over(rows.scope) if one.takes(rows)), None) if rows in beside else None
            if found is None:
                found = self._table(rows)
                found.alone = rows not in beside
            else:
                found.kinds.append(rows)
            self.figures[id(rows)] = found
        return found

    def grouped(self, rows: Rows) -> Figures:
        """Return a grouped table of related rows, or of all that are related, which says by its keys whether there are any."""
        found = self.figures.get(id(rows))
        if found is None or (len(found.kinds) > 1 and rows.where is not None):
            found = next((one for one in self._over(rows) if one.alone), None) or self._table(rows)
            self.figures.setdefault(id(rows), found)
        found.alone = True
        return found

    def _table(self, rows: Rows) -> Figures:
        alias = f"{rows.scope.alias}_figures"
        again = len(self._over(rows.scope))
        table = Figures(f"{alias}_{again + 1}" if again else alias, [rows])
        for known in (self.tables, self._over(rows), self._over(rows.scope)):
            known.append(table)
        return table

    def _over(self, rows: Rows | Scope) -> list[Figures]:
        return self.over.setdefault(id(rows), [])

    def need(self, alias: str, name: str) -> None:
        """Note that a column of a to-one row is read, and the keys of the rows on the way to it."""
        known = self.lookups.get(alias)
        if known is not None:
            known[name] = None
            return
        self.lookups[alias] = {name: None}
        if not self.known:
            self.known = {step.alias: step for step in self.scope.lookups.values()}
        step = self.known[alias]
        self.lookups[alias].update((theirs.physical, None) for _, theirs in step.keys)
        if step.parent != self.scope.alias:
            for mine, _ in step.keys:
                self.need(step.parent, mine.physical)

    def steps(self) -> Iterator[Step]:
        """Yield the to-one rows to join, parents first."""
        return (step for step in self.scope.lookups.values() if step.alias in self.lookups)


@dataclass(slots=True)
class Run:
    """One statement being lowered, and whether its sort keys are. ``levels`` are the rows at hand by their alias and by those of their
    lookups, ``ctes`` the names that are read of queries at the top of the statement, ``shared`` the rows whose figures are joined since
    they are asked of more than once, ``beside`` those that can be counted in one grouping with others. ``searched`` counts the
    tables of queries that look for related rows, where an engine's planner has to be spared too many, ``parts`` what was lowered, ``refused`` are the questions that were answered by a refusal and where they were asked, ``widths`` what its integers are
    made of.
    """

    pen: Pen
    findings: Findings
    lower_value: Callable[[Run, Value], exp.Expr]
    lower_condition: Callable[[Run, Condition, bool], exp.Expr]
    lower_figures: Callable[[Run, Figures], exp.Expr]
    lower_members: Callable[[Run, Members], exp.Expr]
    levels: dict[str, Level] = field(default_factory=dict)
    sorting: bool = False
    ctes: set[str] = field(default_factory=set)
    shared: frozenset[Rows] = frozenset()
    beside: frozenset[Rows] = frozenset()
    innermost: Level | None = None
    searched: int = 0
    parts: int = 0
    refused: set[tuple[str, Pointer]] = field(default_factory=set)
    widths: Widths = field(default_factory=Widths)

    def value(self, value: Value) -> exp.Expr:
        """Return fresh nodes for a value."""
        self.parts += 1
        if self.parts > MAX_LOWERED:
            self.pen.refuse_more()
        return self.lower_value(self, value)

    def condition(self, condition: Condition, *, conjunct: bool = False) -> exp.Expr:
        """Return fresh nodes for a condition, in brackets where it is an OR; a ``conjunct`` is one that a WHERE is the AND of."""
        self.parts += 1
        return self.lower_condition(self, condition, conjunct)

    def form(self, question: str, at: Pointer) -> Callable[..., exp.Expr]:
        """Return the form for a question; where the dialect refuses it, that is reported and NULL stands in."""
        self.parts += 1
        found: Callable[..., exp.Expr] | Unsupported = self.pen.target.answers[question]
        if not isinstance(found, Unsupported):
            return found
        if (question, at) not in self.refused:  # a list asks again for each of its values
            self.refused.add((question, at))
            what = _SPOKEN.get(question) or question.split(".")[-1].replace("_", " ")
            message = f"{self.pen.target.dialect.title} cannot be trusted with {what}: {found.unsupported}"
            self.findings.error("unsupported-by-dialect", at, message)
        return _nothing

    def call(self, question: str, at: Pointer, builders: Sequence[Build]) -> exp.Expr:
        """Return a function by the form for a question, which is weighed by what it is written with beside its arguments."""
        arguments: set[int] = set()

        def argument(build: Build) -> exp.Expr:
            node = build()
            arguments.add(id(node))
            return node

        made = self.form(question, at)(self.pen, [partial(argument, one) for one in builders])
        self.parts += max(0, sum(1 for _ in made.walk(prune=lambda node: id(node) in arguments)) - _SHORT)
        return made

    def rows_at_hand(self, *scopes: Scope) -> _RowsAtHand:
        """Open fresh levels for rows of a query, hiding those of the same aliases further out."""
        return _RowsAtHand(self, scopes)


class _RowsAtHand:
    """The levels of one query while it is built. A class, since a generator of the kind costs several times as much."""

    __slots__ = ("around", "before", "run", "scopes")

    def __init__(self, run: Run, scopes: tuple[Scope, ...]) -> None:
        self.run = run
        self.scopes = scopes
        self.before = run.levels
        self.around = run.innermost

    def __enter__(self) -> list[Level]:
        levels = self.run.levels = dict(self.before)
        opened = [Level(scope) for scope in self.scopes]
        for level in opened:
            levels[level.scope.alias] = level
            for step in level.scope.lookups.values():
                levels[step.alias] = level
        self.run.innermost = opened[-1]
        return opened

    def __exit__(self, *_problem: object) -> None:
        self.run.levels = self.before
        self.run.innermost = self.around


def _nothing(*_arguments: object) -> exp.Expr:
    return exp.Null()


def column(run: Run, alias: str, name: str, kind: str) -> exp.Expr:
    """Return a column as an operand of an equality."""
    if kind not in ("text", "uuid"):
        return n.column(alias, name)
    read = partial(run.form("text.read", ()), partial(n.column, alias, name))
    return run.form("text.operand", ())(read) if kind == "text" else read()


def every(run: Run, condition: Condition | None) -> list[exp.Expr]:
    """Return the parts of a WHERE, an AND taken apart; none where every row will do."""
    if condition is None:
        return []
    parts = condition.conditions if isinstance(condition, All) else (condition,)
    if run.shared:
        parts = tuple([one for one in parts if not _requires(run, one)])
    return [run.condition(one, conjunct=True) for one in parts]


def _requires(run: Run, condition: Condition) -> bool:
    """Note that a conjunct holds only for rows at hand that are in a group, and return whether it says no more than that."""
    figure: Measure | None = None
    match condition:
        case Related(negated=False):
            rows = condition.rows
        case (
            Compare(left=Measure() as compared, right=Const(), or_missing=False)
            | OneOf(value=Measure() as compared, or_missing=False)
            | Within(value=Measure() as compared, low=Const(), high=Const(), or_missing=False)
        ):
            rows, figure = compared.rows, compared
        case _:
            return False
    level = run.levels[rows.home.alias]
    if rows not in run.shared or rows.whole or level is not run.innermost:
        return False
    figures = level.grouped(rows) if figure is None else level.joined(rows, run.beside)
    figures.required = True
    if figure is not None:
        figures.present.add(figures.column(figure))
    return figure is None


def conjunction(parts: Sequence[exp.Expr]) -> exp.Expr | None:
    """Return the AND of parts, or nothing where there are none."""
    return n.alone(n.both(parts)) if parts else None
