"""Functions of texts."""

from __future__ import annotations

from typing import Final

from segsql.functions.function import Function, takes, texts
from segsql.types import INTEGER, TEXT

TEXTS: Final[dict[str, Function]] = {
    "concat": Function("a || b", 2, 4000, texts, question="concat"),
    "lower": Function("lower(text)", 1, 1, texts, question="lower"),
    "upper": Function("upper(text)", 1, 1, texts, question="upper"),
    "trim": Function("trim(text)", 1, 1, texts, question="trim"),
    "length": Function("length(text)", 1, 1, takes(INTEGER, "text"), question="length"),
    "substring": Function(
        "substring(text, from[, count])",
        2,
        3,
        takes(TEXT, "text", "integer", "integer"),
        question="substring",
        constants=((1, 1), (2, 0)),
    ),
}
