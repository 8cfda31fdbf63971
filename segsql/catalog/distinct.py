"""Tables that have no rows of their own: one row for each key that rows of another table have (docs/catalog.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from segsql.catalog.document import CatalogDocument
from segsql.catalog.schema import Column
from segsql.catalog.tested import Report, fixed
from segsql.errors import did_you_mean

_OF_ROWS: Final = ("table", "columns", "unique", "time", "guard")
"""What only a table with rows of its own has."""


def key_columns(
    document: CatalogDocument, columns: Mapping[str, Mapping[str, Column]], name: str, report: Report
) -> dict[str, Column]:
    """Return the columns of a table that is the distinct keys of another one's rows, after reporting what is wrong with its entry.

    ``columns`` are those of the tables that have rows of their own. A row without a part of its key is no row of any, so none is
    missing here.
    """
    entry = document.tables[name]
    assert entry.distinct is not None
    for field in _OF_ROWS:
        if getattr(entry, field):
            hint = "guard the table that they are of" if field == "guard" else "leave it out"
            report("invalid-catalog", (field,), f"the distinct keys of rows have no {field} of their own", hint)
    other = document.tables.get(entry.distinct.table)
    at = ("distinct", "table")
    if other is None:
        hint = did_you_mean(entry.distinct.table, document.tables)
        report("invalid-catalog", at, f'no table "{entry.distinct.table}"', hint)
        return {}
    if other.distinct is not None:
        hint = f"name {other.distinct.table} itself"
        report("invalid-catalog", at, f"{entry.distinct.table} has no rows of its own", hint)
        return {}
    if not entry.key:
        message = "nothing says which rows are one: the key is missing"
        report("invalid-catalog", (), message, f"key: columns of {entry.distinct.table}")
    known = columns[entry.distinct.table]
    fixed(entry.distinct.where, entry.distinct.table, known, ("distinct", "where"), report)
    found: dict[str, Column] = {}
    for one in entry.key:
        if one not in known:
            hint = did_you_mean(one, known)
            report("invalid-catalog", ("key",), f'no column "{one}" in {entry.distinct.table}', hint)
        elif known[one].masked - {"filter"}:
            message = (
                f'"{one}" is masked in {entry.distinct.table}: rows are put in order by their key, and members named'
            )
            report("invalid-catalog", ("key",), message, "a column of a key can be masked from filter alone")
        else:
            found[one] = replace(known[one], nullable=False)
    return found
