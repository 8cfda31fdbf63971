"""``segsql run``: a definition's members in local data."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final, Literal, TypeAlias

from segsql.bind.segment import bind
from segsql.catalog.guards import Guards
from segsql.cli.clock import Clock, clock
from segsql.cli.guards import guards_in
from segsql.cli.lists import Lines, lists_for, read_lines, texts
from segsql.cli.product import put
from segsql.cli.reading import Batch, Definition, read, refused
from segsql.cli.report import report
from segsql.cli.stream import count, note
from segsql.compiler import Column
from segsql.run.display import cell, spelled
from segsql.run.duckdb import Result, dry_run

Form: TypeAlias = Literal["table", "csv", "json"]

_RIGHT: Final = frozenset({"integer", "decimal", "double"})


def run(
    path: Path,
    *,
    data: Path,
    limit: int,
    form: Form,
    as_of: str | None,
    lists: Sequence[str],
    guards: Path | None,
    catalog: Path | None,
    stdin_filename: str | None,
    segments: Sequence[Path] = (),
) -> int:
    """Print the first members and how many there are; return the exit code.

    Raises:
        DefinitionError: the path is no single definition, or there is no such data.
    """
    time, lines, given = clock(as_of), read_lines(lists), guards_in(guards)
    if path.is_dir():
        raise refused(f"{path} is a folder, and one definition runs at a time", "name a definition file")
    if not data.exists():
        raise refused(f"no data at {data}", "a DuckDB database file, or a folder of Parquet or CSV files")
    batch = read([path], catalog=catalog, stdin_filename=stdin_filename, segments=segments)
    batch.texts.update(texts(lines))
    found = next(
        (result for one in batch.definitions if (result := _run(batch, one, data, time, lines, given)) is not None),
        None,
    )
    if code := report(batch):
        return code
    assert found is not None, "a definition without findings has a result"
    put_members(found, form, limit)
    return 0


def _run(batch: Batch, one: Definition, data: Path, time: Clock, lines: Lines, guards: Guards) -> Result | None:
    """Return a definition's members; mistakes and warnings are added to the batch."""
    given = batch.attempt(lambda: lists_for(one.catalog, lines))
    if given is None:
        return None
    known = batch.known(one.catalog)
    bound = batch.attempt(
        lambda: bind(one.of_rows, one.catalog, as_of=time.as_of, lists=given, segments=known, guards=guards)
    )
    if bound is None:
        return None
    time.tell(moving=bound.moving)
    result = batch.attempt(
        lambda: dry_run(one.of_rows, one.catalog, data, as_of=time.as_of, lists=given, segments=known, guards=guards)
    )
    if result is not None:
        batch.findings.extend(result.diagnostics)
    return result


def put_members(found: Result, form: Form, limit: int) -> None:
    """Print the first members, and how many there are: under a table, else to stderr."""
    rows = found.rows(limit)
    put_rows(found.columns, rows, form, shown_of(found.count, len(rows)))


def shown_of(members: int, rows: int) -> str:
    """Return how many members there are, and how many of them are shown."""
    return count(members, "member") + (f", the first {rows:,} shown" if 0 < rows < members else "")


def put_rows(columns: Sequence[Column], rows: Sequence[Sequence[object]], form: Form, said: str) -> None:
    """Print rows, and what is said of them: under a table, else to stderr."""
    names = [one.name for one in columns]
    if form == "table":
        from segsql.cli.terminal import put_wide_table

        cells = [[cell(value) for value in spelled(columns, row)] for row in rows]
        right = [index for index, one in enumerate(columns) if one.type.kind in _RIGHT]
        put_wide_table(names, cells, numbers=right, caption=said)
        return
    if form == "csv":
        put(_csv(columns, rows))
    else:
        put(_json(names, rows), form)
    if said:
        note(said)


def _csv(columns: Sequence[Column], rows: Iterable[Sequence[object]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(one.name for one in columns)
    written = [_json_value if one.type.kind == "json" else _exact for one in columns]
    for row in rows:
        writer.writerow("" if value is None else write(value) for write, value in zip(written, row, strict=True))
    return stream.getvalue().removesuffix("\n")


def _exact(value: object) -> str:
    """Return a value as text with nothing cut; a missing one is empty, and an array is JSON."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value:f}"
        case dt.datetime():
            return value.isoformat().replace("+00:00", "Z")
        case list():
            return _json_value(value)
        case _:
            return str(value)


def _json(names: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a list of objects, one on a line."""
    lines = [
        ", ".join(f"{json.dumps(name)}: {_json_value(value)}" for name, value in zip(names, row, strict=True))
        for row in rows
    ]
    return "[" + ",".join(f"\n  {{{line}}}" for line in lines) + ("\n]" if lines else "]")


def _json_value(value: object) -> str:
    """Return a value in JSON; a decimal keeps all its digits, and a number that JSON has no word for is text."""
    match value:
        case Decimal():
            return _exact(value)
        case float() if not math.isfinite(value):
            return json.dumps(str(value))
        case None | bool() | int() | float() | str():
            return json.dumps(value, ensure_ascii=False)
        case list():
            return f"[{', '.join(map(_json_value, value))}]"
        case dict():
            return f"{{{', '.join(f'{json.dumps(key, ensure_ascii=False)}: {_json_value(one)}' for key, one in value.items())}}}"
        case _:
            return json.dumps(_exact(value))
