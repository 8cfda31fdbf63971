"""``segsql run`` on a live database: what plans read of a definition's members there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from segsql.apply.connecting import to_duckdb, to_postgres
from segsql.apply.rows import Rows
from segsql.cli.clock import clock
from segsql.cli.guards import guards_in
from segsql.cli.lists import lists_for, read_lines, texts
from segsql.cli.product import put
from segsql.cli.reading import read, refused
from segsql.cli.report import report
from segsql.cli.running import Form, put_rows, shown_of
from segsql.cli.stream import count
from segsql.planner import plan
from segsql.plans.aims import Aim, Count, Explain, Preview, Sample
from segsql.steps import Plan


@dataclass(frozen=True, slots=True)
class Job:
    """What a call of ``segsql run`` asks a database for."""

    path: Path
    dsn: str | None
    db: Path | None
    schema: str | None
    show: Literal["members", "count", "sample", "explain"]
    limit: int
    seed: str
    form: Form
    as_of: str | None
    lists: Sequence[str]
    guards: Path | None
    segments: Sequence[Path]
    catalog: Path | None
    stdin_filename: str | None


def ask(job: Job) -> int:
    """Print what a database says of a definition's members; return the exit code.

    Raises:
        DefinitionError: the path is no single definition, or there is no such database.
        ApplyError: the database refused, or something was in the way.
    """
    time, lines, guards = clock(job.as_of), read_lines(job.lists), guards_in(job.guards)
    if job.path.is_dir():
        raise refused(f"{job.path} is a folder, and one definition runs at a time", "name a definition file")
    batch = read([job.path], catalog=job.catalog, stdin_filename=job.stdin_filename, segments=job.segments)
    batch.texts.update(texts(lines))
    if batch.errors:
        return report(batch)
    (one,) = batch.definitions

    def made() -> list[Plan]:
        return [
            plan(
                one.segment,
                one.catalog,
                dialect="postgres" if job.dsn is not None else "duckdb",
                to=aim,
                as_of=time.as_of,
                lists=lists_for(one.catalog, lines),
                segments=batch.known(one.catalog),
                guards=guards,
            )
            for aim in _aims(job)
        ]

    plans = batch.attempt(made) or []
    for found in plans[:1]:
        time.tell(moving=found.moving)
        batch.findings.extend(found.diagnostics)
    if code := report(batch):
        return code
    _put(_read(job, plans), job)
    return 0


def _aims(job: Job) -> list[Aim]:
    match job.show:
        case "count":
            return [Count()]
        case "sample":
            return [Sample(job.limit, job.seed)]
        case "explain":
            return [Explain()]
        case "members":
            return [Count(), Preview(job.limit)] if job.limit else [Count()]


def _read(job: Job, plans: Sequence[Plan]) -> Sequence[Rows]:
    if job.dsn is not None:
        from segsql.apply.postgres.read import read_many

        with to_postgres(job.dsn) as connection:
            return read_many(connection, plans, schema=job.schema or "public")
    assert job.db is not None
    from segsql.apply.duckdb.read import read_many as read_duckdb

    with to_duckdb(job.db) as embedded:
        return read_duckdb(embedded, plans)


def _put(found: Sequence[Rows], job: Job) -> None:
    last = found[-1]
    if job.form == "table" and isinstance(last.plan.aim, Explain):
        put(str(last))
    elif job.form == "table" and isinstance(last.plan.aim, Count):
        put(count(last.value, "member"))
    else:
        put_rows(last.columns, last.rows, job.form, _said(found))


def _said(found: Sequence[Rows]) -> str:
    """Return what is said below rows."""
    shown = len(found[-1])
    match found[-1].plan.aim:
        case Preview():
            return shown_of(found[0].value, shown)
        case Sample():
            return f"{count(shown, 'member')} at random"
        case _:
            return ""
