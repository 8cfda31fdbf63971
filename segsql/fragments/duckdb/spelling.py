"""How DuckDB is written; its own parser confirms it in the tests."""

from __future__ import annotations

from typing import Final

from segsql.fragments.spelling import Spelling

DUCKDB: Final = Spelling(
    title="DuckDB",
    texts="'",
    names={'"': '"'},
    operators=frozenset({
        "+", "-", "*", "/", "//", "%", "^", "**", "||", "=", "==", "<>", "!=", "<", "<=", ">", ">=", "::", "->", "->>", "@>", "<@", "&&", "^@",
        "~", "~*", "!~", "!~*",
    }),
    # Any other run of signs that ends in a minus or plus is an operator of its own there, such as !=- and %-.
    before_sign=frozenset({"+", "-", "*", "/", "//", "**", "=", "==", "<>", "<", "<=", ">", ">=", "->", "->>"}),
    before_text=frozenset({
        "and", "or", "not", "like", "ilike", "to", "escape", "between", "in", "from", "for", "case", "when", "then", "else", "leading",
        "trailing", "both", "placing", "zone", "date", "timestamp", "timestamptz", "interval",
    }),
    same={"!=": "<>", "==": "=", "**": "^"},
)  # fmt: skip
