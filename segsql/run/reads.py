"""What a segment needs of the data: tables, the columns of each that it reads, and the relations it trusts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from segsql.bind.bound import BoundSegment, Members, Ref, Rows
from segsql.bind.walk import Part, parts
from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Column, Hop, Table


@dataclass(frozen=True, slots=True)
class Read:
    """A table that a segment reads, with the columns that matter to it: those it names, those that tie the table to others,
    and the key.
    """

    table: Table
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Assertion:
    """A relation that the catalog says reaches one row, where no key of the other table makes sure of it."""

    table: Table
    relation: str
    hop: Hop


@dataclass(frozen=True, slots=True)
class Reads:
    """All that a segment needs, tables in order of their names."""

    tables: tuple[Read, ...]
    assertions: tuple[Assertion, ...]


def reads(segment: BoundSegment, catalog: Catalog) -> Reads:
    """Return what a segment needs of the data."""
    nodes = list(_nodes(segment))
    scopes = [segment.scope, *(node.scope for node in nodes if isinstance(node, (Rows, Members)))]
    steps = [step for scope in scopes for step in (*scope.steps, *scope.lookups.values())]
    owner = {scope.alias: scope.table for scope in scopes} | {step.alias: step.table for step in steps}
    needed = {table.name: {column.name for column in table.key} for table in owner.values()}
    for node in nodes:
        if isinstance(node, Ref):
            needed[owner[node.alias].name].add(node.column.name)
    walked: set[tuple[str, str, tuple[tuple[str, str], ...]]] = set()
    for step in steps:
        keys = tuple((mine.name, theirs.name) for mine, theirs in step.keys)
        needed[owner[step.parent].name].update(mine for mine, _ in keys)
        needed[step.table.name].update(theirs for _, theirs in keys)
        walked.add((owner[step.parent].name, step.table.name, keys))
    tables = [catalog.tables[name] for name in sorted(needed)]
    return Reads(
        tuple(Read(one, tuple(two for two in one.columns.values() if two.name in needed[one.name])) for one in tables),
        tuple(
            Assertion(table, relation.name, hop)
            for table in tables
            for relation in table.relations.values()
            for hop in relation.hops[:1]
            if len(relation.hops) == 1 and hop.one and _names(table, hop) in walked and not _assured(catalog, hop)
        ),
    )


def keys_of(catalog: Catalog, read: Read) -> Iterator[tuple[str, tuple[Column, ...]]]:
    """Yield the sets of columns that identify a row by the catalog, and of which the segment reads every column.

    Each comes with its place in the table's entry: ``key`` or ``unique``.
    """
    entry, known = catalog.document.tables[read.table.name], {column.name: column for column in read.columns}
    for place, names in (("key", entry.key), *(("unique", one) for one in entry.unique)):
        if names and known.keys() >= set(names):
            yield place, tuple(known[name] for name in names)


def _names(table: Table, hop: Hop) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return table.name, hop.table, tuple((mine.name, theirs.name) for mine, theirs in hop.keys)


def _assured(catalog: Catalog, hop: Hop) -> bool:
    entry, theirs = catalog.document.tables[hop.table], {column.name for _, column in hop.keys}
    return any(key and set(key) <= theirs for key in (entry.key, *entry.unique))


def _nodes(segment: BoundSegment) -> Iterator[Part]:
    """Yield every node once: a named value that is used often stands in several places."""
    todo: list[Part] = [segment.where, *(one.value for one in segment.output), *(one.value for one in segment.order)]
    seen: set[int] = set()
    while todo:
        node = todo.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            todo.extend(parts(node))
