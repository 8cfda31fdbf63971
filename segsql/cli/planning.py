"""``segsql plan``: what to run for a segment, statement by statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from textwrap import indent
from typing import Any, Final, Literal, TypeAlias

from segsql.bind.bound import Way
from segsql.bind.clock import Now
from segsql.cli.clock import clock
from segsql.cli.guards import guards_in
from segsql.cli.lists import lists_for, read_lines, texts
from segsql.cli.product import put
from segsql.cli.reading import Definition, read, refused
from segsql.cli.report import report
from segsql.errors import DefinitionError, Diagnostic
from segsql.model.scalars import ScalarValue
from segsql.planner import plan
from segsql.plans.aims import Aim, Count, Create, Drop, Explain, Overlap, Page, Preview, Refresh, Sample, State
from segsql.plans.tracking_aims import Advance, ChangedRows, Changes, Track, Tracking, Untrack
from segsql.source import parse, read_file
from segsql.steps import Plan, Step

Goal: TypeAlias = Literal[
    "create",
    "view",
    "table",
    "materialized-view",
    "refresh",
    "drop",
    "count",
    "preview",
    "page",
    "sample",
    "explain",
    "overlap",
    "track",
    "changes",
    "changed-rows",
    "advance",
    "untrack",
]
_TRACKING: Final[frozenset[Goal]] = frozenset({"track", "changes", "changed-rows", "advance", "untrack"})
"""The goals that have to do with how a segment is tracked."""
_ROWS: Final = {"preview": 20, "page": 100, "sample": 100}


@dataclass(frozen=True, slots=True)
class Job:
    """What a call of ``segsql plan`` asks for."""

    paths: Sequence[Path]
    dialect: str
    goal: Goal
    current: Path | None
    dependents: bool
    columns: tuple[str, ...] | None
    rows: int | None
    after: Sequence[str]
    seed: str
    form: Literal["human", "sql", "json"]
    as_of: str | None
    now: Now
    lists: Sequence[str]
    guards: Path | None
    segments: Sequence[Path]
    references: Way
    catalog: Path | None
    stdin_filename: str | None


def run(job: Job) -> int:
    """Print what to run for a definition, or for the overlap of several; return the exit code.

    Raises:
        DefinitionError: the paths hold another number of definitions than the plan is for.
    """
    time, lines, guards = clock(job.as_of, job.now), read_lines(job.lists), guards_in(job.guards)
    batch = read(job.paths, catalog=job.catalog, stdin_filename=job.stdin_filename, segments=job.segments)
    batch.texts.update(texts(lines))
    if batch.errors:
        return report(batch)
    first, *others = batch.definitions
    if others and job.goal != "overlap":
        raise refused(
            f"a plan is for one definition, and there are {1 + len(others)}", "only --to overlap takes several"
        )
    current = _before(job.current, job.goal) if job.current is not None else None
    names = tuple(one.segment.name for one in others)
    made = batch.attempt(
        lambda: plan(
            first.segment,
            first.catalog,
            dialect=job.dialect,
            to=_aim(job, first, names),
            current=current if isinstance(current, State) else None,
            tracking=current if isinstance(current, Tracking) else None,
            as_of=time.as_of,
            now=time.now,
            lists=lists_for(first.catalog, lines),
            segments=batch.known(first.catalog),
            references=job.references,
            guards=guards,
        )
    )
    if made is not None:
        time.tell(moving=made.moving or job.goal == "advance")
        batch.findings.extend(made.diagnostics)
    if code := report(batch):
        return code
    assert made is not None, "a plan without findings was made"
    _put(made, job)
    return 0


def _aim(job: Job, first: Definition, others: tuple[str, ...]) -> Aim:
    rows = _ROWS.get(job.goal, 0) if job.rows is None else job.rows
    match job.goal:
        case "refresh":
            return Refresh()
        case "drop":
            return Drop(job.dependents)
        case "count":
            return Count()
        case "preview":
            return Preview(rows)
        case "page":
            return Page(rows, _key(job.after, first))
        case "sample":
            return Sample(rows, job.seed)
        case "explain":
            return Explain()
        case "overlap":
            return Overlap(others)
        case "track":
            return Track(job.columns)
        case "changes":
            return Changes()
        case "changed-rows":
            return ChangedRows()
        case "advance":
            return Advance()
        case "untrack":
            return Untrack()
        case "create":
            return Create()
        case "materialized-view":
            return Create("materialized_view")
        case into:
            return Create(into)


def _before(path: Path, goal: Goal) -> State | Tracking:
    """Return what there is, or how it is tracked, as a plan in JSON says that was run before, or that by itself.

    Raises:
        DefinitionError: the file cannot be read, or says nothing of the kind.
    """
    data, _ = parse(read_file(path), str(path))
    tracks = goal in _TRACKING
    key = "tracking" if tracks else "state"
    try:
        found: Any = data[key] if isinstance(data, dict) and key in data else data
        return Tracking.from_dict(found) if tracks else State.from_dict(found)
    except (KeyError, TypeError, ValueError):
        hint = f"what segsql plan --format json printed for --to {'track' if tracks else 'view or table'}"
        raise DefinitionError(
            (Diagnostic("invalid-plan", "error", f"{path} does not say what there is", "", hint),)
        ) from None


def _key(after: Sequence[str], first: Definition) -> tuple[ScalarValue, ...]:
    """Return the parts of a key as values of their types; what is none of a number stays text, and is refused as such."""
    table = first.catalog.tables.get(first.of_rows.base)
    kinds = [one.type.kind for one in table.key] if table is not None else []
    return tuple(_value(text, kinds[at] if at < len(kinds) else "text") for at, text in enumerate(after))


def _value(text: str, kind: str) -> ScalarValue:
    try:
        if kind == "integer":
            return int(text)
        return Decimal(text) if kind in ("decimal", "double") else text
    except (ValueError, InvalidOperation):
        return text


def _put(made: Plan, job: Job) -> None:
    match job.form:
        case "json":
            put(made.to_json(), "json")
        case "sql":
            put(made.sql, "sql")
        case "human":
            put(told(made), "sql")


def told(made: Plan) -> str:
    """Return the statements of a plan under comments that say what is known of each."""
    return "\n\n".join(_told(at, one, len(made.steps)) for at, one in enumerate(made.steps, 1)) or "-- nothing to do"


def _told(at: int, step: Step, count: int) -> str:
    """Return a statement under comments that say what is known of it."""
    said = [
        f"step {at} of {count}: {step.purpose}" + (f", in transaction {step.transaction}" if step.transaction else ""),
        f"  locks: {step.locks}",
        f"  readers see: {step.readers}",
        f"  lost if it stops here: {step.lost}",
    ]
    said += [f"  undone by: {' '.join(step.undo.split())}"] if step.undo else []
    return indent("\n".join(said), "-- ") + f"\n{step.sql};"
