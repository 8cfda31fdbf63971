"""Whether a text matches a pattern, in one pass over the text: all ways to read it are followed at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from segsql.operators.patterns.tree import Characters, Choice, Edge, Pattern, Repeat, Series

_DONE: Final = 0
_KEPT: Final = 2_000
"""How many places of reading are remembered before they are worked out anew."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A way on: past a character, past an edge of the text, or with neither to any of ``then`` at once."""

    then: tuple[int, ...]
    past: Characters | Edge | None = None


@dataclass(slots=True)
class _Place:
    """The steps that reading may be at, and the place behind each character that was seen there."""

    steps: frozenset[int]
    behind: dict[str, _Place] = field(default_factory=dict)


class Matcher:
    """One pattern, ready to be looked for."""

    def __init__(self, pattern: Pattern) -> None:
        self._steps: list[_Step] = [_Step(())]
        self._first = self._before(pattern, _DONE)
        self._places: dict[frozenset[int], _Place] = {}

    def is_in(self, text: str) -> bool:
        """Whether the pattern is found anywhere in a text."""
        place = self._place(self._onward([self._first], at_start=True, at_end=False))
        for character in text:
            if _DONE in place.steps:
                return True
            place = place.behind.get(character) or self._behind(place, character)
        waiting = [step for step in place.steps if isinstance(self._steps[step].past, Edge)]
        return _DONE in place.steps or _DONE in self._onward(waiting, at_start=not text, at_end=True)

    def _behind(self, place: _Place, character: str) -> _Place:
        point = ord(character)
        passed = [self._first]
        for step in place.steps:
            past = self._steps[step].past
            if isinstance(past, Characters) and point in past:
                passed += self._steps[step].then
        if len(self._places) > _KEPT:
            self._places.clear()
            place = _Place(place.steps)
        found = place.behind[character] = self._place(self._onward(passed, at_start=False, at_end=False))
        return found

    def _place(self, steps: frozenset[int]) -> _Place:
        found = self._places.get(steps)
        if found is None:
            found = self._places[steps] = _Place(steps)
        return found

    def _onward(self, steps: Iterable[int], *, at_start: bool, at_end: bool) -> frozenset[int]:
        """Return the steps that wait for a character or for the end, reached without reading on."""
        found: set[int] = set()
        todo, seen = list(steps), set(steps)
        while todo:
            number = todo.pop()
            step = self._steps[number]
            if isinstance(step.past, Edge) and not (at_end if step.past.end else at_start):
                if step.past.end:
                    found.add(number)
            elif isinstance(step.past, Characters) or number == _DONE:
                found.add(number)
            else:
                todo += (one for one in step.then if one not in seen)
                seen.update(step.then)
        return frozenset(found)

    def _before(self, pattern: Pattern, then: int) -> int:
        """Return the step that begins a pattern behind which ``then`` comes."""
        match pattern:
            case Characters() | Edge():
                return self._added(_Step((then,), pattern))
            case Series():
                for part in reversed(pattern.parts):
                    then = self._before(part, then)
                return then
            case Choice():
                return self._added(_Step(tuple(self._before(one, then) for one in pattern.options)))
            case Repeat():
                return self._repeated(pattern, then)

    def _repeated(self, pattern: Repeat, then: int) -> int:
        if pattern.most is None:
            again = self._added(_Step(()))
            self._steps[again] = _Step((self._before(pattern.part, again), then))
            last = again
        else:
            last = then
            for _ in range(pattern.most - pattern.least):
                last = self._added(_Step((self._before(pattern.part, last), then)))
        for _ in range(pattern.least):
            last = self._before(pattern.part, last)
        return last

    def _added(self, step: _Step) -> int:
        self._steps.append(step)
        return len(self._steps) - 1


matcher_of = lru_cache(maxsize=128)(Matcher)
"""The matcher of a pattern; the same pattern gives the same one."""
