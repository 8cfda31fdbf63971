"""How a source dialect is written, as facts: which signs quote, which stand for operators, which words may stand before a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from segsql.fragments.refusal import WORDS, Advice


@dataclass(frozen=True, slots=True)
class Spelling:
    """The lexical facts of a source dialect. What is not listed here is refused."""

    title: str
    """What messages call the dialect."""
    texts: str
    """The signs that open and close a text."""
    names: Mapping[str, str]
    """The signs that open a quoted name, each with the one that closes it."""
    operators: frozenset[str]
    """Signs other than brackets, commas and dots."""
    before_sign: frozenset[str]
    """Operators that a minus or plus may follow without a blank."""
    before_text: frozenset[str]
    """Words, in lower case, that may stand before a text."""
    same: Mapping[str, str] = field(default_factory=lambda: {"!=": "<>"})
    """Operators that are another way to write one."""
    escapes: Mapping[str, str] | None = None
    """What a letter after a backslash in a text stands for; ``None`` where a backslash is only itself."""
    doubled: bool = True
    """Whether a doubled quote in a text is one quote."""
    refused: Mapping[str, Advice] = field(default_factory=lambda: WORDS)
    """What is said about unquoted words, in lower case, that nothing here needs."""
    counts: bool = False
    """Whether a star may stand for rows, in ``count(*)``."""
