"""Source text to plain data with positions: one bounded reader for YAML 1.2 and JSON.

Scalars keep what their author wrote. ``NO`` and ``2026-01-01`` stay text, ``2.10`` stays the decimal 2.10, and spellings
that YAML readers disagree about (``010``, ``1_000``, ``.inf``) are refused. Nothing here recurses, so no input can
exhaust the stack; size and depth are checked before anything is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeAlias

from segsql.errors import Code, DefinitionError, Diagnostic, Findings, Pointer, SourceRange

MAX_BYTES: Final = 1_048_576
MAX_DEPTH: Final = 300

Data: TypeAlias = "bool | int | Decimal | str | list[Data] | dict[str, Data] | None"
Span: TypeAlias = tuple[int, int, int, int]

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?")
_AMBIGUOUS = re.compile(
    r"[-+]?(?:0[0-9_]+|[0-9][0-9]*_[0-9_]*|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|[0-9][0-9_]*\.|\.[0-9][0-9_]*"
    r"|[0-9][0-9_]*\.[0-9_]*_[0-9_]*|\.(?:inf|Inf|INF)|[0-9_.]+[eE][-+]?[0-9]+)|\.(?:nan|NaN|NAN)"
)
_BRACKETS = re.compile(
    r""""(?:[^"\\]|\\.)*"|'[^']*'|(?<!\S)#[^\n]*|(?<=[:-] )[|>][-+0-9]*[ \t]*\n(?:(?:[ \t][^\n]*)?\n)*|[\[\]{}]"""
)
_BEFORE_A_NODE = re.compile(r"(?:^|[-:?,\n])[ \t]*\Z")
_UNPRINTABLE = re.compile("[\x00\ud800-\udfff]")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document was read from: its file name, its text, and the place of every key and value.

    Where something stands is no part of what it says, so all sources compare equal.
    """

    file: str = field(compare=False)
    text: str = field(compare=False, repr=False)
    values: dict[Pointer, Span] = field(compare=False, repr=False)
    keys: dict[Pointer, Span] = field(compare=False, repr=False)

    def locate(self, finding: Diagnostic) -> Diagnostic:
        """Return the finding with the range of the nearest written place its pointer names."""
        if finding.range is not None:
            return finding
        path: Pointer = tuple(_unescape(part) for part in finding.pointer.split("/")[1:])
        at_key = finding.code in {"unknown-key", "duplicate-key"}
        while True:
            span = self._find(self.keys, path) if at_key else None
            span = span or self._find(self.values, path)
            if span is not None:
                span = self._narrowed(span, finding.within) if finding.within else span
                return finding.placed(SourceRange(self.file, *span))
            if not path:
                return finding.placed(SourceRange(self.file, 1, 1, 1, 1))
            path, at_key = path[:-1], False

    def _narrowed(self, span: Span, within: tuple[int, int]) -> Span:
        """Return the part of a text that a finding is about, where the text stands on one line as it is read."""
        line, column, end_line, end_column = span
        if line != end_line:
            return span
        written = self.text.split("\n")[line - 1][column - 1 : end_column - 1]
        quoted = written[:1] in ("'", '"')
        if quoted and ("\\" in written or written[:1] in written[1:-1]):
            return span
        start = column + within[0] + quoted
        return (line, min(start, end_column - 1), line, min(column + within[1] + quoted, end_column))

    @staticmethod
    def _find(spans: dict[Pointer, Span], path: Pointer) -> Span | None:
        return spans.get(tuple(int(part) if isinstance(part, str) and part.isdigit() else part for part in path))


def _unescape(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")


def locate_all(findings: Iterable[Diagnostic], source: Source | None) -> tuple[Diagnostic, ...]:
    """Return the findings with their places in ``source`` filled in, in the order of the text."""
    if source is None:
        return tuple(findings)
    located = [source.locate(one) for one in findings]
    return tuple(sorted(located, key=lambda one: (one.range.line, one.range.column) if one.range else (0, 0)))


def read_file(path: Path) -> str:
    """Return the text of a file of at most ``MAX_BYTES`` bytes of UTF-8.

    Raises:
        DefinitionError: the file is missing, not a file, not UTF-8 or too large.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as problem:
        raise _refused(str(path), "unreadable-file", f"cannot read {path}: {problem.strerror}") from None
    if len(raw) > MAX_BYTES:
        raise _refused(str(path), "too-large", f"the file is larger than {MAX_BYTES:,} bytes")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise _refused(str(path), "unreadable-file", f"not UTF-8 text: byte {problem.start} is invalid") from None


def parse(text: str, file: str = "<string>") -> tuple[Data, Source]:
    """Return the data of a YAML or JSON text and the places of all its parts.

    Raises:
        DefinitionError: the text is too large or deep, is no YAML, holds several documents, anchors or tags, repeats a
            key, or holds a scalar that YAML readers disagree about. All repeated keys and odd scalars are reported at
            once.
    """
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise _refused(file, "too-large", f"the text is larger than {MAX_BYTES:,} bytes")
    if _brackets_deep(text):
        raise _refused(file, "too-deep", f"the document is nested deeper than {MAX_DEPTH} levels")
    if bad := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        raise _refused(file, "forbidden-character", f"the character U+{ord(bad[0]):04X} cannot be stored", line)
    builder = _Builder(Source(file, text, {}, {}))
    builder.build()
    if errors := builder.findings.errors:
        raise DefinitionError(locate_all(errors, builder.source))
    return builder.root, builder.source


def _brackets_deep(text: str) -> bool:
    """Whether brackets are nested too deeply.

    The reader would find that too, but the YAML scanner takes quadratic time for openings that nothing has closed yet.
    Brackets in comments, in quotes, in block scalars and within plain text open nothing.
    """
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for found in _BRACKETS.finditer(text):
        match found[0]:
            case "[" | "{":
                if not depth and not _BEFORE_A_NODE.search(text, max(0, found.start() - 80), found.start()):
                    continue
                depth += 1
                if depth > MAX_DEPTH:
                    return True
            case "]" | "}":
                depth = max(0, depth - 1)
            case _:
                pass
    return False


def _refused(file: str, code: Code, message: str, line: int = 1, column: int = 1, hint: str = "") -> DefinitionError:
    return DefinitionError(
        (Diagnostic(code, "error", message, "", hint, SourceRange(file, line, column, line, column + 1)),)
    )


def measure(data: object) -> None:
    """Check depth and characters of plain data that came without a text, without recursion.

    Raises:
        DefinitionError: the data is nested deeper than ``MAX_DEPTH`` or holds a character that no engine stores.
    """
    level: list[tuple[Pointer, object]] = [((), data)]
    findings = Findings()
    for _ in range(MAX_DEPTH):
        below: list[tuple[Pointer, object]] = []
        for path, one in level:
            if isinstance(one, str):
                if bad := _UNPRINTABLE.search(one):
                    findings.error("forbidden-character", path, f"the character U+{ord(bad[0]):04X} cannot be stored")
            elif isinstance(one, dict):
                below.extend(((*path, str(key)), value) for key, value in one.items())
                below.extend((path, key) for key in one)
            elif isinstance(one, (list, tuple)):
                below.extend(((*path, index), value) for index, value in enumerate(one))
        level = below
        if not level:
            break
    else:
        findings.error("too-deep", (), f"the document is nested deeper than {MAX_DEPTH} levels")
    if findings.errors:
        raise DefinitionError(findings.errors)


class _Builder:
    """Builds data from the YAML event stream with an explicit stack."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.findings = Findings()
        self.root: Data = None
        self.stack: list[tuple[Pointer, list[Data] | dict[str, Data]]] = []
        self.key: str | None = None
        self.documents = 0

    def build(self) -> None:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import YAMLError

        try:
            for event in YAML(typ="safe", pure=True).parse(self.source.text):
                self.take(event)
        except YAMLError as problem:
            mark = getattr(problem, "problem_mark", None)
            message = getattr(problem, "problem", None) or str(problem).splitlines()[0]
            line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
            raise _refused(self.source.file, "invalid-yaml", f"not valid YAML: {message}", line, column) from None
        if self.documents == 0:
            raise _refused(self.source.file, "invalid-yaml", "the document is empty")

    def take(self, event: object) -> None:
        """Add what one event says; ruamel's event classes are told apart by name, as it ships no types for them."""
        match type(event).__name__:
            case "DocumentStartEvent":
                self.documents += 1
                if self.documents > 1:
                    self.refuse(event, "the file holds more than one document")
            case "AliasEvent":
                self.refuse(event, "aliases are not accepted", "write the value out")
            case "MappingStartEvent":
                self.open(event, {})
            case "SequenceStartEvent":
                self.open(event, [])
            case "MappingEndEvent" | "SequenceEndEvent":
                path, _ = self.stack.pop()
                line, column, _, _ = self.source.values[path]
                self.source.values[path] = (line, column, *_span(event)[2:])
            case "ScalarEvent":
                self.scalar(event)
            case _:
                pass

    def refuse(self, event: object, message: str, hint: str = "") -> None:
        line, column, _, _ = _span(event)
        raise _refused(self.source.file, "invalid-yaml", message, line, column, hint)

    def place(self, event: object, value: Data) -> Pointer:
        """Put a value where it belongs and return its path."""
        if getattr(event, "anchor", None) is not None:
            self.refuse(event, "anchors are not accepted", "write the value out")
        if not self.stack:
            path: Pointer = ()
            self.root = value
        else:
            parent, holder = self.stack[-1]
            if isinstance(holder, list):
                path = (*parent, len(holder))
                holder.append(value)
            else:
                assert self.key is not None
                path = (*parent, self.key)
                holder[self.key] = value
                self.key = None
        self.source.values[path] = _span(event)
        return path

    def open(self, event: object, value: list[Data] | dict[str, Data]) -> None:
        if self.stack and isinstance(self.stack[-1][1], dict) and self.key is None:
            self.refuse(event, "a key must be plain text")
        if getattr(event, "tag", None) is not None:
            self.refuse(event, "tags are not accepted")
        path = self.place(event, value)
        self.stack.append((path, value))
        if len(self.stack) > MAX_DEPTH:
            line, column, _, _ = _span(event)
            message = f"the document is nested deeper than {MAX_DEPTH} levels"
            raise _refused(self.source.file, "too-deep", message, line, column)

    def scalar(self, event: object) -> None:
        text: str = getattr(event, "value", "")
        if bad := _UNPRINTABLE.search(text):
            line, column, _, _ = _span(event)
            message = f"the character U+{ord(bad[0]):04X} cannot be stored"
            raise _refused(self.source.file, "forbidden-character", message, line, column)
        if self.stack and isinstance(holder := self.stack[-1][1], dict) and self.key is None:
            path = (*self.stack[-1][0], text)
            if text in holder:
                self.findings.error("duplicate-key", path, f'the key "{text}" is written twice')
            self.key = text
            self.source.keys[path] = _span(event)
            return
        if getattr(event, "tag", None) is not None:
            self.refuse(event, "tags are not accepted")
        if getattr(event, "style", None) is not None:
            self.place(event, text)
            return
        path = self.place(event, resolve(text))
        if _AMBIGUOUS.fullmatch(text) and not _DECIMAL.fullmatch(text):
            hint = "quote it if it is text, or write the number plainly"
            self.findings.error("ambiguous-scalar", path, f"YAML readers disagree about what {text} is", hint)


def resolve(text: str) -> bool | int | Decimal | str | None:
    """Return the value of a plain (unquoted) scalar: null, boolean, integer, exact decimal, else the text itself."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= 40 else Decimal(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return text


def _span(event: object) -> Span:
    start, end = getattr(event, "start_mark"), getattr(event, "end_mark")  # noqa: B009
    return (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
