"""What a segment needs of the data: tables, the columns of each that it reads, and the relations it trusts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from segsql.bind.bound import BoundSegment, Condition, Members, Ref, Rows
from segsql.bind.walk import Part, parts
from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Column, Hop, Table


@dataclass(frozen=True, slots=True)
class Read:
    """A table that a segment reads, with the columns that matter to it: those it names, those that tie the table to others,
    and the key. ``guarded`` says that not all of its rows are there for the segment.
    """

    table: Table
    columns: tuple[Column, ...]
    guarded: bool = False

    def may_tell(self, column: Column) -> bool:
        """Whether values of a column may stand in messages: a guard may keep the row out that has one."""
        return not (self.guarded or column.masked)


@dataclass(frozen=True, slots=True)
class Assertion:
    """A relation that the catalog says reaches at most one row, where no key of the other table makes sure of it, or at least one."""

    table: Table
    relation: str
    hop: Hop


@dataclass(frozen=True, slots=True)
class Reads:
    """All that a segment needs, tables in order of their names."""

    tables: tuple[Read, ...]
    assertions: tuple[Assertion, ...]

    @property
    def guarded(self) -> frozenset[str]:
        """The names of the tables that are guarded."""
        return frozenset(one.table.name for one in self.tables if one.guarded)


def reads(segment: BoundSegment, catalog: Catalog) -> Reads:
    """Return what a segment needs of the data."""
    nodes = list(_nodes(segment))
    scopes = [segment.scope, *(node.scope for node in nodes if isinstance(node, (Rows, Members)))]
    steps = [step for scope in scopes for step in (*scope.steps, *scope.lookups.values())]
    owner = {scope.alias: scope.table for scope in scopes} | {step.alias: step.table for step in steps}
    needed = {table.name: {column.name for column in table.key} for table in owner.values() if table.items is None}
    for scope in scopes:
        _add_made(needed, scope.table, scope.guarded)
    for step in steps:
        _add_made(needed, step.table, step.guard)
    for node in nodes:
        if isinstance(node, Ref) and owner[node.alias].items is None:
            needed[owner[node.alias].name].add(node.column.name)
    for step in steps:
        if owner[step.parent].items is not None:
            continue
        needed[owner[step.parent].name].update(mine.name for mine, _ in step.keys)
        if step.table.items is not None:
            needed[owner[step.parent].name].add(step.table.items.array.name)
            continue
        needed[step.table.name].update(theirs.name for _, theirs in step.keys)
        needed[step.table.name].update(one.name for one in columns_of(step.where))
    for name, guard in segment.guards.items():
        needed[name].update(one.name for one in columns_of(guard))
    walked = {step.place for step in steps}
    tables = [catalog.tables[name] for name in sorted(needed)]
    stored = [one for one in tables if one.distinct is None]
    return Reads(
        tuple(
            Read(
                one,
                tuple(two for two in one.columns.values() if two.name in needed[one.name]),
                one.name in segment.guards,
            )
            for one in stored
        ),
        tuple(
            Assertion(table, relation.name, hop)
            for table in tables
            for relation in table.relations.values()
            for hop in relation.hops[:1]
            if len(relation.hops) == 1 and hop.place in walked and (hop.stated or hop.required)
        ),
    )


def _add_made(needed: dict[str, set[str]], table: Table, counted: Condition | None) -> None:
    """Add what is read of the rows that a table is made of."""
    if table.distinct is not None:
        needed.setdefault(table.stored, set()).update(one.name for one in (*table.distinct.key, *columns_of(counted)))


def keys_of(catalog: Catalog, read: Read) -> Iterator[tuple[str, tuple[Column, ...]]]:
    """Yield the sets of columns that identify a row by the catalog, and of which the segment reads every column.

    Each comes with its place in the table's entry: ``key`` or ``unique``.
    """
    entry, known = catalog.document.tables[read.table.name], {column.name: column for column in read.columns}
    for place, names in (("key", entry.key), *(("unique", one) for one in entry.unique)):
        if names and known.keys() >= set(names):
            yield place, tuple(known[name] for name in names)


def columns_of(condition: Condition | None) -> Iterator[Column]:
    """Yield the columns that a condition reads, which looks at one row alone."""
    if condition is not None:
        yield from (one.column for one in _below([condition]) if isinstance(one, Ref))


def _nodes(segment: BoundSegment) -> Iterator[Part]:
    roots: list[Part] = [segment.where, *(one.value for one in segment.output), *(one.value for one in segment.order)]
    return _below(roots)


def _below(todo: list[Part]) -> Iterator[Part]:
    """Yield every node once: a named value that is used often stands in several places."""
    seen: set[int] = set()
    while todo:
        node = todo.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            todo.extend(parts(node))
