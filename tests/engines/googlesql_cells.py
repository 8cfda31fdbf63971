"""Cells of GoogleSQL's tables, as messages: what a logical type is stored as, and values put into a cell and taken out of one."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from engines.engine import in_utc, type_pattern

NUMERIC_SCALE, BIGNUMERIC_SCALE = 9, 38
NUMERIC_WHOLE = 29
EPOCH = datetime(1970, 1, 1)

kinds = {
    "text": "TYPE_STRING",
    "text plain": "TYPE_STRING",
    "integer": "TYPE_INT64",
    "double": "TYPE_DOUBLE",
    "boolean": "TYPE_BOOL",
    "date": "TYPE_DATE",
    "timestamp": "TYPE_TIMESTAMP",
    "timestamp with_zone": "TYPE_TIMESTAMP",
    "datetime": "TYPE_DATETIME",
    "uuid": "TYPE_STRING",
    "json": "TYPE_JSON",
    "version": "TYPE_STRING",
}


def storage(logical: str) -> tuple[str, Callable[[Any, Any], None]]:
    """The name of the type that holds a logical type's values, or an array's elements, and what fills a cell with one."""
    match = type_pattern.fullmatch(logical)
    assert match, f"not a logical type: {logical}"
    if match["element"]:
        return storage(match["element"])
    # There is one type of integers.
    name = "integer" if match["name"].startswith("integer ") else match["name"]
    if name != "decimal":
        return kinds[name], encoders[name]
    scale = int(match["scale"])
    if scale <= NUMERIC_SCALE and int(match["precision"]) - scale <= NUMERIC_WHOLE:
        return "TYPE_NUMERIC", in_numeric
    return "TYPE_BIGNUMERIC", in_bignumeric


def in_field(name: str, encode: Callable[[Any], object] = lambda value: value) -> Callable[[Any, Any], None]:
    """What fills a cell of a type."""
    return lambda cell, value: setattr(cell, name, encode(value))


def in_array(encode: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """What fills a cell with a list; an empty one has to be said, and a missing item is one that is not filled."""

    def fill(cell: Any, values: Any) -> None:
        cell.array_value.SetInParent()
        for value in values:
            item = cell.array_value.element.add()
            if value is not None:
                encode(item, value)

    return fill


def in_instant(cell: Any, value: datetime) -> None:
    """Fill a cell with an instant: whole seconds, and the rest of one."""
    passed = in_utc(value) - EPOCH
    cell.timestamp_value.seconds = passed // timedelta(seconds=1)
    cell.timestamp_value.nanos = passed.microseconds * 1000


def in_wall_clock(cell: Any, value: datetime) -> None:
    """Fill a cell with a date and time of day, each part in its bits."""
    days = value.year << 26 | value.month << 22 | value.day << 17
    cell.datetime_value.bit_field_datetime_seconds = days | value.hour << 12 | value.minute << 6 | value.second
    cell.datetime_value.nanos = value.microsecond * 1000


def in_fixed_point(value: Decimal, scale: int) -> bytes:
    """A decimal as the bytes of an integer, the lowest first."""
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    unscaled = int("".join(map(str, digits))) * int(10 ** (scale + exponent)) * (-1 if sign else 1)
    return unscaled.to_bytes(unscaled.bit_length() // 8 + 1, "little", signed=True)


def from_fixed_point(stored: bytes, scale: int) -> Decimal:
    """The decimal that bytes stand for, without zeros at its end."""
    unscaled = int.from_bytes(stored, "little", signed=True)
    while scale and unscaled % 10 == 0:
        unscaled, scale = unscaled // 10, scale - 1
    return Decimal(f"{unscaled}e-{scale}")


in_numeric = in_field("numeric_value", lambda value: in_fixed_point(Decimal(value), NUMERIC_SCALE))
in_bignumeric = in_field("bignumeric_value", lambda value: in_fixed_point(Decimal(value), BIGNUMERIC_SCALE))
encoders: dict[str, Callable[[Any, Any], None]] = {
    "text": in_field("string_value"),
    "text plain": in_field("string_value"),
    "integer": in_field("int64_value"),
    "double": in_field("double_value"),
    "boolean": in_field("bool_value"),
    "date": in_field("date_value", lambda value: value.toordinal() - EPOCH.toordinal()),
    "timestamp": in_instant,
    "timestamp with_zone": in_instant,
    "datetime": in_wall_clock,
    "uuid": in_field("string_value", str),
    "json": in_field("json_value", json.dumps),
    "version": in_field("string_value"),
}


def from_wall_clock(stored: Any) -> datetime:
    """The date and time of day of a cell."""
    bits = stored.bit_field_datetime_seconds
    year, month, day, hour = bits >> 26, bits >> 22 & 15, bits >> 17 & 31, bits >> 12 & 31
    return datetime(year, month, day, hour, bits >> 6 & 63, bits & 63, stored.nanos // 1000)


def from_instant(stored: Any) -> datetime:
    """The instant of a cell."""
    passed = timedelta(seconds=stored.seconds, microseconds=stored.nanos // 1000)
    return (EPOCH + passed).replace(tzinfo=UTC)


decoders: dict[str, Callable[[Any], object]] = {
    "date_value": lambda stored: date.fromordinal(stored + EPOCH.toordinal()),
    "timestamp_value": from_instant,
    "datetime_value": from_wall_clock,
    "numeric_value": lambda stored: from_fixed_point(stored, NUMERIC_SCALE),
    "bignumeric_value": lambda stored: from_fixed_point(stored, BIGNUMERIC_SCALE),
    "array_value": lambda stored: [plain(one) for one in stored.element],
}


def plain(cell: Any) -> object:
    """The value of a cell as a client of BigQuery would give it."""
    name = cell.WhichOneof("value")
    if name is None:
        return None
    stored = getattr(cell, name)
    decode = decoders.get(name)
    return decode(stored) if decode else stored
