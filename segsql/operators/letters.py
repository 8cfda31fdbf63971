"""Letters in lower case: each character is mapped on its own (docs/language.md, section 4)."""

from __future__ import annotations

_CAPITAL_SIGMA, _SIGMA = "\u03a3", "\u03c3"
_CAPITAL_DOTTED_I = "\u0130"


def lowered(text: str) -> str:
    """Return text in lower case.

    Python agrees with engines but for two letters: it writes a sigma at the end of a word in another way, and makes two characters
    of a capital i with a dot.
    """
    return text.replace(_CAPITAL_SIGMA, _SIGMA).replace(_CAPITAL_DOTTED_I, "i").lower()
