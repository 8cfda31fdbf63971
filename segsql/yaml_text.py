"""YAML 1.2 to plain data with the place of every part: the slow half of ``source``, which explains what is wrong with a text.

Nothing here recurses: the reader of YAML gives events, and a stack of our own makes data of them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from segsql.errors import Diagnostic, Findings, Pointer
from segsql.json_text import NUMBER, Data, whole_number
from segsql.places import Listed, Mapped, Place, Span, refused

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(rf"[-+]?{NUMBER}")
_AMBIGUOUS = re.compile(
    r"[-+]?(?:0[0-9_]+|[0-9][0-9]*_[0-9_]*|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*"
    r"|\.(?:inf|Inf|INF)|[0-9_.]+[eE][-+]?[0-9]+)|\.(?:nan|NaN|NAN)"
)
_UNPRINTABLE = re.compile("[\x00\ud800-\udfff]")
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
    builder.build(text)
    assert builder.place is not None
    return builder.root, builder.place, builder.findings.errors


class _Builder:
    """Builds data from events; ``steps`` lead to the mapping or list that is open."""

    def __init__(self, file: str, deepest: int, most: int) -> None:
        self.file = file
        self.deepest = deepest
        self.most = most
        self.findings = Findings()
        self.root: Data = None
        self.place: Place | None = None
        self.stack: list[tuple[dict[str, Data] | list[Data], Mapped | Listed]] = []
        self.steps: list[str | int] = []
        self.key: str | None = None
        self.parts = 0
        self.documents = 0

    def build(self, text: str) -> None:
        """Read all of a text."""
        from ruamel.yaml import YAML
        from ruamel.yaml.error import YAMLError

        try:
            for event in YAML(typ="safe", pure=True).parse(text):
                self.take(event)
        except YAMLError as problem:
            mark = getattr(problem, "problem_mark", None)
            message = getattr(problem, "problem", None) or str(problem).splitlines()[0]
            line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
            raise refused(self.file, "invalid-yaml", f"not valid YAML: {message}", line, column) from None
        if self.documents == 0:
            raise refused(self.file, "invalid-yaml", "the document is empty")

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

    def refuse(self, event: object, message: str, hint: str = "") -> None:
        """Refuse the text for what an event says."""
        line, column, _, _ = _span(event)
        raise refused(self.file, "invalid-yaml", message, line, column, hint)

    def put(self, event: object, value: Data, here: Place) -> Pointer:
        """Put a value where it belongs and return the step to it, none for the whole document."""
        if getattr(event, "anchor", None) is not None:
            self.refuse(event, "anchors are not accepted", "write the value out")
        self.parts += 1
        if self.parts > self.most:
            line, column, _, _ = _span(event)
            message = f"a document in YAML has at most {self.most:,} keys and values"
            raise refused(self.file, "too-large", message, line, column, SMALLER)
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

    def open(self, event: object, opened: tuple[dict[str, Data] | list[Data], Mapped | Listed]) -> None:
        """Begin a mapping or list."""
        if self.stack and isinstance(self.stack[-1][1], Mapped) and self.key is None:
            self.refuse(event, "a key must be plain text")
        if getattr(event, "tag", None) is not None:
            self.refuse(event, "tags are not accepted")
        self.steps += self.put(event, *opened)
        self.stack.append(opened)
        if len(self.stack) > self.deepest:
            line, column, _, _ = _span(event)
            message = f"the document is nested deeper than {self.deepest} levels"
            raise refused(self.file, "too-deep", message, line, column, FLATTER)

    def scalar(self, event: object) -> None:
        """Add a key or a plain value."""
        text: str = getattr(event, "value", "")
        if bad := _UNPRINTABLE.search(text):
            line, column, _, _ = _span(event)
            message = f"the character U+{ord(bad[0]):04X} cannot be stored"
            raise refused(self.file, "forbidden-character", message, line, column)
        if self.stack and self.key is None and isinstance(place := self.stack[-1][1], Mapped):
            if text in place.keys:
                self.findings.error("duplicate-key", (*self.steps, text), f'the key "{text}" is written twice')
            self.key = text
            self.parts += 1
            place.keys[text] = _span(event)
            return
        if getattr(event, "tag", None) is not None:
            self.refuse(event, "tags are not accepted")
        if getattr(event, "style", None) is not None:
            self.put(event, text, _span(event))
            return
        step = self.put(event, resolve(text), _span(event))
        if _AMBIGUOUS.fullmatch(text) and not _DECIMAL.fullmatch(text):
            hint = "quote it if it is text, or write the number plainly"
            message = f"YAML readers disagree about what {text} is"
            self.findings.error("ambiguous-scalar", (*self.steps, *step), message, hint)


def resolve(text: str) -> bool | int | Decimal | str | None:
    """Return the value of a plain (unquoted) scalar: null, boolean, integer, exact decimal, else the text itself."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return whole_number(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return text


def _span(event: object) -> Span:
    start, end = getattr(event, "start_mark"), getattr(event, "end_mark")  # noqa: B009
    return (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
