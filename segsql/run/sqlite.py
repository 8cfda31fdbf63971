"""What SQLite lacks and gets from the program that runs the statements."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from segsql.operators.buckets import bucket_of_text
from segsql.operators.hashes import fnv1a, murmur3
from segsql.operators.parts import part_of

if TYPE_CHECKING:
    import sqlite3

    from segsql.operators.patterns.matcher import Matcher

_LONGEST: Final = 1_000_000
"""Patterns of versions are longer than those that people write."""


def register(connection: sqlite3.Connection) -> None:
    """Give a connection the functions ``segsql_bucket``, for ``bucket`` and ``split``, ``segsql_matches``, for patterns and versions, and
    ``segsql_split_part``, ``segsql_murmur3`` and ``segsql_fnv1a``, for the functions of these names.

    Views keep the calls, so every connection that reads such a view needs the functions as well.
    """
    connection.create_function("segsql_bucket", 1, _bucket, deterministic=True)
    connection.create_function("segsql_matches", 2, _matches, deterministic=True)
    connection.create_function("segsql_split_part", 3, _part, deterministic=True)
    connection.create_function("segsql_murmur3", 1, _murmur3, deterministic=True)
    connection.create_function("segsql_fnv1a", 1, _fnv1a, deterministic=True)


def _bucket(text: str | None) -> int | None:
    return None if text is None else bucket_of_text(text)


def _murmur3(text: str | None) -> int | None:
    return None if text is None else murmur3(text)


def _fnv1a(text: str | None) -> int | None:
    return None if text is None else fnv1a(text)


def _matches(text: str | None, pattern: str) -> bool | None:
    return None if text is None else _matcher(pattern).is_in(text)


def _part(text: str | None, separator: str, place: int) -> str | None:
    return None if text is None else part_of(text, separator, place)


@lru_cache(maxsize=128)
def _matcher(pattern: str) -> Matcher:
    # Few programs that load this module run such a statement.
    from segsql.operators.patterns.matcher import Matcher
    from segsql.operators.patterns.parser import parse_pattern

    return Matcher(parse_pattern(pattern, longest=_LONGEST))
