"""The forms that dialect files name under ``[tracking]``: how the table of changes is declared, and how then and now are laid side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from sqlglot import exp

from segsql.dialect import Dialect
from segsql.errors import DefinitionError, Diagnostic, did_you_mean
from segsql.lower import nodes as n

ColumnForm: TypeAlias = Callable[[str, str, bool], exp.Expr]
"""A column's name, the word for its type and whether it may be missing."""


class Key(NamedTuple):
    """The columns that no two rows of a table share, and whether one of them is a text of any length."""

    columns: Sequence[str]
    has_text: bool


TableForm: TypeAlias = Callable[[exp.Table, Sequence[exp.Expr], Key], exp.Expr]


def _not_null(name: str, kind: str, nullable: bool) -> exp.Expr:
    column = n.typed(name, kind)
    return column if nullable else n.glue(column, n.word("NOT NULL"))


COLUMNS: Final[dict[str, ColumnForm]] = {
    "not_null": _not_null,
    "null_or_not_null": lambda name, kind, nullable: n.glue(
        n.typed(name, kind), n.word("NULL" if nullable else "NOT NULL")
    ),
    "nullable_type": lambda name, kind, nullable: n.typed(name, f"Nullable({kind})" if nullable else kind),
    "unsaid": lambda name, kind, _nullable: n.typed(name, kind),
}


def _primary_key(table: exp.Table, columns: Sequence[exp.Expr], key: Key) -> exp.Expr:
    declared = n.line(n.word("PRIMARY KEY"), n.names(key.columns))
    return n.line(n.word("CREATE TABLE"), n.with_columns(table, [*columns, declared]))


def _plain(table: exp.Table, columns: Sequence[exp.Expr], _key: Key) -> exp.Expr:
    return n.line(n.word("CREATE TABLE"), n.with_columns(table, columns))


def _primary_key_unless_text(table: exp.Table, columns: Sequence[exp.Expr], key: Key) -> exp.Expr:
    """A text of any length does not fit into an index of such engines."""
    return (_plain if key.has_text else _primary_key)(table, columns, key)


def _merge_tree(table: exp.Table, columns: Sequence[exp.Expr], key: Key) -> exp.Expr:
    return n.line(_plain(table, columns, key), n.word("ENGINE = MergeTree ORDER BY"), n.names(key.columns))


TABLE: Final[dict[str, TableForm]] = {
    "plain": _plain,
    "primary_key": _primary_key,
    "primary_key_unless_text": _primary_key_unless_text,
    "merge_tree": _merge_tree,
    "using_parquet": lambda table, columns, key: n.line(_plain(table, columns, key), n.word("USING parquet")),
}
JOIN: Final[dict[str, bool]] = {"full_join": True, "two_joins": False}
"""Whether rows of two sides are laid side by side by one join, those that are on one side alone as well."""
TEXT: Final[dict[str, Callable[[exp.Expr], exp.Expr]]] = {
    "as_it_is": lambda text: text,
    "database_default": lambda text: n.glue(text, n.word("COLLATE DATABASE_DEFAULT")),
}
"""What makes a text of a member meet one that was kept."""
TABLES: Final[dict[str, Mapping[str, Any]]] = {"columns": COLUMNS, "table": TABLE, "join": JOIN, "text": TEXT}
"""Which table of forms answers which question of ``[tracking]``."""


def form(dialect: Dialect, question: str) -> Any:
    """Return the form that a dialect names for a question of ``[tracking]``.

    Raises:
        DefinitionError: it names one that does not exist.
    """
    given = getattr(dialect.tracking, question)
    if given.use not in TABLES[question]:
        hint = did_you_mean(given.use, TABLES[question])
        message = f'tracking.{question} has no form "{given.use}"'
        raise DefinitionError((Diagnostic("unknown-dialect", "error", message, f"/tracking/{question}", hint),))
    return TABLES[question][given.use]
