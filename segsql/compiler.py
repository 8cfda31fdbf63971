"""The pipeline: segment and catalog through every stage to SQL text, and nothing else."""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import json
import traceback
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final, TypedDict, get_args

from segsql.bind.bound import BoundSegment, Condition, Way
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.bind.in_texts import in_texts
from segsql.bind.queries import BoundQuery, bind_query
from segsql.bind.segment import bind
from segsql.bind.walk import lineage, tables
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards, read_guards
from segsql.dialect import Dialect
from segsql.dialect import load as load_dialect
from segsql.errors import (
    MAX_FINDINGS,
    DefinitionError,
    Diagnostic,
    Pointer,
    SegsqlError,
    UnsupportedByDialect,
    check_word,
)
from segsql.lint import lint
from segsql.lower.queries import lower_query
from segsql.lower.query import Into, lower
from segsql.model.queries import Query
from segsql.model.references import Segments, referred
from segsql.model.segment import Segment
from segsql.model.target import named
from segsql.normalize.logic import normalize
from segsql.plans.depth import depth
from segsql.plans.restricted import bound_views
from segsql.plans.statements import Purpose, plan
from segsql.plans.targets import refusals
from segsql.render import render
from segsql.source import locate_all
from segsql.types import Type

_NO_MORE: Final = Diagnostic(
    "unsupported-by-dialect", "error", f"there are more than {MAX_FINDINGS} refusals, and the others are not told"
)


@dataclass(frozen=True, slots=True)
class Column:
    """An output column and its logical type."""

    name: str
    type: Type


@dataclass(frozen=True, slots=True)
class Statement:
    """One SQL statement and what it is for."""

    sql: str
    purpose: Purpose

    def __str__(self) -> str:
        return self.sql


class _Given(TypedDict):
    """What comes with a call beside the definition and the catalog."""

    as_of: dt.datetime | None
    now: Now
    lists: Lists
    segments: Segments
    references: Way
    guards: Guards


@dataclass(frozen=True, slots=True, repr=False)
class Compiled:
    """A segment in SQL. ``str()`` is the text; ``diagnostics`` are warnings; ``moving`` says that members depend on
    ``as_of``, or on the clock of the engine where that is ``now``.
    """

    statements: tuple[Statement, ...]
    dialect: str
    columns: tuple[Column, ...]
    diagnostics: tuple[Diagnostic, ...]
    moving: bool
    segment: Segment | Query
    catalog: Catalog
    as_of: dt.datetime | None
    now: Now
    lists: Lists
    segments: Segments
    references: Way
    guards: Guards

    @property
    def bound(self) -> BoundSegment:
        """The segment as it was lowered, bound anew: few ask for it, and it is larger than its text.

        Raises:
            TypeError: it is a whole query.
        """
        if isinstance(self.segment, Query):
            raise TypeError("a whole query is bound to no base")
        return normalize(
            bind(
                self.segment,
                self.catalog,
                as_of=self.as_of,
                now=self.now,
                lists=self.lists,
                segments=self.segments,
                references=self.references,
                guards=self.guards,
            )
        )

    @property
    def sql(self) -> str:
        """All statements, each ended by a semicolon where there are several."""
        if len(self.statements) == 1:
            return self.statements[0].sql
        return "\n".join(f"{one.sql};" for one in self.statements)

    def __str__(self) -> str:
        return self.sql

    def __repr__(self) -> str:
        return f"<Compiled {self.segment.name} for {self.dialect}: {', '.join(one.name for one in self.columns)}>"

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        shown = {"text/plain": self.sql, "text/html": f'<pre style="overflow-x:auto">{escape(self.sql)}</pre>'}
        return {
            kind: text
            for kind, text in shown.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }

    @property
    def lineage(self) -> Mapping[str, frozenset[str]]:
        """By output column, the ``table.column`` names that its value is read from."""
        return self._query.lineage if isinstance(self.segment, Query) else lineage(self.bound)

    @property
    def meaning(self) -> str:
        """SHA-256 of the definition, of those it refers to, of the catalog tables they read, and of what the call guards these by; titles and
        physical wishes leave it alone.
        """
        bound = self._query if isinstance(self.segment, Query) else self.bound
        return meaning_of(self.segment, self.catalog, bound, self.segments, self.guards)

    @property
    def _query(self) -> BoundQuery:
        assert isinstance(self.segment, Query)
        return bind_query(self.segment, self.catalog, as_of=self.as_of, now=self.now, guards=self.guards)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the statements' text."""
        return digest("\0".join(one.sql for one in self.statements))


def compile(
    segment: Segment | Query,
    catalog: Catalog,
    *,
    dialect: str | Path = "duckdb",
    into: Into = "select",
    as_of: dt.datetime | None = None,
    now: Now = "as_of",
    lists: Lists | None = None,
    segments: Segments | None = None,
    references: Way = "inline",
    guards: Guards | None = None,
    pretty: bool = True,
) -> Compiled:
    """Return a segment in the SQL of a dialect.

    Pure: reads no clock, no file but the dialect's own, and keeps no state, so threads may share everything.

    Args:
        segment: What was written, or a whole query that was read from a document of another product.
        catalog: The tables it names.
        dialect: A dialect's name, or a folder that holds one's own ``dialect.toml``.
        into: ``select`` the members in order, ``count`` them, or make a ``view`` or ``table`` of them.
        as_of: The moment relative times are relative to; must carry a zone.
        now: ``as_of``, or ``engine`` for the moment at which the statement runs, by the clock of the engine: a view then moves with time. Days
            and longer units are those of UTC then, and not every dialect has a clock to go by.
        lists: The values of the catalog's static lists that the segment names, each a list, tuple or set.
        segments: The segments that it refers to, by name, such as ``load_folder`` gives them; others do no harm.
        references: How members of another segment are found: by its conditions and, where it is cut, in a query of its own where they are
            looked for (``inline``); in one query at the top of the statement (``cte``); or in the view or table that was made of it under its
            name (``object``).
        guards: Conditions that rows of a table meet wherever they are read, by table: what an embedding service adds to the guards of the
            catalog, such as the tenant that it asks for.
        pretty: Break the text into indented lines; otherwise each statement is one line, but for line breaks in values.

    Raises:
        DefinitionError: the definition is wrong, with every mistake at its place.
        UnsupportedByDialect: the dialect cannot be trusted to give the segment's members.
    """
    # The cyclic collector is held off while a tree stands, since it would walk every node of it several times over. A tree
    # is all cycles, so the young generation is collected at once: left lying, trees cost an eighth of a compile in memory
    # that is no longer in any cache (measured).
    # Only who found it running stops it: another thread may start it again between the look and the stop.
    paused = gc.isenabled()
    if paused:
        gc.disable()
    try:
        check_word("into", into, get_args(Into))
        given = _Given(
            as_of=as_of, now=now, lists=lists or {}, segments=segments or {}, references=references, guards=guards or {}
        )
        return _compiled(segment, catalog, load_dialect(dialect), into, given, pretty=pretty)
    except SegsqlError as problem:
        # What is raised holds the frames that it went through, and so the tree, which then would outlive the collection.
        traceback.clear_frames(problem.__traceback__)
        raise (located(problem, segment) if isinstance(problem, UnsupportedByDialect) else problem) from None
    finally:
        if paused:
            gc.collect(0)
            gc.enable()


def check(
    segment: Segment | Query,
    catalog: Catalog,
    *,
    dialects: Iterable[str | Path] = (),
    as_of: dt.datetime | None = None,
    segments: Segments | None = None,
    guards: Guards | None = None,
) -> tuple[Diagnostic, ...]:
    """Return everything there is to say about a segment, errors and warnings, for the dialects named.

    Without ``as_of`` any moment will do, and static lists are taken for empty, since only the segment's shape is checked.
    """
    moment = as_of or dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
    if isinstance(segment, Query):
        return _checked(segment, catalog, dialects, moment, guards)
    try:
        trace: dict[Pointer, Condition] = {}
        bound = normalize(bind(segment, catalog, as_of=moment, segments=segments, guards=guards, trace=trace))
        for _ in bound_views(segment, bound, as_of=moment, now="as_of", catalog=catalog, lists=None):
            pass
    except DefinitionError as problem:
        return problem.diagnostics
    told = lint(segment, trace, fixed=as_of is not None or not bound.moving)
    found = [*bound.warnings, *locate_all(tuple(told), segment.source)]
    for name in dialects:
        try:
            lowered = lower(bound, load_dialect(name))
            found.extend(located(UnsupportedByDialect(refusals(segment, bound, lowered)), segment).diagnostics)
        except UnsupportedByDialect as problem:
            found.extend(located(problem, segment).diagnostics)
        except SegsqlError as problem:
            found.extend(problem.diagnostics)
    return tuple(found)


def _checked(
    query: Query, catalog: Catalog, dialects: Iterable[str | Path], moment: dt.datetime, guards: Guards | None
) -> tuple[Diagnostic, ...]:
    """Return everything there is to say about a whole query."""
    found: list[Diagnostic] = []
    try:
        bound = bind_query(query, catalog, as_of=moment, guards=guards)
        for _ in bound_views(query, bound, as_of=moment, now="as_of", catalog=catalog, lists=None):
            pass
    except DefinitionError as problem:
        return problem.diagnostics
    for name in dialects:
        try:
            lowered = lower_query(bound, load_dialect(name))
            found.extend(located(UnsupportedByDialect(refusals(query, bound, lowered)), query).diagnostics)
        except UnsupportedByDialect as problem:
            found.extend(located(problem, query).diagnostics)
        except SegsqlError as problem:
            found.extend(problem.diagnostics)
    return tuple(found)


def _compiled(
    segment: Segment | Query,
    catalog: Catalog,
    dialect: Dialect,
    into: Into,
    given: _Given,
    *,
    pretty: bool,
) -> Compiled:
    """Take a segment through the stages; trees are let go when this returns, before the collector looks at them."""
    bound: BoundSegment | BoundQuery
    name: tuple[str, ...] = (segment.name,)
    if type(segment) is Query:
        bound = bind_query(segment, catalog, as_of=given["as_of"], now=given["now"], guards=given["guards"])
        lowered = lower_query(bound, dialect, into=into)
    else:
        bound = normalize(bind(segment, catalog, **given))
        lowered = lower(bound, dialect, into=into)
    if segment.target is not None:
        name = named(segment)
    planned = plan(lowered, name, into=into)
    texts = render(planned, pretty=pretty)
    check_length(texts, dialect)
    return Compiled(
        statements=tuple([Statement(sql, draft.purpose) for sql, draft in zip(texts, planned.drafts, strict=True)]),
        dialect=dialect.name,
        columns=tuple([Column(one.name, one.type) for one in bound.output]),
        diagnostics=(*bound.warnings, *about_statement(segment, bound, into, given["now"])),
        moving=bound.moving,
        segment=segment,
        catalog=catalog,
        **given,
    )


def meaning_of(
    segment: Segment | Query, catalog: Catalog, bound: BoundSegment | BoundQuery, segments: Segments, guards: Guards
) -> str:
    """Return the fingerprint of what a segment means, which is what ``Compiled.meaning`` says."""
    said = segment.model_dump(mode="json", exclude={"title", "description", "target"})
    read = bound.tables if isinstance(bound, BoundQuery) else tables(bound)
    slice_: dict[str, object] = {name: catalog.fingerprints[name] for name in sorted(read)}
    for name, guard in read_guards(catalog, guards).items():
        if name in slice_:
            slice_[name] = [slice_[name], [one.model_dump(mode="json") for one in guard]]
    others = {
        name: one.model_dump(mode="json", exclude={"title", "description", "select", "target"})
        for name, one in (referred(segment, segments).items() if isinstance(segment, Segment) else ())
    }
    return digest(json.dumps([said, slice_, others] if others else [said, slice_], sort_keys=True, ensure_ascii=False))


def about_statement(
    segment: Segment | Query, bound: BoundSegment | BoundQuery, into: Into, now: Now
) -> tuple[Diagnostic, ...]:
    """Return what there is to warn of where a statement makes a view."""
    if not (bound.moving and into == "view" and now == "as_of"):
        return ()
    message = "the view keeps the moment it was compiled for, and its members go stale"
    place, engine = (
        ("/where", "let the engine say when it is (now: engine), ") if isinstance(segment, Segment) else ("/text", "")
    )
    hint = f"{engine}compile it anew on a schedule, or make a table, which is read as of a moment"
    return locate_all((Diagnostic("relative-time-in-view", "warning", message, place, hint),), segment.source)


def check_length(texts: Collection[str], dialect: Dialect) -> None:
    """Refuse a statement that is longer than the engine takes, or nested more deeply."""
    limit, longest = (
        dialect.limits.statement_bytes.value,
        max(len(one.encode("utf-8", "surrogatepass")) for one in texts),
    )
    if longest > limit:
        message = f"{dialect.title} takes a statement of at most {limit:,} bytes, and this one has {longest:,}"
        hint = "keep the values of a long list in a table, and reach it by a relation"
        raise UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", message, "/where", hint),))
    most = dialect.limits.depth
    if most is not None and max(map(depth, texts)) > most.value:
        message = f"the parser of {dialect.title} holds too little for queries and conditions nested as deeply as here"
        hint = "nest fewer of them in each other, or keep what the inner ones find in a table"
        raise UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", message, "/where", hint),))


def located(problem: UnsupportedByDialect, segment: Segment | Query) -> UnsupportedByDialect:
    """Return a dialect's refusal with its places in the definition, of no more reasons than mistakes are told."""
    told = problem.diagnostics
    if len(told) > MAX_FINDINGS:
        told = (*told[:MAX_FINDINGS], _NO_MORE)
    return UnsupportedByDialect(locate_all(in_texts(told, segment), segment.source))


def digest(text: str) -> str:
    """Return the SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
