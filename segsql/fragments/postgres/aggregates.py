"""The aggregates that a whole query may have (manual, 9.21); a fragment has none.

They are read as functions of a closed list. Where none may stand, as in WHERE and in the argument of another, the grammar is ``PLAIN``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from segsql.fragments.kinds import OF_NUMERIC, Kind
from segsql.fragments.postgres.grammar import GRAMMAR
from segsql.fragments.postgres.overloads import result_of
from segsql.fragments.postgres.rules import RULES
from segsql.fragments.reader import Tokens
from segsql.fragments.refusal import Advice
from segsql.fragments.signatures import Function, entry
from segsql.fragments.tree import Apply, Piece, pieces
from segsql.types import MAX_PRECISION

_ORDERED: Final = ("integer", "numeric", "double", "text", "date", "timestamp", "timestamptz", "interval")
_ALIKE: Final = (*_ORDERED, "boolean", "uuid", "jsonb", "text[]", "integer[]")
"""Types whose values can be told apart; json is none of them."""

AGGREGATES: Final[dict[str, Function]] = {
    "count *": entry("9.21", "> integer"),
    "count": entry("9.21", "any > integer"),
    "count distinct": entry("9.21", *(f"{one} > integer" for one in _ALIKE)),
    "sum": entry("9.21", "integer > total", "numeric > total", "double > double", "interval > interval"),
    "avg": entry("9.21", "numeric > numeric", "double > double", "interval > interval"),
    **dict.fromkeys(("min", "max"), entry("9.21", *(f"{one} > same" for one in _ORDERED))),
}
"""By name, those of COUNT being three, since a star is no value and DISTINCT no argument."""

_CALLED: Final = ("count", "sum", "avg", "min", "max")
_ELSEWHERE: Final = ("bool_and", "bool_or", "every", "array_agg", "string_agg", "json_agg", "jsonb_agg")
_WINDOWS: Final = ("row_number", "rank", "dense_rank", "lag", "lead", "ntile", "first_value", "last_value")
_LISTED: Final = f"the aggregates are {' '.join(_CALLED)}"
_NO_QUERY: Final = ("sub-selects are not accepted", "JOIN reads a further table")

_REFUSED: Final[dict[str, Advice]] = {
    **GRAMMAR.refused,
    **dict.fromkeys(_CALLED, ("aggregates are not accepted here", "HAVING tests what is counted")),
    **dict.fromkeys(_ELSEWHERE, ("this aggregate is not accepted", _LISTED)),
    **dict.fromkeys(_WINDOWS, ("window functions are not accepted", "")),
    **dict.fromkeys(("exists", "any", "some"), _NO_QUERY),
    "all": ("ALL is not accepted here", "leave it out"),
    "select": _NO_QUERY,
}
PLAIN: Final = replace(GRAMMAR, refused=_REFUSED)
"""The grammar of values in which no aggregate stands."""


def _aggregate(reader: Tokens) -> Piece:
    """Return an aggregate, whose argument has none in it."""
    name = reader.advance()
    reader.expect("(")
    around, reader.grammar = reader.grammar, PLAIN
    said, arguments = name.value, list[Piece]()
    if said == "count" and reader.take("*"):
        said = "count *"
    else:
        if said == "count" and reader.take("distinct"):
            said = "count distinct"
        arguments.append(reader.expression())
    reader.expect(")")
    reader.grammar = around
    if reader.sees("filter"):
        reader.refuse(reader.token, "FILTER is not accepted", "count(CASE WHEN condition THEN 1 END)")
    return reader.apply(said, name, *arguments, called=True)


GROUPED: Final = replace(
    PLAIN, constructs={**GRAMMAR.constructs, **dict.fromkeys([(one, "(") for one in _CALLED], _aggregate)}
)
"""The grammar of values in which aggregates may stand."""


def _result_of(name: str, word: str, kinds: Sequence[Kind], digits: int) -> Kind:
    """Return the type of a result; a sum has as many digits after the point as what is summed up, and all others before it."""
    if word != "total":
        return result_of(name, word, kinds, digits)
    (given,) = kinds
    if given.scale is None or given.scale >= MAX_PRECISION:
        return OF_NUMERIC
    return Kind("numeric", MAX_PRECISION - given.scale, given.scale)


GROUPED_RULES: Final = replace(RULES, functions={**RULES.functions, **AGGREGATES}, result_of=_result_of)
"""The rules for the types of values in which aggregates may stand."""


def is_aggregate(piece: Piece) -> bool:
    """Whether a piece is itself an aggregate."""
    return isinstance(piece, Apply) and piece.called and piece.name in AGGREGATES


def has_aggregate(piece: Piece) -> bool:
    """Whether there is an aggregate in a piece."""
    return any(map(is_aggregate, pieces(piece)))
