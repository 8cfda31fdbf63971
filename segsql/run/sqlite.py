"""What SQLite lacks and gets from the program that runs the statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from segsql.operators.buckets import bucket_of_text

if TYPE_CHECKING:
    import sqlite3


def register(connection: sqlite3.Connection) -> None:
    """Give a connection the function ``segsql_bucket``, which statements call for ``bucket`` and ``split``.

    Views keep the call, so every connection that reads such a view needs the function as well.
    """
    connection.create_function("segsql_bucket", 1, _bucket, deterministic=True)


def _bucket(text: str | None) -> int | None:
    return None if text is None else bucket_of_text(text)
