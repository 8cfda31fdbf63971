"""What rich draws: code in colors, tables and Markdown."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Sequence
from typing import Final, Literal

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.markdown import Markdown
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from segsql.cli.stream import colored, count, plain

PIPED_WIDTH: Final = 10_000
"""A pipe has no edge to keep to."""
WIDEST_CELL: Final = 40
_THEME: Final = "ansi_dark"
LEFT_OUT: Final = "…"
GAP: Final = 3
"""What a table puts between two columns."""


class _Console(Console):
    """A console that leaves a broken pipe to the command, which ends quietly."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console(*, stderr: bool = False) -> Console:
    """Return a console on stdout or stderr that prints text as it is."""
    stream = sys.stderr if stderr else sys.stdout
    edge = stream.isatty() or "COLUMNS" in os.environ
    return _Console(
        stderr=stderr,
        width=None if edge else PIPED_WIDTH,
        force_terminal=stream.isatty() or colored(stream),
        color_system="standard" if colored(stream) else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def put_heading(text: str) -> None:
    """Print a heading to stdout."""
    console().print(Text(f"\n{text}", style="bold cyan"), soft_wrap=True)


def put_markdown(text: str) -> None:
    """Print Markdown to stdout as people read it."""
    console().print(Markdown(text, code_theme=_THEME, hyperlinks=False))


def put_code(text: str, language: str) -> None:
    """Print code to stdout in the colors of its language, its lines as they are."""
    drawn = Syntax("", language, theme=_THEME).highlight(text)
    drawn.rstrip()
    console().print(drawn, soft_wrap=True)


def put_table(
    headers: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Collection[int] = (), caption: str = ""
) -> None:
    """Print a table to stdout; ``numbers`` are the columns that stand to the right."""
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for index, header in enumerate(headers):
        side: Literal["left", "right"] = "right" if index in numbers else "left"
        drawn.add_column(plain(header), justify=side, overflow="fold", no_wrap=index == 0)
    for row in rows:
        drawn.add_row(*(plain(cell) for cell in row))
    out = console()
    with out.capture() as captured:
        out.print(drawn)
    sys.stdout.writelines(line.rstrip() + "\n" for line in captured.get().splitlines())
    if caption:
        out.print(Text(caption, style="dim"), soft_wrap=True)


def put_wide_table(
    headers: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Collection[int] = (), caption: str = ""
) -> None:
    """Print a table of which not all columns may fit side by side; those in the middle are left out and counted."""
    kept = _fitting(headers, rows, console().width)
    gap = len(headers) - len(kept)
    if not gap:
        put_table(headers, [[_cut(cell) for cell in row] for row in rows], numbers=numbers, caption=caption)
        return
    places: list[int | None] = [*kept[:-1], None, kept[-1]]

    def pick(row: Sequence[str]) -> list[str]:
        return [LEFT_OUT if place is None else _cut(row[place]) for place in places]

    right = [index for index, place in enumerate(places) if place in numbers]
    put_table(
        pick(headers), [pick(row) for row in rows], numbers=right, caption=f"{caption}; {count(gap, 'column')} left out"
    )


def _cut(cell: str) -> str:
    return cell if len(cell) <= WIDEST_CELL else cell[: WIDEST_CELL - 1] + LEFT_OUT


def _fitting(headers: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return which columns fit side by side: all of them, or the first ones and the last."""
    widths = [
        GAP + min(WIDEST_CELL, max(cell_len(plain(row[index])) for row in (headers, *rows)))
        for index in range(len(headers))
    ]
    if sum(widths) <= width or len(widths) < 3:
        return list(range(len(widths)))
    room = width - widths[-1] - cell_len(LEFT_OUT) - GAP
    kept = 1
    while kept < len(widths) - 1 and sum(widths[: kept + 1]) <= room:
        kept += 1
    return [*range(kept), len(widths) - 1]
