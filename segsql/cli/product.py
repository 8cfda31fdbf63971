"""The product of a command, on stdout."""

from __future__ import annotations

import sys

from segsql.cli.stream import colored, safe


def put(text: str, language: str = "") -> None:
    """Write a part of the product, in the colors of its language where there is color.

    A program gets it as it is. A terminal would obey what stands in a text of somebody, so there it is spelled out; in JSON it is everywhere,
    which means the same.
    """
    if language == "json" or sys.stdout.isatty() or colored(sys.stdout):
        text = safe(text)
    if language and colored(sys.stdout):
        from segsql.cli.terminal import put_code

        put_code(text, language)
    else:
        sys.stdout.write(text + "\n")
