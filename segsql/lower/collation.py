"""Forms of text for engines where every text has a collation, which decides what is equal and what comes first.

Columns are put into one that tells all code points apart, and spaces at the end too. What is made of such text has the collation as
well, in a grouped table and behind DISTINCT no less, so it is put once on each part that comes without.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower import padded

Build: TypeAlias = Callable[[], exp.Expr]
ValueForm: TypeAlias = Callable[[Build], exp.Expr]

_HANDS_ON: Final = frozenset(
    [
        "COALESCE",
        "CONCAT",
        "LOWER",
        "LTRIM",
        "MAX",
        "MIN",
        "NULLIF",
        "REPLACE",
        "RIGHT",
        "RTRIM",
        "SUBSTR",
        "SUBSTRING_INDEX",
        "TRIM",
        "UPPER",
    ]
)


def _is_collated(node: exp.Expr) -> bool:
    """Whether a collation was put on a text, or on a part of it."""
    match node:
        case exp.Introducer():
            return isinstance(node.expression, exp.Var) and str(node.expression.this).startswith("COLLATE ")
        case exp.Anonymous():
            return node.this in _HANDS_ON and any(_is_collated(one) for one in node.expressions)
        case exp.Case():
            results = [one.args["true"] for one in node.args["ifs"]]
            return any(_is_collated(one) for one in (*results, node.args.get("default")) if one is not None)
        case _:
            return False


def _in_unicode(text: exp.Expr) -> exp.Expr:
    return n.call("CONVERT", n.glue(text, n.word("USING utf8mb4")))


def _collate(name: str) -> ValueForm:
    def collated(value: Build) -> exp.Expr:
        text = value()
        return text if _is_collated(text) else n.glue(_in_unicode(text), n.word(f"COLLATE {name}"))

    return collated


collate_0900_bin: Final = _collate("utf8mb4_0900_bin")
collate_nopad_bin: Final = _collate("utf8mb4_nopad_bin")

ONE_SIDED: Final[frozenset[Callable[..., exp.Expr]]] = frozenset(
    {collate_0900_bin, collate_nopad_bin, padded.COLLATE_BINARY, padded.by_code_point}
)
"""Forms that settle a comparison from one side, so that a constant on the other needs none."""


def lower_but_two(value: Build) -> exp.Expr:
    """Lower case, with two letters changed before that the function drops, since their small ones take more bytes."""
    text = collate_0900_bin(value)
    for capital, small in (("c8ba", "e2b1a5"), ("c8be", "e2b1a6")):
        text = n.call("REPLACE", text, n.word(f"_utf8mb4 x'{capital}'"), n.word(f"_utf8mb4 x'{small}'"))
    return n.call("LOWER", text)


def in_uca1400(function: str) -> ValueForm:
    """The other case by the letters of a collation that knows all of them; the binary one knows few."""

    def changed(value: Build) -> exp.Expr:
        text = value()
        plain = text.this if isinstance(text, exp.Introducer) and _is_collated(text) else _in_unicode(text)
        known = n.glue(plain, n.word("COLLATE utf8mb4_uca1400_ai_ci"))
        return n.glue(n.call(function, known), n.word("COLLATE utf8mb4_nopad_bin"))

    return changed
