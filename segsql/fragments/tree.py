"""What a fragment says, piece by piece: the tree that the reader makes of tokens, and that typing fills in.

Every piece knows its place in the text. ``kind`` is the type of its value in the source dialect; the reader leaves it open. Operators,
functions and constructs such as ``BETWEEN`` are all of class ``Apply``, whose ``name`` is an entry of the source's closed list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from segsql.fragments.kinds import UNKNOWN, Kind

Place: TypeAlias = tuple[int, int]
"""Characters of the text from 0, the end exclusive."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column, by its place among the names that the fragment reads."""

    index: int
    at: Place = field(compare=False)
    kind: Kind = UNKNOWN


@dataclass(frozen=True, slots=True)
class Number:
    """A number, as it is written."""

    text: str
    at: Place = field(compare=False)
    kind: Kind = UNKNOWN


@dataclass(frozen=True, slots=True)
class Text:
    """A quoted text, which is of the type that its place asks for."""

    value: str
    at: Place = field(compare=False)
    kind: Kind = UNKNOWN


@dataclass(frozen=True, slots=True)
class Constant:
    """NULL, TRUE or FALSE."""

    value: bool | None
    at: Place = field(compare=False)
    kind: Kind = UNKNOWN


@dataclass(frozen=True, slots=True)
class Apply:
    """An operator, function or construct of the source applied to values."""

    name: str
    arguments: tuple[Piece, ...]
    at: Place = field(compare=False)
    sign: Place = field(compare=False)
    """Where its name or operator stands."""
    called: bool = False
    """Whether it is written as a function."""
    kind: Kind = UNKNOWN


@dataclass(frozen=True, slots=True)
class Cast:
    """A value converted to a type, which fails where it cannot be, unless it is only tried."""

    value: Piece
    to: str
    """The type as the engine calls it."""
    at: Place = field(compare=False)
    kind: Kind = UNKNOWN
    tried: bool = False
    """Whether it is NULL where it cannot be."""


@dataclass(frozen=True, slots=True)
class Case:
    """The value of the first branch that holds, or whose value is the ``subject``."""

    subject: Piece | None
    branches: tuple[tuple[Piece, Piece], ...]
    otherwise: Piece | None
    at: Place = field(compare=False)
    kind: Kind = UNKNOWN


@dataclass(frozen=True, slots=True)
class Items:
    """An array of constants."""

    values: tuple[Piece, ...]
    at: Place = field(compare=False)
    kind: Kind = UNKNOWN


Piece: TypeAlias = Column | Number | Text | Constant | Apply | Cast | Case | Items


@dataclass(frozen=True, slots=True)
class Name:
    """A column that a fragment reads: its name, joined by dots, and where it is read first."""

    path: str
    at: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text that was read: its tree without types, and the columns in it."""

    dialect: str
    root: Piece
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """A fragment whose every piece has a type: it means what the source engine makes of it.

    ``moving`` says that it depends on the moment of the call. ``depth`` is how many pieces stand in each other.
    """

    dialect: str
    root: Piece
    moving: bool
    depth: int

    @property
    def kind(self) -> Kind:
        """The type of its value."""
        return self.root.kind


MAX_HEIGHT: Final = 64
"""So many pieces may stand in each other."""


def parts(piece: Piece) -> tuple[Piece, ...]:
    """Return what a piece is directly made of."""
    match piece:
        case Apply():
            return piece.arguments
        case Cast():
            return (piece.value,)
        case Items():
            return piece.values
        case Case():
            inner = [one for branch in piece.branches for one in branch]
            return tuple(one for one in (piece.subject, *inner, piece.otherwise) if one is not None)
        case _:
            return ()


def height(piece: Piece) -> int:
    """Return how many pieces stand in each other; without recursion, since a chain of operators may be long."""
    level, found = [piece], 0
    while level:
        level, found = [part for one in level for part in parts(one)], found + 1
    return found


def pieces(root: Piece) -> Iterator[Piece]:
    """Yield a piece and all that it is made of; without recursion, since a chain of operators may be long."""
    todo = [root]
    while todo:
        piece = todo.pop()
        yield piece
        todo.extend(parts(piece))


def outcomes(root: Piece) -> Iterator[Piece]:
    """Yield the pieces one of which a value is: the branches of CASE, what COALESCE and its like choose from, else the value itself."""
    todo = [root]
    while todo:
        match todo.pop():
            case Case() as choice:
                todo += [then for _, then in choice.branches]
                todo += [choice.otherwise] if choice.otherwise is not None else []
            case Apply(name="coalesce" | "greatest" | "least", arguments=arguments):
                todo += arguments
            case Apply(name="nullif", arguments=arguments):
                todo += arguments[:1]
            case one:
                yield one
