"""Where the parts of a document stand in its text: a tree of the document's shape, which costs the same however deep a part is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from segsql.errors import Code, DefinitionError, Diagnostic, Pointer, SourceRange

SMALLER: Final = "long lists of values are static lists, which come with the call, or tables"
FLATTER: Final = "groups within groups of the same sort are one group"

Span: TypeAlias = tuple[int, int, int, int]
"""Line and column of the start, line and column of the end, which is exclusive; all count from 1."""


@dataclass(slots=True)
class Mapped:
    """Where a mapping stands, its keys, and what is at each of them."""

    span: Span
    keys: dict[str, Span] = field(default_factory=dict)
    parts: dict[str, Place] = field(default_factory=dict)


@dataclass(slots=True)
class Listed:
    """Where a list stands, and each of its items."""

    span: Span
    parts: list[Place] = field(default_factory=list)


Place: TypeAlias = "Span | Mapped | Listed"
"""Where a part of a document stands: a scalar, a mapping or a list."""


def nearest(place: Place, path: Sequence[str], *, at_key: bool) -> Span:
    """Return where the part at a path stands, or the innermost part around it that is there; ``at_key`` asks for its key."""
    for depth, step in enumerate(path, start=1):
        inner: Place | None = None
        match place:
            case Mapped():
                if at_key and depth == len(path) and step in place.keys:
                    return place.keys[step]
                inner = place.parts.get(step)
            case Listed():
                inner = place.parts[int(step)] if step.isdecimal() and int(step) < len(place.parts) else None
            case _:
                pass
        if inner is None:
            break
        place = inner
    return place.span if isinstance(place, (Mapped, Listed)) else place


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Return where a character of a text stands, both counted from 1."""
    before = text[:index]
    return before.count("\n") + 1, index - before.rfind("\n")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a part of a definition was made of: the pointer of a part of another document, and which characters of the text there, counted
    from 0, the end exclusive.
    """

    pointer: str
    within: tuple[int, int] | None = None


Trail: TypeAlias = "tuple[Trail, str | int] | None"
"""A path from its end: the last step behind the way to it, so that a longer path costs no more than a short one."""


def path_of(trail: Trail) -> Pointer:
    """Return the steps of a trail in their order."""
    steps: list[str | int] = []
    while trail is not None:
        trail, step = trail
        steps.append(step)
    return tuple(reversed(steps))


def refused(file: str, code: Code, message: str, line: int = 1, column: int = 1, hint: str = "") -> DefinitionError:
    """Return the refusal of a text for what stands at a place."""
    return DefinitionError(
        (Diagnostic(code, "error", message, "", hint, SourceRange(file, line, column, line, column + 1)),)
    )


def unstorable(file: str, character: str, line: int, column: int) -> DefinitionError:
    """Return the refusal of a text for a character that no engine stores."""
    return refused(file, "forbidden-character", f"the character U+{ord(character):04X} cannot be stored", line, column)


def too_deep(file: str, deepest: int, line: int, column: int) -> DefinitionError:
    """Return the refusal of a text that has a level too many at a place."""
    message = f"the document is nested deeper than {deepest} levels"
    return refused(file, "too-deep", message, line, column, FLATTER)


def too_large(file: str, most: int, line: int, column: int) -> DefinitionError:
    """Return the refusal of a text that has a key or value too many at a place."""
    return refused(file, "too-large", f"the document has more than {most:,} keys and values", line, column, SMALLER)
