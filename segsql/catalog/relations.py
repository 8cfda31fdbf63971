"""Relations by keys: which columns tie two tables, what else their rows meet, and how many rows are reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from segsql.catalog.schema import Column, Hop, Relation
from segsql.errors import Code, Pointer, did_you_mean
from segsql.model import nodes
from segsql.model.scalars import Node
from segsql.types import unzoned, wider

_COMPARED: Final = frozenset({"text", "integer", "decimal", "double", "boolean", "date", "uuid"})
"""Types of columns that a catalog compares with constants, which mean the same wherever they are read: a moment depends on a zone."""


@dataclass(frozen=True, slots=True)
class Side:
    """A table at one end of a relation; ``keys`` are the sets of its columns that identify a row."""

    name: str
    columns: Mapping[str, Column]
    keys: Sequence[Sequence[str]]

    def identifies(self, columns: set[str]) -> bool:
        """Whether no two rows share the values of ``columns``."""
        return any(key and set(key) <= columns for key in self.keys)


class Report(Protocol):
    """Takes what is wrong, with its place below the relation."""

    def __call__(self, code: Code, path: Pointer, message: str, hint: str = "", /) -> None:
        """Report a mistake."""
        ...


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
) -> Relation | None:
    """Return the relation from one table to another, or None after reporting what is wrong with its keys."""
    pairs = _pairs(mine, theirs, keys, report)
    fixed = _fixed(where, theirs, ("where",), report)
    if len(pairs) < len(keys):
        return None
    covered = theirs.identifies({column.name for _, column in pairs} | fixed)
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


def _fixed(conditions: Sequence[nodes.Condition], table: Side, path: Pointer, report: Report) -> set[str]:
    """Return the columns that have one value in all rows which meet the conditions; what a catalog cannot say is reported."""
    found: set[str] = set()
    for index, one in enumerate(conditions):
        at = (*path, index)
        match one:
            case nodes.Group():
                inner = _fixed(one.conditions, table, (*at, "conditions"), report)
                found |= inner if one.op == "and" else set()
            case nodes.Comparison() | nodes.Membership() | nodes.Between() | nodes.TextMatch() | nodes.Presence():
                column = _tested(one, table, at, report)
                if column is not None and _says_which(one):
                    found.add(column.name)
            case _:
                message = f'"{one.op}" cannot stand in a catalog, which compares columns with constants'
                report("invalid-catalog", (*at, "op"), message, "say it in the definitions")
    return found


def _tested(
    leaf: nodes.Comparison | nodes.Membership | nodes.Between | nodes.TextMatch | nodes.Presence,
    table: Side,
    path: Pointer,
    report: Report,
) -> Column | None:
    """Return the column of the table that is compared, if it is one, and with constants."""
    given = {"value": getattr(leaf, "value", None), "low": getattr(leaf, "low", None)}
    given["high"] = getattr(leaf, "high", None)
    for name, value in given.items():
        if isinstance(value, Node):
            report(
                "invalid-catalog",
                (*path, name),
                "a catalog compares columns with constants",
                "say it in the definitions",
            )
    column = table.columns.get(leaf.column) if isinstance(leaf.column, str) else None
    if column is None:
        hint = did_you_mean(leaf.column, table.columns) if isinstance(leaf.column, str) else ""
        message = f"{_shown(leaf.column)} is no column of {table.name}, and a relation tests nothing else"
        report("unknown-column", (*path, "column"), message, hint)
        return None
    if column.type.kind not in _COMPARED and not isinstance(leaf, nodes.Presence):
        message = f'"{column.name}" is {column.type}: a catalog can only ask whether it is missing or present'
        report("type-mismatch", (*path, "column"), message)
    return column


def _shown(operand: object) -> str:
    return f'"{operand}"' if isinstance(operand, str) else "a calculated value"


def _says_which(leaf: nodes.Condition) -> bool:
    """Whether a condition leaves a column one value."""
    return isinstance(leaf, nodes.Comparison) and leaf.op == "eq" and leaf.missing is None and not leaf.ignore_case
