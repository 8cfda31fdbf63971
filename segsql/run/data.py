"""Every kind of data as a DuckDB connection on which a segment's SQL can run."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, Union

from segsql.catalog.catalog import Catalog
from segsql.errors import Code, DefinitionError, Diagnostic, Findings
from segsql.run.load import load
from segsql.run.reads import Reads
from segsql.run.sources import Folder, Frames, Sources, first_line
from segsql.run.standing import inspect

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Data: TypeAlias = Union["DuckDBPyConnection", str, "os.PathLike[str]", Mapping[str, object]]
"""What a segment runs against: a DuckDB connection, the path of a DuckDB database or of a folder of Parquet and CSV files,
or dataframes by table."""

_OURS: Final = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,
}
_CLOSED: Final = {"enable_external_access": False, "lock_configuration": True}


@contextmanager
def open_data(
    data: object, needed: Reads, catalog: Catalog, findings: Findings
) -> Generator[tuple[DuckDBPyConnection, frozenset[str]]]:
    """Give a connection that has the tables of a segment under the catalog's names, and which of them are sound.

    A connection of the caller is used through a cursor and left as it is. A connection of our own reaches nothing outside of
    it by the time it is given: no file, no network, no variable of the program. What is wrong with the tables is added to
    ``findings``.

    Raises:
        DefinitionError: the data is of no kind that can be read.
    """
    sources = _sources(data, catalog)
    connection = _own() if sources else _standing(data)
    try:
        if sources is None:
            sound = inspect(connection, needed, findings)
        else:
            sound = load(connection, needed.tables, sources, findings)
            for setting, value in _CLOSED.items():
                connection.execute(f"SET {setting} = {str(value).lower()}")
        yield connection, sound
    finally:
        connection.close()


def open_database(path: Path, *, write: bool = False) -> DuckDBPyConnection:
    """Return a DuckDB database file opened for reading, with everything outside of it closed off; or opened to ``write`` to it.

    Raises:
        DefinitionError: there is no such file, or it cannot be opened.
    """
    import duckdb

    if not path.is_file():
        raise refused(f"no file or folder {path}", code="unreadable-file")
    _check_name(path)
    if path.suffix in {".parquet", ".csv"}:
        raise refused(f"{path} is one file, and no database", "name the folder that it is in")
    try:
        # The path is made absolute, so that none is taken for the address of another engine, such as "postgres:".
        return duckdb.connect(str(path.absolute()), read_only=not write, config={**_OURS, **({} if write else _CLOSED)})
    except duckdb.ConnectionException:
        hint = "pass that connection in place of the path"
        raise refused(f"{path} is open in this program already", hint, code="unreadable-file") from None
    except duckdb.Error as problem:
        raise refused(f"{path} cannot be opened by DuckDB: {first_line(problem)}", code="unreadable-file") from None


def _sources(data: object, catalog: Catalog) -> Sources | None:
    """Return where the rows of tables come from, or None for data that has its tables in a DuckDB already."""
    if isinstance(data, (str, os.PathLike)) and Path(data).is_dir():
        _check_name(Path(data))
        return Folder(Path(data), catalog)
    return Frames(data, catalog) if isinstance(data, Mapping) else None


def _check_name(path: Path) -> None:
    """Refuse a path that is no text, which DuckDB takes none of.

    Raises:
        DefinitionError: it has bytes in it that are not UTF-8.
    """
    try:
        str(path.absolute()).encode()
    except UnicodeEncodeError:
        raise refused(f"the name of {path} is not UTF-8 text, which DuckDB asks for", code="unreadable-file") from None


def _own() -> DuckDBPyConnection:
    import duckdb

    connection = duckdb.connect(":memory:", config=dict(_OURS))
    connection.execute("SET TimeZone = 'UTC'")
    return connection


def _standing(data: object) -> DuckDBPyConnection:
    import duckdb

    if isinstance(data, duckdb.DuckDBPyConnection):
        return data.cursor()
    if isinstance(data, (str, os.PathLike)):
        return open_database(Path(data))
    hint = "pass a DuckDB connection, a path, or dataframes by table name"
    raise refused(f"the data is given as {type(data).__name__}, which cannot be read", hint)


def refused(message: str, hint: str = "", *, code: Code = "data-mismatch") -> DefinitionError:
    """Return the error for data that cannot be used at all."""
    return DefinitionError((Diagnostic(code, "error", message, "", hint),))
