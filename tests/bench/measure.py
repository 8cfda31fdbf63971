"""CPU time of small pieces of work on a busy machine.

Time is that of this process alone, or what another clock says. A piece is repeated in blocks, the blocks of all subjects take turns, and what is compared are
blocks of the same turn: a machine that is slow for a second is slow for all of them.
"""

import gc
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import TypeAlias

Work: TypeAlias = Callable[[], object]
Clock: TypeAlias = Callable[[], float]
Samples: TypeAlias = Mapping[str, list[float]]


@dataclass(frozen=True)
class Subject:
    """Something to be measured.

    ``prepare`` makes one piece of work, which is not timed; a block does that and the work ``pieces`` times.
    """

    name: str
    pieces: int
    prepare: Callable[[], Work]


def repeated(name: str, pieces: int, work: Work) -> Subject:
    """The same work, again and again, with nothing to prepare."""
    return Subject(name, pieces, lambda: work)


def cpu_seconds(work: Work, clock: Clock = time.process_time) -> float:
    """CPU seconds that some work takes, the collector's included where it is its turn."""
    start = clock()
    kept = work()
    seconds = clock() - start
    del kept  # freeing the result is no part of making it
    return seconds


def block(subject: Subject, clock: Clock = time.process_time) -> float:
    """CPU seconds per piece of one block."""
    gc.collect()
    return sum(cpu_seconds(subject.prepare(), clock) for _ in range(subject.pieces)) / subject.pieces


def interleaved(subjects: Iterable[Subject], rounds: int, clock: Clock = time.process_time) -> Samples:
    """CPU seconds per piece of each subject, by round; a round before the first is thrown away."""
    order = list(subjects)
    found: dict[str, list[float]] = {one.name: [] for one in order}
    for turn in range(rounds + 1):
        order.append(order.pop(0))
        for one in order:
            seconds = block(one, clock)
            if turn:
                found[one.name].append(seconds)
    return found


def ratios(samples: Samples, above: str, below: str) -> list[float]:
    """How many times one subject costs what another does, by round."""
    return [one / other for one, other in zip(samples[above], samples[below], strict=True)]


def spread(values: Iterable[float]) -> tuple[float, float]:
    """The median of some values, and half the distance of their quartiles as a part of it."""
    ordered = sorted(values)
    middle = median(ordered)
    lower, upper = ordered[len(ordered) // 4], ordered[-1 - len(ordered) // 4]
    return middle, (upper - lower) / 2 / middle if middle else 0.0
