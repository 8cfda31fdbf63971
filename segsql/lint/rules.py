"""What is looked for: conditions that never or always hold, that repeat or follow from others, or that leave out what is missing, and names
that nothing uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, cast

from segsql.bind.bound import Compare, Condition, Has, Match, Matches, Negation, OneOf, Within
from segsql.errors import Code, Diagnostic, Pointer, pointer_text
from segsql.lint.domains import EVERYTHING, NOTHING
from segsql.lint.leaves import Told, told
from segsql.model import nodes
from segsql.model.arrays import ArrayTest
from segsql.model.scalars import Node
from segsql.model.segment import Segment

Bound = Mapping[Pointer, Condition]
_COMPARED: Final = 200
"""How many conditions of a definition are compared with others of their group, since that takes their number squared; a list says better
what more of them say."""
_VALUES: Final = 2_000
"""How many constants stand in those at most."""
_SAID: Final = 500_000
"""How many characters of conditions are looked at for repetitions, since what stands in many groups is a part of each of them."""
_WORD: Final = re.compile(r"[a-z_][a-z0-9_]*")
_TWINS: Final = {"ne": "eq", "has_none": "has_any"}
"""Operators whose opposites are not called not_."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Conditions of which every one has to hold, or any, with their places; groups of the same kind within are taken apart."""

    every: bool
    members: tuple[tuple[Pointer, nodes.Condition], ...]


def lint(segment: Segment, bound: Bound, *, fixed: bool) -> Iterator[Diagnostic]:
    """Yield what a segment says that is hardly meant.

    Args:
        segment: What was written.
        bound: What each of its conditions was bound to, by its place.
        fixed: Whether relative times were bound as of the moment that they are for; if not, nothing is said of times.
    """
    room = _Room()
    for group in _groups(segment):
        facts = room.facts(group, bound, fixed=fixed)
        yield from _repeated(group, room)
        yield from (_never if group.every else _always)(facts)
        yield from _implied(group, facts)
        yield from _leaves_out(group, facts, bound)
    yield from _unused(segment)


@dataclass(slots=True)
class _Room:
    """How much of a definition is still looked at."""

    conditions: int = _COMPARED
    values: int = _VALUES
    characters: int = _SAID

    def facts(self, group: _Group, bound: Bound, *, fixed: bool) -> list[tuple[Pointer, Told]]:
        """Return what the first conditions of a group say of one column each."""
        found: list[tuple[Pointer, Told]] = []
        for path, _ in group.members[: self.conditions]:
            self.conditions -= 1
            condition = bound.get(path)
            size = _size(condition)
            if condition is None or size > self.values:
                continue
            self.values -= size
            fact = told(condition)
            if fact is not None and (fixed or not fact.kind.temporal):
                found.append((path, fact))
        return found


def _size(condition: Condition | None) -> int:
    """Return how many constants a condition lists."""
    while isinstance(condition, Negation):
        condition = condition.condition
    return len(condition.constants) if isinstance(condition, OneOf) else 0


def _repeated(group: _Group, room: _Room) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for path, condition in group.members:
        if room.characters <= 0:
            return
        said = repr(condition)  # not all nodes have a hash, and comparing each with each takes too long
        room.characters -= len(said)
        if said in seen:
            yield _found("repeated-condition", path, "this condition stands here twice", "leave one of them out")
        seen.add(said)


def _never(facts: Sequence[tuple[Pointer, Told]]) -> Iterator[Diagnostic]:
    """Yield where no value of a column can meet all conditions."""
    left = {fact.subject: EVERYTHING for _, fact in facts}
    for path, fact in facts:
        before = left[fact.subject]
        left[fact.subject] = before & fact.domain
        if before and not left[fact.subject]:
            message = f'no "{fact.column}" meets this and the other conditions on it'
            yield _found("always-empty", path, message, "an or holds where one of them does")


def _always(facts: Sequence[tuple[Pointer, Told]]) -> Iterator[Diagnostic]:
    """Yield where every value of a column meets one of the conditions, and a missing one too."""
    covered = {fact.subject: NOTHING for _, fact in facts}
    for path, fact in facts:
        before = covered[fact.subject]
        covered[fact.subject] = before | fact.domain
        if fact.whole <= covered[fact.subject] and not fact.whole <= before:
            message = f'every "{fact.column}" meets this or another condition on it'
            yield _found("always-true", path, message, "an and holds where all of them do")


def _implied(group: _Group, facts: Sequence[tuple[Pointer, Told]]) -> Iterator[Diagnostic]:
    """Yield conditions that change nothing beside a stricter one, or beside a laxer one where any will do."""
    written = dict(group.members)
    told_of: set[Pointer] = set()
    for (path, one), (other_path, other) in combinations(facts, 2):
        if one.subject != other.subject or written[path] == written[other_path] or not (one.domain and other.domain):
            continue
        if one.domain <= other.domain:
            lax, strict = other_path, path
        elif other.domain <= one.domain:
            lax, strict = path, other_path
        else:
            continue
        idle, beside = (lax, strict) if group.every else (strict, lax)
        if idle in told_of:
            continue
        if written[idle].op == "is_present":
            continue  # it says aloud that missing values are to stay out
        if any(isinstance(written[one], nodes.SegmentMembership) for one in (path, other_path)):
            continue  # what another segment says may change without this one
        message = f"this changes nothing beside the condition at {pointer_text(beside)}"
        told_of.add(idle)
        yield _found("implied-condition", idle, message, "leave it out")


def _leaves_out(group: _Group, facts: Sequence[tuple[Pointer, Told]], bound: Bound) -> Iterator[Diagnostic]:
    """Yield negative conditions that a missing value does not meet, where nothing beside them says that it is thought of."""
    written = dict(group.members)
    on_missing = {fact.column for path, fact in facts if written[path].op in ("is_missing", "is_present")}
    for path, condition in group.members:
        column = _nullable(bound.get(path))
        if not isinstance(condition, nodes.Leaf | ArrayTest) or condition.missing is not None or column is None:
            continue
        if condition.op not in _TWINS and not condition.op.startswith("not_"):
            continue
        if column not in on_missing:
            message = f'a row without "{column}" does not meet this either'
            hint = "missing: match takes such rows in; is_present beside it says that they are to stay out"
            yield _found("missing-left-out", (*path, "op"), message, hint)
        elif not group.every:
            twin = _TWINS.get(condition.op) or condition.op.removeprefix("not_")
            message = f"with is_missing beside it, this is what {twin} does not select"
            yield _found("complement-meant", (*path, "op"), message, f"write not over {twin}, or missing: match")


def _nullable(condition: Condition | None) -> str | None:
    """Return the name of the column that a condition tests and that may be missing."""
    match condition:
        case Compare():
            value = condition.left
        case OneOf() | Has() | Within() | Match() | Matches():
            value = condition.value
        case _:
            return None
    column = getattr(value, "column", None)
    return column.name if column is not None and value.nullable else None


def _unused(segment: Segment) -> Iterator[Diagnostic]:
    """Yield transformations that are neither put out nor read, and joins that nothing asks for; without a selection all transformations are
    put out.
    """
    named = segment.transformations if segment.select else ()
    if not named and all(join.required for join in segment.joins):
        return
    read = {word for path in segment.select for word in _WORD.findall(path)}
    readers: dict[str, set[str | int]] = {}
    for path, text in _texts(segment, ()):
        if path[0] in ("where", "sort", "per", "transformations"):
            reader = path[1] if path[0] == "transformations" else path[0]
            for word in _WORD.findall(text):
                readers.setdefault(word, set()).add(reader)
    for index, one in enumerate(named):
        if one.name not in read and readers.get(one.name, set()) <= {index}:
            at: Pointer = ("transformations", index, "name")
            yield _found("unused-transformation", at, f'nothing reads "{one.name}"', "put it out, or leave it out")
    read |= readers.keys()
    for index, join in enumerate(segment.joins):
        if not join.required and join.name not in read:
            at = ("joins", index, "name")
            yield _found("unused-join", at, f'nothing reads "{join.name}"', "ask for its rows, or leave it out")


def _groups(segment: Segment) -> Iterator[_Group]:
    """Yield the conditions of a segment by the groups they stand in."""
    waiting: list[tuple[object, Pointer, str]] = [(segment, (), "")]
    while waiting:
        node, path, around = waiting.pop()
        kind = _kind_of(node)
        found: list[tuple[object, Pointer, str]] = []
        for step, one in _below(node):
            inside = (*path, step)
            if not kind or step not in ("where", "satisfies", "conditions"):
                found.append((one, inside, ""))
                continue
            if kind != around or not isinstance(node, nodes.Group):
                yield _Group(kind == "and", tuple(_members(kind, inside, one)))
            found += [(member, (*inside, index), kind) for index, member in _below(one)]
        waiting += reversed(found)


def _kind_of(node: object) -> str:
    """Return which of the conditions in a node have to hold: all (``and``), any (``or``), or none is in it."""
    if isinstance(node, nodes.Group):
        return node.op
    return "and" if isinstance(node, (Segment, nodes.Rows, nodes.Step, nodes.Overall)) else ""


def _members(op: str, path: Pointer, conditions: object) -> Iterator[tuple[Pointer, nodes.Condition]]:
    for index, one in _below(conditions):
        if isinstance(one, nodes.Group) and one.op == op:
            yield from _members(op, (*path, index, "conditions"), one.conditions)
        else:
            yield (*path, index), cast("nodes.Condition", one)


def _texts(node: object, path: Pointer) -> Iterator[tuple[Pointer, str]]:
    """Yield every text below a node, with its place."""
    for step, one in _below(node):
        if isinstance(one, str):
            yield (*path, step), one
        else:
            yield from _texts(one, (*path, step))


def _below(node: object) -> Iterator[tuple[str | int, object]]:
    match node:
        case Node():
            yield from ((name, getattr(node, name)) for name in type(node).model_fields)
        case dict():
            yield from node.items()
        case list() | tuple():
            yield from enumerate(node)
        case _:
            return


def _found(code: Code, path: Pointer, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, "warning", message, pointer_text(path), hint)
