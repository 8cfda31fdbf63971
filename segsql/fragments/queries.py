"""The dialects that whole queries are read in; each is put out for its own family alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from segsql.fragments import grouped
from segsql.fragments.grouped import Groups
from segsql.fragments.kinds import Kind
from segsql.fragments.moments import Moment
from segsql.fragments.postgres.aggregates import GROUPED_RULES, is_aggregate
from segsql.fragments.postgres.clauses import parse
from segsql.fragments.postgres.spelling import OF_QUERIES
from segsql.fragments.query import Query, Typed
from segsql.fragments.spelling import Spelling
from segsql.fragments.tokens import Token, bounded


@dataclass(frozen=True, slots=True)
class _Source:
    """A dialect that whole queries are written in."""

    spelling: Spelling
    parse: Callable[[tuple[Token, ...], str], Query]
    groups: Groups


_SOURCES: Final = {"postgres": _Source(OF_QUERIES, parse, Groups(GROUPED_RULES, is_aggregate))}


def read_query(text: str, dialect: str) -> Query:
    """Return what a whole query says, and which tables and columns it reads.

    Raises:
        FragmentError: the text is too large or too deep, is no SELECT of the dialect, or holds what is on none of its lists.
    """
    source = _SOURCES[dialect]
    return source.parse(bounded(text, source.spelling), dialect)


def typed_query(query: Query, columns: Sequence[Kind], now: Moment) -> Typed:
    """Return a query whose columns are of these types, and whose names were looked up.

    Raises:
        FragmentError: a value has no type, or a clause cannot be about what it is given.
    """
    return grouped.typed_query(query, columns, now, _SOURCES[query.dialect].groups)
