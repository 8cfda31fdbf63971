"""Who reads a segment in a loop, in processes of their own, while it is replaced: each read has to give all rows of one version."""

import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from psycopg import Error

from bench.apply.stand import Stand, name, processes, reader, version_of

how_many = 4
most_told = 5
"""So many failures of a reader are told in words."""


@dataclass
class Told:
    """What the readers found."""

    failures: int = 0
    words: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    """How long the longest read of each took."""


@dataclass
class Reading:
    """Readers at work: ``reads`` says how many reads there were so far, ``told`` is known when they have ended."""

    counts: Any
    told: Told = field(default_factory=Told)

    @property
    def reads(self) -> int:
        return sum(self.counts)


def read_on(stand: Stand, prepared: bool, slot: int, counts: Any, stop: Any, told: Any) -> None:
    """Read until it is told to stop; ``prepared`` statements are planned once and meet what others made of the object since."""
    failures, longest = 0, 0.0
    words: list[str] = []
    with stand.connect(reader, autocommit=True, prepare_threshold=0 if prepared else None) as connection:
        while not stop.value:
            start = time.perf_counter()
            try:
                rows = connection.execute(f"SELECT * FROM {name}".encode(), prepare=prepared).fetchall()
                problem = (
                    "" if version_of(rows, stand.rows) is not None else f"{len(rows)} rows, not those of a version"
                )
            except Error as error:
                problem = f"{type(error).__name__}: {error}"
            longest = max(longest, time.perf_counter() - start)
            if problem:
                failures += 1
                words += [problem] if len(words) < most_told else []
            counts[slot] += 1
    told.put((failures, words, longest))


@contextmanager
def reading(stand: Stand, count: int = how_many) -> Generator[Reading]:
    """Readers, every other of them with prepared statements, that have begun to read; they stop at the end of the block."""
    counts, stop, told = processes.RawArray("q", count), processes.RawValue("b", 0), processes.SimpleQueue()
    running = [
        processes.Process(target=read_on, args=(stand, slot % 2 == 0, slot, counts, stop, told), daemon=True)
        for slot in range(count)
    ]
    for one in running:
        one.start()
    made = Reading(counts)
    try:
        while not all(counts):
            assert all(one.is_alive() for one in running), "a reader has ended"
            time.sleep(0.01)
        yield made
    finally:
        stop.value = 1
        for one in running:
            one.join()
            one.close()
    for _ in range(count):
        failures, words, longest = told.get()
        made.told.failures += failures
        made.told.words += words
        made.told.seconds.append(longest)


def waited(made: Reading, reads: int) -> None:
    """Return when there were so many reads in all."""
    while made.reads < reads:
        time.sleep(0.002)
