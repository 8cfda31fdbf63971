"""The command line of the benchmarks."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from bench.apply.figures import apply_figures
from bench.arbitrary import arbitrary_figures
from bench.compiling import flat_figures, read_figures, stage_figures, w_figures
from bench.processes import import_figures, process_figures
from bench.refusing import cap_figures, depth_figures
from bench.report import Section, build_of_sqlglot, machine, store, written
from bench.sql import sql_figures

sections: Mapping[str, tuple[Callable[[int], Section], int]] = {
    "w": (w_figures, 15),
    "stages": (stage_figures, 15),
    "flat": (flat_figures, 7),
    "read": (read_figures, 3),
    "depth": (depth_figures, 7),
    "cap": (cap_figures, 7),
    "arbitrary": (arbitrary_figures, 3),
    "process": (process_figures, 15),
    "import": (import_figures, 15),
    "sql": (sql_figures, 7),
    "apply": (apply_figures, 1_000),
}
"""Each section's measurement, and how many rounds it takes."""


def main() -> int:
    """Print the figures asked for; the status is 1 where a goal is missed."""
    parser = argparse.ArgumentParser(
        prog="./dev bench", description="What compiling costs; docs/benchmarks.md explains it."
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"figures to make, all by default: {', '.join(sections)}"
    )
    parser.add_argument("--rounds", type=int, help="rounds of each, instead of its own number")
    parser.add_argument("--customers", type=int, help="so many in the tables of sql, for a first look")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers of every round to a file")
    options = parser.parse_args()
    if unknown := sorted(set(options.names) - set(sections)):
        parser.error(f"no figures named {', '.join(unknown)}; there are {', '.join(sections)}")
    if build_of_sqlglot() != "compiled":
        parser.error("the goals are set for the compiled sqlglot, and the pure one is active: install sqlglot[c]")
    print(", ".join(f"{name} {value}" for name, value in machine().items()), flush=True)
    found: list[Section] = []
    for name, (measure, rounds) in sections.items():
        if name in options.names or not options.names:
            rounds = options.rounds or rounds
            found.append(sql_figures(rounds, options.customers) if name == "sql" else measure(rounds))
            print(f"\n{written(found[-1])}", flush=True)
    if options.json:
        store(options.json, found)
    missed = [one.name for section in found for one in section.figures if one.met is False]
    print(f"\nmissed: {'; '.join(missed)}" if missed else "\nevery goal is met", file=sys.stderr)
    return 1 if missed else 0
