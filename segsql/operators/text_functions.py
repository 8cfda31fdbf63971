"""The functions of texts, and what each asks a dialect."""

from __future__ import annotations

from typing import Final

from segsql.operators.operation import Operation

_SINGLE: Final = (
    "lower",
    "upper",
    "trim",
    "ltrim",
    "rtrim",
    "length",
    "substring",
    "right",
    "replace",
    "strpos",
    "split_part",
    "murmur3",
    "fnv1a",
)
_PADDED: Final = ("functions.length", "functions.substring", "functions.right", "functions.concat")

TEXT_FUNCTIONS: Final = (
    Operation("a || b", "functions", ("concat",), ("functions.concat",), ("text.read",)),
    *(Operation(one, "functions", (one,), (f"functions.{one}",), ("text.read",)) for one in _SINGLE),
    Operation("left", "functions", ("left",), ("functions.substring",), ("text.read",)),
    Operation("lpad", "functions", ("lpad",), _PADDED, ("literals.string", "numbers.mixed", "text.read")),
    Operation(
        "rpad", "functions", ("rpad",), ("functions.concat", "functions.substring"), ("literals.string", "text.read")
    ),
    Operation(
        "concat_ws",
        "functions",
        ("concat_ws",),
        ("functions.concat", "functions.substring"),
        ("literals.empty_text", "literals.string", "numbers.mixed", "text.read"),
    ),
)
"""Functions that read texts, or give some."""
