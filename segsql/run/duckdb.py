"""The dry run: a segment's SQL on an embedded DuckDB, over data that the caller names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from segsql.bind.context import Lists
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.compiler import Compiled, compile
from segsql.errors import DefinitionError, Diagnostic, Findings, SegsqlError
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.run.check import check_rows
from segsql.run.data import Data, open_data, refused
from segsql.run.reads import reads
from segsql.run.result import Result
from segsql.run.sources import first_line
from segsql.source import locate_all

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Data", "Result", "dry_run"]


def dry_run(
    segment: Segment,
    catalog: Catalog,
    data: Data,
    *,
    as_of: dt.datetime | None = None,
    lists: Lists | None = None,
    segments: Segments | None = None,
    guards: Guards | None = None,
) -> Result:
    """Run a segment against data and return its members; nothing is written anywhere.

    Before the SQL runs, the tables that the segment reads are held against the catalog: they and their columns are there with
    the types it says, nothing is missing where nothing may be, keys do not repeat, and a relation said to reach one row does.

    Args:
        segment: What was written.
        catalog: The tables it names.
        data: One of

            - a DuckDB connection, used through a cursor of its own: temporary tables and open transactions stay unseen;
            - the path of a DuckDB database file, opened for reading;
            - the path of a folder of files named after the tables: ``orders.parquet``, ``orders.csv``, ``orders/*.parquet``;
            - a mapping of table names to dataframes (pandas, polars) or anything else that hands over Arrow data.

            Tables and columns go by their names in the database, or by those in the catalog. Files and frames are loaded
            into a DuckDB of their own and converted to the catalog's types, and a value that would not survive that is an error.
            That DuckDB, or one opened by path, is closed off from files, network and the program's variables.
        as_of: The moment relative times are relative to; must carry a zone.
        lists: The values of the catalog's static lists that the segment names, each a list, tuple or set.
        segments: The segments that it refers to, by name, such as ``load_folder`` gives them; others do no harm.
        guards: Conditions that rows of a table meet wherever they are read, by table: what an embedding service adds to the guards of the
            catalog, such as the tenant that it asks for.

    Raises:
        DefinitionError: the definition is wrong, or the data is not as the catalog says: everything that is, at once.
        UnsupportedByDialect: the segment cannot be said in DuckDB's SQL.
        SegsqlError: duckdb or pyarrow is not installed.
    """
    require()
    compiled = compile(segment, catalog, dialect="duckdb", as_of=as_of, lists=lists, segments=segments, guards=guards)
    needed, findings = reads(compiled.bound, catalog), Findings()
    discreet = bool(catalog.masked or needed.guarded)
    with _typed_errors(discreet=discreet), open_data(data, needed, catalog, findings) as (connection, sound):
        check_rows(connection, needed, compiled, sound, findings)
        if findings.errors:
            raise DefinitionError(locate_all(findings.errors, catalog.source))
        table = _run(connection, compiled)
    return Result(segment.name, segment.title or "", as_of, compiled.columns, compiled.sql, compiled.diagnostics, table)


def _run(connection: DuckDBPyConnection, compiled: Compiled) -> Any:
    import pyarrow

    table = connection.sql(compiled.sql).to_arrow_table()
    instant = pyarrow.timestamp("us", "UTC")
    for index, column in enumerate(compiled.columns):
        if column.type.kind == "timestamp":
            table = table.set_column(index, column.name, table.column(index).cast(instant))
    return table


@contextmanager
def _typed_errors(*, discreet: bool) -> Generator[None]:
    """Turn what DuckDB says about the data into an error of ours; ``discreet`` where it may quote what is not to be told."""
    import duckdb

    try:
        yield
    except duckdb.InterruptException:
        raise
    except duckdb.Error as problem:
        said = f"DuckDB could not run the segment: {type(problem).__name__ if discreet else first_line(problem)}"
        raise refused(said) from (None if discreet else problem)


def require() -> None:
    """Say what is not installed that reading data takes.

    Raises:
        SegsqlError: duckdb or pyarrow is not there.
    """
    for package in ("duckdb", "pyarrow"):
        try:
            import_module(package)
        except ImportError:
            message = f"a dry run needs the package {package}, which is not installed"
            hint = 'pip install "segsql[duckdb]"'
            raise SegsqlError((Diagnostic("data-mismatch", "error", message, "", hint),)) from None
