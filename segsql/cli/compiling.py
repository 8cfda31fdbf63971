"""``segsql compile``: definitions to SQL, on stdout or in files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from segsql import dialect as dialects
from segsql.bind.bound import Way
from segsql.bind.clock import Now
from segsql.catalog.guards import Guards
from segsql.cli import writing
from segsql.cli.clock import Clock, clock
from segsql.cli.guards import guards_in
from segsql.cli.lists import Lines, lists_for, read_lines, texts
from segsql.cli.product import put
from segsql.cli.products import product_of
from segsql.cli.reading import Batch, Definition, read
from segsql.cli.report import report
from segsql.cli.stages import Stage, staged
from segsql.compiler import Compiled, compile
from segsql.lower.query import Into


@dataclass(frozen=True, slots=True)
class Job:
    """What a call of ``segsql compile`` asks for."""

    paths: Sequence[Path]
    dialects: Sequence[str]
    into: Into
    as_of: str | None
    now: Now
    lists: Sequence[str]
    guards: Path | None
    segments: Sequence[Path]
    references: Way
    pretty: bool
    stage: Stage | None
    out: Path | None
    check: bool
    catalog: Path | None
    stdin_filename: str | None
    format: str | None = None
    bindings: Path | None = None


def run(job: Job) -> int:
    """Compile everything, then print or write it, or nothing of it if anything is wrong; return the exit code."""
    time, lines, guards = clock(job.as_of, job.now), read_lines(job.lists), guards_in(job.guards)
    for name in job.dialects:
        dialects.load(name)
    batch = read(
        job.paths,
        catalog=job.catalog,
        stdin_filename=job.stdin_filename,
        segments=job.segments,
        product=product_of(job.format, job.bindings),
    )
    batch.texts.update(texts(lines))
    if job.stage is not None:
        return _show_stage(batch, job, job.stage, time, lines, guards)
    made = _compile(batch, job, time, lines, guards)
    if job.out is None:
        several = len(made) > 1
        return report(batch) or _put([_headed(one) if several else one.sql for _, one in made])
    batch.findings.extend(writing.clashes(batch.definitions))
    if code := report(batch):
        return code
    files = writing.files(made, job.into, by_dialect=len(job.dialects) > 1)
    return writing.compare(job.out, files) if job.check else writing.write(job.out, files)


def _compile(batch: Batch, job: Job, time: Clock, lines: Lines, guards: Guards) -> list[tuple[Definition, Compiled]]:
    """Return every definition in every dialect, behind those that it refers to; mistakes and warnings are added to the batch."""
    made: list[tuple[Definition, Compiled]] = []
    for one in batch.dependents_last():
        for name in job.dialects:
            found = batch.attempt(
                lambda one=one, name=name: compile(  # type: ignore[misc]
                    one.segment,
                    one.catalog,
                    dialect=name,
                    into=job.into,
                    as_of=time.as_of,
                    now=time.now,
                    lists=lists_for(one.catalog, lines),
                    segments=batch.known(one.catalog),
                    references=job.references,
                    guards=guards,
                    pretty=job.pretty,
                )
            )
            if found is not None:
                time.tell(moving=found.moving)
                batch.findings.extend(found.diagnostics)
                made.append((one, found))
    return made


def _show_stage(batch: Batch, job: Job, stage: Stage, time: Clock, lines: Lines, guards: Guards) -> int:
    """Print what the definitions look like after a stage."""
    names = job.dialects if stage == "lowered" else job.dialects[:1]
    shown: list[str] = []
    several = len(batch.definitions) * len(names) > 1
    comment = "--" if stage == "lowered" else "#"
    for one in batch.definitions:
        for name in names:
            found = batch.attempt(
                lambda one=one, name=name: staged(  # type: ignore[misc]
                    one,
                    stage,
                    dialect=name,
                    into=job.into,
                    time=time,
                    lists=lists_for(one.catalog, lines),
                    segments=batch.known(one.catalog),
                    references=job.references,
                    guards=guards,
                    pretty=job.pretty,
                )
            )
            if found is not None:
                said = f", dialect {name}" if stage == "lowered" else ""
                shown.append(f"{comment} segment {one.segment.name}{said}\n{found}" if several else found)
    return report(batch) or _put(shown, {"model": "yaml", "lowered": "sql"}.get(stage, ""))


def _headed(compiled: Compiled) -> str:
    """Return the SQL under a comment that names the segment and the dialect, ended by a semicolon."""
    text, clock = compiled.sql.removesuffix(";"), ""
    if compiled.moving and compiled.now == "engine":
        clock = ", by the clock of the engine"
    return f"-- segment {compiled.segment.name}, dialect {compiled.dialect}{clock}\n{text};"


def _put(shown: Sequence[str], language: str = "sql") -> int:
    if shown:
        put("\n\n".join(shown), language)
    return 0
