"""What a catalog, or a call, says of the rows of one table: its columns compared with constants.

Nothing else can stand there. A condition on other tables would read these as they are, a relative time is none before a definition is compiled,
and what day a moment is on depends on the zone of a segment.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from segsql.catalog.schema import Column
from segsql.errors import Code, Pointer, did_you_mean
from segsql.model import nodes
from segsql.model.scalars import Node

MAX_GROUPS: Final = 8
"""So many groups may stand in each other: they come on top of what a definition nests, and engines bound the sum."""
_COMPARED: Final = frozenset({"text", "integer", "decimal", "double", "boolean", "date", "uuid"})
"""Types of columns that are compared with constants, which mean the same wherever they are read: a moment depends on a zone."""


class Report(Protocol):
    """Takes what is wrong, with its place below the conditions' owner."""

    def __call__(self, code: Code, path: Pointer, message: str, hint: str = "", /) -> None:
        """Report a mistake."""
        ...


def fixed(
    conditions: Sequence[nodes.Condition],
    table: str,
    columns: Mapping[str, Column],
    path: Pointer,
    report: Report,
    *,
    what: str = "a catalog",
    groups: int = 0,
) -> set[str]:
    """Return the columns that have one value in all rows which meet the conditions; what cannot be said of rows is reported.

    ``what`` is what the conditions belong to, for people.
    """
    found: set[str] = set()
    for index, one in enumerate(conditions):
        at = (*path, index)
        match one:
            case nodes.Group() if groups == MAX_GROUPS:
                report("invalid-catalog", at, f"more than {MAX_GROUPS} groups stand in each other")
            case nodes.Group():
                below = (*at, "conditions")
                inner = fixed(one.conditions, table, columns, below, report, what=what, groups=groups + 1)
                found |= inner if one.op == "and" else set()
            case nodes.Comparison() | nodes.Membership() | nodes.Between() | nodes.TextMatch() | nodes.Presence():
                column = _tested(one, table, columns, at, report, what)
                if column is not None and _says_which(one):
                    found.add(column.name)
            case _:
                message = f'"{one.op}" cannot stand in {what}, which compares columns with constants'
                report("invalid-catalog", (*at, "op"), message, "say it in the definitions")
    return found


def _tested(
    leaf: nodes.Comparison | nodes.Membership | nodes.Between | nodes.TextMatch | nodes.Presence,
    table: str,
    columns: Mapping[str, Column],
    path: Pointer,
    report: Report,
    what: str,
) -> Column | None:
    """Return the column of the table that is compared, if it is one, and with constants."""
    given = {"value": getattr(leaf, "value", None), "low": getattr(leaf, "low", None)}
    given["high"] = getattr(leaf, "high", None)
    for name, value in given.items():
        if isinstance(value, Node):
            message = f"{what} compares columns with constants"
            report("invalid-catalog", (*path, name), message, "say it in the definitions")
    column = columns.get(leaf.column) if isinstance(leaf.column, str) else None
    if column is None:
        hint = did_you_mean(leaf.column, columns) if isinstance(leaf.column, str) else ""
        message = f"{_shown(leaf.column)} is no column of {table}, and {what} tests nothing else here"
        report("unknown-column", (*path, "column"), message, hint)
        return None
    if column.type.kind not in _COMPARED and not isinstance(leaf, nodes.Presence):
        message = f'"{column.name}" is {column.type}: {what} can only ask whether it is missing or present'
        report("type-mismatch", (*path, "column"), message)
    return column


def _shown(operand: object) -> str:
    return f'"{operand}"' if isinstance(operand, str) else "a calculated value"


def _says_which(leaf: nodes.Condition) -> bool:
    """Whether a condition leaves a column one value."""
    return isinstance(leaf, nodes.Comparison) and leaf.op == "eq" and leaf.missing is None and not leaf.ignore_case
