"""What lowering functions share: the target, the statement's texts, and which tables each row at hand needs joined.

Values, conditions and rows contain each other, so the functions that lower them reach one another through ``Run`` rather than by
import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from sqlglot import exp

from segsql.bind.bound import All, Condition, Measure, Members, Rows, Scope, Step, Value
from segsql.dialect import Unsupported
from segsql.errors import Findings, Pointer
from segsql.lower import nodes as n
from segsql.lower.membership import filled_with_null
from segsql.lower.target import Pen

_SPOKEN: Final = {
    "text.fold": "comparing text without case",
    "text.extreme": "the least or greatest of texts",
    "functions.text_to_integer": "text made a number",
    "functions.text_to_date": "text made a date",
    "query.missing_array": "an array that may be missing",
    "literals.timestamp_with_zone": "a timestamp stored with a zone",
    "time.to_utc": "a timestamp stored with a zone",
}
"""What a question is about, in the words of those who write definitions."""


@dataclass(slots=True)
class Figures:
    """Figures over the same related rows, joined once as a grouped table. ``measures`` are its columns v1, v2, ...; with none, it
    says by its keys alone which rows have related ones.
    """

    alias: str
    rows: Rows
    measures: list[Measure] = field(default_factory=list)

    def column(self, measure: Measure) -> str:
        """Return the name of a measure's column, adding it the first time."""
        for index, known in enumerate(self.measures):
            alike = (known.function, known.argument) == (measure.function, measure.argument)
            # A sum over nothing is missing until it is read; a count of values is made one or the other where it is grouped.
            if alike and (known.zero == measure.zero or measure.function != "count_distinct"):
                return f"v{index + 1}"
        self.measures.append(measure)
        return f"v{len(self.measures)}"


@dataclass(slots=True)
class Level:
    """One row at hand in one query, and the joins its values asked for."""

    scope: Scope
    lookups: dict[str, dict[str, None]] = field(default_factory=dict)
    figures: dict[int, Figures] = field(default_factory=dict)

    def joined(self, rows: Rows) -> Figures:
        """Return the grouped table of related rows, joining it the first time."""
        found = self.figures.get(id(rows))
        if found is None:
            alias = f"{rows.scope.alias}_figures"
            # Rows that differ only in the outer rows they look at share their end.
            again = sum(one.rows.scope is rows.scope for one in self.figures.values())
            found = self.figures[id(rows)] = Figures(f"{alias}_{again + 1}" if again else alias, rows)
        return found

    def need(self, alias: str, name: str) -> None:
        """Note that a column of a to-one row is read, and the keys of the rows on the way to it."""
        steps = {step.alias: step for step in self.scope.lookups.values()}
        known = alias in self.lookups
        self.lookups.setdefault(alias, {})[name] = None
        if known:
            return
        step = steps[alias]
        self.lookups[alias].update((theirs.physical, None) for _, theirs in step.keys)
        if step.parent != self.scope.alias:
            for mine, _ in step.keys:
                self.need(step.parent, mine.physical)

    def steps(self) -> Iterator[Step]:
        """Yield the to-one rows to join, parents first."""
        return (step for step in self.scope.lookups.values() if step.alias in self.lookups)


@dataclass(slots=True)
class Run:
    """One statement being lowered, and whether its sort keys are. ``levels`` are the rows at hand by their alias and by those of their lookups, ``ctes`` the names that
    are read of queries at the top of the statement.
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

    def value(self, value: Value) -> exp.Expr:
        """Return fresh nodes for a value."""
        return self.lower_value(self, value)

    def condition(self, condition: Condition, *, conjunct: bool = False) -> exp.Expr:
        """Return fresh nodes for a condition, in brackets where it is an OR; a ``conjunct`` is one that a WHERE is the AND of."""
        return self.lower_condition(self, condition, conjunct)

    def form(self, question: str, at: Pointer) -> Callable[..., exp.Expr]:
        """Return the form for a question; where the dialect refuses it, that is reported and NULL stands in."""
        found: Callable[..., exp.Expr] | Unsupported = self.pen.target.answers[question]
        if not isinstance(found, Unsupported):
            return found
        what = _SPOKEN.get(question) or question.split(".")[-1].replace("_", " ")
        message = f"{self.pen.target.dialect.title} cannot be trusted with {what}: {found.unsupported}"
        self.findings.error("unsupported-by-dialect", at, message)
        return _nothing

    def rows_at_hand(self, *scopes: Scope) -> _RowsAtHand:
        """Open fresh levels for rows of a query, hiding those of the same aliases further out."""
        return _RowsAtHand(self, scopes)


class _RowsAtHand:
    """The levels of one query while it is built. A class, since a generator of the kind costs several times as much."""

    __slots__ = ("before", "run", "scopes")

    def __init__(self, run: Run, scopes: tuple[Scope, ...]) -> None:
        self.run = run
        self.scopes = scopes
        self.before = run.levels

    def __enter__(self) -> list[Level]:
        levels = self.run.levels = dict(self.before)
        opened = [Level(scope) for scope in self.scopes]
        for level in opened:
            levels[level.scope.alias] = level
            for step in level.scope.lookups.values():
                levels[step.alias] = level
        return opened

    def __exit__(self, *_problem: object) -> None:
        self.run.levels = self.before


def _nothing(*_arguments: object) -> exp.Expr:
    return exp.Null()


def joins(run: Run, level: Level) -> list[exp.Expr]:
    """Return the joins that a row's values asked for; call it after the values are lowered."""
    found = [n.join(_looked_up(run, level, step), keys_equal(run, step), left=True) for step in level.steps()]
    for figures in level.figures.values():
        found.append(run.lower_figures(run, figures))
    return found


def _looked_up(run: Run, level: Level, step: Step) -> exp.Expr:
    """Return the table of a to-one row, such that its columns are missing where there is none."""
    filled = run.pen.target.answers["query.outer_join"]
    if filled is filled_with_null:
        return n.table(step.table.physical, step.alias)
    outputs = [n.alias(filled(n.column(step.alias, name)), name) for name in level.lookups[step.alias]]
    return n.subquery(n.select(outputs, n.table(step.table.physical, step.alias)), step.alias)


def keys_equal(run: Run, step: Step) -> exp.Expr:
    """Return the condition that ties a step to the row before it."""
    return n.both(
        [
            exp.EQ(
                this=column(run, step.alias, theirs.physical, theirs.type.kind),
                expression=column(run, step.parent, mine.physical, mine.type.kind),
            )
            for mine, theirs in step.keys
        ]
    )


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
    if isinstance(condition, All):
        return [run.condition(one, conjunct=True) for one in condition.conditions]
    return [run.condition(condition, conjunct=True)]


def conjunction(parts: Sequence[exp.Expr]) -> exp.Expr | None:
    """Return the AND of parts, or nothing where there are none."""
    return n.alone(n.both(parts)) if parts else None
