"""The planner: what is to be run, in order, to make something of a segment or to read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from segsql.bind.bound import BoundSegment, Way
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.bind.queries import BoundQuery, bind_query
from segsql.bind.references import by_name
from segsql.bind.segment import bind
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.compiler import Column, about_statement, check_length, digest, located, meaning_of
from segsql.dialect import Dialect
from segsql.dialect import load as load_dialect
from segsql.errors import DefinitionError, Diagnostic, UnsupportedByDialect
from segsql.lower.queries import lower_query
from segsql.lower.query import Into, Lowered, lower
from segsql.model.queries import Query
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.normalize.logic import normalize
from segsql.plans import overlap, reading, tracked
from segsql.plans import tracking as tracking_plans
from segsql.plans.aims import MARK, Aim, Count, Create, Drop, Explain, Making, Overlap, Part, Refresh, State
from segsql.plans.changes import Piece, Wanted, changes, dropped
from segsql.plans.furnishing import parts
from segsql.plans.preserved import broken
from segsql.plans.statements import Again, Draft, Drafts
from segsql.plans.tracking_aims import Track, Tracking, TrackingAim, Untrack
from segsql.plans.wishes import Wishes, resolved, wishes
from segsql.render import render
from segsql.source import locate_all
from segsql.steps import Plan, Step, effect_of, in_transaction
from segsql.types import INTEGER


def plan(
    segment: Segment | Query,
    catalog: Catalog,
    *,
    dialect: str | Path = "duckdb",
    to: Aim = Create(),  # noqa: B008  # it is frozen
    current: State | None = None,
    tracking: Tracking | None = None,
    as_of: dt.datetime | None = None,
    now: Now = "as_of",
    lists: Lists | None = None,
    segments: Segments | None = None,
    references: Way = "inline",
    guards: Guards | None = None,
    pretty: bool = True,
) -> Plan:
    """Return the statements that make something of a segment, or read it, in the order to run them.

    Pure, as ``compile`` is, whose arguments these are, but for three. ``to`` says what the plan is for: ``Create`` a view or table, ``Refresh`` or
    ``Drop`` what there is, ``Count`` the members, show the first of them (``Preview``), those behind a key (``Page``) or some at random (``Sample``),
    ``Explain`` how they are found, or tell how far segments ``Overlap``; or to ``Track`` what changes, tell the ``Changes`` and show the
    ``ChangedRows``, record them with an ``Advance`` or ``Untrack`` it. ``current`` is what was made before, as ``Plan.state`` of that plan says,
    and ``tracking`` how the segment is tracked, as ``Plan.tracking`` says.

    Raises:
        DefinitionError: the definition is wrong, or the plan asks for what cannot be.
        UnsupportedByDialect: the dialect cannot be trusted to give the segment's members, or has no such statement.
    """
    to = resolved(to, segment)
    if type(segment) is Query:
        return _of_query(segment, catalog, load_dialect(dialect), to, current, as_of, now, guards or {}, pretty)
    asked = tracked.ask(segment, catalog, by_name(segments or {}), to, current, tracking, as_of)
    references = tracked.way(references, to)
    target = load_dialect(dialect)
    try:
        bound = normalize(
            bind(asked.segment, catalog, as_of=as_of, now=now, lists=lists, segments=asked.known, references=references, guards=guards)
        )  # fmt: skip
        kept = tracked.tracking(asked.segment, bound, to, tracking) if isinstance(to, TrackingAim) else None
    except DefinitionError as problem:
        raise tracked.told(problem, segment, to) from None

    def again(one: State) -> Plan:
        return plan(
            reading.dependent(one, asked.known), catalog, dialect=dialect, to=Create(one.kind), as_of=as_of, now=now, lists=lists,
            segments={**asked.known, segment.name: segment}, references="object", guards=guards, pretty=pretty,
        )  # fmt: skip

    try:
        meaning = meaning_of(
            asked.segment if isinstance(to, Overlap) else segment, catalog, bound, asked.known, guards or {}
        )
        lowered = lower(bound, target, into=asked.into)
        wanted = wishes(segment, bound, lowered, to, current, catalog, as_of=as_of, now=now, lists=lists)
        return _Work(
            segment, bound, lowered, wanted, to, current, tracking, kept, meaning, as_of, now, asked.into, again, pretty
        ).plan()
    except UnsupportedByDialect as problem:
        raise located(problem, segment) from None


def _of_query(
    query: Query,
    catalog: Catalog,
    dialect: Dialect,
    to: Aim,
    current: State | None,
    as_of: dt.datetime | None,
    now: Now,
    guards: Guards,
    pretty: bool,
) -> Plan:
    """Return the plan of a whole query. Nothing is made anew with it, since nothing that segsql makes reads it."""

    def again(one: State) -> Plan:
        raise DefinitionError((Diagnostic("invalid-plan", "error", f"{one.name} reads no whole query"),))

    into = reading.ask_query(query, to, current)
    bound = bind_query(query, catalog, as_of=as_of, now=now, guards=guards)
    meaning = meaning_of(query, catalog, bound, {}, guards)
    try:
        lowered = lower_query(bound, dialect, into=into)
        wanted = wishes(query, bound, lowered, to, current, catalog, as_of=as_of, now=now, lists=None)
        return _Work(
            query, bound, lowered, wanted, to, current, None, None, meaning, as_of, now, into, again, pretty
        ).plan()
    except UnsupportedByDialect as problem:
        raise located(problem, query) from None


@dataclass(frozen=True, slots=True)
class _Work:
    """A query, and what is to be planned of it."""

    segment: Segment | Query
    bound: BoundSegment | BoundQuery
    lowered: Lowered
    wishes: Wishes
    aim: Aim
    current: State | None
    before: Tracking | None
    kept: Tracking | None
    meaning: str
    as_of: dt.datetime | None
    now: Now
    into: Into
    again: Callable[[State], Plan]
    pretty: bool

    def plan(self) -> Plan:
        """Return the plan."""
        bound, columns = self.bound, _columns(self.bound, self.aim, self.kept)
        state: State | None = None
        if isinstance(self.aim, Making):
            (query,) = self._texts([Draft(self.lowered.tree, "read")])
            fingerprint = digest(f"{self.into}\0{self.wishes.furniture.fixed}{query}")
            state = self._state(columns, fingerprint)
            drafts: tuple[Piece, ...] = self._made(
                Wanted(self.lowered, state, self.wishes.furniture, self.wishes.views)
            )
            texts = self._texts(drafts)
        elif isinstance(self.aim, TrackingAim):
            drafts, texts, fingerprint = self._tracked(self.aim)
        else:
            drafts = reading.drafts(self.lowered, self.segment, self.aim)
            texts = self._texts(drafts)
            fingerprint = digest("\0".join(texts))
        steps = self._steps(drafts, texts, fingerprint)
        if steps:
            check_length([one.sql for one in steps], self.lowered.target.dialect)
        return Plan(
            steps=steps,
            segment=self.segment.name,
            dialect=self.lowered.target.dialect.name,
            aim=self.aim,
            columns=columns,
            meaning=self.meaning,
            fingerprint=fingerprint,
            as_of=self.as_of,
            timezone=self.segment.timezone,
            moving=bound.moving,
            diagnostics=(
                *bound.warnings,
                *about_statement(self.segment, bound, self.into, self.now),
                *self.wishes.warnings,
            ),
            state=None if isinstance(self.aim, Drop) else state,
            tracking=None if isinstance(self.aim, Untrack) else self.kept,
        )

    def _tracked(self, aim: TrackingAim) -> tuple[tuple[Piece, ...], tuple[str, ...], str]:
        """Return the statements that have to do with what is tracked, their texts and their fingerprint."""
        assert self.kept is not None
        if isinstance(aim, Track) and self.before is not None:
            return (), (), digest("")
        (query,) = self._texts([Draft(self.lowered.tree, "read")])
        mark = f"{MARK}, meaning {self.meaning}, statement {digest(query)}"
        drafts = tracking_plans.drafts(self.lowered, self.kept, aim, self.as_of, mark)
        texts = self._texts(drafts)
        return drafts, texts, digest("\0".join(texts))

    def _state(self, columns: tuple[Column, ...], fingerprint: str) -> State:
        shown = tuple((one.name, str(one.type)) for one in columns)
        views = [Draft(one.lowered.tree, "read", lowered=one.lowered) for one in self.wishes.views]
        over = [
            Part("view", one.name[-1], digest(text))
            for one, text in zip(self.wishes.views, self._texts(views), strict=True)
        ]
        furniture, name = self.wishes.furniture, self.segment.name
        return State(
            name, furniture.kind, shown, self.meaning, fingerprint,
            dependents=self.current.dependents if self.current is not None else (),
            path=furniture.name if furniture.name != (name,) else (),
            parts=(*parts(furniture), *over),
        )  # fmt: skip

    def _made(self, wanted: Wanted) -> tuple[Piece, ...]:
        if not isinstance(self.aim, Drop):
            self._check_preserved(wanted)
            return changes(wanted, self.current, anew=isinstance(self.aim, Refresh))
        assert self.current is not None, "asked for"
        return dropped(wanted, self.current)

    def _check_preserved(self, wanted: Wanted) -> None:
        """Refuse what views over the object would not outlive, where they have to stay."""
        if wanted.furniture.preserve and self.current is not None:
            found = broken(self.lowered.target.dialect, wanted.state, self.current)
            if found is not None:
                raise DefinitionError(locate_all((found,), self.segment.source))

    def _texts(self, drafts: Sequence[Piece]) -> tuple[str, ...]:
        """Return the text of each statement, none for what is planned by itself; the trees stay whole."""
        return tuple(
            render(Drafts((one,), one.lowered or self.lowered), pretty=self.pretty, keep=True)[0]
            if isinstance(one, Draft)
            else ""
            for one in drafts
        )

    def _steps(self, drafts: Sequence[Piece], texts: Sequence[str], fingerprint: str) -> tuple[Step, ...]:
        head = _head(self.segment, self.bound, self.as_of, self.now, self.meaning, fingerprint)
        steps: list[Step] = []
        for text, one in zip(texts, drafts, strict=True):
            if isinstance(one, Again):
                found: Sequence[Step] = self.again(one.state).steps
            else:
                found = [self._step(f"{head}{text}" if one.is_headed else text, one)]
            steps += map(in_transaction, found) if one.transaction else found
        return tuple(steps)

    def _step(self, sql: str, one: Draft) -> Step:
        effect = effect_of(self.lowered.target.dialect, one)
        undo = self._texts([replace(one, tree=one.undo)])[0] if one.undo is not None else ""
        return Step(sql, one.purpose, None, effect.locks, effect.readers, effect.lost, undo, one)


def _head(
    segment: Segment | Query,
    bound: BoundSegment | BoundQuery,
    as_of: dt.datetime | None,
    now: Now,
    meaning: str,
    fingerprint: str,
) -> str:
    """Return the comment that says what a statement is. It holds no text that a person wrote: a name and a zone have no letter to end it by."""
    clock = "by the clock of the engine, " if now == "engine" and bound.moving else ""
    if as_of is not None and bound.moving:
        clock = f"as of {as_of.astimezone(dt.UTC).isoformat(sep=' ')}, "
    lines = (
        f"segment {segment.name}, {clock}days of {segment.timezone}",
        f"meaning {meaning}",
        f"statement {fingerprint}",
    )
    return "".join(f"-- {one}\n" for one in lines)


def _columns(bound: BoundSegment | BoundQuery, aim: Aim, kept: Tracking | None) -> tuple[Column, ...]:
    """Return the columns of what a plan reads or makes; an engine says in its own what it would do."""
    if isinstance(aim, TrackingAim):
        assert kept is not None
        return tuple(Column(name, kind) for name, kind in tracking_plans.columns(kept, aim))
    match aim:
        case Overlap():
            return tuple(Column(name, kind) for name, kind in overlap.columns(1 + len(aim.others)))
        case Count():
            return (Column("count", INTEGER),)
        case Explain():
            return ()
        case _:
            return tuple(Column(one.name, one.type) for one in bound.output)
