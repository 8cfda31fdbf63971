"""Compiled SQL in files: all of it or nothing, and what would change."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from difflib import unified_diff
from pathlib import Path

from segsql.cli.product import put
from segsql.cli.reading import Definition
from segsql.cli.stream import count, note
from segsql.compiler import Compiled
from segsql.errors import Diagnostic
from segsql.lower.query import Into
from segsql.source import locate_all


def files(made: Iterable[tuple[Definition, Compiled]], into: Into, *, by_dialect: bool) -> dict[Path, str]:
    """Return the text of each file by its path in the output folder."""
    found: dict[Path, str] = {}
    for one, compiled in made:
        folder = Path(compiled.dialect) if by_dialect else Path()
        found[folder / f"{one.segment.name}.{into}.sql"] = compiled.sql + "\n"
    return found


def clashes(definitions: Iterable[Definition]) -> list[Diagnostic]:
    """Return a finding for each definition that would be written over an earlier one, which is for another catalog."""
    first: dict[str, Definition] = {}
    found: list[Diagnostic] = []
    for one in definitions:
        earlier = first.setdefault(one.segment.name, one)
        if earlier is not one and earlier.catalog is not one.catalog:
            message = f'{earlier.file} holds a segment named "{one.segment.name}" too, and its SQL would be overwritten'
            finding = Diagnostic("duplicate-name", "error", message, "/name", "write them to different folders")
            found.extend(locate_all((finding,), one.segment.source))
    return found


def write(folder: Path, texts: Mapping[Path, str]) -> int:
    """Write the files that differ, each in one step; return the exit code."""
    stale = {path: text for path, text in texts.items() if written(folder / path) != text}
    drafts: dict[Path, Path] = {}
    try:
        for path, text in stale.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            drafts[target] = _draft(target, text)
        for target, draft in drafts.items():
            draft.replace(target)
    except OSError as problem:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)
        note(f"error: cannot write to {folder}: {problem.strerror}")
        return 2
    unchanged = len(texts) - len(stale)
    note(f"wrote {count(len(stale), 'file')} to {folder}" + (f", {unchanged:,} unchanged" if unchanged else ""))
    return 0


def compare(folder: Path, texts: Mapping[Path, str]) -> int:
    """Print how the files differ from what would be written; return 1 if any does."""
    missing = differing = 0
    for path, text in texts.items():
        there = written(folder / path)
        if there == text:
            continue
        missing += there is None
        differing += there is not None
        name = str(folder / path)
        before = "/dev/null" if there is None else name
        lines = unified_diff((there or "").splitlines(), text.splitlines(), before, name, lineterm="")
        put("\n".join(lines), "diff")
    if not missing and not differing:
        note(f"{count(len(texts), 'file')} in {folder}: all as compiled")
        return 0
    said = [f"{count(differing, 'file')} {'differs' if differing == 1 else 'differ'}"] if differing else []
    said += [f"{count(missing, 'file')} missing"] if missing else []
    note(f"{', '.join(said)}, of {count(len(texts), 'file')} in {folder}")
    return 1


def _draft(target: Path, text: str) -> Path:
    """Return a new file beside the target that holds the text."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    draft.write_bytes(text.encode("utf-8"))
    return draft


def written(path: Path) -> str | None:
    """Return a file's text as it stands, byte for byte; None if there is none."""
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return None
