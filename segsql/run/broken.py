"""Which line of a CSV file is not as the others: told without anything that stands in it."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from segsql.run.sources import Source
from segsql.run.sql import select

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_REJECTED: Final = "SELECT line_byte_position, error_type FROM reject_errors ORDER BY line_byte_position LIMIT 1"
_WHY: Final = {
    "MISSING COLUMNS": "has fewer columns than the first one",
    "TOO MANY COLUMNS": "has more columns than the first one",
    "UNQUOTED VALUE": "has a quoted value that does not end where its quote does",
    "LINE SIZE OVER MAXIMUM": "is too long",
    "INVALID ENCODING": "is not UTF-8 text",
}
"""What DuckDB calls the mistakes that a line may have."""
_BREAK: Final = re.compile(rb"\r\n?|\n")
_CHUNK: Final = 1 << 20
_MOST: Final = 10_000
"""More characters of the first line are not looked at."""


def broken_line(connection: DuckDBPyConnection, source: Source) -> str:
    """Return the first line of a CSV file that is not as the others, and why, or nothing where none is found, or the rows are in no such file.

    DuckDB says of a file that it cannot make out no more than that. Told how many columns there are, it goes on to the end of it and notes what it
    leaves out.
    """
    import duckdb

    if source.file is None:
        return ""
    cursor = connection.cursor()  # what is left out is noted in tables that end with it
    try:
        with source.file.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
            first = stream.readline(_MOST)
        if "\N{REPLACEMENT CHARACTER}" in first:
            return "line 1 is not UTF-8 text"
        width = len(next(csv.reader([first])))
        columns = {f"c{place}": "VARCHAR" for place in range(width)}
        options = "auto_detect = false, columns = ?, store_rejects = true"
        # The values are asked for, since they are not looked at by who only counts them.
        query = select("max(length(COLUMNS(*)))", f"{source.sql[:-1]}, {options})")
        cursor.execute(query, [*source.arguments, columns]).fetchall()
        found = cursor.execute(_REJECTED).fetchone()
    except (duckdb.Error, OSError, csv.Error):
        return ""
    finally:
        cursor.close()
    if found is None:
        return ""
    place, what = found
    return f"line {_line_at(source.file, place):,} {_WHY.get(what, 'cannot be read')}"


def _line_at(file: Path, place: int) -> int:
    """Return the line on which a byte of a file stands; a quoted value may have several, so that rows do not count."""
    line, last = 1, b""
    with file.open("rb") as stream:
        while place and (chunk := stream.read(min(place, _CHUNK))):
            place -= len(chunk)
            line += len(_BREAK.findall(chunk)) - (last == b"\r" and chunk[:1] == b"\n")
            last = chunk[-1:]
    return line
