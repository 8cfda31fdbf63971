"""Figures of what comes in from anywhere: the time and memory of documents drawn at random, and of documents at their limits.

Each kind is tried in a process of its own, since memory that a process has had is all that can be asked for afterwards.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from bench.report import Figure, Section

Node = dict[str, Any]

trials = 2_000
"""Documents of each kind and round."""

relation: Node = {"op": "exists", "relation": "team"}


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
    script = Path(__file__).with_name("__main__.py").parent.parent / "bench" / "arbitrary.py"
    environment = {"PYTHONPATH": str(script.parent.parent), "PATH": "", "PYTHONHASHSEED": "0"}
    ran = subprocess.run(
        [sys.executable, str(script), *arguments], capture_output=True, text=True, env=environment, check=True
    )
    found: dict[str, float] = json.loads(ran.stdout)
    return found


def drawn(name: str, first: int, count: int) -> list[float]:
    """The milliseconds of so many trials of a kind."""
    from arbitrary import TRIALS, catalogs, homes
    from fixture_folders import dialect_names

    from segsql.dialect import load

    homes(), catalogs(), [load(one) for one in dialect_names()]
    attempt, _ = TRIALS[name]
    return [milliseconds(lambda seed=seed: attempt(Random(seed))) for seed in range(first, first + count)]  # type: ignore[misc]


def largest() -> dict[str, Callable[[], object]]:
    """The largest documents that are taken, and what is done with them."""
    from limits import LIMITS, compiled, document, terms, where

    by_name = {limit.what: limit for limit in LIMITS}
    read = ("keys and values of a document", "keys and values of a definition in YAML", "bytes of a definition in YAML")
    found: dict[str, Callable[[], object]] = {
        one: (lambda limit=by_name[one]: limit.read(limit.number))
        for one in read  # type: ignore[misc]
    }
    gt: Callable[[int], Node] = lambda at: {"op": "gt", "column": "x", "value": at}  # noqa: E731
    among: Callable[[int], Node] = lambda at: {**relation, "where": [gt(at)]}  # noqa: E731
    figure: Callable[[int], Node] = lambda at: {"op": "count", "relation": "team", "where": [gt(at)]}  # noqa: E731
    names = [f"v{at}" for at in range(790)]
    unfolded = [{"name": "long", "value": {"op": "expression", "text": terms(63)}}]
    unfolded += [{"name": one, "value": {"op": "column", "path": "long"}} for one in names[:399]]
    found["compile of 19,998 conditions"] = lambda: compiled(
        where(either(gt, 9_998), either(gt, 9_998)), dialect="postgres"
    )
    found["compile of 9,998 conditions over related rows"] = lambda: compiled(
        where(either(among, 9_998)), dialect="postgres"
    )
    found["compile of 5,000 figures"] = lambda: compiled(
        where(either(lambda at: {"op": "gt", "column": figure(at), "value": 3}, 5_000)), dialect="postgres"
    )
    found["compile of names that unfold to 100,000 parts"] = lambda: compiled(
        document(transformations=unfolded, select=["id", *names[:399]]), dialect="postgres"
    )
    return found


def either(make: Callable[[int], Node], count: int) -> Node:
    return {"op": "or", "conditions": [make(at) for at in range(count)]}


def milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1e3


def main(kind: str, name: str, *numbers: str) -> None:
    """Print what one process finds."""
    found = drawn(name, *map(int, numbers)) if kind == "drawn" else [milliseconds(largest()[name])]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"median": sorted(found)[len(found) // 2], "slowest": max(found), "memory": memory}))


if __name__ == "__main__":
    main(*sys.argv[1:])
