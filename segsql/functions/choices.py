"""Functions that choose among values, of any one type."""

from __future__ import annotations

from typing import Final

from segsql.functions.function import Function, first, same

CHOICES: Final[dict[str, Function]] = {
    "coalesce": Function("coalesce(value, value, ...)", 2, 100, same, "all"),
    "nullif": Function("nullif(value, value)", 2, 2, first, "always"),
}
