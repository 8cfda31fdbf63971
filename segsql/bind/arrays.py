"""Conditions on arrays: constants made to be of the type of the items, or known to be none of them (docs/language.md, section 3.4)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from segsql.bind import literals, names
from segsql.bind.bound import All, AnyOf, Condition, Const, Has, Missing, Ref
from segsql.bind.context import Context, Frame
from segsql.bind.documents import what_to_ask
from segsql.errors import Pointer, did_you_mean, shown
from segsql.model.arrays import ArrayTest
from segsql.model.scalars import ScalarValue
from segsql.types import Type


def array_test(ctx: Context, node: ArrayTest, frame: Frame, path: Pointer) -> Condition | None:
    """Return whether an array has any, all or none of some constants."""
    value = names.column(ctx, node.column, frame, (*path, "column"))
    if value is None:
        return None
    kind = value.type.element
    if kind is None or not isinstance(value, Ref):
        message, hint = f"{node.op} looks into an array, and this is a value of type {value.type}", ""
        if value.type.scalar:
            hint = "one value is tested by in or not_in"
        ctx.findings.error("type-mismatch", (*path, "column"), message, hint)
        return None
    if not kind.scalar:
        hint = what_to_ask(value.type) if value.type.holds_documents else ""
        ctx.findings.error("unsupported-type", (*path, "column"), f"items of type {kind} cannot be compared yet", hint)
        return None
    if not node.values:
        empty = {
            "has_any": "no array has any of an empty list",
            "has_all": "every present array has all of an empty list",
            "has_none": "every present array has none of an empty list",
        }
        ctx.findings.warning("empty-list", (*path, "values"), empty[node.op])
    found = [_item(ctx, one, value, kind, (*path, "values", index)) for index, one in enumerate(node.values)]
    return _test(node, value, tuple(found), path) if None not in found else None


def _test(node: ArrayTest, value: Ref, found: tuple[Const | bool | None, ...], path: Pointer) -> Condition:
    or_missing = node.missing == "match" and value.nullable
    items = tuple(dict.fromkeys(one for one in found if isinstance(one, Const)))
    present: Condition = All(()) if or_missing or not value.nullable else Missing(value, negated=True, at=path)
    absent: Condition = Missing(value, negated=False, at=path) if or_missing else AnyOf(())
    every, negated = node.op == "has_all", node.op == "has_none"
    if every and False in found:
        return absent
    if not items:
        return absent if node.op == "has_any" else present
    return Has(value, items, every and len(items) > 1, negated, or_missing, path)


def _item(ctx: Context, scalar: ScalarValue, array: Ref, kind: Type, path: Pointer) -> Const | bool | None:
    """Return a scalar as an item of its type, False if no item can be it, or None after reporting what is wrong with it."""
    constant = literals.typed(scalar, kind, ctx, path)
    if constant is None:
        return None
    if constant.type.kind == "date" != kind.kind:
        message = f"{scalar} is a day, and an item is a {kind}, which falls on a day in some zone"
        hint = "write the moment that is meant"
        ctx.findings.error("type-mismatch", path, message, hint)
        return None
    if array.column.values is not None and scalar not in array.column.values:
        hint = did_you_mean(str(scalar), map(str, array.column.values))
        message = f'"{array.column.name}" never has {shown(scalar)}'
        ctx.findings.error("not-a-listed-value", path, message, hint)
        return None
    if not isinstance(constant.value, (int, Decimal)) or isinstance(constant.value, bool):
        return constant
    return _number(constant.value, kind, path)


def _number(value: int | Decimal, kind: Type, path: Pointer) -> Const | bool:
    """Return a number as one of a type, or False if that has none such. Engines would round it, or the items beside it."""
    if kind.kind == "double":
        return Const(value, kind, at=path)
    steps = Fraction(value) * 10**kind.scale
    most = 2**63 if kind.kind == "integer" else 10**kind.precision
    if steps.denominator != 1 or not -most <= steps < most:
        return False
    return Const(int(value) if kind.kind == "integer" else Decimal(value), kind, at=path)
