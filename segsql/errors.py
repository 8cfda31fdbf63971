"""Diagnostics: what segsql says about an input, where, and what would help.

    SegsqlError                 carries one or more Diagnostic
    ├── DefinitionError         a definition, catalog or call is wrong
    └── UnsupportedByDialect    it is right, but this dialect cannot keep its meaning

A bug in segsql itself is an assertion, never a Diagnostic.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, TypeAlias, get_args

Severity: TypeAlias = Literal["error", "warning"]

Code: TypeAlias = Literal[
    # reading text
    "unreadable-file",
    "too-large",
    "too-deep",
    "invalid-yaml",
    "duplicate-key",
    "ambiguous-scalar",
    "forbidden-character",
    # shape of a document
    "unknown-key",
    "missing-key",
    "wrong-type",
    "unknown-operator",
    "invalid-value",
    "duplicate-name",
    # catalog
    "invalid-catalog",
    "catalog-not-found",
    # names
    "unknown-table",
    "unknown-column",
    "unknown-relation",
    "unknown-list",
    "unknown-segment",
    "segment-cycle",
    "segment-mismatch",
    "path-to-many",
    "outer-at-top",
    "key-required",
    "sort-required",
    "satisfies-without-limit",
    "no-time-column",
    "name-too-long",
    # types and values
    "type-mismatch",
    "invalid-literal",
    "not-a-listed-value",
    "empty-text",
    "reversed-range",
    "unsupported-type",
    "invalid-period",
    "zone-arithmetic",
    # expressions
    "expression-syntax",
    "invalid-pattern",
    "unknown-function",
    "wrong-arguments",
    # the call
    "as-of-required",
    "invalid-as-of",
    "list-required",
    "unknown-dialect",
    "data-mismatch",
    # dialects
    "unsupported-by-dialect",
    # warnings
    "limit-without-sort",
    "empty-list",
    "relative-time-in-view",
    "literal-names-a-column",
    "inexact-sum",
    "always-empty",
    "always-true",
    "repeated-condition",
    "implied-condition",
    "missing-left-out",
    "complement-meant",
    "unused-transformation",
    "unused-join",
]

CODES: tuple[Code, ...] = get_args(Code)
Pointer: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class SourceRange:
    """A stretch of a source text; lines and columns count from 1, the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about an input.

    ``pointer`` is a JSON pointer (RFC 6901) into the document, ``hint`` says what would work. ``within`` narrows it to a
    stretch of the text at the pointer, in characters from 0, the end exclusive.
    """

    code: Code
    severity: Severity
    message: str
    pointer: str = ""
    hint: str = ""
    range: SourceRange | None = None
    within: tuple[int, int] | None = None

    def placed(self, place: SourceRange) -> Diagnostic:
        """Return the finding with its place in a text."""
        return Diagnostic(self.code, self.severity, self.message, self.pointer, self.hint, place, self.within)

    def __str__(self) -> str:
        where = f"{self.range.file}:{self.range.line}:{self.range.column}: " if self.range else ""
        at = f" at {self.pointer}" if self.pointer else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{where}{self.severity}[{self.code}]{at}: {self.message}{hint}"

    def to_dict(self) -> dict[str, object]:
        """Return the finding as plain data, ready for JSON."""
        found: dict[str, object] = {
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "pointer": self.pointer,
        }
        if self.hint:
            found["hint"] = self.hint
        if self.range:
            span = self.range
            found["file"] = span.file
            found["range"] = {
                "line": span.line,
                "column": span.column,
                "end_line": span.end_line,
                "end_column": span.end_column,
            }
        return found


class SegsqlError(Exception):
    """Raised for every input that segsql refuses; ``diagnostics`` says all that is wrong at once."""

    status = 422

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__("\n".join(str(one) for one in self.diagnostics))

    def __reduce__(self) -> tuple[type[SegsqlError], tuple[tuple[Diagnostic, ...]]]:
        return type(self), (self.diagnostics,)

    def to_problem(self, *, instance: str | None = None) -> dict[str, object]:
        """Return an RFC 9457 problem body: type, title, status, detail, errors."""
        problem: dict[str, object] = {
            "type": "about:blank",
            "title": type(self).__name__,
            "status": self.status,
            "detail": self.diagnostics[0].message if self.diagnostics else "",
            "errors": [one.to_dict() for one in self.diagnostics],
        }
        if instance is not None:
            problem["instance"] = instance
        return problem


class DefinitionError(SegsqlError):
    """The definition, the catalog or the call cannot be accepted as written."""


class UnsupportedByDialect(SegsqlError):
    """The definition is right, but the dialect cannot be trusted to give its members."""


class IntoText(str):
    """A step to a text that holds nodes of its own. They have no place in the document, so a pointer ends here."""

    __slots__ = ()


def pointer_text(path: Sequence[str | int]) -> str:
    """Return a JSON pointer for a path: ``("where", 0, "op")`` is ``/where/0/op``."""
    pointer = ""
    for part in path:
        pointer += "/" + str(part).replace("~", "~0").replace("/", "~1")
        if isinstance(part, IntoText):
            break
    return pointer


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest known name, or lists a few, or is empty."""
    names = sorted(known)
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f'did you mean "{close[0]}"?'
    if 0 < len(names) <= 12:
        return "known here: " + ", ".join(names)
    return ""


class Findings:
    """Collects diagnostics while a stage goes on, so that one run reports all of them."""

    __slots__ = ("items",)

    def __init__(self) -> None:
        self.items: list[Diagnostic] = []

    def error(
        self,
        code: Code,
        path: Sequence[str | int],
        message: str,
        hint: str = "",
        within: tuple[int, int] | None = None,
    ) -> None:
        """Add an error at ``path``, or at a stretch ``within`` the text there."""
        self.items.append(Diagnostic(code, "error", message, pointer_text(path), hint, within=within))

    def warning(self, code: Code, path: Sequence[str | int], message: str, hint: str = "") -> None:
        """Add a warning at ``path``."""
        self.items.append(Diagnostic(code, "warning", message, pointer_text(path), hint))

    @property
    def errors(self) -> list[Diagnostic]:
        """The findings that forbid going on."""
        return [one for one in self.items if one.severity == "error"] if self.items else []
