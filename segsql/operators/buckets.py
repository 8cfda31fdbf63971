"""Stable random numbers from 0 to 9,999: by a seed and a key, the same in Python and on every engine (docs/language.md, section 3.3).

A bucket is read off the SHA-256 of a text: the seed, and behind a colon each part of the key, in UTF-8. The last eight of its hexadecimal
digits are a number, and what is left of that when it is divided by 10,000 is the bucket.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Final, TypeAlias
from uuid import UUID

BUCKETS: Final = 10_000
EPOCH: Final = dt.date(1970, 1, 1)
"""The day from which those of a key are counted."""

KeyPart: TypeAlias = "int | str | UUID | dt.date"


def bucket(seed: str, key: KeyPart | tuple[KeyPart, ...] | list[KeyPart]) -> int:
    """Return the bucket of a row, which is what a definition gives for it under the seed.

    >>> bucket("spring", 1)
    9527

    Args:
        seed: The seed; another one shuffles all rows anew.
        key: The row's key in its base table, several values where the table has so many key columns.

    Raises:
        TypeError: a part of the key is no integer, text, UUID or date.
    """
    parts = key if isinstance(key, (tuple, list)) else (key,)
    return bucket_of_text(":".join((seed, *map(_text, parts))))


def bucket_of_text(text: str) -> int:
    """Return the bucket that a text falls into."""
    digits = hashlib.sha256(text.encode()).hexdigest()
    return int(digits[-8:], 16) % BUCKETS


def _text(part: KeyPart) -> str:
    match part:
        case str():
            return part
        case UUID():
            return str(part)
        case int() if not isinstance(part, bool):
            return str(part)
        case dt.date() if not isinstance(part, dt.datetime):
            return str((part - EPOCH).days)
        case _:
            raise TypeError(f"a key is made of integers, texts, UUIDs and dates, and not of {type(part).__name__}")
