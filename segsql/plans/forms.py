"""The forms of statements that dialect files name under ``[plans]``: small pure functions from a query to what is run, in literal tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from sqlglot import exp

from segsql.dialect import Dialect, Unsupported
from segsql.errors import DefinitionError, Diagnostic, UnsupportedByDialect, did_you_mean
from segsql.lower import nodes as n
from segsql.lower.nodes import Texts

Columns: TypeAlias = tuple[tuple[str, str], ...]
RenameForm: TypeAlias = Callable[[str, exp.Table, exp.Table, Texts], exp.Expr]
MarkForm: TypeAlias = Callable[[str, exp.Table, exp.Expr], exp.Expr]
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


def _of_procedure(table: exp.Table) -> str:
    """Return the name of a table in the text that a procedure takes: names hold no brackets."""
    return ".".join(f"[{part.name}]" for part in table.parts) if table.args.get("db") else table.name


EXPLAIN: Final[dict[str, ExplainForm]] = {
    "explain": _behind("EXPLAIN"),
    "query_plan": _behind("EXPLAIN QUERY PLAN"),
    "plan_table": _plan_table,
    "showplan": _showplan,
}
TRANSACTION: Final[dict[str, tuple[str, str]]] = {
    "begin": ("BEGIN", "COMMIT"),
    "begin_immediate": ("BEGIN IMMEDIATE", "COMMIT"),
    "begin_transaction": ("BEGIN TRANSACTION", "COMMIT TRANSACTION"),
}
"""The words around statements that are done together or not at all."""
REPLACE_VIEW: Final[dict[str, Callable[[Columns, Columns], bool]]] = {
    "any_columns": lambda _then, _now: True,
    "appended_columns": lambda then, now: now[: len(then)] == then,
    "same_columns": lambda then, now: now == then,
    "never": lambda _then, _now: False,
}
"""Whether a view of some columns is replaced in place by one of others."""
SWAP: Final[dict[str, str]] = {one: one for one in ("create_or_replace", "drop", "backup", "rename_both", "exchange")}
"""How a table takes the place of another of its name; ``plans.changes`` has the statements."""
RENAME: Final[dict[str, RenameForm]] = {
    "alter": lambda kind, old, new, _texts: n.line(n.word(f"ALTER {kind.upper()}"), old, n.word("RENAME TO"), new),
    "alter_table": lambda _kind, old, new, _texts: n.line(n.word("ALTER TABLE"), old, n.word("RENAME TO"), new),
    "rename_table": lambda _kind, old, new, _texts: n.line(n.word("RENAME TABLE"), old, n.word("TO"), new),
    "rename": lambda _kind, old, new, _texts: n.line(n.word("RENAME"), old, n.word("TO"), new),
    "sp_rename": lambda _kind, old, new, texts: n.line(
        n.word("EXEC sp_rename"), n.raw(f"N'{_of_procedure(old)}', N'{new.name}'", texts)
    ),
}
MARK: Final[dict[str, MarkForm]] = {
    "comment_on": lambda kind, table, text: n.line(n.word(f"COMMENT ON {kind.upper()}"), table, n.word("IS"), text),
    "comment_on_table": lambda _kind, table, text: n.line(n.word("COMMENT ON TABLE"), table, n.word("IS"), text),
    "table_comment": lambda _kind, table, text: n.line(n.word("ALTER TABLE"), table, n.word("COMMENT ="), text),
    "modify_comment": lambda _kind, table, text: n.line(n.word("ALTER TABLE"), table, n.word("MODIFY COMMENT"), text),
    "options": lambda kind, table, text: n.line(
        n.word(f"ALTER {kind.upper()}"), table, n.word("SET OPTIONS (description ="), text, n.word(")")
    ),
    "properties": lambda kind, table, text: n.line(
        n.word(f"ALTER {kind.upper()}"), table, n.word("SET TBLPROPERTIES ('segsql' ="), text, n.word(")")
    ),
}
DEPENDENTS: Final[dict[str, bool]] = {"follow": True, "by_name": False}
"""Whether a view stays with what it was made over when that is given another name, and keeps it from being dropped."""
KEEPING: Final[dict[str, str]] = {"nothing": "", "copy_grants": "COPY GRANTS"}
"""What a statement that replaces says, between the name and the query, so that grants stay."""
TABLES: Final[dict[str, Mapping[str, Any]]] = {
    "explain": EXPLAIN,
    "transaction": TRANSACTION,
    "replace_view": REPLACE_VIEW,
    "replace_table": SWAP,
    "rename_view": RENAME,
    "rename_table": RENAME,
    "mark_view": MARK,
    "mark_table": MARK,
    "dependents": DEPENDENTS,
    "replace_keeping": KEEPING,
}
"""Which table of forms answers which question of ``[plans]``."""
_SPOKEN: Final = {"explain": "say how it would look for the members"}


def answer(dialect: Dialect, question: str) -> Any:
    """Return the form that a dialect names for a question, or None where it has none.

    Raises:
        DefinitionError: it names one that does not exist.
    """
    given = getattr(dialect.plans, question)
    if isinstance(given, Unsupported):
        return None
    if given.use not in TABLES[question]:
        hint = did_you_mean(given.use, TABLES[question])
        message = f'plans.{question} has no form "{given.use}"'
        raise DefinitionError((Diagnostic("unknown-dialect", "error", message, f"/plans/{question}", hint),))
    return TABLES[question][given.use]


def form(dialect: Dialect, question: str) -> Any:
    """Return the form that a dialect names for a question.

    Raises:
        UnsupportedByDialect: it has none, and says why.
    """
    found = answer(dialect, question)
    if found is None:
        reason = getattr(dialect.plans, question).unsupported
        message = f"{dialect.title} cannot {_SPOKEN[question]}: {reason}"
        raise UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", message),))
    return found
