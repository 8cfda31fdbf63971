"""The plan stage: a query to the ordered statements that make something of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlglot import exp

from segsql.dialect import Unsupported
from segsql.errors import Diagnostic, UnsupportedByDialect
from segsql.lower import nodes as n
from segsql.lower.query import Into, Lowered
from segsql.lower.target import Target

Purpose: TypeAlias = Literal["read", "create", "count"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it is printed: its tree and what it is for."""

    tree: exp.Expr
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Plan:
    """Statements in the order to run them, and what is needed to print them."""

    drafts: tuple[Draft, ...]
    lowered: Lowered

    @property
    def target(self) -> Target:
        """The dialect to print for."""
        return self.lowered.target


def plan(lowered: Lowered, name: str, *, into: Into) -> Plan:
    """Return the statements for a query: itself, its count, or a view or table of its members under ``name``.

    Raises:
        UnsupportedByDialect: the dialect cannot make what is asked for.
    """
    match into:
        case "select":
            draft = Draft(lowered.tree, "read")
        case "count":
            draft = Draft(lowered.tree, "count")
        case _:
            replaces = lowered.target.answers[f"statements.{into}"]
            if isinstance(replaces, Unsupported):
                message = f"{lowered.target.dialect.title} cannot make a {into}: {replaces.unsupported}"
                raise UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", message),))
            draft = Draft(n.create(n.table((name,)), lowered.tree, into.upper(), replace=replaces), "create")
    return Plan((draft,), lowered)
