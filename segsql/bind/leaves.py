"""The values of a bound segment that are made of no others."""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from decimal import Decimal
from typing import TypeAlias

from segsql.bind.frozen import frozen
from segsql.catalog.schema import Column
from segsql.errors import Pointer
from segsql.types import Type

Constant: TypeAlias = str | int | Decimal | bool | dt.date | dt.datetime


@frozen
class Ref:
    """A column of the row, or of a to-one row of it."""

    alias: str
    column: Column
    type: Type
    nullable: bool


@frozen
class Const:
    """A constant; timestamps are UTC wall clock without a zone."""

    value: Constant
    type: Type
    nullable: bool = False
    at: Pointer = field(default=(), compare=False)
