"""What was changed in a document: each part that was added, removed or replaced, with its place before and after.

Conditions, sort keys and output columns are compared by what they mean, so that writing one in another way is no change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from segsql.bind.bound import Condition
from segsql.difference.conditions import Item, compared, items
from segsql.difference.reading import Reader
from segsql.difference.result import Change, Part
from segsql.difference.wording import said
from segsql.errors import Pointer, pointer_text
from segsql.model.segment import Segment

_CLOCK: Final = ("timezone", "week_start", "fiscal_start")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two definitions: what was written, its conditions and values as terms, and what each condition was bound to by its place."""

    segment: Segment
    reader: Reader
    trace: Mapping[Pointer, Condition]

    @property
    def items(self) -> list[Item]:
        """Its conditions, of which all have to hold."""
        found = [(("where", index), node) for index, node in enumerate(self.segment.where)]
        return items(found, lambda path: self.reader.condition(self.trace[path], self.reader.top), "and")


def changes(old: Side, new: Side, *, same_members: bool) -> tuple[Change, ...]:
    """Return what was changed; where the conditions hold for the same rows, none of them was."""
    found = [*_fields(old, new, "name", ("name",)), *_fields(old, new, "base", ("base",))]
    found += _fields(old, new, "clock", _CLOCK)
    found += _listed(old, new, "joins", "join")
    transformations = list(_listed(old, new, "transformations", "transformation"))
    found += transformations
    if not same_members:
        found += compared(old.items, new.items)
    found += _columns(old, new)
    found += _sort(old, new)
    found += _limit(old, new)
    found += _target(old, new)
    return tuple(found)


def _fields(old: Side, new: Side, part: Part, names: tuple[str, ...]) -> Iterator[Change]:
    for name in names:
        before, after = getattr(old.segment, name), getattr(new.segment, name)
        if before != after:
            yield _change(part, (name,), before, (name,), after)


def _change(part: Part, old: Pointer | None, before: object, new: Pointer | None, after: object) -> Change:
    """Return a change between plain data; what is not there has no place."""
    kind = "added" if old is None else "removed" if new is None else "replaced"
    return Change(
        part,
        cast("Any", kind),
        pointer_text(old) if old is not None else None,
        pointer_text(new) if new is not None else None,
        said(before) if old is not None else None,
        said(after) if new is not None else None,
    )


def _listed(old: Side, new: Side, field: str, part: Part) -> Iterator[Change]:
    """Yield changes among named parts; one that only has another name is none, since what reads it is compared by what it means."""
    before = {one.name: (index, one.written()) for index, one in enumerate(getattr(old.segment, field))}
    after = {one.name: (index, one.written()) for index, one in enumerate(getattr(new.segment, field))}
    for name in before.keys() & after.keys():
        if before[name][1] == after[name][1]:
            del before[name], after[name]
    for name, (_, data) in list(before.items()):
        twin = next((one for one, (_, other) in after.items() if {**other, "name": name} == data), None)
        if twin is not None and name not in after and twin not in before:
            del before[name], after[twin]
    for name, (index, data) in before.items():
        if name in after:
            place, other = after.pop(name)
            yield _change(part, (field, index), data, (field, place), other)
        else:
            yield _change(part, (field, index), data, None, None)
    for index, data in after.values():
        yield _change(part, None, None, (field, index), data)


def _columns(old: Side, new: Side) -> Iterator[Change]:
    before, after = _output(old), _output(new)
    computed = {one.name for one in old.segment.transformations} & {one.name for one in new.segment.transformations}
    for name, (path, kind, value) in before.items():
        if name not in after:
            yield Change("column", "removed", pointer_text(path), None, f"{name} {kind}", None)
            continue
        place, other_kind, other_value = after[name]
        if kind != other_kind or (value != other_value and name not in computed):
            at = pointer_text(path), pointer_text(place)
            yield Change("column", "replaced", *at, f"{name} {kind}", f"{name} {other_kind}")
    for name, (path, kind, _) in after.items():
        if name not in before:
            yield Change("column", "added", None, pointer_text(path), None, f"{name} {kind}")
    both = [name for name in before if name in after], [name for name in after if name in before]
    if both[0] != both[1]:
        yield _change("column", _start(old), both[0], _start(new), both[1])


def _start(side: Side) -> Pointer:
    return ("select",) if side.segment.select else ("base",)


def _output(side: Side) -> dict[str, tuple[Pointer, str, int]]:
    """Return, by output column, where it is named, its type, and the number of its value."""
    made = {one.name: index for index, one in enumerate(side.segment.transformations)}
    found: dict[str, tuple[Pointer, str, int]] = {}
    for index, one in enumerate(side.reader.bound.output):
        path: Pointer = ("transformations", made[one.name]) if one.name in made else ("base",)
        if side.segment.select:
            path = ("select", index)
        value = side.reader.values.subject(one.value, side.reader.top)
        found[one.name] = path, str(one.type), value.number
    return found


def _sort(old: Side, new: Side) -> Iterator[Change]:
    if old.reader.order() == new.reader.order():
        return
    before, after = ([one.written() for one in side.segment.sort] for side in (old, new))
    if before != after:
        yield _change("sort", ("sort",) if before else None, before, ("sort",) if after else None, after)


def _limit(old: Side, new: Side) -> Iterator[Change]:
    cuts = old.reader.cut(), new.reader.cut()
    one, other = (cut.groups if cut is not None else frozenset[int]() for cut in cuts)
    for name in ("limit", "limit_percent", "per"):
        if name == "per" and one == other:
            continue
        before, after = (side.segment.written().get(name) for side in (old, new))
        if before != after:
            yield _change("limit", (name,) if before else None, before, (name,) if after else None, after)


def _target(old: Side, new: Side) -> Iterator[Change]:
    before, after = (side.segment.target.written() if side.segment.target is not None else {} for side in (old, new))
    for key in dict.fromkeys([*before, *after]):
        one, other = before.get(key), after.get(key)
        if one != other:
            at: Pointer = ("target", key)
            yield _change("target", at if key in before else None, one, at if key in after else None, other)
