"""Conditions of two definitions held against each other one by one: which of them mean the same, and which stand for which others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from segsql.difference.result import Change
from segsql.difference.terms import FALSE, TRUE, Formula
from segsql.difference.wording import said
from segsql.errors import Pointer, pointer_text
from segsql.model import nodes


@dataclass(frozen=True, slots=True)
class Item:
    """A condition with its place, what it means, and where it is a group of others, these."""

    path: Pointer
    node: nodes.Condition
    formula: Formula
    inner: tuple[Item, ...] = ()

    @property
    def about(self) -> object:
        """What two conditions have in common of which one was made of the other: the column they test, or the rows they look for."""
        data: dict[str, Any] = self.node.written()
        while data["op"] == "not":
            data = data["condition"]
        column = data.get("column")
        if isinstance(column, dict):
            figure = column.get("relation", column.get("table"))
            return figure if figure is not None else said(column)
        return column or data.get("relation") or data.get("segment") or data["op"]


def items(given: Iterable[tuple[Pointer, nodes.Condition]], read: Callable[[Pointer], Formula], op: str) -> list[Item]:
    """Return conditions of which all (``and``) or one (``or``) has to hold, groups of the same kind taken apart; what changes nothing is left
    out.
    """
    found: list[Item] = []
    for path, node in given:
        if isinstance(node, nodes.Group):
            inner = [((*path, "conditions", index), one) for index, one in enumerate(node.conditions)]
            made = items(inner, read, node.op)
            if node.op == op:
                found += made
            else:
                found.append(Item(path, node, read(path), tuple(made)))
        else:
            found.append(Item(path, node, read(path)))
    return [one for one in found if one.formula is not (TRUE if op == "and" else FALSE)]


def compared(old: Iterable[Item], new: Iterable[Item]) -> Iterator[Change]:
    """Yield which conditions were removed, replaced and added; their order, and how often one stands there, does not matter."""
    before, after = list(old), list(new)
    gone, come = _missing_from(after, before), _missing_from(before, after)
    for one in gone:
        other = _replacement(one, come)
        if other is None:
            yield Change("condition", "removed", pointer_text(one.path), None, said(one.node.written()), None)
            continue
        come.remove(other)
        yield from _replaced(one, other)
    for one in come:
        yield Change("condition", "added", None, pointer_text(one.path), None, said(one.node.written()))


def _missing_from(others: list[Item], given: list[Item]) -> list[Item]:
    """Return the conditions that mean none of what others mean, each once."""
    known, found = {one.formula for one in others}, dict[Formula, Item]()
    for one in given:
        if one.formula not in known:
            found.setdefault(one.formula, one)
    return list(found.values())


def _replacement(one: Item, come: list[Item]) -> Item | None:
    """Return the condition that stands for another one now: of groups the one that has most in common with it."""
    if one.inner:
        groups = [other for other in come if other.inner]
        return max(groups, key=lambda other: _shared(one, other), default=None)
    return next((other for other in come if not other.inner and other.about == one.about), None)


def _shared(one: Item, other: Item) -> int:
    return len({inner.formula for inner in one.inner} & {inner.formula for inner in other.inner})


def _replaced(one: Item, other: Item) -> Iterator[Change]:
    """Yield what was changed within a group, or that one condition stands for another."""
    if one.inner and _shared(one, other):
        found = list(compared(one.inner, other.inner))
        if found:
            yield from found
            return
    at = pointer_text(one.path), pointer_text(other.path)
    yield Change("condition", "replaced", *at, said(one.node.written()), said(other.node.written()))
