"""What constants may say to DuckDB: texts that become values of other types, units, formats, and ways into a document."""

from __future__ import annotations

import re
from typing import Final

from segsql.fragments.constants import CLOCK, DAY, OFFSET, Shapes, constant_text
from segsql.fragments.constants import SHAPES as COMMON
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.tree import Piece

_LIST: Final = r"\[\s*(?:{item}(?:\s*,\s*{item})*)?\s*\]"

SHAPES: Final[Shapes] = {
    **COMMON,
    "boolean": (re.compile(r"(?i:t|true|f|false|yes|no|1|0)"), "'true' or 'false'"),
    "timestamptz": (re.compile(rf"{DAY}[ T]{CLOCK}{OFFSET}"), COMMON["timestamptz"][1]),
    "text[]": (re.compile(_LIST.format(item="[A-Za-z0-9_]+")), "['a', 'b']"),
    "integer[]": (re.compile(_LIST.format(item="-?[0-9]{1,18}")), "[1, 2]"),
}
"""How texts are written that become values of a type."""

PARTS: Final[dict[str, int]] = {
    **dict.fromkeys(
        ("century", "day", "decade", "dow", "dayofweek", "weekday", "doy", "dayofyear", "hour", "isodow", "isoyear", "millennium", "minute", "month",
         "quarter", "week", "weekofyear", "year", "yearweek", "second", "millisecond", "milliseconds", "microsecond", "microseconds"),
        0,
    ),
    "epoch": 6,
}  # fmt: skip
"""What is taken out of a time; with digits after the point it is a double, else an integer."""
TRUNCATED: Final = frozenset({
    "microseconds", "milliseconds", "second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "millennium",
})  # fmt: skip
"""What times are cut to, and counted between."""

_FORMAT: Final = re.compile(r"(?:%-?[YmdHMSfyjaAbBpIuwUWVGgn]|%%|[^%])*")
_ANY_KEY: Final = "*"
"""Quoted or not, DuckDB takes it for every key; any other text that does not begin with a dollar leads to one."""
_PATH: Final = re.compile(r"\$(?:\.[A-Za-z0-9_]+|\.\"[^\"*\\]*\"|\[(?:#-)?[0-9]{1,9}\])*")


def check_format(piece: Piece, of_number: bool) -> None:
    """Refuse a format with directives other than those of days and clocks.

    Raises:
        FragmentError: for that reason.
    """
    text = constant_text(piece, "a format")
    if of_number or not _FORMAT.fullmatch(text):
        hint = "such as '%Y-%m-%d' or '%H:%M'"
        raise FragmentError("sql-refused", f"the format {shown(repr(text))} is not accepted", hint, *piece.at)


def check_path(piece: Piece) -> None:
    """Refuse a way into a document that is not written out, or leads to several values: of such a one DuckDB makes a list.

    Raises:
        FragmentError: for that reason.
    """
    text = constant_text(piece, "a path")
    if text == _ANY_KEY or (text.startswith("$") and not _PATH.fullmatch(text)):
        hint = "a key, a pointer such as '/a/0', or a path such as '$.a[0]'"
        raise FragmentError("sql-refused", f"the path {shown(repr(text))} is not accepted", hint, *piece.at)
