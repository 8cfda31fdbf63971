"""Where the rows of a table come from: a file of a folder, or a frame of a mapping."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Table
from segsql.errors import Findings, did_you_mean

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_GIVEN: Final = "(given)"
"""The name of the frame at hand; parentheses keep it apart from every table of a catalog."""

_CSV: Final = (
    "read_csv(?, all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', comment = '', skip = 0,"
    " nullstr = '', allow_quoted_nulls = false, hive_partitioning = false)"
)
_PARQUET: Final = "read_parquet(?, union_by_name = true, hive_partitioning = false)"


@dataclass(frozen=True, slots=True)
class Source:
    """Rows that DuckDB can read: what stands after FROM, its argument, and a name for people.

    ``file`` is the file that the rows stand in as text, without types.
    """

    sql: str
    arguments: tuple[object, ...]
    label: str
    file: Path | None = None

    @property
    def untyped(self) -> bool:
        """Whether every column is text, whatever it stands for."""
        return self.file is not None


class Sources(Protocol):
    """Something that knows the rows of tables."""

    def find(
        self, connection: DuckDBPyConnection, table: Table, findings: Findings, *, discreet: bool
    ) -> Source | None:
        """Return the rows of a table, or None after saying why there are none, without values where that is to be ``discreet``."""
        ...

    def release(self, connection: DuckDBPyConnection) -> None:
        """Let go of the rows found last."""
        ...


@dataclass(frozen=True, slots=True)
class Folder:
    """Files named after their tables: ``orders.parquet``, ``orders.csv``, or ``orders/`` with any Parquet files in it."""

    path: Path
    catalog: Catalog

    def find(
        self, connection: DuckDBPyConnection, table: Table, findings: Findings, *, discreet: bool
    ) -> Source | None:
        """Return the file or files of a table."""
        names = list(_names(self.catalog, table))
        found = [source for name in names for source in self._sources(name)]
        if len(found) > 1:
            several = " and ".join(one.label for one in found)
            findings.error("data-mismatch", _place(table), f'the rows of "{table.name}" are there twice: {several}')
        elif not found:
            message = (
                f'no file for the table "{table.name}": {names[0]}.parquet, {names[0]}.csv or {names[0]}/*.parquet'
            )
            findings.error("data-mismatch", _place(table), message, did_you_mean(names[0], self._stems()))
        return found[0] if len(found) == 1 else None

    def release(self, connection: DuckDBPyConnection) -> None:
        """Do nothing: files are read where they lie."""

    def _sources(self, name: str) -> Iterator[Source]:
        single, text, parts = self.path / f"{name}.parquet", self.path / f"{name}.csv", self.path / name
        if single.is_file():
            yield Source(_PARQUET, ([glob.escape(str(single))],), single.name)
        if text.is_file():
            yield Source(_CSV, ([glob.escape(str(text))],), text.name, text)
        if files := sorted(parts.glob("*.parquet")) if parts.is_dir() else []:
            yield Source(_PARQUET, ([glob.escape(str(one)) for one in files],), f"{name}/*.parquet")

    def _stems(self) -> set[str]:
        return {
            one.stem if one.is_file() else one.name
            for one in self.path.iterdir()
            if one.suffix in {".parquet", ".csv"} or one.is_dir()
        }


@dataclass(frozen=True, slots=True)
class Frames:
    """Frames by the name of their table: anything that hands over Arrow data."""

    given: Mapping[str, object]
    catalog: Catalog

    def find(
        self, connection: DuckDBPyConnection, table: Table, findings: Findings, *, discreet: bool
    ) -> Source | None:
        """Return the frame of a table, which the connection knows by a name of our own until it is released."""
        import pyarrow

        names = list(_names(self.catalog, table))
        found = [name for name in names if name in self.given]
        if len(found) != 1:
            message = f'nothing is given for the table "{table.name}"'
            if found:
                message = f'the rows of "{table.name}" are given twice: as {" and ".join(found)}'
            hint = "" if found else did_you_mean(names[0], [str(one) for one in self.given])
            findings.error("data-mismatch", _place(table), message, hint)
            return None
        frame = self.given[found[0]]
        if not hasattr(frame, "__arrow_c_stream__"):
            message = f'"{found[0]}" is given as {type(frame).__name__}, which hands over no Arrow data'
            hint = "pass a dataframe of pandas or polars, or an Arrow table"
            findings.error("data-mismatch", _place(table), message, hint)
            return None
        try:
            connection.register(_GIVEN, pyarrow.table(frame))
        except (pyarrow.ArrowException, TypeError, ValueError) as problem:
            message = (
                f'"{found[0]}" cannot be read as Arrow data: {_silent(problem) if discreet else first_line(problem)}'
            )
            findings.error("data-mismatch", _place(table), message)
            return None
        return Source(f'"{_GIVEN}"', (), f'the frame "{found[0]}"')

    def release(self, connection: DuckDBPyConnection) -> None:
        """Forget the frame."""
        connection.unregister(_GIVEN)


def _names(catalog: Catalog, table: Table) -> Iterator[str]:
    """Yield what the rows of a table may be named after: its full name in the database, the last part of it, its name in the
    catalog. A name that means another table at least as well is left out.
    """
    known = [one for one in catalog.tables.values() if one.distinct is None]
    same = [one for one in known if stored(one) == stored(table)]
    others = [_called(one) for one in known if stored(one) != stored(table)]
    full, last, _ = _called(table)
    seen: set[str] = set()
    for rank, name in ((0, full), (1, last), *((2, one.name) for one in same)):
        if name not in seen and not any(name in other[: rank + 1] for other in others):
            seen.add(name)
            yield name


def stored(table: Table) -> tuple[str, ...]:
    """Return the name of a table in the database, of which several entries of the catalog may have one; case is no difference."""
    return tuple(part.lower() for part in table.physical)


def _called(table: Table) -> tuple[str, str, str]:
    return ".".join(table.physical), table.physical[-1], table.name


def _place(table: Table) -> tuple[str, str]:
    return "tables", table.name


def _silent(problem: Exception) -> str:
    """Return what a problem with a frame is without the value that it is about: what pyarrow says second is in which column."""
    return (
        str(problem.args[1])
        if type(problem).__module__ == "pyarrow.lib" and len(problem.args) == 2
        else type(problem).__name__
    )


def first_line(problem: Exception) -> str:
    """Return what a problem says first; DuckDB goes on with advice about its own SQL."""
    return str(problem).partition("\n")[0]
