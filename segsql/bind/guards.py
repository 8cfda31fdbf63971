"""Guards: what the rows of a table meet wherever a statement reads them, whatever a definition says (docs/catalog.md).

They come from the catalog and with the call. A guard is bound once and stands at every place that reads its table. It is no part of a
definition's conditions, so no ``not`` turns it round and no ``or`` goes past it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from segsql.bind.bound import (
    All,
    AnyOf,
    Compare,
    Condition,
    Convert,
    Match,
    Matches,
    Missing,
    OneOf,
    Ref,
    Scope,
    Value,
    Within,
)
from segsql.bind.context import Context, Frame
from segsql.catalog import guards
from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Table
from segsql.errors import Code, Diagnostic, Findings, Pointer
from segsql.model import nodes
from segsql.source import locate_all

NOWHERE: Final = ""
"""The alias that a guard is bound under; where it stands, it is about rows under theirs."""


class Guards:
    """The guards of a call by table; ``known`` are those that were bound, each for rows under no alias."""

    __slots__ = ("catalog", "given", "known")

    def __init__(self, catalog: Catalog, given: Mapping[str, tuple[nodes.Condition, ...]]) -> None:
        self.catalog = catalog
        self.given = given
        self.known: dict[str, Condition] = {}

    def is_on(self, table: str) -> bool:
        """Whether rows of a table are guarded."""
        known = self.catalog.tables.get(table)
        if known is not None:
            table = known.stored
        return table in self.given or table in self.catalog.guards

    def of(self, ctx: Context, table: Table, alias: str) -> Condition | None:
        """Return what a row of the table under an alias meets; the items of an array are guarded by their row."""
        name = table.stored
        if not self.is_on(name):
            return None
        if name not in self.known:
            self.known[name] = self._bound(ctx, ctx.table(name))
        return _under(self.known[name], alias)

    def _bound(self, ctx: Context, table: Table) -> Condition:
        found: list[Condition] = []
        own: list[tuple[nodes.Condition, Code, Pointer]] = [
            (one, "invalid-catalog", ("tables", table.name, "guard", index)) for index, one in enumerate(table.guard)
        ]
        given = self.given.get(table.name, ())
        called: list[tuple[nodes.Condition, Code, Pointer]] = [
            (one, "invalid-guard", ("guards", table.name, index)) for index, one in enumerate(given)
        ]
        outer = ctx.findings, ctx.trace
        for node, code, at in (*own, *called):
            ctx.findings, ctx.trace = Findings(), None
            made = ctx.condition(node, Frame(Scope(NOWHERE, table)), at)
            wrong, (ctx.findings, ctx.trace) = ctx.findings.errors, outer
            found += [made] if made is not None else []
            told = [_untold(one, code, table.name) for one in wrong]
            ctx.findings.items += locate_all(told, self.catalog.source) if code == "invalid-catalog" else told
        return All(tuple(found))


def guards_of(catalog: Catalog, given: guards.Guards | None) -> Guards | None:
    """Return the guards of a catalog and a call, None where there are none.

    Raises:
        DefinitionError: what the call gives guards nothing, or is no condition on the table's columns.
    """
    if given:
        return Guards(catalog, guards.read_guards(catalog, given))
    return Guards(catalog, {}) if catalog.guards else None


def _untold(one: Diagnostic, code: Code, table: str) -> Diagnostic:
    """Return what is wrong with a value that a column is compared with, without the value."""
    message = f'the guard of "{table}" compares a column with what it cannot be: {one.code}'
    return Diagnostic(code, "error", message, one.pointer)


def _under(condition: Condition, alias: str) -> Condition:
    """Return a guard as one of the rows under an alias."""
    match condition:
        case All():
            return All(_each_under(condition.conditions, alias))
        case AnyOf():
            return AnyOf(_each_under(condition.conditions, alias))
        case Compare():
            return replace(condition, left=_read_under(condition.left, alias))
        case OneOf() | Within() | Match() | Matches() | Missing():
            return replace(condition, value=_read_under(condition.value, alias))
        case _:
            raise AssertionError(f"a guard is no {type(condition).__name__}")


def _each_under(conditions: Iterable[Condition], alias: str) -> tuple[Condition, ...]:
    return tuple([_under(one, alias) for one in conditions])


def _read_under(value: Value, alias: str) -> Value:
    match value:
        case Ref():
            return Ref(alias, value.column, value.type, value.nullable)
        case Convert():
            return replace(value, value=_read_under(value.value, alias))
        case _:
            raise AssertionError(f"a guard reads no {type(value).__name__}")
