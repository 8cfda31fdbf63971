"""Lists and definitions in the text of a variable, told apart by separators that a document chooses.

The product splits at every separator. A separator inside quotes or brackets, or one that is a part of a longer operator of PostgreSQL, is no end
of an item here; where the product would split there, that is noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from segsql.errors import Pointer, pointer_text
from segsql.formats.granary.env import Env
from segsql.places import Origin

_OPERATORS: Final = (
    "!~*", "->>", "#>>", "||", "?|", "?&", "->", "#>", "@>", "<@", "::", "<=", ">=", "<>", "!=", "~*", "!~", "&&",
)  # fmt: skip
"""The operators of PostgreSQL that have several signs, the longest first."""
_SIGNS: Final = frozenset(one[0] for one in _OPERATORS)
_TYPE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_ ]{0,62}(\([0-9, ]{1,12}\))?[A-Za-z ]{0,40}(\[\])?")
_QUADRUPLE: Final = re.compile("%%%%")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text at a pointer: without the blanks around it, and which characters it is there.

    A default stands in no document, so its pointer leads to the variables.
    """

    text: str
    at: Pointer
    start: int
    is_default: bool = False

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.start + len(self.text)

    @property
    def within(self) -> tuple[int, int] | None:
        """Which characters of the text it is."""
        return None if self.is_default else (self.start, max(self.end, self.start + 1))

    @property
    def origin(self) -> Origin:
        """Where it stands, for what was made of it."""
        return Origin(pointer_text(self.at), self.within)

    def part(self, start: int, end: int) -> Piece:
        """Return a stretch of it, without the blanks around that."""
        inner = self.text[start:end]
        begin = self.start + start + len(inner) - len(inner.lstrip())
        return Piece(inner.strip(), self.at, begin, self.is_default)


@dataclass(frozen=True, slots=True)
class Item:
    """A definition: a name, and what it stands for. ``type`` is missing where none is written."""

    name: Piece
    body: Piece
    type: Piece | None = None


def piece(env: Env, name: str) -> Piece:
    """Return the whole text of a variable."""
    text = env.text(name)
    return Piece(text, env.at(name), 0, name not in env.given).part(0, len(text))


def listed(env: Env, name: str) -> list[Piece]:
    """Return the items of a list that is separated by commas, as the product splits it."""
    whole = piece(env, name)
    return [one for one in _naive(whole, ",") if one.text]


def transformations(env: Env, name: str) -> list[Item]:
    """Return the definitions of a variable, each with its name, its expression and the type behind the last separator of types."""
    found: list[Item] = []
    for one in _split(env, piece(env, name), "TRANSFORMATION_SEPARATOR"):
        item = _defined(env, one, "DEFINITION_SEPARATOR")
        if item is not None:
            found.append(_typed(env, item))
    return found


def indexes(env: Env) -> list[Item]:
    """Return the indexes of a segment: names, and what stands behind ``=``."""
    pieces = _split(env, piece(env, "TARGET_SEGMENT_INDEXES"), "TARGET_SEGMENT_INDEX_SEPARATOR")
    return [item for one in pieces if (item := _defined(env, one, "")) is not None]


def views(env: Env) -> list[Item]:
    """Return the views over a segment: names and conditions."""
    pieces = _split(env, piece(env, "TARGET_SEGMENT_VIEWS"), "TARGET_SEGMENT_VIEW_SEPARATOR")
    separator = "TARGET_SEGMENT_VIEW_DEFINITION_SEPARATOR"
    return [item for one in pieces if (item := _defined(env, one, separator)) is not None]


def sql(env: Env, written: Piece) -> tuple[str, Origin | Pointer]:
    """Return the text of a piece of SQL and what it was made of: a percent sign is written four times for the product's driver.

    Where signs were left out, what is found in the text is told of all of it.
    """
    made = _QUADRUPLE.sub("%", written.text)
    if made == written.text:
        return made, written.origin
    message = "%%%% is read as %: the product's driver makes one sign of four"
    env.notes.warning("read-as-meant", written.at, message)
    return made, written.at


def _defined(env: Env, item: Piece, variable: str) -> Item | None:
    """Return an item cut at its first separator of definitions, or None after reporting that there is none."""
    separator = env.text(variable) if variable else "="
    at = item.text.find(separator)
    name = item.part(0, max(at, 0))
    body = item.part(at + len(separator), len(item.text))
    if at < 0 or not name.text or not body.text:
        message = f'expected a name, "{separator}" and what it stands for, got "{item.text}"'
        env.findings.error("invalid-value", item.at, message, "", item.within)
        return None
    return Item(name, body)


def _typed(env: Env, item: Item) -> Item:
    """Return a transformation cut at its last separator of types that has a type behind it."""
    separator, body = env.text("TYPE_SEPARATOR"), item.body
    places = list(_places(body.text, separator))
    end = places[-1] if places else -1
    kind = body.part(end + len(separator), len(body.text)) if places else None
    if kind is None or not _TYPE.fullmatch(kind.text) or not body.part(0, end).text:
        message = f'"{item.name.text}" has no type behind "{separator}", and is of the type that it has'
        env.notes.warning("read-as-meant", body.at, message)
        return item
    return Item(item.name, body.part(0, end), kind)


def _split(env: Env, whole: Piece, variable: str) -> list[Piece]:
    """Return the items of a text, and note where the product would find others."""
    separator = env.text(variable)
    ends = [*_places(whole.text, separator), len(whole.text)]
    starts = [0, *(end + len(separator) for end in ends[:-1])]
    found = [one for start, end in zip(starts, ends, strict=True) if (one := whole.part(start, end)).text]
    if [one.text for one in found] != [one.text for one in _naive(whole, separator) if one.text]:
        message = f'the product splits at every "{separator}", here only outside of quotes, brackets and operators'
        env.notes.warning("read-as-meant", whole.at, message, f"choose another sign: {variable}")
    return found


def _naive(whole: Piece, separator: str) -> Iterator[Piece]:
    """Yield the parts between all separators."""
    start = 0
    while (end := whole.text.find(separator, start)) >= 0:
        yield whole.part(start, end)
        start = end + len(separator)
    yield whole.part(start, len(whole.text))


def _places(text: str, separator: str) -> Iterator[int]:
    """Yield where separators stand that are outside of quotes and brackets, and no part of a longer operator."""
    at, depth = 0, 0
    while at < len(text):
        sign = text[at]
        if sign in "'\"":
            closing = text.find(sign, at + 1)
            at = len(text) if closing < 0 else closing + 1  # a doubled quote closes one text and opens the next
            continue
        depth = max(depth + (sign in "([") - (sign in ")]"), 0)
        operator = next((one for one in _OPERATORS if text.startswith(one, at)), "") if sign in _SIGNS else ""
        is_here = text.startswith(separator, at) and len(operator) <= len(separator)
        if is_here and depth == 0:
            yield at
        at += len(separator) if is_here else max(len(operator), 1)
