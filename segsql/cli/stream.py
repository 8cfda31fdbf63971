"""What every kind of output needs: remarks on stderr, whether there is color, and text that is safe to show."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from typing import Final, TextIO

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_IN_LINES: Final = re.compile(_CONTROL.pattern.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f"))


def note(text: str) -> None:
    """Write a remark to stderr, as safe to show as ``safe`` makes it; where nobody can be told, nobody is."""
    with suppress(OSError):
        sys.stderr.write(safe(text) + "\n")


def colored(stream: TextIO) -> bool:
    """Whether color is wanted: NO_COLOR forbids and FORCE_COLOR asks for it, else a terminal has it and a pipe not."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def plain(text: str) -> str:
    """Return text with control and direction characters spelled out, so that an input cannot play with the terminal."""
    return _CONTROL.sub(_spelled, text)


def safe(text: str) -> str:
    """Return text of several lines with all spelled out that ``plain`` spells out, but for the line breaks and tabs."""
    return _IN_LINES.sub(_spelled, text)


def blank_controls(line: str) -> str:
    """Return a source line with tabs as spaces and control characters as one mark each; columns stay where they are."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", line.replace("\t", " "))


def _spelled(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 error``, ``2 errors``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def hush() -> None:
    """Send what cannot be written to nowhere: the reader of a pipe has left, or the disk is full."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
