"""What every engine was asked in a run, printed at its end: cases, random examples, statements of the goldens, disagreements."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict

import pytest


class Count(TypedDict):
    """The figures of one engine."""

    version: str
    cases: int
    goldens: int
    examples: int
    strings: int
    disagreements: int


figures = ("cases", "goldens", "examples", "strings", "disagreements")


@dataclass
class Tally:
    """The figures of all engines, by label."""

    counts: dict[str, Count] = field(default_factory=dict)
    rules: dict[str, dict[str, int]] = field(default_factory=dict)
    """By label and by rule of the contract, how many cases showed it."""
    suites: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    """By outside suite and by label, how many cases it has, how many gave what they expect, and how many were refused by name."""

    def add_suite(self, suite: str, label: str, *, cases: int, held: int, refused: int) -> None:
        """Note what an outside suite came to on an engine."""
        self.suites.setdefault(suite, {})[label] = [cases, held, refused]

    def add_rule(self, label: str, rule: str, cases: int) -> None:
        """Note that a rule was shown on an engine."""
        self.rules.setdefault(label, {})[rule] = cases

    def add(self, label: str, version: str, **more: int) -> None:
        """Count what an engine was asked, under the names in ``figures``."""
        count = self.counts.setdefault(
            label, Count(version=version, cases=0, goldens=0, examples=0, strings=0, disagreements=0)
        )
        for name, amount in more.items():
            count[name] += amount  # type: ignore[literal-required]  # pyright: ignore[reportGeneralTypeIssues]

    def merge(
        self,
        counts: Mapping[str, Count],
        rules: Mapping[str, Mapping[str, int]],
        suites: Mapping[str, Mapping[str, list[int]]],
    ) -> None:
        """Add what another process counted."""
        for suite, told in suites.items():
            self.suites.setdefault(suite, {}).update(told)
        for label, shown in rules.items():
            self.rules.setdefault(label, {}).update(shown)
        for label, count in counts.items():
            self.add(label, count["version"], **{name: int(count[name]) for name in figures})  # type: ignore[literal-required]

    def table(self) -> Iterable[str]:
        """The figures as lines, engines in the order of their labels."""
        rows: list[tuple[str, ...]] = [("engine", "version", *figures)]
        for label, count in sorted(self.counts.items()):
            rows.append((label, count["version"], *(f"{count[name]:,}" for name in figures)))  # type: ignore[literal-required]
        return aligned(rows, left=2)

    def contract(self) -> Iterable[str]:
        """How many cases showed each rule on each engine, as lines."""
        labels = sorted(self.rules)
        names = dict.fromkeys(rule for label in labels for rule in self.rules[label])
        rows = [("rule", *labels)]
        rows += [(name, *(str(self.rules[label].get(name, "-")) for label in labels)) for name in names]
        return aligned(rows, left=1)

    def outside(self) -> Iterable[str]:
        """What the outside suites came to on each engine, as lines."""
        rows: list[tuple[str, ...]] = [("suite", "engine", "cases", "as expected", "refused by name")]
        rows += [
            (suite, label, *map(str, counts))
            for suite, told in sorted(self.suites.items())
            for label, counts in sorted(told.items())
        ]
        return aligned(rows, left=2)


def aligned(rows: Sequence[Sequence[str]], left: int) -> Iterable[str]:
    """Rows as lines with their cells below each other, the first ones to the left."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = enumerate(zip(row, widths, strict=True))
        yield "  ".join(cell.ljust(width) if at < left else cell.rjust(width) for at, (cell, width) in cells).rstrip()


kept = pytest.StashKey[Tally]()
"""Where a run keeps its tally."""


def pytest_configure(config: pytest.Config) -> None:
    config.stash[kept] = Tally()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the figures of a worker process to the one that prints them."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        tally = session.config.stash[kept]
        output["tally"] = {"counts": tally.counts, "rules": tally.rules, "suites": tally.suites}


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object, error: object) -> None:
    """Take the figures of a worker process that has ended."""
    del error
    counted = getattr(node, "workeroutput", {}).get("tally", {})
    config = getattr(node, "config", None)
    if counted and isinstance(config, pytest.Config):
        config.stash[kept].merge(counted["counts"], counted["rules"], counted["suites"])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table where any engine was asked anything."""
    if config.stash[kept].counts:
        terminalreporter.section("engines")
        for line in config.stash[kept].table():
            terminalreporter.line(line)
    if config.stash[kept].rules:
        terminalreporter.section("rules of the contract, and the cases that showed them")
        for line in config.stash[kept].contract():
            terminalreporter.line(line)
    if config.stash[kept].suites:
        terminalreporter.section("outside suites")
        for line in config.stash[kept].outside():
            terminalreporter.line(line)
