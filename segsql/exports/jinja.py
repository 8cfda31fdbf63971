"""Jinja: calls that dbt is to make, and texts in which it finds nothing to do."""

from __future__ import annotations

import re
from typing import Final

# What begins a block, a value or a comment, or would with what is put behind it; and a line break that Jinja would change into another one.
_ALIVE: Final = re.compile(r"\{(?=[{%#\r]|\Z)|\r")
_INERT: Final = {"{": "{{ '{' }}", "\r": r"{{ '\r' }}"}


def is_alive(text: str) -> bool:
    """Whether Jinja would find anything to do in a text, or change it."""
    return _ALIVE.search(text) is not None


def inert(text: str) -> str:
    """Return a template that gives the text, whatever stands in it."""
    return _ALIVE.sub(lambda found: _INERT[found[0]], text)


def call(function: str, *arguments: str, **options: str) -> str:
    """Return a template that puts the result of a call; its arguments are texts without quotes or backslashes."""
    assert not any(letter in text for text in (*arguments, *options.values()) for letter in "'\\\n")
    given = [f"'{one}'" for one in arguments] + [f"{name}='{value}'" for name, value in options.items()]
    return f"{{{{ {function}({', '.join(given)}) }}}}"
