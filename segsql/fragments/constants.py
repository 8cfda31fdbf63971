"""What constants may say: texts that become values of other types, intervals, zones, and numbers that are written out."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, TypeAlias

from segsql.fragments.kinds import Kind
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.tree import Column, Number, Piece, Text, outcomes, pieces
from segsql.zones import zone_of

Shapes: TypeAlias = Mapping[str, tuple[re.Pattern[str], str]]
"""How a text of a type is written, and an example of it, by the type."""

DAY: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
CLOCK: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
"""An hour 24 is left out, which only some versions of Python read."""
OFFSET: Final = r"(?:Z|[+-](?:0[0-9]|1[0-5])(?::?[0-5][0-9])?)"
"""PostgreSQL has none of 16 hours, nor of 60 minutes."""
SHAPES: Final[Shapes] = {
    "integer": (re.compile(r"[-+]?[0-9]{1,18}"), "digits: '12'"),
    "numeric": (re.compile(r"[-+]?[0-9]{1,38}(?:\.[0-9]{1,38})?"), "digits: '12.50'"),
    "double": (re.compile(r"[-+]?[0-9]{1,38}(?:\.[0-9]{1,38})?(?:[eE][-+]?[0-9]{1,2})?"), "digits: '12.50'"),
    "boolean": (re.compile(r"(?i:t|true|f|false|yes|no|on|off|1|0)"), "'true' or 'false'"),
    "date": (re.compile(DAY), "'2026-03-15'"),
    "timestamp": (re.compile(rf"{DAY}(?:[ T]{CLOCK})?"), "'2026-03-15 09:30:00'"),
    "timestamptz": (re.compile(rf"{DAY}[ T]{CLOCK} ?{OFFSET}"), "'2026-03-15 09:30:00+00', with its offset"),
    "uuid": (re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"), "hexadecimal digits and hyphens"),
}
"""How texts are written that become values of the types that sources share."""

_TEMPORAL: Final = frozenset({"date", "timestamp", "timestamptz"})

_UNITS: Final = {"year": (12, 0), "month": (1, 0), "mon": (1, 0), "week": (0, 7), "day": (0, 1)}
_SECONDS: Final = {"hour": 3600, "minute": 60, "min": 60, "second": 1, "sec": 1}
_FIRST: Final = dt.datetime.min.replace(tzinfo=dt.UTC)
_LAST: Final = dt.datetime.max.replace(tzinfo=dt.UTC)
_CLOCK_FIELDS: Final = frozenset({"hour", "minute", "second"})
_LONGER: Final = {"mon": "month", "min": "minute", "sec": "second"}
_SPAN: Final = re.compile(r"([-+]?[0-9]{1,6}) *([a-z]+?)s?(?: +|$)|([-+]?)([0-9]{2}):([0-5][0-9])(?::([0-5][0-9]))?$")


def check_text(text: Text, kind: Kind, shapes: Shapes) -> None:
    """Refuse a quoted text that is no value of a type, or is read by a setting of the session.

    Raises:
        FragmentError: for that reason.
    """
    said = f"{shown(repr(text.value))} is no {kind} as it is written here"
    if kind.name in ("json", "jsonb"):
        _check_json(text, kind)
        return
    if kind.name == "interval":
        span(text)
    if kind.name in shapes:
        pattern, hint = shapes[kind.name]
        if not pattern.fullmatch(text.value):
            raise FragmentError("sql-refused", said, hint, *text.at)
        if kind.name in _TEMPORAL and not _is_time(text.value):
            raise FragmentError("sql-refused", said, "there is no such day or time", *text.at)
    elif kind.name not in ("text", "interval"):
        raise FragmentError("sql-refused", said, "", *text.at)


def is_kept(text: Text) -> bool:
    """Whether a quoted text that is a decimal has no more digits than its type, which would round it or fail."""
    digits = Decimal(text.value).as_tuple()
    behind = -int(digits.exponent)
    whole, scale = text.kind.whole, text.kind.scale
    return whole is None or scale is None or (behind <= scale and len(digits.digits) - behind <= whole)


def check_day(value: Piece, kind: Kind, shapes: Shapes) -> None:
    """Refuse a text that is cast to a day or time and can be one that is written out, but for those that a quoted text may be there.

    Engines read words such as 'now' in them.

    Raises:
        FragmentError: for that reason.
    """
    if not any(isinstance(one, Column) for one in pieces(value)):
        hint = f"a constant: {shapes[kind.name][1]}"
        raise FragmentError("sql-refused", f"no column has a part in what {kind} this is", hint, *value.at)
    for one in outcomes(value):
        if isinstance(one, Text):
            check_text(one, kind, shapes)


def moment(text: str) -> dt.datetime | None:
    """Return the time that an ISO text says, None where there is no such time."""
    try:
        return dt.datetime.fromisoformat(
            re.sub(r"([+-][0-9]{2})$", r"\1:00", text.replace(" ", "T", 1).replace(" ", ""))
        )
    except ValueError:
        return None


def _is_time(text: str) -> bool:
    """Whether there is such a time, and one with an offset is one of the years 1 to 9999 in UTC as well."""
    found = moment(text)
    return found is not None and (found.tzinfo is None or _FIRST <= found <= _LAST)


def _check_json(text: Text, kind: Kind) -> None:
    hint = f"a cast binds to the text before it: write (a -> 'b')::{kind}"
    try:
        if text.value.count("[") + text.value.count("{") > 100:
            raise ValueError
        json.loads(text.value, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise FragmentError("sql-refused", f"{shown(repr(text.value))} is no {kind}", hint, *text.at) from None
    if re.search(r"\\u(?:0000|[dD][89a-fA-F])", text.value):
        raise FragmentError("sql-refused", "such an escape cannot be stored", "write the character itself", *text.at)


def _no_constant(name: str) -> None:
    raise ValueError(name)


def span(text: Text) -> tuple[int, int, int]:
    """Return the months, days and microseconds of an interval.

    Raises:
        FragmentError: it is not written as amounts with their units, each unit once.
    """
    rest, months, days, seconds = text.value.strip().lower(), 0, 0, 0
    said = frozenset[str]()
    while rest:
        found = _SPAN.match(rest)
        unit = found[2] if found else None
        fields = _CLOCK_FIELDS if unit is None else {_LONGER.get(unit, unit)}
        if found is None or (unit is not None and unit not in _UNITS and unit not in _SECONDS) or said & fields:
            message, hint = (
                f"{shown(repr(text.value))} is no interval as it is written here",
                "'1 year', '30 days', '1 day 12:00'",
            )
            raise FragmentError("sql-refused", message, hint, *text.at)
        said |= fields
        if unit is None:
            amount = int(found[4]) * 3600 + int(found[5]) * 60 + int(found[6] or 0)
            seconds += -amount if found[3] == "-" else amount
        elif unit in _UNITS:
            months += int(found[1]) * _UNITS[unit][0]
            days += int(found[1]) * _UNITS[unit][1]
        else:
            seconds += int(found[1]) * _SECONDS[unit]
        rest = rest[found.end() :]
    if not text.value.strip():
        raise FragmentError("sql-refused", "this interval is empty", "'1 day'", *text.at)
    return months, days, seconds * 1_000_000


def constant_text(piece: Piece, what: str) -> str:
    """Return a text that has to be written out.

    Raises:
        FragmentError: it is not.
    """
    if isinstance(piece, Text):
        return piece.value
    raise FragmentError("sql-refused", f"{what} is a constant text here", "", *piece.at)


def count(piece: Piece, most: int) -> int:
    """Return a whole number that has to be written out, and is small.

    Raises:
        FragmentError: it is not.
    """
    if isinstance(piece, Number) and piece.text.isdecimal() and int(piece.text) <= most:
        return int(piece.text)
    raise FragmentError("sql-refused", f"a whole number up to {most:,} is written out here", "", *piece.at)


def check_zone(piece: Piece) -> None:
    """Refuse a time zone that is none of the IANA names: abbreviations are settings of the session.

    Raises:
        FragmentError: for that reason.
    """
    name = constant_text(piece, "a time zone")
    if name not in ("UTC", "GMT") and not ("/" in name and zone_of(name)):
        raise FragmentError(
            "sql-refused", f"{shown(repr(name))} is no time zone", "an IANA name such as 'Europe/Berlin'", *piece.at
        )
