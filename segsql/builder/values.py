"""Conditions and values, and what makes them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final, Literal, NoReturn, TypeAlias
from uuid import UUID

from segsql.model import nodes
from segsql.model.arrays import ArrayTest
from segsql.model.nodes import Unit
from segsql.model.scalars import Node
from segsql.model.splits import Bucket, Split
from segsql.model.validate import build

Scalar: TypeAlias = bool | int | float | Decimal | str | dt.date | dt.datetime | UUID
Leaf: TypeAlias = (
    nodes.Comparison
    | nodes.Membership
    | nodes.ListMembership
    | ArrayTest
    | nodes.Between
    | nodes.TextMatch
    | nodes.Pattern
    | nodes.During
    | nodes.Anniversary
    | nodes.Presence
)
Given: TypeAlias = "Value | Scalar"
"""The right side of a comparison or an argument: a value, or a constant as Python has it."""
Read: TypeAlias = "Value | str"
"""What is read from a row: a value, or the path of a column."""


class Condition:
    """A condition; ``a & b`` is both, ``a | b`` either, ``~a`` the complement."""

    __slots__ = ("node",)

    def __init__(self, node: nodes.Condition) -> None:
        self.node: Final = node

    def __and__(self, other: Condition) -> Condition:
        return _group("and", self, other)

    def __or__(self, other: Condition) -> Condition:
        return _group("or", self, other)

    def __invert__(self) -> Condition:
        return Condition(nodes.Not(op="not", condition=self.node))

    def or_missing(self) -> Condition:
        """The same, and it also holds where what it tests is missing (``missing: match``).

        Raises:
            TypeError: it does not test one value.
        """
        if "missing" not in type(self.node).model_fields:
            raise TypeError(f"{self.node.op} does not test one value, so none can be missing")
        return Condition(self.node.model_copy(update={"missing": "match"}))

    def ignore_case(self) -> Condition:
        """The same, for text in any case.

        Raises:
            TypeError: it does not compare text.
        """
        if "ignore_case" not in type(self.node).model_fields:
            raise TypeError(f"{self.node.op} does not compare text")
        return Condition(self.node.model_copy(update={"ignore_case": True}))

    def __bool__(self) -> NoReturn:
        raise TypeError("a condition is neither true nor false before it is asked: write & | ~ for and, or, not")

    def __repr__(self) -> str:
        return _shown(self.node)


class Value:
    """A value of a row: compared it gives a condition, calculated with another value."""

    __slots__ = ("node",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, node: str | nodes.Value) -> None:
        self.node: Final = node

    def __eq__(self, other: Given) -> Condition:  # type: ignore[override]
        return self._compared("eq", other)

    def __ne__(self, other: Given) -> Condition:  # type: ignore[override]
        return self._compared("ne", other)

    def __lt__(self, other: Given) -> Condition:
        return self._compared("lt", other)

    def __le__(self, other: Given) -> Condition:
        return self._compared("lte", other)

    def __gt__(self, other: Given) -> Condition:
        return self._compared("gt", other)

    def __ge__(self, other: Given) -> Condition:
        return self._compared("gte", other)

    def _compared(self, op: str, other: Given) -> Condition:
        return self._leaf(nodes.Comparison, op, value=given(other))

    def in_(self, values: Iterable[Scalar]) -> Condition:
        """It is one of the constants."""
        return self._leaf(nodes.Membership, "in", values=[_scalar(one) for one in values])

    def not_in(self, values: Iterable[Scalar]) -> Condition:
        """It is known, and none of the constants."""
        return self._leaf(nodes.Membership, "not_in", values=[_scalar(one) for one in values])

    def in_list(self, name: str) -> Condition:
        """It is in the static list of that name."""
        return self._leaf(nodes.ListMembership, "in_list", list=name)

    def not_in_list(self, name: str) -> Condition:
        """It is known, and not in the static list of that name."""
        return self._leaf(nodes.ListMembership, "not_in_list", list=name)

    def has_any(self, values: Iterable[Scalar]) -> Condition:
        """It is an array with at least one of the constants."""
        return self._leaf(ArrayTest, "has_any", values=[_scalar(one) for one in values])

    def has_all(self, values: Iterable[Scalar]) -> Condition:
        """It is an array with every one of the constants."""
        return self._leaf(ArrayTest, "has_all", values=[_scalar(one) for one in values])

    def has_none(self, values: Iterable[Scalar]) -> Condition:
        """It is a known array without any of the constants."""
        return self._leaf(ArrayTest, "has_none", values=[_scalar(one) for one in values])

    def between(self, low: Given, high: Given) -> Condition:
        """It lies from low to high, both included."""
        return self._leaf(nodes.Between, "between", low=given(low), high=given(high))

    def not_between(self, low: Given, high: Given) -> Condition:
        """It is known, and lies before low or after high."""
        return self._leaf(nodes.Between, "not_between", low=given(low), high=given(high))

    def contains(self, text: str) -> Condition:
        """The text stands in it, as it is written."""
        return self._leaf(nodes.TextMatch, "contains", value=text)

    def starts_with(self, text: str) -> Condition:
        """It starts with the text."""
        return self._leaf(nodes.TextMatch, "starts_with", value=text)

    def ends_with(self, text: str) -> Condition:
        """It ends with the text."""
        return self._leaf(nodes.TextMatch, "ends_with", value=text)

    def not_contains(self, text: str) -> Condition:
        """It is known, and the text stands nowhere in it."""
        return self._leaf(nodes.TextMatch, "not_contains", value=text)

    def not_starts_with(self, text: str) -> Condition:
        """It is known, and does not start with the text."""
        return self._leaf(nodes.TextMatch, "not_starts_with", value=text)

    def not_ends_with(self, text: str) -> Condition:
        """It is known, and does not end with the text."""
        return self._leaf(nodes.TextMatch, "not_ends_with", value=text)

    def matches(self, pattern: str) -> Condition:
        """The pattern is found in it."""
        return self._leaf(nodes.Pattern, "matches", pattern=pattern)

    def not_matches(self, pattern: str) -> Condition:
        """It is known, and the pattern is found nowhere in it."""
        return self._leaf(nodes.Pattern, "not_matches", pattern=pattern)

    def during(self, period: nodes.Period) -> Condition:
        """The time lies in the period."""
        return self._leaf(nodes.During, "during", period=period)

    def not_during(self, period: nodes.Period) -> Condition:
        """The time is known, and lies outside of the period."""
        return self._leaf(nodes.During, "not_during", period=period)

    def anniversary(self, period: nodes.Period) -> Condition:
        """Its month and day fall in the period, whatever its year."""
        return self._leaf(nodes.Anniversary, "anniversary", period=period)

    def is_missing(self) -> Condition:
        """It has no value."""
        return self._leaf(nodes.Presence, "is_missing")

    def is_present(self) -> Condition:
        """It has a value."""
        return self._leaf(nodes.Presence, "is_present")

    def is_true(self) -> Condition:
        """It is true, for values that are true or false."""
        return self == True  # noqa: E712 - this writes the comparison

    def _leaf(self, kind: type[Leaf], op: str, **fields: Any) -> Condition:
        return Condition(build(kind, {"op": op, "column": self.node, **fields}))

    def __add__(self, other: Given) -> Value:
        return call("add", self, other)

    def __radd__(self, other: Scalar) -> Value:
        return call("add", other, self)

    def __sub__(self, other: Given) -> Value:
        return call("subtract", self, other)

    def __rsub__(self, other: Scalar) -> Value:
        return call("subtract", other, self)

    def __mul__(self, other: Given) -> Value:
        return call("multiply", self, other)

    def __rmul__(self, other: Scalar) -> Value:
        return call("multiply", other, self)

    def __truediv__(self, other: Given) -> Value:
        return call("divide", self, other)

    def __rtruediv__(self, other: Scalar) -> Value:
        return call("divide", other, self)

    def __neg__(self) -> Value:
        return call("negate", self)

    def cast(self, kind: str) -> Value:
        """It converted to a type; missing where that fails."""
        return Value(build(nodes.Cast, {"op": "cast", "value": self.node, "type": kind}))

    def json(self, *path: str | int, kind: str = "text") -> Value:
        """The value at a place of a JSON column, by keys and places in arrays, where it is one of a type."""
        return self._in_document(nodes.Json, path, op="json", type=kind)

    def json_kind(self, *path: str | int) -> Value:
        """What stands at a place of a JSON column: absent, null, text, number, boolean, array or object."""
        return self._in_document(nodes.JsonKind, path, op="json_kind")

    def _in_document(self, kind: type[nodes.Json | nodes.JsonKind], path: tuple[str | int, ...], **said: str) -> Value:
        if not isinstance(self.node, str):
            raise TypeError(f"{self.node.op} is no column, and only a column of JSON can be looked into")
        return Value(build(kind, {**said, "column": self.node, "path": list(path)}))

    def asc(self) -> nodes.Sort:
        """A sort key, the smallest first and missing values last."""
        return build(nodes.Sort, {"column": self.node, "direction": "asc"})

    def desc(self) -> nodes.Sort:
        """A sort key, the largest first and missing values last."""
        return build(nodes.Sort, {"column": self.node, "direction": "desc"})

    def __bool__(self) -> NoReturn:
        raise TypeError("a value is not known before a row is read: compare it with something")

    def __repr__(self) -> str:
        return f"col({self.node!r})" if isinstance(self.node, str) else _shown(self.node)


def col(path: str) -> Value:
    """The value of a column, or of a transformation, by its path."""
    return Value(path)


def call(function: str, *arguments: Given) -> Value:
    """A function of the language applied to values."""
    return Value(
        build(nodes.Call, {"op": "call", "function": function, "arguments": [given(one) for one in arguments]})
    )


def literal(value: Scalar, kind: str) -> Value:
    """A constant of a stated type."""
    return Value(build(nodes.Literal_, {"op": "literal", "value": _scalar(value), "type": kind}))


def case(*branches: tuple[Condition, Given], otherwise: Given | None = None) -> Value:
    """The value of the first branch whose condition holds, else ``otherwise``, else missing."""
    said = {} if otherwise is None else {"otherwise": given(otherwise)}
    made = [{"when": when.node, "then": given(then)} for when, then in branches]
    return Value(build(nodes.Case, {"op": "case", "branches": made, **said}))


def sql(text: str, dialect: Literal["postgres", "duckdb"] = "postgres") -> Value:
    """A value in the SQL of an engine, with the meaning it has there."""
    return Value(build(nodes.Sql, {"op": "sql", "text": text, "dialect": dialect}))


def expression(text: str, **using: Value) -> Value:
    """A value written as text; ``using`` gives names to values that the text may mention."""
    named = {"using": {name: node_of(one) for name, one in using.items()}} if using else {}
    return Value(build(nodes.Expression, {"op": "expression", "text": text, **named}))


def moment(shift: int = 0, unit: Unit = "day", *, anchor: str | None = None, start_of: Unit | None = None) -> Value:
    """``as_of`` or a column, moved to the start of a unit if one is named, then by so many units."""
    said = {"anchor": anchor, "start_of": start_of}
    stated = {key: one for key, one in said.items() if one is not None}
    return Value(build(nodes.Moment, {"op": "moment", "shift": shift, "unit": unit, **stated}))


def bucket(seed: str) -> Value:
    """A stable random number from 0 to 9999, by a seed and the key of the member."""
    return Value(build(Bucket, {"op": "bucket", "seed": seed}))


def split(seed: str, end: float | Decimal, *, start: float | Decimal = 0) -> Condition:
    """A stable random part of the members, from ``start`` to ``end`` percent."""
    said = {"start": start} if start else {}
    return Condition(build(Split, {"op": "split", "seed": seed, **said, "end": end}))


def everyone() -> Condition:
    """A condition that holds for every row."""
    return Condition(nodes.Constant(op="everyone"))


def nobody() -> Condition:
    """A condition that holds for no row."""
    return Condition(nodes.Constant(op="nobody"))


def in_segment(name: str) -> Condition:
    """The row is a member of another segment, which the call hands in by name."""
    return Condition(build(nodes.SegmentMembership, {"op": "in_segment", "segment": name}))


def some(*conditions: Condition, at_least: int = 0, at_most: int | None = None) -> Condition:
    """So many of the conditions hold."""
    said = {} if at_most is None else {"at_most": at_most}
    listed = [one.node for one in conditions]
    return Condition(build(nodes.Some, {"op": "some", "conditions": listed, "at_least": at_least, **said}))


def _group(op: Literal["and", "or"], left: Condition, right: Condition) -> Condition:
    return Condition(nodes.Group(op=op, conditions=(*parts(op, left), *parts(op, right))))


def parts(op: str, condition: Condition) -> tuple[nodes.Condition, ...]:
    """Return what a group of this kind is made of, so that ``a & b & c`` is one group of three."""
    node = condition.node
    return node.conditions if isinstance(node, nodes.Group) and node.op == op else (node,)


def given(value: Given) -> Any:
    """Return what stands on the right side of a comparison."""
    return node_of(value) if isinstance(value, Value) else _scalar(value)


def node_of(value: Value) -> nodes.Value:
    """Return a value as a node, a path too."""
    return nodes.Column(op="column", path=value.node) if isinstance(value.node, str) else value.node


def read(column: Read) -> Any:
    """Return what stands on the left side: a path or a node."""
    return column.node if isinstance(column, Value) else column


def _scalar(value: Scalar) -> Any:
    return str(value) if isinstance(value, UUID) else value


def sort_key(key: nodes.Sort | str) -> nodes.Sort:
    """Return a sort key; a path alone is one with the smallest first."""
    return key if isinstance(key, nodes.Sort) else Value(key).asc()


def _shown(node: Node) -> str:
    return json.dumps(node.written(), ensure_ascii=False)
