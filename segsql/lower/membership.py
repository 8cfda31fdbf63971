"""Forms of joins, lists and related rows, for engines where a missing value is not met as SQL says it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.types import TEMPORAL

Build: TypeAlias = Callable[[], exp.Expr]


class _Pen(Protocol):
    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...


FilledForm: TypeAlias = Callable[[exp.Expr], exp.Expr]
ListForm: TypeAlias = Callable[[_Pen, Build, Sequence[exp.Expr], str, bool, bool], exp.Expr]
DistinctForm: TypeAlias = Callable[[exp.Expr], exp.Expr]


def filled_with_null(value: exp.Expr) -> exp.Expr:
    """Return a column that an outer join leaves missing where there is no row."""
    return value


OUTER_JOIN: Final[dict[str, FilledForm]] = {
    "null": filled_with_null,
    "nullable_columns": lambda value: n.call("toNullable", value),
}


@dataclass(frozen=True, slots=True)
class Search:
    """How related rows are looked for: by a query that looks at the outer row, or its key in the set of theirs.

    ``typed`` sets are of the logical types, ``known`` ones hold no missing key, with which a key outside would be unknown. A query
    that looks at the ``next`` row alone has rows further out joined in by their keys; one that looks at its ``keys`` alone has the
    next row joined in as well, where more of it is asked. Where such a query stands among the ``conjuncts`` of a WHERE only, the keys
    are joined for any other place; where it may stand anywhere but in ``order``, for that. The ``groups`` of a figure are the set in which the
    key of the outer row is looked for where that is a conjunct of a WHERE, and are joined for any other place. Keys of several parts are
    ``structs`` where a set has one column only. Where the queries of a statement have more tables than the ``most`` that a planner finds
    an order for in time, those of further ones are joined as they are written.
    """

    correlates: bool = False
    next: bool = False
    keys: bool = False
    conjuncts: bool = False
    order: bool = True
    groups: bool = False
    typed: bool = False
    known: bool = False
    structs: bool = False
    most: int | None = None


SEARCHES: Final[dict[str, Search]] = {
    "correlated": Search(correlates=True),
    "correlated_then_as_written": Search(correlates=True, most=6),
    "correlated_or_in_groups": Search(correlates=True, groups=True),
    "conjuncts_or_in_groups": Search(correlates=True, conjuncts=True, groups=True),
    "correlated_with_next": Search(correlates=True, next=True, order=False),
    "correlated_conjuncts": Search(correlates=True, keys=True, conjuncts=True),
    "in_keys": Search(typed=True),
    "in_known_keys_then_as_written": Search(known=True, most=8),
    "in_known_structs": Search(known=True, structs=True),
}


def _native(
    _pen: _Pen, value: Build, listed: Sequence[exp.Expr], _kind: str, _nullable: bool, negated: bool
) -> exp.Expr:
    found = exp.In(this=value(), expressions=list(listed))
    return exp.Not(this=exp.Paren(this=found)) if negated else found


def _by_its_type(
    pen: _Pen, value: Build, listed: Sequence[exp.Expr], kind: str, nullable: bool, negated: bool
) -> exp.Expr:
    """A list takes the type of what is looked for in it, so that is the type of the constants; a missing value is told apart."""
    whole: Build = (lambda: n.cast(value(), pen.type(kind))) if kind in TEMPORAL else value
    found = _native(pen, whole, listed, kind, nullable, negated)
    if not (negated and nullable):
        return found
    return exp.Paren(this=n.both([n.is_not_null(value()), found]))


_MOST: Final = 1000


def _in_thousands(
    pen: _Pen, value: Build, listed: Sequence[exp.Expr], kind: str, nullable: bool, negated: bool
) -> exp.Expr:
    """Several lists, for an engine that takes a thousand constants in one."""
    if len(listed) <= _MOST:
        return _native(pen, value, listed, kind, nullable, negated)
    lists = [listed[at : at + _MOST] for at in range(0, len(listed), _MOST)]
    found = n.either([exp.In(this=value(), expressions=list(one)) for one in lists])
    return exp.Not(this=found) if negated else found


IN_LIST: Final[dict[str, ListForm]] = {
    "native": _native,
    "by_its_type": _by_its_type,
    "in_thousands": _in_thousands,
}
MISSING_ARRAY: Final[dict[str, FilledForm]] = {"native": filled_with_null}
COUNT_DISTINCT: Final[dict[str, DistinctForm]] = {
    "distinct": lambda value: n.call("COUNT", n.glue(n.word("DISTINCT"), value)),
    "uniq_exact": lambda value: n.call("uniqExact", value),
}
