"""Views over an object that show some of its rows: each is a segment of the rows that were put out, and means what that would."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from segsql.bind.bound import BoundSegment, Ref
from segsql.bind.bound import Output as Put
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.bind.queries import BoundQuery, Output
from segsql.bind.segment import bind
from segsql.bind.targets import is_column
from segsql.bind.walk import every_part
from segsql.catalog.catalog import Catalog
from segsql.errors import DefinitionError, Diagnostic
from segsql.lower.query import Lowered, lower
from segsql.lower.target import Target
from segsql.model.queries import Query
from segsql.model.segment import Segment
from segsql.model.target import RestrictedView, named
from segsql.normalize.logic import normalize

_BASE = "members"


@dataclass(frozen=True, slots=True)
class Restricted:
    """A view over an object: its name and its query."""

    name: tuple[str, ...]
    lowered: Lowered
    moving: bool
    """Whether its rows change with the moment."""


def bound_views(
    segment: Segment | Query,
    bound: BoundSegment | BoundQuery,
    *,
    as_of: dt.datetime | None,
    now: Now,
    catalog: Catalog,
    lists: Lists | None,
) -> Iterator[BoundSegment]:
    """Yield the segment of each view over the object of a segment.

    Raises:
        DefinitionError: a condition is wrong, at its place in the target.
    """
    views = segment.target.views if segment.target is not None else ()
    of_rows = _catalog(segment, bound, catalog) if views else catalog
    for at, view in enumerate(views):
        try:
            yield normalize(bind(_segment(segment, bound, view), of_rows, as_of=as_of, now=now, lists=lists))
        except DefinitionError as problem:
            raise DefinitionError(list(_placed(problem, segment, at))) from None


def restricted(
    segment: Segment | Query,
    bound: BoundSegment | BoundQuery,
    target: Target,
    *,
    as_of: dt.datetime | None,
    now: Now,
    catalog: Catalog,
    lists: Lists | None,
) -> tuple[Restricted, ...]:
    """Return the views over the object of a segment.

    Raises:
        DefinitionError: a condition is wrong, at its place in the target.
        UnsupportedByDialect: the dialect cannot be trusted to show the right rows.
    """
    schema = named(segment)[:-1]
    views = bound_views(segment, bound, as_of=as_of, now=now, catalog=catalog, lists=lists)
    return tuple(Restricted((*schema, one.name), lower(one, target.dialect, into="view"), one.moving) for one in views)


def _segment(segment: Segment | Query, bound: BoundSegment | BoundQuery, view: RestrictedView) -> Segment:
    """Return the segment that a view shows; its times are those of the one that it is a part of.

    It stands in no text: what is wrong with it is told in the one that it is a part of.
    """
    if isinstance(segment, Query):
        whole = {
            "version": 1,
            "name": view.name,
            "base": _BASE,
            "timezone": segment.timezone,
            "where": [{"op": "everyone"}],
        }
        segment = Segment.read(whole, None)
    changed: dict[str, Any] = {
        "name": view.name, "base": _BASE, "where": view.where, "joins": (), "transformations": (), "sort": (), "limit": None,
        "limit_percent": None, "per": (), "target": None, "select": tuple(one.name for one in bound.output),
    }  # fmt: skip
    return segment.model_copy(update=changed).unplaced()


def _catalog(segment: Segment | Query, bound: BoundSegment | BoundQuery, catalog: Catalog) -> Catalog:
    """Return the catalog of the rows that were put out."""
    columns = {one.name: _column(one, catalog) for one in bound.output}
    key = [] if isinstance(bound, BoundQuery) else _key(bound)
    table: dict[str, Any] = {"table": list(named(segment)), "columns": columns}
    if key:
        table["key"] = key
        columns.update({name: {**columns[name], "nullable": False} for name in key})
    return Catalog.model_validate({"version": 1, "tables": {_BASE: table}, "lists": dict(_lists(catalog))})


def _key(bound: BoundSegment) -> list[str]:
    """Return the key of the rows, if all of it is put out; another column may be called as a part of it is."""
    scope = bound.scope
    key = [one.name for one in scope.table.key]
    return key if all(any(is_column(one, scope, name) for one in bound.output) for name in key) else []


def _lists(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for name, kind in catalog.lists.items():
        yield name, str(kind)


def _column(one: Put | Output, catalog: Catalog) -> dict[str, Any]:
    """Return a column that was put out; what its value is made of masks it, and says whether it may be compared without case."""
    read = [two.column for two in every_part(one.value) if isinstance(two, Ref)] if isinstance(one, Put) else []
    found: dict[str, Any] = {"type": str(one.type)}
    if masked := {use for column in read for use in column.masked}:
        found["masked"] = sorted(masked)
    if (one.type.element or one.type).kind in ("text", "json") and not all(column.folds for column in read):
        found["ignore_case"] = False
    return found


def _placed(problem: DefinitionError, segment: Segment | Query, at: int) -> Iterator[Diagnostic]:
    """Yield what is wrong with a view, at its place in the document of the segment."""
    for one in problem.diagnostics:
        place = replace(one, pointer=f"/target/views/{at}{one.pointer}", range=None)
        yield segment.source.locate(place) if segment.source is not None else place
