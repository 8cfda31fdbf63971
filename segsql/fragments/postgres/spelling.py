"""How PostgreSQL is written (manual, 4.1); its own grammar confirms it in the tests."""

from __future__ import annotations

from typing import Final

from segsql.fragments.spelling import Spelling

POSTGRES: Final = Spelling(
    title="PostgreSQL",
    texts="'",
    names={'"': '"'},
    operators=frozenset({
        "+", "-", "*", "/", "%", "^", "||", "=", "<>", "!=", "<", "<=", ">", ">=", "::", "->", "->>", "#>", "#>>", "@>", "<@",
        "?", "?|", "?&", "&&", "~", "~*", "!~", "!~*",
    }),
    # Any other run of signs that ends in a minus or plus is an operator of its own there, such as !=- (manual, 4.1.3).
    before_sign=frozenset({"+", "-", "*", "/", "=", "<>", "<", "<=", ">", ">=", "->", "->>"}),
    before_text=frozenset({
        "and", "or", "not", "like", "ilike", "to", "escape", "between", "symmetric", "in", "from", "for", "case", "when", "then",
        "else", "leading", "trailing", "both", "placing", "zone", "date", "timestamp", "timestamptz", "interval",
    }),
)  # fmt: skip
