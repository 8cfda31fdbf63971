"""The items of an array as rows: a relation from the row that holds the array, by its key (docs/language.md, section 3.2)."""

from __future__ import annotations

from segsql.bind.bound import Ref
from segsql.bind.context import Context
from segsql.catalog.schema import Column, Hop, Items, Relation, Table
from segsql.errors import Pointer


def items_of(ctx: Context, table: Table, name: str, path: Pointer) -> Relation | None:
    """Return the walk from a row to the items of one of its columns; None, which is reported where the column is an array that cannot be
    walked.
    """
    array = table.columns.get(name)
    if array is None or array.type.element is None:
        return None
    if not array.type.element.scalar and not array.type.holds_documents:
        ctx.findings.error("unsupported-type", path, f"items of type {array.type.element} cannot be read yet")
        return None
    if not table.key:
        message = f"items belong to a row of {table.name} by its key, and it has none"
        ctx.findings.error("key-required", path, message, "name its key in the catalog")
        return None
    called = f"{table.name}.{name}"
    keys = tuple([(one, Column(f"k{at}", f"k{at}", one.type, False)) for at, one in enumerate(table.key, start=1)])
    if called not in ctx.items:
        element = Column(
            "element", "element", array.type.element, True, array.values, array.fields, array.masked, array.folds
        )
        held = Items(table.name, table.physical, array, keys, path)
        ctx.items[called] = Table(called, table.physical, (), {"element": element}, {}, items=held)
    return Relation(name, (Hop(called, keys, one=False, exclusive=True),))


def item_of(alias: str, table: Table) -> Ref | None:
    """Return the item at hand, where a row is one whose fields have names."""
    if table.items is None:
        return None
    element = table.columns["element"]
    return Ref(alias, element, element.type, element.nullable) if element.fields else None
