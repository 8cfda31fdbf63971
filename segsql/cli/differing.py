"""``segsql diff``: what changes between two definitions, in their SQL, and in who is a member."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any, Literal

from segsql.apply.connecting import to_duckdb, to_postgres
from segsql.apply.duckdb.members import diff as duckdb_diff
from segsql.apply.members import MembersDifference, Moved, Reason
from segsql.apply.postgres.members import diff as postgres_diff
from segsql.catalog.catalog import Catalog
from segsql.cli.clock import clock
from segsql.cli.finding import find_catalog
from segsql.cli.guards import guards_in
from segsql.cli.lists import lists_for, read_lines, texts
from segsql.cli.product import put
from segsql.cli.progress import progress
from segsql.cli.reading import STDIN, Batch, read, refused
from segsql.cli.report import report
from segsql.cli.stream import note, plain
from segsql.compiler import compile
from segsql.difference import Difference
from segsql.difference import diff as definition_diff
from segsql.model.segment import Segment
from segsql.run.display import cell


@dataclass(frozen=True, slots=True)
class Job:
    """What a call of ``segsql diff`` asks for."""

    old: Path | None
    new: Path
    dialects: Sequence[str]
    data: Path | None
    db: Path | None
    dsn: str | None
    schema: str | None
    former: str | None
    sample: int
    form: Literal["human", "json"]
    exit_code: bool
    as_of: str | None
    lists: Sequence[str]
    guards: Path | None
    segments: Sequence[Path]
    catalog: Path | None
    stdin_filename: str | None


@dataclass(frozen=True, slots=True)
class _Found:
    """What is different: the definitions, their SQL by dialect as the lines of a unified diff, and the members where data was named."""

    definition: Difference | None
    sql: Mapping[str, Sequence[str]]
    members: MembersDifference | None

    @property
    def is_empty(self) -> bool:
        return (
            (self.definition is None or self.definition.is_empty)
            and not any(self.sql.values())
            and (self.members is None or self.members.is_empty)
        )

    def to_dict(self) -> dict[str, object]:
        return {
            "version": 1,
            "definition": self.definition.to_dict() if self.definition is not None else None,
            "sql": {name: "\n".join(lines) for name, lines in self.sql.items()},
            "members": self.members.to_dict() if self.members is not None else None,
        }


def run(job: Job) -> int:
    """Print what is different; return the exit code.

    Raises:
        DefinitionError: a path is no single definition, or there is no such data.
        ApplyError: the database cannot be read.
    """
    time, lines, guards = clock(job.as_of), read_lines(job.lists), guards_in(job.guards)
    batch, old, new, catalog = _definitions(job)
    batch.texts.update(texts(lines))
    if catalog is None or new is None or batch.errors:
        return report(batch)

    def compared() -> _Found:
        given: dict[str, Any] = {
            "as_of": time.as_of,
            "lists": lists_for(catalog, lines),
            "segments": batch.known(catalog),
            "guards": guards,
        }
        sides = [one for one in (old, new) if one is not None]
        time.tell(moving=any(compile(one, catalog, **given).moving for one in sides))
        definition = definition_diff(old, new, catalog, **given) if old is not None else None
        sql = {name: _sql(old, new, catalog, name, given) for name in job.dialects} if old is not None else {}
        return _Found(definition, sql, _members(job, old, new, catalog, given))

    found = batch.attempt(compared)
    if code := report(batch):
        return code
    assert found is not None, "what is compared without findings was compared"
    if job.form == "json":
        put(json.dumps(found.to_dict(), indent=2, ensure_ascii=False), "json")
    else:
        _put(found)
    return int(job.exit_code and not found.is_empty)


def _definitions(job: Job) -> tuple[Batch, Segment | None, Segment | None, Catalog | None]:
    """Return the definitions, both for the catalog of the new one, with what else was read."""
    for path in (job.old, job.new):
        if path is not None and path.is_dir():
            raise refused(f"{path} is a folder, and two definitions are compared", "name definition files")
    if job.old == STDIN == job.new:
        raise refused("both definitions come in on standard input", "name a file for one of them")
    batch = read([job.new], catalog=job.catalog, stdin_filename=job.stdin_filename, segments=job.segments)
    new = batch.definitions[0] if batch.definitions else None
    if new is None:
        return batch, None, None, None
    if job.old is None:
        return batch, None, new.of_rows, new.catalog
    there = Path(job.stdin_filename or "x") if job.new == STDIN else job.new
    beside = read([job.old], catalog=job.catalog or find_catalog(there.parent), stdin_filename=job.stdin_filename)
    batch.findings.extend(beside.findings)
    batch.texts.update(beside.texts)
    batch.files += beside.files
    old = beside.definitions[0] if beside.definitions else None
    return batch, old.of_rows if old is not None else None, new.of_rows, new.catalog


def _sql(old: Segment, new: Segment, catalog: Catalog, dialect: str, given: Mapping[str, Any]) -> list[str]:
    """Return how the SQL of one definition becomes that of the other, as a unified diff without lines where it stays."""
    before, after = (compile(one, catalog, dialect=dialect, **given).sql.splitlines() for one in (old, new))
    return list(unified_diff(before, after, f"{old.name} ({dialect})", f"{new.name} ({dialect})", lineterm=""))


def _members(
    job: Job, old: Segment | None, new: Segment, catalog: Catalog, given: Mapping[str, Any]
) -> MembersDifference | None:
    given = {**given, "sample": job.sample, "former": job.former}
    if job.dsn is not None:
        with to_postgres(job.dsn) as connection, progress("compare the members"):
            return postgres_diff(connection, old, new, catalog, schema=job.schema or "public", **given)
    if job.db is not None:
        with to_duckdb(job.db) as connection, progress("compare the members"):
            return duckdb_diff(connection, old, new, catalog, **given)
    if job.data is None:
        return None
    if not job.data.exists():
        raise refused(f"no data at {job.data}", "a folder of Parquet or CSV files")
    with progress("compare the members"):
        return duckdb_diff(job.data, old, new, catalog, **given)


def _put(found: _Found) -> None:
    if found.definition is not None:
        put("\n".join(map(plain, str(found.definition).splitlines())))
    for name, lines in found.sql.items():
        put("\n".join(["", *lines]) if lines else f"\nsql of {name}: no change", "diff" if lines else "")
    if found.members is not None:
        if found.definition is not None:
            put("")
        _put_members(found.members)


def _put_members(found: MembersDifference) -> None:
    """Print how many come and go, and a table of those who are shown."""
    from segsql.cli.terminal import put_table

    put(str(found))
    rows = [["+", _key(one.key), _why(one)] for one in found.first_added]
    rows += [["-", _key(one.key), _why(one)] for one in found.first_removed]
    for one in found.first_updated:
        said = (f"{name}: {cell(old)} -> {cell(new)}" for name, old, new in one.values)
        rows.append(["~", _key(one.key), ", ".join(said)])
    if rows:
        put("")
        put_table(["", ", ".join(found.key), "why"], rows)
    if found.uncompared:
        note(f"not compared: {', '.join(found.uncompared)}")


def _key(key: Sequence[object]) -> str:
    return ", ".join(map(cell, key))


def _why(one: Moved) -> str:
    return "; ".join(map(_told, one.reasons))


def _told(reason: Reason) -> str:
    match reason.kind:
        case "condition":
            return f"{reason.pointer} is not met: {reason.text}"
        case "join":
            return f"{reason.pointer} has no row: {reason.text}"
        case "cut":
            return f"{reason.pointer}, others come first: {reason.text}"
        case "row":
            return reason.text
