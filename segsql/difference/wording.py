"""Parts of a definition as text for people: YAML in one line, cut where it is long, with nothing that a terminal takes for a command."""

from __future__ import annotations

import json
import re
from typing import Final

from segsql.errors import printable

_MOST: Final = 1_000
"""More characters of a part are cut off."""
_PLAIN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*|\d{4}-\d{2}-\d{2}")
_WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""What readers of YAML take for something else than text."""


def said(data: object) -> str:
    """Return plain data as text in one line."""
    text = printable(_flow(data))
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"


def _flow(data: object) -> str:
    match data:
        case dict():
            return f"{{{', '.join(f'{_flow(key)}: {_flow(value)}' for key, value in data.items())}}}"
        case list():
            return f"[{', '.join(map(_flow, data))}]"
        case str() if _PLAIN.fullmatch(data) and data.lower() not in _WORDS:
            return data
        case _:
            return json.dumps(data, ensure_ascii=False)
