"""The nodes of a definition: conditions, values, rows and periods (docs/language.md, sections 3.3 to 3.5).

One class per shape, told apart by ``op``. A condition answers true or false for a row, a value is what a comparison reads, rows are
related rows seen from one row, a period is a stretch of time. Names are read from the row at hand; a node with ``relation`` moves to
the last table of that path and ``outer.`` climbs one level back.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import BaseModel, Discriminator, Field, StrictBool, StrictInt, Tag

from segsql.model.arrays import ArrayTest
from segsql.model.documents import Json as Json
from segsql.model.documents import JsonKind as JsonKind
from segsql.model.fragments import Sql as Sql
from segsql.model.periods import Calendar as Calendar
from segsql.model.periods import Rolling as Rolling
from segsql.model.periods import Unit as Unit
from segsql.model.scalars import Name, Node, Path, Positive, Scalar, Text, TypeName
from segsql.model.splits import Bucket, Split

MissingPolicy: TypeAlias = Literal["match"]


def _text_or_node(given: Any) -> str:
    return "(path)" if isinstance(given, str) else "(node)"


def _scalar_or_node(given: Any) -> str:
    return "(node)" if isinstance(given, (dict, BaseModel)) else "(scalar)"


Operand = Annotated[
    Annotated[Path, Tag("(path)")] | Annotated["Value", Tag("(node)")],
    Discriminator(_text_or_node),
]
"""The left side of a comparison: plain text is a path, anything else a value node."""

Given = Annotated[
    Annotated[Scalar, Tag("(scalar)")] | Annotated["Value", Tag("(node)")],
    Discriminator(_scalar_or_node),
]
"""The right side of a comparison: a plain scalar is a literal, anything else a value node."""

Searched = Annotated[
    Annotated[Text, Tag("(scalar)")] | Annotated["Value", Tag("(node)")],
    Discriminator(_scalar_or_node),
]
"""What a text is searched for: plain text as it is written, anything else is a value node."""


class Rows(Node, frozen=True):
    """Related rows: take those in the period that match ``where``, order, cut, keep those that satisfy."""

    relation: Path
    """Path of relations from the row at hand; the set of rows at its end, each once."""
    during: Period | None = None
    """Keep rows whose time column lies in this period."""
    where: tuple[Condition, ...] = ()
    """Keep rows that match all of these."""
    sort: tuple[Sort, ...] = ()
    """Order of the rows, completed by their key."""
    limit: Positive | None = None
    """Keep only the first so many rows."""
    satisfies: tuple[Condition, ...] = ()
    """After the cut, keep rows that match all of these."""


class Leaf(Node, frozen=True):
    """A condition on one value. A missing value matches neither it nor its ``not_`` twin unless ``missing: match``."""

    column: Operand
    """What is tested: a column path or a value."""
    missing: MissingPolicy | None = None
    """``match``: a missing value matches."""


class Group(Node, frozen=True):
    """All (``and``) or any (``or``) of several conditions."""

    op: Literal["and", "or"]
    conditions: Annotated[tuple[Condition, ...], Field(min_length=1)]


class Some(Node, frozen=True):
    """So many of several conditions: at least, at most, or exactly."""

    op: Literal["some"] = "some"
    conditions: Annotated[tuple[Condition, ...], Field(min_length=1)]
    at_least: Annotated[StrictInt, Field(ge=0)] = 0
    """How many must hold."""
    at_most: Annotated[StrictInt, Field(ge=0)] | None = None
    """How many may hold; any number unless stated."""


class Not(Node, frozen=True):
    """The complement: exactly the rows that the inner condition does not select."""

    op: Literal["not"] = "not"
    condition: Condition


class Constant(Node, frozen=True):
    """Every row, or no row."""

    op: Literal["everyone", "nobody"]


class Comparison(Leaf, frozen=True):
    """Equal, different, before or after; text by code point."""

    op: Literal["eq", "ne", "lt", "lte", "gt", "gte"]
    value: Given
    ignore_case: StrictBool = False


class Membership(Leaf, frozen=True):
    """One of, or none of, a list of values."""

    op: Literal["in", "not_in"]
    values: tuple[Scalar, ...]
    ignore_case: StrictBool = False


class ListMembership(Leaf, frozen=True):
    """One of, or none of, the values of a static list that the call hands in."""

    op: Literal["in_list", "not_in_list"]
    list: Name
    """A list of the catalog."""
    ignore_case: StrictBool = False


class Between(Leaf, frozen=True):
    """From low to high, both included."""

    op: Literal["between", "not_between"]
    low: Given
    high: Given


class TextMatch(Leaf, frozen=True):
    """Text inside, at the start or at the end; no wildcards."""

    op: Literal["contains", "not_contains", "starts_with", "not_starts_with", "ends_with", "not_ends_with"]
    value: Searched
    ignore_case: StrictBool = False


class Pattern(Leaf, frozen=True):
    """Text in which a pattern is found, or is not; patterns are a part of RE2 (docs/language.md, section 3.8)."""

    op: Literal["matches", "not_matches"]
    pattern: Text
    """What is looked for, anywhere in the text unless it says where."""
    ignore_case: StrictBool = False


class Presence(Node, frozen=True):
    """Whether a value is missing or present; empty text is present."""

    op: Literal["is_missing", "is_present"]
    column: Operand


class During(Leaf, frozen=True):
    """Whether a time lies in a half-open period."""

    op: Literal["during", "not_during"]
    period: Period


class Anniversary(Leaf, frozen=True):
    """Whether the month and day of a time fall in a period, whatever its year; 29 February counts as the 28th in other years."""

    op: Literal["anniversary"] = "anniversary"
    period: Period


class Exists(Rows, frozen=True):
    """At least one related row, or none."""

    op: Literal["exists", "not_exists"]


class Every(Rows, frozen=True):
    """No related row fails; true where there are none."""

    op: Literal["every"] = "every"
    # Fields are given by name, so that one without a default may stand behind others.
    satisfies: Annotated[tuple[Condition, ...], Field(min_length=1)]  # pyright: ignore[reportGeneralTypeIssues]
    """What each row has to match, after the cut if there is one."""


class Step(Node, frozen=True):
    """One step of a sequence: a row that comes after that of the step before, or none that does."""

    where: Annotated[tuple[Condition, ...], Field(min_length=1)]
    """What the row matches, all of it."""
    within: Positive | None = None
    """It comes less than so many units after the step before."""
    unit: Unit = "day"
    """What ``within`` counts."""
    absent: StrictBool = False
    """There is no such row between the steps beside it."""


class Sequence(Node, frozen=True):
    """Related rows of which each comes after the one before."""

    op: Literal["sequence"] = "sequence"
    relation: Path
    """Path of relations from the row at hand; every step is one of the rows at its end."""
    order: Path
    """The column that says which row comes later."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """What happens, one after the other."""
    during: Period | None = None
    """All of it happens in this period."""


class SegmentMembership(Node, frozen=True):
    """Whether the row at hand is a member of another segment, or is none."""

    op: Literal["in_segment", "not_in_segment"]
    segment: Name
    """A segment that the call hands in; its base is the table at hand."""


class Expression(Node, frozen=True):
    """A value or condition written as text; ``using`` names values that the text may mention."""

    op: Literal["expression"] = "expression"
    text: Text
    using: dict[Name, Value] = {}


class Column(Node, frozen=True):
    """The value of a column, on the right-hand side or as an argument."""

    op: Literal["column"] = "column"
    path: Path


class Literal_(Node, frozen=True):
    """A constant of a stated type."""

    op: Literal["literal"] = "literal"
    value: Scalar
    type: TypeName


class Call(Node, frozen=True):
    """A function or arithmetic operator of the closed list."""

    op: Literal["call"] = "call"
    function: Name
    arguments: tuple[Given, ...]


class Branch(Node, frozen=True):
    """One branch of a case."""

    when: Condition
    then: Given


class Case(Node, frozen=True):
    """The value of the first branch that matches, else ``otherwise``, else missing."""

    op: Literal["case"] = "case"
    branches: Annotated[tuple[Branch, ...], Field(min_length=1)]
    otherwise: Given | None = None


class Cast(Node, frozen=True):
    """A value converted to a type; what cannot be converted is missing."""

    op: Literal["cast"] = "cast"
    value: Operand
    type: TypeName


class Moment(Node, frozen=True):
    """``as_of`` or an anchor column, truncated, then shifted, in the segment's time zone."""

    op: Literal["moment"] = "moment"
    anchor: Path | None = None
    start_of: Unit | None = None
    shift: StrictInt = 0
    unit: Unit = "day"


class Count(Rows, frozen=True):
    """The number of related rows; never missing."""

    op: Literal["count"] = "count"


class Aggregate(Rows, frozen=True):
    """A figure over the known values of related rows."""

    op: Literal["count_distinct", "sum", "avg", "min", "max"]
    column: Operand
    empty: Literal["zero", "missing"] | None = None
    """What sum and count_distinct give over nothing; zero unless stated."""


class First(Rows, frozen=True):
    """The value of the first related row by ``sort``."""

    op: Literal["first"] = "first"
    column: Operand


class Overall(Node, frozen=True):
    """A figure over a whole table, the same for every row."""

    op: Literal["overall"] = "overall"
    function: Literal["count", "count_distinct", "sum", "avg", "min", "max"]
    table: Name
    """A table of the catalog, the base too."""
    column: Operand | None = None
    """What is read of each row; count reads nothing."""
    where: tuple[Condition, ...] = ()
    """Only rows that match all of these."""
    empty: Literal["zero", "missing"] | None = None
    """What sum and count_distinct give over nothing; zero unless stated."""


class Range(Node, frozen=True):
    """From ``start`` (included) to ``end`` (excluded); at least one of them."""

    op: Literal["range"] = "range"
    start: Given | None = None
    end: Given | None = None


class Sort(Node, frozen=True):
    """One sort key; missing values come last in either direction."""

    column: Operand
    direction: Literal["asc", "desc"] = "asc"


Condition = Annotated[
    Group
    | Some
    | Not
    | Constant
    | Comparison
    | Membership
    | ListMembership
    | ArrayTest
    | Between
    | TextMatch
    | Pattern
    | Presence
    | During
    | Anniversary
    | Exists
    | Every
    | Sequence
    | SegmentMembership
    | Split
    | Expression
    | Sql,
    Field(discriminator="op"),
]
Value = Annotated[
    Column
    | Literal_
    | Call
    | Case
    | Cast
    | Json
    | JsonKind
    | Expression
    | Sql
    | Moment
    | Count
    | Aggregate
    | First
    | Overall
    | Bucket,
    Field(discriminator="op"),
]
Period = Annotated[Rolling | Calendar | Range, Field(discriminator="op")]

CONDITIONS: tuple[type[Node], ...] = get_args(get_args(Condition)[0])
VALUES: tuple[type[Node], ...] = get_args(get_args(Value)[0])
PERIODS: tuple[type[Node], ...] = get_args(get_args(Period)[0])
