"""YAML 1.2 to plain data with the place of every part: the slow half of ``source``, which explains what is wrong with a text.

Nothing here recurses: the reader of YAML gives events, and a stack of our own makes data of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Any, Final, NoReturn

from segsql.errors import Code, Diagnostic, Findings, Pointer
from segsql.json_text import NUMBER, UNPRINTABLE, Data, number
from segsql.places import Listed, Mapped, Place, Span, line_and_column, refused

_NUMBER = re.compile(rf"[-+]?{NUMBER}")
_AMBIGUOUS = re.compile(
    r"[-+]?(?:0[0-9_]+|[0-9][0-9]*_[0-9_]*|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*"
    r"|\.(?:inf|Inf|INF)|[0-9_.]+[eE][-+]?[0-9]+)|\.(?:nan|NaN|NAN)"
)
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
SMALLER: Final = (
    "long lists of values are static lists, which come with the call, or tables; a large document is read as JSON"
)
FLATTER: Final = "groups within groups of the same sort are one group"


def read_yaml(text: str, file: str, *, deepest: int, most: int) -> tuple[Data, Place, list[Diagnostic]]:
    """Return the data of a text and the places of its parts, and what is wrong with keys and scalars, which have no place yet.

    Raises:
        DefinitionError: the text is no YAML, has more levels or parts, or holds what a definition does without.
    """
    builder = _Builder(file, deepest, most)
    for event in builder.events(text):
        builder.take(event)
    if builder.documents == 0:
        raise refused(file, "invalid-yaml", "the document is empty")
    return builder.root, builder.place, builder.findings.errors


class _Builder:
    """Builds data from events, of which ruamel ships no types; ``steps`` lead to the mapping or list that is open."""

    root: Data
    place: Place

    def __init__(self, file: str, deepest: int, most: int) -> None:
        self.file = file
        self.deepest = deepest
        self.most = most
        self.findings = Findings()
        self.stack: list[tuple[dict[str, Data] | list[Data], Mapped | Listed]] = []
        self.steps: list[str | int] = []
        self.key: str | None = None
        self.parts = 0
        self.documents = 0
        self.too_deep = f"the document is nested deeper than {deepest} levels"

    def events(self, text: str) -> Iterator[Any]:
        """Yield the events of a text, and refuse it where the reader of YAML does, or breaks."""
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError
        from ruamel.yaml.reader import ReaderError

        from segsql.yaml_scanner import ShallowScanner, TooDeepError

        yaml, last = YAML(typ="safe", pure=True), None
        yaml.Scanner = partial(ShallowScanner, deepest=self.deepest)
        try:
            for last in yaml.parse(text):
                yield last
        except MarkedYAMLError as problem:
            line, column = problem.problem_mark.line + 1, problem.problem_mark.column + 1
            if isinstance(problem, TooDeepError):
                raise refused(self.file, "too-deep", self.too_deep, line, column, FLATTER) from None
            raise refused(self.file, "invalid-yaml", f"not valid YAML: {problem.problem}", line, column) from None
        except ReaderError as problem:
            message = f"not valid YAML: the character U+{problem.character:04X} is not allowed"
            raise refused(self.file, "invalid-yaml", message, *line_and_column(text, problem.position)) from None
        except (ValueError, OverflowError, AssertionError):  # ruamel leaves such numbers to Python
            self.refuse(last, "not valid YAML: behind this, the number of a character or of a version is out of range")

    def take(self, event: Any) -> None:
        """Add what one event says; event classes are told apart by name."""
        match type(event).__name__:
            case "DocumentStartEvent":
                self.documents += 1
                if self.documents > 1:
                    self.refuse(event, "the file holds more than one document")
            case "AliasEvent":
                self.refuse(event, "aliases are not accepted", "write the value out")
            case "MappingStartEvent":
                self.open(event, ({}, Mapped(_span(event))))
            case "SequenceStartEvent":
                self.open(event, ([], Listed(_span(event))))
            case "MappingEndEvent" | "SequenceEndEvent":
                _, place = self.stack.pop()
                place.span = (*place.span[:2], *_span(event)[2:])
                if self.stack:
                    self.steps.pop()
            case "ScalarEvent":
                self.scalar(event)
            case _:
                pass

    def refuse(self, event: Any, message: str, hint: str = "", code: Code = "invalid-yaml") -> NoReturn:
        """Refuse the text for what an event says."""
        line, column, _, _ = _span(event)
        raise refused(self.file, code, message, line, column, hint) from None

    def put(self, event: Any, value: Data, here: Place) -> Pointer:
        """Put a value where it belongs and return the step to it, none for the whole document."""
        if event.anchor is not None:
            self.refuse(event, "anchors are not accepted", "write the value out")
        self.parts += 1
        if self.parts > self.most:
            self.refuse(event, f"a document in YAML has at most {self.most:,} keys and values", SMALLER, "too-large")
        if not self.stack:
            self.root, self.place = value, here
            return ()
        holder, place = self.stack[-1]
        if isinstance(holder, list):
            assert isinstance(place, Listed)
            holder.append(value)
            place.parts.append(here)
            return (len(holder) - 1,)
        key, self.key = self.key, None
        assert key is not None
        assert isinstance(place, Mapped)
        holder[key] = value
        place.parts[key] = here
        return (key,)

    def open(self, event: Any, opened: tuple[dict[str, Data] | list[Data], Mapped | Listed]) -> None:
        """Begin a mapping or list."""
        if self.stack and isinstance(self.stack[-1][1], Mapped) and self.key is None:
            self.refuse(event, "a key must be plain text")
        if event.tag is not None:
            self.refuse(event, "tags are not accepted")
        self.steps += self.put(event, *opened)
        self.stack.append(opened)
        if len(self.stack) > self.deepest:
            self.refuse(event, self.too_deep, FLATTER, "too-deep")

    def scalar(self, event: Any) -> None:
        """Add a key or a plain value."""
        text: str = event.value
        if bad := UNPRINTABLE.search(text):
            self.refuse(event, f"the character U+{ord(bad[0]):04X} cannot be stored", code="forbidden-character")
        if self.stack and self.key is None and isinstance(place := self.stack[-1][1], Mapped):
            if text in place.keys:
                self.findings.error("duplicate-key", (*self.steps, text), f'the key "{text}" is written twice')
            self.key = text
            self.parts += 1
            place.keys[text] = _span(event)
            return
        if event.tag is not None:
            self.refuse(event, "tags are not accepted")
        if event.style is not None:
            self.put(event, text, _span(event))
            return
        step = self.put(event, resolve(text), _span(event))
        if _AMBIGUOUS.fullmatch(text) and not _NUMBER.fullmatch(text):
            hint = "quote it if it is text, or write the number plainly"
            message = f"YAML readers disagree about what {text} is"
            self.findings.error("ambiguous-scalar", (*self.steps, *step), message, hint)


def resolve(text: str) -> bool | int | Decimal | str | None:
    """Return the value of a plain (unquoted) scalar: null, boolean, integer, exact decimal, else the text itself."""
    if text in _WORDS:
        return _WORDS[text]
    return number(text) if _NUMBER.fullmatch(text) else text


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    return (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
