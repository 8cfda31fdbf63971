"""Figures of what comes in from anywhere: the time and memory of documents drawn at random, and of documents at their limits.

Each kind is tried in a process of its own, since memory that a process has had is all that can be asked for afterwards.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from bench.report import Figure, Section

Node = dict[str, Any]

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
    for name in largest():
        one = child("largest", name)
        figures.append(Figure(f"{name}: time", [one["slowest"]], "ms"))
        figures.append(Figure(f"{name}: memory", [one["memory"]], "MB"))
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
    attempt, _ = TRIALS[name]
    before = megabytes()
    return [milliseconds(partial(attempt, Random(seed))) for seed in range(first, first + count)], before


def largest() -> dict[str, Callable[[], object]]:
    """The largest documents that are taken, and what is done with them."""
    from limits import LIMITS, compiled, document, terms, where

    by_name = {limit.what: limit for limit in LIMITS}
    read = ("keys and values of a document", "keys and values of a definition in YAML", "bytes of a definition in YAML")
    names = [f"v{at}" for at in range(399)]
    unfolded: list[Node] = [{"name": "long", "value": {"op": "expression", "text": terms(63)}}]
    unfolded += [{"name": one, "value": {"op": "column", "path": "long"}} for one in names]
    documents = {
        "20,000 nodes": where(either(above, 9_999), either(above, 9_999)),
        "1,000 nodes over related rows": where(either(among, 1_000)),
        "1,000 figures over related rows": where(either(counted, 1_000)),
        "names that unfold to 100,000 parts": document(transformations=unfolded, select=["id", *names]),
    }
    return {
        **{f"read, {one}": partial(by_name[one].read, by_name[one].number) for one in read},
        **{
            f"read and compiled, {name}": partial(compiled, data, dialect="postgres")
            for name, data in documents.items()
        },
    }


def above(at: int) -> Node:
    return {"op": "gt", "column": "x", "value": at}


def among(at: int) -> Node:
    return {"op": "exists", "relation": "team", "where": [above(at)]}


def counted(at: int) -> Node:
    return {"op": "gt", "column": {"op": "count", "relation": "team", "where": [above(at)]}, "value": 3}


def either(make: Callable[[int], Node], count: int) -> Node:
    return {"op": "or", "conditions": [make(at) for at in range(count)]}


def milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1e3


def main(kind: str, name: str, *numbers: str) -> None:
    """Print what one process finds."""
    found, before = drawn(name, *map(int, numbers)) if kind == "drawn" else ([milliseconds(largest()[name])], 0.0)
    print(json.dumps({"median": sorted(found)[len(found) // 2], "slowest": max(found), "memory": megabytes() - before}))


def megabytes() -> float:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
