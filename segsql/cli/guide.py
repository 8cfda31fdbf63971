"""``segsql error``: what the errors guide says about a code."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

import segsql
from segsql.cli.product import put
from segsql.cli.stream import colored, note
from segsql.errors import CODES, did_you_mean

_FILE: Final = "errors.md"
# What tells the tests how to run an example is of no use to a reader.
_COMMENT: Final = re.compile(r"<!--.*?-->\n?", re.DOTALL)


def put_entry(code: str | None) -> int:
    """Print the entry of a code, or all codes; return the exit code."""
    if code is None:
        put("\n".join(sorted(CODES)))
        return 0
    if code not in CODES:
        hint = did_you_mean(code, CODES)
        note(f'error: no error code "{code}"')
        note(f"  help: {hint or 'segsql error lists them'}")
        return 2
    entry = entries().get(code)
    if entry is None:
        note(f"error: the errors guide says nothing about {code}")
        return 2
    if colored(sys.stdout):
        from segsql.cli.terminal import put_markdown

        put_markdown(f"## {code}\n\n{entry}")
    else:
        put(f"{code}\n\n{entry}")
    return 0


def entries() -> dict[str, str]:
    """Return the text of each section of the errors guide by its heading; nothing if the guide is not there."""
    try:
        text = _guide().read_text(encoding="utf-8")
    except OSError:
        return {}
    _, *sections = _COMMENT.sub("", f"\n{text}").split("\n## ")
    return {heading.strip("` "): body.strip() for heading, _, body in (one.partition("\n") for one in sections)}


def _guide() -> Path:
    """Return the guide: inside the installed package, or in the documentation of a checkout."""
    package = Path(segsql.__file__).parent
    inside = package / _FILE
    return inside if inside.is_file() else package.parent / "docs" / _FILE
