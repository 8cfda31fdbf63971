"""Static lists: values that a call hands in, under the name and of the type that the catalog declares."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import NoneType
from typing import TYPE_CHECKING, Final

from segsql.bind import literals
from segsql.bind.bound import Const
from segsql.bind.context import Context
from segsql.errors import DefinitionError, Pointer, did_you_mean, shown
from segsql.model.limits import MAX_LISTED
from segsql.model.scalars import ScalarValue, read_scalar
from segsql.types import Type

if TYPE_CHECKING:
    from segsql.operators.patterns.versions import Version

_TOLD: Final = 5
"""How many wrong values of a list are told; those of a wrong file would fill pages."""


def check_names(ctx: Context) -> None:
    """Report lists of the call that the catalog does not have, and lists that are not given by name."""
    if not isinstance(ctx.lists, (Mapping, NoneType)):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers have types
        message = f"the lists are given as {type(ctx.lists).__name__}, and not as values by name"
        ctx.findings.error("type-mismatch", (), message, 'such as {"recalled_skus": [...]}')
        raise DefinitionError(ctx.findings.items)
    for name in ctx.lists or ():
        if name not in ctx.catalog.lists:
            hint = did_you_mean(str(name), ctx.catalog.lists)
            ctx.findings.error("unknown-list", (), f'no list "{shown(name)}" in the catalog', hint)


def static(ctx: Context, name: str, beside: Type, path: Pointer) -> list[Const] | None:
    """Return the values of a list that is named at ``path``, each once and in order, as constants beside values of a type.

    Returns None after reporting what is wrong. Where only a segment's shape is looked at, a list is taken for empty.
    """
    kind = ctx.catalog.lists.get(name)
    if kind is None:
        hint = did_you_mean(name, ctx.catalog.lists) or "declare it under lists, with the type of its values"
        ctx.findings.error("unknown-list", path, f'no list "{name}" in the catalog', hint)
        return None
    if not _meet(kind, beside):
        message = f'the list "{name}" is of {kind}, and is looked up for a value of type {beside}'
        ctx.findings.error("type-mismatch", path, message)
        return None
    if ctx.lists is None:
        return []
    given = ctx.lists.get(name)
    if given is None:
        message = f'the values of the list "{name}" are not given'
        ctx.findings.error("list-required", path, message, "pass them with the call")
        return None
    if isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Collection):  # pyright: ignore[reportUnnecessaryIsInstance]
        what = "one text" if isinstance(given, (str, bytes)) else type(given).__name__
        message = f'the list "{name}" is given as {what}, and not as values'
        ctx.findings.error("type-mismatch", path, message, "pass a list, a tuple or a set")
        return None
    if len(given) > MAX_LISTED:
        message = f'the list "{name}" has {len(given):,} values, more than {MAX_LISTED:,}'
        ctx.findings.error("too-large", path, message, "keep them in a table, and reach it by a relation")
        return None
    found = _constants(ctx, name, given, kind, path)
    if found == []:
        ctx.findings.warning("empty-list", path, f'the list "{name}" is empty')
    return found


def _meet(one: Type, other: Type) -> bool:
    """Whether values of the types can be compared; a day beside a time stands for all of it."""
    days = one.kind == "date" and other.temporal
    return one.kind == other.kind or (one.numeric and other.numeric) or days


def _constants(ctx: Context, name: str, given: Collection[object], kind: Type, path: Pointer) -> list[Const] | None:
    before = len(ctx.findings.errors)
    found: dict[tuple[type, ScalarValue], Const] = {}
    for index, one in enumerate(given):
        try:
            scalar = read_scalar(one)
        except ValueError as problem:
            ctx.findings.error("type-mismatch", path, f'value {index + 1} of the list "{name}": {problem}')
            continue
        constant = (
            _version(ctx, scalar, kind, path) if kind.kind == "version" else literals.typed(scalar, kind, ctx, path)
        )
        if constant is not None:
            found.setdefault((type(scalar), scalar), constant)
        elif len(ctx.findings.errors) >= before + _TOLD:
            break
    return list(found.values()) if len(ctx.findings.errors) == before else None


def version(ctx: Context, scalar: ScalarValue, path: Pointer) -> Version | None:
    """Return the version that a scalar is, or None after reporting that it is none."""
    from segsql.operators.patterns.versions import read_version

    found = read_version(scalar) if isinstance(scalar, str) else None
    if found is None:
        message = f'"{shown(scalar)}" is no version'
        ctx.findings.error("invalid-literal", path, message, "write three numbers with points between, such as 2.10.0")
    return found


def _version(ctx: Context, scalar: ScalarValue, kind: Type, path: Pointer) -> Const | None:
    return Const(str(scalar), kind) if version(ctx, scalar, path) is not None else None
