"""What rich draws: code in colors, tables and Markdown."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Final

from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from segsql.cli.stream import colored, plain

PIPED_WIDTH: Final = 10_000
"""A pipe has no edge to keep to."""
WIDEST_CELL: Final = 40
LEFT_OUT: Final = "…"


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


def code(text: str, language: str) -> Text:
    """Return code in the colors of its language."""
    found = Syntax("", language, theme="ansi_dark").highlight(text)
    found.rstrip()
    return found


def put_code(text: str, language: str) -> None:
    """Print code to stdout in the colors of its language, its lines as they are."""
    console().print(code(text, language), soft_wrap=True)


def table(
    headers: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Sequence[int] = (), caption: str = ""
) -> RenderableType:
    """Return a table; ``numbers`` are the columns that stand to the right."""
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, caption=caption or None, caption_justify="left")
    for index, header in enumerate(headers):
        drawn.add_column(plain(header), justify="right" if index in numbers else "left", overflow="fold")
    for row in rows:
        drawn.add_row(*(plain(cell) for cell in row))
    return drawn


def fitting(headers: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return which columns fit side by side: all of them, or the first ones and the last."""
    widths = [
        min(WIDEST_CELL, max(cell_len(plain(row[index])) for row in (headers, *rows))) + 2
        for index in range(len(headers))
    ]
    if sum(widths) <= width or len(widths) < 3:
        return list(range(len(widths)))
    room = width - widths[-1] - cell_len(LEFT_OUT) - 2
    kept: list[int] = []
    for index, one in enumerate(widths[:-1]):
        room -= one
        if room < 0 and kept:
            break
        kept.append(index)
    return [*kept, len(widths) - 1]
