"""The dialects that fragments are read in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from segsql.fragments.kinds import Kind
from segsql.fragments.moments import Moment
from segsql.fragments.postgres.parser import parse
from segsql.fragments.postgres.spelling import POSTGRES
from segsql.fragments.postgres.typed import typed as typed_by_postgres
from segsql.fragments.spelling import Spelling
from segsql.fragments.tokens import Token, bounded
from segsql.fragments.tree import Fragment, Parsed

Parse: TypeAlias = Callable[[tuple[Token, ...], str], Parsed]
Typed: TypeAlias = Callable[[Parsed, Sequence[Kind], Moment], Fragment]


@dataclass(frozen=True, slots=True)
class Source:
    """A dialect that fragments are written in."""

    spelling: Spelling
    parse: Parse
    typed: Typed


SOURCES: Final[dict[str, Source]] = {"postgres": Source(POSTGRES, parse, typed_by_postgres)}


@lru_cache(maxsize=256)
def read(text: str, dialect: str) -> Parsed:
    """Return what a text says, and which columns it reads.

    Raises:
        FragmentError: the text is too large or too deep, is no expression of the dialect, or holds what is on none of its lists.
    """
    source = SOURCES[dialect]
    return source.parse(bounded(text, source.spelling), dialect)


def typed(parsed: Parsed, columns: Sequence[Kind], now: Moment) -> Fragment:
    """Return a fragment whose columns are of these types, in the order of their names.

    Raises:
        FragmentError: an operator or function does not take what it is given, or what comes out depends on a session.
    """
    return SOURCES[parsed.dialect].typed(parsed, columns, now)
