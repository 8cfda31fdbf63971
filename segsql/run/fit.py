"""Which columns of DuckDB hold a logical type, and how other columns are read as one without losing anything.

Tables that are loaded are converted; values that a type cannot hold are found, never rounded or dropped. Tables that stand in
a database already are read as they are, so their columns must have the type.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from segsql.dialect import load
from segsql.types import Type

_INTEGERS: Final = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"})
_NUMBERS: Final = _INTEGERS | {"UBIGINT", "HUGEINT", "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL"}
_MOMENTS: Final = frozenset({"TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS"})
_ZONED: Final = frozenset({"TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ_NS"})

_CONVERTED: Final[dict[str, frozenset[str]]] = {
    "text": frozenset({"VARCHAR", "ENUM"}),
    "version": frozenset({"VARCHAR", "ENUM"}),
    "integer": _NUMBERS,
    "decimal": _NUMBERS,
    "double": _NUMBERS,
    "boolean": frozenset({"BOOLEAN"}),
    "date": _MOMENTS | {"DATE"},
    "timestamp": _MOMENTS | _ZONED,
    "datetime": _MOMENTS,
    "uuid": frozenset({"UUID", "VARCHAR"}),
}
"""By logical type, the types of DuckDB whose values may be values of it."""

_HELD: Final[dict[str, frozenset[str]]] = {
    "text": frozenset({"VARCHAR"}),  # an ENUM sorts by its declaration, not by code point
    "version": frozenset({"VARCHAR"}),
    "integer": _INTEGERS,
    "double": frozenset({"FLOAT", "DOUBLE"}),
    "boolean": frozenset({"BOOLEAN"}),
    "date": frozenset({"DATE"}),
    "timestamp": frozenset({"TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS"}),
    "datetime": frozenset({"TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS"}),
    "uuid": frozenset({"UUID"}),
}
"""By logical type, the types of DuckDB that stand for it as they are."""

_DAY: Final = r"\d{4}-\d\d-\d\d"
_TIME: Final = r"([ T]\d\d:\d\d(:\d\d(\.\d{1,6}0*)?)?)?"
_SPELLED: Final = {
    "integer": r"[+-]?\d+(\.0*)?",
    "decimal": r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?",
    "double": r"(?i)[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|[+-]?inf(inity)?|nan",
    "boolean": r"(?i)true|false|t|f|1|0",
    "date": _DAY + r"([ T]00:00(:00(\.0+)?)?)?",
    "timestamp": _DAY + _TIME + r"( ?(Z|UTC|[+-]\d\d(:?\d\d)?))?",
    "datetime": _DAY + _TIME,
    "uuid": r"[0-9a-fA-F-]{32,36}",
}
"""How a value is spelled in a file without types; DuckDB alone would also read 0x10 and 1_000, and round 1.5."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a column is read as a logical type.

    ``value`` is SQL for the converted value, ``wrong`` for whether a value is none of the type. ``possible`` says that the
    column's type can hold such values at all; a column without any value fits every type.
    """

    value: str
    wrong: str
    possible: bool = True


def holds(stored: str, kind: Type) -> bool:
    """Return whether a column of DuckDB's type ``stored`` stands for a logical type as it is."""
    base = _base(stored)
    if kind.kind == "json":
        return base in {"JSON", "VARCHAR"}
    if kind.element is not None:
        return base == "LIST" and holds(_items_of(stored), kind.element)
    if kind.kind == "decimal":
        precision, scale = _digits(stored)
        return base == "DECIMAL" and scale <= kind.scale and precision - scale <= kind.precision - kind.scale
    if kind.zoned:
        return base == "TIMESTAMP WITH TIME ZONE"
    return base in _HELD[kind.kind]


def fit(column: str, stored: str, kind: Type, *, untyped: bool) -> Fit:
    """Return how a column of DuckDB's type ``stored`` is read as a logical type.

    ``untyped`` says that its values are the text of a file without types.
    """
    if kind.element is not None:
        return _fit_array(column, stored, kind, kind.element, untyped=untyped)
    if kind.kind == "json":
        return _fit_document(column, _base(stored))
    if untyped:
        return _fit_text(column, kind)
    base = _base(stored)
    source = f"CASE WHEN NOT isnan({column}) THEN {column} END" if base in {"FLOAT", "DOUBLE"} else column
    if base not in _CONVERTED[kind.kind]:
        return Fit(f"CAST(NULL AS {word(kind)})", f"({source}) IS NOT NULL", possible=False)
    match kind.kind:
        case "text" | "version":
            return Fit(f"CAST({column} AS VARCHAR)", "false")
        case "uuid":
            value = f"TRY_CAST({column} AS UUID)"
            return Fit(value, f"{column} IS NOT NULL AND {value} IS NULL")
        case "timestamp" if base in _ZONED:
            value = f"CAST({column} AS TIMESTAMPTZ)"
            return Fit(value if kind.zoned else _in_utc(value), "false")
        case "double":
            value = f"TRY_CAST({column} AS DOUBLE)"
            return Fit(value, f"TRY_CAST({value} AS {stored}) IS DISTINCT FROM {column}")
        case _:
            plain = "TIMESTAMP" if kind.zoned else word(kind)
            value = f"TRY_CAST({source} AS {plain})"
            wrong = f"TRY_CAST({value} AS {stored}) IS DISTINCT FROM {source}"
            return Fit(_in_utc(value) if kind.zoned else value, wrong)


def _fit_document(column: str, base: str) -> Fit:
    """Return how a column is read as JSON: text that is JSON, or what DuckDB makes of a file of objects."""
    if base in {"JSON", "VARCHAR"}:
        return Fit(column, f"NOT json_valid(CAST({column} AS VARCHAR))")
    if base in {"LIST", "STRUCT", "MAP"}:
        return Fit(f"to_json({column})", "false")
    return Fit("CAST(NULL AS VARCHAR)", f"{column} IS NOT NULL", possible=False)


def _fit_array(column: str, stored: str, kind: Type, element: Type, *, untyped: bool) -> Fit:
    """Return how a column is read as an array, item by item; in a file without types an array is written as JSON."""
    items, wrong = column, ""
    if untyped and element.kind == "json":
        document = f"TRY_CAST({column} AS JSON)"
        known = "CASE WHEN json_type(item) <> 'NULL' THEN item END"
        value = f"list_transform(json_extract({document}, '$[*]'), lambda item: {known})"
        return Fit(value, f"{column} IS NOT NULL AND json_type({document}) IS DISTINCT FROM 'ARRAY'")
    if untyped:
        document = f"TRY_CAST({column} AS JSON)"
        items = f"json_extract_string({document}, '$[*]')"
        nested = f"list_has_any(json_type({document}, '$[*]'), ['ARRAY', 'OBJECT'])"
        wrong = f"{column} IS NOT NULL AND (json_type({document}) IS DISTINCT FROM 'ARRAY' OR {nested} OR "
    elif _base(stored) != "LIST":
        return Fit(f"CAST(NULL AS {word(kind)})", f"{column} IS NOT NULL", possible=False)
    one = fit("item", _items_of(stored), element, untyped=untyped)
    wrong += f"len(list_filter({items}, lambda item: {one.wrong})) > 0{')' if untyped else ''}"
    return Fit(f"list_transform({items}, lambda item: {one.value})", wrong, one.possible)


def _fit_text(column: str, kind: Type) -> Fit:
    if kind.kind in {"text", "version"}:
        return Fit(column, "false")
    value = f"TRY_CAST({column} AS {word(kind)})"
    if kind.kind == "timestamp":
        value = f"TRY_CAST({column} AS TIMESTAMPTZ)"  # a moment without an offset is UTC, as the session's zone is
        value = value if kind.zoned else _in_utc(value)
    wrong = f"{value} IS NULL OR NOT regexp_full_match({column}, '{_SPELLED[kind.kind]}')"
    if kind.kind == "decimal":
        wrong += f" OR TRY_CAST({column} AS DECIMAL(38, {38 - kind.precision + kind.scale})) <> {value}"
    return Fit(value, f"{column} IS NOT NULL AND ({wrong})")


def word(kind: Type) -> str:
    """Return DuckDB's word for a logical type that has one."""
    if kind.zoned:
        return "TIMESTAMPTZ"
    if kind.element is not None:
        return f"{word(kind.element)}[]"
    types = load("duckdb").types
    if kind.kind in {"version", "json"}:
        return types.text
    return str(getattr(types, kind.kind)).format(precision=kind.precision, scale=kind.scale)


def _in_utc(zoned: str) -> str:
    """Between instants and UTC wall clock, either way."""
    return f"timezone('UTC', {zoned})"


def _items_of(stored: str) -> str:
    """Return the type of the items of a list, or of an array of a fixed length."""
    return stored.rpartition("[")[0]


def _base(stored: str) -> str:
    return "LIST" if stored.endswith("]") else stored.partition("(")[0].strip('"')


def _digits(stored: str) -> tuple[int, int]:
    precision, _, scale = stored.partition("(")[2].rstrip(")").partition(",")
    return int(precision or 0), int(scale or 0)
