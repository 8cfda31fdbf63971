"""The rows of conversions."""

from __future__ import annotations

from typing import Final

from segsql.operators.operation import Operation

CONVERSIONS: Final = (
    Operation(
        "cast integer or decimal to decimal or double",
        "functions",
        ("integer to decimal", "integer to double", "decimal to double"),
    ),
    Operation(
        "cast decimal to integer",
        "functions",
        ("decimal to integer",),
        (),
        ("numbers.mixed",),
    ),
    Operation(
        "cast double to integer",
        "functions",
        ("double to integer",),
        ("functions.double_to_integer", "functions.floor_of_double", "numbers.missing_double"),
        ("literals.double", "numbers.mixed", "numbers.result"),
    ),
    Operation("cast integer to text", "functions", ("integer to text",)),
    Operation(
        "cast text to integer", "functions", ("text to integer",), ("functions.text_to_integer",), ("text.read",)
    ),
    Operation(
        "cast text to decimal",
        "functions",
        ("text to decimal",),
        ("functions.text_to_decimal",),
        ("numbers.result", "text.read"),
    ),
    Operation("cast text to date", "functions", ("text to date",), ("functions.text_to_date",), ("text.read",)),
    Operation("cast uuid to text", "functions", ("uuid to text",), ("functions.uuid_to_text",), ("text.read",)),
    Operation(
        "cast boolean to integer or text",
        "functions",
        ("boolean to integer", "boolean to text"),
        ("literals.boolean",),
        ("literals.string", "numbers.mixed"),
    ),
    Operation(
        "cast integer or text to boolean",
        "functions",
        ("integer to boolean", "text to boolean"),
        ("literals.boolean", "text.operand"),
        ("literals.string", "numbers.mixed", "text.read"),
    ),
    Operation(
        "cast date to text",
        "functions",
        ("date to text",),
        ("functions.concat", "functions.substring", "functions.year", "functions.month", "functions.day"),
        ("literals.string", "numbers.operand", "numbers.result", "time.read_date"),
    ),
    Operation(
        "cast date to datetime",
        "functions",
        ("date to datetime",),
        ("functions.date_to_datetime",),
        ("time.read_date",),
    ),
    Operation(
        "cast timestamp or datetime to date", "functions", ("timestamp to date", "datetime to date"), ("time.day",)
    ),
)
"""Values of one type as values of another."""
