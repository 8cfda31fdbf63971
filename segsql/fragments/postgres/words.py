"""Words of PostgreSQL's grammar: those that no column can be named by, the types, and what is said about the rest."""

from __future__ import annotations

from typing import Final

from segsql.fragments.kinds import (
    OF_BOOLEAN,
    OF_DATE,
    OF_DOUBLE,
    OF_INTEGER,
    OF_INTERVAL,
    OF_NUMERIC,
    OF_TEXT,
    OF_TIMESTAMP,
    OF_TIMESTAMPTZ,
    Kind,
)

RESERVED: Final = frozenset({
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "between", "binary", "both", "case", "cast", "check", "collate",
    "collation", "column", "concurrently", "constraint", "create", "cross", "current_catalog", "current_date", "current_role", "current_schema",
    "current_time", "current_timestamp", "current_user", "default", "deferrable", "desc", "distinct", "do", "else", "end", "except",
    "exists", "false", "fetch", "for", "foreign", "freeze", "from", "full", "grant", "group", "having", "ilike", "in", "initially", "inner",
    "intersect", "into", "is", "isnull", "join", "lateral", "leading", "left", "like", "limit", "localtime", "localtimestamp", "natural",
    "not", "notnull", "null", "offset", "on", "only", "or", "order", "outer", "over", "overlaps", "placing", "primary", "references",
    "returning", "right", "select", "session_user", "similar", "some", "symmetric", "system_user", "table", "tablesample", "then", "to",
    "trailing", "true", "union", "unique", "user", "using", "values", "variadic", "verbose", "when", "where", "window", "with",
})  # fmt: skip
"""Words that stand for no column unless they are quoted (manual, appendix C), and some that stand for none here."""

MOMENTS: Final = {
    "current_date": OF_DATE,
    "current_timestamp": OF_TIMESTAMPTZ,
    "localtimestamp": OF_TIMESTAMP,
    "now": OF_TIMESTAMPTZ,
    "transaction_timestamp": OF_TIMESTAMPTZ,
}
"""What tells the moment at which a transaction starts (manual, 9.9.5), which here is that of the call."""

TYPES: Final[dict[str, tuple[str, Kind]]] = {
    **dict.fromkeys(("integer", "int", "int4"), ("INTEGER", OF_INTEGER)),
    **dict.fromkeys(("bigint", "int8"), ("BIGINT", OF_INTEGER)),
    **dict.fromkeys(("smallint", "int2"), ("SMALLINT", OF_INTEGER)),
    **dict.fromkeys(("numeric", "decimal", "dec"), ("NUMERIC", OF_NUMERIC)),
    **dict.fromkeys(("double precision", "float8", "float"), ("DOUBLE PRECISION", OF_DOUBLE)),
    "text": ("TEXT", OF_TEXT),
    **dict.fromkeys(("varchar", "character varying"), ("VARCHAR", OF_TEXT)),
    **dict.fromkeys(("boolean", "bool"), ("BOOLEAN", OF_BOOLEAN)),
    "date": ("DATE", OF_DATE),
    **dict.fromkeys(("timestamp", "timestamp without time zone"), ("TIMESTAMP", OF_TIMESTAMP)),
    **dict.fromkeys(("timestamptz", "timestamp with time zone"), ("TIMESTAMP WITH TIME ZONE", OF_TIMESTAMPTZ)),
    "interval": ("INTERVAL", OF_INTERVAL),
    "jsonb": ("JSONB", Kind("jsonb")),
    "json": ("JSON", Kind("json")),
    "uuid": ("UUID", Kind("uuid")),
}
"""The types that values can be cast to, with the names that are printed (manual, chapter 8)."""

SIZES: Final = {"NUMERIC": (38, 38), "VARCHAR": (1000,)}
"""Types that take numbers in brackets, the largest of each."""

_ROWS: Final = "related rows are reached by exists, count, sum and the like"
_SESSION: Final = "what a session is set to is no part of a segment"
_TIME: Final = "now() and CURRENT_DATE are the moment of the call"

REFUSED: Final[dict[str, tuple[str, str]]] = {
    **dict.fromkeys(
        ("sum", "count", "avg", "min", "max", "every", "bool_and", "bool_or", "array_agg", "string_agg", "json_agg", "jsonb_agg"),
        ("aggregates are not accepted", _ROWS),
    ),
    **dict.fromkeys(
        ("row_number", "rank", "dense_rank", "lag", "lead", "ntile", "first_value", "last_value"),
        ("window functions are not accepted", _ROWS),
    ),
    **dict.fromkeys(
        ("current_user", "session_user", "user", "current_role", "current_schema", "current_catalog", "current_setting", "system_user",
         "current_database", "version", "set_config", "inet_server_addr", "pg_backend_pid"),
        ("what depends on the session is not accepted", _SESSION),
    ),
    **dict.fromkeys(
        ("clock_timestamp", "statement_timestamp", "timeofday", "localtime", "current_time"),
        ("this clock is not accepted", _TIME),
    ),
    **dict.fromkeys(
        ("random", "setseed", "gen_random_uuid", "nextval", "currval", "lastval", "setval"),
        ("what is another value each time is not accepted", ""),
    ),
    **dict.fromkeys(("exists", "any", "some", "all"), ("sub-selects are not accepted", _ROWS)),
    **dict.fromkeys(("unnest", "generate_series", "jsonb_array_elements", "json_array_elements", "regexp_matches", "regexp_split_to_table",
                     "jsonb_each", "jsonb_object_keys", "string_to_table"), ("functions that give rows are not accepted", "")),
    "row": ("rows are no values here", ""),
}  # fmt: skip
"""What is said about functions and words that many will try."""
