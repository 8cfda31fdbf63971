"""The smallest parts of a definition: names, paths, scalars, and the base class of every node."""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from typing import Annotated, Any, Final, TypeAlias

from pydantic import BaseModel, Field, PlainSerializer, PlainValidator, StrictInt, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from segsql.types import TYPE_PATTERN

NAME_PATTERN: Final = r"[a-z_][a-z0-9_]{0,62}"
PATH_PATTERN: Final = rf"{NAME_PATTERN}(\.{NAME_PATTERN})*"
RESERVED: Final = frozenset({"outer", "element"})

Name = Annotated[str, StringConstraints(strict=True, pattern=rf"^{NAME_PATTERN}$")]
Path = Annotated[str, StringConstraints(strict=True, pattern=rf"^{PATH_PATTERN}$", max_length=640)]
Physical = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Za-z0-9_][A-Za-z0-9_$ -]{0,127}$")]
"""A name inside the database. Quotes, dots and control characters are refused: on some engines a table name that looks
like a file or a path is read as one (measured on DuckDB, ClickHouse and Spark)."""
TypeName = Annotated[str, StringConstraints(strict=True, pattern=rf"^({TYPE_PATTERN})$")]
Text = Annotated[str, StringConstraints(strict=True)]
Positive = Annotated[StrictInt, Field(ge=1, le=2_147_483_647)]

ScalarValue: TypeAlias = bool | int | Decimal | str


def read_scalar(given: Any) -> ScalarValue:
    """Return true/false, an integer, an exact decimal or text; nothing is coerced.

    A float of a Python caller is taken by its shortest spelling, so ``0.1`` is the decimal 0.1. Dates become ISO text.

    Raises:
        ValueError: it is none of these.
    """
    kind = type(given)
    if kind is str or kind is int or kind is bool:
        return given  # type: ignore[no-any-return]
    if given is None:
        raise PydanticCustomError("null_scalar", "null is no value to compare with")
    if isinstance(given, float) and math.isfinite(given):
        return Decimal(repr(given))
    if isinstance(given, Decimal) and given.is_finite():
        return given
    if isinstance(given, dt.datetime):
        return given.isoformat(sep=" ")
    if isinstance(given, dt.date):
        return given.isoformat()
    raise PydanticCustomError("scalar_type", "expected true or false, a number or text")


def _write_scalar(value: ScalarValue) -> bool | int | float | str:
    """Write a decimal as a JSON number, as it was read."""
    return float(value) if isinstance(value, Decimal) else value


Scalar = Annotated[
    bool | int | Decimal | str,
    PlainValidator(read_scalar),
    PlainSerializer(_write_scalar, when_used="json"),
    WithJsonSchema({"type": ["boolean", "integer", "number", "string"]}),
]


def _percent(given: Any, least: Decimal, places: int) -> int | Decimal:
    """Return a percentage exactly as it was written.

    Raises:
        ValueError: it is none, or has more digits after the point than counting by whole numbers allows for.
    """
    percent = read_scalar(given)
    if isinstance(percent, (bool, str)) or not least <= percent <= 100 or round(percent, places) != percent:
        message = "expected a percentage from {least} to 100, with at most {places} digits after the point"
        raise PydanticCustomError("percent", message, {"least": str(least), "places": places})
    return percent


Percent = Annotated[
    int | Decimal,
    PlainValidator(lambda given: _percent(given, Decimal("0.0001"), 4)),
    PlainSerializer(_write_scalar, when_used="json"),
    WithJsonSchema({"type": "number", "minimum": 0.0001, "maximum": 100}),
]
"""How much of the members stays."""
Part = Annotated[
    int | Decimal,
    PlainValidator(lambda given: _percent(given, Decimal(0), 2)),
    PlainSerializer(_write_scalar, when_used="json"),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100}),
]
"""Where a part of the members begins or ends; one of 10,000 is the least there is."""
Seed = Annotated[str, StringConstraints(strict=True, min_length=1)]


class Node(BaseModel, frozen=True, extra="forbid", use_attribute_docstrings=True, defer_build=True):
    """A part of a definition: immutable, and any key it does not know is an error."""

    def written(self) -> dict[str, Any]:
        """Return the node as a document says it: what was stated, as plain data, each ``op`` first."""
        return _op_first(self.model_dump(mode="json", exclude_unset=True))  # type: ignore[no-any-return]


def _op_first(data: Any) -> Any:
    if isinstance(data, list):
        return [_op_first(one) for one in data]
    if not isinstance(data, dict):
        return data
    return {key: _op_first(data[key]) for key in sorted(data, key=lambda key: key != "op")}
