"""Looks for tests that are missing: branches that none of them takes, and faults that none of them notices.

./dev cover     every branch of the modules that `pyproject.toml` lists has to be taken
./dev mutate    of the faults put into each of them, one at a time, 95 of 100 have to turn a test red; an argument is a pattern of
                modules, such as 'segsql.fragments.*'
"""

import contextlib
import fnmatch
import io
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

checkout = Path(__file__).parent.parent
least = 95
copy = Path("mutants")
"""Where mutmut puts a copy of the tree with all faults in it."""


def settings(name: str) -> list[str]:
    """What `pyproject.toml` says for mutmut."""
    text = (checkout / "pyproject.toml").read_text(encoding="utf-8")
    found: list[str] = tomllib.loads(text)["tool"]["mutmut"][name]
    return found


def selection() -> list[str]:
    """The tests that are about these modules; they need no engine but DuckDB and PostgreSQL's grammar."""
    return [*settings("pytest_add_cli_args"), *settings("pytest_add_cli_args_test_selection")]


def cover() -> int:
    """Run the tests, and tell which lines and branches they leave out."""
    ran = run("coverage", "run", "-m", "pytest", *selection())
    return run("coverage", "report") or ran


def mutate(patterns: Sequence[str]) -> int:
    """Break the modules in one place at a time, and tell how many of the faults the tests notice.

    mutmut makes the faults. It would start a pytest for each, where most of the time goes into starting; here one collects the tests,
    and is forked.
    """
    import pytest
    from mutmut.utils.format_utils import get_module_from_key

    by_module = {one: get_module_from_key(one) for one in made(patterns or ["*"])}
    print(f"{len(by_module):,} faults", flush=True)
    if not by_module:
        return 0  # tables of facts have nothing that could be broken in one place
    sys.path.insert(0, str(copy.absolute()))
    from faults import Faults

    faults = Faults(list(by_module))
    with contextlib.chdir(copy):
        if status := pytest.main(["-p", "no:cacheprovider", *selection()], plugins=[faults]):
            return int(status)
    for name, why in faults.missed.items():
        print(f"\n{name}: {why}\n{difference(name)}")
    return score(Counter(by_module.values()), Counter(by_module[one] for one in faults.missed))


def made(patterns: Sequence[str]) -> list[str]:
    """Put the faults into a copy of the tree; return their names."""
    from mutmut.__main__ import create_mutants
    from mutmut.configuration import config
    from mutmut.mutation.trampoline import set_mutant_under_test
    from mutmut.utils.file_utils import copy_also_copy_files, copy_src_dir, walk_mutatable_files

    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    set_mutant_under_test("mutant_generation")
    modules = {str(one): ".".join(one.with_suffix("").parts) for one in walk_mutatable_files()}
    wanted = [path for path, module in modules.items() if any(fnmatch.fnmatch(module, one) for one in patterns)]
    config().only_mutate = wanted or sys.exit(f"no module is called {' or '.join(patterns)}")
    with contextlib.redirect_stdout(io.StringIO()):
        copy_src_dir()
        copy_also_copy_files()
        create_mutants(1)
    facts = [json.loads(one.read_text(encoding="utf-8")) for one in sorted(copy.rglob("*.meta"))]
    return [name for one in facts for name in one["exit_code_by_key"]]


def difference(name: str) -> str:
    """The lines that a fault changes."""
    from mutmut.mutation.diff_apply import find_mutant, get_diff_for_mutant

    lines = get_diff_for_mutant(name, path=find_mutant(name).path).splitlines()
    return "\n".join(one for one in lines if one[:1] in ("-", "+") and one[:3] not in ("---", "+++"))


def score(faults: Counter[str], missed: Counter[str]) -> int:
    """Tell how many faults of each module are noticed; return 1 if in one of them that is less than it has to be."""
    rows = [(module, count, count - missed[module]) for module, count in sorted(faults.items())]
    print()
    for module, count, noticed in (*rows, ("all", faults.total(), faults.total() - missed.total())):
        print(f"{module:<40} {noticed:>5} of {count:>5} noticed, {100 * noticed / count:.1f} %")
    return int(any(100 * noticed < least * count for _, count, noticed in rows))


def run(name: str, *arguments: str) -> int:
    return subprocess.run([sys.executable, "-m", name, *arguments], check=False).returncode


def main() -> int:
    """Do what the command line asks for."""
    os.chdir(checkout)
    os.environ |= {"SEGSQL_ENGINES": "duckdb", "HYPOTHESIS_PROFILE": "hunt"}
    match sys.argv[1:]:
        case ["cover"]:
            return cover()
        case ["mutate", *patterns]:
            return mutate(patterns)
        case _:
            print(__doc__)
            return 2


if __name__ == "__main__":
    sys.exit(main())
