"""Which columns of the database a segment reads: what has to stay as it is for what was made of it to keep its meaning."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TypeAlias

from segsql.apply.record import ReadColumn
from segsql.apply.refusing import refused
from segsql.bind.bound import Way
from segsql.bind.clock import Now
from segsql.bind.context import Lists
from segsql.bind.queries import bind_query
from segsql.bind.segment import bind
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.model.queries import Query
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.normalize.logic import normalize
from segsql.run.reads import columns_of, reads

Columns: TypeAlias = tuple[tuple[tuple[str, ...], str], ...]
"""The parts of the name of a table in the database and the name of a column there, in order."""


def columns_read(
    segment: Segment | Query,
    catalog: Catalog,
    *,
    as_of: dt.datetime | None = None,
    now: Now = "as_of",
    lists: Lists | None = None,
    segments: Segments | None = None,
    references: Way = "inline",
    guards: Guards | None = None,
) -> Columns:
    """Return the columns that a segment reads, or a whole query, by their names in the database.

    Raises:
        DefinitionError: the definition is wrong.
    """
    if isinstance(segment, Query):
        query = bind_query(segment, catalog, as_of=as_of, now=now, guards=guards)
        tables = {one.alias: one.table for one in query.scans}
        found = {(tables[one.alias].physical, one.column.physical) for one in query.columns}
        found |= {(one.table.physical, column.physical) for one in query.scans for column in columns_of(one.guard)}
        return tuple(sorted(found))
    bound = normalize(
        bind(segment, catalog, as_of=as_of, now=now, lists=lists, segments=segments, references=references, guards=guards)
    )  # fmt: skip
    needed = reads(bound, catalog).tables
    return tuple(sorted({(one.table.physical, column.physical) for one in needed for column in one.columns}))


def check_there(wanted: Columns, found: Iterable[ReadColumn]) -> None:
    """Refuse to read what is not there, which an engine may look for elsewhere: among what the connection has for itself, files, variables.

    Raises:
        ApplyError: a table or column is missing.
    """
    known = {(one.table, one.column) for one in found}
    if missing := [one for one in wanted if one not in known]:
        table, column = missing[0]
        message = f'there is no column "{column}" of a table or view "{".".join(table)}"'
        raise refused("engine-refused", message, "correct the catalog, or make the table first")
