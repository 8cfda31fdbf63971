"""Diagnostics: what segsql says about an input, where, and what would help.

    SegsqlError                 carries one or more Diagnostic
    ├── DefinitionError         a definition, catalog or call is wrong
    ├── UnsupportedByDialect    it is right, but this dialect cannot keep its meaning
    └── ApplyError              it is right, but what is there in the database, or the engine, is in its way

A bug in segsql itself is an assertion, never a Diagnostic.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from typing import Final, Literal, TypeAlias, get_args

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
    "sql-syntax",
    "sql-refused",
    "invalid-pattern",
    "unknown-function",
    "wrong-arguments",
    # the call
    "as-of-required",
    "invalid-as-of",
    "list-required",
    "invalid-guard",
    "invalid-plan",
    "invalid-export",
    "unknown-format",
    "invalid-binding",
    "unbound-name",
    "no-definition",
    "meaning-refused",
    "not-held",
    "masked-column",
    "unknown-dialect",
    "data-mismatch",
    # dialects
    "unsupported-by-dialect",
    # the database
    "not-ours",
    "in-use",
    "unsafe-role",
    "busy",
    "engine-refused",
    # warnings
    "limit-without-sort",
    "masked-column-left-out",
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
    "label-without-id",
    "ignored-part",
    "read-as-meant",
]

CODES: tuple[Code, ...] = get_args(Code)
Pointer: TypeAlias = tuple[str | int, ...]


MAX_VALUE: Final = 80
"""More characters of a value are cut off in a message."""
MAX_MESSAGE: Final = 1_600
MAX_HINT: Final = 400
"""A message and its hint have at most 2,000 characters."""

_LONG: Final = re.compile(rf'"[^"]{{{MAX_VALUE + 1},}}"|\S{{{MAX_VALUE + 1},}}')
_JOINERS: Final = frozenset("\u200c\u200d\u00a0")
"""Characters that do not count as printable, though letters and emoji need them."""


def shown(value: object) -> str:
    """Return a value for a message, without its end where it is long."""
    try:
        text = str(value)
    except ValueError:  # Python does not write out thousands of digits
        return "a number of very many digits"
    return text if len(text) <= MAX_VALUE else f"{text[: MAX_VALUE - 1]}…"


def printable(text: str) -> str:
    """Return text with all spelled out that would move a cursor, switch a terminal or turn the writing round."""
    if text.isprintable():
        return text
    return "".join([one if one.isprintable() or one in _JOINERS else f"\\u{ord(one):04x}" for one in text])


def _told(text: str, most: int) -> str:
    """Return a text that tells nothing at length, whatever an input had in it."""
    if len(text) > MAX_VALUE:
        text = _LONG.sub(_shortened, text[: 2 * most])
    text = printable(text)
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _shortened(found: re.Match[str]) -> str:
    return f'"{shown(found[0][1:-1])}"' if found[0][0] == found[0][-1] == '"' else shown(found[0])


def _led_to(pointer: str) -> str:
    """Return a pointer for people; the keys on its way are a document's own."""
    return printable("/".join(map(shown, pointer.split("/"))))


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
    stretch of the text at the pointer, in characters from 0, the end exclusive. ``inside`` are the steps to a node that the text stands for,
    until it is known where that was written. ``traced`` says that the pointer leads into the document that a definition was made of.

    Message and hint have at most 2,000 characters, of no value more than 80, and none that a terminal takes for a command, whatever stood
    in the input.
    """

    code: Code
    severity: Severity
    message: str
    pointer: str = ""
    hint: str = ""
    range: SourceRange | None = None
    within: tuple[int, int] | None = None
    inside: Pointer = ()
    traced: bool = False

    def __post_init__(self) -> None:
        tell = object.__setattr__
        tell(self, "message", _told(self.message, MAX_MESSAGE))
        tell(self, "hint", _told(self.hint, MAX_HINT))

    def placed(self, place: SourceRange) -> Diagnostic:
        """Return the finding with its place in a text."""
        return replace(self, range=place)

    def __str__(self) -> str:
        where = f"{printable(self.range.file)}:{self.range.line}:{self.range.column}: " if self.range else ""
        at = f" at {_led_to(self.pointer)}" if self.pointer else ""
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


class ApplyError(SegsqlError):
    """The definition is right, but the database is not as it has to be, or its engine refuses: nothing was changed."""

    status = 409


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


_MANY: Final = 50
_FEW: Final = 10
_TOO_MANY: Final = 4_096
"""Among more names the nearest is not looked for, which would take as long as all else for each mistake."""


def _alike(name: str, known: list[str]) -> list[str]:
    """Return the names that share most pairs of letters with a name, as comparing it with each of very many takes too long."""
    pairs = _pairs(name)
    return nlargest(_FEW, known, key=lambda one: len(pairs & _pairs(one)) / (len(one) + 1))


@lru_cache(maxsize=_TOO_MANY)
def _pairs(name: str) -> frozenset[tuple[str, str]]:
    """Return the letters next to each other in a name; a catalog with many mistakes asks for the same names each time."""
    return frozenset(pairwise(name))


def _inside(path: Sequence[str | int]) -> Pointer:
    """Return the steps of a path behind the one to a text that holds nodes."""
    return next((tuple(path[at + 1 :]) for at, step in enumerate(path) if isinstance(step, IntoText)), ())


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest known name, or lists a few, or is empty."""
    names = list(known)
    if len(names) > _TOO_MANY:
        return ""
    names.sort()
    close = get_close_matches(name, _alike(name, names) if len(names) > _MANY else names, n=1, cutoff=0.6)
    if close:
        return f'did you mean "{shown(close[0])}"?'
    if 0 < len(names) <= 12:
        return "known here: " + ", ".join(map(shown, names))
    return ""


def check_word(argument: str, given: str, words: Collection[str]) -> None:
    """Hold a word that comes with a call to those that its argument takes.

    Raises:
        DefinitionError: it is none of them.
    """
    if given not in words:
        known = " or ".join(f'"{one}"' for one in words)
        message = f'{argument} is {known}, and not "{shown(given)}"'
        raise DefinitionError((Diagnostic("invalid-value", "error", message, "", did_you_mean(str(given), words)),))


MAX_FINDINGS: Final = 100
"""So many mistakes of a definition are told; looking for more would take a while, and nobody reads them."""

NO_MORE: Final = Diagnostic(
    "too-large", "error", f"there are more than {MAX_FINDINGS} mistakes, and the others are not told"
)


class Findings:
    """Collects diagnostics while a stage goes on, so that one run reports all of them, or as many as ``most``."""

    __slots__ = ("items", "most")

    def __init__(self, most: int | None = None) -> None:
        self.items: list[Diagnostic] = []
        self.most = most

    def error(
        self,
        code: Code,
        path: Sequence[str | int],
        message: str,
        hint: str = "",
        within: tuple[int, int] | None = None,
    ) -> None:
        """Add an error at ``path``, or at a stretch ``within`` the text there.

        Raises:
            DefinitionError: with everything found so far, if that is enough.
        """
        if self.most is not None and len(self.items) >= self.most and len(self.errors) >= self.most:
            raise DefinitionError((*self.items, NO_MORE))
        self.items.append(Diagnostic(code, "error", message, pointer_text(path), hint, None, within, _inside(path)))

    def warning(self, code: Code, path: Sequence[str | int], message: str, hint: str = "") -> None:
        """Add a warning at ``path``."""
        self.items.append(Diagnostic(code, "warning", message, pointer_text(path), hint, inside=_inside(path)))

    @property
    def errors(self) -> list[Diagnostic]:
        """The findings that forbid going on."""
        return [one for one in self.items if one.severity == "error"] if self.items else []
