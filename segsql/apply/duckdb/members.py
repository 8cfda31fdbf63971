"""What would become of the members in a DuckDB database, files or dataframes; nothing is changed."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from segsql.apply.comparing import Call, Stored, check, difference, stored_path
from segsql.apply.duckdb.look import look
from segsql.apply.duckdb.session import TIMEOUT, Fetch, reading, told
from segsql.apply.members import SHOWN, MembersDifference
from segsql.bind.context import Lists
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.compiler import compile
from segsql.dialect import load
from segsql.errors import DefinitionError, Findings
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.run.check import check_rows
from segsql.run.data import Data, open_data, refused
from segsql.run.duckdb import require
from segsql.run.reads import Read, Reads, reads
from segsql.run.standing import inspect
from segsql.source import locate_all

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_DIALECT: Final = "duckdb"


def diff(
    data: Data,
    old: Segment | None,
    new: Segment,
    catalog: Catalog,
    *,
    former: str | Sequence[str] | None = None,
    as_of: dt.datetime | None = None,
    lists: Lists | None = None,
    segments: Segments | None = None,
    guards: Guards | None = None,
    sample: int = SHOWN,
    timeout: float | None = TIMEOUT,
) -> MembersDifference:
    """Return who would come, go and change if one definition took the place of another, as of one moment; nothing is changed.

    As for a dry run, the tables that are read are held against the catalog first.

    Args:
        data: What ``dry_run`` takes: a connection outside a transaction, which is used itself, the path of a database file or of a folder of
            files, or dataframes by table.
        old: The definition that there is; without one, what was made of the segment before and stands in the database.
        new: The definition that there will be.
        catalog: The tables that they name.
        former: The name of what was made before, where it is not that of ``new``; parts of it are joined by dots.
        as_of: The moment relative times are relative to; must carry a zone.
        lists: The values of the catalog's static lists that they name, each a list, tuple or set.
        segments: The segments that they refer to, by name.
        guards: Conditions that rows of a table meet wherever they are read, by table, beside those of the catalog.
        sample: How many keys are shown of those who come, of those who go, and of those who change.
        timeout: For how many seconds all of it may run.

    Raises:
        DefinitionError: a definition is wrong, members are known by no key, or the data is not as the catalog says.
        UnsupportedByDialect: a definition cannot be said in DuckDB's SQL.
        ApplyError: the engine refused (``engine-refused``), or there was no time (``busy``).
    """
    require()
    before = old if old is not None else Stored(stored_path(new, former))
    check(before, new, catalog, sample)
    if old is None and (isinstance(data, Mapping) or (isinstance(data, (str, os.PathLike)) and Path(data).is_dir())):
        raise refused("files and dataframes hold nothing that was made of a segment", "compare with a definition")
    both = [one for one in (before, new) if isinstance(one, Segment)]
    made = [
        compile(one, catalog, dialect=_DIALECT, as_of=as_of, lists=lists, segments=segments, guards=guards)
        for one in both
    ]
    needed, findings = _together([reads(one.bound, catalog) for one in made]), Findings()
    call = Call(catalog, load(_DIALECT), as_of, lists, segments, guards)
    with _opened(data, needed, catalog, findings, timeout) as (connection, sound, fetch):
        for one in made:
            check_rows(connection, reads(one.bound, catalog), one, sound, findings)
        if findings.errors:
            raise DefinitionError(locate_all(tuple(dict.fromkeys(findings.errors)), catalog.source))
        if isinstance(before, Stored):
            before = _found(connection, before.path)
        return difference(_Engine(connection, fetch), before, new, call, sample)


def _found(connection: DuckDBPyConnection, path: tuple[str, ...]) -> Stored:
    found = look(connection, path)
    return Stored(found.place) if found is not None else Stored(path, is_there=False)


@contextmanager
def _opened(
    data: Data, needed: Reads, catalog: Catalog, findings: Findings, timeout: float | None
) -> Generator[tuple[DuckDBPyConnection, frozenset[str], Fetch]]:
    """Give a connection, which of its tables are as the catalog says, and what fetches rows of one moment."""
    import duckdb

    if isinstance(data, duckdb.DuckDBPyConnection):
        with reading(data, timeout) as fetch:
            yield data, inspect(data, needed, findings), fetch
    else:
        with (
            told(),
            open_data(data, needed, catalog, findings) as (connection, sound),
            reading(connection, timeout) as fetch,
        ):
            yield connection, sound, fetch


def _together(found: Sequence[Reads]) -> Reads:
    """Return what several definitions need of the data."""
    tables: dict[str, Read] = {}
    for one in (read for two in found for read in two.tables):
        known = tables.get(one.table.name)
        columns = {two.name: two for two in (*(known.columns if known is not None else ()), *one.columns)}
        guarded = one.guarded or (known is not None and known.guarded)
        tables[one.table.name] = Read(one.table, tuple(columns.values()), guarded)
    assertions = {(one.table.name, one.relation): one for two in found for one in two.assertions}
    return Reads(tuple(tables[name] for name in sorted(tables)), tuple(assertions.values()))


@dataclass(frozen=True, slots=True)
class _Engine:
    """A transaction that only reads."""

    conn: DuckDBPyConnection
    fetch: Fetch

    def shape(self, sql: str) -> list[tuple[str, str]]:
        """Return the columns of a query and their types."""
        found = self.conn.sql(sql)
        return [(name, str(kind)) for name, kind in zip(found.columns, found.types, strict=True)]
