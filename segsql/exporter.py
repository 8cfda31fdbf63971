"""Exports: a segment as files of a dbt or SQLMesh project. A file is a value here; nothing is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, get_args

from segsql.bind.bound import BoundSegment, Ref
from segsql.bind.context import Lists
from segsql.bind.segment import bind
from segsql.bind.walk import lineage, tables
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.compiler import Column, check_length, digest, located, meaning_of
from segsql.dialect import Dialect, Unsupported
from segsql.dialect import load as load_dialect
from segsql.errors import DefinitionError, Diagnostic, UnsupportedByDialect, check_word
from segsql.exports import dbt, sqlmesh
from segsql.exports.bindings import Place, check_schema, places
from segsql.exports.jinja import inert, is_alive
from segsql.exports.model import Kind, Model, ModelColumn, Tool
from segsql.lower.query import Lowered, lower
from segsql.model.references import Segments, referred
from segsql.model.segment import Segment
from segsql.model.target import named
from segsql.normalize.logic import normalize
from segsql.plans import elsewhere
from segsql.plans.statements import Draft, Drafts
from segsql.render import render
from segsql.source import locate_all

_TITLES: Final[Mapping[Tool, str]] = {"dbt": "dbt", "sqlmesh": "SQLMesh"}
_ANY_MOMENT: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True, repr=False)
class Export:
    """Texts of files by their paths in another tool's project; ``diagnostics`` are warnings."""

    files: Mapping[str, str]
    segment: str
    dialect: str
    columns: tuple[Column, ...]
    meaning: str
    """Fingerprint of what the segment means, as ``Compiled.meaning`` says."""
    fingerprint: str
    """Fingerprint of the text of the query."""
    moving: bool
    diagnostics: tuple[Diagnostic, ...]

    def __repr__(self) -> str:
        return f"<Export {self.segment} for {self.dialect}: {', '.join(self.files)}>"


def export(
    segment: Segment,
    catalog: Catalog,
    *,
    to: Tool,
    dialect: str | Path = "duckdb",
    into: Kind | None = None,
    bindings: Mapping[str, str] | None = None,
    schema: str | None = None,
    as_of: dt.datetime | None = None,
    lists: Lists | None = None,
    segments: Segments | None = None,
    guards: Guards | None = None,
) -> Export:
    """Return the files that make a segment a model of a dbt or SQLMesh project.

    Pure, as ``compile`` is, whose arguments these are, but for three. Other segments are read from the models that are made of them.

    Args:
        segment: What was written.
        catalog: The tables it names.
        to: Which tool the files are for.
        dialect: A dialect's name, or a folder that holds one's own ``dialect.toml``.
        into: What the tool is to make of the members; what the target of the segment says, if not given, or else a view.
        bindings: By the name of a table in the catalog, what it is in the project: ``ref:MODEL``, ``source:NAME.TABLE``, or ``source:NAME`` where the
            table has the name that it has in the database. ``*`` stands for the tables that are not named; without it these keep their own names.
        schema: The schema of a model whose target names none; that of the project if not given, or ``segments`` for SQLMesh, where a model has to
            have one.
        as_of: The moment that relative times are relative to, for good. If not given they are relative to the moment at which the tool runs the query.
        lists: The values of the catalog's static lists.
        segments: The segments that it refers to, by name.
        guards: Conditions that rows of a table meet wherever they are read, by table.

    Raises:
        DefinitionError: the definition is wrong, or a binding or the schema is.
        UnsupportedByDialect: the dialect cannot be trusted to give the segment's members, or the tool to keep them.
    """
    check_word("to", to, get_args(Tool))
    check_schema(schema)
    kind = _kind(segment, into)
    target, known = load_dialect(dialect), segments or {}
    name_there, at = _name_there(target, to), schema or (sqlmesh.SCHEMA if to == "sqlmesh" else None)
    bound = _bound(segment, catalog, as_of, lists, known, guards)
    stand_ins = _places(segment, catalog, bound, bindings or {}, known, to)
    lowered, query, keys = _written(segment, partial(lower, bound, target, into=kind), to, _key(bound), stand_ins, at)
    meaning = meaning_of(segment, catalog, bound, known, guards or {})
    model = _model(segment, bound, kind, at, name_there, query, _head(segment, bound, as_of, meaning, query))
    return Export(
        files=dbt.files(model, keys)
        if to == "dbt"
        else sqlmesh.files(model, lowered.target.answers["literals.string"]),
        segment=segment.name,
        dialect=target.name,
        columns=tuple(Column(one.name, one.type) for one in bound.output),
        meaning=meaning,
        fingerprint=digest(query),
        moving=bound.moving,
        diagnostics=(*bound.warnings, *_about_moment(segment, bound, as_of)),
    )


def _model(
    segment: Segment,
    bound: BoundSegment,
    into: Kind,
    schema: str | None,
    dialect: str,
    query: str,
    head: tuple[str, ...],
) -> Model:
    origins, remarks = lineage(bound), segment.target.comments if segment.target is not None else {}
    return Model(
        name=segment.name,
        named=_named(segment, schema),
        kind=into,
        dialect=dialect,
        head=head,
        query=query,
        columns=tuple(
            ModelColumn(one.name, one.type, tuple(sorted(origins[one.name])), remarks.get(one.name))
            for one in bound.output
        ),
        key=_key(bound),
        told=_told(segment),
    )


def _named(segment: Segment, schema: str | None) -> tuple[str, ...]:
    """Return the parts of the name of what is made of a segment; its target may say in which schema it is, and else the call does."""
    found = named(segment)
    return found if len(found) > 1 or schema is None else (schema, *found)


def _head(
    segment: Segment, bound: BoundSegment, as_of: dt.datetime | None, meaning: str, query: str
) -> tuple[str, ...]:
    """Return what stands above a query for people, as above the statements of a plan."""
    clock = "by the clock of the engine, " if bound.moving else ""
    if as_of is not None and bound.moving:
        clock = f"as of {as_of.astimezone(dt.UTC).isoformat(sep=' ')}, "
    return (
        f"segment {segment.name}, {clock}days of {segment.timezone}",
        f"meaning {meaning}",
        f"statement {digest(query)}",
    )


def _kind(segment: Segment, into: Kind | None) -> Kind:
    """Return what the tool is to make of a segment.

    Raises:
        DefinitionError: that is no model, or its target wants what is none.
    """
    if into is not None:
        check_word("into", into, get_args(Kind))
    wanted = into or (segment.target.into if segment.target is not None else "view")
    if wanted == "materialized_view":
        message, hint = "a model is a view or a table, and the target is neither", "say which with the call: into"
        raise DefinitionError((Diagnostic("invalid-export", "error", message, "/target/into", hint),))
    return wanted


def _name_there(target: Dialect, to: Tool) -> str:
    """Return what the tool calls the dialect.

    Raises:
        UnsupportedByDialect: it does not know it, or is not to be trusted with its texts.
    """
    answer = target.exports.dbt if to == "dbt" else target.exports.sqlmesh
    if isinstance(answer, Unsupported):
        message = f"{target.title} cannot be exported to {_TITLES[to]}: {answer.unsupported}"
        raise UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", message),))
    return answer.use


def _bound(
    segment: Segment,
    catalog: Catalog,
    as_of: dt.datetime | None,
    lists: Lists | None,
    known: Segments,
    guards: Guards | None,
) -> BoundSegment:
    """Return a segment bound to the clock of the engine, where its members depend on the moment and none is given."""
    given = partial(bind, segment, catalog, lists=lists, segments=known, references="object", guards=guards)
    bound = given(as_of=as_of or _ANY_MOMENT)
    return normalize(given(now="engine") if bound.moving and as_of is None else bound)


def _places(
    segment: Segment, catalog: Catalog, bound: BoundSegment, bindings: Mapping[str, str], known: Segments, to: Tool
) -> dict[tuple[str, ...], Place]:
    """Return what stands for the tables that a query reads, by their names in it; what is made of other segments has their names."""
    physical = {name: tuple(table.physical) for name, table in catalog.tables.items()}
    found = places(bindings, physical, tables(bound))
    for name, other in referred(segment, known).items():
        made = named(other)
        if made in {physical[one] for one in tables(bound)}:
            message = f'"{made[-1]}" is the name of a table, and of what is made of a segment that is referred to'
            raise DefinitionError(
                (Diagnostic("invalid-export", "error", message, "", "give the table a schema in the catalog"),)
            )
        # dbt knows a model by its file, SQLMesh by the name of what is made of it.
        found[made] = Place("ref", (name,) if to == "dbt" else made)
    return found


def _written(
    segment: Segment,
    lowering: Callable[[], Lowered],
    to: Tool,
    key: Sequence[str],
    stand_ins: Mapping[tuple[str, ...], Place],
    schema: str | None,
) -> tuple[Lowered, str, str | None]:
    """Return a segment's query, lowered and used up, its text, and that of the test of its key; what the dialect refuses is told at its place."""
    try:
        lowered = lowering()
        query, keys = _texts(lowered, to, segment.name, key, stand_ins, schema)
        check_length([query], lowered.target.dialect)
    except UnsupportedByDialect as problem:
        raise located(problem, segment) from None
    return lowered, query, keys


def _texts(
    lowered: Lowered,
    to: Tool,
    name: str,
    key: Sequence[str],
    stand_ins: Mapping[tuple[str, ...], Place],
    schema: str | None,
) -> tuple[str, str | None]:
    """Return the text of the query and, for dbt, of the one that finds keys of several columns that several rows have."""
    query = Draft(lowered.tree, "read")
    if to == "sqlmesh":
        elsewhere.renamed(
            lowered, {one: sqlmesh.written(place, schema or sqlmesh.SCHEMA) for one, place in stand_ins.items()}
        )
        (text,) = render(Drafts((query,), lowered))
        if is_alive(text):
            message = "SQLMesh looks for Jinja in a query, and reads its file line by line: a text in it holds {{, {%, {# or a carriage return"
            raise UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", message, "/where"),))
        return text, None
    words = {one: dbt.written(place) for one, place in stand_ins.items()}
    own = dbt.written(Place("ref", (name,)))
    elsewhere.worded(lowered, words)
    drafts = [query, *([elsewhere.repeated_keys(lowered, own, key)] if len(key) > 1 else [])]
    alive = {*words.values(), own}
    texts = render(
        Drafts(tuple(drafts), lowered),
        joined=lambda pieces: "".join(one if one in alive else inert(one) for one in pieces),
    )
    return texts[0], texts[1] if len(texts) > 1 else None


def _key(bound: BoundSegment) -> tuple[str, ...]:
    """Return the output columns that are the key of the base, none unless all of it is put out."""
    scope = bound.scope
    shown = {
        one.value.column.name: one.name
        for one in reversed(bound.output)
        if isinstance(one.value, Ref) and one.value.alias == scope.alias
    }
    found = tuple(shown[one.name] for one in scope.table.key if one.name in shown)
    return found if len(found) == len(scope.table.key) else ()


def _told(segment: Segment) -> str:
    """Return what was written about a segment for people."""
    return "\n\n".join(one for one in (segment.title, segment.description) if one) or f"Members of {segment.name}"


def _about_moment(segment: Segment, bound: BoundSegment, as_of: dt.datetime | None) -> tuple[Diagnostic, ...]:
    """Return what there is to warn of where a model keeps a moment."""
    if not (bound.moving and as_of is not None):
        return ()
    message = "the model keeps the moment it was exported for: whenever it is run, its members are those of then"
    hint = "give no moment, so that each run has its own, or export it anew before each"
    return locate_all((Diagnostic("relative-time-in-view", "warning", message, "/where", hint),), segment.source)
