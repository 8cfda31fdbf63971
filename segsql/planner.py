"""Plans: what is to be run, in order, to make something of a segment or to read it; nothing here opens a connection.

A plan is data: each step has its SQL, what it is for, what it locks, what readers may see while it runs, what is lost if it stops there and how
it is undone. The steps are run one by one, each on its own.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Final

from segsql.bind.bound import BoundSegment, Way
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.bind.queries import BoundQuery, bind_query
from segsql.bind.segment import bind
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.compiler import Column, about_statement, check_length, digest, located, meaning_of
from segsql.dialect import Dialect, Effect
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
from segsql.plans.aims import MARK, Aim, Count, Create, Drop, Explain, Making, Overlap, Part, Refresh, State, said
from segsql.plans.changes import Piece, Wanted, changes, dropped
from segsql.plans.furnishing import parts
from segsql.plans.statements import Again, Draft, Drafts, Purpose
from segsql.plans.tracking_aims import Track, Tracking, TrackingAim, Untrack
from segsql.plans.wishes import Wishes, resolved, wishes
from segsql.render import render
from segsql.types import INTEGER

PLAN_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a plan, to be run on its own."""

    sql: str
    """The statement, without a semicolon."""
    purpose: Purpose
    transaction: int | None
    """Which transaction of the plan it runs in, counted from 1; none where it is done, for all to see, when it ends."""
    locks: str
    """What it locks while it runs."""
    readers: str
    """What others may see while it runs."""
    lost: str
    """What is lost, or left over, if it stops there."""
    undo: str
    """The SQL that takes it back; empty where it changes nothing, or where nothing brings back what was there."""
    _draft: Draft = field(repr=False, compare=False)

    def __str__(self) -> str:
        return self.sql

    def to_dict(self) -> dict[str, object]:
        """Return the step as plain data, ready for JSON."""
        return {one.name: getattr(self, one.name) for one in fields(self) if not one.name.startswith("_")}


@dataclass(frozen=True, slots=True, repr=False)
class Plan:
    """Steps in the order to run them. ``str()`` is their SQL; ``columns`` are those of what is read or made."""

    steps: tuple[Step, ...]
    segment: str
    dialect: str
    aim: Aim
    columns: tuple[Column, ...]
    meaning: str
    """Fingerprint of what the segment means: of its definition and of what it reads in the catalog."""
    fingerprint: str
    """Fingerprint of the text of the steps, but for the comments at their head."""
    as_of: dt.datetime | None
    timezone: str
    moving: bool
    diagnostics: tuple[Diagnostic, ...]
    state: State | None
    """What is there when the plan has been run, to hand to the next one; none where it only reads, or removes."""
    tracking: Tracking | None
    """How the segment is tracked when the plan has been run, to hand to the next one that has to do with that."""

    @property
    def sql(self) -> str:
        """All statements, each ended by a semicolon."""
        return "\n".join(f"{one.sql};" for one in self.steps)

    def __str__(self) -> str:
        return self.sql

    def __repr__(self) -> str:
        return f"<Plan {self.segment} for {self.dialect}: {', '.join(one.purpose for one in self.steps)}>"

    def to_dict(self) -> dict[str, object]:
        """Return the plan as plain data, ready for JSON; docs/lifecycle.md says what the keys mean."""
        return {
            "version": PLAN_VERSION,
            "segment": self.segment,
            "dialect": self.dialect,
            "aim": said(self.aim),
            "meaning": self.meaning,
            "fingerprint": self.fingerprint,
            "as_of": self.as_of.isoformat() if self.as_of is not None else None,
            "timezone": self.timezone,
            "moving": self.moving,
            "columns": [{"name": one.name, "type": str(one.type)} for one in self.columns],
            "steps": [one.to_dict() for one in self.steps],
            "state": self.state.to_dict() if self.state is not None else None,
            "tracking": self.tracking.to_dict() if self.tracking is not None else None,
        }  # fmt: skip

    def to_json(self) -> str:
        """Return the plan as JSON."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False)


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
    asked = tracked.ask(segment, catalog, segments or {}, to, current, tracking, as_of)
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
    lowered = lower_query(bound, dialect, into=into)
    wanted = wishes(query, bound, lowered, to, current, catalog, as_of=as_of, now=now, lists=None)
    return _Work(
        query, bound, lowered, wanted, to, current, None, None, meaning, as_of, now, into, again, pretty
    ).plan()


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
            return changes(wanted, self.current, anew=isinstance(self.aim, Refresh))
        assert self.current is not None, "asked for"
        return dropped(wanted, self.current)

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
            steps += map(_in_transaction, found) if one.transaction else found
        return tuple(steps)

    def _step(self, sql: str, one: Draft) -> Step:
        effect = _effect(self.lowered.target.dialect, one)
        undo = self._texts([replace(one, tree=one.undo)])[0] if one.undo is not None else ""
        return Step(sql, one.purpose, None, effect.locks, effect.readers, effect.lost, undo, one)


def _in_transaction(step: Step) -> Step:
    """Return a step as one of the transaction of a plan: what it does is there when that ends, or never."""
    if step.purpose in ("begin", "commit"):
        return replace(step, transaction=1)
    readers = "nothing of it before the transaction ends" if step.purpose in ("create", "mark") else step.readers
    lost = "nothing: the transaction is taken back"
    return replace(step, transaction=1, readers=readers, lost=lost, undo="ROLLBACK")


def _effect(dialect: Dialect, draft: Draft) -> Effect:
    """Return what a statement does to others."""
    source = "the statement itself"
    match draft.purpose:
        case "begin":
            return Effect(
                locks="nothing that its statements would not", readers="nothing of it", lost="nothing", source=source
            )
        case "commit":
            lost = "the transaction, which is taken back"
            return Effect(
                locks="nothing more", readers="all that the transaction did, at once", lost=lost, source=source
            )
        case "explain":
            locks = "at most what reading does: no row is looked at"
            return Effect(locks=locks, readers="nothing of it", lost="nothing", source=source)
        case _:
            found = getattr(dialect.effects, draft.effect)
            if isinstance(found, Effect):
                return found
            return Effect(locks=found.locks, readers="nothing of it", lost="nothing", source=found.source)


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
