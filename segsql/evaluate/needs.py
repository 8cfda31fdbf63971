"""What a segment reads: the rows that aliases stand for, and the columns of each table that matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from segsql.bind.bound import Condition, Measure, Members, Ref, Related, Rows, Scope, Step
from segsql.bind.walk import Part, parts
from segsql.catalog.schema import Column, Table


@dataclass(frozen=True, slots=True)
class Owner:
    """What an alias stands for: the row at hand of a scope, or where there is a ``step`` a to-one row that is looked up from it."""

    scope: Scope
    step: Step | None = None

    @property
    def table(self) -> Table:
        """The table that the row is of."""
        return self.scope.table if self.step is None else self.step.table


@dataclass(frozen=True, slots=True)
class Needs:
    """The columns that are read of each table, its key among them, and how one table leads to another.

    ``steps`` are all steps that are taken. ``lookups`` are those of them that look up a to-one row, each with the table it starts at.
    ``made`` are the tables that are the distinct keys of rows of another, by their names.
    """

    columns: Mapping[str, tuple[Column, ...]]
    steps: tuple[Step, ...]
    lookups: tuple[tuple[Table, Step], ...]
    made: Mapping[str, Made]


@dataclass(frozen=True, slots=True)
class Made:
    """A table that is the distinct keys of rows of another: those that meet ``counts`` under an alias."""

    table: Table
    alias: str
    counts: Condition


def owners(base: Scope, roots: Iterable[Part]) -> dict[str, Owner]:
    """Return what every alias in these nodes stands for."""
    found: dict[str, Owner] = {}
    for scope in (base, *(node.scope for node in nodes(roots) if isinstance(node, (Rows, Members)))):
        found[scope.alias] = Owner(scope)
        found.update((step.alias, Owner(scope, step)) for step in scope.lookups.values())
    return found


def needs(base: Scope, roots: Sequence[Part], known: Mapping[str, Owner], guards: Mapping[str, Condition]) -> Needs:
    """Return what these nodes read, and the guards of the tables; a to-one row that no column is read from is not looked up."""
    columns: dict[str, dict[str, Column]] = {}
    steps: dict[str, Step] = {}
    lookups: dict[str, tuple[Table, Step]] = {}

    def table_of(alias: str) -> Table:
        return tables.get(alias) or known[alias].table

    def read(table: Table, *given: Column) -> None:
        if table.items is not None:
            return
        columns.setdefault(table.name, {}).update((one.name, one) for one in (*table.key, *given))

    def make(table: Table, alias: str, counts: Condition | None) -> None:
        if table.distinct is not None and counts is not None:
            made.setdefault(table.name, Made(table, alias, counts))
            known = columns.setdefault(table.stored, {})
            known.update((one.name, one) for one in (*table.distinct.key, *columns_of(counts)))

    def take(step: Step) -> None:
        array = (step.table.items.array,) if step.table.items is not None else ()
        read(table_of(step.parent), *(mine for mine, _ in step.keys), *array)
        read(step.table, *(theirs for _, theirs in step.keys), *read_of_relation(step))
        make(step.table, step.alias, step.guard)
        steps[step.alias] = step

    tables: dict[str, Table] = {}
    made: dict[str, Made] = {}
    read(base.table)
    make(base.table, base.alias, base.guard)
    for node in nodes(roots):
        if isinstance(node, Rows):
            tables.update((step.alias, step.table) for step in node.scope.steps)
            for step in node.scope.steps:
                take(step)
        elif isinstance(node, Members):
            read(node.scope.table)
            make(node.scope.table, node.scope.alias, node.scope.guard)
        elif isinstance(node, Ref):
            owner = known[node.alias]
            read(owner.table, node.column)
            while owner.step is not None:
                take(owner.step)
                parent = known[owner.step.parent]
                lookups[owner.step.alias] = (parent.table, owner.step)
                owner = parent
    for name in guards.keys() & columns.keys():
        columns[name].update((one.name, one) for one in columns_of(guards[name]))
    read_of = {name: tuple(one.values()) for name, one in columns.items() if name not in made}
    return Needs(read_of, tuple(steps.values()), tuple(lookups.values()), made)


def read_of_relation(step: Step) -> Iterator[Column]:
    """Yield the columns of a step that the catalog's conditions on it read."""
    if step.where is not None:
        yield from columns_of(step.where)


def columns_of(condition: Condition) -> Iterator[Column]:
    """Yield the columns that a condition reads, which looks at one row alone."""
    yield from (one.column for one in nodes((condition,)) if isinstance(one, Ref))


def looks_out(node: Related | Measure, known: Mapping[str, Owner]) -> bool:
    """Whether a node over related rows reads any row further out, other than by the keys that lead to the related rows."""
    inside: set[str] = {node.rows.scope.alias}
    read: set[str] = set()
    for one in nodes((node,)):
        if isinstance(one, Rows) and one is not node.rows:
            inside.add(one.scope.alias)
            read.add(one.home.alias)
        elif isinstance(one, Members):
            inside.add(one.scope.alias)
        elif isinstance(one, Ref):
            read.add(known[one.alias].scope.alias)
    return not read <= inside


def nodes(roots: Iterable[Part]) -> Iterator[Part]:
    """Yield every node once: a named value that is used often stands in several places."""
    todo = list(roots)
    seen: set[int] = set()
    while todo:
        node = todo.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            todo.extend(parts(node))
