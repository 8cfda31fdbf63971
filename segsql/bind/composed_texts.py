"""Functions of texts that are said with others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from segsql.bind.bound import Apply, Choose, Compare, Const, Value
from segsql.bind.context import Context, Frame
from segsql.errors import Pointer
from segsql.types import INTEGER, TEXT


def left(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the first characters of a text."""
    return _first(given[0], given[1], path)


def _first(value: Value, count: Value, path: Pointer) -> Value:
    return Apply("substring", (value, Const(1, INTEGER), count), TEXT, value.nullable, path)


def rpad(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the first characters of a text with more behind it than are needed."""
    value, count, *fill = given
    return _first(_joined((value, _filling(count, fill)), path), count, path)


def lpad(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the last characters of a text with more before it than are needed, or the first where it is longer."""
    value, count, *fill = given
    padded = Apply("right", (_joined((_filling(count, fill), value), path), count), TEXT, value.nullable, path)
    long = Compare("gte", Apply("length", (value,), INTEGER, value.nullable, path), count, or_missing=False, at=path)
    return Choose(((long, _first(value, count, path)),), padded, TEXT, value.nullable)


def _filling(count: Value, fill: Sequence[Value]) -> Value:
    """Return as many of a character as there may be."""
    assert isinstance(count, Const)
    assert isinstance(count.value, int)
    character = fill[0].value if fill and isinstance(fill[0], Const) else " "
    return Const(str(character) * count.value, TEXT)


def concat_ws(_ctx: Context, given: Sequence[Value], _frame: Frame, path: Pointer) -> Value:
    """Return the texts that are there, each behind a separator, without the separator before the first."""
    separator, first, *rest = given
    assert isinstance(separator, Const)
    assert isinstance(separator.value, str)
    if not first.nullable:
        return _joined((first, *(_behind(separator, one, path) for one in rest)), path)
    whole = _joined([_behind(separator, one, path) for one in (first, *rest)], path)
    if not separator.value:
        return whole
    return Apply("substring", (whole, Const(len(separator.value) + 1, INTEGER)), TEXT, whole.nullable, path)


def _behind(separator: Const, value: Value, path: Pointer) -> Value:
    """Return a text with a separator before it, or nothing where it is missing."""
    joined = _joined((separator, value), path) if separator.value else value
    if not value.nullable:
        return joined
    return Apply("coalesce", (joined, Const("", TEXT, at=path)), TEXT, nullable=False, at=path)


def _joined(values: Sequence[Value], path: Pointer) -> Value:
    if len(values) == 1:
        return values[0]
    return Apply("concat", tuple(values), TEXT, any(one.nullable for one in values), path)


OF_TEXTS: Final[Mapping[str, Callable[[Context, Sequence[Value], Frame, Pointer], Value | None]]] = {
    "concat_ws": concat_ws,
    "left": left,
    "lpad": lpad,
    "rpad": rpad,
}
"""By name, what a call is bound as."""
