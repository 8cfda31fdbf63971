"""Figures of what comes in from anywhere: the time and memory of documents drawn at random, and of documents at their limits.

Each kind is tried in a process of its own, since memory that a process has had is all that can be asked for afterwards.
"""

import gc
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random

import segsql as sg
from bench.largest import catalog, documents
from bench.report import Figure, Section

trials = 2_000
"""Documents of each kind and round."""


def arbitrary_figures(rounds: int) -> Section:
    """Documents at random: the slowest of each kind and what a process of them needs; then the largest that are taken."""
    from arbitrary import TRIALS

    figures: list[Figure] = []
    for name in TRIALS:
        found = [child("drawn", name, str(turn * trials), str(trials)) for turn in range(rounds)]
        figures.append(Figure(f"{name}: median", [one["median"] for one in found], "ms"))
        figures.append(Figure(f"{name}: slowest of {trials:,}", [one["slowest"] for one in found], "ms", 1_000.0))
        figures.append(Figure(f"{name}: memory", [one["memory"] for one in found], "MB", 200.0))
    slowest: dict[str, list[float]] = {}
    for name, _ in documents():
        for what, figure in child("largest", name).items():
            slowest.setdefault(what, []).append(figure)
    for what, all_of_them in slowest.items():
        unit, most = ("MB", 200.0) if what == "memory" else ("ms", 1_000.0)
        figures.append(Figure(f"the largest documents: {what}", [max(all_of_them)], unit, most))
    return Section("arbitrary", "documents at random, and documents at their limits", figures)


def child(*arguments: str) -> dict[str, float]:
    """What a process of its own finds."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONHASHSEED": "0"}
    ran = subprocess.run(
        [sys.executable, "-m", "bench.arbitrary", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        check=True,
    )
    found: dict[str, float] = json.loads(ran.stdout)
    return found


def drawn(name: str, first: int, count: int) -> tuple[list[float], float]:
    """The milliseconds of so many trials of a kind, and the memory that was needed before the first of them."""
    from arbitrary import TRIALS, catalogs, homes
    from fixture_folders import dialect_names

    from segsql.dialect import load

    homes()
    catalogs()
    for one in dialect_names():
        load(one)
    draw, _ = TRIALS[name]
    before = megabytes()
    return [milliseconds(draw(Random(seed))) for seed in range(first, first + count)], before


def largest(name: str) -> dict[str, float]:
    """The milliseconds that a document takes to be read, checked and compiled for the dialect that takes longest, each the least of three."""
    from fixture_folders import dialect_names
    from limits import moment

    from segsql.dialect import load

    data, home = dict(documents())[name](), catalog()
    written = json.dumps(data)
    for dialect in dialect_names():
        load(dialect)
    before = megabytes()

    def least(work: Callable[[], object], times: int = 3) -> float:
        gc.collect()  # what one dialect has left over is not what the next one needs
        return min(milliseconds(partial(tried, work)) for _ in range(times))

    segment = sg.loads(written)
    calls = {one: partial(sg.compile, segment, home, dialect=one, as_of=moment) for one in dialect_names()}
    worst = max(calls, key=lambda one: least(calls[one], 1))
    found = {
        "read": least(partial(sg.loads, written)),
        "check": least(partial(sg.check, segment, home)),
        "compile": least(calls[worst]),
    }
    print(f"{name}: {', '.join(f'{what} {time:,.0f} ms' for what, time in found.items())} ({worst})", file=sys.stderr)
    return {**found, "memory": megabytes() - before}


def tried(work: Callable[[], object]) -> None:
    """Do what may be refused."""
    with suppress(sg.SegsqlError):
        work()


def milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1e3


def main(kind: str, name: str, *numbers: str) -> None:
    """Print what one process finds."""
    if kind == "largest":
        print(json.dumps(largest(name)))
        return
    found, before = drawn(name, *map(int, numbers))
    print(json.dumps({"median": sorted(found)[len(found) // 2], "slowest": max(found), "memory": megabytes() - before}))


def megabytes() -> float:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
