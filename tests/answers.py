"""What a statement answers on an engine, in a form that is the same for every engine."""

import json
import math
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from engines import Engine, Row
from fixture_folders import logical

import segsql as sg
from segsql.types import Type


def rows_of(engine: Engine, compiled: sg.Compiled) -> list[Row]:
    """The rows of a compiled query, in order."""
    return read(engine, compiled.sql, compiled.columns)


def keys_of(engine: Engine, segment: sg.Segment, catalog: sg.Catalog, as_of: datetime | None = None) -> list[Row]:
    """The keys of a segment's members, in order."""
    return rows_of(engine, sg.compile(keys_only(segment, catalog), catalog, dialect=engine.name, as_of=as_of))


def keys_only(segment: sg.Segment, catalog: sg.Catalog) -> sg.Segment:
    """The segment with its base key as output."""
    key = tuple(column.name for column in catalog.tables[segment.base].key)
    return segment.model_copy(update={"select": key})


def rows_of_many(engine: Engine, compiled: Sequence[sg.Compiled]) -> list[list[Row]]:
    """The rows of several compiled queries, asked together."""
    found = engine.query_many([one.sql for one in compiled])
    return [decoded(engine, rows, one.columns) for rows, one in zip(found, compiled, strict=True)]


def read(engine: Engine, sql: str, columns: Sequence[sg.Column]) -> list[Row]:
    """The rows of a query whose columns have these types, such that values that mean the same are equal."""
    return decoded(engine, engine.query(sql), columns)


def decoded(engine: Engine, rows: Sequence[Row], columns: Sequence[sg.Column]) -> list[Row]:
    """Rows as an engine gave them, such that values that mean the same are equal."""
    return [tuple(plain(engine, cell, column.type) for cell, column in zip(row, columns, strict=True)) for row in rows]


def plain(engine: Engine, cell: object, kind: Type) -> object:
    """A cell as an engine gave it, such that values that mean the same are equal; an array item by item."""
    if kind.kind == "double":
        return rounded(cell)
    if kind.element is None or cell is None:
        found = engine.decode(cell, logical(kind))
        return of_value(found) if kind.kind == "json" else found
    assert isinstance(cell, list)
    return tuple(plain(engine, one, kind.element) for one in cell)


def rounded(value: object) -> object:
    """A double as the digits that count; what is no number is missing."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    assert isinstance(value, float | int | Decimal)
    return Decimal(f"{value:.12g}")


def of_value(document: object) -> str | None:
    """A JSON document as text that is the same for all of one value, however they are spelled; None where it is missing."""
    return None if document is None else json.dumps(in_doubles(document), sort_keys=True)


def in_doubles(document: Any) -> object:
    """A JSON document whose numbers are doubles, which is what programs keep of them."""
    match document:
        case list():
            return [in_doubles(one) for one in document]
        case dict():
            return {key: in_doubles(one) for key, one in document.items()}
        case int() | float() if not isinstance(document, bool):
            return float(document) or 0.0
        case _:
            return document
