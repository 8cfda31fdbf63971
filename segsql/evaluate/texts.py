"""Text: characters are code points, and each is mapped on its own (docs/language.md, sections 4 and 5)."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

_INTEGER: Final = re.compile("[-+]?[0-9]{1,18}")
_DATE: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def raised(text: str) -> str:
    """Return text in upper case; a character whose capital would be several, such as a sharp s, stays."""
    raised = text.upper()
    return raised if len(raised) == len(text) else "".join(map(_capital, text))


def _capital(character: str) -> str:
    """Return the one capital of a character: some letters of Greek have one only where a title begins."""
    found = (character.upper(), character.title(), character)
    return next(one for one in found if len(one) == 1)


def part(text: str, start: int, count: int | None) -> str:
    """Return the characters from ``start`` on, which counts from 1, to the end or so many of them."""
    return text[start - 1 :] if count is None else text[start - 1 : start - 1 + count]


def integer(text: str) -> int | None:
    """Return the integer that text spells by an optional sign and 1 to 18 digits, and by nothing else."""
    return int(text) if _INTEGER.fullmatch(text) else None


def date(text: str) -> dt.date | None:
    """Return the day of the calendar that text spells as ``YYYY-MM-DD``."""
    if not _DATE.fullmatch(text):
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
