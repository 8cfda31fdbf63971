"""Findings for people: what is wrong, the lines it stands in, and what would help."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from segsql.cli.stream import blank_controls, plain
from segsql.cli.terminal import PIPED_WIDTH, console
from segsql.errors import Diagnostic, SourceRange

_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_COLORS: Final = {"error": "bold red", "warning": "bold yellow"}
_WIDTH: Final = 120
"""How wide an excerpt is where there is no terminal to fit."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an excerpt, cut to the room there is; the cells from ``start`` to ``end`` are meant."""

    number: int
    text: str
    start: int = 0
    end: int = 0


def show(findings: Iterable[Diagnostic], texts: Mapping[str, str], *, stderr: bool = True) -> None:
    """Print findings with the lines of the source that they point at; ``texts`` are the sources by file."""
    out = console(stderr=stderr)
    for index, one in enumerate(findings):
        if index:
            out.print()
        for line in _drawn(one, texts, out):
            out.print(line, soft_wrap=True)


def excerpt(text: str, span: SourceRange, room: int) -> list[Line]:
    """Return the line that a range starts in and its neighbors, all cut to the same window around the place."""
    lines = [blank_controls(one) for one in _BREAK.split(text)]
    if not 1 <= span.line <= len(lines):
        return []
    here = lines[span.line - 1]
    start = min(span.column - 1, len(here))
    end = span.end_column - 1 if span.end_line == span.line else len(here.rstrip())
    end = max(start + 1, min(end, len(here)))
    first = 0
    if end > room - 1 and len(here) > room:
        first = max(0, min(start - room // 4, len(here) - room + 1))
    found: list[Line] = []
    for number in range(max(1, span.line - 1), min(len(lines), span.line + 1) + 1):
        line = lines[number - 1]
        if number != span.line:
            if line.strip():
                found.append(Line(number, _cut(line, first, room)))
            continue
        cut = _cut(line, first, room)
        left = cell_len(cut[: start - first])
        found.append(Line(number, cut, left, left + max(1, cell_len(cut[start - first : end - first]))))
    return found


def _cut(line: str, first: int, room: int) -> str:
    """Return the part of a line from ``first`` on that fits, an ellipsis where something is gone."""
    kept = line[first:]
    if first and kept:
        kept = "…" + kept[1:]
    return kept if len(kept) <= room else kept[: room - 1] + "…"


def _drawn(finding: Diagnostic, texts: Mapping[str, str], out: Console) -> Iterable[Text]:
    color = _COLORS[finding.severity]
    yield Text.assemble(
        (f"{finding.severity}[{finding.code}]", color), (f": {plain(finding.message)}", "bold"), end="\n"
    )
    lines: Sequence[Line] = ()
    span = finding.range
    if span is not None and span.file in texts:
        width = _WIDTH if out.width == PIPED_WIDTH else out.width
        lines = excerpt(texts[span.file], span, max(30, width - 8 - len(str(span.line))))
    gutter = len(str(lines[-1].number)) if lines else 2
    if span is not None:
        place = f"{plain(span.file)}:{span.line}:{span.column}" if lines else plain(span.file)
        at = f"  ({plain(finding.pointer)})" if finding.pointer else ""
        yield Text.assemble((" " * gutter + " --> ", "blue"), place, (at, "dim"))
    elif finding.pointer:
        yield Text.assemble((" " * gutter + " --> ", "blue"), (f"at {plain(finding.pointer)}", "dim"))
    for line in lines:
        yield Text.assemble((f" {line.number:>{gutter}} | ", "blue"), line.text.rstrip())
        if line.end:
            marks = " " * line.start + "^" * (line.end - line.start)
            yield Text.assemble((" " * (gutter + 1) + " | ", "blue"), (marks, color))
    if finding.hint:
        yield Text.assemble(("  help: ", "bold cyan"), plain(finding.hint))
