"""From what was made of a segment to what is wanted: the statements, with as little as it takes.

A view is replaced in place where the engine can, else dropped and made anew. A table is filled beside the old one, with all that belongs to it,
and takes its place when it is whole. What reads it, and would be in the way or left behind, is dropped before and made anew after. Where the
engine can, what belongs together is one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower.query import Lowered
from segsql.plans import forms, views
from segsql.plans.aims import MARK, Kind, State
from segsql.plans.furnishing import changed, found_again, furnished, settled, unindexed, unsaid
from segsql.plans.names import beside
from segsql.plans.preserved import refilled
from segsql.plans.restricted import Restricted
from segsql.plans.statements import Again, Draft, created
from segsql.plans.targets import Furniture
from segsql.plans.words import dropping, renaming

Piece: TypeAlias = Draft | Again
Parts: TypeAlias = Sequence[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What there is to be: an object of a query, the state that it is then in, what belongs to it, and the views over it."""

    lowered: Lowered
    state: State
    furniture: Furniture
    views: tuple[Restricted, ...] = ()

    def form(self, question: str) -> Any:
        """Return what the dialect answers to a question, None where it has no answer."""
        return forms.answer(self.lowered.target.dialect, question)

    @property
    def name(self) -> tuple[str, ...]:
        """The parts of its name."""
        return self.state.named


def changes(wanted: Wanted, current: State | None, *, anew: bool = False) -> tuple[Piece, ...]:
    """Return the statements that lead from a state, or from nothing, to another; ``anew`` fills what stores rows again that is otherwise as it is to be."""
    now = wanted.state
    if current is None:
        return (*_made(wanted, wanted.name), *views.made(wanted.views, wanted.state))
    then, follow = current, wanted.form("dependents")
    kept = (
        then if follow else replace(then, dependents=(), parts=tuple(one for one in then.parts if one.kind != "view"))
    )
    if then.kind != now.kind:
        return _with_views(
            wanted, then, _around(wanted, kept, [_drop(then.kind, then.named), *_made(wanted, wanted.name)])
        )
    is_same = then.fingerprint == now.fingerprint
    if then.named == now.named:
        if is_same and not (anew and now.kind != "view"):
            return _with_views(wanted, then, _adjusted(wanted, then))
        return _with_views(wanted, then, _replaced(wanted, kept, is_same=is_same))
    rename = renaming(wanted.lowered.target.dialect, now.kind, then.named, now.named, wanted.lowered.texts)
    if rename is None:
        made = [*_made(wanted, wanted.name), _drop(then.kind, then.named)]
        return _with_views(wanted, then, _around(wanted, then, made))
    in_the_way = unindexed(wanted.furniture, then.parts, then.named)
    left = replace(
        kept, path=now.named, parts=tuple(one for one in kept.parts if not (in_the_way and one.kind == "index"))
    )
    refilled = not is_same or (anew and now.kind == "table")
    further = (
        _replaced(wanted, left, is_same=is_same)
        if refilled
        else [*found_again(wanted.furniture), *_adjusted(wanted, left)]
    )
    renamed = [*in_the_way, rename, *further]
    around = _between if refilled else _around
    return _with_views(wanted, then, renamed if follow else around(wanted, then, renamed))


def dropped(wanted: Wanted, current: State) -> tuple[Piece, ...]:
    """Return the statements that remove what was made, and what reads it ahead of that."""
    drops = [one for state in (*reversed(current.dependents), current) for one in _drops(state)]
    return tuple(_together(wanted, drops) if len(drops) > 1 else drops)


def _adjusted(wanted: Wanted, then: State) -> list[Piece]:
    """Return the statements that change what belongs to an object which stays as it is."""
    now = wanted.state
    drafts: list[Piece] = [*changed(wanted.furniture, then.parts)]
    remarks = [[one for one in state.parts if one.kind == "remark"] for state in (then, now)]
    if remarks[0] != remarks[1]:
        drafts += _marked(wanted, wanted.name)
    return drafts


def _replaced(wanted: Wanted, then: State, *, is_same: bool) -> tuple[Piece, ...]:
    """Return the statements that put what is wanted in the place of what has its name."""
    now = wanted.state
    if now.kind == "table" and wanted.furniture.preserve and wanted.form("dependents"):
        filled = refilled(wanted.lowered, now, then)
        return tuple(_together(wanted, [*filled, *_adjusted(wanted, then), *_marked(wanted, wanted.name)]))
    if now.kind == "table":
        return _swapped(wanted, then)
    if now.kind == "materialized_view":
        if is_same:
            return (*_adjusted(wanted, then), *_refreshed(wanted))
        return _around(wanted, then, [_drop(then.kind, wanted.name), *_made(wanted, wanted.name)])
    if wanted.form("replace_view")(then.columns, now.columns):
        tree = created(wanted.lowered, wanted.name, "view", _keeping(wanted), replace=True)[0].tree
        drafts = [
            Draft(tree, "replace", "replace_view"),
            *unsaid(wanted.furniture, [one for one in then.parts if one.name in dict(now.columns)]),
            *furnished(wanted.furniture, wanted.name),
            *_marked(wanted, wanted.name),
        ]
        return tuple(drafts)
    return _around(wanted, then, [_drop("view", wanted.name), *_made(wanted, wanted.name)])


def _keeping(wanted: Wanted) -> tuple[exp.Expr, ...]:
    """Return what a statement that replaces says so that grants stay, where the dialect has words for it."""
    words = wanted.form("replace_keeping")
    return (n.word(words),) if words else ()


def _swapped(wanted: Wanted, then: State) -> tuple[Piece, ...]:
    """Return the statements by which a table takes the place of the one that has its name."""
    name, how = wanted.name, wanted.form("replace_table")
    laid_out = [[one for one in state.parts if one.kind == "layout"] for state in (then, wanted.state)]
    if laid_out[0] != laid_out[1]:
        return _around(wanted, then, [_drop("table", name), *_made(wanted, name)])
    if how == "create_or_replace":
        tree = created(wanted.lowered, name, "table", (*wanted.furniture.clauses(), *_keeping(wanted)), replace=True)[
            0
        ].tree
        belongs = furnished(wanted.furniture, name)
        drafts = [Draft(tree, "replace", "replace_table"), *belongs, *_marked(wanted, name)]
        return tuple(_together(wanted, drafts) if belongs else drafts)
    new, old = (_beside(wanted, name, end) for end in ("new", "old"))
    filled, ended = _made(wanted, new), settled(wanted.furniture, new)
    match how:
        case "drop":
            inner = [_drop("table", name), _rename(wanted, new, name), *ended]
            return (*filled, *_around(wanted, then, inner))
        case "backup":
            moved = [_rename(wanted, name, old), _rename(wanted, new, name), *ended]
            return (*filled, *_around(wanted, then, moved), _drop("table", old))
        case "rename_both":
            both = n.line(
                n.word("RENAME TABLE"), n.table(name), n.word("TO"), n.table(old),
                n.word(","), n.table(new), n.word("TO"), n.table(name),
            )  # fmt: skip
            return (*filled, Draft(both, "rename", "rename", is_headed=False), _drop("table", old))
        case _:
            swap = n.line(n.word("EXCHANGE TABLES"), n.table(new), n.word("AND"), n.table(name))
            again = n.line(n.word("EXCHANGE TABLES"), n.table(new), n.word("AND"), n.table(name))
            return (*filled, Draft(swap, "rename", "rename", again, is_headed=False), _drop("table", new))


def _made(wanted: Wanted, name: Parts) -> list[Draft]:
    """Return the statements that make what is wanted under a name, and all that belongs to it."""
    kind = wanted.state.kind
    drafts = list(created(wanted.lowered, name, kind, wanted.furniture.clauses()))
    if kind == "materialized_view" and not wanted.furniture.form("materialized_view"):
        drafts += _refreshed(wanted)
    return [*drafts, *furnished(wanted.furniture, name), *_marked(wanted, name)]


def _refreshed(wanted: Wanted) -> list[Draft]:
    """Return the statement that fills a materialized view anew."""
    tree = wanted.furniture.form("refresh")(wanted.name, wanted.furniture.unique)
    return [Draft(tree, "refresh", "refresh", is_headed=False)]


def _marked(wanted: Wanted, name: Parts) -> list[Draft]:
    """Return the statement that says on the object itself by whom and of what it was made, where the engine keeps that."""
    return marked(wanted.furniture, wanted.state, name)


def marked(furniture: Furniture, state: State, name: Parts) -> list[Draft]:
    """Return the statements that say on an object by whom and of what it was made, and what else is said of it."""
    dialect, drafts = furniture.dialect, list[Draft]()
    said = f"{MARK}, meaning {state.meaning}, statement {state.fingerprint}"
    if furniture.comment and furniture.form("comment") == "property":
        tree = n.line(
            n.word(f"ALTER {state.kind.upper()}"), n.table(name), n.word("SET TBLPROPERTIES ('comment' ="),
            furniture.text(furniture.comment), n.word(")"),
        )  # fmt: skip
        drafts.append(Draft(tree, "comment", "mark", is_headed=False))
    elif furniture.comment:
        said = f"{furniture.comment}; {said}"
    if state.kind == "materialized_view":
        if mark := furniture.form("mark_materialized_view"):
            drafts.append(Draft(mark(n.table(name), furniture.text(said)), "mark", "mark", is_headed=False))
    elif mark := forms.answer(dialect, f"mark_{state.kind}"):
        drafts.append(Draft(mark(state.kind, n.table(name), furniture.text(said)), "mark", "mark", is_headed=False))
    return drafts


def _drop(kind: Kind, name: Parts) -> Draft:
    return Draft(dropping(kind, name), "drop", "drop", is_headed=False)


def _drops(state: State) -> list[Draft]:
    """Return the statements that remove an object, and the views over it ahead of that."""
    return [*views.gone(state.parts, state), _drop(state.kind, state.named)]


def _rename(wanted: Wanted, old: Parts, new: Parts) -> Draft:
    found = renaming(wanted.lowered.target.dialect, "table", old, new, wanted.lowered.texts)
    assert found is not None, "an engine that swaps by names can give them"
    return found


def _with_views(wanted: Wanted, then: State, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return statements, and those behind them that make the views over an object what they are to be, where these still stand."""
    if any(isinstance(one, Draft) and one.over for one in pieces):
        return tuple(pieces)
    return (*pieces, *views.changed(wanted.views, wanted.state, then, wanted.form("replace_view")))


def _around(wanted: Wanted, then: State, inner: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return statements between those that drop what reads the object and those that make it anew, all together."""
    drafts = _between(wanted, then, inner)
    return tuple(_together(wanted, drafts) if len(drafts) > 1 else drafts)


def _between(wanted: Wanted, then: State, inner: Sequence[Piece]) -> list[Piece]:
    """Return statements between those that drop what reads the object and those that make it anew."""
    drops = [one for state in reversed(then.dependents) for one in _drops(state)]
    over = views.gone(then.parts, then)
    made = views.made(wanted.views, wanted.state) if over else []
    return [*drops, *over, *inner, *made, *map(Again, then.dependents)]


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


def _beside(wanted: Wanted, name: Parts, end: str) -> tuple[str, ...]:
    """Return a name beside another that the engine keeps whole."""
    return beside(name, end, wanted.lowered.target.dialect.names.max_bytes.value)
