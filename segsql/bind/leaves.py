"""The values of a bound segment that are made of no others, or of a column alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from decimal import Decimal
from typing import Literal, TypeAlias

from segsql.bind.frozen import frozen
from segsql.catalog.schema import Column
from segsql.errors import Pointer
from segsql.fragments.tree import Fragment
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


@frozen
class Json:
    """What stands at a place of a JSON document: its value where it is one of the type, or the word for its kind."""

    document: Ref
    path: tuple[str | int, ...]
    asked: Literal["value", "kind"]
    type: Type
    nullable: bool
    at: Pointer = field(default=(), compare=False)


@frozen
class Has:
    """An array has one of some constants of the type of its items, or ``every`` one of them; with ``negated`` it does not.

    A missing item is none of them.
    """

    value: Ref
    constants: tuple[Const, ...]
    every: bool
    negated: bool
    or_missing: bool
    at: Pointer = field(default=(), compare=False)


@frozen
class Foreign:
    """What a fragment of another dialect gives, of which ``columns`` are read; with the meaning it has there."""

    fragment: Fragment
    columns: tuple[Ref, ...]
    type: Type
    nullable: bool = True
    at: Pointer = field(default=(), compare=False)


@frozen
class ForeignTest:
    """A fragment of another dialect is true, or with ``negated`` is not: false, or missing."""

    fragment: Fragment
    columns: tuple[Ref, ...]
    negated: bool
    at: Pointer = field(default=(), compare=False)
