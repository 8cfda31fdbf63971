"""Looks for tests that are missing: branches that none of them takes, and faults that none of them notices.

./dev cover     every branch of the modules that `pyproject.toml` lists has to be taken
./dev mutate    95 of 100 faults put into them, one at a time, have to turn a test red; arguments go to `mutmut run`
"""

import os
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

checkout = Path(__file__).parent.parent
least = 95
noticed = {"killed", "timeout", "segfault"}
left_out = {"skipped", "not checked"}


def selection() -> list[str]:
    """The tests that are about these modules; they need no engine but DuckDB and PostgreSQL's grammar."""
    settings = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    found: list[str] = settings["pytest_add_cli_args_test_selection"]
    return found


def cover() -> int:
    """Run the tests, and tell which lines and branches they leave out."""
    ran = run("coverage", "run", "-m", "pytest", "-q", "-n", "0", *selection())
    return run("coverage", "report") or ran


def mutate(arguments: list[str]) -> int:
    """Break the modules in one place at a time, and tell how many of the faults the tests notice."""
    if status := run("mutmut", "run", *arguments):
        return status
    told = subprocess.run([*module("mutmut"), "results", "--all", "true"], check=True, capture_output=True, text=True)
    faults: dict[str, Counter[bool]] = {}
    for line in told.stdout.splitlines():
        name, _, status_of = line.strip().partition(": ")
        if status_of and status_of not in left_out:
            faults.setdefault(name.partition(".x")[0], Counter())[status_of in noticed] += 1
            if status_of not in noticed:
                print(f"{status_of}: {name}")
    total: Counter[bool] = sum(faults.values(), Counter())
    for name, found in (*sorted(faults.items()), ("all", total)):
        print(f"{name:<40} {found[True]:>5} of {found.total():>5} noticed, {100 * found[True] / found.total():.1f} %")
    return 0 if total and 100 * total[True] >= least * total.total() else 1


def module(name: str) -> list[str]:
    return [sys.executable, "-m", name]


def run(name: str, *arguments: str) -> int:
    return subprocess.run([*module(name), *arguments], check=False).returncode


def main() -> int:
    """Do what the command line asks for."""
    os.chdir(checkout)
    os.environ["SEGSQL_ENGINES"] = "duckdb"
    match sys.argv[1:]:
        case ["cover"]:
            return cover()
        case ["mutate", *arguments]:
            return mutate(arguments)
        case _:
            print(__doc__)
            return 2


if __name__ == "__main__":
    sys.exit(main())
