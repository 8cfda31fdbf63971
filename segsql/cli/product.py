"""The product of a command, on stdout."""

from __future__ import annotations

import sys

from segsql.cli.stream import colored


def put(text: str, language: str = "") -> None:
    """Write a part of the product, in the colors of its language where there is color."""
    if language and colored(sys.stdout):
        from segsql.cli.terminal import put_code

        put_code(text, language)
    else:
        sys.stdout.write(text + "\n")
