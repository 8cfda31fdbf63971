"""How far something is that takes long, for people who wait for it at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TypeAlias

Tell: TypeAlias = Callable[[str, int, int], None]
"""Takes what the next step is for, its place among all, from 1 on, and how many there are."""


@contextmanager
def progress(first: str) -> Generator[Tell | None]:
    """Show on stderr what is done and for how long, until the end; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from segsql.cli.terminal import console

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=console(stderr=True), transient=True) as shown:
        task = shown.add_task(first, total=None)

        def tell(purpose: str, at: int, count: int) -> None:
            shown.update(task, description=f"step {at} of {count}: {purpose}")

        yield tell
