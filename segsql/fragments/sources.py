"""The dialects that fragments are read in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from segsql.fragments.duckdb.grammar import GRAMMAR as DUCKDB_GRAMMAR
from segsql.fragments.duckdb.meanings import MEANINGS as DUCKDB_MEANINGS
from segsql.fragments.duckdb.rules import RULES as DUCKDB_RULES
from segsql.fragments.duckdb.spelling import DUCKDB
from segsql.fragments.grammar import Grammar
from segsql.fragments.kinds import Kind
from segsql.fragments.meanings import Meanings
from segsql.fragments.moments import Moment
from segsql.fragments.parser import parse
from segsql.fragments.postgres.grammar import GRAMMAR as POSTGRES_GRAMMAR
from segsql.fragments.postgres.meanings import MEANINGS as POSTGRES_MEANINGS
from segsql.fragments.postgres.rules import RULES as POSTGRES_RULES
from segsql.fragments.postgres.spelling import POSTGRES
from segsql.fragments.rules import Rules
from segsql.fragments.spelling import Spelling
from segsql.fragments.tokens import bounded
from segsql.fragments.tree import Fragment, Parsed
from segsql.fragments.typed import typed as typed_by


@dataclass(frozen=True, slots=True)
class Source:
    """A dialect that fragments are written in: how it is written, read, and given types."""

    spelling: Spelling
    grammar: Grammar
    rules: Rules
    meanings: Meanings
    document: Kind
    """The type of a document."""


SOURCES: Final[dict[str, Source]] = {
    "postgres": Source(POSTGRES, POSTGRES_GRAMMAR, POSTGRES_RULES, POSTGRES_MEANINGS, Kind("jsonb")),
    "duckdb": Source(DUCKDB, DUCKDB_GRAMMAR, DUCKDB_RULES, DUCKDB_MEANINGS, Kind("json")),
}


@lru_cache(maxsize=256)
def read(text: str, dialect: str) -> Parsed:
    """Return what a text says, and which columns it reads.

    Raises:
        FragmentError: the text is too large or too deep, is no expression of the dialect, or holds what is on none of its lists.
    """
    source = SOURCES[dialect]
    return parse(bounded(text, source.spelling), dialect, source.grammar)


def typed(parsed: Parsed, columns: Sequence[Kind], now: Moment) -> Fragment:
    """Return a fragment whose columns are of these types, in the order of their names.

    Raises:
        FragmentError: an operator or function does not take what it is given, or what comes out depends on a session.
    """
    return typed_by(parsed, columns, now, SOURCES[parsed.dialect].rules)
