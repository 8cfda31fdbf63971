"""YAML to plain data with the place of every part: the half of ``source`` that reads what is no strict JSON, and explains what is wrong with it.

Nothing here recurses: libyaml gives events, and a stack of our own makes data of them. What a plain scalar is, where YAML 1.1 and 1.2 differ,
is decided here; that a line ends at U+0085, U+2028 and U+2029 for 1.1 alone is why these are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, Final, NoReturn

from segsql.errors import Diagnostic, Findings, Pointer
from segsql.json_text import NUMBER, UNPRINTABLE, Data, number
from segsql.places import Listed, Mapped, Place, Span, line_and_column, refused, too_deep, too_large, unstorable

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
_BREAK_OF_SOME: Final = re.compile("[\x85\u2028\u2029]")
"""Ends a line in YAML 1.1, and is a character like others in YAML 1.2."""


def read_yaml(text: str, file: str, *, deepest: int, most: int) -> tuple[Data, Place, list[Diagnostic]]:
    """Return the data of a text and the places of its parts, and what is wrong with keys and scalars, which have no place yet.

    Raises:
        DefinitionError: the text is no YAML, has more levels or parts, or holds what a definition does without.
    """
    if found := _BREAK_OF_SOME.search(text):
        message = f"YAML readers disagree whether the character U+{ord(found[0]):04X} ends a line"
        hint = f'write it as "\\u{ord(found[0]):04X}", in double quotes'
        raise refused(file, "invalid-yaml", message, *line_and_column(text, found.start()), hint)
    builder = _Builder(file, deepest, most)
    builder.read(text)
    if builder.documents == 0:
        raise refused(file, "invalid-yaml", "the document is empty")
    return builder.root, builder.place, builder.findings.errors


class _Builder:
    """Builds data from events, of which no types are shipped; ``steps`` lead to the mapping or list that is open."""

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

    def read(self, text: str) -> None:
        """Take the events of a text, and refuse it where the reader of YAML does."""
        from yaml import MarkedYAMLError
        from yaml.reader import ReaderError

        takes: dict[str, Callable[[Any], None]] = {
            "ScalarEvent": self.scalar,
            "MappingStartEvent": lambda event: self.open(event, ({}, Mapped(_span(event)))),
            "SequenceStartEvent": lambda event: self.open(event, ([], Listed(_span(event)))),
            "MappingEndEvent": self.close,
            "SequenceEndEvent": self.close,
            "AliasEvent": lambda event: self.refuse(event, "aliases are not accepted", "write the value out"),
            "DocumentStartEvent": self.document,
        }
        try:
            for event in _events(text):
                if take := takes.get(type(event).__name__):
                    take(event)
        except MarkedYAMLError as problem:
            mark: Any = problem.problem_mark
            message = f"not valid YAML: {problem.problem}"
            raise refused(self.file, "invalid-yaml", message, mark.line + 1, mark.column + 1) from None
        except ReaderError as problem:
            message = f"not valid YAML: the character U+{problem.character:04X} is not allowed"
            index = len(text.encode()[: problem.position].decode())
            raise refused(self.file, "invalid-yaml", message, *line_and_column(text, index)) from None

    def document(self, event: Any) -> None:
        """Begin a document, of which there is one."""
        self.documents += 1
        if self.documents > 1:
            self.refuse(event, "the file holds more than one document")

    def refuse(self, event: Any, message: str, hint: str = "") -> NoReturn:
        """Refuse the text for what an event says."""
        raise refused(self.file, "invalid-yaml", message, *_span(event)[:2], hint)

    def bare(self, event: Any) -> None:
        """Refuse what stands before a key or a value and makes something else of it, or of what stands elsewhere."""
        if event.anchor is not None:
            self.refuse(event, "anchors are not accepted", "write the value out")
        if event.tag is not None:
            self.refuse(event, "tags are not accepted")

    def put(self, event: Any, value: Data, here: Place) -> Pointer:
        """Put a value where it belongs and return the step to it, none for the whole document."""
        self.parts += 1
        if self.parts > self.most:
            raise too_large(self.file, self.most, *_span(event)[:2])
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
        self.bare(event)
        if self.stack and isinstance(self.stack[-1][1], Mapped) and self.key is None:
            self.refuse(event, "a key must be plain text")
        self.steps += self.put(event, *opened)
        self.stack.append(opened)
        if len(self.stack) > self.deepest:
            raise too_deep(self.file, self.deepest, *_span(event)[:2])

    def close(self, event: Any) -> None:
        """End the mapping or list that is open."""
        _, place = self.stack.pop()
        place.span = (*place.span[:2], *_span(event)[2:])
        if self.stack:
            self.steps.pop()

    def scalar(self, event: Any) -> None:
        """Add a key or a value that has no parts."""
        self.bare(event)
        text: str = event.value
        if bad := UNPRINTABLE.search(text):
            raise unstorable(self.file, bad[0], *_span(event)[:2])
        if self.stack and self.key is None and isinstance(place := self.stack[-1][1], Mapped):
            if text in place.keys:
                self.findings.error("duplicate-key", (*self.steps, text), f'the key "{text}" is written twice')
            self.key = text
            self.parts += 1
            place.keys[text] = _span(event)
            return
        if event.style:
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


def _events(text: str) -> Iterator[Any]:
    """Return the events of a text, as libyaml tells them.

    Raises:
        ImportError: PyYAML is there without libyaml. Its reader in Python is not asked, which takes twenty times as long.
    """
    import yaml

    try:
        from yaml import CBaseLoader
    except ImportError:
        raise ImportError("PyYAML was built without libyaml here; its wheels have it") from None
    events: Iterator[Any] = yaml.parse(text, Loader=CBaseLoader)
    return events


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    return (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
