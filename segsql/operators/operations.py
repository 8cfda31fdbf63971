"""Which questions of a dialect every operator, function, conversion and statement asks.

From this, and the answers of a dialect, follows what the dialect can say and what it refuses: there is no other list of either. An
operation asks what it is ``about`` first, and ``also`` what comes with its values. What a form asks on its own account, such as how a
text is written, is the form's affair.
"""

from __future__ import annotations

from typing import Final

from segsql.functions.times import FIRSTS
from segsql.operators.conversions import CONVERSIONS
from segsql.operators.number_functions import CHOICES, NUMBER_FUNCTIONS
from segsql.operators.operation import Operation
from segsql.operators.searches import SEARCHES
from segsql.operators.text_functions import TEXT_FUNCTIONS
from segsql.operators.time_functions import TIME_FUNCTIONS

_EQUAL: Final = ("eq", "ne")
_LISTED: Final = ("in", "not_in", "in_list", "not_in_list")
_ORDERED: Final = ("lt", "lte", "gt", "gte", "between", "not_between")
_NUMBER: Final = (*_EQUAL, *_LISTED, *_ORDERED)
_OF_TEXT: Final = ("literals.string", "numbers.mixed", "text.read")
_DURING: Final = ("during", "not_during")
_FIGURE: Final = ("numbers.mixed", "query.related")

CONDITIONS: Final = (
    Operation("and, or, some, not, everyone, nobody", "conditions", ("and", "or", "some", "not", "everyone", "nobody")),
    Operation("eq, ne of text", "conditions", _EQUAL, ("text.operand",), _OF_TEXT),
    Operation("eq, ne of text, ignore_case", "conditions", _EQUAL, ("text.operand", "text.fold"), _OF_TEXT),
    Operation("in, not_in of text", "conditions", _LISTED, ("text.operand", "query.in_list"), _OF_TEXT),
    Operation(
        "in, not_in of text, ignore_case",
        "conditions",
        _LISTED,
        ("text.operand", "query.in_list", "text.fold"),
        _OF_TEXT,
    ),
    Operation("lt, lte, gt, gte, between, not_between of text", "conditions", _ORDERED, ("text.order",), _OF_TEXT),
    Operation(
        "lt, lte, gt, gte of text, ignore_case",
        "conditions",
        ("lt", "lte", "gt", "gte"),
        ("text.order", "text.fold"),
        _OF_TEXT,
    ),
    Operation(
        "eq, lt, in, between and their like of integers", "conditions", _NUMBER, ("numbers.mixed",), ("query.in_list",)
    ),
    Operation(
        "eq, lt, in, between and their like of decimals",
        "conditions",
        _NUMBER,
        ("literals.decimal", "numbers.mixed"),
        ("query.in_list",),
    ),
    Operation(
        "eq, lt, in, between and their like of doubles",
        "conditions",
        _NUMBER,
        ("literals.double", "numbers.missing_double"),
        ("numbers.mixed", "query.in_list"),
    ),
    Operation(
        "eq, ne, in of booleans",
        "conditions",
        (*_EQUAL, *_LISTED),
        ("literals.boolean",),
        ("numbers.mixed", "query.in_list"),
    ),
    Operation(
        "eq, ne, in of UUIDs",
        "conditions",
        (*_EQUAL, *_LISTED),
        ("text.read",),
        ("literals.string", "numbers.mixed", "query.in_list"),
    ),
    Operation(
        "eq, lt, in, between and their like of dates",
        "conditions",
        _NUMBER,
        ("literals.date", "time.read_date"),
        ("numbers.mixed", "query.in_list"),
    ),
    Operation(
        "eq, lt, in, between and their like of timestamps",
        "conditions",
        _NUMBER,
        ("literals.timestamp",),
        ("numbers.mixed", "query.in_list"),
    ),
    Operation(
        "eq, lt, in, between and their like of datetimes",
        "conditions",
        _NUMBER,
        ("literals.datetime",),
        ("numbers.mixed", "query.in_list"),
    ),
    Operation(
        "eq, lt, in, between and their like of timestamps stored with a zone",
        "conditions",
        _NUMBER,
        ("literals.timestamp_with_zone", "time.read_zoned", "time.to_utc"),
        ("numbers.mixed",),
    ),
    *SEARCHES,
    Operation("is_missing, is_present", "conditions", ("is_missing", "is_present"), (), ("text.read",)),
    Operation(
        "eq, lt, in, between and their like of versions",
        "conditions",
        _NUMBER,
        ("text.matches", "text.search"),
        ("literals.string",),
    ),
    Operation(
        "is_missing, is_present of versions",
        "conditions",
        ("is_missing", "is_present"),
        ("text.matches", "text.search"),
        ("literals.string",),
    ),
    Operation("is_missing, is_present of arrays", "conditions", ("is_missing", "is_present"), ("query.missing_array",)),
    Operation("has_any, has_all, has_none", "conditions", ("has_any", "has_all", "has_none"), ("query.has_items",)),
    Operation(
        "has_none of arrays that may be missing",
        "conditions",
        ("has_none",),
        ("query.has_items", "query.missing_array"),
    ),
    Operation("exists of items of an array", "conditions", ("exists",), ("query.related", "query.item_rows")),
    Operation(
        "exists of items with fields",
        "conditions",
        ("exists",),
        ("query.related", "query.item_rows", "documents.read"),
        ("literals.string", "numbers.mixed", "text.operand", "text.read"),
    ),
    Operation("exists, not_exists", "conditions", ("exists", "not_exists"), ("query.related",)),
    Operation("in_segment, not_in_segment", "conditions", ("in_segment", "not_in_segment")),
    Operation("in_segment of members that are cut", "conditions", ("in_segment",), ("query.related",)),
    Operation("every", "conditions", ("every",), ("query.related",), ("numbers.mixed",)),
    Operation("sequence", "conditions", ("sequence",), ("query.related",), ("numbers.mixed",)),
    Operation(
        "sequence within days",
        "conditions",
        ("sequence",),
        ("query.related", "time.shift_timestamp_days"),
        ("literals.timestamp", "numbers.mixed"),
    ),
    Operation(
        "exists of relations by text", "conditions", ("exists",), ("query.related", "text.operand"), ("text.read",)
    ),
    Operation(
        "during, not_during of dates",
        "conditions",
        (*_DURING, "last", "this"),
        ("literals.date", "time.read_date"),
        ("numbers.mixed",),
    ),
    Operation(
        "during, not_during of timestamps",
        "conditions",
        (*_DURING, "next", "previous", "following", "range"),
        ("literals.timestamp",),
        ("numbers.mixed",),
    ),
    Operation(
        "during of a date, anchored, in days",
        "conditions",
        ("during", "last", "next"),
        ("time.shift_date_days",),
        ("literals.date", "numbers.mixed", "time.read_date"),
    ),
    Operation(
        "during of a date, anchored, in months",
        "conditions",
        ("during", "last", "next"),
        ("time.shift_date_months",),
        ("literals.date", "numbers.mixed", "time.read_date"),
    ),
    Operation(
        "during of a timestamp, anchored, in minutes",
        "conditions",
        ("during", "last", "next"),
        ("time.shift_timestamp_minutes",),
        ("literals.timestamp", "numbers.mixed"),
    ),
    Operation(
        "during of a timestamp, anchored, in days",
        "conditions",
        ("during", "last", "next"),
        ("time.shift_timestamp_days",),
        ("literals.timestamp", "numbers.mixed"),
    ),
    Operation(
        "during of a timestamp stored with a zone, anchored",
        "conditions",
        ("during", "last", "next"),
        ("time.to_utc", "time.shift_timestamp_minutes"),
        ("literals.timestamp", "numbers.mixed", "time.read_zoned"),
    ),
    Operation(
        "anniversary of dates", "conditions", ("anniversary",), ("time.month_day", "time.read_date"), ("numbers.mixed",)
    ),
    Operation(
        "anniversary of timestamps and datetimes",
        "conditions",
        ("anniversary",),
        ("time.month_day",),
        ("numbers.mixed",),
    ),
    Operation("split", "conditions", ("split",), ("functions.bucket",), ("functions.concat", "numbers.mixed")),
    Operation("expression", "conditions", ("expression",), (), ("numbers.mixed",)),
    Operation("sql, as far as it means the same everywhere", "conditions", ("sql",)),
)
"""What asks about a row."""

VALUES: Final = (
    Operation("column of text", "values", ("column",), ("text.read",)),
    Operation("column of doubles", "values", ("column",), ("numbers.missing_double",)),
    Operation("column of dates", "values", ("column",), ("time.read_date",)),
    Operation("column of UUIDs", "values", ("column",), ("text.read",)),
    Operation("column of timestamps stored with a zone", "values", ("column",), ("time.to_utc", "time.read_zoned")),
    Operation("column of arrays", "values", ("column",), ("query.array_out",)),
    Operation("column of JSON", "values", ("column",)),
    Operation("column of a to-one relation", "values", ("column",), ("query.outer_join",), ("numbers.mixed",)),
    Operation("literal of text", "values", ("literal",), ("literals.string",)),
    Operation(
        "literal of empty text",
        "values",
        ("literal",),
        ("literals.empty_text",),
        ("literals.string", "numbers.mixed", "text.operand", "text.read"),
    ),
    Operation("literal of a double", "values", ("literal",), ("literals.double",)),
    Operation("literal of a decimal", "values", ("literal",), ("literals.decimal",)),
    Operation("literal of a date", "values", ("literal",), ("literals.date",)),
    Operation("moment", "values", ("moment",), ("literals.timestamp",), ("numbers.mixed",)),
    Operation(
        "moment by the clock of the engine",
        "values",
        ("moment",),
        ("time.now",),
        ("functions.first_of_week", "numbers.mixed", "time.day"),
    ),
    Operation("case", "values", ("case",), (), ("numbers.mixed",)),
    Operation("case of numbers of several types", "values", ("case",), ("numbers.mixed",)),
    Operation("a condition as a value", "values", ("expression",), ("literals.boolean",), ("numbers.mixed",)),
    Operation("sort by text", "values", ("sort",), ("text.order",), ("text.read",)),
    Operation("sort by UUIDs", "values", ("sort",), ("text.uuid_order",), ("text.read",)),
    Operation("limit_percent", "values", ("limit_percent",), ("numbers.operand",)),
    Operation("limit per text", "values", ("per",), ("text.operand", "text.group"), ("text.read",)),
    Operation("limit per double", "values", ("per",), ("numbers.group",), ("numbers.missing_double",)),
    Operation(
        "count", "values", ("count",), ("query.related", "query.outer_join"), ("numbers.mixed", "numbers.result")
    ),
    Operation(
        "count of relations by text",
        "values",
        ("count",),
        ("query.related", "text.operand", "text.group"),
        ("numbers.mixed", "text.read"),
    ),
    Operation(
        "count_distinct of text",
        "values",
        ("count_distinct",),
        ("query.count_distinct", "text.operand"),
        (*_FIGURE, "text.read"),
    ),
    Operation("sum of integers", "values", ("sum",), ("numbers.operand", "numbers.result"), _FIGURE),
    Operation("sum of decimals", "values", ("sum",), ("numbers.operand", "numbers.decimal", "numbers.result"), _FIGURE),
    Operation(
        "sum of doubles",
        "values",
        ("sum",),
        ("numbers.operand", "numbers.missing_double"),
        (*_FIGURE, "literals.double", "numbers.result"),
    ),
    Operation(
        "avg of decimals",
        "values",
        ("avg",),
        ("numbers.operand", "numbers.decimal", "numbers.result"),
        (*_FIGURE, "literals.double"),
    ),
    Operation(
        "min, max of numbers and times",
        "values",
        ("min", "max"),
        ("query.related",),
        ("literals.timestamp", "numbers.mixed", "query.outer_join"),
    ),
    Operation(
        "min, max of text",
        "values",
        ("min", "max"),
        ("text.extreme", "text.order"),
        (*_FIGURE, "literals.string", "text.read"),
    ),
    Operation("first", "values", ("first",), ("query.related",), ("numbers.mixed",)),
    Operation(
        "overall", "values", ("overall",), ("query.outer_join",), ("numbers.mixed", "numbers.result", "query.related")
    ),
    Operation("distinct keys of other rows, of text", "values", (), ("text.operand", "text.group"), ("text.read",)),
    Operation("bucket", "values", ("bucket",), ("functions.bucket",), ("functions.concat",)),
    Operation("json", "values", ("json",), ("documents.read",), ("literals.boolean", "text.read")),
    Operation("json_kind", "values", ("json_kind",), ("documents.read",)),
)
"""What gives a value."""

FUNCTIONS: Final = (
    Operation(
        "a + b, a - b, -a, abs of integers",
        "functions",
        ("add", "subtract", "negate", "abs"),
        ("numbers.operand", "numbers.result"),
        ("numbers.mixed",),
    ),
    Operation(
        "a * b of integers", "functions", ("multiply",), ("numbers.operand", "numbers.result"), ("numbers.mixed",)
    ),
    Operation(
        "a + b, a - b of decimals",
        "functions",
        ("add", "subtract"),
        ("numbers.arithmetic", "numbers.operand", "numbers.result"),
        ("numbers.decimal", "numbers.mixed"),
    ),
    Operation(
        "a * b of decimals",
        "functions",
        ("multiply",),
        ("numbers.arithmetic", "numbers.operand", "numbers.result"),
        ("literals.decimal", "numbers.decimal", "numbers.mixed"),
    ),
    Operation(
        "a + b, a - b, a * b of doubles",
        "functions",
        ("add", "subtract", "multiply"),
        ("numbers.missing_double", "numbers.result"),
        ("numbers.mixed", "numbers.operand"),
    ),
    Operation("a / b", "functions", ("divide",), ("numbers.result",), ("literals.double", "numbers.mixed")),
    Operation("coalesce", "functions", ("coalesce",), (), ("numbers.mixed",)),
    Operation("nullif of numbers", "functions", ("nullif",), (), ("numbers.mixed",)),
    Operation("nullif of text", "functions", ("nullif",), ("text.operand",), ("text.read",)),
    *CHOICES,
    *NUMBER_FUNCTIONS,
    *TEXT_FUNCTIONS,
    Operation("array_length", "functions", ("array_length",), ("functions.item_count",)),
    Operation(
        "array_length of arrays that may be missing",
        "functions",
        ("array_length",),
        ("functions.item_count", "query.missing_array"),
        ("numbers.mixed",),
    ),
    *(
        Operation(one, "functions", (one,), (f"functions.{one}",), ("time.read_date",))
        for one in ("year", "days_between")
    ),
    *(
        Operation(f"start_of_{unit}", "functions", (f"start_of_{unit}",), (f"functions.{first}",), ("time.read_date",))
        for unit, first in FIRSTS.items()
    ),
    Operation("start_of_day of timestamps and datetimes", "functions", ("start_of_day",), ("time.day",)),
    Operation(
        "start_of_day of timestamps in other zones than UTC",
        "functions",
        ("start_of_day",),
        ("time.day", "time.shift_timestamp_minutes"),
        ("literals.timestamp", *_FIGURE),
    ),
    *TIME_FUNCTIONS,
    *CONVERSIONS,
)
"""Functions, the operators of arithmetic, and conversions."""

STATEMENTS: Final = (
    Operation("view", "statements", ("view",), ("statements.view",)),
    Operation("table", "statements", ("table",), ("statements.table",)),
)
"""What is made of the members."""

OPERATIONS: Final = (*CONDITIONS, *VALUES, *FUNCTIONS, *STATEMENTS)
