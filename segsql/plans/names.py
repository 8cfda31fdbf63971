"""Names that plans make of others: the same for the same, and never longer than an engine keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

_DIGITS: Final = 8


def bounded(name: str, longest: int) -> str:
    """Return a name that an engine keeps whole: a longer one ends in digits of its SHA-256, so that two do not become one."""
    if len(name.encode()) <= longest:
        return name
    return f"{name[: longest - _DIGITS - 1]}_{hashlib.sha256(name.encode()).hexdigest()[:_DIGITS]}"


def beside(name: Sequence[str], end: str, longest: int) -> tuple[str, ...]:
    """Return the parts of a name beside another, in the same schema."""
    return (*name[:-1], bounded(f"{name[-1]}__{end}", longest))


def of_index(name: Sequence[str], columns: Sequence[str], longest: int) -> str:
    """Return the name of an index that nobody named."""
    return bounded(f"{name[-1]}__{'_'.join(columns)}", longest)


def of_key(name: Sequence[str], longest: int) -> str:
    """Return the name of the key of an object."""
    return bounded(f"{name[-1]}__key", longest)
