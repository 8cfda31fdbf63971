"""Figures as a plain table and as JSON."""

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import sqlglot.generator

from bench.measure import spread


@dataclass(frozen=True)
class Figure:
    """One figure: the median of what the rounds gave, and what it must not exceed, where there is such a thing."""

    name: str
    rounds: Sequence[float]
    unit: str
    goal: float | None = None
    failure: str = ""
    """Why there is no figure; a figure that could not be had meets no goal."""

    @property
    def value(self) -> float:
        return spread(self.rounds)[0] if self.rounds else float("nan")

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if self.goal is None:
            return None
        return not self.failure and self.value <= self.goal


@dataclass(frozen=True)
class Section:
    """Figures that belong together, and what a reader must know of them."""

    name: str
    title: str
    figures: Sequence[Figure]
    notes: Sequence[str] = ()


def build_of_sqlglot() -> str:
    """Which build of sqlglot is active: ``compiled`` (sqlglotc) or ``pure``."""
    return "pure" if str(sqlglot.generator.__file__).endswith(".py") else "compiled"


def machine() -> dict[str, str | int | None]:
    """What the figures were made on."""
    found: dict[str, str | int | None] = {
        "cores": os.cpu_count(),
        "architecture": platform.machine(),
        "system": platform.system(),
        "python": platform.python_version(),
        "sqlglot build": build_of_sqlglot(),
    }
    for package in ("segsql", "sqlglot", "sqlglotc", "pydantic", "sqlalchemy"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = None
    return found


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows, the first of them a heading, in columns; the first column to the left, the rest to the right."""
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    lines = [
        "  ".join(cell.rjust(width) if index else cell.ljust(width) for index, (cell, width) in enumerate(zip(row, widths, strict=True)))
        for row in rows
    ]  # fmt: skip
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def written(section: Section) -> str:
    """A section as text."""
    rows = [["figure", "value", "+-", "unit", "goal", "met"]]
    for one in section.figures:
        value, part = spread(one.rounds) if one.rounds else (float("nan"), 0.0)
        rows.append(
            [
                one.name,
                one.failure or _digits(value),
                "" if one.failure or len(one.rounds) < 4 else f"{part:.0%}",
                one.unit,
                "" if one.goal is None else _digits(one.goal),
                {None: "", True: "yes", False: "NO"}[one.met],
            ]
        )
    return "\n".join(
        [f"{section.name}: {section.title}", "", table(rows), *(["", *section.notes] if section.notes else [])]
    )


def _digits(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def store(path: Path, sections: Iterable[Section]) -> None:
    """Write the raw numbers of every round as JSON."""
    figures = [
        {
            "section": section.name,
            "figure": one.name,
            "value": one.value if one.rounds else None,
            "unit": one.unit,
            "goal": one.goal,
            "met": one.met,
            "failure": one.failure or None,
            "rounds": list(one.rounds),
        }
        for section in sections
        for one in section.figures
    ]
    path.write_text(json.dumps({"machine": machine(), "figures": figures}, indent=1) + "\n", encoding="utf-8")
