"""Plans: what is to be run, in order, to make something of a segment or to read it; nothing here opens a connection.

A plan is data: each step has its SQL, what it is for, what it locks, what readers may see while it runs, what is lost if it stops there and how
it is undone. The steps are run one by one, each on its own.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Final

from segsql.bind.bound import BoundSegment, Way
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.bind.segment import bind
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.compiler import Column, about_statement, check_length, digest, located, meaning_of
from segsql.dialect import Dialect, Effect
from segsql.dialect import load as load_dialect
from segsql.errors import DefinitionError, Diagnostic, UnsupportedByDialect
from segsql.lower.query import Lowered, lower
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.normalize.logic import normalize
from segsql.plans import overlap, reading
from segsql.plans.aims import Aim, Count, Create, Explain, Overlap
from segsql.plans.statements import Draft, Drafts, Purpose, created
from segsql.render import render
from segsql.types import INTEGER

_PLAN_VERSION: Final = 1


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
    """The SQL that takes it back; empty where it changes nothing."""
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
            "version": _PLAN_VERSION,
            "segment": self.segment,
            "dialect": self.dialect,
            "aim": {"kind": type(self.aim).__name__.lower(), **{one.name: getattr(self.aim, one.name) for one in fields(self.aim)}},
            "meaning": self.meaning,
            "fingerprint": self.fingerprint,
            "as_of": self.as_of.isoformat() if self.as_of is not None else None,
            "timezone": self.timezone,
            "moving": self.moving,
            "columns": [{"name": one.name, "type": str(one.type)} for one in self.columns],
            "steps": [one.to_dict() for one in self.steps],
        }  # fmt: skip

    def to_json(self) -> str:
        """Return the plan as JSON."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False)


def plan(
    segment: Segment,
    catalog: Catalog,
    *,
    dialect: str | Path = "duckdb",
    to: Aim = Create(),  # noqa: B008  # it is frozen
    as_of: dt.datetime | None = None,
    now: Now = "as_of",
    lists: Lists | None = None,
    segments: Segments | None = None,
    references: Way = "inline",
    guards: Guards | None = None,
    pretty: bool = True,
) -> Plan:
    """Return the statements that make something of a segment, or read it, in the order to run them.

    Pure, as ``compile`` is, whose arguments these are, but for ``to``, which says what the plan is for: ``Create`` a view or table, ``Count`` the
    members, show the first of them (``Preview``), those behind a key (``Page``) or some at random (``Sample``), ``Explain`` how they are found, or
    tell how far segments ``Overlap``.

    Raises:
        DefinitionError: the definition is wrong, or the plan asks for what cannot be.
        UnsupportedByDialect: the dialect cannot be trusted to give the segment's members, or has no such statement.
    """
    asked = reading.ask(segment, catalog, segments or {}, to)
    target = load_dialect(dialect)
    try:
        bound = normalize(
            bind(asked.segment, catalog, as_of=as_of, now=now, lists=lists, segments=asked.known, references=references, guards=guards)
        )  # fmt: skip
    except DefinitionError as problem:
        raise reading.told(problem, segment, to) from None
    meant = asked.segment if isinstance(to, Overlap) else segment
    meaning = meaning_of(meant, catalog, bound, asked.known, guards or {})
    try:
        steps, fingerprint = _steps(
            segment, bound, lower(bound, target, into=asked.into), to, (as_of, now, meaning), pretty=pretty
        )
    except UnsupportedByDialect as problem:
        raise located(problem, segment) from None
    return Plan(
        steps=steps,
        segment=segment.name,
        dialect=target.name,
        aim=to,
        columns=_columns(bound, to),
        meaning=meaning,
        fingerprint=fingerprint,
        as_of=as_of,
        timezone=segment.timezone,
        moving=bound.moving,
        diagnostics=(*bound.warnings, *about_statement(segment, bound, asked.into, now)),
    )


def _steps(
    segment: Segment,
    bound: BoundSegment,
    lowered: Lowered,
    to: Aim,
    said: tuple[dt.datetime | None, Now, str],
    *,
    pretty: bool,
) -> tuple[tuple[Step, ...], str]:
    """Return the statements for a query, and the fingerprint of their text."""
    made = created(lowered, bound.name, to.into) if isinstance(to, Create) else reading.drafts(lowered, segment, to)
    texts = _texts(Drafts(made, lowered), pretty=pretty)
    fingerprint = digest("\0".join(texts))
    head = _head(segment, bound, *said, fingerprint)
    steps = tuple(
        _step(f"{head}{text}" if one.is_headed else text, one, lowered, pretty=pretty)
        for text, one in zip(texts, made, strict=True)
    )
    check_length([one.sql for one in steps], lowered.target.dialect)
    return steps, fingerprint


def _texts(drafts: Drafts, *, pretty: bool) -> tuple[str, ...]:
    """Return the text of each statement; the trees stay whole."""
    return render(drafts, pretty=pretty, keep=True)


def _step(sql: str, draft: Draft, lowered: Lowered, *, pretty: bool) -> Step:
    """Return a statement with what is known of it."""
    effect = _effect(lowered.target.dialect, draft)
    undo = (
        _texts(Drafts((Draft(draft.undo, draft.purpose),), lowered), pretty=pretty)[0] if draft.undo is not None else ""
    )
    return Step(sql, draft.purpose, draft.transaction, effect.locks, effect.readers, effect.lost, undo, draft)


def _effect(dialect: Dialect, draft: Draft) -> Effect:
    found = getattr(dialect.effects, draft.effect)
    if isinstance(found, Effect):
        return found
    locks = "at most what reading does: no row is looked at" if draft.purpose == "explain" else found.locks
    return Effect(locks=locks, readers="nothing of it", lost="nothing", source=found.source)


def _head(
    segment: Segment, bound: BoundSegment, as_of: dt.datetime | None, now: Now, meaning: str, fingerprint: str
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


def _columns(bound: BoundSegment, aim: Aim) -> tuple[Column, ...]:
    """Return the columns of what a plan reads or makes; an engine says in its own what it would do."""
    match aim:
        case Overlap():
            return tuple(Column(name, kind) for name, kind in overlap.columns(1 + len(aim.others)))
        case Count():
            return (Column("count", INTEGER),)
        case Explain():
            return ()
        case _:
            return tuple(Column(one.name, one.type) for one in bound.output)
