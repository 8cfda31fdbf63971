"""The bound segment: every name resolved to a table under an alias, every value typed, all time made absolute.

A definition such as ``{op: gte, column: {op: count, relation: orders}, value: 2}`` on base ``shoppers`` becomes::

    Compare("gte",
            Measure("count", Rows(scope=orders_1, steps=(shoppers t -> orders orders_1))),
            Const(2))

A ``Scope`` is one row at hand: a table under an alias, with the to-one rows that paths reach from it. Conditions answer true or false
for a row; ``or_missing`` on a leaf says that it also holds where an operand is missing. ``at`` is where a node was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal, TypeAlias

from segsql.bind.frozen import frozen as _node
from segsql.bind.leaves import Const as Const
from segsql.bind.leaves import Constant as Constant
from segsql.bind.leaves import Foreign as Foreign
from segsql.bind.leaves import ForeignTest as ForeignTest
from segsql.bind.leaves import Has as Has
from segsql.bind.leaves import Json as Json
from segsql.bind.leaves import Ref as Ref
from segsql.catalog.schema import Column, Table
from segsql.errors import Diagnostic, Pointer
from segsql.operators.comparisons import CompareOp, TextOp
from segsql.operators.patterns.tree import Pattern
from segsql.types import BOOLEAN, DATE, INTEGER, TIMESTAMP, Type

Way: TypeAlias = Literal["inline", "cte", "object"]


@dataclass(frozen=True, slots=True)
class Step:
    """One table on a walk: its alias, and the columns that tie it to the row before.

    ``keys`` pairs a column of the alias ``parent`` with one of this table. Its own columns meet ``where``, and ``guard`` wherever the table is
    read, both in normal form; ``place`` is the table that has the relation in the catalog, and its name there.
    """

    alias: str
    table: Table
    parent: str
    keys: tuple[tuple[Column, Column], ...]
    where: Condition | None = None
    place: tuple[str, str] = ("", "")
    guard: Condition | None = None


@dataclass(slots=True, eq=False)
class Scope:
    """A row at hand. ``steps`` are the walk that leads to it from the row one level out, ``lookups`` the to-one rows
    that paths reach from it, parents before children. ``guard`` is what a row of a base meets.
    """

    alias: str
    table: Table
    steps: tuple[Step, ...] = ()
    lookups: dict[str, Step] = field(default_factory=dict)
    guard: Condition | None = None

    @property
    def guarded(self) -> Condition | None:
        """What the row meets wherever its table is read."""
        return self.steps[-1].guard if self.steps else self.guard


@_node
class Apply:
    """A function of ``functions.table`` applied to values."""

    function: str
    arguments: tuple[Value, ...]
    type: Type
    nullable: bool
    at: Pointer = field(default=(), compare=False)


@_node
class Choose:
    """The value of the first branch whose condition holds."""

    branches: tuple[tuple[Condition, Value], ...]
    otherwise: Value | None
    type: Type
    nullable: bool


@_node
class Convert:
    """A value converted to another type; missing where that fails."""

    value: Value
    type: Type
    nullable: bool
    at: Pointer = field(default=(), compare=False)


@_node
class Shift:
    """A time moved by whole units; a negative amount moves it back."""

    value: Value
    amount: int
    unit: Literal["minute", "day", "month"]
    type: Type
    nullable: bool
    at: Pointer = field(default=(), compare=False)


@_node
class Utc:
    """A timestamp that is stored with a zone, as UTC wall clock."""

    value: Value
    nullable: bool
    type: Type = TIMESTAMP
    at: Pointer = field(default=(), compare=False)


@_node
class MonthDay:
    """The month and day of a time as one number, 229 for 29 February; that of an instant in UTC."""

    value: Value
    nullable: bool
    type: Type = INTEGER


@_node
class Day:
    """The day of a moment in UTC, or of a wall clock."""

    value: Value
    nullable: bool
    type: Type = DATE


@_node
class Clocked:
    """The moment at which a statement runs, or with a ``day`` the moment at which that starts in UTC."""

    day: Value | None = None
    type: Type = TIMESTAMP
    nullable: bool = False
    at: Pointer = field(default=(), compare=False)


@_node
class Truth:
    """A condition as a value: true or false, never missing."""

    condition: Condition
    type: Type = BOOLEAN
    nullable: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The related rows at the end of a walk from the scope ``home``.

    ``anchors`` are the outer scopes whose columns the rows are chosen by, nearest first; where there are none, the rows
    can be grouped once for all outer rows. A first step without keys leads to a whole table. ``repeats`` says that the walk may reach an
    end row more than once. Where there are ``members``, the walk leads to the row itself, if it is one of them.
    """

    home: Scope
    scope: Scope
    where: Condition | None
    order: tuple[Order, ...]
    limit: int | None
    satisfies: Condition | None
    anchors: tuple[Scope, ...]
    repeats: bool
    members: Members | None = None

    @property
    def whole(self) -> bool:
        """Whether these are the rows of a whole table, whatever the row they are asked from."""
        return not self.scope.steps[0].keys

    def looking_at(self, anchors: tuple[Scope, ...]) -> Rows:
        """Return the same rows for a value that looks at outer rows as well."""
        return replace(self, anchors=anchors)


@dataclass(frozen=True, slots=True, eq=False)
class Members:
    """The members of another segment, as a table of their keys.

    A statement reads it ``inline``, as a query where it is needed; from a ``cte``, a query with the name ``alias`` at its top; or from the
    ``object`` that was made of the segment.
    """

    segment: BoundSegment
    way: Way
    alias: str

    @property
    def scope(self) -> Scope:
        """The row of the segment's base."""
        return self.segment.scope


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """A figure over related rows. ``zero`` says that it is 0 over nothing, where it would else be missing."""

    function: Literal["count", "count_distinct", "sum", "avg", "min", "max", "first"]
    rows: Rows
    argument: Value | None
    type: Type
    zero: bool
    nullable: bool
    at: Pointer = ()


Value: TypeAlias = (
    Ref | Const | Apply | Choose | Convert | Shift | Utc | MonthDay | Day | Clocked | Json | Truth | Measure | Foreign
)


@_node
class All:
    """Every one of the conditions; true for none."""

    conditions: tuple[Condition, ...]


@_node
class AnyOf:
    """At least one of the conditions; false for none."""

    conditions: tuple[Condition, ...]


@_node
class Some:
    """From ``least`` to ``most`` of the conditions, both included, or with ``negated`` another number of them."""

    conditions: tuple[Condition, ...]
    least: int
    most: int
    negated: bool = False


@_node
class Negation:
    """The complement of a condition; normalizing removes it."""

    condition: Condition


@_node
class Compare:
    """One value against another. ``fold`` compares text without case."""

    op: CompareOp
    left: Value
    right: Value
    or_missing: bool
    fold: bool = False
    at: Pointer = field(default=(), compare=False)


@_node
class OneOf:
    """One of, or with ``negated`` none of, some constants."""

    value: Value
    constants: tuple[Const, ...]
    negated: bool
    or_missing: bool
    fold: bool = False
    at: Pointer = field(default=(), compare=False)


@_node
class Within:
    """Between two values, the upper one included where ``closed``; with ``negated`` outside of them."""

    value: Value
    low: Value
    high: Value
    closed: bool
    negated: bool
    or_missing: bool


@_node
class Match:
    """Text in, at the start of, or at the end of a value."""

    op: TextOp
    value: Value
    needle: Value
    fold: bool
    negated: bool
    or_missing: bool
    at: Pointer = field(default=(), compare=False)


@_node
class Matches:
    """A pattern is found in a value, or with ``negated`` is not. With ``fold`` it is in lower case, and so is what it is looked for in."""

    value: Value
    pattern: Pattern
    fold: bool
    negated: bool
    or_missing: bool
    at: Pointer = field(default=(), compare=False)


@_node
class Missing:
    """A value is missing, or with ``negated`` present."""

    value: Value
    negated: bool
    at: Pointer = field(default=(), compare=False)


@_node
class Related:
    """There is a related row, or with ``negated`` none."""

    rows: Rows
    negated: bool


Condition: TypeAlias = (
    All | AnyOf | Some | Negation | Compare | OneOf | Has | Within | Match | Matches | Missing | Related | ForeignTest
)


@_node
class Order:
    """One sort key; missing values come last."""

    value: Value
    descending: bool


@_node
class Output:
    """One output column."""

    name: str
    value: Value
    type: Type
    at: Pointer = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class BoundSegment:
    """A segment whose meaning is settled; what is left is how an engine says it.

    Of all members, or of each group by the values ``per``, the first ``limit`` are kept, or their first ``share``, rounded up.
    ``moving`` says that the members depend on ``as_of``. ``warnings`` are what binding noticed and allowed. ``nesting`` and
    ``related`` are how many groups, and how many relations, stand in each other at most; normalizing counts them. ``ctes`` are
    the members of other segments that a statement names at its top, each behind those that it reads, and ``shared`` the related rows
    whose figures are best joined once, since they are asked of again or of rows ``beside`` them; normalizing finds both. ``guards``
    are what rows of guarded tables meet, under no alias.
    """

    name: str
    scope: Scope
    where: Condition
    output: tuple[Output, ...]
    order: tuple[Order, ...]
    limit: int | None
    share: Fraction | None
    per: tuple[Value, ...]
    moving: bool
    warnings: tuple[Diagnostic, ...]
    nesting: int = 0
    related: int = 0
    ctes: tuple[Members, ...] = ()
    shared: frozenset[Rows] = frozenset()
    beside: frozenset[Rows] = frozenset()
    guards: Mapping[str, Condition] = field(default_factory=dict[str, Condition])

    @property
    def is_cut(self) -> bool:
        """Whether other members decide whether a row is one."""
        return self.limit is not None or self.share is not None
