"""The plan stage: a query to the ordered statements that make something of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlglot import exp

from segsql.dialect import Unsupported
from segsql.errors import Diagnostic, UnsupportedByDialect
from segsql.lower import nodes as n
from segsql.lower.query import Into, Lowered
from segsql.lower.target import Target
from segsql.model.target import TargetKind
from segsql.plans.aims import State

Purpose: TypeAlias = Literal[
    "read",
    "create",
    "count",
    "explain",
    "replace",
    "rename",
    "drop",
    "mark",
    "insert",
    "delete",
    "alter",
    "begin",
    "commit",
    "index",
    "key",
    "comment",
    "distribute",
    "refresh",
]


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it is printed: its tree and what it is for.

    ``effect`` is the entry of the dialect's ``[effects]`` that says what it does to others, ``undo`` the statement that takes it back,
    ``transaction`` the number of the one it runs in, and ``is_headed`` says that it holds the segment's query, and so a comment that tells whose.
    ``over`` says that it is of a view over the object, and ``lowered`` what it is printed with where that is not the segment's query.
    """

    tree: exp.Expr
    purpose: Purpose
    effect: str = "read"
    undo: exp.Expr | None = None
    transaction: int | None = None
    is_headed: bool = True
    over: bool = False
    lowered: Lowered | None = None


@dataclass(frozen=True, slots=True)
class Again:
    """What reads an object and is made anew, by a plan of its own for its own query."""

    state: State
    transaction: int | None = None


@dataclass(frozen=True, slots=True)
class Drafts:
    """Statements in the order to run them, and what is needed to print them."""

    drafts: tuple[Draft, ...]
    lowered: Lowered

    @property
    def target(self) -> Target:
        """The dialect to print for."""
        return self.lowered.target


def plan(lowered: Lowered, name: Sequence[str], *, into: Into) -> Drafts:
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
                raise _refused(lowered, into, replaces)
            draft = Draft(n.create(n.table(name), lowered.tree, into.upper(), replace=replaces), "create")
    return Drafts((draft,), lowered)


def created(
    lowered: Lowered, name: Sequence[str], kind: TargetKind, clauses: Sequence[exp.Expr] = (), *, replace: bool = False
) -> tuple[Draft, ...]:
    """Return the statements that make an object where there is none: they fail where there is one, or anything else of that name.

    ``clauses`` stand between its name and its query, and ``replace`` says that it takes the place of one that is there.

    Raises:
        UnsupportedByDialect: the dialect cannot make what is asked for.
    """
    words = kind.upper().replace("_", " ")
    undo = n.line(n.word(f"DROP {words}"), n.table(name))
    if kind == "materialized_view":
        tree = n.line(n.word(f"CREATE {words}"), n.table(name), *clauses, n.word("AS"), lowered.tree)
        return (Draft(tree, "create", "create_table", undo),)
    answer = lowered.target.answers[f"statements.{kind}"]
    if isinstance(answer, Unsupported):
        raise _refused(lowered, kind, answer)
    if clauses:
        verb = n.word(f"CREATE OR REPLACE {words}" if replace else f"CREATE {words}")
        return (
            Draft(n.line(verb, n.table(name), *clauses, n.word("AS"), lowered.tree), "create", "create_table", undo),
        )
    tree = n.create(n.table(name), lowered.tree, words, replace=replace)
    return (Draft(tree, "create", f"create_{kind}", undo),)


def _refused(lowered: Lowered, into: str, answer: Unsupported) -> UnsupportedByDialect:
    message = f"{lowered.target.dialect.title} cannot make a {into}: {answer.unsupported}"
    return UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", message),))
