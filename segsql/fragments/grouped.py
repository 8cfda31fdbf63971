"""The types of all values of a whole query, and what GROUP BY, DISTINCT and ORDER BY ask of them.

Nothing here is about one engine: what its values are typed by, and which of its functions are aggregates, is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from segsql.fragments.kinds import OF_BOOLEAN, Kind
from segsql.fragments.moments import Moment
from segsql.fragments.query import Bare, Key, Order, Output, Query, Typed
from segsql.fragments.refusal import FragmentError
from segsql.fragments.rules import Rules
from segsql.fragments.tree import Column, Parsed, Piece, Place, parts, pieces
from segsql.fragments.typed import typed


@dataclass(frozen=True, slots=True)
class Groups:
    """What a source knows about groups: the types of its functions, and which of them are aggregates."""

    rules: Rules
    is_aggregate: Callable[[Piece], bool]


def typed_query(query: Query, columns: Sequence[Kind], now: Moment, source: Groups) -> Typed:
    """Return a query with the types of its values, the columns being of these types.

    Raises:
        FragmentError: a value has no type, or a clause cannot be about what it is given.
    """
    return _Typing(query, columns, now, source).query()


class _Typing:
    """One run over the clauses of a query."""

    def __init__(self, given: Query, columns: Sequence[Kind], now: Moment, source: Groups) -> None:
        self.given = given
        self.columns = columns
        self.now = now
        self.source = source
        self.moving = False

    def query(self) -> Typed:
        given = self.given
        items = tuple([replace(one, piece=self.value(one.piece)) for one in given.items])
        values = [one.piece for one in items]
        scans = tuple([replace(one, on=self.truth(one.on)) for one in given.scans])
        groups = tuple([self.group(one, values) for one in given.groups])
        having = self.truth(given.having)
        order = tuple([self.order(one, values) for one in given.order])
        if given.distinct:
            for one in values:
                _check_equality(one, one.at)
        if given.has_groups:
            own = [one.by for one in order if not isinstance(one.by, Output)]
            for piece in (*values, *own, *([having] if having is not None else [])):
                self.check_grouped(piece, groups)
        found = replace(
            given,
            items=items,
            scans=scans,
            where=self.truth(given.where),
            having=having,
            order=order,
        )
        return Typed(found, groups, self.moving)

    def value(self, piece: Piece) -> Piece:
        """Return a value with its type."""
        found = typed(Parsed(self.given.dialect, piece, ()), self.columns, self.now, self.source.rules)
        self.moving = self.moving or found.moving
        return found.root

    def truth(self, piece: Piece | None) -> Piece | None:
        """Return a condition with its type, if there is one."""
        if piece is None:
            return None
        found = self.value(piece)
        if found.kind != OF_BOOLEAN:
            raise FragmentError("type-mismatch", f"this is {found.kind}, and a condition is expected", "", *piece.at)
        return found

    def group(self, key: Key, values: Sequence[Piece]) -> Piece:
        """Return a value that rows are grouped by; a column of the result stands for what is put out there."""
        assert not isinstance(key, Bare), "it was looked up"
        found = values[key.index] if isinstance(key, Output) else self.value(key)
        if self.has_aggregate(found):
            raise FragmentError("sql-refused", "rows cannot be grouped by an aggregate of them", "", *key.at)
        if not any(isinstance(one, Column) for one in pieces(found)):
            raise FragmentError("sql-refused", "a constant groups nothing", "leave it out", *key.at)
        _check_equality(found, key.at)
        return found

    def order(self, key: Order, values: Sequence[Piece]) -> Order:
        """Return a key of ORDER BY; a value that is put out is told by its place."""
        by = key.by
        if not isinstance(by, Output):
            at, found = by.at, self.value(by)
            if not self.has_aggregate(found) and not any(isinstance(one, Column) for one in pieces(found)):
                raise FragmentError("sql-refused", "a constant orders nothing", "leave it out", *at)
            by = Output(values.index(found), at) if found in values else found
        _check_equality(values[by.index] if isinstance(by, Output) else by, by.at)
        if isinstance(by, Output):
            return replace(key, by=by)
        if self.given.distinct:
            message = "with DISTINCT rows are ordered by what is put out"
            raise FragmentError("sql-refused", message, "put it out as well, or GROUP BY", *by.at)
        return replace(key, by=by)

    def has_aggregate(self, piece: Piece) -> bool:
        return any(map(self.source.is_aggregate, pieces(piece)))

    def check_grouped(self, root: Piece, groups: Sequence[Piece]) -> None:
        """Refuse a value that the rows of a group do not have in common."""
        todo = [root]
        while todo:
            piece = todo.pop()
            if piece in groups or self.source.is_aggregate(piece):
                continue
            if isinstance(piece, Column):
                message = "the rows of a group do not have this value in common"
                raise FragmentError("sql-refused", message, "name it in GROUP BY, or in an aggregate", *piece.at)
            todo += parts(piece)


def _check_equality(piece: Piece, at: Place) -> None:
    """Refuse values that no engine of the family can compare."""
    if piece.kind.name == "json":
        raise FragmentError("type-mismatch", "values of json cannot be compared", "cast them to jsonb", *at)
