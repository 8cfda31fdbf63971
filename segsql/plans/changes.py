"""From what was made of a segment to what is wanted: the statements, with as little as it takes.

A view is replaced in place where the engine can, else dropped and made anew. A table is filled beside the old one and takes its place when it
is whole. What reads it, and would be in the way or left behind, is dropped before and made anew after. Where the engine can, what belongs together
is one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower.query import Lowered
from segsql.plans import forms
from segsql.plans.aims import Kind, State
from segsql.plans.statements import Again, Draft, created

MARK: Final = "segsql 1"
"""What a mark begins with: who made it, and the version of the mark."""


Piece: TypeAlias = Draft | Again


@dataclass(frozen=True, slots=True)
class Wanted:
    """What there is to be: a view or table of a query, and the state that it is then in."""

    lowered: Lowered
    state: State

    def form(self, question: str) -> Any:
        """Return what the dialect answers to a question, None where it has no answer."""
        return forms.answer(self.lowered.target.dialect, question)


def changes(wanted: Wanted, current: State | None, *, anew: bool = False) -> tuple[Piece, ...]:
    """Return the statements that lead from a state, or from nothing, to another; ``anew`` fills a table again that is otherwise as it is to be."""
    now = wanted.state
    if current is None:
        return tuple(_made(wanted, now.name))
    then, follow = current, wanted.form("dependents")
    kept = then if follow else replace(then, dependents=())
    if then.kind != now.kind:
        return _around(wanted, kept, [_drop(then.kind, then.name), *_made(wanted, now.name)])
    is_same = then.fingerprint == now.fingerprint and not (anew and now.kind == "table")
    if then.name == now.name:
        return () if is_same else _replaced(wanted, kept)
    if wanted.form(f"rename_{now.kind}") is None:
        return _around(wanted, then, [*_made(wanted, now.name), _drop(then.kind, then.name)])
    further = [] if is_same else _replaced(wanted, replace(kept, name=now.name))
    renamed = [_rename(wanted, now.kind, then.name, now.name), *further]
    return tuple(renamed) if follow else tuple(_between(then, renamed))


def _replaced(wanted: Wanted, then: State) -> tuple[Piece, ...]:
    """Return the statements that put what is wanted in the place of what has its name."""
    now = wanted.state
    if now.kind == "table":
        return _swapped(wanted, then)
    if wanted.form("replace_view")(then.columns, now.columns):
        tree = n.create(n.table((now.name,)), wanted.lowered.tree, "VIEW", replace=True)
        return (Draft(tree, "replace", "replace_view"), *_marked(wanted, now.name))
    return _around(wanted, then, [_drop("view", now.name), *_made(wanted, now.name)])


def dropped(wanted: Wanted, current: State) -> tuple[Piece, ...]:
    """Return the statements that remove what was made, and what reads it ahead of that."""
    drops = [_drop(one.kind, one.name) for one in (*reversed(current.dependents), current)]
    return tuple(_together(wanted, drops) if len(drops) > 1 else drops)


def _swapped(wanted: Wanted, then: State) -> tuple[Piece, ...]:
    """Return the statements by which a table takes the place of the one that has its name."""
    name, how = wanted.state.name, wanted.form("replace_table")
    if how == "create_or_replace":
        tree = n.create(n.table((name,)), wanted.lowered.tree, "TABLE", replace=True)
        return (Draft(tree, "replace", "replace_table"), *_marked(wanted, name))
    new, old = (_beside(wanted, name, end) for end in ("new", "old"))
    filled = _made(wanted, new)
    match how:
        case "drop":
            return (*filled, *_around(wanted, then, [_drop("table", name), _rename(wanted, "table", new, name)]))
        case "backup":
            moved = [_rename(wanted, "table", name, old), _rename(wanted, "table", new, name)]
            return (*filled, *_around(wanted, then, moved), _drop("table", old))
        case "rename_both":
            both = n.line(
                n.word("RENAME TABLE"), n.table((name,)), n.word("TO"), n.table((old,)),
                n.word(","), n.table((new,)), n.word("TO"), n.table((name,)),
            )  # fmt: skip
            return (*filled, Draft(both, "rename", "rename", is_headed=False), _drop("table", old))
        case _:
            swap = n.line(n.word("EXCHANGE TABLES"), n.table((new,)), n.word("AND"), n.table((name,)))
            again = n.line(n.word("EXCHANGE TABLES"), n.table((new,)), n.word("AND"), n.table((name,)))
            return (*filled, Draft(swap, "rename", "rename", again, is_headed=False), _drop("table", new))


def _made(wanted: Wanted, name: str) -> list[Draft]:
    """Return the statements that make what is wanted under a name."""
    return [*created(wanted.lowered, name, wanted.state.kind), *_marked(wanted, name)]


def _marked(wanted: Wanted, name: str) -> list[Draft]:
    """Return the statement that says on the object itself by whom and of what it was made, where the engine keeps that."""
    state = wanted.state
    mark = wanted.form(f"mark_{state.kind}")
    if mark is None:
        return []
    said = f"{MARK}, meaning {state.meaning}, statement {state.fingerprint}"
    text = n.raw(wanted.lowered.target.answers["literals.string"](said), wanted.lowered.texts)
    return [Draft(mark(state.kind, n.table((name,)), text), "mark", "mark", is_headed=False)]


def _drop(kind: Kind, name: str) -> Draft:
    return Draft(n.line(n.word(f"DROP {kind.upper()}"), n.table((name,))), "drop", "drop", is_headed=False)


def _rename(wanted: Wanted, kind: Kind, old: str, new: str) -> Draft:
    found = wanted.form(f"rename_{kind}")

    def statement(one: str, other: str) -> exp.Expr:
        made: exp.Expr = found(kind, n.table((one,)), n.table((other,)), wanted.lowered.texts)
        return made

    return Draft(statement(old, new), "rename", "rename", statement(new, old), is_headed=False)


def _around(wanted: Wanted, then: State, inner: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return statements between those that drop what reads the object and those that make it anew, all together."""
    drafts = _between(then, inner)
    return tuple(_together(wanted, drafts) if len(drafts) > 1 else drafts)


def _between(then: State, inner: Sequence[Piece]) -> list[Piece]:
    """Return statements between those that drop what reads the object and those that make it anew."""
    drops = [_drop(one.kind, one.name) for one in reversed(then.dependents)]
    return [*drops, *inner, *map(Again, then.dependents)]


def _together(wanted: Wanted, drafts: Sequence[Piece]) -> list[Piece]:
    """Return statements as one transaction, where the engine can."""
    words = wanted.form("transaction")
    if words is None:
        return list(drafts)
    first, last = (n.word(one) for one in words)
    return [
        Draft(first, "begin", "begin", transaction=1, is_headed=False),
        *(replace(one, transaction=1) for one in drafts),
        Draft(last, "commit", "commit", transaction=1, is_headed=False),
    ]


def _beside(wanted: Wanted, name: str, end: str) -> str:
    """Return a name beside another that the engine keeps whole."""
    longest = wanted.lowered.target.dialect.names.max_bytes.value
    return f"{name[: longest - len(end) - 2]}__{end}"
