"""DuckDB's grammar as tables: the precedence of its operators, its words, types and closed lists.

It comes of PostgreSQL's. What differs: ``->`` binds least of all, as it also begins lambdas, so ``doc->'a' = 1`` compares first; ``~`` binds as LIKE
does; a list may stand in brackets alone.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from segsql.fragments.calls import JOINED, trim
from segsql.fragments.duckdb.calls import CONSTRUCTS
from segsql.fragments.duckdb.operations import FUNCTIONS
from segsql.fragments.duckdb.spelling import DUCKDB
from segsql.fragments.duckdb.words import MOMENTS, REFUSED, RESERVED, SIZES, TYPES
from segsql.fragments.grammar import COMPARISONS, Grammar, Level

_RANGES: Final = frozenset({"between", "in", "like", "ilike", "similar"})

GRAMMAR: Final = Grammar(
    title=DUCKDB.title,
    levels={
        "->": Level.ARROW,
        "or": Level.OR,
        "and": Level.AND,
        **dict.fromkeys(("is", "isnull", "notnull"), Level.IS),
        **dict.fromkeys(COMPARISONS, Level.COMPARISON),
        **dict.fromkeys((*_RANGES, "not", "~", "~*", "!~", "!~*"), Level.RANGE),
        **dict.fromkeys(("||", "->>", "@>", "<@", "&&", "^@"), Level.SIGN),
        **dict.fromkeys(("+", "-"), Level.SUM),
        **dict.fromkeys(("*", "/", "//", "%"), Level.PRODUCT),
        "^": Level.POWER,
        "at": Level.ZONE,
        "collate": Level.COLLATE_OF_ZONED,
    },
    climbs=False,
    ranges=_RANGES,
    quantified=frozenset(),
    among="list_contains(list, value) looks at the items",
    reserved=RESERVED,
    moments=MOMENTS,
    types=TYPES,
    sizes=SIZES,
    items=frozenset({"TEXT", "VARCHAR", "TINYINT", "SMALLINT", "INTEGER", "BIGINT"}),
    lists=True,
    places_of_calls=True,
    functions=FUNCTIONS,
    constructs={**JOINED, **CONSTRUCTS, ("trim", "("): partial(trim, "trim")},
    collations={"nocase": "collate nocase", "noaccent": "collate noaccent"},
    refused=REFUSED,
)
