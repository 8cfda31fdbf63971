"""The members of two definitions laid side by side, or those of one beside what is stored: how many came and went, and the first of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower.nodes import Texts
from segsql.lower.query import Lowered
from segsql.lower.target import Pen
from segsql.plans.sides import Sides
from segsql.plans.statements import Draft, Drafts
from segsql.plans.tracking_aims import Columns

_STAND_IN: Final = re.compile("\x00([0-9]+)\x00")


def compared(new: Lowered, old: Lowered | Sequence[str], key: Columns, columns: Columns, most: int) -> Drafts:
    """Return two statements: how many rows there are of each kind of change, and the first of those that are not as they were.

    Args:
        new: The query of the members that there will be: their key, then the columns that are compared.
        old: That of those that there are, with the same columns; or the parts of the name of an object that has columns of these names.
        key: Name and type of the columns by which members are known.
        columns: Name and type of those whose values are compared.
        most: How many rows of each kind are shown.
    """
    if isinstance(old, Lowered):
        then = _among(old, new.texts)
    else:
        then = n.select([n.column("o", name) for name, _ in (*key, *columns)], n.table(old, "o"))
    sides = Sides(
        Pen(new.target, new.texts),
        key,
        columns,
        now=lambda: sides.members(new.tree, "m"),
        then=lambda: sides.members(then, "s"),
    )
    return Drafts((Draft(sides.counted(), "count"), Draft(sides.changed(most=most), "read")), new)


def _among(lowered: Lowered, texts: Texts) -> exp.Select:
    """Return a tree whose stand-ins are those of other literals as well."""
    literals = list(lowered.texts)
    tree = lowered.tree.copy()
    for node in tree.walk():
        for name, value in node.args.items():
            if isinstance(value, str) and "\x00" in value:
                node.set(name, _STAND_IN.sub(lambda found: texts[literals[int(found[1])]], value))
    return tree


def nothing(old: Sequence[str], new: Lowered) -> Drafts:
    """Return two statements that find no row: of an object and of a query, for the types of their columns."""
    there = n.select([exp.Star()], n.table(old, "o"), limit=n.limit(0))
    query = n.select([exp.Star()], n.subquery(new.tree, "m"), limit=n.limit(0))
    return Drafts((Draft(there, "read"), Draft(query, "read")), new)
