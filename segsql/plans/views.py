"""The views over an object that show some of its rows: made with it, dropped ahead of it, and changed where they are others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from segsql.lower import nodes as n
from segsql.plans import forms
from segsql.plans.aims import MARK, Part, State
from segsql.plans.forms import Columns
from segsql.plans.restricted import Restricted
from segsql.plans.statements import Draft, Purpose
from segsql.plans.words import dropping


def made(views: Sequence[Restricted], state: State) -> list[Draft]:
    """Return the statements that make the views over an object."""
    return [draft for one in views for draft in _create(one, state, replace=False)]


def gone(parts: Sequence[Part], state: State) -> list[Draft]:
    """Return the statements that drop the views over an object."""
    return [_drop((*state.named[:-1], one.name)) for one in parts if one.kind == "view"]


def changed(
    views: Sequence[Restricted], now: State, then: State, replaces: Callable[[Columns, Columns], bool]
) -> list[Draft]:
    """Return the statements that make of the views over an object what they are to be; ``replaces`` says whether one is replaced in place."""
    there = {one.name: one.fingerprint for one in then.parts if one.kind == "view"}
    wanted = {one.name: one.fingerprint for one in now.parts if one.kind == "view"}
    schema = then.named[:-1]
    is_moved = schema != now.named[:-1]
    drafts = [_drop((*schema, name)) for name in there if name not in wanted or is_moved]
    for one in views:
        name = one.name[-1]
        if name not in there or is_moved:
            drafts += _create(one, now, replace=False)
        elif there[name] != wanted[name] and replaces(then.columns, now.columns):
            drafts += _create(one, now, replace=True)
        elif there[name] != wanted[name]:
            drafts += [_drop(one.name), *_create(one, now, replace=False)]
    return drafts


def _create(one: Restricted, state: State, *, replace: bool) -> list[Draft]:
    tree = n.create(n.table(one.name), one.lowered.tree, "VIEW", replace=replace)
    effect = "replace_view" if replace else "create_view"
    undo = None if replace else dropping("view", one.name)
    purpose: Purpose = "replace" if replace else "create"
    made = Draft(tree, purpose, effect, undo, is_headed=False, over=True, lowered=one.lowered)
    fingerprint = next(part.fingerprint for part in state.parts if part.kind == "view" and part.name == one.name[-1])
    mark = forms.answer(one.lowered.target.dialect, "mark_view")
    if mark is None:
        return [made]
    said = f"{MARK}, meaning {state.meaning}, statement {fingerprint}"
    text = n.raw(one.lowered.target.answers["literals.string"](said), one.lowered.texts)
    told = mark("view", n.table(one.name), text)
    return [made, Draft(told, "mark", "mark", is_headed=False, over=True, lowered=one.lowered)]


def _drop(name: Sequence[str]) -> Draft:
    return Draft(dropping("view", name), "drop", "drop", is_headed=False, over=True)
