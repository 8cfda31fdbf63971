"""Columns of values in Arrow's form, for engines that are filled from it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pyarrow

from engines.engine import coder, type_pattern

types = {
    "text": pyarrow.string(),
    "text plain": pyarrow.string(),
    "integer": pyarrow.int64(),
    "integer short": pyarrow.int8(),
    "integer half": pyarrow.int32(),
    "integer unsigned": pyarrow.int64(),
    "double": pyarrow.float64(),
    "boolean": pyarrow.bool_(),
    "date": pyarrow.date32(),
    "timestamp": pyarrow.timestamp("us"),
    "timestamp with_zone": pyarrow.timestamp("us", tz="UTC"),
    "datetime": pyarrow.timestamp("us"),
    "uuid": pyarrow.string(),
    "json": pyarrow.string(),
    "version": pyarrow.string(),
}


def arrow_array(
    cells: Sequence[object], logical: str, encoders: Mapping[str, Callable[[Any], object]]
) -> pyarrow.Array:
    """A column of values, each made by the encoder of its type."""
    encode = coder(logical, encoders)
    if encode:
        cells = [None if cell is None else encode(cell) for cell in cells]
    return pyarrow.array(cells, type=arrow_type(logical))


def arrow_type(logical: str) -> pyarrow.DataType:
    """Arrow's type of a logical one."""
    match = type_pattern.fullmatch(logical)
    assert match, f"not a logical type: {logical}"
    if match["element"]:
        return pyarrow.list_(arrow_type(match["element"]))
    if match["precision"]:
        return pyarrow.decimal128(int(match["precision"]), int(match["scale"]))
    return types[match["name"]]
