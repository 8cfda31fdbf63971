"""The forms of statements that dialect files name under ``[plans]``: small pure functions from a query to what is run, in literal tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from sqlglot import exp

from segsql.dialect import Dialect, Unsupported
from segsql.errors import DefinitionError, Diagnostic, UnsupportedByDialect, did_you_mean
from segsql.lower import nodes as n

ExplainForm: TypeAlias = Callable[[exp.Expr], Sequence[exp.Expr]]


def _behind(words: str) -> ExplainForm:
    return lambda query: [n.line(n.word(words), query)]


def _plan_table(query: exp.Expr) -> Sequence[exp.Expr]:
    """The plan is written to a table of the session, and read from there."""
    return [
        n.line(n.word("EXPLAIN PLAN FOR"), query),
        n.word("SELECT PLAN_TABLE_OUTPUT FROM TABLE(DBMS_XPLAN.DISPLAY())"),
    ]


def _showplan(query: exp.Expr) -> Sequence[exp.Expr]:
    """The session says what it would do instead of doing it, until it is told otherwise."""
    return [n.word("SET SHOWPLAN_XML ON"), query, n.word("SET SHOWPLAN_XML OFF")]


EXPLAIN: Final[dict[str, ExplainForm]] = {
    "explain": _behind("EXPLAIN"),
    "query_plan": _behind("EXPLAIN QUERY PLAN"),
    "plan_table": _plan_table,
    "showplan": _showplan,
}
TABLES: Final[dict[str, Mapping[str, Any]]] = {"explain": EXPLAIN}
"""Which table of forms answers which question of ``[plans]``."""
_SPOKEN: Final = {"explain": "say how it would look for the members"}


def form(dialect: Dialect, question: str) -> Callable[..., Any]:
    """Return the form that a dialect names for a question.

    Raises:
        UnsupportedByDialect: it has none, and says why.
        DefinitionError: it names one that does not exist.
    """
    answer = getattr(dialect.plans, question)
    if isinstance(answer, Unsupported):
        message = f"{dialect.title} cannot {_SPOKEN[question]}: {answer.unsupported}"
        raise UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", message),))
    found: Callable[..., Any] | None = TABLES[question].get(answer.use)
    if found is None:
        hint = did_you_mean(answer.use, TABLES[question])
        message = f'plans.{question} has no form "{answer.use}"'
        raise DefinitionError((Diagnostic("unknown-dialect", "error", message, f"/plans/{question}", hint),))
    return found
