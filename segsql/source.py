"""Source text to plain data with positions: one bounded reader for YAML and JSON.

JSON to the letter is read by ``json_text``, all else by ``yaml_text``. Scalars keep what their author wrote. ``NO`` and ``2026-01-01`` stay text, ``2.10`` stays the decimal 2.10, and spellings
that YAML readers disagree about (``010``, ``1_000``, ``.inf``) are refused. Nothing here recurses, so no input can
exhaust the stack; size and depth are checked before anything is built.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final

from segsql.errors import MAX_FINDINGS, DefinitionError, Diagnostic, Findings, SourceRange, pointer_text
from segsql.json_text import UNPRINTABLE, Data, read_json
from segsql.places import (
    FLATTER,
    SMALLER,
    Origin,
    Place,
    Span,
    Trail,
    line_and_column,
    nearest,
    path_of,
    refused,
    unstorable,
)
from segsql.yaml_text import read_yaml

MAX_BYTES: Final = 1_048_576
MAX_DEPTH: Final = 300
MAX_PARTS: Final = 80_000
"""Keys, lists, mappings and scalars of a document."""

_BREAK: Final = re.compile("\r\n?|\n")
_ESCAPED: Final = re.compile(r"""'[^']*''|"[^"]*\\""")
"""A quoted text that is not written as it is read: a quote is doubled, or a backslash begins an escape."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document was read from: its file name, its text, and the place of every key and value; plain data has no place.

    A definition that was made of another document has the ``origins`` of its parts in that one, by pointer; the place is of that one then.
    Where something stands is no part of what it says, so all sources compare equal.
    """

    file: str = field(compare=False)
    text: str = field(compare=False, repr=False)
    root: Place | None = field(compare=False, repr=False)
    origins: Mapping[str, Origin] = field(default_factory=dict, compare=False, repr=False)

    def locate(self, finding: Diagnostic, lines: Callable[[], list[str]] | None = None) -> Diagnostic:
        """Return the finding with the range of the nearest written place its pointer names; ``lines`` are those of the text."""
        if finding.range is not None or finding.code == "invalid-guard":  # what comes with a call stands in no text
            return finding
        if self.origins and not finding.traced:
            finding = self._traced(finding)
        if self.root is None:
            return finding
        path = [_unescape(part) for part in finding.pointer.split("/")[1:]]
        span = nearest(self.root, path, at_key=finding.code in {"unknown-key", "duplicate-key"})
        if finding.within:
            span = _narrowed(span, finding.within, (lines or self.lines)())
        return finding.placed(SourceRange(self.file, *span))

    def _traced(self, finding: Diagnostic) -> Diagnostic:
        """Return a finding about a definition as one about what the part was made of, or the innermost part around it that is known."""
        pointer = finding.pointer
        while pointer and pointer not in self.origins:
            pointer = pointer.rpartition("/")[0]
        origin = self.origins.get(pointer, Origin(""))
        within = origin.within
        if pointer == finding.pointer and finding.within is not None:
            start = within[0] if within is not None else 0
            within = (start + finding.within[0], start + finding.within[1])
        return replace(finding, pointer=origin.pointer, within=within, traced=True)

    def lines(self) -> list[str]:
        """Return the lines of the text."""
        return _BREAK.split(self.text)


def _narrowed(span: Span, within: tuple[int, int], lines: list[str]) -> Span:
    """Return the part of a text that a finding is about, where the text stands on one line as it is read."""
    line, column, end_line, end_column = span
    if line != end_line:
        return span
    written = lines[line - 1][column - 1 :]
    if _ESCAPED.match(written):
        return span
    start = column + (written[:1] in ("'", '"'))
    return (line, min(start + within[0], end_column - 1), line, min(start + within[1], end_column))


def _unescape(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")


def locate_all(findings: Iterable[Diagnostic], source: Source | None) -> tuple[Diagnostic, ...]:
    """Return the findings with their places in ``source`` filled in, in the order of the text."""
    if source is None:
        return tuple(findings)
    lines = cache(source.lines)  # a large text is taken apart once, however many findings are about it
    located = [source.locate(one, lines) for one in findings]
    return tuple(sorted(located, key=lambda one: (one.range.line, one.range.column) if one.range else ()))


def read_file(path: Path) -> str:
    """Return the text of a file of at most ``MAX_BYTES`` bytes of UTF-8.

    Raises:
        DefinitionError: the file is missing, not a file, not UTF-8 or too large.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as problem:  # of a path with U+0000 in it, Python says that its value is wrong
        why = problem.strerror if isinstance(problem, OSError) else problem
        raise refused(str(path), "unreadable-file", f"cannot read {path}: {why}") from None
    if len(raw) > MAX_BYTES:
        raise refused(str(path), "too-large", f"the file is larger than {MAX_BYTES:,} bytes", hint=SMALLER)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise refused(str(path), "unreadable-file", f"not UTF-8 text: byte {problem.start} is invalid") from None


def parse(text: str, file: str = "<string>") -> tuple[Data, Source]:
    """Return the data of a YAML or JSON text and the places of all its parts.

    Raises:
        DefinitionError: the text is none, is too large or deep, is neither JSON nor YAML, holds several documents, anchors or tags, repeats a
            key, or holds a scalar that YAML readers disagree about. All repeated keys and odd scalars are reported at
            once.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers have types
        hint = "decode it, as UTF-8" if isinstance(text, bytes) else ""
        raise refused(file, "wrong-type", f"expected text, got {type(text).__name__}", hint=hint)
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise refused(file, "too-large", f"the text is larger than {MAX_BYTES:,} bytes", hint=SMALLER)
    if bad := UNPRINTABLE.search(text):
        raise unstorable(file, bad[0], *line_and_column(text, bad.start()))
    if json := read_json(text, file, deepest=MAX_DEPTH, most=MAX_PARTS):
        data, place = json
        return data, Source(file, text, place)
    data, place, findings = read_yaml(text, file, deepest=MAX_DEPTH, most=MAX_PARTS)
    source = Source(file, text, place)
    if findings:
        raise DefinitionError(locate_all(findings, source))
    return data, source


def measure(data: object) -> None:
    """Check size, depth and characters of plain data that came without a text, without recursion.

    Raises:
        DefinitionError: the data has more than ``MAX_PARTS`` keys and values or is nested deeper than ``MAX_DEPTH``, or it holds a
            character that no engine stores.
    """
    level: list[tuple[Trail, object]] = [(None, data)]
    findings, parts = Findings(MAX_FINDINGS), 1
    for _ in range(MAX_DEPTH):
        below: list[tuple[Trail, object]] = []
        for trail, one in level:
            if isinstance(one, (dict, list, tuple)):
                parts += len(one) + (len(one) if isinstance(one, dict) else 0)
                if parts > MAX_PARTS:
                    message = f"the document has more than {MAX_PARTS:,} keys and values"
                    found = Diagnostic("too-large", "error", message, pointer_text(path_of(trail)), SMALLER)
                    raise DefinitionError((found,))
            if isinstance(one, str):
                if bad := UNPRINTABLE.search(one):
                    findings.error(
                        "forbidden-character", path_of(trail), f"the character U+{ord(bad[0]):04X} cannot be stored"
                    )
            elif isinstance(one, dict):
                below.extend(((trail, str(key)), value) for key, value in one.items())
                below.extend((trail, key) for key in one)
            elif isinstance(one, (list, tuple)):
                below.extend(((trail, index), value) for index, value in enumerate(one))
        level = below
        if not level:
            break
    else:
        findings.error("too-deep", (), f"the document is nested deeper than {MAX_DEPTH} levels", FLATTER)
    if findings.errors:
        raise DefinitionError(findings.errors)
