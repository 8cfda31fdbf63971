"""How PostgreSQL is written (manual, 4.1); its own grammar confirms it in the tests."""

from __future__ import annotations

from dataclasses import replace
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

_ONE_SELECT: Final = "one SELECT, which JOIN lets read further tables"

OF_QUERIES: Final = replace(
    POSTGRES,
    before_text=POSTGRES.before_text | {"select", "distinct", "on", "where", "having", "by"},
    refused={
        **dict.fromkeys(("union", "intersect", "except"), ("set operations are not accepted", _ONE_SELECT)),
        "into": ("SELECT INTO is not accepted", "what is to become of the rows is for a plan to say"),
        "fetch": ("FETCH is not accepted", "LIMIT n"),
        "window": ("window functions are not accepted", ""),
        "lateral": ("LATERAL is not accepted", _ONE_SELECT),
        **dict.fromkeys(("table", "returning", "create", "grant"), ("this is no SELECT", _ONE_SELECT)),
    },
    counts=True,
)
"""How whole queries are written."""
