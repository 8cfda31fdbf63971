"""What is wanted of a segment in a database, asked of its dialect and held against what it puts out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from segsql.bind.bound import BoundSegment
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.bind.queries import BoundQuery, check_query_target
from segsql.bind.targets import check_target
from segsql.catalog.catalog import Catalog
from segsql.errors import DefinitionError, Diagnostic, Findings
from segsql.lower.query import Lowered
from segsql.model.queries import Query
from segsql.model.segment import Segment
from segsql.model.target import named
from segsql.plans.aims import Aim, Create, Kind, Refresh, State
from segsql.plans.restricted import Restricted, restricted
from segsql.plans.targets import Furniture, furniture
from segsql.source import locate_all


@dataclass(frozen=True, slots=True)
class Wishes:
    """What belongs to an object, and the views over it."""

    furniture: Furniture
    views: tuple[Restricted, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()


def resolved(aim: Aim, segment: Segment | Query) -> Aim:
    """Return an aim that says what is made: what the target says where a call does not, else a view."""
    if not isinstance(aim, Create) or aim.into is not None:
        return aim
    return replace(aim, into=segment.target.into if segment.target is not None else "view")


def kind_of(aim: Aim, current: State | None) -> Kind:
    """Return what there is when a plan has been run."""
    if isinstance(aim, Create):
        return aim.into or "view"
    return current.kind if current is not None else "view"


def wishes(
    segment: Segment | Query,
    bound: BoundSegment | BoundQuery,
    lowered: Lowered,
    aim: Aim,
    current: State | None,
    catalog: Catalog,
    *,
    as_of: dt.datetime | None,
    now: Now,
    lists: Lists | None,
) -> Wishes:
    """Return what is wanted of a segment beside its members.

    Raises:
        DefinitionError: what is made has no place for it.
        UnsupportedByDialect: the dialect lacks it.
    """
    kind = kind_of(aim, current)
    if not isinstance(aim, Create | Refresh) or (segment.target is None and kind != "materialized_view"):
        return Wishes(Furniture(named(segment), kind, lowered))
    target = segment.target
    if target is not None and kind != target.into:
        findings = Findings()
        if isinstance(segment, Query):
            assert isinstance(bound, BoundQuery), "each of its kind"
            check_query_target(segment, bound, kind, findings)
        else:
            assert isinstance(bound, BoundSegment), "each of its kind"
            check_target(findings, target, kind, named(segment), bound.scope, bound.output)
        if findings.errors:
            raise DefinitionError(locate_all(findings.items, segment.source))
    found = furniture(segment, bound, lowered, kind)
    views = restricted(segment, bound, lowered.target, as_of=as_of, now=now, catalog=catalog, lists=lists)
    stale = [_stale(at) for at, one in enumerate(views) if one.moving and now == "as_of"]
    return Wishes(found, views, locate_all(stale, segment.source))


def _stale(at: int) -> Diagnostic:
    message = "the view keeps the moment it was compiled for, and its rows go stale"
    hint = "let the engine say when it is (now: engine), or plan it anew on a schedule"
    return Diagnostic("relative-time-in-view", "warning", message, f"/target/views/{at}/where", hint)
