"""Relations by keys: which columns tie two tables, what else their rows meet, and how many rows are reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from segsql.catalog.schema import Column, Hop, Relation
from segsql.catalog.tested import Report, fixed
from segsql.errors import did_you_mean
from segsql.model import nodes
from segsql.types import unzoned, wider


@dataclass(frozen=True, slots=True)
class Side:
    """A table at one end of a relation; ``keys`` are the sets of its columns that identify a row, as ``by_column`` gives them."""

    name: str
    columns: Mapping[str, Column]
    keys: Mapping[str, Sequence[frozenset[str]]]

    def identifies(self, columns: set[str]) -> bool:
        """Whether no two rows share the values of ``columns``."""
        return any(key <= columns for one in columns for key in self.keys.get(one, ()))


def by_column(keys: Iterable[Sequence[str]]) -> Mapping[str, Sequence[frozenset[str]]]:
    """Return sets of columns, each by the one of them that the fewest sets have, so that few are looked at where there are many."""
    sets = dict.fromkeys(map(frozenset, keys))
    held = Counter(column for one in sets for column in one)
    found: dict[str, list[frozenset[str]]] = {}
    for one in sets:
        if one:
            found.setdefault(min(one, key=lambda column: held[column]), []).append(one)
    return found


def by_keys(
    label: str,
    mine: Side,
    theirs: Side,
    keys: Mapping[str, str],
    report: Report,
    *,
    where: tuple[nodes.Condition, ...] = (),
    cardinality: str | None = None,
    required: bool = False,
    what: str = "a catalog",
) -> Relation | None:
    """Return the relation from one table to another, or None after reporting what is wrong with its keys.

    ``what`` is what the relation belongs to, for people.
    """
    pairs = _pairs(mine, theirs, keys, report)
    known = fixed(where, theirs.name, theirs.columns, ("where",), report, what=what)
    if len(pairs) < len(keys):
        return None
    covered = theirs.identifies({column.name for _, column in pairs} | known)
    exclusive = mine.identifies({column.name for column, _ in pairs})
    reaches_one = covered if cardinality is None else cardinality == "one"
    stated = reaches_one and not covered
    hop = Hop(theirs.name, pairs, reaches_one, exclusive, where, required, stated, (mine.name, label))
    return Relation(label, (hop,))


def _pairs(mine: Side, theirs: Side, keys: Mapping[str, str], report: Report) -> tuple[tuple[Column, Column], ...]:
    found: list[tuple[Column, Column]] = []
    for one, other in keys.items():
        left, right = mine.columns.get(one), theirs.columns.get(other)
        if left is None:
            hint = did_you_mean(one, mine.columns)
            report("unknown-column", ("keys",), f'no column "{one}" in {mine.name}', hint)
        if right is None:
            hint = did_you_mean(other, theirs.columns)
            report("unknown-column", ("keys",), f'no column "{other}" in {theirs.name}', hint)
        if left is None or right is None:
            continue
        if wider(left.type, right.type) is None or unzoned(left.type).kind == "double":
            message = f'"{one}" is {left.type} and "{other}" is {right.type}: rows cannot be matched by them'
            report("type-mismatch", ("keys", one), message)
        found.append((left, right))
    return tuple(found)
