"""``segsql check``: definitions and their catalogs held against the rules, and against dialects."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from segsql import dialect as known
from segsql.cli.reading import read
from segsql.cli.report import Format, put_report
from segsql.compiler import check


def run(
    paths: Sequence[Path],
    *,
    dialects: Sequence[str],
    form: Format,
    catalog: Path | None,
    stdin_filename: str | None,
    segments: Sequence[Path] = (),
) -> int:
    """Check everything and print what is wrong; return the exit code."""
    for name in dialects:
        known.load(name)
    batch = read(paths, catalog=catalog, stdin_filename=stdin_filename, catalogs=True, segments=segments)
    for one in batch.definitions:
        batch.findings.extend(check(one.segment, one.catalog, dialects=dialects, segments=batch.known(one.catalog)))
    return put_report(batch, form)
