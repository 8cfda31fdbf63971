"""Time zones by their names in the IANA database."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LONGEST: Final = 64
"""No zone has a name of more than half of it; Python looks for each part of one, and each within the other, until its stack is full."""
_OF_THE_MACHINE: Final = frozenset({"localtime", "posixrules"})
"""Files that some systems keep beside the zones: which zone each is differs from one machine to the next."""
_OTHER_TREES: Final = ("posix/", "right/")
"""Folders that some systems have; zones of the second count leap seconds."""


def zone_of(name: str) -> ZoneInfo | None:
    """Return the zone of a name; None if there is no such zone."""
    if len(name) > _LONGEST or name in _OF_THE_MACHINE or name.startswith(_OTHER_TREES):
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
