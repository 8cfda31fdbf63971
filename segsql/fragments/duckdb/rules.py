"""DuckDB's rules for types, in one place."""

from __future__ import annotations

from typing import Final

from segsql.fragments.arguments import Written
from segsql.fragments.duckdb.casts import converts, hint_for
from segsql.fragments.duckdb.constants import PARTS, SHAPES, TRUNCATED, check_format, check_path
from segsql.fragments.duckdb.operations import BESIDE, FUNCTIONS, OPERATORS
from segsql.fragments.duckdb.overloads import SHOWN, comparable, of_number, result_of
from segsql.fragments.duckdb.spelling import DUCKDB
from segsql.fragments.duckdb.words import MOMENTS
from segsql.fragments.patterns import check_pattern
from segsql.fragments.rules import Rules, Timed

_TOLD: Final[dict[str, Timed]] = dict.fromkeys(
    (
        *(name for name, one in FUNCTIONS.items() if one.section == "Date Part Functions" and not one.constants),
        "strftime",
        "last_day",
    ),
    "told",
)

RULES: Final = Rules(
    title=DUCKDB.title,
    functions=FUNCTIONS,
    operators=OPERATORS,
    moments=MOMENTS,
    timed={
        **_TOLD,
        **dict.fromkeys(("date_trunc", "datetrunc"), "cut"),
        **dict.fromkeys(("date_part", "datepart", "extract"), "part"),
        **dict.fromkeys(("age", "date_diff", "datediff", "date_sub", "datesub"), "passed"),
    },
    shown=SHOWN,
    beside=BESIDE,
    shapes=SHAPES,
    written=Written(PARTS, TRUNCATED, check_pattern, "gi", check_format, check_path),
    number=of_number,
    quoted=lambda _, kind: kind,
    converts=converts,
    hint_for=hint_for,
    comparable=comparable,
    result_of=result_of,
)
