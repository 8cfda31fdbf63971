"""Figures of whole processes: the command line and the import, against the libraries that they cannot do without."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.measure import ratios
from bench.report import Figure, Section

checkout = Path(__file__).parents[2]
program = Path(sys.executable).with_name("segsql")
cdnow = checkout / "fixtures" / "cdnow"
environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Where modules are compiled once, as they are where a package is installed; the round that is thrown away does it."""


def cost(command: Sequence[str]) -> tuple[float, float]:
    """CPU and wall seconds of a process and of all that it starts."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=checkout, env=environment
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def figures(commands: dict[str, Sequence[str]], pairs: Sequence[tuple[str, str]], rounds: int) -> list[Figure]:
    """What processes cost, and the ratios of some pairs of them."""
    names = list(commands)
    cpu: dict[str, list[float]] = {name: [] for name in names}
    wall: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(rounds + 1):  # the first fills the caches of the system, and is thrown away
        names.append(names.pop(0))
        for name in names:
            spent, passed = cost(commands[name])
            if turn:
                cpu[name].append(spent)
                wall[name].append(passed)
    found: list[Figure] = []
    for above, below in pairs:
        found.append(Figure(f"{above} / {below}, CPU", ratios(cpu, above, below), "x"))
        found.append(Figure(f"{above} / {below}, wall", ratios(wall, above, below), "x"))
    for name in commands:
        found.append(Figure(f"{name}, CPU", [one * 1e3 for one in cpu[name]], "ms"))
        found.append(Figure(f"{name}, wall", [one * 1e3 for one in wall[name]], "ms"))
    return found


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def process_figures(rounds: int) -> Section:
    """``segsql compile`` of one file against a Python that only imports sqlglot."""
    if not program.exists():
        return Section("process", "segsql compile as a process", [], [f"there is no {program.name} beside this Python"])
    command = [
        str(program),
        "compile",
        str(cdnow / "silent_big_spenders.segment.yaml"),
        "--catalog",
        str(cdnow / "cdnow.catalog.yaml"),
        "--dialect",
        "postgres",
        "--as-of",
        "1998-07-01T00:00:00Z",
    ]
    commands: dict[str, Sequence[str]] = {
        "segsql compile": command,
        "import sqlglot": python("import sqlglot"),
        "python": python("pass"),
    }
    found = figures(commands, [("segsql compile", "import sqlglot")], rounds)
    return Section("process", "segsql compile as a process, one file of fixtures/cdnow", found)


def import_figures(rounds: int) -> Section:
    """``import segsql`` against the two imports it cannot do without."""
    commands: dict[str, Sequence[str]] = {
        "import segsql": python("import segsql"),
        "import pydantic, sqlglot": python("import pydantic, sqlglot"),
        "the same and a model": python("import pydantic, sqlglot\nclass Model(pydantic.BaseModel):\n    name: str\n"),
        "python": python("pass"),
    }
    pairs = [("import segsql", "import pydantic, sqlglot"), ("import segsql", "the same and a model")]
    found = figures(commands, pairs, rounds)
    notes = ["pydantic loads most of itself with the first model, which no program that uses it goes without."]
    return Section("import", "import segsql", found, notes)
