"""An object that has to stay, since others made views over it: what cannot be done to it then, and how a table is filled anew in its place.

Where views are found by their name, an object is made anew as always, and has to keep its columns. Where they are tied to the object, that stays, gets
further columns, and other rows in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from segsql.dialect import Dialect
from segsql.errors import Diagnostic
from segsql.lower import nodes as n
from segsql.lower.query import Lowered
from segsql.plans import forms
from segsql.plans.aims import State
from segsql.plans.statements import Draft
from segsql.types import Type, parse_type

_HINT: Final = "plan it once without preserve, which drops what others made, and then with it again"


def broken(dialect: Dialect, now: State, then: State) -> Diagnostic | None:
    """Return what views over an object would not outlive, if anything; a new name is no such thing where they are tied to it."""
    follow, replaces = (forms.answer(dialect, one) for one in ("dependents", "replace_view"))
    if then.kind != now.kind:
        return _refused(f"a {_shown(then.kind)} becomes a {_shown(now.kind)}")
    if then.named != now.named and not follow:
        return _refused(f'"{then.named[-1]}" gets another name, and what reads it looks for that')
    kinds = dict(now.columns)
    for name, kind in then.columns:
        if name not in kinds:
            return _refused(f'"{name}" is put out no more')
        if kinds[name] != kind:
            return _refused(f'"{name}" was {kind} and becomes {kinds[name]}')
    if not follow or then.fingerprint == now.fingerprint:
        return None
    if now.kind == "materialized_view":
        return _refused("a materialized view of other rows is made anew")
    if now.kind == "view" and replaces(then.columns, then.columns) and not replaces(then.columns, now.columns):
        return _refused(f"{dialect.title} adds columns to a view behind all others, if at all: {_added(now, then)}")
    before, after = (next((one.fingerprint for one in state.parts if one.kind == "kept"), "") for state in (then, now))
    if now.kind == "table" and before != after:
        return _refused("its key, or how its rows are laid out, is not what it was made with")
    known = dict(then.columns)
    of_none = [
        f'"{name}" of type {kind}' for name, kind in now.columns if name not in known and kind.startswith("array")
    ]
    if now.kind == "table" and of_none:
        return _refused(f"no column {of_none[0]} is added to a table")
    return None


def refilled(lowered: Lowered, now: State, then: State) -> Iterator[Draft]:
    """Yield the statements that give a table its further columns, and its rows anew."""
    table, known = n.table(now.named), dict(then.columns)
    for name, kind in now.columns:
        if name not in known:
            column = n.typed(name, _stored(lowered.target.dialect, parse_type(kind)))
            tree = n.line(n.word("ALTER TABLE"), n.table(now.named), n.word("ADD COLUMN"), column)
            yield Draft(tree, "alter", "add_column", is_headed=False)
    yield Draft(n.line(n.word("DELETE FROM"), table), "delete", "delete", is_headed=False)
    named = n.with_columns(n.table(now.named), [n.name(one) for one, _ in now.columns])
    yield Draft(n.line(n.word("INSERT INTO"), named, lowered.tree), "insert", "insert")


def _stored(dialect: Dialect, kind: Type | None) -> str:
    """Return the type of a column that is added."""
    assert kind is not None, "a state names types of the language"
    if kind.kind == "decimal":
        return dialect.stored.decimal_of(kind.precision, kind.scale)
    return str(getattr(dialect.stored, kind.kind))


def _added(now: State, then: State) -> str:
    known = dict(then.columns)
    return ", ".join(f'"{name}"' for name, _ in now.columns if name not in known) or "their order is another"


def _shown(kind: str) -> str:
    return kind.replace("_", " ")


def _refused(message: str) -> Diagnostic:
    whole = f"views that others made over it have to stay: {message}"
    return Diagnostic("invalid-plan", "error", whole, "/target/preserve", _HINT)
