"""``segsql apply``: a plan, run against a live database, or told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from segsql.apply.connecting import to_duckdb, to_postgres
from segsql.apply.given import Goal
from segsql.apply.outcome import Applied
from segsql.bind.bound import Way
from segsql.bind.clock import Now
from segsql.catalog.guards import Guards
from segsql.cli.clock import Clock, clock
from segsql.cli.guards import guards_in
from segsql.cli.lists import Lines, lists_for, read_lines, texts
from segsql.cli.planning import told
from segsql.cli.product import put
from segsql.cli.progress import Tell, progress
from segsql.cli.reading import Batch, read, refused
from segsql.cli.report import report
from segsql.cli.stream import count, note
from segsql.plans.aims import Create, Drop, Refresh
from segsql.plans.tracking_aims import Advance, Track, Untrack

Aim: TypeAlias = Literal[
    "create", "view", "table", "materialized-view", "refresh", "drop", "track", "advance", "untrack"
]


@dataclass(frozen=True, slots=True)
class Job:
    """What a call of ``segsql apply`` asks for."""

    path: Path
    dsn: str | None
    db: Path | None
    goal: Aim
    yes: bool
    schema: str | None
    former: str | None
    dependents: bool
    columns: tuple[str, ...] | None
    allow_superuser: bool
    form: Literal["human", "json"]
    as_of: str | None
    now: Now
    lists: Sequence[str]
    guards: Path | None
    references: Way
    segments: Sequence[Path]
    catalog: Path | None
    stdin_filename: str | None


def run(job: Job) -> int:
    """Run a plan for a definition, or say what would be run; return the exit code.

    Raises:
        DefinitionError: the path is no single definition, or the address of the database is none.
        ApplyError: the database cannot be reached.
    """
    time, lines, guards = clock(job.as_of, job.now), read_lines(job.lists), guards_in(job.guards)
    if job.path.is_dir():
        raise refused(f"{job.path} is a folder, and one definition is applied at a time", "name a definition file")
    batch = read([job.path], catalog=job.catalog, stdin_filename=job.stdin_filename, segments=job.segments)
    batch.texts.update(texts(lines))
    if batch.errors:
        return report(batch)
    with progress("look at what is there") as tell:
        applied = batch.attempt(lambda: _applied(job, batch, time, lines, guards, tell))
    if applied is not None:
        time.tell(moving=applied.plan.moving or job.goal == "advance")
        batch.findings.extend(applied.plan.diagnostics)
    if code := report(batch):
        return code
    assert applied is not None, "what is not refused was applied"
    _put(applied, job)
    return 0


def _applied(job: Job, batch: Batch, time: Clock, lines: Lines, guards: Guards, tell: Tell | None) -> Applied:
    (one,) = batch.definitions
    to, values, segments = _goal(job), lists_for(one.catalog, lines), batch.known(one.catalog)
    if job.dsn is not None:
        from segsql.apply.postgres.applying import apply
        from segsql.apply.postgres.options import Options

        options = Options(allow_superuser=job.allow_superuser, progress=tell)
        with to_postgres(job.dsn) as connection:
            return apply(
                connection, one.segment, one.catalog, to=to, dry_run=not job.yes, former=job.former, schema=job.schema or "public",
                as_of=time.as_of, now=time.now, lists=values, segments=segments, references=job.references, guards=guards, options=options,
            )  # fmt: skip
    assert job.db is not None, "one of them is named"
    from segsql.apply.duckdb.applying import apply as apply_to_duckdb
    from segsql.apply.duckdb.options import Options as OptionsOfDuckdb

    with to_duckdb(job.db, write=job.yes) as embedded:
        return apply_to_duckdb(
            embedded, one.segment, one.catalog, to=to, dry_run=not job.yes, former=job.former, as_of=time.as_of, now=time.now,
            lists=values, segments=segments, references=job.references, guards=guards, options=OptionsOfDuckdb(progress=tell),
        )  # fmt: skip


def _goal(job: Job) -> Goal:
    match job.goal:
        case "create":
            return Create()
        case "materialized-view":
            return Create("materialized_view")
        case "view" | "table":
            return Create(job.goal)
        case "refresh":
            return Refresh()
        case "drop":
            return Drop(job.dependents)
        case "track":
            return Track(job.columns)
        case "advance":
            return Advance()
        case "untrack":
            return Untrack()


def _put(applied: Applied, job: Job) -> None:
    if job.form == "json":
        put(applied.to_json(), "json")
    else:
        put(_text(applied), "sql")
    note(_said(applied))


def _text(applied: Applied) -> str:
    """Return the plan as it is told, and the statements that give the object what goes with it: what others gave it, if it was there."""
    steps = {one.sql for one in applied.plan.steps}
    further = [one for one in applied.statements if one not in steps and ", record {" not in one]
    if not further:
        return told(applied.plan)
    kept = "\n".join(f"{one};" for one in further)
    return f"{told(applied.plan)}\n\n-- and behind it, what a new one is given, or others gave it before:\n{kept}"


def _said(applied: Applied) -> str:
    """Return what was done in a sentence."""
    if not applied.statements:
        return "nothing to do: all is as it is to be"
    if not applied.done:
        return f"nothing was changed: {count(len(applied.statements), 'statement')} to run, with --yes"
    said = [f"{count(len(applied.statements), 'statement')} in {applied.seconds:.1f} s"]
    said += [f"{count(applied.rows, 'row')} stored"] if applied.rows is not None else []
    said += [f"{number:,} {name}" for name, number in applied.counts]
    said += [f"begun again {count(applied.retries, 'time')}"] if applied.retries else []
    return ", ".join(said)
