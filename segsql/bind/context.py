"""What every binding function is handed: the call's catalog and clock, the findings so far, and the row at hand.

Values, conditions and rows contain each other, so the functions that bind them reach one another through ``Context``
rather than by import.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias, TypeVar

from segsql.bind.bound import All, BoundSegment, Condition, Members, Missing, Ref, Rows, Scope, Step, Value, Way
from segsql.bind.clock import Clock
from segsql.bind.hidden import hide
from segsql.bind.walk import Part, extent
from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Distinct, Hop, Relation, Table
from segsql.errors import MAX_FINDINGS, DefinitionError, Diagnostic, Findings, Pointer
from segsql.model import nodes
from segsql.model.limits import MAX_NESTING
from segsql.model.references import Extent, Place, Segments, measured
from segsql.model.segment import Segment
from segsql.source import locate_all

T = TypeVar("T")
Argument: TypeAlias = "str | nodes.Value | None"
Shared: TypeAlias = "tuple[nodes.Rows, Rows, int]"
"""A node over related rows, what it was bound to, and how many rows outward that looks."""


@dataclass(slots=True)
class Hashed:
    """The first so many entries of a long list, which are ``done``, by what they are alike in."""

    entries: list[Shared]
    done: int = 0
    alike: dict[int, list[Shared]] = field(default_factory=dict[int, "list[Shared]"])


_OF_JOIN = "."
"""What relations are called that a definition makes: none of the catalog."""


class Guarding(Protocol):
    """What rows of tables meet wherever they are read."""

    @property
    def known(self) -> Mapping[str, Condition]:
        """What rows of the tables meet that are read, under no alias."""
        ...

    def is_on(self, table: str) -> bool:
        """Whether rows of a table are guarded."""
        ...

    def of(self, ctx: Context, table: Table, alias: str) -> Condition | None:
        """Return what a row of the table under an alias meets."""
        ...


Lists: TypeAlias = Mapping[str, Collection[object]]
"""The values of static lists by name."""

MAX_UNFOLDED = 100_000
"""Parts that all names stand for together, and parts of all functions that are bound as others around each other."""
MAX_COMPOSED = 10_000
"""Parts of one of these."""
_FEW = 16
"""So many names, none of which is built on names, unfold to no more than so many documents, and need not be weighed."""


@dataclass(slots=True)
class Reach:
    """How many rows outward a set of rows looks to choose its members; 0 if it looks at nothing outside."""

    levels: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """The row at hand, the row one level out, and the named values and ``joins`` that may be read beside its columns and relations.

    A named value is None where it could not be bound, so that what reads it is not blamed for it again. ``outer.`` climbs past as many
    rows as it ``skips``: those of the steps of a sequence before this one. ``of_member`` says that the row is one of a segment's own
    base, wherever that segment is referred to.
    """

    scope: Scope
    outer: Frame | None = None
    named: Mapping[str, Value | None] = field(default_factory=dict)
    reach: Reach = field(default_factory=Reach)
    skips: int = 0
    of_member: bool = False
    joins: Mapping[str, Relation] = field(default_factory=dict)

    @property
    def is_masked(self) -> bool:
        """Whether the row is an item of a masked array: its fields are called as they like."""
        items = self.scope.table.items
        return items is not None and bool(items.array.masked)

    def with_names(self, names: Mapping[str, Value | None]) -> Frame:
        """Return the same row with further named values."""
        named = {**self.named, **names}
        return Frame(self.scope, self.outer, named, self.reach, self.skips, self.of_member, self.joins)


@dataclass(slots=True)
class References:
    """The segments that a call hands in, and what has become of those that are referred to.

    ``trail`` are the segments being bound, from the one that is asked for inward, and ``around`` in how many nodes and relations each
    stands. ``places`` are the references of a definition by their identity, ``own`` its extent by itself and ``whole`` with all that it
    refers to. What is ``broken`` has been reported; ``told`` are findings that say in which segment they are.
    """

    known: Segments
    way: Way
    inlined: Callable[[Context, Segment, Scope, Pointer], Condition]
    members_of: Callable[[Context, Segment, Pointer], BoundSegment]
    trail: list[Segment]
    around: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)])
    places: dict[str, Mapping[int, Place]] = field(default_factory=dict)
    own: dict[str, Extent] = field(default_factory=dict)
    whole: dict[str, Extent] = field(default_factory=dict)
    members: dict[str, Members] = field(default_factory=dict)
    rows: dict[tuple[int, str], Rows] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    told: set[Diagnostic] = field(default_factory=set)
    unfolded: int = 0

    def look_at(self, segment: Segment) -> Mapping[int, Place]:
        """Return the references in a definition, which is measured the first time."""
        if segment.name not in self.places:
            self.own[segment.name], self.places[segment.name] = measured(segment)
        return self.places[segment.name]

    def path_to(self, name: str) -> str:
        """Return the way to a segment from the one that is asked for, as ``a -> b``."""
        return " -> ".join([*(one.name for one in self.trail), name])

    def is_object(self, name: str) -> bool:
        """Whether a view or table of this name may be read."""
        return self.way == "object" and name in self.known


@dataclass(slots=True)
class Context:
    """One binding run. Binding functions return None for what they could not bind, after saying why.

    ``trace`` collects what each condition was bound to, where it is asked for. ``outputs`` are the names of what is put out, ``read``
    the named values that were read, one after the other, ``composed`` what calls around others were bound as, which have so many parts
    ``written_out``, ``searched`` the characters of the patterns for versions, ``extents`` the size and depth of those that were weighed, by identity, and
    ``unfolded`` what the first ``weighed`` of them come to, where there are many or ``layers`` of them.
    ``scopes`` are the rows that a relation leads to, behind those it starts from, by the identity of these, ``items`` the tables that
    arrays are, by their names. ``met`` are conditions that related rows meet, by the alias of their table. ``hashed`` are the long lists
    among ``shared``, by their identity.
    """

    catalog: Catalog
    clock: Clock
    bind_value: Callable[[Context, nodes.Value, Frame, Pointer], Value | None]
    bind_condition: Callable[[Context, nodes.Condition, Frame, Pointer], Condition | None]
    bind_rows: Callable[
        [Context, nodes.Rows | nodes.Overall, Frame, Pointer, Argument], tuple[Rows, Value | None] | None
    ]
    bind_sequence: Callable[[Context, nodes.Sequence, Frame, Pointer], Condition | None]
    references: References
    outputs: frozenset[str] = frozenset()
    lists: Lists | None = None
    trace: dict[Pointer, Condition] | None = None
    guards: Guarding | None = None
    findings: Findings = field(default_factory=lambda: Findings(MAX_FINDINGS))
    moving: bool = False
    aliases: int = 0
    shared: dict[tuple[int, str], list[Shared]] = field(default_factory=dict)
    hashed: dict[int, Hashed] = field(default_factory=dict)
    scopes: dict[tuple[int, str], tuple[Scope, Scope]] = field(default_factory=dict)
    items: dict[str, Table] = field(default_factory=dict)
    met: dict[str, list[Condition]] = field(default_factory=dict)
    extents: dict[int, tuple[int, int]] = field(default_factory=dict)
    read: list[Value] = field(default_factory=list)
    composed: list[Value] = field(default_factory=list)
    layers: bool = False
    unfolded: int = 0
    weighed: int = 0
    written_out: int = 0
    searched: int = 0
    figured: tuple[str, ...] = field(init=False)
    """Names of what is put out that could be taken for those of joined figures."""
    hidden: frozenset[str] = field(init=False)
    """Names of the columns that are masked, and of the named values that are made of them."""

    def __post_init__(self) -> None:
        self.hidden = self.catalog.masked
        self.figured = tuple([name for name in self.outputs if "_figures" in name])

    def value(self, node: nodes.Value, frame: Frame, path: Pointer) -> Value | None:
        """Bind a value node."""
        if self.hidden:
            return self._discreetly(self.bind_value, node, frame, path)
        return self.bind_value(self, node, frame, path)

    def condition(self, node: nodes.Condition, frame: Frame, path: Pointer) -> Condition | None:
        """Bind a condition node."""
        if self.hidden:
            made = self._discreetly(self.bind_condition, node, frame, path)
        else:
            made = self.bind_condition(self, node, frame, path)
        if self.trace is not None and made is not None:
            self.trace[path] = made
        return made

    def _discreetly(
        self, bind: Callable[[Context, Any, Frame, Pointer], T], node: object, frame: Frame, path: Pointer
    ) -> T:
        """Bind a node, and leave out of what is found about it what masked columns are compared with."""
        before = len(self.findings.items)
        try:
            made = bind(self, node, frame, path)
        except DefinitionError as problem:
            found = list(problem.diagnostics)
            hide(found, before, node, self.hidden, every=frame.is_masked)
            raise DefinitionError(found) from None
        hide(self.findings.items, before, node, self.hidden, every=frame.is_masked)
        return made

    def rows(
        self, node: nodes.Rows | nodes.Overall, frame: Frame, path: Pointer, argument: Argument = None
    ) -> tuple[Rows, Value | None] | None:
        """Bind related rows, and the value read from each of them."""
        return self.bind_rows(self, node, frame, path, argument)

    def now(self, path: Pointer) -> dt.datetime | None:
        """Return ``as_of``, noting that the segment moves with it."""
        self.moving = True
        if self.clock.as_of is None:
            message = "a relative time needs the moment it is relative to"
            self.findings.error("as-of-required", path, message, "pass as_of with the call")
        return self.clock.as_of

    def unfold(self, value: Value, path: Pointer) -> Value | None:
        """Return the value that a name stands for, while what the names stand for in all stays within bounds."""
        self.read.append(value)
        if len(self.read) <= _FEW and not self.layers:
            return value
        self._weigh()
        if self.unfolded <= MAX_UNFOLDED:
            return value
        message = f"the named values unfold to more than {MAX_UNFOLDED:,} parts"
        self.findings.error("too-large", path, message, "a name that is used often should stand for less")
        return None

    def is_of_bounded_size(self, value: Value, path: Pointer) -> bool:
        """Whether a value that functions were composed to stays within bounds, which is reported if not."""
        if self.written_out > MAX_UNFOLDED:  # past that, everything is too much, which is told once
            return False
        self.extents[id(value)] = size, _ = extent(value, self.extents)
        self.composed.append(value)
        self.written_out += size
        if size <= MAX_COMPOSED and self.written_out <= MAX_UNFOLDED:
            return True
        most = MAX_COMPOSED if size > MAX_COMPOSED else MAX_UNFOLDED
        message = f"the functions around each other unfold to more than {most:,} parts"
        self.findings.error("too-large", path, message, "call fewer of them inside of each other")
        return False

    def _weigh(self) -> None:
        """Add up what the names that were read unfold to."""
        for value in self.read[self.weighed :]:
            if id(value) not in self.extents:
                self.extents[id(value)] = extent(value, self.extents)
            self.unfolded += self.extents[id(value)][0]
        self.weighed = len(self.read)

    def too_deep(self, node: Part, before: int, path: Pointer) -> bool:
        """Whether names have made a node deeper than a document can be, which is reported; ``before`` is how many had been read ahead
        of it.
        """
        if len(self.read) == before:
            return False
        self.layers = True
        self._weigh()
        if extent(node, self.extents)[1] <= MAX_NESTING:
            return False
        message = f"the value is built of named values nested more than {MAX_NESTING} deep"
        self.findings.error("too-deep", path, message, "a name that is built on fewer names is less deep")
        return True

    def table(self, name: str) -> Table:
        """Return a table that a relation leads to."""
        return self.catalog.tables.get(name) or self.items[name]

    def step(self, hop: Hop, parent: str, label: str) -> Step:
        """Return one step of a walk under a fresh alias."""
        alias = self.alias(label)
        where = self._target(hop, alias) if hop.where else None
        table = self.table(hop.table)
        return Step(alias, table, parent, hop.keys, where, hop.place, self._let_in(table, alias))

    def base(self, table: Table, alias: str) -> Scope:
        """Return a row of a base under an alias."""
        return Scope(alias, table, guard=self._let_in(table, alias))

    def _let_in(self, table: Table, alias: str) -> Condition | None:
        """Return what rows meet wherever a table is read: those that its own are made of, where it is the distinct keys of another's."""
        if table.distinct is not None:
            return self._counted(table.distinct, table.name, alias)
        return self.guards.of(self, table, alias) if self.guards is not None else None

    def _counted(self, of: Distinct, name: str, alias: str) -> Condition:
        """Return what rows meet that count for the distinct keys of a table: they are let in, have a whole key, and are such as are meant."""
        source = self.table(of.table)
        guard = self.guards.of(self, source, alias) if self.guards is not None else None
        path: Pointer = ("tables", name, "distinct", "where")
        meant = self._said(of.where, Frame(Scope(alias, source)), path, name)
        keyed = [Missing(Ref(alias, one, one.type, one.nullable), negated=True) for one in of.key if one.nullable]
        return All((*((guard,) if guard is not None else ()), *meant, *keyed))

    def _target(self, hop: Hop, alias: str) -> Condition:
        """Return what is said that rows of a relation meet. What a definition says was looked at where it says so."""
        table, name = hop.place
        path: Pointer = ("tables", table, "relations", name, "where")
        return All(self._said(hop.where, Frame(Scope(alias, self.table(hop.table))), path, f"{table}.{name}"))

    def _said(
        self, conditions: Sequence[nodes.Condition], frame: Frame, path: Pointer, what: str
    ) -> tuple[Condition, ...]:
        """Return conditions of the catalog; what is wrong with them is reported at their place in the catalog."""
        outer, self.findings = (self.findings, self.trace), Findings()
        self.trace = None
        found = [self.condition(one, frame, (*path, index)) for index, one in enumerate(conditions)]
        wrong = self.findings.errors
        self.findings, self.trace = outer
        for one in locate_all(wrong, self.catalog.source) if what != _OF_JOIN else ():
            pointer = one.pointer if one.range is not None else ""
            told = Diagnostic("invalid-catalog", "error", f"{what}: {one.message}", pointer, one.hint, one.range)
            if told not in self.findings.items:
                self.findings.items.append(told)
        return tuple([one for one in found if one is not None])

    def alias(self, label: str) -> str:
        """Return a fresh alias."""
        while True:
            self.aliases += 1
            alias = f"{label[:48]}_{self.aliases}"
            if self.is_free(alias):
                return alias

    def is_free(self, alias: str) -> bool:
        """Whether an alias, with or without ``_figures`` after it, is no other name that an engine would take it for.

        A table's own name is none: ClickHouse reads ``c.id`` inside ``FROM c AS k`` as the inner row, and a table ``c`` that is
        joined to ``k AS c`` as ``k``. Nor is that of a column: Spark reads ``k.id`` inside ``FROM c``, whose ``k`` is a column, as a part
        of it. Nor is the name of an output column: BigQuery looks there first for ``k`` in ``ORDER BY k.id``. Nor is that of an object that
        a segment is read from, which is a table like any other.
        """
        stored = self.catalog.stored_names
        if alias in stored or f"{alias}_figures" in stored or self.references.is_object(alias):
            return False
        if alias in self.outputs:
            return False
        return not self.figured or not any(name.startswith(f"{alias}_figures") for name in self.figured)
