"""Words of DuckDB's grammar: those that no column can be named by, the types, and what is said about the rest."""

from __future__ import annotations

from typing import Final

from segsql.fragments.kinds import (
    OF_BOOLEAN,
    OF_DATE,
    OF_DOUBLE,
    OF_INTEGER,
    OF_INTERVAL,
    OF_TEXT,
    OF_TIMESTAMP,
    OF_TIMESTAMPTZ,
    Kind,
)
from segsql.fragments.refusal import Advice

RESERVED: Final = frozenset({
    "all", "analyse", "analyze", "and", "anti", "any", "array", "as", "asc", "asof", "asymmetric", "at", "authorization", "binary", "both", "by",
    "case", "cast", "check", "collate", "collation", "column", "columns", "concurrently", "constraint", "create", "cross", "current_date",
    "current_time", "current_timestamp", "current_user", "default", "deferrable", "desc", "describe", "distinct", "do", "else", "end", "except",
    "exists", "false", "fetch", "for", "foreign", "freeze", "from", "full", "generated", "glob", "grant", "group", "having", "ilike", "in",
    "initially", "inner", "intersect", "into", "is", "isnull", "join", "lambda", "lateral", "leading", "left", "like", "limit", "localtime",
    "localtimestamp", "map", "natural", "not", "notnull", "null", "offset", "on", "only", "or", "order", "outer", "over", "overlaps", "pivot",
    "pivot_longer", "pivot_wider", "placing", "positional", "primary", "qualify", "references", "returning", "right", "select", "semi",
    "session_user", "show", "similar", "some", "struct", "summarize", "symmetric", "table", "tablesample", "then", "to", "trailing", "true",
    "try_cast", "tuple", "union", "unique", "unpack", "unpivot", "user", "using", "variadic", "verbose", "when", "where", "window", "with",
})  # fmt: skip
"""Words that stand for no column unless they are quoted (``duckdb_keywords()``), and some that stand for none here."""

MOMENTS: Final = {
    **dict.fromkeys(("current_date", "today"), OF_DATE),
    **dict.fromkeys(("current_timestamp", "now", "transaction_timestamp", "get_current_timestamp"), OF_TIMESTAMPTZ),
    **dict.fromkeys(("localtimestamp", "current_localtimestamp"), OF_TIMESTAMP),
}
"""What tells the moment at which a transaction starts, which here is that of the call."""

_DECIMAL: Final = ("DECIMAL", Kind("numeric", 15, 3))
TYPES: Final[dict[str, tuple[str, Kind]]] = {
    **dict.fromkeys(("integer", "int", "int4", "signed"), ("INTEGER", OF_INTEGER)),
    **dict.fromkeys(("bigint", "int8", "long"), ("BIGINT", OF_INTEGER)),
    **dict.fromkeys(("smallint", "int2", "short"), ("SMALLINT", OF_INTEGER)),
    **dict.fromkeys(("tinyint", "int1"), ("TINYINT", OF_INTEGER)),
    **dict.fromkeys(("decimal", "numeric", "dec"), _DECIMAL),
    **dict.fromkeys(("double", "double precision", "float8"), ("DOUBLE", OF_DOUBLE)),
    **dict.fromkeys(("varchar", "character varying", "char", "bpchar"), ("VARCHAR", OF_TEXT)),
    **dict.fromkeys(("text", "string"), ("TEXT", OF_TEXT)),
    **dict.fromkeys(("boolean", "bool", "logical"), ("BOOLEAN", OF_BOOLEAN)),
    "date": ("DATE", OF_DATE),
    **dict.fromkeys(("timestamp", "timestamp without time zone", "datetime"), ("TIMESTAMP", OF_TIMESTAMP)),
    **dict.fromkeys(("timestamptz", "timestamp with time zone"), ("TIMESTAMP WITH TIME ZONE", OF_TIMESTAMPTZ)),
    "interval": ("INTERVAL", OF_INTERVAL),
    "json": ("JSON", Kind("json")),
    "uuid": ("UUID", Kind("uuid")),
}
"""The types that values can be cast to, with the names that are printed. A decimal without digits is one of 18, 3 after the point."""

SIZES: Final = {"DECIMAL": (38, 38), "VARCHAR": (1000,)}
"""Types that take numbers in brackets, the largest of each. The length of a text is read and means nothing there."""

_ROWS: Final = "related rows are reached by exists, count, sum and the like"
_SESSION: Final = "what a session is set to is no part of a segment"

REFUSED: Final[dict[str, Advice]] = {
    **dict.fromkeys(
        ("sum", "count", "avg", "min", "max", "mean", "median", "mode", "any_value", "arg_max", "arg_min", "bool_and", "bool_or", "list",
         "array_agg", "string_agg", "group_concat", "histogram", "quantile", "approx_count_distinct", "first", "last"),
        ("aggregates are not accepted", _ROWS),
    ),
    **dict.fromkeys(
        ("row_number", "rank", "dense_rank", "percent_rank", "lag", "lead", "ntile", "first_value", "last_value"),
        ("window functions are not accepted", _ROWS),
    ),
    **dict.fromkeys(
        ("read_csv", "read_csv_auto", "read_text", "read_blob", "read_parquet", "parquet_scan", "read_json", "read_json_auto", "read_ndjson", "glob",
         "sniff_csv", "query", "query_table", "sqlite_scan", "postgres_scan", "delta_scan", "iceberg_scan", "json_execute_serialized_sql"),
        ("what reads files, tables or servers is not accepted", ""),
    ),
    **dict.fromkeys(
        ("getenv", "getvariable", "current_setting", "current_user", "session_user", "user", "current_database", "current_schema",
         "current_schemas", "current_catalog", "current_query", "version", "set_config", "txid_current", "duckdb_settings", "duckdb_secrets", "in_search_path"),
        ("what depends on the session is not accepted", _SESSION),
    ),
    **dict.fromkeys(
        ("current_time", "localtime", "current_localtime", "get_current_time"),
        ("this clock is not accepted", "now() and current_date are the moment of the call"),
    ),
    **dict.fromkeys(
        ("random", "setseed", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "nextval", "currval"),
        ("what is another value each time is not accepted", ""),
    ),
    **dict.fromkeys(
        ("list_transform", "list_filter", "list_reduce", "list_apply", "array_transform", "array_filter", "array_apply", "apply", "filter", "reduce",
         "array_reduce", "lambda"),
        ("lambdas are not accepted", "list_contains and the like look at the items of a list"),
    ),
    **dict.fromkeys(("exists", "any", "some", "all"), ("sub-selects are not accepted", _ROWS)),
    **dict.fromkeys(("unnest", "generate_series", "range", "generate_subscripts", "json_each", "json_tree", "regexp_split_to_table"),
                    ("functions that give rows or ranges are not accepted", "")),
    **dict.fromkeys(("columns", "unpack"), ("several columns are no value", "name the column")),
    **dict.fromkeys(("row", "struct", "struct_pack", "map", "tuple"), ("rows, structs and maps are no values here", "")),
}  # fmt: skip
"""What is said about functions and words that many will try."""
