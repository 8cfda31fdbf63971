"""PostgreSQL's grammar as tables: the precedence of its operators (manual, 4.1.6), its words, types and closed lists."""

from __future__ import annotations

from functools import partial
from typing import Final

from segsql.fragments.calls import JOINED, trim
from segsql.fragments.grammar import COMPARISONS, Grammar, Level
from segsql.fragments.postgres.operations import FUNCTIONS, SIGNS
from segsql.fragments.postgres.spelling import POSTGRES
from segsql.fragments.postgres.words import MOMENTS, REFUSED, RESERVED, SIZES, TYPES

_RANGES: Final = frozenset({"between", "between symmetric", "in", "like", "ilike", "similar"})

GRAMMAR: Final = Grammar(
    title=POSTGRES.title,
    levels={
        "or": Level.OR,
        "and": Level.AND,
        **dict.fromkeys(("is", "isnull", "notnull"), Level.IS),
        **dict.fromkeys(COMPARISONS, Level.COMPARISON),
        **dict.fromkeys((*_RANGES, "not"), Level.RANGE),
        **dict.fromkeys(SIGNS, Level.SIGN),
        **dict.fromkeys(("+", "-"), Level.SUM),
        **dict.fromkeys(("*", "/", "%"), Level.PRODUCT),
        "^": Level.POWER,
        "at": Level.ZONE,
        "collate": Level.COLLATE,
    },
    climbs=True,
    ranges=_RANGES,
    quantified=frozenset({"= any", "<> all"}),
    among="= ANY (array) and <> ALL (array) look at the items",
    reserved=RESERVED,
    moments=MOMENTS,
    types=TYPES,
    sizes=SIZES,
    items=frozenset({"TEXT", "SMALLINT", "INTEGER", "BIGINT"}),
    lists=False,
    places_of_calls=False,
    functions=FUNCTIONS,
    constructs={**JOINED, ("trim", "("): partial(trim, "btrim")},
    collations={'"C"': "collate"},
    refused=REFUSED,
)
