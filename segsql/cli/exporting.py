"""``segsql export``: definitions to the files of another tool's project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from segsql.cli import writing
from segsql.cli.clock import clock
from segsql.cli.guards import guards_in
from segsql.cli.lists import lists_for, read_lines, texts
from segsql.cli.reading import read, refused
from segsql.cli.report import report
from segsql.exporter import export
from segsql.exports.model import Kind, Tool, is_made_here


@dataclass(frozen=True, slots=True)
class Job:
    """What a call of ``segsql export`` asks for."""

    paths: Sequence[Path]
    tool: Tool
    dialect: str
    into: Kind | None
    bindings: Sequence[str]
    schema: str | None
    out: Path
    check: bool
    force: bool
    as_of: str | None
    lists: Sequence[str]
    guards: Path | None
    segments: Sequence[Path]
    catalog: Path | None
    stdin_filename: str | None


def run(job: Job) -> int:
    """Write the files of every definition, or none if anything is wrong; return the exit code.

    Raises:
        DefinitionError: a binding names no table, or a file is in the way that no export made.
    """
    as_of = clock(job.as_of, "as_of").as_of if job.as_of is not None else None
    lines, guards, bindings = read_lines(job.lists), guards_in(job.guards), _bindings(job.bindings)
    batch = read(job.paths, catalog=job.catalog, stdin_filename=job.stdin_filename, segments=job.segments)
    batch.texts.update(texts(lines))
    files: dict[Path, str] = {}
    for one in batch.definitions:
        found = batch.attempt(
            lambda one=one: export(  # type: ignore[misc]
                one.of_rows,
                one.catalog,
                to=job.tool,
                dialect=job.dialect,
                into=job.into,
                bindings=bindings,
                schema=job.schema,
                as_of=as_of,
                lists=lists_for(one.catalog, lines),
                segments=batch.known(one.catalog),
                guards=guards,
            )
        )
        if found is not None:
            batch.findings.extend(found.diagnostics)
            files |= {Path(path): text for path, text in found.files.items()}
    batch.findings.extend(writing.clashes(batch.definitions))
    if code := report(batch):
        return code
    if job.check:
        return writing.compare(job.out, files)
    if not job.force:
        _check_made_here(job.out, files)
    return writing.write(job.out, files)


def _bindings(given: Sequence[str]) -> dict[str, str]:
    """Return what tables are in the project, by their names in the catalog.

    Raises:
        DefinitionError: one says nothing of the kind, or two are of one table.
    """
    found: dict[str, str] = {}
    for one in given:
        name, equals, place = one.partition("=")
        if not equals or name in found:
            raise refused(
                f'"{one}" does not say what a table is', "write TABLE=ref:MODEL or TABLE=source:NAME, once for each"
            )
        found[name] = place
    return found


def _check_made_here(folder: Path, files: Mapping[Path, str]) -> None:
    """Refuse to write over what no export made.

    Raises:
        DefinitionError: there is such a file.
    """
    for path in files:
        there = writing.written(folder / path)
        if there is not None and not is_made_here(there):
            raise refused(
                f"{folder / path} was not made by segsql export", "move it away, or write over it with --force"
            )
