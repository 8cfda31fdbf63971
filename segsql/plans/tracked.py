"""What there is to track of a segment: its definition with the columns that are kept, and which of them can be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from segsql.bind.bound import BoundSegment, Output, Way
from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Table
from segsql.errors import Code, DefinitionError, Diagnostic
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.model.target import named
from segsql.plans import reading
from segsql.plans.aims import Aim, State
from segsql.plans.reading import Asked
from segsql.plans.tracking import ADDED
from segsql.plans.tracking_aims import Advance, Track, Tracking, TrackingAim
from segsql.source import locate_all

_OWN = frozenset({*ADDED, "left_at"})


def ask(
    segment: Segment,
    catalog: Catalog,
    known: Segments,
    aim: Aim,
    state: State | None,
    current: Tracking | None,
    as_of: dt.datetime | None,
) -> Asked:
    """Return the definition that answers an aim: to track a segment takes one whose output is the key and what is tracked.

    Raises:
        DefinitionError: the aim cannot be met: the table has no key, nothing is tracked that could go on, or its moment is not said.
    """
    if not isinstance(aim, TrackingAim):
        return reading.ask(segment, catalog, known, aim, state)
    if segment.base not in catalog.tables:
        return Asked(segment, known, "select")  # which is refused as any definition is
    table = catalog.tables[segment.base]
    if not table.key:
        message = f"the table {table.name} has no key, so that nobody is known again"
        raise _refused(message, "key-required", "/base", "name its key in the catalog")
    if not isinstance(aim, Track) and current is None:
        raise _refused("nothing is tracked yet", hint="hand in what is: the tracking of the plan that began it")
    if isinstance(aim, Advance) and as_of is None:
        raise _refused("an advance is as of a moment, and none is given", hint="say which: as_of")
    keys = tuple(one.name for one in table.key)
    if isinstance(aim, Track):
        columns = _wished(segment, aim)
        columns = columns if columns is not None else _output(segment, table, keys)
    else:
        assert current is not None
        columns = tuple(name for name, _ in current.columns)
    if found := sorted(set(columns) & set(keys)):
        raise _refused(f"{', '.join(found)} is part of the key, by which members are known: it never changes")
    return Asked(segment.model_copy(update={"select": (*keys, *columns)}), known, "table")


def tracking(segment: Segment, bound: BoundSegment, aim: TrackingAim, current: Tracking | None) -> Tracking:
    """Return how a segment is tracked, whose output is its key and what is tracked of it.

    Raises:
        DefinitionError: a column cannot be tracked, or is not what it was when it began to be.
    """
    paths, outputs, keys = segment.select, bound.output, len(bound.scope.table.key)
    _check(outputs, keys)
    kinds = [(path, str(one.type)) for path, one in zip(paths, outputs, strict=True)]
    found = Tracking(named(segment), tuple(kinds[:keys]), tuple(kinds[keys:]))
    if current is None:
        return found
    before = dict((*current.key, *current.columns))
    if tuple(name for name, _ in current.key) != paths[:keys]:
        raise _refused(
            f"the key is {', '.join(paths[:keys])}, and was another when this began to be tracked", hint=_ANEW
        )
    if isinstance(aim, Track) and set(before) != set(paths):
        raise _refused(f"{', '.join(before)} are tracked, and no others", hint=_ANEW)
    if other := [f"{name} is {kind}, and was {before[name]}" for name, kind in kinds if before[name] != kind]:
        raise _refused(f"{other[0]} when this began to be tracked", hint=_ANEW)
    return current


_ANEW = "remove what is tracked, with its history, and begin anew"


def way(references: Way, aim: Aim) -> Way:
    """Return how a segment is referred to: where the query stands within a statement, not every engine takes others at its top."""
    return "inline" if isinstance(aim, TrackingAim) and references == "cte" else references


def told(problem: DefinitionError, segment: Segment, aim: Aim) -> DefinitionError:
    """Return what is wrong with a definition in the words of who asked: a column that is tracked need stand in no place of it."""
    if not isinstance(aim, TrackingAim):
        return reading.told(problem, segment, aim)
    at = "/target/track" if isinstance(aim, Track) and aim.columns is None and _wished(segment, aim) else ""
    found = [
        Diagnostic(one.code, one.severity, f"not tracked: {one.message}", at, one.hint)
        if one.pointer.startswith("/select")
        else one
        for one in problem.diagnostics
    ]
    return DefinitionError(locate_all(found, segment.source) if at else tuple(found))


def _wished(segment: Segment, aim: Track) -> tuple[str, ...] | None:
    """Return the columns that a call names, else those that the definition does."""
    return aim.columns if aim.columns is not None or segment.target is None else segment.target.track


def _output(segment: Segment, table: Table, keys: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of a segment's output, but for the key."""
    shown = [name for name, one in table.columns.items() if "output" not in one.masked]
    found = segment.select or (*shown, *(one.name for one in segment.transformations))
    return tuple(one for one in found if one not in keys)


def _check(outputs: Sequence[Output], keys: int) -> None:
    """Refuse what cannot be compared with what it was, and names that the tables of changes have for themselves."""
    for one in outputs:
        if not one.type.scalar:
            message = f"{one.name} is {one.type}: whether such a value has changed cannot be told on every engine alike"
            raise _refused(message, "unsupported-type", hint="name the other columns to track")
    taken = [*(one.name.lower() for one in outputs[:keys])]
    taken += [
        name
        for one in outputs[keys:]
        for name in (one.name.lower(), f"old_{one.name}".lower(), f"new_{one.name}".lower())
    ]
    if found := sorted({one for one in taken if taken.count(one) > 1 or one in _OWN}):
        hint = "give it another name with a transformation"
        raise _refused(f"a column named {found[0]} is made to track others", "duplicate-name", hint=hint)


def _refused(message: str, code: Code = "invalid-plan", pointer: str = "", hint: str = "") -> DefinitionError:
    return DefinitionError((Diagnostic(code, "error", message, pointer, hint),))
