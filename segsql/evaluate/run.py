"""What every evaluating function is handed: the tables, and the row at hand.

Conditions, values and related rows contain each other, so the functions that evaluate them reach one another through ``Run`` rather
than by import.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from segsql.bind.bound import Condition, Step, Value
from segsql.errors import DefinitionError, Diagnostic, Pointer, pointer_text
from segsql.evaluate.needs import Owner
from segsql.evaluate.rows import Row, Store

Datum: TypeAlias = Any
"""A value: None where it is missing, else str, int, Decimal, float, bool, date or datetime by the type it has. A timestamp is
a naive datetime in UTC, a uuid its text in lower case."""


@dataclass(slots=True)
class Here:
    """The row at hand: a row of the table that has the alias, and the row one level out.

    ``reached`` keeps the to-one rows that were looked up from it, by their alias.
    """

    alias: str
    row: Row
    outer: Here | None = None
    reached: dict[str, Row | None] = field(default_factory=dict)

    def out_to(self, alias: str) -> Here:
        """Return the row at hand of the level that has the alias, this one or one further out."""
        here = self
        while here.alias != alias:
            assert here.outer is not None, f"no row {alias} at hand"
            here = here.outer
        return here


@dataclass(slots=True)
class Run:
    """One segment over one set of tables.

    ``owners`` says of every alias to which row at hand it belongs. ``known`` are figures that belong to a key rather than to a row,
    by node and key, and ``alone`` which nodes are such. ``lists`` are the values of lists, by node, and ``members`` the rows of segments
    that are referred to, by node and identity.
    """

    store: Store
    owners: Mapping[str, Owner]
    conditions: Mapping[type, Callable[[Run, Any, Here], bool]]
    values: Mapping[type, Callable[[Run, Any, Here], Datum]]
    known: dict[tuple[int, tuple[Datum, ...]], Datum] = field(default_factory=dict)
    alone: dict[int, bool] = field(default_factory=dict)
    lists: dict[int, frozenset[Datum]] = field(default_factory=dict)
    members: dict[int, frozenset[int]] = field(default_factory=dict)

    def holds(self, condition: Condition, here: Here) -> bool:
        """Whether a condition holds for the row at hand."""
        return self.conditions[type(condition)](self, condition, here)

    def value(self, value: Value, here: Here) -> Datum:
        """Return a value of the row at hand, None where it is missing."""
        return self.values[type(value)](self, value, here)

    def row(self, alias: str, here: Here) -> Row | None:
        """Return the row that an alias stands for: one at hand, or a to-one row of it; None where there is none."""
        owner = self.owners[alias]
        home = here.out_to(owner.scope.alias)
        return home.row if owner.step is None else self._look_up(owner.step, home)

    def _look_up(self, step: Step, home: Here) -> Row | None:
        if step.alias not in home.reached:
            parent = self.row(step.parent, home)
            found = self.store.matching(step, parent) if parent is not None else ()
            home.reached[step.alias] = found[0] if found else None
        return home.reached[step.alias]


def no_answer(problem: OverflowError, at: Pointer) -> DefinitionError:
    """Return the error for a number or a time that leaves its type, at the node that made it."""
    hint = "an engine may stop here as well, or go on with another value"
    return DefinitionError((Diagnostic("data-mismatch", "error", str(problem), pointer_text(at), hint),))
