"""Forms of arrays, whose functions engines differ in: what they make of a missing item, and what is written of a constant array."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Final, Protocol, TypeAlias, assert_never

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.types import Type

Build: TypeAlias = Callable[[], exp.Expr]
Listed: TypeAlias = str | int | Decimal | bool | dt.date


class _Pen(Protocol):
    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...

    def decimal(self, precision: int, scale: int) -> str:
        """Return the dialect's word for a decimal type."""
        ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for in an array: one of some constants of the type of its items, or ``every`` one of them.

    They come as they are and as nodes, each to be used once. ``among`` returns whether an item is one of several nodes, which is unknown of a
    missing item.
    """

    kind: Type
    values: Sequence[Listed]
    constants: Sequence[exp.Expr]
    every: bool
    among: Callable[[Build, Sequence[exp.Expr]], exp.Expr]


HasForm: TypeAlias = Callable[[_Pen, Build, Wanted, bool], exp.Expr]


def _unless(found: exp.Expr, negated: bool) -> exp.Expr:
    return exp.Not(this=found) if negated else found


def _list_functions(_pen: _Pen, array: Build, wanted: Wanted, negated: bool) -> exp.Expr:
    if len(wanted.constants) == 1:
        found = n.call("LIST_CONTAINS", array(), wanted.constants[0])
    else:
        function = "LIST_HAS_ALL" if wanted.every else "LIST_HAS_ANY"
        found = n.call(function, array(), n.call("LIST_VALUE", *wanted.constants))
    return _unless(found, negated)


def _overlap(pen: _Pen, array: Build, wanted: Wanted, negated: bool) -> exp.Expr:
    """Return whether two arrays overlap, or one contains the other, which an index can tell; they have to be of one type."""
    kind = wanted.kind
    word = f"{pen.decimal(kind.precision, kind.scale) if kind.kind == 'decimal' else pen.type(kind.kind)}[]"
    constants = pen.text(f"{{{','.join(map(_in_braces, wanted.values))}}}")
    found = n.infix("@>" if wanted.every else "&&", n.cast(array(), word), n.cast(constants, word))
    return _unless(found, negated)


def _in_braces(value: Listed) -> str:
    """Return a constant as an item of an array literal."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return format(value, "f")
        case dt.datetime():
            return f'"{value.isoformat(sep=" ")}"'
        case dt.date():
            return f'"{value.isoformat()}"'
        case str():
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{escaped}"'
        case _:
            assert_never(value)


Test: TypeAlias = Callable[[Build], exp.Expr]


def _asked(ask: Callable[[Build, Test, bool], exp.Expr]) -> HasForm:
    """Return the form that asks of the items, for every one of the constants if need be."""

    def found(_pen: _Pen, array: Build, wanted: Wanted, negated: bool) -> exp.Expr:
        groups = [[one] for one in wanted.constants] if wanted.every else [wanted.constants]
        asked = [ask(array, partial(_among, wanted, one), negated) for one in groups]
        if negated:
            return n.either(asked)
        return exp.Paren(this=n.both(asked)) if len(asked) > 1 else asked[0]

    return found


def _among(wanted: Wanted, constants: Sequence[exp.Expr], item: Build) -> exp.Expr:
    return wanted.among(item, constants)


def _exists_lambda(array: Build, test: Test, negated: bool) -> exp.Expr:
    """The answer is unknown where no item is and one may be."""
    item = partial(n.word, "one")
    known = n.both([n.is_not_null(item()), test(item)]) if negated else test(item)
    return _unless(n.call("EXISTS", array(), n.glue(n.word("one ->"), known)), negated)


def _filtered(array: Build, test: Test, negated: bool) -> exp.Expr:
    kept = n.call("FILTER", array(), n.glue(n.word("one ->"), test(partial(n.word, "one"))))
    return (exp.EQ if negated else exp.GT)(this=n.call("CARDINALITY", kept), expression=n.number(0))


def _array_exists(pen: _Pen, array: Build, wanted: Wanted, negated: bool) -> exp.Expr:
    def item() -> exp.Expr:
        # A list of doubles is looked for by their bytes, and so for zero with or without a sign.
        return exp.Add(this=_one(), expression=n.number("0e0")) if wanted.kind.kind == "double" else _one()

    def ask(array: Build, test: Test, negated: bool) -> exp.Expr:
        return _unless(n.call("arrayExists", n.call("lambda", n.call("tuple", _one()), test(item)), array()), negated)

    return _asked(ask)(pen, array, wanted, negated)


def _in_unnested(array: Build, test: Test, negated: bool) -> exp.Expr:
    items = n.alias(n.call("UNNEST", array()), "one")
    return _unless(exp.Exists(this=n.select([n.number(1)], items, where=n.alone(test(_one)))), negated)


def _one() -> exp.Expr:
    return n.name("one")


RowsForm: TypeAlias = Callable[[Sequence[exp.Expr], Build, exp.Expr], exp.Expr]
"""The query of the items of an array, each with the key of its row."""


def _selected(function: str) -> RowsForm:
    """Return the form of a function that makes several rows of one where it is put out."""
    return lambda keys, array, table: n.select([*keys, n.alias(n.call(function, array()), "element")], table)


def _joined(keys: Sequence[exp.Expr], array: Build, table: exp.Expr) -> exp.Expr:
    items = n.every_row_with(n.alias(n.call("UNNEST", array()), "element"))
    return n.select([*keys, n.alias(n.name("element"), "element")], table, [items])


def _joined_as_table(keys: Sequence[exp.Expr], array: Build, table: exp.Expr) -> exp.Expr:
    items = n.every_row_with(
        n.glue(n.call("UNNEST", array()), n.glue(n.word("AS"), n.call("items", n.name("element"))))
    )
    return n.select([*keys, n.alias(n.column("items", "element"), "element")], table, [items])


HAS_ITEMS: Final[dict[str, HasForm]] = {
    "list_functions": _list_functions,
    "overlap": _overlap,
    "exists_lambda": _asked(_exists_lambda),
    "filter_lambda": _asked(_filtered),
    "array_exists": _array_exists,
    "exists_in_unnest": _asked(_in_unnested),
}
ITEM_ROWS: Final[dict[str, RowsForm]] = {
    "unnest": _selected("UNNEST"),
    "explode": _selected("EXPLODE"),
    "array_join": _selected("arrayJoin"),
    "join_unnest": _joined,
    "join_unnest_as_table": _joined_as_table,
}
CountForm: TypeAlias = Callable[[_Pen, Sequence[Build]], exp.Expr]


def _counted(function: str) -> CountForm:
    """Return the form of a function that gives a number of 64 bits, or one that is taken for such."""
    return lambda _pen, values: n.call(function, values[0]())


ITEM_COUNT: Final[dict[str, CountForm]] = {
    "len": _counted("LEN"),
    "cardinality": _counted("CARDINALITY"),
    "size": _counted("SIZE"),
    "array_length": _counted("ARRAY_LENGTH"),
    "array_size": _counted("ARRAY_SIZE"),
    "length": lambda pen, values: n.cast(n.call("length", values[0]()), pen.type("integer")),
}
OutForm: TypeAlias = Callable[[exp.Expr, str], exp.Expr]
"""An array as one of the type of its items, by the word for that."""
ARRAY_OUT: Final[dict[str, OutForm]] = {
    "with_brackets": lambda array, item: n.cast(array, f"{item}[]"),
    "array_of": lambda array, item: n.cast(array, f"ARRAY<{item}>"),
    "array": lambda array, item: n.cast(array, f"ARRAY({item})"),
    "array_of_nullable": lambda array, item: n.cast(array, f"Array({item})"),
}
